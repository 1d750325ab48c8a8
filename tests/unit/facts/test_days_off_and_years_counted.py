"""Days off around holidays, years counted from a beginning, and days told from that on which a story opens."""

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
        ("国庆假期，样溪村来了三千人。", "国庆假期", "2019-10-01..2019-10-07"),
        ("“五一”小长假，样溪村来了三千人。", "“五一”小长假", "2020-05-01..2020-05-05"),
        ("五一期间，样溪村来了三千人。", "五一期间", "2020-05-01..2020-05-05"),
        ("去年国庆黄金周，样溪村来了三千人。", "去年国庆黄金周", "2019-10-01..2019-10-07"),
        ("2017年国庆长假，样溪村来了三千人。", "2017年国庆长假", "2017-10-01..2017-10-08"),
        ("2018年“五一”期间，样溪村来了三千人。", "2018年“五一”期间", "2018-04-29..2018-05-01"),
        ("去年春节期间，样溪村来了三千人。", "去年春节期间", "2019-02-04..2019-02-10"),
        ("春节期间，样溪村来了三千人。", "春节期间", "2020-01-24..2020-02-02"),
        ("2012年国庆长假，样溪村来了三千人。", "2012年国庆长假", "2012-09-30..2012-10-07"),
        ("2014年春节假期，样溪村来了三千人。", "2014年春节假期", "2014-01-31..2014-02-06"),
        ("国庆期间将办节会。", "国庆期间", "2020-10-01..2020-10-08"),
        ("去年双十一，网店卖茶三千斤。", "去年双十一", "2019-11-11"),
        ("去年“双11”当天，网店卖茶三千斤。", "去年“双11”当天", "2019-11-11"),
    ],
)
def test_days_off_are_those_of_the_year_meant(find: Find, text: str, quote: str, value: str) -> None:
    assert dates(find(text, date="2020-06-19"))[quote] == value


def test_the_day_of_sales_is_of_the_year_of_writing(find: Find) -> None:
    assert dates(find("“双十一”当天，网店卖茶三千斤。", date="2020-11-19")) == {"“双十一”当天": "2020-11-11"}


def test_that_day_right_behind_a_day_tells_no_other(find: Find) -> None:
    assert dates(find("3月22日当天卖茶三千斤。", date="2020-06-19")) == {"3月22日": "2020-03-22"}


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("2013年，他包下样山。第六年，满山挂果。", "第六年", "2018"),
        ("2013年，他包下样山。第三年，树挂果。第五年，还清了债。", "第五年", "2017"),
        ("2013年，他包下样山。第三年就还清了债。", "第三年", "2015"),
        ("2013年，他包下样山。第三年秋天，他盖了房。", "第三年秋天", "2015"),
    ],
)
def test_years_count_from_what_has_begun(find: Find, text: str, quote: str, value: str) -> None:
    assert dates(find(text, date="2020-06-19"))[quote] == value


@pytest.mark.parametrize(
    "text", ["他连续第三年获奖。", "合同第三年，租金上涨。", "这是他驻村的第三年。", "小学第三年级。"]
)
def test_a_year_of_nothing_told_is_no_date(find: Find, text: str) -> None:
    assert dates(find(text)) == {}


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("三天后，样溪村的老屋将拆除。", "三天后", "2020-06-22"),
        ("半年后，新学校就要开学。", "半年后", "2020-12"),
        ("“两年后我想回来教书。”样小妹说。", "两年后", "2022"),
        ("药饭后服。三天后复查。", "三天后", "P3D"),
    ],
)
def test_what_will_be_counts_from_the_day_of_writing(find: Find, text: str, quote: str, value: str) -> None:
    assert dates(find(text, date="2020-06-19"))[quote] == value


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("2019年12月3日上午，样大山在晒坪上翻谷。上个月，他领了工钱。", "上个月", "2019-11"),
        ("2021年4月23日，收到样溪村的一封来信。上周五，信里的人又打来电话。", "上周五", "2021-04-16"),
        ("样厂2019年12月3日投产。2015年12月3日动工。", "2015年12月3日", "2015-12-03"),
    ],
)
def test_a_story_that_opens_with_its_latest_day_is_of_that_day(find: Find, text: str, quote: str, value: str) -> None:
    assert dates(find(text, date=None))[quote] == value


def test_figures_up_to_a_month_are_of_now_behind_a_story_of_years(find: Find) -> None:
    text = "安置区2017年3月动工，次年9月交付。截至10月底，入住率98%。"
    assert dates(find(text, date="2019-11-20"))["10月底"] == "2019-10-31"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("去年，样溪合作社卖茶三万斤。社员多了。人均分红五千元，比上年多八百元。", "2018"),
        ("2018年，样溪合作社卖茶三万斤。社员多了。人均分红五千元，比上年多八百元。", "2019"),
    ],
)
def test_the_year_before_is_that_before_the_one_told(find: Find, text: str, value: str) -> None:
    assert dates(find(text, date="2020-06-19"))["上年"] == value


def test_the_first_quarter_beside_this_year_is_this_years(find: Find) -> None:
    text = "2020年底，全县出列。\n今年元旦起，镇里试行新法。一季度入户三千次，比上年同期多一倍。"
    assert dates(find(text, date="2021-04-23"))["一季度"] == "2021-01..2021-03"


def test_the_state_at_the_end_of_a_year_is_told_in_the_next(find: Find) -> None:
    text = "10月14日，样溪镇的山路上车来车往。\n截至2019年底，全县三万人脱贫。今年以来，县里督查六轮。"
    assert dates(find(text, date=None))["今年以来"] == "2020"


@pytest.mark.parametrize("told", ["少说四五年", "大概五六年", "起码六七年", "七八年下来", "八九年光景"])
def test_some_years_are_no_year_of_the_century(find: Find, told: str) -> None:
    (value,) = dates(find(f"修这条渠，{told}，石匠换了三拨。")).values()
    assert value is None


def test_a_year_of_the_century_is_one(find: Find) -> None:
    assert dates(find("五八年，他进了石场。")) == {"五八年": "1958"}
