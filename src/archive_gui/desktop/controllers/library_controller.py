"""The library's question and its answer: filter, query and order in, a list out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from archive_gui.base.messages import _
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.entry_source import EntrySource
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.article_list import ArticleListPanel
from archive_gui.desktop.panels.search_bar import SearchBar
from archive_gui.desktop.panels.sidebar import SidebarPanel
from archive_gui.desktop.qmodels.articles import PAGE_ROWS
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.query import Query, SortKey
from archive_gui.domain.records import ArticleFilter, ArticleId, LibraryCounts, Shelf
from archive_gui.domain.tags import Tag

if TYPE_CHECKING:
    from archive_gui.workflows.find import ArticleList, ListEntry


@dataclass(frozen=True, slots=True)
class _Answer:
    listed: ArticleList
    first: Sequence[ListEntry]
    counts: LibraryCounts | None


class LibraryController(QObject):
    """Asks anew whenever something is typed, picked or changed; only the newest answer is shown."""

    counts_shown = Signal(object)
    """The ``LibraryCounts`` that the sidebar shows now."""
    listed = Signal(object)
    """The ``ArticleList`` that is shown now."""

    def __init__(
        self, desk: Desk, sidebar: SidebarPanel, articles: ArticleListPanel, search: SearchBar, source: EntrySource
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._sidebar = sidebar
        self._list = articles
        self._search = search
        self._source = source
        self._latest = Latest(desk.runner)
        self._counts: LibraryCounts | None = None
        self._counts_stale = True
        self._browse_sort = (SortKey.IMPORTED, True)
        self._search_sort = (SortKey.RELEVANCE, True)
        self._wanted: tuple[ArticleId, ...] = ()
        self._to_top = False
        self._elapsed_ms = 0.0
        self._found: int | None = None
        self._hits: int | None = None
        sidebar.filter_chosen.connect(self._narrow)
        articles.filter_trimmed.connect(self._trim)
        articles.sort_chosen.connect(self._order)
        search.query_changed.connect(self._ask_for)
        desk.archive_opened.connect(self._start)
        desk.archive_closed.connect(self._stop)
        desk.archive_changed.connect(self._changed)

    @property
    def query(self) -> Query | None:
        """What the list was searched for."""
        return self._source.query

    @property
    def tags(self) -> tuple[Tag, ...]:
        """All tags, as the sidebar shows them."""
        return self._counts.tags if self._counts else ()

    @property
    def counts(self) -> LibraryCounts | None:
        """The library's figures, as the sidebar shows them."""
        return self._counts

    @property
    def browse_sort(self) -> tuple[SortKey, bool]:
        """The order of lists that are not searched, to be kept."""
        return self._browse_sort

    def restore_sort(self, key: SortKey, *, descending: bool) -> None:
        """Bring back a kept order."""
        if key is not SortKey.RELEVANCE:
            self._browse_sort = (key, descending)

    def show_article(self, article: ArticleId) -> None:
        """Bring an article into view, whatever the list was narrowed to."""
        self._wanted = (article,)
        self._sidebar.show_filter(ArticleFilter())
        self._search.reset()
        self.refresh()

    @Slot(object)
    def show_articles(self, articles: Sequence[ArticleId]) -> None:
        """Bring articles into view and choose them, whatever the list was narrowed to."""
        self.show_article(articles[0])
        self._wanted = tuple(articles)

    def want(self, article: ArticleId) -> None:
        """Stand on this article when the list comes, if it is in it."""
        self._wanted = (article,)

    def search_for(self, words: str) -> None:
        """Search for words that were picked in an article."""
        self._search.set_query(words)

    def show_hit(self, number: int, total: int) -> None:
        """Show beside the search's figures which hit of the article one stands at."""
        if self._found is not None:
            at = (number, total) if number else None
            self._search.show_answer(self._found, self._elapsed_ms, hits=self._hits, hit=at)

    def refresh(self) -> None:
        """Ask again with what is chosen at the moment."""
        archive = self._desk.archive
        if archive is None:
            return
        wanted = self._sidebar.filter
        words = self._search.query
        searching = bool(words.strip())
        key, descending = self._search_sort if searching else self._browse_sort
        self._list.show_searching(searching=searching)
        self._list.show_sort(key, descending=descending)
        self._list.show_filter(wanted, self.tags)
        with_counts = self._counts_stale

        def work(ticker: Ticker) -> _Answer:
            listed = use_cases.find.list_articles(archive, wanted, query=words, sort=key, descending=descending)
            ticker.tick(1)
            first = use_cases.find.entries(
                archive, [ArticleId(article) for article in listed.ids[:PAGE_ROWS]], listed.query
            )
            ticker.tick(2)
            return _Answer(listed, first, use_cases.read.counts(archive) if with_counts else None)

        self._latest.ask(_("Reading the list"), work, self._show)

    def _show(self, answer: _Answer) -> None:
        if self._desk.archive is None:
            return
        if answer.counts is not None:
            self._counts = answer.counts
            self._counts_stale = False
            self._sidebar.show_counts(answer.counts)
            self._list.show_filter(self._sidebar.filter, answer.counts.tags)
            self.counts_shown.emit(answer.counts)
        listed = answer.listed
        if listed.mistake is not None:
            self._found = None
            self._search.show_mistake(listed.mistake)
            return
        self._source.query = listed.query
        self._elapsed_ms = listed.elapsed_ms
        self._found = len(listed.ids) if listed.query is not None else None
        # Hits are counted where the texts were read anyway, for the first lines; a part of them would mislead.
        self._hits = sum(entry.hits for entry in answer.first) if len(answer.first) == len(listed.ids) else None
        self._search.show_answer(self._found, listed.elapsed_ms, hits=self._hits)
        self._list.show_list(listed.ids, answer.first, total=self._total(len(listed.ids)), empty=self._empty_words())
        wanted, self._wanted = self._wanted, ()
        if wanted:
            chosen = set(wanted)
            first = next((article for article in listed.ids if article in chosen), wanted[0])
            self._list.choose(chosen, first)
        elif self._to_top and len(listed.ids):
            self._list.choose((), listed.ids[0])
        self._to_top = False
        self.listed.emit(listed)

    def _total(self, shown: int) -> int:
        if self._counts is None:
            return shown
        return max(shown, self._counts.trash if self._sidebar.filter.shelf is Shelf.TRASH else self._counts.all)

    def _empty_words(self) -> str:
        query = self._search.query.strip()
        if query:
            return _("Nothing was found for “{query}”.").format(query=query)
        wanted = self._sidebar.filter
        if wanted == ArticleFilter(shelf=Shelf.TRASH):
            return _("The trash is empty.")
        if wanted == ArticleFilter(shelf=Shelf.RECENT):
            return _("Nothing was imported lately.")
        if wanted == ArticleFilter():
            return _("This archive is empty. Drop text files or folders here, or choose Import.")
        return _("No article fits what is chosen in the library.")

    @Slot()
    def _start(self) -> None:
        self._counts_stale = True
        self._sidebar.show_filter(ArticleFilter())
        self._search.reset()
        self.refresh()

    @Slot()
    def _stop(self) -> None:
        self._latest.forget()
        self._counts = None
        self._source.query = None
        self._found = None
        self._search.reset()
        self._list.forget()

    @Slot(object)
    def _narrow(self, _wanted: ArticleFilter) -> None:
        self.refresh()

    @Slot(object)
    def _trim(self, wanted: ArticleFilter) -> None:
        self._sidebar.show_filter(wanted)
        self.refresh()

    @Slot(object, bool)
    def _order(self, key: SortKey, descending: bool) -> None:  # noqa: FBT001 - a slot
        if self._search.query.strip():
            self._search_sort = (key, descending)
        else:
            self._browse_sort = (key, descending)
        self.refresh()

    @Slot(str)
    def _ask_for(self, query: str) -> None:
        self._to_top = bool(query.strip())  # who asks something new wants the best answer
        self.refresh()

    @Slot(object, object)
    def _changed(self, _summary: ChangeSummary, _initiator: object) -> None:
        self._counts_stale = True
        self.refresh()
