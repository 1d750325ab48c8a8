"""Shares whose words name no part and no whole beside them: 占近五成, 竣工率97.1% of a whole told before.

A share is held against all wholes that may be meant; where none gives it, one that gives it but for a slip of one digit
was meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import log10

from archive_gui.domain.facts import Approximation, Fact, Figure
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.counts import COUNTED, Count, one_measure
from archive_gui.findings.evidence import Doubt, Material, clause, facts_with, of_facts, shown
from archive_gui.language.units import UnitClass

_OF = re.compile(
    r"(?:占(?:了|到|去|比|全[县市镇乡村]的?|[一-鿿]{0,4}总(?:数|户数|人数|量|人口)的?)?(?:达到?|为|近|约)?|"
    r"(?P<rate>[一-鿿]{2,3})率(?:已?达到?|为|是)?)$"
)
"""What makes it the share of the figure told last."""

_NOT_OF = re.compile(
    r"同比|环比|比[上去前]|增|降|提高|上升|贫困发生|覆盖|普及|合格|满意|出芽|成活|入学|利[息润]|死亡|识字|回收"
)
_WHOLE = re.compile(r"全[省市县区镇乡村校]|共|总|计划|任务|目标|应|对象|识别|核定|登记|排查|摸排|需|有")
"""What is said of a whole."""

_PLAN = re.compile(r"任务|计划|目标|指标")
_REACH, _MOST = 24, 40
"""Characters from the part to its share, and figures before it among which its whole is."""

_LEAST = 20
_ABOVE = 0.3
"""So far 一半以上 reaches."""

_NONE = re.compile("没|未")
_FRACTION = re.compile("分之|半$|半数")
_TENTH = 0.05
"""成 are told to the tenth, with 半 or 五 to half of it: what lies further from it is another number."""


def ratios(page: Sequence[Material], counts: Sequence[Count], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about shares of a page, those ``told`` of already set aside."""
    by_number = {material.number: material for material in page}
    known = {(ref.article, ref.fact) for doubt in told if doubt.kind in _OF_SHARES for ref in doubt.refs}
    for article, group in groupby(counts, key=lambda count: count.article):
        text, inside = by_number[article].reading.text, list(group)
        for at, share in enumerate(inside):
            if share.kind is UnitClass.RATIO and (article, share.fact.id) not in known:
                if share.unit == "成":
                    yield from _tenths(text, inside[max(0, at - 3) : at], share)
                elif share.unit == "%" and share.exact:
                    yield from _of_any(text, inside[max(0, at - _MOST) : at], share)
        yield from _fractions(by_number[article], inside)


_OF_SHARES = frozenset({FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS})


def _fractions(material: Material, inside: Sequence[Count]) -> Iterator[Doubt]:
    """其中农户900名，占三分之二: as ``_tenths``, of a fraction, which has no unit."""
    text, starts = material.reading.text, [count.fact.span.start for count in inside]
    for fact, figure in facts_with(material, Figure):
        if not figure.unit and _FRACTION.search(fact.quote) and figure.value:
            at = bisect_left(starts, fact.span.start)
            pair = _part_and_whole(text, inside[max(0, at - 3) : at], clause(text, fact.span), fact.span)
            bound = _ABOVE if figure.approximation in {Approximation.OVER, Approximation.AT_LEAST} else _TENTH
            right = pair[0].value / pair[1].value if pair else figure.value
            if pair and not figure.value - _TENTH - 0.01 <= right <= figure.value + bound + 0.01:
                yield _of_fact(text, *pair, fact, right)


def _part_and_whole(text: str, before: Sequence[Count], around: Span, share: Span) -> tuple[Count, Count] | None:
    """The part told last before a share that 占 leads to, and the whole it is of."""
    lead = text[around.start : share.start]
    found = _OF.search(lead)
    if len(before) < 2 or found is None or found["rate"] or _NOT_OF.search(lead):
        return None
    part = before[-1]
    whole = next((one for one in reversed(before[:-1]) if _is_pair(part, one)), None)
    near = share.start - part.fact.span.end <= _REACH
    if whole is None or not near or whole.sentence != part.sentence or whole.value <= part.value:
        return None
    return part, whole


