"""What a write did, and what one could undo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from archive_gui.domain.captured import Message
from archive_gui.domain.records import ArticleId


class Area(StrEnum):
    """Which kind of thing a write touched; screens decide by it whether to refresh."""

    ARTICLES = "articles"
    DESCRIPTIONS = "descriptions"
    FACTS = "facts"
    TAGS = "tags"
    TRASH = "trash"
    SOURCES = "sources"
    INDEX = "index"
    QUERIES = "queries"
    LEDGER = "ledger"
    PLACES = "places"


@dataclass(frozen=True, slots=True)
class ChangeSummary:
    """What one transaction changed: the step in words to come, the areas, the articles (empty: perhaps all)."""

    step: Message
    areas: frozenset[Area]
    articles: tuple[ArticleId, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One row of the journal: who did what and when, and whether it has been undone since."""

    id: int
    operator: str
    at_utc: datetime
    step: Message
    undone: bool


@dataclass(frozen=True, slots=True)
class UndoState:
    """The steps that undo and redo would take; None where there is nothing to take back or do again."""

    undo: Message | None
    redo: Message | None
