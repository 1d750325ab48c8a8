"""The members of a cooperative are its own, not its village's: 社员由23户发展到86户."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.topics import Topics

_MEMBERS = re.compile("(?:^|[，。；！？,;!?\n\0])(?:社员|入社的?|入股社员)(?!们?[一-鿿]{0,8}[说道：])")
_COOPERATIVES = ("合作社", "联合社", "联社")
_CLAUSE = 80
"""How far back the start of a clause is looked for."""


class Members:
    """Tells the cooperatives whose members the figures of one text are said of."""

    def __init__(
        self,
        text: str,
        original: str,
        breaks: Breaks,
        mentions: Sequence[Mention],
        *,
        people: Collection[str],
        topics: Topics,
    ) -> None:
        """``text`` is folded; ``mentions`` are in order; ``people`` are the names of all that are named."""
        self._text = text
        self._original = original
        self._breaks = breaks
        self._mentions = mentions
        self._people = people
        self._topics = topics
        self._starts = [mention.span.start for mention in mentions]

    def of(self, best: str, at: int) -> str | None:
        """The cooperative whose members the clause of ``at`` tells of, named before in the paragraph."""
        if self._topics.level(best) is None and best not in self._people:
            return None
        told = list(_MEMBERS.finditer(self._text, max(self._breaks.sentence(at) - 1, at - _CLAUSE, 0), at))
        if not told:
            return None
        since = self._mentions[bisect_left(self._starts, told[-1].end()) : bisect_left(self._starts, at)]
        if any(one.strong and one.kind is not MentionKind.GROUP for one in since):
            return None
        name = self._topics.last_ending(_COOPERATIVES, at)
        return name if name and self._original.find(name, self._breaks.paragraph(at), at) >= 0 else None
