"""Whose home a figure is told of: 走进某某的家，三层小楼…; 我家12亩地, which a speaker says of his own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.people import PeopleNamed

_HOME = re.compile("的?[新老]?家(?:[里中]|门[口前])?[，,]")
_OURS = re.compile(
    "[，。；！？,;!?：:“](?:今年|去年|现在|如今|光|就|\0)*[我俺]们?家(?!乡|[的里]?(?:合作社|公司))"
    "[^，。；！？,;!?\n]{0,16}$"
)
_WITHIN = 26


class Homes:
    """Tells whose home the figures of one text are told of."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention], people: PeopleNamed) -> None:
        """``text`` is folded, with dates blanked out; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._mentions = mentions
        self._people = people
        self._starts = [mention.span.start for mention in mentions]

    def of(self, at: int, spoken: Span | None) -> str | None:
        """Who says 我家 in the clause of ``at`` of the speech there, or whose home the sentence has led to."""
        if spoken is not None:
            ours = _OURS.search(self._text, max(spoken.start, at - _WITHIN), at)
            return None if ours is None else self._people.told_of(spoken)
        sentence = self._breaks.sentence(at)
        first, last = bisect_left(self._starts, sentence), bisect_left(self._starts, at)
        for mention in self._mentions[first:last][::-1]:
            if mention.kind is MentionKind.PERSON and _HOME.match(self._text, mention.span.end, at):
                return mention.name
            if mention.strong and mention.kind is not MentionKind.GROUP:
                return None
        return None
