"""The library's question and its answer: filter, query and order in, a list out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from archive_gui.base.messages import _
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.entry_source import EntrySource
from archive_gui.desktop.controllers.question import Answer, Question, answer
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.article_list import ArticleListPanel
from archive_gui.desktop.panels.search_bar import SearchBar
from archive_gui.desktop.panels.sidebar import SidebarPanel
from archive_gui.desktop.qmodels.article_words import nothing_words
from archive_gui.desktop.qmodels.query_words import query_in_brief
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.queries import Asked
from archive_gui.domain.query import Query, SortKey
from archive_gui.domain.records import ArticleFilter, ArticleId, LibraryCounts, Shelf
from archive_gui.domain.search import Manner
from archive_gui.domain.tags import Tag

if TYPE_CHECKING:
    from archive_gui.workflows.find import ArticleList


@dataclass(frozen=True, slots=True)
class _Likeness:
    """The article that the list is like, by number and title, and where one stood in the list before."""

    article: ArticleId
    title: str
    before: ArticleId | None


class LibraryController(QObject):
    """Asks anew whenever something is typed, picked or changed; only the newest answer is shown."""

    counts_shown = Signal(object)
    """The ``LibraryCounts`` that the sidebar shows now."""
    listed = Signal(object)
    """The ``ArticleList`` that is shown now."""
    answered = Signal(object, object)
    """The ``Question`` that the list answers now, and the ``ArticleList``."""

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
        self._like: _Likeness | None = None
        self._wanted: tuple[ArticleId, ...] = ()
        self._to_top = False
        self._shown: tuple[Question, ArticleList] | None = None
        sidebar.filter_chosen.connect(self._narrow)
        articles.filter_trimmed.connect(self.narrow_to)
        articles.likeness_left.connect(self.leave_similar)
        articles.sort_chosen.connect(self._order)
        search.query_changed.connect(self._ask_for)
        search.manner_changed.connect(self._compare)
        desk.archive_opened.connect(self._start)
        desk.archive_closed.connect(self._stop)
        desk.archive_changed.connect(self._changed)

    @property
    def query(self) -> Query | None:
        """What the list was searched for."""
        return self._source.query

    @property
    def manner(self) -> Manner:
        """How its words were compared."""
        return self._source.manner

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

    @property
    def is_searching(self) -> bool:
        """Whether the list that is shown answers a query."""
        return self._source.query is not None

    @property
    def is_similar(self) -> bool:
        """Whether the list is one of similar articles."""
        return self._like is not None

    @property
    def is_narrowed(self) -> bool:
        """Whether something is picked in the library, the shelf aside."""
        wanted = self._sidebar.filter
        return wanted != ArticleFilter(shelf=wanted.shelf)

    @property
    def is_asked(self) -> bool:
        """Whether there is a question that can be kept."""
        return self._like is None and (self.is_searching or self.is_narrowed)

    @property
    def question(self) -> Question:
        """What is to be asked, by what is typed and picked at the moment."""
        if self._like is not None:
            key, descending = self._search_sort
            return Question(sort=key, descending=descending, like=self._like.article)
        words = self._search.query
        key, descending = self._search_sort if words.strip() else self._browse_sort
        return Question(self._sidebar.filter, words, self._search.manner, key, descending)

    def restore_sort(self, key: SortKey, *, descending: bool) -> None:
        """Bring back a kept order."""
        if key is not SortKey.RELEVANCE:
            self._browse_sort = (key, descending)

    def show_article(self, article: ArticleId) -> None:
        """Bring an article into view, whatever the list was narrowed to."""
        self._wanted = (article,)
        self._like = None
        self._sidebar.show_filter(ArticleFilter())
        self._search.reset()
        self.refresh()

    @Slot(object)
    def show_articles(self, articles: Sequence[ArticleId]) -> None:
        """Bring articles into view and choose them, whatever the list was narrowed to."""
        self.show_article(articles[0])
        self._wanted = tuple(articles)

    def show_similar(self, article: ArticleId, title: str) -> None:
        """List the articles like this one; the list before comes back by ``leave_similar``."""
        before = self._like.before if self._like is not None else self._list.table.current_id()
        self._like = _Likeness(article, title, before)
        self._search_sort = (SortKey.RELEVANCE, True)
        self._to_top = True
        self.refresh()

    @Slot()
    def leave_similar(self) -> None:
        """Go back to the list that was there before, and to where one stood in it."""
        if self._like is not None:
            self._wanted = (self._like.before,) if self._like.before is not None else ()
            self._like = None
            self.refresh()

    def want(self, article: ArticleId) -> None:
        """Stand on this article when the list comes, if it is in it."""
        self._wanted = (article,)

    def search_for(self, words: str) -> None:
        """Search for words that were picked in an article."""
        self._search.set_query(words)

    def ask(self, asked: Asked) -> None:
        """Ask a saved query of the whole library, in its manner and order."""
        self._like = None
        self._search_sort = (asked.sort, asked.descending)
        self._sidebar.show_filter(ArticleFilter())
        self._search.switches.set_manner(asked.manner)
        if self._search.query == asked.query:
            self._ask_for(asked.query)
        else:
            self._search.set_query(asked.query)

    def show_hit(self, number: int, total: int) -> None:
        """Show beside the search's figures which hit of the article one stands at."""
        self._show_figures((number, total) if number else None)

    def refresh(self) -> None:
        """Ask again with what is chosen at the moment."""
        archive = self._desk.archive
        if archive is None:
            return
        question = self.question
        self._list.show_searching(searching=question.searching or question.like is not None)
        self._list.show_sort(question.sort, descending=question.descending)
        self._show_filter(question.filter)
        with_counts = self._counts_stale
        self._latest.ask(
            _("Reading the list"),
            lambda ticker: answer(archive, question, ticker, with_counts=with_counts),
            self._show,
        )

    def _show(self, answered: Answer) -> None:
        if self._desk.archive is None:
            return
        question, listed = answered.question, answered.listed
        if answered.counts is not None:
            self._counts = answered.counts
            self._counts_stale = False
            self._sidebar.show_counts(answered.counts)
            self._show_filter(question.filter)
            self.counts_shown.emit(answered.counts)
            known = {tag.id for tag in answered.counts.tags}
            kept = tuple(tag for tag in question.filter.tags if tag in known)
            if kept != question.filter.tags:  # one was merged or deleted: nobody sees it to take it back
                self.narrow_to(replace(question.filter, tags=kept))
                return
        if listed.mistake is not None:
            self._shown = None
            self._search.show_mistake(listed.mistake)
            return
        self._source.query, self._source.manner = listed.query, question.manner
        self._shown = (question, listed)
        self._show_figures(None)
        empty = self._empty_words(question)
        self._list.show_list(listed.ids, answered.first, total=self._total(question, len(listed.ids)), empty=empty)
        wanted, self._wanted = self._wanted, ()
        if wanted:
            chosen = set(wanted)
            first = next((article for article in listed.ids if article in chosen), wanted[0])
            self._list.choose(chosen, first)
        elif self._to_top and len(listed.ids):
            self._list.choose((), listed.ids[0])
        self._to_top = False
        self.listed.emit(listed)
        self.answered.emit(question, listed)

    def _show_figures(self, hit: tuple[int, int] | None) -> None:
        if self._shown is None:
            return
        question, listed = self._shown
        found = len(listed.ids) if question.searching and listed.query is not None else None
        self._search.show_answer(found, listed.elapsed_ms, hits=listed.hit_count, hit=hit)

    def _show_filter(self, wanted: ArticleFilter) -> None:
        like = self._like.title if self._like is not None else ""
        self._list.show_filter(wanted, self.tags, self._sidebar.place_names, like=like)

    def _total(self, question: Question, shown: int) -> int:
        if self._counts is None or question.like is not None:
            return shown
        return max(shown, self._counts.trash if question.filter.shelf is Shelf.TRASH else self._counts.all)

    def _empty_words(self, question: Question) -> str:
        if question.like is not None:
            return _("No other article is like this one.")
        if question.searching:
            return _("Nothing was found for “{query}”.").format(query=query_in_brief(question.query))
        wanted = question.filter
        if wanted == ArticleFilter(shelf=Shelf.TRASH):
            return _("The trash is empty.")
        if wanted == ArticleFilter(shelf=Shelf.RECENT):
            return _("Nothing was imported lately.")
        if wanted == ArticleFilter():
            return nothing_words(self._counts.trash if self._counts is not None else 0)
        return _("No article fits what is chosen in the library.")

    @Slot()
    def _start(self) -> None:
        self._counts_stale = True
        self._like = None
        self._sidebar.show_filter(ArticleFilter())
        self._search.reset()
        self.refresh()

    @Slot()
    def _stop(self) -> None:
        self._latest.forget()
        self._counts = None
        self._like = None
        self._source.query = None
        self._shown = None
        self._search.reset()
        self._sidebar.forget()
        self._list.forget()

    @Slot(object)
    def _narrow(self, _wanted: ArticleFilter) -> None:
        self._like = None
        self.refresh()

    @Slot(object)
    def narrow_to(self, wanted: ArticleFilter) -> None:
        """Narrow the list to this."""
        self._sidebar.show_filter(wanted)
        self._narrow(wanted)

    @Slot(object, bool)
    def _order(self, key: SortKey, descending: bool) -> None:  # noqa: FBT001 - a slot
        if self._like is not None or self._search.query.strip():
            self._search_sort = (key, descending)
        else:
            self._browse_sort = (key, descending)
        self.refresh()

    @Slot(str)
    def _ask_for(self, query: str) -> None:
        self._like = None
        self._to_top = bool(query.strip())  # who asks something new wants the best answer
        self.refresh()

    @Slot(object)
    def _compare(self, _manner: Manner) -> None:
        if self._search.query.strip():
            self._like = None
            self.refresh()

    @Slot(object, object)
    def _changed(self, _summary: ChangeSummary, _initiator: object) -> None:
        self._counts_stale = True
        self.refresh()
