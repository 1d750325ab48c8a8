"""Direct speech in one text: which words stand in it, and of whom they tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.people import HOLD_OFFICE, PeopleNamed
from archive_gui.facts.subjects.told import OF_ONE, SPEECH

_SPOKEN = re.compile("“[^“”\n]+”")
_SHORTEST = 10
"""Fewer characters between marks are a name or a word, not what somebody tells."""
# What makes words no longer those of one person about his own: 我们村, 全县.
_OF_MANY = re.compile("我们|咱们?|大家|[全该本我][村镇乡县市区省州厂校公队院]|党|国家")
_STEPS = 24
"""How many mentions are looked at before and behind."""


class Speeches:
    """The direct speech of one text."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention], people: PeopleNamed) -> None:
        """``text`` is folded; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._mentions = mentions
        self._people = people
        self._starts = [mention.span.start for mention in mentions]
        self._spoken = [Span(*match.span()) for match in _SPOKEN.finditer(text)]
        self._spoken_starts = [spoken.start for spoken in self._spoken]

    def at(self, at: int) -> Span | None:
        """The direct speech that ``at`` lies in."""
        index = bisect_left(self._spoken_starts, at) - 1
        return self._spoken[index] if index >= 0 and self._spoken[index].end > at else None

    def told_of(self, spoken: Span, at: int) -> str | None:
        """Of whom direct speech tells: its speaker or one of his family, but nobody who speaks for what he heads."""
        if spoken.length < _SHORTEST:
            return None
        found = self._speaker(spoken, at)
        if found is None or self._people.role_sort(found.name) in HOLD_OFFICE:
            return None
        speaker = self._people.speaker(spoken)
        if speaker is not None and OF_ONE.search(self._text, spoken.start, at):
            return self._people.told_of(spoken)
        return self._people.told_of(spoken) if found.name == self._people.speaker(spoken) else found.name

    def _speaker(self, spoken: Span, at: int) -> Mention | None:
        """Who speaks of his own: the last person named in the paragraph before the words, else the first behind."""
        if _OF_MANY.search(self._text, max(spoken.start, at - SPEECH), at):
            return None
        index = bisect_left(self._starts, spoken.start)
        paragraph = self._breaks.paragraph(at)
        for mention in self._mentions[max(0, index - _STEPS) : index][::-1]:
            if mention.span.start < paragraph:
                break
            if mention.kind is MentionKind.PERSON:
                return mention
        for mention in self._mentions[index : index + _STEPS]:
            if "。" in self._text[spoken.end : mention.span.start]:
                break
            if mention.kind is MentionKind.PERSON and mention.span.start >= spoken.end:
                return mention
        return None
