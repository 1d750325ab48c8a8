"""Patterns that are tried only where a word of a list stands, found at all places of a text at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from archive_gui.domain.spans import Span

_SIZE = 1 << 16
_FACTOR = np.uint32(40_503)
"""Knuth's multiplier for 16 bits (2^16 / golden ratio): spreads pairs of characters over the table."""
_TEXTS = 8
"""How many texts are kept as numbers: an article is read in several forms, by turns."""

_BITS = 64
"""How many expressions share a table."""

_Points = NDArray[np.uint32]
_Places = NDArray[np.intp]
_Bits = NDArray[np.uint64]


class Words:
    """Where words may begin: told by their first two characters, or by the one of those that have no more."""

    def __init__(self, words: Iterable[str]) -> None:
        self._alone = np.zeros(_SIZE, dtype=np.bool_)
        self._pairs = np.zeros(_SIZE, dtype=np.bool_)
        _enter(words, self._alone, self._pairs, value=True)

    def places(self, text: str) -> NDArray[np.bool_]:
        """For each character of the text whether a word may begin there: every beginning, and few places more."""
        points, pairs = _numbers(text)
        return self._pairs.take(pairs) | self._alone.take(points)


class _Sets:
    """The words of many expressions in tables of bits, so that a text is looked up once for all of them."""

    def __init__(self) -> None:
        self._tables: list[tuple[_Bits, _Bits]] = []
        self._count = 0

    def add(self, words: Iterable[str]) -> tuple[int, np.uint64]:
        """Enter the words of one more expression: the number of its table and its bit there."""
        number, bit = divmod(self._count, _BITS)
        if bit == 0:
            self._tables.append((np.zeros(_SIZE, dtype=np.uint64), np.zeros(_SIZE, dtype=np.uint64)))
        self._count += 1
        mark = np.uint64(1 << bit)
        _enter(words, *self._tables[number], value=mark)
        return number, mark

    def marks(self, text: str, number: int) -> _Bits:
        """For each character of the text the bits of the expressions one of whose words may begin there."""
        return _marks(text, number, self._count)

    def read(self, text: str, number: int) -> _Bits:
        points, pairs = _numbers(text)
        alone, paired = self._tables[number]
        marks: _Bits = paired.take(pairs) | alone.take(points)
        return marks


class Sought:
    """A regular expression whose matches begin with, or have not far ahead, one of some words.

    It finds what the expression alone finds, in the same order; it is asked only at the places that can match.
    """

    def __init__(
        self,
        pattern: str,
        *,
        opening: Iterable[str] = (),
        ahead: Iterable[str] = (),
        within: tuple[int, int] = (0, 0),
    ) -> None:
        """Set the search up.

        Args:
            pattern: the expression; it never matches the empty text.
            opening: the words one of which every match begins with; none where anything may begin it.
            ahead: the words one of which begins ``within`` so many characters behind each match's start.
            within: the least and the most of these distances.
        """
        self.pattern = re.compile(pattern)
        self.match = self.pattern.match
        self._opening = _SETS.add(opening) if opening else None
        self._ahead = _SETS.add(ahead) if ahead else None
        self._within = within

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in ``text``, in order, none overlapping."""
        read_to = 0
        for start in self._starts(text):
            if start >= read_to and (found := self.match(text, start)):
                read_to = found.end()
                yield found

    def _starts(self, text: str) -> list[int]:
        if not text:
            return []
        begins = None if self._opening is None else _SETS.marks(text, self._opening[0]) & self._opening[1]
        if self._ahead is None:
            return [] if begins is None else _indices(begins)
        least, most = self._within
        # How many words begin before each place: two such sums tell whether one begins between the places.
        sums = np.zeros(len(text) + 1, dtype=np.int32)
        np.cumsum((_SETS.marks(text, self._ahead[0]) & self._ahead[1]) != 0, out=sums[1:])
        reached = np.arange(len(text))
        near = sums[np.minimum(reached + most + 1, len(text))] > sums[np.minimum(reached + least, len(text))]
        return _indices(near if begins is None else near & (begins != 0))


def _indices(places: NDArray[np.bool_] | _Bits) -> list[int]:
    found: list[int] = places.nonzero()[0].tolist()
    return found


def _points(text: str) -> _Points:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def _paired(points: _Points) -> _Points:
    behind = np.zeros_like(points)
    behind[:-1] = points[1:]
    return (points * _FACTOR + behind) % np.uint32(_SIZE)


@lru_cache(maxsize=_TEXTS)
def _numbers(text: str) -> tuple[_Places, _Places]:
    """Each character of a text as a place in a table, and each with the one behind it."""
    points = _points(text)
    return (points % np.uint32(_SIZE)).astype(np.intp), _paired(points).astype(np.intp)


_SETS = _Sets()


@lru_cache(maxsize=4 * _TEXTS)
def _marks(text: str, number: int, _count: int) -> _Bits:
    """What the sets read; ``_count`` tells texts apart that were read before an expression was added."""
    return _SETS.read(text, number)


def _enter(words: Iterable[str], alone: NDArray[Any], pairs: NDArray[Any], *, value: bool | np.uint64) -> None:
    for word in set(words):
        if len(word) == 1:
            alone[ord(word) % _SIZE] |= value
        else:
            pairs[(ord(word[0]) * int(_FACTOR) + ord(word[1])) % _SIZE] |= value


def longest_words(text: str, words: Collection[str]) -> Iterator[Span]:
    """Where words stand in ``text``, the longest at each place, from left to right, none overlapping."""
    by_length = sorted({len(word) for word in words}, reverse=True)
    read_to = 0
    for start in _indices(Words(words).places(text)) if text and words else ():
        if start < read_to:
            continue
        for length in by_length:
            word = text[start : start + length]
            if word in words:
                read_to = start + len(word)
                yield Span(start, read_to)
                break


def openings_of(alternation: str) -> tuple[str, ...]:
    """What the alternatives of an expression begin with: two characters where both are certain, else one.

    Lookarounds before the first character are passed over; an alternative that begins with a group counts by each of
    the group's alternatives, with a class by each of its characters.

    Raises:
        ValueError: an alternative may begin with anything else.
    """
    found: list[str] = []
    for alternative in _alternatives(alternation):
        found += _openings(_LOOKAROUND.sub("", alternative, count=1), alternative)
    return tuple(dict.fromkeys(found))


_LOOKAROUND = re.compile(r"^(?:\(\?<?[!=](?:[^()\\]|\\.)*\))+")
_CLASS = re.compile(r"\[([^\[\]^\\-]+)\](?![?*{])")
_GROUP = re.compile(r"\(\?:((?:[^()]|\([^()]*\))+)\)(?![?*{])")
_PLAIN = re.compile(r"[一-鿿〇A-Za-z“《](?![?*{])")


def _alternatives(alternation: str) -> list[str]:
    parts, depth, start, in_class = [], 0, 0, False
    for at, character in enumerate(alternation):
        if character in "[]":
            in_class = character == "["
        elif not in_class:
            depth += (character == "(") - (character == ")")
            if character == "|" and depth == 0:
                parts.append(alternation[start:at])
                start = at + 1
    return [*parts, alternation[start:]]


def _openings(pattern: str, whole: str) -> list[str]:
    if opened := _CLASS.match(pattern):
        return list(opened[1])
    if opened := _GROUP.match(pattern):
        return [opening[0] for opening in openings_of(opened[1])]
    if _PLAIN.match(pattern) is None:
        raise ValueError(f"nothing certain begins {whole!r}")
    return [pattern[:2] if _PLAIN.match(pattern, 1) else pattern[0]]