def _tenths(text: str, before: Sequence[Count], share: Count) -> Iterator[Doubt]:
    """共收购126吨，其中从农户手中收购48吨，占近五成: a part that is no half of what was told before it."""
    pair = _part_and_whole(text, before, share.clause, share.fact.span)
    if pair is None:
        return
    part, whole = pair
    right = part.value / whole.value
    if _NONE.search(text, *part.clause) and not _NONE.search(text, *share.clause):
        right = 1 - right  # 没有入股的96人，入股的占八成五
    room = _TENTH if round(share.value * 100) % 10 == 0 else _TENTH / 2
    low, high = share.value - room, share.value + room
    match share.bound:
        case Approximation.OVER | Approximation.AT_LEAST:
            low, high = share.value, share.value + 2 * _TENTH
        case Approximation.NEAR | Approximation.AT_MOST:
            low, high = share.value - 2 * _TENTH, share.value
        case _:
            pass
    if not low - 0.01 <= right <= high + 0.01:
        yield _doubt(text, part, whole, share, right)


def _of_any(text: str, before: Sequence[Count], share: Count) -> Iterator[Doubt]:
    """竣工1846户，竣工率97.1%, with 2013户 told before: 91.7% with two digits turned."""
    lead = text[share.clause.start : share.fact.span.start]
    found = _OF.search(lead)
    if not before or found is None or _NOT_OF.search(lead):
        return
    part = next((one for one in reversed(before[-2:]) if one.kind is not UnitClass.RATIO), None)
    if part is None or not part.exact or part.each or share.fact.span.start - part.fact.span.end > _REACH:
        return
    done = bool(found["rate"]) and _PLAN.search(text, part.clause.start, share.fact.span.start) is not None
    pairs = [(part, one) for one in before if one is not part and _is_pair(part, one) and one.value >= _LEAST]
    if done:  # 15230座，超出14000座任务，完成率: the plan may be told last
        pairs += [(one, part) for _, one in pairs]
    else:
        pairs = [(one, whole) for one, whole in pairs if whole.value > one.value]
    if any(_fits(one, whole, share) for one, whole in pairs):
        return
    for one, whole in reversed(pairs):
        if _is_slip(one, whole, share) and (done or _is_whole(text, whole)):
            yield _doubt(text, one, whole, share, one.value / whole.value)
            return


def _is_pair(part: Count, whole: Count) -> bool:
    return (
        one_measure(part, whole) and part.kind is not UnitClass.RATIO and whole.exact and part.exact and not whole.each
    )


def _is_whole(text: str, whole: Count) -> bool:
    return _WHOLE.search(text, whole.clause.start, whole.fact.span.start) is not None


def _fits(part: Count, whole: Count, share: Count) -> bool:
    right = part.value / whole.value
    slack = share.step + (0.0 if part.kind in COUNTED and whole.step <= 1 else right * whole.step / whole.value / 2)
    return abs(right - share.value) <= slack + 1e-9


def _is_slip(part: Count, whole: Count, share: Count) -> bool:
    """Whether the share as it should be differs from the one printed in one digit, or in the order of two."""
    places = max(0, round(-log10(share.step)) - 2)
    right, printed = (f"{value * 100:.{places}f}" for value in (part.value / whole.value, share.value))
    changed = [at for at, (a, b) in enumerate(zip(right, printed, strict=False)) if a != b]
    if len(right) != len(printed) or len(right.replace(".", "")) <= len("99"):
        return False
    turned = len(changed) == len("ab") and sorted(right) == sorted(printed)
    return len(changed) == 1 or turned


def _doubt(text: str, part: Count, whole: Count, share: Count, right: float) -> Doubt:
    return _of_fact(text, part, whole, share.fact, right)


def _of_fact(text: str, part: Count, whole: Count, share: Fact, right: float) -> Doubt:
    params = {
        "part": part.fact.quote,
        "whole": whole.fact.quote,
        "share": shown(text, share.span),
        "right": f"{right * 100:.3g}%",
    }
    refs: tuple[FindingRef, ...] = of_facts((part.article, fact) for fact in (part.fact, whole.fact, share))
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.share_misfits", params, refs)
