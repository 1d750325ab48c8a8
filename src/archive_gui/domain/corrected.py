"""Facts as the archivist wants them: what was said of them, found again in the text, over what the rules find."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, pairwise

from archive_gui.domain.anchored import Squeezed, squeezed
from archive_gui.domain.corrections import Corrections, Joined, Standing, entity_name, named_like
from archive_gui.domain.facts import Fact, FactDetail, FactKind, FactState, PlaceFact
from archive_gui.domain.offsets import OffsetMap
from archive_gui.domain.reading import ReadingText
from archive_gui.domain.source_index import SourceIndex
from archive_gui.domain.spans import Ranges, Span, merge_adjacent

_COMMON = 0.5
"""Share of captured characters that two facts of a kind have in common when they are the same fact."""


_Origin = tuple[FactKind, Ranges]


@dataclass(frozen=True, slots=True)
class Corrected:
    """The facts of each article of a page, the rejected ones apart, and what was said of text that is not there."""

    facts: tuple[tuple[Fact, ...], ...]
    rejected: tuple[tuple[Fact, ...], ...]
    unmet: tuple[Standing | Joined, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    article: int
    span: Span


def corrected(readings: Sequence[ReadingText], found: Sequence[Sequence[Fact]], said: Corrections) -> Corrected:
    """Put all corrections of a page over what the rules found in its articles.

    A corrected fact stands where its captured text stands now, else where its words stand once between the same
    words; it takes the place of what the rules find of its kind there.
    """
    if not said.facts and not said.joined:
        return Corrected(tuple(map(tuple, found)), tuple(() for _ in found), ())
    work = _Work(readings, found)
    unmet: list[Standing | Joined] = [one for one in said.facts if not work.take(one)]
    work.put()
    unmet += [one for one in said.joined if not work.join(one)]
    return Corrected(*work.result(), tuple(unmet))


def same_place(ours: Ranges, theirs: Ranges) -> bool:
    """Whether two stretches of captured text have half of the longer one in common."""
    if ours == theirs:
        return True
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in ours for b in theirs)
    return common > 0 and common >= _COMMON * max(_length(ours), _length(theirs))


class _Found:
    """What the rules found in one article, looked up by kind and place; what was spoken of is taken out."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts = list(facts)
        self._taken: set[int] = set()
        self._exact: dict[tuple[FactKind, Ranges], list[int]] = {}
        for number, fact in enumerate(self._facts):
            self._exact.setdefault((fact.kind, fact.source_ranges), []).append(number)
        self._by_place = sorted(
            (*_envelope(fact.source_ranges), number) for number, fact in enumerate(self._facts) if fact.source_ranges
        )
        self._longest = max((high - low for low, high, _ in self._by_place), default=0)

    def take(self, said: Fact, origins: Sequence[_Origin], *, exactly: bool) -> str | None:
        """Take out what is the fact that was spoken of; the id that the first of it had."""
        if exactly:
            mine = [number for origin in origins for number in self._exact.get(origin, ())]
        else:
            mine = [number for number in self._near(origins) if _is(self._facts[number], said, origins)]
        free = sorted(set(mine) - self._taken)
        self._taken.update(free)
        return self._facts[free[0]].id if free else None

    def left(self) -> list[Fact]:
        """What nobody spoke of."""
        return [fact for number, fact in enumerate(self._facts) if number not in self._taken]

    def _near(self, origins: Sequence[_Origin]) -> Iterator[int]:
        for _, ranges in origins:
            low, high = _envelope(ranges)
            first = bisect_left(self._by_place, (low - self._longest,))
            for start, end, number in islice(self._by_place, first, None):
                if start >= high:
                    break
                if end > low:
                    yield number


