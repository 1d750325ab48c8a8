"""Households with their people told twice: 1873户5214人 here and 1837户5214人 there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.counts import Count, slip
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.findings.things import alike
from archive_gui.language.units import UnitClass

_TELLING = 100
"""Pairs of which neither side counts so many may share one side by chance."""

_UNIQUE = 1000
"""What is shared by chance hardly ever; smaller numbers must be of things of one name, or the others a misprint."""

_NEAR = 0.8
"""How far the other sides may lie apart."""

_MOST = 60
"""Pairs of a page that are held against one another."""


@dataclass(frozen=True, slots=True)
class _Pair:
    households: Count
    people: Count


def pairs(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts about pairs of a page that agree on one side and not on the other."""
    for one, other in combinations(_pairs(texts, counts)[:_MOST], 2):
        odd = _odd_side(one, other)
        if odd is not None and not _of_two_places(odd[0], odd[1]):
            params = {"first": _shown(texts, one), "second": _shown(texts, other)}
            refs = of_facts((count.article, count.fact) for count in odd)
            yield Doubt(FindingKind.FIGURES_DIFFER, Severity.HIGH, "finding.figures_differ_here", params, refs)


def _pairs(texts: dict[int, str], counts: Sequence[Count]) -> list[_Pair]:
    found = []
    for first, second in pairwise(counts):
        touching = first.article == second.article and not texts[first.article][
            first.fact.span.end : second.fact.span.start
        ].strip("、， ")
        kinds = (first.kind, second.kind) == (UnitClass.HOUSEHOLD, UnitClass.PERSON)
        if touching and kinds and first.exact and second.exact:
            found.append(_Pair(first, second))
    return found


def _odd_side(one: _Pair, other: _Pair) -> tuple[Count, Count] | None:
    """The sides that differ while the others are one number of three digits or more."""
    sides = ((one.households, other.households), (one.people, other.people))
    for same, odd in (sides, sides[::-1]):
        low, high = sorted((odd[0].value, odd[1].value))
        turned = slip(low, high) and 2 * low > high
        if same[0].value != same[1].value or same[0].value < _TELLING or low == high:
            continue
        if not turned and low < _NEAR * high:
            continue
        if same[0].value >= _UNIQUE or slip(low, high) or alike(odd[0].thing, odd[1].thing):
            return odd
    return None


def _of_two_places(one: Count, other: Count) -> bool:
    return bool(one.scope.named and other.scope.named) and not one.scope.agrees(other.scope)


def _shown(texts: dict[int, str], pair: _Pair) -> str:
    return shown(texts[pair.people.article], pair.people.fact.span)
