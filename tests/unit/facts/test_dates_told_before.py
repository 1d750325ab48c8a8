"""Dates that count from what a text has told before, in invented sentences written on 20 April 2021."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import dates

from archive_gui.domain.facts import Fact

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("样例乡去年有30人外出，年底大约要回来9人。", ("年底", "2021-12")),
        ("样例乡去年修渠两条，年底通水。", ("年底", "2020-12")),
        ("样例乡2015年动工，年底要交工。", ("年底", "2015-12")),
        ("样例乡去年修渠，年底要求交账。", ("年底", "2020-12")),
    ],
)
def test_the_end_of_a_year_that_is_to_come_is_of_the_year_of_writing(
    find: Find, text: str, expected: tuple[str, str]
) -> None:
    assert expected in dates(find(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("样例县2016年开办夜校，学费由30元涨到今年的50元。上半年有9人入学。", "2021-01..2021-06"),
        ("样例县2016年开办夜校，学费30元。上半年有9人入学。", "2016-01..2016-06"),
    ],
)
def test_half_a_year_is_of_this_year_once_the_paragraph_has_come_back_to_it(find: Find, text: str, value: str) -> None:
    assert ("上半年", value) in dates(find(text))


def test_the_same_day_is_the_one_told_before_a_year_it_is_compared_with(find: Find) -> None:
    found = dates(find("4月18日，样例河水位涨到9米，是1962年以来最高。当天傍晚，水位回落。"))
    assert ("当天傍晚", "2021-04-18") in found


def test_the_same_day_of_a_year_alone_is_not_known(find: Find) -> None:
    assert ("当天傍晚", None) in dates(find("1962年样例河涨水。当天傍晚，水位回落。"))


def test_half_a_month_ago_is_known_to_the_month(find: Find) -> None:
    assert dates(find("半个月前，样例乡开渠。")) == [("半个月前", "2021-04")]
    assert dates(find("4月11日赛马。马队半个月前出发。")) == [("4月11日", "2021-04-11"), ("半个月前", "2021-03")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4月2日一早，茶农上山。", [("4月2日一早", "2021-04-02")]),
        ("五日闭幕式上有人发言。", [("五日", "2021-04-05")]),
        ("村里定下“周五夜谈”的规矩。", []),
        ("他周五夜里出车。", [("周五夜里", "2021-04-23")]),
        ("他完成了五年个人计划。", []),
        ("他五年完成了计划。", [("五年", "P5Y")]),
    ],
)
def test_days_are_told_from_the_names_of_plans_and_habits(
    find: Find, text: str, expected: list[tuple[str, str]]
) -> None:
    assert dates(find(text)) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("七年前没有路。2013年样例村开工，2018年底通车。今年产果。", "2020"),
        ("七年前没有路，也没有桥，更没有电灯。2013年样例村开工，2018年底通车。今年产果。", "2019"),
        ("二十年前没有路。2013年样例村开工，2018年底通车。今年产果。", "2019"),
        ("两年前没有路。2013年样例村开工，2018年底通车。今年产果。", "2019"),
    ],
)
def test_an_undated_page_is_of_the_year_that_years_ago_and_the_year_behind_make(
    find: Find, text: str, value: str
) -> None:
    assert ("今年", value) in dates(find(text, date=None))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("样例村2017年6月进水。半年后，新屋封顶。", ("半年后", "2017-12")),
        ("样例村2017年进水。半年后，新屋封顶。", ("半年后", "P6M")),
        ("样例村2017年6月20日进水。半个月后，大家回家。", ("半个月后", "2017-07-05")),
        ("一年多来，样例村修路8公里。", ("一年多来", "2020..2021")),
        ("样例村2008年办场。头年养鱼，次年种烟。", ("头年", None)),
        ("样例村2008年办场。头年养鱼，次年种烟。", ("次年", "2009")),
        ("样例村头年养鱼。", ("头年", "2020")),
        ("那年8月，样例村进水。", ("那年8月", None)),
        ("样例村2008年办场。那年8月进水。", ("那年8月", "2008-08")),
    ],
)
def test_half_a_year_on_and_years_named_by_the_story_count_from_what_was_told(
    find: Find, text: str, expected: tuple[str, str | None]
) -> None:
    assert expected in dates(find(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("样例乡2017年动工。\n当年，修渠两条。年底一算账，家家有余。", ("年底", "2017-12")),
        ("样例乡2018年底通水。当年，户均收入九千元，比2015年翻了一番；12月，样村摘帽。", ("12月", "2018-12")),
        ("样例乡2019年3月启动样业计划。三年来，种树两万株。", ("三年来", "2019..2021")),
        ("样例乡2015年启动样业计划。三年来，种树两万株。", ("三年来", "2018..2021")),
        ("样例乡去年修了渠。一年来，家家通水。", ("一年来", "2020..2021")),
    ],
)
def test_what_points_back_and_what_began_is_counted_on_from(find: Find, text: str, expected: tuple[str, str]) -> None:
    assert expected in dates(find(text))


def test_that_year_of_what_is_remembered_is_none(find: Find) -> None:
    text = "样例乡2017年修渠。他常说起当年，讲自己当年失学的事。当年，渠水通了。"
    assert [quote for quote, _ in dates(find(text))] == ["2017年", "当年"]
