"""One event with two dates in other words, done before begun, and years of doing that do not fit their beginning."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in

STORY = (
    "样例日报 2019年12月1日\n\n样溪镇的果子熟了\n\n本报记者 田大川\n\n样溪镇的坡上，果子一天一个样。{first}"
    "收工的时候，天已经黑了。\n\n【短评】\n\n好日子要常算账\n\n{second}算清了账，心里才有底。\n"
)


def shown(first: str, second: str, story: str = STORY) -> list[str]:
    return [kind for kind in doubts_in(story.format(first=first, second=second)) if kind == "dates_disorder"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2月19日，镇里首趟果农专车从广场开出，612名果农去了外地。", "2月21日，第一列果农专车载着612名果农出发。"),
        ("2015年3月，“果满山”果业合作社挂牌。", "2016年5月，果满山合作社正式成立，他跑了11趟县里。"),
        ("第二轮果园排查9月6日启动，重点看老园子。", "8月30日，第二轮果园排查全部结束。"),
        ("样溪小学2018年8月动工，设24个班。", "样溪小学2018年春季学期就迎来首批学生。"),
    ],
    ids=["in other words", "founded", "a round", "a term"],
)
def test_dates_of_one_thing_that_cannot_both_be_are_told(first: str, second: str) -> None:
    assert shown(first, second) == ["dates_disorder"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2月19日，镇里首趟果农专车从广场开出，612名果农去了外地。", "2月21日，第二趟果农专车载着486名果农出发。"),
        ("2月19日，白水村的果园开了园。", "2月21日，青石村的果园开了园。"),
        ("第一轮果园排查9月6日启动，重点看老园子。", "8月30日，去年的第二轮果园排查全部结束。"),
        ("截至2月19日，612名果农去了外地。", "截至2月21日，612名果农去了外地。"),
    ],
    ids=["another one", "villages", "rounds", "counted up to"],
)
def test_dates_that_may_both_be_are_not(first: str, second: str) -> None:
    assert shown(first, second) == []


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("6月10日凌晨，镇里启动预警；随着雨势加大，6月8日，预警升级。", ["dates_disorder"]),
        ("6月8日凌晨，镇里启动预警；随着雨势加大，6月10日，预警升级。", []),
        ("6月10日，镇里总结预警。早在6月8日，预警就已发出。", []),
    ],
    ids=["backwards", "forwards", "looking back"],
)
def test_what_came_next_has_no_earlier_day(told: str, kinds: list[str]) -> None:
    assert shown(told, "") == kinds


@pytest.mark.parametrize(
    "told",
    [
        "2013年9月，田大河调到样溪小学。孩子们都认得他。在这里，田大河已整整坚守了十二年。",
        "田大河2001年春天去了外地，一干就是16年。2013年春，他辞工回到样溪村。",
        "田大河1952年出生，今年67岁。田大河20岁起学种果，种了38年。",
        "2008年，田大河回村包下42亩地。从那一年算起，他种果种了24年。",
    ],
    ids=["kept on", "at a stretch", "by age", "from then"],
)
def test_years_of_doing_that_do_not_fit_are_told(told: str) -> None:
    assert shown(told, "") == ["dates_disorder"]


@pytest.mark.parametrize(
    "told",
    [
        "2013年9月，田大河调到样溪小学。孩子们都认得他。在这里，田大河已整整坚守了六年。",
        "田大河2001年春天去了外地，一干就是12年。2013年春，他辞工回到样溪村。",
        "田大河1952年出生，今年67岁。田大河20岁起学种果，种了47年。",
        "2008年，田大河回村包下42亩地。从那一年算起，他种果种了11年。",
    ],
)
def test_years_of_doing_that_fit_are_not(told: str) -> None:
    assert shown(told, "") == []


def test_a_weekday_in_the_head_of_a_page_is_held_against_the_calendar() -> None:
    story = STORY.replace("2019年12月1日", "2019年12月1日(星期二)")
    assert shown("", "", story) == ["dates_disorder"]
    assert shown("", "", STORY.replace("2019年12月1日", "2019年12月1日(星期日)")) == []


def test_days_of_one_month_that_run_backwards_are_told_without_a_year() -> None:
    story = STORY.replace("样例日报 2019年12月1日\n\n", "")
    assert "dates_disorder" in shown("5月10日至5月3日，镇里开展了果园排查。", "", story)
    assert "dates_disorder" not in shown("5月3日至5月10日，镇里开展了果园排查。", "", story)
