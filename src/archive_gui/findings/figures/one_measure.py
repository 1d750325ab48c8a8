"""Which figures are told in one measure though their words are two: 14名 and 十九个保洁员, water in 吨 and 立方米."""

from __future__ import annotations

import re
from dataclasses import replace

from archive_gui.domain.facts import Figure
from archive_gui.findings.counts import Count, printed_unit
from archive_gui.findings.measures import names_people
from archive_gui.language.units import UnitClass

_WATER, _CUBIC_METRES, _TON = "水", "立方米", 1000
"""What is told in tons as well as in cubic metres, of which each weighs one."""

_SHARES = {"成", "%"}
"""Units of shares: tenths are told as well as hundredths."""

_OF_HOUSES = frozenset("间套栋座")
_HOUSES = re.compile(r"(?:(?<![厂库机门药牛猪羊鸡烤])房屋?|住宅|屋)(?!产|租|价|地|面)")
_ENDS_OF_PEOPLE = re.compile(
    "(?:[人民员生工师友客娃农兵徒士童妇娘嫂匠岗]|岗位|[保困难]户|老乡|姐妹|弟兄|后生|媳妇|能手|新手|选手|街坊)(?:的[一-鿿]+)?$"
)
_ACTING_PEOPLE = re.compile(
    "(?:学生|孩子|娃娃?|老人|村民|工人|党员|干部|社员|队员|群众|乡亲|妇女)(?=[都全也就正已被在来去每]|逐|个个|人人|轮流|一[起个]|坐[在着上]|住[在进着])"
)
"""People, with what they do taken into the name: 学生逐一量身高."""
_TIMES = frozenset("次场期趟回遍轮堂课") | {"场次"}
_SORTS = {
    word: sort for sort, words in enumerate(("家", "碗杯瓶", "头只羽尾匹", "株棵", "辆艘架", "桌顿")) for word in words
}
"""Measure words that stand with one sort of thing alone, by the number of the sort."""
_COUNTED_WITH_GE = {UnitClass.PERSON, UnitClass.THING}
_OF_WATER = {UnitClass.WEIGHT, UnitClass.VOLUME}
_COUNTED_WITH_JIA = {UnitClass.HOUSEHOLD, UnitClass.THING}

_PACKS = frozenset("箱盒袋包筐件瓶罐桶捆板篓盘打条令卷刀")
"""What holds, or binds together, several of what is counted one by one."""


def are_measured_alike(one: Count, other: Count) -> bool:
    """Whether two counts of two classes are told in one measure: 14名 and 十九个保洁员, water in 吨 and 立方米."""
    if one.kind is other.kind:
        return False
    if {one.kind, other.kind} == _OF_WATER:
        return _in_tons(one).unit == _in_tons(other).unit
    return comparable(one, other)


def in_one_unit(one: Count, other: Count) -> tuple[Count, Count]:
    """Water told in weight and in volume, both in tons; any other two counts as they are."""
    return (_in_tons(one), _in_tons(other)) if {one.kind, other.kind} == _OF_WATER else (one, other)


def comparable(one: Count, other: Count) -> bool:
    """Whether two counts have one unit; people are counted with 个 as well as with 名 and 人, households with 家.

    What a 个 counts that no noun stands with may be people: 护林员，全县共有1683个.
    """
    if one.kind is other.kind:
        return (one.unit == other.unit and not _are_of_two_sorts(one, other)) or {one.unit, other.unit} == _SHARES
    if _are_times(one) and _are_times(other):
        return True
    if {one.kind, other.kind} == _COUNTED_WITH_JIA:
        return "家" in (printed_unit(one), printed_unit(other))
    if _are_visits(one, other) or _are_visits(other, one):
        return True
    if {one.kind, other.kind} != _COUNTED_WITH_GE or "个" not in (printed_unit(one), printed_unit(other)):
        return False
    return any(not count.thing or _are_people(count.thing) for count in (one, other) if count.kind is UnitClass.THING)


def _are_of_two_sorts(one: Count, other: Count) -> bool:
    """Whether the measure words are of two sorts of things: 27家 are firms, 四十多碗 are none."""
    sorts = [_SORTS.get(printed_unit(count)) for count in (one, other)]
    return None not in sorts and sorts[0] != sorts[1]


def _are_times(count: Count) -> bool:
    """Whether it counts how often something was held or done: 82期, 86场, 七趟."""
    return printed_unit(count) in _TIMES


def _are_visits(visits: Count, people: Count) -> bool:
    """315人次 and 351个病人: who came is counted as often as they came, and as people."""
    if printed_unit(visits) != "人次":
        return False
    return people.kind is UnitClass.PERSON or (printed_unit(people) == "个" and _are_people(people.thing))


def _are_people(name: str) -> bool:
    """Whether what is counted with 个 may be people: 摆摊人, 住校生, 老乡."""
    return names_people(name) or any(
        words is not None for words in (_ENDS_OF_PEOPLE.search(name), _ACTING_PEOPLE.match(name))
    )


def are_pack_and_piece(one: Count, other: Count) -> bool:
    """3.6万箱 and 3.6万瓶: one number, told in what holds things and in the things that it holds."""
    units = [printed_unit(count) for count in (one, other)]
    packed = [unit in _PACKS for unit in units]
    return units[0] != units[1] and any(packed) and one.value == other.value


def are_houses(one: Count, other: Count) -> bool:
    """37户房屋, or 37户人家的房屋, and 37间房屋: the households of houses, and the rooms of them."""
    if {one.kind, other.kind} != {UnitClass.HOUSEHOLD, UnitClass.THING}:
        return False
    if one.thing != other.thing and not all(_HOUSES.search(_told_of(count)) for count in (one, other)):
        return False
    return not {printed_unit(one), printed_unit(other)}.isdisjoint(_OF_HOUSES)


def _told_of(count: Count) -> str:
    figure = count.fact.detail
    return count.thing + ((figure.indicator or "") if isinstance(figure, Figure) else "")


def _in_tons(count: Count) -> Count:
    """Water told in cubic metres as told in tons; anything else as it is."""
    if count.unit != _CUBIC_METRES or _WATER not in count.told:
        return count
    return replace(
        count,
        value=count.value * _TON,
        low=count.low * _TON,
        high=count.high * _TON,
        step=count.step * _TON,
        kind=UnitClass.WEIGHT,
        unit="公斤",
    )
