"""Numbers of a page that are one another but for a misprint, told by their digits: turned, cut off, of another unit.

Two digits turned (1634, 1643) or a number cut off (16.2万, 162874) are hardly ever chance, so less of the words must
agree than where any two values differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.findings.counts import Count, printed_unit
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.findings.things import alike, opposed
from archive_gui.findings.values import Relation, digits, relation, same_mode, set_against
from archive_gui.language.characters import is_han_text
from archive_gui.language.folds import fold
from archive_gui.language.units import UnitClass

_LEAST = 3
"""Digits of a number that is like another hardly by chance."""

_CUT = 2
"""Digits that must be left of a number that was cut off."""

_SAME = 30
"""Numbers of the same digits that are held against one another."""

_AROUND = 12
"""Characters before and behind a figure that tell what it counts."""

_COMMON = frozenset(
    (
        "全县",
        "全市",
        "全镇",
        "全乡",
        "全村",
        "县里",
        "村里",
        "目前",
        "如今",
        "现在",
        "已经",
        "累计",
        "达到",
        "超过",
        "共有",
    )
)
"""Pairs of characters that stand beside figures of anything."""


def misprints(texts: dict[int, str], counts: Sequence[Count], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about numbers likely meant for one: each pair of values once, and none that is ``told`` already."""
    value_of = {(count.article, count.fact.id): count.value for count in counts}
    known = {frozenset(value_of.get((ref.article, ref.fact or "")) for ref in doubt.refs) for doubt in told}
    for one, other, doubt in _pairs(texts, counts):
        values: frozenset[float | None] = frozenset((one.value, other.value))
        if values not in known:
            known.add(values)
            yield doubt


def _pairs(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[tuple[Count, Count, Doubt]]:
    by_digits: dict[tuple[str, str, str], list[Count]] = defaultdict(list)
    by_start: dict[tuple[str, str, str, int], list[Count]] = defaultdict(list)
    for count in counts:
        if not count.exact or count.each or count.value <= 0 or count.kind is UnitClass.RATIO:
            continue
        printed = _printed(count.value)
        if len(printed.strip("0.")) >= _LEAST:
            people = count.kind in {UnitClass.PERSON, UnitClass.HOUSEHOLD}
            kind = "people" if people else count.kind.value
            by_digits[kind, count.unit, "".join(sorted(printed))].append(count)
        if digits(count.value) >= _CUT:
            by_start[count.kind.value, count.unit, printed[:_CUT], len(printed.partition(".")[0])].append(count)
    for inside in by_digits.values():
        for one, other in combinations(inside[:_SAME], 2):
            if (doubt := _turned(texts, one, other)) is not None:
                yield one, other, doubt
    for inside in by_start.values():
        for one, other in combinations(inside[:_SAME], 2):
            if (doubt := _cut(texts, one, other)) is not None:
                yield one, other, doubt


def _printed(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _turned(texts: dict[int, str], one: Count, other: Count) -> Doubt | None:
    """1634人 and 1643人; 1403人 and 1403户."""
    params, refs = _said(texts, one, other)
    if one.kind is not other.kind and one.value == other.value and _is_one_number(one, other):
        return Doubt(FindingKind.UNIT_CLASH, Severity.MEDIUM, "finding.one_number_two_units", params, refs)
    if not _may_be_one(texts, one, other):
        return None
    if one.kind is other.kind and one.value != other.value and _is_swap(one.value, other.value):
        return Doubt(FindingKind.FIGURES_DIFFER, Severity.HIGH, "finding.digits_turned", params, refs)
    return None


def _is_one_number(one: Count, other: Count) -> bool:
    """Whether households and people are given one number that is hardly so twice by chance."""
    beside = one.article == other.article and one.paragraph == other.paragraph
    touching = one.article == other.article and one.clause == other.clause
    long = len(_printed(one.value)) > _LEAST
    return not touching and (beside or long) and not one.scope.contradicts(other.scope)


def _is_swap(one: float, other: float) -> bool:
    """Whether two neighbouring digits are all that was turned."""
    left, right = _printed(one).replace(".", ""), _printed(other).replace(".", "")
    changed = [at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b]
    return len(left) == len(right) and len(changed) == len("ab") and changed[1] - changed[0] == 1


def _cut(texts: dict[int, str], one: Count, other: Count) -> Doubt | None:
    """16.2万 and 162874; that 1500 and 1550 begin alike says nothing."""
    values = relation(one, other)
    left, right = sorted((digits(one.value), digits(other.value)))
    # Who was poor in 2014 is told again when the last are so no more.
    if values not in {Relation.TRUNCATED, Relation.ROUNDED} or not _may_be_one(texts, one, other, ever=left > _CUT):
        return None
    named = bool(one.thing and other.thing and alike(one.thing, other.thing))
    if (left == _CUT and (right < _CUT + _CUT or not named)) or (
        printed_unit(one) != printed_unit(other) and not named
    ):
        return None
    params, refs = _said(texts, one, other)
    if values is Relation.TRUNCATED:
        return Doubt(FindingKind.PRECISION, Severity.MEDIUM, "finding.truncated", params, refs)
    return Doubt(FindingKind.PRECISION, Severity.INFO, "finding.rounded", params, refs)


def _may_be_one(texts: dict[int, str], one: Count, other: Count, *, ever: bool = False) -> bool:
    """Whether two figures can be of one thing: not in one sentence, not of two places, and with a word in common.

    ``ever``: of two years too.
    """
    if one.article == other.article and one.sentence == other.sentence:
        return False
    if one.scope.contradicts(other.scope):
        return False
    if not ever and one.since and other.since and one.since[:4] != other.since[:4]:
        return False
    if opposed(one.deed, other.deed) or not same_mode(one, other) or set_against(texts, one, other):
        return False
    if one.thing and other.thing and alike(one.thing, other.thing) is not None:
        return True
    return bool(_words(texts[one.article], one) & _words(texts[other.article], other))


def _words(text: str, count: Count) -> frozenset[str]:
    """Pairs of characters around a figure in its clause, and of what it is said to count."""
    start = max(count.clause.start, count.fact.span.start - _AROUND)
    end = min(count.clause.end, count.fact.span.end + _AROUND)
    around = (text[start : count.fact.span.start], text[count.fact.span.end : end], count.noun)
    found: set[str] = set()
    for words in around:
        plain = fold("".join(words.split()))
        found.update(pair for at in range(len(plain) - 1) if is_han_text(pair := plain[at : at + 2]))
    return frozenset(found - _COMMON)


def _said(texts: dict[int, str], one: Count, other: Count) -> tuple[dict[str, str], tuple[FindingRef, ...]]:
    params = {"first": shown(texts[one.article], one.fact.span), "second": shown(texts[other.article], other.fact.span)}
    return params, of_facts(((one.article, one.fact), (other.article, other.fact)))
