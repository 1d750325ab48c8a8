"""Patterns that are tried only where a word of a list stands, found at all places of a text at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from archive_gui.domain.spans import Span

_SIZE = 1 << 16
_FACTOR = np.uint32(40_503)
"""Knuth's multiplier for 16 bits (2^16 / golden ratio): spreads pairs of characters over the table."""
_TEXTS = 8
"""How many texts are kept as numbers: an article is read in several forms, by turns."""

_Points = NDArray[np.uint32]


class Words:
    """Where words may begin: told by their first two characters, or by the one of those that have no more."""

    def __init__(self, words: Iterable[str]) -> None:
        self._alone = np.zeros(_SIZE, dtype=np.bool_)
        self._pairs = np.zeros(_SIZE, dtype=np.bool_)
        for word in set(words):
            points = _points(word[:2])
            if len(word) == 1:
                self._alone[points[0] % _SIZE] = True
            else:
                self._pairs[_paired(points)[0]] = True
        self._has_alone = bool(self._alone.any())

    def places(self, text: str) -> NDArray[np.bool_]:
        """For each character of the text whether a word may begin there: every beginning, and few places more."""
        points, pairs = _numbers(text)
        places = self._pairs[pairs]
        return places | self._alone[points] if self._has_alone else places


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
        self._opening = Words(opening)
        self._begins = bool(opening)
        self._ahead = Words(ahead)
        self._leads = bool(ahead)
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
        if not self._leads:
            return _indices(self._opening.places(text))
        least, most = self._within
        # How many words begin before each place: two such sums tell whether one begins between the places.
        sums = np.zeros(len(text) + 1, dtype=np.int32)
        np.cumsum(self._ahead.places(text), out=sums[1:])
        reached = np.arange(len(text))
        near = sums[np.minimum(reached + most + 1, len(text))] > sums[np.minimum(reached + least, len(text))]
        return _indices(near & self._opening.places(text) if self._begins else near)


def _indices(places: NDArray[np.bool_]) -> list[int]:
    found: list[int] = places.nonzero()[0].tolist()
    return found


def _points(text: str) -> _Points:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def _paired(points: _Points) -> _Points:
    behind = np.zeros_like(points)
    behind[:-1] = points[1:]
    return (points * _FACTOR + behind) % np.uint32(_SIZE)


@lru_cache(maxsize=_TEXTS)
def _numbers(text: str) -> tuple[_Points, _Points]:
    """Each character of a text as a place in a table, and each with the one behind it."""
    points = _points(text)
    return points % np.uint32(_SIZE), _paired(points)


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
