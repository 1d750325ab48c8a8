"""Lines that stand inside a paragraph of a wrapped column: whatever words they hold, they are text."""

from __future__ import annotations

from collections.abc import Container
from functools import cached_property

from archive_gui.repair.characters import clause_marks
from archive_gui.repair.columns import INDENT, Columns, measure
from archive_gui.repair.draft import Line

_NARROWEST = 16
"""Halves; columns hold eight characters at least, menus less or no mark of a sentence."""

_AHEAD = 3
"""Full lines within which a paragraph's first mark stands."""


_CLOSING = "，。、；：！？”’》）"
"""Marks that begin no line, unless a column was broken without regard to them."""


class InColumns:
    """Tells of single lines whether a paragraph runs through them; the page is measured when first asked."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines

    @cached_property
    def _columns(self) -> Columns:
        return measure(self._lines)

    @cached_property
    def _is_set_in_columns(self) -> bool:
        """Whether most lines that hold something of a sentence stand in wrapped columns."""
        columns = self._columns
        spoken = [at for at, has_clause in enumerate(columns.clause) if has_clause]
        return columns.page_wrapped and sum(map(columns.wrapped, spoken)) * 4 >= len(spoken) * 3

    def holds(self, index: int) -> bool:
        """Whether the line above runs on into this one, or this one with a clause in it runs on into the next."""
        if not self._is_set_in_columns or self._columns.typical[index] < _NARROWEST:
            return False
        return self._runs_on(index - 1) or self._runs_on(index, alone=True)

    def gathered(self, parted: Container[int]) -> list[range]:
        """The lines in groups: those that run on into one another together, ``parted`` ones and all others alone."""
        if not self._is_set_in_columns:
            return [range(at, at + 1) for at in range(len(self._lines))]
        groups: list[range] = []
        first = 0
        for at in range(len(self._lines)):
            broad = self._columns.typical[at] >= _NARROWEST
            if not (broad and self._runs_on(at)) or at in parted or at + 1 in parted:
                groups.append(range(first, at + 1))
                first = at + 1
        return groups

    def _runs_on(self, index: int, *, alone: bool = False) -> bool:
        """Whether a full line breaks off in mid-sentence and an unindented one of the same column follows.

        A sentence's mark stands in the line, in the one above unless the line is asked ``alone``, or begins the next;
        a paragraph's indented first line may leave it to the second, and full lines to the next ones.
        """
        columns, below = self._columns, index + 1
        if index < 0 or below == len(self._lines) or self._lines[below].gap or self._lines[below].mark:
            return False
        if not (columns.wrapped(index) and columns.wrapped(below)) or columns.final[index]:
            return False
        above = not alone and index > 0 and self._lines[index].gap == 0 and self._is_spoken(index - 1)
        first = columns.indents[index] >= INDENT and self._is_spoken(below)
        spoken = above or first or self._is_spoken(index) or self._lines[below].text[0] in _CLOSING
        spoken = spoken or (not alone and self._is_spoken_ahead(below))
        return spoken and columns.indents[below] < INDENT and columns.reaches_edge(index)

    def _is_spoken_ahead(self, index: int) -> bool:
        """Whether a mark of a sentence stands soon behind the line, and only full lines of its column before it."""
        for at in range(index, min(index + _AHEAD, len(self._lines))):
            if at > index and (self._lines[at].gap or self._lines[at].mark or not self._columns.wrapped(at)):
                return False
            if self._is_spoken(at):
                return True
            if self._columns.final[at] or not self._columns.reaches_edge(at):
                return False
        return False

    def _is_spoken(self, index: int) -> bool:
        """Whether a sentence's marks stand in the line; labels of source lines and menus have colons only."""
        text = self._lines[index].text
        return clause_marks(text) > 0 or "、" in text
