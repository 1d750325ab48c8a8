"""Where words stand in a text, in each manner of comparing them: the index's answer, in slow and plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from archive_gui.domain.search import EXACT, Manner
from archive_gui.language.folds import fold
from archive_gui.language.lookalikes import readings


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


def stand_in(words: str, text: str, manner: Manner = EXACT) -> bool:
    """Whether the words stand anywhere in a comparable text."""
    return next(starts(words, text, manner), None) is not None


@lru_cache(maxsize=64)
def _pattern(words: str, manner: Manner) -> re.Pattern[str]:
    """Look-alike words; only looked ahead for, so that overlapping places are found."""
    classes = ("".join(map(re.escape, sorted(each))) for each in alternatives(words, manner))
    return re.compile("(?=" + "".join(f"[{each}]" for each in classes) + ")")
