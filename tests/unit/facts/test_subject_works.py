"""What a bureau or team builds in one village is told of the village, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import subject

from archive_gui.domain.facts import Fact

Find = Callable[..., tuple[Fact, ...]]
VILLAGE = "隆回县小沙江镇樟溪村缺水。樟溪村有212户。樟溪村靠天吃饭。"


@pytest.mark.parametrize(
    ("builder", "quote", "told"),
    [
        ("县水利局", "3口", "樟溪村"),
        ("县水利局", "7.4公里", "樟溪村"),
        ("工作队", "3口", "樟溪村工作队"),
        ("工作队", "160立方米", "樟溪村"),
        ("工作队", "7.4公里", "樟溪村工作队"),
    ],
)
def test_what_is_built_in_a_village_is_its_own(find: Find, builder: str, quote: str, told: str) -> None:
    text = f"{VILLAGE}\n樟溪村的日子变了。去年，{builder}修蓄水池3口，容积160立方米，铺管道7.4公里。"
    assert subject(find(text), quote) == told


def test_what_is_paid_is_told_of_who_pays(find: Find) -> None:
    text = f"{VILLAGE}\n樟溪村的日子变了。去年，县水利局投入62万元，修蓄水池3口。"
    facts = find(text)
    assert (subject(facts, "62万元"), subject(facts, "3口")) == ("隆回县水利局", "樟溪村")


def test_what_is_built_all_over_a_county_is_no_villages(find: Find) -> None:
    text = "隆回县补短板。樟溪村搬下山。\n全县路网成形，樟溪村通了车。县交通运输局新修公路310公里。"
    assert subject(find(text), "310公里") != "樟溪村"


def test_works_without_a_name_are_those_of_the_village(find: Find) -> None:
    text = f"{VILLAGE}\n樟溪村动了手。去年，县水利局引来山泉，工程花了88万元。"
    assert subject(find(text), "88万元") == "樟溪村"


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("石桥村今年底要建成一座年加工600吨的烘干厂。", "600吨", "石桥村"),
        ("石桥村交出来的是一个存栏3000只的羊场。", "3000只", "石桥村"),
        ("绿源茶业有限公司投资1800万元的两条生产线投产。", "1800万元", "绿源茶业有限公司"),
        ("石桥村口，长42米的便民桥通车。", "42米", "便民桥"),
    ],
)
def test_one_of_its_sort_is_told_of_whoever_has_it(find: Find, text: str, quote: str, told: str) -> None:
    assert told in (subject(find(text), quote) or "")


def test_several_of_a_sort_that_begin_work_have_no_name(find: Find) -> None:
    text = "绿源茶业有限公司今年投资1800万元。该公司新上的两条生产线投产，日加工能力达到30吨。"
    assert subject(find(text), "30吨") == "绿源茶业有限公司"
