"""Short names told by what lies in them or by who goes there; features and hamlets told by what is said of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import Fact, PlaceFact

Find = Callable[[str], Sequence[Fact]]


def places(find: Find, text: str) -> dict[str, str | None]:
    return {fact.quote: fact.detail.code for fact in find(text) if isinstance(fact.detail, PlaceFact)}


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("竹编铺子开在临湘羊楼司镇，逢集才开门。", "临湘", "430682"),
        ("当天的张家界慈利县江垭镇下着雨。", "张家界", "4308"),
        ("他的老家在新宁宝塔村。", "新宁", "430528"),
        ("沅江草尾镇的田里起了虾。", "沅江", "430981"),
        ("听说他去了西藏山南修路。", "山南", "5405"),
        ("绥宁县的山里人赶到武冈去赶集。", "武冈", "430581"),
        ("邵东市的师傅说，真把式是安化来的老人。", "安化", "430923"),
        ("常德市的招聘会1日在桃源，月底到武陵区。", "桃源", "430725"),
        ("城步：山上的辣椒红了\n邵阳市北塔区的客商进了山。", "城步", "430529"),
    ],
)
def test_a_short_name_is_told_by_what_lies_in_it_or_by_who_goes_there(
    find: Find, text: str, place: str, code: str
) -> None:
    assert places(find, text).get(place) == code


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("据悉，屈原管理区早稻插完了。", "屈原管理区"),
        ("年底前给鱼形山街道宝林冲社区修水渠。", "鱼形山街道"),
        ("他家住武冈市大甸镇陶田村塘背院子。", "塘背院子"),
        ("乐园村样福屋场坐满了人。隆回县乐园村样福屋场。", "样福屋场"),
        ("走到樟河村李家铺组，有人招手。", "李家铺组"),
        ("窗外巫水的声音没有变。", "巫水"),
        ("老人把骨灰撒进沅水。", "沅水"),
        ("渡槽叫团结渡槽，建于1974年。", "团结渡槽"),
        ("民兵在观音岩凿洞引水。", "观音岩"),
        ("夜里下大雨，樟竹河漫上了桥面。", "樟竹河"),
        ("夜里暴雨，樟溪涨水，路断了。", "樟溪"),
        ("一百多户都搬进了云样新村。", "云样新村"),
        ("张家界大峡谷的桥上站满了人。", "张家界大峡谷"),
    ],
)
def test_what_is_said_of_it_tells_a_feature_or_a_hamlet(find: Find, text: str, wanted: str) -> None:
    assert wanted in places(find, text)


@pytest.mark.parametrize(
    "text",
    ["景区管理区开了会。", "村里的农家院子很干净。", "他家院子里种了树。", "工作队分了三个村民小组。"],
)
def test_common_yards_and_areas_are_no_places(find: Find, text: str) -> None:
    assert places(find, text) == {}
