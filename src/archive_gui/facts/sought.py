"""Patterns that are tried only where a word of a list stands, found at all places of a text at once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from threading import Lock
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from archive_gui.domain.spans import Span

_SIZE = 1 << 16
_FACTOR = 40_503
"""Knuth's multiplier for 16 bits (2^16 / golden ratio): spreads pairs of characters over the table."""
_TEXTS = 8
"""How many texts are kept as numbers: an article is read in several forms, by turns."""

_DENSE = 4
"""From how many beginnings to a word ahead on it is quicker to try the places before the words."""

_SHORT = 100
"""Texts of fewer characters are read by the expression alone: looking them up would cost more."""

_Places = NDArray[np.intp]
_Table = NDArray[Any]


class Words:
    """Where words may begin: told by their first two characters, or by the one of those that have no more."""

    def __init__(self, words: Iterable[str]) -> None:
        self._alone = np.zeros(_SIZE, dtype=np.bool_)
        self._pairs = np.zeros(_SIZE, dtype=np.bool_)
        for word in words:
            table, place = _place(word, self._alone, self._pairs)
            table[place] = True

    def places(self, text: str) -> NDArray[np.bool_]:
        """For each character of the text whether a word may begin there: every beginning, and few places more."""
        points, pairs = _numbers(text)
        return self._pairs.take(pairs) | self._alone.take(points)


class _Read:
    """Where in one text the words of each set may begin."""

    def __init__(self, places: _Places, many: _Places) -> None:
        """``places`` are those of each set in turn, ``many`` how many each has."""
        self._places = places
        self._bounds = [0, *many.cumsum().tolist()]
        self.present = int.from_bytes(np.packbits(many > 0, bitorder="little").tobytes(), "little")
        """A bit for each set one of whose words may stand in the text."""
        # Several expressions ask for the same set.
        self._of_set: dict[int, list[int]] = {}
        self._behind_set: dict[int, list[int]] = {}

    def places(self, number: int) -> Sequence[int]:
        """Where a word of the set of this number may begin, in order; now and then a place is told twice."""
        if (found := self._of_set.get(number)) is None:
            start, end = self._bounds[number], self._bounds[number + 1]
            found = self._of_set[number] = self._places[start:end].tolist()
        return found

    def behind(self, number: int) -> Sequence[int]:
        """The text's start, and where each character of the set of this number ends, in order."""
        if (found := self._behind_set.get(number)) is None:
            start, end = self._bounds[number], self._bounds[number + 1]
            found = self._behind_set[number] = [0, *(self._places[start:end] + 1).tolist()]
        return found


class _Sets:
    """The words of many expressions in one pair of tables, so that a text is looked up once for all of them.

    A table holds for each place the number of a class: of the sets one of whose words is entered there; class 0 is of
    none.
    """

    def __init__(self) -> None:
        self._alone = np.zeros(_SIZE, dtype=np.uint16)
        self._pairs = np.zeros(_SIZE, dtype=np.uint16)
        self._classes: list[tuple[int, ...]] = [()]
        self._numbers: dict[tuple[int, ...], int] = {(): 0}
        self._members = _Members.of(self._classes)
        self._known: dict[frozenset[str], int] = {}
        self._adding = Lock()
        self.count = 0

    def add(self, words: Iterable[str]) -> int:
        """Enter the words of one more expression; the number of their set, which expressions may share."""
        words = frozenset(words)
        with self._adding:
            if words not in self._known:
                number = self.count
                for word in words:
                    table, place = _place(word, self._alone, self._pairs)
                    sets = self._classes[table[place]]
                    if sets[-1:] != (number,):
                        table[place] = self._number((*sets, number))
                self._known[words] = number
                self.count = number + 1
            return self._known[words]

    def _number(self, sets: tuple[int, ...]) -> int:
        if sets not in self._numbers:
            self._numbers[sets] = len(self._classes)
            self._classes.append(sets)
        return self._numbers[sets]

    def read(self, text: str) -> _Read:
        points, pairs = _numbers(text)
        classes = np.empty((len(points), 2), dtype=np.uint16)
        # Every index lies in the table; where that is not checked, what is taken is not copied once more.
        self._alone.take(points, out=classes[:, 0], mode="clip")
        self._pairs.take(pairs, out=classes[:, 1], mode="clip")
        # A class is known before a table holds its number: what was read above is known below, whoever adds meanwhile.
        members = self._members
        if len(members.many) < len(self._classes):
            members = self._members = _Members.of(tuple(self._classes))
        marked = classes.ravel()
        at = (marked != 0).nonzero()[0]
        marked = marked.take(at)
        many = members.many.take(marked)
        ends = many.cumsum()
        row = (members.first.take(marked) - ends + many).repeat(many)
        row += np.arange(len(row))
        sets = members.sets.take(row)
        places = (at >> 1).repeat(many).take(sets.argsort(kind="stable"))
        return _Read(places, np.bincount(sets, minlength=self.count))


