"""What the list answers: a filter with a query, or the articles like one; to be asked off the UI thread."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.qmodels.paged import PAGE_ROWS
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleFilter, ArticleId, ArticleRow, LibraryCounts
from archive_gui.domain.search import EXACT, Manner

if TYPE_CHECKING:
    from archive_gui.workflows.find import ArticleList, ListEntry
    from archive_gui.workflows.session import Archive

WHOLE_LIBRARY = ArticleFilter()
"""Nothing is narrowed."""
SIMILAR_ARTICLES = 30
"""As many as one looks through; what comes after has little in common."""


@dataclass(frozen=True, slots=True)
class Question:
    """Everything a list depends on; ``like`` asks for the articles like this one instead of a query."""

    filter: ArticleFilter = WHOLE_LIBRARY
    query: str = ""
    manner: Manner = EXACT
    sort: SortKey = SortKey.IMPORTED
    descending: bool = True
    like: ArticleId | None = None

    @property
    def searching(self) -> bool:
        """Whether words or conditions were typed."""
        return self.like is None and bool(self.query.strip())


@dataclass(frozen=True, slots=True)
class Answer:
    """A list, the lines it begins with, and the library's figures where they were wanted."""

    question: Question
    listed: ArticleList
    first: Sequence[ListEntry]
    counts: LibraryCounts | None


def answer(archive: Archive, question: Question, ticker: Ticker, *, with_counts: bool) -> Answer:
    """The answer to a question.

    Raises:
        Cancelled: something else is asked by now.
    """
    listed = list_of(archive, question, ticker)
    ticker.tick(1)
    ids = [ArticleId(article) for article in listed.ids[:PAGE_ROWS]]
    first = use_cases.find.entries(archive, ids, listed.query, question.manner)
    ticker.tick(2)
    return Answer(question, listed, first, use_cases.read.counts(archive) if with_counts else None)


def list_of(archive: Archive, question: Question, ticker: Ticker) -> ArticleList:
    """The articles alone.

    Raises:
        Cancelled: something else is asked by now.
    """
    if question.like is not None:
        rows = use_cases.find.similar(archive, question.like, SIMILAR_ARTICLES)
        return use_cases.find.ArticleList(array("q", [row.id for row in _in_order(rows, question)]), 0.0)
    return use_cases.find.list_articles(
        archive,
        question.filter,
        query=question.query,
        sort=question.sort,
        descending=question.descending,
        manner=question.manner,
        ticker=ticker,
    )


def _in_order(rows: Sequence[ArticleRow], question: Question) -> Sequence[ArticleRow]:
    """Similar articles in the order asked for; what has no date or code comes last, those of a page in its order."""
    rows = rows if question.sort is SortKey.RELEVANCE else sorted(rows, key=lambda row: (row.file_name, row.position))
    match question.sort:
        case SortKey.RELEVANCE:
            return rows
        case SortKey.TITLE:
            return sorted(rows, key=lambda row: row.title, reverse=question.descending)
        case SortKey.IMPORTED:
            return sorted(rows, key=lambda row: row.imported_at_utc, reverse=question.descending)
        case SortKey.CODE:
            coded = [row for row in rows if row.archival_code]
            ordered = sorted(coded, key=lambda row: (row.archival_code or "").lower(), reverse=question.descending)
            return [*ordered, *(row for row in rows if not row.archival_code)]
        case SortKey.DATE:
            dated = [row for row in rows if row.date.value]
            ordered = sorted(dated, key=lambda row: row.date.value or "", reverse=question.descending)
            return [*ordered, *(row for row in rows if not row.date.value)]
