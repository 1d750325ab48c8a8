"""A town lies in the county stated before it, whatever else of that name the register has."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import Fact, PlaceFact

Find = Callable[..., Sequence[Fact]]


def codes(find: Find, text: str) -> dict[str, str | None]:
    details = ((fact.quote, fact.detail) for fact in find(text))
    return {quote: detail.code for quote, detail in details if isinstance(detail, PlaceFact)}


def test_the_county_stated_wins_over_a_town_of_the_same_name_elsewhere(find: Find) -> None:
    found = codes(find, "民权县人和乡收了麦子。人和乡的路修好了。")
    assert found["人和乡"] == "411421101"


def test_a_town_called_by_its_old_generic_part_has_its_code_of_today(find: Find) -> None:
    found = codes(find, "湖南省醴陵市浦口乡开了集市。")
    assert (found["浦口乡"] or "").startswith("430281")


def test_a_stated_town_in_short_is_no_district_elsewhere(find: Find) -> None:
    found = codes(find, "湖南省醴陵市浦口乡开了集市。在浦口，瓷厂复工了。")
    assert (found["浦口"] or "").startswith("430281")


def test_a_town_that_its_county_has_keeps_its_code(find: Find) -> None:
    found = find("河南省民权县人和乡收了麦子。西平县人和乡也收了麦子。")
    towns = [fact.detail.code for fact in found if fact.quote == "人和乡" and isinstance(fact.detail, PlaceFact)]
    assert towns == ["411421101", "411721203"]


def test_a_border_region_is_a_place(find: Find) -> None:
    assert "中缅边境" in codes(find, "寨子离中缅边境不足八里。")


@pytest.mark.parametrize("text", ["全村减产一成，比邻村少减两成。", "他的老家在对面山上的寨子里。"])
def test_a_neighbouring_village_and_the_hill_opposite_are_no_names(find: Find, text: str) -> None:
    assert not codes(find, text)
