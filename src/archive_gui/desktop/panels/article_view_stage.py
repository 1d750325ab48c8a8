"""The four views of an article on one stage; going from one to another keeps the place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.article_compare import CompareView
from archive_gui.desktop.panels.article_document import Style, fill_reading
from archive_gui.desktop.panels.article_document_marks import FactRuns
from archive_gui.desktop.panels.article_original import OriginalAtHand, OriginalView
from archive_gui.desktop.panels.article_page import PageAtHand
from archive_gui.desktop.panels.article_reading_pane import ReadingPane
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.desktop.panels.article_view_places import reading_offset, source_offset
from archive_gui.desktop.panels.article_view_source import SourceView
from archive_gui.desktop.theme.style import current
from archive_gui.domain.editing import part_at
from archive_gui.domain.records import ArticleRecord
from archive_gui.domain.spans import Ranges

ORIGINAL, SOURCE, READING, COMPARE = "original", "source", "reading", "compare"
"""The ways to see an article."""
MODES = (ORIGINAL, SOURCE, READING, COMPARE)


@dataclass(frozen=True, slots=True)
class Kept:
    """Where one was in a text that is about to be set anew: captured offsets, and a height of the view."""

    caret: int
    shown: int
    y: int


class ArticleStage(QStackedWidget):
    """Sets an article in the view at hand; places are told in offsets of its reading text."""

    filled = Signal()
    """A text has been set: ``pane`` shows it."""
    source_requested = Signal(object)
    original_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record: ArticleRecord | None = None
        self.page: PageAtHand | None = None
        self.mode = READING
        self.zoom = 100
        self.selected: str | None = None
        self._kept_place = 0
        self._painted = ""
        self.reading = ReadingPane(self)
        self.captured = SourceView(self)
        self.compare = CompareView(self)
        self.original = OriginalView(self)
        self._empty = QLabel(self)
        self._empty.setObjectName("empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for page in (self._empty, self.reading, self.captured, self.compare, self.original):
            self.addWidget(page)

    @property
    def pane(self) -> TextPane:
        """The text of the view at hand; the reading text's where that is the original or both texts."""
        if self.mode == SOURCE:
            return self.captured.pane
        return self.compare.reading if self.mode == COMPARE else self.reading

    @property
    def text_panes(self) -> tuple[TextPane, ...]:
        """Every pane that shows a text of the article."""
        return (self.reading, self.captured.pane, self.compare.captured, self.compare.reading)

    @property
    def shows_text(self) -> bool:
        """Whether one of the texts is in view."""
        return self.currentWidget() not in (self._empty, self.original)

    def clear(self) -> None:
        """Show no article."""
        self.record, self.page, self.selected, self._kept_place = None, None, None, 0
        self.reading.forget_doubts()
        self.reading.document().clear()
        self.say(_("Choose an article to read it here."))

    def say(self, words: str) -> None:
        """Show a sentence where no text is."""
        self._empty.setText(words)
        self.setCurrentWidget(self._empty)

    def fill(self) -> None:
        """Set the text of the view at hand; what is not here yet is asked for."""
        record, page = self.record, self.page
        if record is None:
            return
        style = Style(current(), self.zoom)
        self._painted = style.palette.name
        if self.mode == READING:
            self._fill_reading(record, style)
        elif self.mode == ORIGINAL:
            self.say(_("Reading the original…"))
            self.original_requested.emit(record.source.id)
            return
        elif page is None:
            self.say(_("Reading the captured text…"))
            self.source_requested.emit(record.source.id)
            return
        elif self.mode == SOURCE:
            self.captured.show_source(page, record, style)
            self.captured.pane.set_facts(FactRuns(record.facts, in_source=True))
            self.setCurrentWidget(self.captured)
        else:
            self.compare.show_page(page, record, style)
            self.compare.captured.set_facts(FactRuns(record.facts, in_source=True))
            self.compare.reading.set_facts(FactRuns(record.facts))
            self.setCurrentWidget(self.compare)
        self.setFocusProxy(self.pane)
        if self.selected is not None:
            self.pane.marks.select_fact(self.selected, flash=False)
        self.filled.emit()

    def fill_again(self) -> None:
        """Set the text anew where one is, in other colours or another size."""
        place = self.place()
        self.fill()
        self.go_to_place(place)

    @property
    def is_outdated(self) -> bool:
        """Whether the text was set in other colours than those of now."""
        return self.record is not None and self._painted != current().name

    def show_original(self, original: OriginalAtHand) -> None:
        """Show the original that was asked for."""
        self.original.show_original(original, self._current_ranges(), Style(current(), self.zoom))
        self.setCurrentWidget(self.original)

    def say_of_original(self, words: str) -> None:
        """Say why the original that was asked for cannot be shown."""
        self.original.say(words)
        self.setCurrentWidget(self.original)

    def place(self) -> int:
        """The first character in view."""
        if self.record is None or not self.shows_text:
            return self._kept_place
        top = self.pane.top_offset()
        return reading_offset(self.record.reading, top) if self.mode == SOURCE else top

    def go_to_place(self, offset: int) -> None:
        """Make ``offset`` the first character in view, as soon as a text is."""
        self._kept_place = offset
        if self.record is None or not self.shows_text or self.currentWidget() is not self._wanted():
            return
        in_source = self.mode == SOURCE
        self.pane.scroll_to(source_offset(self.record.reading, offset) if in_source else offset)
        if self.mode == COMPARE:
            self.compare.level()

    def keep(self) -> Kept | None:
        """Where one is; None where no text is in view."""
        record = self.record
        if record is None or not self.shows_text:
            return None
        caret, shown, y = self.pane.caret_offset(), *self.pane.anchor()
        if self.mode == SOURCE:
            return Kept(caret, shown, y)
        return Kept(source_offset(record.reading, caret), source_offset(record.reading, shown), y)

    def restore(self, kept: Kept) -> None:
        """Go where one was, however the text has changed."""
        record = self.record
        if record is None or not self.shows_text:
            return
        caret, shown = kept.caret, kept.shown
        if self.mode != SOURCE:
            caret, shown = (reading_offset(record.reading, offset) for offset in (caret, shown))
        self.pane.put_at(shown, kept.y, caret=caret)
        self._kept_place = self.place()
        if self.mode == COMPARE:
            self.compare.level()

    def _wanted(self) -> QWidget:
        """The widget of the view at hand."""
        views = {ORIGINAL: self.original, SOURCE: self.captured, READING: self.reading, COMPARE: self.compare}
        return views[self.mode]

    def _fill_reading(self, record: ArticleRecord, style: Style) -> None:
        self.reading.forget_doubts()
        positions = fill_reading(self.reading.document(), record, style)
        self.reading.set_content(record.reading.text, positions, em=style.body)
        self.reading.set_facts(FactRuns(record.facts))
        self.reading.set_doubts(record.reading, record.id, self.page.doubts if self.page is not None else ())
        self.setCurrentWidget(self.reading)

    def _current_ranges(self) -> Ranges:
        """The captured ranges of the part one stands in."""
        if self.record is None:
            return ()
        reading = self.record.reading
        part = part_at(reading, self._kept_place)
        return reading.offsets.source_ranges(part.span) if part is not None else ()
