"""What a list is narrowed to, as chips: each can be taken off, and all at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from archive_gui.base.fact_words import kind_name
from archive_gui.base.messages import _
from archive_gui.desktop.panels.sidebar import shelf_words
from archive_gui.desktop.panels.tab_order import tab_through
from archive_gui.desktop.panels.tags_flow import FlowLayout
from archive_gui.desktop.panels.year_chart import year_words
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current
from archive_gui.domain.records import ArticleFilter, Shelf
from archive_gui.domain.tags import Tag

_MAX_NAME = 20
_MAX_TITLE = 8
"""With the words around it a title still fits the narrowest list."""


class FilterChips(QWidget):
    """Chips in as many lines as they need, absent while the list is not narrowed."""

    trimmed = Signal(object)
    """The ``ArticleFilter`` without what was taken off."""
    likeness_left = Signal()
    """The list is not to be one of similar articles any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = ArticleFilter()
        self._shown: tuple[object, ...] = ()
        self._chips: list[QToolButton] = []
        self._flow = FlowLayout(self, spacing=5)
        self._flow.setContentsMargins(10, 5, 6, 5)
        self.hide()

    @property
    def filter(self) -> ArticleFilter:
        """What is shown."""
        return self._filter

    @property
    def words(self) -> tuple[str, ...]:
        """What the chips say, in their order, the way to take all off left out."""
        return tuple(chip.text() for chip in self._chips if chip.property("left") is not None)

    @property
    def chips(self) -> tuple[QToolButton, ...]:
        """The chips, the one that takes all off at the end where there are several."""
        return tuple(self._chips)

    def show_filter(
        self, wanted: ArticleFilter, tags: Sequence[Tag], places: Mapping[str, str], *, like: str = ""
    ) -> None:
        """Show one chip for each thing the list is narrowed to; ``like`` is the title whose similar articles it has."""
        parts = _parts(wanted, tags, places)
        shown = (wanted, like, tuple(parts))
        if shown == self._shown:
            return
        self._filter, self._shown = wanted, shown
        focused = any(chip.hasFocus() for chip in self._chips)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        if like:
            words = _("Similar to “{title}”").format(title=_short(like, _MAX_TITLE))
            tip = _("Back to the list before “{title}” (Alt+Left)").format(title=like)
            self._add(words, tip, like, self._leave)
        else:
            for words, left in parts:
                self._add(_short(words), _("Do not narrow to {name}").format(name=words), left, self._take_off)
            if len(parts) > 1:
                self._add(_("Clear filters"), _("Clear filters"), None, self._clear)
        tab_through(self, self._chips)
        self.setVisible(bool(self._chips))
        if focused and self._chips:
            self._chips[0].setFocus()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Del and Backspace take off the chip that has the keyboard, as Enter and Space do."""
        chip = next((chip for chip in self._chips if chip.hasFocus()), None)
        takes = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if chip is not None and event.key() in takes:
            chip.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for chip in self._chips:
                if chip.property("left") is not None:
                    chip.setIcon(icon("clear", current().chosen_text))

    @Slot()
    def _take_off(self) -> None:
        chip = self.sender()
        if isinstance(chip, QToolButton):
            self.trimmed.emit(chip.property("left"))

    @Slot()
    def _clear(self) -> None:
        self.trimmed.emit(ArticleFilter())

    @Slot()
    def _leave(self) -> None:
        self.likeness_left.emit()

    def _add(self, words: str, tip: str, left: object, slot: Callable[[], object]) -> None:
        chip = QToolButton(self)
        chip.setObjectName("chip" if left is not None else "link")
        chip.setText(words)
        if left is not None:
            chip.setIcon(icon("clear", current().chosen_text))
            chip.setIconSize(QSize(11, 11))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setProperty("left", left)
        chip.setAccessibleName(tip)
        chip.setToolTip(tip)
        chip.clicked.connect(slot)
        self._flow.addWidget(chip)
        chip.show()
        self._chips.append(chip)


def _parts(wanted: ArticleFilter, tags: Sequence[Tag], places: Mapping[str, str]) -> list[tuple[str, ArticleFilter]]:
    """Each thing in words, with the filter that is left without it."""
    names = {tag.id: tag.name for tag in tags}
    parts: list[tuple[str, ArticleFilter]] = []
    if wanted.shelf is not Shelf.ALL:
        parts.append((shelf_words(wanted.shelf), replace(wanted, shelf=Shelf.ALL)))
    parts += [
        (names[tag], replace(wanted, tags=tuple(other for other in wanted.tags if other != tag)))
        for tag in wanted.tags
        if tag in names
    ]
    if wanted.place is not None:
        parts.append((places.get(wanted.place, wanted.place), replace(wanted, place=None)))
    if wanted.year is not None:
        parts.append((year_words(wanted.year), replace(wanted, year=None)))
    if wanted.publication:
        parts.append((wanted.publication, replace(wanted, publication=None)))
    for kind in wanted.kinds:
        left = replace(wanted, kinds=tuple(other for other in wanted.kinds if other is not kind))
        parts.append((kind_name(kind), left))
    return parts


def _short(words: str, longest: int = _MAX_NAME) -> str:
    return words if len(words) <= longest else words[: longest - 1] + "…"