class _Members(NamedTuple):
    """The sets of all classes in one row: where each class begins, how many it has, and the sets."""

    first: _Places
    many: _Places
    sets: NDArray[np.uint16]

    @classmethod
    def of(cls, classes: Sequence[tuple[int, ...]]) -> _Members:
        many = np.array([len(sets) for sets in classes], dtype=np.intp)
        row = [number for sets in classes for number in sets]
        return cls(many.cumsum() - many, many, np.array(row, dtype=np.uint16))


class Present:
    """Which of some lists of words have one that may stand in a text."""

    def __init__(self, lists: Iterable[Sequence[str]]) -> None:
        """Each list is told by its place; one without words counts as present everywhere."""
        lists = tuple(lists)
        self._asked = tuple((1 << place, 1 << _SETS.add(words)) for place, words in enumerate(lists) if words)
        self._all = (1 << len(lists)) - 1

    def of(self, text: str) -> int:
        """A number whose bits are set at the places of the lists that are present."""
        if len(text) < _SHORT:
            return self._all
        present = _read(text, _SETS.count).present
        return self._all - sum([bit for bit, words in self._asked if not present & words])


class Mentioned:
    """Whether one of some words stands in a text."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)
        self._set = _SETS.add(self._words)

    def within(self, text: str) -> bool:
        """Whether the text holds one of the words."""
        if len(text) >= _SHORT and not _read(text, _SETS.count).present >> self._set & 1:
            return False
        return any(word in text for word in self._words)


class Sought:
    """A regular expression whose matches begin with one of some words, or behind one, or have one not far ahead.

    It finds what the expression alone finds, in the same order; it is asked only at the places that can match.
    """

    def __init__(
        self,
        pattern: str,
        *,
        opening: Iterable[str] = (),
        after: Iterable[str] = (),
        ahead: Iterable[str] = (),
        within: tuple[int, int] | None = None,
        near: tuple[Iterable[str], Iterable[str], int] | None = None,
    ) -> None:
        """Set the search up.

        Args:
            pattern: the expression; it never matches the empty text.
            opening: the words one of which every match begins with; none where anything may begin it.
            after: characters behind one of which, and at the text's start, matches begin as well, whatever begins them.
            ahead: the words one of which begins ``within`` so many characters behind each match's start.
            within: the least and the most of these distances; without it the word begins before the next place where a
                match may begin.
            near: words that open matches as well, but only where one of others begins at most so many characters on.
        """
        self.pattern = re.compile(pattern)
        self.match = self.pattern.match
        self._opening = _SETS.add(opening) if opening else None
        self._after = _SETS.add(after) if after else None
        self._ahead = _SETS.add(ahead) if ahead else None
        self._within = within
        self._near = near and (_SETS.add(near[0]), _SETS.add(near[1]), near[2])
        without = (self._ahead, self._opening if self._after is None and near is None else None)
        self._needed = sum(1 << words for words in set(without) if words is not None)
        """A bit for each of the sets without a word of which nothing matches."""

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in ``text``, in order, none overlapping."""
        if len(text) < _SHORT:
            return self.pattern.finditer(text)
        read = _read(text, _SETS.count)
        if self._needed & ~read.present:
            return iter(())
        return self._found(text, self._starts(read))

    def _found(self, text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
        match, read_to = self.match, 0
        for start in starts:
            if start >= read_to and (found := match(text, start)):
                read_to = found.end()
                yield found

    def _starts(self, read: _Read) -> Sequence[int]:
        """Where a match may begin, by the places of the words."""
        begins = self._begins(read)
        if self._ahead is None:
            return begins or ()
        ahead = read.places(self._ahead)
        if begins is None:
            return _before_each(ahead, *(self._within or (0, 0)))
        if self._within and len(begins) > _DENSE * len(ahead):
            return _of_each(begins, ahead, *self._within)
        if self._within is None:
            # The first word behind a beginning stands before the next beginning.
            nearest = (bisect_left(ahead, begin) for begin in begins)
            ends = (*begins[1:], ahead[-1] + 1)
            return [
                begin
                for begin, end, index in zip(begins, ends, nearest, strict=True)
                if index < len(ahead) and ahead[index] < end
            ]
        least, most = self._within
        last = len(ahead)
        return [
            begin
            for begin in begins
            if (index := bisect_left(ahead, begin + least)) < last and ahead[index] <= begin + most
        ]

    def _begins(self, read: _Read) -> Sequence[int] | None:
        """Where a match may begin by what begins it or stands before it; None where it may anywhere."""
        begins = None if self._opening is None else read.places(self._opening)
        if begins is not None and self._near is not None:
            words, others, most = self._near
            if more := _of_each(read.places(words), read.places(others), 1, most):
                begins = sorted([*begins, *more])
        if self._after is None:
            return begins
        behind = read.behind(self._after)
        return behind if begins is None else sorted({*begins, *behind})


def _before_each(ahead: Sequence[int], least: int, most: int) -> list[int]:
    """Every place ``least`` to ``most`` characters before one of some, in order."""
    before: list[int] = []
    following = 0
    for place in ahead:
        before += range(max(place - most, following), place - least + 1)
        following = max(following, place - least + 1)
    return before


def _of_each(begins: Sequence[int], ahead: Sequence[int], least: int, most: int) -> list[int]:
    """Those of some beginnings that stand ``least`` to ``most`` characters before one of some places, in order."""
    before: list[int] = []
    following = 0
    for place in ahead:
        first = bisect_left(begins, place - most, following)
        following = bisect_right(begins, place - least, first)
        before += begins[first:following]
    return before


@lru_cache(maxsize=_TEXTS)
def _numbers(text: str) -> tuple[_Places, _Places]:
    """Each character of a text as a place in a table, and each with the one behind it."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.intp)
    pairs = points * _FACTOR
    pairs[:-1] += points[1:]
    return points & (_SIZE - 1), pairs & (_SIZE - 1)


_SETS = _Sets()


@lru_cache(maxsize=_TEXTS)
def _read(text: str, _count: int) -> _Read:
    """What the sets read; ``_count`` tells texts apart that were read before an expression was added."""
    return _SETS.read(text)


def _place(word: str, alone: _Table, pairs: _Table) -> tuple[_Table, int]:
    """Where in the tables a word is entered."""
    if len(word) == 1:
        return alone, ord(word) % _SIZE
    return pairs, (ord(word[0]) * _FACTOR + ord(word[1])) % _SIZE


def longest_words(text: str, words: Collection[str], table: Words | None = None) -> Iterator[Span]:
    """Where words stand in ``text``, the longest at each place, from left to right, none overlapping.

    ``table`` are the same words, where it was made before.
    """
    by_length = sorted({len(word) for word in words}, reverse=True)
    read_to = 0
    for start in (table or Words(words)).places(text).nonzero()[0].tolist() if text and words else ():
        if start < read_to:
            continue
        for length in by_length:
            word = text[start : start + length]
            if word in words:
                read_to = start + len(word)
                yield Span(start, read_to)
                break


def each_pair(firsts: Iterable[str], seconds: Iterable[str]) -> tuple[str, ...]:
    """Each of some characters with each of others behind it."""
    return tuple(first + second for first in firsts for second in seconds)
