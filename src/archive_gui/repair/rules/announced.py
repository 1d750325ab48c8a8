"""Lines that a paragraph announces: the labels and values of a notice (to whom to write, until when) are its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from archive_gui.repair.characters import clause_marks
from archive_gui.repair.draft import Line
from archive_gui.repair.furniture import Furniture
from archive_gui.repair.signs import LABELLED

_SHORTEST = 30
"""Characters of a paragraph that announces; buttons and calls of a site are shorter."""

_MOST = 12
_OF_SITE = frozenset({Furniture.SOURCE_LINE, Furniture.EDITION_LINE, Furniture.PAGE_NUMBER})
"""Labelled lines that stand behind any text."""


def announced(lines: Sequence[Line], known: Mapping[int, Furniture]) -> frozenset[int]:
    """The lines with a label right behind a paragraph that ends with a colon, up to the first of another sort."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        text = line.text
        if text[-1] not in "：:" or len(text) < _SHORTEST or not clause_marks(text) or at in known:
            continue
        below = at + 1
        while below < min(len(lines), at + 1 + _MOST):
            if known.get(below) in _OF_SITE or LABELLED.fullmatch(lines[below].text) is None:
                break
            found.add(below)
            below += 1
    return frozenset(found)
