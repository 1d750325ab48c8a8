"""The order in which facts are looked at: what is open in the ledger first, then what is least sure."""

from __future__ import annotations

from collections.abc import Container, Sequence

from archive_gui.desktop.qmodels.facts import FactEntry
from archive_gui.domain.facts import FactState


def next_row(entries: Sequence[FactEntry], row: int, done: Container[str], *, forward: bool) -> int | None:
    """The row to look at after ``row``, round the ends; None where nothing is left.

    ``done`` are ids of facts that have been decided and whose rows do not say so yet.
    """
    order = [number for number in _by_doubt(entries) if number == row or _is_open(entries[number], done)]
    left = [number for number in order if _is_open(entries[number], done)]
    if not left:
        return None
    if row not in order:
        return left[0 if forward else -1]
    at, step = order.index(row), 1 if forward else -1
    for distance in range(1, len(order) + 1):
        number = order[(at + step * distance) % len(order)]
        if number in left and number != row:
            return number
    return None if row not in left else row


def _is_open(entry: FactEntry, done: Container[str]) -> bool:
    return any(fact.state is FactState.MACHINE and fact.id not in done for fact in entry.facts)


def _by_doubt(entries: Sequence[FactEntry]) -> list[int]:
    """All rows but headings, the most doubtful ones first, else as they stand in the text."""
    rows = [number for number, entry in enumerate(entries) if entry.facts]
    return sorted(rows, key=lambda number: _doubt(entries[number]))


def _doubt(entry: FactEntry) -> tuple[bool, float, int]:
    return (
        not entry.disputed,
        min(fact.confidence for fact in entry.facts),
        min(fact.span.start for fact in entry.facts),
    )
