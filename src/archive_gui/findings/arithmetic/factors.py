"""All the numbers of a sentence multiplied: 48人，每人每月800元，一年要发46.08万元; 一箱24个，一车350箱，一车8400个.

``products`` and ``paces`` hold one number and one amount each against what words call their total. Here the sentence
tells an amount of one, then nothing of its measure but a larger amount, and everything else it counts is what there is
so much for each of: the larger one is the product of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import log10, prod

from archive_gui.domain.facts import Approximation, Figure
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import Amount, comparable
from archive_gui.findings.arithmetic.periods import by_period
from archive_gui.findings.counts import PEOPLE
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.findings.measures import based
from archive_gui.language.units import UnitClass, find_unit

_OF_ONE = re.compile(
    "(?:每一?个?|(?<![十第百千万零一-九同统进这那有])一个?|(?=[人户亩日月年]均))(?P<one>[一-鿿](?:(?![每一各均])[一-鿿])?)"
)
"""每户, 一箱, 人均: what an amount is that of one of."""
_AWAY = re.compile(
    "平[时常日]|[旺淡]季|高峰|[年节][前后]|其中|另|比(?![例重赛率])|[较超]|[增减涨升]|同期|[去上前往]年|计划|目标|预计|平均(?![每一])|最[一-鿿]|不[到足]|至少|以[上下]|可|剩|[又还再]"
)
"""What tells of another time, or of something else."""
_MONTHS = (
    ("月", re.compile("一年|全年|年[里发共得收入]|每年"), 12.0),
    ("[天日]", re.compile("一年|全年|每年"), 365.0),
    ("[天日]", re.compile("一个?月|每月"), 30.0),
)
"""How many of what an amount is told by there are in what its total is told for, where no number says so."""
_OFTEN = (1.0, 2.0, 10.0, 12.0)
"""Numbers that need not be told: there and back, the months of a year, and of one at school."""
_MOST, _LONG = 4, 120
"""Factors, and characters from the first of them to the total."""
_ROUGHLY, _ABOUT = 0.015, 0.2
"""By how much a product may be missed that is told as a round number, and one told as about so much."""
_ROUNDED = re.compile("[.百千万亿]")
"""What a number may be rounded to; what is printed to its last digit is meant so: 12亩 are no 12.4."""
_NEAR, _ALMOST = 1.8, 0.02
"""How many times too much or too little is still a slip, and how nearly ten times is told as ten times."""


def factors(texts: dict[int, str], amounts: Sequence[Amount], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about products of all the numbers of a sentence; none about figures ``told`` of already."""
    kinds = {FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS}
    known = {(ref.article, ref.fact) for doubt in told if doubt.kind in kinds for ref in doubt.refs}
    for sentence in by_period(texts, amounts):
        text, inside = texts[sentence[0].article], [one for one in sentence if one.value != 1]
        for at in range(len("ab"), min(len(inside), _MOST + len("ab"))):
            row = inside[: at + 1]
            if not any((one.article, one.fact.id) in known for one in row) and _is_product(text, row):
                yield _doubt(text, row)
                break


def _is_product(text: str, row: Sequence[Amount]) -> bool:
    """Whether the last of a row should be the product of the others, and is not."""
    *others, total = row
    alike = [one for one in others if comparable(one, total)]
    start, end = others[0].fact.span.start, total.fact.span.start
    exact = all(one.exact and one.value > 0 for one in others) and (total.exact or _is_about(total))
    if len(alike) != 1 or not exact or end - start > _LONG:
        return False
    each = alike[0]
    numbers = [one for one in others if one is not each]
    lead = text[each.clause.start : each.fact.span.start]
    ones = [found["one"] for found in _OF_ONE.finditer(lead)]
    own = text[total.clause.start : end]
    if not ones or each.value >= total.value or "每" in own or _AWAY.search(text, each.clause.start, end):
        return False
    counted = any(_is_number_of(text, number, one) for number in numbers for one in ones)
    if not counted or any(one.kind is UnitClass.RATIO for one in others):
        return False
    told = {one.unit for one in numbers}
    hidden = [
        many
        for per, whole, many in _MONTHS
        if any(re.match(per, one) for one in ones)
        and not told & _SPELLS[per]
        and whole.search(text, each.fact.span.end, end)
    ][:1] or [1.0]
    often_told = _OFTEN if any("月" in one for one in ones) else _OFTEN[:2]
    values = [_in_unit(one, ones) for one in numbers]
    for many in range(1, len(values) + 1):
        for chosen in combinations(values, many):
            if any(_fits(each.value * prod(chosen) * often, row) for often in (*often_told, *hidden)):
                return False
    times = each.value * prod(values) * hidden[0] / total.value
    return 1 / _NEAR <= times <= _NEAR or abs(log10(times) - round(log10(times))) <= _ALMOST / 2


_SPELLS = {"月": frozenset({"个月", "月"}), "[天日]": frozenset({"天", "日"})}


def _is_number_of(text: str, number: Amount, one: str) -> bool:
    """Whether a number is that of what an amount is told for one of: 48人 and 每人, 6个来回 and 一个来回."""
    behind = number.printed + text[number.fact.span.end : number.fact.span.end + len(one)]
    if number.kind in PEOPLE and one[0] in "人名位户家":
        return (number.kind is UnitClass.PERSON) == (one[0] in "人名位")
    return one[0] == number.printed[-1:] or one in behind or one.startswith(number.unit or "?")


def _in_unit(number: Amount, ones: Sequence[str]) -> float:
    """A number as it is printed, 32 for 32吨; 4600 for 4.6公里 where so much is told of one 米."""
    if any(one.startswith(number.unit or "?") for one in ones):
        return number.value
    known = find_unit(number.printed)
    return number.value / float((known.factor if known is not None else 1) * based(number.printed)[1])


def _fits(product: float, row: Sequence[Amount]) -> bool:
    total = row[-1]
    slack = sum(one.slack / one.value for one in row if _ROUNDED.search(one.fact.quote))
    slack += _ROUGHLY if total.exact else _ABOUT
    return abs(product - total.value) <= slack * max(product, total.value)


def _is_about(amount: Amount) -> bool:
    """Whether an amount is told as about so much, and neither as more nor as less."""
    detail = amount.fact.detail
    return isinstance(detail, Figure) and detail.approximation is Approximation.ABOUT


def _doubt(text: str, row: Sequence[Amount]) -> Doubt:
    *others, total = row
    params = {"parts": " × ".join(one.fact.quote for one in others), "total": shown(text, total.fact.span)}
    refs = of_facts((one.article, one.fact) for one in row)
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.product_fails", params, refs)
