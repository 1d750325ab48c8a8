"""What the writer and the reader of a segment agree on: classes of lists, names of sections, fields."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from archive_gui.search.elias_fano import I64, PLANES, U32, WIDTHS, best_widths, zeros_per_list
from archive_gui.search.segment_file import SectionSpec

FIELDS = ("title", "text", "extras")
"""The sections of a document, in the order in which they are laid end to end; each is closed by symbol 0."""

SECTION_END = 0
COARSE_SHIFT = 7
"""For every 128th position the segment knows the section it lies in; the rest is found by stepping on."""

TITLE_WEIGHT = 5
"""A hit in the title counts as five in the text (BM25F; Robertson, Zaragoza and Taylor 2004 find 5 and more)."""

HEADING_WEIGHT = 3
"""A hit in the heading of a section stands between title and text."""

FIXED_COUNTS = (1, 2, 3, 4)
"""Lists this short are kept apart by their length, so that none need be stored: two thirds of all bigrams are such."""

MAX_NARROW_SYMBOLS = 2**16


@dataclass(frozen=True, slots=True)
class ListClass:
    """Lists coded alike: with one width, and either all of ``fixed`` positions or (0) with stored bounds."""

    name: str
    width: int
    fixed: int


PLAIN = ListClass("plain", 32, 0)
"""The one class of a segment that is soon to be merged: positions as they are, quickly written and read."""


def list_classes(universe: int, *, plain: bool) -> tuple[ListClass, ...]:
    """The classes of a segment of ``universe`` positions."""
    if plain:
        return (PLAIN,)
    widths = best_widths(np.asarray(FIXED_COUNTS, np.int64), universe).tolist()
    fixed = [ListClass(f"n{count}", width, count) for count, width in zip(FIXED_COUNTS, widths, strict=True)]
    return (*fixed, *(ListClass(f"w{width:02}", width, 0) for width in WIDTHS))


def class_of_counts(counts: I64, universe: int) -> NDArray[np.uint8]:
    """For each list length, the index of its class in ``list_classes``."""
    chosen = np.searchsorted(np.asarray(WIDTHS), best_widths(counts, universe)) + len(FIXED_COUNTS)
    return np.where(counts <= FIXED_COUNTS[-1], counts - 1, chosen).astype(np.uint8)


def class_sections(kind: ListClass, lists: int, positions: int, universe: int, symbols: int) -> list[SectionSpec]:
    """The sections of one class that has this many lists and positions; none where it has no list."""
    if lists == 0:
        return []
    specs = [
        SectionSpec(f"{kind.name}.first", "<u4", symbols + 1),
        SectionSpec(f"{kind.name}.second", "<u2" if symbols <= MAX_NARROW_SYMBOLS else "<u4", lists),
    ]
    if kind is not PLAIN:
        bits = positions + lists * zeros_per_list(universe, kind.width)
        specs.append(SectionSpec(f"{kind.name}.bits", "u1", (bits + 7) // 8))
    if not kind.fixed:
        specs.append(SectionSpec(f"{kind.name}.bounds", "<u4", lists + 1))
    planes = enumerate(PLANES[kind.width])
    specs += [SectionSpec(f"{kind.name}.low{at}", plane.dtype, plane.elements(positions)) for at, plane in planes]
    return specs


class DocumentMap:
    """Which document a position belongs to, and what it weighs there.

    Args:
        starts: where each section begins, document after document, and the universe at the end.
        coarse: the document of every 128th position.
        heading_starts: where headings begin, ascending.
        heading_ends: where they end.
    """

    def __init__(self, starts: U32, coarse: U32, heading_starts: U32, heading_ends: U32) -> None:
        fields = len(FIELDS)
        self._coarse = coarse
        self._heading_starts = heading_starts
        self._heading_ends = heading_ends
        self.begins = np.ascontiguousarray(starts[:-1:fields])
        self.ends = np.ascontiguousarray(starts[fields::fields])
        self._title_ends = np.ascontiguousarray(starts[1::fields])

    @property
    def has_headings(self) -> bool:
        """Whether anything is a heading."""
        return len(self._heading_starts) > 0

    def documents(self, positions: U32) -> I64:
        """The document in which each position lies."""
        documents: I64 = self._coarse[positions >> np.uint32(COARSE_SHIFT)].astype(np.int64)
        behind = np.flatnonzero(self.ends.take(documents) <= positions)
        while len(behind):
            documents[behind] += 1
            behind = behind[self.ends[documents[behind]] <= positions[behind]]
        return documents

    def extra_weights(self, positions: U32, documents: I64) -> tuple[I64, I64]:
        """Which occurrences count more than once, as indices, and how much more."""
        titled = np.flatnonzero(positions < self._title_ends[documents])
        extra = np.full(len(titled), TITLE_WEIGHT - 1)
        if not self.has_headings:
            return titled, extra
        before = np.searchsorted(self._heading_starts, positions, side="right") - 1
        inside = (before >= 0) & (positions < self._heading_ends[before])
        heading = np.flatnonzero(inside)
        return np.concatenate([titled, heading]), np.concatenate([extra, np.full(len(heading), HEADING_WEIGHT - 1)])

    def counts(self, positions: U32) -> tuple[I64, I64]:
        """The documents that ascending positions lie in, and the weighted count of them in each."""
        documents = self.documents(positions)
        begins = np.flatnonzero(np.concatenate([[True], documents[1:] != documents[:-1]])[: len(documents)])
        numbers = documents[begins]
        weights = np.diff(begins, append=len(documents))
        heavier, extra = self.extra_weights(positions, documents)
        np.add.at(weights, np.searchsorted(numbers, documents[heavier]), extra)
        return numbers, weights

    def add_counts(self, positions: U32, row: I64) -> None:
        """Add to each document's element of ``row`` the weighted count of positions in any order."""
        documents = self.documents(positions)
        row += np.bincount(documents, minlength=len(row))
        heavier, extra = self.extra_weights(positions, documents)
        np.add.at(row, documents[heavier], extra)
