"""The words of a line as far as they can be compared without a dictionary: its pairs of Han characters."""

from __future__ import annotations

import re

from archive_gui.language.characters import HAN
from archive_gui.repair.characters import clause_marks

_FEWEST_SHARED, _SHARE = 2, 3
"""Pairs of characters that a line of the article has in common with its text, and one in how many of its own."""

_KEYWORD, _FEWEST_NAMES = 6, 4
"""Characters of a keyword, and how many a line of them holds."""

_HAN_RUN = re.compile(f"[{HAN}]{{2,}}")


def word_pairs(text: str) -> set[str]:
    """Every two Han characters of ``text`` that stand side by side."""
    return {run[at : at + 2] for run in _HAN_RUN.findall(text) for at in range(len(run) - 1)}


def is_familiar(text: str, words: set[str]) -> bool:
    """Whether a line takes up enough words of a text to be its own."""
    own = word_pairs(text)
    shared = len(own & words)
    return shared >= _FEWEST_SHARED and shared * _SHARE >= len(own)


def is_keywords(text: str, words: set[str]) -> bool:
    """Whether a line is a row of short words each of which the text holds, as sites tag a page with them."""
    if clause_marks(text) or len(text.split()) < _FEWEST_NAMES:
        return False
    tags = [(one, word_pairs(one)) for one in text.split()]
    return all(pairs and len(one) <= _KEYWORD and pairs <= words for one, pairs in tags)
