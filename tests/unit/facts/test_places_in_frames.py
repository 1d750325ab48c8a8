"""Places that no register tells by the sentence they stand in; all names made up but those of counties."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.places_told import places

from archive_gui.domain.facts import Fact, PlaceFact, PlaceLevel

Find = Callable[[str], Sequence[Fact]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("通车那天，上屋组组长李冬仔放了鞭炮。", ["上屋组"]),
        ("龙井组的刘金生从前在山里打零工。", ["龙井组"]),
        ("工作队住在下湾组，天天和老乡在一起。", ["下湾组"]),
        ("路修到了坳上组，车子开到家门口。", ["坳上组"]),
        ("龙井组的刘金生来了，龙井组、岩脚组都通了车。", ["龙井组", "龙井组", "岩脚组"]),
        ("采摘组组长和宣传组组长都来了。", []),
        ("车队开到了装配组，卸完货就走。", []),
        ("路修到了通组路，架了电线。", []),
        ("一个组一个组地跑，这个组的任务完成了。", []),
    ],
)
def test_groups_with_names_are_told_by_who_leads_them_or_lives_there(find: Find, text: str, wanted: list[str]) -> None:
    assert places(find, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("新校由黄泥、竹坪、小溪口3所教学点合并而成。", ["黄泥", "竹坪", "小溪口"]),
        ("庙子源教学点只有11名学生。庙子源最难的时候，一年换了三个老师。", ["庙子源"]),
        ("语文、数学、英语3所学校都开。", []),
        ("老师、学生两所学校的都来了。", []),
        ("偏远教学点只有一名老师。", []),
    ],
)
def test_schools_of_villages_tell_the_places_they_stand_in(find: Find, text: str, wanted: list[str]) -> None:
    assert places(find, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("村民要到5公里外的樟溪去挑水。", ["樟溪"]),
        ("村里缺水，要去罗汉洞背水，来回三个钟头。", ["罗汉洞"]),
        ("学校建在樟河边，去年动工。", ["樟河"]),
        ("“采摘节”在天堂山下开幕。", ["天堂山"]),
        ("她去河里挑水，要去山洞砍柴。", []),
        ("石头山下的人家都搬了。", []),
        ("凌晨两点，他发现老鹰嘴路段山体开裂。", ["老鹰嘴"]),
        ("从樟口到枧坪的路修了三年，全长9公里。", ["樟口", "枧坪"]),
        ("从农村到城市的路，从脱贫到振兴的路，都不好走。", []),
    ],
)
def test_waters_and_hills_are_told_by_what_people_do_there(find: Find, text: str, wanted: list[str]) -> None:
    assert places(find, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("辰溪县的山里，往下走三公里，是樟洞坪村。", "樟洞坪村"),
        ("辰溪县今年修路。从枫香洞村到镇上，要走两个钟头。", "枫香洞村"),
        ("样阳日报讯 枫木镇樟石样村的生姜好卖。", "樟石样村"),
        ("常宁市西岭镇平安村的油茶开花了。", "平安村"),
        ("他是平安村的脱贫户。平安村的站点设在供销社里。", "平安村"),
        ("，岩屯坡村61岁的护林员每天巡山。", "岩屯坡村"),
    ],
)
def test_villages_of_no_register_are_told_by_what_leads_to_them(find: Find, text: str, wanted: str) -> None:
    assert wanted in places(find, text)


@pytest.mark.parametrize(
    "text",
    [
        "建设平安村，打造幸福村。平安村要大家建。",
        "温泉水暖 样乡路宽",
        "先说路。再说水。",
        "四看路和水。",
        "游客在泡温泉，孩子从坡上坡下跑来。",
        "旱厕拆了，臭水沟填了。",
        "从前的老茶山，一亩打不出十斤油。",
        "全县建成易迁安置点43个。",
        "教室是生产队留下的仓库。",
        "架起了便民桥，水渠从半山坪地穿过。",
        "新村里有广场，老村里有祠堂。",
        "明天就是中国农民丰收节。",
    ],
)
def test_common_nouns_and_clauses_are_no_places(find: Find, text: str) -> None:
    assert places(find, text) == []


@pytest.mark.parametrize(
    ("text", "wanted", "level"),
    [
        ("地处湘粤赣交界的山里。", "湘粤赣", PlaceLevel.REGION),
        ("酉水流经湘鄂渝，两岸种满果树。", "湘鄂渝", PlaceLevel.REGION),
        ("平江县加义镇泊头村修了路。泊头安置区的广场上，老人在跳舞。", "泊头安置区", PlaceLevel.SITE),
        ("龙山县洛塔乡在山上。清明前的洛塔界上还冷得要烤火。", "洛塔界", PlaceLevel.NATURAL),
    ],
)
def test_names_are_told_in_full(find: Find, text: str, wanted: str, level: PlaceLevel) -> None:
    found = {fact.quote: fact.detail.level for fact in find(text) if isinstance(fact.detail, PlaceFact)}
    assert found.get(wanted) is level


def test_provinces_that_are_counted_are_each_meant(find: Find) -> None:
    assert places(find, "湘鄂两省的人都来了。") == ["湘", "鄂"]


def test_a_railway_and_the_station_behind_it_are_two_places(find: Find) -> None:
    assert places(find, "沪昆高铁新化南站本月开通。") == ["沪昆高铁", "新化南站"]
