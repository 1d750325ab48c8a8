"""Shares whose part stands behind them, or whose whole is named and told elsewhere.

女工占六成，有197人 of 358人; 蓄水1190万立方米，是总库容的一半; 完成1.24万户，占年度任务的92.7%; 超额三成.
``rates`` and ``ratios`` hold shares against part and whole that stand before them in one breath.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from archive_gui.domain.facts import Figure
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.findings.arithmetic.parts import is_loose
from archive_gui.findings.arithmetic.share_words import Share, measured_in, shares_told
from archive_gui.findings.counts import Count, one_measure, printed_unit
from archive_gui.findings.evidence import Doubt, Material, clause, facts_with, of_facts, shown
from archive_gui.language.units import UnitClass

_LEADS = re.compile(r"(?P<who>[一-鿿]{1,8}?)(?:就|也|只|约)?(?:占(?:了|到|去|比)?|达到?|超过|有)$")
_PART_BEHIND = re.compile(r"[，,](?:共|一?共有|有|达到?|计|就有|为|约|是)?$")
_OF = re.compile(
    r"(?:占(?:了|到|去)?|[是为]|相当于|达到?|完成(?:了)?|只有|只?够|将?近|不到)(?P<of>[^，。；！？\n]{2,14}?)的$|(?:占|将近|接近)(?:了|到)?(?P<whole>全[年村县镇乡校])$"
)
"""What leads from a part to its share, by the name of the whole."""
_OF_FIGURE = re.compile(r"(?:占|[是为]|相当于)(?:了|到|去)?[^，。；！？\n]{0,24}$")
_FIGURE_TO = re.compile("[一-鿿]{0,6}的(?:将?近|约|大约|不到)?|")
"""What leads from a part to a whole told with its figure, and from that to the share: 占总支出26.75亿元的85%."""
_OF_LAST = re.compile("(?:差不多|几乎|正好|大约)?占(?:了|到|去|比)?(?:大约|差不多|约|近)?$")
_USED = re.compile("(?:用[于在来到作]|投[入向给]|其中)[^，。；]{0,14}$|的(?:就|只|共)?有$")
"""What leads from a part to a share of the figure told in the sentence before, and what says that it is a part."""
_GENERAL = re.compile("总[数量额计]?|全部|一共|年度|当年|全年|今年|既定|预定|的")
_ALL_OF = re.compile("全[国省市区州县镇乡村]")
_MEASURES = re.compile("(?:面积|产量|产值|销量|收入|资金|投入|投资|支出|人口|人数|户数|数量|金额|[数量额])$")
"""What is measured of a whole, which its figure says by its unit: 绝收面积 of 绝收9000亩."""
_PLAN = re.compile("任务|计划|目标|指标")
_SO_FAR = re.compile("已|完成|累计")
_PEOPLE = re.compile("人口|总人数")
_OTHERWISE = re.compile(r"增|减|[提升降涨跌]|同比|环比|比[上去前往同年]|较|低于|高于|每|均|其余|价|收入的")
_BEYOND = re.compile("超额(?:完成)?(?:了)?$")
_MEANT = re.compile("原定|原计划|计划|任务|目标|预计")
_BEFORE, _REACH = 6, 40
"""Figures before a share that are looked at, and characters from a part to its share."""
_AROUND = 24
"""Figures on either side of a share among which its whole is."""
_LEAST = 20
_NEAR = 0.4
"""A share that misses by more is one of something else."""


def shares_apart(page: Sequence[Material], counts: Sequence[Count], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about shares of a page, none about shares in clauses that were ``told`` of already."""
    known = {(ref.article, ref.fact) for one in told if one.kind in _OF_SHARES for ref in one.refs if ref.fact}
    by_article = {article: list(group) for article, group in groupby(counts, key=lambda count: count.article)}
    for material in page:
        inside = by_article.get(material.number, [])
        amounts = [count for count in inside if count.kind is not UnitClass.RATIO]
        of_shares = {
            at
            for one in inside
            if one.kind is UnitClass.RATIO and (one.article, one.fact.id) in known
            for at in range(*one.fact.span)
        }
        if len(amounts) < len("ab"):
            continue
        starts = [one.fact.span.start for one in amounts]
        for share in shares_told(material):
            if of_shares.isdisjoint(range(*share.span)):
                at = bisect_left(starts, share.span.start)
                low, high = max(0, at - _AROUND), at + _AROUND
                yield from _of_share(material, amounts[low:high], at - low, share)


