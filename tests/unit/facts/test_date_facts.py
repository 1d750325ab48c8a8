"""Dates: spans and values, relative to the day of writing and to what was said before."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import dates

from archive_gui.domain.facts import DateFact, Fact

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("一九五三年六月开工", "一九五三年六月", "1953-06"),
        ("五三年春开工", "五三年春", "1953"),
        ("1998年8月1日20时许", "1998年8月1日20时许", "1998-08-01T20"),
        ("今天（4月20日）上午9时开幕", "今天（4月20日）上午9时", "2021-04-20T09"),
        ("昨晚降雨", "昨晚", "2021-04-19"),
        ("去年6月竣工", "去年6月", "2020-06"),
        ("3月25日采茶", "3月25日", "2021-03-25"),
        ("12月9日大雪", "12月9日", "2020-12-09"),
        ("15日通车", "15日", "2021-04-15"),
        ("30日通车", "30日", "2021-04-30"),
        ("2018年底脱贫", "2018年底", "2018-12"),
        ("今年2月底开学", "今年2月底", "2021-02-28"),
        ("上月中旬播种", "上月中旬", "2021-03-11..2021-03-20"),
        ("2018年以来有变化", "2018年以来", "2018..2021"),
        ("今年来全村通车", "今年来", "2021"),
        ("2014年至2020年底累计", "2014年至2020年底", "2014..2020-12"),
        ("2020年1至10月累计", "2020年1至10月", "2020-01..2020-10"),
        ("2016—2020年规划", "2016—2020年", "2016..2020"),
        ("5日至8日举行", "5日至8日", "2021-04-05..2021-04-08"),
        ("前三季度增长", "前三季度", "2021-01..2021-09"),
        ("去年第四季度增长", "去年第四季度", "2020-10..2020-12"),
        ("上世纪80年代末", "上世纪80年代末", "1987..1989"),
        ("“十三五”期间建成", "“十三五”期间", "2016..2020"),
        ("8年来变化大", "8年来", "2013..2021"),
        ("3年前开办", "3年前", "2018"),
        ("为期两个星期", "两个星期", "P2W"),
        ("工期三年零六个月", "三年零六个月", "P3Y6M"),
        ("用时10秒35", "10秒35", "PT10.35S"),
        ("下周三开课", "下周三", "2021-04-28"),
        ("民国二十六年大水", "民国二十六年", "1937"),
        ("公元前221年", "公元前221年", "-0220"),
        ("晚上八点半收工", "晚上八点半", "T20:30"),
        ("每月11、12日入户", "每月11、12日", None),
        ("時間：2016-05-04 09:30", "2016-05-04 09:30", "2016-05-04T09:30"),
        ("二〇二〇年十月十二日", "二〇二〇年十月十二日", "2020-10-12"),
    ],
)
def test_date_has_its_span_and_value(find: Find, text: str, quote: str, value: str | None) -> None:
    assert dates(find(text)) == [(quote, value)]


@pytest.mark.parametrize(
    "text",
    [
        "三年级学生",
        "第二天性",
        "岁月如歌",
        "目前进展顺利",
        "一天接着一天",
        "月球表面",
        "四年制本科",
        "今年级",
        "数十年如一日，他",
        "2.5倍",
        "比例为1:15",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(find: Find, text: str) -> None:
    assert dates(find(text)) == []


def test_relative_words_follow_what_was_said_before(find: Find) -> None:
    found = dates(find("2016年4月9日立项，当年6月底开工，次年竣工。"))
    assert found == [("2016年4月9日", "2016-04-09"), ("当年6月底", "2016-06-30"), ("次年", "2017")]


def test_context_is_marked_as_inferred(find: Find) -> None:
    assert [(fact.quote, fact.inferred) for fact in find("2016年立项，去年竣工。")] == [
        ("2016年", False),
        ("去年", True),
    ]


def test_undated_text_speaks_from_its_latest_year(find: Find) -> None:
    found = dates(find("2014年至2020年底，累计修路。4月16日，记者见到他，今年他又种田。", date=None))
    assert found == [("2014年至2020年底", "2014..2020-12"), ("4月16日", "2021-04-16"), ("今年", "2021")]


def test_years_that_lie_ahead_do_not_date_a_text(find: Find) -> None:
    assert dates(find("2016年3月8日立项，力争2035年建成。今年动工。", date=None))[-1] == ("今年", "2016")


def test_every_year_before_an_amount_is_its_rate(find: Find) -> None:
    assert dates(find("每年增收约3000元")) == []
    assert dates(find("每年到村走访")) == [("每年", None)]


def test_days_that_do_not_exist_are_no_dates(find: Find) -> None:
    assert dates(find("2021年6月31日")) == []


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("今年1—5月发电", "今年1—5月", "2021-01..2021-05"),
        ("5月1—3日停水", "5月1—3日", "2021-05-01..2021-05-03"),
        ("4月10日0—24时停电", "4月10日0—24时", "2021-04-10T00..2021-04-10T24"),
        ("成绩31分08秒4", "31分08秒4", "PT31M8.4S"),
        ("奋战七天七夜，", "七天七夜", "P7D"),
        ("媒体今天报道", "今天", "2021-04-20"),
        ("在轨一个半月，", "一个半月", "P1.5M"),
        ("提前4个月完工", "4个月", "P4M"),
    ],
)
def test_dates_of_rarer_forms(find: Find, text: str, quote: str, value: str) -> None:
    (found,) = [fact for fact in find(text) if isinstance(fact.detail, DateFact)]
    assert isinstance(found.detail, DateFact)
    assert (found.quote, found.detail.value) == (quote, value)


def test_a_dispatch_states_its_own_day(find: Find) -> None:
    found = [fact.detail.value for fact in find("4月18日电 今天开工") if isinstance(fact.detail, DateFact)]
    assert found == ["2021-04-18", "2021-04-18"]


def test_the_month_compared_with_is_the_one_before_the_month_spoken_of(find: Find) -> None:
    found = [fact.detail.value for fact in find("2月份比上月增长一成") if isinstance(fact.detail, DateFact)]
    assert found == ["2021-02", "2021-01"]


def test_a_bulletin_of_spring_compares_with_the_year_before_its_own(find: Find) -> None:
    found = [
        fact.detail.value
        for fact in find("2020年公报。产值比上年增长一成。年末人口不变。", date="2021-02-20")
        if isinstance(fact.detail, DateFact)
    ]
    assert found == ["2020", "2019", "2020-12"]
