"""Our queries and segments behave under Whoosh's own collectors, filters and readers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from whoosh.query.compound import And, AndNot
from whoosh.searching import Searcher

from archive_gui.base.progress import Silent
from archive_gui.domain.records import ArticleId
from archive_gui.domain.search import IndexedArticle
from archive_gui.search.gram_query import Gram, GramAnd, GramNot, GramOr
from archive_gui.search.index import SearchIndex


@pytest.fixture
def searcher(tmp_path: Path) -> Iterator[Any]:
    with SearchIndex.open(tmp_path / "index") as index:
        for first in (1, 21, 41):
            articles = [
                IndexedArticle(
                    ArticleId(number), 1, "", "甲" * (number % 7 + 1) + ("乙" if number % 3 == 0 else ""), ""
                )
                for number in range(first, first + 20)
            ]
            index.update(articles, (), Silent())
        index.update((), (3, 30), Silent())
        with index._reading() as snapshot:
            yield snapshot.searcher


def _ids(results: Any) -> list[int]:
    return [hit["id"] for hit in results]


def test_the_top_collector_agrees_with_a_full_search(searcher: Any) -> None:
    everything = searcher.search(Gram("甲"), limit=None)
    assert len(everything) == 58
    scores = [hit.score for hit in everything]
    assert scores == sorted(scores, reverse=True)
    top = searcher.search(Gram("甲"), limit=5)
    assert [hit.score for hit in top] == scores[:5]


def test_compound_queries_of_whoosh_take_our_parts(searcher: Any) -> None:
    ours = searcher.search(GramAnd([Gram("甲"), GramNot(Gram("乙"))]), limit=None)
    stock = searcher.search(AndNot(Gram("甲"), Gram("乙")), limit=None)
    both = searcher.search(And([Gram("甲"), Gram("乙")]), limit=None)
    assert sorted(_ids(ours)) == sorted(_ids(stock))
    assert sorted(_ids(both)) == [number for number in range(1, 61) if number % 3 == 0 and number not in (3, 30)]
    either = searcher.search(GramOr([Gram("乙"), Gram("丙")]), limit=None)
    assert sorted(_ids(either)) == sorted(_ids(both))


def test_filters_and_paging(searcher: Any) -> None:
    filtered = searcher.search(Gram("甲"), filter=Gram("乙"), limit=None)
    assert len(filtered) == 18
    pages = [_ids(searcher.search_page(Gram("甲"), number, pagelen=20)) for number in (1, 2, 3)]
    assert sorted(number for page in pages for number in page) == sorted(_ids(searcher.search(Gram("甲"), limit=None)))


def test_a_matcher_steps_skips_and_copies(searcher: Any) -> None:
    leaf: Searcher = searcher.leaf_searchers()[0][0]
    matcher = Gram("乙").matcher(leaf)
    numbers = list(matcher.all_ids())
    copy = matcher.copy()
    copy.skip_to(numbers[2])
    assert copy.id() == numbers[2]
    assert matcher.id() == numbers[0]
    copy.next()
    assert copy.id() == numbers[3]
    copy.skip_to_quality(copy.max_quality())
    assert not copy.is_active()
    copy.reset()
    assert copy.id() == numbers[0]
    assert copy.supports("weight")
    assert not copy.supports("positions")
    assert copy.value_as("weight") == 1.0
    with pytest.raises(ValueError, match="positions"):
        copy.value_as("positions")


def test_readers_tell_documents_and_deletions(searcher: Any) -> None:
    reader = searcher.reader()
    assert reader.doc_count_all() == 60
    assert reader.doc_count() == 58
    assert reader.has_deletions()
    assert sum(reader.is_deleted(number) for number in range(60)) == 2
    assert {stored["id"] for stored in reader.all_stored_fields()} == set(range(1, 61)) - {3, 30}
    assert list(reader.all_terms()) == []
