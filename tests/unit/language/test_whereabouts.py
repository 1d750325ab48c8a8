"""Where a text is about, by the names in it."""

from __future__ import annotations

import pytest

from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.whereabouts import Whereabouts, whereabouts


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


def where(gazetteer: Gazetteer, text: str) -> Whereabouts:
    return whereabouts(gazetteer.scan(text))


def test_the_city_of_a_county_is_home(gazetteer: Gazetteer) -> None:
    found = where(gazetteer, "隆回县的干部到了隆回县各乡。")
    assert found.provinces == frozenset({"43"})
    assert found.cities == frozenset({"4305"})
    assert found.counties == frozenset({"430524"})
    assert not found.abroad


def test_a_city_named_in_passing_is_no_home(gazetteer: Gazetteer) -> None:
    found = where(gazetteer, "邵阳市的干部从邵阳市各县来，隆回县最多，邵阳市还请了郑州市的专家。")
    assert found.cities == {"4305"}
    assert found.provinces == {"43", "41"}


def test_a_text_about_other_countries_is_abroad(gazetteer: Gazetteer) -> None:
    assert where(gazetteer, "日本和韩国的船靠了岸。").abroad
    assert not where(gazetteer, "长沙市、株洲市和湘潭市的产品卖到日本。").abroad


def test_nothing_named_is_nowhere(gazetteer: Gazetteer) -> None:
    found = where(gazetteer, "村民们修好了水渠。")
    assert found == Whereabouts(frozenset(), frozenset(), frozenset(), abroad=False)
