"""Rows of a table set under one another: columns that line up, figures to the right, the head told apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QTextOption

from archive_gui.language.table_rows import Grid

_INVISIBLE = "\u200b"
_GAP = 1.5
"""Room between two columns, in ems of the table's own size."""
_MEASURED = 4
"""Cells of a column that are measured: those of most bytes are the widest ones, or nearly so."""
_LEAST = 5
"""Ems that a column of sentences must have to go on to further lines."""
Measure = Callable[[str], float]
"""How wide words are, in logical pixels."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row as it is shown: as many characters as the text has, its cells parted by one tab each.

    ``begins_at`` is where its first cell stands: further right where the row lost the cells before it. The stops of
    its other cells are measured from there.
    """

    words: str
    is_head: bool
    begins_at: float
    stops: tuple[QTextOption.Tab, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one table, and how wide it is.

    ``hangs_at`` is where the last column begins when that holds sentences: their further lines stand there too.
    """

    rows: tuple[TableRow, ...]
    width: float
    hangs_at: float | None


def lay_out(grid: Grid, measure: Measure, em: float, room: float) -> Table:
    """Place the columns of a table where ``room`` is to be had beside its text."""
    stops: list[QTextOption.Tab] = []
    lefts: list[float] = []
    left, hangs_at = 0.0, None
    for column in range(grid.columns):
        lefts.append(left)
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
    rows: list[TableRow] = []
    for at, row in enumerate(zip(grid.rows, grid.cells, strict=True)):
        first = grid.lost(at)
        own = tuple(stops) if not first else tuple(_nearer(stop, lefts[first]) for stop in stops[first:])
        rows.append(TableRow(_shown(*row), head and not at, lefts[first], own))
    return Table(tuple(rows), left, hangs_at)


def _nearer(stop: QTextOption.Tab, by: float) -> QTextOption.Tab:
    return QTextOption.Tab(stop.position - by, stop.type)


def _shown(row: str, cells: Sequence[tuple[int, int]]) -> str:
    """A tab for each gap; what more the gap had is there and not seen, so that offsets stay."""
    pieces = [row[cells[0][0] : cells[0][1]]]
    for (_start, before), (start, end) in pairwise(cells):
        pieces += ["\t" if start > before else "", _INVISIBLE * (start - before - 1), row[start:end]]
    return "".join(pieces)


def _width(grid: Grid, column: int, measure: Measure) -> float:
    words = {grid.words(row, column) for row in range(len(grid.rows))}
    return max(map(measure, sorted(words, key=_bytes)[-_MEASURED:]))


def _bytes(words: str) -> int:
    """A Han character has three in UTF-8, a figure one."""
    return len(words.encode("utf-8", "surrogatepass"))
