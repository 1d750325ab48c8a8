"""Where words stand in a text, in each manner of comparing them: the index's answer, in slow and plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from archive_gui.domain.search import EXACT, Manner
from archive_gui.language.folds import fold
from archive_gui.language.lookalikes import readings

_JOINTS = (".", ",")
"""What stands inside figures."""


def comparable(text: str, manner: Manner = EXACT) -> str:
    """The text as words are looked for in it: folded, unless its characters must be those typed; of the same length."""
    return text if manner.exact_script else fold(text)


def alternatives(words: str, manner: Manner = EXACT) -> tuple[frozenset[str], ...]:
    """For each character of ``words`` those of a comparable text that stand for it."""
    if manner.lookalike and manner.exact_script:
        return tuple(readings(character) for character in words)
    if manner.lookalike:
        return tuple(frozenset(map(fold, readings(character) | readings(fold(character)))) for character in words)
    return tuple(map(frozenset, comparable(words, manner)))


def starts(words: str, text: str, manner: Manner = EXACT) -> Iterator[int]:
    """Every place in a comparable text at which the words begin, in order, overlapping ones too.

    Empty words stand nowhere.
    """
    if not words:
        return
    if manner.lookalike:
        yield from (found.start() for found in _pattern(words, manner).finditer(text))
        return
    wanted = comparable(words, manner)
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def whole_starts(words: str, text: str, manner: Manner = EXACT) -> list[int]:
    """The places of the words that cut no number in two, as 2月 would in 12月; all of them where there is no other."""
    found = list(starts(words, text, manner))
    if not cuts_numbers(words):
        return found
    return [at for at in found if not _is_cut(text, at, at + len(words))] or found


def cuts_numbers(words: str) -> bool:
    """Whether words begin or end with a digit, and so may stand in the middle of a number."""
    return words[:1].isdecimal() or words[-1:].isdecimal()


def _is_cut(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 2, 0) : start][::-1], text[end : end + 2]
    return (text[start].isdecimal() and _goes_on(before)) or (text[end - 1].isdecimal() and _goes_on(after))


def _goes_on(beyond: str) -> bool:
    """Whether a number goes on in the two characters beyond its edge: 1|2, 3|.1, 1|,234."""
    return beyond[:1].isdecimal() or (beyond[:1] in _JOINTS and beyond[1:].isdecimal())


def stand_in(words: str, text: str, manner: Manner = EXACT) -> bool:
    """Whether the words stand anywhere in a comparable text."""
    return next(starts(words, text, manner), None) is not None


@lru_cache(maxsize=64)
def _pattern(words: str, manner: Manner) -> re.Pattern[str]:
    """Look-alike words; only looked ahead for, so that overlapping places are found."""
    classes = ("".join(map(re.escape, sorted(each))) for each in alternatives(words, manner))
    return re.compile("(?=" + "".join(f"[{each}]" for each in classes) + ")")
