"""Facts of many articles as a table with filters, each row leading to its place in the text."""

from __future__ import annotations

from array import array

from PySide6.QtCore import QByteArray, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.facts_table_filters import FactsTableFilters
from archive_gui.desktop.panels.rows_table import RowsTable
from archive_gui.desktop.qmodels.fact_rows import COLUMN_SORT, FactColumn, FactFetch, FactRowsModel
from archive_gui.domain.fact_rows import FactFilter, FactSort

_ROW = 26
_WIDTHS = {
    FactColumn.KIND: 104,
    FactColumn.NAME: 170,
    FactColumn.VALUE: 150,
    FactColumn.AS_OF: 110,
    FactColumn.PLACE: 130,
    FactColumn.QUOTE: 170,
    FactColumn.ARTICLE: 240,
    FactColumn.DATE: 100,
    FactColumn.CONFIDENCE: 70,
}


_SHARE, _SHARE_MOST = 5, 130
"""A name and a place each get a fifth of the spare room, as far as they need it."""


class FactsTable(RowsTable):
    """A million rows: only ids are held, and nothing here asks for every row."""

    stood = Signal(int)
    opened = Signal(int)
    sort_asked = Signal(object, bool)
    """The ``FactSort``, and whether it is to fall."""

    def __init__(self, model: FactRowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sort: tuple[FactSort, bool] = (FactSort.ARTICLE, False)
        self.setModel(model)
        self.setAccessibleName(_("Facts as a table"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(_ROW)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        # Painting a section asks the selection whether the whole column is chosen (see article_table).
        across.setSelectionModel(QItemSelectionModel(model, self))
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionsMovable(True)
        across.setSectionsClickable(True)
        across.sectionClicked.connect(self._header_clicked)
        self._spare = 0
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.activated.connect(self._activated)
        self.show_sort(*self.sort)

    def show_sort(self, key: FactSort, descending: bool) -> None:  # noqa: FBT001 - a pair, as the signal carries it
        """Show in the header which column orders the table."""
        self.sort = (key, descending)
        column = next((column for column, known in COLUMN_SORT.items() if known is key), None)
        header = self.horizontalHeader()
        header.setSortIndicatorShown(column is not None)
        if column is not None:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(column, order)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What the facts are, where they belong, and above all the words of the text have what room is left."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def columns_state(self) -> QByteArray:
        """The columns' order and widths without the spare room, which is another in every window."""
        self._share_out(0)
        state = self.horizontalHeader().saveState()
        self._fit(self.viewport().width())
        return state

    def restore_columns(self, state: QByteArray) -> None:
        """Bring back kept columns."""
        self._share_out(0)
        if not state.isEmpty() and self.horizontalHeader().restoreState(state):
            self.show_sort(*self.sort)
        self._fit(self.viewport().width())

    def _fit(self, width: int) -> None:
        self._share_out(max(0, width - (self.horizontalHeader().length() - self._spare)))

    def _share_out(self, spare: int) -> None:
        if spare != self._spare:
            before, now, self._spare = _shares(self._spare), _shares(spare), spare
            for column, width in now.items():
                self.setColumnWidth(column, self.columnWidth(column) - before[column] + width)

    def currentChanged(  # noqa: N802 - Qt's name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell where the keyboard stands."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.stood.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter leads to the text on every platform."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    @Slot(int)
    def _header_clicked(self, section: int) -> None:
        key = COLUMN_SORT.get(FactColumn(section))
        if key is None:
            self.show_sort(*self.sort)
            return
        known, descending = self.sort
        falls_first = key in {FactSort.VALUE, FactSort.DATE}
        self.sort_asked.emit(key, not descending if known is key else falls_first)


def _shares(spare: int) -> dict[FactColumn, int]:
    """How spare room is divided."""
    part = min(spare // _SHARE, _SHARE_MOST)
    return {FactColumn.NAME: part, FactColumn.PLACE: part, FactColumn.QUOTE: spare - 2 * part}


class FactsTablePanel(QWidget):
    """Shows facts and says what is wanted of them."""

    question_changed = Signal()
    place_typed = Signal(str)
    source_wanted = Signal(object)
    """The ``FactRow`` whose place in the text is wanted, with the keyboard."""
    source_stood = Signal(object)
    """The ``FactRow`` that is at hand now."""

    def __init__(self, fetch: FactFetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Facts as a table"))
        self.model = FactRowsModel(fetch, self)
        self.filters = FactsTableFilters()
        self.table = FactsTable(self.model)
        self._from_top = False
        """Whether somebody has just asked for another order, and wants to see what comes first in it."""
        self._about = QLabel()
        self._about.setObjectName("muted")
        self._about.setContentsMargins(12, 0, 12, 4)
        self._empty = QLabel()
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.filters, self._about):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self.filters.changed.connect(self.question_changed)
        self.filters.place_typed.connect(self.place_typed)
        self.table.sort_asked.connect(self._order)
        self.table.stood.connect(self._stood)
        self.table.opened.connect(self._opened)

    @property
    def wanted(self) -> FactFilter:
        """What the table is narrowed to."""
        return self.filters.wanted

    @property
    def about(self) -> str:
        """How many facts are shown."""
        return self._about.text()

    @property
    def empty_words(self) -> str:
        """The sentence shown instead of a table; empty while there is one."""
        return self._empty.text() if self._stack.currentWidget() is self._empty else ""

    def show_facts(self, ids: array[int]) -> None:
        """Show these facts; one stands on the first in a new order, else on the one as before if it is still there."""
        row = self.table.currentIndex().row()
        known = self.model.ids[row] if 0 <= row < len(self.model.ids) else None
        self.model.show_ids(ids)
        words = ngettext("{count} fact", "{count} facts", len(ids)).format(count=f"{len(ids):,}")
        self._about.setText(words)
        is_bare = self.wanted == FactFilter()
        self._empty.setText(_("These articles hold no facts.") if is_bare else _("No fact fits what is chosen above."))
        self._stack.setCurrentWidget(self.table if len(ids) else self._empty)
        from_top, self._from_top = self._from_top, False
        at = 0 if from_top and len(ids) else self.model.row_of(known) if known is not None else -1
        if at >= 0:
            self.table.setCurrentIndex(self.model.index(at, 0))

    def columns_state(self) -> QByteArray:
        """The columns' order and widths, to be kept."""
        return self.table.columns_state()

    def restore_columns(self, state: QByteArray) -> None:
        """Bring back kept columns."""
        self.table.restore_columns(state)

    def focus_view(self) -> None:
        """Take the keyboard to the table."""
        page = self._empty if self.empty_words else self.table
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.table.currentIndex().isValid() and len(self.model.ids):
            self.table.setCurrentIndex(self.model.index(0, 0))

    def forget(self) -> None:
        """Show nothing: the archive was closed."""
        self.filters.reset()
        self.show_facts(array("q"))

    @Slot(object, bool)
    def _order(self, key: FactSort, descending: bool) -> None:  # noqa: FBT001 - a slot
        self.table.show_sort(key, descending)
        self._from_top = True
        self.question_changed.emit()

    @Slot(int)
    def _stood(self, row: int) -> None:
        self.model.tell(row, self.source_stood.emit)

    @Slot(int)
    def _opened(self, row: int) -> None:
        self.model.tell(row, self.source_wanted.emit)
