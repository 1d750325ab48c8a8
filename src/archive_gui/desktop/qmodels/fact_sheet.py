"""The facts of an article shaped for their list: weighed, grouped and put in order once, on any thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from archive_gui.base.fact_words import KIND_ORDER, label_text
from archive_gui.desktop.qmodels.fact_again import found_again
from archive_gui.domain.corrections import entity_name
from archive_gui.domain.facts import Fact, FactId, FactKind, FactState, OrganisationFact, PersonFact, PlaceFact

NAMES = frozenset(
    {FactKind.PLACE, FactKind.PERSON, FactKind.ORGANISATION, FactKind.PROGRAMME, FactKind.DOCUMENT, FactKind.AWARD}
)
"""Kinds whose mentions of one thing share a row."""
_SURE = 0.8
"""Below this confidence a fact is marked for a look: the rules give less where a single sign speaks for a name."""

Mentions = tuple[Fact, ...]


class Arrangement:
    """Facts as rows, grouped by kind; a row holds the mentions it stands for."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        by_kind: dict[FactKind, list[Fact]] = {}
        for fact in facts:
            by_kind.setdefault(fact.kind, []).append(fact)
        ordered = {kind: by_kind[kind] for kind in KIND_ORDER if kind in by_kind}
        self.counts = {kind: len(found) for kind, found in ordered.items()}
        self.groups = {kind: _rows(kind, found) for kind, found in ordered.items()}
        self.places = {
            fact.id: place for rows in self.groups.values() for place, row in enumerate(rows) for fact in row
        }

    @cached_property
    def by_doubt(self) -> tuple[tuple[FactKind, int], ...]:
        """Kind and place of every row, the least sure ones first, else as they stand in the text."""
        keyed = [
            (min(fact.confidence for fact in row), min(fact.span.start for fact in row), number, kind, place)
            for number, (kind, rows) in enumerate(self.groups.items())
            for place, row in enumerate(rows)
        ]
        keyed.sort(key=lambda one: (one[0], one[1], one[2], one[4]))
        return tuple((kind, place) for *_, kind, place in keyed)


class FactSheet:
    """What the list needs to know of all facts of an article, and of those that were rejected."""

    def __init__(self, facts: Iterable[Fact] = (), rejected: Iterable[Fact] = ()) -> None:
        self.facts = {fact.id: fact for fact in facts}
        self.rejected = {fact.id: fact for fact in rejected}
        known = self.facts.values()
        self.machine = frozenset(fact.id for fact in known if fact.state is FactState.MACHINE)
        self.unsure = frozenset(fact.id for fact in known if fact.state is FactState.MACHINE and _is_unsure(fact))
        self.arranged = Arrangement(known)
        self._numbers: dict[FactId, Fact] = {
            fact.number: fact for fact in (*known, *self.rejected.values()) if fact.number is not None
        }

    @classmethod
    def shaped(cls, facts: Iterable[Fact], rejected: Iterable[Fact]) -> FactSheet:
        """A sheet with everything that takes long done: for a worker."""
        sheet = cls(facts, rejected)
        _ = sheet.arranged.by_doubt
        return sheet

    def found_again(self, fact: Fact) -> Fact | None:
        """What a fact of the same article, read before, is by now."""
        if fact.number is not None and fact.number in self._numbers:
            return self._numbers[fact.number]
        return found_again(fact, (*self.facts.values(), *self.rejected.values()))


def _rows(kind: FactKind, facts: Sequence[Fact]) -> list[Mentions]:
    if kind not in NAMES:
        return [(fact,) for fact in facts]
    same: dict[tuple[str, ...], list[Fact]] = {}
    for fact in facts:
        same.setdefault(_identity(fact), []).append(fact)
    return [tuple(mentions) for mentions in same.values()]


def _is_unsure(fact: Fact) -> bool:
    return fact.confidence < _SURE or (isinstance(fact.detail, PlaceFact) and bool(fact.detail.alternatives))


def _identity(fact: Fact) -> tuple[str, ...]:
    """Mentions of the same thing: by the register's code where there is one, else by the name."""
    if isinstance(fact.detail, PlaceFact) and fact.detail.code:
        return ("code", fact.detail.code)
    if isinstance(fact.detail, PersonFact | PlaceFact | OrganisationFact):
        return ("name", entity_name(fact))
    return ("words", label_text(fact))
