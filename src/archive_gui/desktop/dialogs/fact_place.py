"""A division's code, looked up by the place's name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.qmodels.place_words import division_words
from archive_gui.domain.fact_checks import code_mistake
from archive_gui.domain.places import Division

_PAUSE_MS = 150
_ROWS = 8
_PADDING = 6
"""Pixels of a row above and below its words."""


class PlaceField(QLineEdit):
    """Takes a code as it is; other words are looked up, and what is found can be chosen with the arrow keys.

    ``name`` is what is looked up with the down key where a code stands in the field, or nothing.
    """

    places_wanted = Signal(str)
    """Words to find places for, after a pause in typing."""
    chosen = Signal(object)
    """The ``Division`` that was picked."""
    looked_up = Signal(str, bool)
    """Words that stand in the field, and whether anything was found for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(_("code, or a name to look it up"))
        self.name = ""
        self._found: tuple[Division, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._popup: QFrame | None = None
        self._list: QListWidget | None = None
        self._typing = False
        self.textEdited.connect(self._typed)

    @property
    def offered(self) -> tuple[Division, ...]:
        """The places that can be chosen now."""
        return self._found if self._popup is not None and self._popup.isVisible() else ()

    def offer(self, words: str, found: Sequence[Division]) -> None:
        """Offer places for ``words``; an answer to other words than those that stand here is passed over."""
        if words == _asked(self.text()):
            self.looked_up.emit(words, bool(found))
        if words != self._words():
            return
        self._found = tuple(found)
        if not found and typed_code(words):  # that a code is unknown is said below the field
            if self._popup is not None:
                self._popup.hide()
            return
        shown = self._made()
        shown.clear()
        for place in self._found:
            item = QListWidgetItem(division_words(place))
            item.setToolTip(item.text())
            item.setSizeHint(QSize(0, self.fontMetrics().height() + _PADDING))  # as wide as the list, cut short there
            shown.addItem(item)
        if not self._found:
            item = QListWidgetItem(_("No place of this name is known."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            shown.addItem(item)
        shown.setCurrentRow(0 if self._found else -1)
        self._open(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrow keys walk what is offered, Enter takes it, Esc puts it away."""
        shown, popup = self._list, self._popup
        if shown is None or popup is None or not popup.isVisible():
            if event.key() == Qt.Key.Key_Down:
                self._ask()
                return
            super().keyPressEvent(event)
            return
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._found:
            step = 1 if key == Qt.Key.Key_Down else -1
            shown.setCurrentRow((shown.currentRow() + step) % len(self._found))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._found:
            self._take(shown.currentRow())
        elif key == Qt.Key.Key_Escape:
            popup.hide()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Put away what was offered."""
        super().focusOutEvent(event)
        if self._popup is not None:
            self._popup.hide()

    def _typed(self) -> None:
        self._typing = True
        self._pause.start()

    def _ask(self) -> None:
        words = self._words()
        if words:
            self.places_wanted.emit(words)

    def _words(self) -> str:
        """What is to be looked up: the words in the field, or the name where those are a code that nobody types."""
        typed = _asked(self.text())
        return self.name if self.name and not self._typing and (not typed or typed.isdigit()) else typed

    def _take(self, row: int) -> None:
        if self._popup is not None:
            self._popup.hide()
        self._typing = False
        if 0 <= row < len(self._found):
            self.chosen.emit(self._found[row])

    def _made(self) -> QListWidget:
        """The list, which belongs to the dialog so that nothing cuts it off and Esc does not close more than it."""
        if self._list is None:
            popup = QFrame(self.window())
            popup.setObjectName("suggestions")
            shown = QListWidget(popup)
            shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            shown.setAccessibleName(_("Places found"))
            shown.itemClicked.connect(self._clicked)
            column = QVBoxLayout(popup)
            column.setContentsMargins(1, 1, 1, 1)
            column.addWidget(shown)
            self._popup, self._list = popup, shown
        return self._list

    def _clicked(self) -> None:
        if self._list is not None:
            self._take(self._list.currentRow())

    def _open(self, shown: QListWidget) -> None:
        popup = self._popup
        if popup is None or not self.hasFocus():
            return
        window = self.window()
        row = max(shown.sizeHintForRow(0), self.fontMetrics().height() + _PADDING)
        height = row * min(_ROWS, shown.count()) + 6
        below = self.mapTo(window, QPoint(0, self.height() + 2))
        room_below = window.height() - below.y() - 8
        if height > room_below > 0:
            above = self.mapTo(window, QPoint(0, -2))
            if above.y() > room_below:
                height = min(height, above.y() - 8)
                below = QPoint(above.x(), above.y() - height)
            else:
                height = room_below
        popup.setGeometry(below.x(), below.y(), self.width(), height)
        popup.show()
        popup.raise_()

    def event(self, event: QEvent) -> bool:
        """Enter and Esc belong to what is offered while it is, not to the dialog's buttons."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.offered:
            event.accept()
            return True
        return super().event(event)


def typed_code(words: str) -> str:
    """The division's code that was typed, in plain digits; empty where the words are none."""
    plain = "".join(unicodedata.normalize("NFKC", words).split())
    return plain if code_mistake(plain) is None else ""


def _asked(words: str) -> str:
    return typed_code(words) or words.strip()
