"""Some of those told before, by the words that lead to them, that are more than all of them.

光村里的贫困户就有103户 of 96户; 劝返回到课堂的有156名 of 143名; 全县贫困户1.92万户, 已授信贫困户2.13万户.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.arithmetic.parts import is_loose
from archive_gui.findings.counts import COUNTED, PEOPLE, Count, one_measure
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.findings.things import Alike, alike
from archive_gui.language.units import UnitClass

_SOME = re.compile(r"就占了?$|[光单仅][^，。；]{1,12}就[有占达]了?$")
"""What says that they are some of what was told."""

_LEFT_OUT = re.compile(r"[一-鿿]的(?:就|只|仅|共)?有$")
"""A noun left out behind 的, which is that of the figure told last."""

_AMONG = re.compile(r"[一-鿿]{1,8}?(?:当中|[中里])[，,]$")
"""What makes a whole of a figure, with its noun: 全县85个贫困村中，…."""

_OF_THESE = re.compile(r"(?P<noun>[一-鿿]{1,8}?)(?:当中|[中里])[，,][^，。；]{2,30}")
_LEADS = re.compile("[有达共就是为约已了到]+$")
"""全县318个村中，通了客车的村有: some of these, by whatever is said of them, that bear their name or none."""

_OF_THEM = re.compile("其中(?:有|就有|仅)?$")
_SHARED = re.compile(r"占(?:了|到)?(?:全[省市县区镇乡村校社厂])$")
"""What makes the figure behind it the whole of the one before."""

_REST = re.compile(r"[一-鿿]{0,6}[，,；](?:其余|剩余|剩下|余下|还剩|还有)")
_PLAN = re.compile("计划|任务|目标|应")
"""What is left of them follows, so that they are less than all: 计划改造96户。已完工103户，其余…."""

_ALREADY = re.compile("(?:目前|现|如今)?已经?[一-鿿]{2,3}")
_NO_WHOLE = re.compile("已|完成|新|其中|计划|任务|目标|预计|拟")
"""有劳动能力的1860人，已就业2016人: what was done to some of those told right before."""

_OF_WHICH = "其中"
_SO_FAR = re.compile("(?:目前|现|如今|截至目前)?[，,]?(?:已经?|现)有?$|^有?$")

_OTHERS = re.compile(
    r"累计|历年|另|加上|连同|[去前上][年月届期]|往年|每|平均|人次|[增减]|比|计划|目标|任务|超|周边|外[地来村乡县]|来自|带动|辐射|接待|先后"
)
"""What brings in others, or another time."""

_ALL = re.compile(r"全[省市县区镇乡村校社厂](?:共|现|总共|一共)?有?(?:在册|登记|建档立卡)?[一-鿿]{0,8}$")
_OF_ALL = re.compile(r"已|完成|其中|[获领评授享签参纳]")
_HERE = re.compile("[全本该](?P<level>[村镇乡县校厂])|(?<![一-鿿])(?P<inside>[村镇乡县校厂])里")
_HAVING = re.compile(
    r"(?:全[村镇乡县校厂]|[村镇乡县校厂])(?:里|内)?(?:现|原|原来|一|总)?(?:共?有|共|共?识别)[一-鿿]{0,10}$"
)
"""What leads to all there are of a name somewhere, and what tells that some of them are spoken of."""

_DESCRIBED = re.compile(
    "(?:[一-鿿](?:[一-鿿]{1,3})?的|[养种打做搞开办务][一-鿿]{0,2})(?P<noun>(?:贫困|脱贫|低保|五保|搬迁|农|茶|果|菜|移民)户|"
    "(?:贫困|低保|建档立卡)?(?:家庭|人家)|学生|村民|社员|党员|工人|职工|老[人师]|教师|孩子)(?:就|已|共|也)?(?:[有达占]|达到)?(?:了)?$"
)
"""Some of those of a name, by what is said of them."""

_BARE = re.compile(
    "(?:[一-鿿]{0,4}?(?:[全本该这]?[省市县区镇乡村寨校社厂院园所站]|社区|合作社|小区))?(?:里|内)?(?:现|原|一|总)?(?:共?有|共|总共|一共|住着)?"
    "(?:在校|建档立卡|在册|注册|登记)?[一-鿿]{2,4}(?:有|达|共)?"
)
"""A clause that says no more than how many there are."""
_LEFT = re.compile("(?:脱贫|摘帽|退出|搬[走出]|毕业|退休)[了的]")
"""What makes them no more of that name."""
_NEXT = 3

_DONE = re.compile("了|脱贫|摘帽|入社|搬")
_TOGETHER = re.compile("[共现总]有|共|有")
_SORTS = (
    (re.compile("学生|师生|孩子"), re.compile("寄宿|住校|留守|女生|男生|贫困生")),
    (re.compile("工人|职工|员工|社员|人员"), re.compile("女工|女职工|女员工|男工|临时工")),
)
"""People, and those of them who are called by a name of their own."""

_SHORT = 8
_REACH, _BACK, _BEHIND = 60, 40, 14
"""Characters from one figure to the next, and figures in which the whole is looked for."""

_FURTHEST = 1.5
"""What is larger still is of another thing."""

_NAME = 3
"""Characters of two names of one thing that are the same."""

_LEAST = 10


def subsets(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts about figures of some that pass the figure of all."""
    for article, group in groupby(counts, key=lambda count: count.article):
        text, inside = texts[article], list(group)
        for at, some in enumerate(inside):
            before = [one for one in inside[max(0, at - _BACK) : at] if _may_hold(one, some)]
            whole, part = _share(text, before, some) or (_whole(text, before, some), some)
            if whole is not None and whole.value < part.value <= _FURTHEST * whole.value:
                params = {"total": shown(text, whole.fact.span), "part": shown(text, part.fact.span)}
                refs = of_facts(((article, whole.fact), (article, part.fact)))
                yield Doubt(FindingKind.PART_EXCEEDS_TOTAL, Severity.HIGH, "finding.part_exceeds", params, refs)


