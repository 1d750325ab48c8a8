"""A whole, its part and a share in three clauses that follow one another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Doubts = Callable[..., list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "全乡17个村，已有14个装了路灯，覆盖率92%。",
        "送检的样品有420份，不合格的11份，合格率95.4%。",
        "寨子里286户人家，装了热水器的214户，85%的人家冬天不用烧水。",
        "剧团有演员96人，女演员72人，比例高达85%。",
        "镇上开了26家店，开张当年就赚钱的19家，83%的店家说要添人手。",
    ],
    ids=["few villages", "of households", "of all others", "reached", "of those"],
)
def test_a_share_that_its_part_does_not_have_is_told(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "全乡17个村，已有14个装了路灯，覆盖率82%。",
        "应参保的64户里，58户参了保，住院费用报销比例达到87.5%。",
        "全乡17个村，已有14个装了路灯，全县的覆盖率是92%。",
        "今年造林640亩，修复草坡120亩，到2025年森林覆盖率达到31%。",
        "台下坐着女工260名、童工90名，占到场人数的41%。",
        "大学毕业的132名，占54%；三十岁以下的175名，占84%。",
        "全乡17个村，已有14个装了路灯，用电增长了92%。",
    ],
    ids=["holds", "another rate", "of all the county", "of another year", "one row", "each with its own", "grown"],
)
def test_a_share_of_something_else_is_not(doubts: Doubts, text: str) -> None:
    assert "sum_fails" not in doubts(text)
