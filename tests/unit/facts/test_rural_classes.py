"""Places as the country names them: hamlets, streams, temples, roads, villages without a parent, old counties."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.places_told import places

from archive_gui.domain.facts import Fact

Find = Callable[..., Sequence[Fact]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("最远的一户住在六里外的柳树沟。", ["柳树沟"]),
        ("老周家住石磨坪，离镇上有二十里。", ["石磨坪"]),
        ("她嫁到田家寨那年才十九岁。", ["田家寨"]),
        ("邻近的杨树屯也打了井。", ["杨树屯"]),
        ("俺大王庄的人不怕苦。", ["大王庄"]),
        ("洪家溪的水清了。", ["洪家溪"]),
        ("村前的柳溪河涨了水。", ["柳溪河"]),
        ("社员在南山脚下开荒。", ["南山"]),
        ("净土寺的钟响了。", ["净土寺"]),
        ("老街口的关帝庙修好了。", ["关帝庙"]),
        ("隆回县修好了回龙桥，车能过了。", ["隆回县", "回龙桥"]),
        ("107国道两侧种了杨树。", ["107国道"]),
        ("省道219线抢通。", ["省道219线"]),
        ("京广线中断六小时。", ["京广线"]),
        ("人民路上铺了沥青。", ["人民路"]),
        ("三八路、五一路要改造。", ["三八路", "五一路"]),
        ("石板沟村的水井干了。", ["石板沟村"]),
        ("从上石桥村到下石桥村，路修了八里。", ["上石桥村", "下石桥村"]),
        ("他们石牛山村去年修了路。", ["石牛山村"]),
        ("我们石牛寨乡的路好走了。", ["石牛寨乡"]),
        ("溆浦县的干部从桥江镇回来，又去了低庄。", ["溆浦县", "桥江镇", "低庄"]),
    ],
)
def test_the_country_names_its_places(find: Find, text: str, wanted: list[str]) -> None:
    assert set(wanted) <= set(places(find, text))


@pytest.mark.parametrize(
    "text",
    [
        "他家祖祖辈辈住在山沟里，孩子住在学校。",
        "她家住小山庄，附近的山坡种上树，隔壁的商店关了门。",
        "专家河边测水，管家坡上看树。",
        "这条路是连心路，要走共同富裕的路。",
        "村村通公路，户户有电灯，山高路远也不怕。",
        "建成移民新村十二个。",
        "全州约1万用户断电。",
        "城里有一座清真寺。",
        "这是远近闻名的豆腐村，附近的水果店开了三年。",
        "全省2500多家村卫生室联网。",
        "爱国爱港机构当好开路先锋。",
        "走解放思想之路，文化街巷热闹。",
        "投资107万元修国道。",
    ],
)
def test_common_nouns_are_no_places(find: Find, text: str) -> None:
    assert places(find, text) == []


def test_a_body_keeps_the_line_and_the_village_in_its_name(find: Find) -> None:
    assert places(find, "学生参观胶济铁路博物馆和中关村国家实验室。") == []


def test_a_river_is_not_the_town_it_flows_by(find: Find) -> None:
    found = places(find, "桐城市派人到孔城河边盖厂房。")
    assert "孔城河" in found
    assert "孔城" not in found


@pytest.mark.parametrize(
    ("date", "text", "name", "code", "full_name"),
    [
        ("1958-06-03", "邵阳专区放水。", "邵阳专区", "4326", "湖南省邵阳专区"),
        ("1958-06-03", "滁县专区的嘉山县放水。", "滁县专区", "3423", "安徽省滁县专区"),
        ("1958-06-03", "黔阳县放水。", "黔阳县", "433021", "湖南省黔阳地区黔阳县"),
        ("1958-06-03", "长治专区放水。", "长治专区", "1404", "山西省长治市"),
        ("1975-03-02", "零陵地区开工。", "零陵地区", "4329", "湖南省零陵地区"),
        ("1975-03-02", "干部到沔阳参观。", "沔阳", "422427", "湖北省荆州地区沔阳县"),
        ("1990-05-08", "黔阳县通车。", "黔阳县", "433021", "湖南省怀化地区黔阳县"),
        ("1999-05-08", "株洲县通车。", "株洲县", "430221", "湖南省株洲市株洲县"),
        ("2019-05-08", "株洲市渌口区通车。", "渌口区", "430212", "湖南省株洲市渌口区"),
    ],
)
def test_names_of_old_are_told_by_the_year(
    find: Find, date: str, text: str, name: str, code: str, full_name: str
) -> None:
    found = {fact.quote: fact.detail for fact in find(text, date=date) if fact.kind == "place"}
    assert (getattr(found[name], "code", None), getattr(found[name], "full_name", None)) == (code, full_name)


def test_short_names_of_old_counties_end_with_their_time(find: Find) -> None:
    found = find("干部到沔阳参观。", date="2015-03-02")
    assert not any(fact.kind == "place" for fact in found)
