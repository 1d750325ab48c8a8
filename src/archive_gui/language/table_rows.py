"""Rows of tables cut into cells: where a table ends and the next begins, and in which column each cell stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from archive_gui.language.characters import width
from archive_gui.language.table_cells import counts, is_set_as_figure, is_total, is_year, says_nothing

_LOOKED_AT = 200
"""Rows that tell what a column holds."""

_LEAST_COLUMNS = 2
_MOST_COLUMNS = 200
"""A table of more columns than people read is not searched for cells that rows have lost."""

_MOST_HEADS = 3
"""Rows that may head a table."""

GAP = re.compile(r"[ \u3000]*(?:\t|  |\u3000)[ \t\u3000]*")
"""What parts two cells of a row: a tab, or blanks that are wider than one."""

_TAB = re.compile(r"\t")
_BLANK = re.compile(r"[ \u3000]+")

Stretch = tuple[int, int]
"""Where in its row a cell begins and ends."""


@dataclass(frozen=True)
class Grid:
    """The rows of one table, each with a cell for every column; an empty cell is an empty stretch.

    A cell that is empty because the row begins after it or has ended before it stands at that end of the row.
    """

    rows: tuple[str, ...]
    cells: tuple[tuple[Stretch, ...], ...]

    def words(self, row: int, column: int) -> str:
        """What a cell says."""
        start, end = self.cells[row][column]
        return self.rows[row][start:end]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.cells[0])

    @cached_property
    def figures(self) -> tuple[bool, ...]:
        """Whether each column holds figures, its head aside."""
        return tuple(self._holds_figures(column) for column in range(self.columns))

    @property
    def has_head(self) -> bool:
        """Whether the first row names the columns: it holds no figures but years, and further down there are some."""
        first = (self.words(0, column) for column in range(self.columns))
        return any(self.figures) and not any(is_set_as_figure(words) and not is_year(words.strip()) for words in first)

    def lost(self, row: int) -> int:
        """How many cells a row has lost before its first one: no character of the row stands for them."""
        cells = self.cells[row]
        return next((column for column in range(self.columns - 1) if cells[column + 1][0]), self.columns - 1)

    def _holds_figures(self, column: int) -> bool:
        cells = (self.words(row, column) for row in range(1, min(len(self.rows), _LOOKED_AT)))
        found = [words for words in cells if words.strip()]
        return 2 * sum(map(is_set_as_figure, found)) > len(found)


def grids_of(rows: Sequence[str]) -> Iterator[Grid]:
    """Rows right under one another as tables, one or several, each cut into cells in like columns.

    Cells are parted by tabs, else by wide blanks, else by any blanks where all rows have as many of them. A new table
    begins where another sign parts the cells, and with a row of headings under rows that count.
    """
    for first, last, sign in _alike(rows):
        cells = [_parted(row, sign) for row in rows[first:last]]
        words = [_words(row, own) for row, own in zip(rows[first:last], cells, strict=True)]
        for low, high in _apart(words):
            own = rows[first + low : first + high]
            placed = _aligned(own, cells[low:high]) if sign is GAP else cells[low:high]
            yield Grid(tuple(own), tuple(_in_columns(own, placed)))


def cells_of(row: str) -> list[str]:
    """A row's cells by tabs, else by wide blanks, without the blanks round them."""
    sign = _sign(row)
    return [row[start:end].strip() for start, end in _parted(row, sign)]


def _sign(row: str) -> re.Pattern[str] | None:
    if "\t" in row:
        return _TAB
    return GAP if GAP.search(row.strip()) is not None else None


def _alike(rows: Sequence[str]) -> Iterator[tuple[int, int, re.Pattern[str] | None]]:
    """Rows whose cells are parted by the same sign; a row of one cell goes with those around it."""
    signs = [_sign(row) for row in rows]
    first, sign = 0, None
    for at, own in enumerate(signs):
        if own is None or own is sign:
            continue
        if sign is not None:
            if own is GAP and own not in signs[at + 1 : at + 2]:
                continue  # a heading between rows with tabs, set wide
            yield first, at, sign
            first = at
        sign = own
    yield first, len(rows), sign or (_BLANK if _have_as_many(rows) else None)


def _have_as_many(rows: Sequence[str]) -> bool:
    """Whether single blanks part all rows into as many cells; the row of totals may have lost some."""
    cells = [row.split() for row in rows]
    most = max(map(len, cells), default=0)
    told = (len(own) == most or (len(own) >= _LEAST_COLUMNS and is_total(own[0])) for own in cells)
    return len(rows) > 1 and most >= _LEAST_COLUMNS and all(told)


def _parted(row: str, sign: re.Pattern[str] | None) -> list[Stretch]:
    if sign is None:
        return [(0, len(row))]
    gaps = [gap.span() for gap in sign.finditer(row)]
    edges = [0, *(edge for gap in gaps for edge in gap), len(row)]
    cells = list(zip(edges[::2], edges[1::2], strict=True))
    if sign is _TAB:
        return cells
    return [cell for cell in cells if cell[0] < cell[1]] or cells[:1]


