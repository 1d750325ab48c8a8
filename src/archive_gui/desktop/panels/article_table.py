"""The view under the article list: one table that also shows cards, so that a million rows cost nothing."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import (
    QByteArray,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QDrag, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QStyledItemDelegate, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.delegates.article_card import ArticleCardDelegate
from archive_gui.desktop.delegates.drag_slip import drag_slip
from archive_gui.desktop.delegates.tag_pills import TagPillsDelegate
from archive_gui.desktop.panels.rows_table import RowsTable
from archive_gui.desktop.qmodels.article_words import title_words
from archive_gui.desktop.qmodels.articles import COLUMN_SORT, ENTRY_ROLE, TAGS_ROLE, ArticlesModel, Column
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleId
from archive_gui.domain.tags import Tag

_TABLE_ROW = 28
_WIDTHS = {
    Column.TITLE: 260,
    Column.PUBLICATION: 120,
    Column.DATE: 120,
    Column.EDITION: 70,
    Column.TAGS: 160,
    Column.FACTS: 60,
    Column.CHARACTERS: 70,
    Column.IMPORTED: 130,
    Column.FILE: 200,
    Column.CODE: 190,
}
_RESTORED_AT_MOST = 5_000
"""A choice larger than this is not carried over to another list: finding each row again would be felt."""


class ListMode(StrEnum):
    """How the list shows an article."""

    CARDS = "cards"
    TABLE = "table"


class ArticleTable(RowsTable):
    """Rows are chosen whole, with Ctrl and Shift in any number."""

    opened = Signal()
    """Enter was pressed or a row double-clicked: on to the article."""
    read_on = Signal(bool)
    """Space was pressed: the article is to turn a page, forward or (with Shift) back."""
    sort_asked = Signal(object, bool)
    """A column's header was clicked: the ``SortKey``, and whether it is to fall."""

    def __init__(self, model: ArticlesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = model
        self._mode = ListMode.CARDS
        self._columns: QByteArray | None = None
        self._sort: tuple[SortKey, bool] = (SortKey.IMPORTED, True)
        self._cards = ArticleCardDelegate(ENTRY_ROLE, title_words, model.second_line, self)
        self._plain = QStyledItemDelegate(self)
        self._pills = TagPillsDelegate(_tags_of, self)
        self.setModel(model)
        self.setAccessibleName(_("List of articles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # Painting a section asks the selection whether the whole column is chosen: 19 s for a million chosen rows.
        header.setSelectionModel(QItemSelectionModel(model, self))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsMovable(True)
        header.sectionClicked.connect(self._header_clicked)
        self.doubleClicked.connect(self._double_clicked)
        self.set_mode(ListMode.CARDS)

    @property
    def mode(self) -> ListMode:
        """Cards or table."""
        return self._mode

    def set_mode(self, mode: ListMode) -> None:
        """Show cards or a table; the place and the choice stay."""
        if self._mode is ListMode.TABLE and mode is ListMode.CARDS:
            self._columns = self.horizontalHeader().saveState()
        self._mode = mode
        cards = mode is ListMode.CARDS
        header = self.horizontalHeader()
        header.setVisible(not cards)
        for column in Column:
            self.setColumnHidden(column, cards and column is not Column.TITLE)
        self.setItemDelegateForColumn(Column.TITLE, self._cards if cards else self._plain)
        self.setItemDelegateForColumn(Column.TAGS, self._pills)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        if cards:
            header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
            self.verticalHeader().setDefaultSectionSize(self._cards.card_height())
        else:
            if self._columns is None or not header.restoreState(self._columns):
                for column, width in _WIDTHS.items():
                    self.setColumnWidth(column, width)
            header.show()
            header.setSectionsClickable(True)
            self.verticalHeader().setDefaultSectionSize(_TABLE_ROW)
            self._show_sort()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def columns_state(self) -> QByteArray:
        """The columns' order and widths, to be kept."""
        if self._mode is ListMode.TABLE:
            return self.horizontalHeader().saveState()
        return self._columns or QByteArray()

    def restore_columns(self, state: QByteArray) -> None:
        """Bring back kept columns."""
        if not state.isEmpty():
            self._columns = state
            if self._mode is ListMode.TABLE:
                self.horizontalHeader().restoreState(state)
                self._show_sort()

    def show_sort(self, key: SortKey, *, descending: bool) -> None:
        """Show in the header which column orders the list."""
        self._sort = (key, descending)
        self._show_sort()

    def selected_ids(self) -> array[int]:
        """The chosen articles in list order; ranges are read as ranges, so choosing a million is quick."""
        return self._articles.ids_of(self._row_ranges())

    def selected_count(self) -> int:
        """How many are chosen."""
        return sum(last - first + 1 for first, last in self._row_ranges())

    def current_id(self) -> ArticleId | None:
        """The article the keyboard stands on."""
        row = self.currentIndex().row()
        return ArticleId(self._articles.ids[row]) if 0 <= row < len(self._articles.ids) else None

    def choose(self, articles: Iterable[int], current: int | None) -> None:
        """Choose articles that are in the list, with the keyboard on ``current``; others are passed over."""
        selection = QItemSelection()
        wanted = set(articles)
        if 1 < len(wanted) <= _RESTORED_AT_MOST:
            for row, article in enumerate(self._articles.ids):
                if article in wanted:
                    index = self._articles.index(row, 0)
                    selection.select(index, index)
        row = self._articles.row_of(current) if current is not None else -1
        flags = QItemSelectionModel.SelectionFlag
        if row >= 0:
            index = self._articles.index(row, 0)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        if not selection.isEmpty():
            self.selectionModel().select(selection, flags.Select | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on to the article, Space reads it from here; with Ctrl, Space still chooses."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit()
            return
        if event.key() == Qt.Key.Key_Space and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.read_on.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            return
        super().keyPressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: ARG002, N802, N803 - Qt's signature
        """Drag the chosen articles under a slip that says how many; Qt would list every cell of a million rows."""
        drag = QDrag(self)
        drag.setMimeData(self._articles.mimeData(()))
        count = self.selected_count()
        words = ngettext("{count} article", "{count} articles", count).format(count=f"{count:,}")
        drag.setPixmap(drag_slip(words, self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(-12, -8))
        drag.exec(Qt.DropAction.CopyAction)

    @Slot(QModelIndex)
    def _double_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit()

    @Slot(int)
    def _header_clicked(self, section: int) -> None:
        key = COLUMN_SORT.get(Column(section))
        if key is None:
            self._show_sort()
            return
        known, descending = self._sort
        falling = not descending if known is key else key not in {SortKey.TITLE, SortKey.CODE}
        self.sort_asked.emit(key, falling)

    def _show_sort(self) -> None:
        key, descending = self._sort
        header = self.horizontalHeader()
        column = next((column for column, known in COLUMN_SORT.items() if known is key), None)
        header.setSortIndicatorShown(column is not None)
        if column is not None:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(column, order)

    def _row_ranges(self) -> set[tuple[int, int]]:
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        return {(chosen.top(), chosen.bottom()) for chosen in ranges}


def _tags_of(index: QModelIndex | QPersistentModelIndex) -> tuple[Tag, ...]:
    return tuple(index.data(TAGS_ROLE) or ())
