"""Places that the archivist told the archive of: their names are places wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.facts import FactKind
from archive_gui.domain.places import UserPlace
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, alternatives
from archive_gui.facts.masks import reading_form
from archive_gui.facts.places.found import FoundPlace
from archive_gui.language.gazetteer import Gazetteer

RULE_OWN = Rule("place.own", 1, FactKind.PLACE, "(name told by the archivist)", "⟦样家坳⟧的水井", "样家的水井")


class OwnPlaces:
    """The archive's own places, sought in many texts."""

    def __init__(self, places: Sequence[UserPlace], gazetteer: Gazetteer) -> None:
        """Make ready to seek these names; of several places of one name the first counts."""
        self._places: dict[str, UserPlace] = {}
        for place in places:
            self._places.setdefault(reading_form(place.name), place)
        self._pattern = re.compile(alternatives(self._places)) if self._places else None
        self._gazetteer = gazetteer

    def find(self, text: str) -> Iterator[FoundPlace]:
        """Where the names stand in a folded text, the longest first."""
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text):
            place = self._places[match[0]]
            span = Span(*match.span())
            yield FoundPlace(span, place.level, place.code, self._full_name(place), RULE_OWN, 0.98)

    def _full_name(self, place: UserPlace) -> str | None:
        if place.full_name is not None:
            return place.full_name
        known = self._gazetteer.full_name(place.code) if place.code is not None else ""
        within = self._gazetteer.full_name(place.parent) if place.parent is not None else ""
        return known or (within + place.name if within else None)
