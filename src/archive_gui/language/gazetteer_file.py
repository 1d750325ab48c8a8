"""The layout of the gazetteer's file: named flat arrays behind one header, mapped and never read as a whole.

Bytes 0-7 are ``MAGIC``, 8-11 the header's length (little-endian), then the header, JSON in UTF-8:
``{"meta": {...}, "sections": {name: [dtype, offset, count]}}`` with offsets from the file's start, multiples of 8.

Sections. Units above the village are ordered by level (country, province, city, county, town), then code:
``level_start`` (6: where each level begins, and the end), ``unit_code`` (u4, a number), ``unit_name`` (u4, into names).
Names, full and short, ascending by their UTF-8 bytes: ``name_text`` (u1), ``name_offset`` (u4, count + 1),
``name_start`` (u4, count + 1, into postings), ``posting`` (u4: unit * 2, + 1 for the unit's short form),
``ordinary`` (u4: the names that are ordinary words too).
Villages by code: ``town_village`` (u4, towns + 1: where each town's villages begin), ``village_tail``
(u2: last three digits + kind * 1024), ``village_stem`` (u4, into stems: ``stem_text``, ``stem_offset`` as for names).
Optional, absent where every unit is of one day's register: ``unit_valid_from``, ``unit_valid_to`` (u2, years; 0: open).
The trie: ``trie_alphabet``, ``trie_base``, ``trie_check``, ``trie_value`` (see ``automaton``; a value is a name + 1).
"""

from __future__ import annotations

import json
import mmap
import struct
from bisect import bisect_left, bisect_right
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from archive_gui.base.errors import UserError
from archive_gui.base.messages import _, sentences

MAGIC = b"AGGAZ\x00\x00\x01"
_STRETCH = 32
"""One string of so many is kept ready: a search goes half its way by these, and they are read in a millisecond."""


class GazetteerUnreadable(UserError):
    """The gazetteer's file is missing or not of this version: the program must be installed again."""

    code = "gazetteer_unreadable"


sentences(
    {
        "gazetteer_unreadable": lambda: _(
            "The list of places {path} is missing or damaged. Install the program again; no archive is affected."
        ),
    }
)


class Sections:
    """The arrays of one gazetteer file, mapped read-only."""

    def __init__(self, path: Path) -> None:
        """Map the file.

        Raises:
            GazetteerUnreadable: the file is missing, cut short or of another layout.
        """
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise GazetteerUnreadable(path=str(path)) from error
        try:
            if self._map[:8] != MAGIC:
                raise GazetteerUnreadable(path=str(path))
            (size,) = struct.unpack_from("<I", self._map, 8)
            header = json.loads(self._map[12 : 12 + size])
            self._arrays: dict[str, NDArray[Any]] = {
                name: np.frombuffer(self._map, dtype=dtype, count=count, offset=offset)
                for name, (dtype, offset, count) in header["sections"].items()
            }
        except (ValueError, KeyError, struct.error) as error:
            raise GazetteerUnreadable(path=str(path)) from error

    def __getitem__(self, name: str) -> NDArray[Any]:
        return self._arrays[name]

    def view(self, name: str) -> memoryview:
        """A section for reading single values, which a memoryview hands out faster than an array."""
        return self._arrays[name].data


class StringPool:
    """Distinct strings in ascending order of their UTF-8 bytes, found by binary search, each known by its index."""

    def __init__(self, text: bytes, offsets: memoryview) -> None:
        """``text`` is the strings in a row; of bytes slices are read at half the cost of a view's."""
        self._text = text
        self._offsets = offsets

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def __getitem__(self, index: int) -> str:
        return str(self._bytes(index), "utf-8")

    def find(self, text: str) -> int | None:
        """The index of a string, or None."""
        wanted = text.encode("utf-8", "surrogatepass")
        stretch = bisect_right(self._signposts, wanted)
        low, high = max(0, stretch - 1) * _STRETCH, min(stretch * _STRETCH, len(self))
        index = bisect_left(range(len(self)), wanted, low, high, key=self._bytes)
        return index if index < len(self) and self._bytes(index) == wanted else None

    @cached_property
    def _signposts(self) -> list[bytes]:
        """The first string of each stretch, ready to compare with: most of the way of a search goes by these."""
        return [self._bytes(index) for index in range(0, len(self), _STRETCH)]

    def _bytes(self, index: int) -> bytes:
        return self._text[self._offsets[index] : self._offsets[index + 1]]
