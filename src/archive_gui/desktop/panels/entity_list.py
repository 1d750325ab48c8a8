"""The people, places or bodies of the archive in a list that can be narrowed, also by pinyin."""

from __future__ import annotations

from array import array

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.rows_table import RowsTable
from archive_gui.desktop.qmodels.entities import EntitiesModel, EntityColumn, EntityFetch
from archive_gui.desktop.qmodels.entity_words import kind_plural
from archive_gui.desktop.theme.fonts import ui_font
from archive_gui.domain.entities import EntityKind, EntityRef, EntitySort

_DEBOUNCE_MS = 200
_ROW = 26
_NAME_WIDTHS = {EntityKind.PERSON: 84, EntityKind.PLACE: 96, EntityKind.BODY: 160}
"""Pixels for the usual name; what is said beside it has the rest."""
_HEAD_SIDES = 28
"""What a head has beside its words, in logical pixels."""
_COUNT_WIDTHS = {EntityColumn.ARTICLES: 66, EntityColumn.MENTIONS: 58}
_SORTS = {EntityColumn.NAME: EntitySort.NAME, EntityColumn.ARTICLES: EntitySort.ARTICLES}


class EntityListPanel(QWidget):
    """A field over a table; the row one stops at is the one whose page is shown."""

    question_changed = Signal()
    stood = Signal(object)
    """The ``EntityRef`` one has stopped at."""
    opened = Signal()
    """Enter was pressed: on to the page."""

    def __init__(self, kind: EntityKind, fetch: EntityFetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sort = EntitySort.ARTICLES
        self.model = EntitiesModel(fetch, self, kind=kind)
        self._field = QLineEdit()
        self._field.setPlaceholderText(_("Name or pinyin"))
        self._field.setAccessibleName(_("Filter by name or pinyin"))
        self._field.setClearButtonEnabled(True)
        self._count = QLabel()
        self._count.setObjectName("muted")
        self._table = _Table(self.model, kind)
        self._empty = QLabel()
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._typing = _timer(self, _DEBOUNCE_MS)
        self._settle = _timer(self, 120)  # running down the rows shows only the page where one stops
        row = QHBoxLayout()
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(200)
        self._field.textChanged.connect(self._typed)
        self._field.returnPressed.connect(self.focus_view)
        self._typing.timeout.connect(self.question_changed)
        self._settle.timeout.connect(self._tell)
        self._table.moved.connect(self._settle.start)
        self._table.opened.connect(self._opened)
        self._table.horizontalHeader().sectionClicked.connect(self._header_clicked)
        self.model.dataChanged.connect(self._came)
        self._show_sort()

    @property
    def text(self) -> str:
        """What the list is narrowed to."""
        return self._field.text().strip()

    @property
    def sort(self) -> EntitySort:
        """The order of the list."""
        return self._sort

    @property
    def field(self) -> QLineEdit:
        """The field that narrows the list."""
        return self._field

    @property
    def table(self) -> QTableView:
        """The rows."""
        return self._table

    @property
    def empty_words(self) -> str:
        """The sentence shown instead of a list; empty while there is one."""
        return self._empty.text() if self._stack.currentWidget() is self._empty else ""

    def show_names(self, ids: array[int]) -> None:
        """Show these; one stands on the same one as before where it is still there."""
        row = self._table.currentIndex().row()
        known = self.model.ids[row] if 0 <= row < len(self.model.ids) else None
        self.model.show_ids(ids)
        self._count.setText(ngettext("{count} name", "{count} names", len(ids)).format(count=f"{len(ids):,}"))
        self._empty.setText(_("No name is like this.") if self.text else _("These articles name nobody and nothing."))
        self._stack.setCurrentWidget(self._table if len(ids) else self._empty)
        at = self.model.row_of(known) if known is not None else -1
        if at >= 0:
            self._table.stand_silently(at)

    def stand_with(self, mentions: array[int]) -> None:
        """Stand on the row of the page that is shown, told by its mentions: parted, it has another row than before.

        Who has moved on to another row, or stands on none, is left there.
        """
        row = self._table.currentIndex().row()
        if row < 0 or self._table.waiting or self.model.ids[row] in mentions:
            return
        told = set(mentions)
        at = next((at for at, known in enumerate(self.model.ids) if known in told), -1)
        if at >= 0:
            self._table.stand_silently(at)

    def stand_on_nothing(self) -> None:
        """The page that is shown came from elsewhere."""
        self._settle.stop()
        self._table.stand_silently(-1)

    def stand_on_first(self) -> None:
        """Show the first name's page, where nothing is shown yet."""
        if len(self.model.ids) and not self._table.currentIndex().isValid():
            self._table.setCurrentIndex(self.model.index(0, 0))

    def focus_view(self) -> None:
        """Take the keyboard to the list."""
        page = self._empty if self.empty_words else self._table
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def forget(self) -> None:
        """Show nothing: the archive was closed."""
        self._field.clear()
        self._typing.stop()
        self._settle.stop()
        self.model.show_ids(array("q"))
        self._count.setText("")

    @property
    def current(self) -> EntityRef | None:
        """The name one stands on."""
        row = self.model.entry(self._table.currentIndex().row())
        return row.ref if row is not None else None

    @Slot()
    def _typed(self) -> None:
        self._typing.start()

    @Slot()
    def _came(self) -> None:
        if self._table.waiting:
            self._settle.start()

    @Slot()
    def _tell(self) -> None:
        ref = self.current
        if ref is not None:
            self._table.waiting = False
            self.stood.emit(ref)

    @Slot()
    def _opened(self) -> None:
        self._settle.stop()
        self._tell()
        self.opened.emit()

    @Slot(int)
    def _header_clicked(self, section: int) -> None:
        sort = _SORTS.get(EntityColumn(section))
        if sort is not None and sort is not self._sort:
            self._sort = sort
            self.question_changed.emit()
        self._show_sort()

    def _show_sort(self) -> None:
        header = self._table.horizontalHeader()
        header.setSortIndicatorShown(True)
        by_name = self._sort is EntitySort.NAME
        order = Qt.SortOrder.AscendingOrder if by_name else Qt.SortOrder.DescendingOrder
        header.setSortIndicator(EntityColumn.NAME if by_name else EntityColumn.ARTICLES, order)


class _Table(RowsTable):
    """Rows are chosen one at a time."""

    moved = Signal()
    opened = Signal()

    def __init__(self, model: EntitiesModel, kind: EntityKind) -> None:
        super().__init__()
        self.waiting = False
        self._silent = False
        self.setModel(model)
        self.setAccessibleName(kind_plural(kind))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setSelectionModel(QItemSelectionModel(model, self))  # see article_table
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionsClickable(True)
        across.setStretchLastSection(False)
        across.setSectionResizeMode(EntityColumn.NOTE, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(EntityColumn.NAME, _NAME_WIDTHS[kind])
        for column, width in _COUNT_WIDTHS.items():
            words = model.headerData(column, Qt.Orientation.Horizontal)
            self.setColumnWidth(column, max(width, QFontMetrics(ui_font()).horizontalAdvance(words) + _HEAD_SIDES))
        self.activated.connect(self.opened)

    def stand_silently(self, row: int) -> None:
        """Go to a row and tell nobody; -1: to none."""
        self._silent = True
        try:
            if row < 0:
                self.setCurrentIndex(QModelIndex())
                self.clearSelection()
            else:
                self.setCurrentIndex(self.model().index(row, 0))
        finally:
            self._silent = False

    def currentChanged(  # noqa: N802 - Qt's name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell that one moved."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row() and not self._silent:
            self.waiting = True
            self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter leads on to the page on every platform."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit()
            return
        super().keyPressEvent(event)


def _timer(parent: QWidget, interval_ms: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    return timer
