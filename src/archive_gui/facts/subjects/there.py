"""Places that are told of without their names: 当地, 这里, and where those are who come from elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.subjects.mentions import Mention, MentionKind

_THERE = re.compile(
    "(?:^|[，。；！？,;!?\n：:])(?:\0|[^\\S\n]|目前|现在|如今|同时|此外|今年|去年|其中|截至|以来|年|月|日)*(?:当地|这里)"
    "(?=[^，。；！？,;!?\n]*?(?:已|共|累计|组织|开展|采取|投入|转移|启动|建|新|紧急|通过|出动|派|有|为|对|的|种|将|还|$))"
)
_FROM = re.compile("来自(?:[^，。；！？,;!?\n]{1,40}的)?$")
_FROM_WITHIN = 44
"""来自甲省、乙省的300名工人: where they come from is not what is told of."""
_WITHIN = 120
"""How far before a figure the word is looked for in its sentence."""
_HERE = "这里"
_LEVELS = frozenset({PlaceLevel.COUNTY, PlaceLevel.CITY, PlaceLevel.TOWN, PlaceLevel.VILLAGE, PlaceLevel.PROVINCE})


class There:
    """Tells what place 当地 stands for, for the figures of one text."""

    def __init__(
        self, text: str, original: str, breaks: Breaks, mentions: Sequence[Mention], places: Sequence[FoundPlace]
    ) -> None:
        """``text`` is folded, with dates and documents blanked out; ``mentions`` and ``places`` are in order."""
        self._text = text
        self._original = original
        self._breaks = breaks
        self._mentions = mentions
        self._points = "当地" in text or _HERE in text
        self._comes = "来自" in text
        self._begins = [mention.span.start for mention in mentions]
        self._are_places = {place.span for place in places}
        self._leading = [mention for mention in mentions if mention.strong and mention.kind is not MentionKind.GROUP]
        named = {place.span for place in places if place.level in _LEVELS}
        self._led_places = [mention for mention in self._leading if mention.span in named]
        self._starts = [mention.span.start for mention in self._leading]
        self._places = [place.span for place in places if place.level in _LEVELS]

    def of(self, at: int) -> str | None:
        """The place that the sentence tells of as 当地 before ``at``, where nothing else leads a clause behind it."""
        begins = self._breaks.sentence(at)
        came = _FROM.search(self._text, max(begins, at - _FROM_WITHIN), at) if self._comes else None
        if came is not None:
            first, last = (bisect_left(self._starts, start) for start in (begins, came.start()))
            led = self._leading[last - 1] if last > first else None
            if led is not None and (led.kind is MentionKind.THING or led.span in self._are_places):
                return led.name  # 现场会在样县召开，来自各县的86名代表
            return self._led(at, self._breaks.sentence(at))
        if not self._points:
            return None
        sentence = max(begins - 1, 0)
        word = None
        for found in _THERE.finditer(self._text, max(sentence, at - _WITHIN), at):
            word = found
        if word is None or bisect_left(self._starts, word.end()) < bisect_left(self._starts, at):
            return None
        if self._text.endswith(_HERE, 0, word.end()) and (told := self._led(at, word.start())) is not None:
            return told  # 样社区是样县最大的安置点。这里住着: of what was told of, not of what was named on the way
        last = bisect_left(self._places, Span(word.end(), word.end())) - 1
        if last < 0 or self._places[last].start < self._breaks.paragraph(at):
            return None
        return self._original[slice(*self._places[last])]

    def named(self, best: str, at: int) -> str | None:
        """The place that a sentence names first, where ``best`` is named nowhere in its paragraph before ``at``."""
        first, last = (bisect_left(self._begins, start) for start in (self._breaks.paragraph(at), at))
        near = self._mentions[first:last]
        if any(mention.name == best for mention in near):
            return None
        sentence = self._breaks.sentence(at)
        names = [one for one in near if one.span.start >= sentence and one.kind is MentionKind.NAME and not one.reached]
        if not names or not all(one.span in self._are_places for one in names):
            return None
        return names[0].name

    def _led(self, at: int, end: int) -> str | None:
        """The last place that led a clause in the paragraph of ``at`` before ``end``."""
        start = self._breaks.paragraph(at)
        return next((one.name for one in reversed(self._led_places) if start <= one.span.start < end), None)
