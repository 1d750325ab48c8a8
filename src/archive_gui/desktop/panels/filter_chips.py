"""What a list is narrowed to, as chips: each can be taken off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.sidebar import shelf_words
from archive_gui.desktop.panels.year_chart import year_words
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current
from archive_gui.domain.records import ArticleFilter, Shelf
from archive_gui.domain.tags import Tag

_MAX_NAME = 20


class FilterChips(QWidget):
    """A row of chips, absent while the list is not narrowed."""

    taken_off = Signal(str, object)
    """The filter's field, and its value (the tag, of several)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = ArticleFilter()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 5, 6, 5)
        self._row.setSpacing(5)
        self.hide()

    @property
    def filter(self) -> ArticleFilter:
        """What is shown."""
        return self._filter

    @property
    def words(self) -> tuple[str, ...]:
        """What the chips say, in their order."""
        return tuple(chip.text() for chip in self.findChildren(QToolButton) if not chip.isHidden())

    def show_filter(self, wanted: ArticleFilter, tags: Sequence[Tag]) -> None:
        """Show one chip for each thing the list is narrowed to."""
        self._filter = wanted
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        names = {tag.id: tag.name for tag in tags}
        parts: list[tuple[str, object, str]] = []
        if wanted.shelf is not Shelf.ALL:
            parts.append(("shelf", wanted.shelf, shelf_words(wanted.shelf)))
        parts += [("tags", tag, names[tag]) for tag in wanted.tags if tag in names]
        if wanted.year is not None:
            parts.append(("year", wanted.year, year_words(wanted.year)))
        if wanted.publication:
            parts.append(("publication", wanted.publication, wanted.publication))
        for part, value, name in parts:
            self._row.addWidget(self._chip(part, value, name))
        self._row.addStretch(1)
        self.setVisible(bool(parts))

    @Slot()
    def _take_off(self) -> None:
        chip = self.sender()
        if isinstance(chip, QToolButton):
            self.taken_off.emit(chip.property("part"), chip.property("value"))

    def _chip(self, part: str, value: object, name: str) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName("chip")
        chip.setText(name if len(name) <= _MAX_NAME else name[: _MAX_NAME - 1] + "…")
        chip.setIcon(icon("clear", current().chosen_text))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setProperty("part", part)
        chip.setProperty("value", value)
        chip.setAccessibleName(_("Do not narrow to {name}").format(name=name))
        chip.setToolTip(_("Do not narrow to {name}").format(name=name))
        chip.clicked.connect(self._take_off)
        return chip
