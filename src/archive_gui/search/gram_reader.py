"""Reads one segment: where strings occur in it, and how they are written there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from archive_gui.search.elias_fano import I64, PLANES, U32, CodedLists, PlainLists, is_in
from archive_gui.search.errors import IndexDamaged
from archive_gui.search.gram_layout import FIELDS, PLAIN, SECTION_END, DocumentMap, ListClass, list_classes
from archive_gui.search.segment_file import SegmentFile
from archive_gui.search.tallies import Tallies, Tally
from archive_gui.search.writings import WRITTEN, fold_checksum

_NO_POSITIONS: U32 = np.zeros(0, np.uint32)
_NEVER = 1 << 62
_FEWEST_TO_PROBE = 5_000
_PROBE_COST = 30
"""Looking one value up in a coded list takes about as long as decoding this many of its positions (measured)."""


@dataclass(frozen=True, slots=True)
class ListRun:
    """Neighbouring lists of a class, from ``first_list`` on, and its positions ``first <= i < end``."""

    coded: CodedClass
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
        if self.end_list == self.first_list + 1:
            counts = np.asarray([self.count])
        else:
            counts = self.coded.counts(self.first_list, self.end_list)
        return self.coded.lists.decode(self.first_list, self.first, counts)

    def contains(self, values: U32) -> NDArray[np.bool_]:
        """Which of these values are among the positions of a single list."""
        if self.count < _FEWEST_TO_PROBE or len(values) * _PROBE_COST > self.count:
            return is_in(values, self.positions())
        return self.coded.lists.contains(self.first_list, self.first, self.end, values)

    def within(self, begins: I64, ends: I64) -> U32:
        """The positions of a single list in ranges that ascend without overlap."""
        return self.coded.lists.decode_within(self.first_list, self.first, self.end, begins, ends)


class CodedClass:
    """The lists of one class with their dictionary."""

    def __init__(self, file: SegmentFile, kind: ListClass, universe: int) -> None:
        self.kind = kind
        self.first: U32 = file.array(f"{kind.name}.first", "<u4")
        self.second: NDArray[Any] = file.array(f"{kind.name}.second", "<u2")
        self._bounds: U32 = file.array(f"{kind.name}.bounds", "<u4")
        planes = tuple(file.array(f"{kind.name}.low{at}", plane.dtype) for at, plane in enumerate(PLANES[kind.width]))
        self.lists: CodedLists | PlainLists
        if kind is PLAIN:
            self.lists = PlainLists(*planes)
        else:
            self.lists = CodedLists(kind.width, universe, file.array(f"{kind.name}.bits", "u1"), planes)

    def run(self, first_list: int, end_list: int) -> ListRun:
        """The lists ``first_list <= i < end_list``."""
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
        """The list of a bigram, if it is in this class."""
        begin, end = self.starting_with(first)
        at = bisect_left(self.second, second, begin, end)
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
        self.plain = bool(self.file.attributes["plain"])
        if self.file.attributes["fold"] != fold_checksum() or self.file.attributes["fields"] != list(FIELDS):
            raise IndexDamaged(detail=f"{path.name}: fold")
        array = self.file.array
        self.symbols: U32 = array("symbols", "<u4")
        self.starts: U32 = array("starts", "<u4")
        self.ids: I64 = array("ids", "<i8")
        self.revisions: I64 = array("revisions", "<i8")
        self.heading_starts: U32 = array("headings.starts", "<u4")
        self.heading_ends: U32 = array("headings.ends", "<u4")
        self.documents = DocumentMap(self.starts, array("coarse", "<u4"), self.heading_starts, self.heading_ends)
        self._tallies = Tallies(array("tally.data", "u1"), array("tally.keys", "<u8"), array("tally.bounds", "<u8"))
        documents = self.starts[:: len(FIELDS)].astype(np.int64)
        self.lengths: I64 = documents[1:] - documents[:-1] - len(FIELDS)
        kinds = list_classes(self.universe, plain=self.plain)
        coded = (CodedClass(self.file, kind, self.universe) for kind in kinds)
        self.classes = tuple(entry for entry in coded if len(entry.second))

    @property
    def document_count(self) -> int:
        """How many documents the segment holds, deleted ones among them."""
        return len(self.ids)

    def pair(self, first: int, second: int) -> ListRun | None:
        """The list of two folded code points that follow each other; None where they never do."""
        symbols = self._symbol(first + 1), self._symbol(second + 1)
        return None if symbols[0] is None or symbols[1] is None else self._find(symbols[0], symbols[1])

    def written(self, code: int) -> ListRun | None:
        """Where a character is written in this form, one that is not usual; None where it never is."""
        symbol = self._symbol(code + WRITTEN)
        return None if symbol is None else self._find(symbol, SECTION_END)

    def _symbol(self, value: int) -> int | None:
        at = bisect_left(self.symbols, value)
        return at if at < len(self.symbols) and int(self.symbols[at]) == value else None

    def _find(self, first: int, second: int) -> ListRun | None:
        return next((run for entry in self.classes if (run := entry.find(first, second)) is not None), None)

    def tally(self, folded: Sequence[int]) -> Tally | None:
        """In which documents one or two code points stand, and how often; None where that is not kept."""
        symbols = [self._symbol(code + 1) for code in folded]
        known = [symbol for symbol in symbols if symbol is not None]
        return self._tallies.find(*known) if len(known) == len(folded) else None

    def character_count(self, folded: int) -> int:
        """How often a code point stands in the segment."""
        return sum(run.count for run in self._character(folded))

    def _character(self, folded: int) -> list[ListRun]:
        symbol = self._symbol(folded + 1)
        return [] if symbol is None else [entry.run(*entry.starting_with(symbol)) for entry in self.classes]

    def character_positions(self, choices: Sequence[int]) -> U32:
        """All positions of any of these code points, in no order."""
        return np.concatenate([_NO_POSITIONS, *(run.positions() for one in choices for run in self._character(one))])

    def string_positions(self, choices: Sequence[Sequence[int]]) -> U32:
        """Where strings of two or more characters stand, ascending.

        Args:
            choices: for each character the folded code points that it may be.
        """
        pairs: list[list[ListRun]] = []
        for firsts, seconds in pairwise(choices):
            found = (self.pair(first, second) for first in firsts for second in seconds)
            runs = [run for run in found if run is not None]
            if not runs:
                return _NO_POSITIONS
            pairs.append(runs)
        costs = [sum(run.count for run in runs) for runs in pairs]
        chosen = sorted(cheapest_cover(costs), key=costs.__getitem__)
        at = chosen[0]
        positions = _united(pairs[at])
        positions = positions[positions >= at] - np.uint32(at)
        for at in chosen[1:]:
            if len(positions) == 0:
                break
            positions = positions[in_any(pairs[at], positions + np.uint32(at))]
        return positions


def in_any(runs: Sequence[ListRun], values: U32) -> NDArray[np.bool_]:
    """Which of the values are in at least one of the lists; short lists are looked through together."""
    short = [run for run in runs if run.count < _FEWEST_TO_PROBE]
    found = is_in(values, _united(short))
    for run in runs:
        if run.count >= _FEWEST_TO_PROBE:
            found |= run.contains(values)
    return found


def _united(runs: Sequence[ListRun]) -> U32:
    """The positions of several lists, ascending."""
    if len(runs) == 1:
        return runs[0].positions()
    return np.sort(np.concatenate([_NO_POSITIONS, *(run.positions() for run in runs)]))


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
