"""What may be typed next: names of the archive and earlier queries, asked off the UI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from archive_gui.base.messages import _
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.jobs.runner import Job
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.search_bar import SearchBar
from archive_gui.desktop.qmodels.query_words import TypedWord
from archive_gui.domain.facets import Suggestion, SuggestionKind

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

_ROWS = 9
_OF_ONE_KIND = 80
"""So many are looked through where only one kind fits, to have enough of it."""
_EARLIER = 30


class SuggestController(QObject):
    """Answers the search field; an answer to what was typed before is dropped."""

    def __init__(self, desk: Desk, search: SearchBar) -> None:
        super().__init__(desk)
        self._desk = desk
        self._search = search
        self._latest = Latest(desk.runner)
        self._warming: Job[None] | None = None
        search.suggestions_wanted.connect(self._suggest)
        search.history_wanted.connect(self.offer_history)
        search.history_clear_wanted.connect(self.clear_history)
        search.query_entered.connect(self._remember)
        desk.archive_opened.connect(self._warm)
        desk.archive_changed.connect(self._warm)
        desk.archive_closed.connect(self._latest.forget)

    @Slot()
    def offer_history(self) -> None:
        """Show the earlier queries under the field."""
        archive = self._desk.archive
        if archive is not None:
            self._latest.ask(
                _("Reading earlier searches"), lambda _ticker: _earlier(archive, _EARLIER), self._search.offer_history
            )

    @Slot()
    def clear_history(self) -> None:
        """Forget the earlier queries."""
        self._desk.start(
            _("Clearing the search history"),
            lambda archive, _ticker: use_cases.queries.clear_history(archive),
            writes=True,
            quiet=True,
            on_success=self._cleared,
        )

    def _cleared(self, _done: None) -> None:
        self._desk.notices.inform(_("The search history was cleared."))

    @Slot()
    def _warm(self) -> None:
        """Get the names ready before somebody waits for them; behind the edits that are under way."""
        if self._warming is not None:
            self._warming.cancel()
        self._warming = self._desk.start(_("Reading names"), use_cases.find.warm, writes=True, quiet=True)

    @Slot(object)
    def _suggest(self, word: TypedWord) -> None:
        archive = self._desk.archive
        if archive is not None:
            self._latest.ask(
                _("Looking for names"),
                lambda ticker: suggestions(archive, word, ticker),
                lambda found: self._search.offer(word, found),
            )

    @Slot(str)
    def _remember(self, query: str) -> None:
        if self._desk.writable:
            self._desk.start(
                _("Remembering the search"),
                lambda archive, _ticker: use_cases.queries.remember_query(archive, query),
                writes=True,
                quiet=True,
            )


def suggestions(archive: Archive, word: TypedWord, ticker: Ticker) -> tuple[Suggestion, ...]:
    """What the word may be the beginning of.

    Raises:
        Cancelled: something else is typed by now.
    """
    history = [each.query for each in use_cases.queries.query_history(archive)] if word.alone else []
    ticker.tick(1)
    limit = _ROWS if word.kind is None else _OF_ONE_KIND
    found = use_cases.find.suggest(archive, word.words, limit=limit, history=history)
    return tuple(each for each in found if word.kind in {None, each.kind})[:_ROWS]


def _earlier(archive: Archive, limit: int) -> tuple[Suggestion, ...]:
    return tuple(
        Suggestion(SuggestionKind.HISTORY, each.query, each.query, 0)
        for each in use_cases.queries.query_history(archive, limit)
    )
