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

MOST_COUNTED = 255
"""Weighted counts of a character in a document are kept in a byte; BM25 hardly tells more of them apart."""

FIXED_COUNTS = (1, 2, 3, 4)
"""Lists this short are kept apart by their length, so that none need be stored: two thirds of all bigrams are such."""

MAX_NARROW_SYMBOLS = 2**16


@dataclass(frozen=True, slots=True)
class ListClass:
    """Lists coded alike: with one width, and either all of ``fixed`` positions or (0) with stored bounds."""

    name: str
    width: int
    fixed: int


def list_classes(universe: int) -> tuple[ListClass, ...]:
    """The classes of a segment of ``universe`` positions."""
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
    bits = positions + lists * zeros_per_list(universe, kind.width)
    specs = [
        SectionSpec(f"{kind.name}.first", "<u4", symbols + 1),
        SectionSpec(f"{kind.name}.second", "<u2" if symbols <= MAX_NARROW_SYMBOLS else "<u4", lists),
        SectionSpec(f"{kind.name}.bits", "u1", (bits + 7) // 8),
    ]
    if not kind.fixed:
        specs.append(SectionSpec(f"{kind.name}.bounds", "<u4", lists + 1))
    planes = enumerate(PLANES[kind.width])
    specs += [SectionSpec(f"{kind.name}.low{at}", plane.dtype, plane.elements(positions)) for at, plane in planes]
    return specs


@dataclass(frozen=True, slots=True)
class DocumentMap:
    """Which document a position belongs to, and whether to its title.

    ``coarse`` is the document of every 128th position; ``ends`` and ``title_ends`` are where documents and titles end.
    """

    coarse: U32
    ends: U32
    title_ends: U32

    @staticmethod
    def of(starts: U32, coarse: U32) -> DocumentMap:
        """The map for the sections ``starts`` and ``coarse`` of a segment."""
        fields = len(FIELDS)
        return DocumentMap(
            coarse, np.ascontiguousarray(starts[fields::fields]), np.ascontiguousarray(starts[1::fields])
        )

    def documents(self, positions: U32) -> I64:
        """The document in which each position lies."""
        documents: I64 = self.coarse[positions >> np.uint32(COARSE_SHIFT)].astype(np.int64)
        while True:
            behind = self.ends[documents] <= positions
            if not behind.any():
                return documents
            documents += behind

    def weighted_counts(self, positions: U32) -> I64:
        """For each document how many positions lie in it, those in its title with their weight."""
        documents = self.documents(positions)
        titled = documents[positions < self.title_ends[documents]]
        counts = np.bincount(documents, minlength=len(self.ends))
        counts += np.bincount(titled, minlength=len(self.ends)) * (TITLE_WEIGHT - 1)
        return counts


def common_symbols(firsts: U32, counts: I64, documents: int) -> I64:
    """The symbols that occur at least once a document on average, by the first symbols and counts of all bigrams."""
    occurrences = np.bincount(firsts, weights=counts)
    return np.flatnonzero((occurrences >= documents) & (occurrences > 0))
