"""Settlements below the village that are named alone: hamlets, courtyards, estates, groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.places_told import levels, places

from archive_gui.domain.facts import Fact, Figure, PlaceLevel

Find = Callable[[str], Sequence[Fact]]


@pytest.mark.parametrize(
    ("text", "hamlet"),
    [
        ("樟头湾坐落在河边，人家靠水吃水。", "樟头湾"),
        ("樟屋湾去年下了冰雹，樟屋湾的瓦都碎了。", "樟屋湾"),
        ("坎上是个小地方，人家都姓蒋。", "坎上"),
        ("镇安县月河镇罗家营去年办了合作社。", "罗家营"),
        ("芷江县五郎溪村民养蜂。", "五郎溪"),
        ("白水洞通了公交车。", "白水洞"),
        ("刘家大院有八十户人家。", "刘家大院"),
        ("客人去了吴家院子。", "吴家院子"),
    ],
)
def test_hamlet_is_told_by_what_is_said_of_it(find: Find, text: str, hamlet: str) -> None:
    assert levels(find, text).get(hamlet) is PlaceLevel.VILLAGE


@pytest.mark.parametrize(
    ("text", "estate", "level"),
    [
        ("枫樟片区包括三个村。枫樟片区新栽了茶苗。", "枫樟片区", PlaceLevel.REGION),
        ("思样小区里，老人在下棋。思样小区办起了车间。", "思样小区", PlaceLevel.SITE),
        ("阳光社区是搬迁社区，居民来自各乡。", "阳光社区", PlaceLevel.VILLAGE),
        ("和谐小区的谭老二开了粉店。", "和谐小区", PlaceLevel.SITE),
        ("大兴安置点离县城三公里。", "大兴安置点", PlaceLevel.SITE),
        ("幸福家园安置区12栋楼房整整齐齐。", "幸福家园安置区", PlaceLevel.SITE),
    ],
)
def test_estate_is_told_by_what_is_said_of_it(find: Find, text: str, estate: str, level: PlaceLevel) -> None:
    assert levels(find, text).get(estate) is level


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("王家湾组有46户。", "王家湾组"),
        ("第5村民小组的水渠坏了。", "第5村民小组"),
        ("隆回县高平镇上坪村修渠，5组的180亩稻田保收。", "5组"),
        ("昭觉县瓦伍村阿土列社建在悬崖下。", "阿土列社"),
    ],
)
def test_group_is_told_without_its_village(find: Find, text: str, group: str) -> None:
    assert levels(find, text).get(group) is PlaceLevel.GROUP


@pytest.mark.parametrize(
    "text",
    [
        "苗寨有八十户。苗寨的路通了。",
        "大水塘坐落在山下，水塘有三亩。",
        "农家大院住着八十户。",
        "集中安置点有房二百套，集中安置点的路通了。",
        "老旧小区有房三百套，居民小区装了电梯。",
        "“国球进社区”今年来到校园，国球进社区受欢迎。",
        "专家评审组有5人。",
        "福利院有老人三十个，福利院的床位够用。",
        "样村合作社有社员20户。",
    ],
)
def test_kinds_of_settlements_are_none(find: Find, text: str) -> None:
    assert [name for name in places(find, text) if name != "样村"] == []


def test_named_group_that_opens_its_clause_is_told_of(find: Find) -> None:
    found = find("王家湾组有46户，去年架了1800米水管。")
    assert [fact.detail.subject for fact in found if isinstance(fact.detail, Figure)] == ["王家湾组", "王家湾组"]
