"""What expressions begin with, and which of many a text can hold."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_gui.language.openings import Alternations, openings_of


@pytest.mark.parametrize(
    ("alternation", "openings"),
    [
        ("介绍|说", ("介绍", "说")),
        ("称(?!为|作)|作了?说明", ("称", "作")),
        ("(?<!所)得(?=奖)|[种养](?=\\d)", ("得", "种", "养")),
        ("(?:金|铅锌)矿|厂(?!长)", ("金", "铅", "厂")),
        ("两口?子|一家[三四]?口", ("两", "一家")),
    ],
)
def test_openings_are_the_first_characters_of_each_alternative(alternation: str, openings: tuple[str, ...]) -> None:
    assert openings_of(alternation) == openings


@pytest.mark.parametrize("alternation", ["[^，]称", "老?师", "(?:甲)?乙", ".{2}说", "甲|"])
def test_what_may_begin_with_anything_is_refused(alternation: str) -> None:
    with pytest.raises(ValueError, match="nothing certain begins"):
        openings_of(alternation)


_LISTS = ("开工|动了?工", "(?<!试)通车|[剪揭]彩", "工程?完")


@given(st.text("开工动了试通车剪彩程完，", max_size=12))
def test_the_lists_found_in_a_text_are_those_that_it_holds(text: str) -> None:
    held = [place for place, words in enumerate(_LISTS) if re.search(words, text)]
    assert Alternations(_LISTS).found_in(text) == held


@given(st.text("未开工动了通车，", max_size=12))
def test_what_must_not_stand_before_is_asked_of_every_alternative(text: str) -> None:
    held = [place for place, words in enumerate(_LISTS) if re.search(f"(?<!未)(?:{words})", text)]
    assert Alternations(_LISTS, "(?<!未)").found_in(text) == held
