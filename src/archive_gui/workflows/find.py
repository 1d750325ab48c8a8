"""Finding: a query and a filter to an ordered list, and to pages of it with their hits.

What a list is made of (``facets``), what may be typed (``suggest``) and what is like an article stand here too.
"""

from __future__ import annotations

import time
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from archive_gui.base.progress import Cancelled, Silent, Ticker, Wanted
from archive_gui.domain.query import Everything, Query, QueryMistake, SortKey
from archive_gui.domain.records import ArticleFilter, ArticleId, ArticleRecord, ArticleRow
from archive_gui.domain.search import EXACT, Manner, SearchHit, SearchPage, Snippet
from archive_gui.domain.spans import Span
from archive_gui.language import query as query_language
from archive_gui.language.comparison import cuts_numbers
from archive_gui.language.query import QuerySyntaxError
from archive_gui.language.query_filters import narrowed, recognised, without
from archive_gui.search.snippets import snippet
from archive_gui.workflows.asking import Answer, answer, by_relevance
from archive_gui.workflows.facets import facets
from archive_gui.workflows.session import Archive
from archive_gui.workflows.suggest import suggest, warm

__all__ = [
    "ArticleList",
    "ListEntry",
    "entries",
    "facets",
    "hits",
    "list_articles",
    "narrowed",
    "recognised",
    "search",
    "similar",
    "suggest",
    "warm",
    "without",
]

_SILENT = Silent()

_READ_TO_COUNT = 200
"""Articles whose texts are read to count hits in them, in some 20 ms."""


