"""A segment as one commit sees it: its reader, the documents deleted by then, and the latest results."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from archive_gui.language.folds import fold_codes
from archive_gui.search.elias_fano import I64, U32
from archive_gui.search.gram_build import code_points, is_variant
from archive_gui.search.gram_layout import TITLE_WEIGHT
from archive_gui.search.gram_reader import GramReader

F32 = NDArray[np.float32]

_OTHER_SCRIPT = np.float32(0.5)
"""A hit that stands in the other script (繁 for 简) than it was asked for counts half."""

_KEPT_BYTES = 8 << 20
"""Results kept for queries that share a chunk, typed letter by letter or paged through."""


@dataclass(frozen=True, slots=True)
class Occurrences:
    """The documents of a segment a string occurs in, ascending, and its weighted count in each."""

    documents: I64
    weights: F32


@dataclass(frozen=True, slots=True)
class Needle:
    """A string to look for: the words as typed, folded, and which characters were typed in a traditional form."""

    words: str
    folded: U32
    variants: NDArray[np.bool_]

    @staticmethod
    def of(words: str) -> Needle:
        """The needle for the words as they were typed."""
        written = code_points(words)
        folded = fold_codes(written)
        return Needle(words, folded, is_variant(written, folded))


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
        self._kept: OrderedDict[str, Occurrences] = OrderedDict()
        self._kept_bytes = 0
        self._lock = threading.Lock()

    def living(self) -> I64:
        """The numbers of all documents that are not deleted."""
        return np.arange(self.reader.document_count) if self.alive is None else np.flatnonzero(self.alive)

    def occurrences(self, needle: Needle) -> Occurrences:
        """Where the needle occurs; in no document for an empty string."""
        words = needle.words
        with self._lock:
            found = self._kept.get(words)
            if found is not None:
                self._kept.move_to_end(words)
                return found
        found = self._look_up(needle)
        with self._lock:
            if words not in self._kept:
                self._kept[words] = found
                self._kept_bytes += found.documents.nbytes + found.weights.nbytes
            while self._kept_bytes > _KEPT_BYTES and len(self._kept) > 1:
                _words, oldest = self._kept.popitem(last=False)
                self._kept_bytes -= oldest.documents.nbytes + oldest.weights.nbytes
        return found

    def drop_results(self) -> None:
        """Forget the latest results."""
        with self._lock:
            self._kept.clear()
            self._kept_bytes = 0

    def _look_up(self, needle: Needle) -> Occurrences:
        found = self._common(needle) or self._search(needle)
        if self.alive is None:
            return found
        kept = self.alive[found.documents]
        return Occurrences(found.documents[kept], found.weights[kept])

    def _common(self, needle: Needle) -> Occurrences | None:
        """A character so common that its counts are kept; None for any other, or where its script must be looked at."""
        if len(needle.folded) != 1 or int(needle.folded[0]) in self.reader.variant_characters:
            return None
        counts = self.reader.common_counts(int(needle.folded[0]))
        if counts is None:
            return None
        documents = np.flatnonzero(counts)
        weights = counts[documents].astype(np.float32)
        return Occurrences(documents, weights * _OTHER_SCRIPT if needle.variants[0] else weights)

    def _search(self, needle: Needle) -> Occurrences:
        positions, in_order = self.reader.positions(needle.folded)
        documents = self.reader.documents.documents(positions)
        same_script = self._stands_as_written(needle, positions)
        if isinstance(same_script, bool):
            found = self._count(positions, documents) if in_order else self._tally(positions, documents)
            if not same_script:
                found = Occurrences(found.documents, found.weights * _OTHER_SCRIPT)
        else:
            weights = np.where(same_script, np.float32(1), _OTHER_SCRIPT)
            found = self._tally(positions, documents, weights)
        return found

    def _count(self, positions: U32, documents: I64) -> Occurrences:
        """Count occurrences that are in order; those in a title are the first of their document."""
        if len(documents) == 0:
            return Occurrences(documents, np.zeros(0, np.float32))
        begins = np.flatnonzero(np.concatenate([[True], documents[1:] != documents[:-1]]))
        numbers = documents[begins]
        weights = np.diff(begins, append=len(documents)).astype(np.float32)
        titled = np.flatnonzero(positions[begins] < self.reader.documents.title_ends[numbers])
        in_title = np.searchsorted(positions, self.reader.documents.title_ends[numbers[titled]]) - begins[titled]
        weights[titled] += in_title.astype(np.float32) * (TITLE_WEIGHT - 1)
        return Occurrences(numbers, weights)

    def _tally(self, positions: U32, documents: I64, weights: F32 | None = None) -> Occurrences:
        """Add up the weights (None: one each) of occurrences in any order."""
        sums = np.bincount(documents, weights)
        titled = np.flatnonzero(positions < self.reader.documents.title_ends[documents])
        in_title = np.bincount(documents[titled], None if weights is None else weights[titled], len(sums))
        numbers = np.flatnonzero(sums)
        weighted = sums[numbers] + in_title[numbers] * (TITLE_WEIGHT - 1)
        return Occurrences(numbers, weighted.astype(np.float32))

    def _stands_as_written(self, needle: Needle, positions: U32) -> NDArray[np.bool_] | bool:
        """Whether the occurrences are in the script the needle was typed in: all of them alike, or each by itself."""
        several = []
        for at, character in enumerate(needle.folded.tolist()):
            if character in self.reader.variant_characters:
                several.append(at)
            elif needle.variants[at]:
                return False
        if not several:
            return True
        same = np.ones(len(positions), bool)
        for at in several:
            same &= self.reader.variants_at(positions + np.uint32(at)) == needle.variants[at]
        return same
