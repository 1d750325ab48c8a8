from __future__ import annotations

import re

import pytest

from archive_gui.language import characters


@pytest.mark.parametrize("character", ["一", "龥", "㐀", "豈", "〇", "々", "⼈", "⻓", "𠮷", "𥕢", "\U00030000"])
def test_ideographs_of_every_block_are_han(character: str) -> None:
    assert characters.is_han(character)
    assert re.fullmatch(f"[{characters.HAN}]", character)


@pytest.mark.parametrize("character", ["a", "1", "，", "。", "あ", "ア", "한", " ", "①", "Ａ"])
def test_other_characters_are_not_han(character: str) -> None:
    assert not characters.is_han(character)
    assert not re.fullmatch(f"[{characters.HAN}]", character)


def test_han_text_is_ideographs_only() -> None:
    assert characters.is_han_text("汉𠮷")
    assert not characters.is_han_text("汉字1")
    assert not characters.is_han_text("")


@pytest.mark.parametrize("text", ["好。", "好！”", "好。」）", "真的吗？", "完……", "结束.", "好。 \n"])
def test_a_sentence_ends_in_final_punctuation(text: str) -> None:
    assert characters.ends_sentence(text)


@pytest.mark.parametrize("text", ["", "”", "好", "好，", "好“", "共14.", "标题："])
def test_other_ends_are_no_sentence(text: str) -> None:
    assert not characters.ends_sentence(text)


def test_opening_and_closing_marks_pair_and_never_mix() -> None:
    assert not set(characters.PAIRS) & characters.CLOSING_MARKS
    assert {characters.PAIRS[mark] for mark in "“‘「『〝﹁﹃"} <= characters.CLOSING_QUOTES
