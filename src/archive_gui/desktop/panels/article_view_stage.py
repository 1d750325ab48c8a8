"""The four views of an article on one stage; going from one to another keeps the place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.jobs.slices import Slices, exhaust
from archive_gui.desktop.panels.article_compare import CompareView
from archive_gui.desktop.panels.article_document import AT_ONCE, Style, reading_positions, reading_slices
from archive_gui.desktop.panels.article_document_marks import ArticleRuns
from archive_gui.desktop.panels.article_original import OriginalAtHand, OriginalView
from archive_gui.desktop.panels.article_page import PageAtHand
from archive_gui.desktop.panels.article_reading_pane import FRAME, ReadingPane
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.desktop.panels.article_view_places import reading_offset, source_offset
from archive_gui.desktop.panels.article_view_source import SourceView
from archive_gui.desktop.qmodels.article_words import nothing_words
from archive_gui.desktop.qmodels.fact_again import found_again
from archive_gui.desktop.theme.style import current
from archive_gui.domain.editing import part_at
from archive_gui.domain.reading import PartKind
from archive_gui.domain.records import ArticleRecord
from archive_gui.domain.spans import Ranges

ORIGINAL, SOURCE, READING, COMPARE = "original", "source", "reading", "compare"
"""The ways to see an article."""
MODES = (ORIGINAL, SOURCE, READING, COMPARE)
_WIDTH_SETTLE_MS = 120
"""Tables are laid out for the width at which one stops pulling."""
_WIDTH_MATTERS = 12
"""Logical pixels that a table can do with more or less."""


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
    settled = Signal()
    """A text that was set slice by slice is all there, at its place."""
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
        self._kept: Kept | None = None
        self._stood_at: int | None = None
        self._slices = Slices(self)
        self._slices.done.connect(self._go_on)
        self._runs: ArticleRuns | None = None
        self._nothing: int | None = None
        self._reading = False
        self._set_width = 0
        self._width_settle = QTimer(self)
        self._width_settle.setSingleShot(True)
        self._width_settle.setInterval(_WIDTH_SETTLE_MS)
        self._width_settle.timeout.connect(self._settle_width)
        self.reading = ReadingPane(self)
        self.captured = SourceView(self)
        self.compare = CompareView(self)
        self.original = OriginalView(self)
        self._empty = QLabel(self)
        self._empty.setObjectName("empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        for pane in (self.reading, self.captured.pane, self.compare.reading):
            pane.width_changed.connect(self._width_settle.start)
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
        """Whether one of the texts is in view, all of it."""
        return not self.is_setting and self.currentWidget() not in (self._empty, self.original)

    @property
    def is_setting(self) -> bool:
        """Whether a long text is still being set; until it is, the former view shows."""
        return self._slices.under_way

    def finish(self) -> None:
        """Set the rest of what is being set now: somebody needs all of it."""
        self._slices.finish()

    def clear(self) -> None:
        """Show no article."""
        self._leave_setting()
        self.remember_part(anew=True)
        self.record, self.page, self.selected, self._kept_place = None, None, None, 0
        self._runs = None
        self.reading.forget_doubts()
        self.reading.document().clear()
        self._invite()

    def set_nothing_to_read(self, trashed: int | None) -> None:
        """How many lie in the trash where there is no other article: who sees no list is told what can be done."""
        self._nothing = trashed
        if self.record is None:
            self._invite()

    def set_reading(self, reading: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Whether an article is on its way to a place where none shows yet."""
        if reading is not self._reading:
            self._reading = reading
            if self.record is None:
                self._invite()

    def _invite(self) -> None:
        if self._reading:
            self.say(_("Reading the article…"))
        elif self._nothing is not None:
            self.say(nothing_words(self._nothing))
        else:
            self.say(_("Choose an article to read it here."))

    def say(self, words: str) -> None:
        """Show a sentence where no text is."""
        self._empty.setText(words)
        self.setCurrentWidget(self._empty)

    def fill(self) -> None:
        """Set the text of the view at hand; what is not here yet is asked for."""
        record, page = self.record, self.page
        self._leave_setting()
        if record is None:
            return
        style = Style(current(), self.zoom)
        self._painted = style.palette.name
        self._set_width = self.pane.text_width
        if self.mode == READING:
            self._set(self.reading, self._reading_slices(record, style), len(record.reading.text))
        elif self.mode == ORIGINAL:
            self.say(_("Reading the original…"))
            self.original_requested.emit(record.source.id)
        elif page is None:
            self.say(_("Reading the captured text…"))
            self.source_requested.emit(record.source.id)
        elif self.mode == SOURCE:
            self._set(self.captured, self.captured.slices(page, record, style), len(page.source.text))
        else:
            length = len(page.source.text) + len(record.reading.text)
            self._set(self.compare, self.compare.slices(page, record, style), length)

    def _set(self, view: QWidget, slices: Iterator[None], length: int) -> None:
        """Set so many characters into a view: now, or slice by slice behind the view that shows."""
        self.setCurrentWidget(view)
        if length > AT_ONCE:
            self.setUpdatesEnabled(False)
            self._slices.begin(self._marked(slices))
            return
        exhaust(slices)
        self._underline()
        self._tell_filled()

    def _marked(self, slices: Iterator[None]) -> Iterator[None]:
        """The facts after the text, in a turn of their own."""
        yield from slices
        yield
        self._underline()
        yield

    def _go_on(self) -> None:
        """The text is set: what was held back until then is done."""
        kept = self._kept
        self._leave_setting()
        self._tell_filled()
        if kept is not None:
            self.restore(kept)
        else:
            self.go_to_place(self._kept_place)
        self.settled.emit()

    def _leave_setting(self) -> None:
        self._slices.stop()
        self._kept = None
        self.setUpdatesEnabled(True)

    def _tell_filled(self) -> None:
        self.setFocusProxy(self.pane)
        self.filled.emit()

    def keep_selected(self, record: ArticleRecord) -> None:
        """Let the selected fact be the same one in an article that was made anew; none in another article."""
        same = self.record is not None and self.record.id == record.id
        facts = self.record.facts if self.record is not None and same else ()
        selected = next((fact for fact in facts if fact.id == self.selected), None)
        found = found_again(selected, record.facts) if selected is not None else None
        self.selected = found.id if found is not None else None

    def take_runs(self, runs: ArticleRuns) -> None:
        """Keep what is to be underlined, made beforehand."""
        self._runs = runs

    def show_facts(self, record: ArticleRecord) -> None:
        """Underline other facts in the same text."""
        self.finish()
        before = self.selected
        self.keep_selected(record)
        self.record = record
        if self.shows_text:
            self._underline()
            if before is not None and self.selected is None:
                self.pane.marks.show_none()

    def _underline(self) -> None:
        record = self.record
        if record is None:
            return
        runs = self._runs
        if runs is None or runs.facts is not record.facts:
            runs = self._runs = ArticleRuns(record.facts)
        if self.mode == READING:
            self.reading.set_facts(runs.reading)
        elif self.mode == SOURCE:
            self.captured.pane.set_facts(runs.captured)
        else:
            self.compare.captured.set_facts(runs.captured)
            self.compare.reading.set_facts(runs.reading)
        if self.selected is not None:
            self.pane.marks.select_fact(self.selected, flash=False)

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

    def remember_part(self, *, anew: bool = False) -> None:
        """Keep in mind in which part one stands: the caret's where that is in view, else the first in view.

        ``anew``: in none, another article comes.
        """
        kept = None if anew else self.keep()
        if anew or kept is not None:
            self._stood_at = kept.shown if kept is not None else None

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
            return self._kept
        caret, shown, y = self.pane.caret_offset(), *self.pane.anchor()
        if self.mode == SOURCE:
            return Kept(caret, shown, y)
        return Kept(source_offset(record.reading, caret), source_offset(record.reading, shown), y)

    def restore(self, kept: Kept) -> None:
        """Go where one was, however the text has changed."""
        record = self.record
        if self.is_setting:
            self._kept = kept
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

    def _reading_slices(self, record: ArticleRecord, style: Style) -> Iterator[None]:
        pane = self.reading
        pane.forget_doubts()
        pane.document().clear()
        pane.set_content(record.reading.text, reading_positions(record), em=style.body)
        yield from reading_slices(pane.document(), record, style, left=FRAME, right=FRAME, room=pane.text_width)
        yield
        yield from pane.doubt_slices(record.reading, record.id, self.page.doubts if self.page is not None else ())

    def _settle_width(self) -> None:
        """What was in view stays in view in a text of another width, and two texts stay in step."""
        if self.is_setting:
            self._width_settle.start()
            return
        for pane in (self.reading, self.captured.pane, self.compare.reading):
            pane.settle()
        if self.mode == COMPARE and self.shows_text:
            self.compare.level()
        self._fit_tables()

    def _fit_tables(self) -> None:
        """Set the text anew where it has tables that were laid out for another width."""
        record = self.record
        if record is None or self.mode not in (READING, COMPARE) or not record.reading.of_kind(PartKind.TABLE):
            return
        if abs(self.pane.text_width - self._set_width) > _WIDTH_MATTERS:
            self.fill_again()

    def _current_ranges(self) -> Ranges:
        """The captured ranges of the part one stands in."""
        if self.record is None:
            return ()
        reading = self.record.reading
        place = self._kept_place if self._stood_at is None else reading_offset(reading, self._stood_at)
        part = part_at(reading, place)
        return reading.offsets.source_ranges(part.span) if part is not None else ()
