"""Edits of articles: their tags, descriptions, the trash; and taking any edit back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _, ngettext, one_after_another, render
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.tag_menu import TagMenu
from archive_gui.desktop.dialogs.tags import TagDialog
from archive_gui.desktop.panels.metadata_form import FieldProblem
from archive_gui.desktop.panels.notice_bar import Task
from archive_gui.domain.changes import ChangeSummary, UndoState
from archive_gui.domain.description import Description
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.domain.tags import Tag, TagChoice, TagId

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive


class EditController(QObject):
    """Edits go to the writer one after the other; each can be undone by name."""

    undo_known = Signal(object)
    """The ``UndoState`` after the last change."""
    described_badly = Signal(object)
    """The problems that keep a description from being saved; empty when it was."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._tagging: tuple[ArticleId, ...] = ()
        self.tag_menu = TagMenu(desk, window, self)
        desk.archive_opened.connect(self._ask_what_can_be_undone)
        desk.archive_changed.connect(self._ask_what_can_be_undone)

    def ask_for_tags(self, articles: Sequence[ArticleId], tags: Sequence[Tag]) -> None:
        """Ask which of ``tags`` the articles are to carry, and which new ones."""
        if not articles:
            return
        self._desk.start(
            _("Counting tags"),
            lambda archive, ticker: _carried(archive, articles, tags, ticker),
            quiet=True,
            on_success=lambda carried: self._open_tag_dialog(articles, tags, carried),
        )

    def apply_tags(self, articles: Sequence[ArticleId], choice: TagChoice) -> None:
        """Make, add and take off tags as chosen, in one step."""
        if articles and choice:
            self._change(_("Tagging"), lambda archive: use_cases.tag.change(archive, articles, choice))

    def add_tag(self, articles: Sequence[ArticleId], name: str) -> None:
        """Put a tag on articles, making it where it is new."""
        if articles and name.strip():
            self._change(_("Tagging"), lambda archive: use_cases.tag.add(archive, articles, name))

    def remove_tag(self, articles: Sequence[ArticleId], tag_id: TagId) -> None:
        """Take a tag off articles."""
        if articles:
            self._change(_("Tagging"), lambda archive: use_cases.tag.remove(archive, articles, tag_id))

    def describe(self, article: ArticleId, description: Description, *, whole_page: bool) -> None:
        """Keep a corrected description, unless something in it cannot be."""
        problems = use_cases.describe.problems(description)
        self.described_badly.emit(problems)
        if problems:
            self._warn(problems)
        else:
            self._desk.change(
                _("Saving"),
                lambda archive: use_cases.describe.update(archive, article, description, whole_page=whole_page),
                self,
                lambda _summary: self._desk.notices.done(Task.MEND_RECORD),
                on_error=self._refused,
            )

    def discard(self, articles: Sequence[ArticleId]) -> None:
        """Move articles to the trash, and offer to take it back."""
        if articles:
            self._change(
                _("Moving to the trash"), lambda archive: use_cases.trash.discard(archive, articles), self._discarded
            )

    def restore(self, articles: Sequence[ArticleId]) -> None:
        """Bring articles back from the trash."""
        if articles:
            self._change(_("Restoring"), lambda archive: use_cases.trash.restore(archive, articles))

    @Slot()
    def undo(self) -> None:
        """Take back the last edit."""
        self._change(_("Undoing"), use_cases.undo.undo)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        self._change(_("Redoing"), use_cases.undo.redo)

    @Slot()
    def _ask_what_can_be_undone(self) -> None:
        self._desk.start(
            _("Reading the journal"),
            lambda archive, _ticker: use_cases.undo.state(archive),
            quiet=True,
            on_success=self._tell_what_can_be_undone,
        )

    def _tell_what_can_be_undone(self, state: UndoState) -> None:
        self.undo_known.emit(state)

    def _change(
        self,
        title: str,
        work: Callable[[Archive], ChangeSummary],
        on_success: Callable[[ChangeSummary], object] = lambda _summary: None,
    ) -> None:
        self._desk.change(title, work, self, on_success)

    def _refused(self, error: Exception) -> None:
        problem = use_cases.describe.problem_of(error)
        if problem is None:
            self._desk.explain(error)
            return
        self.described_badly.emit((problem,))
        self._warn((problem,))

    def _warn(self, problems: Sequence[FieldProblem]) -> None:
        said = (render(problem.message) for problem in problems)
        self._desk.notices.warn(one_after_another((_("Not saved."), *said)), until=Task.MEND_RECORD)

    def _discarded(self, summary: ChangeSummary) -> None:
        words = ngettext("{count} article moved to the trash", "{count} articles moved to the trash", summary.count)
        self._desk.notices.inform(words.format(count=f"{summary.count:,}"), _("Undo"), self.undo, of_edit=True)

    def _open_tag_dialog(
        self, articles: Sequence[ArticleId], tags: Sequence[Tag], carried: Mapping[TagId, int]
    ) -> None:
        dialog = TagDialog(tags, carried, len(articles), self._window)
        self._tagging = tuple(articles)
        dialog.tags_chosen.connect(self._tags_chosen)
        dialog.open()

    @Slot(object)
    def _tags_chosen(self, choice: TagChoice) -> None:
        self.apply_tags(self._tagging, choice)


def _carried(archive: Archive, articles: Sequence[ArticleId], tags: Sequence[Tag], ticker: Ticker) -> dict[TagId, int]:
    """How many of the articles carry each tag; asked tag by tag, which stays quick for a hundred thousand articles."""
    chosen = set(articles)
    counts: dict[TagId, int] = {}
    for number, known in enumerate(tags):
        ticker.tick(number, len(tags))
        carrying = use_cases.find.list_articles(archive, ArticleFilter(tags=(known.id,)))
        counts[known.id] = len(chosen.intersection(carrying.ids))
    return counts
