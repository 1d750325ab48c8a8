"""Half-open stretches of text, counted in Unicode code points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """The characters ``start <= i < end`` of one text, in Unicode code points."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many characters the span covers."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return max(self.start, other.start) < min(self.end, other.end)

    def covers(self, other: Span) -> bool:
        """Whether every character of ``other`` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same span, ``by`` characters further on."""
        return Span(self.start + by, self.end + by)


Ranges = tuple[Span, ...]
"""Stretches of captured text in reading order; a column break can cut one passage into several."""


def merge_adjacent(spans: Iterable[Span]) -> Ranges:
    """Join spans that touch end to start, keep the order, drop empty ones."""
    merged: list[Span] = []
    for span in spans:
        if span.start == span.end:
            continue
        if merged and merged[-1].end == span.start:
            merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return tuple(merged)
