"""Characters and pairs that hardly any article has."""

from __future__ import annotations

from itertools import pairwise

from archive_gui.language.rarity import rare_beside, rarity

TEXT = "样溪镇的发展，全国都在建设。\n刘咀庄𠮷田A1、国家😀"


def test_rare_pairs_of_a_text_are_those_that_rarity_calls_rare() -> None:
    assert rare_beside(TEXT).tolist() == [rarity(one + other) == 1 for one, other in pairwise(TEXT)]


def test_texts_without_two_characters_have_no_pairs() -> None:
    assert rare_beside("").tolist() == rare_beside("国").tolist() == []
