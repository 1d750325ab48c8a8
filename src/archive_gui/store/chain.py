"""The journal as a chain: each entry carries a digest over what it says and the digest of the entry before it.

Digests are taken over the values as they stand in the database, packed as ``digests.packed`` tells: the digest before
(empty for the first entry), id, operator, at_utc, step, kind, target_id; then, for each row of the entry in
``journal_changes`` by its number: number, table_name, row_key, before, after. ``state`` and ``undone_by`` change when
an edit is taken back; they follow from the entries behind it and are checked against them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection

from archive_gui.domain.captured import Message
from archive_gui.store.digests import digest_of, packed
from archive_gui.store.tables.journal import DONE, DROPPED, EDIT, REDO, UNDO, UNDONE

_ENTRIES = (
    "SELECT id, CAST(operator AS BLOB), CAST(at_utc AS BLOB), CAST(step AS BLOB), CAST(kind AS BLOB), target_id, "
    "CAST(state AS BLOB), undone_by, digest FROM journal"
)
_ROWS = (
    "SELECT journal_id, number, CAST(table_name AS BLOB), CAST(row_key AS BLOB), CAST(before AS BLOB), "
    "CAST(after AS BLOB) FROM journal_changes"
)
_ID, _KIND, _TARGET, _STATE, _UNDONE_BY, _DIGEST = 0, 4, 5, 6, 7, 8
_SAID = slice(0, 6)
_TOUCHED = slice(1, 6)

Columns = tuple[Any, ...]
State = tuple[bytes, int | None]


def link(connection: Connection, number: int) -> None:
    """Give the last entry of the journal its digest, once its rows are written."""
    earlier = "SELECT digest FROM journal WHERE id < ? ORDER BY id DESC LIMIT 1"
    before = connection.exec_driver_sql(earlier, (number,)).scalar() or b""
    entry = tuple(connection.exec_driver_sql(f"{_ENTRIES} WHERE id = ?", (number,)).one())
    rows = connection.exec_driver_sql(f"{_ROWS} WHERE journal_id = ? ORDER BY number", (number,))
    _write(connection, [(_digest(before, entry, map(tuple, rows)), number)])


def link_all(connection: Connection) -> None:
    """Make a chain of a journal from before entries had digests."""
    digests = []
    before = b""
    for entry, rows in _entries(connection):
        before = _digest(before, entry, rows)
        digests.append((before, entry[_ID]))
    _write(connection, digests)


def faults(connection: Connection) -> Iterator[Message]:
    """A message for each entry that is not as it was written, and one where the last entries are gone."""
    before = b""
    states = _States()
    found: dict[int, State] = {}
    broken: set[int] = set()
    last = 0
    for entry, rows in _entries(connection):
        last = entry[_ID]
        if _digest(before, entry, rows) != entry[_DIGEST]:
            broken.add(last)
        before = entry[_DIGEST]
        found[last] = entry[_STATE], entry[_UNDONE_BY]
        states.follow(last, entry[_KIND], entry[_TARGET])
    broken.update(number for number, state in found.items() if states.of[number] != state)
    yield from (Message("verify.journal", {"entry": number}) for number in sorted(broken))
    given = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'journal'").scalar() or 0
    if given != last:
        yield Message("verify.journal_cut", {"entry": last})


class _States:
    """The states of entries as those behind them leave them."""

    def __init__(self) -> None:
        self.of: dict[int, State] = {}
        self._undone: set[int] = set()

    def follow(self, number: int, kind: bytes, target: int | None) -> None:
        """What an entry does to those before it; its own state is that it stands."""
        if kind == EDIT.encode():
            for other in self._undone:
                self.of[other] = DROPPED.encode(), self.of[other][1]
            self._undone.clear()
        elif kind == UNDO.encode() and target in self.of:
            self.of[target] = UNDONE.encode(), number
            self._undone.add(target)
        elif kind == REDO.encode() and target in self.of:
            self.of[target] = DONE.encode(), self.of[target][1]
            self._undone.discard(target)
        self.of[number] = DONE.encode(), None


def _entries(connection: Connection) -> Iterator[tuple[Columns, list[Columns]]]:
    """Each entry with its rows."""
    rows = groupby(map(tuple, connection.exec_driver_sql(f"{_ROWS} ORDER BY journal_id, number")), itemgetter(0))
    following = next(rows, None)
    for entry in connection.exec_driver_sql(f"{_ENTRIES} ORDER BY id"):
        touched: list[Columns] = []
        while following is not None and following[0] <= entry[_ID]:
            touched += following[1]
            following = next(rows, None)
        yield tuple(entry), touched


def _digest(before: bytes, entry: Columns, rows: Iterable[Columns]) -> bytes:
    return digest_of((packed((before, *entry[_SAID])), *(packed(row[_TOUCHED]) for row in rows)))


def _write(connection: Connection, digests: Sequence[tuple[bytes, int]]) -> None:
    if digests:
        connection.exec_driver_sql("UPDATE journal SET digest = ? WHERE id = ?", list(digests))
