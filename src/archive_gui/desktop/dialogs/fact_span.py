"""The words a fact stands on, in their paragraph; what is selected there is the fact."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.theme.fonts import article_font
from archive_gui.desktop.theme.style import current
from archive_gui.domain.spans import Span

_LINES = 4
_AROUND = 120
"""Characters shown before and after a fact whose paragraph is longer."""
_PIXELS = 15


class SpanField(QPlainTextEdit):
    """A stretch of reading text to select in, by mouse or with Shift and the arrow keys; nothing can be typed."""

    span_changed = Signal(object)
    """The ``Span`` that is selected now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFont(article_font(_PIXELS))
        self.setAccessibleName(_("Words of the fact"))
        self.setAccessibleDescription(_("Select other words with Shift and the arrow keys"))
        self._first = 0
        self._shown = ""
        self._span = Span(0, 0)
        self.selectionChanged.connect(self._take_selection)

    @property
    def span(self) -> Span:
        """What the fact stands on, in code points of the reading text."""
        return self._span

    def show_span(self, text: str, span: Span) -> None:
        """Show ``span`` of ``text`` with the rest of its paragraph."""
        first = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
        stop = text.find("\n", span.end)
        last = min(len(text) if stop < 0 else stop, span.end + _AROUND)
        self._first, self._shown, self._span = first, text[first:last], span
        blocker = QSignalBlocker(self)
        self.setPlainText(self._shown)
        cursor = self.textCursor()
        cursor.setPosition(self._position(span.start))
        cursor.setPosition(self._position(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        blocker.unblock()
        self._mark()
        self._bring_into_view()

    def select(self, span: Span) -> None:
        """Select other words of the text shown, as a person would."""
        cursor = self.textCursor()
        cursor.setPosition(self._position(span.start))
        cursor.setPosition(self._position(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few lines."""
        return QSize(super().sizeHint().width(), QFontMetrics(self.font()).lineSpacing() * _LINES + 16)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Three lines."""
        return QSize(160, QFontMetrics(self.font()).lineSpacing() * 3 + 16)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the fact's words in view: they are set before the lines have their width."""
        super().resizeEvent(event)
        self._bring_into_view()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark()

    def _take_selection(self) -> None:
        cursor = self.textCursor()
        start, end = self._offset(cursor.selectionStart()), self._offset(cursor.selectionEnd())
        words = self._shown[start - self._first : end - self._first]
        if not words.strip():
            return
        start += len(words) - len(words.lstrip())
        span = Span(start, start + len(words.strip()))
        if span != self._span:
            self._span = span
            self._mark()
            self.span_changed.emit(span)

    def _bring_into_view(self) -> None:
        """Show the words from their first one on, the line before them on top."""
        first = self.document().firstBlock().layout().lineForTextPosition(self._position(self._span.start))
        if first.isValid():
            self.verticalScrollBar().setValue(max(0, first.lineNumber() - 1))

    def _mark(self) -> None:
        """Keep the fact's words marked, whether the keyboard is here or not."""
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(self._span.start))
        cursor.setPosition(self._position(self._span.end), QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(QBrush(QColor(current().flash)))
        form.setForeground(QBrush(QColor(current().text)))
        mark.cursor = cursor
        mark.format = form
        self.setExtraSelections([mark])

    def _position(self, offset: int) -> int:
        """A place in the document, in UTF-16 units, for an offset of the text in code points."""
        return len(self._shown[: offset - self._first].encode("utf-16-le")) // 2

    def _offset(self, position: int) -> int:
        return self._first + len(self._shown.encode("utf-16-le")[: position * 2].decode("utf-16-le", errors="ignore"))
