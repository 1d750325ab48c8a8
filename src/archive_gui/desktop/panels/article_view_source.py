"""The captured text as it stands, with everything repair did to it in sight."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.article_document import Style
from archive_gui.desktop.panels.article_document_marks import SpanIndex
from archive_gui.desktop.panels.article_document_source import Effect, SourceMark, fill_source, marks_of, region_of
from archive_gui.desktop.panels.article_view_lines import Run, runs_of
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.desktop.qmodels.repair_words import told_words
from archive_gui.desktop.theme.fonts import ui_font
from archive_gui.desktop.theme.style import current
from archive_gui.domain.records import ArticleRecord, SourceText
from archive_gui.domain.spans import Span

_EFFECTS = {
    Effect.SET_ASIDE: lambda: _("Set aside"),
    Effect.REMOVED: lambda: _("Removed"),
    Effect.REPLACED: lambda: _("Replaced"),
    Effect.JOINED: lambda: _("Line end joined"),
    Effect.MOVED: lambda: _("Moved"),
    Effect.SPLIT: lambda: _("Split here"),
    Effect.PROPOSED: lambda: _("Proposed"),
}


class SourcePane(TextPane):
    """Captured text: lines as they stand, repairs marked, the rest of the page paler than the article at hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Captured text"), parent)
        self._repairs: tuple[SourceMark, ...] = ()
        self._index = SpanIndex(())
        self._region = SpanIndex(())
        self._several = False

    def show_source(self, source: SourceText, record: ArticleRecord, style: Style) -> None:
        """Show what was captured, the article's own lines in full ink."""
        self._repairs = marks_of(source)
        self._index = SpanIndex(mark.span for mark in self._repairs)
        self._several = source.source.article_count > 1
        whole = (Span(0, len(source.text)),)
        region = region_of(record.reading, source.text) if self._several else whole
        self._region = SpanIndex(region)
        positions = fill_source(self.document(), source, self._repairs, region, style)
        self.set_content(source.text, positions, em=style.body)

    def effects(self) -> dict[Effect, int]:
        """How many repairs of each sort there are; of joins, how many line ends."""
        found: dict[Effect, set[object]] = {}
        for mark in self._repairs:
            known = mark.repair_id if mark.effect is not Effect.JOINED else None
            found.setdefault(mark.effect, set()).add(known or mark.span)
        return {effect: len(found[effect]) for effect in Effect if effect in found}

    def show_repair(self, repair_id: str) -> None:
        """Scroll to a repair and select what it changed; an unknown one changes nothing."""
        mark = next((mark for mark in self._repairs if mark.repair_id == repair_id), None)
        if mark is not None:
            self.go_to(mark.span.start, end=mark.span.end)
            self.select_span(mark.span)

    def words_at(self, offset: int | None) -> str:
        """What there is to tell of a character: facts first, then what was done to it and by which rule."""
        words = super().words_at(offset)
        if offset is None:
            return words
        marks = (self._repairs[number] for number in self._index.at(offset))
        told = [told_words(_EFFECTS[mark.effect](), mark.rule, mark.before, mark.after) for mark in marks]
        return "\n\n".join(part for part in (words, *told) if part)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """Draw the text, then the marks that are no formats: joins, moves, splits, proposals."""
        super().paintEvent(event)
        shown = QRectF(self.viewport().rect()).translated(self.scrolled())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-shown.topLeft())
        view = Span(self.top_offset() - 200, self.top_offset() + self._view_length(shown))
        for number in self._index.overlapping(view):
            self._paint_mark(painter, self._repairs[number], shown)
        if self._several:
            for number in self._region.overlapping(view):
                self._paint_bar(painter, self._region.spans[number], shown, current().accent, x=1.0)
        painter.end()

    def _view_length(self, shown: QRectF) -> int:
        bottom = self.document().documentLayout().hitTest(shown.bottomRight(), Qt.HitTestAccuracy.FuzzyHit)
        return max(0, self.positions.offset(bottom) - self.top_offset()) + 200

    def _paint_mark(self, painter: QPainter, mark: SourceMark, shown: QRectF) -> None:
        palette = current()
        if mark.effect is Effect.JOINED:
            self._paint_join(painter, mark.span, shown)
        elif mark.effect is Effect.MOVED:
            self._paint_bar(painter, mark.span, shown, palette.link, x=8.0)
        elif mark.effect is Effect.SPLIT:
            self._paint_split(painter, mark.span, shown)
        elif mark.effect is Effect.PROPOSED:
            painter.setPen(QPen(QColor(palette.warning), 1, Qt.PenStyle.DashLine))
            for run in self._runs(mark.span, shown):
                painter.drawRect(run.rect)

    def _paint_split(self, painter: QPainter, span: Span, shown: QRectF) -> None:
        """A dashed line: across the page before a new article, upright where a line was parted."""
        painter.setPen(QPen(QColor(current().accent), 1.4, Qt.PenStyle.DashLine))
        across = "\n" in self.text[span.start : span.end] or span.start == span.end
        place = Span(span.end, span.end + 1) if across else span
        for run in self._runs(place, shown):
            box = run.rect
            if across:
                painter.drawLine(QPointF(0, box.top() - 3), QPointF(self.viewport().width(), box.top() - 3))
            else:
                painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom()))
            return

    def _paint_join(self, painter: QPainter, span: Span, shown: QRectF) -> None:
        """A hook where the line ended; a gap inside a line that was closed gets a small arch below."""
        start = self.positions.position(span.start)
        block = self.document().findBlock(start)
        column = start - block.position()
        if column > 0 and "\n" in self.text[span.start : span.end]:
            line = block.layout().lineForTextPosition(column - 1)
            last = next(self._runs(Span(max(0, span.start - 1), span.start), shown), None)
            if line.isValid() and last is not None:
                size = max(9, round(last.rect.height() * 0.55))
                painter.setFont(ui_font(size))
                painter.setPen(QColor(current().muted))
                painter.drawText(QPointF(last.rect.right() + 4, last.baseline), "↩")
            return
        painter.setPen(QPen(QColor(current().muted), 1))
        for run in self._runs(span, shown):
            painter.drawLine(QPointF(run.rect.left(), run.baseline + 3), QPointF(run.rect.right(), run.baseline + 3))

    def _paint_bar(self, painter: QPainter, span: Span, shown: QRectF, colour: str, *, x: float) -> None:
        runs = list(self._runs(span, shown))
        if runs:
            box = runs[0].rect.united(runs[-1].rect)
            painter.fillRect(QRectF(x, box.top(), 3.0, box.height()), QColor(colour))

    def _runs(self, span: Span, shown: QRectF) -> Iterator[Run]:
        start, end = self.positions.span_positions(span)
        return runs_of(self.document(), start, end, top=shown.top(), bottom=shown.bottom())


