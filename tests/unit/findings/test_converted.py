"""All there is of one thing in two units, and lists that take a number up again in the next sentence."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    ("paragraphs", "kinds"),
    [
        (("全县油茶种植面积46万亩。", "样溪村的油茶开花早。全县4.2万公顷油茶林里，有人放蜂。"), ["figures_differ"]),
        (("全县油茶种植面积63万亩。", "样溪村的油茶开花早。全县4.2万公顷油茶林里，有人放蜂。"), []),
        (("全县油茶种植面积46万亩。", "全镇4.2万公顷油茶林里，有人放蜂。"), []),
        (("全县油茶种植面积46万亩。", "全县水稻稳定在4.2万公顷。"), []),
        (("全县油茶种植面积46万亩。", "2012年，全县油茶林有2.4万公顷。"), []),
    ],
)
def test_two_units_of_all_there_is_must_convert(doubts: Doubts, paragraphs: tuple[str, ...], kinds: list[str]) -> None:
    assert doubts(*paragraphs) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("县里为3所寄宿学校换了水池。这批学校分别是上样中学、下样中学、石山小学、清水小学，秋天完工。", ["sum_fails"]),
        ("县里为4所寄宿学校换了水池。这批学校分别是上样中学、下样中学、石山小学、清水小学，秋天完工。", []),
        ("县里为3所寄宿学校换了水池。这批工人分别是田大山、石小水、梁有田、岳新民，都是本村人。", []),
    ],
)
def test_a_list_in_the_next_sentence_has_as_many_names(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert doubts(text) == kinds
