"""Places beyond the register: regions, sites, places abroad, former divisions, communes, the archive's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.description import Description
from archive_gui.domain.facts import Fact, FactKind, PlaceFact, PlaceLevel
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.places import UserPlace
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts.engine import FactEngine
from archive_gui.facts.registry import TOLD

Find = Callable[..., tuple[Fact, ...]]


def places(facts: tuple[Fact, ...]) -> dict[str, PlaceFact]:
    return {fact.quote: fact.detail for fact in facts if isinstance(fact.detail, PlaceFact)}


def reading(text: str) -> ReadingText:
    span = Span(0, len(text))
    builder = OffsetMapBuilder()
    builder.copy(span)
    return ReadingText(text, (Part("a1.p1", PartKind.PARAGRAPH, span),), builder.build())


@pytest.mark.parametrize(
    ("text", "name", "level"),
    [
        ("樟溪水库开闸放水。", "樟溪水库", PlaceLevel.SITE),
        ("记者来到岩口古镇采访。", "岩口古镇", PlaceLevel.SITE),
        ("游客在三峡水库坐船。", "三峡水库", PlaceLevel.SITE),
        ("樟木河两岸种满果树。", "樟木河", PlaceLevel.NATURAL),
        ("中风吹向西太平洋。", "西太平洋", PlaceLevel.NATURAL),
        ("渝东南的茶园。", "渝东南", PlaceLevel.REGION),
        ("西南地区有雨。", "西南地区", PlaceLevel.REGION),
        ("代表团抵达内罗毕访问。", "内罗毕", PlaceLevel.CITY),
        ("隆回县樟石溪镇开了集市。", "樟石溪镇", PlaceLevel.TOWN),
        ("样溪公社修了水渠。", "样溪公社", PlaceLevel.TOWN),
        ("样溪公社岩口大队修了水渠。", "岩口大队", PlaceLevel.VILLAGE),
    ],
)
def test_places_beyond_the_register_are_found(find: Find, text: str, name: str, level: PlaceLevel) -> None:
    assert places(find(text))[name].level is level


@pytest.mark.parametrize(
    "text",
    [
        "一座大型水库开闸放水。",
        "走上康庄大道",
        "王东峰、荣新江出席",
        "增速高于城镇居民",
        "超大特大城市建设停车位",
        "加强发展中国家团结",
        "江西西北部有雨，冷空气向西北推进",
        "各村和县城安置点",
        "消防大队到场",
        "各公社修渠，农村公社化",
        "惠农政策",
    ],
)
def test_words_that_look_like_places_are_left_alone(find: Find, text: str) -> None:
    assert set(places(find(text))) <= {"江西"}


def test_a_county_that_begins_like_a_town_is_no_town(find: Find) -> None:
    assert list(places(find("云南省昭通市镇雄县有雨。"))) == ["云南省", "昭通市", "镇雄县"]


def test_provinces_are_known_by_one_character_in_lists(find: Find) -> None:
    found = places(find("湘、赣、粤三省签约"))
    assert {name: place.code for name, place in found.items()} == {"湘": "43", "赣": "36", "粤": "44"}


def test_a_former_county_has_the_code_of_its_year(find: Find) -> None:
    found = places(find("川沙县收了早稻。", date="1985-08-01"))["川沙县"]
    assert (found.code, found.full_name) == ("310224", "上海市川沙县")
    assert places(find("川沙县收了早稻。", date="1980-08-01"))["川沙县"].code == "310204"


def test_a_county_that_is_a_city_today_keeps_the_code_of_today(find: Find) -> None:
    assert places(find("监利县收了早稻。", date="1985-08-01"))["监利县"].code == "421088"


def test_a_village_between_two_of_its_name_tells_of_the_other(find: Find) -> None:
    found = places(find("邵阳市的大坪村修了水渠。"))["大坪村"]
    assert found.code is not None
    assert found.alternatives
    assert found.code not in found.alternatives
    chained = places(find("隆回县高平镇上坪村修了水渠。"))["上坪村"]
    assert (chained.code, chained.alternatives) == ("430524104246", ())


def test_the_archives_own_places_win_over_every_rule(engine: FactEngine) -> None:
    own = (
        UserPlace("样家坳", PlaceLevel.NATURAL, parent="430524"),
        UserPlace("隆回", PlaceLevel.COUNTY, code="430524"),
    )
    facts = engine.extract([(reading("隆回的樣家坳有一口井。"), Description())], own)[0]
    found = places(facts)
    assert found["樣家坳"].full_name == "湖南省邵阳市隆回县样家坳"
    assert found["隆回"].code == "430524"
    assert {fact.rule for fact in facts if fact.kind is FactKind.PLACE} == {rule.id for rule in TOLD}
    assert "樣家坳" not in places(engine.extract([(reading("樣家坳有一口井。"), Description())])[0])


@pytest.mark.parametrize("piece", ["公社大队", "水库的", "湘、", "·约翰", "川沙县", "某某", "（“样", "西北西南"])
def test_hostile_runs_end(find: Find, piece: str) -> None:
    text = piece * (40_000 // len(piece))
    assert all(fact.quote in text for fact in find(text))
