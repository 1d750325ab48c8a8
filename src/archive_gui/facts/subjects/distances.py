"""How far a place is from another, told of the place: 他的老屋在样镇样村，距县城52公里."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.subjects.topics import Topics
from archive_gui.language.units import UnitClass

_FROM = re.compile("(?:^|[，。；！？,;!?\n])(?:相距|距离|距|离)(?!得|开)[^，。；！？,;!?\n\\d]{1,12}$")
# 从村部到样山组4公里: told of the village.
_WAY = re.compile(
    "从村(?:部|里|口|上|委会)?到[^，。；！？,;!?\n]{1,10}?(?:[，,](?:来回|往返|单程|足有|全长)|有|的|足足|整整)?$"
)
_WITHIN = 16
_LIVED_IN = frozenset({PlaceLevel.VILLAGE, PlaceLevel.GROUP, PlaceLevel.TOWN, PlaceLevel.SITE})


class Distances:
    """Tells which place the distances of one text are of."""

    def __init__(self, text: str, original: str, breaks: Breaks, places: Sequence[FoundPlace], topics: Topics) -> None:
        """``text`` is folded; ``places`` are in order."""
        self._text = text
        self._original = original
        self._breaks = breaks
        self._topics = topics
        self._places = [place.span for place in places if place.level in _LIVED_IN]
        self._villages = [place.span for place in places if place.level is PlaceLevel.VILLAGE]
        self._starts = [span.start for span in self._places]

    def of(self, figure: FoundFigure) -> str | None:
        """The last place of the sentence before the clause that tells how far it is."""
        at = figure.span.start
        if figure.kind is not UnitClass.LENGTH:
            return None
        away = _FROM.search(self._text, max(0, at - _WITHIN), at)
        if away is None:
            return self._village(at) if _WAY.search(self._text, max(0, at - _WITHIN), at) else None
        last = bisect_left(self._starts, away.start()) - 1
        if last < 0 or self._starts[last] < self._breaks.sentence(at):
            return None
        return self._original[slice(*self._places[last])]

    def _village(self, at: int) -> str | None:
        """The village that the text is about, else the one named last in the paragraph of ``at``."""
        if self._topics.main_level is PlaceLevel.VILLAGE:
            return self._topics.main
        paragraph = self._breaks.paragraph(at)
        before = self._villages[: bisect_left(self._villages, Span(at, at))]
        return self._original[slice(*before[-1])] if before and before[-1].start >= paragraph else None
