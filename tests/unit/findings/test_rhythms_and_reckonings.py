"""Rhythms, numbers in a row, reckonings of years, feasts of the moon and ages in years told, each told two ways."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told

DATES, FIGURES = [("dates_disorder", "medium")], [("figures_differ", "medium")]
NEXT = "【短评】\n\n好日子要常算账"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("白水村的夜校每周二晚上开课，讲果树。", "老人每逢周四就打着手电去夜校。"),
        ("白水镇逢二、五、八赶场，货车一早就到白水镇。", "卖鞋的说，白水镇逢三六九赶场。"),
        ("签约医生每月至少上门一次，量血压。", "墙上写着，签约医生每季度上门一次。"),
    ],
    ids=["weekly", "market days", "how often"],
)
def test_two_rhythms_of_one_thing_are_told(told: Told, first: str, second: str) -> None:
    assert told(first, NEXT, second) == DATES


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("白水村的夜校每周二晚上开课，讲果树。", "老人每逢周四就去镇上卖菜。"),
        ("白水村的夜校每周二、周四晚上开课。", "老人每逢周四就打着手电去夜校。"),
        ("白水镇逢二、五、八赶场。", "青石沟逢三六九赶场。"),
        ("过去，医生每季度上门一次。", "签约医生每月上门一次，量血压。"),
        ("县里的站每季度巡检一次；村里的站每月巡检一次。", "站里的灯都亮了。"),
    ],
    ids=["another thing", "one of two days", "two markets", "formerly", "two parts"],
)
def test_rhythms_that_may_both_be_are_not(told: Told, first: str, second: str) -> None:
    assert told(first, NEXT, second) == []


def test_hours_of_opening_are_those_between_its_times(told: Told) -> None:
    assert told("书屋早八点开门，晚八点关门，每天开放十个小时，坐满了孩子。") == [("dates_disorder", "low")]
    assert told("书屋早八点开门，晚八点关门，每天开放十二个小时，坐满了孩子。") == []


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("第五届黄桃采摘节在白水村开幕。", "自从办了采摘节，桃子好卖了。今年是第四届了。", FIGURES),
        ("第五届黄桃采摘节在白水村开幕。", "自从办了采摘节，桃子好卖了。今年是第五届了。", []),
        ("去年，第四届黄桃采摘节在白水村开幕。", "今年是第五届了，桃子好卖。", []),
        ("手艺传到第七代田大川手里。", "第六代传人田大川带了十四个徒弟。", FIGURES),
        ("手艺传到第七代田大川手里。", "第六代传人田长河是他的父亲。", []),
    ],
    ids=["a feast", "right", "last year's", "a generation", "father and son"],
)
def test_a_number_in_a_row_is_one(told: Told, first: str, second: str, kinds: list[tuple[str, str]]) -> None:
    assert told(first, NEXT, second) == kinds


@pytest.mark.parametrize(
    ("paragraph", "kinds"),
    [
        ("药铺光绪十二年（1889年）开张。", DATES),
        ("药铺光绪十二年（1886年）开张。", []),
        ("老屋建于1889年（光绪十二年）。", DATES),
        ("他属虎，1985年的，心细。", DATES),
        ("他属虎，1986年的，心细。", []),
        ("他1987年1月出生，属虎。", []),
        ("2018年10月14日，重阳节，志愿者来了。", DATES),
        ("2018年10月17日，重阳节，志愿者来了。", []),
        ("2019年2月2日的春节团拜会上，大家互道新年好。", []),
    ],
    ids=["era", "era right", "era behind", "beast", "beast right", "january", "feast", "feast right", "before it"],
)
def test_two_reckonings_of_a_day_or_year_meet(told: Told, paragraph: str, kinds: list[tuple[str, str]]) -> None:
    assert told(paragraph) == kinds


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("会长田大川今年82岁，是发起人。", "1998年协会成立时，田大川刚满五十。", DATES),
        ("会长田大川今年71岁，是发起人。", "1998年协会成立时，田大川刚满五十。", []),
        ("1953年，田大川出生在山下。", "五十岁那年，也就是2013年，田大川包下荒坡。", DATES),
        ("1953年，田大川出生在山下。", "六十岁那年，也就是2013年，田大川包下荒坡。", []),
        ("团长田大川今年四十九岁，唱了二十年。", "十二岁拜师，十八岁进团，一直唱到今天。", DATES),
        ("团长田大川今年四十九岁，唱了三十年。", "十二岁拜师，十八岁进团，一直唱到今天。", []),
        ("田大川今年82岁，是发起人。", "1998年，他二十岁的儿子去了南方。", []),
    ],
    ids=["then and now", "right", "born", "born right", "years of doing", "years right", "the son"],
)
def test_ages_of_one_life_go_together(told: Told, first: str, second: str, kinds: list[tuple[str, str]]) -> None:
    assert told(first, second) == kinds
