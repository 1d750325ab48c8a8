"""The year of writing of a page that states none, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from archive_gui.domain.facts import DateFact, Fact
from archive_gui.facts.dates.events import latest_meeting, not_before, told_years
from archive_gui.facts.dates.extraction import read_dates
from archive_gui.facts.dates.written import infer_written

Find = Callable[..., tuple[Fact, ...]]

TODAY = date(2026, 6, 1)


def written(*texts: str, today: date = TODAY) -> str | None:
    return infer_written([(text, read_dates(text)) for text in texts], today).iso()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("今年（2019年）样例县产茶3吨。", "2019"),
        ("去年（2018年）样例县产茶3吨。", "2019"),
        ("明年，也就是2021年，样例桥通车。", "2020"),
        ("今年是“十三五”收官之年，样例县抓项目。", "2020"),
        ("样例县抓项目，奋力书写“十四五”开局之年新篇。", "2021"),
        ("明年是“十三五”收官之年，样例县抓项目。", "2019"),
        ("今年是改革开放40周年，样例县办展览。", "2018"),
        ("喜迎新中国成立七十周年，样例县办展览。", "2019"),
        ("样例县代表赵山在十三届全国人大二次会议上发言。", "2019"),
        ("全国政协十三届三次会议开幕，样例县委员发言。", "2020"),
    ],
)
def test_a_text_names_its_own_year(text: str, value: str) -> None:
    assert written(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020年3月，赵山查出胃病，照样上山。当年11月，全村脱贫。今年6月28日，他受到表彰。", "2021"),
        ("2018年3月，样村办起茶社。次年4月，新茶上市。今年，茶园又扩了80亩。", "2020"),
        ("2020年3月2日，样县开会。3月5日，样桥通车。今年，样县还要修桥6座。", "2020-03-05"),
        ("2015年，样村办起茶社，当年就卖了3吨。2019年3月2日，样村开会。今年茶园有80亩。", "2019"),
    ],
)
def test_a_year_that_is_called_that_one_is_not_the_year_of_writing(text: str, value: str) -> None:
    assert written(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2016年3月，样村办起茶社。到2018年底，社员从21户增加到190户。7月2日，新茶上市。", "2019-07-02"),
        ("2016年3月，样村办起茶社。到2018年底，全村已脱贫90户。7月2日，新茶上市。", "2019-07-02"),
        ("2018年3月2日，样县印发方案，提出到2019年底，茶园从3000亩增加到5000亩。", "2018-03-02"),
        ("2018年3月2日，样县开会。到2019年底，茶园将从3000亩增加到5000亩。", "2018-03-02"),
    ],
)
def test_what_had_come_about_by_a_time_tells_the_year_and_what_is_to_come_does_not(text: str, value: str) -> None:
    assert written(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "2020年是“十三五”收官之年。",
        "2018年是改革开放40周年。",
        "样例国今年迎来样例党建党75周年。",
        "会议决定召开十三届全国人大二次会议。",
        "2005年3月，他在十届全国人大三次会议上发言。",
        "他在庆祝新中国成立70周年大会上的讲话。",
    ],
)
def test_what_is_said_of_another_year_names_none(text: str) -> None:
    assert list(told_years(text)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2019年是样例县的交账之年。今年要抓紧。", "2019"),
        ("2020年1月至7月，样例县卖桃3吨。", "2020"),
        ("截至2019年3月，样例村脱贫128户。今年再修路。", "2019"),
        ("站在2021年的起点上，样例县又出发。", "2021"),
        ("2018年底，样例村通了路。今年又修桥。", "2019"),
        ("2016年，样例县脱贫9000人。今年又修路。", "2017"),
        ("2015年修渠，2016年修路，2018年3月修桥。今年产果。", "2018"),
    ],
)
def test_the_part_that_the_last_year_plays_tells_the_year(text: str, value: str) -> None:
    assert written(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "2012年以来，样例县修路3公里。今年再修桥。",
        "王大山生于1965年，今年种茶。",
        "样例县依据《样例法》（2018年修正）办理。今年办了3件。",
        "收入是2014年的4倍。今年更好。",
        "样例村2019年建厂。今年再建一座。",
        "样例村2009年3月8日建厂。今年打赢脱贫攻坚战。",
    ],
)
def test_weak_evidence_leaves_the_year_open(text: str) -> None:
    assert written(text) is None


@pytest.mark.parametrize(
    "ahead",
    [
        "到2025年，路将修通。",
        "2025年前建成样例桥。",
        "将在2025年通车。",
        "对接2025年远景目标。",
        "样例市主办2025年样例运动会。",
        "编制2019—2030年规划。",
    ],
)
def test_years_of_plans_and_years_to_come_do_not_date_a_text(ahead: str) -> None:
    assert written(f"2019年3月8日，样例县开会。{ahead}") == "2019-03-08"


def test_no_year_lies_after_the_day_it_is_asked() -> None:
    text = "2024年是样例县的项目之年。"
    assert written(text) == "2024"
    assert written(text, today=date(2023, 12, 31)) is None
    assert written("2018年底，样例村通了路。今年又修桥。", today=date(2018, 12, 31)) == "2018"
    assert written("2019年12月28日，样例桥合龙。1月5日，通车。", today=date(2019, 12, 31)) == "2019-12-28"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("样例县学习党的十九届四中全会精神。12月6日，宣讲开始。", "2019-12-06"),
        ("样例县学习党的十九届四中全会精神。3月6日，宣讲开始。", "2020-03-06"),
        ("党的十八大以来，样例县修路。3月6日，通车。", None),
        ("样例县以实干迎接党的十九大召开。3月6日，通车。", None),
    ],
)
def test_the_plenum_being_studied_puts_a_month_in_its_year(text: str, value: str | None) -> None:
    assert written(text) == value


def test_the_latest_meeting_counts_and_words_have_their_time() -> None:
    meeting = latest_meeting("贯彻党的十八届三中全会、十九大精神")
    assert meeting is not None
    assert (meeting.held.iso(), meeting.is_studied) == ("2017-10", True)
    assert latest_meeting("样例县开会") is None
    assert not_before("样例县推进乡村振兴，抓精准扶贫") == 2017
    assert not_before("样例县抓脱贫攻坚，今年受疫情影响") == 2020
    assert not_before("样例县受猪瘟疫情影响，抓脱贫攻坚") == 2015
    assert not_before("样例县受疫情影响") == 0


def test_a_weekday_picks_the_year() -> None:
    assert written("2017年3月8日，样例县开会。10月16日，星期三，再开会。") == "2019-10-16"
    assert written("2019年3月8日，样例县开会。10月16日，星期三，再开会。") == "2019-10-16"
    # No year soon after has such a day: what the text states stands.
    assert written("2019年3月8日，样例县开会。2月30日，星期三，再开会。") == "2019-03-08"


def test_a_winter_goes_over_into_the_next_year() -> None:
    assert written("2019年12月28日，样例桥合龙。1月5日，通车。") == "2020-01-05"
    assert written("2019年5月28日，样例桥合龙。4月5日曾停工。") == "2019-05-28"


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("2019年春节，村里舞龙。", "2019年春节", "2019-02-05"),
        ("今年中秋节，村里卖桃。", "今年中秋节", "2021-09-21"),
        ("2019年春节期间，村里舞龙。", "2019年春节期间", "2019-02-04..2019-02-10"),
        ("2019年起，村里办学。", "2019年", "2019..2021"),
        ("2019年起，样县启动水网工程。", "2019年", "2019"),
        ("今年3月起，样院与乡里结成医共体。", "今年3月", "2021-03..2021"),
        ("今年9月起，样校改为寄宿。", "今年9月", "2021-09"),
        ("2019年起任校长。", "2019年", "2019"),
        ("2019年起推行积分制，出工记分。", "2019年", "2019..2021"),
        ("2019年起每年办一次茶会。", "2019年", "2019..2021"),
        ("2019年起推行改革，当年启动3处。", "2019年", "2019"),
        ("2019年以来，村里办学。", "2019年以来", "2019..2021"),
        ("2019年以后，村里办学。", "2019年以后", "2019..2021"),
    ],
)
def test_a_year_with_a_feast_or_a_beginning_has_its_value(find: Find, text: str, quote: str, value: str) -> None:
    values = {fact.quote: fact.detail.value for fact in find(text) if isinstance(fact.detail, DateFact)}
    assert values[quote] == value


def test_a_month_of_a_page_of_unknown_year_has_no_year(find: Find) -> None:
    text = "样例村2009年建厂。\n5月3日，样例村修路。"
    values = {fact.quote: fact.detail.value for fact in find(text, date=None) if isinstance(fact.detail, DateFact)}
    assert values["5月3日"] is None
    assert values["2009年"] == "2009"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("样乡村村响\n（样乡广播站2018年7月15日19时30分首播，录音：张三）\n今天先讲水。", "2018-07-15T19:30"),
        ("采访时间:2020年8月21日 地点:样村\n记者:哪天进村？\n答:2017年5月。", "2020-08-21"),
        ("样报 2016年2月2日 张三\n去年秋后，样村通路。", "2016-02-02"),
        ("样村去年修渠。\n会议要求，2020年一季度组织验收。\n（2019年12月2日，根据录音整理）", "2019-12-02"),
        ("2016年他回村。\n去年样村通路。\n（文/样文，2017年3月）", "2017-03"),
        ("样村修路。\n（2017年3月，社员在采茶。李四 摄）", None),
        ("样村修路。\n（2017年3月动工）\n村里人都说好。", None),
        ("去年样村建站。\n1月20日，大寒\n3月8日 星期四\n她2018年元月进村。", "2018-03-08"),
    ],
)
def test_a_head_or_a_close_tells_the_day_of_writing(text: str, value: str | None) -> None:
    assert written(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2022年4月的一个清晨，样老汉清完了边沟。1992年他立誓，2017年12月路通。去年卖茶。", "2022-04"),
        ("2022年3月下旬，样茶开园。记者在样村见到他时，他在摘茶。2021年他来到这里。", "2022-03"),
        ("2016年3月的一个雨夜，他走了。2018年5月，样支书上任。2019年是样年。", "2019"),
    ],
)
def test_the_scene_with_which_a_story_opens_is_of_its_present(text: str, value: str) -> None:
    assert written(text) == value


def test_a_year_arranged_for_in_december_is_the_next_one() -> None:
    assert written("12月9日，样例县开会，研究部署2025年工作。2024年是样例县的项目之年。") == "2024-12-09"
    assert written("12月9日，样例县开会。按照2025年计划，修路3公里。") == "2025-12-09"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("近日，样县晒出2019年上半年的账单。2020年贫困村道路通畅率要达到95%。今年茶园扩了80亩。", "2019"),
        ("2020年春天，样村卖不出茶。当年底，茶园扩到80亩。今年5月，他留了下来，要在2025年建成茶园200亩。", "2021"),
        ("2020年春天，样村卖不出茶。当年底，茶园扩到80亩。今年5月，他留了下来，将在2025年建成茶园200亩。", "2021"),
    ],
)
def test_what_a_later_year_is_to_bring_is_not_yet_reached(text: str, value: str) -> None:
    assert written(text) == value


def test_a_year_told_up_to_a_month_of_the_one_before_is_still_planned() -> None:
    assert written("2019年3月，样桥通车。2020年，样县要实现整县摘帽。") == "2020"


def test_what_is_due_before_a_month_is_no_time_of_writing(find: Find) -> None:
    text = "2020年11月24日清早，雾还没散，记者来到样例村。\n今年村里卖茶3吨，榜上写着：茶厂，2021年5月前投产。"
    values = {fact.quote: fact.detail.value for fact in find(text, date=None) if isinstance(fact.detail, DateFact)}
    assert values["今年"] == "2020"
