"""Cliffs, valleys, rivers by their level, the farthest hamlet, and groups of a village in a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.places_told import places

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("队员们找了十天，才在樟嘴岩寻到一处泉眼。", "樟嘴岩"),
        ("水源在酉水河谷，村子在崖顶。", "酉水河谷"),
        ("暴雨过后，东河水位两个小时上涨四米。", "东河"),
        ("最远的石樟岭离卫生所九公里。", "石樟岭"),
        ("隆回县高平镇上坪村修了渠。过去受淹的三组、四组，现在种上了稻。", "三组"),
        ("隆回县高平镇上坪村修了渠。过去受淹的三组、四组，现在种上了稻。", "四组"),
    ],
)
def test_where_people_go_and_live_is_a_place(find: Find, text: str, wanted: str) -> None:
    assert wanted in places(find, text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("地质队在山里找到花岗岩。", "花岗岩"),
        ("他站在岩上喊话，从山岩边绕过去。", "山岩"),
        ("最远的一户离镇上十里，最偏的村寨有二十户。", "村寨"),
        ("隆回县高平镇上坪村的党员分成三组、四组，各管一片。", "三组"),
    ],
)
def test_rocks_and_parties_are_none(find: Find, text: str, unwanted: str) -> None:
    assert unwanted not in places(find, text)
