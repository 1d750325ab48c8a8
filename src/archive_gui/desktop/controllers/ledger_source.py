"""Where the ledger's cards come from: by id, with the paragraphs their evidence stands in, off the UI thread."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from archive_gui.base.messages import _
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.qmodels.ledger import Deliver, LedgerEntry
from archive_gui.domain.ledger import Evidence, LedgerRow
from archive_gui.domain.reading import PartKind
from archive_gui.domain.records import ArticleId

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

_KEPT = 500
"""Articles whose paragraphs are remembered."""


class LedgerSource:
    """Answers the requests of the list of items."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._starts: dict[ArticleId, tuple[int, ...]] = {}

    def forget(self) -> None:
        """Texts have changed, or the archive: look at the articles anew."""
        self._starts = {}

    def fetch(self, ids: Sequence[int], deliver: Deliver) -> None:
        """Fetch cards on a reader; ``deliver`` gets them on the UI thread."""
        wanted, starts = list(ids), self._starts
        self._desk.start(
            _("Reading the ledger"),
            lambda archive, ticker: entries(archive, wanted, starts, ticker),
            quiet=True,
            on_success=deliver,
        )


def entries(
    archive: Archive, ids: Sequence[int], starts: dict[ArticleId, tuple[int, ...]], ticker: Ticker
) -> list[LedgerEntry]:
    """The items asked for; ``starts`` remembers where the paragraphs of articles begin.

    Raises:
        Cancelled: nobody waits for them any more.
    """
    made: list[LedgerEntry] = []
    for row in use_cases.ledger.rows(archive, ids):
        ticker.tick(len(made), len(ids))
        made.append(LedgerEntry(row, _paragraphs(archive, row, starts)))
    return made


def _paragraphs(archive: Archive, row: LedgerRow, starts: dict[ArticleId, tuple[int, ...]]) -> tuple[int | None, ...]:
    return tuple(_paragraph(archive, piece, starts) for piece in row.evidence)


def _paragraph(archive: Archive, piece: Evidence, starts: dict[ArticleId, tuple[int, ...]]) -> int | None:
    if piece.article is None or not piece.spans:
        return None
    if piece.article not in starts:
        if len(starts) >= _KEPT:
            starts.clear()
        reading = use_cases.read.article(archive, piece.article).reading
        paragraphs = reading.of_kind(PartKind.LEAD, PartKind.PARAGRAPH)
        starts[piece.article] = tuple(part.span.start for part in paragraphs)
    return bisect_right(starts[piece.article], piece.spans[0].start) or None