_OF_SHARES = frozenset({FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS})


def _of_share(material: Material, amounts: Sequence[Count], at: int, share: Share) -> Iterator[Doubt]:
    text = material.reading.text
    around = clause(text, share.span)
    lead = text[around.start : share.span.start]
    before, behind = amounts[:at], amounts[at] if at < len(amounts) else None
    if _BEYOND.search(lead):
        yield from _beyond(material, amounts, share)
    elif _OTHERWISE.search(lead):
        return
    elif _LEADS.search(lead) and behind and _PART_BEHIND.fullmatch(text[share.span.end : behind.fact.span.start]):
        wholes = [one for one in before[-_BEFORE:] if _is_pair(behind, one) and one.paragraph == behind.paragraph]
        yield from _judged(material, behind, wholes[-2:], share)
    elif before and _is_of_figure(text, before[-1], around.start, share):
        wholes = [before[-1]] if len(before) > 1 and _is_pair(before[-2], before[-1]) else []
        if wholes and _is_near(text, before[-2], around.start):
            yield from _judged(material, before[-2], wholes, share)
    elif _OF_LAST.fullmatch(lead) and before and _is_near(text, before[-1], around.start):
        yield from _judged(material, before[-1], _left_out(text, before, of_fact=_is_fact(material, share)), share)
    elif (found := _OF.search(lead)) is not None and before:
        name = found["of"] or found["whole"]
        part = _measured(before, measured_in(name))
        wholes = list(_named(text, [one for one in amounts if one is not part and _is_pair(part, one)], part, name))
        near = share.span.start - part.fact.span.end <= _REACH and not is_loose(text, part)
        if near and not re.search("[。；]", text[part.fact.span.end : share.span.start]):
            yield from _judged(material, part, wholes, share)
    elif (
        _is_of_people(lead)
        and before
        and before[-1].kind is UnitClass.PERSON
        and before[-1].clause.end + 1 == around.start
    ):
        part = before[-1]
        wholes = [one for one in amounts if _is_pair(part, one) and (printed_unit(one) == "口" or "人口" in one.noun)]
        yield from _judged(material, part, wholes, share)


def _measured(before: Sequence[Count], unit: str | None) -> Count:
    """The part told last, or of two that touch the one told in the unit of the share: 1102户3562人, 占总户数的."""
    *_, last = before
    if unit is None or len(before) < len("ab") or printed_unit(last) == unit:
        return last
    beside = before[-2]
    touch = last.fact.span.start - beside.fact.span.end <= 1
    return beside if touch and printed_unit(beside) == unit else last


def _is_of_figure(text: str, whole: Count, start: int, share: Share) -> bool:
    """Whether a figure stands in the clause of a share as its whole: 占全县48万亩小麦的近九成."""
    leads = whole.fact.span.start > start and _OF_FIGURE.search(text, start, whole.fact.span.start) is not None
    return leads and _FIGURE_TO.fullmatch(text, whole.fact.span.end, share.span.start) is not None


def _is_near(text: str, part: Count, start: int) -> bool:
    """Whether a part stands right before the clause of its share."""
    return 0 <= start - part.clause.end <= 1 and not is_loose(text, part)


def _is_fact(material: Material, share: Share) -> bool:
    figures = facts_with(material, Figure)
    before = bisect_left(figures, share.span.end, key=lambda figure: figure[0].span.start)
    return before > 0 and figures[before - 1][0].span.overlaps(share.span)


def _left_out(text: str, before: Sequence[Count], *, of_fact: bool) -> list[Count]:
    """The only figure of the sentence before that a part can be of, where its own sentence has none.

    Of a share that no fact tells, such as 一半, it may stand in its own sentence; ``ratios`` asks those of facts.

    整合资金1.5亿元。用于产业发展的有9000万元，占了七成.
    """
    *others, part = before
    fit = [one for one in others if one.paragraph == part.paragraph and _is_pair(part, one)]
    places = {part.sentence.start} if of_fact else {part.sentence.start, part.sentence.end}
    if not fit or is_loose(text, fit[-1]) or fit[-1].sentence.end not in places:
        return []
    led = _USED.search(text[part.clause.start : part.fact.span.start]) is not None
    return fit[-1:] if led and sum(one.sentence == fit[-1].sentence for one in fit) == 1 else []


