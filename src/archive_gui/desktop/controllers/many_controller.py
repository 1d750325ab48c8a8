"""The records of all chosen articles, edited together while more than one is chosen and their form is in view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from archive_gui.base.messages import _, ngettext, one_after_another, render
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.article_list import ArticleListPanel
from archive_gui.desktop.panels.metadata import MetadataPanel
from archive_gui.desktop.panels.metadata_form import FieldProblem
from archive_gui.desktop.panels.metadata_many import ManyMetadataPanel
from archive_gui.desktop.panels.notice_bar import Task
from archive_gui.domain.archival_codes import running_codes
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.description_change import DescriptionChange, SharedDescription
from archive_gui.domain.records import ArticleId

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

_SETTLE_MS = 120
"""Drawing a selection larger reads only where one stops."""


@dataclass(frozen=True, slots=True)
class RecordPanels:
    """The form of one article and that of many, of which ``stack`` shows one."""

    stack: QStackedWidget
    one: MetadataPanel
    many: ManyMetadataPanel

    @property
    def form(self) -> MetadataPanel | ManyMetadataPanel:
        """The one that shows."""
        return self.many if self.stack.currentWidget() is self.many else self.one


class ManyController(QObject):
    """Shows what the chosen articles share, and changes all of them as one step.

    ``edits_list`` tells whether the list is in view and what is chosen there may be changed.
    """

    undo_wanted = Signal()

    def __init__(
        self, desk: Desk, panels: RecordPanels, articles: ArticleListPanel, edits_list: Callable[[], tuple[bool, bool]]
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._panels = panels
        self._articles = articles
        self._edits_list = edits_list
        self._shown: tuple[ArticleId, ...] = ()
        self._in_view = False
        self._focus_wanted = ""
        self._reads = Latest(desk.runner)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._read)
        panels.many.change_submitted.connect(self._save)
        desk.archive_changed.connect(self._changed)
        desk.archive_closed.connect(self.follow)

    @property
    def concerns_many(self) -> bool:
        """Whether more than one article is chosen in the list in view."""
        in_list, _writable = self._edits_list()
        return in_list and self._desk.archive is not None and self._articles.selected_count() > 1

    def set_in_view(self, *, in_view: bool) -> None:
        """Read only while somebody looks at the form."""
        self._in_view = in_view
        self.follow()

    def focus(self, field: str = "title") -> None:
        """Put the cursor into a field of the form, as soon as it shows what is chosen."""
        if self._shown and self._shown == self._articles.selected_ids():
            self._panels.many.focus(field)
        else:
            self._focus_wanted = field
            self.follow()

    def leave_form(self) -> None:
        """Save what was typed before the form shows something else; saving can be undone, forgetting cannot."""
        form = self._panels.many
        if self._shown and form.has_unsaved_changes() and not form.submit():
            self._desk.notices.warn(_("The metadata was not saved: the date was not understood."))

    @Slot()
    def follow(self) -> None:
        """Show the form that goes with what is chosen."""
        if self._shown and not (self.concerns_many and self._shown == self._articles.selected_ids()):
            self.leave_form()
            self._shown = ()
            self._panels.many.show_shared(SharedDescription())
        if self.concerns_many:
            self._panels.stack.setCurrentWidget(self._panels.many)
            if self._in_view and not self._shown:
                self._settle.start()
        else:
            self._settle.stop()
            self._reads.forget()
            self._focus_wanted = ""
            self._panels.stack.setCurrentWidget(self._panels.one)

    @Slot(object)
    def offer(self, names: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
        """Offer newspapers and names that the archive knows."""
        self._panels.many.set_completions(*names)

    @Slot()
    def _read(self) -> None:
        archive = self._desk.archive
        if archive is None or not self.concerns_many:
            return
        articles = self._articles.selected_ids()
        self._reads.ask(
            _("Reading the chosen articles"),
            lambda ticker: use_cases.describe.shared(archive, articles, ticker),
            lambda shared: self._show(articles, shared),
        )

    def _show(self, articles: tuple[ArticleId, ...], shared: SharedDescription) -> None:
        if not self.concerns_many or articles != self._articles.selected_ids():
            return
        form = self._panels.many
        if articles == self._shown and form.has_unsaved_changes():
            return
        _in_list, writable = self._edits_list()
        self._shown = articles
        form.set_read_only(read_only=not writable)
        form.show_shared(shared)
        if self._focus_wanted:
            form.focus(self._focus_wanted)
            self._focus_wanted = ""

    @Slot(object)
    def _save(self, change: DescriptionChange) -> None:
        articles, form = self._shown, self._panels.many
        problems = use_cases.describe.problems_of_change(change, len(articles))
        if problems:
            form.show_problems(problems)
            self._warn(problems)
            return

        def work(archive: Archive, ticker: Ticker) -> ChangeSummary:
            return use_cases.describe.update_many(archive, articles, change, ticker)

        words = ngettext("Saving {count} record", "Saving {count} records", len(articles))
        self._desk.start(
            words.format(count=f"{len(articles):,}"),
            work,
            writes=True,
            must_end=True,
            on_success=lambda summary: self._saved(articles, change, summary),
            on_error=lambda error: self._refused(articles, error),
            on_cancel=lambda: self._stopped(articles),
        )

    def _saved(self, articles: tuple[ArticleId, ...], change: DescriptionChange, summary: ChangeSummary) -> None:
        if articles == self._shown and not self._panels.many.has_unsaved_changes():
            self._panels.many.revert()  # what was typed stands in the archive now, unless somebody typed on meanwhile
        self._desk.archive_changed.emit(summary, self)
        words = ngettext("{count} article changed", "{count} articles changed", summary.count)
        told = words.format(count=f"{summary.count:,}")
        first = change.values.archival_code if "archival_code" in change.touched else None
        if first:
            codes = running_codes(first, len(articles))
            range_words = _("{told}; archival codes {first} to {last}, in the order of the list")
            told = range_words.format(told=told, first=codes[0], last=codes[-1])
        if summary.count:
            self._desk.notices.inform(told, _("Undo"), self.undo_wanted.emit, of_edit=True)
        else:
            self._desk.notices.inform(told, of_edit=True)

    def _refused(self, articles: tuple[ArticleId, ...], error: Exception) -> None:
        problem = use_cases.describe.problem_of(error)
        if articles == self._shown:
            self._panels.many.show_problems(() if problem is None else (problem,))
        if problem is None:
            self._desk.explain(error)
        else:
            self._warn((problem,))

    def _warn(self, problems: Sequence[FieldProblem]) -> None:
        said = (render(problem.message) for problem in problems)
        self._desk.notices.warn(one_after_another((_("Not saved."), *said)), until=Task.MEND_RECORD)

    def _stopped(self, articles: tuple[ArticleId, ...]) -> None:
        if articles == self._shown:
            self._panels.many.show_problems(())
        self._desk.notices.inform(_("Stopped. Nothing was changed."))

    @Slot(object)
    def _changed(self, summary: ChangeSummary) -> None:
        if self._in_view and self.concerns_many and summary.areas != frozenset({Area.INDEX}):
            self._settle.start()
