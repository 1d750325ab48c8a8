from __future__ import annotations

from collections import Counter

import pytest

from archive_gui.export.glyphs import covered_characters, settable


def test_common_and_rare_characters_are_kept() -> None:
    replaced: Counter[str] = Counter()
    text = "干部 𥕢 𠮷 ，。《》—…①㎡"
    assert settable(text, replaced) == text
    assert not replaced


@pytest.mark.parametrize(("char", "shown"), [("\x07", "〔U+0007〕"), ("😀", "〔U+1F600〕"), ("\ufffe", "〔U+FFFE〕")])
def test_what_cannot_be_set_is_given_by_number_and_counted(char: str, shown: str) -> None:
    replaced: Counter[str] = Counter()
    assert settable(f"甲{char}乙{char}", replaced) == f"甲{shown}乙{shown}"
    assert replaced == {char: 2}


def test_the_fonts_cover_the_common_characters() -> None:
    gb2312 = {bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)}
    assert {char for char in gb2312 if char and ord(char) not in covered_characters()} == set()
