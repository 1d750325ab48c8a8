"""A text with the marks of repair on it: told when hovered, clicked, walked through and asked for by key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from archive_gui.desktop.panels.article_document_marks import SpanIndex
from archive_gui.desktop.panels.article_document_source import MARGIN, Effect, SourceMark
from archive_gui.desktop.panels.article_repair_painter import RepairPainter
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.domain.spans import Span

_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_AROUND = 200
"""Characters before and after those in view whose marks are looked at too: a mark begins there and reaches in."""


class MarkedPane(TextPane):
    """Carries marks at spans of its text; several can lie on one place."""

    marks_clicked = Signal(object, QPoint)
    """A tuple of ``SourceMark``, the shortest first, and where on the screen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._marked: tuple[SourceMark, ...] = ()
        self._index = SpanIndex(())
        self._standing: SourceMark | None = None

    def set_marks(self, spans: Sequence[Span], marks: Sequence[SourceMark]) -> None:
        """Mark ``spans``, each with the mark of the same number."""
        self._index = SpanIndex(spans)
        self._marked = tuple(marks)
        self._standing = None

    def marks_at(self, offset: int | None) -> tuple[SourceMark, ...]:
        """The marks at a character, the shortest first."""
        if offset is None:
            return ()
        found: dict[int, SourceMark] = {}
        for number in self._index.at(offset):
            found.setdefault(id(self._marked[number]), self._marked[number])
        return tuple(found.values())

    def marks_here(self) -> tuple[SourceMark, ...]:
        """The mark that was walked to, else those at the caret or right before it."""
        if self._standing is not None:
            return (self._standing,)
        caret = self.caret_offset()
        return self.marks_at(caret) or self.marks_at(caret - 1)

    def stand_on(self, mark: SourceMark, *, scroll: bool = True) -> None:
        """Put the caret at a mark, frame it, and bring it into view."""
        spans = [span for span, one in zip(self._index.spans, self._marked, strict=True) if one is mark]
        if spans and scroll:
            self.go_to(spans[0].start, end=spans[0].end)
        self._standing = mark if spans else None
        self.viewport().update()

    def words_at(self, offset: int | None) -> str:
        """What there is to tell of a character: facts first, then what was done to it and by which rule."""
        told = [super().words_at(offset), *(mark.told() for mark in self.marks_at(offset))]
        return "\n\n".join(words for words in told if words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """A click on a mark asks what can be done about it; a moved passage is asked for by its bar."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        self._standing = None
        self.viewport().update()
        point = event.position()
        beside = point.x() < MARGIN
        if beside:
            point.setX(MARGIN + 2)
        marks = self.marks_at(self.offset_at(point))
        chosen = tuple(mark for mark in marks if beside or mark.effect is not Effect.MOVED)
        if chosen:
            self.stand_on(chosen[0], scroll=False)
            self.marks_clicked.emit(chosen, event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Enter and the space bar ask what can be done about the mark at hand."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        marks = self.marks_here() if plain and event.key() in _OPENING else ()
        if marks:
            self.marks_clicked.emit(marks, self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if self.textCursor().position() != before:
            self._standing = None
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """Draw the text, then the marks that are no formats."""
        super().paintEvent(event)
        shown = QRectF(self.viewport().rect()).translated(self.scrolled())
        with self._painting(shown) as painter:
            view = self._view(shown)
            for number in self._index.overlapping(view):
                self.paint_mark(painter, number)
            if self._standing is not None:
                for number in self._index.overlapping(view):
                    if self._marked[number] is self._standing:
                        painter.current(self._index.spans[number])
            self.paint_more(painter, view)

    def paint_mark(self, painter: RepairPainter, number: int) -> None:
        """Draw one mark."""
        raise NotImplementedError

    def paint_more(self, painter: RepairPainter, view: Span) -> None:
        """Draw what else there is over the characters of ``view``."""

    @contextmanager
    def _painting(self, shown: QRectF) -> Iterator[RepairPainter]:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-shown.topLeft())
        try:
            yield RepairPainter(painter, self.viewport(), self.document(), self.positions, shown)
        finally:
            painter.end()

    def _view(self, shown: QRectF) -> Span:
        first = self.top_offset()
        bottom = self.document().documentLayout().hitTest(shown.bottomRight(), Qt.HitTestAccuracy.FuzzyHit)
        return Span(first - _AROUND, max(first, self.positions.offset(bottom)) + _AROUND)
