"""Hours held against clock times, and years told by their number against the year they are counted from."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("3日晚8时，进样溪村的路断了。5日早上8时，路通了，连续奋战{}个小时的人们笑了。", "36", "28"),
        ("抢修从3日上午9时开始，到4日下午3时结束，历时{}个小时。", "30", "20"),
        ("3日凌晨2时河水漫堤，经过{}个小时的奋战，4日下午6时缺口合龙。", "40", "30"),
        ("他们晚上10点上山，第二天早上6点下山，前后用了{}个小时。", "8", "5"),
        ("险情从8日14:00持续到9日16:00，长达{}小时。", "26", "36"),
        ("比赛上午9时20分开始，10时50分结束，历时{}分钟。", "90", "40"),
        ("他们晚上11点上山，凌晨3点下山，用了{}个小时。", "4", "9"),
        ("早上6点下地，傍晚6点收工，连续劳作{}个小时。", "12", "8"),
    ],
    ids=["two days", "from and to", "between", "overnight", "as on a clock", "minutes", "past midnight", "a day"],
)
def test_hours_go_with_the_clock_times_they_lie_between(doubts: Doubts, text: str, right: str, wrong: str) -> None:
    assert doubts(text.format(right)) == []
    assert doubts(text.format(wrong)) == ["dates_disorder"]


@pytest.mark.parametrize(
    "text",
    [
        "样溪卫生院每天早上8时开门，晚上6时关门，历时8小时的班分两段。",
        "早上8点出门，晚上6点回家，路上用了3个小时。",
        "下午5时许起火，6时扑灭，历时两小时。",
        "3日9时起，暴雨持续了5个小时，4日8时水位才退。",
        "3日晚8时，路断了。4日中午12时，饭送到了。5日早上8时，路通了，奋战20个小时的人们笑了。",
    ],
    ids=["every day", "on the road", "roughly", "of its own", "three times"],
)
def test_hours_of_something_else_are_not_told(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("2014年，他从外地返乡种茶；返乡第二年，也就是{}年，茶园扩到80亩。", "2015", "2013"),
        ("2012年他回到村里。回村第三年，也就是{}年，果园挂了果。", "2014", "2018"),
        ("2010年，她嫁到样溪村，次年，也就是{}年，养了一窝猪。", "2011", "2009"),
        ("2011年返乡，2016年办厂，返乡第二年，也就是{}年，他还在犹豫。", "2012", "2017"),
    ],
    ids=["the second", "the third", "the next", "of two deeds"],
)
def test_a_year_by_its_number_is_that_many_years_on(doubts: Doubts, text: str, right: str, wrong: str) -> None:
    assert doubts(text.format(right)) == []
    assert doubts(text.format(wrong)) == ["dates_disorder"]
