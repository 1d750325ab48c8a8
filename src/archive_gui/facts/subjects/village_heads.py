"""What the head of a village or town says of it in direct speech is told of the place: 村支书某某说，添了23个后生."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.subjects.mentions import CLAUSE_END, Mention, MentionKind
from archive_gui.facts.subjects.told import OF_ONE
from archive_gui.facts.subjects.topics import Topics

_TITLE = (
    "(?:党总支|党支部|党委|总支|支部|村委会|居委会|支村两委)?副?(?:第一书记|书记|主任|支书|[镇乡]长)"
    "(?:兼[一-鿿]{2,8}|、[一-鿿]{2,8})?"
)
_OF_PLACE = re.compile(_TITLE)
# 村支书某某, 老支书某某: of the village told of where he is introduced.
_OF_VILLAGE = re.compile(rf"(?:^|[，。；！？,;!?\n\0“”：:])(?:[老原]村?|村){_TITLE}$")
_LEAD = 22
_OWN_LIFE = re.compile("自家|自己[家种养开办]|[他她]家|年轻时|小时候|打工|[孩崽娃]|爱人|父母|我[想敢怕要]")
_HEADED = frozenset({PlaceLevel.VILLAGE, PlaceLevel.TOWN})
_REST = 12


class VillageHeads:
    """Tells what places the heads of villages and towns speak for, for the figures of one text."""

    def __init__(
        self, text: str, breaks: Breaks, mentions: Sequence[Mention], places: Sequence[FoundPlace], topics: Topics
    ) -> None:
        """``text`` is folded; ``mentions`` and ``places`` are in order."""
        self._text = text
        self._breaks = breaks
        self._topics = topics
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]
        self._places = [place.span for place in places if place.level in _HEADED]
        self._headed: dict[str, str | None] = {}

    def of(self, at: int, spoken: Span | None, speaker: str | None) -> str | None:
        """The place whose head says what stands at ``at``, where he names no other and does not tell of his own."""
        if spoken is None or speaker is None:
            return None
        until = min(spoken.end, at + _REST)
        if any(own.search(self._text, spoken.start, until) for own in (OF_ONE, _OWN_LIFE)):
            return None
        clause = max(self._text.rfind(mark, spoken.start, at) for mark in CLAUSE_END)
        told = [one for one in self._within(spoken.start, at) if one.kind is not MentionKind.GROUP]
        if any(one.strong or one.span.start > clause or self._topics.level(one.name) is not None for one in told):
            return None
        if speaker not in self._headed:
            self._headed[speaker] = self._place_of(speaker)
        return self._headed[speaker]

    def _place_of(self, speaker: str) -> str | None:
        """The place that somebody is told to head where he is introduced."""
        for mention in self._mentions:
            if mention.name == speaker and mention.kind is MentionKind.PERSON:
                headed = self._headed_at(mention.span.start)
                if headed is not None:
                    return headed
        return None

    def _headed_at(self, person: int) -> str | None:
        last = bisect_left(self._places, Span(person, person)) - 1
        if last >= 0 and _OF_PLACE.fullmatch(self._text, self._places[last].end, person):
            return self._text[slice(*self._places[last])]
        if _OF_VILLAGE.search(self._text, max(0, person - _LEAD), person) is None:
            return None
        paragraph = self._breaks.paragraph(person)
        here = [one for one in self._within(paragraph, person) if self._topics.level(one.name) is PlaceLevel.VILLAGE]
        told = next((one.name for one in here[::-1] if one.strong), None)
        if told is None and self._topics.main_level is PlaceLevel.VILLAGE:
            told = self._topics.main
        if told is None and not here:
            above = self._within(self._breaks.paragraph(max(0, paragraph - 1)), paragraph)
            here = [one for one in above if self._topics.level(one.name) is PlaceLevel.VILLAGE]
        return told or (here[-1].name if here else None)

    def _within(self, start: int, end: int) -> Sequence[Mention]:
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
