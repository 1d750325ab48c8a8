"""Hours with their bounds, intervals and lengths with the words that belong to them, old dates, feasts by "
"themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import DateFact, Fact
from archive_gui.language.dates import year_of_cycle

Find = Callable[..., tuple[Fact, ...]]


def dates(facts: tuple[Fact, ...]) -> list[tuple[str, str | None]]:
    return [
        (fact.quote, fact.detail.value or fact.detail.frequency) for fact in facts if isinstance(fact.detail, DateFact)
    ]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("下午三点四十，船靠岸。", "下午三点四十", "T15:40"),
        ("早上7点50，广播响了。", "早上7点50", "T07:50"),
        ("晚上7点30到9点15放映。", "晚上7点30到9点15", "T19:30..T21:15"),
        ("他两点半出工。", "两点半", "T02:30"),
        ("九点整敲钟。", "九点整", "T09"),
        ("六点一刻起身。", "六点一刻", "T06:15"),
        ("七点钟开饭。", "七点钟", "T07"),
        ("昨晚大约11点，样坝漫水。", "昨晚大约11点", "2021-04-19T23"),
        ("4月12日约8时许，样坝漫水。", "4月12日约8时许", "2021-04-12T08"),
        ("晚上九点以后停机。", "晚上九点以后", "T21"),
        ("上午10时前送到样镇。", "上午10时前", "T10"),
        ("22时至次日6时停水。", "22时至次日6时", "T22..T06"),
        ("晚上9点到第二天早上5点值班。", "晚上9点到第二天早上5点", "T21..T05"),
        ("8:30 am开门。", "8:30 am", "T08:30"),
        ("2:45pm关门。", "2:45pm", "T14:45"),
        ("12:10 a.m.熄灯。", "12:10 a.m.", "T00:10"),
        ("正月十五晚上八点，舞龙。", "正月十五晚上八点", "2021-02-26T20"),
    ],
)
def test_hours(find: Find, text: str, quote: str, value: str) -> None:
    assert dates(find(text)) == [(quote, value)]


def test_hours_into_the_next_day_are_put_on_it(find: Find) -> None:
    found = dates(find("4月3日，23时至次日5时封路。"))
    assert found[-1] == ("23时至次日5时", "2021-04-03T23..2021-04-04T05")


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("1982年至1991年间，样渠三修。", "1982年至1991年间", "1982..1991"),
        ("2011-2014年间，样渠三修。", "2011-2014年间", "2011..2014"),
        ("2月至4月期间，样渠断流。", "2月至4月期间", "2021-02..2021-04"),
        ("2月和4月间，样渠断流。", "2月和4月间", "2021-02..2021-04"),
        ("2016-05-04以来，样渠未修。", "2016-05-04以来", "2016-05-04..2021"),
        ("2016年5月4日及以后出生的。", "2016年5月4日及以后", "2016-05-04"),
        ("免除今年及以前年度的欠款。", "今年", "2021"),
        ("过去的十年，样村变了。", "过去的十年", "P10Y"),
        ("接下来的三天，样村有雨。", "接下来的三天", "2021-04-21..2021-04-23"),
        ("此后五年，他没有离开。", "此后五年", "P5Y"),
        ("车程从过去的3小时缩短。", "3小时", "PT3H"),
        ("前两年，井干了。", "前两年", "P2Y"),
        ("一年两个月零五天。", "一年两个月零五天", "P1Y2M5D"),
        ("他跑了2小时15分40秒。", "2小时15分40秒", "PT2H15M40S"),
        ("成绩是1小时12分38秒9。", "1小时12分38秒9", "PT1H12M38.9S"),
        ("廿三天后水退。", "廿三天后", "P23D"),
        ("下一周开会。", "下一周", "2021-04-26..2021-05-02"),
        ("上一个周三开过会。", "上一个周三", "2021-04-14"),
        ("5月最后一个星期天放假。", "5月最后一个星期天", "2021-05-30"),
        ("此前一天，他到了样镇。", "此前一天", None),
    ],
)
def test_spans(find: Find, text: str, quote: str, value: str | None) -> None:
    assert (quote, value) in dates(find(text))


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("光绪二十三年正月初八立碑。", "光绪二十三年正月初八", "1897"),
        ("道光三年闰三月初二立碑。", "道光三年闰三月初二", "1823"),
        ("民国十八年农历三月初三开工。", "民国十八年农历三月初三", "1929"),
        ("光绪丁酉年重修样桥。", "光绪丁酉年", "1897"),
        ("两千年八月十五合龙。", "两千年八月十五", "2000-09-12"),
        ("春节，他没有回样村。", "春节", "2021-02-12"),
        ("教师节，孩子们送花。", "教师节", None),
        ("每两个月换一次水。", "每两个月", "P2M"),
        ("每隔三五天下一场雨。", "每隔三五天", None),
    ],
)
def test_old_dates_feasts_and_frequencies(find: Find, text: str, quote: str, value: str | None) -> None:
    assert dates(find(text)) == [(quote, value)]


@pytest.mark.parametrize(
    "text",
    ["三点整改意见。", "办起五点半课堂。", "样村政治清明，人心安定。", "端午节，是老节日。", "他一点半点都不让。"],
)
def test_what_is_no_date(find: Find, text: str) -> None:
    assert dates(find(text)) == []


def test_years_of_the_cycle() -> None:
    assert [year_of_cycle(name, 1875) for name in ("乙亥", "丁酉", "甲戌")] == [1875, 1897, 1934]
