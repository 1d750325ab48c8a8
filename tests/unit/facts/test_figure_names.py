"""Figures whose measure word is often part of a name or of another word, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, Figure

Find = Callable[..., tuple[Fact, ...]]


def quotes(facts: tuple[Fact, ...]) -> list[str]:
    return [fact.quote for fact in facts if isinstance(fact.detail, Figure)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("8个小组散在三道山梁之间。", ["8个", "三道"]),
        ("他家占了五分田。", ["五分"]),
        ("学校安排9名女教师轮流值夜。", ["9名"]),
        ("林地中有六成七受灾。", ["六成七"]),
        ("一年为农民减负830多万元。", ["830多万元"]),
        ("他又去了2组的水池边。", []),
        ("广场上摆着10组花坛。", ["10组"]),
        ("工程涉及两省15市。", ["两省", "15市"]),
        ("他从三道沟来。", []),
    ],
)
def test_figures_that_measure_words_of_names_hide(find: Find, text: str, found: list[str]) -> None:
    assert quotes(find(text)) == found
