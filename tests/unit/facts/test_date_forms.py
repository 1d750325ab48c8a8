"""Dates in the less usual forms: pairs of days, reigns, holidays of a year, years of two digits, stretches ahead."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import dates

from archive_gui.domain.facts import Fact

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("今明两天有雨。", "今明两天", "2021-04-20..2021-04-21"),
        ("未来三天有雨。", "未来三天", "2021-04-21..2021-04-23"),
        ("村里办捉鱼节，三天来了游客八千人次。", "三天", "P3D"),
        ("两天前渠道通水。", "两天前", "2021-04-18"),
        ("三个月前开工。", "三个月前", "2021-01"),
        ("下下周开镰。", "下下周", "2021-05-03..2021-05-09"),
        ("08年7月6日决口。", "08年7月6日", "2008-07-06"),
        ("2003年国庆节通车。", "2003年国庆节", "2003-10-01"),
        ("一至三月少雨。", "一至三月", "2021-01..2021-03"),
        ("从五月三日到九日放映。", "五月三日到九日", "2021-05-03..2021-05-09"),
        ("期限为2006-2010。", "2006-2010", "2006..2010"),
        ("“七五”计划期间修了路。", "“七五”计划期间", "1986..1990"),
        ("2011年到现在共修路三次。", "2011年到现在", "2011..2021"),
        ("发布于2009.3.8。", "2009.3.8", "2009-03-08"),
        ("岩层形成于2.5亿年前。", "2.5亿年前", "P250000000Y"),
        ("零时大坝合龙。", "零时", "T00"),
        ("清乾隆年间建桥。", "清乾隆年间", None),
        ("这块碑是明代中期的。", "明代中期", None),
        ("正月十五看灯。", "正月十五", "2021-02-26"),
        ("渠道修了半个世纪。", "半个世纪", "P50Y"),
    ],
)
def test_form_is_read(find: Find, text: str, quote: str, value: str | None) -> None:
    assert dates(find(text)) == [(quote, value)]


def test_stated_day_agrees_with_today_whatever_year_the_sentence_speaks_of(find: Find) -> None:
    found = dates(find("2022年的考试今天（4月20日）报名。"))
    assert found == [("2022年", "2022"), ("今天（4月20日）", "2021-04-20")]


@pytest.mark.parametrize("text", ["普及九年义务教育。", "宋代理局长到任。", "流量每秒三方。"])
def test_other_words_are_no_dates(find: Find, text: str) -> None:
    assert dates(find(text)) == []


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("去年端午，样例村赛龙舟。", "去年端午", "2020-06-25"),
        ("2018年的中秋，样例村演戏。", "2018年的中秋", "2018-09-24"),
        ("去年中秋前，样例村修好了桥。", "去年中秋前", None),
        ("去年霜降前后，样例坊开榨。", "去年霜降前后", "2020-10"),
        ("去年秋分那天，样例村收谷。", "去年秋分那天", "2020-09-22"),
        ("去年冬至今年春，样例村修渠。", "去年冬至今年春", "2020..2021"),
        ("去年雨水多，样例村修渠。", "去年", "2020"),
        ("去年暑假，样例校翻修。", "去年暑假", "2020"),
        ("去年“十一”，样例村客满。", "去年“十一”", "2020-10-01"),
        ("样例员进车间头三个月，手脚慢。", "三个月", "P3M"),
        ("样例县前三个月减贫30人。", "前三个月", "2021-01..2021-03"),
        ("样例员一年有200多天在村里。", "一年", "P1Y"),
        ("从前样例村一年只收一季。", "一年", "P1Y"),
    ],
)
def test_feasts_terms_and_terms_of_school_go_with_their_year(
    find: Find, text: str, quote: str, value: str | None
) -> None:
    assert (quote, value) in dates(find(text))


def test_more_every_year_is_no_length_of_time(find: Find) -> None:
    assert not [fact for fact in find("好政策一年比一年多。") if fact.quote == "一年多"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("4月3日早读时分，样村传出书声。", ["4月3日"]),
        ("4月3日晚饭后，样村开会。4月4日晚8点散会。", ["4月3日", "4月4日晚8点"]),
        ("4月6日早市开张，4月7日早高峰堵车，4月8日早上放晴。", ["4月6日", "4月7日", "4月8日早上"]),
        ("4月3日晚自习后，他回了样村。", ["4月3日"]),
        ("去年秋旱，样县减产。今年夏汛来得早。", ["去年", "今年"]),
    ],
)
def test_what_is_done_at_a_time_of_day_or_year_is_no_part_of_the_date(find: Find, text: str, quotes: list[str]) -> None:
    assert [quote for quote, _ in dates(find(text))] == quotes
