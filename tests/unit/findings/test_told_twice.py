"""One deed told with two times in other words, and deeds that are two."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told

NEXT = "【短评】\n\n好日子要常算账"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2016年11月8日，清样大桥正式通车，老船工收了篙。", "老船工常念叨，桥是2016年12月通的，那天人挤人。"),
        ("茶厂的电站2016年6月30日并网发电。", "自2016年9月并网以来，电站给村里分红三百万元。"),
        ("陵园里有1949年牺牲的田长河烈士。", "守陵人记得，田长河是1951年牺牲的，那年才十九岁。"),
        ("1998年，白水乡第一个退耕还林。", "老站长说，2001年白水乡退耕的时候，没人看得见今天。"),
    ],
    ids=["a bridge", "a power station", "a life", "trees"],
)
@pytest.mark.parametrize("between", [(), (NEXT,)], ids=["one article", "two"])
def test_one_deed_with_two_times_is_told(told: Told, first: str, second: str, between: tuple[str, ...]) -> None:
    assert told(first, *between, second) == [("dates_disorder", "medium")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2016年11月8日，清样大桥正式通车，老船工收了篙。", "2017年12月，二桥也通了车，那天人挤人。"),
        ("茶厂的电站2016年6月30日并网发电。", "老人记得，茶厂的水站计划2016年9月并网。"),
        ("陵园里有1949年牺牲的田长河烈士。", "守陵人记得，李山河烈士是1951年牺牲的，那年才十九岁。"),
        ("1998年，白水乡第一个退耕还林。", "老站长说，2001年青石乡退耕的时候，没人看得见今天。"),
        ("2016年11月，样溪书馆开馆。", "老人记得，2018年5月20日，样溪书馆办了开馆后的头一回讲座。"),
        ("2016年11月，一期工程通车。", "老人记得，二期工程2017年12月通车。"),
    ],
    ids=["the second bridge", "planned", "two people", "two towns", "after it", "two stages"],
)
def test_two_deeds_are_not(told: Told, first: str, second: str) -> None:
    assert told(first, NEXT, second) == []


@pytest.mark.parametrize(
    ("second", "kinds"),
    [
        ("3月16日，样溪园区举行消防演练，圆满成功。", [("dates_disorder", "medium")]),
        ("6月16日，样溪学校举行消防演练，圆满成功。", []),
    ],
    ids=["a slip", "another one"],
)
def test_two_days_beside_one_another_are_one_with_a_slip(told: Told, second: str, kinds: list[tuple[str, str]]) -> None:
    first = "3月17日，样溪园区搞了一次消防演练，警报一响，大家就跑。"
    assert told(first, "大家讲了四十分钟，轮流使灭火器。", second) == kinds


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        (
            "11月15日上午，第八届山药节在广场开幕。",
            "16日一早，山药节刚刚鸣锣开幕，擂台前挤满了人。",
            ["dates_disorder"],
        ),
        ("11月15日上午，第八届山药节在广场开幕。", "15日一早，山药节刚刚鸣锣开幕，擂台前挤满了人。", []),
        ("11月15日上午，第八届山药节在广场开幕。", "16日一早，山药装车运往省城，司机按响喇叭。", []),
        ("今年8月20日，河滩机耕路经县里验收合格。", "今年9月下旬，县里来人验收机耕路，走了半天。", ["dates_disorder"]),
        ("今年8月20日，河滩机耕路经县里验收合格。", "今年9月下旬，县里来人验收沼气池，走了半天。", []),
    ],
    ids=["a bare day", "the same day", "another deed", "accepted", "another thing"],
)
def test_two_articles_tell_one_event_in_their_own_words(told: Told, first: str, second: str, kinds: list[str]) -> None:
    found = [kind for kind, _ in told(first, NEXT, second, head="样溪县的一则样本消息\n\n")]
    assert [kind for kind in found if kind != "date_unknown"] == kinds
