from __future__ import annotations

import unicodedata

import pytest

from archive_gui.language.characters import is_han
from archive_gui.language.radicals import unifiable, unify


@pytest.mark.parametrize(
    ("radical", "ideograph"),
    [
        ("\u2f00", "一"),
        ("\u2f08", "人"),
        ("\u2ed3", "长"),
        ("\u2ee9", "黄"),
        ("\u2eca", "𧾷"),
        ("\u31d0", "一"),
        ("\uf900", "豈"),
    ],
)
def test_radicals_and_compatibility_ideographs_have_an_ordinary_form(radical: str, ideograph: str) -> None:
    assert unify(radical) == ideograph


@pytest.mark.parametrize("character", ["一", "长", "Ａ", "，", "\ufa0e", "\u2e80"])
def test_other_characters_have_none(character: str) -> None:
    assert unify(character) is None


def test_every_kangxi_radical_agrees_with_its_decomposition() -> None:
    for point in range(0x2F00, 0x2FD6):
        assert unify(chr(point)) == unicodedata.normalize("NFKC", chr(point))


def test_every_answer_is_a_unified_ideograph() -> None:
    for character in unifiable():
        ideograph = unify(character)
        assert ideograph is not None
        assert is_han(ideograph)
        assert unify(ideograph) is None
