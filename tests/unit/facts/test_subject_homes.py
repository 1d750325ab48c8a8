"""Whose home a figure is of, who has what stands before his place and name; all sentences are samples."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.facts_told import subjects

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        ("走进隆回县上坪村贺大山的家，三层小楼刚刷过白墙。", "三层", "贺大山"),
        ("隆回县上坪村收高粱。“酒厂按每公斤8元收，我家14亩地能卖2万元。”贺大山说。", "14亩", "贺大山"),
        ("银行发放贷款720万元。“手续快。”贷到6万元的上坪村村民贺大山说。", "6万元", "贺大山"),
    ],
)
def test_what_somebody_has_at_home_is_told_of_him(find: Find, text: str, figure: str, subject: str) -> None:
    assert subjects(find(text))[figure] == subject


def test_what_the_village_has_is_not_told_of_whose_home_was_visited(find: Find) -> None:
    text = "记者走进隆回县上坪村贺大山的家，全村426户都通了水。"
    assert subjects(find(text))["426户"] == "上坪村"
