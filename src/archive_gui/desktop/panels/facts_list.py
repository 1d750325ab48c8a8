"""The list view of facts: arrow keys and clicks choose, Enter asks for the next mention, Ctrl+Enter accepts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.delegates.fact_row import FactRowDelegate
from archive_gui.desktop.qmodels.facts import FactListModel

_MANY = 2_000
"""Rows that are asked for their height one by one within 20 ms."""
_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class FactList(QListView):
    """Rows of facts; ``chosen`` when another row is chosen by hand, ``asked_again`` when the same one is wanted.

    Several rows are chosen with Shift and Ctrl, for acts on all of them.
    """

    chosen = Signal(QModelIndex)
    asked_again = Signal(QModelIndex)
    menu_requested = Signal(QModelIndex, QPoint)
    accept_wanted = Signal()
    """Ctrl+Enter: accept what is chosen and go on."""
    edit_wanted = Signal()
    """A double click."""
    reject_wanted = Signal()
    """Del."""

    def __init__(self, model: FactListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._silent = False
        self._pressed_row = -1
        self._is_even = False
        self.setModel(model)
        self._facts = model
        self._rows = FactRowDelegate(model.entry, self)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(_("Facts"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        model.modelReset.connect(self._even_out)

    def choose_silently(self, row: int | None) -> None:
        """Choose a row, bring it into view, and tell nobody; None chooses nothing."""
        self._silent = True
        try:
            if row is None:
                self.clearSelection()
            else:
                index = self.model().index(row, 0)
                self.selectionModel().setCurrentIndex(index, _ALONE)
                self.scrollTo(index)
        finally:
            self._silent = False

    def chosen_stretches(self) -> list[tuple[int, int]]:
        """The rows that are chosen, from the top: the first and last of each stretch, headings among them."""
        chosen = self.selectionModel().selection()
        stretches = (chosen.at(number) for number in range(chosen.count()))
        return sorted((stretch.top(), stretch.bottom()) for stretch in stretches)

    def chosen_rows(self) -> list[int]:
        """The rows that are chosen, from the top."""
        rows = (row for first, last in self.chosen_stretches() for row in range(first, last + 1))
        return [row for row in rows if not self._facts.is_heading(row)]

    def choose_rows(self, rows: Sequence[int]) -> None:
        """Choose several rows beside the current one, telling nobody."""
        wanted = QItemSelection()
        for first, last in _stretches(rows):
            wanted.append(QItemSelectionRange(self.model().index(first, 0), self.model().index(last, 0)))
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.Select)

    def currentChanged(  # noqa: N802 - Qt's own name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell that another row was chosen by hand."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._silent:
            self.chosen.emit(current)

    def moveCursor(  # noqa: N802 - Qt's own name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key leads: from a heading, on which nobody can stand, to the fact under it."""
        index = super().moveCursor(action, modifiers)
        heading = index.isValid() and self._facts.is_heading(index.row())
        return self.model().index(index.row() + 1, 0) if heading else index

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's own name
        """Who comes by the keyboard stands on a row; Qt would make it the current one and not choose it."""
        super().focusInEvent(event)
        by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        if not by_mouse and self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectionModel().select(self.currentIndex(), _ALONE)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Remember which row was the current one before the press."""
        self._pressed_row = self.currentIndex().row()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """A click on the row that was current already asks for it again."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and index.isValid() and index.row() == self._pressed_row:
            self.asked_again.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Enter asks for the chosen row again, Ctrl+Enter accepts, Del rejects."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept_wanted.emit()
        elif enter and self.currentIndex().isValid():
            self.asked_again.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.reject_wanted.emit()
        else:
            super().keyPressEvent(event)
            self._show_heading()

    def _show_heading(self) -> None:
        """Whoever walks up to the first fact of a group sees what the group is."""
        row = self.currentIndex().row()
        if row > 0 and self._facts.is_heading(row - 1):
            self.scrollTo(self.model().index(row - 1, 0))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """A double click edits."""
        if event.button() is Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self.edit_wanted.emit()
            return
        super().mouseDoubleClickEvent(event)

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
        """Rows get a second line where the list is narrow; the chosen one stays in view."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height() and self.selectionModel().hasSelection():
            self.scrollTo(self.currentIndex())
        if self._is_even:
            self._even_out()
        elif event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Rows are as tall as their letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._is_even:
            self._even_out()

    def _even_out(self) -> None:
        """Give many rows one height: asked one by one, thousands would hold the window at every change."""
        self._is_even = self._rows.is_even = self._facts.rowCount() > _MANY
        self.setResizeMode(QListView.ResizeMode.Fixed if self._is_even else QListView.ResizeMode.Adjust)
        grid = QSize()
        if self._is_even:
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect.setWidth(self.viewport().width())
            grid = QSize(1, self._rows.sizeHint(option, QModelIndex()).height())
        if grid != self.gridSize():
            self.setGridSize(grid)


def _stretches(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rising rows as stretches without gaps, each with its first and last row."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
