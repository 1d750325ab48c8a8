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


class FieldName(StrEnum):
    """What of an article a field of a query is compared with."""

    TITLE = "title"
    AUTHOR = "author"
    SOURCE = "source"
    PLACE = "place"
    TAG = "tag"
    PERSON = "person"
    ORGANISATION = "org"
    KIND = "kind"
    FILE = "file"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Field:
    """The named value of an article contains ``value``.

    For ``KIND`` the article has a fact of that ``FactKind``; for ``CODE`` its archival code begins with ``value``.
    """

    name: FieldName
    value: str


@dataclass(frozen=True, slots=True)
class DateRange:
    """The article's date may lie from ``first`` to ``last``, each an ISO year, month or day, inclusive; None: open.

    A date known only to the year or month fits a range that it overlaps; an article without a date fits none.
    """

    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class FigureRange:
    """The article states a figure of ``indicator`` from ``low`` to ``high``, in ``unit``s as written; None: open.

    ``indicator`` is part of what is counted, or the name of a whole class of units (人数, 金额). ``exclusive`` leaves
    the one bound there is itself out. Without a unit, figures in any unit that the indicator allows are compared.
    """

    indicator: str
    low: float | None = None
    high: float | None = None
    unit: str = ""
    exclusive: bool = False


Condition = Field | DateRange | FigureRange
"""What is asked of an article's values rather than of its text."""

Query = Text | All | Any | Without | Everything | Field | DateRange | FigureRange


class SortKey(StrEnum):
    """The order of results and lists."""

    RELEVANCE = "relevance"
    DATE = "date"
    TITLE = "title"
    IMPORTED = "imported"
    CODE = "code"

    @property
    def descends(self) -> bool:
        """Whether this order begins with the largest unless somebody says otherwise."""
        return self not in {SortKey.TITLE, SortKey.CODE}


@dataclass(frozen=True, slots=True)
class QueryMistake:
    """What cannot be understood in a query: a message code, the character it stands at, and a query that could."""

    code: str
    position: int
    suggestion: str
