"""The search field: asks as one types, but never while an input method is still composing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from archive_gui.base.messages import _, ngettext, render
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current
from archive_gui.domain.captured import Message
from archive_gui.domain.query import QueryMistake

DEBOUNCE_MS = 150


class ComposingLineEdit(QLineEdit):
    """A line edit that knows when an input method is composing."""

    composing_changed = Signal()
    """Composing has begun, or has ended with or without text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False

    @property
    def composing(self) -> bool:
        """Whether there is pre-edit text that is not yet part of the field."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the composition: set before Qt reports edits, so that nobody takes half a word for a query."""
        was = self._composing
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if was is not self._composing:
            self.composing_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """While composing, Enter belongs to the input method."""
        if self._composing and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
            return
        super().keyPressEvent(event)


class SearchBar(QWidget):
    """A field with its answer beside it; a mistake stands there too, with a query that would be understood."""

    query_changed = Signal(str)
    """What to search for, 150 ms after the last key, at once on Enter; empty: nothing any more."""
    left_downwards = Signal()
    """The keyboard wants to go on to the results."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = ""
        self._suggestion = ""
        self._field = ComposingLineEdit()
        self._field.setPlaceholderText(_("Search titles and texts"))
        self._field.setAccessibleName(_("Search the archive"))
        self._field.setMinimumWidth(120)
        self._field.installEventFilter(self)
        self._status = QLabel()
        self._status.setObjectName("muted")
        self._clear = QToolButton()
        self._clear.setObjectName("flat")
        self._clear.setAccessibleName(_("Clear the search"))
        self._clear.setToolTip(_("Clear the search (Esc)"))
        self._clear.setVisible(False)
        self._mistake = QLabel()
        self._mistake.setObjectName("mistake")
        self._mistake.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._mistake.setMinimumWidth(40)
        self._mistake.setVisible(False)
        self._use = QToolButton()
        self._use.setObjectName("flat")
        self._use.setVisible(False)
        self._frame = QFrame()
        self._frame.setObjectName("search_field")
        self._glass = QLabel()
        self._lay_out()
        self.refresh_icons()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DEBOUNCE_MS)
        self._wait.timeout.connect(self._ask)
        self._field.textEdited.connect(self._edited)
        self._field.composing_changed.connect(self._edited)
        self._field.returnPressed.connect(self._entered)
        self._clear.clicked.connect(self.clear)
        self._use.clicked.connect(self._use_suggestion)

    @property
    def field(self) -> ComposingLineEdit:
        """The field one types into."""
        return self._field

    @property
    def query(self) -> str:
        """The query asked for last."""
        return self._asked

    @property
    def status(self) -> str:
        """The answer's figures in words."""
        return self._status.text()

    @property
    def mistake(self) -> str:
        """What is wrong with the query, in words; empty when nothing is."""
        return self._mistake.text()

    def set_query(self, query: str) -> None:
        """Put ``query`` into the field and ask for it."""
        self._field.setText(query)
        self._ask()

    @Slot()
    def clear(self) -> None:
        """Empty the field; the list goes back to what the sidebar says."""
        self._field.clear()
        self._ask()

    def reset(self) -> None:
        """Empty the field without asking: another archive was opened."""
        self._wait.stop()
        self._asked = ""
        self._field.clear()
        self.show_answer(None, 0.0)

    def focus_field(self) -> None:
        """Take the keyboard here, with the old query ready to be typed over."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def show_answer(
        self,
        articles: int | None,
        elapsed_ms: float,
        *,
        hits: int | None = None,
        hit: tuple[int, int] | None = None,
    ) -> None:
        """Show how many articles were found and how fast (None: nothing was searched), and which hit one stands at.

        ``hits`` is in how many places of all these articles, None where nobody counted.
        """
        self._show_mistake("", "")
        self._clear.setVisible(bool(self._field.text()))
        if articles is None:
            self._status.setText("")
            return
        words = [ngettext("{count} article found", "{count} articles found", articles).format(count=f"{articles:,}")]
        if hits:
            words.append(ngettext("{count} place", "{count} places", hits).format(count=f"{hits:,}"))
        if hit is not None and hit[1]:
            words.append(_("hit {number} of {total}").format(number=hit[0], total=hit[1]))
        words.append(_("{time} ms").format(time=round(elapsed_ms) if elapsed_ms >= 10 else round(elapsed_ms, 1)))
        self._status.setText(" · ".join(words))

    def show_mistake(self, mistake: QueryMistake) -> None:
        """Show what cannot be understood, at its character, with a query that could be."""
        self._status.setText("")
        self._clear.setVisible(True)
        params = {"position": mistake.position + 1, "suggestion": mistake.suggestion}
        self._show_mistake(render(Message(mistake.code, params)), mistake.suggestion)
        self._mark(mistake.position)

    def refresh_icons(self) -> None:
        """Tint the icons again after the palette has changed."""
        self._glass.setPixmap(icon("search", current().muted).pixmap(16, 16))
        self._clear.setIcon(icon("clear", current().muted))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.refresh_icons()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Esc clears, Down leaves for the results; the frame shows the focus."""
        if watched is not self._field:
            return super().eventFilter(watched, event)
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._frame.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self._frame.style().unpolish(self._frame)
            self._frame.style().polish(self._frame)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self._field.composing:
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.left_downwards.emit()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _edited(self) -> None:
        self._clear.setVisible(bool(self._field.text()))
        if self._field.composing:
            self._wait.stop()
        else:
            self._wait.start()

    @Slot()
    def _entered(self) -> None:
        if self._field.text() == self._asked:
            self.left_downwards.emit()
        else:
            self._ask()

    @Slot()
    def _ask(self) -> None:
        self._wait.stop()
        query = self._field.text()
        if query == self._asked:
            return
        self._asked = query
        self.query_changed.emit(query)

    @Slot()
    def _use_suggestion(self) -> None:
        self.set_query(self._suggestion)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_mistake(self, words: str, suggestion: str) -> None:
        self._suggestion = suggestion
        self._mistake.setText(words)
        self._mistake.setToolTip(words)
        self._mistake.setVisible(bool(words))
        self._use.setText(_("Search for {query}").format(query=suggestion))
        self._use.setVisible(bool(words and suggestion))
        if not words:
            self._mark(None)

    def _mark(self, position: int | None) -> None:
        """Underline the character a mistake stands at (Qt shows formats in a line edit through its input method)."""
        if self._field.composing:
            return
        attributes = []
        if position is not None:
            attributes.append(_underline(self._field, position))
        QLineEdit.inputMethodEvent(self._field, QInputMethodEvent("", attributes))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(8, 1, 4, 1)
        row.setSpacing(6)
        row.addWidget(self._glass)
        row.addWidget(self._field, 1)
        row.addWidget(self._mistake)
        row.addWidget(self._use)
        row.addWidget(self._status)
        row.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self.setFocusProxy(self._field)


def _underline(field: QLineEdit, position: int) -> QInputMethodEvent.Attribute:
    wavy = QTextCharFormat()
    wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    wavy.setUnderlineColor(QColor(current().danger))
    before = field.text()[: min(position, max(0, len(field.text()) - 1))]
    start = len(before.encode("utf-16-le")) // 2 - field.cursorPosition()
    return QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, start, 1, wavy)
