"""Parts in columns: counts of one unit in like order whose sum stands elsewhere (911 队 are 358, 505 and 48)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.findings.counts import COUNTED, Count, printed_unit, same_subject
from archive_gui.findings.evidence import Doubt, of_facts, shown

_ENOUGH = 3
"""Figures that make a column whatever they are called; two must be called as their total is."""

_MOST = 40

_TELLING = 100
"""A smaller number may be the sum of others by chance."""

_NEAR = 0.2
"""How far the sum of a column may miss the figure beside its neighbour's total and still be meant to be it."""


@dataclass(frozen=True, slots=True)
class _Column:
    """Counts of one sentence with one measure word and one head noun, in order."""

    parts: tuple[Count, ...]

    @property
    def sum(self) -> float:
        """What its parts come to."""
        return sum(part.value for part in self.parts)


def columns(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Columns whose sum stands elsewhere in their article, and columns beside them whose sum is missed."""
    exact = [count for count in counts if count.exact and count.kind in COUNTED and not count.narrowed]
    by_value: dict[tuple[int, str, float], list[Count]] = defaultdict(list)
    by_sentence: dict[tuple[int, int], list[Count]] = defaultdict(list)
    for count in exact:
        by_value[count.article, printed_unit(count), count.value].append(count)
        by_sentence[count.article, count.sentence.start].append(count)
    for inside in by_sentence.values():
        found = [column for column in _columns(inside) if len(column.parts) <= _MOST][:_MOST]
        totals = {column: total for column in found if (total := _total(column, by_value)) is not None}
        for column, total in totals.items():
            params, refs = _said(texts, total, column)
            yield Doubt(FindingKind.SUM_HOLDS, Severity.INFO, "finding.sum_holds_here", params, refs)
        for column in found:
            if column not in totals and (missed := _missed(column, totals, by_sentence)) is not None:
                params, refs = _said(texts, missed, column)
                yield Doubt(FindingKind.SUM_FAILS, Severity.HIGH, "finding.sum_fails_here", params, refs)


def _columns(inside: Sequence[Count]) -> list[_Column]:
    by_noun: dict[tuple[str, str], list[Count]] = defaultdict(list)
    for count in inside:
        if count.noun:
            by_noun[printed_unit(count), count.noun[-2:]].append(count)
    return [_Column(tuple(parts)) for parts in by_noun.values() if len(parts) > 1]


def _total(column: _Column, by_value: dict[tuple[int, str, float], list[Count]]) -> Count | None:
    """The count elsewhere in the article that is the column's sum."""
    first = column.parts[0]
    if column.sum < _TELLING:
        return None
    for count in by_value.get((first.article, printed_unit(first), column.sum), ()):
        named_alike = count.noun[-2:] == first.noun[-2:] and same_subject(count.subject, first.subject)
        if count.sentence != first.sentence and (named_alike or len(column.parts) >= _ENOUGH):
            return count
    return None


def _missed(
    column: _Column, totals: dict[_Column, Count], by_sentence: dict[tuple[int, int], list[Count]]
) -> Count | None:
    """The figure that the column should come to: it stands beside the total of a column of the same rows."""
    for other, total in totals.items():
        if len(other.parts) != len(column.parts) or len(column.parts) < _ENOUGH or not _interleaved(column, other):
            continue
        unit = printed_unit(column.parts[0])
        beside = [one for one in by_sentence[total.article, total.sentence.start] if printed_unit(one) == unit]
        if len(beside) == 1 and abs(beside[0].value - column.sum) <= _NEAR * beside[0].value:
            return beside[0]
    return None


def _interleaved(one: _Column, other: _Column) -> bool:
    """Whether two columns run side by side: 甲乡 3队 9人, 乙乡 4队 12人."""
    order = sorted(
        [(part.fact.span.start, 0) for part in one.parts] + [(part.fact.span.start, 1) for part in other.parts]
    )
    return all(first != second for (_, first), (_, second) in pairwise(order))


def _said(texts: dict[int, str], total: Count, column: _Column) -> tuple[dict[str, str], tuple[FindingRef, ...]]:
    params = {
        "total": shown(texts[total.article], total.fact.span),
        "parts": " + ".join(part.fact.quote for part in column.parts),
    }
    return params, of_facts((one.article, one.fact) for one in (total, *column.parts))
