"""The query tree: what is asked, free of how it is answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Text:
    """An exact stretch of text to be found anywhere in an article; ``quoted`` when it was typed in quotation marks."""

    words: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class All:
    """Every part must hold."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part must hold."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """The part must not hold."""

    part: Query


@dataclass(frozen=True, slots=True)
class Everything:
    """Holds for every article: the empty query."""


Query = Text | All | Any | Without | Everything


class SortKey(StrEnum):
    """The order of results and lists."""

    RELEVANCE = "relevance"
    DATE = "date"
    TITLE = "title"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class QueryMistake:
    """What cannot be understood in a query: a message code, the character it stands at, and a query that could."""

    code: str
    position: int
    suggestion: str
