"""A body named by its level alone is the one of the article's home, or the only one named in full; samples."""

from __future__ import annotations

from archive_gui.facts.bodies.links import FullNames
from archive_gui.language.gazetteer import Gazetteer


def names(home: tuple[str, ...], *printed: str) -> dict[str, str | None]:
    full = FullNames(home, Gazetteer.open(), printed)
    return {name: full.of(name) for name in printed}


def test_every_mention_in_short_has_the_name_of_the_home_city() -> None:
    found = names(("4305", "43"), "市就业服务中心", "就业服务中心", "市政协", "邵阳市就业服务中心")
    assert found["市就业服务中心"] == found["就业服务中心"] == "邵阳市就业服务中心"
    assert found["市政协"] == "政协邵阳市委员会"


def test_without_a_home_the_only_one_named_in_full_is_meant() -> None:
    assert names((), "区文旅局", "北塔区文旅局")["区文旅局"] == "北塔区文化旅游局"
    assert names((), "县水利局", "隆回县水利局")["县水利局"] == "隆回县水利局"


def test_of_two_cities_neither_is_surely_meant() -> None:
    assert names((), "市图书馆", "邵阳市图书馆", "怀化市图书馆")["市图书馆"] is None
