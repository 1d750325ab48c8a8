"""The list of an article's facts, grouped by kind."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cached_property
from itertools import chain
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from archive_gui.base.fact_words import (
    as_of_text,
    joined,
    kind_name,
    label_text,
    tooltip_text,
    value_text,
)
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.qmodels.fact_sheet import NAMES, Arrangement, FactSheet, Mentions
from archive_gui.desktop.qmodels.fact_state_words import mark_words
from archive_gui.domain.corrections import entity_name
from archive_gui.domain.facts import Fact, FactKind, FactState, PersonFact

Index = QModelIndex | QPersistentModelIndex

_WEIGHT = (FactState.MACHINE, FactState.ADDED, FactState.EDITED, FactState.ACCEPTED, FactState.REJECTED)
"""Of several mentions in one row the first of these states is the row's."""


class FactRole(IntEnum):
    """What the model gives beyond Qt's own roles."""

    ENTRY = Qt.ItemDataRole.UserRole + 1


class Showing(StrEnum):
    """Which facts a list shows."""

    ALL = "all"
    DOUBTFUL = "doubtful"
    UNCHECKED = "unchecked"
    REJECTED = "rejected"


@dataclass(frozen=True)
class FactEntry:
    """One row: the mentions it stands for (none: a group's heading) and its words, which are made when it is looked at.

    ``doubtful`` asks for a look; ``disputed``: the ledger has something open on it.
    """

    kind: FactKind
    facts: tuple[Fact, ...] = ()
    state: FactState = FactState.MACHINE
    doubtful: bool = False
    disputed: bool = False

    @cached_property
    def label(self) -> str:
        """What is counted or named; a person by the whole name, whatever the mention calls them."""
        if not self.facts:
            return kind_name(self.kind)
        first = self.facts[0]
        return joined(entity_name(first)) if isinstance(first.detail, PersonFact) else label_text(first)

    @cached_property
    def value(self) -> str:
        """What it comes to."""
        return next((words for words in map(value_text, self.facts) if words), "")

    @cached_property
    def note(self) -> str:
        """When it held, or how often it is mentioned."""
        if self.kind not in NAMES:
            return as_of_text(self.facts[0]) if self.facts else ""
        count = len(self.facts)
        return ngettext("{n} place", "{n} places", count).format(n=count) if count > 1 else ""

    @property
    def inferred(self) -> bool:
        """Whether the context gave the value."""
        return bool(self.facts) and self.facts[0].inferred

    @property
    def is_heading(self) -> bool:
        """Whether the row is the heading of its group."""
        return not self.facts


