"""Heads that stand behind their story on a page of several, so that another head follows them right away."""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.repair.draft import Block
from archive_gui.repair.structure.shapes import Shape

_MOST_HEADLINES = 3
_FEWEST_TIGHT = 2
"""Paragraphs right under one another, from which a blank line between two others parts stories."""

_MAKERS = frozenset({Shape.BYLINE, Shape.NAMES})


@dataclass(frozen=True, slots=True)
class ClosingHead:
    """A head whose text stands over it: where that text begins, if anything tells, and where the head ends."""

    text: int | None
    end: int


def closing_head(blocks: list[Block], shapes: list[Shape], begin: int, index: int) -> ClosingHead | None:
    """The head at ``index`` of the article from ``begin`` on, if it closes a story and heads none.

    The next head follows it, or nothing does and a blank line parts its text from the story before, which has a head.
    """
    end = _head_end(shapes, index)
    if end is None or shapes[begin] is not Shape.HEADLINE:
        return None
    text = _parted(blocks, shapes, begin, index)
    if end == len(blocks):
        return ClosingHead(text, end) if text is not None else None
    below = _head_end(shapes, end) if blocks[end].gap else None
    if below is None or below == len(blocks) or shapes[below] is not Shape.PROSE:
        return None
    return ClosingHead(text, end)


def _head_end(shapes: list[Shape], index: int) -> int | None:
    """Behind a head of headlines, subtitle and makers; None where no makers stand in it."""
    at = index
    while at < len(shapes) and shapes[at] is Shape.HEADLINE and at - index < _MOST_HEADLINES:
        at += 1
    if at == index:
        return None
    if at < len(shapes) and shapes[at] is Shape.DASHED:
        at += 1
    signed = at
    while at < len(shapes) and shapes[at] in _MAKERS:
        at += 1
    return at if at > signed else None


def _parted(blocks: list[Block], shapes: list[Shape], begin: int, index: int) -> int | None:
    """The only paragraph that a blank line parts from the one over it, where others stand right under one another."""
    inner = [at for at in range(begin + 1, index) if shapes[at] is shapes[at - 1] is Shape.PROSE]
    apart = [at for at in inner if blocks[at].gap]
    return apart[0] if len(apart) == 1 and len(inner) - 1 >= _FEWEST_TIGHT else None
