"""Whose a figure is where the words around it tell so outright, before any names are weighed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.subjects.accounts import Accounts
from archive_gui.facts.subjects.asides import Asides
from archive_gui.facts.subjects.distances import Distances
from archive_gui.facts.subjects.donors import Donors
from archive_gui.facts.subjects.heads import Heads
from archive_gui.facts.subjects.mentions import Mention
from archive_gui.facts.subjects.objects import Objects
from archive_gui.facts.subjects.patients import Patients
from archive_gui.facts.subjects.people import PeopleNamed
from archive_gui.facts.subjects.repeated import Repeated
from archive_gui.facts.subjects.rows import Rows
from archive_gui.facts.subjects.there import There
from archive_gui.facts.subjects.topics import Named, Topics
from archive_gui.facts.subjects.turns import Turns
from archive_gui.facts.subjects.village_heads import VillageHeads
from archive_gui.language.units import UnitClass


class Outright:
    """Asks the rules of words that need no names to be weighed, the surest first."""

    def __init__(
        self,
        text: str,
        original: str,
        breaks: Breaks,
        mentions: Sequence[Mention],
        named: Named,
        *,
        people: PeopleNamed,
        topics: Topics,
        there: There,
        quotation: Callable[[int], Span | None],
        meant: Callable[[str, int], str | None],
    ) -> None:
        """``text`` is folded, with dates and documents blanked out.

        ``quotation`` tells the direct speech around a place, ``meant`` what a bare sort of thing stands for there.
        """
        self._quotation = quotation
        self._people = people
        self._there = there
        self._repeated = Repeated(text)
        self._rows = Rows(text, breaks, mentions)
        self._turns = Turns(text, breaks, mentions)
        self._asides = Asides(text, breaks, mentions)
        self._donors = Donors(text, original, breaks)
        self._objects = Objects(text, breaks, mentions, topics)
        self._heads = Heads(text, original, breaks, mentions, bodies=named.bodies, meant=meant)
        self._village_heads = VillageHeads(text, breaks, mentions, named.places, topics)
        self._accounts = Accounts(text, original, breaks, mentions, people)
        self._patients = Patients(text, breaks, mentions, people)
        self._distances = Distances(text, original, breaks, named.places, topics)

    def of(self, figure: FoundFigure) -> str | None:
        """Whose a figure is; None where no rule tells."""
        at = figure.span.start
        spoken = self._quotation(at)
        speaker = None if spoken is None else self._people.speaker(spoken)
        own = self._repeated.of(figure) or self._rows.of(at)
        if own is None and (spoken is None or speaker is None):
            own = self._turns.of(at)
        own = own or self._heads.of(at, spoken, speaker) or self._village_heads.of(at, spoken, speaker)
        own = own or self._there.of(at) or self._asides.of(at)
        own = own or self._distances.of(figure) or self._objects.of(at)
        if own is None and spoken is None:
            own = self._accounts.of(at)
            if own is None and figure.kind is UnitClass.MONEY:
                own = self._patients.of(at)
        return self._donors.of(at) if own is None and figure.kind is UnitClass.MONEY else own

    def keep(self, figure: FoundFigure, subject: str | None) -> None:
        """Remember the subject of a figure, which a later one may point back at."""
        self._repeated.keep(figure, subject)
