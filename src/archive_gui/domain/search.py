"""What a search gives back."""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.domain.query import QueryMistake
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Manner:
    """How words are compared with text.

    Without switches, width, case, traditional or simplified form and kinds of quotation marks make no difference.
    ``lookalike`` lets characters that are misread for one another match as well; with ``exact_script`` the characters
    of the text must be those that were typed.
    """

    lookalike: bool = False
    exact_script: bool = False


EXACT = Manner()
"""The manner of a search without switches."""


@dataclass(frozen=True, slots=True)
class IndexedArticle:
    """What the index is given of one article; ``revision`` is remembered so that it can catch up.

    ``headings`` are the spans of ``text`` that head a section.
    """

    id: ArticleId
    revision: int
    title: str
    text: str
    extras: str
    headings: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranked:
    """All articles that match, best first: ids and scores side by side."""

    ids: tuple[ArticleId, ...]
    scores: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of an article around its hits; ``highlights`` index the snippet's own text."""

    text: str
    highlights: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One article found, as the command line and the list show it."""

    id: ArticleId
    title: str
    date: str | None
    score: float
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of hits out of ``total`` articles; ``mistake`` when the query could not be understood."""

    query: str
    total: int
    elapsed_ms: float
    hits: tuple[SearchHit, ...]
    mistake: QueryMistake | None = None
