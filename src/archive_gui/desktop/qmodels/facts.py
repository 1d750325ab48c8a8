"""The list of an article's facts, grouped by kind."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from archive_gui.base.fact_words import (
    KIND_ORDER,
    as_of_text,
    kind_name,
    label_text,
    tooltip_text,
    value_text,
)
from archive_gui.base.messages import _, ngettext
from archive_gui.domain.facts import Fact, FactKind, PlaceFact

Index = QModelIndex | QPersistentModelIndex

_NAMES = frozenset(
    {FactKind.PLACE, FactKind.PERSON, FactKind.ORGANISATION, FactKind.PROGRAMME, FactKind.DOCUMENT, FactKind.AWARD}
)
"""Kinds whose mentions of one thing share a row."""


class FactRole(IntEnum):
    """What the model gives beyond Qt's own roles."""

    ENTRY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class FactEntry:
    """One row: the mentions it stands for (none: a group's heading) and its words."""

    kind: FactKind
    label: str
    value: str = ""
    note: str = ""
    inferred: bool = False
    facts: tuple[Fact, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether the row is the heading of its group."""
        return not self.facts


class FactListModel(QAbstractListModel):
    """Rows of facts under a heading for each kind; kinds can be left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: dict[FactKind, list[FactEntry]] = {}
        self._counts: dict[FactKind, int] = {}
        self._entries: list[FactEntry] = []
        self._row_of: dict[str, int] = {}
        self._kind_of: dict[str, FactKind] = {}
        self._kinds: frozenset[FactKind] = frozenset()

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts, every kind of them."""
        by_kind: dict[FactKind, list[Fact]] = {}
        for fact in facts:
            by_kind.setdefault(fact.kind, []).append(fact)
        self._counts = {kind: len(by_kind[kind]) for kind in KIND_ORDER if kind in by_kind}
        self._kind_of = {fact.id: fact.kind for fact in facts}
        self._groups = {kind: _entries_of(kind, by_kind[kind]) for kind in self._counts}
        self.set_kinds(frozenset(self._counts))

    def set_kinds(self, kinds: Collection[FactKind]) -> None:
        """Show these kinds only."""
        self.beginResetModel()
        self._kinds = frozenset(kinds)
        self._entries = []
        for kind, group in self._groups.items():
            if kind in self._kinds:
                self._entries += [FactEntry(kind, kind_name(kind)), *group]
        self._row_of = {fact.id: row for row, entry in enumerate(self._entries) for fact in entry.facts}
        self.endResetModel()

    def counts(self) -> dict[FactKind, int]:
        """How many facts there are of each kind that occurs, in the order of the groups."""
        return dict(self._counts)

    def kinds(self) -> frozenset[FactKind]:
        """The kinds that are shown."""
        return self._kinds

    def row_of(self, fact_id: str) -> int | None:
        """The row that shows a fact, or None where it is filtered out or unknown."""
        return self._row_of.get(fact_id)

    def kind_of(self, fact_id: str) -> FactKind | None:
        """The kind of a fact of the article, shown or not."""
        return self._kind_of.get(fact_id)

    def entry(self, index: Index) -> FactEntry | None:
        """The row at ``index``; None outside the list."""
        return self._entries[index.row()] if index.isValid() and index.row() < len(self._entries) else None

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
            words = (entry.label, entry.value, entry.note, _("inferred") if entry.inferred else "")
            return _(", ").join(word for word in words if word)
        if role == Qt.ItemDataRole.ToolTipRole and entry.facts:
            return tooltip_text(entry.facts[0])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        entry = self.entry(index)
        if entry is None or entry.is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def _entries_of(kind: FactKind, facts: Sequence[Fact]) -> list[FactEntry]:
    if kind not in _NAMES:
        return [_entry(kind, (fact,)) for fact in facts]
    same: dict[tuple[str, ...], list[Fact]] = {}
    for fact in facts:
        same.setdefault(_identity(fact), []).append(fact)
    return [_entry(kind, tuple(mentions)) for mentions in same.values()]


def _identity(fact: Fact) -> tuple[str, ...]:
    """Mentions of the same thing: by the register's code where there is one, else by the words."""
    if isinstance(fact.detail, PlaceFact) and fact.detail.code:
        return ("code", fact.detail.code)
    return ("words", label_text(fact))


def _entry(kind: FactKind, facts: tuple[Fact, ...]) -> FactEntry:
    first = facts[0]
    note = as_of_text(first)
    if kind in _NAMES:
        note = ngettext("{n} place", "{n} places", len(facts)).format(n=len(facts)) if len(facts) > 1 else ""
    return FactEntry(kind, label_text(first), value_text(first), note, first.inferred, facts)
