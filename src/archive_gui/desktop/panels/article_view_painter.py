"""Draws what lies under and over the letters of a text pane, as far as it is in view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QTextDocument
from PySide6.QtWidgets import QWidget

from archive_gui.desktop.delegates.fact_marks import paint_line
from archive_gui.desktop.panels.article_document_marks import FactRuns, SpanIndex
from archive_gui.desktop.panels.article_document_positions import PositionMap
from archive_gui.desktop.panels.article_view_lines import Run, runs_of
from archive_gui.desktop.theme.colours import mixed
from archive_gui.desktop.theme.style import current
from archive_gui.domain.facts import Fact, FactKind
from archive_gui.domain.spans import Span

_FLASH_MS = 1100
_STROKE = 2.0
_LANE = 4.0


class Page(Protocol):
    """What the painter needs of the widget it draws on."""

    @property
    def positions(self) -> PositionMap:
        """Where characters stand in the document."""

    def document(self) -> QTextDocument:
        """The document."""

    def viewport(self) -> QWidget:
        """What is painted on."""


class MarkPainter(QObject):
    """Facts, hits and the flash of one pane."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.viewport())
        self._page = page
        self._facts = FactRuns(())
        self._kinds: frozenset[FactKind] | None = None
        self._selected: list[Span] = []
        self._hovered: list[Span] = []
        self._hovered_id: str | None = None
        self._hits = SpanIndex(())
        self._current_hit: Sequence[Span] = ()
        self._flash = QVariantAnimation(self)
        self._flash.setDuration(_FLASH_MS)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.valueChanged.connect(self._refresh)

    def clear(self) -> None:
        """Draw no marks."""
        self._flash.stop()
        self._facts = FactRuns(())
        self._selected, self._hovered, self._hovered_id = [], [], None
        self.set_hits((), ())

    def set_facts(self, runs: FactRuns) -> None:
        """Underline these."""
        self._facts = runs
        self._refresh()

    def set_kinds(self, kinds: frozenset[FactKind] | None) -> None:
        """Underline only these kinds; None: all."""
        self._kinds = kinds
        self._refresh()

    def set_hits(self, hits: Iterable[Span], current_hit: Sequence[Span]) -> None:
        """Put a ground under these stretches, a stronger one under those of the current hit."""
        self._hits = SpanIndex(hits)
        self._current_hit = current_hit
        self._refresh()

    def set_hovered(self, fact_id: str | None) -> None:
        """Let one fact stand out as long as the mouse is over it."""
        if fact_id != self._hovered_id:
            self._hovered_id = fact_id
            self._hovered = self._facts.of(fact_id) if fact_id else []
            self._refresh()

    def select_fact(self, fact_id: str, *, flash: bool = True) -> Sequence[Span]:
        """Keep one fact marked, and let it flash; returns its stretches, none where it is not in this text."""
        self._selected = self._facts.of(fact_id)
        self._flash.stop()
        if self._selected and flash:
            self._flash.start()
        self._refresh()
        return self._selected

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Keep these stretches marked instead of a fact, and let them flash."""
        self._selected = list(spans)
        self._flash.stop()
        self._flash.start()
        self._refresh()

    def show_none(self) -> None:
        """Keep nothing marked: the fact is gone."""
        self._selected = []
        self._flash.stop()
        self._refresh()

    def selected(self) -> list[Span]:
        """The stretches of the fact that is kept marked."""
        return list(self._selected)

    def facts_at(self, offset: int) -> list[Fact]:
        """The facts whose underlines show at a character, the innermost one first."""
        return [fact for fact in self._facts.at(offset) if self._shows(fact)]

    def paint_grounds(self, shown: QRectF) -> None:
        """Draw what lies under the letters; ``shown`` is the part of the document in view."""
        palette = current()
        with _painting(self._page.viewport(), shown) as painter:
            view = self._view(shown)
            for span in self._hovered:
                self._fill(painter, span, palette.hover, shown)
            for number in self._hits.overlapping(view):
                span = self._hits.spans[number]
                self._fill(painter, span, palette.hit, shown)
            for span in self._current_hit:
                self._fill(painter, span, palette.hit_current, shown)
            for span in self._selected:
                self._fill(painter, span, self._flash_colour(), shown)

    def paint_lines(self, shown: QRectF) -> None:
        """Draw what lies over the letters: underlines."""
        palette = current()
        with _painting(self._page.viewport(), shown) as painter:
            for run in self._facts.within(self._view(shown)):
                if not self._shows(run.fact):
                    continue
                colour = QColor(palette.facts[run.fact.kind])
                for share in self._runs(run.span, shown):
                    drop = 3.5 + run.lane * _LANE
                    line = QRectF(share.rect.left() + 0.5, share.baseline + drop, share.rect.width() - 1.0, _STROKE)
                    paint_line(painter, run.fact.kind, colour, line, begins=share.first, ends=share.last)

    def _flash_colour(self) -> str:
        """The ground of the chosen fact; strong at first, then fading to the quiet one that stays."""
        palette = current()
        if self._flash.state() is not QVariantAnimation.State.Running:
            return palette.flash
        return mixed(palette.hit_current, palette.flash, float(self._flash.currentValue()))

    def _shows(self, fact: Fact) -> bool:
        return self._kinds is None or fact.kind in self._kinds

    def _view(self, shown: QRectF) -> Span:
        """The characters in view, a line more on either side."""
        arrange, positions = self._page.document().documentLayout(), self._page.positions
        first = arrange.hitTest(QPointF(0, shown.top()), Qt.HitTestAccuracy.FuzzyHit)
        last = arrange.hitTest(QPointF(shown.right(), shown.bottom()), Qt.HitTestAccuracy.FuzzyHit)
        return Span(max(0, positions.offset(first) - 80), positions.offset(last) + 80)

    def _runs(self, span: Span, shown: QRectF) -> Iterable[Run]:
        start, end = self._page.positions.span_positions(span)
        return runs_of(self._page.document(), start, end, top=shown.top(), bottom=shown.bottom())

    def _fill(self, painter: QPainter, span: Span, colour: str, shown: QRectF) -> None:
        for share in self._runs(span, shown):
            painter.fillRect(_ground(share), QColor(colour))

    def _refresh(self) -> None:
        self._page.viewport().update()


@contextmanager
def _painting(viewport: QWidget, shown: QRectF) -> Iterator[QPainter]:
    """A painter whose coordinates are the document's."""
    painter = QPainter(viewport)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-shown.topLeft())
    try:
        yield painter
    finally:
        painter.end()


def _ground(share: Run) -> QRectF:
    """The letters' box, reaching down over the first underline."""
    return share.rect.adjusted(0, 0, 0, 2)
