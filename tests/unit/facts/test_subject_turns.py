"""Who acts from a word on: to whom something is let, and what somebody is the head of who says 我们."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.facts_told import subjects

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        (
            "隆回县高平镇上坪村把荒滩租给隆回县绿源茶业有限公司，带动86户茶农。",
            "86户",
            "隆回县绿源茶业有限公司",
        ),
        ("隆回县高平镇上坪村的大棚由村民贺大山承包，半年产值达45万元。", "45万元", "贺大山"),
        (
            "“我们去年有9个学生，今年有31个。”白岩小学校长秦守业说。",
            "31个",
            "白岩小学",
        ),
    ],
)
def test_the_part_passes_to_another(find: Find, text: str, figure: str, subject: str) -> None:
    assert subjects(find(text))[figure] == subject


def test_rent_comes_to_who_lets(find: Find) -> None:
    text = "隆回县高平镇上坪村把荒滩租给隆回县绿源茶业有限公司，每亩得租金300元。"
    assert subjects(find(text))["300元"] != "隆回县绿源茶业有限公司"


def test_the_yearly_rent_is_told_of_who_lets(find: Find) -> None:
    text = "隆回县高平镇上坪村把烘干房承包给隆回县绿源茶业有限公司，承包期6年，年租金3.2万元。"
    assert subjects(find(text))["3.2万元"] == "上坪村"


def test_our_village_is_not_the_school(find: Find) -> None:
    text = "隆回县高平镇上坪村修了路。“我们村有31户外出。”白岩小学校长秦守业说。"
    assert subjects(find(text))["31户"] != "白岩小学"


def test_how_people_always_lived_is_no_subject(find: Find) -> None:
    text = "绥宁县竹青村的村民，祖祖辈辈靠小水窖过日子，来回走3公里找水。"
    assert "竹青村" in (subjects(find(text))["3公里"] or "")
