"""The way from one fact to the next that is to be looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from archive_gui.desktop.qmodels.facts import FactListModel
from archive_gui.domain.facts import Fact, FactKind, FactState
from archive_gui.domain.spans import Span


class FactWalk:
    """Goes through the rows that nobody has looked at, the most doubtful ones first.

    A fact that was accepted on the way counts as looked at before the archive has it so. Who has gone elsewhere
    meanwhile, to the first fact of the list say, is led to the most doubtful one, and from there on.
    """

    def __init__(self, model: FactListModel) -> None:
        self._model = model
        self._passed: set[str] = set()
        self._leaving: set[str] = set()
        self._last: tuple[FactKind, Span] | None = None

    def passed(self, facts: Iterable[Fact]) -> None:
        """These are being accepted."""
        self._passed |= {fact.id for fact in facts}

    def leaving(self, facts: Iterable[Fact]) -> None:
        """These are being rejected: they are not looked at while that is under way."""
        self._leaving |= {fact.id for fact in facts}

    def begin_anew(self, waiting: Collection[str] = ()) -> None:
        """Other facts are there; ``waiting`` are those of the same article that nobody has looked at."""
        self._passed &= set(waiting)
        self._leaving.clear()
        if not waiting:
            self._last = None

    def next_row(self, row: int, *, forward: bool) -> int | None:
        """The row to look at after ``row``, round the ends; None where nothing is left."""
        order = self._model.rows_by_doubt()
        step, count = (1 if forward else -1), len(order)
        stands = row in order and (not forward or self._is_last(row))
        at = order.index(row) if stands else -1 if forward else count
        for distance in range(1, count + 1):
            number = order[(at + step * distance) % count]
            if number != row and self._is_open(number):
                return self._went(number)
        return self._went(row) if row in order and self._is_open(row) else None

    def _went(self, row: int) -> int:
        self._last = _place(self._model.mentions(row)[0])
        return row

    def _is_last(self, row: int) -> bool:
        """Whether the walk led to this row last; numbers of facts are given anew when one is decided."""
        return any(_place(fact) == self._last for fact in self._model.mentions(row))

    def _is_open(self, row: int) -> bool:
        done = self._passed | self._leaving
        return any(fact.state is FactState.MACHINE and fact.id not in done for fact in self._model.mentions(row))


def _place(fact: Fact) -> tuple[FactKind, Span]:
    return fact.kind, fact.span