class FactListModel(QStringListModel):
    """Rows of facts under a heading for each kind; kinds can be left out, and all but the doubtful ones.

    There may be hundreds of thousands: a row's entry is made when it is looked at, and Qt counts the rows by empty
    strings of its own. A view asks for the count at every row it lays out; in Python that held the window.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = FactSheet()
        self._disputed: frozenset[str] = frozenset()
        self._doubtful: frozenset[str] = frozenset()
        self._shown = self._sheet.arranged
        self._heads: dict[FactKind, int] = {}
        self._starts: list[int] = []
        self._order: list[FactKind] = []
        self._count = 0
        self._entries: dict[int, FactEntry] = {}
        self._by_doubt: list[int] | None = None
        self._kinds: frozenset[FactKind] | None = None
        self._showing = Showing.ALL

    def set_facts(self, facts: Iterable[Fact], rejected: Iterable[Fact] = (), *, keep: bool = False) -> None:
        """Show these facts; every kind of them unless what is shown is to be kept."""
        self.set_sheet(FactSheet(facts, rejected), keep=keep)

    def set_sheet(self, sheet: FactSheet, *, keep: bool = False) -> None:
        """Show facts that have been shaped already."""
        self._sheet = sheet
        if not keep:
            self._kinds, self._showing, self._disputed = None, Showing.ALL, frozenset()
        self._weigh()
        self._fill()
        if keep and not self._count and (self._kinds is not None or self._showing is not Showing.ALL):
            self._kinds, self._showing = None, Showing.ALL
            self._fill()

    def set_disputed(self, ids: Collection[str]) -> None:
        """Mark the facts that the ledger has something open on."""
        turned = self._disputed ^ frozenset(ids)
        if not turned:
            return
        self._disputed = frozenset(ids)
        self._weigh()
        self._by_doubt = None
        if self._showing is Showing.DOUBTFUL:
            self._fill()
            return
        for row in {row for fact in turned if (row := self.row_of(fact)) is not None}:
            self._entries.pop(row, None)
            self.dataChanged.emit(self.index(row), self.index(row))

    def set_kinds(self, kinds: Collection[FactKind] | None) -> None:
        """Show these kinds only; None: whatever there is."""
        self._kinds = None if kinds is None else frozenset(kinds)
        self._fill()

    def set_showing(self, showing: Showing) -> None:
        """Show all facts, or those of one sort."""
        self._showing = showing
        self._fill()

    @property
    def showing(self) -> Showing:
        """Which sort of facts is shown."""
        return self._showing

    @property
    def sheet(self) -> FactSheet:
        """All facts of the article, shown or not."""
        return self._sheet

    def counts(self) -> dict[FactKind, int]:
        """How many facts there are of each kind that occurs, in the order of the groups."""
        return self._sheet.arranged.counts

    def showing_counts(self) -> dict[Showing, int]:
        """How many facts there are of each sort."""
        return {
            Showing.ALL: len(self._sheet.facts),
            Showing.DOUBTFUL: len(self._doubtful),
            Showing.UNCHECKED: len(self._sheet.machine),
            Showing.REJECTED: len(self._sheet.rejected),
        }

    def kinds(self) -> frozenset[FactKind]:
        """The kinds that are shown."""
        return frozenset(self.counts()) if self._kinds is None else self._kinds

    def fact(self, fact_id: str) -> Fact | None:
        """A fact of the article, shown or not, rejected or not."""
        return self._sheet.facts.get(fact_id) or self._sheet.rejected.get(fact_id)

    def row_of(self, fact_id: str) -> int | None:
        """The row that shows a fact, or None where it is filtered out or unknown."""
        place, fact = self._shown.places.get(fact_id), self.fact(fact_id)
        if place is None or fact is None or fact.kind not in self._heads:
            return None
        return self._heads[fact.kind] + 1 + place

    def entry(self, index: Index) -> FactEntry | None:
        """The row at ``index``; None outside the list."""
        return self.entry_at(index.row()) if index.isValid() and index.row() < self._count else None

    def entry_at(self, row: int) -> FactEntry:
        """The row of a number."""
        entry = self._entries.get(row)
        if entry is None:
            kind, mentions = self._at(row)
            entry = self._entries[row] = self._entry(kind, mentions)
        return entry

    def entries(self) -> Sequence[FactEntry]:
        """The rows, headings among them."""
        return [self.entry_at(row) for row in range(self._count)]

    def mentions(self, row: int) -> Mentions:
        """The facts that a row stands for; none for a heading."""
        return self._at(row)[1]

    def facts_between(self, first: int, last: int) -> Iterator[Fact]:
        """All facts of the rows from ``first`` to ``last``."""
        for kind, head in self._heads.items():
            rows = self._shown.groups[kind][max(first - head - 1, 0) : max(last - head, 0)]
            yield from chain.from_iterable(rows)

    def headings_between(self, first: int, last: int) -> int:
        """How many of the rows from ``first`` to ``last`` are headings."""
        return sum(first <= row <= last for row in self._starts)

    def is_heading(self, row: int) -> bool:
        """Whether a row is the heading of its group."""
        return not self._at(row)[1]

    def rows_by_doubt(self) -> Sequence[int]:
        """All rows but headings: what the ledger has open first, then what is least sure."""
        if self._by_doubt is None:
            heads = self._heads
            rows = [heads[kind] + 1 + place for kind, place in self._shown.by_doubt if kind in heads]
            disputed = {row for fact in self._disputed if (row := self.row_of(fact)) is not None}
            first = [row for row in rows if row in disputed]
            self._by_doubt = [*first, *(row for row in rows if row not in disputed)] if first else rows
        return self._by_doubt

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The entry itself, its words for assistive technology, or its tooltip."""
        entry = self.entry(index)
        if entry is None:
            return None
        if role == FactRole.ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _(", ").join(word for word in _spoken(entry) if word)
        if role == Qt.ItemDataRole.ToolTipRole and entry.facts:
            return "\n".join(word for word in (tooltip_text(entry.facts[0]), *mark_words(entry)) if word)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or index.row() >= self._count or self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _weigh(self) -> None:
        """Find what asks for a look, once for all rows and counts."""
        self._doubtful = self._sheet.unsure | (self._sheet.machine & self._disputed)

    def _arranged(self) -> Arrangement:
        """What is to be shown, of every kind."""
        sheet = self._sheet
        match self._showing:
            case Showing.REJECTED:
                return Arrangement(sheet.rejected.values())
            case Showing.DOUBTFUL if len(self._doubtful) < len(sheet.facts):
                return Arrangement(fact for fact in sheet.facts.values() if fact.id in self._doubtful)
            case Showing.UNCHECKED if len(sheet.machine) < len(sheet.facts):
                return Arrangement(fact for fact in sheet.facts.values() if fact.id in sheet.machine)
            case _:
                return sheet.arranged

    def _fill(self) -> None:
        self._shown = self._arranged()
        self._entries, self._by_doubt, self._heads, row = {}, None, {}, 0
        for kind, rows in self._shown.groups.items():
            if self._kinds is None or kind in self._kinds:
                self._heads[kind] = row
                row += 1 + len(rows)
        self._order, self._starts, self._count = list(self._heads), list(self._heads.values()), row
        self.setStringList([""] * row)

    def _at(self, row: int) -> tuple[FactKind, Mentions]:
        """The kind and the facts of a row; a heading has none."""
        group = bisect_right(self._starts, row) - 1
        kind, place = self._order[group], row - self._starts[group] - 1
        return kind, self._shown.groups[kind][place] if place >= 0 else ()

    def _entry(self, kind: FactKind, facts: Mentions) -> FactEntry:
        if not facts:
            return FactEntry(kind)
        ids = {fact.id for fact in facts}
        state = min({fact.state for fact in facts}, key=_WEIGHT.index)
        return FactEntry(kind, facts, state, not ids.isdisjoint(self._doubtful), not ids.isdisjoint(self._disputed))


def _spoken(entry: FactEntry) -> tuple[str, ...]:
    return (entry.label, entry.value, entry.note, _("inferred") if entry.inferred else "", *mark_words(entry))
