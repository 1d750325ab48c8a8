"""Text that remembers where in the captured text each of its characters comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from archive_gui.domain.spans import Ranges, Span, merge_adjacent


class Run(NamedTuple):
    """``length`` characters that come from the captured stretch ``start..end``.

    Either one to one (``length == end - start``), or a single character standing for a whole stretch.
    """

    length: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Strand:
    """A piece of text with the runs that trace it; an operation gives a new strand and never loses the trace."""

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, text: str, start: int) -> Strand:
        """``text`` as it stands in the captured text from ``start`` on."""
        return cls(text, (Run(len(text), start, start + len(text)),) if text else ())

    @property
    def start(self) -> int:
        """The captured offset of the first character (0 for an empty strand)."""
        return self.runs[0].start if self.runs else 0

    @property
    def end(self) -> int:
        """The captured offset after the last character (0 for an empty strand)."""
        return self.runs[-1].end if self.runs else 0

    def cut(self, start: int, end: int) -> Strand:
        """The characters ``start <= i < end``."""
        if start <= 0 and end >= len(self.text):
            return self
        return Strand(self.text[start:end], tuple(self._pieces(start, end)))

    def without(self, spans: Iterable[Span]) -> Strand:
        """The strand without the given stretches, which are sorted and do not overlap."""
        texts: list[str] = []
        runs: list[Run] = []
        at = first = first_at = 0
        for span in (*spans, Span(len(self.text), len(self.text))):
            if span.start > at:
                texts.append(self.text[at : span.start])
                first, first_at = self._run_at(at, first, first_at)
                runs.extend(self._pieces(at, span.start, first, first_at))
            at = span.end
        return Strand("".join(texts), tuple(runs))

    def parted(self, spans: Iterable[Span]) -> list[Strand]:
        """The pieces between the given stretches, which are sorted and do not overlap."""
        pieces: list[Strand] = []
        at = first = first_at = 0
        for span in (*spans, Span(len(self.text), len(self.text))):
            first, first_at = self._run_at(at, first, first_at)
            pieces.append(Strand(self.text[at : span.start], tuple(self._pieces(at, span.start, first, first_at))))
            at = span.end
        return pieces

    def exchanged(self, changes: Iterable[tuple[Span, str]]) -> Strand:
        """The strand with one character, or nothing, for each of the stretches (sorted, apart), traced to it."""
        pieces: list[Strand] = []
        at = first = first_at = 0
        for span, after in (*changes, (Span(len(self.text), len(self.text)), "")):
            first, first_at = self._run_at(at, first, first_at)
            pieces.append(Strand(self.text[at : span.start], tuple(self._pieces(at, span.start, first, first_at))))
            if after:
                place = self.ranges(span.start, span.end, first, first_at)
                pieces.append(Strand(after, (Run(1, place[0].start, place[-1].end),)))
            at = span.end
        return weave(pieces)

    def spelled(self, text: str) -> Strand:
        """The same places, other characters: ``text`` must be just as long."""
        if len(text) != len(self.text):
            raise ValueError("another spelling must have the same length")
        return Strand(text, self.runs)

    def ranges(self, start: int = 0, end: int | None = None, first: int = 0, first_at: int = 0) -> Ranges:
        """The captured ranges of the characters ``start <= i < end``; none of them stands before run ``first``."""
        stop = len(self.text) if end is None else end
        return merge_adjacent(Span(run.start, run.end) for run in self._pieces(start, stop, first, first_at))

    def places(self, spans: Iterable[Span]) -> list[Ranges]:
        """The captured ranges of each of ``spans`` (sorted, apart); linear in their number and that of the runs."""
        found: list[Ranges] = []
        first = first_at = 0
        for span in spans:
            first, first_at = self._run_at(span.start, first, first_at)
            found.append(self.ranges(span.start, span.end, first, first_at))
        return found

    def stripped(self) -> Strand:
        """The strand without blanks at both ends."""
        lead = len(self.text) - len(self.text.lstrip())
        return self.cut(lead, max(lead, len(self.text.rstrip())))

    def _run_at(self, at: int, first: int, first_at: int) -> tuple[int, int]:
        """The run that holds the character ``at``, and where it begins, looked for from run ``first`` on."""
        while first < len(self.runs) and first_at + self.runs[first].length <= at:
            first_at += self.runs[first].length
            first += 1
        return first, first_at

    def _pieces(self, start: int, end: int, first: int = 0, first_at: int = 0) -> Iterator[Run]:
        at = first_at
        for index in range(first, len(self.runs)):
            if at >= end:
                return
            run = self.runs[index]
            stop = at + run.length
            if stop > start:
                if run.length == run.end - run.start:
                    lo, hi = max(start, at), min(end, stop)
                    yield Run(hi - lo, run.start + lo - at, run.start + hi - at)
                else:
                    yield run
            at = stop


def weave(strands: Iterable[Strand]) -> Strand:
    """The strands one after another; linear in their total length."""
    texts: list[str] = []
    runs: list[Run] = []
    for strand in strands:
        texts.append(strand.text)
        runs.extend(strand.runs)
    return Strand("".join(texts), tuple(runs))
