"""A tag as a pill, with a cross to take it off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.theme.colours import ink_on, tag_colour
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current
from archive_gui.domain.tags import Tag


class ElidedLabel(QLabel):
    """A line of words that ends in … where the room does; all of it is in the tooltip."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Room for a character or two."""
        return QSize(min(self.sizeHint().width(), 2 * self.fontMetrics().height()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's signature
        """Draw as much as there is room for."""
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter = QPainter(self)
        self.style().drawItemText(
            painter, self.rect(), int(flags), self.palette(), self.isEnabled(), words, self.foregroundRole()
        )
        painter.end()


class TagPill(QFrame):
    """Shows one tag in its colour; the cross asks for it to be taken off."""

    removed = Signal(object)

    def __init__(self, tag: Tag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tag = tag
        self.setObjectName("pill")
        self._name = ElidedLabel(tag.name, self)
        self._cross = QToolButton(self)
        words = _("Remove the tag “{name}”").format(name=tag.name)
        self._cross.setToolTip(words)
        self._cross.setAccessibleName(words)
        self._cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cross.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 4, 2)
        row.setSpacing(2)
        row.addWidget(self._name)
        row.addWidget(self._cross)
        self._dress()

    @property
    def tag(self) -> Tag:
        """The tag that is shown."""
        return self._tag

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Take on other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._dress()

    def _ask(self) -> None:
        self.removed.emit(self._tag.id)

    def _dress(self) -> None:
        ground = tag_colour(current(), self._tag.colour)
        ink = ink_on(ground)
        self._cross.setIcon(icon("clear", ink))
        sheet = (
            f"QFrame#pill {{ background: {ground}; border: none; border-radius: 11px; }}"
            f" QFrame#pill QLabel {{ color: {ink}; background: transparent; }}"
            f" QFrame#pill QToolButton {{ background: transparent; border: 1px solid transparent;"
            f" border-radius: 8px; padding: 1px; }}"
            f" QFrame#pill QToolButton:hover, QFrame#pill QToolButton:focus {{ border-color: {ink}; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
