"""Names that archivists give: how they are cleaned, and when two of them are the same."""

from __future__ import annotations

import unicodedata

_NOT_IN_NAMES = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Unicode categories of controls, lone surrogates and line breaks."""


def clean_name(name: str, limit: int) -> str | None:
    """The name in Unicode's composed form, blanks at its ends and in a row taken out.

    None where nothing is left of it, it has more than ``limit`` characters, or a control character or line break.
    """
    clean = " ".join(each for each in unicodedata.normalize("NFC", name).split(" ") if each)
    if not 0 < len(clean) <= limit or any(unicodedata.category(character) in _NOT_IN_NAMES for character in clean):
        return None
    return clean


def name_key(name: str) -> str:
    """What names must differ in: letter case and width do not count."""
    return unicodedata.normalize("NFKC", name).casefold()
