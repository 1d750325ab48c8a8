"""A strip across the window for one plain sentence: what went wrong, or what one should know."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current


class Task(Enum):
    """What a notice can ask a person to do."""

    SELECT_WORDS = auto()
    MEND_RECORD = auto()
    COPY_TEXT = auto()
    FIND_ANEW = auto()


class NoticeBar(QFrame):
    """Says one thing at a time and blocks nothing; stays until it is closed or replaced, or what it asks is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._picture = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = QPushButton()
        self._more.setVisible(False)
        self._close = QToolButton()
        self._close.setObjectName("flat")
        self._close.setAccessibleName(_("Close this message"))
        self._follow_up: Callable[[], object] | None = None
        self._of_edit = False
        self._until: Task | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        row.addWidget(self._more)
        row.addWidget(self._close)
        self._close.clicked.connect(self.hide)
        self._more.clicked.connect(self._go_on)
        self.hide()

    @property
    def words(self) -> str:
        """The sentence shown, empty while there is none."""
        return "" if self.isHidden() else self._words.text()

    def warn(self, words: str, *, until: Task | None = None) -> None:
        """Say what went wrong; ``until`` is what would mend it."""
        self._say(words, "warning")
        self._until = until

    def inform(
        self,
        words: str,
        more: str = "",
        follow_up: Callable[[], object] | None = None,
        *,
        of_edit: bool = False,
        until: Task | None = None,
    ) -> None:
        """Say what happened, ``of_edit`` to what, or what is to be done, ``until`` it is.

        ``more`` is a button's words, ``follow_up`` what it does.
        """
        self._say(words, "info", more, follow_up)
        self._of_edit = of_edit
        self._until = until

    def done(self, task: Task) -> None:
        """Something was done: what asked for it is not said any longer."""
        if self._until is task:
            self.hide()

    def withdraw(self) -> None:
        """The last edit stands no more, or is the last no more: what was said of it is not true, its undo another's."""
        if self._of_edit:
            self.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    @Slot()
    def _go_on(self) -> None:
        self.hide()
        if self._follow_up is not None:
            self._follow_up()

    def _say(self, words: str, kind: str, more: str = "", follow_up: Callable[[], object] | None = None) -> None:
        self._words.setText(words)
        self._of_edit = False
        self._until = None
        self._follow_up = follow_up
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        for label in (self._words, self._picture):
            self.style().unpolish(label)
            self.style().polish(label)
        self._tint()
        self.show()
        self.setAccessibleName(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _tint(self) -> None:
        palette = current()
        warning = self.property("kind") != "info"
        colour = palette.warning if warning else palette.chosen_text
        self._picture.setPixmap(icon("warning" if warning else "info", colour).pixmap(18, 18))
        self._close.setIcon(icon("clear", colour))
