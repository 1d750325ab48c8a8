"""Facts corrected in the window, accepted, edited, rejected, added, merged; and what the ledger says of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.article_controller import ArticleController
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.fact_forms import FactForms
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.article_view import ArticleView
from archive_gui.desktop.panels.facts import FactsPanel
from archive_gui.desktop.panels.facts_acts import FactAct, possible
from archive_gui.desktop.panels.notice_bar import Task
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.corrections import entity_name
from archive_gui.domain.facts import Fact, FactId, FactKind
from archive_gui.domain.ledger import LedgerFilter, LedgerRow
from archive_gui.domain.records import ArticleId, ArticleRecord
from archive_gui.domain.spans import Span

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

_LOOKED_AT = 50
"""Doubtful facts read to find one in another article."""
_TAKEN_BACK = frozenset({"step.undone", "step.redone"})
_ON_FACTS = ("step.fact.", "step.facts.")
_SELECTING_MS = 150
"""How often it is asked whether the mouse has let go of what it selects."""


class FactsController(QObject):
    """Every act is one step to undo; acts from the list and from the text are the same."""

    item_wanted = Signal(object)
    """The ``LedgerRow`` that somebody wants to see in the ledger."""
    page_wanted = Signal(object, str)
    """The ``FactKind`` of a person, place or body whose page is wanted, and the code or name it goes by."""
    article_wanted = Signal(object)
    """The ``ArticleId`` to go on in."""

    def __init__(
        self,
        desk: Desk,
        article: ArticleController,
        panel: FactsPanel,
        view: ArticleView,
        window: QWidget,
        *,
        initiator: QObject,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._article = article
        self._panel = panel
        self._view = view
        self._initiator = initiator
        self._doubts = Latest(desk.runner)
        self._next = Latest(desk.runner)
        self._wanted: FactId | None = None
        self._going_on = False
        self._taken_back: ArticleRecord | None = None
        self.forms = FactForms(desk, window)
        self.forms.change_wanted.connect(self._change)
        self.forms.added.connect(self._show_added)
        panel.act_wanted.connect(self.act)
        panel.item_wanted.connect(self.item_wanted)
        panel.walked_through.connect(self._walked_through)
        view.menus.fact_act_wanted.connect(self.act_in_text)
        view.menus.record_wanted.connect(self.record)
        view.menus.guess_wanted.connect(self._record_as_found)
        self._still_selecting = QTimer(self)
        self._still_selecting.setSingleShot(True)
        self._still_selecting.setInterval(_SELECTING_MS)
        self._still_selecting.timeout.connect(self._words_selected)
        for pane in view.stage.text_panes:
            pane.selectionChanged.connect(self._words_selected)
        article.shown.connect(self._article_shown)
        desk.archive_changed.connect(self._changed)
        desk.archive_closed.connect(self._stop)

    # -- acts ------------------------------------------------------------------------------------------------------

    @Slot(object, str)
    def act_in_text(self, act: FactAct, fact_id: str) -> None:
        """Do an act on a fact of the text, and on all mentions its row stands for."""
        self._panel.select_fact(fact_id)
        self._panel.ask(act)

    @Slot(object, object)
    def act(self, act: FactAct, facts: Sequence[Fact]) -> None:
        """Do an act on facts of the article at hand, the one in view first."""
        record, ids = self._article.record, tuple(fact.number for fact in facts if fact.number is not None)
        if record is None or act not in possible(facts, writable=self._desk.writable):
            return
        match act:
            case FactAct.ACCEPT:
                self._change(_("Accepting facts"), lambda archive: use_cases.correct.accept(archive, ids))
            case FactAct.REJECT:
                self._change(_("Rejecting facts"), lambda archive: use_cases.correct.reject(archive, ids))
            case FactAct.RESET:
                self._change(_("Leaving facts to the rules"), lambda archive: use_cases.correct.reset(archive, ids))
            case FactAct.EDIT:
                self.forms.edit(record, facts)
            case FactAct.ROLE:
                self.forms.edit(record, facts, "role")
            case FactAct.CODE:
                self.forms.edit(record, facts, "code")
            case FactAct.MERGE:
                self.forms.merge(facts)
            case FactAct.HISTORY:
                self.forms.show_history(facts[0])
            case FactAct.PAGE:
                self.page_wanted.emit(facts[0].kind, _page_name(facts[0]))
            case _:
                self._panel.ask(act)

    @Slot(object, object)
    def record(self, span: Span, kind: FactKind) -> None:
        """Ask what the words at ``span`` say, to record them as a fact."""
        record = self._article.record
        if record is not None and self._desk.writable:
            self.forms.add(record, span, kind)

    @Slot(object, object)
    def _record_as_found(self, span: Span, guess: FactKind) -> None:
        """Ask in the form of what the rules take the words for, or of a guess."""
        record = self._article.record
        if record is not None and self._desk.writable:
            self.forms.add(record, span, guess, sure=False)

    def record_selection(self) -> None:
        """Record the selected words of the text, or say how that is done."""
        if not self._view.menus.record_selection():
            self._desk.notices.inform(
                _("Select the words of the fact in the text first, then record them."), until=Task.SELECT_WORDS
            )

    @Slot()
    def _words_selected(self) -> None:
        """What asked for words is said no longer, once the mouse has let go: the text moves up when it leaves."""
        if not self._desk.notices.words:
            return
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._still_selecting.start()
        elif self._view.menus.selected_span() is not None:
            self._desk.notices.done(Task.SELECT_WORDS)

    # -- one after the other -----------------------------------------------------------------------------------------

    @Slot()
    def _walked_through(self) -> None:
        """Nothing is left in this article: offer the next one that has anything."""
        archive, record = self._desk.archive, self._article.record
        if archive is None or record is None:
            return
        here = record.id

        def work(ticker: Ticker) -> tuple[ArticleId, int] | None:
            ids = use_cases.correct.doubtful(archive)
            ticker.tick(1)
            for found in use_cases.correct.facts(archive, ids[:_LOOKED_AT]):
                if found.article != here:
                    return found.article, len(ids)
            return None

        self._next.ask(_("Looking for doubtful facts"), work, self._offer_next)

    def _offer_next(self, found: tuple[ArticleId, int] | None) -> None:
        if found is None:
            self._desk.notices.inform(_("Every fact of this article has been looked at."))
            return
        article, count = found
        words = ngettext(
            "Every fact of this article has been looked at. {n} fact is left in the archive.",
            "Every fact of this article has been looked at. {n} facts are left in the archive.",
            count,
        ).format(n=f"{count:,}")
        self._desk.notices.inform(words, _("Go on in another article"), lambda: self._go_on(article))

    def _go_on(self, article: ArticleId) -> None:
        self._going_on = True
        self.article_wanted.emit(article)

    # -- kept in step ----------------------------------------------------------------------------------------------

    @Slot(object)
    def _article_shown(self, record: ArticleRecord | None) -> None:
        self._panel.set_writable(self._desk.writable and record is not None and not record.deleted)
        self._read_doubts()
        if record is None:
            return
        if self._wanted is not None:
            fact = next((fact for fact in record.facts if fact.number == self._wanted), None)
            if fact is not None:
                self._wanted = None
                self._panel.select_fact(fact.id)
                self._view.select_fact(fact.id)
        elif self._going_on:
            self._going_on = False
            self._panel.walk_doubtful(forward=True)
        self._come_back(record)

    def _come_back(self, record: ArticleRecord) -> None:
        """Stand on what undo or redo was about, as in the ledger: it is to be judged otherwise, or was just now.

        The text stays where it is: somebody may be reading it.
        """
        before, self._taken_back = self._taken_back, None
        if before is None or before.id != record.id:
            return
        known = {(fact.number, *_says(fact)) for fact in before.facts}
        changed = (fact for fact in record.facts if (fact.number, *_says(fact)) not in known)
        first = min(changed, key=lambda fact: fact.span.start, default=None)
        if first is not None:
            self._panel.select_fact(first.id)
            self._view.mark_fact(first.id)

    @Slot(object)
    def _show_added(self, number: FactId) -> None:
        """Stand on a fact that was recorded, as soon as it is there."""
        self._wanted = number
        record = self._article.record
        if record is not None and any(fact.number == number for fact in record.facts):
            self._article_shown(record)

    def _read_doubts(self) -> None:
        archive, record = self._desk.archive, self._article.record
        if archive is None or record is None:
            self._doubts.forget()
            self._panel.show_doubts({})
            return
        article = record.id
        self._doubts.ask(
            _("Reading the ledger"),
            lambda ticker: _doubts_of(archive, article, ticker),
            lambda doubts: self._show_doubts(article, doubts),
        )

    def _show_doubts(self, article: ArticleId, doubts: Mapping[str, Sequence[LedgerRow]]) -> None:
        if self._article.record is not None and self._article.record.id == article:
            self._panel.show_doubts(doubts)

    @Slot(object, object)
    def _changed(self, summary: ChangeSummary, _initiator: object) -> None:
        if Area.LEDGER in summary.areas:
            self._read_doubts()
        record, step = self._article.record, summary.step.params.get("step")
        of_facts = isinstance(step, Message) and step.code.startswith(_ON_FACTS)
        here = record is not None and (not summary.articles or record.id in summary.articles)
        self._taken_back = record if summary.step.code in _TAKEN_BACK and of_facts and here else None

    @Slot()
    def _stop(self) -> None:
        for latest in (self._doubts, self._next):
            latest.forget()
        self._wanted, self._going_on, self._taken_back = None, False, None

    @Slot(str, object)
    def _change(self, title: str, work: Callable[[Archive], ChangeSummary]) -> None:
        if self._desk.writable:
            self._desk.change(title, work, self._initiator)


def _doubts_of(archive: Archive, article: ArticleId, ticker: Ticker) -> dict[str, tuple[LedgerRow, ...]]:
    """What the ledger has open on each fact of an article, by the fact's id."""
    ids = use_cases.ledger.items(archive, LedgerFilter(article=article))
    ticker.tick(1)
    found: dict[str, tuple[LedgerRow, ...]] = {}
    for row in use_cases.ledger.rows(archive, ids):
        facts = {one.fact for one in row.evidence if one.article == article and one.fact is not None}
        for fact in facts:
            found[fact] = (*found.get(fact, ()), row)
    return found


def _says(fact: Fact) -> tuple[object, ...]:
    return fact.kind, fact.detail, fact.source_ranges, fact.state


def _page_name(fact: Fact) -> str:
    """What the page of a person, place or body is asked for by: a code where there is one."""
    code = getattr(fact.detail, "code", None)
    return str(code) if code else entity_name(fact)
