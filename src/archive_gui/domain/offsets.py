"""Where each character of a reading text comes from in the captured text."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from archive_gui.domain.spans import Ranges, Span, merge_adjacent

_HEADER = b"om1\n"


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Maps ``length`` characters of reading text to ranges of captured text.

    The map is a list of runs held in three parallel arrays of unsigned 32-bit integers. A run either copies
    (as many source characters as reading characters, one to one) or stands for a single reading character that
    replaces a source range of any length; an empty range is an anchor: a character that repair put in there.
    """

    length: int
    reading_starts: array[int]
    source_starts: array[int]
    source_ends: array[int]

    def source_range(self, index: int) -> Span:
        """The captured range of the reading character at ``index``.

        Raises:
            IndexError: ``index`` lies outside the reading text.
        """
        if not 0 <= index < self.length:
            raise IndexError(index)
        run = bisect_right(self.reading_starts, index) - 1
        start, end = self.source_starts[run], self.source_ends[run]
        if end - start != self._reading_end(run) - self.reading_starts[run]:
            return Span(start, end)
        at = start + index - self.reading_starts[run]
        return Span(at, at + 1)

    def source_ranges(self, span: Span) -> Ranges:
        """The captured ranges of a stretch of reading text, in reading order, touching ones joined."""
        run = bisect_right(self.reading_starts, span.start) - 1
        if run >= 0 and span.start < span.end <= (last := self._reading_end(run)):
            # Nearly every name lies in one stretch that was copied.
            start, first = self.source_starts[run], self.reading_starts[run]
            if self.source_ends[run] - start == last - first:
                return (span.shifted(start - first),)
        return merge_adjacent(self._pieces(span))

    def reading_spans(self, source: Span) -> Ranges:
        """The stretches of reading text whose characters come from ``source``, in reading order."""
        return merge_adjacent(sorted(self._images(source)))

    def runs(self) -> Iterator[tuple[Span, Span]]:
        """Every run as (reading span, captured span), in reading order."""
        for run in range(len(self.reading_starts)):
            yield (
                Span(self.reading_starts[run], self._reading_end(run)),
                Span(self.source_starts[run], self.source_ends[run]),
            )

    def to_bytes(self) -> bytes:
        """A compact form for storage: a header, the length, then the three arrays, little-endian."""
        packed = array("I", [self.length, len(self.reading_starts)])
        for column in (self.reading_starts, self.source_starts, self.source_ends):
            packed.extend(column)
        if sys.byteorder == "big":
            packed.byteswap()
        return _HEADER + packed.tobytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> OffsetMap:
        """Read back what ``to_bytes`` wrote.

        Raises:
            ValueError: the bytes are not an offset map.
        """
        if not data.startswith(_HEADER):
            raise ValueError("not an offset map")
        packed = array("I")
        packed.frombytes(data[len(_HEADER) :])
        if sys.byteorder == "big":
            packed.byteswap()
        if len(packed) < 2 or len(packed) != 2 + 3 * packed[1]:
            raise ValueError("an offset map of the wrong length")
        length, runs = packed[0], packed[1]
        columns = (packed[2 + k * runs : 2 + (k + 1) * runs] for k in range(3))
        return cls(length, *columns)

    def _reading_end(self, run: int) -> int:
        return self.reading_starts[run + 1] if run + 1 < len(self.reading_starts) else self.length

    def _pieces(self, span: Span) -> Iterator[Span]:
        if span.start >= span.end:
            return
        run = max(0, bisect_right(self.reading_starts, span.start) - 1)
        while run < len(self.reading_starts) and self.reading_starts[run] < span.end:
            first, last = self.reading_starts[run], self._reading_end(run)
            start, end = self.source_starts[run], self.source_ends[run]
            if end - start == last - first:
                end = start + min(span.end, last) - first
                start += max(span.start, first) - first
            yield Span(start, end)
            run += 1

    def _images(self, source: Span) -> Iterator[Span]:
        for reading, captured in self.runs():
            if not captured.overlaps(source):
                continue
            if captured.length == reading.length:
                shift = reading.start - captured.start
                yield Span(max(captured.start, source.start), min(captured.end, source.end)).shifted(shift)
            else:
                yield reading


class OffsetMapBuilder:
    """Collects runs from left to right; neighbouring copies are joined."""

    def __init__(self) -> None:
        self._length = 0
        self._reading = array("I")
        self._starts = array("I")
        self._ends = array("I")

    @property
    def length(self) -> int:
        """How many reading characters have been mapped so far."""
        return self._length

    def copy(self, source: Span) -> None:
        """The next ``source.length`` reading characters are those of ``source``, one to one."""
        if source.length <= 0:
            return
        if self._reading and self._ends[-1] == source.start and self._last_is_copy():
            self._ends[-1] = source.end
        else:
            self._append(source)
        self._length += source.length

    def replace(self, source: Span) -> None:
        """The next single reading character stands for the whole of ``source``; an empty one anchors it there."""
        if source.length == 1:
            self.copy(source)
            return
        self._append(source)
        self._length += 1

    def extend(self, other: OffsetMap) -> None:
        """Append another map after what has been collected."""
        for reading, captured in other.runs():
            if reading.length == captured.length:
                self.copy(captured)
            else:
                self.replace(captured)

    def build(self) -> OffsetMap:
        """The finished map."""
        return OffsetMap(self._length, self._reading[:], self._starts[:], self._ends[:])

    def _last_is_copy(self) -> bool:
        return self._ends[-1] - self._starts[-1] == self._length - self._reading[-1]

    def _append(self, source: Span) -> None:
        self._reading.append(self._length)
        self._starts.append(source.start)
        self._ends.append(source.end)
