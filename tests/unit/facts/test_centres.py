"""Centres of a county or city by the field they serve: 样溪县节水灌溉中心."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact

Find = Callable[..., tuple[Fact, ...]]


def bodies(find: Find, text: str) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("溆浦县节水灌溉中心的三名队员进了村。", "溆浦县节水灌溉中心"),
        ("“守着茶山等客来。”新化县电商公共服务中心主任刘倩说。", "新化县电商公共服务中心"),
        ("他如今调到县公路建设养护中心工作。", "县公路建设养护中心"),
        ("市畜禽疫病防控中心派来专家。", "市畜禽疫病防控中心"),
    ],
)
def test_a_centre_behind_its_county_is_a_body(find: Find, text: str, name: str) -> None:
    assert bodies(find, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "全县建起县级电商公共服务中心1个，乡镇服务站二十个。",
        "县里成立农产品检测中心，镇上建了便民服务中心。",
        "这里是全县的文化活动中心，也是物流分拨中心。",
        "他从县城中心走到镇上。",
    ],
)
def test_centres_that_are_counted_or_told_by_their_sort_are_none(find: Find, text: str) -> None:
    assert bodies(find, text) == []
