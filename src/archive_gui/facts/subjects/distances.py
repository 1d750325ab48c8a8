"""How far a place is from another, told of the place: 他的老屋在样镇样村，距县城52公里."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.places.found import FoundPlace
from archive_gui.language.units import UnitClass

_FROM = re.compile("(?:^|[，。；！？,;!?\n])(?:相距|距离|距|离)(?!得|开)[^，。；！？,;!?\n\\d]{1,12}$")
_WITHIN = 16
_LIVED_IN = frozenset({PlaceLevel.VILLAGE, PlaceLevel.GROUP, PlaceLevel.TOWN, PlaceLevel.SITE})


class Distances:
    """Tells which place the distances of one text are of."""

    def __init__(self, text: str, original: str, breaks: Breaks, places: Sequence[FoundPlace]) -> None:
        """``text`` is folded; ``places`` are in order."""
        self._text = text
        self._original = original
        self._breaks = breaks
        self._places = [place.span for place in places if place.level in _LIVED_IN]
        self._starts = [span.start for span in self._places]

    def of(self, figure: FoundFigure) -> str | None:
        """The last place of the sentence before the clause that tells how far it is."""
        at = figure.span.start
        if figure.kind is not UnitClass.LENGTH:
            return None
        away = _FROM.search(self._text, max(0, at - _WITHIN), at)
        if away is None:
            return None
        last = bisect_left(self._starts, away.start()) - 1
        if last < 0 or self._starts[last] < self._breaks.sentence(at):
            return None
        return self._original[slice(*self._places[last])]
