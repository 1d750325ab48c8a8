"""The facts of the rows that are chosen, which may be a quarter of a million, and what can be done with them."""

from __future__ import annotations

from archive_gui.desktop.panels.facts_acts import FactAct, possible
from archive_gui.desktop.panels.facts_list import FactList
from archive_gui.desktop.qmodels.facts import FactListModel
from archive_gui.domain.facts import Fact


class ChosenFacts:
    """Gathered once for all who ask, until ``forget`` says that others are chosen or that they have changed."""

    def __init__(self, view: FactList, model: FactListModel) -> None:
        self._view = view
        self._model = model
        self._facts: tuple[Fact, ...] | None = None
        self._possible: dict[bool, frozenset[FactAct]] = {}

    def forget(self) -> None:
        """Gather them anew when they are asked for next."""
        self._facts = None
        self._possible.clear()

    def facts(self, shown: str | None) -> tuple[Fact, ...]:
        """All mentions of the chosen rows, the one that is ``shown`` in full first."""
        if self._facts is None:
            found = [
                fact for first, last in self._view.chosen_stretches() for fact in self._model.facts_between(first, last)
            ]
            leading = self._model.fact(shown) if shown else None
            at = next((at for at, fact in enumerate(found) if fact is leading), 0) if leading else 0
            self._facts = (*found[at : at + 1], *found[:at], *found[at + 1 :])
        return self._facts

    def possible(self, shown: str | None, *, writable: bool) -> frozenset[FactAct]:
        """The acts that make sense for them."""
        if writable not in self._possible:
            self._possible[writable] = possible(self.facts(shown), writable=writable)
        return self._possible[writable]

    def row_count(self) -> int:
        """How many rows they stand in."""
        stretches = self._view.chosen_stretches()
        return sum(last - first + 1 - self._model.headings_between(first, last) for first, last in stretches)
