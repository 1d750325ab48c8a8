"""Whose account is drawn up: 他替老人算了账：新房60平方米; 某某的账更难算。进水的设备价值170万元."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.people import PeopleNamed

_FOR = re.compile(
    "[替给帮为](?:(?P<pronoun>[他她]|老人|老汉|大娘|大爷|大妈)|(?P<name>[一-鿿]{2,8}?))家?"
    "(?:细细|仔细|一起|又|也)*算(?:了|过|起|开)?(?:一?[笔个本]|了)*[一-鿿]{0,4}?账[：:，,]"
)
# 某某的账更难算。: what the next sentences tell of.
_SETS = re.compile(
    "家?的(?:账本?|这?本账|日子|家底|担子|难处|难题|烦恼|经历|故事|变化|例子|情况)"
    "(?![：:])[^，。；！？,;!?\n：:“”]{0,12}[。！？]"
)
_STEPS = 12


class Accounts:
    """Tells whose accounts the figures of one text belong to."""

    def __init__(
        self, text: str, original: str, breaks: Breaks, mentions: Sequence[Mention], people: PeopleNamed
    ) -> None:
        """``text`` is folded, with dates blanked out; ``mentions`` are in order."""
        self._text = text
        self._original = original
        self._breaks = breaks
        self._mentions = mentions
        self._people = people
        self._starts = [mention.span.start for mention in mentions]
        self._drawn = list(_FOR.finditer(text)) if "账" in text else []
        self._setting = [
            (match.end(), mention.name)
            for mention in mentions
            if mention.kind in {MentionKind.PERSON, MentionKind.NAME}
            and (match := _SETS.match(text, mention.span.end)) is not None
            and breaks.sentence(mention.span.start) >= mention.span.start - _STEPS
        ]

    def of(self, at: int) -> str | None:
        """Whose account the sentence of ``at`` has drawn up, or the sentences before it have turned to."""
        sentence = self._breaks.sentence(at)
        for drawn in self._drawn:
            if sentence <= drawn.start() < drawn.end() <= at:
                return self._owner(drawn)
        paragraph = self._breaks.paragraph(at)
        set_at, name = next(((end, name) for end, name in self._setting[::-1] if end <= at), (-1, ""))
        if set_at < paragraph:
            return None
        since = self._mentions[bisect_left(self._starts, set_at) : bisect_left(self._starts, at)]
        return None if any(one.strong and one.kind is not MentionKind.GROUP for one in since) else name

    def _owner(self, drawn: re.Match[str]) -> str | None:
        if drawn["name"] is not None:
            span = Span(*drawn.span("name"))
            named = (one for one in self._mentions[bisect_left(self._starts, span.start) :][:2])
            return next((one.name for one in named if span.covers(one.span) and not one.aside), None)
        at = drawn.start("pronoun")
        sentence = self._breaks.sentence(at)
        acting = self._mentions[bisect_left(self._starts, sentence) : bisect_left(self._starts, at)]
        meant = self._people.meant(at, without={one.name for one in acting if one.kind is MentionKind.PERSON})
        return None if meant is None else self._original[meant.start : meant.end]
