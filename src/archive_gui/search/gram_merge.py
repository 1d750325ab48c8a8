"""Many segments to one, without their texts: lists are decoded, moved and coded again, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive_gui.search.elias_fano import I64, U32, BitStream
from archive_gui.search.gram_build import VARIANT_BLOCK_SHIFT, document_arrays, pack_variants, segment_attributes
from archive_gui.search.gram_layout import FIELDS
from archive_gui.search.gram_reader import GramReader
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
        renumbered = np.searchsorted(symbols, self.reader.symbols).astype(np.uint64)
        self.keys: list[NDArray[np.uint64]] = []
        for entry in self.reader.classes:
            firsts = np.repeat(renumbered, np.diff(entry.first))
            self.keys.append(firsts << np.uint64(32) | renumbered[entry.second])
        starts = self.reader.starts[::_FIELDS].astype(np.int64)
        lengths = np.diff(starts) * source.wanted
        self.shift: I64 = base + np.concatenate([[0], np.cumsum(lengths)])[:-1] - starts[:-1]
        self.base = base
        self.kept = int(lengths.sum())

    def moved(self, low: np.uint64, high: np.uint64) -> Iterator[Lists]:
        """The lists of the bigrams ``low <= key <= high`` as the merged segment has them, without what is deleted."""
        for entry, keys in zip(self.reader.classes, self.keys, strict=True):
            first = int(np.searchsorted(keys, low))
            end = int(np.searchsorted(keys, high, side="right"))
            if first == end:
                continue
            positions = entry.run(first, end).positions()
            counts = entry.counts(first, end)
            if self.alive is None:
                yield Lists(keys[first:end], counts, positions + np.uint32(self.base))
                continue
            documents = self.reader.documents.documents(positions)
            kept = self.alive[documents]
            starts = np.cumsum(counts) - counts
            moved = positions[kept] + self.shift[documents[kept]]
            yield Lists(keys[first:end], np.add.reduceat(kept, starts, dtype=np.int64), moved.astype(np.uint32))

    def steps(self) -> Iterator[tuple[np.uint64, np.uint64]]:
        """Ranges of keys that hold about ``_STEP`` positions each."""
        keys, counts = self.bigrams()
        yield from key_ranges(keys, counts)

    def bigrams(self) -> tuple[NDArray[np.uint64], I64]:
        """All keys, ascending, and how many positions each has, deleted documents' among them."""
        if not self.keys:
            return np.zeros(0, np.uint64), np.zeros(0, np.int64)
        keys = np.concatenate(self.keys)
        counts = np.concatenate([entry.counts(0, len(entry.second)) for entry in self.reader.classes])
        order = np.argsort(keys)
        return keys[order], counts[order]

    def kept_bigrams(self) -> tuple[NDArray[np.uint64], I64]:
        """All keys, ascending, and how many positions of kept documents each has; those with none are left out."""
        if self.alive is None:
            return self.bigrams()
        found: list[tuple[NDArray[np.uint64], I64]] = []
        for low, high in self.steps():
            found += [(lists.keys[lists.counts > 0], lists.counts[lists.counts > 0]) for lists in self.moved(low, high)]
        return _add_up(found)


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
    keys, counts = _add_up([source.kept_bigrams() for source in sources])
    vocabulary = Vocabulary(
        symbols, (keys >> np.uint64(32)).astype(np.uint32), (keys & np.uint64(0xFFFFFFFF)).astype(np.uint32), counts
    )
    arrays = _documents(segments) | pack_variants(_variant_bitmap(segments, base), _variant_symbols(segments))
    documents = len(arrays["ids"])
    with GramWriter(path, vocabulary, base, arrays, segment_attributes(documents)) as writer:
        for low, high in key_ranges(keys, counts):
            writer.append(_gather(sources, keys, counts, low, high))
    return documents


def key_ranges(keys: NDArray[np.uint64], counts: I64) -> Iterator[tuple[np.uint64, np.uint64]]:
    """Cut ascending keys into ranges (both ends belong to them) of about ``_STEP`` positions, at least one key each."""
    ends = np.cumsum(counts)
    first = 0
    while first < len(keys):
        before = int(ends[first - 1]) if first else 0
        end = max(first + 1, int(np.searchsorted(ends, before + _STEP, side="right")))
        yield keys[first], keys[end - 1]
        first = end


def _gather(sources: Sequence[_Source], keys: NDArray[np.uint64], counts: I64, low: np.uint64, high: np.uint64) -> U32:
    """The moved positions of a range of keys, sorted by key and position.

    Every list is copied to its place behind those of the sources before: these hold the smaller positions.
    """
    first, end = np.searchsorted(keys, low), np.searchsorted(keys, high, side="right")
    keys, ends = keys[first:end], np.cumsum(counts[first:end])
    free = ends - counts[first:end]
    merged = np.empty(int(ends[-1]), np.uint32)
    for source in sources:
        for lists in source.moved(low, high):
            at = np.minimum(
                np.searchsorted(keys, lists.keys), len(keys) - 1
            )  # a key that lost all its positions is absent
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
    keys = np.sort(np.concatenate([part_keys for part_keys, _ in parts]))
    keys = keys[np.concatenate([[True], keys[1:] != keys[:-1]])[: len(keys)]]
    counts = np.zeros(len(keys), np.int64)
    for part_keys, part_counts in parts:
        counts[np.searchsorted(keys, part_keys)] += part_counts
    return keys, counts


def _documents(segments: Sequence[MergeSource]) -> dict[str, NDArray[Any]]:
    lengths = [
        np.diff(segment.reader.starts.astype(np.int64)).reshape(-1, _FIELDS)[segment.wanted].reshape(-1)
        for segment in segments
    ]
    return document_arrays(
        np.concatenate([segment.reader.ids[segment.wanted] for segment in segments]),
        np.concatenate([segment.reader.revisions[segment.wanted] for segment in segments]),
        np.concatenate([[0], np.cumsum(np.concatenate(lengths))]),
    )


def _variant_symbols(segments: Sequence[MergeSource]) -> U32:
    return np.unique(np.concatenate([segment.reader.variant_symbols for segment in segments]))


def _variant_bitmap(segments: Sequence[MergeSource], universe: int) -> NDArray[np.uint8]:
    """One bit a position of the merged segment, set where the character is a script variant."""
    if not any(segment.reader.has_variants for segment in segments):
        return np.zeros(0, np.uint8)
    stream = BitStream()
    pieces = []
    for segment in segments:
        starts = segment.reader.starts[::_FIELDS].astype(np.int64)
        wanted = segment.wanted
        first = 0
        while first < len(wanted):
            end = max(first + 1, int(np.searchsorted(starts, starts[first] + _STEP, side="right")) - 1)
            bits = segment.reader.variant_bits(int(starts[first]), int(starts[end]))
            kept = np.repeat(wanted[first:end], np.diff(starts[first : end + 1]))
            pieces.append(stream.push(bits[kept]))
            first = end
    pieces.append(stream.flush())
    bitmap = np.concatenate(pieces)
    block_bytes = 1 << VARIANT_BLOCK_SHIFT - 3
    padded = np.zeros(-(-universe // (block_bytes * 8)) * block_bytes, np.uint8)
    padded[: len(bitmap)] = bitmap
    return padded
