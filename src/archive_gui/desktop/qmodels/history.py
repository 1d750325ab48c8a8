"""The journal and the repairs of an article, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from archive_gui.base.messages import _, ngettext, render
from archive_gui.desktop.qmodels.repair_words import change_words, done_words, kind_words, rule_words, visible
from archive_gui.domain.changes import JournalEntry
from archive_gui.domain.reading import Repair, RepairKind, SetAside
from archive_gui.domain.spans import Ranges

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """Two lines: what was done, and the details; ``aside`` stands at the right, ``faint`` is no longer in force.

    ``rule`` is told where somebody asks: it is a name of the program's, not a word.

    ``id`` is the repair's, None for a step of the journal or a passage set aside. A ``heading`` stands over the rows
    that follow it.
    """

    what: str
    details: str
    aside: str
    faint: bool = False
    id: str | None = None
    heading: bool = False
    rule: str = ""


class HistoryModel(QAbstractListModel):
    """Rows of the journal, or of repairs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HistoryRow] = []

    def set_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, index: Index) -> HistoryRow | None:
        """The row at ``index``; None outside the list."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row's words, in one line or as a tooltip."""
        row = self.row(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _(", ").join(words for words in (row.what, row.details, row.aside) if words)
        if role == Qt.ItemDataRole.ToolTipRole:
            rule = _("Rule: {rule}").format(rule=row.rule) if row.rule else ""
            return "\n".join(words for words in (row.what, row.details, row.aside, rule) if words)
        return None


def journal_rows(entries: Sequence[JournalEntry]) -> list[HistoryRow]:
    """The journal, newest first: the step, who took it and when."""
    newest_first = sorted(entries, key=lambda entry: entry.id, reverse=True)
    return [
        HistoryRow(
            render(entry.step),
            entry.operator,
            _("{when} · undone").format(when=_when(entry)) if entry.undone else _when(entry),
            faint=entry.undone,
        )
        for entry in newest_first
    ]


def repair_rows(repairs: Sequence[Repair], set_aside: Sequence[SetAside]) -> list[HistoryRow]:
    """Repairs and what was set aside, in the order of the captured text."""
    placed = [
        (
            _start(repair.source_ranges),
            HistoryRow(
                done_words(repair),
                _repair_details(repair),
                _place(repair.source_ranges),
                faint=not repair.applied,
                id=repair.id,
                rule=repair.rule,
            ),
        )
        for repair in repairs
        if not (repair.kind is RepairKind.SET_ASIDE and repair.applied)
    ]
    placed += [
        (
            _start(aside.source_ranges),
            HistoryRow(
                rule_words(aside.rule) or kind_words(RepairKind.SET_ASIDE),
                visible(aside.text),
                _place(aside.source_ranges),
                rule=aside.rule,
            ),
        )
        for aside in set_aside
    ]
    return [row for _place, row in sorted(placed, key=lambda pair: pair[0])]


def _repair_details(repair: Repair) -> str:
    if repair.kind is not RepairKind.JOIN or repair.after:
        return change_words(repair.before, repair.after)
    if repair.before.strip("\r\n"):
        return visible(repair.before)
    count = len(repair.before.splitlines())
    return ngettext("{n} line end", "{n} line ends", count).format(n=count)


def _place(ranges: Ranges) -> str:
    return _("character {n}").format(n=f"{_start(ranges) + 1:,}")


def _when(entry: JournalEntry) -> str:
    return entry.at_utc.astimezone().strftime("%Y-%m-%d %H:%M")


def _start(ranges: Ranges) -> int:
    return min((start for start, _end in ranges), default=0)
