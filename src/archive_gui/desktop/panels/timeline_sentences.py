"""A list of sentences, each leading to its place in the text."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from archive_gui.desktop.delegates.sentence_row import LinesOf, SentenceRowDelegate
from archive_gui.desktop.qmodels.mentions import MentionsModel, TimelineModel


class SentenceList(QListView):
    """Rows of one height; arrow keys walk, Enter or a double click leads to the text."""

    stood = Signal(int)
    """The row the keyboard stands on now."""
    opened = Signal(int)

    def __init__(
        self, model: MentionsModel | TimelineModel, lines_of: LinesOf, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(SentenceRowDelegate(lines_of, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(self._activated)

    def stand_on(self, row: int, *, at_top: bool = False) -> None:
        """Go to a row."""
        index = self.model().index(row, 0)
        if index.isValid():
            hints = QAbstractItemView.ScrollHint
            self.setCurrentIndex(index)
            self.scrollTo(index, hints.PositionAtTop if at_top else hints.EnsureVisible)

    def currentChanged(  # noqa: N802 - Qt's name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell where the keyboard stands."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.stood.emit(current.row())

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Typing finds nothing: Qt would read every row, and bare letters fight input methods."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter leads to the text on every platform."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())
