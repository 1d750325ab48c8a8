"""How often the frequent characters and pairs of letters occur in each document, beside their positions.

A tally is a list of documents with a weighted count each: a byte for the gap to the document before and half a byte for
the level of the count. A gap beyond a byte is filled with entries of level 0.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive_gui.search.elias_fano import I64, U8, U32
from archive_gui.search.gram_layout import SECTION_END, DocumentMap
from archive_gui.search.segment_file import SectionSpec, SegmentFileWriter
from archive_gui.search.writings import WRITTEN

F32 = NDArray[np.float32]

FEWEST_POSITIONS = 2048
"""Shorter lists are decoded as quickly as a tally is read."""
LEAST_SHARE = 32
"""Only what occurs in the order of once in this many documents has a tally; so gaps mostly fit a byte."""

_LEVELS = np.asarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 28, 40, 64])
_MOST = int(_LEVELS[-1])
_LEVEL_OF = (np.searchsorted(_LEVELS, np.arange(_MOST + 1), side="right") - 1).astype(np.uint8)
_WEIGHTS = _LEVELS.astype(np.float32)
_WIDEST_GAP = 255
_ALONE = 0xFFFFFFFF
"""The second symbol of a single character's tally, behind those of its pairs."""


class Tally(NamedTuple):
    """Documents, ascending, and the weighted count in each, rounded down to a level."""

    documents: I64
    weights: F32


def as_tally(documents: I64, counts: I64) -> Tally:
    """What would be read back of these counts: every score is made of levels, wherever it comes from."""
    return Tally(documents, _WEIGHTS[_LEVEL_OF[np.minimum(counts, _MOST)]])


def fewest_positions(documents: int) -> int:
    """How many positions a character or pair must have to get a tally."""
    return max(FEWEST_POSITIONS, documents // LEAST_SHARE)


def encode(documents: I64, counts: I64) -> U8:
    """The bytes of a tally: gaps, then levels, the lower half byte first."""
    gaps = np.diff(documents, prepend=-1)
    levels = _LEVEL_OF[np.minimum(counts, _MOST)]
    fillers = (gaps - 1) // _WIDEST_GAP
    if fillers.any():
        ends = np.cumsum(fillers + 1)
        filled = np.full(ends[-1], _WIDEST_GAP)
        filled[ends - 1] = gaps - fillers * _WIDEST_GAP
        spread = np.zeros(ends[-1], np.uint8)
        spread[ends - 1] = levels
        gaps, levels = filled, spread
    padded = np.append(levels, np.uint8(0))[: len(levels) + len(levels) % 2]
    return np.concatenate([gaps.astype(np.uint8), padded[::2] | padded[1::2] << np.uint8(4)])


def decode(data: U8) -> Tally:
    """The tally of these bytes."""
    entries = len(data) * 2 // 3
    documents = np.cumsum(data[:entries], dtype=np.int64)
    documents -= 1
    levels = np.empty(2 * (len(data) - entries), np.uint8)
    levels[::2] = data[entries:] & np.uint8(15)
    levels[1::2] = data[entries:] >> np.uint8(4)
    levels = levels[:entries]
    if not levels.all():
        kept = levels != 0
        documents, levels = documents[kept], levels[kept]
    return Tally(documents, _WEIGHTS[levels])


SECTIONS = (
    SectionSpec("tally.data", "u1", None),
    SectionSpec("tally.keys", "<u8", None),
    SectionSpec("tally.bounds", "<u8", None),
)


class TallyWriter:
    """Makes tallies of the lists of a segment as they go by, in the order of their bigrams."""

    def __init__(self, file: SegmentFileWriter, documents: DocumentMap, symbols: U32, firsts: U32, counts: I64) -> None:
        self._file = file
        self._documents = documents
        self._fewest = fewest_positions(len(documents.ends))
        ordinary = int(np.searchsorted(symbols, WRITTEN))
        occurrences = np.bincount(firsts, weights=counts, minlength=len(symbols))
        self._is_common = (occurrences >= self._fewest) & (np.arange(len(symbols)) < ordinary)
        letters = [value != SECTION_END and chr(value - 1).isalnum() for value in symbols[:ordinary].tolist()]
        self._is_letter = np.asarray(letters + [False] * (len(symbols) - ordinary))
        self._row = np.zeros(0, np.int64)
        self._open: int | None = None
        self._keys: list[int] = []
        self._bounds: list[int] = [0]

    def add(self, positions: U32, firsts: U32, seconds: U32, counts: I64) -> None:
        """Take whole lists, the next ones in order; those of one first symbol may come in several calls."""
        ends = np.cumsum(counts)
        cuts = np.flatnonzero(np.concatenate([[True], firsts[1:] != firsts[:-1]]))
        for begin, end in zip(cuts.tolist(), [*cuts[1:].tolist(), len(firsts)], strict=True):
            symbol = int(firsts[begin])
            if symbol != self._open:
                self._close()
                if not self._is_common[symbol]:
                    continue
                self._open = symbol
                self._row = np.zeros(len(self._documents.ends), np.int64)
            offset = int(ends[begin] - counts[begin])
            self._documents.add_counts(positions[offset : int(ends[end - 1])], self._row)
            if not self._is_letter[symbol]:
                continue
            frequent = (counts[begin:end] >= self._fewest) & self._is_letter[seconds[begin:end]]
            for number in (np.flatnonzero(frequent) + begin).tolist():
                listed = positions[int(ends[number] - counts[number]) : int(ends[number])]
                self._put(symbol, int(seconds[number]), *self._documents.counts(listed))

    def _close(self) -> None:
        if self._open is not None:
            documents = np.flatnonzero(self._row)
            self._put(self._open, _ALONE, documents, self._row[documents])
            self._open = None

    def _put(self, first: int, second: int, documents: I64, counts: I64) -> None:
        data = encode(documents, counts)
        self._file.append("tally.data", data)
        self._keys.append(first << 32 | second)
        self._bounds.append(self._bounds[-1] + len(data))

    def finish(self) -> None:
        """Write the last tally and where each is found."""
        self._close()
        self._file.append("tally.keys", np.asarray(self._keys, np.uint64))
        self._file.append("tally.bounds", np.asarray(self._bounds, np.uint64))


class Tallies:
    """The tallies of a mapped segment."""

    def __init__(self, data: U8, keys: NDArray[np.uint64], bounds: NDArray[np.uint64]) -> None:
        self._data = data
        self._bounds = bounds
        self._places = {key: place for place, key in enumerate(keys.tolist())}

    def find(self, first: int, second: int = _ALONE) -> Tally | None:
        """The tally of a pair of symbols, or of a single one; None where there is none."""
        place = self._places.get(first << 32 | second)
        if place is None:
            return None
        return decode(self._data[int(self._bounds[place]) : int(self._bounds[place + 1])])
