"""Shares held against the figures they are told with: 学生4126人，其中女生1980人，占48%."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.arithmetic.parts import step_beside
from archive_gui.findings.arithmetic.share_words import measured_in
from archive_gui.findings.counts import Count, one_measure, printed_unit
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.units import UnitClass

_SHARE = re.compile(
    r"(?:占(?![领用地线据道])[^，。；]{0,12}|(?:比例|比重|占比|[^增速效频利汇倍息税]率|[^方表地路桥水墙里外前后全]面)(?:[^，。；]{0,4}(?:[达为至]|是|到|只有|仅有?|才有?))?(?:了|约)?)$"
)
"""What leads to a share of what stands before it."""

_PART = re.compile(
    r"(?:正好|大约|约|仅|只|共)?(?:占(?:[一-鿿]{0,6}总(?:数|户数|人数|人口|投资|投入|资金|产量|产值)|全部|其中|全[省市县镇乡村校])?的?|占比)(?:了|约|近|达到?|到|为|是|高达)*"
)
"""What makes it one of the part before it and of nothing else: 占85%, but not 女将占27%."""

_RATE_OF = re.compile(r"(?P<what>[一-鿿]{2})(?:率|面|比例|比重)")

_LEADS_TO = re.compile(r"占(?![领用地线据道])[^，。；]{0,12}$")
_OF_IT = re.compile(r"[一-鿿]{0,8}?的(?:约|近|达)?")
"""What leads to the whole of a share, and from it to the share."""

_COVERING = re.compile(
    r"(?:普及|覆盖|入住|通达|硬化|取证|持证|参与|加入|受益|使用|改造|完成|成活|签约|脱贫|就业|参保|入户|惠及|报销|整改|排查|走访)(?:率|面|比例)"
)
"""Rates that are of nothing but those of all that stand right before them."""

_NAMED_WHOLE = re.compile(r"占(?:了|到)?(?P<what>[一-鿿]{2,8}?)(?:总数|总量|总额)?的(?:约|近|达)?$")
"""占任务的, where the whole was told as 任务是2.4万亩."""

_NAMED_PART = re.compile("(?P<what>[一-鿿]{3,10})(?:占|占比)(?:了|达到?|为)?(?:约|近)?")
"""有机茶园占, where the part was told as 有机茶园."""

_AMONG = re.compile(r"[^。；！？\n]{0,8}?[，,]?其中[^，。；、！？\n]{0,14}")
_BEHIND = re.compile("[一-鿿]{0,4}[，,]")
"""What leads from a whole to one of its parts, and from that to its share, so that the share is of nothing else."""

_PLANNED = re.compile("任务|计划|目标")

_DUE = re.compile(r"应[一-鿿]|计划|任务|目标|符合条件|抽[检查测]|送检")
_DONE = re.compile(r"实[一-鿿]|已|完成|合格|落实|到位")

_OTHERWISE = re.compile(r"增|升|降|减|提高|同比|环比|比[上去前往同年]|高于|低于|分别")
"""What makes a percentage a movement."""

_AIMED = re.compile("要|将|力争|确保|限期|争取|去年|上年|此前")
"""What makes a rate one that is to be reached, or of another time."""

_OF_ALL = re.compile(
    r"占(?:了|到)?(?P<all>全[国省市县区镇乡村校球]|世界|亚洲)(?:的|[一-鿿]{0,6}?(?P<noun>[一-鿿]{2})的?)(?:约|近|达)?$"
)
"""A share of all there is somewhere, which may be told or not: 占全县总面积的."""

_SCOPE = re.compile("全[国省市州县区镇乡村](?=的|[一-鿿]{2,4}率)")
_BEFORE = 4
"""Figures before a share among which the part and the whole are: households and people of both."""

_ROW = 60
"""Characters from the first of them to the share."""

_NEAR = 0.2
"""A share that misses by more is one of something else."""

_LEAST = 8
"""Wholes of fewer make shares too coarse to tell."""


def rates(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts and confirmations about shares whose part and whole stand right before them in their sentence."""
    paragraphs: dict[tuple[int, int], list[Count]] = defaultdict(list)
    for count in counts:
        paragraphs[count.article, count.paragraph.start].append(count)
    for (article, _), inside in paragraphs.items():
        for at, share in enumerate(inside):
            if share.unit == "%":
                text = texts[article]
                found = list(_told_of(text, inside[max(0, at - _BEFORE) : at], share))
                of_all = _OF_ALL.search(text, share.clause.start, share.fact.span.start)
                if _LEADS_TO.search(text, share.clause.start, share.fact.span.start):
                    found = [pair for pair in found if _leads_on(pair, inside[:at], share)]
                if of_all is not None:
                    found = [pair for pair in found if _is_told(text, pair[1], of_all)]
                unit = measured_in(text[share.clause.start : share.fact.span.start])
                found = [pair for pair in found if printed_unit(pair[0]) == unit] or found
                found = [pair for pair in found if _is_among(text, *pair, share)] or found
                fits = [pair for pair in found if _fits(*pair, share)]
                judged = (
                    _judged(text, part, whole, share, sure=of_all is not None) for part, whole in fits[:1] or found
                )
                # 总费用42800元，报销36380元，自己掏6420元，报销比例: a rest told between is not what the share is of.
                yield from islice(chain.from_iterable(judged), 1)


