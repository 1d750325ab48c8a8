"""The list of an article's facts, grouped by kind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cached_property
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from archive_gui.base.fact_words import (
    KIND_ORDER,
    as_of_text,
    joined,
    kind_name,
    label_text,
    tooltip_text,
    value_text,
)
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.qmodels.fact_state_words import mark_words
from archive_gui.domain.corrections import entity_name
from archive_gui.domain.facts import Fact, FactKind, FactState, OrganisationFact, PersonFact, PlaceFact

Index = QModelIndex | QPersistentModelIndex

_NAMES = frozenset(
    {FactKind.PLACE, FactKind.PERSON, FactKind.ORGANISATION, FactKind.PROGRAMME, FactKind.DOCUMENT, FactKind.AWARD}
)
"""Kinds whose mentions of one thing share a row."""
_SURE = 0.8
"""Below this confidence a fact is marked for a look: the rules give less where a single sign speaks for a name."""
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
        if self.kind not in _NAMES:
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


class FactListModel(QAbstractListModel):
    """Rows of facts under a heading for each kind; kinds can be left out, and all but the doubtful ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts: dict[str, Fact] = {}
        self._rejected: dict[str, Fact] = {}
        self._disputed: frozenset[str] = frozenset()
        self._machine: frozenset[str] = frozenset()
        self._unsure: frozenset[str] = frozenset()
        self._doubtful: frozenset[str] = frozenset()
        self._entries: list[FactEntry] = []
        self._row_of: dict[str, int] = {}
        self._kinds: frozenset[FactKind] | None = None
        self._showing = Showing.ALL

    def set_facts(self, facts: Iterable[Fact], rejected: Iterable[Fact] = (), *, keep: bool = False) -> None:
        """Show these facts; every kind of them unless what is shown is to be kept."""
        self._facts = {fact.id: fact for fact in facts}
        self._rejected = {fact.id: fact for fact in rejected}
        self._machine = frozenset(fact.id for fact in self._facts.values() if fact.state is FactState.MACHINE)
        self._unsure = frozenset(fact for fact in self._machine if _is_unsure(self._facts[fact]))
        if not keep:
            self._kinds, self._showing, self._disputed = None, Showing.ALL, frozenset()
        self._weigh()
        if keep and not any(self._shown(fact) for fact in self._of_showing()):
            self._kinds, self._showing = None, Showing.ALL
        self._fill()

    def set_disputed(self, ids: Collection[str]) -> None:
        """Mark the facts that the ledger has something open on."""
        turned = self._disputed ^ frozenset(ids)
        if not turned:
            return
        self._disputed = frozenset(ids)
        self._weigh()
        if self._showing is Showing.DOUBTFUL:
            self._fill()
            return
        for row in {self._row_of[fact] for fact in turned if fact in self._row_of}:
            entry = self._entries[row]
            self._entries[row] = self._entry(entry.kind, entry.facts)
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

    def counts(self) -> dict[FactKind, int]:
        """How many facts there are of each kind that occurs, in the order of the groups."""
        found = [fact.kind for fact in self._facts.values()]
        return {kind: found.count(kind) for kind in KIND_ORDER if kind in found}

    def showing_counts(self) -> dict[Showing, int]:
        """How many facts there are of each sort."""
        return {
            Showing.ALL: len(self._facts),
            Showing.DOUBTFUL: sum(self.is_doubtful(fact) for fact in self._facts.values()),
            Showing.UNCHECKED: sum(fact.state is FactState.MACHINE for fact in self._facts.values()),
            Showing.REJECTED: len(self._rejected),
        }

    def kinds(self) -> frozenset[FactKind]:
        """The kinds that are shown."""
        return frozenset(self.counts()) if self._kinds is None else self._kinds

    def is_doubtful(self, fact: Fact) -> bool:
        """Whether nobody has looked at a fact that asks for it."""
        return fact.id in self._doubtful

    def fact(self, fact_id: str) -> Fact | None:
        """A fact of the article, shown or not, rejected or not."""
        return self._facts.get(fact_id) or self._rejected.get(fact_id)

    def row_of(self, fact_id: str) -> int | None:
        """The row that shows a fact, or None where it is filtered out or unknown."""
        return self._row_of.get(fact_id)

    def entry(self, index: Index) -> FactEntry | None:
        """The row at ``index``; None outside the list."""
        return self._entries[index.row()] if index.isValid() and index.row() < len(self._entries) else None

    def entries(self) -> Sequence[FactEntry]:
        """The rows, headings among them."""
        return self._entries

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        """How many rows there are, headings among them."""
        return 0 if parent.isValid() else len(self._entries)

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
        entry = self.entry(index)
        if entry is None or entry.is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _weigh(self) -> None:
        """Find what asks for a look, once for all rows and counts."""
        self._doubtful = self._unsure | (self._machine & self._disputed)

    def _of_showing(self) -> Iterator[Fact]:
        match self._showing:
            case Showing.REJECTED:
                return iter(self._rejected.values())
            case Showing.DOUBTFUL:
                return (fact for fact in self._facts.values() if self.is_doubtful(fact))
            case Showing.UNCHECKED:
                return (fact for fact in self._facts.values() if fact.state is FactState.MACHINE)
            case _:
                return iter(self._facts.values())

    def _shown(self, fact: Fact) -> bool:
        return self._kinds is None or fact.kind in self._kinds

    def _fill(self) -> None:
        by_kind: dict[FactKind, list[Fact]] = {}
        for fact in self._of_showing():
            if self._shown(fact):
                by_kind.setdefault(fact.kind, []).append(fact)
        self.beginResetModel()
        self._entries = []
        for kind in KIND_ORDER:
            if kind in by_kind:
                self._entries += [FactEntry(kind), *self._entries_of(kind, by_kind[kind])]
        self._row_of = {fact.id: row for row, entry in enumerate(self._entries) for fact in entry.facts}
        self.endResetModel()

    def _entries_of(self, kind: FactKind, facts: Sequence[Fact]) -> list[FactEntry]:
        if kind not in _NAMES:
            return [self._entry(kind, (fact,)) for fact in facts]
        same: dict[tuple[str, ...], list[Fact]] = {}
        for fact in facts:
            same.setdefault(_identity(fact), []).append(fact)
        return [self._entry(kind, tuple(mentions)) for mentions in same.values()]

    def _entry(self, kind: FactKind, facts: tuple[Fact, ...]) -> FactEntry:
        if len(facts) == 1:  # thousands of figures are
            fact = facts[0]
            return FactEntry(kind, facts, fact.state, fact.id in self._doubtful, fact.id in self._disputed)
        ids = {fact.id for fact in facts}
        states = {fact.state for fact in facts}
        state = min(states, key=_WEIGHT.index)
        return FactEntry(kind, facts, state, not ids.isdisjoint(self._doubtful), not ids.isdisjoint(self._disputed))


def _is_unsure(fact: Fact) -> bool:
    return fact.confidence < _SURE or (isinstance(fact.detail, PlaceFact) and bool(fact.detail.alternatives))


def _identity(fact: Fact) -> tuple[str, ...]:
    """Mentions of the same thing: by the register's code where there is one, else by the name."""
    if isinstance(fact.detail, PlaceFact) and fact.detail.code:
        return ("code", fact.detail.code)
    if isinstance(fact.detail, PersonFact | PlaceFact | OrganisationFact):
        return ("name", entity_name(fact))
    return ("words", label_text(fact))


def _spoken(entry: FactEntry) -> tuple[str, ...]:
    return (entry.label, entry.value, entry.note, _("inferred") if entry.inferred else "", *mark_words(entry))
