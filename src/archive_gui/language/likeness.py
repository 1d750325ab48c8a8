"""How like two texts are: sketches that find near-duplicates among many, and the exact share of common pairs.

A sketch is the MinHash of a text's pairs of characters (Broder 1997), made in one pass (Li, Owen and Zhang 2012, one
permutation hashing) with empty places filled as Shrivastava (2017, optimal densification) does.
"""

from __future__ import annotations

import hashlib
import re
from binascii import crc32
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from archive_gui.language.folds import fold

PLACES = 128
"""Hashes in a sketch: the similarity read from it is off by 0.04 (one standard deviation) at most."""

BANDS = 32
"""Bands of four hashes: texts that share two thirds of their pairs meet in six bands, others in none."""

SHORTEST = 40
"""Letters, or Latin words, a text must have: shorter ones, captions and notices, are alike by accident."""

NEAR = 0.5
"""Shared pairs from which two texts are versions of one: a tenth of the characters changed leaves 0.67, and texts
of different authors on one event share less than a third."""

_WORD = re.compile(r"[a-z]{2,}")
_PRIVATE_FROM = "\U000f0000"
_PRIVATE = 0x1FFFE
"""Planes 15 and 16 are for private use, and as wide: texts do without, so that a word's crc32 may stand there."""

U64 = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Sketch:
    """The sketch of a text; ``signature`` holds ``PLACES`` hashes of 16 bits, little-endian.

    ``fingerprint`` (64 bits, signed) is the same for texts that differ in width, case, script form, blanks and
    punctuation alone.
    """

    fingerprint: int
    signature: bytes

    def bands(self) -> list[int]:
        """The numbers (64 bits, signed) under which like texts meet."""
        words = np.frombuffer(self.signature, dtype="<u8").astype(np.uint64)
        return [int(band) for band in _mixed(words ^ _mixed(np.arange(BANDS, dtype=np.uint64))).view(np.int64)]

    def likeness(self, other: Sketch) -> float:
        """The share of common pairs, as far as sketches tell it."""
        ours, theirs = (np.frombuffer(sketch.signature, dtype="<u2") for sketch in (self, other))
        return float(np.mean(ours == theirs))


def sketch(text: str) -> Sketch | None:
    """The sketch of a text; None where it is too short to be compared."""
    pairs = _pairs(text)
    if len(pairs) < SHORTEST - 1:
        return None
    digest = hashlib.blake2b(_letters(text).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return Sketch(int.from_bytes(digest, "little", signed=True), _signature(pairs))


def similarity(one: str, other: str) -> float:
    """The share of pairs of characters, or of Latin words, that two texts have in common, from 0 to 1 (Jaccard)."""
    ours, theirs = (np.unique(_pairs(text)) for text in (one, other))
    if not len(ours) or not len(theirs):
        return float(_letters(one) == _letters(other))
    common = len(np.intersect1d(ours, theirs, assume_unique=True))
    return common / (len(ours) + len(theirs) - common)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


def _as_one(word: re.Match[str]) -> str:
    return chr(ord(_PRIVATE_FROM) + crc32(word[0].encode()) % _PRIVATE)


def _pairs(text: str) -> U64:
    """Neighbours: characters, or whole Latin words, since any two English texts share most pairs of letters."""
    folded = _WORD.sub(_as_one, fold(text))
    units = "".join(one for one in folded if one.isalnum() or one >= _PRIVATE_FROM)
    codes = np.frombuffer(units.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.uint64)
    return (codes[:-1] << np.uint64(32)) | codes[1:]


def _signature(pairs: U64) -> bytes:
    hashes = _mixed(pairs)
    places = (hashes % np.uint64(PLACES)).astype(np.intp)
    least = np.full(PLACES, np.iinfo(np.uint64).max, dtype=np.uint64)
    np.minimum.at(least, places, hashes)
    filled = np.zeros(PLACES, dtype=bool)
    filled[places] = True
    empty = np.flatnonzero(~filled)
    attempt = 0
    while len(empty):
        attempt += 1
        tried = _mixed(empty.astype(np.uint64) * np.uint64(0x10001) + np.uint64(attempt))
        lenders = (tried % np.uint64(PLACES)).astype(np.intp)
        lent = filled[lenders]
        least[empty[lent]] = least[lenders[lent]]
        empty = empty[~lent]
    return (_mixed(least) >> np.uint64(48)).astype("<u2").tobytes()


def _mixed(values: U64) -> U64:
    """Bits scattered evenly (splitmix64, Steele, Lea and Flood 2014)."""
    mixed = values + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))
