"""The edges of the words for what a figure counts: no mark, preposition or conjunction, quotation marks in pairs."""

from __future__ import annotations

import re

from archive_gui.language.personal_names import is_word

_STRIPPED = " \u3000\"'的、，：:·,"
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"))
_LEADING = frozenset("因由向从在把将对和与及或但则且若而使让")
"""Prepositions and conjunctions: what follows them is what is counted."""
_TRAILING = frozenset("从向由把将对和与及或但因而在")
"""Those that lead on to the figure."""
_TRAILING_WORDS = re.compile("(?:[结作反成]对|参与)$")
_LEADING_WORDS = re.compile(
    "在[校职建册岗线编研家场地]|将[军士领官校]|对[象手口虾外内联接]|向[日导阳往]|"
    "从[业事军教]|由[来头]|和[平谐睦田县]|与[会]|因[素特果]|把[关手柄]|及[时格]|或[许者]|若[干羌尔]|而[立今]|让[利渡]|"
    "使[用馆命者]|且[末]|则[克]|但[丁]"
)
_WAY = re.compile("[从由][^，。]{1,12}[到至]")
_PHRASES = re.compile("(?:对于|关于|由于|因为|根据|按照|随着|以及|并且|而且|但是|其中)+(?=[一-鿿]{2})")
# 本报讯　全乡: what opens a report.
_OPENING = re.compile("[^，。；]{0,12}[讯电][ \u3000]+(?=[一-鿿]{2})")
_SHORTEST = 2


def within_words(words: str) -> str:
    """The words without what does not belong at their edges; marks that lack their other half end them.

    Two characters are kept of what has as many; a preposition is one only where it begins or ends no word of two.
    """
    while (shorter := _trimmed(words)) != words:
        words = shorter
    return words


def _trimmed(words: str) -> str:
    words = words.strip(_STRIPPED)
    for opening, closing in _PAIRS:
        if opening not in words and closing not in words:
            continue
        words = _paired(words, opening, closing)
        if words[:1] == opening and words[-1:] == closing and words.count(opening) == 1:
            words = words[1:-1]
    words = words[found.end() :] if (found := _PHRASES.match(words) or _OPENING.match(words)) else words
    if len(words) > _SHORTEST and words[0] in _LEADING and not _is_kept(words):
        words = words[1:]
    if len(words) > _SHORTEST and words[-1] in _TRAILING and not is_word(words, len(words) - 2):
        words = words if _TRAILING_WORDS.search(words) else words[:-1]
    return words


def _is_kept(words: str) -> bool:
    """Whether the first character begins a word rather than stands alone before one."""
    found = _LEADING_WORDS.match(words) or _WAY.match(words)
    return found is not None or (is_word(words, 0) and not is_word(words, 1))


def _paired(words: str, opening: str, closing: str) -> str:
    """The words with marks in pairs.

    What a mark opens that is never closed is cut off; of what one closes that was never opened the longer part is
    kept, else the last.
    """
    depth = 0
    for at, character in enumerate(words):
        if character == opening:
            depth += 1
        elif character == closing:
            if not depth:
                first, last = words[:at], words[at + 1 :]
                return _paired(first if len(first) > len(last) else last, opening, closing)
            depth -= 1
    return _paired(words[: words.rfind(opening)] or words[1:], opening, closing) if depth else words
