"""Texts to a segment: fold, number the symbols, sort all (bigram, position) pairs once, write them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from archive_gui.language.folds import character_table, fold_codes
from archive_gui.search.elias_fano import I64, U32
from archive_gui.search.gram_layout import COARSE_SHIFT, FIELDS, MAX_NARROW_SYMBOLS, SECTION_END
from archive_gui.search.gram_writer import GramWriter, Vocabulary

CODE_POINTS = 0x110000
"""The code points of Unicode, those of no character among them."""

VARIANT_BLOCK_SHIFT = 12
"""Script variants are marked in bitmaps of 4,096 positions, kept only where a block has any."""

HAN_VARIANT_GROUPS = ("radicals", "compatibility", "traditional")
"""The groups of the fold that change how a Han character is written, not its width, case or punctuation."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article as the index takes it; ``sections`` are its fields in the order of ``FIELDS``."""

    id: int
    revision: int
    sections: tuple[str, ...]


def code_points(text: str) -> U32:
    """The code points of ``text``; lone surrogates are kept as they are."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


@cache
def fold_checksum() -> int:
    """Tells one fold from another: a segment is of use only to a program that folds as the one that wrote it."""
    return zlib.crc32(fold_codes(np.arange(CODE_POINTS, dtype=np.uint32)).tobytes())


def segment_attributes(documents: int) -> dict[str, Any]:
    """What the header of a segment says beside its sections."""
    return {"documents": documents, "fields": list(FIELDS), "fold": fold_checksum()}


def is_variant(written: U32, folded: U32) -> NDArray[np.bool_]:
    """Whether each character is a Han character written otherwise (traditional) than its fold."""
    changed: NDArray[np.bool_] = folded != written
    changed[changed] = _variant_characters()[written[changed]]
    return changed


@cache
def _variant_characters() -> NDArray[np.bool_]:
    """For every code point, whether it is a traditional or otherwise variant form."""
    variants = np.zeros(CODE_POINTS, bool)
    variants[code_points("".join(character_table(*HAN_VARIANT_GROUPS)))] = True
    return variants


def build_segment(path: Path, documents: Sequence[Document]) -> None:
    """Write the segment of these documents, durably."""
    lengths = np.asarray([len(section) + 1 for document in documents for section in document.sections], np.int64)
    starts = np.concatenate([[0], np.cumsum(lengths)])
    universe = int(starts[-1])
    is_end = np.zeros(universe, bool)
    is_end[starts[1:] - 1] = True
    written = code_points("".join(section for document in documents for section in document.sections))
    folded = fold_codes(written)
    variants = np.zeros(universe, bool)
    variants[~is_end] = is_variant(written, folded)
    values = np.full(universe, SECTION_END, np.uint32)
    values[~is_end] = folded + np.uint32(1)
    del written, folded
    symbols, ranks = _number(values)
    del values
    keys = _sorted_bigrams(ranks, len(symbols), is_end)
    arrays = document_arrays(
        np.asarray([document.id for document in documents], np.int64),
        np.asarray([document.revision for document in documents], np.int64),
        starts,
    ) | variant_arrays(variants, symbols[np.unique(ranks[variants])])
    del ranks, variants, is_end
    firsts, seconds, counts, positions = keys
    vocabulary = Vocabulary(symbols, firsts, seconds, counts)
    with GramWriter(path, vocabulary, universe, arrays, segment_attributes(len(documents))) as writer:
        writer.append(positions)


def document_arrays(ids: I64, revisions: I64, starts: I64) -> dict[str, NDArray[Any]]:
    """What tells the documents: ids, revisions, where their sections start, and the coarse table over positions."""
    documents = starts[:: len(FIELDS)]
    coarse = np.searchsorted(documents, np.arange(0, int(starts[-1]), 1 << COARSE_SHIFT), side="right") - 1
    return {
        "ids": ids,
        "revisions": revisions,
        "starts": starts.astype(np.uint32),
        "coarse": coarse.astype(np.uint32),
    }


def variant_arrays(variants: NDArray[np.bool_], symbols: U32) -> dict[str, NDArray[Any]]:
    """The sections that mark positions written otherwise (traditional for simplified) than the fold has them."""
    block = 1 << VARIANT_BLOCK_SHIFT
    padded = np.zeros(-(-len(variants) // block) * block, bool)
    padded[: len(variants)] = variants
    return pack_variants(np.packbits(padded, bitorder="little"), symbols)


def pack_variants(bitmap: NDArray[np.uint8], symbols: U32) -> dict[str, NDArray[Any]]:
    """The same sections from a bitmap of whole blocks, one bit a position.

    Args:
        bitmap: lowest bit first.
        symbols: the (folded) symbols that are written otherwise anywhere.
    """
    blocks = bitmap.reshape(-1, 1 << VARIANT_BLOCK_SHIFT - 3)
    used = np.flatnonzero(blocks.any(axis=1))
    return {
        "variants.symbols": symbols,
        "variants.blocks": used.astype(np.uint32),
        "variants.bits": blocks[used].reshape(-1),
    }


def _number(values: U32) -> tuple[U32, U32]:
    """The symbols that occur, ascending, the section end always among them; and each value as an index into them."""
    occurs = np.zeros(CODE_POINTS + 1, bool)
    occurs[values] = True
    occurs[SECTION_END] = True
    symbols = np.flatnonzero(occurs).astype(np.uint32)
    rank = np.zeros(CODE_POINTS + 1, np.uint32)
    rank[symbols] = np.arange(len(symbols), dtype=np.uint32)
    return symbols, rank[values]


def _sorted_bigrams(ranks: U32, symbols: int, is_end: NDArray[np.bool_]) -> tuple[U32, U32, I64, U32]:
    """First and second symbol and count of each bigram, ascending, and all positions in that order.

    A bigram starts at every character; the last one of a section is paired with the section end.
    """
    if len(ranks) == 0:
        none = np.zeros(0, np.uint32)
        return none, none, np.zeros(0, np.int64), none
    starts_bigram = ~is_end[:-1]
    if symbols <= MAX_NARROW_SYMBOLS:
        keys = ranks[:-1].astype(np.uint64) << np.uint64(48)
        keys |= ranks[1:].astype(np.uint64) << np.uint64(32)
        keys |= np.arange(len(ranks) - 1, dtype=np.uint64)
        keys = keys[starts_bigram]
        keys.sort()
        positions = (keys & np.uint64(0xFFFFFFFF)).astype(np.uint32)
        keys >>= np.uint64(32)
        pairs = keys.astype(np.uint32)
        begins = _run_starts(pairs)
        bigrams = pairs[begins]
        firsts, seconds = bigrams >> np.uint32(16), bigrams & np.uint32(0xFFFF)
    else:
        positions = np.flatnonzero(starts_bigram).astype(np.uint32)
        order = np.lexsort((ranks[1:][starts_bigram], ranks[:-1][starts_bigram]))
        positions = positions[order]
        wide = ranks[positions].astype(np.uint64) << np.uint64(32) | ranks[positions + np.uint32(1)]
        begins = _run_starts(wide)
        firsts, seconds = ranks[positions[begins]], ranks[positions[begins] + np.uint32(1)]
    counts = np.diff(np.append(begins, len(positions)))
    return firsts, seconds, counts, positions


def _run_starts(values: NDArray[Any]) -> I64:
    differs = np.empty(len(values), bool)
    differs[:1] = True
    np.not_equal(values[1:], values[:-1], out=differs[1:])
    return np.flatnonzero(differs)
