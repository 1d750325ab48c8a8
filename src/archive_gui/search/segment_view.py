"""A segment as one commit sees it: its reader, the documents deleted by then, and the latest results."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from archive_gui.domain.search import EXACT, Manner
from archive_gui.search.elias_fano import I64, U32, is_in
from archive_gui.search.gram_reader import GramReader
from archive_gui.search.needle import Needle
from archive_gui.search.scripts import exactly_written, in_typed_script, odd_positions, stands_as_usual
from archive_gui.search.tallies import F32, Tally, as_tally

_OTHER_SCRIPT = np.float32(0.5)
"""A hit that stands in the other script (繁 for 简) than it was asked for, or as a look-alike, counts half."""

_KEPT_BYTES = 8 << 20
"""Results kept for queries that share a chunk, typed letter by letter or paged through."""


@dataclass(frozen=True, slots=True)
class Occurrences:
    """The documents of a segment a string occurs in, ascending, and its weighted count in each."""

    documents: I64
    weights: F32


class SegmentView:
    """A segment without its deleted documents; any thread may ask."""

    def __init__(self, reader: GramReader, deleted: I64) -> None:
        self.reader = reader
        self.alive: NDArray[np.bool_] | None = None
        if len(deleted):
            self.alive = np.ones(reader.document_count, bool)
            self.alive[deleted] = False
        self.document_count = reader.document_count - len(deleted)
        lengths = reader.lengths if self.alive is None else reader.lengths[self.alive]
        self.total_length = int(lengths.sum())
        self._kept: OrderedDict[Needle, Occurrences] = OrderedDict()
        self._kept_bytes = 0
        self._norms: tuple[float, F32] | None = None
        self._lock = threading.Lock()

    def living(self) -> I64:
        """The numbers of all documents that are not deleted."""
        return np.arange(self.reader.document_count) if self.alive is None else np.flatnonzero(self.alive)

    def occurrences(self, needle: Needle) -> Occurrences:
        """Where the needle occurs; in no document for an empty string."""
        with self._lock:
            found = self._kept.get(needle)
            if found is not None:
                self._kept.move_to_end(needle)
                return found
        found = self._look_up(needle)
        with self._lock:
            if needle not in self._kept:
                self._kept[needle] = found
                self._kept_bytes += found.documents.nbytes + found.weights.nbytes
            while self._kept_bytes > _KEPT_BYTES and len(self._kept) > 1:
                _needle, oldest = self._kept.popitem(last=False)
                self._kept_bytes -= oldest.documents.nbytes + oldest.weights.nbytes
        return found

    def drop_results(self) -> None:
        """Forget the latest results."""
        with self._lock:
            self._kept.clear()
            self._kept_bytes = 0

    def positions(self, needle: Needle) -> U32:
        """Where the needle stands, deleted documents among them, ascending; an empty one stands nowhere."""
        if not needle.choices:
            return np.zeros(0, np.uint32)
        if len(needle.choices) == 1:
            positions = np.sort(self.reader.character_positions(needle.choices[0]))
        else:
            positions = self.reader.string_positions(needle.choices)
        return positions if needle.written is None else exactly_written(self.reader, needle, positions)

    def positions_within(self, needle: Needle, documents: I64) -> U32:
        """Where the needle stands in some documents, given ascending."""
        begins = self.reader.documents.begins[documents].astype(np.int64)
        ends = self.reader.documents.ends[documents].astype(np.int64)
        if needle.manner == EXACT and len(needle.folded) == 2:
            pair = self.reader.pair(*needle.folded)
            return np.zeros(0, np.uint32) if pair is None else pair.within(begins, ends)
        positions = self.positions(needle)
        at = np.searchsorted(begins, positions, side="right") - 1
        return positions[(at >= 0) & (positions < ends[np.maximum(at, 0)])]

    def norms(self, mean_length: float) -> F32:
        """For each document its length in mean lengths; kept until the mean changes."""
        known = self._norms
        if known is None or known[0] != mean_length:
            known = self._norms = (mean_length, (self.reader.lengths / mean_length).astype(np.float32))
        return known[1]

    def _look_up(self, needle: Needle) -> Occurrences:
        found = self._tallied(needle) or self._weigh(needle, self.positions(needle))
        if self.alive is None:
            return Occurrences(*found)
        kept = self.alive[found.documents]
        return Occurrences(found.documents[kept], found.weights[kept])

    def _tallied(self, needle: Needle) -> Tally | None:
        """One or two characters so common that their counts are kept; None for others."""
        if needle.manner == Manner(lookalike=True) and len(needle.folded) == 1:
            return self._any_of(needle)
        if needle.manner.lookalike or not 1 <= len(needle.folded) <= 2:
            return None
        if needle.manner.exact_script and not stands_as_usual(self.reader, needle):
            return None
        found = self.reader.tally(needle.folded)
        if found is None or needle.manner.exact_script:
            return found
        return self._by_script(needle, found, odd_positions(self.reader, needle))

    def _any_of(self, needle: Needle) -> Tally:
        """A character or what looks like it, each counted by itself."""
        sums = np.zeros(self.reader.document_count, np.float32)
        for choice in needle.choices[0]:
            found = self.reader.tally([choice])
            if found is None:
                positions = np.sort(self.reader.character_positions([choice]))
                found = as_tally(*self.reader.documents.counts(positions))
            share = np.float32(1) if choice == needle.folded[0] else _OTHER_SCRIPT
            sums[found.documents] += found.weights * share
        documents = np.flatnonzero(sums)
        return Tally(documents, sums[documents])

    def _weigh(self, needle: Needle, positions: U32) -> Tally:
        found = as_tally(*self.reader.documents.counts(positions))
        if needle.manner.exact_script and not needle.manner.lookalike:
            return found
        if needle.manner.lookalike:
            typed = Needle.of(needle.words, replace(needle.manner, lookalike=False))
            same = is_in(positions, self.positions(typed))
            return self._lowered(found, positions[~same])
        same = in_typed_script(self.reader, needle, positions)
        return self._by_script(needle, found, positions[same if needle.variants else ~same])

    def _by_script(self, needle: Needle, found: Tally, odd: U32) -> Tally:
        """Let hits in the other script count half, given the odd ones (see ``odd_positions``)."""
        if not needle.variants:
            return self._lowered(found, odd)
        halved = found.weights * _OTHER_SCRIPT
        return Tally(found.documents, halved + self._share(found, odd) * (1 - _OTHER_SCRIPT))

    def _lowered(self, found: Tally, odd: U32) -> Tally:
        """Let some of the hits count half."""
        if len(odd) == 0:
            return found
        return Tally(found.documents, found.weights - self._share(found, odd) * (1 - _OTHER_SCRIPT))

    def _share(self, found: Tally, odd: U32) -> F32:
        """What of each document's weight is due to some of its hits."""
        documents, counts = self.reader.documents.counts(odd)
        share = np.zeros(len(found.documents), np.float32)
        share[np.searchsorted(found.documents, documents)] = counts
        return np.minimum(share, found.weights)
