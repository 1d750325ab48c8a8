"""Tables as printed: cells in rows and columns, what heads them, and what stands over them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from archive_gui.domain.reading import Part, PartKind
from archive_gui.domain.spans import Span

NUMBER = re.compile(r"[-−]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?[%‰]?")
"""What a cell holds that says how many: 1,203, 86.5, -1.5%."""

_COUNTED = re.compile(rf"[约近超达逾]{{0,2}}(?:{NUMBER.pattern})[^\d\s年月日号时点:：.—-]{{0,6}}")
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:年[底末初中]?|年度)?")
_TOTAL = re.compile(
    r"(?:[全本][省市县区州镇乡村组校]|各?[项类])?(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*[数量]|累\s*计|全\s*部)(?:[（(][^()（）]{1,10}[）)])?"
)
_NOTE = re.compile(r"单位|[图表]|统计|情况|一览")
_GAPS = (re.compile(r"\t"), re.compile(r"[ \u3000]{2,}|\u3000"), re.compile(r" "))
"""What parts the cells of a row, the surest first."""

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
        return bool(NUMBER.fullmatch(self.text)) and not self.is_year

    @property
    def counts(self) -> bool:
        """Whether it holds a number, be it with a unit and bounds of its own (4100余元)."""
        return bool(_COUNTED.fullmatch(self.text)) and not self.is_year

    @property
    def is_year(self) -> bool:
        """Whether it holds a year alone."""
        return bool(_YEAR.fullmatch(self.text))

    @property
    def is_total(self) -> bool:
        """Whether it says that its row or column is the sum of others."""
        return bool(_TOTAL.fullmatch(self.text))


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
        for lines in _apart(text, [part.span for part in rows]):
            table = _table(text, lines, tuple(over))
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


def _apart(text: str, lines: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """Tables right under one another: a row of words under rows that count heads the rows under it."""
    first, counts = 0, False
    for at, line in enumerate(lines):
        cells = _split(text, line)
        if any(cell.counts for cell in cells):
            counts = True
        elif counts and at + 1 < len(lines) and _heads(cells, _split(text, lines[at + 1])):
            yield lines[first:at]
            first, counts = at, False
    yield lines[first:]


def _heads(cells: Sequence[Cell], below: Sequence[Cell]) -> bool:
    words = len(cells) >= _LEAST_COLUMNS and all(cell.text.strip("-—/无") for cell in cells)
    return words and len(below) <= len(cells) and any(cell.counts for cell in below)


def _table(text: str, lines: Sequence[Span], over: tuple[Span, ...]) -> Table | None:
    rows = _in_columns([_split(text, line) for line in lines])
    counting = next((at for at, row in enumerate(rows) if any(cell.counts for cell in row)), None)
    if counting is None or counting > _MOST_HEAD or len(rows) < _LEAST_ROWS:
        return None
    keys = next((column for column in range(len(rows[0])) if _column_counts(rows[counting:], column)), len(rows[0]))
    return Table(tuple(rows[:counting]), tuple(rows[counting:]), over, tuple(lines), keys)


def _column_counts(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    numbers = [cell.text for row in rows if (cell := row[column]).counts]
    return bool(numbers) and numbers != [str(number) for number in range(1, len(numbers) + 1)]


def _split(text: str, line: Span) -> list[Cell]:
    """The cells of a line, parted by its surest gaps."""
    for gap in _GAPS:
        inner = [match.span() for match in gap.finditer(text, line.start, line.end)]
        if inner:
            edges = [line.start, *(edge for span in inner for edge in span), line.end]
            return [_cell(text, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [_cell(text, line.start, line.end)]


def _cell(text: str, start: int, end: int) -> Cell:
    inner = text[start:end].strip()
    start += text[start:end].find(inner)
    return Cell(Span(start, start + len(inner)), inner)


def _in_columns(rows: Sequence[Sequence[Cell]]) -> list[tuple[Cell, ...]]:
    """The rows in as many columns as the longest has; one that lost its empty cells stands where its numbers fit."""
    width = max(map(len, rows))
    if width < _LEAST_COLUMNS:
        return []
    counts = [Counter[bool]() for _ in range(width)]
    placed: dict[int, tuple[Cell, ...]] = {}
    for at in sorted(range(len(rows)), key=lambda at: -len(rows[at])):
        placed[at] = _placed(rows[at], counts)
        for column, cell in enumerate(placed[at]):
            counts[column][cell.counts] += bool(cell.text)
    return [placed[at] for at in range(len(rows))]


def _placed(row: Sequence[Cell], counts: Sequence[Counter[bool]]) -> tuple[Cell, ...]:
    spare = len(counts) - len(row)
    fits = [sum(counts[at + by][cell.counts] for at, cell in enumerate(row)) for by in range(spare + 1)]
    by = fits.index(max(fits))
    first, last = row[0].span.start, row[-1].span.end
    before, behind = [Cell(Span(first, first), "")] * by, [Cell(Span(last, last), "")] * (spare - by)
    return (*before, *row, *behind)
