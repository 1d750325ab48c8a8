"""Totals of things that they name, whose figures stand before."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts

FIRST = "样溪县梨园新扩0.6万亩，梨园总面积达到8.4万亩。"


@pytest.mark.parametrize("total", ["16.9万亩", "14.9万亩"])
def test_a_total_that_the_things_it_names_do_not_come_to_is_told(doubts: Doubts, total: str) -> None:
    other = f"样溪县今年百合种了4.3万亩，黄豆3.2万亩，梨园、百合、黄豆三样加起来{total}。"
    assert doubts(FIRST, other) == ["sum_fails"]


@pytest.mark.parametrize(
    "other",
    [
        "样溪县今年百合种了4.3万亩，黄豆3.2万亩，梨园、百合、黄豆三样加起来15.9万亩。",
        "样溪县今年百合种了4.3万亩，黄豆3.2万亩，梨园、油菜、黄豆三样加起来16.9万亩。",
        "样溪县今年百合种了4.3万亩，黄豆3.2万亩，梨园、百合、黄豆等五样加起来16.9万亩。",
        "样溪县今年百合种了4.3万亩，黄豆3.2万亩，梨园、百合、黄豆三样加起来46.9万亩。",
    ],
    ids=["it comes out", "one is not told", "more than are named", "of something else"],
)
def test_a_total_that_comes_out_or_names_others_is_not(doubts: Doubts, other: str) -> None:
    assert doubts(FIRST, other) == []
