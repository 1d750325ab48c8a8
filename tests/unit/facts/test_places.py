"""Places: which names are places, and which place a name means."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import DocumentFact, Fact, PlaceFact, PlaceLevel

Find = Callable[..., tuple[Fact, ...]]


def places(facts: tuple[Fact, ...]) -> list[tuple[str, str | None]]:
    return [(fact.quote, fact.detail.code) for fact in facts if isinstance(fact.detail, PlaceFact)]


def test_each_link_of_a_chain_is_a_place(find: Find) -> None:
    assert places(find("赤峰市林西县十二吐乡的水井")) == [
        ("赤峰市", "1504"),
        ("林西县", "150424"),
        ("十二吐乡", "150424201"),
    ]


def test_numbers_in_place_names_are_no_figures(find: Find) -> None:
    assert {fact.kind.value for fact in find("赤峰市林西县十二吐乡")} == {"place"}


def test_villages_have_codes_within_the_home_county(find: Find) -> None:
    assert places(find("隆回县高平镇上坪村修路，七家铺村通车。"))[2:] == [
        ("上坪村", "430524104246"),
        ("七家铺村", "430524117002"),
    ]


def test_groups_of_a_village_are_places(find: Find) -> None:
    found = [fact.detail for fact in find("隆回县高平镇上坪村5组") if isinstance(fact.detail, PlaceFact)]
    assert found[-1].level is PlaceLevel.GROUP


@pytest.mark.parametrize(
    "text",
    [
        "加强合作，维护和平，整合资源",
        "上海浦东发展银行发布",
        "湖南日报社长",
        "辽宁振兴",
        "农村和贫困村",
        "进村入户，全村动员",
        "美丽中国建设",
    ],
)
def test_words_and_bodies_are_no_places(find: Find, text: str) -> None:
    assert [name for name, _ in places(find(text)) if name != "辽宁"] == []


def test_short_names_stand_after_their_province(find: Find) -> None:
    assert places(find("在浙江长兴采茶")) == [("浙江", "33"), ("长兴", "330522")]


def test_a_zone_includes_its_division(find: Find) -> None:
    found = [
        (fact.quote, fact.detail.level) for fact in find("厂房在长沙高新区。") if isinstance(fact.detail, PlaceFact)
    ]
    assert found == [("长沙高新区", PlaceLevel.ZONE)]


def test_the_home_decides_between_places_of_one_name(find: Find) -> None:
    assert places(find("沈阳市和平区与沈阳市铁西区相邻。和平区更老。"))[-1] == ("和平区", "210102")


def test_a_document_has_the_body_that_issued_it(find: Find) -> None:
    found = [fact.detail for fact in find("隆回县出台《样例办法》。") if isinstance(fact.detail, DocumentFact)]
    assert found == [DocumentFact("隆回县")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("内江市中区的菜场", [("内江", "5110"), ("市中区", "511002")]),
        ("济南市市中区的菜场", [("济南市", "3701"), ("市中区", "370103")]),
        ("信阳市新县种茶", [("信阳市", "4115"), ("新县", "411523")]),
        (
            "信阳市平桥区开会，新县、光山县参加",
            [("信阳市", "4115"), ("平桥区", "411503"), ("新县", "411523"), ("光山县", "411522")],
        ),
        ("信阳市平桥区的新县城", [("信阳市", "4115"), ("平桥区", "411503")]),
    ],
)
def test_districts_of_common_names_are_found_beside_their_city(
    find: Find, text: str, found: list[tuple[str, str | None]]
) -> None:
    assert places(find(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("福建省安溪县的做法推广到永春、德化等县", ["福建省", "安溪县", "永春", "德化"]),
        ("河南、江苏等省", ["河南", "江苏"]),
        ("他是浙江绍兴人，", ["浙江", "绍兴"]),
        ("贵州省威宁一所小学", ["贵州省", "威宁"]),
        ("中国人，美国人的话", []),
        ("南宁舰抵港，涟源市支行开业", []),
    ],
)
def test_names_beside_their_neighbours_and_inside_words(find: Find, text: str, found: list[str]) -> None:
    assert [name for name, _ in places(find(text))] == found


@pytest.mark.parametrize("date", ["20260210", "2026-02-10", "2026"])
def test_dates_of_every_form_leave_the_engine_standing(find: Find, date: str) -> None:
    assert places(find("今天在涟源市", date=date)) == [("涟源市", "431382")]
