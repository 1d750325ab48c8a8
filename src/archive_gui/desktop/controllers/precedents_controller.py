"""Corrections of facts made in another version of the article at hand: told beside its facts, followed on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.article_controller import ArticleController
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.dialogs.follow_facts import FollowFactsDialog
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.facts import FactsPanel
from archive_gui.desktop.panels.facts_precedents import PrecedentStrip
from archive_gui.desktop.qmodels.precedent_words import done_words
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.precedents import FactPrecedent
from archive_gui.domain.records import ArticleId, ArticleRecord

if TYPE_CHECKING:
    from collections.abc import Collection

    from archive_gui.workflows.session import Archive

_AREAS = frozenset({Area.FACTS, Area.LEDGER, Area.TRASH, Area.ARTICLES})


class PrecedentsController(QObject):
    """Asks anew whenever another article is at hand, or what could be followed may have changed."""

    known = Signal()
    """What can be followed is known, or that there is nothing."""

    def __init__(
        self,
        desk: Desk,
        article: ArticleController,
        panel: FactsPanel,
        strip: PrecedentStrip,
        window: QWidget,
        *,
        initiator: QObject,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._article = article
        self._panel = panel
        self._strip = strip
        self._window = window
        self._initiator = initiator
        self._latest = Latest(desk.runner)
        self._found: tuple[FactPrecedent, ...] = ()
        self._of: ArticleId | None = None
        strip.all_wanted.connect(self.follow_all)
        strip.choice_wanted.connect(self.ask)
        panel.follow_wanted.connect(self._follow_one)
        article.shown.connect(self._read)
        desk.archive_changed.connect(self._changed)
        desk.archive_closed.connect(self._stop)

    @property
    def found(self) -> tuple[FactPrecedent, ...]:
        """What was said in other versions of the article at hand, with what does not fit."""
        return self._found

    @property
    def can_follow(self) -> bool:
        """Whether anything fits."""
        return any(one.unfit is None for one in self._found)

    @Slot()
    def ask(self) -> None:
        """Show what can be followed, one by one."""
        record = self._article.record
        if record is None or not self.can_follow:
            return
        dialog = FollowFactsDialog(self._found, record.reading.text, self._window)
        article = record.id
        dialog.follow_wanted.connect(lambda threads: self._follow(article, threads))
        dialog.open()

    @Slot()
    def follow_all(self) -> None:
        """Follow all that fits."""
        record = self._article.record
        if record is not None and self.can_follow:
            self._follow(record.id, [one.thread for one in self._found if one.unfit is None])

    @Slot(object)
    def _follow_one(self, precedent: FactPrecedent) -> None:
        record = self._article.record
        if record is not None:
            self._follow(record.id, (precedent.thread,))

    def _follow(self, article: ArticleId, threads: Collection[str]) -> None:
        if not self._desk.writable:
            return
        wanted = tuple(threads)
        unfit = sum(one.unfit is not None for one in self._found)

        def work(archive: Archive) -> ChangeSummary:
            return use_cases.precedents.follow(archive, article, wanted)

        def done(summary: ChangeSummary) -> None:
            if len(wanted) > 1:
                self._desk.notices.inform(done_words(summary.count or 0, unfit), of_edit=True)

        self._desk.change(_("Following another version"), work, self._initiator, done)

    @Slot(object)
    def _read(self, _record: ArticleRecord | None = None) -> None:
        archive, record = self._desk.archive, self._article.record
        if archive is None or record is None or record.deleted or not self._desk.writable:
            self._latest.forget()
            self._show(())
            return
        article = record.id
        if article != self._of:
            self._show(())
        self._of = article
        self._latest.ask(
            _("Looking at other versions"),
            lambda _ticker: use_cases.precedents.precedents(archive, article),
            lambda found: self._show_of(article, found),
        )

    def _show_of(self, article: ArticleId, found: tuple[FactPrecedent, ...]) -> None:
        if self._article.record is not None and self._article.record.id == article:
            self._show(found)

    def _show(self, found: tuple[FactPrecedent, ...]) -> None:
        self._found = found
        fitting = [one for one in found if one.unfit is None]
        self._strip.show_found(fitting)
        self._panel.show_precedents({one.here.number: one for one in fitting if one.here is not None})
        self.known.emit()

    @Slot(object, object)
    def _changed(self, summary: ChangeSummary, _initiator: object) -> None:
        if summary.areas & _AREAS:
            self._read()

    @Slot()
    def _stop(self) -> None:
        self._latest.forget()
        self._show(())
