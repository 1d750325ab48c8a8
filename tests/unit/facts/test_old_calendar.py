"""The old calendar: feasts, terms of the farmer's year and lunar days have their day; all sentences are samples."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import dates

from archive_gui.domain.facts import Fact
from archive_gui.language.dates import Moment
from archive_gui.language.lunar import feast_day, lunar_day, lunar_month

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("春节", 1949, "1949-01-29"),
        ("春节", 1954, "1954-02-03"),
        ("春节", 2019, "2019-02-05"),
        ("春节", 2035, "2035-02-08"),
        ("端午节", 2022, "2022-06-03"),
        ("中秋节", 1978, "1978-09-17"),
        ("中秋节", 2020, "2020-10-01"),
        ("重阳节", 2021, "2021-10-14"),
        ("元宵节", 2018, "2018-03-02"),
        ("小年", 2017, "2017-01-20"),
        ("除夕", 2020, "2020-01-24"),
        ("清明节", 2020, "2020-04-04"),
        ("立冬", 2008, "2008-11-07"),
        ("雨水", 2000, "2000-02-19"),
        ("冬至", 1999, "1999-12-22"),
        ("春节", 1939, None),
        ("春节", 2041, None),
        ("立冬", 2041, None),
        ("赶集", 2019, None),
    ],
)
def test_feast_has_its_day(name: str, year: int, day: str | None) -> None:
    found = feast_day(name, year)
    assert (found.iso() if found else None) == day


def test_months_of_a_year_in_which_one_recurs_follow_one_another() -> None:
    # 2020 had a second fourth month.
    assert lunar_day(2020, 5, 1) == Moment(2020, 6, 21)
    assert lunar_month(2020, 4) == (Moment(2020, 4, 23), Moment(2020, 5, 22))


def test_a_month_of_twenty_nine_days_has_no_thirtieth() -> None:
    assert lunar_day(2021, 12, 29) is not None
    assert lunar_day(2021, 12, 30) is None
    assert lunar_day(2021, 13, 1) is None


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("去年腊月二十八，他回到样村。", "去年腊月二十八", "2021-02-09"),
        ("2016年农历八月十六，样村开渠。", "2016年农历八月十六", "2016-09-16"),
        ("2010年大年初一，他借来两千元。", "2010年大年初一", "2010-02-14"),
        ("到年三十盘账，净落六千元。", "年三十", "2021-02-11"),
        ("正月初三傍晚，路通了。", "正月初三傍晚", "2021-02-14"),
        ("前年正月，他进了城。", "前年正月", "2019-02-05..2019-03-06"),
        ("1973年冬月，他生在样乡。", "1973年冬月", "1973-11-25..1973-12-23"),
        ("来年三月三，再来样寨做客。", "来年三月三", "2022-04-03"),
        ("2004年八月十五，大桥合龙。", "2004年八月十五", "2004-08-15"),
        ("去年冬至，她开始修谱。", "去年冬至", "2020-12-21"),
        ("去年清明前后，村里植树。", "去年清明前后", "2020-04"),
        ("2018年国庆长假，样湖来客6万人次。", "2018年国庆长假", "2018-10-01..2018-10-07"),
        ("2017年“十一”黄金周，样湖来客6万人次。", "2017年“十一”黄金周", "2017-10-01..2017-10-08"),
        ("元宵节前一天，灯会开幕。", "元宵节前一天", "2021-02-25"),
        ("春分那天，样村开犁。", "春分那天", "2021-03-20"),
        ("大暑那天，样村歇工。", "大暑那天", None),
        ("农历小年当天，志愿者来了。", "农历小年当天", "2021-02-04"),
    ],
)
def test_day_of_the_old_calendar_is_put_into_the_new(find: Find, text: str, quote: str, value: str | None) -> None:
    assert dates(find(text)) == [(quote, value)]


def test_a_day_without_a_year_goes_with_the_year_told(find: Find) -> None:
    assert dates(find("2014年他回到样村。腊月二十，窑厂点火。")) == [("2014年", "2014"), ("腊月二十", "2015-02-08")]
    assert dates(find("去年茶叶卖得好，腊月廿八分红。"))[1] == ("腊月廿八", "2021-02-09")


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("2018年4月20日（农历三月初五），样村开工。", "2018年4月20日（农历三月初五）", "2018-04-20"),
        ("2月26日（正月十五），灯会开幕。", "2月26日（正月十五）", "2021-02-26"),
        ("2016年1月23日（腊月十四，星期六）上午，社员开会。", "2016年1月23日（腊月十四，星期六）上午", "2016-01-23"),
        ("2月11日除夕，他还在村里。", "2月11日除夕", "2021-02-11"),
        ("3月9日 星期二 小雨", "3月9日 星期二", "2021-03-09"),
    ],
)
def test_a_day_is_one_with_what_glosses_it(find: Find, text: str, quote: str, value: str) -> None:
    assert dates(find(text)) == [(quote, value)]


def test_no_lunar_date_is_made_of_the_word_alone(find: Find) -> None:
    assert dates(find("村里人记日子用农历，不看公历。")) == []
    assert dates(find("他每年三十岁上下的徒弟不少。"))[:1] != [("年三十", None)]


def test_the_entries_of_a_diary_go_on_from_its_first_day(find: Find) -> None:
    text = "3月15日 星期二 阴\n进村。\n6月1日 星期三 晴\n访校。\n8月24日 晴\n算账。\n11月中旬\n开会。\n腊月廿四\n下山。"
    values = dict(dates(find(text, date="2016-03-09")))
    assert values["11月中旬"] == "2016-11-11..2016-11-20"
    assert values["腊月廿四"] == "2017-01-21"
    assert dict(dates(find("3月15日 晴 样镇\n进村。\n6月1日 晴\n昨晚开会。\n8月24日 晴\n算账。", date="2016-03-09")))[
        "昨晚"
    ] == ("2016-05-31")
    across = "2018年11月2日 晴\n进村。\n12月5日 阴\n访户。\n1月8日 雪\n送炭。"
    assert dict(dates(find(across, date="2021-04-20")))["1月8日"] == "2019-01-08"


def test_entries_that_go_backwards_make_no_diary(find: Find) -> None:
    text = "6月1日 晴\n访校。\n5月2日 阴\n进村。\n3月15日 雨\n开会。"
    assert dict(dates(find(text, date="2016-01-09")))["6月1日"] == "2016-06-01"
