"""One of two texts that are compared, with the places marked where they differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from archive_gui.desktop.delegates.highlights import utf16_spans
from archive_gui.desktop.theme.fonts import article_font
from archive_gui.desktop.theme.style import current
from archive_gui.domain.spans import Span

_PIXELS = 15


class ComparedText(QTextEdit):
    """Read only; a difference has a ground, the figure it lies in a paler one, the one at hand a stronger one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFont(article_font(_PIXELS))
        self._spans: tuple[Span, ...] = ()
        self._figures: tuple[Span | None, ...] = ()

    def show_text(self, text: str, spans: Sequence[Span], figures: Sequence[Span | None]) -> None:
        """Show a text; ``spans`` are what differs, ``figures`` the whole numbers around it."""
        self.setPlainText(text)
        self._spans = tuple(utf16_spans(text, spans))
        self._figures = tuple(utf16_spans(text, [figure])[0] if figure is not None else None for figure in figures)
        self.mark(-1)

    def mark(self, at: int) -> None:
        """Mark every difference, the one at ``at`` more strongly, and bring it into view."""
        palette = current()
        marks = []
        for number, span in enumerate(self._spans):
            figure = self._figures[number]
            if figure is not None:
                marks.append(self._selection(figure, palette.flash, palette.text, underline=True))
            ground = palette.hit_current if number == at else palette.hit
            marks.append(self._selection(span, ground, palette.hit_text, underline=figure is not None))
        self.setExtraSelections(marks)
        if 0 <= at < len(self._spans):
            cursor = self.textCursor()
            cursor.setPosition(self._spans[at].start)
            self.setTextCursor(cursor)
            place = self.cursorRect(cursor).center().y() - self.viewport().height() // 3
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place)

    @property
    def marked(self) -> list[str]:
        """The stretches that carry a mark, in order."""
        return [mark.cursor.selectedText() for mark in self.extraSelections()]

    def _selection(self, span: Span, ground: str, ink: str, *, underline: bool) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(QColor(ground))
        form.setForeground(QColor(ink))
        form.setFontUnderline(underline)
        cursor = QTextCursor(self.document())
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        made.format = form
        made.cursor = cursor
        return made
