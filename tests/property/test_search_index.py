"""The index against the slow and simple answer: random texts, queries, deletions, updates and merges."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any as Anything
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_gui.base.progress import Silent
from archive_gui.domain.query import All, Any, Everything, Query, Text, Without
from archive_gui.domain.records import ArticleId
from archive_gui.domain.search import IndexedArticle, Manner
from archive_gui.domain.spans import Span
from archive_gui.language.query import hits, matches, wanted_words
from archive_gui.search import codec, gram_merge, gram_reader, gram_writer, merging, proximity, tallies
from archive_gui.search import index as index_module
from archive_gui.search.index import SearchIndex

# Few, so that strings of fifteen still occur: 简 and 繁, full and half width, beyond the BMP, NUL, a lone surrogate.
CHARACTERS = "的中国國囯未末Aａa，, \n\u3000𠮷\u0000\ud800"
texts = st.text(st.sampled_from(CHARACTERS), max_size=60)
repetitive = st.builds(
    lambda piece, times: piece * times, st.text(st.sampled_from("中国的"), min_size=1, max_size=3), st.integers(1, 80)
)
articles = st.fixed_dictionaries(
    {
        "title": st.text(st.sampled_from(CHARACTERS), max_size=12),
        "text": st.one_of(texts, repetitive),
        "extras": st.text(st.sampled_from(CHARACTERS), max_size=6),
        "headings": st.lists(st.builds(Span, st.integers(0, 30), st.integers(0, 40)), max_size=3).map(tuple),
    }
)
changes = st.lists(
    st.tuples(st.dictionaries(st.integers(1, 25), articles, max_size=8), st.sets(st.integers(1, 30), max_size=5)),
    min_size=1,
    max_size=12,
)
chunks = st.text(st.sampled_from(CHARACTERS + "外"), min_size=1, max_size=15).map(Text)
queries = st.recursive(
    st.one_of(chunks, st.just(Everything())),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map(lambda parts: All(tuple(parts))),
        st.lists(inner, min_size=1, max_size=4).map(lambda parts: Any(tuple(parts))),
        inner.map(Without),
    ),
    max_leaves=8,
)


Steps = list[tuple[dict[int, dict[str, Anything]], set[int]]]
"""Updates: the fields of the articles to take in, by id, and the ids to forget."""


MANNERS = [Manner(lookalike, exact_script) for lookalike in (False, True) for exact_script in (False, True)]


def _expected(held: dict[int, IndexedArticle], query: Query, manner: Manner) -> set[int]:
    return {
        article.id
        for article in held.values()
        if matches(query, article.title, article.text, article.extras, manner=manner)
    }


def _check(index: SearchIndex, held: dict[int, IndexedArticle], wanted: list[Query]) -> None:
    for query in wanted:
        for manner in MANNERS:
            found = index.search(query, manner)
            assert len(found.ids) == len(set(found.ids))
            assert set(found.ids) == _expected(held, query, manner), (query, manner)
            assert list(found.scores) == sorted(found.scores, reverse=True)
            words = wanted_words(query)
            texts = [article.text for article in held.values() if article.id in found.ids]
            assert index.count_hits(words, np.asarray(found.ids, np.int64), manner) == sum(
                len(hits(query, text, manner)) for text in texts
            )
    ids, revisions = index.held()
    assert ids.tolist() == sorted(held)
    assert revisions.tolist() == [held[article].revision for article in sorted(held)]


@contextmanager
def _small_steps(batch: int) -> Iterator[None]:
    """Let small texts go the ways of large ones: merged and written in many steps, lists probed rather than decoded."""
    with ExitStack() as patches:
        for module, name, value in (
            (gram_merge, "_STEP", 40),
            (gram_writer, "_STEP", 25),
            (gram_reader, "_FEWEST_TO_PROBE", 1),
            (gram_reader, "_PROBE_COST", 0),
            (tallies, "FEWEST_POSITIONS", 2),
            (proximity, "BEST", 3),
            (index_module, "_BATCH_ARTICLES", batch),
            (merging, "_MOST_PLAIN", 3),
            (codec, "PIECE_CHARACTERS", 30),
        ):
            patches.enter_context(patch.object(module, name, value))
        yield


drawn_changes = given(steps=changes, wanted=st.lists(queries, min_size=1, max_size=12), cut=st.data())


@settings(max_examples=20, deadline=None)
@drawn_changes
def test_the_index_finds_what_is_there(steps: Steps, wanted: list[Query], cut: st.DataObject) -> None:
    _follow(steps, wanted, cut)


@pytest.mark.soak
@settings(max_examples=1000, deadline=None)
@drawn_changes
def test_the_index_finds_what_is_there_at_length(steps: Steps, wanted: list[Query], cut: st.DataObject) -> None:
    _follow(steps, wanted, cut)


def _follow(steps: Steps, wanted: list[Query], cut: st.DataObject) -> None:
    held: dict[int, IndexedArticle] = {}
    with (
        _small_steps(cut.draw(st.integers(1, 9))),
        tempfile.TemporaryDirectory() as folder,
        SearchIndex.open(Path(folder) / "index") as index,
    ):
        for revision, (added, removed) in enumerate(steps):
            new = [IndexedArticle(ArticleId(number), revision, **fields) for number, fields in added.items()]
            index.update(new, removed, Silent())
            for number in removed:
                held.pop(number, None)
            held.update({article.id: article for article in new})
        stretches = [
            Text(text[start : start + cut.draw(st.integers(1, 15))])
            for article in list(held.values())[:4]
            if (text := article.text.strip()) and (start := cut.draw(st.integers(0, len(text) - 1))) is not None
        ]
        _check(index, held, [*wanted, *stretches])
        assert index.verify() == ()
        with SearchIndex.open(Path(folder) / "once") as at_once:
            at_once.update(list(held.values()), (), Silent())
            for query in wanted:
                assert index.search(query).scores == pytest.approx(at_once.search(query).scores, rel=1e-4), query
    with tempfile.TemporaryDirectory() as folder:
        again = SearchIndex.open(Path(folder) / "index")
        assert again.rebuilt
        assert len(again.held()[0]) == 0
        again.close()


@settings(max_examples=6, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    symbols=st.sampled_from([2, 30, 2000, 90_000]),
    documents=st.integers(1, 40),
    wanted=st.integers(1, 15),
)
def test_large_random_texts(seed: int, symbols: int, documents: int, wanted: int) -> None:
    """Vocabularies from two symbols to more than 65,536, in texts long enough for every width of list."""
    random = np.random.default_rng(seed)
    length = 4000 if symbols < 90_000 else 9000

    def text() -> str:
        drawn = (random.zipf(1.3, length) % symbols) if symbols < 90_000 else random.integers(0, symbols, length)
        return "".join(chr(0x20000 + int(value)) for value in drawn)

    held = {number: IndexedArticle(ArticleId(number), 1, "", text(), "") for number in range(1, documents + 1)}
    queries_wanted: list[Query] = []
    for article in list(held.values())[:6]:
        start = int(random.integers(0, length - wanted))
        queries_wanted.append(Text(article.text[start : start + wanted]))
    with tempfile.TemporaryDirectory() as folder, SearchIndex.open(Path(folder) / "index") as index:
        half = len(held) // 2
        index.update(list(held.values())[:half], (), Silent())
        index.update(list(held.values())[half:], (), Silent())
        _check(index, held, queries_wanted)
        gone = list(held)[::3]
        index.update((), gone, Silent())
        for number in gone:
            del held[number]
        _check(index, held, queries_wanted)
