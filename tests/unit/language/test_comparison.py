"""Where words stand in a text, in each manner of comparing them."""

from __future__ import annotations

import pytest

from archive_gui.domain.search import EXACT, Manner
from archive_gui.language.comparison import alternatives, comparable, stand_in, starts

LOOKALIKE, EXACT_SCRIPT, BOTH = Manner(lookalike=True), Manner(exact_script=True), Manner(True, True)


@pytest.mark.parametrize(
    ("words", "text", "manner", "places"),
    [
        ("甲甲", "甲甲甲甲", EXACT, [0, 1, 2]),
        ("末末", "未末未", LOOKALIKE, [0, 1]),
        ("国A", "國ａ国A", EXACT, [0, 2]),
        ("国A", "國ａ国A", EXACT_SCRIPT, [2]),
        ("末國", "未国未國", LOOKALIKE, [0, 2]),
        ("末國", "未国未國", BOTH, [2]),
        ("", "甲", LOOKALIKE, []),
        ("[^]", "[^]未", LOOKALIKE, [0]),
    ],
)
def test_words_stand_where_their_characters_do(words: str, text: str, manner: Manner, places: list[int]) -> None:
    compared = comparable(text, manner)
    assert len(compared) == len(text)
    assert list(starts(words, compared, manner)) == places
    assert stand_in(words, compared, manner) is bool(places)


@pytest.mark.parametrize("manner", [EXACT, LOOKALIKE, EXACT_SCRIPT, BOTH])
def test_every_character_stands_for_itself(manner: Manner) -> None:
    words = "渌口國Ａ，𠮷"
    for character, choices in zip(comparable(words, manner), alternatives(words, manner), strict=True):
        assert character in choices
