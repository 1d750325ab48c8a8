"""Sketches find versions of a text and no others; differences are where the texts differ."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_gui.domain.spans import Span
from archive_gui.language.comparing import changes, figure_at, sentences
from archive_gui.language.likeness import NEAR, similarity, sketch

LETTERS = "山水田路桥村镇县学校医院果树茶叶渠坝灯塔船车人民老少男女春夏秋冬早晚新旧多少高低东西南北"
words = st.text(alphabet="甲乙丙丁。！\n1234", max_size=60)


def sample(seed: int, length: int = 600) -> str:
    chance = random.Random(seed)
    return "".join(chance.choice(LETTERS) + ("。" if chance.random() < 0.05 else "") for _ in range(length))


def meets(one: str, other: str) -> bool:
    ours, theirs = sketch(one), sketch(other)
    assert ours is not None
    assert theirs is not None
    return bool(set(ours.bands()) & set(theirs.bands()))


def test_versions_meet_and_are_near() -> None:
    chance = random.Random(5)
    found = 0
    for seed in range(60):
        text = sample(seed)
        edited = "".join(chance.choice(LETTERS) if chance.random() < 0.1 else char for char in text)
        assert similarity(text, edited) > NEAR
        found += meets(text, edited)
    assert found >= 58


def test_one_character_changed_always_meets() -> None:
    for seed in range(60):
        text = sample(seed, 200)
        assert meets(text, text[:100] + "变" + text[101:])


def english(seed: int) -> str:
    """An invented English text; any two have most pairs of letters in common, and hardly two words in a row."""
    chance = random.Random(seed)
    syllables = ("the", "re", "in", "ter", "ed", "on", "al", "is", "an", "ing", "st", "er", "or", "es", "ti")
    made = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(300)]
    return " ".join(made)


def test_latin_texts_are_alike_by_their_words_not_their_letters() -> None:
    one, other = english(1), english(2)
    assert similarity(one, other) < 0.2
    assert not meets(one, other)
    edited = one.replace(" the ", " a ", 1)
    assert similarity(one, edited) > 0.9
    assert meets(one, edited)
    assert sketch("incomprehensibilities" * 3) is None


def test_form_alone_makes_no_difference() -> None:
    text = sample(1)
    loose = " ".join(text).replace("。", "．\r\n")
    ours, theirs = sketch(text), sketch(loose)
    assert ours is not None
    assert ours == theirs
    assert similarity(text, loose) == 1.0


def test_short_texts_are_not_compared() -> None:
    assert sketch("样本县修桥。") is None
    assert similarity("", "") == 1.0
    assert similarity("甲", "") == 0.0


@pytest.mark.parametrize(
    ("one", "other", "left", "right"),
    [
        ("共有12114名。", "共有12115名。", Span(6, 7), Span(6, 7)),
        ("甲乙。丙丁。", "甲乙。丁。", Span(3, 4), Span(3, 3)),
        ("甲。", "甲。乙。", Span(2, 2), Span(2, 4)),
    ],
)
def test_a_difference_is_as_short_as_can_be(one: str, other: str, left: Span, right: Span) -> None:
    (change,) = changes(one, other)
    assert (change.left, change.right) == (left, right)


def test_the_whole_number_is_told() -> None:
    text = "共有12,114.5名，占30%。"
    assert figure_at(text, Span(4, 5)) == Span(2, 10)
    assert figure_at(text, Span(13, 13)) == Span(13, 16)
    assert figure_at(text, Span(0, 1)) is None


@given(words, words)
def test_differences_turn_one_text_into_the_other(one: str, other: str) -> None:
    built, at = "", 0
    for change in changes(one, other):
        built += one[at : change.left.start] + other[change.right.start : change.right.end]
        at = change.left.end
    assert built + one[at:] == other


@given(words)
def test_sentences_hold_every_character_that_is_not_blank(text: str) -> None:
    kept = "".join(text[span.start : span.end] for span in sentences(text))
    assert "".join(kept.split()) == "".join(text.split())