def _may_hold(whole: Count, some: Count) -> bool:
    return one_measure(whole, some) and whole.kind in COUNTED and whole.exact and some.exact and whole.value >= _LEAST


def _share(text: str, before: Sequence[Count], whole: Count) -> tuple[Count, Count] | None:
    """A figure told as the whole of the one before it: 住校生320名，占全校286名学生的大多数."""
    if not before or not _SHARED.search(text, whole.clause.start, whole.fact.span.start):
        return None
    part = before[-1]
    return (whole, part) if part.sentence == whole.sentence and not is_loose(text, part) else None


def _whole(text: str, before: Sequence[Count], some: Count) -> Count | None:
    """The figure of all those that ``some`` are of; None where the words do not say that they are some of any."""
    lead = text[some.clause.start : some.fact.span.start]
    if not before or is_loose(text, some) or _OTHERS.search(lead):
        return None
    last = before[-1]
    between = text[last.fact.span.end : some.fact.span.start]
    beside = last.paragraph == some.paragraph and len(between) <= _REACH and not _OTHERS.search(between)
    beside = beside and not is_loose(text, last) and not last.each
    if _REST.match(text, some.fact.span.end, some.fact.span.end + _BEHIND) and _OF_ALL.search(lead):
        return last if (beside and not _OTHERS.search(text, *last.clause)) or _PLAN.search(text, *last.clause) else None
    if _SOME.search(lead):
        named = [one for one in before if alike(one.thing, some.thing) in {Alike.SAME, Alike.NARROWED} and not one.each]
        return named[-1] if named else last if beside else None
    if _is_among(between, lead):
        return last if beside else None
    if text.startswith(_OF_WHICH, some.sentence.start):
        return _told_before(text, before, some)
    if _OF_THEM.search(lead) and _LEFT_OUT.search(lead) is None:
        return _named_whole(text, before, some)
    if _LEFT_OUT.search(lead) and beside and between.count("。") <= 1:
        return last
    if beside and last.kind in PEOPLE and last.sentence == some.sentence and _ALREADY.fullmatch(lead):
        return (
            last
            if between.count("，") == 1 and not _NO_WHOLE.search(text, last.clause.start, last.fact.span.start)
            else None
        )
    all_told = _of_here(text, before, some) or (_told_bare(text, before, some, lead) if beside else None)
    if all_told is not None:
        return all_told
    if beside and last.sentence == some.sentence and between.count("，") == 1 and _is_sort(text, last, some, lead):
        return last
    of_all = beside and _ALL.search(text[last.clause.start : last.fact.span.start]) is not None
    if of_all and (_OF_ALL.search(text, *some.clause) or not lead):
        told = alike(last.thing, some.thing) in {Alike.SAME, Alike.NARROWED} or (not lead and last.kind in PEOPLE)
        return last if told and last.sentence == some.sentence else None
    return None


