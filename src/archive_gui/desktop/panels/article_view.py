"""The article at hand in four views: the original, the captured text, the reading text, and the two side by side."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive_gui.desktop.delegates.part_edits import PartAct
from archive_gui.desktop.panels.article_document import outline
from archive_gui.desktop.panels.article_document_marks import ArticleRuns
from archive_gui.desktop.panels.article_original import OriginalAtHand
from archive_gui.desktop.panels.article_page import PageAtHand
from archive_gui.desktop.panels.article_view_bar import ArticleBar
from archive_gui.desktop.panels.article_view_find import FindBar
from archive_gui.desktop.panels.article_view_hits import HitWalk
from archive_gui.desktop.panels.article_view_menus import ViewMenus
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.desktop.panels.article_view_places import reading_offset
from archive_gui.desktop.panels.article_view_stage import COMPARE, MODES, ORIGINAL, READING, SOURCE, ArticleStage
from archive_gui.desktop.panels.article_view_wanted import WantedPlaces
from archive_gui.desktop.panels.article_view_work import ArticleWork
from archive_gui.domain.facts import FactKind
from archive_gui.domain.ledger import LedgerRow
from archive_gui.domain.records import ArticleRecord
from archive_gui.domain.spans import Span

__all__ = ["COMPARE", "MODES", "ORIGINAL", "READING", "SOURCE", "ZOOMS", "ArticleView"]

ZOOMS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""The sizes of the text, in per cent."""


