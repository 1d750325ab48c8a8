"""Places at the edges of other words, marks of half width, villages called in short, nicknames in quotation marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.places_told import places

from archive_gui.domain.facts import Fact, PlaceFact, PlaceLevel
from archive_gui.facts.places.marks import full_width

Find = Callable[[str], Sequence[Fact]]


def codes(find: Find, text: str) -> dict[str, str | None]:
    return {fact.quote: fact.detail.code for fact in find(text) if isinstance(fact.detail, PlaceFact)}


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("全县各校隆重庆祝教师节。", "重庆"),
        ("货车爬上海拔1200米的垭口。", "上海"),
        ("此举事关中方企业的信誉。", "关中"),
        ("要补上城市和县域商业的短板。", "和县"),
        ("双方开拓合作新疆域。", "新疆"),
        ("美国家安全顾问发表讲话。", "美国"),
        ("代表团在阿曼苏丹的宫殿里作客。", "苏丹"),
        ("他们的信念坚如磐石、从未动摇。", "磐石"),
        ("苏中关系在那几年发展很快。", "苏中"),
        ("牧民筑起一道绿色长城。", "长城"),
        ("新华社播发通讯，介绍他的事迹。", "播发通"),
        ("电教站办了“南繁硅谷”展览。", "硅谷"),
        ("现代青年农场主在田里试新机器。", "青年农场"),
        ("他舀起一担泥巴水倒进缸里。", "巴水"),
        ("他到石门县竹山脚下放羊，石门县竹山脚下草多。", "竹山"),
    ],
)
def test_what_only_ends_of_words_spell_is_no_place(find: Find, text: str, unwanted: str) -> None:
    assert unwanted not in places(find, text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("门前的泥巴路铺上了石板。", "泥巴路"),
        ("村里人说，要致富，先修路，后种茶。", "先修路"),
        ("全镇新修、拓宽公路12公里。", "拓宽公路"),
        ("县里新建、改造村卫生室31个。", "改造村"),
        ("厂里让他到包装车间打工。", "包装车"),
        ("整面坡的橘子都红了。", "整面坡"),
        ("学费由厂里和镇里各出一半。", "厂里和镇"),
        ("全县83条溪河断流。", "条溪河"),
        ("建设安澜江河、幸福江河。", "幸福江河"),
        ("“四季村晚”在晒谷坪上演出。", "四季村"),
        ("书记王小明、张军桥、李小梅都到了。", "张军桥"),
        ("他在论坛峰会上发了言。", "论坛峰"),
        ("网站开了“记者专区”。", "记者专区"),
    ],
)
def test_common_words_with_a_generic_part_are_no_places(find: Find, text: str, unwanted: str) -> None:
    assert unwanted not in places(find, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("专家在潭府乡下潭村查看水井。", ["潭府乡", "下潭村"]),
        ("新化县天门乡土坪村种了黄精。", ["新化县", "天门乡", "土坪村"]),
        ("他在澳大利亚悉尼学牧草。", ["澳大利亚", "悉尼"]),
        ("湖南郴州菜岭村的客栈住满了人。", ["湖南", "郴州", "菜岭村"]),
        ("陕西北部下了大雪。", ["陕西"]),
        ("重庆至黔江段的铁轨铺好了。", ["重庆", "黔江"]),
        ("亩产刷新东北地区纪录。", ["东北地区"]),
        ("黄淮海地区的小麦返青。", ["黄淮海"]),
        ("广东佛山高明河注重清淤。", ["佛山", "高明河"]),
        ("互助是全省的农业大县，种油菜。", ["互助"]),
        ("他到兰考学习了一年种桐。", ["兰考"]),
        ("他是吉林榆树人，今年六十岁。", ["吉林", "榆树"]),
        ("境内最高峰齐云峰终年有雾。", ["齐云峰"]),
        ("松柏乡土岭村的路通了。他又去了4组的水池边。", ["4组"]),
        ("松柏乡土岭村记了账：4组王大川家要修灶。", ["4组"]),
        ("栈道串联起樟荷湿地。", ["樟荷湿地"]),
        ("福和苑安置区住进了八十户，福和苑的孩子在楼下上学。", ["福和苑"]),
        ("绥宁县关峡苗族乡花园角村卫生室添了床位。", ["花园角村"]),
    ],
)
def test_names_beside_other_names_and_words_are_found(find: Find, text: str, wanted: list[str]) -> None:
    assert set(wanted) <= set(places(find, text))


def test_half_width_marks_bound_places_as_full_width_ones_do(find: Find) -> None:
    text = "洞口县开了会：茶山、洞口的乡亲都到了。洞口是劳务输出大县，去年样家坪通了车；胡家冲、样家坪的老人很高兴。"
    half = text.translate(str.maketrans("：，；", ":,;"))
    assert [place.replace(",", "，") for place in places(find, half)] == places(find, text)


def test_marks_within_numbers_keep_their_width() -> None:
    assert full_width("共1,250户,8:30开会:(样本)") == "共1,250户，8:30开会：（样本）"


@pytest.mark.parametrize("text", ["这里成了远近闻名的“石样村”。", "“石样村”换了样，“石样村”出了名。"])
def test_a_name_in_quotation_marks_only_is_a_nickname(find: Find, text: str) -> None:
    assert "石样村" not in places(find, text)


def test_villages_called_in_short_bear_the_code_of_the_village_told(find: Find) -> None:
    text = "桃江县浮丘山乡西峰寺村的老党员巡山。傍晚，田家冲、西峰寺的护林员都应了声。"
    told = codes(find, text)
    assert told["西峰寺村"] is not None
    assert told["西峰寺"] == told["西峰寺村"]
    assert told["田家冲"] is not None
    assert told["田家冲"][:9] == told["西峰寺村"][:9]


def test_a_temple_no_village_is_called_by_keeps_its_level(find: Find) -> None:
    levels = {
        fact.quote: fact.detail.level for fact in find("他们重修了净土寺。") if isinstance(fact.detail, PlaceFact)
    }
    assert levels == {"净土寺": PlaceLevel.SITE}


def test_a_crop_that_bears_a_villages_name_is_no_place(find: Find) -> None:
    text = "伏口镇胡家坪村种红薯，胡家坪红薯软糯。"
    assert places(find, text) == ["伏口镇", "胡家坪村"]


def test_a_country_in_the_name_of_an_honour_is_no_place(find: Find) -> None:
    assert "中国" not in codes(find, "隆回县的周大山获得中国青年五四奖章。")
    assert "中国" in codes(find, "周大山从隆回县走遍中国，获得优秀志愿者奖。")
