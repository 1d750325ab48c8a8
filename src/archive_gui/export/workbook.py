"""A table as a spreadsheet: typed cells, set widths, the heading frozen, a filter on every column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, TypeVar

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from archive_gui.base.spreadsheets import yes_or_no
from archive_gui.domain.tables import CellValue, Coded, Measured, Sheet, TableFile

MAX_ROWS = 1_048_575
"""Rows of a sheet below its heading (ECMA-376; Excel's limit)."""

_MAX_TEXT = 32_767
"""Characters of a cell, in UTF-16."""

_NAME = 31
_UNNAMED = re.compile(r"[\[\]:*?/\\]")
_UNSTORED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What no XML 1.0 holds."""

_A4 = 9
"""The number of the paper's size in a workbook."""

_READABLE = 280
"""Characters that can still be read when they are printed on one line of a sheet lying on its side."""

Done = TypeVar("Done")
Rows = Callable[[Sheet], Iterator[tuple[CellValue, ...]]]


def write_workbook(table: TableFile, stream: BinaryIO, rows: Rows) -> int:
    """Write all sheets of a table; what is longer than a sheet goes on in another. Returns the rows of the main one.

    Raises:
        OSError: the stream or the folder for temporary files takes no more.
    """
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    target = _Target(stream)
    book = xlsxwriter.Workbook(target, options)
    book.use_zip64()
    book.set_properties({"title": table.main.name, "comments": "\n".join(table.about.values())})
    count = 0
    try:
        for sheet in (table.main, *table.further):
            written = _write(book, sheet, rows(sheet))
            count += written if sheet is table.main else 0
    except BaseException:
        target.failure = OSError("stopped")
        book.close()  # else the library would do it later, into a stream that is closed by then
        raise
    try:
        book.close()
    except FileCreateError as error:
        cause = error.args[0] if error.args else None
        raise cause if isinstance(cause, OSError) else OSError(str(error)) from error
    if target.failure is not None:
        raise target.failure
    return count


class _Target:
    """A stream whose first failure is kept and raised at the end: a zip file half written would try again on its own.

    What is written after it goes nowhere.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.failure: OSError | None = None

    def write(self, data: bytes) -> int:
        """Write, or pretend to."""
        return self._tried(lambda: self._stream.write(data), len(data))

    def flush(self) -> None:
        """Hand on what was written."""
        self._tried(self._stream.flush, None)

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place."""
        return self._tried(lambda: self._stream.seek(offset, whence), offset)

    def tell(self) -> int:
        """The place."""
        return self._tried(self._stream.tell, 0)

    def seekable(self) -> bool:
        """It is."""
        return True

    def _tried(self, act: Callable[[], Done], otherwise: Done) -> Done:
        if self.failure is None:
            try:
                return act()
            except OSError as error:
                self.failure = error
        return otherwise


def _write(book: Any, sheet: Sheet, rows: Iterator[tuple[CellValue, ...]]) -> int:
    page = _page(book, sheet, 1)
    at, count, pages = 0, 0, 1
    for row in rows:
        if at == MAX_ROWS:
            pages += 1
            page, at = _page(book, sheet, pages), 0
        at += 1
        count += 1
        for column, value in enumerate(row):
            _cell(page, at, column, value)
    if count:
        page.autofilter(0, 0, at, len(sheet.columns) - 1)
    return count


def _page(book: Any, sheet: Sheet, number: int) -> Any:
    name = _UNNAMED.sub(" ", sheet.name)
    suffix = f" {number}" if number > 1 else ""
    page = book.add_worksheet(name[: _NAME - len(suffix)] + suffix)
    bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, _stored(column.heading), bold)
    page.freeze_panes(1, 0)
    page.set_paper(_A4)
    page.set_landscape()
    page.repeat_rows(0)
    if sum(column.width for column in sheet.columns) <= _READABLE:
        page.fit_to_pages(1, 0)
    return page


def _cell(page: Any, row: int, column: int, value: CellValue) -> None:
    match value:
        case None:
            return
        case bool():
            page.write_string(row, column, yes_or_no(value))
        case int() | float():
            page.write_number(row, column, value)
        case Measured(shown=shown):
            page.write_number(row, column, shown)
        case Coded(word=word):
            page.write_string(row, column, _stored(word))
        case str():
            page.write_string(row, column, _stored(value))


def _stored(text: str) -> str:
    """The text as a cell can hold it: without characters that XML forbids, and not too long."""
    kept = _UNSTORED.sub("\ufffd", text)
    if len(kept) * 2 > _MAX_TEXT:
        data = kept.encode("utf-16-le")
        if len(data) > _MAX_TEXT * 2:
            kept = data[: (_MAX_TEXT - 1) * 2].decode("utf-16-le", "ignore") + "…"
    return kept
