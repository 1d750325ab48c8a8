"""Rows of a table set under one another: columns that line up, figures to the right, the head told apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from PySide6.QtGui import QTextOption

_INVISIBLE = "\u200b"
_GAP = 1.5
"""Room between two columns, in ems of the table's own size."""
_MEASURED = 4
"""Cells of a column that are measured: those of most bytes are the widest ones, or nearly so."""
_LEAST = 5
"""Ems that a column of sentences must have to go on to further lines."""
_LOOKED_AT = 200
"""Rows that tell what a column holds."""
_SPACES = re.compile(r"(?<=\S)(?: {2,}| *　[ 　]*)(?=\S)")
_BLANK = re.compile(r"(?<=\S)[ 　]+(?=\S)")
_TAB = re.compile(r"\t")
_FIGURE = re.compile(r"[-+±−–—]?[\d０-９][\d０-９,，.．]*\s?[%％‰]?|[-−–—…]+|\.{2,}")

Measure = Callable[[str], float]
"""How wide words are, in logical pixels."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row as it is shown: as many characters as the text has, its cells parted by one tab each."""

    words: str
    is_head: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one table, and where its columns stand.

    ``hangs_at`` is where the last column begins when that holds sentences: their further lines stand there too.
    """

    rows: tuple[TableRow, ...]
    stops: tuple[QTextOption.Tab, ...]
    width: float
    hangs_at: float | None


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


def lay_out(grid: Grid, measure: Measure, em: float, room: float) -> Table:
    """Place the columns of a table where ``room`` is to be had beside its text."""
    stops: list[QTextOption.Tab] = []
    left, hangs_at = 0.0, None
    for column in range(grid.columns):
        figures = grid.figures[column]
        width = _width(grid, column, measure)
        if column:
            kind = QTextOption.TabType.RightTab if figures else QTextOption.TabType.LeftTab
            stops.append(QTextOption.Tab(left + width if figures else left, kind))
        is_last = column == grid.columns - 1
        if is_last and column and not figures and left + width > room >= left + em * _LEAST:
            hangs_at = left
        left += width + (0.0 if is_last else em * _GAP)
    head = grid.has_head
    cells = zip(grid.rows, grid.cells, strict=True)
    rows = tuple(TableRow(_shown(*row), head and not at) for at, row in enumerate(cells))
    return Table(rows, tuple(stops), left, hangs_at)


def _parted(row: str, sign: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    cells: list[tuple[int, int]] = []
    start = 0
    for gap in sign.finditer(row):
        cells.append((start, gap.start()))
        start = gap.end()
    return (*cells, (start, len(row)))


def _shown(row: str, cells: Sequence[tuple[int, int]]) -> str:
    """A tab for each gap; what more the gap had is there and not seen, so that offsets stay."""
    pieces = [row[cells[0][0] : cells[0][1]]]
    for (_start, before), (start, end) in pairwise(cells):
        pieces += ["\t", _INVISIBLE * (start - before - 1), row[start:end]]
    return "".join(pieces)


def _width(grid: Grid, column: int, measure: Measure) -> float:
    words = {grid.words(row, column) for row in range(len(grid.rows))}
    return max(map(measure, sorted(words, key=_bytes)[-_MEASURED:]))


def _bytes(words: str) -> int:
    """A Han character has three in UTF-8, a figure one."""
    return len(words.encode("utf-8", "surrogatepass"))


def _is_figure(words: str) -> bool:
    return _FIGURE.fullmatch(words.strip()) is not None
