"""Figures of a page that are likely one, told two ways: all of one class held against one another and weighed.

Two things are weighed together: how alike the surroundings of two figures are (``likeness``), and how often two values
are so alike by chance (``chances``). So 253个公益岗位 and 235个公益性岗位 are told though hardly a word is the same,
and of 58万元 and 52万元 the words must say the more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.findings.counts import COUNTED, Count, unmeasured
from archive_gui.findings.evidence import Doubt, Material, of_facts, shown
from archive_gui.findings.figures.chances import BEYOND_CHANCE, Chance, Slip, chance, of_one_each, of_two_spells
from archive_gui.findings.figures.company import ALIKE, Company
from archive_gui.findings.figures.differing import runs_parallel
from archive_gui.findings.figures.likeness import apart_by_words, have_figure_in_common, likeness
from archive_gui.findings.figures.likeness_weights import APART, BY_CHANCE, SLIPS
from archive_gui.findings.figures.one_each import is_counted_with
from archive_gui.findings.figures.per_spell import TIMES
from archive_gui.findings.figures.pieces import in_pieces
from archive_gui.findings.figures.settings import Rarity, Setting, settings
from archive_gui.findings.figures.without_measure import without_measure
from archive_gui.language.units import UnitClass

_LEAST = -1.67
"""From here on a pair is told."""

_SURE = 0.0
"""From here on hardly anything but a misprint is likely."""

_OUTDONE = 1.0
"""A figure that goes so much better with another is no match for this one."""

_AHEAD = 80
"""Figures of one class behind each that it is held against."""

_MOST = 12
"""Pairs of one figure that are weighed, those whose values are the most alike."""

_TOLD = 24
"""Pairs told of one page: who looks at so many sees the others beside them."""


@dataclass(frozen=True, slots=True)
class _Pair:
    one: Count
    other: Count
    slip: Slip
    weight: float

    @property
    def values(self) -> frozenset[tuple[str, float]]:
        """What is told of them: of several mentions of two values one pair is enough."""
        return frozenset((count.kind.value, count.value) for count in (self.one, self.other))


def likely(
    texts: dict[int, str], page: Sequence[Material], counts: Sequence[Count], told: Iterable[Doubt] = ()
) -> Iterator[Doubt]:
    """Doubts about figures that are likely meant for one; none about values that are ``told`` already."""
    by_fact = {(count.article, count.fact.id): count for count in counts}
    known = {
        frozenset(
            (count.kind.value, count.value)
            for ref in doubt.refs
            if (count := by_fact.get((ref.article, ref.fact or "")))
        )
        for doubt in told
    }
    best: dict[int, float] = {}
    left = _TOLD
    for pair in sorted(_pairs(texts, page, counts), key=lambda pair: -pair.weight):
        sides = (id(pair.one), id(pair.other))
        outdone = any(pair.weight <= best.get(side, pair.weight) - _OUTDONE for side in sides)
        for side in sides:
            best.setdefault(side, pair.weight)
        if outdone or pair.values in known or not left:
            continue
        known.add(pair.values)
        left -= 1
        yield _doubt(texts, pair)


def _pairs(texts: dict[int, str], page: Sequence[Material], counts: Sequence[Count]) -> Iterator[_Pair]:
    by_class: dict[str, list[Setting]] = defaultdict(list)
    bare = [count for material in page for count in unmeasured(material)]
    every = settings(page, [*counts, *bare])
    around = every[: len(counts)]
    for setting in around:
        kind = setting.count.kind
        by_class[_CLASSES.get(kind, kind.value)].append(setting)
    candidates = [
        pair
        for inside in by_class.values()
        for at, one in enumerate(inside)
        for pair in _candidates(one, inside[at + 1 : at + 1 + _AHEAD])
    ]
    candidates += without_measure(every[len(counts) :], around)
    candidates += in_pieces(around)
    rarity, company = Rarity(around), Company(around, ((one, other) for one, other, _ in candidates))
    for one, other, values in candidates:
        weight = _weight(one, other, values, rarity, company)
        if weight is None:
            continue
        # Of 甲口岸120列 and 乙口岸102列 each is told of its own, but not where one counts 6540户 beside both.
        if have_figure_in_common(one, other) or not runs_parallel(texts, one.count, other.count):
            yield _Pair(one.count, other.count, values.slip, weight)


_CLASSES = {**dict.fromkeys((*ALIKE, UnitClass.OCCURRENCE), "counted"), UnitClass.VOLUME: UnitClass.WEIGHT.value}
"""Classes that are held against one another."""


def _candidates(one: Setting, others: Sequence[Setting]) -> list[tuple[Setting, Setting, Chance]]:
    """The figures that one may be meant for by their values, the likeliest first."""
    found: list[tuple[Setting, Setting, Chance]] = []
    for other in others:
        if (one.count.article, one.count.sentence) == (other.count.article, other.count.sentence):
            continue  # what is told in one breath is told apart
        values = _values(one, other)
        if values is not None:
            found.append((one, other, values))
    return sorted(found, key=lambda pair: -pair[2].weight)[:_MOST]


def _weight(one: Setting, other: Setting, values: Chance, rarity: Rarity, company: Company) -> float | None:
    """What speaks for two figures' being one; None where it is not enough to be told."""
    apart = apart_by_words(one, other)
    if apart and values.slip not in BEYOND_CHANCE and not have_figure_in_common(one, other):
        return None
    by_values = BY_CHANCE * values.weight + SLIPS[values.slip.value] + APART * apart
    bounded = values.slip not in _BOUNDED
    alike = likeness(one, other, rarity, company, bounded=bounded, least=_LEAST - by_values)
    return alike + by_values if alike is not None and alike + by_values >= _LEAST else None


