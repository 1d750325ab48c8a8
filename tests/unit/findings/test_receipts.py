"""What is told to have followed within a day or a paragraph before what it follows from."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told


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
