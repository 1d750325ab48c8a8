"""Bodies of one trade told with marks of which one character is another, and bodies that are two."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told

BETWEEN = "村里的路修好了，灯也亮了。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("渠水由利农供水协会分派。", "利民供水协会的会长田大川守着闸。"),
        ("村民入股兴山蔬菜合作社。", "他在兴岭蔬菜合作社领了分红。"),
    ],
    ids=["a society", "a cooperative"],
)
def test_bodies_of_one_trade_with_marks_alike_are_one(told: Told, one: str, other: str) -> None:
    assert ("names_vary", "low") in told(one, BETWEEN, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("渠水由利农供水协会分派，利民供水协会管河西。", "利民供水协会的会长田大川守着闸。"),
        ("渠水由利农供水协会分派。", "山那边另有利民供水协会管闸。"),
        ("江苏省茶叶协会来了人。", "江西省茶叶协会也来了人。"),
        ("渠水由上农供水协会分派。", "下农供水协会的会长田大川守着闸。"),
        ("渠水由利农供水协会分派。", "利农种子协会的会长田大川守着仓。"),
        ("路由样北县交通局修。", "路灯由样北县水利局装。"),
    ],
    ids=["told together", "another one", "two provinces", "a contrast", "two trades", "two offices"],
)
def test_bodies_of_one_trade_may_be_two(told: Told, one: str, other: str) -> None:
    assert "names_vary" not in [kind for kind, _ in told(one, BETWEEN, other)]
