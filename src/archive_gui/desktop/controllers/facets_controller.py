"""What the list is made of, counted beside it and shown in the sidebar."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from archive_gui.base.messages import _
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.library_controller import LibraryController
from archive_gui.desktop.controllers.question import Question, list_of
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.sidebar import SidebarPanel
from archive_gui.desktop.qmodels.sidebar_rows import RowTree, place_rows, tree_of
from archive_gui.domain.facets import Facets
from archive_gui.domain.records import ArticleFilter

if TYPE_CHECKING:
    from archive_gui.workflows.find import ArticleList
    from archive_gui.workflows.session import Archive


class FacetsController(QObject):
    """Counts after each list, off the UI thread; a count that comes too late is not shown."""

    def __init__(self, desk: Desk, library: LibraryController, sidebar: SidebarPanel) -> None:
        super().__init__(desk)
        self._desk = desk
        self._sidebar = sidebar
        self._latest = Latest(desk.runner)
        library.answered.connect(self._count)
        desk.archive_closed.connect(self._latest.forget)

    @Slot(object, object)
    def _count(self, question: Question, listed: ArticleList) -> None:
        archive = self._desk.archive
        if archive is None:
            return
        names = dict(self._sidebar.place_names)

        def work(ticker: Ticker) -> tuple[Facets, RowTree]:
            found = facets_of(archive, question, listed, ticker)
            return found, tree_of(place_rows(found.places, question.filter.place, names))

        self._latest.ask(_("Counting the result"), work, self._show)

    def _show(self, found: tuple[Facets, RowTree]) -> None:
        self._sidebar.show_facets(*found)


def facets_of(archive: Archive, question: Question, listed: ArticleList, ticker: Ticker) -> Facets:
    """The facets of a list.

    Where one of several is chosen (a year, a newspaper, a place), the section counts what choosing another instead
    would give: it would otherwise show the chosen one alone, and be of no more use.

    Raises:
        Cancelled: another list is shown by now.
    """
    found = use_cases.find.facets(archive, listed.ids)
    wanted = question.filter
    if wanted.year is not None:
        others = _facets_of(archive, question, replace(wanted, year=None), ticker)
        found = replace(found, years=others.years, undated=others.undated)
    if wanted.publication is not None:
        others = _facets_of(archive, question, replace(wanted, publication=None), ticker)
        found = replace(found, publications=others.publications)
    if wanted.place is not None:
        others = _facets_of(archive, question, replace(wanted, place=None), ticker)
        found = replace(found, places=others.places)
    return found


def _facets_of(archive: Archive, question: Question, wider: ArticleFilter, ticker: Ticker) -> Facets:
    ticker.tick(1)
    return use_cases.find.facets(archive, list_of(archive, replace(question, filter=wider), ticker).ids)
