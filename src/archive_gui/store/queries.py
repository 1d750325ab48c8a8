"""What the store keeps of queries: those saved under a name, and those asked before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.queries import Asked, PastQuery, SavedQuery, SavedQueryId
from archive_gui.store import history, past_queries, saved_queries
from archive_gui.store.database import Database
from archive_gui.store.history import Actor
from archive_gui.store.recorder import Recorder


class Queries:
    """Reads and edits of kept queries; edits are steps of the journal like those of ``Store``, the history is not."""

    def __init__(self, database: Database, operator: str) -> None:
        self._database = database
        self._operator = operator

    def saved(self) -> tuple[SavedQuery, ...]:
        """The saved queries in their order, without counts."""
        with self._database.reading() as connection:
            return saved_queries.saved_queries(connection)

    def save(self, name: str, asked: Asked) -> tuple[ChangeSummary, SavedQuery]:
        """Keep a query under a name (``SavedQueryNameInvalid``, ``SavedQueryExists``)."""
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            (step, count), saved = saved_queries.save_query(recorder, name, asked)
            return history.close_edit(connection, actor, step, recorder.changes, count=count), saved

    def change(self, saved: SavedQueryId, asked: Asked) -> ChangeSummary:
        """Let a saved query ask something else (``SavedQueryMissing``)."""
        return self._edit(lambda recorder: saved_queries.change_query(recorder, saved, asked))

    def rename(self, saved: SavedQueryId, name: str) -> ChangeSummary:
        """Give a saved query another name (``SavedQueryNameInvalid``, ``SavedQueryExists``, ``SavedQueryMissing``)."""
        return self._edit(lambda recorder: saved_queries.rename_query(recorder, saved, name))

    def delete(self, saved: SavedQueryId) -> ChangeSummary:
        """Remove a saved query (``SavedQueryMissing``)."""
        return self._edit(lambda recorder: saved_queries.delete_query(recorder, saved))

    def reorder(self, order: Sequence[SavedQueryId]) -> ChangeSummary:
        """Show the saved queries in this order; those not named follow as they stood."""
        return self._edit(lambda recorder: saved_queries.reorder_queries(recorder, order))

    def past(self, limit: int) -> tuple[PastQuery, ...]:
        """The queries asked before, the latest first."""
        with self._database.reading() as connection:
            return past_queries.past_queries(connection, limit)

    def remember(self, query: str) -> None:
        """Put a query first in the history."""
        with self._database.writing() as connection:
            past_queries.remember(connection, Actor.now(self._operator), query)

    def clear_past(self) -> None:
        """Forget all queries asked before."""
        with self._database.writing() as connection:
            past_queries.clear(connection)

    def _edit(self, act: Callable[[Recorder], saved_queries.Done]) -> ChangeSummary:
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            step, count = act(recorder)
            return history.close_edit(connection, actor, step, recorder.changes, count=count)