def _values(one: Setting, other: Setting) -> Chance | None:
    """What the values of two figures say, each as of what it is told: of a month, of a year."""
    if _are_per_two(one, other):
        return of_one_each(one.count)
    if _are_one_for_each(one, other):
        return chance(replace(one.count, kind=other.count.kind, unit=other.count.unit), other.count)
    if one.count.kind is other.count.kind is UnitClass.MONEY:
        times = TIMES.get((one.spell, other.spell))
        if times is not None:
            return of_two_spells(one.count, other.count, times)
    return chance(one.count, other.count)


def _are_one_for_each(one: Setting, other: Setting) -> bool:
    """护林员156名 and 一人一件，整整165件: as many of the one as of the other."""
    if not (one.for_each or other.for_each):
        return False
    return is_counted_with(one.count, other.for_each) or is_counted_with(other.count, one.for_each)


def _are_per_two(one: Setting, other: Setting) -> bool:
    """平均每户3450元 and 人均3450元: one amount, of one household here and of one head there."""
    left, right = one.count, other.count
    if left.value != right.value or (left.kind, left.unit) != (right.kind, right.unit):
        return False
    pers = {one.per or one.spell, other.per or other.spell}
    return len(pers) > 1 and any(pers <= sort for sort in _SORTS_OF_EACH)


_SORTS_OF_EACH = (
    frozenset({"户", "人", "亩", "公顷"}),
    frozenset({"斤", "公斤", "百斤", "百公斤", "千斤", "吨", "担"}),
    frozenset({"天", "日", "月", "季", "年"}),
    frozenset("箱盒袋包筐件瓶罐桶捆板个只"),
)
"""What an amount is told of one each of, of one sort: the one may be put for the other."""

_BOUNDED = frozenset({Slip.BROKEN, Slip.BOUNDED, Slip.TRUNCATED})
"""Where the words for more and less are part of what differs."""


def _doubt(texts: dict[int, str], pair: _Pair) -> Doubt:
    one, other = pair.one, pair.other
    params = {"first": shown(texts[one.article], one.fact.span), "second": shown(texts[other.article], other.fact.span)}
    refs: tuple[FindingRef, ...] = of_facts(((one.article, one.fact), (other.article, other.fact)))
    match pair.slip:
        case Slip.UNIT | Slip.SCALE:
            return Doubt(FindingKind.UNIT_CLASH, Severity.MEDIUM, "finding.one_number_two_units", params, refs)
        case Slip.TRUNCATED:
            return Doubt(FindingKind.PRECISION, Severity.MEDIUM, "finding.truncated", params, refs)
        case Slip.TURNED | Slip.TURNED_OF_FEW:
            return Doubt(FindingKind.FIGURES_DIFFER, Severity.HIGH, "finding.digits_turned", params, refs)
        case _:
            sure = pair.weight >= _SURE and one.kind in COUNTED and one.exact and other.exact
            severity = Severity.HIGH if sure else Severity.MEDIUM
            code = "finding.figures_differ_here" if pair.weight >= _SURE else "finding.scope_may_differ"
            return Doubt(FindingKind.FIGURES_DIFFER, severity, code, params, refs)
