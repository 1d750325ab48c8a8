"""Captured text and reading text side by side, in step, every repair marked on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.article_alignment import Alignment
from archive_gui.desktop.panels.article_compare_steps import InStep
from archive_gui.desktop.panels.article_document import Style, reading_positions, reading_slices
from archive_gui.desktop.panels.article_document_source import MARGIN, Effect, SourceMark
from archive_gui.desktop.panels.article_legend import Legend
from archive_gui.desktop.panels.article_marked_pane import MarkedPane
from archive_gui.desktop.panels.article_page import PageAtHand
from archive_gui.desktop.panels.article_reading_marks import ReadingMark, reading_marks
from archive_gui.desktop.panels.article_repair_painter import RepairPainter
from archive_gui.desktop.panels.article_view_source import SourcePane, effects_of
from archive_gui.desktop.theme.style import current
from archive_gui.domain.records import ArticleRecord

_SIDE_BY_SIDE = 440
"""Below this width, in logical pixels, the two texts stand one over the other: a column needs a dozen characters."""
_SHARE = 0.88
"""The reading text is set a little smaller here, as large as the captured text, so that more fits beside it."""
_SIDE = 14


class RepairedPane(MarkedPane):
    """Reading text with the marks of repair."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Reading text with its repairs"), parent)
        self._reading_marks: tuple[ReadingMark, ...] = ()
        self._heads: dict[str | None, int] = {}

    def slices(self, record: ArticleRecord, marks: tuple[ReadingMark, ...], style: Style) -> Iterator[None]:
        """Show an article's reading text with these marks, slice by slice."""
        self._reading_marks = marks
        self._heads = {mark.repair_id: number for number, mark in reversed(list(enumerate(m.mark for m in marks)))}
        self.document().clear()
        self.set_content(record.reading.text, reading_positions(record), em=style.body)
        self.set_marks([mark.span for mark in marks], [mark.mark for mark in marks])
        yield
        yield from reading_slices(self.document(), record, style, left=MARGIN, room=self.text_width - MARGIN)

    @property
    def reading_marks(self) -> tuple[ReadingMark, ...]:
        """The marks that are shown."""
        return self._reading_marks

    def paint_mark(self, painter: RepairPainter, number: int) -> None:
        """Draw a mark."""
        shown = self._reading_marks[number]
        effect = shown.mark.effect
        if not shown.seam:
            head = self._heads[shown.mark.repair_id] == number
            painter.mark(shown.span, effect, across=False, head=head)
            if effect is Effect.REPLACED:
                painter.underline(shown.span, current().warning)
        elif effect is Effect.SPLIT:
            painter.split(shown.span, across=True)
        else:
            painter.seam(shown.at, effect)


class CompareView(QWidget):
    """The two texts over a legend; a repair that one stands on is framed on both sides."""

    marks_clicked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.captured = SourcePane(self)
        self.reading = RepairedPane(self)
        self._steps = InStep(self.captured, self.reading)
        self._legend = Legend(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for words, pane in ((_("Captured text"), self.captured), (_("Reading text"), self.reading)):
            half = QWidget(self._splitter)
            column = QVBoxLayout(half)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            heading = QLabel(words, half)
            heading.setObjectName("heading")
            heading.setContentsMargins(16, 6, 16, 2)
            heading.setBuddy(pane)
            column.addWidget(heading)
            column.addWidget(pane, 1)
            pane.set_side(_SIDE)
            pane.marks_clicked.connect(self._clicked)
            self._splitter.addWidget(half)
        self._splitter.setSizes([1, 1])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self._legend)
        self.setFocusProxy(self.reading)

    def legend(self) -> str:
        """The legend, as rich text."""
        return self._legend.text()

    def slices(self, page: PageAtHand, record: ArticleRecord, style: Style) -> Iterator[None]:
        """Show an article with the captured text of its page, slice by slice; both are in step after the last."""
        self._steps.set_alignment(None)
        smaller = Style(style.palette, round(style.zoom * _SHARE))
        self.reading.document().clear()
        captured = self.captured.slices(page, record, style)
        next(captured)
        several = page.source.source.article_count > 1
        effects = effects_of(self.captured.source_marks)
        self._legend.show_marks(effects, style.palette, several=several, compared=True)
        yield
        alignment = Alignment(record.reading)
        marks = reading_marks(record.reading, alignment, self.captured.source_marks)
        yield
        yield from captured
        yield
        yield from self.reading.slices(record, marks, smaller)
        yield
        self._steps.set_alignment(alignment)

    def level(self) -> None:
        """Bring the captured text level with the reading text."""
        self._steps.follow_reading()

    def walk_repairs(self, *, forward: bool) -> bool:
        """Go to the next or previous repair of the article, round its ends, with the keyboard; False without any."""
        marks = self._walked()
        if not marks:
            return False
        here = self.captured.marks_here()
        if here and here[0] in marks:
            at = marks.index(here[0]) + (1 if forward else -1)
        else:
            caret = self.captured.caret_offset()
            at = next((number for number, mark in enumerate(marks) if mark.span.start >= caret), len(marks))
            at -= 0 if forward else 1
        mark = marks[at % len(marks)]
        self.stand_on(mark)
        (self.reading if self._is_read(mark) else self.captured).setFocus()
        return True

    def stand_on(self, mark: SourceMark) -> None:
        """Frame a repair on both sides and bring it into view, at one height."""
        with self._steps.held():
            self.captured.stand_on(mark)
            self.reading.stand_on(mark)
            place = self.reading.caret_offset()
            self.reading.put_at(place, self.captured.cursorRect().top(), caret=place)
            self.reading.stand_on(mark, scroll=False)

    def _is_read(self, mark: SourceMark) -> bool:
        """Whether a repair has a place in the reading text; what was set aside has none, its menu opens beside it."""
        return any(shown.mark is mark for shown in self.reading.reading_marks)

    def _walked(self) -> list[SourceMark]:
        """The repairs of the article, each once, in the order of the captured text."""
        own = {id(shown.mark) for shown in self.reading.reading_marks}
        found: dict[object, SourceMark] = {}
        for mark in self.captured.source_marks:
            if id(mark) in own or mark.effect is Effect.SET_ASIDE:
                once = mark.repair_id or mark.span
                found.setdefault((mark.effect, once), mark)
        return list(found.values())

    def _clicked(self, marks: tuple[SourceMark, ...], where: QPoint) -> None:
        self.captured.stand_on(marks[0], scroll=False)
        self.reading.stand_on(marks[0], scroll=False)
        self.marks_clicked.emit(marks, where)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """Side by side while there is room."""
        super().resizeEvent(event)
        wide = event.size().width() >= _SIDE_BY_SIDE
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._splitter.orientation() is not wanted:
            self._splitter.setOrientation(wanted)
            self._splitter.setSizes([1, 1])
