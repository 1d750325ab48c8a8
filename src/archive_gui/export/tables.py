"""Tables written as CSV, XLSX or JSON: streamed, and whole or not at all."""

from __future__ import annotations

import csv
import errno
import json
import os
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from archive_gui.base.naming import shown_path
from archive_gui.base.progress import Ticker
from archive_gui.base.spreadsheets import harmless, yes_or_no
from archive_gui.base.unfinished import unfinished
from archive_gui.domain.tables import CellValue, Coded, Measured, Sheet, TableFile, TableFormat, TableReport
from archive_gui.export.errors import NoRows, TargetFull, TargetUnwritable

FORMAT, VERSION = "archive-gui-table", 1
"""What a table in JSON says of itself; docs/json.md."""

_EVERY = 500
"""Rows between two ticks."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def write_table(table: TableFile, path: Path, kind: TableFormat, ticker: Ticker) -> TableReport:
    """Write a table; a file that was there is replaced only by a whole one.

    CSV is UTF-8 with a byte order mark, which spreadsheets need to know it by, and holds the main sheet alone.

    Raises:
        NoRows: the table is empty.
        TargetUnwritable: the file cannot be written.
        TargetFull: the disk is full.
        Cancelled: the ticker said so; nothing is left behind.
    """
    try:
        with unfinished(path) as waiting:
            with waiting.open("xb") as stream:
                count = _WRITERS[kind](table, stream, ticker)
                stream.flush()
                os.fsync(stream.fileno())
            if not count:
                raise NoRows
            waiting.replace(path)
    except OSError as error:
        if error.errno in _FULL:
            raise TargetFull(path=shown_path(path)) from error
        raise TargetUnwritable(path=shown_path(path), reason=error.strerror or type(error).__name__) from error
    return TableReport(shown_path(path), count)


def _csv(table: TableFile, stream: BinaryIO, ticker: Ticker) -> int:
    words = TextIOWrapper(stream, encoding="utf-8-sig", errors="backslashreplace", newline="", write_through=False)
    rows = csv.writer(words, lineterminator="\r\n")
    rows.writerow([harmless(column.heading) for column in table.main.columns])
    count = 0
    for row in _ticked(table.main, ticker):
        rows.writerow([_csv_cell(value) for value in row])
        count += 1
    words.flush()
    words.detach()
    return count


def _csv_cell(value: CellValue) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return yes_or_no(value)
    if isinstance(value, Coded):
        return harmless(value.word)
    if isinstance(value, Measured):
        return _plain(value.shown)
    return harmless(value) if isinstance(value, str) else _plain(value)


def _json(table: TableFile, stream: BinaryIO, ticker: Ticker) -> int:
    words = TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", newline="\n")
    head = {"format": FORMAT, "version": VERSION, "table": table.main.key, **table.about}
    words.write(json.dumps(head, ensure_ascii=False)[:-1])
    count = 0
    for sheet in (table.main, *table.further):
        name = "rows" if sheet is table.main else sheet.key
        words.write(f',\n"{name}": [')
        keys = [column.key for column in sheet.columns]
        for number, row in enumerate(_ticked(sheet, ticker)):
            words.write(",\n" if number else "\n")
            cells = {key: _json_cell(value) for key, value in zip(keys, row, strict=True)}
            words.write(json.dumps(cells, ensure_ascii=False, allow_nan=False))
            count += sheet is table.main
        words.write("\n]")
    words.write("\n}\n")
    words.flush()
    words.detach()
    return count


def _json_cell(value: CellValue) -> str | float | None:
    if isinstance(value, Coded):
        return value.code
    if isinstance(value, Measured):
        return _plain(value.value)
    return _plain(value) if isinstance(value, float) else value


def _plain(value: float) -> int | float:
    """Without the last bits of binary fractions, and whole numbers as such."""
    rounded = round(value, 10)
    return int(rounded) if rounded == int(rounded) and abs(rounded) < 1e15 else rounded


def _xlsx(table: TableFile, stream: BinaryIO, ticker: Ticker) -> int:
    from archive_gui.export.workbook import write_workbook  # noqa: PLC0415 - its library is needed here alone

    return write_workbook(table, stream, lambda sheet: _ticked(sheet, ticker))


def _ticked(sheet: Sheet, ticker: Ticker) -> Iterator[tuple[CellValue, ...]]:
    for number, row in enumerate(sheet.rows):
        if number % _EVERY == 0:
            ticker.tick(number)
        yield row


_WRITERS: dict[TableFormat, Callable[[TableFile, BinaryIO, Ticker], int]] = {
    TableFormat.CSV: _csv,
    TableFormat.XLSX: _xlsx,
    TableFormat.JSON: _json,
}
