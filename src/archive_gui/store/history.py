"""The journal: what was done by whom, and the way back and forth through it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary, JournalEntry, UndoState
from archive_gui.domain.records import ArticleId
from archive_gui.store import chain, following, seals
from archive_gui.store.errors import NothingToRedo, NothingToUndo, UndoConflict
from archive_gui.store.indexing import grow_revisions
from archive_gui.store.json_values import message_from_json, message_to_json
from archive_gui.store.reach import reach_of
from archive_gui.store.recorder import (
    Key,
    RowChange,
    holds,
    read_rows,
    write_deletes,
    write_inserts,
    write_updates,
)
from archive_gui.store.tables import Base, JournalChange, JournalStep
from archive_gui.store.tables.journal import DONE, DROPPED, EDIT, REDO, UNDO, UNDONE


@dataclass(frozen=True, slots=True)
class Actor:
    """Who writes, and when."""

    operator: str
    at_utc: datetime

    @classmethod
    def now(cls, operator: str) -> Actor:
        """The operator, at this moment."""
        return cls(operator, datetime.now(UTC))


def close_edit(
    connection: Connection, actor: Actor, step: Message, changes: Sequence[RowChange], *, count: int
) -> ChangeSummary:
    """Put an edit into the journal, give up what could be redone, and let the index know.

    An edit that changed nothing leaves no trace.
    """
    if not changes:
        return ChangeSummary(step, frozenset(), (), 0)
    connection.execute(
        update(JournalStep).where(JournalStep.kind == EDIT, JournalStep.state == UNDONE).values(state=DROPPED)
    )
    number = add_step(connection, actor, step, EDIT)
    images = [
        {
            "journal_id": number,
            "number": place,
            "table_name": change.table,
            "row_key": list(change.key),
            "before": change.before,
            "after": change.after,
        }
        for place, change in enumerate(changes, 1)
    ]
    connection.execute(insert(JournalChange), images)
    chain.link(connection, number)
    return _summary(connection, step, changes, count)


def add_step(connection: Connection, actor: Actor, step: Message, kind: str, target: int | None = None) -> int:
    """One row of the journal; returns its number. Of an edit the digest is taken when its changes are there."""
    row = {
        "operator": actor.operator,
        "at_utc": actor.at_utc,
        "step": message_to_json(step),
        "kind": kind,
        "state": DONE,
        "undone_by": None,
        "target_id": target,
    }
    found = connection.execute(insert(JournalStep).values(row)).inserted_primary_key
    if found is None:
        raise RuntimeError("the journal gave no number")
    number = int(found[0])
    if kind != EDIT:
        chain.link(connection, number)
    return number


def undo(connection: Connection, actor: Actor) -> ChangeSummary:
    """Take back the last edit that stands.

    Raises:
        NothingToUndo: there is none.
        UndoConflict: a row no longer is as the edit left it; nothing is changed.
    """
    target = _undo_target(connection)
    if target is None:
        raise NothingToUndo
    number, step = target
    changes = [change.inverse() for change in reversed(_changes_of(connection, number))]
    _apply(connection, changes, step)
    undone = Message("step.undone", {"step": step})
    entry = add_step(connection, actor, undone, UNDO, number)
    connection.execute(update(JournalStep).where(JournalStep.id == number).values(state=UNDONE, undone_by=entry))
    return _summary(connection, undone, changes, None)


def redo(connection: Connection, actor: Actor) -> ChangeSummary:
    """Do again the edit that was taken back last.

    Raises:
        NothingToRedo: there is none, or something else was done since.
        UndoConflict: a row no longer is as the undo left it; nothing is changed.
    """
    target = _redo_target(connection)
    if target is None:
        raise NothingToRedo
    number, step = target
    changes = _changes_of(connection, number)
    _apply(connection, changes, step)
    redone = Message("step.redone", {"step": step})
    add_step(connection, actor, redone, REDO, number)
    connection.execute(update(JournalStep).where(JournalStep.id == number).values(state=DONE))
    return _summary(connection, redone, changes, None)


def undo_state(connection: Connection) -> UndoState:
    """The steps that undo and redo would take."""
    back, forth = _undo_target(connection), _redo_target(connection)
    return UndoState(back[1] if back else None, forth[1] if forth else None)


def journal(connection: Connection, limit: int, offset: int) -> tuple[JournalEntry, ...]:
    """The journal, newest first."""
    query = (
        select(JournalStep.id, JournalStep.operator, JournalStep.at_utc, JournalStep.step, JournalStep.state)
        .order_by(JournalStep.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return tuple(
        JournalEntry(number, operator, at_utc, message_from_json(step), state != DONE)
        for number, operator, at_utc, step, state in connection.execute(query)
    )


def _undo_target(connection: Connection) -> tuple[int, Message] | None:
    """The last edit that stands."""
    query = select(JournalStep.id, JournalStep.step).where(JournalStep.kind == EDIT, JournalStep.state == DONE)
    row = connection.execute(query.order_by(JournalStep.id.desc()).limit(1)).one_or_none()
    return None if row is None else (row[0], message_from_json(row[1]))


def _redo_target(connection: Connection) -> tuple[int, Message] | None:
    """The edit taken back last: undo walks from new to old, so it is the oldest of those that may be redone."""
    query = select(JournalStep.id, JournalStep.step).where(JournalStep.kind == EDIT, JournalStep.state == UNDONE)
    row = connection.execute(query.order_by(JournalStep.id.asc()).limit(1)).one_or_none()
    return None if row is None else (row[0], message_from_json(row[1]))


def _changes_of(connection: Connection, number: int) -> list[RowChange]:
    query = (
        select(JournalChange.table_name, JournalChange.row_key, JournalChange.before, JournalChange.after)
        .where(JournalChange.journal_id == number)
        .order_by(JournalChange.number)
    )
    return [RowChange(table, tuple(key), before, after) for table, key, before, after in connection.execute(query)]


def _summary(connection: Connection, step: Message, changes: Sequence[RowChange], count: int | None) -> ChangeSummary:
    following.follow(connection, changes)
    seals.renew(connection, changes)
    reach = reach_of(connection, changes)
    grow_revisions(connection, reach.searchable)
    articles = tuple(ArticleId(number) for number in reach.articles)
    return ChangeSummary(step, reach.areas, articles, len(articles) if count is None else count)


def _apply(connection: Connection, changes: Sequence[RowChange], step: Message) -> None:
    following.release(connection, changes)
    try:
        for run in _runs(changes):
            _apply_run(connection, run, step)
    except IntegrityError as error:
        raise UndoConflict(step=step) from error


def _runs(changes: Iterable[RowChange]) -> Iterator[list[RowChange]]:
    """Neighbouring changes of the same sort, each row once, that can be written together."""
    run: list[RowChange] = []
    seen: set[Key] = set()
    for change in changes:
        if run and (_sort(change) != _sort(run[0]) or change.key in seen):
            yield run
            run, seen = [], set()
        run.append(change)
        seen.add(change.key)
    if run:
        yield run


def _sort(change: RowChange) -> tuple[str, bool, bool]:
    return change.table, change.before is None, change.after is None


def _apply_run(connection: Connection, run: Sequence[RowChange], step: Message) -> None:
    table = Base.metadata.tables[run[0].table]
    found = read_rows(connection, table, (change.key for change in run))
    derived = following.derived_columns(table.name)
    if any(not holds(found.get(change.key), change.before, derived) for change in run):
        raise UndoConflict(step=step)
    first = run[0]
    if first.before is None:
        write_inserts(connection, table, (change.after for change in run if change.after is not None))
    elif first.after is None:
        write_deletes(connection, table, (change.key for change in run))
    else:
        write_updates(connection, table, {change.key: change.after for change in run if change.after is not None})
