"""Stretches of text that carry a mark, found quickly by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from archive_gui.domain.facts import Fact
from archive_gui.domain.spans import Span

MAX_LANES = 3
"""Underlines that run one below the other; deeper nesting shares the last one."""


class SpanIndex:
    """Spans, nested or overlapping as they come, asked for by place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = list(spans)
        placed = sorted((span.start, span.end, number) for number, span in enumerate(self.spans))
        self._order = [number for _start, _end, number in placed]
        self._starts = [start for start, _end, _number in placed]
        self._ends = [end for _start, end, _number in placed]
        self._reach = list(accumulate(self._ends, max))

    def overlapping(self, wanted: Span) -> Iterator[int]:
        """The numbers of the spans that share a character with ``wanted``, last ones first."""
        at, start = bisect_left(self._starts, wanted.end) - 1, wanted.start
        while at >= 0 and self._reach[at] > start:
            if self._ends[at] > start:
                yield self._order[at]
            at -= 1

    def crowded(self) -> Iterator[int]:
        """The numbers of the spans that others may share a character with; the rest stand alone."""
        last = len(self._order) - 1
        for at, (number, start) in enumerate(zip(self._order, self._starts, strict=True)):
            reached = at > 0 and self._reach[at - 1] > start
            if reached or (at < last and self._starts[at + 1] < self._ends[at]):
                yield number

    def at(self, offset: int) -> list[int]:
        """The numbers of the spans that cover the character at ``offset``, the shortest one first."""
        found = self.overlapping(Span(offset, offset + 1))
        return sorted(found, key=lambda number: (self.spans[number].length, number))


@dataclass(frozen=True, slots=True)
class FactRun:
    """One stretch to be underlined for a fact; a fact that a column break cuts has several.

    ``lane`` is the underline's distance from the text: 0 next to it, 1 below that.
    """

    fact: Fact
    span: Span
    lane: int


class FactRuns:
    """The underlined stretches of one text."""

    def __init__(self, facts: Iterable[Fact], *, in_source: bool = False) -> None:
        pieces = [(fact, span) for fact in facts for span in (fact.source_ranges if in_source else (fact.span,))]
        index = SpanIndex(span for _, span in pieces)
        lanes = _lanes(index)
        self.runs = [FactRun(fact, span, lane) for (fact, span), lane in zip(pieces, lanes, strict=True)]
        self._index = index
        self._of: dict[str, list[Span]] = {}
        for fact, span in pieces:
            self._of.setdefault(fact.id, []).append(span)

    def within(self, wanted: Span) -> list[FactRun]:
        """The runs that share a character with ``wanted``."""
        return [self.runs[number] for number in self._index.overlapping(wanted)]

    def at(self, offset: int) -> list[Fact]:
        """The facts that cover the character at ``offset``, the innermost one first."""
        return [self.runs[number].fact for number in self._index.at(offset)]

    def of(self, fact_id: str) -> list[Span]:
        """The stretches of one fact, in order."""
        return list(self._of.get(fact_id, ()))


class ArticleRuns:
    """What is underlined for an article's facts in both of its texts; each is made when it is asked for."""

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        self.facts = facts

    @cached_property
    def reading(self) -> FactRuns:
        """The stretches of the reading text."""
        return FactRuns(self.facts)

    @cached_property
    def captured(self) -> FactRuns:
        """The stretches of the captured text."""
        return FactRuns(self.facts, in_source=True)


def _lanes(index: SpanIndex) -> list[int]:
    """Short spans take the lane next to the text, what overlaps them goes below."""
    lanes: dict[int, int] = {}
    shortest_first = sorted((index.spans[number].length, number) for number in index.crowded())
    for _length, number in shortest_first:
        taken = {lanes[other] for other in index.overlapping(index.spans[number]) if other in lanes}
        lanes[number] = next((lane for lane in range(MAX_LANES) if lane not in taken), MAX_LANES - 1)
    return [lanes.get(number, 0) for number in range(len(index.spans))]
