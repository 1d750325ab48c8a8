"""Where on a page one article ends and the next begins."""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.repair.draft import Block
from archive_gui.repair.signs import DATELINE, is_graphic_credit
from archive_gui.repair.structure.shapes import Shape

_HEAD_BLOCKS = 7
"""Kicker, title, subtitle, label, lead, makers: a head has hardly more blocks before its text."""

_HEAD_SHAPES = frozenset(
    {Shape.HEADLINE, Shape.DASHED, Shape.LABEL, Shape.NAMES, Shape.ORGANISATION, Shape.BYLINE, Shape.LABELLED_LEAD}
)


_MAKERS = frozenset({Shape.BYLINE, Shape.NAMES})

APPLIED = 0.7
"""Confidence from which a page is split; below it the split is proposed."""


@dataclass(frozen=True, slots=True)
class Boundary:
    """An article begins at block ``index``; ``confidence`` tells how plain its signs are."""

    index: int
    confidence: float


def find_boundaries(blocks: list[Block], shapes: list[Shape]) -> list[Boundary]:
    """The first blocks of the articles after the first one."""
    found: list[Boundary] = []
    prose_since = False
    index = 0
    one_title_level = _tops_are_titles(blocks)
    while index < len(blocks):
        if shapes[index] is Shape.HEADLINE and prose_since:
            confidence = _new_article(blocks, shapes, index, tops=one_title_level)
            if confidence:
                found.append(Boundary(index, confidence))
                prose_since = False
                index = _after_head(shapes, index)
                continue
        prose_since = prose_since or shapes[index] in {Shape.PROSE, Shape.LABELLED_LEAD}
        index += 1
    return found


def _tops_are_titles(blocks: list[Block]) -> bool:
    """Whether several headings of the first level stand over others: each is then an article's title."""
    levels = [block.level for block in blocks if block.level]
    return levels.count(1) >= 2 and any(level > 1 for level in levels)


def _after_head(shapes: list[Shape], index: int) -> int:
    while index < len(shapes) and shapes[index] in _HEAD_SHAPES:
        index += 1
    return index


def _new_article(blocks: list[Block], shapes: list[Shape], start: int, *, tops: bool) -> float:
    """How surely an article begins with the headline at ``start``; 0 when it is a section's heading or caption."""
    if blocks[start].level > 1 or (blocks[start].level == 1 and not tops):
        return 0.0
    signs: set[Shape] = set()
    dashes_inside = False
    index = start
    for index in range(start, min(len(blocks), start + _HEAD_BLOCKS)):
        shape = shapes[index]
        if shape not in _HEAD_SHAPES and not (Shape.LABEL in signs and signs.isdisjoint(_MAKERS)):
            break
        if shape is Shape.HEADLINE:
            dashes_inside = dashes_inside or "——" in blocks[index].text[2:-4]
        if shape is not Shape.NAMES or index > start:
            signs.add(shape)
    if not _what_follows(shapes, index):
        return 0.8 if _is_chart(blocks, shapes, start) else 0.0
    if not signs.isdisjoint(_MAKERS):
        return 0.95
    if Shape.DASHED in signs:
        return 0.85
    if blocks[start].level == 1:
        return 0.8
    if shapes[index] is Shape.PROSE and DATELINE.match(blocks[index].text):
        return 0.9
    if _closed_by_makers(shapes, start):
        return 0.75
    return 0.6 if dashes_inside else 0.0


def _what_follows(shapes: list[Shape], index: int) -> bool:
    """Whether prose stands at ``index`` or after, before the page ends."""
    return any(shape is Shape.PROSE for shape in shapes[index : index + 12])


def _closed_by_makers(shapes: list[Shape], start: int) -> bool:
    """Whether the article before ended with its makers' names, pictures aside."""
    at = start - 1
    while at > 0 and shapes[at] in {Shape.CREDIT, Shape.CAPTION}:
        at -= 1
    return at > 0 and shapes[at] is Shape.BYLINE and shapes[at - 1] is Shape.PROSE


def _is_chart(blocks: list[Block], shapes: list[Shape], start: int) -> bool:
    """A heading with nothing under it but a chart's or drawing's credit; the chart itself was never read."""
    return start + 1 < len(blocks) and shapes[start + 1] is Shape.CREDIT and is_graphic_credit(blocks[start + 1].text)
