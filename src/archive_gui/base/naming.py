"""File names as people and databases can hold them: always valid Unicode."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

_DIGITS = re.compile(r"([0-9]+)")


def shown_path(path: Path) -> str:
    r"""The path, its bytes that are no UTF-8 written as ``\xff``; no database and no JSON takes them as they are."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def shown_name(path: Path) -> str:
    """The last part of the path, made valid in the same way."""
    return shown_path(Path(path.name))


def natural_key(name: str) -> tuple[tuple[int, str], ...]:
    """What sorts names as people count: page 2 before page 10, whatever the digits' width and the letters' case."""
    pieces = _DIGITS.split(unicodedata.normalize("NFKC", name).casefold())
    for number in range(1, len(pieces), 2):
        pieces[number] = pieces[number].lstrip("0")
    return tuple((len(piece) if number % 2 else 0, piece) for number, piece in enumerate(pieces))
