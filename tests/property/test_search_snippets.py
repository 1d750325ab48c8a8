"""Snippets of any text for any query: in order, marked where the words stand, and not much longer than asked."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from archive_gui.domain.query import Any, Query, Text
from archive_gui.language.folds import fold
from archive_gui.language.query import hits, marks
from archive_gui.search.snippets import ELLIPSIS, snippet

texts = st.text(st.sampled_from("的中国國，。 \n12,.aA𠮷…"), max_size=300)
words = st.text(st.sampled_from("的中国國1aA𠮷，"), min_size=1, max_size=4)
queries = st.lists(words.map(Text), min_size=1, max_size=4).map(lambda parts: Any(tuple(parts)))


@given(queries, texts, st.integers(12, 100))
def test_marks_are_hits_and_the_text_is_the_articles(query: Query, text: str, width: int) -> None:
    found = snippet(query, text, width)
    whole = "".join(" " if character.isspace() else character for character in text)
    rest = 0
    for piece in filter(None, found.text.split(ELLIPSIS)):
        at = whole.find(piece, rest)
        assert at >= 0
        rest = at
    assert len(found.text) <= width + 2 * 30 + 3
    assert all(0 <= start < end <= len(found.text) for start, end in found.highlights)
    assert all(before.end <= after.start for before, after in pairwise(found.highlights))
    assert bool(found.highlights) == bool(hits(query, text))


@given(words, texts)
def test_every_hit_in_view_is_marked(needle: str, text: str) -> None:
    found = snippet(Text(needle), text)
    if found.text == "".join(" " if character.isspace() else character for character in text):
        assert found.highlights == marks(Text(needle), text)
    for start, end in found.highlights:
        assert fold(needle) in fold(found.text[start:end])


@given(queries, texts)
def test_what_is_marked_are_hits_and_some_wherever_there_are_any(query: Query, text: str) -> None:
    found, marked = hits(query, text), marks(query, text)
    assert bool(found) == bool(marked)
    assert all(any(hit.covers(mark) for hit in found) for mark in marked)


@given(st.sampled_from(["1", "1的", "的1"]), texts)
def test_a_number_is_cut_only_where_the_words_stand_nowhere_else(needle: str, text: str) -> None:
    beyond = (
        "(?<![0-9])(?<![0-9][.,])" if needle[0] == "1" else "",
        "(?![0-9])(?![.,][0-9])" if needle[-1] == "1" else "",
    )
    cut = [
        mark for mark in marks(Text(needle), text) if not re.compile(needle.join(beyond)).match(fold(text), mark.start)
    ]
    assert not cut or len(cut) == len(marks(Text(needle), text))