def _told_of(text: str, before: Sequence[Count], share: Count) -> Iterator[tuple[Count, Count]]:
    """Parts and wholes that a share may be told of, the nearest first, whichever of the two is told first."""
    lead = text[share.clause.start : share.fact.span.start]
    if not share.exact or not _SHARE.search(lead) or _OTHERWISE.search(lead) or _AIMED.search(lead):
        return
    if text.startswith("的", share.fact.span.end) and not _LEADS_TO.search(lead):
        return  # 整改率100%的村有12个
    scope = _SCOPE.search(lead)
    if scope is not None and scope[0] not in text[share.sentence.start : share.clause.start]:
        return  # 全乡17个村，已有14个装了路灯，全县的覆盖率
    near = [count for count in before if share.fact.span.start - count.fact.span.end <= _ROW]
    for one, other in zip(near[::-1], near[-2::-1], strict=False):
        yield from _in_order(one, other)
    for one, other in zip(near[::-1], near[-3::-1], strict=False):
        yield from _in_order(one, other)


def _leads_on(pair: tuple[Count, Count], before: Sequence[Count], share: Count) -> bool:
    """Whether 占 leads on from the part that was told last, or from the whole of a part in its own sentence.

    Of two that touch (92户335人) both were told last.
    """
    part, whole = pair
    *_, last = before
    touch = part in before[-2:] and last.fact.span.start - part.fact.span.end <= 1
    return last is part or touch or (last is whole and part.sentence == share.sentence)


def _is_told(text: str, whole: Count, of_all: re.Match[str]) -> bool:
    """Whether a whole is the one that a share is told of: 全县种植面积 and 占全县总面积的."""
    told = text[whole.clause.start : whole.fact.span.start]
    return of_all["all"] in told and (of_all["noun"] or "") in told


def _in_order(one: Count, other: Count) -> Iterator[tuple[Count, Count]]:
    if (
        not one_measure(one, other)
        or one.kind is UnitClass.RATIO
        or not (one.exact and other.exact)
        or one.each
        or other.each
    ):
        return
    part, whole = sorted((one, other), key=lambda count: count.value)
    if whole.value >= max(_LEAST, part.value + 1):
        yield part, whole


def _fits(part: Count, whole: Count, share: Count) -> bool:
    right = part.value / whole.value
    steps = [step_beside(count, (part, whole)) for count in (part, whole)]
    slack = (share.step + steps[0] / whole.value + right * steps[1] / whole.value) / 2 + 1e-9
    return abs(right - share.value) <= slack


def _is_of_part(text: str, part: Count, whole: Count, share: Count) -> bool:
    """Whether the words make the share one of the part: 占, or a rate of what was done (实到, 出席率)."""
    lead = text[share.clause.start : share.fact.span.start]
    if _PART.fullmatch("".join(lead.split())) or _is_share_of(text, whole, share):
        return True
    part_named = _NAMED_PART.fullmatch("".join(lead.split()))
    if part_named is not None and part_named["what"][-3:] in text[part.clause.start : part.clause.end]:
        return True
    named = _NAMED_WHOLE.search(lead)
    if named is not None and _PLANNED.search(named["what"]) and _PLANNED.search(text, *whole.clause):
        return _PLANNED.search(text, *part.clause) is None
    if named is not None and named["what"][-2:] in text[whole.clause.start : whole.clause.end]:
        return named["what"][-2:] not in text[part.clause.start : part.clause.end]
    rate = _RATE_OF.search(lead)
    if rate is None:
        return False
    if _COVERING.search(rate[0]) and _follows(text, whole, part, share):
        return True
    done, due = (text[count.clause.start : count.clause.end] for count in (part, whole))
    return any(word in done for word in rate["what"]) or bool(_DUE.search(due) and _DONE.search(done))


def _is_share_of(text: str, whole: Count, share: Count) -> bool:
    """Whether the whole stands between 占 and its share: 占学员总数486人的53.6%."""
    leads = _LEADS_TO.search(text, share.clause.start, whole.fact.span.start)
    return leads is not None and _OF_IT.fullmatch(text[whole.fact.span.end : share.fact.span.start]) is not None


def _follows(text: str, whole: Count, part: Count, share: Count) -> bool:
    """Whether whole, part and share stand in this order in one sentence, the part told as what was reached."""
    in_order = whole.fact.span < part.fact.span < share.fact.span and whole.sentence == part.sentence == share.sentence
    led = re.search(r"已|有|其中", text[part.clause.start : part.fact.span.start]) is not None
    of_all = part.clause.start == part.fact.span.start and "全" in text[whole.clause.start : whole.fact.span.start]
    return in_order and (led or of_all)  # 全村286户，251户用上了自来水，普及率


def _judged(text: str, part: Count, whole: Count, share: Count, *, sure: bool) -> Iterator[Doubt]:
    """``sure``: the share names its whole."""
    right = part.value / whole.value
    params = {
        "part": part.fact.quote,
        "whole": whole.fact.quote,
        "share": shown(text, share.fact.span),
        "right": f"{right * 100:.3g}%",
    }
    refs = of_facts((count.article, count.fact) for count in (part, whole, share))
    if _fits(part, whole, share):
        yield Doubt(FindingKind.SUM_HOLDS, Severity.INFO, "finding.share_fits", params, refs)
    elif sure or _is_among(text, part, whole, share) or _is_near(text, part, whole, share, right):
        yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.share_misfits", params, refs)


def _is_near(text: str, part: Count, whole: Count, share: Count, right: float) -> bool:
    return abs(right - share.value) <= _NEAR and _is_of_part(text, part, whole, share)


def _is_among(text: str, part: Count, whole: Count, share: Count) -> bool:
    """Whether the three stand side by side, a whole, one of its parts, the share of that: 8亿元，其中…4.8亿元，占."""
    lead = text[part.fact.span.end : share.fact.span.start]
    behind = _BEHIND.match(lead)
    return (
        whole.fact.span < part.fact.span
        and _AMONG.fullmatch(text[whole.fact.span.end : part.fact.span.start]) is not None
        and behind is not None
        and _PART.fullmatch("".join(lead[behind.end() :].split())) is not None
    )