def _words(row: str, cells: Sequence[Stretch]) -> list[str]:
    """What the cells of a row say; one that blanks begin has nothing in its first."""
    said = [row[start:end].strip() for start, end in cells]
    return ["", *said] if cells[0][0] else said


def _apart(rows: Sequence[Sequence[str]]) -> Iterator[Stretch]:
    """Tables right under one another: headings under rows that count head the rows under them."""
    first, counted = 0, False
    for at, row in enumerate(rows):
        if any(map(counts, row)):
            counted = True
        elif counted and _heads(rows[at : at + _MOST_HEADS + 1]):
            yield first, at
            first, counted = at, False
    yield first, len(rows)


def _heads(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first of some rows names the columns of those under it; only its corner may be empty."""
    head = rows[0]
    names = head if head[0] else head[1:]
    if len(head) < _LEAST_COLUMNS or any(map(says_nothing, names)) or len({*names}) < len(names):
        return False
    below = next((at for at, row in enumerate(rows) if at and (row[0] or any(map(counts, row)))), None)
    return below is not None and len(rows[below]) <= max(map(len, rows[:below])) and any(map(counts, rows[below]))


def _aligned(rows: Sequence[str], cells: Sequence[list[Stretch]]) -> list[list[Stretch]]:
    """Rows set in columns of blanks: the cells of a row that has fewer stand where they are printed.

    A row whose cells stand under none keeps those it has, with an empty one before them where blanks begin it.
    """
    most = max(map(len, cells))
    edges = [_in_halves(row, own) for row, own in zip(rows, cells, strict=True)]
    columns = columns_of(edges)
    placed: list[list[Stretch]] = []
    for own, printed in zip(cells, edges, strict=True):
        under = columns_under(printed, columns) if len(own) < most else None
        spread = None if under is None else _spread(own, under)
        placed.append(spread or ([(0, 0), *own] if own[0][0] and len(own) < most else own))
    return placed


def printed_cells(row: str) -> list[Stretch]:
    """From where to where each cell of a row is printed whose cells wide blanks part, in halves of a Han character."""
    return _in_halves(row, _parted(row, GAP))


def _in_halves(row: str, cells: Sequence[Stretch]) -> list[Stretch]:
    found: list[Stretch] = []
    at = halves = 0
    for start, end in cells:
        left = halves + width(row[at:start])
        at, halves = end, left + width(row[start:end])
        found.append((left, halves))
    return found


def columns_of(printed: Sequence[Sequence[Stretch]]) -> list[Stretch]:
    """From where to where each column is printed, by the rows with the most cells."""
    most = max(map(len, printed))
    full = [row for row in printed if len(row) == most]
    return [(min(start for start, _ in cells), max(end for _, end in cells)) for cells in zip(*full, strict=True)]


def columns_under(printed: Sequence[Stretch], columns: Sequence[Stretch]) -> list[int] | None:
    """Under which column each cell of a row is printed; None where one stands under none, or two under the same."""
    found: list[int] = []
    for start, end in printed:
        first = bisect_right(columns, start, key=itemgetter(1))
        last = bisect_left(columns, end, key=itemgetter(0))
        if first >= last:
            return None
        best = max(range(first, last), key=lambda at: min(end, columns[at][1]) - max(start, columns[at][0]))
        if found and best <= found[-1]:
            return None
        found.append(best)
    return found


def _spread(cells: Sequence[Stretch], columns: Sequence[int]) -> list[Stretch] | None:
    """Cells with empty ones between them, each a blank apart from the next; None where there are too few blanks."""
    spread: list[Stretch] = []
    at = 0
    for (start, end), column in zip(cells, columns, strict=True):
        missing = column - len(spread)
        if missing and at + missing > start:
            return None
        spread += [(at + number, at + number) for number in range(missing)]
        spread.append((start, end))
        at = end + 1
    return spread


def _in_columns(rows: Sequence[str], cells: Sequence[Sequence[Stretch]]) -> list[tuple[Stretch, ...]]:
    """The rows in as many columns as the longest has; one that lost its empty cells stands where its numbers fit."""
    most = max(map(len, cells))
    held = [Counter[bool]() for _ in range(most)]
    placed: dict[int, tuple[Stretch, ...]] = {}
    for at in sorted(range(len(rows)), key=lambda at: -len(cells[at])):
        row, own = rows[at], cells[at]
        words = [row[start:end].strip() for start, end in own]
        counted = [counts(said) for said in words]
        by = _shift(words, counted, held)
        behind = most - len(own) - by
        placed[at] = ((0, 0),) * by + tuple(own) + ((len(row), len(row)),) * behind
        for column, said in enumerate(words):
            held[by + column][counted[column]] += bool(said)
    return [placed[at] for at in range(len(rows))]


def _shift(words: Sequence[str], counted: Sequence[bool], held: Sequence[Counter[bool]]) -> int:
    """By how many columns a row stands further right than it begins; one with an empty first cell has lost none."""
    spare = len(held) - len(words)
    if not spare or not words[0] or len(held) > _MOST_COLUMNS:
        return 0
    fits = [sum(held[by + at][tells] for at, tells in enumerate(counted)) for by in range(spare + 1)]
    return fits.index(max(fits))
