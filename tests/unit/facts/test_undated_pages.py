"""From what year an undated page speaks, in invented sentences."""

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
        ("王大山获评2019年度考核优秀。今年他又报名。", "今年", "2020"),
        ("王大山2019年建厂。今年他又报名。", "今年", None),
        ("王大山获评2019年度考核优秀。去年他报名。", "去年", "2019"),
        ("县里开会。今年大家报名。", "今年", None),
    ],
)
def test_what_a_year_earned_is_told_in_the_next_where_the_text_says_this_year(
    find: Find, text: str, quote: str, value: str | None
) -> None:
    assert dates(find(text, date=None))[quote] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2019年3月8日县里印发《样例规划（2026—2030年）》。今年开工。", "2019"),
        ("2019年3月8日县里印发《样例规划》。今年开工。", "2019"),
    ],
)
def test_the_end_of_a_plan_is_no_year_of_writing(find: Find, text: str, value: str) -> None:
    assert dates(find(text, date=None))["今年"] == value


@pytest.mark.parametrize("day", ["2021年4月8日", "（2021年4月8日）", "二〇二一年四月八日"])
def test_a_day_that_fills_a_line_is_the_day_of_writing(find: Find, day: str) -> None:
    text = (
        f"样例县2020年统计公报\n样例县统计局\n{day}\n2020年全县产茶3吨，比上年增加1吨。年末存栏20头。\n7月，大桥通车。"
    )
    told = dates(find(text, date=None))
    assert (told["上年"], told["年末"], told["7月"]) == ("2019", "2020-12", "2020-07")


def test_a_day_within_a_sentence_is_not_yet_the_day_of_writing(find: Find) -> None:
    text = "样例厂2021年4月8日投产。\n年末，全厂出砖3万块。"
    assert dates(find(text, date=None))["年末"] == "2021-12"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # figures of a whole year beside 去年, told in spring: of the next year
        ("3月18日，样例场开剪。2020年出栏羊羔8600头。去年他还清了债。", "2021-03-18"),
        ("10月18日，样例场开剪。2020年出栏羊羔8600头。去年他还清了债。", None),
        ("3月18日，样例场开剪。2020年出栏羊羔8600头。他还清了债。", None),
        ("3月18日，样例场开剪。2020年他还清了债。去年盖了新房。", None),
    ],
)
def test_what_a_year_yielded_is_told_in_the_next_spring_beside_the_year_before(
    find: Find, text: str, value: str | None
) -> None:
    assert next(iter(dates(find(text, date=None)).values())) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # a month that was told up to is over once a later one of the same year is told
        ("到2020年3月，样例村复垦过半。2020年11月，收姜50吨。\n12月6日，村里分红。", "2020-12-06"),
        ("到2020年12月，样例村复垦过半。2020年11月，收姜50吨。\n12月6日，村里分红。", None),
        ("2018年3月至2020年11月，样例村复垦过半。\n12月6日，村里分红。", "2020-12-06"),
    ],
)
def test_a_month_told_up_to_is_over_once_a_later_one_is_told(find: Find, text: str, value: str | None) -> None:
    assert dates(find(text, date=None))["12月6日"] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # what a year is to bring is told in it, or late in the one before
        ("2015年样村人均收入2680元。2016年计划出列3个村。今年开工。", "2016"),
        ("2014年12月17日，样村通水。2015年样县计划投入6200万元。工程今年开工。", "2014"),
        ("2014年3月17日，样村通水。2015年样县计划投入6200万元。工程今年开工。", "2015"),
        ("2017年全县脱贫9000人。2030年将建成样港。今年开工。", "2018"),
        # where the writer has gone
        ("2017年11月初，笔者走了24个村。今年产茶。", "2017"),
        ("2019年4月中旬，本报记者来到样村。今年产茶。", "2019"),
        ("2008年5月，记者曾到过样村。今年产茶。", None),
        # counted on to a year ahead
        ("离2020年只剩三年，样县今年加把劲。", "2017"),
        ("距离2020年还有两年时间，样县今年加把劲。", "2018"),
        ("距2020年全面小康，仅剩3年。今年产茶。", "2017"),
        ("距2020年已不足五年，样县今年加把劲。", "2016"),
        ("当时，离2020年还有五年。今年产茶。", None),
        # a length that leads from the first year told to the last
        ("2014年，样县有58个村。2020年4月，样县退出。六年答一张卷。今年产茶。", "2020"),
        ("2014年，样县有58个村。2020年4月，样县退出。五年答一张卷。今年产茶。", None),
    ],
)
def test_the_year_of_writing_is_told_by_plans_by_the_writer_and_by_counting(
    find: Find, text: str, value: str | None
) -> None:
    assert dates(find(text, date=None))["今年"] == value


def test_a_day_of_the_year_before_is_told_with_what_that_year_came_to(find: Find) -> None:
    text = "2020年1月15日，样县开会：2019年全县脱贫8600人。\n12月31日，余额12亿元。6月18日，果园开园。"
    told = dates(find(text, date=None))
    assert (told["12月31日"], told["6月18日"]) == ("2019-12-31", "2019-06-18")


def test_a_day_is_long_over_in_a_text_of_december_that_plans_for_the_next_year(find: Find) -> None:
    text = "2014年12月17日，样村通水。工程5月8日开工。2015年样县计划投入6200万元。"
    assert dates(find(text, date=None))["5月8日"] == "2014-05-08"


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("今年上半年，她卖羊得了两万元，递交了脱贫申请。", "2020"),
        ("今年底，村里将全部脱贫。", "2020"),
        ("今年上半年，脱贫户王秀英卖羊得了两万元。", "2021"),
        ("今年，全县脱贫攻坚成果更加稳固。", "2021"),
    ],
)
def test_nobody_is_lifted_out_of_poverty_after_2020(find: Find, told: str, value: str) -> None:
    text = f"2018年3月建厂。2019年5月投产。全村人均收入由2014年的1860元增加到2020年的9100元。\n{told}"
    [(_, written)] = [(quote, year) for quote, year in dates(find(text, date=None)).items() if "今年" in quote]
    assert (written or "")[:4] == value


@pytest.mark.parametrize(
    ("body", "value"),
    [("县乡村振兴局", "2021"), ("县扶贫办", "2020"), ("县农业农村局", "2020")],
)
def test_a_body_tells_that_a_page_is_not_from_before_its_time(find: Find, body: str, value: str) -> None:
    text = f"2019年3月建厂。2020年4月9日，茶厂投产。今年，{body}送来了茶苗。"
    assert dates(find(text, date=None))["今年"] == value


def test_a_wrong_weekday_beside_a_full_date_makes_no_other_year(find: Find) -> None:
    told = dates(find("2020年11月7日，星期六，茶厂开工。11月10日，星期五，工人来了。今年雨水好。", date=None))
    assert (told["11月10日，星期五"], told["今年"]) == ("2020-11-10", "2020")


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("今天上午，样例县召开2018年饮水安全巩固提升工程第四季度调度会。", "2018"),
        ("今天上午，样例县召开2018年农村饮水安全巩固提升工程建设总结会。", None),
    ],
)
def test_a_meeting_about_a_year_is_held_in_it_unless_it_looks_back(find: Find, told: str, value: str | None) -> None:
    assert dates(find(f"{told}\n今年全县修水池9口。", date=None))["今年"] == value
