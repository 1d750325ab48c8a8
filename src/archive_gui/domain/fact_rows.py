"""Facts of many articles as lines of a table, and as points of a timeline."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum

from archive_gui.domain.facts import Fact, FactKind, FactState
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span


class FactSort(StrEnum):
    """What a table of facts is sorted by; within equals in the order of the archive."""

    ARTICLE = "article"
    DATE = "date"
    KIND = "kind"
    INDICATOR = "indicator"
    VALUE = "value"
    PLACE = "place"
    QUOTE = "quote"
    CONFIDENCE = "confidence"


@dataclass(frozen=True, slots=True)
class FactFilter:
    """Which facts a table shows; what is set is combined with AND, values of one field with OR.

    ``indicator`` must stand in the indicator. ``unit`` is a unit as printed. ``place`` is the code of a division that
    the fact names, lies in or is said of. ``year`` is that of the fact's own date or as-of. ``articles`` None: all
    outside the trash. ``states`` empty: all but rejected ones. ``doubtful``: nobody looked at it yet, and the machine
    is not sure or an open finding rests on it. ``text`` must stand in the quote, the indicator, the subject or the
    full name.
    """

    kinds: tuple[FactKind, ...] = ()
    indicator: str = ""
    unit: str = ""
    place: str | None = None
    year: int | None = None
    articles: tuple[int, ...] | None = None
    states: tuple[FactState, ...] = ()
    doubtful: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class FactRow:
    """One line of a table of facts."""

    id: int
    article: ArticleId
    title: str
    publication: str | None
    published: str | None
    fact: Fact


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A dated fact with its sentence; ``highlight`` is where in ``sentence`` the date stands.

    ``value`` is ISO; ``first`` and ``last`` are its first and last day. ``inferred``: the context gave part of it.
    """

    id: int
    article: ArticleId
    title: str
    published: str | None
    local_id: str
    quote: str
    span: Span
    value: str
    first: str
    last: str
    inferred: bool
    vague: bool
    sentence: str
    highlight: Span


@dataclass(frozen=True, slots=True)
class Timeline:
    """Dated facts in order of their first day, and where each month and year begins.

    ``periods`` are (``2020`` for what names no month, else ``2020-10``; its first place in ``ids``; how many).
    """

    ids: array[int]
    periods: tuple[tuple[str, int, int], ...]
