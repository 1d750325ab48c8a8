"""The comparison as a table: cells are walked with the arrow keys, Enter opens a cell's source, rows can be chosen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLabel, QTableView, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.delegates.compare_cell import SIDE, CellLines, CompareCellDelegate, cell_width, row_height
from archive_gui.desktop.panels.compare_table_names import IndicatorHeader
from archive_gui.desktop.panels.copied_cells import copy_cells
from archive_gui.desktop.panels.sideways import rolled_sideways
from archive_gui.desktop.qmodels.comparison import ComparisonModel
from archive_gui.desktop.qmodels.comparison_words import MISSING
from archive_gui.desktop.theme.fonts import ui_font

_WIDE_NAMES = 230
_NARROW_NAMES = 150
_NARROW_BELOW = 640


class CompareTable(QTableView):
    """Cells in any number; the one the keyboard stands on is the one whose sources are told."""

    stood = Signal(int, int)
    """The row and column the keyboard stands on now."""
    opened = Signal(int, int)
    """The source of this cell is wanted."""
    menu_wanted = Signal(int, int, QPoint)
    """A menu on a cell is wanted, there on the screen."""

    def __init__(self, model: ComparisonModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison = model
        self._corner = QLabel(_("Indicator"), self)
        self._corner.setObjectName("corner")
        self._corner.setIndent(0)  # a label with a border would indent its words by half a letter more
        self._names = IndicatorHeader(_("Indicators"))
        self.setVerticalHeader(self._names)
        self.setModel(model)
        self.setItemDelegate(CompareCellDelegate(self._lines, self))
        self.setAccessibleName(_("Comparison"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        model.modelReset.connect(self._fit)
        self.activated.connect(self._activated)

    def chosen_rows(self) -> tuple[int, ...]:
        """The rows of the cells that are chosen, from the top."""
        return tuple(sorted({index.row() for index in self.selectedIndexes()}))

    def stand_on(self, row: int, column: int) -> None:
        """Go to a cell."""
        index = self._comparison.index(row, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def currentChanged(  # noqa: N802 - Qt's name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell where the keyboard stands."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.stood.emit(current.row(), current.column())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Shift rolls sideways."""
        if not rolled_sideways(self, event):
            super().wheelEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Typing finds nothing: bare letters fight input methods."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens the source of the cell on every platform; Space does the same. What is chosen can be copied."""
        if event.matches(QKeySequence.StandardKey.Copy) and copy_cells(self, with_names=True):
            return
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and index.isValid():
            self.opened.emit(index.row(), index.column())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for a menu at the cell pointed at, or at the current one from the keyboard."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            where = self.viewport().mapToGlobal(self.visualRect(index).center())
        else:
            index, where = self.indexAt(event.pos()), event.globalPos()
        if index.isValid():
            self.menu_wanted.emit(index.row(), index.column(), where)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Names give way where the window is narrow."""
        super().resizeEvent(event)
        self._names.set_wide(_NARROW_NAMES if self.width() < _NARROW_BELOW else _WIDE_NAMES)
        self._place_corner()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Keep the word over the names in its corner."""
        super().updateGeometries()
        self._place_corner()

    def _lines(self, index: QModelIndex | QPersistentModelIndex) -> CellLines | None:
        return self._lines_at(index.row(), index.column()) if index.isValid() else None

    def _lines_at(self, row: int, column: int) -> CellLines:
        words = self._comparison.words(row, column)
        missing = words.figure == MISSING
        return CellLines(words.figure, words.against, words.note, missing, self._comparison.is_disputed(row))

    def _place_corner(self) -> None:
        across = self.horizontalHeader()
        self._corner.setGeometry(0, 0, self._names.width(), across.height())
        self._corner.setVisible(self._comparison.rowCount() > 0)

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.row(), index.column())

    @Slot()
    def _fit(self) -> None:
        """Rows as high and columns as wide as their words need; there are some dozens of either."""
        model = self._comparison
        metrics = QFontMetrics(ui_font())
        for row in range(model.rowCount()):
            self.setRowHeight(row, row_height(notes=model.has_notes(row)))
        for column in range(model.columnCount()):
            name = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            widths = [cell_width(self._lines_at(row, column)) for row in range(model.rowCount())]
            self.setColumnWidth(column, max([metrics.horizontalAdvance(name) + 2 * SIDE + 4, *widths]))
        self._place_corner()
