"""The ledger's items as cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from archive_gui.base.messages import _
from archive_gui.desktop.qmodels.ledger_words import sentence, spoken
from archive_gui.desktop.qmodels.paged import Index, PagedModel
from archive_gui.domain.ledger import LedgerRow

PAGE_ROWS = 50
"""Fewer than in the list of articles: each item asks for the paragraphs of its articles too."""

ITEM_ROLE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One card: the item, and for each piece of evidence which paragraph of its article it stands in.

    Paragraphs count from 1; None: outside the body, or the text was set aside.
    """

    row: LedgerRow
    paragraphs: tuple[int | None, ...] = ()

    @property
    def apart(self) -> tuple[int, int] | None:
        """The first piece of evidence and the next one in another article or paragraph; None where there is none."""
        places = [
            (number, (piece.article, self.paragraphs[number] if number < len(self.paragraphs) else None))
            for number, piece in enumerate(self.row.evidence)
            if piece.article is not None and piece.spans
        ]
        other = next((number for number, place in places if place != places[0][1]), None)
        return None if other is None else (places[0][0], other)


Deliver = Callable[[Sequence[LedgerEntry]], object]
Fetch = Callable[[Sequence[int], Deliver], object]
"""Asked for ids, answers through the callable given, now or later, on the UI thread."""


class LedgerModel(PagedModel[LedgerEntry]):
    """The items of a list as cards."""

    page_rows = PAGE_ROWS

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(fetch, parent)

    def line_id(self, line: LedgerEntry) -> int:
        """The item's id."""
        return line.row.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The card itself under ``ITEM_ROLE``, its words under Qt's roles."""
        if not index.isValid():
            return None
        entry = self.entry(index.row())
        if entry is None:
            return _("Loading…") if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role == ITEM_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(entry.row, entry.paragraphs)
        if role == Qt.ItemDataRole.ToolTipRole:
            return sentence(entry.row)
        return None
