"""Shares and units: percentages that do not make a whole, shares over 100 %, households counted as people."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.counts import PEOPLE, Count
from archive_gui.findings.evidence import Doubt, Material, of_facts, shown
from archive_gui.language.folds import fold
from archive_gui.language.units import UnitClass

_SHARES = re.compile(r"分别占|依次占|各占|占比分别|比例分别|比重分别")
_MISSED = 0.06
"""Shares of a whole that miss it by more are rather not all of them."""

_BOUNDED = re.compile("[一-鿿]率$|满意度$|占比$|比例$|比重$")
_UNBOUNDED = re.compile(
    "(?:增[长减收产]?|[速涨跌升降利汇倍税费频效功]|利润|利息|收益|回报|周转|拨备覆盖|毛入学|负债|杠杆|溢价|产销|换手|"
    "完成|达成|实现|执行|产出|利用|使用|上座|赔付|保障|充足|流动|复种|自给|变动|变化|偏离|进度|征[收缴]|拉动|贡献|补偿|"
    "替代|抚养|性别|供给)(?:率|比例|比重|占比)$"
)
"""Rates are shares of a whole, and none can pass 100 %, but for those that measure growth, gain or what was planned."""

_REACHED = re.compile(
    r"(?:(?:提高|上升|提升|增加|增长|升|增|稳定|保持|恢复)(?:到了?|至|在)|(?:均|都|已经?)?(?:高达|达到?了?|为|是))$"
)
_RISEN = re.compile("每|同比|环比|平均|[比较]|增|提高|上升|分别")
_SHARE_OF = re.compile(r"占(?![领用地线据])(?!.*(?:计划|任务|目标|指标|[去上同往当]年|同期))[^，。、；]{0,14}$")
"""A share of something that is there; of a plan or of another year more than all can be reached."""

_HOUSEHOLDS = re.compile(
    r"(?:农|贫困|脱贫|低保|五保|困难|特困|搬迁|移民|受灾|监测|边缘|牧|渔|菜|果|茶|住|居民|家庭|军属|烈属|军烈属)户$"
)
_PEOPLE = re.compile(r"(?:人口|人数|人员)$")
_BESIDE = re.compile(r"(?:共计|共有|共|达到|达|有|为|计|约|近|超过)$")
_PART = re.compile("[其当]中|包括")
_WITH_PEOPLE = re.compile("[，、]?(?:总?人口|共计?|总共|合计|有|计|[一-鿿]{0,4}总?人口)*")
"""What stands between households and all their people: 全村62户，人口248人."""

_TOLD_BEFORE = 6
"""Figures before a share over 100 % among which those it comes from are looked for."""

_TELLING = 20
"""A smaller number may be one of people here and of households there."""

_CROWDED = 15
"""People in a household on average, at most: the largest averages of the censuses since 1953 are near 5 a province."""


def shares(page: Sequence[Material], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts about percentages and about measure words that do not fit what they count."""
    by_number = {material.number: material for material in page}
    texts = {number: material.reading.text for number, material in by_number.items()}
    of_value: dict[float, list[Count]] = defaultdict(list)
    for count in counts:
        if count.kind in PEOPLE:
            of_value[count.value].append(count)
    sentences: dict[tuple[int, int], list[Count]] = defaultdict(list)
    for count in counts:
        sentences[count.article, count.sentence.start].append(count)
    for inside in sentences.values():
        text = texts[inside[0].article]
        yield from _wholes(text, [count for count in inside if count.unit == "%"])
        yield from _pairs(text, inside)
    ends = {(count.article, count.fact.span.end) for count in counts}
    starts = {(count.article, count.fact.span.start) for count in counts}
    before: Count | None = None
    for at, count in enumerate(counts):
        yield from _over(by_number[count.article], count, counts[max(0, at - _TOLD_BEFORE) : at])
        paired = (count.article, count.fact.span.start) in ends or (count.article, count.fact.span.end) in starts
        if not paired and not (before and _explains(before, count)):
            yield from _clash(texts[count.article], count, of_value[count.value])
        before = count


def _wholes(text: str, inside: Sequence[Count]) -> Iterator[Doubt]:
    """分别占45%、30%、25%: what the mark announces up to the end of the sentence."""
    if len(inside) < 3:
        return
    mark = _SHARES.search(text, inside[0].sentence.start, inside[0].sentence.end)
    parts = [count for count in inside if mark is not None and count.fact.span.start >= mark.end() and count.exact]
    if len(parts) < 3 or any(len(text[a.fact.span.end : b.fact.span.start]) > 3 for a, b in pairwise(parts)):
        return
    whole = sum(part.value for part in parts)
    slack = sum(part.step for part in parts) / 2 + 1e-9
    params = {"parts": " + ".join(part.fact.quote for part in parts), "sum": f"{whole * 100:.6g}%"}
    refs = of_facts((part.article, part.fact) for part in parts)
    if abs(whole - 1) <= slack:
        yield Doubt(FindingKind.SUM_HOLDS, Severity.INFO, "finding.shares_hold", params, refs)
    elif abs(whole - 1) <= _MISSED:
        yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.shares_fail", params, refs)


