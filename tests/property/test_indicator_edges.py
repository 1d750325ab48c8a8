"""The words for what a figure counts bear nothing at their edges that is not theirs, whatever words are given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive_gui.facts.indicators.edges import within_words

_WORDS = st.text(alphabet="“”《》（）的、，和向从对由将在及或因而甲乙丙县村水稻面积价格 ", max_size=24)
_MARKS = tuple(" 、，：:·,《（(的")
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"))


@given(words=_WORDS)
def test_words_neither_begin_nor_end_with_a_mark(words: str) -> None:
    found = within_words(words)
    assert not found.startswith(("、", "，", "的", "”", "》", "）", " "))
    assert not found.endswith((*_MARKS, "“"))


@given(words=_WORDS)
def test_marks_stand_in_pairs(words: str) -> None:
    found = within_words(words)
    assert all(found.count(opening) == found.count(closing) for opening, closing in _PAIRS)


@given(words=_WORDS)
def test_what_is_found_stands_in_the_words(words: str) -> None:
    assert within_words(words) in words


@given(words=_WORDS)
def test_words_are_cut_once(words: str) -> None:
    assert within_words(within_words(words)) == within_words(words)
