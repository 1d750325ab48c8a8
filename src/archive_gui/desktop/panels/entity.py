"""People, places or bodies: the list of them, and the page of the one at hand beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from archive_gui.desktop.panels.entity_list import EntityListPanel
from archive_gui.desktop.panels.entity_page import EntityPagePanel
from archive_gui.desktop.qmodels.articles import Fetch
from archive_gui.desktop.qmodels.entities import EntityFetch
from archive_gui.desktop.qmodels.entity_words import kind_plural
from archive_gui.desktop.qmodels.mentions import MentionFetch
from archive_gui.domain.entities import EntityKind

_STACK_BELOW = 620
"""Logical pixels; less than this, the page stands under the list."""


class EntityPanel(QWidget):
    """One kind of names."""

    def __init__(
        self,
        kind: EntityKind,
        names: EntityFetch,
        mentions: MentionFetch,
        articles: Fetch,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setAccessibleName(kind_plural(kind))
        self.list = EntityListPanel(kind, names)
        self.page = EntityPagePanel(mentions, articles)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.list, self.page):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([440, 560])
        self._splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)
        self.list.opened.connect(self._go_to_page)

    def focus_view(self) -> None:
        """Take the keyboard to the list, and show a page where none is shown."""
        self.list.focus_view()
        if self.page.page is None:
            self.list.stand_on_first()

    def forget(self) -> None:
        """Show nothing: the archive was closed."""
        self.list.forget()
        self.page.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Beside each other where there is room, else one over the other."""
        super().resizeEvent(event)
        wanted = Qt.Orientation.Vertical if event.size().width() < _STACK_BELOW else Qt.Orientation.Horizontal
        if wanted is not self._splitter.orientation():
            self._splitter.setOrientation(wanted)
            whole = event.size().height() if wanted is Qt.Orientation.Vertical else event.size().width()
            self._splitter.setSizes([round(whole * 0.4), round(whole * 0.6)])

    @Slot()
    def _go_to_page(self) -> None:
        self.page.focus_view()
