"""A table whose rows are lines of a list: Home and End go to the first and the last of them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from archive_gui.desktop.panels.copied_cells import copy_cells
from archive_gui.desktop.panels.sideways import rolled_sideways


class RowsTable(QTableView):
    """Moves by rows, where Qt's own table would move from cell to cell."""

    def moveCursor(  # noqa: N802 - Qt's name
        self,
        cursorAction: QAbstractItemView.CursorAction,  # noqa: N803 - Qt's name
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Home and End mean the list, with or without Ctrl."""
        if cursorAction in {QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd}:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(cursorAction, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The key that copies takes whole rows, where Qt's own table would take one cell of them."""
        if not (event.matches(QKeySequence.StandardKey.Copy) and copy_cells(self)):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Shift rolls sideways."""
        if not rolled_sideways(self, event):
            super().wheelEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Typing finds nothing: Qt would read every row, and bare letters fight input methods."""
