"""Tables that count: what heads a cell, what its row is called, and what stands over the table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from archive_gui.domain.reading import Part, PartKind
from archive_gui.domain.spans import Span
from archive_gui.language.table_cells import counts, is_number, is_total, is_year
from archive_gui.language.table_rows import Grid, grids_of

_LINE = re.compile("[^\n]+")
_NOTE = re.compile(r"单位|[图表]|统计|情况|一览")
_LEAST_ROWS, _LEAST_COLUMNS = 2, 2
_MOST_HEAD = 3
_MOST_SPANNED = 60
"""Rows that one key may span."""

_MOST_OVER = 2
"""Parts over a table that may name it or its unit."""

_LONGEST_NOTE = 60


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a row under one heading, without the blanks around; empty where nothing does."""

    span: Span
    text: str

    @property
    def is_number(self) -> bool:
        """Whether it holds a number alone that is no year."""
        return is_number(self.text)

    @property
    def counts(self) -> bool:
        """Whether it holds a number, be it with a unit and bounds of its own (4100余元)."""
        return counts(self.text)

    @property
    def is_year(self) -> bool:
        """Whether it holds a year alone."""
        return is_year(self.text)

    @property
    def is_total(self) -> bool:
        """Whether it says that its row or column is the sum of others."""
        return is_total(self.text)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells in like columns under one head (``head`` is empty where the first row already counts)."""

    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    over: tuple[Span, ...]
    """The parts over it that may name it, its time and its unit."""
    lines: tuple[Span, ...]
    """All its lines."""
    key_columns: int
    """How many columns there are before the first that counts; running numbers do not."""

    def headings(self, column: int) -> Iterator[Cell]:
        """What heads a column, from the top; a heading over several columns stands over the first of them."""
        for number, row in enumerate(self.head):
            lowest = number == len(self.head) - 1
            under = row[column : column + 1] if lowest or not column else row[column:0:-1]
            filled = next((cell for cell in under if cell.text), None)
            if filled is not None:
                yield filled

    def keys(self, row: int) -> Iterator[tuple[int, Cell]]:
        """What the cells before a row's numbers call it, with their columns; all but the last may stand further up."""
        for column in range(self.key_columns):
            lowest = column == self.key_columns - 1
            highest = row if lowest else max(0, row - _MOST_SPANNED)
            above = (self.rows[at][column] for at in range(row, highest - 1, -1))
            filled = next((cell for cell in above if cell.text), None)
            if filled is not None and filled.counts and filled.span != self.rows[row][column].span:
                continue  # a running number is that of its own row
            if filled is not None:
                yield column, filled

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0])


def tables_of(text: str, parts: Sequence[Part]) -> Iterator[Table]:
    """The tables that count something among the parts of a text; digits and signs in it are in their plain forms."""
    for is_row, group in groupby(enumerate(parts), key=lambda numbered: numbered[1].kind is PartKind.TABLE):
        if not is_row:
            continue
        numbers, rows = zip(*group, strict=True)
        over = [part.span for part in parts[max(0, numbers[0] - _MOST_OVER) : numbers[0]] if _may_name(text, part)]
        lines = [Span(*line.span()) for part in rows for line in _LINE.finditer(text, part.span.start, part.span.end)]
        for grid in grids_of([text[line.start : line.end] for line in lines]):
            own, lines = lines[: len(grid.rows)], lines[len(grid.rows) :]
            table = _table(grid, own, tuple(over))
            over = []
            if table is not None:
                yield table


def _may_name(text: str, part: Part) -> bool:
    if part.kind in {PartKind.CAPTION, PartKind.TITLE, PartKind.SUBTITLE, PartKind.SECTION_HEADING}:
        return True
    is_sentence = text[part.span.end - 1] in "。！？；"
    return (
        part.span.length <= _LONGEST_NOTE
        and not is_sentence
        and bool(_NOTE.search(text, part.span.start, part.span.end))
    )


def _table(grid: Grid, lines: Sequence[Span], over: tuple[Span, ...]) -> Table | None:
    rows = [_cells(grid, at, line.start) for at, line in enumerate(lines)]
    counting = next((at for at, row in enumerate(rows) if any(cell.counts for cell in row)), None)
    if counting is None or counting > _MOST_HEAD or len(rows) < _LEAST_ROWS or grid.columns < _LEAST_COLUMNS:
        return None
    keys = next((column for column in range(grid.columns) if _column_counts(rows[counting:], column)), grid.columns)
    return Table(tuple(rows[:counting]), tuple(rows[counting:]), over, tuple(lines), keys)


def _column_counts(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    numbers = [cell.text for row in rows if (cell := row[column]).counts]
    return bool(numbers) and numbers != [str(number) for number in range(1, len(numbers) + 1)]


def _cells(grid: Grid, row: int, at: int) -> tuple[Cell, ...]:
    """The cells of a row that begins at ``at``, each without the blanks round it."""
    return tuple(_cell(grid.words(row, column), at + start) for column, (start, _) in enumerate(grid.cells[row]))


def _cell(words: str, start: int) -> Cell:
    inner = words.strip()
    start += words.find(inner)
    return Cell(Span(start, start + len(inner)), inner)
