"""What comes round again, how long things last, feasts and lunar days, and hours that belong to a day told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import dates

from archive_gui.domain.facts import DateFact, Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "every"),
    [
        ("合作社每年年底分红。", "每年年底", "P1Y"),
        ("村里每月月底查账。", "每月月底", "P1M"),
        ("学校每学期家访。", "每学期", "P6M"),
        ("水库每季度末放水。", "每季度末", "P3M"),
        ("集市每月的1日、15日开放。", "每月的1日、15日", "P1M"),
        ("集市每月逢五逢十开放。", "每月逢五逢十", "P1M"),
        ("医疗队每逢周三下乡。", "每逢周三", "P1W"),
        ("庙会每年农历三月三举行。", "每年农历三月三", "P1Y"),
        ("封山期为每年10月至次年4月。", "每年10月至次年4月", "P1Y"),
        ("每逢初一、十五赶集。", "每逢初一、十五", "P1M"),
        ("每到汛期巡堤。", "每到汛期", "P1Y"),
        ("每个月10日发粮。", "每个月10日", "P1M"),
        ("水泵每天早晚各开一次。", "每天早晚", "P1D"),
        ("渡船每天清晨和傍晚开行。", "每天清晨和傍晚", "P1D"),
        ("夜校每周二四六上课。", "每周二四六", "P1W"),
        ("果园每年春秋两季施肥。", "每年春秋两季", "P1Y"),
        ("候鸟每年的三四月间到来。", "每年的三四月间", "P1Y"),
        ("图书室每逢双休日开放。", "每逢双休日", "P1W"),
    ],
)
def test_what_comes_round_is_one_date(find: Find, text: str, quote: str, every: str) -> None:
    (found,) = [(fact.quote, fact.detail) for fact in find(text) if isinstance(fact.detail, DateFact)]
    assert (found[0], found[1].value, found[1].frequency) == (quote, None, every)


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("守堤三天两夜。", "三天两夜", "P3D"),
        ("走了一天一夜。", "一天一夜", "P1D"),
        ("够吃大半年。", "大半年", "P6M"),
        ("僵持7分多钟。", "7分多钟", "PT7M"),
        ("投产后，头两年免税。", "头两年", "P2Y"),
        ("别处一个月交货。", "一个月", "P1M"),
        ("今年入春以来少雨。", "今年入春以来", "2021"),
        ("入冬以来少雪。", "入冬以来", None),
        ("去年腊月迁入新居。", "去年腊月", "2021-01-13..2021-02-11"),
        ("去年六月初六决口。", "去年六月初六", "2020-07-26"),
        ("教师节前一天下雨。", "教师节前一天", "2021-09-09"),
        ("今年“五一”期间开园。", "今年“五一”期间", "2021-05-01..2021-05-05"),
        ("冬至前后修塘。", "冬至前后", None),
        ("公元1985年5月1日立碑。", "公元1985年5月1日", "1985-05-01"),
        ("民国三十五年五月六日立碑。", "民国三十五年五月六日", "1946-05-06"),
        ("他1995 - 1997年在外。", "1995 - 1997年", "1995..1997"),
        ("一九五八到一九六〇年歉收。", "一九五八到一九六〇年", "1958..1960"),
        ("29日深夜11时30分决口。", "29日深夜11时30分", "2021-04-29T23:30"),
        ("2004年01月15日 08:30开市。", "2004年01月15日 08:30", "2004-01-15T08:30"),
        ("自7日晚至8日晨落雨。", "7日晚至8日晨", "2021-04-07..2021-04-08"),
    ],
)
def test_expression_is_read_whole(find: Find, text: str, quote: str, value: str | None) -> None:
    assert dates(find(text)) == [(quote, value)]


@pytest.mark.parametrize("text", ["下一个月再修。", "修渠要十天半月。", "每到初中家长会。", "今年的元宵节目。"])
def test_what_tells_no_time_of_its_own_is_left(find: Find, text: str) -> None:
    assert [quote for quote, _ in dates(find(text)) if quote != "今年"] == []


def test_visits_a_week_are_counted(find: Find) -> None:
    assert [fact.quote for fact in find("医生每周三次上门。") if fact.kind.value in {"date", "figure"}] == ["三次"]


def test_an_hour_is_of_the_day_told_in_the_same_paragraph(find: Find) -> None:
    assert dates(find("6月29日下午3时开会。晚上8点，散会。")) == [
        ("6月29日下午3时", "2021-06-29T15"),
        ("晚上8点", "2021-06-29T20"),
    ]


def test_an_hour_is_of_the_last_news_day_whatever_years_were_told_since(find: Find) -> None:
    text = "4月19日下午3时开会。\n2014年，他回了村。\n傍晚6时许，人群散去。"
    assert dates(find(text))[-1] == ("傍晚6时许", "2021-04-19T18")
    assert dates(find("1月19日下午3时开会。\n2014年，他回了村。\n傍晚6时许，人群散去。"))[-1] == ("傍晚6时许", "T18")


def test_a_month_ahead_is_of_the_year_told_unless_it_is_planned(find: Find) -> None:
    told = dates(find("去年二月建社。\n三月里修渠五里。", date="1954-01-12"))
    assert told == [("去年二月", "1953-02"), ("三月", "1953-03")]
    planned = dates(find("去年二月建社。\n三月将修渠五里。", date="1954-01-12"))
    assert planned[-1] == ("三月", "1954-03")


def test_days_without_a_year_lie_before_the_day_stated_in_full(find: Find) -> None:
    text = "样本周刊 1993/10/20\n10月16日上午，运动会开幕。"
    assert dates(find(text, date=None))[-1] == ("10月16日上午", "1993-10-16")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("社员两冬垒坝一条。", [("两冬", "P2Y")]),
        ("全队三冬两春挖塘。", [("三冬两春", "P3Y")]),
        ("历经五个寒暑，渠通了。", [("五个寒暑", "P5Y")]),
        ("抬水花了半天。", [("半天", "P0.5D")]),
        ("他找了大半天。", [("大半天", "P0.5D")]),
        ("队里种了三冬小麦。", []),
        ("他唠叨了半天。", []),
        ("8日清早出发。", [("8日清早", "2021-04-08")]),
        ("8日后半夜决口。", [("8日后半夜", "2021-04-08")]),
        ("3月5日傍晚时分停电。", [("3月5日傍晚时分", "2021-03-05")]),
        ("8月中下旬收稻。", [("8月中下旬", "2021-08-11..2021-08-31")]),
        ("9 月20日晚，大桥通车。", [("9 月20日晚", "2021-09-20")]),
        ("9 月，大桥通车。", [("9 月", "2021-09")]),
    ],
)
def test_winters_half_days_and_times_of_day_are_read_whole(
    find: Find, text: str, expected: list[tuple[str, str]]
) -> None:
    assert dates(find(text, date="2021-10-20" if "9 月" in text or "8月" in text else "2021-04-20")) == expected


def test_the_second_year_follows_the_one_told(find: Find) -> None:
    assert dates(find("2003年立项，第二年5月建成。"))[1:] == [("第二年5月", "2004-05")]
    assert dates(find("2003年开荒。那年冬天下大雪。"))[1:] == [("那年冬天", "2003")]
    assert dates(find("合同第二年，租金照旧。")) == []


def test_a_weekday_in_a_quoted_nickname_is_no_date(find: Find) -> None:
    assert dates(find("大家叫他“星期六木匠”。")) == []
    assert dates(find("他说：“星期六下午来。”")) == [("星期六下午", "2021-04-24")]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("他当上护路员，每月领工资700元。", "每月"),
        ("合作社每年保底分红6.4万元。", "每年"),
        ("后期扶持每年每人600元，连补20年。", "每年"),
        ("保洁的活，每月2200元。", "每月"),
    ],
)
def test_what_is_paid_at_each_interval_tells_how_often(find: Find, text: str, quote: str) -> None:
    assert quote in [fact.quote for fact in find(text) if fact.kind is FactKind.DATE]


@pytest.mark.parametrize("text", ["全村每年增收3000元。", "教师补贴每月300元至1400元不等。", "工人每月收入3000元。"])
def test_what_comes_in_per_interval_is_only_a_rate(find: Find, text: str) -> None:
    assert not [fact for fact in find(text) if fact.kind is FactKind.DATE]
