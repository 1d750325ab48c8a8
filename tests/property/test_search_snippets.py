"""Snippets of any text for any query: in order, marked where the words stand, and not much longer than asked."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from archive_gui.domain.query import Any, Query, Text
from archive_gui.language.folds import fold
from archive_gui.language.query import hits
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
        assert found.highlights == hits(Text(needle), text)
    for start, end in found.highlights:
        assert fold(needle) in fold(found.text[start:end])
