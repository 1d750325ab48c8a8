"""Tables that say their own sums: rows and columns headed 合计 against those they add up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from archive_gui.domain.facts import Fact, Figure
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.reading import PartKind
from archive_gui.findings.counts import Count
from archive_gui.findings.evidence import Doubt, Material, facts_with, of_facts
from archive_gui.language.numerals import plain
from archive_gui.language.tables import Cell, Table, tables_of
from archive_gui.language.units import UnitClass, unit_class

_NOT_ADDED = frozenset({UnitClass.RATIO, UnitClass.RATE, UnitClass.AGE, UnitClass.TEMPERATURE, UnitClass.GRADE})
_NEVER_ADDED = re.compile("均|率|比|增长|增[幅速减]|单价|单产|年龄|名次|得分")
"""Headings and keys of numbers that nobody adds up."""

_PART_OF_PART = re.compile(r"其中|^#|^[—-]")
_SUBTOTAL = re.compile("小\\s*计")
_LEAST = 2
_SHOWN, _MOST = 6, 40
"""Parts that a finding names (of more only the first and the last), and parts that stand as its evidence."""

_NEAR = Decimal("0.1")
"""How far a sum may miss where no other column of the table holds: a table that misses by more is built otherwise."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """A total and what should come to it."""

    total: Fact
    parts: tuple[Fact, ...]
    misses: Decimal
    """By how much, 0 where it holds within what was rounded."""
    called: str
    """What its row is called."""


def running(material: Material, counts: Sequence[Count]) -> list[Count]:
    """The counts that stand in sentences: the cells of a table have their own order, no clauses."""
    rows = {part.span.start for part in material.reading.of_kind(PartKind.TABLE)}
    return [count for count in counts if count.paragraph.start not in rows] if rows else list(counts)


def table_sums(material: Material) -> Iterator[Doubt]:
    """Totals of tables that fail, and those that hold."""
    if not material.reading.of_kind(PartKind.TABLE):
        return
    figures = [fact for fact, _ in facts_with(material, Figure)]
    for table in tables_of(plain(material.reading.text), material.reading.parts):
        cells = _Cells(table, figures)
        for sums in (list(_by_columns(cells)), list(_by_rows(cells))):
            any_holds = any(not told.misses for told in sums)
            for told in sums:
                if any_holds or told.misses <= _NEAR * abs(_number(told.total)):
                    yield _said(material, told)


def _said(material: Material, told: _Sum) -> Doubt:
    quotes = [part.quote for part in told.parts]
    if len(quotes) > _SHOWN:
        quotes[_SHOWN - 1 : -1] = ["…"]
    params = {"total": f"{told.called} {told.total.quote}".strip(), "parts": " + ".join(quotes)}
    refs = of_facts((material.number, fact) for fact in (told.total, *told.parts[:_MOST]))
    if told.misses:
        return Doubt(FindingKind.SUM_FAILS, Severity.HIGH, "finding.sum_fails_here", params, refs)
    return Doubt(FindingKind.SUM_HOLDS, Severity.INFO, "finding.sum_holds_here", params, refs)


class _Cells:
    """A table's cells with the figures in them."""

    def __init__(self, table: Table, figures: Sequence[Fact]) -> None:
        self.table = table
        self._figures = figures

    def fact(self, row: int, column: int) -> Fact | None:
        """The figure that a cell holds alone, as an exact number."""
        cell = self.table.rows[row][column]
        if not cell.is_number:
            return None
        at = bisect_left(self._figures, cell.span.start, key=lambda fact: fact.span.start)
        fact = self._figures[at] if at < len(self._figures) else None
        return fact if fact is not None and fact.span == cell.span else None

    def is_added(self, cells: Sequence[Cell], facts: Sequence[Fact]) -> bool:
        """Whether numbers so headed may be added up: of one unit, and no rates."""
        units = {fact.detail.unit for fact in facts if isinstance(fact.detail, Figure) and fact.detail.unit}
        named = any(_NEVER_ADDED.search(cell.text) for cell in cells)
        return not named and len(units) <= 1 and all(unit_class(unit) not in _NOT_ADDED for unit in units)


def _by_columns(cells: _Cells) -> Iterator[_Sum]:
    """Each row headed 合计 against the rows that it adds up."""
    rows = range(len(cells.table.rows))
    keys = [[cell for _, cell in cells.table.keys(row)] for row in rows]
    totals = [row for row in rows if any(cell.is_total for cell in keys[row])]
    subtotals = [row for row in totals if any(_SUBTOTAL.fullmatch(cell.text) for cell in keys[row])]
    if any(_PART_OF_PART.search(cell.text) for row in rows for cell in keys[row]):
        return
    groups: list[tuple[int, Sequence[int]]] = [
        (row, range(first, row)) for first, row in zip([0, *(row + 1 for row in subtotals)], subtotals, strict=False)
    ]
    whole = [row for row in totals if row not in subtotals]
    if len(whole) == 1:
        groups.append((whole[0], subtotals or [row for row in rows if row != whole[0]]))
    for total, added in groups:
        for column in range(cells.table.key_columns, cells.table.width):
            headings = list(cells.table.headings(column))
            yield from _sum(cells, headings, (total, column), [(row, column) for row in added if row != total])


def _by_rows(cells: _Cells) -> Iterator[_Sum]:
    """The one column headed 合计 against the columns beside it, where most rows hold."""
    columns = range(cells.table.key_columns, cells.table.width)
    headings = {column: list(cells.table.headings(column)) for column in columns}
    totals = [column for column in columns if any(cell.is_total for cell in headings[column])]
    beside = [column for column in columns if column not in totals]
    if len(totals) != 1 or any(_PART_OF_PART.search(cell.text) for column in columns for cell in headings[column]):
        return
    found: list[_Sum] = []
    for row in range(len(cells.table.rows)):
        named = [cell for column in beside for cell in headings[column]]
        keys = [cell for _, cell in cells.table.keys(row)]
        found += _sum(cells, [*named, *keys], (row, totals[0]), [(row, column) for column in beside])
    if sum(not told.misses for told in found) * _LEAST > len(found):
        yield from found


def _sum(
    cells: _Cells, named: Sequence[Cell], total: tuple[int, int], added: Sequence[tuple[int, int]]
) -> Iterator[_Sum]:
    whole = cells.fact(*total)
    parts = [fact for at in added if (fact := cells.fact(*at)) is not None]
    if whole is None or len(parts) < _LEAST or not cells.is_added(named, [whole, *parts]):
        return
    numbers = [_number(part) for part in parts]
    come_to, said = sum(numbers, Decimal(0)), _number(whole)
    places = [number.as_tuple().exponent for number in (*numbers, said)]
    step = Decimal(1).scaleb(max(int(place) for place in places))
    rounded = step * len(numbers) / 2 if step < 1 else Decimal(0)
    misses = abs(come_to - said)
    keys = [cell for _, cell in cells.table.keys(total[0])]
    called = next((cell.text for cell in keys if cell.is_total), keys[-1].text if keys else "")
    yield _Sum(whole, tuple(parts), misses if misses > rounded else Decimal(0), called)


def _number(fact: Fact) -> Decimal:
    return Decimal(plain(fact.quote).replace(",", "").replace("，", "").replace("−", "-").rstrip("%‰"))
