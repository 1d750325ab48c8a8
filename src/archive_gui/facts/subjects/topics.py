"""What a whole text is about: the place of its title or the one named most, and the last name of a kind."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.subjects.people import PeopleTold

_BREADTH = {
    PlaceLevel.VILLAGE: 5,
    PlaceLevel.GROUP: 4,
    PlaceLevel.TOWN: 4,
    PlaceLevel.COUNTY: 3,
    PlaceLevel.CITY: 3,
    PlaceLevel.PROVINCE: 2,
}
"""The narrower a place, the likelier it is what the text is about."""
_IN_TITLE = 8
"""How many mentions one in the title is worth."""
_BODY = 5
"""What a clause is worth that a body begins: as much as naming a village."""
_LEAST_BODY = 15
_SORT_IN_TITLE = 4
"""How much of it the sort of the body is worth in a title: 一个合作社的头一年."""
_OFTEN = 3
"""From how many times on a body is told of by its name, and not named in passing."""
_NESTED = 0.3
"""How much of a mention one within a body's name is worth."""
# 从样城师范学校毕业: what somebody has left is not what is spoken of.
_LEFT = re.compile("[^，。；！？,;!?\\n]{0,6}(?:毕业|退休|退役|离职|辞职|肄业)")
_FORMER = re.compile("原[是任系]|曾[任在是]|毕业于")
# 本报样山12月6日讯: where the report was sent from.
_SENT_FROM = re.compile("(?:^|[\\s　（(])(?:本报|新华社|中新社|中新网|本刊|本台|通讯社|日报)$")
_SENDER = 8
_SENT = re.compile("[\\d一二三四五六七八九十〇年月日\\s]{0,14}[电讯]")
_PARTNER = 0.5
"""How much must be told of the place of a report, beside another of its sort told of more, to be what it is about."""


@dataclass(frozen=True, slots=True)
class Named:
    """What is named in one text, each kind in order."""

    places: Sequence[FoundPlace]
    people: Sequence[Span]
    bodies: Sequence[Span]
    nested: Sequence[FoundPlace] = ()
    """Places that are part of a body's name."""
    documents: Sequence[Span] = ()
    author: str | None = None
    """Who signs alone and tells of himself as 我 outside direct speech: of a diary, a speech, a letter."""
    told: PeopleTold = field(default_factory=PeopleTold)
    """What is told of the people."""
    home: Mapping[str, str] = field(default_factory=dict)
    """The page's home division of each sort (县, 市, 州, 省), for texts that name none."""
    programmes: Sequence[Span] = ()
    """Campaigns, platforms, projects and the like, with their quotation marks and their sort."""


