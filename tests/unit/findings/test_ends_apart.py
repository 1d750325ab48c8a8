"""Movements whose ends stand in two sentences."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts

BETWEEN = "日子一天天过去，山还是那座山。"


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("起步时，基地只有9座大棚。" + BETWEEN + "如今大棚已有31座，两年里添了28座。",),
        ("从样坪到乡里，老路要走38公里。隧道打通后，新路只剩24公里，缩短了24公里。",),
        ("涨水那年，幼儿园只有35名孩子。如今孩子已有62名。", BETWEEN, "园长说，比涨水那年多了三十七个。"),
        ("收割机由入社时的4台增加到13台。", "比起刚入社那阵子，合作社里的收割机添了十一台。"),
    ],
    ids=["behind both", "a way", "of that year", "elsewhere"],
)
def test_an_amount_that_two_ends_apart_do_not_come_to_is_told(doubts: Doubts, paragraphs: tuple[str, ...]) -> None:
    assert doubts(*paragraphs) == ["sum_fails"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("起步时，基地只有9座大棚。" + BETWEEN + "如今大棚已有31座，两年里添了22座。",),
        ("起步时，基地只有9座大棚。" + BETWEEN + "如今大棚已有31座，水泵房添了18座。",),
        ("起步时，基地只有9座大棚。" + BETWEEN + "邻村如今已有31座烤房，两年里添了25座。",),
        ("从样坪到乡里，老路要走38公里。隧道打通后，新路只剩24公里，缩短了14公里。",),
        ("涨水那年，幼儿园只有35名孩子。如今孩子已有62名。", BETWEEN, "园长说，比搬迁那年多了三十七个。"),
        ("起步时，基地只有9座大棚。" + BETWEEN + "如今大棚已有31座。计划明年再增，比今年多了18座。",),
    ],
    ids=["it comes out", "another noun", "another thing", "a way", "another year", "a plan"],
)
def test_what_comes_out_or_is_of_another_is_not(doubts: Doubts, paragraphs: tuple[str, ...]) -> None:
    assert doubts(*paragraphs) == []
