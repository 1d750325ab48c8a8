"""Months and days without a year go on in the story that a paragraph tells, in invented sentences.

Written on 20 April 2021 where nothing else is said.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import dates

from archive_gui.domain.facts import Fact, Figure

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1987年，样例村的砖窑塌了。8月，窑工重新垒窑。", ("8月", "1987-08")),
        ("1998年8月，样例校的校舍塌了。9月1日，孩子们在帐篷里开课。", ("9月1日", "1998-09-01")),
        ("2015年1月9日，样例法院立案。12月12日开庭。", ("12月12日", "2015-12-12")),
        ("前年9月，样例公司上市。11月8日，股价翻番。", ("11月8日", "2019-11-08")),
    ],
)
def test_a_month_after_a_year_told_goes_on_in_that_year(find: Find, text: str, expected: tuple[str, str]) -> None:
    assert expected in dates(find(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2007年，样例社只有五户。4月9日，记者看到冷库。", ("4月9日", "2021-04-09")),
        ("王大山1949年入伍，1952年入党，因病于4月11日逝世。", ("4月11日", "2021-04-11")),
        ("4月8日，记者到样例村。1958年这里办过食堂。4月，村里修史。", ("4月", "2021-04")),
        ("2019年，样例厂偷排废水。县里责成该厂在6月15日前停产。", ("6月15日前", "2021-06-15")),
    ],
)
def test_news_and_deadlines_come_back_from_a_story_to_the_year_of_writing(
    find: Find, text: str, expected: tuple[str, str]
) -> None:
    assert expected in dates(find(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1月10日，样例乡下雨。12日，河水涨了。", ("12日", "2021-01-12")),
        ("4月10日，样例乡下雨。2日，记者到县里。", ("2日", "2021-04-02")),
        ("1月10日，样例乡下雨。\n12日，记者到县里。", ("12日", "2021-04-12")),
    ],
)
def test_a_day_goes_on_in_the_month_of_its_paragraph(find: Find, text: str, expected: tuple[str, str]) -> None:
    assert expected in dates(find(text))


def test_a_day_told_with_its_year_is_the_same_day_later_on(find: Find) -> None:
    text = "去年4月18日，样例村成立小组。\n怎么来的？4月18日那天，全村到场。"
    assert dates(find(text))[-1] == ("4月18日", "2020-04-18")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年，样例县产粮9万吨，是1990年的1.6倍。人均收入310元，比上年增加20元。", ("上年", "2019")),
        ("4月16日，水位为1931年以来最高。当天下午，样例村转移。", ("当天下午", "2021-04-16")),
        ("去年，样例县造林8亩，覆盖率比1998年高。全年失火2起，比上年减少三分之二。", ("上年", "2019")),
    ],
)
def test_a_year_that_only_measures_is_not_the_one_told_of(find: Find, text: str, expected: tuple[str, str]) -> None:
    assert expected in dates(find(text))


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("截至4月10日，样例库蓄水9万方；来水由上年同期的每秒九方减至两方。", "上年同期", "2020-04"),
        ("今年前两个月，样例市出口2亿元。其中鞋帽增长6%，快于去年同期。", "去年同期", "2020-01..2020-02"),
        ("4月10日，记者到样例厂。利润比去年同期翻番。", "去年同期", "2020"),
    ],
)
def test_the_same_time_a_year_ago_is_that_of_the_stretch_counted(find: Find, text: str, quote: str, value: str) -> None:
    assert (quote, value) in dates(find(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4月18日，样例桥开工。“今天总算动工了！”王大山说。", ("今天", "2021-04-18")),
        ("4月18日，样例桥开工。“昨天还没信。”王大山说。", ("昨天", "2021-04-17")),
        ("4月18日，样例桥开工。今天，王大山来了。", ("今天", "2021-04-20")),
        ("“今天谁家还烧柴？”王大山说。", ("今天", "2021-04-20")),
    ],
)
def test_words_of_a_quotation_count_from_the_day_told(find: Find, text: str, expected: tuple[str, str]) -> None:
    assert expected in dates(find(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12月20日至1月10日，样例县查车30台。", ("12月20日至1月10日", "2020-12-20..2021-01-10")),
        ("2009年11月至2月，样例县修渠。", ("2009年11月至2月", "2009-11..2010-02")),
        ("样例乡要求，明年“七一”前完工。", ("明年“七一”前", "2022-07-01")),
        ("样例乡要求，明年国庆节前完工。", ("明年国庆节前", "2022-09-30")),
        ("样例乡要求，“七一”前完工。", ("“七一”前", "2021-07-01")),
    ],
)
def test_ends_of_stretches_and_deadlines(find: Find, text: str, expected: tuple[str, str]) -> None:
    assert expected in dates(find(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2016年，样例县脱贫9000人。今年又修路。", "2017"),
        ("样例镇产茶百吨，比1994年多两成。今年，茶园又添千亩。", None),
        ("2022年是样例县建县60年。今年投入一亿元。", "2022"),
        ("2016年，样例县计划完成造林9万亩。今年又修路。", "2016"),
    ],
)
def test_what_a_whole_year_came_to_is_told_in_the_next(find: Find, text: str, value: str | None) -> None:
    assert ("今年", value) in dates(find(text, date=None))


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("2015年至2019年，样例区的贫困率由3.1%降至0.4%。", ["2015", "2019"]),
        ("2019年，样例区的贫困率由2014年的12%下降到3%。", ["2014", "2019"]),
        ("样例区的收入从2014年的12万元增加到2019年的30万元。", ["2014", "2019"]),
    ],
)
def test_each_end_of_a_move_holds_for_its_own_year(find: Find, text: str, times: list[str]) -> None:
    assert [fact.detail.as_of for fact in find(text) if isinstance(fact.detail, Figure)] == times


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("社员要翻三道山梁。", ["三道"]),
        ("王大山讲了七堂课。", ["七堂"]),
        ("样例厂办了九期学习班。", ["九期"]),
        ("样例村换过两任书记。", ["两任"]),
        ("三期工程在三堂村开工。", []),
    ],
)
def test_rounds_of_teaching_and_terms_of_office_are_counted(find: Find, text: str, quotes: list[str]) -> None:
    assert [fact.quote for fact in find(text) if isinstance(fact.detail, Figure)] == quotes


@pytest.mark.parametrize(
    ("text", "quote", "as_of"),
    [
        ("2020年，全县修路36公里。公路局成立于1984年，有职工214人。", "214人", None),
        ("2020年，全县修路36公里。1964年出生的王大山，种茶3亩。", "3亩", None),
        ("2016年，村里成立合作社，首批入社67户。", "67户", "2016"),
    ],
    ids=["founded", "born", "joined then"],
)
def test_what_something_has_is_not_of_the_year_it_began(find: Find, text: str, quote: str, as_of: str | None) -> None:
    told = {fact.quote: fact.detail.as_of for fact in find(text) if isinstance(fact.detail, Figure)}
    assert told[quote] == as_of
