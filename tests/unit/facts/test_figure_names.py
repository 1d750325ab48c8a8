"""Figures whose measure word is often part of a name or of another word, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, Figure

Find = Callable[..., tuple[Fact, ...]]
Counted = tuple[str, float | None, str]


def counted(facts: tuple[Fact, ...]) -> list[Counted]:
    return [(fact.quote, fact.detail.value, fact.detail.unit) for fact in facts if isinstance(fact.detail, Figure)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("8个小组散在三道山梁之间。", [("8个", 8, "个"), ("三道", 3, "道")]),
        ("散居在两面坡上。", [("两面", 2, "面")]),
        ("占了他家三分好田。", [("三分", 3, "分")]),
        ("把屋前的五分田换给他。", [("五分", 5, "分")]),
        ("学校安排9名女教师轮流值夜。", [("9名", 9, "名")]),
        ("识别帮扶超过30万监测对象。", [("超过30万", 300_000, "人")]),
        ("学员分成2组。", [("2组", 2, "组")]),
        ("广场上摆着10组花坛。", [("10组", 10, "组")]),
        ("工程涉及两省15市。", [("两省", 2, "省"), ("15市", 15, "市")]),
        ("林地中有六成七受灾。", [("六成七", 0.67, "成")]),
        ("入住率从四成五飙到九成八。", [("四成五", 0.45, "成"), ("九成八", 0.98, "成")]),
        ("一年为农民减负830多万元。", [("830多万元", 8_300_000, "元")]),
    ],
)
def test_figures_that_measure_words_of_names_hide(find: Find, text: str, found: list[Counted]) -> None:
    assert counted(find(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "住在三道梁村。",
        "他从三道沟来。",
        "他在比赛中排9名。",
        "守着一亩三分地过活。",
        "他又去了2组的水池边。",
        "他在12组的水池边。",
    ],
)
def test_names_ranks_and_sayings_count_nothing(find: Find, text: str) -> None:
    assert counted(find(text)) == []
