"""The article at hand: its reading text beautifully set, or the captured text it came from."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.article_document import Style, fill_reading, outline
from archive_gui.desktop.panels.article_document_marks import FactRuns
from archive_gui.desktop.panels.article_view_bar import ArticleBar
from archive_gui.desktop.panels.article_view_find import FindBar, occurrences
from archive_gui.desktop.panels.article_view_menu import open_text_menu
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.desktop.panels.article_view_places import reading_offset, source_offset
from archive_gui.desktop.panels.article_view_source import SourceView
from archive_gui.desktop.theme.style import current
from archive_gui.domain.facts import FactKind
from archive_gui.domain.records import ArticleRecord, SourceText
from archive_gui.domain.spans import Ranges, Span
from archive_gui.language.folds import fold

READING, SOURCE = "reading", "source"
"""The two ways to see an article; what ``mode_changed`` says."""
ZOOMS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""The sizes of the text, in per cent."""


class ArticleView(QWidget):
    """Shows one article; facts, hits and places are asked for and told in offsets of its reading text."""

    fact_selected = Signal(str)
    source_requested = Signal(object)
    tag_requested = Signal()
    """The article at hand is to be tagged."""
    search_requested = Signal(str)
    hit_moved = Signal(int, int)
    zoom_changed = Signal(int)
    mode_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: ArticleRecord | None = None
        self._source: SourceText | None = None
        self._mode = READING
        self._zoom = 100
        self._hits: tuple[Span, ...] = ()
        self._found: tuple[Span, ...] = ()
        self._at = -1
        self._kept_place = 0
        self._selected: str | None = None
        self._folded = ""
        self._wanted_repair = ""
        self._painted = ""
        self._takes_tags = False
        self._bar = ArticleBar(self)
        self._find = FindBar(self)
        self._find.hide()
        self._reading = TextPane(_("Reading text"), self)
        self._captured = SourceView(self)
        self._empty = QLabel(self)
        self._empty.setObjectName("empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        for page in (self._empty, self._reading, self._captured):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._bar, self._find):
            layout.addWidget(widget)
        layout.addWidget(self._stack, 1)
        self._connect()
        self.clear()

    # -- values in ----------------------------------------------------------------------------------------------

    def show_article(self, record: ArticleRecord, hits: Sequence[Span]) -> None:
        """Show an article with its search hits, the first of them in view; the same one again keeps its place."""
        same = self._record is not None and self._record.id == record.id and self._record.reading == record.reading
        place = self._place() if same else 0
        if self._source is not None and self._source.source.id != record.source.id:
            self._source = None
        if not same:
            self._selected = None
        self._record = record
        self._hits, self._at = tuple(hits), -1
        self._bar.set_outline(outline(record.reading))
        self._bar.setEnabled(True)
        self._fill()
        self._go_to_place(place)
        walked = self._walked()
        if walked and not same and self._stack.currentWidget() is not self._empty:
            self._pane.go_to(walked[0][0].start, end=walked[0][-1].end)

    def show_source(self, source: SourceText) -> None:
        """Show the captured text that ``source_requested`` asked for; one of another article is passed over."""
        if self._record is None or source.source.id != self._record.source.id:
            return
        place = self._place()
        self._source = source
        if self._mode == SOURCE:
            self._fill()
            self._go_to_place(place)
            self._go_to_wanted_repair()

    def clear(self) -> None:
        """Show no article."""
        self._record, self._source, self._kept_place = None, None, 0
        self._hits, self._found, self._at = (), (), -1
        self._reading.document().clear()
        self._bar.set_outline(())
        self._bar.setEnabled(False)
        self._find.hide()
        self._selected = None
        self._say(_("Choose an article to read it here."))
        self.hit_moved.emit(0, 0)

    def select_fact(self, fact_id: str) -> None:
        """Scroll to a fact that was chosen elsewhere and let it flash."""
        if self._pane.select_fact(fact_id):
            self._selected = fact_id

    def show_repair(self, repair_id: str) -> None:
        """Go to a repair in the captured text, which is asked for where it is not here yet."""
        self._wanted_repair = repair_id
        self.set_mode(SOURCE)
        self._go_to_wanted_repair()

    def set_hits(self, spans: Sequence[Span]) -> None:
        """Mark these search hits, offsets of the reading text, instead of the former ones."""
        self._hits, self._at = tuple(spans), -1
        self._show_hits()

    def set_takes_tags(self, takes_tags: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Whether the article can be tagged: not in the trash, nor where nothing can be written."""
        self._takes_tags = takes_tags

    def set_kinds(self, kinds: Collection[FactKind] | None) -> None:
        """Underline facts of these kinds only; None: of every kind."""
        self._reading.set_kinds(kinds)
        self._captured.pane.set_kinds(kinds)

    def walk_hits(self, *, forward: bool) -> None:
        """Go to the next or previous hit; past the last one the first follows."""
        hits = self._walked()
        if not hits:
            self.hit_moved.emit(0, 0)
            return
        if self._at < 0:
            here = self._pane.top_offset()
            following = next((number for number, pieces in enumerate(hits) if pieces[0].start >= here), 0)
            self._at = following if forward else (following - 1) % len(hits)
        else:
            self._at = (self._at + (1 if forward else -1)) % len(hits)
        self._pane.go_to(hits[self._at][0].start, end=hits[self._at][-1].end)
        self._show_hits()

    # -- how it is shown ----------------------------------------------------------------------------------------

    @property
    def zoom_percent(self) -> int:
        """The size of the text, one of ``ZOOMS``."""
        return self._zoom

    def zoom(self, step: int) -> None:
        """Make the text larger (positive) or smaller by so many steps; 0 brings it back to 100 %."""
        if not step:
            self.set_zoom(100)
            return
        at = min(range(len(ZOOMS)), key=lambda number: abs(ZOOMS[number] - self._zoom))
        self.set_zoom(ZOOMS[min(max(at + step, 0), len(ZOOMS) - 1)])

    def set_zoom(self, percent: int) -> None:
        """Set the text's size in per cent; values between the steps are taken to the nearest one."""
        wanted = min(ZOOMS, key=lambda zoom: abs(zoom - percent))
        if wanted == self._zoom:
            return
        place = self._place()
        self._zoom = wanted
        self._fill()
        self._go_to_place(place)
        self.zoom_changed.emit(wanted)

    @property
    def mode(self) -> str:
        """``READING`` or ``SOURCE``."""
        return self._mode

    def set_mode(self, mode: str) -> None:
        """Show the reading text or the captured text, at the same place."""
        if mode not in (READING, SOURCE) or mode == self._mode:
            return
        place = self._place()
        self._mode = mode
        self._bar.set_mode(mode)
        self._fill()
        self._go_to_place(place)
        self.mode_changed.emit(mode)

    def open_find(self) -> None:
        """Open the find bar, with the selected words where there are any."""
        if self._record is not None:
            words = self._pane.selected_text()
            self._find.open_with("" if "\n" in words else words)
            self._find_words(self._find.words)

    @property
    def text_pane(self) -> TextPane:
        """The pane that is in view: the reading text's, or the captured text's."""
        return self._pane

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
        if event.type() is QEvent.Type.PaletteChange and self._record is not None and self._painted != current().name:
            place = self._place()
            self._fill()
            self._go_to_place(place)

    # -- inner --------------------------------------------------------------------------------------------------

    @property
    def _pane(self) -> TextPane:
        return self._reading if self._mode == READING else self._captured.pane

    def _connect(self) -> None:
        self._bar.mode_requested.connect(self.set_mode)
        self._bar.zoom_requested.connect(self.zoom)
        self._bar.place_requested.connect(self._go_to_heading)
        self._find.words_changed.connect(self._find_words)
        self._find.next_requested.connect(self._walk_on)
        self._find.previous_requested.connect(self._walk_back)
        self._find.closed.connect(self._close_find)
        for pane in (self._reading, self._captured.pane):
            pane.fact_pointed.connect(self._fact_pointed)
            pane.zoom_requested.connect(self.zoom)
            pane.menu_requested.connect(self._open_menu)
        self.setFocusProxy(self._reading)

    def _fact_pointed(self, fact_id: str) -> None:
        self._selected = fact_id
        self.fact_selected.emit(fact_id)

    def _fill(self) -> None:
        """Set the text of the mode at hand; captured text that is not here yet is asked for."""
        record = self._record
        if record is None:
            return
        style = Style(current(), self._zoom)
        self._painted = style.palette.name
        if self._mode == READING:
            positions = fill_reading(self._reading.document(), record, style)
            self._reading.set_content(record.reading.text, positions, em=style.body)
            self._reading.set_facts(FactRuns(record.facts))
            self._stack.setCurrentWidget(self._reading)
        elif self._source is not None:
            self._captured.show_source(self._source, record, style)
            self._captured.pane.set_facts(FactRuns(record.facts, in_source=True))
            self._stack.setCurrentWidget(self._captured)
        else:
            self._say(_("Reading the captured text…"))
            self.source_requested.emit(record.source.id)
            return
        self.setFocusProxy(self._pane)
        if self._selected is not None:
            self._pane.marks.select_fact(self._selected, flash=False)
        self._folded = fold(self._pane.text)
        self._found = occurrences(self._find.words, self._folded) if self._find.isVisible() else ()
        self._at = -1
        self._show_hits()

    def _say(self, words: str) -> None:
        """Show a sentence where no text is."""
        self._empty.setText(words)
        self._stack.setCurrentWidget(self._empty)

    def _place(self) -> int:
        """The first character in view, as an offset of the reading text."""
        if self._record is None or self._stack.currentWidget() is self._empty:
            return self._kept_place
        top = self._pane.top_offset()
        return top if self._pane is self._reading else reading_offset(self._record.reading, top)

    def _go_to_place(self, offset: int) -> None:
        self._kept_place = offset
        if self._record is None or self._stack.currentWidget() is self._empty:
            return
        self._pane.scroll_to(offset if self._pane is self._reading else source_offset(self._record.reading, offset))

    def _go_to_wanted_repair(self) -> None:
        if self._wanted_repair and self._mode == SOURCE and self._source is not None:
            self._captured.pane.show_repair(self._wanted_repair)
            self._wanted_repair = ""

    def _go_to_heading(self, offset: int) -> None:
        self._go_to_place(offset)
        self._pane.setFocus()

    def _walked(self) -> tuple[Ranges, ...]:
        """What F3 walks through, in offsets of the text in view: found words while the find bar is open, else hits.

        Each hit is a list of stretches: in the captured text a line end can cut it in two.
        """
        if self._find.isVisible() and self._find.words:
            return tuple((span,) for span in self._found)
        if self._pane is self._reading or self._record is None:
            return tuple((span,) for span in self._hits)
        offsets = self._record.reading.offsets
        return tuple(pieces for hit in self._hits if (pieces := offsets.source_ranges(hit)))

    def _show_hits(self) -> None:
        hits = self._walked()
        now = hits[self._at] if 0 <= self._at < len(hits) else ()
        self._pane.marks.set_hits([piece for pieces in hits for piece in pieces], now)
        self._find.show_count(self._at + 1, len(hits))
        self.hit_moved.emit(self._at + 1, len(hits))

    def _find_words(self, words: str) -> None:
        self._found = occurrences(words, self._folded)
        self._at = -1
        if self._found:
            self.walk_hits(forward=True)
        else:
            self._show_hits()

    def _walk_on(self) -> None:
        self.walk_hits(forward=True)

    def _walk_back(self) -> None:
        self.walk_hits(forward=False)

    def _close_find(self) -> None:
        self._find.hide()
        self._found, self._at = (), -1
        self._show_hits()
        self._pane.setFocus()

    def _open_menu(self, where: QPoint) -> None:
        if self._record is not None:
            tag = self.tag_requested.emit if self._takes_tags else None
            open_text_menu(self._pane, self._record, self.search_requested.emit, tag, where)
