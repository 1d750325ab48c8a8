"""What searching asks of the database."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from archive_gui.domain.query import Condition, Field, FigureRange
from archive_gui.domain.spans import Span
from archive_gui.store import answering, naming
from archive_gui.store.counting import Counts, TermColumns
from archive_gui.store.database import Database
from archive_gui.store.indicator_lookup import IndicatorLookup
from archive_gui.store.tables import TermKind


class Questions:
    """Reads for searching; like those of ``Store``, from any thread, each of one state of the archive."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns = TermColumns()
        self._indicators = IndicatorLookup()

    def ids_where(self, asked: Condition) -> array[int]:
        """Every article whose values answer a part of a query, in no order, repeated or not, the trash among them."""
        with self._database.reading() as connection:
            return answering.ids_where(connection, asked, self._indicators)

    def spans_where(self, asked: Field | FigureRange, articles: Sequence[int]) -> dict[int, list[Span]]:
        """Where the facts that answer a part of a query stand in the reading texts of these articles, by article."""
        with self._database.reading() as connection:
            return answering.spans_where(connection, asked, self._indicators, articles)

    def counts_of(self, ids: Sequence[int]) -> Counts:
        """How many of these articles have which tag, year, publication, kind of fact and place."""
        with self._database.reading() as connection:
            return self._columns.counts_of(connection, ids)

    def all_names(self) -> tuple[int, dict[TermKind, naming.NameLines]]:
        """Names as lines to look them up in, and a number: ``new_names`` has those over it, which may be missing."""
        with self._database.reading() as connection:
            kept = naming.kept_lines(connection)
            return kept or (naming.complete_to(connection), naming.named_lines(connection))

    def names_are_kept(self) -> bool:
        """Whether ``keep_names`` was called before."""
        with self._database.reading() as connection:
            return naming.are_kept(connection)

    def keep_names(self) -> None:
        """Keep the lines of all names for the next opening."""
        with self._database.writing() as connection:
            naming.keep_lines(connection)

    def new_names(self, last: int) -> tuple[int, list[naming.KeyedTerm]]:
        """The names over ``last``, some of them perhaps known, and some whose keys are not written yet.

        With them comes the number to ask with the next time.
        """
        with self._database.reading() as connection:
            found = naming.keyed_since(connection, last) + naming.keyless(connection)
            return naming.complete_to(connection), found

    def named(self, terms: Sequence[int]) -> list[naming.NamedTerm]:
        """Names by their numbers, in no order; those that only the trash has are left out."""
        with self._database.reading() as connection:
            return naming.named(connection, terms)

    def write_name_keys(self) -> bool:
        """Write the keys of some names that lack them; returns whether there may be more."""
        with self._database.reading() as connection:
            found = naming.keyless(connection)
        if found:
            with self._database.writing() as connection:
                naming.write_keys(connection, found)
        return len(found) == naming.BATCH

    def last_change(self) -> int:
        """A number that grows with every change of what lists and names are read from."""
        with self._database.reading() as connection:
            return naming.last_change(connection)
