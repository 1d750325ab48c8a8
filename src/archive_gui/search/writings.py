"""How the characters of a folded text were written: only what is unusual is kept, as lists of positions."""

from __future__ import annotations

import zlib
from functools import cache

import numpy as np
from numpy.typing import NDArray

from archive_gui.language.folds import character_table, fold_codes, writings
from archive_gui.search.elias_fano import U32

CODE_POINTS = 0x110000
"""The code points of Unicode, those of no character among them."""

WRITTEN = 0x200000
"""The symbol of an unusual writing is its code point and this, beyond the symbols of folded characters."""

USUAL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", '"': "“", "'": "‘", "-": "—"}
"""What Chinese prints usually write for a folded character; every other is usually written as it is folded."""

_HAN_GROUPS = ("radicals", "compatibility", "traditional")
"""The groups of the fold that change how a Han character is written, not its width, case or punctuation."""


def code_points(text: str) -> U32:
    """The code points of ``text``; lone surrogates are kept as they are."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


@cache
def fold_checksum() -> int:
    """Tells one fold from another: a segment is of use only to a program that folds as the one that wrote it."""
    folded = fold_codes(np.arange(CODE_POINTS, dtype=np.uint32))
    return zlib.crc32(
        "".join(f"{key}{value}" for key, value in sorted(USUAL.items())).encode(), zlib.crc32(folded.tobytes())
    )


def usual_writing(folded: int) -> int:
    """The code point that is usually written for a folded one."""
    return ord(USUAL.get(chr(folded), chr(folded)))


def unusual(written: U32) -> NDArray[np.bool_]:
    """Whether each character is written otherwise than usual."""
    marks: NDArray[np.bool_] = _unusual_table()[written]
    return marks


@cache
def _unusual_table() -> NDArray[np.bool_]:
    """For each code point whether it is not what is usually written for its fold."""
    codes = np.arange(CODE_POINTS, dtype=np.uint32)
    usual = fold_codes(codes)
    folded = usual.copy()
    for character, writing in USUAL.items():
        usual[folded == ord(character)] = ord(writing)
    marks: NDArray[np.bool_] = codes != usual
    return marks


@cache
def unusual_writings(folded: int) -> tuple[int, ...]:
    """All code points that fold to this one and are not usually written for it."""
    return tuple(code for code in map(ord, writings(chr(folded))) if code != usual_writing(folded))


@cache
def is_han_variant(written: int) -> bool:
    """Whether a code point is a traditional or otherwise variant form of a Han character."""
    return chr(written) in _han_variants()


@cache
def _han_variants() -> frozenset[str]:
    return frozenset(character_table(*_HAN_GROUPS))
