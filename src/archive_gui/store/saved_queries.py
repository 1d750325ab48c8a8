"""Edits of saved queries, and reading them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, func, select

from archive_gui.domain.captured import Message
from archive_gui.domain.queries import Asked, SavedQuery, SavedQueryId
from archive_gui.domain.query import SortKey
from archive_gui.domain.search import Manner
from archive_gui.store.errors import SavedQueryExists, SavedQueryMissing, SavedQueryNameInvalid
from archive_gui.store.names_given import clean_name, name_key
from archive_gui.store.recorder import Recorder
from archive_gui.store.tables import SavedQueryRow

MAX_NAME = 60
"""Characters of a name: what a sidebar row can show."""

Done = tuple[Message, int]
"""The step that was taken, and how many queries it changed."""


def saved_queries(connection: Connection) -> tuple[SavedQuery, ...]:
    """The saved queries in their order, without counts."""
    rows = connection.execute(select(SavedQueryRow.__table__).order_by(SavedQueryRow.position, SavedQueryRow.id))
    return tuple(_saved(row._asdict()) for row in rows)


def save_query(recorder: Recorder, name: str, asked: Asked) -> tuple[Done, SavedQuery]:
    """Keep a query under a name, behind the others.

    Raises:
        SavedQueryNameInvalid: the name is empty, too long or has control characters.
        SavedQueryExists: a query of that name is there.
    """
    connection = recorder.connection
    clean = _clean(name)
    _check_free(connection, clean)
    last = connection.execute(select(func.coalesce(func.max(SavedQueryRow.position), 0))).scalar_one()
    row = {
        "id": _next_number(connection),
        "uuid": str(uuid4()),
        "name": clean,
        "name_key": name_key(clean),
        **_asked_columns(asked),
        "position": int(last) + 1,
    }
    recorder.insert(SavedQueryRow, [row])
    return (Message("step.query_saved", {"name": clean}), 1), _saved(row)


def change_query(recorder: Recorder, saved: int, asked: Asked) -> Done:
    """Let a saved query ask something else.

    Raises:
        SavedQueryMissing: it is not there.
    """
    name = _row(recorder.connection, saved)["name"]
    changed = recorder.update(SavedQueryRow, {(saved,): _asked_columns(asked)})
    return Message("step.query_changed", {"name": name}), changed


def rename_query(recorder: Recorder, saved: int, name: str) -> Done:
    """Give a saved query another name.

    Raises:
        SavedQueryNameInvalid: the name is empty, too long or has control characters.
        SavedQueryExists: another query of that name is there.
        SavedQueryMissing: it is not there.
    """
    old = _row(recorder.connection, saved)["name"]
    clean = _clean(name)
    _check_free(recorder.connection, clean, but=saved)
    changed = recorder.update(SavedQueryRow, {(saved,): {"name": clean, "name_key": name_key(clean)}})
    return Message("step.query_renamed", {"old": old, "name": clean}), changed


def delete_query(recorder: Recorder, saved: int) -> Done:
    """Remove a saved query.

    Raises:
        SavedQueryMissing: it is not there.
    """
    name = _row(recorder.connection, saved)["name"]
    recorder.delete(SavedQueryRow, [(saved,)])
    return Message("step.query_deleted", {"name": name}), 1


def reorder_queries(recorder: Recorder, order: Sequence[int]) -> Done:
    """Show the saved queries in this order; those not named follow as they stood, unknown ones are passed over."""
    standing = [int(saved.id) for saved in saved_queries(recorder.connection)]
    named = [saved for saved in dict.fromkeys(order) if saved in standing]
    wanted = named + [saved for saved in standing if saved not in set(named)]
    changed = recorder.update(SavedQueryRow, {(saved,): {"position": place} for place, saved in enumerate(wanted, 1)})
    return Message("step.queries_reordered", {}), changed


def _asked_columns(asked: Asked) -> dict[str, Any]:
    return {
        "query": asked.query,
        "lookalike": asked.manner.lookalike,
        "exact_script": asked.manner.exact_script,
        "sort": asked.sort.value,
        "descending": asked.descending,
    }


def _saved(row: dict[str, Any]) -> SavedQuery:
    manner = Manner(lookalike=row["lookalike"], exact_script=row["exact_script"])
    asked = Asked(row["query"], manner, SortKey(row["sort"]), row["descending"])
    return SavedQuery(SavedQueryId(row["id"]), row["uuid"], row["name"], asked)


def _row(connection: Connection, saved: int) -> dict[str, Any]:
    row = connection.execute(select(SavedQueryRow.__table__).where(SavedQueryRow.id == saved)).one_or_none()
    if row is None:
        raise SavedQueryMissing(reference=str(saved))
    return row._asdict()


def _clean(name: str) -> str:
    clean = clean_name(name, MAX_NAME)
    if clean is None:
        raise SavedQueryNameInvalid(name=name, limit=MAX_NAME)
    return clean


def _check_free(connection: Connection, name: str, but: int | None = None) -> None:
    query = select(SavedQueryRow.id, SavedQueryRow.name).where(SavedQueryRow.name_key == name_key(name))
    row = connection.execute(query).one_or_none()
    if row is not None and row.id != but:
        raise SavedQueryExists(name=row.name)


def _next_number(connection: Connection) -> int:
    """A number no saved query ever had: the journal remembers the deleted ones."""
    query = "SELECT seq FROM sqlite_sequence WHERE name = 'saved_queries'"
    return int(connection.exec_driver_sql(query).scalar_one_or_none() or 0) + 1
