"""Two places of a page that each have the first of one kind."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("平塘村是老村，村里办起了全县第一家蜂蜜专业合作社。", "车家村的合作社2013年成立，是全县首家蜂蜜合作社。"),
        ("2011年，平塘村建起全县首座扶贫车间。", "在车家村，全县第一个扶贫车间的机器响了。"),
        ("平塘村的山坡上，有全县第一家民宿。", "在车家村，全县首家民宿天天客满。"),
    ],
)
def test_two_places_have_the_first(told: Told, one: str, other: str) -> None:
    assert ("figures_differ", "medium") in told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("平塘村办起了全县第一家蜂蜜合作社。", "平塘村的合作社是全县首家蜂蜜专业合作社。"),
        ("平塘村办起了全县第一家蜂蜜合作社。", "车家村办起了全县第一家中药材合作社。"),
        ("平塘村办起了全县第一家蜂蜜合作社。", "车家村办起了全镇第一家蜂蜜合作社。"),
        ("平塘村办起了全县第一家蜂蜜合作社。", "车家村将建全县首家蜂蜜合作社。"),
        ("平塘村办起了全县第一家蜂蜜合作社。", "车家村有一家蜂蜜合作社。"),
        ("平塘村办起了全县第一家蜂蜜合作社。", "大家说，全县首家蜂蜜合作社不容易。"),
    ],
)
def test_others_are_not_held_against_it(told: Told, one: str, other: str) -> None:
    assert ("figures_differ", "medium") not in told(one, other)