class SourceView(QWidget):
    """The captured text over a legend of the marks that occur in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pane = SourcePane(self)
        self._legend = QLabel(self)
        self._legend.setObjectName("muted")
        self._legend.setWordWrap(True)
        self._legend.setContentsMargins(16, 5, 16, 5)
        self._legend.setAccessibleName(_("Legend"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pane, 1)
        layout.addWidget(self._legend)
        self.setFocusProxy(self.pane)

    def show_source(self, source: SourceText, record: ArticleRecord, style: Style) -> None:
        """Show what was captured and name the marks in it."""
        self.pane.show_source(source, record, style)
        colours = style.palette
        samples = {
            Effect.SET_ASIDE: _sample("&nbsp;字&nbsp;", colours.muted, colours.line),
            Effect.REMOVED: f"<s>{_sample('字', colours.danger)}</s>",
            Effect.REPLACED: _sample("&nbsp;字&nbsp;", colours.warning, colours.warning_ground),
            Effect.JOINED: "↩",
            Effect.MOVED: _sample("▌", colours.link),
            Effect.SPLIT: _sample("┄", colours.accent),
            Effect.PROPOSED: _sample("▯", colours.warning),
        }
        entries = [
            _("{sample} {effect} {n}").format(sample=samples[effect], effect=_EFFECTS[effect](), n=count)
            for effect, count in self.pane.effects().items()
        ]
        if source.source.article_count > 1:
            entries.insert(0, _("{sample} this article").format(sample=_sample("▌", colours.accent)))
        self._legend.setText("&nbsp;&nbsp;&nbsp; ".join(entries))
        self._legend.setVisible(bool(entries))

    def legend(self) -> str:
        """The legend, as rich text."""
        return self._legend.text()


def _sample(words: str, colour: str, ground: str = "transparent") -> str:
    return f'<span style="color:{colour}; background-color:{ground}">{words}</span>'
