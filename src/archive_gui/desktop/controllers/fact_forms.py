"""The dialogs of facts: opened on what is chosen, answered from the archive, their answers kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.fact_names import names_for
from archive_gui.desktop.dialogs.edit_fact import Answer, EditFactDialog
from archive_gui.desktop.dialogs.fact_history import FactHistoryDialog
from archive_gui.desktop.dialogs.merge_facts import MergeFactsDialog
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.corrections import Correction, FactDraft
from archive_gui.domain.facts import Fact, FactId, FactKind
from archive_gui.domain.places import Division
from archive_gui.domain.records import ArticleId, ArticleRecord
from archive_gui.domain.spans import Span

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive


class FactForms(QObject):
    """One form at a time; what is answered is told as work for the writer."""

    change_wanted = Signal(str, object)
    """A job's title and the work: an ``Archive`` to a ``ChangeSummary``."""
    added = Signal(object)
    """The ``FactId`` of a fact that was recorded."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = window
        self._proposals = Latest(desk.runner)
        self._places = Latest(desk.runner)

    # -- a new fact ------------------------------------------------------------------------------------------------

    def add(self, record: ArticleRecord, span: Span, kind: FactKind, *, sure: bool = True) -> None:
        """Open the form of a new fact, filled in as far as the rules can; ``kind`` is a guess where it is not sure."""
        archive = self._desk.archive
        if archive is None:
            return
        self._proposals.ask(
            _("Reading the selection"),
            lambda _ticker: use_cases.correct.propose(archive, record.id, span, kind, sure=sure),
            lambda draft: self._open_new(record, draft),
        )

    def _open_new(self, record: ArticleRecord, draft: FactDraft) -> None:
        names = partial(names_for, facts=record.facts)
        dialog = EditFactDialog(draft, record.reading.text, names, self._window)
        self._connect(dialog, record.id)
        article = record.id
        dialog.answered.connect(lambda answer: self._add(article, answer))
        dialog.open()

    def _add(self, article: ArticleId, answer: Answer) -> None:
        def work(archive: Archive) -> ChangeSummary:
            summary, number = use_cases.correct.add(archive, article, answer.draft, answer.note)
            self._desk.runner.post(lambda: self.added.emit(number))
            return summary

        self.change_wanted.emit(_("Recording the fact"), work)

    # -- one that is there -----------------------------------------------------------------------------------------

    def edit(self, record: ArticleRecord, mentions: Sequence[Fact], field: str | None = None) -> None:
        """Open the form of the first of ``mentions``, all of one name, the keyboard in a field."""
        fact = mentions[0]
        if fact.number is None:
            return
        draft = FactDraft(fact.span, fact.kind, fact.detail)
        names = partial(names_for, facts=record.facts)
        dialog = EditFactDialog(draft, record.reading.text, names, self._window, mentions=len(mentions))
        self._connect(dialog, record.id)
        dialog.answered.connect(lambda answer: self._edit(mentions, answer))
        if field is not None:
            dialog.stand_in(field)
        dialog.open()

    def _edit(self, mentions: Sequence[Fact], answer: Answer) -> None:
        fact, draft = mentions[0], answer.draft
        changed = {
            field.name: getattr(draft.detail, field.name)
            for field in fields(draft.detail)
            if type(draft.detail) is not type(fact.detail)
            or getattr(draft.detail, field.name) != getattr(fact.detail, field.name)
        }
        ids = _numbers(mentions if answer.everywhere else mentions[:1])
        if answer.everywhere:
            if changed:
                self.change_wanted.emit(
                    _("Editing facts"), lambda archive: use_cases.correct.change(archive, ids, changed, answer.note)
                )
            return
        same = (draft.span, draft.kind) == (fact.span, fact.kind)
        if same and not changed:
            return
        self.change_wanted.emit(
            _("Editing the fact"),
            lambda archive: use_cases.correct.edit(
                archive, ids[0], kind=draft.kind, span=draft.span, detail=draft.detail, note=answer.note
            ),
        )

    # -- several, and what was said ----------------------------------------------------------------------------------

    def merge(self, facts: Sequence[Fact]) -> None:
        """Ask what stands for all of ``facts``, which are of one kind."""
        dialog = MergeFactsDialog(facts, self._window)
        ids = _numbers(facts)

        def merged(keep: FactId, name: str, note: str) -> None:
            self.change_wanted.emit(
                _("Merging facts"),
                lambda archive: use_cases.merging.merge(archive, ids, keep, name or None, note),
            )

        dialog.merge_wanted.connect(merged)
        dialog.open()

    def show_history(self, fact: Fact) -> None:
        """Read what was said of a fact, and show it."""
        number = fact.number
        if number is None:
            return

        def opened(corrections: tuple[Correction, ...]) -> None:
            FactHistoryDialog(fact, corrections, self._window).open()

        self._desk.start(
            _("Reading the history"),
            lambda archive, _ticker: use_cases.correct.history(archive, number),
            quiet=True,
            on_success=opened,
        )

    # -- what dialogs ask for --------------------------------------------------------------------------------------

    def look_up(self, words: str, answer: Callable[[str, Sequence[Division]], object]) -> None:
        """Find the places of a name or code."""
        archive = self._desk.archive
        if archive is not None:
            self._places.ask(
                _("Looking up places"),
                lambda _ticker: use_cases.places.lookup(archive, words),
                lambda found: answer(words, found),
            )

    def _connect(self, dialog: EditFactDialog, article: ArticleId) -> None:
        """Let a form ask for places and proposals; answers that come after it has closed are dropped."""
        alive = _Alive(dialog)
        dialog.places_wanted.connect(lambda words: self.look_up(words, alive.guarded(dialog.offer_places)))
        dialog.proposal_wanted.connect(
            lambda span, kind: self._propose(article, span, kind, alive.guarded(dialog.take_proposal))
        )

    def _propose(self, article: ArticleId, span: Span, kind: FactKind, answer: Callable[[FactDraft], object]) -> None:
        archive = self._desk.archive
        if archive is not None:
            self._proposals.ask(
                _("Reading the selection"),
                lambda _ticker: use_cases.correct.propose(archive, article, span, kind),
                answer,
            )


class _Alive:
    """Knows whether a dialog is still open."""

    def __init__(self, dialog: EditFactDialog) -> None:
        self._open = True
        dialog.finished.connect(self._closed)

    def guarded(self, call: Callable[..., object]) -> Callable[..., object]:
        """``call`` as long as the dialog is open, nothing afterwards."""

        def guarded(*values: Any) -> object:
            return call(*values) if self._open else None

        return guarded

    def _closed(self) -> None:
        self._open = False


def _numbers(facts: Sequence[Fact]) -> tuple[FactId, ...]:
    return tuple(fact.number for fact in facts if fact.number is not None)
