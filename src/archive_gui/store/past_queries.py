"""The history of queries: the latest ones, each once, outside the journal."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from archive_gui.domain.queries import PastQuery
from archive_gui.store.history import Actor
from archive_gui.store.tables import PastQueryRow

KEPT = 200
"""Queries remembered: more than anyone looks through."""


def remember(connection: Connection, actor: Actor, query: str) -> None:
    """Put a query first; the oldest goes where there are too many."""
    forget(connection, query)
    connection.execute(insert(PastQueryRow).values(query=query, asked_at_utc=actor.at_utc))
    kept = select(PastQueryRow.id).order_by(PastQueryRow.id.desc()).limit(KEPT)
    connection.execute(delete(PastQueryRow).where(PastQueryRow.id.not_in(kept)))


def past_queries(connection: Connection, limit: int) -> tuple[PastQuery, ...]:
    """The queries asked before, the latest first."""
    query = select(PastQueryRow.query, PastQueryRow.asked_at_utc).order_by(PastQueryRow.id.desc()).limit(limit)
    return tuple(PastQuery(words, at_utc) for words, at_utc in connection.execute(query))


def forget(connection: Connection, query: str) -> None:
    """Take one query out."""
    connection.execute(delete(PastQueryRow).where(PastQueryRow.query == query))


def clear(connection: Connection) -> None:
    """Forget all."""
    connection.execute(delete(PastQueryRow))
