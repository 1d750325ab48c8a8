"""The article list: ordered ids in one array, rows fetched by the page as they are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QByteArray, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from archive_gui.base.messages import _
from archive_gui.desktop.qmodels.article_words import date_words, edition_words, meta_line, title_words
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleRow
from archive_gui.domain.search import Snippet

PAGE_ROWS = 200
"""Rows a page; 3.5 ms each by id where OFFSET paging took 38 (design/desktop.md)."""
_KEPT_PAGES = 40

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
TAGS_ROLE = int(Qt.ItemDataRole.UserRole) + 2

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Entry(Protocol):
    """One line: the article's row, and the passage found where something was searched."""

    @property
    def row(self) -> ArticleRow:
        """The article's line."""
        ...

    @property
    def snippet(self) -> Snippet | None:
        """The passage around the hits."""
        ...


Deliver = Callable[[Sequence[Entry]], object]
Fetch = Callable[[Sequence[int], Deliver], object]
"""Asked for ids, answers through the callable given, now or later, on the UI thread."""


class Column(IntEnum):
    """The columns of the table; the first one is also the card."""

    TITLE = 0
    PUBLICATION = 1
    DATE = 2
    EDITION = 3
    TAGS = 4
    FACTS = 5
    CHARACTERS = 6
    IMPORTED = 7
    FILE = 8


CHOSEN_ARTICLES = "application/x-archive-gui-chosen-articles"
"""The media type of a drag inside the window."""
COLUMN_SORT = {Column.TITLE: SortKey.TITLE, Column.DATE: SortKey.DATE, Column.IMPORTED: SortKey.IMPORTED}
"""The columns that can be sorted by, and how."""


_LONG = {Column.TITLE, Column.FILE}
_NUMBERS = {Column.FACTS, Column.CHARACTERS}
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class ArticlesModel(QAbstractTableModel):
    """A million rows open at once because only ids are held; a row not yet there is empty and fills in by itself."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, Entry]] = OrderedDict()
        self._asked: set[int] = set()
        self._stale: set[int] = set()
        self._generation = 0

    @property
    def ids(self) -> array[int]:
        """The ids in order; not to be changed."""
        return self._ids

    def show_ids(self, ids: array[int], first: Sequence[Entry] = ()) -> None:
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

    def row_of(self, article: int) -> int:
        """The row of an article, -1 when it is not in the list."""
        try:
            return self._ids.index(article)
        except ValueError:
            return -1

    def ids_of(self, ranges: Iterable[tuple[int, int]]) -> array[int]:
        """The ids of rows given as inclusive (first, last) ranges, in list order."""
        found = array("q")
        for first, last in sorted(ranges):
            found.extend(self._ids[first : last + 1])
        return found

    def entry(self, row: int) -> Entry | None:
        """The line of a row; None while it is still being fetched."""
        if not 0 <= row < len(self._ids):
            return None
        page = row // PAGE_ROWS
        if page not in self._pages or page in self._stale:
            self._ask(page)
        lines = self._pages.get(page)
        if lines is None:
            return None
        self._pages.move_to_end(page)
        return lines.get(self._ids[row])

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """How many articles the list has."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """How many columns the table has."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line itself under ``ENTRY_ROLE``, its words under Qt's roles."""
        if not index.isValid():
            return None
        entry = self.entry(index.row())
        if entry is None:
            return _("Loading…") if role == Qt.ItemDataRole.AccessibleTextRole else None
        return _cell(entry, Column(index.column()), role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every article can be dragged, onto a tag."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """What is dragged: the articles that are chosen, whichever those are."""
        return [CHOSEN_ARTICLES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: ARG002, N802 - Qt's signature
        """A mark only: the list knows what is chosen, were it a million."""
        data = QMimeData()
        data.setData(CHOSEN_ARTICLES, QByteArray(b"1"))
        return data

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return column_words(Column(section))
        return None

    def _ask(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        generation = self._generation
        first = page * PAGE_ROWS

        def deliver(lines: Sequence[Entry]) -> None:
            if generation == self._generation:
                self._take(page, lines)
                self._announce(first, min(first + PAGE_ROWS, len(self._ids)) - 1)

        self._fetch(self._ids[first : first + PAGE_ROWS], deliver)

    def _take(self, page: int, lines: Sequence[Entry]) -> None:
        self._asked.discard(page)
        self._stale.discard(page)
        self._pages[page] = {line.row.id: line for line in lines}
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)

    def _announce(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))


def _cell(entry: Entry, column: Column, role: int) -> Any:
    answers: dict[int, Callable[[], Any]] = {
        ENTRY_ROLE: lambda: entry,
        TAGS_ROLE: lambda: entry.row.tags,
        Qt.ItemDataRole.DisplayRole: lambda: cell_words(entry.row, column),
        Qt.ItemDataRole.ToolTipRole: lambda: cell_words(entry.row, column) if column in _LONG else None,
        Qt.ItemDataRole.AccessibleTextRole: lambda: (
            spoken(entry.row) if column is Column.TITLE else cell_words(entry.row, column)
        ),
        Qt.ItemDataRole.TextAlignmentRole: lambda: _RIGHT if column in _NUMBERS else None,
    }
    answer = answers.get(role)
    return answer() if answer else None


def column_words(column: Column) -> str:
    """The name of a column."""
    return {
        Column.TITLE: _("Title"),
        Column.PUBLICATION: _("Newspaper"),
        Column.DATE: _("Date"),
        Column.EDITION: _("Page"),
        Column.TAGS: _("Tags"),
        Column.FACTS: _("Facts"),
        Column.CHARACTERS: _("Characters"),
        Column.IMPORTED: _("Imported"),
        Column.FILE: _("File"),
    }[column]


def cell_words(row: ArticleRow, column: Column) -> str:
    """What a cell of the table says."""
    return {
        Column.TITLE: lambda: title_words(row),
        Column.PUBLICATION: lambda: row.publication or "",
        Column.DATE: lambda: date_words(row.date),
        Column.EDITION: lambda: edition_words(row.edition),
        Column.TAGS: lambda: ", ".join(tag.name for tag in row.tags),
        Column.FACTS: lambda: f"{row.fact_count:,}",
        Column.CHARACTERS: lambda: f"{row.char_count:,}",
        Column.IMPORTED: lambda: row.imported_at_utc.astimezone().strftime("%Y-%m-%d %H:%M"),
        Column.FILE: lambda: row.file_name,
    }[column]()


def spoken(row: ArticleRow) -> str:
    """A line as a screen reader says it."""
    tags = _("tags: {names}").format(names=", ".join(tag.name for tag in row.tags)) if row.tags else ""
    return ", ".join(word for word in (title_words(row), meta_line(row), tags) if word)