@dataclass(frozen=True, slots=True)
class ArticleList:
    """An ordered list of article ids, whole; ``query`` is None where nothing was asked or it was not understood.

    ``found`` holds the articles of a query, best first, with their scores. ``hit_count`` is how often the wanted words
    stand in the texts of the list; None where there are none or counting them would take too long.
    """

    ids: array[int]
    elapsed_ms: float
    query: Query | None = None
    mistake: QueryMistake | None = None
    found: Answer | None = None
    hit_count: int | None = None


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One line of a list; where something was searched, the passage around the hits, and how many its text has."""

    row: ArticleRow
    snippet: Snippet | None
    hits: int = 0


def list_articles(
    archive: Archive,
    article_filter: ArticleFilter,
    *,
    query: str = "",
    sort: SortKey = SortKey.IMPORTED,
    descending: bool = True,
    manner: Manner = EXACT,
    ticker: Ticker = _SILENT,
) -> ArticleList:
    """The articles that a filter and a query leave, in order; a query that makes no sense gives its mistake.

    ``SortKey.RELEVANCE`` without a query falls back to the time of import.

    Raises:
        Cancelled: the ticker says that nobody waits for the list any more.
    """
    began = time.perf_counter()
    try:
        parsed = query_language.parse(query)
    except QuerySyntaxError as error:
        return ArticleList(array("q"), _since(began), mistake=error.mistake)
    if isinstance(parsed, Everything):
        order = SortKey.IMPORTED if sort is SortKey.RELEVANCE else sort
        ids = archive.store.article_ids(article_filter, sort=order, descending=descending)
        return ArticleList(ids, _since(began))
    found = by_relevance(answer(archive, parsed, article_filter, manner, wanted=_wanted(ticker)))
    if sort is SortKey.RELEVANCE:
        kept = array("q", found.ids.tobytes())
    else:
        kept = archive.store.order_ids(array("q", found.ids.tobytes()), sort=sort, descending=descending)
    ticker.tick(1)
    return ArticleList(kept, _since(began), parsed, found=found, hit_count=_hit_count(archive, parsed, kept, manner))


def _hit_count(archive: Archive, query: Query, articles: array[int], manner: Manner) -> int | None:
    """How often the wanted words stand in these articles; the index cannot tell 2月 from the end of 12月."""
    words = query_language.wanted_words(query)
    if not any(map(cuts_numbers, words)):
        return archive.index.count_hits(words, np.asarray(articles, dtype=np.int64), manner) if words else None
    if len(articles) > _READ_TO_COUNT:
        return None
    texts = archive.store.reading_texts(articles)
    return sum(len(query_language.marks(query, text, manner)) for text in texts.values())


def entries(archive: Archive, ids: Sequence[int], query: Query | None, manner: Manner = EXACT) -> list[ListEntry]:
    """The lines for ``ids`` in their order, with snippets where there is a query; vanished articles are left out."""
    rows = archive.store.rows(ids)
    if query is None:
        return [ListEntry(row, None) for row in rows]
    texts = archive.store.reading_texts([row.id for row in rows])
    stated = _stated(archive, query, [row.id for row in rows])
    return [_entry(row, query, texts.get(row.id), manner, [each.get(row.id, ()) for each in stated]) for row in rows]


def _entry(
    row: ArticleRow, query: Query, text: str | None, manner: Manner, stated: Sequence[Sequence[Span]]
) -> ListEntry:
    if text is None:
        return ListEntry(row, None)
    marked = query_language.marks(query, text, manner, chain.from_iterable(stated))
    return ListEntry(row, snippet(query, text, manner=manner, stated=stated), len(marked))


def _stated(archive: Archive, query: Query, articles: Sequence[int]) -> list[dict[int, list[Span]]]:
    """For each condition of a query, where the facts it asks for stand in these articles."""
    asked = query_language.wanted_conditions(query)
    return [archive.store.questions.spans_where(each, articles) for each in asked]


def similar(archive: Archive, article: ArticleId, limit: int = 10) -> list[ArticleRow]:
    """The articles most like this one, the most like it first; none that are in the trash.

    Raises:
        UserError: the article is not in the archive.
    """
    text = archive.store.article(article).reading.text
    found = archive.index.similar(article, text, limit * 2)
    rows = archive.store.rows([ArticleId(other) for other in found.ids.tolist()])
    return [row for row in rows if not row.deleted][:limit]


def hits(archive: Archive, article: ArticleRecord, query: Query, manner: Manner = EXACT) -> tuple[Span, ...]:
    """Where an article has what a query asks for, words and facts, in the order of its reading text."""
    stated = (each.get(article.id, ()) for each in _stated(archive, query, [article.id]))
    return query_language.marks(query, article.reading.text, manner, chain.from_iterable(stated))


def search(
    archive: Archive,
    query: str,
    *,
    article_filter: ArticleFilter | None = None,
    sort: SortKey = SortKey.RELEVANCE,
    limit: int = 20,
    offset: int = 0,
    descending: bool | None = None,
    manner: Manner = EXACT,
    ticker: Ticker = _SILENT,
) -> SearchPage:
    """One page of the articles that match ``query``, with the exact total; titles ascend unless told otherwise.

    Raises:
        Cancelled: the ticker says that nobody waits for the page any more.
    """
    listed = list_articles(
        archive,
        article_filter or ArticleFilter(),
        query=query,
        sort=sort,
        descending=sort.descends if descending is None else descending,
        manner=manner,
        ticker=ticker,
    )
    page = [ArticleId(article) for article in listed.ids[offset : offset + limit]]
    scores = _scores(listed.found, page)
    found = tuple(_hit(entry, scores) for entry in entries(archive, page, listed.query, manner))
    return SearchPage(query, len(listed.ids), listed.elapsed_ms, found, listed.mistake)


def _scores(found: Answer | None, articles: Sequence[int]) -> dict[int, float]:
    """The scores of the articles of a page; the others are not looked at one by one."""
    if found is None:
        return {}
    wanted = np.isin(found.ids, np.asarray(articles, dtype=np.int64))
    return dict(zip(found.ids[wanted].tolist(), found.scores[wanted].tolist(), strict=True))


def _hit(entry: ListEntry, scores: dict[int, float]) -> SearchHit:
    row = entry.row
    passage = entry.snippet or Snippet(row.excerpt, ())
    return SearchHit(row.id, row.title, row.date.value, round(scores.get(row.id, 0.0), 4), passage)


def _wanted(ticker: Ticker) -> Wanted:
    """Whether the ticker still wants the work, as searching asks."""

    def wanted() -> bool:
        try:
            ticker.tick(0)
        except Cancelled:
            return False
        return True

    return wanted


def _since(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 3)
