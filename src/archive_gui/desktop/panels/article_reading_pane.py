"""The reading text to work on: doubts stand under their passages, parts can be taken by a handle in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.article_document import SLICE
from archive_gui.desktop.panels.article_doubt_strip import STRIP_HEIGHT, DoubtStrip, changes_text
from archive_gui.desktop.panels.article_part_handle import SIDE, PartHandle
from archive_gui.desktop.panels.article_view_lines import runs_of
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.desktop.panels.tab_order import tab_through
from archive_gui.desktop.theme.style import current
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import LedgerRow
from archive_gui.domain.reading import Part, ReadingText
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span

FRAME = 8
"""Logical pixels on either side of the text, in which the frames of doubts stand."""
_UNDERLINED = 60
"""Characters; a longer doubtful passage is not underlined: its frame says enough."""
_EDGE = 28
"""How near an edge of the view a dragged part makes the text scroll, in logical pixels."""

_SCROLL_MS = 40
"""How often it scrolls on while the part is held there."""

_FAR = 1e7
"""The height of what has not been laid out yet: far below all that is in view."""


class ReadingPane(TextPane):
    """Reading text with doubts and handles."""

    verdict_chosen = Signal(object, object)
    doubt_source_wanted = Signal(object)
    part_dropped = Signal(int, int)
    """The beginning of a part, and the reading offset it was dropped at; the text's length: behind all."""
    part_menu_asked = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Reading text"), parent)
        self.set_margin_within(FRAME)
        self._parts: tuple[Part, ...] = ()
        self._strips: list[tuple[DoubtStrip, Part, int]] = []
        self._spots: list[Span] = []
        self._writable = False
        self._drop: int | None = None
        self._pointer = 0
        self._scroll = QTimer(self)
        self._scroll.setInterval(_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)
        self._handle = PartHandle(self)
        self._handle.menu_asked.connect(self.part_menu_asked)
        self._handle.dragged.connect(self._drag)
        self._handle.dropped.connect(self._let_fall)
        self.verticalScrollBar().valueChanged.connect(self._place)
        self.document().documentLayout().documentSizeChanged.connect(self._place)

    # -- values in ----------------------------------------------------------------------------------------------

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Whether the text can be worked on."""
        self._writable = writable
        for strip, _part, _place in self._strips:
            strip.set_writable(writable)
        if not writable:
            self._handle.hide()

    def doubt_slices(self, reading: ReadingText, article: ArticleId, rows: Sequence[LedgerRow]) -> Iterator[None]:
        """Put each doubt under the part where its first evidence in this article stands; to be begun after the text.

        Slice by slice: the whole text is laid out for it.
        """
        self.forget_doubts()
        self._parts = reading.parts
        stacked: dict[str, int] = {}
        for row in rows:
            spans = [span for one in row.evidence if one.article == article for span in one.spans if span.length]
            part = next((part for part in self._parts if spans and part.span.overlaps(spans[0])), None)
            if part is None:
                continue
            spots = changes_text(row) or row.kind is FindingKind.DOUBTFUL_JOIN
            self._spots += [span for span in spans if spots and span.length <= _UNDERLINED]
            strip = DoubtStrip(row, self.viewport())
            strip.set_writable(self._writable)
            strip.verdict_chosen.connect(self.verdict_chosen)
            strip.source_wanted.connect(self.doubt_source_wanted)
            stacked[part.id] = stacked.get(part.id, 0) + 1
            self._strips.append((strip, part, stacked[part.id]))
        if stacked:
            yield from self._layout_slices()
        for part in self._parts:
            if part.id in stacked:
                self._make_room(part, stacked[part.id] * STRIP_HEIGHT)
        tab_through(self, [button for strip in self.strips for button in strip.buttons])
        self._place()

    def forget_doubts(self) -> None:
        """Take the doubts out, before the text is set anew under them."""
        for strip, _part, _place in self._strips:
            strip.hide()
            strip.deleteLater()
        self._strips, self._spots, self._parts = [], [], ()
        self._handle.hide()

    @property
    def strips(self) -> list[DoubtStrip]:
        """The doubts that stand in the text, from the top."""
        return [strip for strip, part, _ in sorted(self._strips, key=lambda one: (one[1].span.start, one[2]))]

    @property
    def handle(self) -> PartHandle:
        """The handle in the margin."""
        return self._handle

    def walk_doubts(self, *, forward: bool) -> bool:
        """Take the keyboard to the next or previous doubt, round the ends; False where there is none."""
        strips = self.strips
        if not strips:
            return False
        held = next((number for number, strip in enumerate(strips) if strip.isAncestorOf(self._focused())), None)
        if held is not None:
            wanted = held + (1 if forward else -1)
        else:
            caret = self.caret_offset()
            parts = {strip: part for strip, part, _ in self._strips}
            later = [number for number, strip in enumerate(strips) if parts[strip].span.end >= caret]
            wanted = later[0] if later else len(strips)
            wanted -= 0 if forward else 1
        strip = strips[wanted % len(strips)]
        part = next(part for one, part, _ in self._strips if one is strip)
        self.go_to(part.span.start, end=part.span.end)
        self._reveal(strip)
        strip.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    # -- Qt's events --------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """Grounds of the doubts, the text, then marks of the doubtful places and where a part would fall."""
        painter = QPainter(self.viewport())
        palette = current()
        painter.setPen(QPen(QColor(palette.warning), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(palette.warning_ground))
        for frame in self._frames():
            painter.drawRect(frame)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        scrolled = self.scrolled()
        height = float(self.viewport().height())
        for span in self._spots:
            start, end = self.positions.span_positions(span)
            runs = list(runs_of(self.document(), start, end, top=scrolled.y(), bottom=scrolled.y() + height))
            painter.setPen(QPen(QColor(palette.warning), 1.6, Qt.PenStyle.DotLine))
            for run in runs:
                y = run.baseline + 9 - scrolled.y()
                painter.drawLine(QPointF(run.rect.left(), y), QPointF(run.rect.right(), y))
        if self._drop is not None:
            y = self._top_of(self._drop) - scrolled.y()
            painter.setPen(QPen(QColor(palette.accent), 2.0))
            painter.drawLine(QPointF(0, y), QPointF(self.viewport().width(), y))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Bring the handle to the part under the mouse."""
        super().mouseMoveEvent(event)
        if self._writable and not event.buttons() and not self._handle.is_dragging:
            part = self._part_at(event.position().y() + self.scrolled().y())
            if part is not None:
                self._handle.offset = part.span.start
                self._place_handle()
                self._handle.show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """Lay the strips under their passages again."""
        super().resizeEvent(event)
        self._place()

    # -- inner --------------------------------------------------------------------------------------------------

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self

    def _layout_slices(self) -> Iterator[None]:
        """Lay out the text to its end: Qt loses the rest of one whose blocks change while it is still at that."""
        layout, block, in_slice = self.document().documentLayout(), self.document().begin(), 0
        while block.isValid():
            in_slice += block.length()
            if in_slice >= SLICE:
                layout.blockBoundingRect(block)  # Qt lays out all that stands before it, too
                yield
                in_slice = 0
            block = block.next()
        self.document().pageCount()

    def _make_room(self, part: Part, room: int) -> None:
        block = self._block(part.span.end - 1)
        form = block.blockFormat()
        form.setBottomMargin(form.bottomMargin() + room)
        QTextCursor(block).setBlockFormat(form)

    def _block(self, offset: int) -> QTextBlock:
        return self.document().findBlock(self.positions.position(offset))

    def _top_of(self, offset: int) -> float:
        """The height of a part's first line; behind the last part for the text's length."""
        if offset >= len(self.text) and self.text:
            return self._foot_of(len(self.text) - 1)
        layout = self._block(offset).layout()
        return layout.position().y() + layout.lineAt(0).y() if layout.lineCount() else _FAR

    def _foot_of(self, offset: int) -> float:
        layout = self._block(offset).layout()
        if not layout.lineCount():
            return _FAR
        line = layout.lineAt(layout.lineCount() - 1)
        return layout.position().y() + line.y() + line.height()

    def _frames(self) -> list[QRectF]:
        """A frame for each passage with doubts, in the viewport."""
        scrolled = self.scrolled().y()
        lowest: dict[str, tuple[Part, int]] = {}
        for _strip, part, place in self._strips:
            lowest[part.id] = (part, max(place, lowest.get(part.id, (part, 0))[1]))
        frames = []
        for part, count in lowest.values():
            top, foot = self._top_of(part.span.start), self._foot_of(part.span.end - 1)
            width = float(self.viewport().width())
            frames.append(QRectF(0.5, top - 3 - scrolled, width - 1.5, foot - top + 4 + count * STRIP_HEIGHT))
        return frames

    def _place(self) -> None:
        """Move the strips and the handle to where the text has gone."""
        scrolled, width = self.scrolled().y(), self.viewport().width()
        for strip, part, place in self._strips:
            y = self._foot_of(part.span.end - 1) + (place - 1) * STRIP_HEIGHT - scrolled
            strip.setGeometry(2, round(y), width - 4, STRIP_HEIGHT)
            strip.setVisible(True)
        if self._handle.isVisible():
            self._place_handle()

    def _place_handle(self) -> None:
        viewport = self.viewport().geometry()
        y = self._top_of(self._handle.offset) - self.scrolled().y() + viewport.top()
        self._handle.move(viewport.left() + FRAME - SIDE - 4, round(y) + 3)

    def _part_at(self, y: float) -> Part | None:
        near = self.document().documentLayout().hitTest(QPointF(0, y), Qt.HitTestAccuracy.FuzzyHit)
        if near < 0 or self.positions.is_inserted(near):
            return None
        offset = self.positions.offset(near)
        return next((part for part in self._parts if part.span.start <= offset <= part.span.end), None)

    def _reveal(self, strip: DoubtStrip) -> None:
        bar, low = self.verticalScrollBar(), strip.geometry().bottom() + 8 - self.viewport().height()
        if low > 0:
            bar.setValue(bar.value() + low)

    def _drag(self, y: int) -> None:
        self._pointer = y
        if self._scroll_step() and not self._scroll.isActive():
            self._scroll.start()
        wanted = y - self.viewport().geometry().top() + self.scrolled().y()
        starts = [part.span.start for part in self._parts if part.span.length]
        places = [*starts, len(self.text)]
        self._drop = min(places, key=lambda place: abs(self._top_of(place) - wanted))
        self.viewport().update()

    def _scroll_step(self) -> int:
        """How far the text scrolls under a part that is held near an edge of the view."""
        view = self.viewport().geometry()
        return _EDGE if self._pointer > view.bottom() - _EDGE else -_EDGE if self._pointer < view.top() + _EDGE else 0

    def _scroll_on(self) -> None:
        """Go on as long as the part is held there, the mouse moving or not."""
        step, bar = self._scroll_step(), self.verticalScrollBar()
        if not step or not self._handle.is_dragging:
            self._scroll.stop()
            return
        bar.setValue(bar.value() + step)
        self._drag(self._pointer)

    def _let_fall(self, offset: int, y: int) -> None:
        drop, self._drop = self._drop, None
        self._scroll.stop()
        self.viewport().update()
        self._handle.hide()
        if y >= 0 and drop is not None:
            self.part_dropped.emit(offset, drop)
