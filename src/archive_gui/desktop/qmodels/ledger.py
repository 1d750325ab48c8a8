"""The ledger's items: ordered ids in one array, cards fetched by the page as they are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from archive_gui.base.messages import _
from archive_gui.desktop.qmodels.ledger_words import sentence, spoken
from archive_gui.domain.ledger import LedgerRow

PAGE_ROWS = 50
"""Fewer than in the list of articles: each item asks for the paragraphs of its articles too."""
_KEPT_PAGES = 40

ITEM_ROLE = int(Qt.ItemDataRole.UserRole) + 1

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One card: the item, and for each piece of evidence which paragraph of its article it stands in.

    Paragraphs count from 1; None: outside the body, or the text was set aside.
    """

    row: LedgerRow
    paragraphs: tuple[int | None, ...] = ()


Deliver = Callable[[Sequence[LedgerEntry]], object]
Fetch = Callable[[Sequence[int], Deliver], object]
"""Asked for ids, answers through the callable given, now or later, on the UI thread."""


class LedgerModel(QAbstractListModel):
    """Ten thousand items open at once because only ids are held; a card not yet there is empty and fills in."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, LedgerEntry]] = OrderedDict()
        self._asked: set[int] = set()
        self._stale: set[int] = set()
        self._generation = 0

    @property
    def ids(self) -> array[int]:
        """The ids in order; not to be changed."""
        return self._ids

    def show_ids(self, ids: array[int]) -> None:
        """Show another list; the same one again has its cards fetched anew, showing the old ones until then."""
        self._generation += 1
        if ids == self._ids:
            self._stale = set(self._pages)
            self._asked.clear()
            self._announce(0, len(ids) - 1)
            return
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self._asked.clear()
        self._stale.clear()
        self.endResetModel()

    def row_of(self, item: int) -> int:
        """The row of an item, -1 when it is not in the list."""
        try:
            return self._ids.index(item)
        except ValueError:
            return -1

    def entry(self, row: int) -> LedgerEntry | None:
        """The card of a row; None while it is still being fetched."""
        if not 0 <= row < len(self._ids):
            return None
        page = row // PAGE_ROWS
        if page not in self._pages or page in self._stale:
            self._ask(page)
        cards = self._pages.get(page)
        if cards is None:
            return None
        self._pages.move_to_end(page)
        return cards.get(self._ids[row])

    def held(self, rows: Iterable[int]) -> list[LedgerEntry | None]:
        """The cards of these rows as far as they are here; nothing is fetched."""
        return [self._pages.get(row // PAGE_ROWS, {}).get(self._ids[row]) for row in rows]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """How many items the list has."""
        return 0 if parent.isValid() else len(self._ids)

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

    def _ask(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        generation = self._generation
        first = page * PAGE_ROWS

        def deliver(cards: Sequence[LedgerEntry]) -> None:
            if generation == self._generation:
                self._take(page, cards)
                self._announce(first, min(first + PAGE_ROWS, len(self._ids)) - 1)

        self._fetch(self._ids[first : first + PAGE_ROWS], deliver)

    def _take(self, page: int, cards: Sequence[LedgerEntry]) -> None:
        self._asked.discard(page)
        self._stale.discard(page)
        self._pages[page] = {card.row.id: card for card in cards}
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)

    def _announce(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))
