"""The page that the article at hand stands on: its captured text, its neighbours, what was decided and what is open."""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.domain.decisions import UNDECIDED, RepairDecisions
from archive_gui.domain.editing import anchor_of
from archive_gui.domain.ledger import LedgerRow
from archive_gui.domain.reading import ReadingText, Repair
from archive_gui.domain.records import ArticleId, SourceText


@dataclass(frozen=True, slots=True)
class PageArticle:
    """One article of the page."""

    id: ArticleId
    title: str
    reading: ReadingText


@dataclass(frozen=True, slots=True)
class PageAtHand:
    """What the views show beside the article itself.

    ``articles`` are the one at hand and its nearest neighbours in page order; ``doubts`` are the open items of the
    ledger on the article at hand that propose a change of the text.
    """

    source: SourceText
    decisions: RepairDecisions = UNDECIDED
    articles: tuple[PageArticle, ...] = ()
    doubts: tuple[LedgerRow, ...] = ()

    @property
    def readings(self) -> tuple[ReadingText, ...]:
        """The reading texts of ``articles``."""
        return tuple(one.reading for one in self.articles)

    def number_of(self, article: ArticleId) -> int | None:
        """Which of ``articles`` it is, counted from 1; None where it is not among them."""
        return next((number for number, one in enumerate(self.articles, start=1) if one.id == article), None)


def is_declined(repair: Repair, decisions: RepairDecisions) -> bool:
    """Whether a repair that is not applied was undone by the archivist; otherwise it is a proposal."""
    return not repair.applied and (repair.rule in decisions.declined_rules or anchor_of(repair) in decisions.declined)
