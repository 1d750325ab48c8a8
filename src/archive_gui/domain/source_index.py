"""From captured text to reading text, asked often: an offset map sorted by where its characters come from."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from archive_gui.domain.offsets import OffsetMap
from archive_gui.domain.spans import Ranges, Span, merge_adjacent


class SourceIndex:
    """Answers as ``OffsetMap.reading_spans`` does, without going through all runs each time."""

    def __init__(self, offsets: OffsetMap) -> None:
        self._runs = sorted(((captured, reading) for reading, captured in offsets.runs()), key=lambda run: run[0])
        self._starts = [captured.start for captured, _ in self._runs]
        self._ends = list(accumulate((captured.end for captured, _ in self._runs), max))

    def reading_spans(self, source: Span) -> Ranges:
        """The stretches of reading text whose characters come from ``source``, in reading order."""
        last = bisect_left(self._starts, source.end)
        found: list[Span] = []
        while last and self._ends[last - 1] > source.start:
            last -= 1
            captured, reading = self._runs[last]
            if not captured.overlaps(source):
                continue
            if captured.length == reading.length:
                shift = reading.start - captured.start
                found.append(Span(max(captured.start, source.start), min(captured.end, source.end)).shifted(shift))
            else:
                found.append(reading)
        return merge_adjacent(sorted(found))
