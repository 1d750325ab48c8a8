"""Draws what repair did over a text: joins, moves, splits, proposals; each by a shape of its own."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextDocument
from PySide6.QtWidgets import QWidget

from archive_gui.desktop.panels.article_document_positions import PositionMap
from archive_gui.desktop.panels.article_document_source import Effect
from archive_gui.desktop.panels.article_view_lines import Run, runs_of
from archive_gui.desktop.theme.fonts import ui_font
from archive_gui.desktop.theme.style import current
from archive_gui.domain.spans import Span


class RepairPainter:
    """Draws on one viewport, in the document's coordinates; ``shown`` is the part of the document in view."""

    def __init__(
        self, painter: QPainter, viewport: QWidget, document: QTextDocument, positions: PositionMap, shown: QRectF
    ) -> None:
        self._painter = painter
        self._viewport = viewport
        self._document = document
        self._positions = positions
        self._shown = shown

    def ground(self, span: Span, colour: str) -> None:
        """Put a ground under a stretch; to be drawn before the letters."""
        for run in self._runs(span):
            self._painter.fillRect(run.rect.adjusted(-1, -1, 1, 2), QColor(colour))

    def mark(self, span: Span, effect: Effect, *, across: bool, head: bool) -> None:
        """Draw what is no letter format; ``across``: a split across the page, ``head``: the first of several places."""
        palette = current()
        if effect is Effect.MOVED:
            self.moved(span, head=head)
        elif effect is Effect.SPLIT:
            self.split(span, across=across)
        elif effect is Effect.PROPOSED:
            self._boxes(span, QPen(QColor(palette.warning), 1, Qt.PenStyle.DashLine))
        elif effect is Effect.DECLINED:
            self._boxes(span, QPen(QColor(palette.muted), 1, Qt.PenStyle.DotLine))

    def current(self, span: Span) -> None:
        """Draw the frame of the repair one stands at."""
        self._boxes(span, QPen(QColor(current().accent), 1.6))

    def underline(self, span: Span, colour: str) -> None:
        """A dotted line under what stands for something else."""
        self._painter.setPen(QPen(QColor(colour), 1.6, Qt.PenStyle.DotLine))
        for run in self._runs(span):
            self._painter.drawLine(
                QPointF(run.rect.left(), run.baseline + 4), QPointF(run.rect.right(), run.baseline + 4)
            )

    def moved(self, span: Span, *, head: bool) -> None:
        """A bar beside the lines, with an arrow up and down at its head."""
        runs = list(self._runs(span))
        if not runs:
            return
        palette = current()
        box = runs[0].rect.united(runs[-1].rect)
        self._painter.fillRect(QRectF(8.0, box.top(), 3.0, box.height()), QColor(palette.link))
        self._painter.setPen(QPen(QColor(palette.link), 1.4))
        if head and runs[0].first:
            x, top = 4.0, box.top() + 2
            self._painter.drawLine(QPointF(x, top), QPointF(x, top + 12))
            for tip, back in ((top, top + 3), (top + 12, top + 9)):
                self._painter.drawLine(QPointF(x, tip), QPointF(x - 3, back))
                self._painter.drawLine(QPointF(x, tip), QPointF(x + 3, back))

    def split(self, span: Span, *, across: bool) -> None:
        """A dashed line: across the page before a new article, upright where a line was parted."""
        self._painter.setPen(QPen(QColor(current().accent), 1.4, Qt.PenStyle.DashLine))
        place = Span(span.end, span.end + 1) if across else span
        for run in self._runs(place):
            box = run.rect
            if across:
                right = float(self._viewport.width())
                self._painter.drawLine(QPointF(0, box.top() - 3), QPointF(right, box.top() - 3))
            else:
                self._painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom()))
            return

    def joined(self, span: Span, *, at_line_end: bool) -> None:
        """A hook where a line ended; a gap inside a line that was closed is underlined."""
        if at_line_end:
            last = next(self._runs(Span(max(0, span.start - 1), span.start)), None)
            if last is not None and span.start:
                self._painter.setFont(ui_font(max(9, round(last.rect.height() * 0.55))))
                self._painter.setPen(QColor(current().muted))
                self._painter.drawText(QPointF(last.rect.right() + 4, last.baseline), "↩")
            return
        self._painter.setPen(QPen(QColor(current().muted), 1))
        for run in self._runs(span):
            y = run.baseline + 3
            self._painter.drawLine(QPointF(run.rect.left(), y), QPointF(run.rect.right(), y))

    def seam(self, at: int, effect: Effect) -> None:
        """A small mark below the line where something was that is gone: an arch for a join, a wedge for the rest."""
        place = next(self._runs(Span(max(0, at - 1), at)), None)
        if place is None:
            place = next(self._runs(Span(at, at + 1)), None)
            x = place.rect.left() if place is not None else 0.0
        else:
            x = place.rect.right()
        if place is None:
            return
        draw_seam(self._painter, QPointF(x, place.baseline + 3), effect)

    def bar(self, span: Span, colour: str, *, x: float) -> None:
        """An upright bar beside the lines of a stretch."""
        runs = list(self._runs(span))
        if runs:
            box = runs[0].rect.united(runs[-1].rect)
            self._painter.fillRect(QRectF(x, box.top(), 3.0, box.height()), QColor(colour))

    def _boxes(self, span: Span, pen: QPen) -> None:
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for run in self._runs(span):
            self._painter.drawRect(run.rect.adjusted(-1, -1, 1, 2))

    def _runs(self, span: Span) -> Iterator[Run]:
        start, end = self._positions.span_positions(span)
        return runs_of(self._document, start, end, top=self._shown.top(), bottom=self._shown.bottom())


def draw_seam(painter: QPainter, at: QPointF, effect: Effect) -> None:
    """Draw an arch for a join, a wedge for what is gone; ``at`` is the middle of its upper edge."""
    palette, x, y = current(), at.x(), at.y()
    path = QPainterPath(QPointF(x - 5, y))
    if effect is Effect.JOINED:
        path.quadTo(QPointF(x, y + 6), QPointF(x + 5, y))
        painter.setPen(QPen(QColor(palette.muted), 1.4))
        painter.drawPath(path)
        return
    path.lineTo(QPointF(x + 5, y))
    path.lineTo(QPointF(x, y + 5))
    path.closeSubpath()
    painter.fillPath(path, QColor(palette.danger if effect is Effect.REMOVED else palette.muted))
