"""Dates that count on from what the paragraph told, lie ahead, or belong to the year a report tells of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import DateFact, Fact

Find = Callable[..., tuple[Fact, ...]]


def dates(facts: tuple[Fact, ...]) -> dict[str, str | None]:
    return {fact.quote: fact.detail.value for fact in facts if isinstance(fact.detail, DateFact)}


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("2月27日，镇里开了会。三天后，工作队进村。", "三天后", "2021-03-02"),
        ("3月5日县里发文，五天后，头一批款到户。", "五天后", "2021-03-10"),
        ("3月5日，地里起了虫。一周后，虫害止住。", "一周后", "2021-03-12"),
        ("2019年3月，厂子开工。两个月后，头一批货出厂。", "两个月后", "2019-05"),
        ("去年8月，他进了城。一年后，他回村种茶。", "一年后", "2021"),
        ("3月5日播种，一般十天后出苗。", "十天后", "P10D"),
        ("1985年办厂。十年后的今天，全镇有了集市。", "十年后", "2021"),
        ("药在饭后服。三天后复查。", "三天后", "P3D"),
        ("3月5日，镇里开了会。\n三天后，工作队进村。", "三天后", "P3D"),
    ],
)
def test_days_later_count_on_from_what_the_paragraph_told(find: Find, text: str, quote: str, value: str) -> None:
    assert dates(find(text))[quote] == value


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("一九八〇年正月，他办起小厂。当年只做了六千副。", "当年", "1980"),
        ("1978年腊月，他离开队里。当年挣了八十元。", "当年", "1978"),
        ("2009年正月，六户合伙养羊。翌年出栏三百只。", "翌年", "2010"),
        ("六年前，他买下这片山。当年栽树三千棵。", "当年", "2015"),
        ("产量比六年前翻了一番。当年，全县又增产。", "当年", "2021"),
    ],
)
def test_that_year_is_the_one_told(find: Find, text: str, quote: str, value: str) -> None:
    assert dates(find(text))[quote] == value


@pytest.mark.parametrize(
    ("text", "date", "quote", "value"),
    [
        ("大桥将于3月开工。", "2016-11-20", "3月", "2017-03"),
        ("全县定于1月5日开会。", "2016-12-28", "1月5日", "2017-01-05"),
        ("预计12月底竣工。", "2016-11-20", "12月底", "2016-12-31"),
        ("2017年的大会计划于3月召开。", "2016-11-20", "3月", "2017-03"),
        ("水库原计划3月开工。", "2016-11-20", "3月", "2016-03"),
        ("2014年3月，他回村。4月承包荒山。", "2019-07-20", "4月", "2014-04"),
        ("2014年，村里办起合作社。5月18日，大家分红。", "2019-05-20", "5月18日", "2019-05-18"),
        ("8月初动工，月底完工。", "1963-11-02", "月底", "1963-08-31"),
        ("全乡到月底可种麦千亩。", "1963-09-12", "月底", "1963-09-30"),
        ("2014年元月6日通水。", "2014-03-12", "2014年元月6日", "2014-01-06"),
        ("元月6日起凭票打水。", "2010-03-12", "元月6日", "2010-01-06"),
    ],
)
def test_month_without_a_year(find: Find, text: str, date: str, quote: str, value: str) -> None:
    assert dates(find(text, date=date))[quote] == value


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("保证国庆节前完工。", "国庆节前", "2021-09-30"),
        ("争取元旦前竣工。", "元旦前", "2020-12-31"),
        ("2016年国庆前挂上墙。", "2016年国庆前", "2016-09-30"),
        ("今年“五一”前通车。", "今年“五一”前", "2021-05-01"),
        ("争取春节前，款项到户。", "春节前", None),
        ("去年圣诞节，货卖得好。", "去年圣诞节", "2020-12-25"),
    ],
)
def test_before_a_holiday_is_the_day_before_where_no_numbers_name_the_day(
    find: Find, text: str, quote: str, value: str | None
) -> None:
    assert dates(find(text))[quote] == value


def test_new_year_ahead_of_autumn_is_the_next_one(find: Find) -> None:
    assert dates(find("争取元旦前竣工。", date="2020-11-05"))["元旦前"] == "2020-12-31"


def test_a_yearly_report_tells_of_its_own_year(find: Find) -> None:
    text = (
        "样县2018年国民经济和社会发展统计公报\n全年修渠12里，比上年多3里。\n"
        "年底有小学41所，比去年少2所。下半年雨多。9月，新水厂通水。"
    )
    found = dates(find(text, date="2019-03-15"))
    assert {quote: found[quote] for quote in ("上年", "年底", "去年", "下半年", "9月")} == {
        "上年": "2017",
        "年底": "2018-12",
        "去年": "2017",
        "下半年": "2018-07..2018-12",
        "9月": "2018-09",
    }


def test_the_same_time_of_the_year_before_is_its_month(find: Find) -> None:
    assert dates(find("截至3月10日，河水流量比上年同期少一半。"))["上年同期"] == "2020-03"


def test_what_a_report_plans_lies_ahead(find: Find) -> None:
    text = "样县2018年国民经济和社会发展统计公报\n到年底将有新水厂通水。"
    assert dates(find(text, date="2019-03-15"))["年底"] == "2019-12"


def test_figures_of_a_whole_year_are_of_the_year_before_in_may_too(find: Find) -> None:
    assert dates(find("2018年修渠12里。\n全年栽树3万棵，比上年多2万棵。", date="2019-05-16"))["上年"] == "2017"


def test_the_day_of_issue_dates_a_report_whatever_else_it_states(find: Find) -> None:
    text = (
        "样县2015年统计公报\n发布日期：2016年4月11日\n"
        "全年修渠12里，比上年多3里。12月31日15时，新桥通车。年末有树3万棵。"
    )
    found = dates(find(text, date=None))
    assert (found["上年"], found["年末"]) == ("2014", "2015-12")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("正月初六以来，日夜加班。", "正月初六以来"),
        ("腊月二十前后，家家做豆腐。", "腊月二十前后"),
        ("每年正月十五前后，村里闹灯。", "每年正月十五前后"),
        ("一年一度的庙会开了。", "一年一度"),
        ("村委会三年一届。", "三年一届"),
    ],
)
def test_expression_is_read_whole(find: Find, text: str, quote: str) -> None:
    assert list(dates(find(text))) == [quote]


def test_a_lunar_day_of_a_stated_year_reaches_to_the_year_of_writing(find: Find) -> None:
    assert dates(find("2019年正月初六以来，厂里没有停过工。")) == {"2019年正月初六以来": "2019..2021"}


def test_how_often_is_told(find: Find) -> None:
    (fact,) = find("村里三年一届的庙会。")
    assert isinstance(fact.detail, DateFact)
    assert fact.detail.frequency == "P3Y"


def test_an_hour_of_the_day_the_event_had(find: Find) -> None:
    found = dates(find("4月18日，大堤出险。\n22时到达的突击队扛来沙袋。截至下午5时，险情排除。"))
    assert (found["22时"], found["下午5时"]) == ("2021-04-18T22", "2021-04-18T17")


@pytest.mark.parametrize("text", ["零点五的概率", "（宋朝晖 向样）", "第五届一次性补贴"])
def test_what_only_looks_like_a_time(find: Find, text: str) -> None:
    assert dates(find(text)) == {}
