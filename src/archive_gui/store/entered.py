"""What people entered held against the journal, which has the last word each row and column was given."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from archive_gui.store.following import derived_columns
from archive_gui.store.recorder import Image, Key, holds, read_rows, table_of
from archive_gui.store.sqlite import to_json
from archive_gui.store.tables import (
    Article,
    ArticleTag,
    Base,
    Contributor,
    CorrectionRow,
    Decision,
    IndicatorMerge,
    Judgement,
    OwnPlaceRow,
    SavedQueryRow,
    SourcePage,
    TagRow,
)
from archive_gui.store.tables.journal import EDIT, REDO, UNDO

_BATCH = 500
"""Rows compared in one read."""

ENTERED: tuple[type[Base], ...] = (
    TagRow,
    ArticleTag,
    CorrectionRow,
    Decision,
    Judgement,
    OwnPlaceRow,
    SavedQueryRow,
    IndicatorMerge,
    Article,
    Contributor,
    SourcePage,
)
"""Tables with what people say; of what rules make of a text, a seal tells whether it is as it was written."""
_TABLES = {table_of(model).name: table_of(model) for model in ENTERED}


@dataclass(frozen=True, slots=True)
class Differing:
    """A row that is not as the journal has it, and the step that wrote it last."""

    table: str
    key: Key
    step: int


@dataclass(frozen=True, slots=True)
class _LastWord:
    """What a step said last of some columns of a row; None: that there is no row."""

    table: str
    key: Key
    step: int
    columns: Image | None


def differing(connection: Connection, beat: Callable[[], object]) -> Iterator[Differing]:
    """The rows that people wrote and that are no longer as the journal has them, each once.

    ``beat`` is called between two reads; what it raises ends the check.
    """
    told: set[tuple[str, Key]] = set()
    words = _last_words(connection)
    while batch := list(islice(words, _BATCH)):
        beat()
        for one in _not_so(connection, batch):
            if (one.table, one.key) not in told:
                told.add((one.table, one.key))
                yield one


def _last_words(connection: Connection) -> Iterator[_LastWord]:
    """The journal from the newest entry to the oldest: what is told of a column first holds."""
    seen: dict[tuple[str, Key], set[str]] = {}
    settled: set[tuple[str, Key]] = set()
    entries = connection.exec_driver_sql("SELECT id, kind, target_id FROM journal ORDER BY id DESC").all()
    for number, kind, target in entries:
        of_step = {EDIT: number, UNDO: target, REDO: target}.get(kind)
        if of_step is None:
            continue
        for table, key, earlier, later in _rows(connection, of_step, undone=kind == UNDO):
            place = table, key
            if place in settled:
                continue
            known = seen.setdefault(place, set())
            if later is None:
                if not known:
                    yield _LastWord(table, key, number, None)
            else:
                columns = {name: value for name, value in later.items() if name not in known}
                known.update(columns)
                if columns:
                    yield _LastWord(table, key, number, columns)
            if earlier is None or later is None:  # made or removed here: nothing older tells of this row
                settled.add(place)
                del seen[place]


def _rows(connection: Connection, step: int, *, undone: bool) -> Iterator[tuple[str, Key, Image | None, Image | None]]:
    """(table, key, earlier, later) of the rows a step touched or, ``undone``, brought back, the last written first."""
    query = (
        "SELECT table_name, row_key, before, after FROM journal_changes WHERE journal_id = ? AND table_name IN "  # noqa: S608
        f"(SELECT value FROM json_each(?)) ORDER BY number {'ASC' if undone else 'DESC'}"
    )
    for table, key, before, after in connection.exec_driver_sql(query, (step, to_json(list(_TABLES)))):
        images = tuple(None if image is None else json.loads(image) for image in (before, after))
        earlier, later = reversed(images) if undone else images
        yield table, tuple(json.loads(key)), earlier, later


def _not_so(connection: Connection, words: Sequence[_LastWord]) -> Iterator[Differing]:
    by_table: dict[str, list[_LastWord]] = {}
    for word in words:
        by_table.setdefault(word.table, []).append(word)
    for name, of_table in by_table.items():
        found, unreadable = _read(connection, name, list({word.key: None for word in of_table}))
        derived = derived_columns(name)
        for word in of_table:
            if word.key in unreadable or not holds(found.get(word.key), word.columns, derived):
                yield Differing(word.table, word.key, word.step)


def _read(connection: Connection, name: str, keys: Sequence[Key]) -> tuple[dict[Key, Image], set[Key]]:
    """The rows that are there, and the keys of those with a value that is none of its column's."""
    try:
        return read_rows(connection, _TABLES[name], keys), set()
    except (ValueError, TypeError, DBAPIError):
        if len(keys) == 1:
            return {}, set(keys)
    found: dict[Key, Image] = {}
    unreadable: set[Key] = set()
    for key in keys:
        rows, spoilt = _read(connection, name, [key])
        found |= rows
        unreadable |= spoilt
    return found, unreadable
