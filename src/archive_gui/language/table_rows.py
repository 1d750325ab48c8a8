"""Rows of a table parted into cells: which of its columns hold figures, and whether its first row names them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

_LOOKED_AT = 200
"""Rows that tell what a column holds."""
_SPACES = re.compile(r"(?<=\S)(?: {2,}| *　[ 　]*)(?=\S)")
_BLANK = re.compile(r"(?<=\S)[ 　]+(?=\S)")
_TAB = re.compile(r"\t")
_FIGURE = re.compile(r"[-+±−–—]?[\d０-９][\d０-９,，.．]*\s?[%％‰]?|[-−–—…]+|\.{2,}")


@dataclass(frozen=True)
class Grid:
    """Rows parted into cells; each cell is a stretch of its row."""

    rows: tuple[str, ...]
    cells: tuple[tuple[tuple[int, int], ...], ...]

    def words(self, row: int, column: int) -> str:
        """What a cell says; nothing where the row has ended before."""
        stretches = self.cells[row]
        if column >= len(stretches):
            return ""
        start, end = stretches[column]
        return self.rows[row][start:end]

    @property
    def columns(self) -> int:
        """The most cells a row has."""
        return max((len(row) for row in self.cells), default=0)

    @cached_property
    def figures(self) -> tuple[bool, ...]:
        """Whether each column holds figures, its head aside."""
        return tuple(self._is_figures(column) for column in range(self.columns))

    @property
    def has_head(self) -> bool:
        """Whether the first row names the columns: none of its cells is a figure, and further down some are."""
        return any(self.figures) and not any(_is_figure(self.words(0, column)) for column in range(self.columns))

    def _is_figures(self, column: int) -> bool:
        cells = (self.words(row, column) for row in range(1, min(len(self.rows), _LOOKED_AT)))
        found = [words for words in cells if words.strip()]
        return 2 * sum(map(_is_figure, found)) > len(found)


def grid_of(rows: Sequence[str]) -> Grid:
    """Part rows into cells: at tabs, else at wide gaps, else at every gap where all rows have as many of them."""
    for sign in (_TAB, _SPACES):
        if any(sign.search(row) for row in rows):
            return Grid(tuple(rows), tuple(_parted(row, sign) for row in rows))
    cells = tuple(_parted(row, _BLANK) for row in rows)
    if len(rows) > 1 and len({len(row) for row in cells}) == 1:
        return Grid(tuple(rows), cells)
    return Grid(tuple(rows), tuple(((0, len(row)),) for row in rows))


def _parted(row: str, sign: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    cells: list[tuple[int, int]] = []
    start = 0
    for gap in sign.finditer(row):
        cells.append((start, gap.start()))
        start = gap.end()
    return (*cells, (start, len(row)))


def _is_figure(words: str) -> bool:
    return _FIGURE.fullmatch(words.strip()) is not None
