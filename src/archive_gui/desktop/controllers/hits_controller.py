"""Hits walked through the article, and past its last one on to the next article of the list that has any."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from archive_gui.base.messages import _
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.article_controller import ArticleController
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.library_controller import LibraryController
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.article_list import ArticleListPanel
from archive_gui.desktop.panels.article_view import ArticleView
from archive_gui.domain.query import Query
from archive_gui.domain.records import ArticleId, ArticleRecord
from archive_gui.domain.search import Manner

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

_AT_ONCE = 20
"""Articles whose texts are looked through before the next look at whether somebody still waits."""


class HitsController(QObject):
    """F3 goes on, Shift+F3 back; articles that were found by their title or values alone are passed over."""

    said = Signal(str)
    """Where one has got to, where that is not plain to see."""

    def __init__(
        self,
        desk: Desk,
        library: LibraryController,
        article: ArticleController,
        articles: ArticleListPanel,
        view: ArticleView,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._library = library
        self._article = article
        self._list = articles
        self._view = view
        self._latest = Latest(desk.runner)
        self._arriving: tuple[ArticleId | None, bool] | None = None
        self._turned: ArticleId | None = None
        article.shown.connect(self._arrived)
        library.listed.connect(self._listed)
        desk.archive_closed.connect(self._latest.forget)

    def walk(self, *, forward: bool) -> None:
        """Go to the next hit or back to the one before."""
        if self._view.is_finding or not self._library.is_searching:
            self._view.walk_hits(forward=forward)
        elif self._article.is_reading:
            self._arriving = (self._article.wanted, forward)
        elif not self._view.walk_hits(forward=forward, around=False):
            self._go_on(forward=forward)

    def _go_on(self, *, forward: bool) -> None:
        archive, record, query = self._desk.archive, self._article.record, self._library.query
        if archive is None or query is None:
            return
        ids = list(self._list.ids)
        at = ids.index(record.id) if record is not None and record.id in ids else -1
        rest = ids[at + 1 :] if forward else ids[: max(at, 0)][::-1]
        manner = self._library.manner

        def work(ticker: Ticker) -> ArticleId | None:
            return _first_with_hits(archive, rest, query, manner, ticker)

        self._latest.ask(_("Looking for the next hit"), work, lambda found: self._turn_to(found, forward=forward))

    def _turn_to(self, article: ArticleId | None, *, forward: bool) -> None:
        if article is None:
            self.said.emit(
                _("No more hits further down the list.") if forward else _("No more hits further up the list.")
            )
            return
        self._arriving, self._turned = (article, forward), article
        self._list.choose((), article)

    @Slot(object)
    def _arrived(self, record: ArticleRecord | None) -> None:
        arriving, self._arriving = self._arriving, None
        if arriving is None or record is None or record.id != arriving[0]:
            return
        self._view.stand_on_hit(last=not arriving[1])
        if self._turned == record.id:
            title = record.description.title or record.source.file_name
            words = _("Next article: {title}") if arriving[1] else _("Article before: {title}")
            self.said.emit(words.format(title=title))
        self._turned = None

    @Slot()
    def _listed(self) -> None:
        """Another list: nobody waits for the next article of the old one."""
        self._latest.forget()
        self._arriving = None


def _first_with_hits(
    archive: Archive, ids: Sequence[int], query: Query, manner: Manner, ticker: Ticker
) -> ArticleId | None:
    """The first of these articles whose text has a hit.

    Raises:
        Cancelled: nobody waits for it any more.
    """
    for start in range(0, len(ids), _AT_ONCE):
        ticker.tick(start, len(ids))
        page = [ArticleId(article) for article in ids[start : start + _AT_ONCE]]
        for entry in use_cases.find.entries(archive, page, query, manner):
            if entry.hits:
                return entry.row.id
    return None
