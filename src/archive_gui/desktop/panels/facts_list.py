"""The list view of facts: arrow keys and clicks choose, Enter asks for the next mention."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.delegates.fact_row import FactRowDelegate
from archive_gui.desktop.qmodels.facts import FactListModel


class FactList(QListView):
    """Rows of facts; ``chosen`` when another row is chosen by hand, ``asked_again`` when the same one is wanted."""

    chosen = Signal(QModelIndex)
    asked_again = Signal(QModelIndex)
    menu_requested = Signal(QModelIndex, QPoint)

    def __init__(self, model: FactListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._silent = False
        self._pressed_row = -1
        self.setModel(model)
        self.setItemDelegate(FactRowDelegate(model.entry, self))
        self.setAccessibleName(_("Facts"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)

    def choose_silently(self, row: int | None) -> None:
        """Choose a row, bring it into view, and tell nobody; None chooses nothing."""
        self._silent = True
        try:
            if row is None:
                self.clearSelection()
            else:
                index = self.model().index(row, 0)
                self.setCurrentIndex(index)
                self.scrollTo(index)
        finally:
            self._silent = False

    def currentChanged(  # noqa: N802 - Qt's own name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell that another row was chosen by hand."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._silent:
            self.chosen.emit(current)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Remember which row was the current one before the press."""
        self._pressed_row = self.currentIndex().row()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """A click on the row that was current already asks for it again."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and index.row() == self._pressed_row:
            self.asked_again.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Enter asks for the chosen row again."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.asked_again.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's own name
        """Ask for a menu at the row pointed at, or at the current one from the keyboard."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            where = self.viewport().mapToGlobal(self.visualRect(index).center())
        else:
            index, where = self.indexAt(event.pos()), event.globalPos()
        if index.isValid():
            self.menu_requested.emit(index, where)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """Rows get a second line where the list is narrow."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
