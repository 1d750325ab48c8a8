"""Taking processed sources in, with the journal's word on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.records import ArticleId
from archive_gui.store import history
from archive_gui.store.describing import restore
from archive_gui.store.filing import file_batch
from archive_gui.store.history import Actor
from archive_gui.store.recorder import Recorder
from archive_gui.store.tables.journal import IMPORT


def take_in(
    connection: Connection, actor: Actor, batch: Sequence[ProcessedSource], imported_at_utc: datetime | None
) -> tuple[ChangeSummary, tuple[tuple[ArticleId, ...], ...]]:
    """Write the sources that are new and bring those back that lie whole in the trash, which can be undone.

    Without a moment of import it is now. Gives the articles of each source. ``summary.count`` counts the sources that
    are new or back.
    """
    filed = file_batch(connection, actor.at_utc, imported_at_utc or actor.at_utc, batch)
    step = Message("step.imported", {"sources": filed.sources, "articles": len(filed.added)})
    areas: frozenset[Area] = frozenset()
    if filed.sources:
        history.add_step(connection, actor, step, IMPORT)
        areas = frozenset({Area.ARTICLES, Area.SOURCES, Area.FACTS, Area.LEDGER})
    if not filed.trashed:
        return ChangeSummary(step, areas, filed.added, filed.sources), filed.articles
    recorder = Recorder(connection)
    back, count = restore(recorder, filed.trashed)
    returned = history.close_edit(connection, actor, back, recorder.changes, count=count)
    summary = ChangeSummary(
        step if filed.sources else returned.step,
        areas | returned.areas,
        (*filed.added, *filed.trashed),
        filed.sources + filed.returned,
    )
    return summary, filed.articles
