"""Queries that are kept: those the archivist saved under a name, and those asked before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from archive_gui.domain.query import Condition, SortKey
from archive_gui.domain.search import EXACT, Manner
from archive_gui.domain.spans import Span

SavedQueryId = NewType("SavedQueryId", int)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a saved query asks: the query as typed, in which manner, and how its articles are sorted."""

    query: str
    manner: Manner = EXACT
    sort: SortKey = SortKey.RELEVANCE
    descending: bool = True


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query under a name, in the order of display; ``articles`` None: not counted since the archive changed."""

    id: SavedQueryId
    uuid: str
    name: str
    asked: Asked
    articles: int | None = None


@dataclass(frozen=True, slots=True)
class PastQuery:
    """A query asked before, and when last."""

    query: str
    asked_at_utc: datetime


@dataclass(frozen=True, slots=True)
class RecognisedFilter:
    """A part of a typed query that asks for an article's values: ``query[span]``, operators before it included.

    ``label`` is how the condition writes itself (``地点:涟源``, ``贫困村>100``), without a negation.
    """

    span: Span
    condition: Condition
    label: str
    negated: bool = False
