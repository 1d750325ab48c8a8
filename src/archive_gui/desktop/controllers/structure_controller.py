"""Work on the text of the article at hand: repairs undone and done again, parts changed, doubts judged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from archive_gui.base.messages import _
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.article_controller import ArticleController
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.panels.article_view import ArticleView
from archive_gui.domain.acts import Act, SourceAct
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.decisions import StructureEdit
from archive_gui.domain.ledger import ItemId, Verdict
from archive_gui.domain.records import SourceId

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive


class StructureController(QObject):
    """Each act is one step to undo; the view keeps its place while the rules run again."""

    def __init__(self, desk: Desk, article: ArticleController, view: ArticleView, initiator: QObject) -> None:
        super().__init__(desk)
        self._desk = desk
        self._article = article
        self._initiator = initiator
        view.work.act_requested.connect(self.act)
        view.work.edits_requested.connect(self.edit)
        view.verdict_requested.connect(self.judge)

    @Slot(object)
    def act(self, wanted: SourceAct) -> None:
        """Do an act on the source of the article at hand."""
        record = self._article.record
        if record is not None and self._desk.writable:
            source = record.source.id
            self._desk.change(_("Changing the text"), lambda archive: _done(archive, source, wanted), self._initiator)

    @Slot(object)
    def edit(self, edits: Sequence[StructureEdit]) -> None:
        """Change the structure of that source by several edits, in one step."""
        record = self._article.record
        if record is not None and self._desk.writable:
            source = record.source.id
            self._desk.change(
                _("Changing the text"),
                lambda archive: use_cases.structure.edit(archive, source, *edits),
                self._initiator,
            )

    @Slot(object, object)
    def judge(self, item: ItemId, verdict: Verdict) -> None:
        """Give a doubt a verdict; the text follows it."""
        if self._desk.writable:
            self._desk.change(
                _("Judging"), lambda archive: use_cases.ledger.judge(archive, [item], verdict), self._initiator
            )


def _done(archive: Archive, source: SourceId, wanted: SourceAct) -> ChangeSummary:
    structure = use_cases.structure
    if wanted.edit is not None:
        work = structure.withdraw if wanted.act is Act.WITHDRAW else structure.edit
        return work(archive, source, wanted.edit)
    if wanted.anchor is not None:
        about = {Act.DECLINE: structure.decline, Act.ADOPT: structure.adopt, Act.ALLOW: structure.allow}[wanted.act]
        return about(archive, source, [wanted.anchor])
    if wanted.rule is not None:
        ruled = structure.decline_rule if wanted.act is Act.DECLINE_RULE else structure.allow_rule
        return ruled(archive, source, wanted.rule)
    everything = structure.decline_everything if wanted.act is Act.DECLINE_EVERYTHING else structure.allow_everything
    return everything(archive, source)
