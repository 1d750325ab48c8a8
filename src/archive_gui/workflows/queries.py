"""Saved queries and the history of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from archive_gui.base.errors import UserError
from archive_gui.base.messages import _, sentences
from archive_gui.base.progress import Ticker
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.queries import Asked, PastQuery, SavedQuery, SavedQueryId
from archive_gui.domain.query import Everything
from archive_gui.domain.records import ArticleFilter
from archive_gui.language import query as query_language
from archive_gui.language.query import QuerySyntaxError
from archive_gui.store.archive import Store
from archive_gui.store.errors import SavedQueryMissing
from archive_gui.store.names_given import name_key
from archive_gui.workflows.find import list_articles
from archive_gui.workflows.session import Archive

MAX_QUERY = 2_000
"""Characters of a query that is remembered; longer ones were pasted, not asked."""


class QueryUnclear(UserError):
    """The query cannot be understood; ``mistake`` says why, at character ``position`` (from 1)."""

    code = "query.unclear"


class QueryEmpty(UserError):
    """A query to be saved asks for nothing."""

    code = "query.empty"


sentences(
    {
        "query.unclear": lambda: _("The query cannot be understood at character {position}: {mistake}"),
        "query.empty": lambda: _("The query is empty. Type what is to be found, then save it."),
    }
)


def saved_queries(archive: Archive) -> tuple[SavedQuery, ...]:
    """The saved queries in their order, with the counts that are known to hold still."""
    state = _state(archive)
    return tuple(_counted(archive.store, saved, state) for saved in archive.store.queries.saved())


def count_saved(archive: Archive, ticker: Ticker) -> tuple[SavedQuery, ...]:
    """The saved queries, each with how many articles it finds now; for a background job, after each change.

    A count stands until the archive or its index changes. One whose query is not understood any more has none.

    Raises:
        Cancelled: the counts are no longer wanted; those made so far are kept.
    """
    saved = archive.store.queries.saved()
    state = _state(archive)
    counts = _COUNTS.setdefault(archive.store, {})
    for number, each in enumerate(saved):
        within = _Within(ticker, number, len(saved), each.name)
        within.tick(0)
        known = counts.get(each.asked)
        if known is None or known[0] != state:
            asked = each.asked
            listed = list_articles(archive, ArticleFilter(), query=asked.query, manner=asked.manner, ticker=within)
            counts[asked] = (state, None if listed.mistake else len(listed.ids))
    wanted = {each.asked for each in saved}
    for asked in counts.keys() - wanted:
        counts.pop(asked, None)
    return tuple(_counted(archive.store, each, state) for each in saved)


def find_query(archive: Archive, name: str) -> SavedQuery | None:
    """The saved query of that name, letter case and width aside, if there is one."""
    wanted = name_key(name.strip())
    return next((saved for saved in saved_queries(archive) if name_key(saved.name) == wanted), None)


def query_named(archive: Archive, name: str) -> SavedQuery:
    """The saved query of that name, letter case and width aside.

    Raises:
        UserError: there is none.
    """
    found = find_query(archive, name)
    if found is None:
        raise SavedQueryMissing(reference=name)
    return found


def save_query(archive: Archive, name: str, asked: Asked) -> tuple[ChangeSummary, SavedQuery]:
    """Keep a query under a name, behind the others.

    Raises:
        UserError: the name is taken or cannot be one, the query is empty or cannot be understood, or the archive is
            read-only.
    """
    _check(asked)
    return archive.store.queries.save(name, asked)


def change_query(archive: Archive, saved: SavedQueryId, asked: Asked) -> ChangeSummary:
    """Let a saved query ask something else.

    Raises:
        UserError: it is not there any more, the query cannot be understood, or the archive is read-only.
    """
    _check(asked)
    return archive.store.queries.change(saved, asked)


def rename_query(archive: Archive, saved: SavedQueryId, name: str) -> ChangeSummary:
    """Give a saved query another name.

    Raises:
        UserError: it is not there any more, the name is taken or cannot be one, or the archive is read-only.
    """
    return archive.store.queries.rename(saved, name)


def delete_query(archive: Archive, saved: SavedQueryId) -> ChangeSummary:
    """Remove a saved query.

    Raises:
        UserError: it is not there any more, or the archive is read-only.
    """
    return archive.store.queries.delete(saved)


def reorder_queries(archive: Archive, order: Sequence[SavedQueryId]) -> ChangeSummary:
    """Show the saved queries in this order; those not named follow as they stood.

    Raises:
        UserError: the archive is read-only.
    """
    return archive.store.queries.reorder(order)


def remember_query(archive: Archive, query: str) -> None:
    """Put a query first in the history; nothing is kept of an empty one, or where nothing can be written."""
    words = " ".join(query.split())
    if words and len(words) <= MAX_QUERY and _is_writable(words) and not archive.read_only:
        archive.store.queries.remember(words)


def query_history(archive: Archive, limit: int = 20) -> tuple[PastQuery, ...]:
    """The queries asked before, the latest first, each once."""
    return archive.store.queries.past(limit)


def clear_history(archive: Archive) -> None:
    """Forget all queries asked before.

    Raises:
        UserError: the archive is read-only.
    """
    archive.store.queries.clear_past()


def _check(asked: Asked) -> None:
    try:
        parsed = query_language.parse(asked.query)
    except QuerySyntaxError as error:
        mistake = error.mistake
        told = Message(mistake.code, {"suggestion": mistake.suggestion})
        raise QueryUnclear(mistake=told, position=mistake.position + 1) from error
    if isinstance(parsed, Everything) or not _is_writable(asked.query):
        raise QueryEmpty


def _is_writable(words: str) -> bool:
    """Whether a database can hold the words: half a surrogate pair finds nothing and is not kept."""
    return not any("\ud800" <= character <= "\udfff" for character in words)


@dataclass(frozen=True, slots=True)
class _Within:
    """Tells, for each tick of one query, how far all of them are."""

    ticker: Ticker
    number: int
    total: int
    name: str

    def tick(self, done: int, total: int | None = None, note: str = "") -> None:  # noqa: ARG002
        """Go on, if the counts are still wanted."""
        self.ticker.tick(self.number, self.total, self.name)


_State = tuple[int, int, int]
_COUNTS: WeakKeyDictionary[Store, dict[Asked, tuple[_State, int | None]]] = WeakKeyDictionary()


def _state(archive: Archive) -> _State:
    """What a count depends on: the last write, and what the index has taken in."""
    held, revisions = archive.index.held()
    return archive.store.questions.last_change(), len(held), int(revisions.sum())


def _counted(store: Store, saved: SavedQuery, state: _State) -> SavedQuery:
    known = _COUNTS.get(store, {}).get(saved.asked)
    return replace(saved, articles=known[1]) if known is not None and known[0] == state else saved
