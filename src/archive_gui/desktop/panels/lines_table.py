"""A plain table of a few lines, each of which leads somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from archive_gui.desktop.qmodels.cells import align_figures

_LEADS_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class LinesTable(QTreeWidget):
    """Enter or a double click on a line tells where it leads; ``figures`` are the columns that hold such."""

    line_opened = Signal(object)
    """What the line leads to."""

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        widths: Sequence[int],
        parent: QWidget | None = None,
        *,
        figures: Sequence[int] = (),
    ) -> None:
        super().__init__(parent)
        self._figures = tuple(figures)
        self.setObjectName("lines")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHeaderLabels(list(headings))
        align_figures(self.headerItem(), self._figures)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self.header().setStretchLastSection(True)
        self.itemActivated.connect(self._activated)

    def show_lines(self, lines: Iterable[tuple[Sequence[str], object]]) -> None:
        """Show these lines: the words of the columns, and what the line leads to."""
        self.clear()
        items = []
        for words, leads_to in lines:
            item = QTreeWidgetItem(list(words))
            item.setData(0, _LEADS_ROLE, leads_to)
            for column, word in enumerate(words):
                item.setToolTip(column, word)
            align_figures(item, self._figures)
            items.append(item)
        self.addTopLevelItems(items)

    def leads_to(self, row: int) -> object:
        """What a line leads to."""
        item = self.topLevelItem(row)
        return item.data(0, _LEADS_ROLE) if item is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens on every platform."""
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self.itemActivated.emit(item, 0)
            return
        super().keyPressEvent(event)

    @Slot(QTreeWidgetItem, int)
    def _activated(self, item: QTreeWidgetItem, _column: int) -> None:
        self.line_opened.emit(item.data(0, _LEADS_ROLE))
