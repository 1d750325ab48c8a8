"""Names behind a county or town, pairs, lists of counties, and towns that only share a name, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, PlaceFact

Find = Callable[..., tuple[Fact, ...]]


def places(facts: tuple[Fact, ...]) -> dict[str, str | None]:
    return {fact.quote: fact.detail.code for fact in facts if isinstance(fact.detail, PlaceFact)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("他从隆回县荷香桥骑马赶来。", "荷香桥"),
        ("隆回县樟木洲溃口，堤上站满了人。", "樟木洲"),
        ("大家修了樟祝河上的跃进桥。", "跃进桥"),
        ("大家修了樟祝河上的跃进桥。", "樟祝河"),
        ("老人坐在太平桥上乘凉。", "太平桥"),
        ("孩子蹚过樟江的支流上学。", "樟江"),
        ("樟洲工业集中区来了新厂。", "樟洲工业集中区"),
        ("去年，从樟依镇架设了线路。", "樟依镇"),
        ("记者来到樟措村，水渠刚修好。", "樟措村"),
        ("饶阳县荷香桥村公社受了灾。", "荷香桥村公社"),
    ],
)
def test_a_place_is_told_by_what_stands_around_it(find: Find, text: str, name: str) -> None:
    assert name in places(find(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("各地修复水毁公路十里。", "水毁公路"),
        ("今年新修屯级公路十里。", "屯级公路"),
        ("她带着大队给的钱走了。", "她带着大队"),
        ("今春普洱茶价上涨。", "普洱"),
        ("中共辉县县委作出决定。", "辉县县"),
        ("他翻山越岭赶来。", "山越岭"),
        ("“天和”核心舱升空。", "天和"),
    ],
)
def test_what_only_ends_as_places_do_is_none(find: Find, text: str, name: str) -> None:
    assert name not in places(find(text))


def test_two_counties_of_the_home_province_are_told_by_their_list(find: Find) -> None:
    found = places(find("都安瑶族自治县修路。\n大化、马山的客商来了。"))
    assert (found["大化"], found["马山"]) == ("451229", "450124")


def test_a_town_far_from_a_home_in_full_has_no_code(find: Find) -> None:
    far = places(find("湖南省常德市安乡县涨水。安乡县有船来，安宏乡的堤上站满了人。"))
    near = places(find("湖南省常德市安乡县涨水。安乡县有船来，四川省松潘县安宏乡的队伍赶来。"))
    assert far["安宏乡"] is None
    assert near["安宏乡"] == "513224203"


def test_towns_in_a_list_of_towns_are_those_of_the_home_county(find: Find) -> None:
    found = places(find("湖南省益阳市安化县产茶。小淹、江南、马路三镇签了合同。"))
    assert found["马路"] == "430923120"


def test_hamlets_named_in_a_pair_are_two_places(find: Find) -> None:
    assert {"上樟洼", "下樟洼"} <= places(find("住在上樟洼和下樟洼的人搬了。")).keys()
