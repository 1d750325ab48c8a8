from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archive_gui.language.folds import FOLDED_GROUPS, character_table, fold, fold_codes

FOLDABLE = sorted(character_table(*FOLDED_GROUPS))
texts = st.text(st.one_of(st.characters(exclude_categories=[]), st.sampled_from(FOLDABLE)), max_size=300)


@given(texts)
def test_a_fold_keeps_the_number_of_code_points(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(texts)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts, texts)
def test_the_fold_of_a_whole_is_the_folds_of_its_parts(first: str, second: str) -> None:
    assert fold(first + second) == fold(first) + fold(second)


@given(texts)
def test_codes_and_text_fold_alike(text: str) -> None:
    codes = np.array([ord(character) for character in text], dtype=np.uint32)
    assert fold_codes(codes).tolist() == [ord(character) for character in fold(text)]


def test_every_foldable_character_settles_at_once() -> None:
    for character in FOLDABLE:
        folded = fold(character)
        assert len(folded) == 1
        assert fold(folded) == folded != character