def _over(material: Material, count: Count, told: Sequence[Count]) -> Iterator[Doubt]:
    """A share above the whole, with the figures it comes from, else with the words that say of what it is one.

    Growth and fulfilment may pass 100 %.
    """
    text = material.reading.text
    if count.unit != "%" or count.value <= 1:
        return
    before = fold(text[max(count.clause.start, count.fact.span.start - 18) : count.fact.span.start])
    reached = _REACHED.sub("", before)
    if count.single and (count.part or reached == before or _RISEN.search(reached)):
        return  # 提高到 102% is where it stands, 提高 102% by how much it moved
    if _is_bounded(count.noun) or _is_bounded(_REACHED.sub("", before)) or _SHARE_OF.search(before):
        params = {"figure": shown(text, count.fact.span)}
        refs = of_facts((one.article, one.fact) for one in (*_comes_from(told, count), count))
        if len(refs) == 1 and count.clause.start < count.fact.span.start:
            lead = material.reading.offsets.source_ranges(Span(count.clause.start, count.fact.span.start))
            refs = (FindingRef(count.article, source_ranges=lead), *refs)
        yield Doubt(FindingKind.PART_EXCEEDS_TOTAL, Severity.HIGH, "finding.share_over_whole", params, refs)


def _is_bounded(noun: str) -> bool:
    return _BOUNDED.search(noun) is not None and _UNBOUNDED.search(noun) is None


def _comes_from(told: Sequence[Count], share: Count) -> tuple[Count, ...]:
    """The two figures before a share whose ratio it is (应入学980人，已入学1003人), else the one it is a share of."""
    near = [one for one in told if (one.article, one.paragraph) == (share.article, share.paragraph)]
    for whole, part in combinations(near, 2):
        low, high = sorted((whole.value, part.value))
        alike = (whole.kind, whole.unit) == (part.kind, part.unit) and 0 < low < high
        # 建成3812套，入住3735套，入住率102.06% was reckoned the wrong way round.
        if alike and abs(high / low - share.value) <= share.step:
            return whole, part
    same = [one for one in near if one.sentence == share.sentence and one.kind is not UnitClass.RATIO]
    of_people = [one for one in same if one.kind in PEOPLE]
    return tuple((of_people or same)[-1:])


def _explains(before: Count, count: Count) -> bool:
    """Whether the figure before a clash makes it none: 户 told in the clause, or people told of whom these are some."""
    if before.clause == count.clause and before.kind is UnitClass.HOUSEHOLD:
        return True
    people = before.kind is count.kind  # 用工35人，搬迁户有28人; 低保户512户，特困人员287户
    return people and before.sentence == count.sentence and before.value >= count.value


def _clash(text: str, count: Count, of_value: Sequence[Count]) -> Iterator[Doubt]:
    """联结贫困户4510人: a noun of households right before a number of people, or the other way round.

    Where ``of_value``, the counts of people and households of the same number, has it in the other unit, that is shown.

    Counts that make a pair (308户1120人, 104户贫困户440名) are not asked.
    """
    if count.kind not in PEOPLE:
        return
    before = fold(text[count.clause.start : count.fact.span.start])
    noun = _BESIDE.sub("", before)
    people = count.kind is UnitClass.PERSON
    if people and _PART.search(before):
        return  # 共有工人146人，其中搬迁户113人: people by the sort of their household
    if (_HOUSEHOLDS if people else _PEOPLE).search(noun):
        params = {"figure": shown(text, count.fact.span)}
        otherwise = [one for one in of_value if one.kind is not count.kind and one.value >= _TELLING][:1]
        refs = of_facts((one.article, one.fact) for one in (*otherwise, count))
        code = "finding.households_as_people" if people else "finding.people_as_households"
        yield Doubt(FindingKind.UNIT_CLASH, Severity.MEDIUM, code, params, refs)


def _pairs(text: str, inside: Sequence[Count]) -> Iterator[Doubt]:
    """308户1120人: fewer people than households, or too many for them."""
    for first, second in pairwise(inside):
        between = text[first.fact.span.end : second.fact.span.start]
        if _WITH_PEOPLE.fullmatch(between) is None or not (first.exact and second.exact):
            continue
        if (first.kind, second.kind) != (UnitClass.HOUSEHOLD, UnitClass.PERSON):
            continue
        if first.value <= second.value <= _CROWDED * first.value:
            continue
        params = {"figure": shown(text, first.fact.span)}
        refs = of_facts(((first.article, first.fact), (second.article, second.fact)))
        yield Doubt(FindingKind.UNIT_CLASH, Severity.MEDIUM, "finding.people_of_households", params, refs)
