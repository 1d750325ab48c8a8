"""Writes the bigram lists of a segment, in the order of their bigrams."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from archive_gui.search.elias_fano import (
    I64,
    MAX_UNIVERSE,
    PLANES,
    U32,
    BitStream,
    NibbleStream,
    high_bits,
    low_plane,
)
from archive_gui.search.gram_layout import (
    PLAIN,
    DocumentMap,
    ListClass,
    class_of_counts,
    class_sections,
    list_classes,
)
from archive_gui.search.segment_file import SectionSpec, SegmentFileWriter
from archive_gui.search.tallies import SECTIONS, TallyWriter

_STEP = 1 << 21
"""Positions coded at once: some 60 MB of working memory."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The bigrams of a segment in order: first and second symbol of each, as indices, and how many positions it has.

    ``symbols`` are code points + 1, ascending, the section end 0 first.
    """

    symbols: U32
    firsts: U32
    seconds: U32
    counts: I64


@dataclass(slots=True)
class _Streams:
    bits: BitStream = field(default_factory=BitStream)
    nibbles: NibbleStream = field(default_factory=NibbleStream)


class GramWriter:
    """Writes one segment: everything known beforehand on entering, the positions as they are appended.

    A context manager: left in order, the segment is whole and on the disk; left by an exception, there is none.

    Args:
        path: the file to make.
        vocabulary: all bigrams that will come.
        universe: the number of positions of the segment, separators included.
        arrays: the other sections, by name, whole; those of ``DocumentMap`` among them.
        attributes: what else the header is to say.
        plain: whether the positions are written as they are, for a segment that is soon to be merged.
    """

    def __init__(
        self,
        path: Path,
        vocabulary: Vocabulary,
        universe: int,
        arrays: Mapping[str, NDArray[Any]],
        attributes: Mapping[str, Any],
        *,
        plain: bool,
    ) -> None:
        if universe > MAX_UNIVERSE:
            raise ValueError(f"{universe} positions are too many for one segment")
        self._universe = universe
        self._classes = list_classes(universe, plain=plain)
        self._vocabulary = vocabulary
        counts = vocabulary.counts
        self._class_of = np.zeros(len(counts), np.uint8) if plain else class_of_counts(counts, universe)
        self._next = 0
        self._streams = {kind.name: _Streams() for kind in self._classes}
        self._chosen = [np.flatnonzero(self._class_of == index) for index in range(len(self._classes))]
        specs = [SectionSpec("symbols", "<u4", len(vocabulary.symbols))]
        specs += [SectionSpec(name, array.dtype.newbyteorder("<").str, len(array)) for name, array in arrays.items()]
        for kind, lists in zip(self._classes, self._chosen, strict=True):
            specs += class_sections(kind, len(lists), int(counts[lists].sum()), universe, len(vocabulary.symbols))
        self._arrays = arrays
        self._file = SegmentFileWriter(path, [*specs, *SECTIONS], {**attributes, "universe": universe, "plain": plain})
        self._tallies: TallyWriter | None = None
        if plain:
            return
        documents = DocumentMap(*(arrays[name] for name in ("starts", "coarse", "headings.starts", "headings.ends")))
        self._tallies = TallyWriter(self._file, documents, vocabulary.symbols, vocabulary.firsts, counts)

    def __enter__(self) -> Self:
        try:
            self._file.append("symbols", self._vocabulary.symbols)
            for name, array in self._arrays.items():
                self._file.append(name, array)
            for kind, lists in zip(self._classes, self._chosen, strict=True):
                self._write_dictionary(kind, lists, self._vocabulary)
        except BaseException:
            self._file.abort()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._file.abort()
            return
        try:
            self._finish()
        except BaseException:
            self._file.abort()
            raise

    def _write_dictionary(self, kind: ListClass, lists: NDArray[np.int64], vocabulary: Vocabulary) -> None:
        if len(lists) == 0:
            return
        symbols = np.arange(len(vocabulary.symbols) + 1, dtype=np.uint32)
        self._file.append(f"{kind.name}.first", np.searchsorted(vocabulary.firsts[lists], symbols))
        self._file.append(f"{kind.name}.second", vocabulary.seconds[lists])
        if not kind.fixed:
            bounds = np.concatenate([[0], np.cumsum(vocabulary.counts[lists])])
            self._file.append(f"{kind.name}.bounds", bounds)

    def append(self, positions: U32) -> None:
        """Add the positions of the next bigrams: whole lists, each ascending, one after another."""
        done = 0
        while done < len(positions):
            ends = np.cumsum(self._vocabulary.counts[self._next : self._next + _STEP])
            lists = max(1, int(np.searchsorted(ends, min(_STEP, len(positions) - done), side="right")))
            taken = int(ends[lists - 1])
            self._append_lists(positions[done : done + taken], slice(self._next, self._next + lists))
            self._next += lists
            done += taken
        if done != len(positions):
            raise ValueError("the positions end inside a list")

    def _append_lists(self, positions: U32, lists: slice) -> None:
        known = self._vocabulary
        counts = known.counts[lists]
        if self._tallies is not None:
            self._tallies.add(positions, known.firsts[lists], known.seconds[lists], counts)
        class_of = self._class_of[lists]
        class_of_position = np.repeat(class_of, counts)
        for index in np.unique(class_of).tolist():
            self._append_class(
                self._classes[index], positions[class_of_position == index], counts[class_of == index]
            )  # fmt: skip

    def _append_class(self, kind: ListClass, positions: U32, counts: I64) -> None:
        streams = self._streams[kind.name]
        if kind is not PLAIN:
            bits = high_bits(positions, counts, self._universe, kind.width)
            self._file.append(f"{kind.name}.bits", streams.bits.push(bits))
        for at, plane in enumerate(PLANES[kind.width]):
            part = low_plane(positions, plane)
            self._file.append(f"{kind.name}.low{at}", streams.nibbles.push(part) if plane.bits == 4 else part)

    def _finish(self) -> None:
        if self._tallies is not None:
            self._tallies.finish()
        for index in np.unique(self._class_of).tolist():
            kind = self._classes[index]
            if kind is PLAIN:
                continue
            streams = self._streams[kind.name]
            self._file.append(f"{kind.name}.bits", streams.bits.flush())
            for at, plane in enumerate(PLANES[kind.width]):
                if plane.bits == 4:
                    self._file.append(f"{kind.name}.low{at}", streams.nibbles.flush())
        self._file.finish()
