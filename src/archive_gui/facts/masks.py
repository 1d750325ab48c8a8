"""The form in which a text is read: folded one to one, with stretches blanked that are already spoken for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from archive_gui.domain.spans import Span
from archive_gui.language.folds import SIMPLIFIED_GROUPS, character_table, simplified
from archive_gui.language.numerals import FORMS, plain

# Below this many characters a dictionary is faster than two recodings.
_SHORT = 100
# All planes that hold Chinese characters end before it (Unicode 15: planes 0 to 3).
_TABLE_END = 0x40000

BLANK = "\0"
"""Stands for each character of a stretch in which nothing more is to be found."""

NAME = "\1"
"""Stands for each character of a place's name, which may be part of a noun phrase."""


def reading_form(text: str) -> str:
    """Simplified characters, plain digits and signs; as long as the text."""
    if len(text) < _SHORT:
        return plain(simplified(text))
    table = _table()
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    read: NDArray[np.uint32]
    if codes.max() < len(table):
        read = table[codes]
    else:  # what lies behind the table (rare characters of later planes) stays as it is
        read = np.where(codes < len(table), table[np.minimum(codes, len(table) - 1)], codes)
    return read.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")


@cache
def _table() -> NDArray[np.uint32]:
    """What each character of the first planes is read as."""
    table = np.arange(_TABLE_END, dtype=np.uint32)
    for code in (*map(ord, character_table(*SIMPLIFIED_GROUPS)), *FORMS):
        table[code] = ord(plain(simplified(chr(code))))
    return table


def blank(text: str, spans: Iterable[Span], mark: str = BLANK) -> str:
    """The text with ``mark`` for each character of the given stretches (in order, none overlapping)."""
    pieces: list[str] = []
    at = 0
    for span in spans:
        pieces += (text[at : span.start], mark * span.length)
        at = span.end
    pieces.append(text[at:])
    return "".join(pieces)
