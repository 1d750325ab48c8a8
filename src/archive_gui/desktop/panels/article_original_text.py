"""An original without pages: its text as it was read, the current part outlined in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.jobs.slices import Slices, exhaust
from archive_gui.desktop.panels.article_document import AT_ONCE, Style
from archive_gui.desktop.panels.article_document_positions import PositionMap
from archive_gui.desktop.panels.article_document_source import looks_of, source_slices
from archive_gui.desktop.panels.article_view_lines import runs_of
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.desktop.theme.style import current
from archive_gui.domain.spans import Ranges, Span

_AIR = 6.0
"""Logical pixels between the letters and the outline."""


class OriginalText(TextPane):
    """Shows a text; the part one stands in is in full ink and framed, the rest is paler."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("The original as text"), parent)
        self._outlined: Ranges = ()
        self._slices = Slices(self)
        self._slices.done.connect(self._go_to_part)

    @property
    def outlined(self) -> Ranges:
        """What is framed: the part's ranges, those with nothing but blanks between them as one."""
        return self._outlined

    def show_text(self, text: str, part: Ranges, style: Style) -> None:
        """Show ``text`` at the part that stands at these ranges of it; none: from its beginning, all in full ink."""
        self._outlined = _joined(text, part)
        positions = PositionMap(text)
        region = tuple(sorted(part)) or (Span(0, len(text)),)
        slices = source_slices(self.document(), text, positions, looks_of((), region, len(text), style), style)
        self._slices.stop()
        self.document().clear()
        self.set_content(text, positions, em=style.body)
        if len(text) > AT_ONCE:
            self._slices.begin(slices)
        else:
            exhaust(slices)
            self._go_to_part()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """The text, then the outline."""
        super().paintEvent(event)
        shown = QRectF(self.viewport().rect()).translated(self.scrolled())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-shown.topLeft())
        accent = QColor(current().accent)
        ground = QColor(accent)
        ground.setAlpha(20)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(ground)
        for span in self._outlined:
            frame = self._frame(span)
            if frame.intersects(shown):
                painter.drawRoundedRect(frame, 3, 3)
        painter.end()

    def _frame(self, span: Span) -> QRectF:
        """The lines of a stretch, as wide as the view."""
        start, end = self.positions.span_positions(span)
        ends = [
            run.rect
            for first, last in ((start, start + 1), (end - 1, end))
            for run in runs_of(self.document(), first, last, top=-1.0, bottom=float("inf"))
        ]
        if not ends:
            return QRectF()
        width = float(self.viewport().width())
        return QRectF(1.0, ends[0].top() - _AIR, width - 2.0, ends[-1].bottom() - ends[0].top() + 2 * _AIR)

    def _go_to_part(self) -> None:
        if self._outlined:
            self.go_to(self._outlined[0].start, end=self._outlined[0].end)


def _joined(text: str, ranges: Ranges) -> Ranges:
    """Ranges in the order of the text, stripped of blanks at their ends; nothing but blanks between two joins them."""
    joined: list[Span] = []
    for span in sorted(ranges):
        piece = text[span.start : span.end]
        start = span.start + len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        if start == end:
            continue
        if joined and not text[joined[-1].end : start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, end))
        else:
            joined.append(Span(start, end))
    return tuple(joined)
