"""Short forms of places, sites that bear a town's name, rivers told by their shores, and the codes of all these."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.places_told import places

from archive_gui.domain.facts import Fact, PlaceFact

Find = Callable[[str], Sequence[Fact]]


def code_of(find: Find, text: str, name: str) -> str | None:
    facts = (fact for fact in find(text) if fact.quote == name)
    detail = next(fact.detail for fact in facts if isinstance(fact.detail, PlaceFact))
    return detail.code


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("隆回县樟渚镇樟溪口村修了路，县里又把樟溪口列为示范点。", "樟溪口"),
        ("隆回县樟渚镇开了纸坊，邻县的人都来学樟渚的样。", "樟渚"),
        ("隆回县樟渚公社挖渠，樟渚的坡地都浇上了水。", "樟渚"),
    ],
)
def test_what_is_named_in_full_is_known_in_short(find: Find, text: str, wanted: str) -> None:
    assert wanted in places(find, text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("隆回县樟渚镇樟溪村脱贫，樟溪人民不忘来路。", "樟溪"),
        ("隆回县樟渚镇开会，樟渚巷社区的人也来了。", "樟渚"),
        ("隆回县高平镇许家村脱贫，许家的儿子回来了。", "许家"),
    ],
)
def test_the_people_of_a_village_and_longer_names_are_no_short_form(find: Find, text: str, unwanted: str) -> None:
    assert unwanted not in places(find, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("货车缓缓开进衡阳车站。", "衡阳车站"),
        ("正月里，固始汽车站挤满了人。", "固始汽车站"),
        ("沧县体育场里坐满了人。", "沧县体育场"),
        ("陆良坝子三个月没有下雨。", "陆良坝子"),
        ("隆回县高平镇樟鱼池大桥通车了。", "樟鱼池大桥"),
        ("全长二百米的樟泊渡澧水大桥竣工。", "樟泊渡澧水大桥"),
        ("今天济南黄河樟鲁大桥通车。", "济南黄河樟鲁大桥"),
        ("民工掘通了樟角坳隧洞。", "樟角坳隧洞"),
        ("下党乡樟峰桥头搭起了台子。", "樟峰桥"),
        ("天樟峡、明樟山等景区接待了游客。", "天樟峡"),
        ("群众搬进了河边的樟寨安置点。", "樟寨安置点"),
    ],
)
def test_sites_that_bear_the_names_of_others_are_found(find: Find, text: str, wanted: str) -> None:
    assert wanted in places(find, text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("昨天新建车站投入使用。", "新建车站"),
        ("运输航空机场又多了三个。", "航空机场"),
        ("今天多地火车站增派了人。", "多地火车站"),
        ("群众转移到避险安置点。", "避险安置点"),
        ("大会在科技界引起反响。", "科技界"),
        ("生态立县、旅游兴县、实干富县，全县一盘棋。", "富县"),
        ("专家河边测水。", "专家河"),
        ("柳林滩的老人记得那场水。", "柳林"),
    ],
)
def test_words_that_end_as_places_do_are_none(find: Find, text: str, unwanted: str) -> None:
    assert unwanted not in places(find, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("窗台外面，白塔河边吹来一阵风。", "白塔河"),
        ("村里人说，梓江断流七处。", "梓江"),
        ("木排沿着汨水往上走。", "汨水"),
        ("运河边的人都会撑船。", "运河"),
        ("这片罗山脚下的荒地种上了树。", "罗山"),
        ("老人天天游樟阳山免费。", "樟阳山"),
        ("他在樟嘴界守了三十年。", "樟嘴界"),
        ("村子地处樟阳河边，人人会打鱼。", "樟阳河"),
    ],
)
def test_rivers_and_hills_are_told_by_what_stands_beside_them(find: Find, text: str, wanted: str) -> None:
    assert wanted in places(find, text)


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        # Counties elsewhere are called so; the home county has towns of these names.
        ("余江县修路，锦江、邓埠等五个乡镇出了钱。", "锦江", "360603101"),
        ("开福区的人说，捞刀河畔的沙坪镇年年绣花，长沙市都知道。", "沙坪镇", "430105019"),
        ("通江县两河口乡的学生搬进了新校。", "两河口乡", "511921116"),
        ("从乐昌到坪石一段上坡路走了三天，湖南人都知道。", "乐昌", "440281"),
        ("1988年定西地区大旱。", "定西地区", "6211"),
        ("1986年10月9日，酒泉地区首届运动会开幕。", "酒泉地区", "6209"),
        ("种子从江苏沛县买来。", "江苏", "32"),
        ("姐妹俩在常熟踩了十年缝纫机。", "常熟", "320581"),
        ("他1968年出生，靖州人，大专文化。", "靖州", "431229"),
        ("年轻人去温州、昆山打工。", "昆山", "320583"),
        ("货从二连浩特运出国境。", "二连浩特", "152501"),
    ],
)
def test_a_name_is_the_division_that_its_surroundings_tell(find: Find, text: str, name: str, code: str) -> None:
    assert code_of(find, text, name) == code


def test_a_verb_before_a_brigade_is_no_part_of_its_name(find: Find) -> None:
    assert "借坂上大队" not in places(find, "他们每人拿出一台机器，借坂上大队的仓库办厂。")


def test_a_village_behind_a_town_that_no_register_has_is_that_towns_at_each_mention(find: Find) -> None:
    found = find("隆回县樟渚镇樟溪口村修了路。两年以后，樟溪口村又架了桥。")
    villages = [fact.detail for fact in found if fact.quote == "樟溪口村" and isinstance(fact.detail, PlaceFact)]
    assert [village.full_name for village in villages] == ["湖南省邵阳市隆回县樟渚镇樟溪口村"] * 2
