"""Tables: facts with filters, and what is compared, listed or cited, on its way into a file."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from archive_gui.base.progress import Silent, Ticker
from archive_gui.domain.comparison import ComparisonTable
from archive_gui.domain.entities import EntityRow
from archive_gui.domain.fact_rows import FactFilter, FactRow, FactSort, TimelineEntry
from archive_gui.domain.records import ArticleId, ArticleRecord
from archive_gui.domain.tables import Sheet, TableFile, TableFormat, TableReport
from archive_gui.export.tables import write_table
from archive_gui.workflows import entities, sheets, timeline
from archive_gui.workflows.compare import prepare
from archive_gui.workflows.session import Archive
from archive_gui.workflows.writing import check_outside

_PAGE = 500
_EVERYTHING = FactFilter()
_SILENT = Silent()

Line = TypeVar("Line")


def fact_ids(
    archive: Archive,
    wanted: FactFilter = _EVERYTHING,
    *,
    sort: FactSort = FactSort.ARTICLE,
    descending: bool = False,
) -> array[int]:
    """Every fact that a filter leaves, in order; what has nothing to be sorted by comes last either way."""
    if wanted.place is not None:
        prepare(archive)
    return archive.store.across.fact_ids(wanted, sort=sort, descending=descending)


def fact_rows(archive: Archive, ids: Sequence[int]) -> list[FactRow]:
    """A line for each fact asked for, in that order; those that are gone are left out."""
    return archive.store.across.fact_rows(ids)


def export_facts(
    archive: Archive, ids: Sequence[int], path: Path, kind: TableFormat, ticker: Ticker = _SILENT
) -> TableReport:
    """Write facts, in the order given; each with its article and its place in it.

    Raises:
        UserError: there is nothing to export, or the file cannot be written.
        Cancelled: the ticker said so; nothing is left behind.
    """

    def lines() -> Iterator[FactRow]:
        return _pages(ids, lambda page: fact_rows(archive, page))

    return _write(archive, path, kind, ticker, sheets.facts(lines()))


def export_comparison(
    archive: Archive, table: ComparisonTable, path: Path, kind: TableFormat, ticker: Ticker = _SILENT
) -> TableReport:
    """Write a comparison: a figure a cell, and on a sheet of its own where each figure is read.

    Raises:
        UserError: there is nothing to export, or the file cannot be written.
        Cancelled: the ticker said so; nothing is left behind.
    """
    return _write(archive, path, kind, ticker, sheets.comparison(table), sheets.sources(table))


def export_entities(
    archive: Archive, ids: Sequence[int], path: Path, kind: TableFormat, ticker: Ticker = _SILENT
) -> TableReport:
    """Write a list of people, places or bodies.

    Raises:
        UserError: there is nothing to export, or the file cannot be written.
        Cancelled: the ticker said so; nothing is left behind.
    """

    def lines() -> Iterator[EntityRow]:
        return _pages(ids, lambda page: entities.entity_rows(archive, page))

    return _write(archive, path, kind, ticker, sheets.names(lines()))


def export_timeline(
    archive: Archive, ids: Sequence[int], path: Path, kind: TableFormat, ticker: Ticker = _SILENT
) -> TableReport:
    """Write dated facts with their sentences, in the order given.

    Raises:
        UserError: there is nothing to export, or the file cannot be written.
        Cancelled: the ticker said so; nothing is left behind.
    """

    def lines() -> Iterator[TimelineEntry]:
        return _pages(ids, lambda page: timeline.entries(archive, page))

    return _write(archive, path, kind, ticker, sheets.dates(lines()))


def export_records(
    archive: Archive, articles: Sequence[ArticleId], path: Path, kind: TableFormat, ticker: Ticker = _SILENT
) -> TableReport:
    """Write what the records of articles carry, each with its citation after GB/T 7714.

    Raises:
        UserError: there is nothing to export, an article is gone, or the file cannot be written.
        Cancelled: the ticker said so; nothing is left behind.
    """

    def lines() -> Iterator[ArticleRecord]:
        return (archive.store.article(article) for article in articles)

    return _write(archive, path, kind, ticker, sheets.records(lines()))


def _pages(ids: Sequence[int], read: Callable[[Sequence[int]], Sequence[Line]]) -> Iterator[Line]:
    for first in range(0, len(ids), _PAGE):
        yield from read(ids[first : first + _PAGE])


def _write(
    archive: Archive, path: Path, kind: TableFormat, ticker: Ticker, main: Sheet, *further: Sheet
) -> TableReport:
    check_outside(path)
    info = archive.info()
    table = TableFile(main, further, {"archive": info.name, "archive_uuid": info.uuid})
    return write_table(table, path, kind, ticker)
