"""Features told by weighing, features behind divisions, former countries, lists of towns and villages elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind, PlaceFact

Find = Callable[..., tuple[Fact, ...]]


def _places(facts: tuple[Fact, ...]) -> dict[str, PlaceFact]:
    return {fact.quote: fact.detail for fact in facts if isinstance(fact.detail, PlaceFact)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("山洪卷着石头冲过樟池沟，堵住了便道。", "樟池沟"),
        ("爷爷说，队伍是从野樟岭过来的。", "野樟岭"),
        ("收购站设在樟树岗，管着九个队。", "樟树岗"),
        ("樟桥河发大水，冲走了两座便桥。", "樟桥河"),
        ("施工队进驻樟花岛，打下第一根桩。", "樟花岛"),
        ("民兵们赶到黑樟礁时，船已经沉了。", "黑樟礁"),
    ],
)
def test_a_feature_is_told_by_both_edges_together(find: Find, text: str, wanted: str) -> None:
    assert wanted in _places(find(text))


@pytest.mark.parametrize(
    "text",
    [
        "绿水青山就是靠山。",
        "胡中山一边打杈，一边搭话。",
        "他们感悟樟柏坡精神。",
        "碳达峰要分步走，雨水冲过排水沟。",
        "检票口设在海岛边关。",
        "专家河边测水，管家坡上看树。",
    ],
)
def test_words_and_people_are_no_features(find: Find, text: str) -> None:
    assert not _places(find(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("清晨，沈阳樟盘山起了雾。", "樟盘山"),
        ("浙江丽水樟云山的香榧熟了。", "樟云山"),
        ("渡船开到广元樟门关下。", "樟门关"),
        ("房山区樟石河清了淤。", "樟石河"),
    ],
)
def test_a_feature_stands_right_behind_its_division(find: Find, text: str, wanted: str) -> None:
    assert wanted in _places(find(text))


@pytest.mark.parametrize("text", ["珠海樟北口岸通关。", "湖南怀化市区的街道很宽。", "贵州安顺山区的孩子上了学。"])
def test_what_runs_on_behind_a_division_is_no_feature(find: Find, text: str) -> None:
    assert not any(name.endswith(("口", "街道", "山")) for name in _places(find(text)))


def test_states_that_are_no_more_are_countries_with_the_numbers_they_had(find: Find) -> None:
    found = _places(find("联邦德国的客商来了，苏联专家也来了，西德的机床到了。"))
    assert {name: place.code for name, place in found.items()} == {"联邦德国": "280", "苏联": "810", "西德": "280"}


def test_the_war_named_after_a_state_is_none(find: Find) -> None:
    assert "苏联" not in _places(find("他写过苏联卫国战争的小说。"))


def test_a_list_of_towns_names_towns_whatever_counties_are_called_so(find: Find) -> None:
    found = _places(find("石门、平安、珍珠等六个乡镇的妇女编起了草帽。"))
    assert set(found) == {"石门", "平安", "珍珠"}
    assert {place.code for place in found.values()} == {None}


@pytest.mark.parametrize(
    ("text", "wanted", "not_wanted"),
    [
        ("大巴开进樟样八寨景区的停车场。", "樟样八寨", "樟样八寨景区"),
        ("白鹭飞到了樟溪河湿地。", "樟溪河", "樟溪河湿地"),
    ],
)
def test_a_scenic_area_is_called_by_the_feature_in_it(find: Find, text: str, wanted: str, not_wanted: str) -> None:
    found = _places(find(text))
    assert wanted in found
    assert not_wanted not in found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("隆回县高平镇上坪村大队的社员上了堤。", "上坪村大队"),
        ("东风大队和胜利大队合办了砖厂。", "胜利大队"),
        ("工作队住进了樟乐大队。", "樟乐大队"),
        ("达樟罕苏木的草场上，羊群像云。", "达樟罕苏木"),
        ("阿樟善嘎查的牧民搬进了新房。", "阿樟善嘎查"),
    ],
)
def test_brigades_and_banners_of_the_country(find: Find, text: str, wanted: str) -> None:
    assert wanted in _places(find(text))


@pytest.mark.parametrize("text", ["把6.8公里村道拓宽。", "他们推行“样光村务”公开。"])
def test_roads_and_affairs_of_a_village_are_no_village(find: Find, text: str) -> None:
    assert not any(name.endswith("村") for name in _places(find(text)))


def test_villages_that_are_counted_have_no_name(find: Find) -> None:
    text = "样县方山村和大沟村得了奖。十名个人、四家企业、三个村捧走了奖杯。"
    assert "三个村" not in _places(find(text))


def test_a_road_of_a_class_runs_between_two_places(find: Find) -> None:
    assert {"朔州", "右玉"} <= set(_places(find("朔州至右玉一级公路通车。")))


@pytest.mark.parametrize("text", ["樟江把寨子劈成两半。", "樟溪上那座四孔的新桥通了车。"])
def test_a_river_of_one_character_is_told_by_what_is_said_of_it(find: Find, text: str) -> None:
    assert text[:2] in _places(find(text))


def test_a_village_of_a_stated_town_is_not_that_of_another(find: Find) -> None:
    # The register has 永华村 in another town of the county only.
    found = _places(find("邵东市流泽镇永华村修了路。"))
    assert found["永华村"].code is None
    assert (found["永华村"].full_name or "").endswith("流泽镇永华村")


def test_kinds_found_are_places(find: Find) -> None:
    assert {fact.kind for fact in find("山洪冲过樟池沟。")} == {FactKind.PLACE}
