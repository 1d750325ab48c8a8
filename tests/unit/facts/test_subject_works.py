"""What a bureau or team builds in one village is told of the village, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import subject

from archive_gui.domain.facts import Fact

Find = Callable[..., tuple[Fact, ...]]
VILLAGE = "隆回县小沙江镇樟溪村缺水。樟溪村有212户。樟溪村靠天吃饭。"


@pytest.mark.parametrize("builder", ["县水利局", "工作队"])
@pytest.mark.parametrize("quote", ["3口", "160立方米", "7.4公里"])
def test_what_is_built_in_a_village_is_its_own(find: Find, builder: str, quote: str) -> None:
    text = f"{VILLAGE}\n樟溪村的日子变了。去年，{builder}修蓄水池3口，容积160立方米，铺管道7.4公里。"
    assert subject(find(text), quote) == "樟溪村"


def test_what_is_paid_is_told_of_who_pays(find: Find) -> None:
    text = f"{VILLAGE}\n樟溪村的日子变了。去年，县水利局投入62万元，修蓄水池3口。"
    facts = find(text)
    assert (subject(facts, "62万元"), subject(facts, "3口")) == ("县水利局", "樟溪村")


def test_what_is_built_all_over_a_county_is_no_villages(find: Find) -> None:
    text = "隆回县补短板。樟溪村搬下山。\n全县路网成形，樟溪村通了车。县交通运输局新修公路310公里。"
    assert subject(find(text), "310公里") != "樟溪村"


def test_works_without_a_name_are_those_of_the_village(find: Find) -> None:
    text = f"{VILLAGE}\n樟溪村动了手。去年，县水利局引来山泉，工程花了88万元。"
    assert subject(find(text), "88万元") == "樟溪村"
