"""What else people are called: a part of a transcribed name, a surname and a title."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.facts.grammar import alternatives
from archive_gui.facts.sought import Sought
from archive_gui.language.roles import AFTER_NAME
from archive_gui.language.surnames import surname_of

_TITLES = Sought(f"(?:{alternatives(AFTER_NAME)})", opening=AFTER_NAME)


def whole(name: str, names: Sequence[str]) -> str:
    """The full name that a part of one of the transcribed ``names`` stands for: 贝克 is 约翰·贝克."""
    if "·" in name or len(name) < 2:
        return name
    first, last = f"{name}·", f"·{name}"
    return next((other for other in names if other.startswith(first) or other.endswith(last)), name)


def titled(text: str, names: Sequence[str], roles: dict[str, str | None]) -> dict[str, tuple[str, ...]]:
    """What else people are called: surname and title, where only one of the article can be meant."""
    by_surname: dict[str, list[str]] = {}
    for name in names:
        surname = surname_of(name)
        if surname is not None and "·" not in name:
            by_surname.setdefault(surname, []).append(name)
    called: dict[str, list[str]] = {}
    if not by_surname:
        return {}
    titled: dict[str, tuple[str, str]] = {}
    for match in _TITLES.finditer(text):
        for length in (2, 1):
            surname = text[max(0, match.start() - length) : match.start()]
            if surname in by_surname:
                titled.setdefault(surname + match[0], (surname, match[0]))
                break
    for words, (surname, title) in titled.items():
        able = [name for name in by_surname[surname] if title in (roles[name] or "")] or by_surname[surname]
        if len(able) == 1:
            called.setdefault(able[0], []).append(words)
    return {name: tuple(found) for name, found in called.items()}
