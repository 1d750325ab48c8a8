"""Which place of the captured text stands beside which place of the reading text."""

from __future__ import annotations

from bisect import bisect_right

from archive_gui.domain.reading import ReadingText
from archive_gui.domain.spans import Ranges, Span


class Alignment:
    """The offset map of one article, asked from the captured side without walking all of it."""

    def __init__(self, reading: ReadingText) -> None:
        self._reading = reading
        self._runs = sorted((captured, span) for span, captured in reading.offsets.runs() if captured.length)
        self._starts = [captured.start for captured, _ in self._runs]

    def reading_offset(self, captured: int) -> int:
        """The reading character that came from the captured one, or from the nearest place that stayed; 0 for none."""
        at = bisect_right(self._starts, captured)
        near = self._runs[max(0, at - 1) : at + 1]
        if not near:
            return 0
        place, span = min(near, key=lambda run: max(run[0].start - captured, captured - run[0].end + 1, 0))
        return span.start + min(max(captured - place.start, 0), span.length - 1)

    def captured_offset(self, reading: int) -> int:
        """The captured character that stands for a reading character; 0 for an empty text."""
        last = self._reading.offsets.length - 1
        return self._reading.offsets.source_range(min(max(reading, 0), last)).start if last >= 0 else 0

    def seam(self, captured: int) -> int:
        """The reading offset behind all that stands before a captured place on its line of text."""
        at = bisect_right(self._starts, captured - 1)
        if not at:
            return self._runs[0][1].start if self._runs else 0
        place, span = self._runs[at - 1]
        return span.start + min(captured - place.start, span.length)

    def images(self, captured: Span) -> Ranges:
        """The stretches of reading text that come from a captured one, in the order of the captured text."""
        found: list[Span] = []
        at = max(0, bisect_right(self._starts, captured.start) - 1)
        while at < len(self._runs) and self._runs[at][0].start < captured.end:
            place, span = self._runs[at]
            at += 1
            if not place.overlaps(captured):
                continue
            if place.length == span.length:
                first = max(place.start, captured.start)
                span = Span(first, min(place.end, captured.end)).shifted(span.start - place.start)
            if found and found[-1].end == span.start:
                span = Span(found.pop().start, span.end)
            found.append(span)
        return tuple(found)
