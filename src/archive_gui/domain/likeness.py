"""Articles that are like one another, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span


@dataclass(frozen=True, slots=True)
class NearArticle:
    """An article like another one: ``similarity`` is the share of character pairs they have in common, 0 to 1.

    ``same_text``: they differ in nothing but width, case, script form, blanks and punctuation.
    """

    id: ArticleId
    similarity: float
    same_text: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two texts differ; an empty span: nothing stands there on that side.

    ``left_figure`` and ``right_figure`` are the whole numbers the place lies in, where it lies in numbers.
    """

    left: Span
    right: Span
    left_text: str
    right_text: str
    left_figure: Span | None = None
    right_figure: Span | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts side by side."""

    similarity: float
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class SharedSentence:
    """A sentence of an article, by its span, and the other articles in which it stands too."""

    span: Span
    articles: tuple[ArticleId, ...]
