"""What the alternatives of a regular expression begin with, so that it is tried only where one of them can."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LOOKAROUND = re.compile(r"^(?:\(\?<?[!=](?:[^()\\]|\\.)*\))+")
_CLASS = re.compile(r"\[([^\[\]^\\-]+)\](?![?*{])")
_GROUP = re.compile(r"\(\?:((?:[^()]|\([^()]*\))+)\)(?![?*{])")
_TWO = re.compile("(?<![^|])([一-鿿])([一-鿿])(?![^|])")
"""A word of two characters that is a whole alternative."""
_PLAIN = re.compile(r"[一-鿿〇A-Za-z“《](?![?*{])")


class Alternations:
    """Lists of words, each an alternation, asked of a text together: most hold no character that the text has."""

    def __init__(self, alternations: Iterable[str], ahead: str = "") -> None:
        """``ahead`` is looked for before each, as a lookbehind."""
        alternations = tuple(alternations)
        self._searches = tuple(re.compile(f"{ahead}(?:{words})").search for words in alternations)
        self._opened_by: dict[str, int] = {}
        for place, words in enumerate(alternations):
            for opening in openings_of(words):
                self._opened_by[opening[0]] = self._opened_by.get(opening[0], 0) | 1 << place

    def found_in(self, text: str) -> list[int]:
        """The places of those that stand in a text, in order."""
        may = 0
        for character in set(text):
            may |= self._opened_by.get(character, 0)
        found = []
        while may:
            place = (may & -may).bit_length() - 1
            may &= may - 1
            if self._searches[place](text):
                found.append(place)
        return found


def split_too(alternation: str) -> str:
    """An alternation in which the halves of a word of two characters may stand apart as well: 开的工, 通了车."""
    return _TWO.sub(r"\1[的了]?\2", alternation)


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
