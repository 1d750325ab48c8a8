"""A village lies in one town; what a page tells of two is told."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told

_NEXT = "\n\n茶香满坡\n\n本报讯（记者 李样样）"


@pytest.mark.parametrize(
    ("first", "second", "told_of"),
    [
        ("在黄岭乡水塘村，茶农采下头一批春茶。", "黄沙乡水塘村茶叶合作社开了分红会。", True),
        ("记者来到白石镇水塘村，新路通了。", "会后，代表看了黄沙乡水塘村的茶园。", True),
        ("在黄岭乡水塘村，茶农采下头一批春茶。", "黄岭乡水塘村茶叶合作社开了分红会。", False),
        ("在黄岭乡水塘村，茶农采下头一批春茶。", "该乡水塘村茶叶合作社开了分红会。", False),
        ("黄岭乡水塘村与黄沙乡水塘村结了对子。", "黄沙乡水塘村开了分红会。", False),
        ("黄岭乡水塘村原属黄沙乡，茶农采下春茶。", "黄沙乡水塘村当年种过烟。", False),
    ],
    ids=["a slip", "another town", "one town", "the town", "two of one name", "moved"],
)
def test_one_village_in_two_towns(told: Told, first: str, second: str, told_of: bool) -> None:
    assert (("names_vary", "medium") in told(first + _NEXT + second)) == told_of
