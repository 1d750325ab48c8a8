"""What is asked of the facts of many articles at once: comparisons, and the rows put together by hand."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, select

from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.comparison import SourceFigure
from archive_gui.domain.fact_rows import FactFilter, FactRow, FactSort
from archive_gui.store import fact_listing, figure_columns, figure_details, history, stated
from archive_gui.store.changed import JournalPoint, articles_changed, journal_point
from archive_gui.store.database import Database
from archive_gui.store.figure_columns import FigureColumns, Ids
from archive_gui.store.figure_details import FigureFinding
from archive_gui.store.history import Actor
from archive_gui.store.named import Named
from archive_gui.store.numbers import Numbers
from archive_gui.store.recorder import Recorder
from archive_gui.store.tables import IndicatorMerge

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class _Kept:
    """The figures as they were read at a point of the journal, and what is shown of them."""

    point: JournalPoint
    numbers: Ids
    columns: FigureColumns


class Across:
    """Reads over the facts of many articles; like those of ``Store``, from any thread, each of one state."""

    def __init__(self, database: Database, operator: str) -> None:
        self._database = database
        self._operator = operator
        self._lock = threading.Lock()
        self._kept: _Kept | None = None
        self.named = Named(database)

    # keeping up

    def unread(self) -> list[int]:
        """The articles whose figures are not ready to be compared: those of an older version of the program."""
        return self._read(stated.unread)

    def read_figures(self, articles: Sequence[int]) -> None:
        """Make the figures of a few articles ready to be compared."""
        with self._database.writing() as connection:
            stated.refresh(connection, articles)
        with self._lock:
            self._kept = None

    # comparisons

    def figures(self) -> FigureColumns:
        """The comparable figures of all articles outside the trash; of what changed since, only that is read again."""
        with self._database.reading() as connection:
            point = journal_point(connection)
            with self._lock:
                kept = self._kept
                if kept is None or kept.point != point:
                    changed = None if kept is None else articles_changed(connection, kept.point)
                    if kept is None or changed is None:
                        numbers = figure_columns.read(connection)
                    elif changed:
                        numbers = figure_columns.read_again(connection, kept.numbers, changed)
                    else:
                        numbers = kept.numbers
                    kept = self._kept = _Kept(point, numbers, figure_columns.figure_columns(connection, numbers))
                return kept.columns

    def rows_with(self, words: str) -> Ids:
        """The rows whose noun contains the words."""
        return self._read(lambda connection: figure_columns.rows_with(connection, words))

    def rows_named(self, keys: Sequence[str]) -> dict[str, int]:
        """The numbers of rows by their keys, of the row they belong to where they were merged."""

        def ask(connection: Connection) -> dict[str, int]:
            into = figure_columns.merges(connection)
            found = figure_columns.rows_named(connection, [into.get(key, key) for key in keys])
            return {key: found[into.get(key, key)] for key in keys if into.get(key, key) in found}

        return self._read(ask)

    def places_named(self, keys: Sequence[str]) -> dict[str, int]:
        """The numbers of places by their keys."""
        return self._read(lambda connection: figure_columns.places_named(connection, keys))

    def real_places(self, within: str | None) -> Ids:
        """What is a place; with ``within`` what is or lies in the division of that code."""
        return self._read(lambda connection: figure_columns.real_places(connection, within))

    def row_values(self, ids: Sequence[int]) -> dict[int, tuple[str, str, str, str]]:
        """Key, noun, class and unit of rows."""
        return self._read(lambda connection: figure_columns.row_values(connection, ids))

    def place_values(self, ids: Sequence[int]) -> dict[int, figure_columns.PlaceValues]:
        """What places are called."""
        return self._read(lambda connection: figure_columns.place_values(connection, ids))

    def merges(self) -> dict[str, str]:
        """The rows put together by hand: the key of each and the key of the one it belongs to."""
        return self._read(figure_columns.merges)

    def details(self, facts: Sequence[int]) -> dict[int, SourceFigure]:
        """Figures with the places they are read from."""
        return self._read(lambda connection: figure_details.figures(connection, facts))

    def findings(self, facts: Sequence[int]) -> list[FigureFinding]:
        """The findings that rest on figures; dismissed ones are left out."""
        return self._read(lambda connection: figure_details.findings(connection, facts))

    # facts as lines

    def fact_ids(self, wanted: FactFilter, *, sort: FactSort, descending: bool) -> array[int]:
        """Every fact that a filter leaves, in order."""
        return self._read(
            lambda connection: fact_listing.fact_ids(connection, wanted, sort=sort, descending=descending)
        )

    def fact_rows(self, ids: Sequence[int]) -> list[FactRow]:
        """A line for each fact, in the order asked; those that are gone are left out."""
        return self._read(lambda connection: fact_listing.fact_rows(connection, ids))

    def fact_lines(self, ids: Sequence[int]) -> list[tuple[FactRow, str]]:
        """The same with the reading text each stands in."""
        return self._read(lambda connection: fact_listing.fact_lines(connection, ids))

    def dated_ids(self, articles: Sequence[int] | None, year: int | None) -> list[tuple[int, str]]:
        """Dates in their order, each with the month or year it belongs to."""
        return self._read(lambda connection: fact_listing.dated_ids(connection, articles, year))

    # rows put together

    def merge_rows(self, keys: Sequence[str], into: str) -> ChangeSummary:
        """Put rows together with another one, as one step; counts those that were not."""
        target = self.merges().get(into, into)
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            known = _rows(connection)
            wanted = [key for key in dict.fromkeys(keys) if key != target]
            told = figure_columns.merges(connection)
            count = sum(told.get(key) != target for key in wanted)
            recorder.update(
                IndicatorMerge, {(known[key],): {"key": key, "into": target} for key in wanted if key in known}
            )
            numbers = Numbers(connection)
            rows = [
                {"id": numbers.next(IndicatorMerge), "key": key, "into": target} for key in wanted if key not in known
            ]
            recorder.insert(IndicatorMerge, rows)
            numbers.keep()
            step = Message("step.rows_merged", {"count": count})
            return history.close_edit(connection, actor, step, recorder.changes, count=count)

    def split_rows(self, keys: Sequence[str]) -> ChangeSummary:
        """Let rows that were put together stand alone again, as one step."""
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            known = _rows(connection)
            recorder.delete(IndicatorMerge, [(known[key],) for key in dict.fromkeys(keys) if key in known])
            count = len(recorder.changes)
            step = Message("step.rows_split", {"count": count})
            return history.close_edit(connection, actor, step, recorder.changes, count=count)

    def _read(self, ask: Callable[[Connection], Answer]) -> Answer:
        with self._database.reading() as connection:
            return ask(connection)


def _rows(connection: Connection) -> dict[str, int]:
    found = connection.execute(select(IndicatorMerge.key, IndicatorMerge.id))
    return {key: number for key, number in found}  # noqa: C416 - a row is no pair to dict()
