"""Sorted position lists in few bits: Elias–Fano coding with the low parts on half-byte boundaries, decoded by numpy.

A list of ``n`` positions below a universe ``u`` is cut into low parts of ``width`` bits, stored as they are, and high
parts, stored in unary: for every list ``(u - 1 >> width) + 1`` zeros, and before the zero that ends high value ``h`` a
one for each position with that high part. That costs ``width + 1`` bits a position and ``u >> width`` bits a list, at
most about two bits over the entropy. Half-byte widths keep the low parts addressable: in planes of 16, 8 and 4 bits.
All lists of one width follow each other without padding, so a run of neighbouring lists is decoded in one go.
Source: P. Elias, "Efficient storage and retrieval by content and address of static files", J. ACM 21 (1974).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

U8 = NDArray[np.uint8]
U32 = NDArray[np.uint32]
I64 = NDArray[np.int64]

WIDTHS = (4, 8, 12, 16, 20, 24, 28)
MAX_UNIVERSE = 2**32 - 1
"""Positions are held in 32 bits."""


@dataclass(frozen=True, slots=True)
class Plane:
    """A stretch of the low part: ``bits`` of them (4, 8, 16 or 32) from bit ``shift`` on."""

    bits: int
    shift: int

    @property
    def dtype(self) -> str:
        """The element type on disk; two half bytes share a byte."""
        return {32: "<u4", 16: "<u2"}.get(self.bits, "u1")

    def elements(self, count: int) -> int:
        """How many elements the plane of ``count`` positions takes."""
        return (count + 1) // 2 if self.bits == 4 else count


PLANES: dict[int, tuple[Plane, ...]] = {
    4: (Plane(4, 0),),
    8: (Plane(8, 0),),
    12: (Plane(8, 0), Plane(4, 8)),
    16: (Plane(16, 0),),
    20: (Plane(16, 0), Plane(4, 16)),
    24: (Plane(16, 0), Plane(8, 16)),
    28: (Plane(16, 0), Plane(8, 16), Plane(4, 24)),
    32: (Plane(32, 0),),
}


def zeros_per_list(universe: int, width: int) -> int:
    """How many zeros end the high values of one list."""
    return (max(universe, 1) - 1 >> width) + 1


def best_widths(counts: I64, universe: int) -> U8:
    """The cheapest width for lists of these many positions."""
    cost = np.stack([counts * (width + 1) + zeros_per_list(universe, width) for width in WIDTHS])
    chosen: U8 = np.asarray(WIDTHS, np.uint8)[cost.argmin(axis=0)]
    return chosen


class BitStream:
    """Bits that come in pieces and leave as whole bytes, the lowest bit first."""

    def __init__(self) -> None:
        self._rest: U8 = np.zeros(0, np.uint8)

    def push(self, bits: U8) -> U8:
        """Take bits (one an element), give the bytes that are full."""
        joined = np.concatenate([self._rest, bits])
        whole = len(joined) // 8 * 8
        self._rest = joined[whole:]
        return np.packbits(joined[:whole], bitorder="little")

    def flush(self) -> U8:
        """The last, partly filled byte."""
        rest, self._rest = self._rest, np.zeros(0, np.uint8)
        return np.packbits(rest, bitorder="little")


class NibbleStream:
    """Half bytes that come in pieces and leave as whole bytes, the lower half first."""

    def __init__(self) -> None:
        self._rest: U8 = np.zeros(0, np.uint8)

    def push(self, nibbles: U8) -> U8:
        """Take half bytes (one an element), give the bytes that are full."""
        joined = np.concatenate([self._rest, nibbles])
        whole = len(joined) // 2 * 2
        self._rest = joined[whole:]
        full: U8 = joined[:whole:2] | (joined[1:whole:2] << np.uint8(4))
        return full

    def flush(self) -> U8:
        """The last byte, where only its lower half is filled."""
        rest, self._rest = self._rest, np.zeros(0, np.uint8)
        return rest


def high_bits(positions: U32, counts: I64, universe: int, width: int) -> U8:
    """The unary part of consecutive lists, one bit an element; ``positions`` are the lists one after another."""
    zeros = zeros_per_list(universe, width)
    total = len(positions) + len(counts) * zeros
    ones = (positions >> np.uint32(width)).astype(np.int64)
    ones += np.repeat(np.arange(0, len(counts) * zeros, zeros, dtype=np.int64), counts)
    ones += np.arange(len(positions), dtype=np.int64)
    bits = np.zeros(total, np.uint8)
    bits[ones] = 1
    return bits


def low_plane(positions: U32, plane: Plane) -> NDArray[Any]:
    """One plane of the low parts, one element a position (half bytes not yet joined)."""
    if plane.bits == 32:
        return positions
    mask = np.uint32((1 << plane.bits) - 1)
    return ((positions >> np.uint32(plane.shift)) & mask).astype(plane.dtype)


@dataclass(frozen=True, slots=True)
class CodedLists:
    """All lists of one width, as they lie in a mapped segment."""

    width: int
    universe: int
    bits: U8
    planes: tuple[NDArray[Any], ...]

    def decode(self, first_list: int, first: int, counts: I64) -> U32:
        """The positions of lists of these ``counts`` from ``first_list`` on, list after list.

        Args:
            first_list: the first list's number among the lists of the width.
            first: the number of its first position among the positions of the width.
            counts: how many positions each list has.
        """
        end = first + int(counts.sum())
        positions = self._high(first_list, first, counts, end).astype(np.uint32)
        positions <<= np.uint32(self.width)
        for plane, stored in zip(PLANES[self.width], self.planes, strict=True):
            positions |= _low(stored, plane, first, end) << np.uint32(plane.shift)
        return positions

    def _high(self, first_list: int, first: int, counts: I64, end: int) -> I64:
        zeros = zeros_per_list(self.universe, self.width)
        start_bit, end_bit = first + first_list * zeros, end + (first_list + len(counts)) * zeros
        start_byte = start_bit >> 3
        window = np.unpackbits(self.bits[start_byte : end_bit + 7 >> 3], bitorder="little").view(bool)
        ones = np.flatnonzero(window[start_bit - (start_byte << 3) : end_bit - (start_byte << 3)])
        ones -= np.arange(len(ones), dtype=np.int64)
        if len(counts) > 1:  # every list has as many zeros: what is left are those of its own
            ones -= np.repeat(np.arange(0, len(counts) * zeros, zeros, dtype=np.int64), counts)
        return ones

    def decode_within(self, number: int, first: int, end: int, begins: I64, ends: I64) -> U32:
        """The positions of list ``number`` (``first <= i < end`` of the width) that lie in some ranges.

        Only the low parts of what may lie in them are read.

        Args:
            number: the list's number among the lists of the width.
            first: the number of its first position among the positions of the width.
            end: the number after its last.
            begins: where the ranges begin, ascending.
            ends: where they end; no two overlap.
        """
        low_high, high_high = begins >> self.width, np.maximum(ends - 1, 0) >> self.width
        low_high[1:] = np.maximum(low_high[1:], high_high[:-1] + 1)
        spread = np.maximum(high_high - low_high + 1, 0)
        highs = np.arange(int(spread.sum())) + np.repeat(low_high - (np.cumsum(spread) - spread), spread)
        highs = highs[highs < zeros_per_list(self.universe, self.width)]
        before = self._ones_before_zeros(number, first, end, np.concatenate([highs - 1, highs])).reshape(2, -1)
        counts = before[1] - before[0]
        chosen = np.arange(int(counts.sum())) + np.repeat(before[0] - (np.cumsum(counts) - counts), counts)
        positions = np.repeat(highs, counts).astype(np.uint32) << np.uint32(self.width)
        for plane, stored in zip(PLANES[self.width], self.planes, strict=True):
            low = _low_at(stored, plane, chosen + first).astype(np.uint32)
            positions |= low << np.uint32(plane.shift)
        at = np.searchsorted(begins, positions, side="right") - 1
        kept: U32 = positions[(at >= 0) & (positions < ends[np.maximum(at, 0)])]
        return kept

    def _ones_before_zeros(self, number: int, first: int, end: int, ranks: I64) -> I64:
        """How many ones of a list stand before its zeros of these ranks; before rank -1 there is none."""
        zeros = zeros_per_list(self.universe, self.width)
        start_bit, end_bit = first + number * zeros, end + (number + 1) * zeros
        window = self.bits[start_bit >> 3 : end_bit + 7 >> 3]
        skipped = start_bit & 7
        skipped_zeros = skipped - int(window[0] & np.uint8((1 << skipped) - 1)).bit_count()
        zeros_by = np.cumsum(8 - np.bitwise_count(window).astype(np.int64))
        wanted = ranks + skipped_zeros
        at = np.searchsorted(zeros_by, wanted, side="right")
        inside = wanted - np.where(at > 0, zeros_by[at - 1], 0)
        bit = at * 8 + _ZERO_AT[window[at], inside] - skipped
        ones: I64 = np.where(ranks < 0, 0, bit - ranks)
        return ones

    def contains(self, number: int, first: int, end: int, values: U32) -> NDArray[np.bool_]:
        """Which ``values`` are in list ``number``, positions ``first <= i < end`` of this width, without decoding it.

        The high part of a value says between which two zeros of the unary part its candidates lie; these zeros are
        found by counting bits byte by byte, and only the candidates' low parts are read.
        """
        inside = values < self.universe
        high = np.where(inside, values >> np.uint32(self.width), 0).astype(np.int64)
        before = self._ones_before_zeros(number, first, end, np.concatenate([high - 1, high])).reshape(2, -1)
        begins, ends = before + first
        counts = np.where(inside, ends - begins, 0)
        owners = np.repeat(np.arange(len(values)), counts)
        candidates = np.arange(len(owners)) + np.repeat(begins - (np.cumsum(counts) - counts), counts)
        same = np.ones(len(owners), bool)
        for plane, stored in zip(PLANES[self.width], self.planes, strict=True):
            wanted = low_plane(values, plane)
            same &= _low_at(stored, plane, candidates) == wanted[owners]
        found = np.zeros(len(values), bool)
        found[owners[same]] = True
        return found


@dataclass(frozen=True, slots=True)
class PlainLists:
    """Lists of positions as they are, read like coded ones."""

    positions: U32

    def decode(self, _first_list: int, first: int, counts: I64) -> U32:
        """See ``CodedLists.decode``."""
        return self.positions[first : first + int(counts.sum())]

    def decode_within(self, _number: int, first: int, end: int, begins: I64, ends: I64) -> U32:
        """See ``CodedLists.decode_within``."""
        listed = self.positions[first:end]
        low, high = np.searchsorted(listed, begins), np.searchsorted(listed, ends)
        counts = high - low
        found: U32 = listed[np.arange(int(counts.sum())) + np.repeat(low - (np.cumsum(counts) - counts), counts)]
        return found

    def contains(self, _number: int, first: int, end: int, values: U32) -> NDArray[np.bool_]:
        """See ``CodedLists.contains``."""
        return is_in(values, self.positions[first:end])


def is_in(values: U32, ascending: U32) -> NDArray[np.bool_]:
    """Which values are among ascending ones."""
    if len(ascending) == 0:
        return np.zeros(len(values), bool)
    at = np.searchsorted(ascending, values)
    at[at == len(ascending)] = 0
    found: NDArray[np.bool_] = ascending[at] == values
    return found


def _zero_places() -> U8:
    """For every byte and rank, the bit (lowest first) at which the byte's zero of that rank stands, if it has one."""
    places = np.zeros((256, 8), np.uint8)
    for byte in range(256):
        bits = [bit for bit in range(8) if not byte >> bit & 1]
        places[byte, : len(bits)] = bits
    return places


_ZERO_AT = _zero_places()


def _low_at(stored: NDArray[Any], plane: Plane, indices: I64) -> NDArray[Any]:
    if plane.bits != 4:
        return stored[indices]
    pairs = stored[indices >> 1]
    nibbles: U8 = np.where(indices & 1, pairs >> np.uint8(4), pairs & np.uint8(15))
    return nibbles


def _low(stored: NDArray[Any], plane: Plane, first: int, end: int) -> U32:
    if plane.bits != 4:
        return stored[first:end].astype(np.uint32)
    pairs = np.asarray(stored[first >> 1 : end + 1 >> 1])
    nibbles = np.empty(2 * len(pairs), np.uint32)
    nibbles[::2] = pairs & np.uint8(15)
    nibbles[1::2] = pairs >> np.uint8(4)
    return nibbles[first & 1 : (first & 1) + end - first]
