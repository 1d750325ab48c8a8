"""The captured text as it stands, with everything repair did to it in sight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.jobs.slices import exhaust
from archive_gui.desktop.panels.article_document import Style
from archive_gui.desktop.panels.article_document_marks import SpanIndex
from archive_gui.desktop.panels.article_document_positions import PositionMap
from archive_gui.desktop.panels.article_document_source import (
    Effect,
    SourceMark,
    looks_of,
    marks_of,
    region_of,
    source_slices,
)
from archive_gui.desktop.panels.article_legend import Legend
from archive_gui.desktop.panels.article_marked_pane import MarkedPane
from archive_gui.desktop.panels.article_page import PageAtHand
from archive_gui.desktop.panels.article_repair_painter import RepairPainter
from archive_gui.desktop.theme.style import current
from archive_gui.domain.records import ArticleRecord
from archive_gui.domain.spans import Span


class SourcePane(MarkedPane):
    """Captured text: lines as they stand, repairs marked, the rest of the page paler than the article at hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Captured text"), parent)
        self._marks_shown: tuple[SourceMark, ...] = ()
        self._region = SpanIndex(())
        self._several = False

    def slices(self, page: PageAtHand, record: ArticleRecord, style: Style) -> Iterator[None]:
        """Show what was captured, the article's own lines in full ink, slice by slice; the first makes the marks."""
        source = page.source
        self._marks_shown = marks_of(source, page.decisions)
        self._several = source.source.article_count > 1
        whole = (Span(0, len(source.text)),)
        region = region_of(record.reading, source.text) if self._several else whole
        self._region = SpanIndex(region)
        positions = PositionMap(source.text)
        self.document().clear()
        self.set_content(source.text, positions, em=style.body)
        self.set_marks([_touchable(mark.span, source.text) for mark in self._marks_shown], self._marks_shown)
        looks = looks_of(self._marks_shown, region, len(source.text), style)
        yield
        yield from source_slices(self.document(), source.text, positions, looks, style)

    @property
    def source_marks(self) -> tuple[SourceMark, ...]:
        """The marks in the order of the text."""
        return self._marks_shown

    def effects(self) -> dict[Effect, int]:
        """How many repairs of each sort there are."""
        return effects_of(self._marks_shown)

    def show_repair(self, repair_id: str) -> None:
        """Scroll to a repair and select what it changed; an unknown one changes nothing."""
        mark = next((mark for mark in self._marks_shown if mark.repair_id == repair_id), None)
        if mark is not None:
            self.go_to(mark.span.start, end=mark.span.end)
            self.select_span(mark.span)

    def paint_mark(self, painter: RepairPainter, number: int) -> None:
        """Draw a mark that is no format."""
        mark = self._marks_shown[number]
        words = self.text[mark.span.start : mark.span.end]
        if mark.effect is Effect.JOINED:
            painter.joined(mark.span, at_line_end="\n" in words)
        else:
            head = mark.repair is None or mark.span == mark.repair.source_ranges[0]
            painter.mark(mark.span, mark.effect, across="\n" in words or not words, head=head)

    def paint_more(self, painter: RepairPainter, view: Span) -> None:
        """Draw the bar beside the article's own lines."""
        if self._several:
            for number in self._region.overlapping(view):
                painter.bar(self._region.spans[number], current().accent, x=1.0)


def _touchable(span: Span, text: str) -> Span:
    """What can be pointed at: a line end has no width, so it goes with the character before it."""
    ends_line = text[span.start : span.end].startswith(("\n", "\r")) or not span.length
    return Span(span.start - 1, span.end) if ends_line and span.start else span


class SourceView(QWidget):
    """The captured text over a legend of the marks that occur in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pane = SourcePane(self)
        self._legend = Legend(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pane, 1)
        layout.addWidget(self._legend)
        self.setFocusProxy(self.pane)

    def show_source(self, page: PageAtHand, record: ArticleRecord, style: Style) -> None:
        """Show what was captured and name the marks in it."""
        exhaust(self.slices(page, record, style))

    def slices(self, page: PageAtHand, record: ArticleRecord, style: Style) -> Iterator[None]:
        """The same slice by slice."""
        captured = self.pane.slices(page, record, style)
        next(captured)
        several = page.source.source.article_count > 1
        self._legend.show_marks(self.pane.effects(), style.palette, several=several)
        yield
        yield from captured

    def legend(self) -> str:
        """The legend, as rich text."""
        return self._legend.text()


def effects_of(marks: Iterable[SourceMark]) -> dict[Effect, int]:
    """How many repairs of each sort there are; of joins, how many line ends."""
    found: dict[Effect, set[object]] = {}
    for mark in marks:
        known = mark.repair_id if mark.effect is not Effect.JOINED else None
        found.setdefault(mark.effect, set()).add(known or mark.span)
    return {effect: len(found[effect]) for effect in Effect if effect in found}
