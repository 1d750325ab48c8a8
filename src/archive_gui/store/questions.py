"""What searching asks of the database."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from archive_gui.domain.query import Condition
from archive_gui.store import answering, counting, naming
from archive_gui.store.database import Database


class Questions:
    """Reads for searching; like those of ``Store``, from any thread, each of one state of the archive."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids_where(self, asked: Condition) -> array[int]:
        """Every article whose values answer a part of a query, in no order, repeated or not, the trash among them."""
        with self._database.reading() as connection:
            return answering.ids_where(connection, asked)

    def counts_of(self, ids: Sequence[int]) -> counting.Counts:
        """How many of these articles have which tag, year, publication, kind of fact and place."""
        with self._database.reading() as connection:
            return counting.counts_of(connection, ids)

    def known_names(self) -> naming.KnownNames:
        """What titles, people, places, bodies, tags and publications are called."""
        with self._database.reading() as connection:
            return naming.known_names(connection)

    def last_change(self) -> int:
        """A number that grows with every change of what lists and names are read from."""
        with self._database.reading() as connection:
            return naming.last_change(connection)
