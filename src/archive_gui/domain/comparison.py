"""Indicators held side by side over places or years: the table, its cells, and where each figure comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from archive_gui.domain.captured import Message
from archive_gui.domain.facts import Approximation, FactKind, FactState, PlaceLevel
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import ItemId, Verdict
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span

_QUIET = frozenset({FindingKind.PRECISION, FindingKind.SUM_HOLDS})
"""Findings that say that figures agree."""


class Axis(StrEnum):
    """What the columns are. Over years a row is an indicator of one place."""

    PLACES = "places"
    YEARS = "years"


class Agreement(StrEnum):
    """What another figure of a cell is to the one in force; ``UNDATED``: another, and the time of one is not known."""

    SAME = "same"
    ROUNDED = "rounded"
    TRUNCATED = "truncated"
    OVERLAPS = "overlaps"
    EARLIER = "earlier"
    LATER = "later"
    UNDATED = "undated"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class SourceFigure:
    """A figure or change with the place it is read from: fact ``fact`` (its row) or ``local_id`` of ``article``.

    ``from_value`` and ``from_as_of`` are set for changes; ``value`` is then what was reached. ``published`` is the
    article's date; ``title`` its title as lists show it.
    """

    fact: int
    article: ArticleId
    local_id: str
    title: str
    published: str | None
    kind: FactKind
    quote: str
    span: Span
    value: float
    value_high: float | None
    from_value: float | None
    unit: str
    approximation: Approximation | None
    indicator: str
    subject: str | None
    as_of: str | None
    from_as_of: str | None
    inferred: bool
    confidence: float
    state: FactState = FactState.MACHINE

    @property
    def time(self) -> str | None:
        """The time it holds for: as stated, else the day its article appeared."""
        return self.as_of or self.published

    @property
    def said(self) -> tuple[object, ...]:
        """What it comes to; figures of one cell that are equal in this say the same."""
        return self.value, self.value_high, self.from_value, self.approximation

    @property
    def ahead(self) -> bool:
        """Whether it is said of a time after its article: a plan or a forecast."""
        until = (self.as_of or "").rpartition("..")[2]
        length = min(len(until), len(self.published or ""))
        return length > 0 and until[:length] > (self.published or "")[:length]


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another figure of the same cell, and what it is to the one in force."""

    figure: SourceFigure
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding that rests on a figure of the cell; ``others`` are its figures that stand elsewhere."""

    item: ItemId
    kind: FindingKind
    message: Message
    open: bool
    verdict: Verdict | None
    others: tuple[SourceFigure, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What is said of one indicator at one place or in one year.

    ``figure`` is the one in force. ``alternatives`` have other values, the nearest in time first. ``parts`` are the
    figures whose sum it is, where a finding says that the sum holds. ``beside`` is the same in households where the
    cell is in people. ``repeated`` are further mentions that say what one of these says, the latest first. ``figures``
    counts all mentions.
    """

    figure: SourceFigure
    alternatives: tuple[Alternative, ...] = ()
    parts: tuple[SourceFigure, ...] = ()
    beside: tuple[SourceFigure, ...] = ()
    marks: tuple[Mark, ...] = ()
    repeated: tuple[SourceFigure, ...] = ()
    figures: int = 1

    @property
    def disputed(self) -> bool:
        """Whether a doubt that waits for a verdict rests on one of its figures."""
        return any(mark.open and mark.kind not in _QUIET for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Column:
    """A place or a year; ``key`` is the division's code, the name of a place without one, or the year."""

    key: str
    name: str
    code: str | None = None
    level: PlaceLevel | None = None
    full_name: str | None = None
    figures: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """An indicator: its noun and the class of its unit (``language.units.UnitClass``).

    ``key`` names it for choosing and merging and stays the same from run to run. ``unit`` is the unit most printed.
    ``names`` are the indicators as printed, the most frequent first; ``merged`` the keys of rows that the archivist
    put together with it. ``place`` is set where the columns are years.
    """

    key: str
    noun: str
    unit_class: str
    unit: str
    names: tuple[str, ...]
    merged: tuple[str, ...] = ()
    place: Column | None = None
    figures: int = 0


@dataclass(frozen=True, slots=True)
class CompareQuestion:
    """What to hold side by side; empty choices: those most is said of.

    ``indicators`` are keys of rows, ``places`` keys of columns, in the order wanted. ``within`` is the code of a
    division that all places lie in or are. ``year``: only what holds for it; None: each place's latest. ``text``
    must stand in the indicator.
    """

    axis: Axis = Axis.PLACES
    indicators: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    within: str | None = None
    year: int | None = None
    text: str = ""
    rows: int = 40
    columns: int = 12


@dataclass(frozen=True, slots=True)
class ComparisonTable:
    """Rows and columns in order, ``cells[row][column]`` None where nothing is said.

    ``all_rows`` and ``all_columns`` tell how many there would be without a limit; ``figures`` and ``articles`` what
    the whole comparison rests on; ``unread`` articles are not in it yet (the archive could not be written to).
    """

    question: CompareQuestion
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    cells: tuple[tuple[Cell | None, ...], ...]
    all_rows: int
    all_columns: int
    figures: int
    articles: int
    unread: int
    elapsed_ms: float


@dataclass(frozen=True, slots=True)
class CompareChoices:
    """What a comparison can be made of, the most told first: indicators, places, and years, the latest first."""

    rows: tuple[Row, ...]
    places: tuple[Column, ...]
    years: tuple[int, ...]
