"""What is told to have followed within a day or a paragraph before what it follows from."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts, Told


@pytest.mark.parametrize(
    "text",
    [
        "4月19日凌晨，县里下起暴雨。3时40分，县里发布暴雨红色预警。3时10分，接到预警的样溪村敲响铜锣。",
        "5月8日下午5点，镇里下达转移指令。下午4点半，样溪村收到指令，挨家喊人。",
        "4月9日15时许，样溪村的路发生塌方。大家冒雨作业，当天上午11时将路抢通。",
        "5月6日上午8时，样溪马拉松鸣枪。7时40分，第一名冲过终点。",
        "2018年3月，田大勇从信用社贷到5万元。2017年底，他用这笔钱建起羊圈。",
    ],
    ids=["warning", "order", "cleared", "race", "loan"],
)
def test_an_effect_before_its_cause_is_told(told: Told, text: str) -> None:
    assert ("dates_disorder", "high") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "4月19日凌晨，县里下起暴雨。3时10分，县里发布暴雨红色预警。3时40分，接到预警的样溪村敲响铜锣。",
        "5月8日下午5点，镇里下达转移指令。下午4点半，样溪村接到镇里的电话。",
        "4月9日15时许，样溪村的路发生塌方。大家冒雨作业，次日上午11时将路抢通。",
        "4月9日晚10时，样溪村的路发生塌方。凌晨2时，路被抢通。",
        "4月9日15时许，样溪村后山发生滑坡。早在13时，村民已全部撤离。",
        "2017年3月，田大勇从信用社贷到5万元。2017年底，他用这笔钱建起羊圈。",
    ],
    ids=["in order", "another call", "next day", "overnight", "before it came", "loan"],
)
def test_what_follows_or_may_come_first_is_not(told: Told, text: str) -> None:
    assert "dates_disorder" not in [kind for kind, _ in told(text)]


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("6月3日2时20分，田大勇发现堤脚渗水，敲锣喊人。", "1时50分，样溪村的人全部赶到堤上。", ["dates_disorder"]),
        ("6月3日2时20分，田大勇发现堤脚渗水，敲锣喊人。", "2时50分，样溪村的人全部赶到堤上。", []),
        ("6月3日22时20分，田大勇发现堤脚渗水，敲锣喊人。", "次日1时50分，邻村的人赶到堤上。", []),
        ("6月3日14时，挖掘机开进了塌方的地方。", "6月3日上午10时，路就通了。", ["dates_disorder"]),
        ("6月3日8时，挖掘机开进了塌方的地方。", "6月3日上午10时，路就通了。", []),
    ],
    ids=["called", "in order", "overnight", "cleared", "cleared in order"],
)
def test_who_is_called_comes_later_than_the_call(told: Told, first: str, second: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(first, second)] == kinds


@pytest.mark.parametrize(
    ("here", "there", "kinds"),
    [
        ("5月12日上午9时，运动会在体育馆开幕。", "8时40分，开幕式后的第一项比赛拔河开始了。", ["dates_disorder"]),
        ("5月12日上午9时，运动会在体育馆开幕。", "9时40分，开幕式后的第一项比赛拔河开始了。", []),
        ("5月12日上午9时，运动会在体育馆开幕。", "8时40分，热身之后，拔河队排好了队。", []),
    ],
)
def test_what_is_told_as_behind_another_is_not_before_it(
    doubts: Doubts, here: str, there: str, kinds: list[str]
) -> None:
    assert doubts(here, there) == kinds
