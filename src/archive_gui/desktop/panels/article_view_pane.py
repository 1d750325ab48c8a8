"""A read-only text that carries marks: underlined facts, hits, and a flash where one has been jumped to."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from archive_gui.base.fact_words import tooltip_text
from archive_gui.desktop.panels.article_document import MEASURE
from archive_gui.desktop.panels.article_document_marks import FactRuns
from archive_gui.desktop.panels.article_document_positions import PositionMap
from archive_gui.desktop.panels.article_view_lines import position_at, runs_of
from archive_gui.desktop.panels.article_view_painter import MarkPainter
from archive_gui.desktop.theme.style import current
from archive_gui.domain.facts import Fact, FactKind
from archive_gui.domain.spans import Span

_SIDE = 28
"""The least margin beside the text, in logical pixels."""


class TextPane(QTextEdit):
    """A text and its marks; places are offsets of the text in code points, never document positions."""

    fact_pointed = Signal(str)
    zoom_requested = Signal(int)
    menu_requested = Signal(QPoint)
    width_changed = Signal()
    """Lines have become longer or shorter."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setUndoRedoEnabled(False)
        self._text = ""
        self._positions = PositionMap("")
        self._marks = MarkPainter(self)
        self._measure = 0.0
        self._side = _SIDE
        self._within = 0
        self._pointed: str | None = None
        self._before: tuple[int, int] | None = None
        """What stood where in view before the width changed."""
        self.verticalScrollBar().actionTriggered.connect(self._scrolled_by_hand)
        self._dress()

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The text whose characters offsets count."""
        return self._text

    @property
    def positions(self) -> PositionMap:
        """Where the text's characters stand in the document."""
        return self._positions

    @property
    def marks(self) -> MarkPainter:
        """What is drawn under and over the letters."""
        return self._marks

    @property
    def text_width(self) -> int:
        """How long a line may be, in logical pixels."""
        return self._room() - 2 * self._beside()

    def set_content(self, text: str, positions: PositionMap, *, em: float) -> None:
        """Tell what the document holds by now; ``em`` is the body size in pixels, which the measure follows."""
        self._text, self._positions = text, positions
        self._measure = em * MEASURE
        self._pointed = None
        self._before = None
        self._marks.clear()
        self._set_margins()

    def set_margin_within(self, within: int) -> None:
        """So many of the logical pixels beside the text belong to its page, for something to be drawn there."""
        self._within = within
        self._set_margins()

    def set_side(self, side: int) -> None:
        """Leave at least so many logical pixels beside the text."""
        self._side = side
        self._set_margins()

    def set_facts(self, runs: FactRuns) -> None:
        """Underline these facts."""
        self._marks.set_facts(runs)

    def set_kinds(self, kinds: Collection[FactKind] | None) -> None:
        """Underline facts of these kinds only; None: of every kind."""
        self._marks.set_kinds(None if kinds is None else frozenset(kinds))

    def select_fact(self, fact_id: str) -> bool:
        """Scroll to a fact and flash it; False where the text does not show it."""
        spans = self._marks.select_fact(fact_id)
        if not spans:
            return False
        self.go_to(spans[0].start, end=spans[-1].end if len(spans) == 1 else spans[0].end)
        self._pointed = fact_id
        return True

    def show_spans(self, spans: Sequence[Span], *, first: int = 0) -> None:
        """Flash stretches of the text and scroll to one of them."""
        if spans:
            self._marks.show_spans(spans)
            self.go_to(spans[first].start, end=spans[first].end)
            self._pointed = None

    # -- places -------------------------------------------------------------------------------------------------

    def top_offset(self) -> int:
        """The first character that is in view."""
        return self._positions.offset(self.cursorForPosition(QPoint(0, 4)).position())

    def caret_offset(self) -> int:
        """Where the caret stands."""
        return self._positions.offset(self.textCursor().position())

    def selected_span(self) -> Span:
        """What is selected; empty at the caret where nothing is."""
        cursor = self.textCursor()
        return Span(self._positions.offset(cursor.selectionStart()), self._positions.offset(cursor.selectionEnd()))

    def selected_text(self) -> str:
        """The selected characters as the text has them."""
        span = self.selected_span()
        return self._text[span.start : span.end]

    def go_to(self, offset: int, *, end: int | None = None) -> None:
        """Put the caret at ``offset``; a stretch up to ``end`` that is not in view comes to the upper third."""
        self._set_caret(offset)
        start = self._positions.position(offset)
        stop = max(start + 1, self._positions.position(end if end is not None else offset + 1))
        runs = list(runs_of(self.document(), start, stop, top=-1.0, bottom=float("inf")))
        if not runs:
            self.ensureCursorVisible()
            return
        box = runs[0].rect.united(runs[-1].rect)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if box.top() < bar.value() + 8 or min(box.bottom(), box.top() + height / 2) > bar.value() + height - 24:
            bar.setValue(round(box.top() - height / 3))

    def select_span(self, span: Span) -> None:
        """Select a stretch where it stands."""
        cursor = self.textCursor()
        start, end = self._positions.span_positions(span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def scroll_to(self, offset: int) -> None:
        """Make ``offset`` the first line in view; the text's beginning comes with all that stands above it."""
        self._set_caret(offset)
        if not offset:
            self.verticalScrollBar().setValue(0)
            return
        start = self._positions.position(offset)
        for run in runs_of(self.document(), start, start + 1, top=-1.0, bottom=float("inf")):
            self.verticalScrollBar().setValue(round(run.rect.top()) - 4)

    def anchor(self) -> tuple[int, int]:
        """A character in view and its height there: the caret's, or that of the first line where it is not in view."""
        caret = self.cursorRect()
        if self.viewport().rect().contains(caret.center()):
            return self.caret_offset(), caret.top()
        top = self.top_offset()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._positions.position(top))
        return top, self.cursorRect(cursor).top()

    def put_at(self, offset: int, y: int, *, caret: int) -> None:
        """Scroll so that a character stands at a height of the view, the caret somewhere else."""
        self._set_caret(caret)
        self._scroll_so(offset, y)

    def settle(self) -> None:
        """Once its width changes no more: what was in view before stands where it stood."""
        before, self._before = self._before, None
        if before is not None:
            offset, y = before
            self._scroll_so(offset, min(y, self.viewport().height() // 2))

    def offset_at(self, point: QPointF) -> int | None:
        """The character of the text under a point of the viewport; None beside it or over the program's own words."""
        position = position_at(self.document(), point + self.scrolled())
        if position is None or self._positions.is_inserted(position):
            return None
        return self._positions.offset(position)

    def scrolled(self) -> QPointF:
        """How far the document is scrolled, in logical pixels."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def facts_at(self, offset: int | None) -> list[Fact]:
        """The underlined facts at a character, the innermost one first."""
        return [] if offset is None else self._marks.facts_at(offset)

    # -- Qt's events --------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """Draw grounds, then the letters, then lines."""
        shown = QRectF(self.viewport().rect()).translated(self.scrolled())
        self._marks.paint_grounds(shown)
        super().paintEvent(event)
        self._marks.paint_lines(shown)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Let the fact under the mouse stand out."""
        super().mouseMoveEvent(event)
        facts = self.facts_at(self.offset_at(event.position())) if not event.buttons() else []
        self._marks.set_hovered(facts[0].id if facts else None)
        shape = Qt.CursorShape.PointingHandCursor if facts else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Nothing is under the mouse any more."""
        super().leaveEvent(event)
        self._marks.set_hovered(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """A click on a fact points at it; a click on the same place again at the one around it."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        found = [fact.id for fact in self.facts_at(self.offset_at(event.position()))]
        if found:
            at = found.index(self._pointed) + 1 if self._pointed in found and len(found) > 1 else 0
            self._point(found[at % len(found)])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """A caret that comes into a fact points at it."""
        before = self.textCursor().position()
        super().keyPressEvent(event)
        cursor = self.textCursor()
        if cursor.position() == before or cursor.hasSelection() or self._positions.is_inserted(cursor.position()):
            return
        facts = self.facts_at(self.caret_offset())
        if not facts:
            self._pointed = None
        elif facts[0].id != self._pointed:
            self._point(facts[0].id)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Tell in words what is under the mouse."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.words_at(self.offset_at(QPointF(event.pos())))
            if words:
                QToolTip.showText(event.globalPos(), words, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def words_at(self, offset: int | None) -> str:
        """What there is to tell of a character; empty where it is plain text."""
        return "\n\n".join(tooltip_text(fact) for fact in self.facts_at(offset))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's own name
        """Ask for a menu where mouse or caret are; the caret goes with the mouse unless something is selected."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if not by_key and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        where = self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if by_key else event.globalPos()
        self.menu_requested.emit(where)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's own name
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """The wheel works over the margins as it does over the text."""
        if event.type() is QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """Keep the column in the middle; the text is laid out after that, once."""
        changes = event.size().width() != event.oldSize().width()
        if changes and self._before is None and self._text and self.isVisible():
            self._before = self.anchor()
        self._set_margins()
        super().resizeEvent(event)
        if changes:
            self.width_changed.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Take on other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._dress()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's own name
        """Copies are the text's own characters, plain."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    # -- inner --------------------------------------------------------------------------------------------------

    def _point(self, fact_id: str) -> None:
        self._pointed = fact_id
        self._marks.select_fact(fact_id)
        self.fact_pointed.emit(fact_id)

    def _scrolled_by_hand(self) -> None:
        self._before = None

    def _scroll_so(self, offset: int, y: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._positions.position(offset), self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - y)

    def _set_caret(self, offset: int) -> None:
        self._before = None
        cursor = self.textCursor()
        cursor.setPosition(min(self._positions.position(offset), self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def _room(self) -> int:
        """The width that text and margins share; the scroll bar's is left free whether that shows or not."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def _beside(self) -> int:
        """The margin on either side of the lines."""
        return max(self._side, round((self._room() - self._measure) / 2)) if self._measure else self._side

    def _set_margins(self) -> None:
        side = self._beside() - self._within
        margins = self.viewportMargins()
        if margins.left() != side or margins.right() != side:
            self.setViewportMargins(side, 0, side, 0)

    def _dress(self) -> None:
        palette = current()
        sheet = (
            f"QTextEdit#paper {{ background: {palette.paper}; color: {palette.text}; border: none; padding: 0;"
            f" border-radius: 0; selection-background-color: {palette.bar}; selection-color: {palette.text}; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
        self.viewport().update()