def _is_among(between: str, lead: str) -> bool:
    """Whether a figure is that of some of those told last, by what stands between.

    Nothing leads to it but how far they have come, or their name, or that name left out behind 的.
    """
    if between.count("，") != 1 or "。" in between:
        return False
    if _AMONG.fullmatch(between[: between.find("，") + 1]) and _SO_FAR.search(lead):
        return True
    found = _OF_THESE.fullmatch(between)
    return found is not None and _LEADS.sub("", lead).endswith((found["noun"][-1], "的"))


def _of_here(text: str, before: Sequence[Count], some: Count) -> Count | None:
    """All there are of a name in a place, where some of that name and of the same place are told sentences later."""
    lead = text[some.sentence.start : some.fact.span.start]
    here = _HERE.search(lead + text[some.fact.span.end : some.fact.span.end + len("本村")])
    told_all = _HAVING.search(text[some.clause.start : some.fact.span.start]) is not None
    if told_all and _DONE.search(text, some.fact.span.end, some.clause.end):
        told_all = False  # 全村有148户贫困户摘了帽
    if here is None or len(some.thing) < _NAME or told_all:
        return None
    for one in reversed(before):
        named = len(one.thing) >= _NAME and some.thing.startswith(one.thing) and one.clause != some.clause
        having = _HAVING.search(text[one.clause.start : one.fact.span.start])
        if named and having is not None and (here["level"] or here["inside"]) in having[0] + one.subject[-1:]:
            alone = not (one.each or is_loose(text, one) or _OTHERS.search(text, *one.clause))
            return one if alone and not _NO_WHOLE.search(text, one.clause.start, one.fact.span.start) else None
    return None


def _told_bare(text: str, before: Sequence[Count], some: Count, lead: str) -> Count | None:
    """All there are of a name, told by it alone, where some of that name have a description: 养牛的贫困户 of 贫困户."""
    described = _DESCRIBED.search(lead)
    if described is None or _NO_WHOLE.search(text, *some.clause) or _LEFT.search(described[0]):
        return None
    noun = described["noun"]
    for one in reversed(before[-_NEXT:]):
        bare = text[one.clause.start : one.fact.span.start] + text[one.fact.span.end : one.clause.end]
        if one.paragraph == some.paragraph and _BARE.fullmatch(bare) and (noun in bare or one.thing == noun):
            return one if not (one.each or is_loose(text, one) or _OTHERS.search(bare)) else None
    return None


def _is_sort(text: str, whole: Count, some: Count, lead: str) -> bool:
    """Whether those of one sort are told right behind all: 车间共有工人86人，女工92人."""
    if whole.kind is not UnitClass.PERSON or not _TOGETHER.search(text, whole.clause.start, whole.fact.span.start):
        return False
    around = text[some.clause.start : some.fact.span.end + len("女工")]
    clause = text[whole.clause.start : whole.clause.end]
    return len(lead) <= _SHORT and any(all_.search(clause) and sort.search(around) for all_, sort in _SORTS)


def _told_before(text: str, before: Sequence[Count], some: Count) -> Count | None:
    """The figure of people or households told last in its paragraph, for the first of a sentence that 其中 begins."""
    last = before[-1]
    first = last.sentence != some.sentence and last.paragraph == some.paragraph and last.kind in PEOPLE
    near = len(text[last.fact.span.end : some.fact.span.start]) <= _REACH
    return last if first and near and not is_loose(text, last) and not last.each else None


def _named_whole(text: str, before: Sequence[Count], some: Count) -> Count | None:
    """The figure of all there are of the same name, where the sentence of some has none that they could be of."""
    if any(one.sentence == some.sentence for one in before) or len(some.thing) < len("农户"):
        return None
    for one in reversed(before):
        # A name may have taken in what is said of it: 贫困户种上果树.
        one_name = one.thing[:_NAME] == some.thing[:_NAME]
        if one_name and not one.each and _ALL.search(text[one.clause.start : one.fact.span.start]):
            return one
    return None
