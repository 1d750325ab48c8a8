"""The line one types a query into: it knows what is being composed, and marks what was understood and what not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from archive_gui.desktop.theme.colours import mixed
from archive_gui.desktop.theme.style import current
from archive_gui.domain.facts import FactKind
from archive_gui.domain.spans import Span

_CURSOR_LEFT = 5
"""``QLineEdit.cursorRect`` begins so many pixels left of the cursor (QWidgetLineControl::rectForPos)."""
_GROUND_SHARE = 0.16
_LEAST_WIDTH = 150
_MOST_WIDTH = 420
"""What the field asks for beside chips and figures; it takes whatever is left over besides."""
_WAVE = 2.0
"""Half a wave's length, and twice its height, in logical pixels."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the query, in code points, that was understood as a filter; ``tone`` lends it its colour."""

    span: Span
    tone: FactKind | None


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


class QueryEdit(ComposingLineEdit):
    """Lays a tinted ground under filters and a wavy line under a mistake, where they stand, however far it is scrolled.

    Marks belong to the text they were made for: who changes it marks it anew.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters: tuple[Mark, ...] = ()
        self._mistake: Span | None = None
        self._words = ""
        self.setMinimumWidth(_LEAST_WIDTH)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for the query, within reason: chips and figures give way before it does."""
        words = self.fontMetrics().horizontalAdvance(self.text()) + 24
        return QSize(max(_LEAST_WIDTH, min(words, _MOST_WIDTH)), super().sizeHint().height())

    @property
    def caret(self) -> int:
        """Where the cursor stands, in code points."""
        return _code_points(self.text(), self.cursorPosition())

    def set_caret(self, offset: int) -> None:
        """Put the cursor before the character at ``offset``, in code points."""
        self.setCursorPosition(_units(self.text(), offset))

    @property
    def filters(self) -> tuple[Mark, ...]:
        """The filters that are marked."""
        return self._filters

    @property
    def mistake(self) -> Span | None:
        """What is underlined, in code points."""
        return self._mistake

    def mark_filters(self, marks: Sequence[Mark]) -> None:
        """Mark what was understood as filters."""
        self._filters = tuple(marks)
        self.update()

    def mark_mistake(self, span: Span | None, words: str = "") -> None:
        """Underline what was not understood; ``words`` say why to whoever points at it."""
        self._mistake, self._words = span, words
        self.update()

    def place_of(self, span: Span) -> QRectF:
        """Where a stretch of the text is drawn, in the widget's pixels; it may lie outside what is in view."""
        layout = QTextLayout(self.displayText(), self.font())
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        text = self.text()
        shown = self.cursorRect()
        origin = shown.left() + _CURSOR_LEFT - _x(line.cursorToX(self.cursorPosition()))
        left, right = (origin + _x(line.cursorToX(_units(text, at))) for at in (span.start, span.end))
        return QRectF(left, shown.top(), right - left, shown.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Grounds below the letters, the wave above them."""
        marked = not self.composing and bool(self._filters or self._mistake)
        before = self.place_of(Span(0, 0))
        if marked:
            self._paint_grounds()
        super().paintEvent(event)
        if marked and self.place_of(Span(0, 0)) != before:
            self.update()  # a line edit scrolls while it paints: the grounds were laid for where it was
        if marked and self._mistake is not None:
            self._paint_wave(self.place_of(self._mistake))

    def event(self, event: QEvent) -> bool:
        """Say what is wrong where the pointer rests on the wave."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._mistake is not None:
            if self.place_of(self._mistake).adjusted(-4, -4, 4, 8).contains(QPointF(event.pos())):
                QToolTip.showText(event.globalPos(), self._words, self)
                return True
            QToolTip.hideText()
        return super().event(event)

    def _paint_grounds(self) -> None:
        palette = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._in_view())
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in self._filters:
            ink = palette.facts[mark.tone] if mark.tone is not None else palette.muted
            painter.setBrush(QColor(mixed(ink, palette.sheet, _GROUND_SHARE)))
            painter.drawRoundedRect(self.place_of(mark.span).adjusted(-1, 0, 1, 0), 3, 3)
        painter.end()

    def _paint_wave(self, place: QRectF) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._in_view())
        painter.setPen(QPen(QColor(current().danger), 1.3))
        right = max(place.right(), place.left() + 3 * _WAVE)
        y = min(place.bottom() - 0.5, self.height() - 2.0)
        wave = QPainterPath(QPointF(place.left(), y))
        x, up = place.left(), True
        while x < right:
            wave.quadTo(x + _WAVE / 2, y - _WAVE if up else y + _WAVE, x + _WAVE, y)
            x, up = x + _WAVE, not up
        painter.drawPath(wave)
        painter.end()

    def _in_view(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 0, -1, 0)


def _units(text: str, offset: int) -> int:
    """An offset in code points as one in UTF-16 units, which Qt counts."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def _code_points(text: str, units: int) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")[: units * 2].decode("utf-16-le", "surrogatepass"))


def _x(found: object) -> float:
    """PySide gives ``cursorToX`` back with the position it was asked for."""
    return float(found[0] if isinstance(found, tuple) else str(found))
