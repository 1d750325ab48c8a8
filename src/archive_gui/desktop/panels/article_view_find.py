"""The bar that finds words in the article at hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.theme.icons import icon
from archive_gui.domain.spans import Span
from archive_gui.language.folds import fold

_MOST = 999
"""Matches that the count has room for."""


def occurrences(words: str, folded_text: str) -> tuple[Span, ...]:
    """Where ``words`` stand in a text that ``language.folds.fold`` has folded already, in order, not overlapping."""
    wanted = fold(words)
    found: list[Span] = []
    at = folded_text.find(wanted) if wanted else -1
    while at >= 0:
        found.append(Span(at, at + len(wanted)))
        at = folded_text.find(wanted, at + len(wanted))
    return tuple(found)


class FindBar(QFrame):
    """A line for words, how many places have them, and the way from one to the next."""

    words_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(_("Find in this article"))
        self._line.setAccessibleName(_("Find in this article"))
        self._line.setClearButtonEnabled(True)
        self._line.setMaximumWidth(320)
        self._count = QLabel(self)
        self._count.setObjectName("muted")
        self._previous = self._button("hit-previous", _("Previous match (Shift+F3)"))
        self._next = self._button("hit-next", _("Next match (F3)"))
        self._close = self._button("clear", _("Close the find bar (Esc)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 10, 4)
        layout.setSpacing(4)
        layout.addWidget(self._line, 1)
        layout.addWidget(self._previous)
        layout.addWidget(self._next)
        layout.addWidget(self._count)
        layout.addStretch()
        layout.addWidget(self._close)
        self._line.textChanged.connect(self.words_changed)
        self._previous.clicked.connect(self.previous_requested)
        self._next.clicked.connect(self.next_requested)
        self._close.clicked.connect(self.closed)
        self.show_count(0, 0)

    @property
    def words(self) -> str:
        """What is to be found."""
        return self._line.text()

    def open_with(self, words: str) -> None:
        """Show the bar, with ``words`` where there are any, ready for typing over."""
        self.show()
        most = _("{current} of {total}").format(current=_MOST, total=_MOST)
        # The line keeps its width while the count comes and goes.
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance(most))
        if words:
            self._line.setText(words)
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def show_count(self, current: int, total: int) -> None:
        """Tell which match is the current one (from 1; 0: none) and how many there are."""
        if not self.words:
            self._count.clear()
        elif not total:
            self._count.setText(_("Not found"))
        elif current:
            self._count.setText(_("{current} of {total}").format(current=current, total=total))
        else:
            self._count.setText(_("{total} matches").format(total=total))
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)

    def count_words(self) -> str:
        """What the bar says of the matches."""
        return self._count.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Enter goes on, Shift+Enter back, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            backward = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_requested if backward else self.next_requested).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Tint the icons anew when the colours change."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for button in (self._previous, self._next, self._close):
                button.setIcon(icon(button.property("icon_name")))

    def _button(self, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("flat")
        button.setProperty("icon_name", name)
        button.setIcon(icon(name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
