"""One person told of in two articles of a page: their age and birth, their years of doing, their offices."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in

STORY = (
    "样例日报 2020年10月1日\n\n坡上的新事\n\n本报记者 石大川\n\n路修好了，果子不愁卖。{first}收工的时候，天黑了。\n\n"
    "院坝里的话\n\n本报通讯员 石小溪\n\n干部们一户一户地走。{second}说完，大家都笑了。\n"
)


def shown(first: str, second: str) -> list[str]:
    return doubts_in(STORY.format(first=first, second=second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("今年26岁的田大勇正领着儿子摘果。", "田大勇，1989年出生，样溪村果农。"),
        ("1978年8月，田大勇出生在坡上的一户人家。", "52岁的田大勇正在果园里剪枝。"),
        ("生于1978年的田大勇，打小放牛。老田今年52岁。", "好日子才开头。"),
        ("见到田大勇时，这位52岁的汉子正扛着肥上坡。", "田大勇1978年生于样溪村。"),
    ],
    ids=["with his son", "born behind the day", "by surname", "this one"],
)
def test_an_age_is_held_against_a_birth_in_another_article(first: str, second: str) -> None:
    assert shown(first, second) == ["dates_disorder"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("今年31岁的田大勇正领着儿子摘果。", "田大勇，1989年出生，样溪村果农。"),
        ("今年26岁的田大山正领着儿子摘果。", "田大勇，1989年出生，样溪村果农。"),
        ("田大勇的儿子今年26岁。", "田大勇，1989年出生，样溪村果农。"),
    ],
    ids=["fits", "another one", "the son"],
)
def test_an_age_that_fits_or_is_of_another_one_is_not(first: str, second: str) -> None:
    assert shown(first, second) == []


@pytest.mark.parametrize(("days", "told"), [("49", ["dates_disorder"]), ("79", [])])
def test_days_without_a_year_are_of_one(days: str, told: list[str]) -> None:
    assert shown(f"果汁车间3月12日动工，5月30日投产，从平地到开机，历时{days}天。", "好日子才开头。") == told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("老人拉着镇长田大勇的手不肯放。", "12月5日，样溪镇党委书记田大勇来到果园。"),
        ("样溪镇党委书记田大勇说，路要修好。", "田大勇，样溪镇镇长，跑遍了每个村。"),
        ("样溪镇党委书记田大勇说，路要修好。", "田大勇是样溪镇镇长，跑遍了每个村。"),
        ("县林业局派驻白石村第一书记田大勇说，路要修好。", "县供电公司派来的第一书记田大勇跑遍了每个组。"),
    ],
    ids=["after an old man", "behind the name", "is", "sent by two"],
)
def test_offices_that_cannot_both_be_are_told(first: str, second: str) -> None:
    assert shown(first, second) == ["names_vary"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("样溪镇党委书记田大勇说，路要修好。", "田大勇曾是样溪镇镇长，跑遍了每个村。"),
        ("样溪镇党委书记田大勇说，路要修好。", "老镇长田大勇跑遍了每个村。"),
        ("县林业局派驻白石村第一书记田大勇说，路要修好。", "白石村第一书记田大勇跑遍了每个组。"),
        ("样溪镇党委书记田大勇，镇长石大山都来了。", "样溪镇党委书记田大勇说，路要修好。"),
    ],
    ids=["before", "the old one", "not told who sent", "another behind"],
)
def test_offices_that_may_both_be_are_not(first: str, second: str) -> None:
    assert shown(first, second) == []
