"""The article list: its columns, and what their cells say."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any, Protocol

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QObject, Qt

from archive_gui.base.messages import _
from archive_gui.desktop.qmodels.alike import Alike
from archive_gui.desktop.qmodels.article_words import date_words, edition_words, imported_words, title_words
from archive_gui.desktop.qmodels.cells import alignment
from archive_gui.desktop.qmodels.paged import Index, PagedModel
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleRow
from archive_gui.domain.search import Snippet

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
TAGS_ROLE = int(Qt.ItemDataRole.UserRole) + 2


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
    CODE = 9


CHOSEN_ARTICLES = "application/x-archive-gui-chosen-articles"
"""The media type of a drag inside the window."""
COLUMN_SORT = {
    Column.TITLE: SortKey.TITLE,
    Column.DATE: SortKey.DATE,
    Column.IMPORTED: SortKey.IMPORTED,
    Column.CODE: SortKey.CODE,
}
"""The columns that can be sorted by, and how."""


_LONG = {Column.TITLE, Column.FILE, Column.CODE}
_NUMBERS = {Column.FACTS, Column.CHARACTERS}


class ArticlesModel(PagedModel[Entry]):
    """The articles of a list; any of them can be dragged, onto a tag."""

    columns = len(Column)

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(fetch, parent)
        self._alike = Alike()
        self._met = False

    def line_id(self, line: Entry) -> int:
        """The article's id."""
        return line.row.id

    def second_line(self, row: ArticleRow) -> str:
        """What a card says below the title; more than elsewhere where it would look like another one."""
        return self._alike.line(row)

    def show_ids(self, ids: array[int], first: Sequence[Entry] = ()) -> None:
        """Show another list, or the same one with its lines fetched anew."""
        self._alike.forget()
        super().show_ids(ids, first)

    def _take(self, page: int, lines: Sequence[Entry]) -> None:
        super()._take(page, lines)
        self._met = self._alike.take(line.row for line in lines)

    def _announce(self, first: int, last: int) -> None:
        """A line that came can change what those say that look like it, wherever they stand."""
        super()._announce(*((0, len(self.ids) - 1) if self._met else (first, last)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line itself under ``ENTRY_ROLE``, its words under Qt's roles."""
        if not index.isValid():
            return None
        entry = self.entry(index.row())
        if entry is None:
            return _("Loading…") if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.TITLE:
            return spoken(entry.row, self.second_line(entry.row))
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
        return alignment(figures=section in _NUMBERS) if role == Qt.ItemDataRole.TextAlignmentRole else None


def _cell(entry: Entry, column: Column, role: int) -> Any:
    answers: dict[int, Callable[[], Any]] = {
        ENTRY_ROLE: lambda: entry,
        TAGS_ROLE: lambda: entry.row.tags,
        Qt.ItemDataRole.DisplayRole: lambda: cell_words(entry.row, column),
        Qt.ItemDataRole.ToolTipRole: lambda: cell_words(entry.row, column) if column in _LONG else None,
        Qt.ItemDataRole.AccessibleTextRole: lambda: cell_words(entry.row, column),
        Qt.ItemDataRole.TextAlignmentRole: lambda: alignment(figures=column in _NUMBERS),
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
        Column.CODE: _("Archival code"),
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
        Column.IMPORTED: lambda: imported_words(row),
        Column.FILE: lambda: row.file_name,
        Column.CODE: lambda: row.archival_code or "",
    }[column]()


def spoken(row: ArticleRow, second_line: str) -> str:
    """A line as a screen reader says it."""
    tags = _("tags: {names}").format(names=", ".join(tag.name for tag in row.tags)) if row.tags else ""
    code = _("archival code {code}").format(code=row.archival_code) if row.archival_code else ""
    return ", ".join(word for word in (title_words(row), second_line, tags, code) if word)
