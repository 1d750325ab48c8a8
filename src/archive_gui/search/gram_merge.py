"""Many segments to one, without their texts: lists are decoded, moved and coded again, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive_gui.search.elias_fano import I64, U32
from archive_gui.search.gram_build import document_arrays, run_starts, segment_attributes
from archive_gui.search.gram_layout import FIELDS
from archive_gui.search.gram_reader import CodedClass, GramReader
from archive_gui.search.gram_writer import GramWriter, Vocabulary

_STEP = 1 << 21
"""Positions moved at once: some 80 MB of working memory."""

_FIELDS = len(FIELDS)


@dataclass(frozen=True, slots=True)
class MergeSource:
    """A segment to be merged and which of its documents are still wanted (None: all)."""

    reader: GramReader
    alive: NDArray[np.bool_] | None

    @property
    def wanted(self) -> NDArray[np.bool_]:
        """For each document whether it is kept."""
        return np.ones(self.reader.document_count, bool) if self.alive is None else self.alive


class Lists(NamedTuple):
    """Some lists: their keys, how many positions each has, and the positions, list after list."""

    keys: NDArray[np.uint64]
    counts: I64
    positions: U32


class _Source:
    """One segment with its bigrams in the numbering of the merged vocabulary and its way to the new positions."""

    def __init__(self, source: MergeSource, symbols: U32, base: int) -> None:
        self.reader = source.reader
        self.alive = source.alive
        self._numbers = np.searchsorted(symbols, self.reader.symbols).astype(np.uint64)
        starts = self.reader.starts[::_FIELDS].astype(np.int64)
        lengths = np.diff(starts) * source.wanted
        self._shift: I64 = base + np.concatenate([[0], np.cumsum(lengths)])[:-1] - starts[:-1]
        self._base = base
        self.kept = int(lengths.sum())

    def lists_by_symbol(self, symbols: int) -> I64:
        """How many lists begin with each of the merged symbols."""
        counts = np.zeros(symbols, np.int64)
        for entry in self.reader.classes:
            first = entry.first.astype(np.int64)
            counts[self._numbers.astype(np.int64)] += first[1:] - first[:-1]
        return counts

    def moved(self, low: int, high: int) -> Iterator[Lists]:
        """The lists of the bigrams ``low <= key < high`` as the merged segment has them, without what is deleted."""
        for entry, first, end in self._runs(low, high):
            keys, counts = self._keys(entry, first, end), entry.counts(first, end)
            positions = entry.run(first, end).positions()
            if self.alive is None:
                yield Lists(keys, counts, positions + np.uint32(self._base))
                continue
            yield Lists(keys, *self._without_deleted(positions, counts))

    def _without_deleted(self, positions: U32, counts: I64) -> tuple[I64, U32]:
        documents = self.reader.documents.documents(positions)
        assert self.alive is not None
        kept = self.alive[documents]
        moved = positions[kept] + self._shift[documents[kept]]
        return np.add.reduceat(kept, np.cumsum(counts) - counts, dtype=np.int64), moved.astype(np.uint32)

    def kept_bigrams(self, low: int, high: int) -> Iterator[tuple[NDArray[np.uint64], I64]]:
        """Some keys ``low <= key < high`` and how many positions of kept documents each has; those of none left out."""
        for entry, first, end in self._runs(low, high):
            counts = entry.counts(first, end)
            keys = self._keys(entry, first, end)
            if self.alive is None:
                yield keys, counts
                continue
            cuts = [0, *np.flatnonzero(np.diff(np.cumsum(counts) // _STEP)) + 1, end - first]
            for begin, stop in pairwise(cuts):
                if begin == stop:
                    continue
                positions = entry.run(first + begin, first + stop).positions()
                kept, _moved = self._without_deleted(positions, counts[begin:stop])
                yield keys[begin:stop][kept > 0], kept[kept > 0]

    def moved_headings(self) -> I64:
        """Where the headings of kept documents begin and end in the merged segment, a row each."""
        headings = np.stack([self.reader.heading_starts, self.reader.heading_ends], axis=1).astype(np.int64)
        documents = self.reader.documents.documents(self.reader.heading_starts)
        if self.alive is not None:
            kept = self.alive[documents]
            headings, documents = headings[kept], documents[kept]
        return headings + self._shift[documents, np.newaxis]

    def _runs(self, low: int, high: int) -> Iterator[tuple[CodedClass, int, int]]:
        for entry in self.reader.classes:
            first, end = self._place(entry, low), self._place(entry, high)
            if first < end:
                yield entry, first, end

    def _place(self, entry: CodedClass, key: int) -> int:
        """The first list of a class whose bigram is not before this key."""
        symbol = int(np.searchsorted(self._numbers, np.uint64(key >> 32)))
        if symbol == len(self._numbers):
            return len(entry.second)
        first, end = entry.starting_with(symbol)
        if int(self._numbers[symbol]) != key >> 32:
            return first
        seconds = self._numbers[entry.second[first:end]]
        return first + int(np.searchsorted(seconds, np.uint64(key & 0xFFFFFFFF)))

    def _keys(self, entry: CodedClass, first: int, end: int) -> NDArray[np.uint64]:
        low = int(np.searchsorted(entry.first, first, side="right")) - 1
        high = int(np.searchsorted(entry.first, end))
        bounds = np.clip(entry.first[low : high + 1].astype(np.int64), first, end)
        firsts = np.repeat(self._numbers[low:high], bounds[1:] - bounds[:-1])
        keys: NDArray[np.uint64] = firsts << np.uint64(32) | self._numbers[entry.second[first:end]]
        return keys


def merge_segments(path: Path, segments: Sequence[MergeSource]) -> int:
    """Write one segment with the wanted documents of ``segments`` in their order, durably.

    Memory stays bounded by the vocabulary and a constant; the time is linear in the positions.

    Returns:
        The number of documents kept.
    """
    symbols = np.unique(np.concatenate([segment.reader.symbols for segment in segments]))
    sources: list[_Source] = []
    base = 0
    for segment in segments:
        sources.append(_Source(segment, symbols, base))
        base += sources[-1].kept
    keys, counts = _vocabulary(sources, len(symbols))
    vocabulary = Vocabulary(symbols, (keys >> np.uint64(32)).astype(np.uint32), keys.astype(np.uint32), counts)
    arrays = _documents(segments, np.concatenate([source.moved_headings() for source in sources]))
    documents = len(arrays["ids"])
    attributes = segment_attributes(documents)
    with GramWriter(path, vocabulary, base, arrays, attributes, plain=False) as writer:
        for first, end in key_ranges(counts):
            writer.append(_gather(sources, keys[first:end], counts[first:end]))
            for segment in segments:
                segment.reader.file.leave_memory()
    return documents


def _vocabulary(sources: Sequence[_Source], symbols: int) -> tuple[NDArray[np.uint64], I64]:
    """All keys, ascending, and how many positions each has, of some first symbols at a time."""
    lists = np.cumsum(sum((source.lists_by_symbol(symbols) for source in sources), np.zeros(symbols, np.int64)))
    found: list[tuple[NDArray[np.uint64], I64]] = []
    low = 0
    while low < symbols:
        before = int(lists[low - 1]) if low else 0
        high = max(low + 1, int(np.searchsorted(lists, before + _STEP, side="right")))
        parts = [part for source in sources for part in source.kept_bigrams(low << 32, high << 32)]
        found.append(_add_up(parts))
        low = high
        for source in sources:
            source.reader.file.leave_memory()
    return np.concatenate([keys for keys, _ in found]), np.concatenate([counts for _, counts in found])


def key_ranges(counts: I64) -> Iterator[tuple[int, int]]:
    """Cut lists of these counts into runs of about ``_STEP`` positions, at least one list each."""
    ends = np.cumsum(counts)
    first = 0
    while first < len(counts):
        before = int(ends[first - 1]) if first else 0
        end = max(first + 1, int(np.searchsorted(ends, before + _STEP, side="right")))
        yield first, end
        first = end


def _gather(sources: Sequence[_Source], keys: NDArray[np.uint64], counts: I64) -> U32:
    """The moved positions of neighbouring keys, sorted by key and position.

    Every list is copied to its place behind those of the sources before: these hold the smaller positions.
    """
    ends = np.cumsum(counts)
    free = ends - counts
    merged = np.empty(int(ends[-1]), np.uint32)
    for source in sources:
        for lists in source.moved(int(keys[0]), int(keys[-1]) + 1):
            at = np.minimum(np.searchsorted(keys, lists.keys), len(keys) - 1)  # keys without positions are absent
            starts = np.cumsum(lists.counts) - lists.counts
            places = np.repeat(free[at] - starts, lists.counts)
            places += np.arange(len(places))
            merged[places] = lists.positions
            kept = lists.counts > 0
            free[at[kept]] += lists.counts[kept]
    return merged


def _add_up(parts: list[tuple[NDArray[np.uint64], I64]]) -> tuple[NDArray[np.uint64], I64]:
    """All keys of the parts, ascending, and their counts together."""
    if not parts:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    keys = np.concatenate([part_keys for part_keys, _ in parts])
    keys.sort(kind="stable")  # runs in order are merged quickly
    keys = keys[run_starts(keys)]
    counts = np.zeros(len(keys), np.int64)
    for part_keys, part_counts in parts:
        counts[np.searchsorted(keys, part_keys)] += part_counts
    return keys, counts


def _documents(segments: Sequence[MergeSource], headings: I64) -> dict[str, NDArray[Any]]:
    lengths = [
        np.diff(segment.reader.starts.astype(np.int64)).reshape(-1, _FIELDS)[segment.wanted].reshape(-1)
        for segment in segments
    ]
    return document_arrays(
        np.concatenate([segment.reader.ids[segment.wanted] for segment in segments]),
        np.concatenate([segment.reader.revisions[segment.wanted] for segment in segments]),
        np.concatenate([[0], np.cumsum(np.concatenate(lengths))]),
        headings,
    )
