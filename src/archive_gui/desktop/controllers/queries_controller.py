"""Saved queries: kept, asked, renamed, moved, removed; each change can be undone by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.library_controller import LibraryController
from archive_gui.desktop.controllers.question import Question
from archive_gui.desktop.dialogs.save_query import SaveQueryDialog
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.sidebar import SidebarPanel
from archive_gui.desktop.qmodels.asked_words import asked_of
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.queries import Asked, SavedQuery, SavedQueryId
from archive_gui.domain.records import ArticleFilter

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive


class QueriesController(QObject):
    """Counts the saved queries after each change; a count that is no longer wanted is given up."""

    def __init__(
        self, desk: Desk, library: LibraryController, sidebar: SidebarPanel, window: QWidget, initiator: object
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._library = library
        self._sidebar = sidebar
        self._window = window
        self._initiator = initiator
        self._latest = Latest(desk.runner)
        self._saved: tuple[SavedQuery, ...] = ()
        self._at: SavedQueryId | None = None
        self._answer: Callable[[str], object] | None = None
        sidebar.saved_wanted.connect(self.ask)
        sidebar.saved_menu_wanted.connect(self.open_menu)
        sidebar.queries.rename_wanted.connect(self.ask_for_name)
        sidebar.queries.delete_wanted.connect(self.delete)
        sidebar.queries.move_wanted.connect(self.move)
        library.answered.connect(self._mark)
        desk.archive_opened.connect(self._read)
        desk.archive_changed.connect(self._changed)
        desk.archive_closed.connect(self._forget)

    @property
    def saved(self) -> tuple[SavedQuery, ...]:
        """The saved queries in their order."""
        return self._saved

    def ask(self, saved: SavedQueryId) -> None:
        """Ask a saved query."""
        known = self._known(saved)
        if known is not None:
            self._library.ask(known.asked)

    def ask_to_save(self) -> SaveQueryDialog | None:
        """Ask under which name to keep what is searched and narrowed to at the moment."""
        question = self._library.question
        asked, left_out = asked_of(question.filter, self._library.tags, self._sidebar.place_names, _asked(question))
        if not asked.query.strip():
            return None
        dialog = SaveQueryDialog(asked.query, asked.query, left_out, self._window)
        self._open(dialog, lambda name: self.save(name, asked))
        return dialog

    def save(self, name: str, asked: Asked) -> None:
        """Keep a query."""
        self._change(lambda archive: use_cases.queries.save_query(archive, name, asked)[0])

    def rename(self, saved: SavedQueryId, name: str) -> None:
        """Give a saved query another name."""
        self._change(lambda archive: use_cases.queries.rename_query(archive, saved, name))

    def ask_for_name(self, saved: SavedQueryId) -> SaveQueryDialog | None:
        """Ask for another name."""
        known = self._known(saved)
        if known is None or not self._desk.writable:
            return None
        dialog = SaveQueryDialog(known.asked.query, known.name, (), self._window, renaming=True)
        self._open(dialog, lambda name: self.rename(saved, name))
        return dialog

    def delete(self, saved: SavedQueryId) -> None:
        """Remove a saved query; undo brings it back."""
        if self._desk.writable:
            self._change(lambda archive: use_cases.queries.delete_query(archive, saved))

    def move(self, saved: SavedQueryId, step: int) -> None:
        """Move a saved query up (-1) or down (1)."""
        order = [each.id for each in self._saved]
        if saved not in order or not self._desk.writable:
            return
        at = order.index(saved)
        to = at + step
        if 0 <= to < len(order):
            order[at], order[to] = order[to], order[at]
            self._change(lambda archive: use_cases.queries.reorder_queries(archive, order))

    def change(self, saved: SavedQueryId) -> None:
        """Let a saved query ask what is asked at the moment."""
        question = self._library.question
        asked, _left = asked_of(question.filter, self._library.tags, self._sidebar.place_names, _asked(question))
        self._change(lambda archive: use_cases.queries.change_query(archive, saved, asked))

    def open_menu(self, saved: SavedQueryId, place: QPoint) -> QMenu:
        """Open what can be done to a saved query."""
        self._at = saved
        order = [each.id for each in self._saved]
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(_("Search")).triggered.connect(self._ask_at)
        menu.addSeparator()
        edits = [
            menu.addAction(_("Rename…")),
            menu.addAction(_("Replace by the search at hand")),
            menu.addAction(_("Move up")),
            menu.addAction(_("Move down")),
            menu.addAction(_("Delete")),
        ]
        slots = (self._rename_at, self._change_at, self._move_up, self._move_down, self._delete_at)
        possible = (
            True,
            self._library.question.searching,
            bool(order) and order[0] != saved,
            bool(order) and order[-1] != saved,
            True,
        )
        for action, slot, holds in zip(edits, slots, possible, strict=True):
            action.triggered.connect(slot)
            action.setEnabled(holds and self._desk.writable)
        menu.popup(place)
        return menu

    # -- inner -----------------------------------------------------------------------------------------------------

    def _known(self, saved: SavedQueryId) -> SavedQuery | None:
        return next((each for each in self._saved if each.id == saved), None)

    def _open(self, dialog: SaveQueryDialog, answer: Callable[[str], object]) -> None:
        self._answer = answer
        dialog.accepted.connect(self._named)
        dialog.open()

    @Slot()
    def _named(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, SaveQueryDialog) and self._answer is not None:
            self._answer(dialog.name)

    def _change(self, work: Callable[[Archive], ChangeSummary]) -> None:
        self._desk.change(_("Saving the query"), work, self._initiator)

    @Slot()
    def _read(self) -> None:
        """Names at once, counts when they are made."""
        archive = self._desk.archive
        if archive is not None:
            self._latest.ask(
                _("Reading saved queries"), lambda _ticker: use_cases.queries.saved_queries(archive), self._show_names
            )

    def _show_names(self, saved: Sequence[SavedQuery]) -> None:
        archive = self._desk.archive
        self._show(saved)
        if saved and archive is not None:
            self._latest.ask(
                _("Counting saved queries"), lambda ticker: use_cases.queries.count_saved(archive, ticker), self._show
            )

    def _show(self, saved: Sequence[SavedQuery]) -> None:
        self._saved = tuple(saved)
        self._sidebar.show_saved(self._saved)
        self._mark(self._library.question, None)

    @Slot(object, object)
    def _mark(self, question: Question, _listed: object) -> None:
        """Show which saved query the list answers, if it is one."""
        asked = _asked(question)
        found = None
        if question.filter == ArticleFilter() and question.like is None:
            same = (each.asked.query == asked.query and each.asked.manner == asked.manner for each in self._saved)
            found = next((each.id for each, holds in zip(self._saved, same, strict=True) if holds), None)
        self._sidebar.mark_saved(found)

    @Slot()
    def _changed(self) -> None:
        self._read()

    @Slot()
    def _forget(self) -> None:
        self._latest.forget()
        self._saved = ()

    @Slot()
    def _ask_at(self) -> None:
        if self._at is not None:
            self.ask(self._at)

    @Slot()
    def _rename_at(self) -> None:
        if self._at is not None:
            self.ask_for_name(self._at)

    @Slot()
    def _change_at(self) -> None:
        if self._at is not None:
            self.change(self._at)

    @Slot()
    def _move_up(self) -> None:
        if self._at is not None:
            self.move(self._at, -1)

    @Slot()
    def _move_down(self) -> None:
        if self._at is not None:
            self.move(self._at, 1)

    @Slot()
    def _delete_at(self) -> None:
        if self._at is not None:
            self.delete(self._at)


def _asked(question: Question) -> Asked:
    return Asked(question.query.strip(), question.manner, question.sort, question.descending)
