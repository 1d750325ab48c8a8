"""The only two figures of a measure that a sentence tells, and its only share: 毕业320人，升学272人，升学率达九成五.

Whatever the order: 占总数的18%，该社区居民5000人，老人有1200人. ``rates``, ``shares_apart`` and ``shares_beside`` read
shares by the words that lead to them; here it is enough that nothing else of their measure and no other share is told.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.findings.amounts import printed_step
from archive_gui.findings.arithmetic.parts import is_loose
from archive_gui.findings.arithmetic.share_words import Share, shares_told
from archive_gui.findings.counts import Count, one_measure
from archive_gui.findings.evidence import Doubt, Material, clause, of_facts, shown
from archive_gui.language.units import UnitClass

_STOP = re.compile("[。！？\n]")
_OTHERWISE = re.compile(
    r"[增降涨跌减]|升(?![学入国旗])|提[高成]|同比|环比|[高低多少]于|比(?![例重])|较|分别|各|每|均|目标|力争|计划|将|[去上前往]年|[利税汇息费]率|折|最|不等|左右|要(?!求)|将|\d{4}年"
)
"""What makes a share that of something else, or a movement."""
_OF = re.compile("(?:占|完成)(?:了|到)?(?P<of>[^，,。；]{2,14}?)的?(?:近|约|达|到|了|只)*$")
_SCOPE = re.compile("全[国省市州县区镇乡村校厂]")
_OF_NOTHING = frozenset("总数量的全额度面积人口户一部分共到")
"""Characters of a whole's name that tell nothing of what it counts."""
_SO = re.compile("(?:[一-鿿]{0,2}算[下起]?来?|也|就|即|是|共|总|计|约|有|达|为|合|等于|[，,—：:（(])*")
"""What leads from a share to the part that it comes to."""
_RATE = re.compile("(?P<what>[一-鿿]{1,4})(?:[率面]|比[例重])(?:已|达|到|为|是|就|只|有|超|过|不足|约)*$")
_OF_ALL = re.compile(
    "普及|覆盖|入户|入住|完成|开通|参保|改造|硬化|通[车水电达]|签约|到位|开工|竣工|投产|整改|办结|出勤|到会"
)
"""Rates of nothing but those of all that stand beside them."""
_REST = re.compile("其余|剩|余下|另外?|没|未")
_LEAST, _LONG = 8, 90
"""A share of fewer is too coarse to tell; characters from the first of the three to the last."""
_MOST = 6
"""Figures of a sentence: one that tells more tells of more than one thing."""
_NEAR = 0.3
"""A share that misses by more is one of something else."""


def only_shares(page: Sequence[Material], counts: Sequence[Count], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about shares of a page, none with figures ``told`` of already."""
    kinds = {FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS, FindingKind.PART_EXCEEDS_TOTAL}
    known = {(ref.article, ref.fact) for doubt in told if doubt.kind in kinds for ref in doubt.refs}
    by_article = {article: list(group) for article, group in groupby(counts, key=lambda count: count.article)}
    for material in page:
        text, inside = material.reading.text, by_article.get(material.number, [])
        shares = shares_told(material)
        ends = [mark.start() for mark in _STOP.finditer(text)] if shares else []
        starts = [count.fact.span.start for count in inside]
        told_at = [share.span.start for share in shares]
        for share in shares:
            at = bisect_right(ends, share.span.start)
            first, last = ends[at - 1] if at else 0, ends[at] if at < len(ends) else len(text)
            low, high = bisect_left(starts, first), bisect_left(starts, last)
            alone = bisect_left(told_at, last) - bisect_left(told_at, first) == 1
            pair = _pair(text, inside[low:high], share) if alone and high - low <= _MOST else None
            if pair is not None and all((one.article, one.fact.id) not in known for one in pair):
                yield from _judged(material, *pair, share)


def _pair(text: str, near: Sequence[Count], share: Share) -> tuple[Count, Count] | None:
    """The part and the whole that a sentence tells and no other figure of their measure."""
    amounts = [one for one in near if one.kind is not UnitClass.RATIO and not one.fact.span.overlaps(share.span)]
    if len(amounts) < len("ab"):
        return None
    alike = [one for one in amounts if one_measure(one, amounts[0])]
    if len(alike) != len("ab") or len(amounts) > len(alike) + 1:
        return None
    part, whole = sorted(alike, key=lambda count: count.value)
    spans = [part.fact.span, whole.fact.span, share.span]
    if max(span.end for span in spans) - min(span.start for span in spans) > _LONG or whole.value < _LEAST:
        return None
    if part.value == whole.value or not (part.exact and whole.exact) or part.each or whole.each:
        return None
    loose = is_loose(text, part) or is_loose(text, whole)
    return None if loose or not _may_be_of(text, part, whole, share) else (part, whole)


def _may_be_of(text: str, part: Count, whole: Count, share: Share) -> bool:
    """Whether the words around a share do not make it one of something else."""
    around = clause(text, share.span)
    lead = text[around.start : share.span.start]
    between = text[min(part.fact.span.end, whole.fact.span.end) : max(part.fact.span.start, whole.fact.span.start)]
    if _OTHERWISE.search(lead) or _OTHERWISE.search(text, share.span.end, around.end) or _OTHERWISE.search(between):
        return False
    own = "".join(text[slice(*count.clause)] for count in (part, whole))
    of, scope, rate = (pattern.search(lead) for pattern in (_OF, _SCOPE, _RATE))
    if of is not None and not (set(of["of"]) - _OF_NOTHING) & set(text[slice(*whole.clause)]):
        return False
    if (scope is not None and scope[0] not in own) or (of is None and text.startswith("的", share.span.end)):
        return False
    if whole.fact.span < share.span < part.fact.span and not _comes_to(text, around.start, share, part):
        return False
    if rate is None:
        return True
    return _OF_ALL.search(rate[0]) is not None or bool(set(rate["what"][-2:]) & set(own))


def _comes_to(text: str, start: int, share: Share, part: Count) -> bool:
    """Whether a share told before its part leads on to it: 四分之一在外打工，算下来有320人."""
    lead = text[max(part.clause.start, share.span.end) : part.fact.span.start]
    if part.clause.start <= start:
        return "—" in lead or _SO.fullmatch(lead) is not None
    return _SO.fullmatch(lead) is not None or bool(set(_SO.sub("", lead)) & set(text[start : part.clause.start]))


def _judged(material: Material, part: Count, whole: Count, share: Share) -> Iterator[Doubt]:
    text = material.reading.text
    right = part.value / whole.value if share.value < 1 else whole.value / part.value
    steps = [printed_step(count.fact.quote, count.value) for count in (part, whole)]
    slack = (steps[0] + right * steps[1]) / whole.value / 2
    rest = _REST.search(text, part.clause.start, part.fact.span.start) is not None
    if any(share.low - slack <= value <= share.high + slack for value in ((right, 1 - right) if rest else (right,))):
        return
    if abs(1 - right - share.value) <= slack + 0.01 or abs(right - share.value) > _NEAR:
        return  # told of the others
    params = {
        "part": part.fact.quote,
        "whole": whole.fact.quote,
        "share": shown(text, share.span),
        "right": f"{right * 100:.3g}%",
    }
    facts = sorted(((one.article, one.fact) for one in (part, whole)), key=lambda pair: pair[1].span)
    ranges = material.reading.offsets.source_ranges(share.span)
    refs = (*of_facts(facts), FindingRef(material.number, source_ranges=ranges))
    yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.share_misfits", params, refs)