def _is_of_people(lead: str) -> bool:
    return re.fullmatch("占(?:了)?(?:全[村镇乡县社区]{1,2})?总?人口的", lead) is not None


def _is_pair(part: Count, whole: Count) -> bool:
    told = one_measure(part, whole) and part.exact and whole.exact and not whole.each
    return told and whole.value >= max(_LEAST, part.value)


def _named(text: str, wholes: Sequence[Count], part: Count, name: str) -> Iterator[Count]:
    """The figures so named; of a name that tells nothing (占总销量的), the only one told before in the sentence."""
    if _MEASURES.sub("", _GENERAL.sub("", name)) or _PLAN.search(name) or _PEOPLE.search(name):
        named = [one for one in wholes if _is_named(text, one, name)]
        # 对1.6万亩老林实施改造，已改1.2万亩，完成任务的85%: what is done so far of what was set out on is the task.
        yield from named or (_only_before(wholes, part) if _is_done(text, part, name) else ())
        return
    yield from _only_before(wholes, part)


def _only_before(wholes: Sequence[Count], part: Count) -> Sequence[Count]:
    """The figure told before a part in its sentence, where there is but one."""
    told = [one for one in wholes if one.sentence == part.sentence and one.fact.span < part.fact.span]
    return told if len(told) == 1 else ()


def _is_done(text: str, part: Count, name: str) -> bool:
    """Whether a share is one of a plan that no figure is called, and the part what was done of it so far."""
    done = _SO_FAR.search(text, part.clause.start, part.fact.span.start) is not None
    return done and _PLAN.fullmatch(_GENERAL.sub("", name)) is not None


def _is_named(text: str, whole: Count, name: str) -> bool:
    """Whether a figure is that of the whole so named: 总库容, 年度任务, 全年."""
    told = text[whole.clause.start : whole.fact.span.end]
    level = _ALL_OF.search(name)
    if level is not None and level[0] not in told:
        return False  # 占全国出口总额的: not of the exports told last
    if _PLAN.search(name):
        return _PLAN.search(told) is not None
    if name.startswith("全") and len(name) == len("全年"):
        return name in told
    noun = _GENERAL.sub("", name)
    if _PEOPLE.search(name):
        return "人口" in whole.noun or printed_unit(whole) == "口"
    if len(noun) > 1 and noun[-2:] in told:
        return True
    what = _MEASURES.sub("", noun)
    return len(what) > 1 and what[-2:] in told


def _beyond(material: Material, amounts: Sequence[Count], share: Share) -> Iterator[Doubt]:
    """原定2000人，超额三成，实到2350人: what was done is more than was meant by the share."""
    text = material.reading.text
    near = [one for one in amounts if abs(one.fact.span.start - share.span.start) <= _REACH * 2]
    for meant in near:
        if meant.fact.span.start > share.span.start or not _MEANT.search(text, meant.clause.start, meant.fact.span.end):
            continue
        done = [one for one in near if one.fact.span > meant.fact.span and _is_pair(meant, one)]
        if len(done) == 1 and meant.value:
            right = done[0].value / meant.value - 1
            if not share.low <= right <= share.high and abs(right - share.value) <= _NEAR:
                yield _doubt(material, done[0], meant, share, right)
            return


def _judged(material: Material, part: Count, wholes: Sequence[Count], share: Share) -> Iterator[Doubt]:
    """A doubt where none of the wholes that can be meant gives the share."""
    rights = [(part.value / whole.value, whole) for whole in wholes if whole.value > part.value]
    if any(share.low <= right <= share.high for right, _ in rights):
        return
    for right, whole in reversed(rights):
        if abs(right - share.value) <= _NEAR and right < share.value * 2.5:
            yield _doubt(material, part, whole, share, right)
            return


def _doubt(material: Material, part: Count, whole: Count, share: Share, right: float) -> Doubt:
    text = material.reading.text
    params = {
        "part": part.fact.quote,
        "whole": whole.fact.quote,
        "share": shown(text, share.span),
        "right": f"{right * 100:.3g}%",
    }
    facts = sorted(((one.article, one.fact) for one in (part, whole)), key=lambda pair: pair[1].span)
    ranges = material.reading.offsets.source_ranges(share.span)
    refs = (*of_facts(facts), FindingRef(material.number, source_ranges=ranges))
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.share_misfits", params, refs)
