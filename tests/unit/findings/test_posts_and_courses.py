"""Offices that one person hardly holds at once, courses of things told backwards, years counted to today."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told

NEXT = "【短评】\n\n好日子要常算账"
DATES, NAMES = [("dates_disorder", "medium")], [("names_vary", "medium")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("样溪村党总支书记田大川系着围裙采茶。", "“账要算清。”驻村第一书记田大川说。"),
        ("白水村党支部书记田大川带头修路。", "白水村村委会主任田大川说，路修好了。"),
        ("白水镇果农田大川一早就上了山。", "青石镇果农田大川的女儿开起了网店。"),
    ],
    ids=["sent and local", "party and village", "of two towns"],
)
def test_two_posts_of_one_person_are_told(told: Told, first: str, second: str) -> None:
    assert told(first, NEXT, second) == NAMES


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("样溪村党总支书记田大川系着围裙采茶。", "“账要算清。”驻村第一书记田小川说。"),
        ("白水村党支部书记、村委会主任田大川带头修路。", "白水村村委会主任田大川说，路修好了。"),
        ("白水村支书主任一肩挑，党支部书记田大川带头修路。", "白水村村委会主任田大川说，路修好了。"),
        ("白水镇果农田大川一早就上了山。", "果农田大川的女儿开起了网店。"),
    ],
    ids=["two people", "both", "both at once", "a town and none"],
)
def test_posts_that_may_both_be_are_not(told: Told, first: str, second: str) -> None:
    assert told(first, NEXT, second) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "2018年10月，大桥动工；2018年6月，桥面合龙。",
        "2018年11月20日，她在县医院做了手术，11月6日出院，花了三千元。",
    ],
    ids=["a bridge", "a year lent"],
)
def test_what_ends_before_it_begins_is_told(told: Told, paragraph: str) -> None:
    assert told(paragraph) == [("dates_disorder", "high")]


@pytest.mark.parametrize(
    "paragraph",
    [
        "2018年6月，大桥动工；2018年10月，桥面合龙。",
        "2018年11月20日，她在县医院做了手术，12月6日出院，花了三千元。",
        "2018年11月20日，她在县医院做了手术，3月6日又去县里复查出院。",
    ],
    ids=["a bridge", "a year lent", "the next year"],
)
def test_what_ends_after_it_begins_is_not(told: Told, paragraph: str) -> None:
    assert told(paragraph) == []


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("2017年3月，田大川到白水村任驻村工作队队长。", "驻村五年来，田大川穿破了几双胶鞋。", DATES),
        ("2017年3月，田大川到白水村任驻村工作队队长。", "驻村两年来，田大川穿破了几双胶鞋。", []),
        ("2017年9月，田大川上岗当护林员。", "“干了6年护林员，值。”老田说。", DATES),
        ("2012年9月，田大川上岗当护林员。", "“干了6年护林员，值。”老田说。", []),
    ],
    ids=["along", "along and right", "by the surname", "by the surname and right"],
)
def test_years_of_doing_are_counted_from_their_beginning(
    told: Told, first: str, second: str, kinds: list[tuple[str, str]]
) -> None:
    assert told(first, NEXT, second) == kinds


@pytest.mark.parametrize(
    ("paragraphs", "kinds"),
    [
        (("2018年7月9日21时，湖水还在涨。", "7月21日，星期五，天刚放晴，村民就下了田。"), DATES),
        (("2018年7月9日21时，湖水还在涨。", "7月21日，星期六，天刚放晴，村民就下了田。"), []),
    ],
    ids=["wrong", "right"],
)
def test_a_weekday_is_of_the_year_told_beside_it(
    told: Told, paragraphs: tuple[str, ...], kinds: list[tuple[str, str]]
) -> None:
    assert told(*paragraphs, head="样溪县的一则样本消息\n\n") == kinds


def test_this_one_is_the_person_named_last(told: Told) -> None:
    first, second = "62岁的田大川把腊肉挂上阳台。", "楼长田大川劝和了邻居。这位1951年出生的老党员闲不住。"
    assert told(first, NEXT, second) == DATES


@pytest.mark.parametrize(
    ("second", "kinds"),
    [
        ("县茶叶办主任胡大林说，明年再扩两千亩。", NAMES),
        ("县茶叶办副主任胡大林说，明年再扩两千亩。", []),
        ("县林业局主任胡大林说，明年再扩两千亩。", []),
        ("县茶叶办主任胡小川说，明年再扩两千亩。", []),
    ],
    ids=["one office", "the deputy", "another body", "another name"],
)
def test_one_office_is_held_by_one_name(told: Told, second: str, kinds: list[tuple[str, str]]) -> None:
    assert told("县茶叶办主任吴大林一年里有两百天在茶山上。", NEXT, second) == kinds


@pytest.mark.parametrize(
    "paragraph",
    [
        "首趟务工专列2月23日从样溪站开出，第二趟专列2月21日开出，坐了三百人。",
        "首批鹅苗4月12日送到样溪村，第二批4月5日就送了。",
        "4月20日开始架线，4月12日线路架通，样溪村的电稳了。",
        "田大川2017年回村，当选村党支部书记。2019年7月，田大川光荣入党。",
        "田大川2015年任村党支部书记，2018年6月加入中国共产党。",
    ],
    ids=["trains", "batches", "begun and done", "of the party", "of the party, one sentence"],
)
def test_a_later_one_of_a_row_or_a_course_told_earlier_is_told(told: Told, paragraph: str) -> None:
    assert told(paragraph) == DATES


@pytest.mark.parametrize(
    "paragraph",
    [
        "首趟务工专列2月21日从样溪站开出，第二趟专列2月23日开出，坐了三百人。",
        "第一期样溪水渠8月10日完工，第二期6月1日动工。",
        "4月12日开始架线，4月20日线路架通，样溪村的电稳了。",
        "田大川2017年入党。2019年7月，田大川当选村党支部书记。",
    ],
    ids=["trains", "two deeds", "begun and done", "of the party"],
)
def test_a_row_or_a_course_in_its_order_is_not(told: Told, paragraph: str) -> None:
    assert told(paragraph) == []
