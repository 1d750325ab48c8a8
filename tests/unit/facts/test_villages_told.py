"""Villages, groups, estates and works that no register has: told by what stands around their names."""

from __future__ import annotations

import pytest
from tests.fixtures.places_told import Find, levels, places

from archive_gui.domain.facts import PlaceLevel


@pytest.mark.parametrize(
    ("text", "village"),
    [
        ("样芽村在样芦镇的山沟里，茶卖不动。", "样芽村"),
        ("样公桥村养鸭三万羽。", "样公桥村"),
        ("枫样冲村离镇上七公里。", "枫样冲村"),
        ("黄泥塘村共有村民二百户。", "黄泥塘村"),
        ("旁边的样家寨村也办起了民宿。", "样家寨村"),
        ("山那边的样石坳村还没有通车。", "样石坳村"),
        ("样红镇的样罗洲村动手最早。", "样罗洲村"),
        ("离县城最远的样打岩村，坐车要三个钟头。", "样打岩村"),
        ("家住样桐坳村的老人说，水清了。", "样桐坳村"),
        ("共和村：渠道修通以后\n共和村合并后办起了食堂。", "共和村"),
        ("高多村去年修了渠，高多村的水库也加固了。", "高多村"),
    ],
)
def test_village_is_told_by_its_clause(find: Find, text: str, village: str) -> None:
    assert village in places(find, text)


@pytest.mark.parametrize(
    ("text", "village"),
    [
        ("嫁到黄毛坪村的第二年，她开始养蜂。", "黄毛坪村"),
        ("同县的老毛坪村，住着三百户。", "老毛坪村"),
        ("公司门口的青安坪社区，住着搬来的人。", "青安坪社区"),
    ],
)
def test_name_keeps_the_character_before_another_villages_name(find: Find, text: str, village: str) -> None:
    assert places(find, text) == [village]


@pytest.mark.parametrize(
    "text",
    [
        "偏远山村离县城很远。",
        "老旧社区改造加快，百姓的生活变了。",
        "特色村在壮大，产业村在发展。",
        "后进村在全镇还有三个。",
        "许多村修了路，众多村通了水。",
        "帮扶村有120户。",
        "沿海山村也通了车。",
        "偏远的小山村通了电。",
    ],
)
def test_kinds_of_villages_are_none(find: Find, text: str) -> None:
    assert places(find, text) == []


def test_named_groups_are_found_wherever_they_stand(find: Find) -> None:
    text = "十五个组散在沟里，最远的样椒组到村部19公里。\n样椒组的人修了路。石马村的样家冲组也修了。"
    assert [name for name, level in levels(find, text).items() if level is PlaceLevel.GROUP] == ["样椒组", "样家冲组"]


@pytest.mark.parametrize(
    "text",
    [
        "最好的小组有12户。",
        "调查组21户走访完毕。",
        "石马村的党小组开会。",
        "石马村的清债小组查账。",
        "最大的项目组来了。",
    ],
)
def test_working_groups_are_no_places(find: Find, text: str) -> None:
    assert PlaceLevel.GROUP not in levels(find, text).values()


def test_group_that_is_unwilling_is_one_of_the_village(find: Find) -> None:
    assert "十一组" in places(find, "规划的路要占石马村的地，石马村开会。十一组不干，说茶树要赔钱。")


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("搬迁安置区样民家园，有23栋楼。", "样民家园"),
        ("他们住进安置小区“样来佳苑”，一户三间。", "样来佳苑"),
        ("安置点和谐家园，有楼房12栋。", "和谐家园"),
        ("这座廊桥取名“样瑶风雨桥”，长86米。", "样瑶风雨桥"),
        ("新修的水库命名为跃样水库，春天蓄水。", "跃样水库"),
        ("全县把目光投向样江水库。", "样江水库"),
        ("工人凿穿样顶隧道，路近了十公里。", "样顶隧道"),
        ("老人搬到县城的福兴家园，住上新房。", "福兴家园"),
        ("搬进“幸福家园”的有12户。", "幸福家园"),
        ("石样坪大桥全长320米。", "石样坪大桥"),
        ("县里修起了样龙渡槽，水到了田边。", "样龙渡槽"),
    ],
)
def test_sites_are_told_by_what_is_done_or_said(find: Find, text: str, site: str) -> None:
    assert levels(find, text).get(site) is PlaceLevel.SITE


@pytest.mark.parametrize(
    "text",
    [
        "安置区的美丽家园里，老人在下棋。",
        "建设安置小区和居民小区。",
        "群众搬进幸福家园，笑了。",
        "安置区共享社区，服务群众。",
        "公路大桥全长320米，新修的大桥通车了。",
        "该活动取名为走进大桥，参加的人很多。",
        "工人掘通了隧道，打通断头路。",
    ],
)
def test_estates_and_works_in_general_are_no_places(find: Find, text: str) -> None:
    assert places(find, text) == []


def test_community_of_the_resettled_is_a_village(find: Find) -> None:
    text = "县里最大的安置点样源社区，住着2600人。"
    assert levels(find, text) == {"样源社区": PlaceLevel.VILLAGE}


def test_name_that_ends_in_a_pointing_word_is_whole_behind_its_town_when_told_again(find: Find) -> None:
    again = "永顺县灵溪镇枫那社区的车间里一片忙碌。枫那社区占地186亩。"
    assert places(find, again).count("枫那社区") == 2
    once = "永顺县灵溪镇靠那社区的车间招工。"
    assert not any("那" in name for name in places(find, once))


def test_where_a_village_lies_is_no_feature(find: Find) -> None:
    assert places(find, "样盘坪村地处大山深处，全村83户。") == ["样盘坪村"]


def test_somebody_called_as_villages_are_is_none(find: Find) -> None:
    assert "平措江村" not in places(find, "平措江村参加会谈。")


def test_estate_is_found_again_without_its_kind(find: Find) -> None:
    text = "安置区样民家园，住着三百户。\n样民家园的人进了厂。"
    assert places(find, text) == ["样民家园", "样民家园"]


def test_town_called_by_a_station_is_a_town(find: Find) -> None:
    assert places(find, "邵阳市双清区火车站乡种菜。") == ["邵阳市", "双清区", "火车站乡"]


def test_streets_before_a_village_of_the_register(find: Find) -> None:
    text = "张家界市来了客人。\n样子山街道泗南峪社区的人开了店。"
    assert levels(find, text).get("样子山街道") is PlaceLevel.TOWN
    assert "各街道" not in places(find, "张家界市来了客人。\n各街道泗南峪社区的人开了店。")


def test_districts_by_a_lake_are_found_again(find: Find) -> None:
    text = "益阳市样通湖区的渔民上了岸。去年，样通湖区养蟹九万亩。"
    assert [name for name in places(find, text) if name == "样通湖区"] == ["样通湖区"] * 2
    assert places(find, "武汉市江河湖区治理。江河湖区的水清了。") == ["武汉市"]


def test_town_is_no_short_form_of_the_firm_called_by_it(find: Find) -> None:
    text = "湖南壶瓶山茶业有限公司收鲜叶。石门县的壶瓶山镇有茶。"
    assert "壶瓶山镇" in places(find, text)
