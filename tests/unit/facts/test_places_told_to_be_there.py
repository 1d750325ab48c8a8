"""Places told to be there: villages presented, towns of a people, zones of their own; and what only looks like them."""

from __future__ import annotations

import pytest
from tests.fixtures.places_told import Find, places


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("隆回县荷香桥镇有个双样村，山多田少。", ["隆回县", "荷香桥镇", "双样村"]),
        ("山里有个样叶坪村，四十户人家。", ["样叶坪村"]),
        ("路边的岩样坪村，早先只有一条马帮道。", ["岩样坪村"]),
        ("半山腰的樟样坳村种起了茶。", ["樟样坳村"]),
        ("水引来了。樟酉苗族乡樟溪垭村海拔八百米。", ["樟酉苗族乡", "樟溪垭村"]),
        ("进度不平衡，两江乡、样岩乡都慢了。", ["两江乡", "样岩乡"]),
        ("踩着泥往隆回县样马村的高洞屯赶。", ["隆回县", "样马村", "高洞屯"]),
        ("大家到隆回县荷香桥镇樟口移民新区看了车间。", ["隆回县", "荷香桥镇", "樟口移民新区"]),
        ("在樟龙经济开发区，生产线开了。", ["樟龙经济开发区"]),
        ("他带着土样到武汉化验。", ["武汉"]),
        ("茶树顺着酉水河岸铺开。", ["酉水河"]),
        ("隆回县荷香桥镇湖南坡村护林员说，树活了。", ["隆回县", "荷香桥镇", "湖南坡村"]),
        ("隆回县有雨。中心村6组脱贫户王大山入了股。", ["隆回县", "中心村", "6组"]),
        ("全长五公里的樟样坪至卜样口产业路通了车。", ["樟样坪", "卜样口"]),
        ("大家到隆回县荷香桥镇樟口移民新村看车间。", ["隆回县", "荷香桥镇", "樟口移民新村"]),
        ("樟样岭隧道也通了。", ["樟样岭隧道"]),
        ("过了樟家渡大桥，就是樟笋苗寨。", ["樟家渡大桥", "樟笋苗寨"]),
        ("样坪片区、岩样片区的村小并了校。", ["样坪片区", "岩样片区"]),
        ("樟样牧场的草坡上结了霜。", ["樟样牧场"]),
        ("运费比长沙高出一半。", ["长沙"]),
    ],
)
def test_place_is_told_by_what_stands_around_it(find: Find, text: str, named: list[str]) -> None:
    assert places(find, text) == named


def test_county_that_begins_a_villages_name_is_none(find: Find) -> None:
    text = "隆回县虎形山瑶族乡竹山脚村飘着小雨。竹山脚村有214户。"
    assert places(find, text) == ["隆回县", "虎形山瑶族乡", "竹山脚村", "竹山脚村"]


@pytest.mark.parametrize(
    "text",
    [
        "山里有个养猪村，也有个贫困村，从前还有个穷山村。",
        "路边的小山村通了电。",
        "全县有几个苗族乡，另有三个民族乡。",
        "全县各乡走遍，两个乡、三个镇落了后。",
        "新建、改造通村公路1380公里。",
        "从家里到乡集镇，以前去乡场上要半天。",
        "清理闲置水塘14口、撂荒梯田212亩。",
        "村里的老屋场改成了球场，苗乡侗寨路路通。",
        "武汉化工厂停了产。",
        "茶山有路，人心有秤。",
        "移民新村、示范村、后进村各有难处。",
        "连片特困片区、示范片区都排了名次。",
        "修通了村部至县道公路。",
        "人和牲口挂在滑轮上过江。",
        "一家人搬下山，住进了新房。",
        "他在国有林场上班，又开了养鸡场。",
    ],
)
def test_what_only_looks_like_a_place_is_none(find: Find, text: str) -> None:
    assert places(find, text) == []


def test_estate_of_a_sort_is_none_behind_its_village(find: Find) -> None:
    assert places(find, "隆回县荷香桥镇的安置小区里挂了灯笼。") == ["隆回县", "荷香桥镇"]
