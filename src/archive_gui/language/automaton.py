"""A double-array trie over mapped arrays that finds names in running text, all positions of a text at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

EMPTY = 0xFFFF
"""What ``check`` holds in a slot that no state occupies."""


@dataclass(frozen=True, slots=True)
class Hits:
    """The longest name at each position where one starts: three arrays of one length, by rising start."""

    start: NDArray[np.intp]
    length: NDArray[np.intp]
    value: NDArray[np.uint32]


class Automaton:
    """Names as a double-array trie.

    ``alphabet`` holds the code points that occur in names, ascending; a character's code is its index + 1, 0 stands
    for every other character. From state ``s`` the character ``c`` leads to ``t = base[s] + c`` where
    ``check[t] == c``: no two states share a base, so that the character alone tells the parent. ``value[s]`` is 0
    where no name ends. State 0 is the root. (Aoe, "An efficient digital search algorithm by using a double-array
    structure", IEEE TSE 15(9), 1989.)
    """

    def __init__(
        self,
        alphabet: NDArray[np.uint32],
        base: NDArray[np.uint32],
        check: NDArray[np.uint16],
        value: NDArray[np.uint32],
    ) -> None:
        self._codes = np.zeros(int(alphabet[-1]) + 2, dtype=np.uint32)
        self._codes[alphabet] = np.arange(1, len(alphabet) + 1, dtype=np.uint32)
        self._base = base
        self._check = check
        self._value = value

    def longest(self, text: str) -> Hits:
        """The longest name starting at each position of the text; offsets count code points."""
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        # One unknown character at the end stops every walk inside the array.
        codes = np.zeros(len(points) + 1, dtype=np.uint32)
        self._codes.take(points, out=codes[:-1], mode="clip")
        position = codes.nonzero()[0]
        character = codes.take(position)
        target = self._base[0] + character
        found: list[tuple[NDArray[np.intp], int, NDArray[np.uint32]]] = []
        depth = 0
        while len(alive := (self._check.take(target) == character).nonzero()[0]):
            position, state = position.take(alive), target.take(alive)
            depth += 1
            value = self._value.take(state)
            ends = value.nonzero()[0]
            if len(ends):
                found.append((position.take(ends), depth, value.take(ends)))
            character = codes.take(position + depth)
            target = self._base.take(state) + character
        return _keep_longest(found, len(codes))


def _keep_longest(found: list[tuple[NDArray[np.intp], int, NDArray[np.uint32]]], size: int) -> Hits:
    length = np.zeros(size, dtype=np.intp)
    value = np.zeros(size, dtype=np.uint32)
    for position, depth, ending in found:
        length[position] = depth
        value[position] = ending
    start = length.nonzero()[0]
    return Hits(start, length[start], value[start])