class Topics:
    """Answers what one text is about as a whole."""

    def __init__(self, original: str, named: Named, titles: Sequence[Span]) -> None:
        """``titles`` are the title and subtitle of the text."""
        self._original = original
        self._titles = titles
        self._nested = named.nested
        self._titles_end = max((title.end for title in titles), default=0)
        self._heads: list[tuple[int, str | None]] | None = None
        """What each stretch of the text is about, by where the stretch begins; told when first asked for."""
        self._full: Mapping[str, str] = {}
        self._weights: defaultdict[str, float] = defaultdict(float)
        self._bodies: dict[str, tuple[int, float]] = {}
        """From where on each body or thing may be the topic, and what its clauses are worth."""
        self._levels: dict[str, PlaceLevel] = {}
        for places, worth in ((named.places, 1.0), (named.nested, _NESTED)):
            for place in places:
                name = original[place.span.start : place.span.end]
                self._levels.setdefault(name, place.level)
                self._add(name, place.span, worth)
        self._sent_from = next(
            (
                original[place.span.start : place.span.end]
                for place in named.places
                if _SENT_FROM.search(original, max(0, place.span.start - _SENDER), place.span.start)
                and _SENT.match(original, place.span.end)
            ),
            None,
        )
        """The place that the report was sent from."""
        self._names = sorted(
            span
            for span in (*(place.span for place in named.places), *named.bodies)
            if not (_LEFT.match(original, span.end) or _FORMER.search(original, max(0, span.start - 3), span.start))
        )
        self._times = Counter(self._words(span) for span in self._names)
        self._titled = [span for span in self._names if self.is_titled(span)]
        self._by_ending: dict[tuple[str, ...], tuple[list[Span], list[int]]] = {}

    @property
    def main(self) -> str | None:
        """The place the article is about: named most, the narrower the better, its title counting most."""
        best = max(self._weights, key=lambda name: self._weights[name], default=None)
        if best is None or not self._weights[best]:
            return None
        sent = self._full.get(self._sent_from or "", self._sent_from)
        if sent is None or self._levels.get(sent) is not self._levels.get(best):
            return best
        return sent if self._weights[sent] > _PARTNER * self._weights[best] else best

    @property
    def main_level(self) -> PlaceLevel | None:
        """What sort of place the main one is."""
        return self._levels.get(self.main or "")

    def level(self, name: str) -> PlaceLevel | None:
        """What sort of place a name stands for; None for what is no place."""
        return self._levels.get(name)

    def point(self, name: str, span: Span) -> None:
        """Count a word that points at a place (全县) as naming it."""
        if name in self._levels:
            self._add(name, span, 1.0)

    def join(self, full: Mapping[str, str]) -> None:
        """Count what is told of a short name for the full one: 样山 for 样山县."""
        self._full = full
        for short, name in full.items():
            if short in self._levels:
                self._weights[name] += self._weights.pop(short, 0)
                self._levels.setdefault(name, self._levels[short])

    def topic(self, at: int) -> str | None:
        """What is spoken of at ``at`` where nothing nearer tells: the main place.

        A body or thing takes the place's part once it is named, if its clauses count for more, or from the title on.
        """
        if self._heads is None:
            main = self.main
            heads = [(0, main)]
            most = max(_LEAST_BODY, self._weights[main] if main else 0)
            for name, (first, worth) in sorted(self._bodies.items(), key=lambda body: body[1]):
                if worth > most:
                    heads.append((first, name))
                    most = worth
            self._heads = heads
        return self._heads[bisect_right(self._heads, at, key=lambda head: head[0]) - 1][1]

    def lead(self, name: str, span: Span, head: str) -> None:
        """Count a clause that a body or thing begins; ``head`` is its sort, which a title may name in its place."""
        if name in self._levels:
            return
        if name not in self._bodies:
            titled = [self._original[title.start : title.end] for title in self._titles]
            named = sum(
                _IN_TITLE if name in title else _SORT_IN_TITLE if head and head in title else 0 for title in titled
            )
            self._bodies[name] = (0 if named else span.start, _BODY * named)
        first, worth = self._bodies[name]
        self._bodies[name] = (first, worth + _BODY)

    def is_titled(self, span: Span) -> bool:
        """Whether a mention stands in the title or subtitle."""
        if span.start >= self._titles_end:
            return False  # as nearly all
        return any(title.covers(span) for title in self._titles)

    def _add(self, name: str, span: Span, worth: float) -> None:
        titled = _IN_TITLE if self.is_titled(span) else 1
        self._weights[self._full.get(name, name)] += worth * _BREADTH.get(self._levels[name], 0) * titled

    def heaviest(self, names: Collection[str]) -> str | None:
        """Of some places the one that the text names most."""
        return max(names, key=lambda name: (self._weights[self._full.get(name, name)], name), default=None)

    def last_ending(self, endings: tuple[str, ...], at: int) -> str | None:
        """The last place or body named before ``at`` whose name ends so."""
        if endings not in self._by_ending:
            spans = [span for span in self._names if self._original.endswith(endings, span.start, span.end)]
            self._by_ending[endings] = (spans, [span.start for span in spans])
        spans, starts = self._by_ending[endings]
        index = bisect_left(starts, at) - 1
        if index < 0:
            return None
        last = self._words(spans[index])
        if self._times[last] > 1:
            return last
        # What the text is about, not what it names in passing.
        titled = (self._words(span) for span in self._titled if span <= spans[index])
        return max((name for name in titled if name.endswith(endings)), key=len, default=last)

    def last_nested(self, ending: str, at: int) -> str | None:
        """The last place before ``at`` that ends so and is part of a body's name."""
        names = (self._words(one.span) for one in self._nested if one.span.end <= at)
        return next((name for name in reversed(list(names)) if name.endswith(ending)), None)

    def is_told_of(self, name: str) -> bool:
        """Whether a name is not only named in passing: in a title or often."""
        return self._times[name] >= _OFTEN or any(name in self._words(title) for title in self._titles)

    def sort_is_titled(self, sort: str) -> bool:
        """Whether a title names a sort of thing or body: 她和她的扶贫车间."""
        return any(sort in self._words(title) for title in self._titles)

    def _words(self, span: Span) -> str:
        return self._original[span.start : span.end]
