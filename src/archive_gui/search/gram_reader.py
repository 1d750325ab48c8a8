"""Reads one segment: where a string occurs, and what that makes of its documents."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from archive_gui.search.elias_fano import I64, PLANES, U8, U32, CodedLists
from archive_gui.search.errors import IndexDamaged
from archive_gui.search.gram_build import VARIANT_BLOCK_SHIFT, fold_checksum
from archive_gui.search.gram_layout import FIELDS, DocumentMap, ListClass, list_classes
from archive_gui.search.segment_file import SegmentFile

_NO_POSITIONS: U32 = np.zeros(0, np.uint32)
_NEVER = 1 << 62
_FEWEST_TO_PROBE = 5_000
_PROBE_COST = 30
"""Looking one value up in a coded list takes about as long as decoding this many of its positions (measured)."""


@dataclass(frozen=True, slots=True)
class ListRun:
    """Neighbouring lists of a class: ``first_list <= i < end_list``, and its positions ``first <= i < end``."""

    coded: _CodedClass
    first_list: int
    end_list: int
    first: int
    end: int

    @property
    def count(self) -> int:
        """How many positions the lists have together."""
        return self.end - self.first

    def positions(self) -> U32:
        """The positions, list after list."""
        if self.first == self.end:
            return _NO_POSITIONS
        return self.coded.lists.decode(self.first_list, self.end_list, self.first, self.end)

    def contains(self, values: U32) -> NDArray[np.bool_]:
        """Which of these ascending values are among the positions of a single list."""
        if self.count < _FEWEST_TO_PROBE or len(values) * _PROBE_COST > self.count:
            return _is_in(values, self.positions())
        return self.coded.lists.contains(self.first_list, self.first, self.end, values)


class _CodedClass:
    """The lists of one class with their dictionary."""

    def __init__(self, file: SegmentFile, kind: ListClass, universe: int) -> None:
        self.kind = kind
        self.first: U32 = file.array(f"{kind.name}.first", "<u4")
        self.second: NDArray[Any] = file.array(f"{kind.name}.second", "<u2")
        self._bounds: U32 = file.array(f"{kind.name}.bounds", "<u4")
        planes = tuple(file.array(f"{kind.name}.low{at}", plane.dtype) for at, plane in enumerate(PLANES[kind.width]))
        self.lists = CodedLists(kind.width, universe, file.array(f"{kind.name}.bits", "u1"), planes)

    def run(self, first_list: int, end_list: int) -> ListRun:
        fixed = self.kind.fixed
        if fixed:
            return ListRun(self, first_list, end_list, first_list * fixed, end_list * fixed)
        return ListRun(self, first_list, end_list, int(self._bounds[first_list]), int(self._bounds[end_list]))

    def counts(self, first_list: int, end_list: int) -> I64:
        """How many positions each of these lists has."""
        if self.kind.fixed:
            return np.full(end_list - first_list, self.kind.fixed, np.int64)
        bounds = self._bounds[first_list : end_list + 1].astype(np.int64)
        return bounds[1:] - bounds[:-1]

    def starting_with(self, symbol: int) -> tuple[int, int]:
        """The lists whose bigram starts with ``symbol``."""
        return int(self.first[symbol]), int(self.first[symbol + 1])

    def find(self, first: int, second: int) -> ListRun | None:
        begin, end = self.starting_with(first)
        at = begin + int(np.searchsorted(self.second[begin:end], second))
        if at == end or self.second[at] != second:
            return None
        return self.run(at, at + 1)


class GramReader:
    """A mapped segment. Its arrays may be read by any number of threads; the mapping ends with the last of them.

    Raises:
        IndexDamaged: the file is not a whole segment of this version, or its text was folded by other tables.
    """

    def __init__(self, path: Path) -> None:
        self.file = SegmentFile(path)
        self.universe = int(self.file.attributes["universe"])
        if self.file.attributes["fold"] != fold_checksum() or self.file.attributes["fields"] != list(FIELDS):
            raise IndexDamaged(detail=f"{path.name}: fold")
        self.symbols: U32 = self.file.array("symbols", "<u4")
        self.starts: U32 = self.file.array("starts", "<u4")
        self.ids: I64 = self.file.array("ids", "<i8")
        self.revisions: I64 = self.file.array("revisions", "<i8")
        self.documents = DocumentMap.of(self.starts, self.file.array("coarse", "<u4"))
        self._common_symbols = self.symbols[self.file.array("common.symbols", "<u4")]
        self._common_counts: U8 = self.file.array("common.counts", "u1")
        self.variant_symbols: U32 = self.file.array("variants.symbols", "<u4")
        self.variant_characters = frozenset((self.variant_symbols - np.uint32(1)).tolist())
        """The folded code points that are written otherwise (traditional) somewhere in the segment."""
        self._variant_blocks: U32 = self.file.array("variants.blocks", "<u4")
        self._variant_bits: U8 = self.file.array("variants.bits", "u1")
        documents = self.starts[:: len(FIELDS)].astype(np.int64)
        self.lengths: I64 = documents[1:] - documents[:-1] - len(FIELDS)
        coded = (_CodedClass(self.file, kind, self.universe) for kind in list_classes(self.universe))
        self.classes = tuple(entry for entry in coded if len(entry.second))

    @property
    def document_count(self) -> int:
        """How many documents the segment holds, deleted ones among them."""
        return len(self.ids)

    @property
    def has_variants(self) -> bool:
        """Whether any character is written otherwise than the fold has it, within the Han script."""
        return len(self._variant_blocks) > 0

    def symbol_ids(self, folded: U32) -> NDArray[np.int64] | None:
        """The symbols of folded code points as the segment numbers them; None where one does not occur at all."""
        values = folded.astype(np.int64) + 1
        ids = np.searchsorted(self.symbols, values)
        if len(self.symbols) == 0 or bool((self.symbols[np.minimum(ids, len(self.symbols) - 1)] != values).any()):
            return None
        return ids

    def positions(self, folded: U32) -> tuple[U32, bool]:
        """All positions at which the folded code points stand, and whether they are in order.

        An empty string stands nowhere.
        """
        ids = self.symbol_ids(folded) if len(folded) else None
        if ids is None:
            return _NO_POSITIONS, True
        if len(ids) == 1:
            return self._character_positions(int(ids[0])), False
        return self._string_positions(ids.tolist()), True

    def _character_positions(self, symbol: int) -> U32:
        runs = [entry.run(*entry.starting_with(symbol)) for entry in self.classes]
        return np.concatenate([_NO_POSITIONS, *(run.positions() for run in runs)])

    def _string_positions(self, ids: list[int]) -> U32:
        runs: list[ListRun] = []
        for first, second in pairwise(ids):
            found = (entry.find(first, second) for entry in self.classes)
            run = next((run for run in found if run is not None), None)
            if run is None:
                return _NO_POSITIONS
            runs.append(run)
        chosen = sorted(cheapest_cover([run.count for run in runs]), key=lambda at: runs[at].count)
        at = chosen[0]
        positions = runs[at].positions()
        positions = positions[positions >= at] - np.uint32(at)
        for at in chosen[1:]:
            if len(positions) == 0:
                break
            positions = positions[runs[at].contains(positions + np.uint32(at))]
        return positions

    def common_counts(self, folded: int) -> U8 | None:
        """For each document how often a code point occurs in it, weighted, up to 255; None where it is not kept."""
        at = int(np.searchsorted(self._common_symbols, folded + 1))
        if at == len(self._common_symbols) or int(self._common_symbols[at]) != folded + 1:
            return None
        return self._common_counts[at * self.document_count : (at + 1) * self.document_count]

    def variants_at(self, positions: U32) -> NDArray[np.bool_]:
        """Whether the character at each position is written otherwise than the fold has it (traditional)."""
        blocks = positions >> np.uint32(VARIANT_BLOCK_SHIFT)
        at = np.searchsorted(self._variant_blocks, blocks)
        known = at < len(self._variant_blocks)
        known[known] = self._variant_blocks[at[known]] == blocks[known]
        marked = np.zeros(len(positions), bool)
        inside = positions[known] & np.uint32((1 << VARIANT_BLOCK_SHIFT) - 1)
        byte = (at[known] << (VARIANT_BLOCK_SHIFT - 3)) + (inside >> np.uint32(3))
        marked[known] = (self._variant_bits[byte] >> (inside & np.uint32(7)).astype(np.uint8)) & np.uint8(1) != 0
        return marked

    def variant_bits(self, start: int, end: int) -> U8:
        """The marks of ``variants_at`` for the positions ``start <= i < end``, one an element."""
        block_bytes = 1 << VARIANT_BLOCK_SHIFT - 3
        first, last = start >> VARIANT_BLOCK_SHIFT, -(-end >> VARIANT_BLOCK_SHIFT)
        bitmap = np.zeros((max(last - first, 0), block_bytes), np.uint8)
        low, high = np.searchsorted(self._variant_blocks, [first, last])
        stored = self._variant_bits.reshape(-1, block_bytes)
        bitmap[self._variant_blocks[low:high].astype(np.int64) - first] = stored[low:high]
        offset = start - (first << VARIANT_BLOCK_SHIFT)
        return np.unpackbits(bitmap.reshape(-1), bitorder="little")[offset : offset + end - start]


def cheapest_cover(costs: list[int]) -> list[int]:
    """Which of the overlapping pairs (i, i + 1) to read so that every character is in one, at the least cost."""
    best = [(0, -1), (_NEVER, -1)]
    for end in range(2, len(costs) + 2):
        before = end - 2 if best[end - 2][0] <= best[end - 1][0] else end - 1
        best.append((best[before][0] + costs[end - 2], before))
    chosen = []
    end = len(costs) + 1
    while end > 0:
        chosen.append(end - 2)
        end = best[end][1]
    return chosen


def _is_in(values: U32, sorted_values: U32) -> NDArray[np.bool_]:
    at = np.searchsorted(sorted_values, values)
    at[at == len(sorted_values)] = 0
    found: NDArray[np.bool_] = sorted_values[at] == values
    return found
