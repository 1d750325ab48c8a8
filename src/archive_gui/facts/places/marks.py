"""The marks of a text as the rules for places write them."""

from __future__ import annotations

import re

STOPS = frozenset("，。；：、！？“”‘’（）()《》〈〉【】…—·,.;:!? \n\0\t◀▶◁▷◄►▲▼△▽●○■□◆◇★☆※→←↑↓｜|▌◎")
"""What ends and begins names, the signs before captions and items among them."""

_HALF_WIDTH = str.maketrans(",;:!?()", "，；：！？（）")
_MARKS = ",:;!?()"
_MARK = re.compile(r"[,:;!?()](?:(?<=[;!?()])|(?<!\d[,:])|(?!\d))")


def full_width(text: str) -> str:
    """The text with full-width marks for half-width ones that stand in no number; lengths are kept."""
    if not any(mark in text for mark in _MARKS):
        return text  # as most Chinese texts are printed
    return _MARK.sub(lambda mark: mark[0].translate(_HALF_WIDTH), text)
