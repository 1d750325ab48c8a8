"""The article at hand: read off the UI thread, shown beside its facts, linked both ways."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from archive_gui.base.messages import _
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.library_controller import LibraryController
from archive_gui.desktop.controllers.page_source import read_page
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.article_document_marks import ArticleRuns
from archive_gui.desktop.panels.article_page import PageAtHand
from archive_gui.desktop.panels.article_view import SOURCE, ArticleView
from archive_gui.desktop.panels.facts import FactsPanel
from archive_gui.desktop.panels.history import HistoryPanel
from archive_gui.desktop.panels.metadata import MetadataPanel
from archive_gui.desktop.panels.tags import TagsPanel
from archive_gui.desktop.qmodels.fact_sheet import FactSheet
from archive_gui.domain.changes import Area, ChangeSummary, JournalEntry
from archive_gui.domain.query import Query
from archive_gui.domain.records import ArticleId, ArticleRecord, LibraryCounts, SourceId, SourceText
from archive_gui.domain.search import Manner
from archive_gui.domain.spans import Span

_SETTLE_MS = 60
"""Running down a list with an arrow key reads only where one stops."""
_LONG_MS = 400
"""Most articles are read long before this; of the others it is said that they are on their way."""
_JOURNAL_ROWS = 200


@dataclass(frozen=True, slots=True)
class ArticlePanels:
    """The panels around one article."""

    view: ArticleView
    facts: FactsPanel
    metadata: MetadataPanel
    tags: TagsPanel
    history: HistoryPanel


@dataclass(frozen=True, slots=True)
class _News:
    """What of an article that was read again is not as it was ``before``; comparing many facts takes its time."""

    before: ArticleRecord | None
    text: bool
    facts: bool


@dataclass(frozen=True, slots=True)
class _Read:
    """An article with the hits of the query that was asked at the time.

    It is another one than ``asked`` where that was joined with the article before it meanwhile.
    """

    asked: ArticleId
    record: ArticleRecord
    page: PageAtHand
    hits: tuple[Span, ...]
    query: Query | None
    manner: Manner
    news: _News
    sheet: FactSheet
    runs: ArticleRuns


@dataclass(frozen=True, slots=True)
class _History:
    entries: tuple[JournalEntry, ...]
    source: SourceText


class ArticleController(QObject):
    """Shows what the list stands on; a fact chosen on either side is shown on the other."""

    shown = Signal(object)
    """The ``ArticleRecord`` at hand, None when there is none."""
    hits_shown = Signal(int)
    """How many search hits the article at hand has."""
    names_known = Signal(object)
    """Newspapers and contributors that the archive knows, to be offered."""

    def __init__(self, desk: Desk, library: LibraryController, panels: ArticlePanels) -> None:
        super().__init__(desk)
        self._desk = desk
        self._library = library
        self._panels = panels
        self._record: ArticleRecord | None = None
        self._wanted: ArticleId | None = None
        self._history_open = False
        self._articles = Latest(desk.runner)
        self._sources = Latest(desk.runner)
        self._histories = Latest(desk.runner)
        self._hits = Latest(desk.runner)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._read)
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(_LONG_MS)
        self._long.timeout.connect(self._say_reading)
        view, facts = panels.view, panels.facts
        view.fact_selected.connect(facts.select_fact)
        facts.fact_activated.connect(view.select_fact)
        facts.kinds_changed.connect(view.set_kinds)
        view.search_requested.connect(library.search_for)
        facts.search_requested.connect(library.search_for)
        view.hit_moved.connect(library.show_hit)
        view.source_requested.connect(self._read_source)
        library.counts_shown.connect(self._show_counts)
        library.listed.connect(self._mark_hits)
        desk.archive_changed.connect(self._changed)
        desk.archive_opened.connect(self._read_completions)
        desk.archive_closed.connect(self._clear)
        desk.runner.failed.connect(self._read_through)

    @property
    def record(self) -> ArticleRecord | None:
        """The article at hand."""
        return self._record

    @property
    def wanted(self) -> ArticleId | None:
        """The article that is to be at hand, as soon as it has been read."""
        return self._wanted

    @property
    def is_reading(self) -> bool:
        """Whether another article than the one at hand is on its way."""
        return self._wanted is not None and (self._record is None or self._record.id != self._wanted)

    @Slot(object)
    def show(self, article: ArticleId | None) -> None:
        """Show an article, or none."""
        if self._record is not None and article != self._record.id:
            self.leave_form()
        self._wanted = article
        if article is None:
            self._clear()
        elif self._record is None:
            self._read()
        else:
            self._settle.start()

    def leave_form(self) -> None:
        """Save what was typed into the form before it shows something else; saving can be undone, forgetting cannot."""
        form = self._panels.metadata
        if form.has_unsaved_changes() and not form.submit():
            self._desk.notices.warn(_("The metadata was not saved: the date was not understood."))

    def open_history(self, *, is_open: bool) -> None:
        """Read the history while somebody looks at it, and only then."""
        self._history_open = is_open
        if is_open:
            self._read_history()

    @Slot()
    def _read(self) -> None:
        archive, article = self._desk.archive, self._wanted
        if archive is None or article is None:
            return
        query, manner = self._library.query, self._library.manner
        before, mode = self._record, self._panels.view.mode

        def work(ticker: Ticker) -> _Read:
            wanted = article
            if before is not None and before.id == article:
                # The article at hand may have been joined with the one before it meanwhile, or that be undone.
                known = use_cases.read.articles_of(archive, before.source.id)
                if article not in known and known:
                    wanted = known[max(0, min(before.position - 2, len(known) - 1))]
            record = use_cases.read.article(archive, wanted)
            page = read_page(archive, record)
            ticker.tick(1)
            hits = use_cases.find.hits(archive, record, query, manner) if query is not None else ()
            sheet, runs = FactSheet.shaped(record.facts, record.rejected), ArticleRuns(record.facts)
            _made = runs.captured if mode == SOURCE else runs.reading
            return _Read(article, record, page, hits, query, manner, _news(before, record), sheet, runs)

        if before is None:
            self._long.start()
        self._articles.ask(_("Reading the article"), work, self._show)

    @Slot()
    def _say_reading(self) -> None:
        """Where nothing shows yet, a choice that was made is not asked for: a huge article takes seconds."""
        reading = self._record is None and self._wanted is not None
        self._panels.view.stage.set_reading(reading)
        self._panels.facts.set_reading(reading)

    @Slot()
    def _read_through(self) -> None:
        """Nothing is on its way any more, whether it has come or cannot be read."""
        self._long.stop()
        self._panels.view.stage.set_reading(False)
        self._panels.facts.set_reading(False)

    def _show(self, answer: _Read) -> None:
        record = answer.record
        before = self._record
        self._read_through()
        if self._desk.archive is None or answer.asked != self._wanted:
            return
        if record.id != answer.asked:
            self._wanted = record.id
            self._library.want(record.id)
        self._record = record
        panels = self._panels
        again = before is not None and before.id == record.id
        news = answer.news if answer.news.before is before else _news(before, record)
        panels.view.take_runs(answer.runs)
        if again and not news.text and panels.view.stage.page == answer.page:
            panels.view.show_facts(record)
        else:
            panels.view.show_article(record, answer.hits, answer.page)
        if not again or news.facts:
            panels.facts.show_sheet(answer.sheet, record.reading.text, again=again)
        panels.metadata.set_read_only(not self._desk.writable or record.deleted)
        panels.metadata.show_record(record)
        takes_tags = self._desk.writable and not record.deleted
        panels.view.set_takes_tags(takes_tags)
        panels.tags.setEnabled(takes_tags)
        panels.tags.show_tags(record.tags, self._library.tags)
        if self._history_open:
            self._read_history()
        self.shown.emit(record)
        self.hits_shown.emit(len(answer.hits))
        if (answer.query, answer.manner) != (self._library.query, self._library.manner):
            self._mark_hits()  # something else was asked while the article was read

    @Slot(object)
    def _read_source(self, source_id: SourceId) -> None:
        archive, record = self._desk.archive, self._record
        if archive is not None and record is not None and record.source.id == source_id:
            self._sources.ask(
                _("Reading the source"),
                lambda _ticker: read_page(archive, record),
                self._panels.view.show_page,
            )

    def _read_history(self) -> None:
        archive, record = self._desk.archive, self._record
        if archive is None or record is None:
            return
        source_id = record.source.id

        def work(ticker: Ticker) -> _History:
            entries = use_cases.undo.journal(archive, _JOURNAL_ROWS)
            ticker.tick(1)
            return _History(entries, use_cases.read.source_text(archive, source_id))

        self._histories.ask(_("Reading the history"), work, self._show_history)

    def _show_history(self, history: _History) -> None:
        record, source = self._record, history.source
        own = None
        if record is not None and record.source.article_count > 1:
            own = record.reading.offsets.source_ranges(Span(0, len(record.reading.text)))
        self._panels.history.show_history(history.entries, source.repairs, source.set_aside, own)

    @Slot(object)
    def _show_counts(self, counts: LibraryCounts) -> None:
        self._panels.view.stage.set_nothing_to_read(None if counts.all else counts.trash)
        if self._record is not None:
            self._panels.tags.show_tags(self._record.tags, counts.tags)

    @Slot()
    def _mark_hits(self) -> None:
        """The same article may be found by other words now."""
        archive, record = self._desk.archive, self._record
        query, manner = self._library.query, self._library.manner
        if archive is None or record is None:
            return
        self._hits.forget()
        if query is None:
            self._show_hits(record, ())
        else:
            self._hits.ask(
                _("Marking the hits"),
                lambda _ticker: use_cases.find.hits(archive, record, query, manner),
                lambda found: self._show_hits(record, found),
            )

    def _show_hits(self, record: ArticleRecord, hits: tuple[Span, ...]) -> None:
        if self._record is record:
            self._panels.view.set_hits(hits)
            self.hits_shown.emit(len(hits))

    @Slot()
    def _read_completions(self) -> None:
        self._desk.start(
            _("Reading names"),
            lambda archive, _ticker: use_cases.read.completions(archive),
            quiet=True,
            on_success=self._show_completions,
        )

    def _show_completions(self, names: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
        self._panels.metadata.set_completions(*names)
        self.names_known.emit(names)

    @Slot(object, object)
    def _changed(self, summary: ChangeSummary, _initiator: object) -> None:
        if summary.areas & {Area.ARTICLES, Area.DESCRIPTIONS}:
            self._read_completions()
        record = self._record
        if record is None or summary.areas == frozenset({Area.INDEX}):
            return
        if not summary.articles or record.id in summary.articles:
            self._read()
        elif self._history_open:
            self._read_history()

    @Slot()
    def _clear(self) -> None:
        self._settle.stop()
        self._read_through()
        for latest in (self._articles, self._sources, self._histories, self._hits):
            latest.forget()
        self._wanted = None
        self._record = None
        panels = self._panels
        panels.view.clear()
        panels.facts.clear()
        panels.metadata.clear()
        panels.tags.show_tags((), self._library.tags)
        panels.tags.setEnabled(False)
        panels.history.show_history((), (), ())
        self.shown.emit(None)
        self.hits_shown.emit(0)


def _news(before: ArticleRecord | None, record: ArticleRecord) -> _News:
    if before is None or before.id != record.id:
        return _News(before, text=True, facts=True)
    text = (before.reading, before.description, before.deleted) != (
        record.reading,
        record.description,
        record.deleted,
    )
    return _News(before, text, (before.facts, before.rejected) != (record.facts, record.rejected))
