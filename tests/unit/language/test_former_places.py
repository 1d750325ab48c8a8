"""Divisions that are no more: which one a name meant in a year."""

from __future__ import annotations

import pytest

from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.former_places import find_former, former_by_code, former_places
from archive_gui.language.gazetteer import Gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@pytest.mark.parametrize(
    ("year", "codes"),
    [(1952, ["310204"]), (1981, ["310204"]), (1985, ["310224"]), (2015, ["310224"]), (None, ["310204", "310224"])],
)
def test_the_year_tells_the_code(year: int | None, codes: list[str]) -> None:
    assert [place.code for place in former_places("川沙县", year)] == codes


def test_an_unknown_name_means_nothing() -> None:
    assert former_places("样样县", 1985) == ()


def test_a_code_leads_back_to_what_it_stood_for() -> None:
    place = former_by_code("5123")
    assert place is not None
    assert (place.full_name, place.place.level) == ("四川省涪陵地区", PlaceLevel.CITY)
    assert former_by_code("999999") is None


def test_former_names_are_found_in_order(gazetteer: Gazetteer) -> None:
    found = find_former("万县市和监利县的船", 1990, gazetteer)
    assert [(match.name, match.candidates[0].code) for match in found] == [("万县市", "512201"), ("监利县", "421088")]


@pytest.mark.parametrize(
    ("year", "within"), [(1958, "湖南省黔阳地区"), (1990, "湖南省怀化地区"), (None, "湖南省怀化地区")]
)
def test_a_code_is_read_as_of_a_year(year: int | None, within: str) -> None:
    place = former_by_code("433021", year)
    assert place is not None
    assert place.full_name == within + "黔阳县"


def test_prefectures_and_short_names_belong_to_their_years(gazetteer: Gazetteer) -> None:
    text = "滁县专区的嘉山来了人"
    found = find_former(text, 1958, gazetteer)
    assert [(match.name, match.candidates[0].code) for match in found] == [("滁县专区", "3423"), ("嘉山", "342327")]
    assert [match.name for match in find_former(text, 2005, gazetteer)] == ["滁县"]