class _Work:
    """The facts of a page on their way: what the rules found and nobody took, and what was said, by article."""

    def __init__(self, readings: Sequence[ReadingText], found: Sequence[Sequence[Fact]]) -> None:
        self._readings = readings
        self._found = [_Found(facts) for facts in found]
        self._sources = [SourceIndex(reading.offsets) for reading in readings]
        self._squeezed: dict[int, Squeezed] = {}
        self._taken: list[tuple[Standing, _Place]] = []
        self._free: list[list[Fact]] = []
        self._own: list[list[tuple[Fact, int]]] = [[] for _ in found]
        self._rejected: list[list[Fact]] = [[] for _ in found]

    def take(self, one: Standing) -> bool:
        """Find the place of a fact that was spoken of; False where its text is not there."""
        place = self._by_ranges(one.fact) or self._by_words(one)
        if place is not None:
            self._taken.append((one, place))
        return place is not None

    def put(self) -> None:
        """Put the facts that were spoken of in the place of what the rules found: the very same first."""
        named: dict[int, str] = {}
        for exactly in (True, False):
            for number, (one, place) in enumerate(self._taken):
                if number in named:
                    continue
                fact_id = self._replaced(one, place, exactly=exactly)
                if fact_id is not None:
                    named[number] = fact_id
        self._free = [found.left() for found in self._found]
        for number, (one, place) in enumerate(self._taken):
            fact = self._at(one.fact, place, named.get(number) or f"a{place.article + 1}.u{number + 1}")
            if fact.state is FactState.REJECTED:
                self._rejected[place.article].append(fact)
            else:
                self._own[place.article].append((fact, one.order))

    def join(self, one: Joined) -> bool:
        """Let mentions of several names be one in the articles spoken of; False where none of them is there."""
        met = False
        for article, source in enumerate(self._sources):
            spans = sorted(span for place in one.places for span in source.reading_spans(place))
            if not spans:
                continue
            spoken_of = chain((fact for fact, _ in self._own[article]), self._rejected[article])
            met = met or any(_is_mention(fact, one, spans) for fact in self._free[article])
            met = met or any(_touches(fact, spans) for fact in spoken_of)
            self._free[article] = [_joined(fact, one, spans) for fact in self._free[article]]
            self._own[article] = [
                (fact if order > one.order else _joined(fact, one, spans), order) for fact, order in self._own[article]
            ]
        return met

    def result(self) -> tuple[tuple[tuple[Fact, ...], ...], tuple[tuple[Fact, ...], ...]]:
        """The facts and the rejected ones, in reading order."""
        pairs = zip(self._free, self._own, strict=True)
        facts = tuple(_ordered([*free, *(fact for fact, _ in own)]) for free, own in pairs)
        return facts, tuple(map(_ordered, self._rejected))

    def _by_ranges(self, fact: Fact) -> _Place | None:
        wanted = squeezed(fact.quote)
        for article, reading in enumerate(self._readings):
            span = standing_at(reading.text, self._sources[article], fact.source_ranges)
            if span is None:
                continue
            same_words = squeezed(reading.text[span.start : span.end]) == wanted
            if same_words or _all_there(reading.offsets, self._sources[article], fact.source_ranges):
                return _Place(article, span)
        return None

    def _by_words(self, one: Standing) -> _Place | None:
        """The one place where the words stand between the words they stood between."""
        places: list[_Place] = []
        for article in range(len(self._readings)):
            found = self._squeeze(article).places(one.fact.quote, one.context)
            places += [_Place(article, span) for span in islice(found, 2)]
        return places[0] if len(places) == 1 else None

    def _squeeze(self, article: int) -> Squeezed:
        if article not in self._squeezed:
            self._squeezed[article] = Squeezed(self._readings[article].text)
        return self._squeezed[article]

    def _replaced(self, one: Standing, place: _Place, *, exactly: bool) -> str | None:
        """Take what the rules found of a fact out; the id that the first of it had."""
        here = self._readings[place.article].offsets.source_ranges(place.span)
        return self._found[place.article].take(one.fact, (*one.origins, (one.fact.kind, here)), exactly=exactly)

    def _at(self, fact: Fact, place: _Place, fact_id: str) -> Fact:
        reading = self._readings[place.article]
        return replace(
            fact,
            id=fact_id,
            quote=reading.text[place.span.start : place.span.end],
            span=place.span,
            source_ranges=reading.offsets.source_ranges(place.span),
            number=None,
        )


def _is(found: Fact, said: Fact, origins: Sequence[_Origin]) -> bool:
    """Whether what the rules found is what was spoken of; another reading of a rejected fact's place is not."""
    if not any(kind is found.kind and same_place(ranges, found.source_ranges) for kind, ranges in origins):
        return False
    if said.state is not FactState.REJECTED:
        return True
    return found.detail == said.detail or squeezed(found.quote) == squeezed(said.quote)


def standing_at(text: str, source: SourceIndex, ranges: Ranges) -> Span | None:
    """Where captured text stands in a reading text, if all of it that is there stands together."""
    pieces = merge_adjacent(sorted(span for place in ranges for span in source.reading_spans(place)))
    if not pieces:
        return None
    together = all(not text[one.end : other.start].strip() for one, other in pairwise(pieces))
    return Span(pieces[0].start, pieces[-1].end) if together else None


def _all_there(offsets: OffsetMap, source: SourceIndex, ranges: Ranges) -> bool:
    """Whether all of the captured text stands in the reading text, in whatever characters."""
    there = [captured for place in ranges for captured in _images(offsets, source, place)]
    return _length(merge_adjacent(sorted(set(there)))) >= _length(ranges)


def _images(offsets: OffsetMap, source: SourceIndex, place: Span) -> Iterator[Span]:
    for reading in source.reading_spans(place):
        for captured in offsets.source_ranges(reading):
            if captured.overlaps(place):
                yield Span(max(captured.start, place.start), min(captured.end, place.end))


def _joined(fact: Fact, one: Joined, spans: Sequence[Span]) -> Fact:
    like = one.like
    if not _is_mention(fact, one, spans):
        return fact
    detail = named_like(fact, like)
    if detail == fact.detail or _is_called_so(fact, detail, like):
        return fact
    if fact.state is not FactState.MACHINE:
        return replace(fact, detail=detail)
    return replace(fact, detail=detail, state=FactState.EDITED, decided=like.decided)


def _is_mention(fact: Fact, one: Joined, spans: Sequence[Span]) -> bool:
    """Whether the fact is one of those that were joined: of one of the names, or at one of their places."""
    if fact.kind is not one.like.kind:
        return False
    return entity_name(fact) in one.names or _touches(fact, spans)


def _touches(fact: Fact, spans: Sequence[Span]) -> bool:
    return any(fact.span.overlaps(span) for span in spans)


def _is_called_so(fact: Fact, detail: FactDetail, like: Fact) -> bool:
    """Whether the fact has the name without having it in full, and nothing else would change."""
    if entity_name(fact) != entity_name(like):
        return False
    match fact.detail, detail:
        case (PlaceFact() as stood, PlaceFact() as new):
            return (stood.level, stood.code) == (new.level, new.code)
        case _:
            return True


def _ordered(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda fact: (fact.span.start, -fact.span.end)))


def _envelope(ranges: Ranges) -> tuple[int, int]:
    return min((span.start for span in ranges), default=0), max((span.end for span in ranges), default=0)


def _length(ranges: Ranges) -> int:
    return sum(span.length for span in ranges)