class ArticleView(QWidget):
    """Shows one article; facts, hits and places are asked for and told in offsets of its reading text."""

    fact_selected = Signal(str)
    source_requested = Signal(object)
    original_requested = Signal(object)
    page_requested = Signal(object, int, int)
    """A ``SourceId``, a page counted from 1, and how many pixels wide its picture should be."""
    verdict_requested = Signal(object, object)
    """An ``ItemId`` of the ledger and the ``Verdict`` on it."""
    tag_requested = Signal()
    """The article at hand is to be tagged."""
    search_requested = Signal(str)
    hit_moved = Signal(int, int)
    zoom_changed = Signal(int)
    mode_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = ArticleWork(self)
        self._bar = ArticleBar(self)
        self._find = FindBar(self)
        self._find.hide()
        self._walk = HitWalk(self._find, self)
        self._stage = ArticleStage(self)
        self._wanted = WantedPlaces(self._stage, self._walk)
        self.menus = ViewMenus(self._stage, self.work, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._bar, self._find):
            layout.addWidget(widget)
        layout.addWidget(self._stage, 1)
        self._connect()
        self.clear()

    # -- values in ----------------------------------------------------------------------------------------------

    def show_article(self, record: ArticleRecord, hits: Sequence[Span], page: PageAtHand | None = None) -> None:
        """Show an article with its search hits, the first of them in view; the same one again keeps its place.

        Without its ``page`` that is asked for when it is needed.
        """
        same = self._stage.record is not None and self._stage.record.id == record.id
        kept, place = (self._stage.keep(), self._stage.place()) if same else (None, 0)
        if page is not None:
            self._stage.page = page
        elif self._stage.page is not None and self._stage.page.source.source.id != record.source.id:
            self._stage.page = None
        if not same:
            self._stage.remember_part(anew=True)
        self._stage.keep_selected(record)
        self._stage.record = record
        self._walk.set_hits(hits)
        self.work.set_page(self._stage.page, record.id)
        self._bar.set_outline(outline(record.reading))
        self._bar.setEnabled(True)
        self._stage.fill()
        if kept is not None:
            self._stage.restore(kept)
            return
        self._stage.go_to_place(place)
        self._wanted.hit = bool(hits) and not same
        self._wanted.go()

    def take_runs(self, runs: ArticleRuns) -> None:
        """Keep what is underlined in an article that is to be shown, made off the UI thread."""
        self._stage.take_runs(runs)

    def show_facts(self, record: ArticleRecord) -> None:
        """Underline the facts of the article at hand as they are by now; nothing else of it has changed."""
        self._stage.show_facts(record)

    def show_page(self, page: PageAtHand) -> None:
        """Show the page that ``source_requested`` asked for; one of another article is passed over."""
        if self._stage.record is None or page.source.source.id != self._stage.record.source.id:
            return
        place = self._stage.place()
        self._stage.page = page
        self.work.set_page(page, self._stage.record.id)
        if self._stage.mode != ORIGINAL:
            self._stage.fill()
            self._stage.go_to_place(place)
            self._wanted.go()

    def show_original(self, original: OriginalAtHand) -> None:
        """Show the original that ``original_requested`` asked for; one of another article is passed over."""
        record = self._stage.record
        if record is None or original.source.source.id != record.source.id or self._stage.mode != ORIGINAL:
            return
        self._stage.show_original(original)

    def say_of_original(self, words: str) -> None:
        """Say why the original that was asked for cannot be shown."""
        if self._stage.mode == ORIGINAL:
            self._stage.say_of_original(words)

    @property
    def stage(self) -> ArticleStage:
        """The views themselves."""
        return self._stage

    def clear(self) -> None:
        """Show no article."""
        self._stage.clear()
        self.work.set_page(None, None)
        self._bar.set_outline(())
        self._bar.setEnabled(False)
        self._find.hide()
        self._walk.clear()

    def select_fact(self, fact_id: str) -> None:
        """Scroll to a fact that was chosen elsewhere and let it flash."""
        if self._stage.mode == ORIGINAL:
            self.set_mode(READING)
        self._stage.finish()
        if self._stage.pane.select_fact(fact_id):
            self._stage.selected = fact_id

    def mark_fact(self, fact_id: str) -> None:
        """Mark a fact that was chosen elsewhere and let it flash, where it is in view; the text does not move."""
        if self._stage.shows_text and self._stage.pane.marks.select_fact(fact_id):
            self._stage.selected = fact_id

    def show_repair(self, repair_id: str) -> None:
        """Go to a repair in the captured text, which is asked for where it is not here yet."""
        self._wanted.repair = repair_id
        self.set_mode(SOURCE)
        self._wanted.go()

    def show_captured(self, offset: int, mode: str = SOURCE) -> None:
        """Go to a captured character in one of the views."""
        if self._stage.record is None:
            return
        place = reading_offset(self._stage.record.reading, offset)
        self.set_mode(mode)
        if not self._stage.shows_text:
            self._stage.go_to_place(place)  # there, when the text comes
        else:
            self._stage.pane.go_to(offset if mode == SOURCE else place)

    def set_hits(self, spans: Sequence[Span]) -> None:
        """Mark these search hits, offsets of the reading text, instead of the former ones."""
        self._walk.set_hits(spans)
        self._walk.refresh()

    def set_takes_tags(self, takes_tags: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Whether the article can be tagged and worked on: not in the trash, nor where nothing can be written."""
        self.menus.writable = takes_tags
        self.work.set_writable(takes_tags)
        self._stage.reading.set_writable(takes_tags)

    def set_kinds(self, kinds: Collection[FactKind] | None) -> None:
        """Underline facts of these kinds only; None: of every kind."""
        for pane in self._stage.text_panes:
            pane.set_kinds(kinds)

    @property
    def is_finding(self) -> bool:
        """Whether hits are those of the find bar."""
        return self._find.isVisible() and bool(self._find.words)

    def walk_hits(self, *, forward: bool, around: bool = True) -> bool:
        """Go to the next or previous hit; past the last one the first follows, unless one is not to go ``around``.

        False where there was no hit to go to.
        """
        self._leave_original()
        return self._walk.walk(forward=forward, around=around)

    def stand_on_hit(self, *, last: bool) -> None:
        """Go to the first or the last hit."""
        self._leave_original()
        self._walk.stand_on(last=last)

    # -- work ---------------------------------------------------------------------------------------------------

    def do_part(self, act: PartAct) -> None:
        """Ask for an act on the part at the caret of the reading text, which comes into view for it."""
        self._stage.finish()
        if self._stage.mode in (READING, COMPARE):
            self._stage.pane.ensureCursorVisible()
            self.work.do(act, self._stage.pane.caret_offset())

    def choose_kind(self) -> None:
        """Offer the kinds that the part at the caret can have."""
        self._stage.finish()
        if self._stage.mode in (READING, COMPARE):
            pane = self._stage.pane
            pane.ensureCursorVisible()
            where = pane.viewport().mapToGlobal(pane.cursorRect().bottomLeft())
            self.work.open_kinds(pane, pane.caret_offset(), where)

    def walk_repairs(self, *, forward: bool) -> None:
        """Go to the next or previous repair; in the reading text to the next doubt, where there is any."""
        if self._stage.mode == READING and self._stage.reading.walk_doubts(forward=forward):
            return
        if self._stage.mode != COMPARE:
            self.set_mode(COMPARE)
        self._wanted.forward = forward
        self._wanted.go()

    # -- how it is shown ----------------------------------------------------------------------------------------

    @property
    def zoom_percent(self) -> int:
        """The size of the text, one of ``ZOOMS``."""
        return self._stage.zoom

    def zoom(self, step: int) -> None:
        """Make the text, or the page of the original, larger (positive) or smaller; 0 brings it back to 100 %."""
        if self._stage.mode == ORIGINAL and self._stage.original.page:
            self._stage.original.zoom(step)
            return
        if not step:
            self.set_zoom(100)
            return
        at = min(range(len(ZOOMS)), key=lambda number: abs(ZOOMS[number] - self._stage.zoom))
        self.set_zoom(ZOOMS[min(max(at + step, 0), len(ZOOMS) - 1)])

    def set_zoom(self, percent: int) -> None:
        """Set the text's size in per cent; values between the steps are taken to the nearest one."""
        wanted = min(ZOOMS, key=lambda zoom: abs(zoom - percent))
        if wanted == self._stage.zoom:
            return
        place = self._stage.place()
        self._stage.zoom = wanted
        self._stage.fill()
        self._stage.go_to_place(place)
        self.zoom_changed.emit(wanted)

    @property
    def mode(self) -> str:
        """One of ``MODES``."""
        return self._stage.mode

    def set_mode(self, mode: str) -> None:
        """Show another view of the article, at the same place."""
        if mode not in MODES or mode == self._stage.mode:
            return
        place, self._wanted.forward = self._stage.place(), None
        self._stage.remember_part()
        self._stage.mode = mode
        self._bar.set_mode(mode)
        self._stage.go_to_place(place)
        self._stage.fill()
        self._stage.go_to_place(place)
        self.mode_changed.emit(mode)

    def open_find(self) -> None:
        """Open the find bar, with the selected words where there are any."""
        if self._stage.record is not None:
            self._leave_original()
            words = self._stage.pane.selected_text()
            self._find.open_with("" if "\n" in words else words)
            self._walk.find(self._find.words)

    @property
    def text_pane(self) -> TextPane:
        """The pane that is in view: the reading text's, or the captured text's."""
        self._stage.finish()
        return self._stage.pane

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """The keys of reading, where the window's own actions have not taken them."""
        if event.matches(QKeySequence.StandardKey.Find):
            self.open_find()
        elif event.key() == Qt.Key.Key_F3:
            self.walk_hits(forward=not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.matches(QKeySequence.StandardKey.ZoomIn):
            self.zoom(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom(-1)
        elif event.key() == Qt.Key.Key_0 and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.zoom(0)
        elif event.key() == Qt.Key.Key_Escape and self._find.isVisible():
            self._close_find()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Set the text anew when the colours change."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._stage.is_outdated:
            self._stage.fill_again()

    # -- inner --------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._bar.mode_requested.connect(self.set_mode)
        self._bar.zoom_requested.connect(self.zoom)
        self._bar.place_requested.connect(self._go_to_heading)
        self._find.words_changed.connect(self._walk.find)
        self._find.next_requested.connect(self._walk_on)
        self._find.previous_requested.connect(self._walk_back)
        self._find.closed.connect(self._close_find)
        self._walk.moved.connect(self.hit_moved)
        self._stage.filled.connect(self._mark)
        self._stage.settled.connect(self._wanted.go)
        self._stage.source_requested.connect(self.source_requested)
        self._stage.original_requested.connect(self.original_requested)
        for pane in self._stage.text_panes:
            pane.fact_pointed.connect(self._fact_pointed)
            pane.zoom_requested.connect(self.zoom)
        self.menus.search_requested.connect(self.search_requested)
        self.menus.tag_requested.connect(self.tag_requested)
        self._stage.reading.verdict_chosen.connect(self.verdict_requested)
        self._stage.reading.doubt_source_wanted.connect(self._show_doubt)
        self._stage.reading.part_dropped.connect(self.work.drop)
        self._stage.original.page_wanted.connect(self._ask_page)
        self._stage.original.captured_chosen.connect(self._show_clicked)
        self._stage.original.text.zoom_requested.connect(self.zoom)
        self.setFocusProxy(self._stage)
        self._stage.setFocusProxy(self._stage.reading)

    def _fact_pointed(self, fact_id: str) -> None:
        self._stage.selected = fact_id
        self.fact_selected.emit(fact_id)

    def _mark(self) -> None:
        """Mark the hits in the text that has been set."""
        record = self._stage.record
        if record is not None:
            self._walk.show_in(self._stage.pane, record.reading.offsets if self._stage.mode == SOURCE else None)

    def _leave_original(self) -> None:
        if self._stage.mode == ORIGINAL:
            self.set_mode(READING)

    def _go_to_heading(self, offset: int) -> None:
        self._leave_original()
        self._stage.go_to_place(offset)
        self._stage.pane.setFocus()

    def _walk_on(self) -> None:
        self.walk_hits(forward=True)

    def _walk_back(self) -> None:
        self.walk_hits(forward=False)

    def _close_find(self) -> None:
        """Leave what was found selected, to be recorded, copied or searched for; what somebody selected stays."""
        found, pane = self._walk.standing_at, self._stage.pane
        self._find.hide()
        self._walk.leave_find()
        if found is not None and not pane.selected_text():
            pane.select_span(found)
        pane.setFocus()

    def _show_doubt(self, row: LedgerRow) -> None:
        record = self._stage.record
        own = [one for one in row.evidence if record is not None and one.article == record.id and one.source_ranges]
        if own:
            self.show_captured(own[0].source_ranges[0].start, COMPARE)

    def _ask_page(self, page: int, width: int) -> None:
        if self._stage.record is not None:
            self.page_requested.emit(self._stage.record.source.id, page, width)

    def _show_clicked(self, captured: int) -> None:
        self.show_captured(captured, READING)
