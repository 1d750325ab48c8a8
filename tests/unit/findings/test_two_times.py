"""Two times of one thing and the way between them, in whatever order they are told."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("今年样镇失火37起，与去年同期的52起相比，少了15起。", "今年样镇失火37起，与去年同期的52起相比，少了25起。"),
        (
            "船队去年打鱼4800担，今年打了6400担，足足增产三分之一。",
            "船队去年打鱼4800担，今年打了7200担，足足增产三分之一。",
        ),
        (
            "电站容量年初是8万千瓦，年末已到24万千瓦，是年初的3倍。",
            "电站容量年初是8万千瓦，年末已到24万千瓦，是年初的2倍。",
        ),
        (
            "书屋藏书已有1.6万册，三年前才4000册，三年间净增300%。",
            "书屋藏书已有1.6万册，三年前才4000册，三年间净增400%。",
        ),
        ("这次月补助每人提高60元，从原来的240元提到300元。", "这次月补助每人提高80元，从原来的240元提到300元。"),
        (
            "样县公路比当初的38公里增加了1102公里，现有1140公里。",
            "样县公路比当初的38公里增加了1102公里，现有1240公里。",
        ),
        (
            "去年样县粮食总产为21.5万吨，今年收了23.2万吨，比去年多收1.7万吨。",
            "去年样县粮食总产为21.5万吨，今年收了23.2万吨，比去年少收1.7万吨。",
        ),
    ],
)
def test_the_way_between_two_times_is_held_against_them(doubts: Doubts, right: str, wrong: str) -> None:
    assert doubts(right) == []
    assert doubts(wrong) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "今年样镇失火37起，去年52起，其中山火少了25起。",
        "去年甲村种茶800亩，今年乙村种茶900亩，每户多种2亩。",
        "样县公路比当初增加了1102公里，去年通车200公里，今年修了300公里，还要再修50公里。",
    ],
)
def test_the_way_of_something_else_is_not(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []
