"""Movements whose ends stand in one sentence and whose amount in another, in other words."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts

BETWEEN = "村里的路修好了，灯也亮了。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("路修通后，赶场由原来的3个小时缩短到50分钟。", "“单程省下一个半小时。”老田说，路是给后人修的。"),
        ("大桥通车，过河从40分钟缩短到5分钟。", "桥通了，过河省下了15分钟。"),
        ("每吨运费从120元降到85元。", "老田算账：每吨运费省下50元。"),
        ("茶叶每斤从30元涨到50元。", "茶农说，每斤茶叶多卖了30元。"),
    ],
    ids=["a way in words", "a bridge", "freight", "a price that rose"],
)
def test_an_amount_that_the_ends_do_not_come_to_is_told(doubts: Doubts, one: str, other: str) -> None:
    assert doubts(one, BETWEEN, other) == ["sum_fails"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("路修通后，赶场由原来的3个小时缩短到50分钟。", "“单程省下两个多小时。”老田说。"),
        ("路修通后，赶场由原来的3个小时缩短到50分钟。", "“单程省下两小时。”老田说。"),
        ("路修通后，赶场由原来的3个小时缩短到1个小时。", "“来回省下4个小时。”老田说，赶场的路好走。"),
        ("路修通后，赶场由原来的3个小时缩短到1个小时。", "机器一开，烘茶省下半个小时。"),
        ("每吨运费从120元降到85元。", "每亩肥料省下50元。"),
    ],
    ids=["and more", "from memory", "both ways", "no way", "another thing"],
)
def test_what_may_be_meant_of_another_is_not(doubts: Doubts, one: str, other: str) -> None:
    assert doubts(one, BETWEEN, other) == []


def test_hours_and_a_half_saved_in_one_breath_are_held_against_the_ends(doubts: Doubts) -> None:
    assert doubts("路修通后，赶场由原来的3个小时缩短到50分钟，单程省下一个半小时。") == ["sum_fails"]
    assert doubts("路修通后，赶场由原来的2个小时缩短到30分钟，单程省下一个半小时。") == []
