"""A list of any length: ordered ids in one array, lines fetched by the page as they are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

Line = TypeVar("Line")
Index = QModelIndex | QPersistentModelIndex

PAGE_ROWS = 200
"""Rows a page; 3.5 ms each by id where OFFSET paging took 38 (design/desktop.md)."""
_KEPT_PAGES = 40
_ROOT = QModelIndex()


class PagedModel(QAbstractTableModel, Generic[Line]):
    """A million rows open at once because only ids are held; a row not yet there is empty and fills in by itself.

    ``fetch`` is asked for ids and answers through the callable it is given, now or later, on the UI thread. A kind of
    list says what its lines are called by, how many columns it has, and what its cells say.
    """

    columns = 1
    """How many columns the list has."""
    page_rows = PAGE_ROWS
    """How many lines are fetched at a time."""

    def __init__(
        self, fetch: Callable[[Sequence[int], Callable[[Sequence[Line]], object]], object], parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, Line]] = OrderedDict()
        self._asked: set[int] = set()
        self._stale: set[int] = set()
        self._generation = 0

    def line_id(self, line: Line) -> int:
        """The id that a line is fetched by."""
        raise NotImplementedError

    @property
    def ids(self) -> array[int]:
        """The ids in order; not to be changed."""
        return self._ids

    def show_ids(self, ids: array[int], first: Sequence[Line] = ()) -> None:
        """Show another list; ``first`` are the lines of its beginning where they came along.

        The same list again has its lines fetched anew as they are looked at, showing the old ones until then.
        """
        self._generation += 1
        if ids == self._ids:
            self._stale = set(self._pages)
            self._asked.clear()
            if first:
                self._take(0, first)
            self._announce(0, len(ids) - 1)
            return
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self._asked.clear()
        self._stale.clear()
        if first:
            self._take(0, first)
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """The row of an id, -1 when it is not in the list."""
        try:
            return self._ids.index(number)
        except ValueError:
            return -1

    def ids_of(self, ranges: Iterable[tuple[int, int]]) -> array[int]:
        """The ids of rows given as inclusive (first, last) ranges, in list order."""
        found = array("q")
        for first, last in sorted(ranges):
            found.extend(self._ids[first : last + 1])
        return found

    def entry(self, row: int) -> Line | None:
        """The line of a row; None while it is still being fetched."""
        if not 0 <= row < len(self._ids):
            return None
        page = row // self.page_rows
        if page not in self._pages or page in self._stale:
            self._ask(page)
        lines = self._pages.get(page)
        if lines is None:
            return None
        self._pages.move_to_end(page)
        return lines.get(self._ids[row])

    def tell(self, row: int, hear: Callable[[Line], object]) -> None:
        """Hand on the line of a row; nothing while it is still being fetched."""
        line = self.entry(row)
        if line is not None:
            hear(line)

    def held(self, rows: Iterable[int]) -> list[Line | None]:
        """The lines of these rows as far as they are here; nothing is fetched."""
        return [self._pages.get(row // self.page_rows, {}).get(self._ids[row]) for row in rows]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """How many lines the list has."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """How many columns the list has."""
        return 0 if parent.isValid() else self.columns

    def _ask(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        generation = self._generation
        first = page * self.page_rows

        def deliver(lines: Sequence[Line]) -> None:
            if generation == self._generation:
                self._take(page, lines)
                self._announce(first, min(first + self.page_rows, len(self._ids)) - 1)

        self._fetch(self._ids[first : first + self.page_rows], deliver)

    def _take(self, page: int, lines: Sequence[Line]) -> None:
        self._asked.discard(page)
        self._stale.discard(page)
        self._pages[page] = {self.line_id(line): line for line in lines}
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)

    def _announce(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columns - 1))
