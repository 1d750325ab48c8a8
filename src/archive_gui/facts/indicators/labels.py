"""Where the words stand that tell what a figure counts: a label before a colon, or only what follows it."""

from __future__ import annotations

import re

from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.indicators.nouns_ahead import CLAUSE_END, clause_start, noun_before
from archive_gui.language.units import AMOUNTS, UnitClass

# 他算了笔账：, 记者问：: what leads to speech names nothing.
_SPEAKING = re.compile("[说道问答喊称讲道笑写算数叹账话][着过了道]?$|[说问答]$|[“”?？]")
_LONGEST_LABEL = 20
_BULLETS = "-–—*•·● \u3000"
_BY = re.compile("[靠用以凭有给]$")
_MEASURES = AMOUNTS | {UnitClass.ENERGY, UnitClass.NONE}


def labelled(text: str, original: str, colon: int, floor: int) -> str | None:
    """The label that a colon sets before a figure: 茶叶：240亩; None for what leads to speech."""
    start = clause_start(text, colon, floor)
    start += len(text[start:colon]) - len(text[start:colon].lstrip(_BULLETS))
    label = text[start:colon]
    if len(label) > _LONGEST_LABEL or _SPEAKING.search(label):
        return None
    return noun_before(text, original, start, colon)


def is_told_behind(text: str, figure: FoundFigure) -> bool:
    """Whether nothing but a preposition stands before a figure in its clause: 靠1200亩茶园."""
    at = figure.span.start
    start = clause_start(text, at, max(0, at - 2))
    return (start == at or _BY.search(text, start, at) is not None) and start > 0 and text[start - 1] in CLAUSE_END


def is_measured_thing(text: str, figure: FoundFigure, following: FoundFigure) -> bool:
    """1台50千瓦变压器: whether the figure behind a count only measures what is counted."""
    if figure.kind is not UnitClass.THING or following.kind not in _MEASURES:
        return False
    return not text[figure.span.end : following.span.start].strip()
