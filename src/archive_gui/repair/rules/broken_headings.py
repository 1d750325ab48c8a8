"""Headings, and names of bodies, that stand broken over two lines become one."""

from __future__ import annotations

from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.repair.characters import has_clause
from archive_gui.repair.draft import Block, Pen
from archive_gui.repair.signs import is_date, is_organisation
from archive_gui.repair.strands import Run, Strand, weave
from archive_gui.repair.structure.shapes import Shape, shape_of

_LONGEST_HALF = 14
"""Characters; half of a heading in two lines."""

_GOES_ON = "的与和在让把为向从被、"
"""No heading ends with these."""

_UNEVEN = 3
"""Characters by which the halves may differ where they stand directly under each other."""


def apply(blocks: list[Block], pen: Pen) -> list[Block]:
    """Join two lines of a heading in parallel halves, and two bodies that sign one under the other."""
    done: list[Block] = []
    prose_seen = False
    index = 0
    while index < len(blocks):
        block = blocks[index]
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if after is not None and _belongs(blocks, index, prose_seen=prose_seen):
            gap = Span(block.strand.end, after.strand.start)
            pen.joined([gap], " ", confidence=0.9)
            blank = Strand(" ", (Run(1, *gap),))
            block = replace(block, strand=weave([block.strand, blank, after.strand]), lines=block.lines + after.lines)
            index += 1
        prose_seen = prose_seen or shape_of(block) is Shape.PROSE
        done.append(block)
        index += 1
    return done


def _belongs(blocks: list[Block], index: int, *, prose_seen: bool) -> bool:
    first, second = blocks[index], blocks[index + 1]
    if first.level or second.level or second.gap > 1:
        return False
    if second.gap == 0 and is_organisation(first.text) and is_organisation(second.text):
        signed = index + 2 < len(blocks) and is_date(blocks[index + 2].text)
        return index > 0 and not signed and " " not in first.text
    if second.gap == 0 and first.text[-1] in _GOES_ON:
        return shape_of(first) is Shape.HEADLINE and shape_of(second) is Shape.HEADLINE
    if not prose_seen or max(len(first.text), len(second.text)) > _LONGEST_HALF or len(first.text) < 4:
        return False
    if abs(len(first.text) - len(second.text)) > (_UNEVEN if second.gap == 0 else 0):
        return False
    if has_clause(first.text) or has_clause(second.text):
        return False
    if shape_of(first) is not Shape.HEADLINE or shape_of(second) is not Shape.HEADLINE:
        return False
    return not _is_third(blocks, index - 1, first) and not _is_third(blocks, index + 2, first)


def _is_third(blocks: list[Block], index: int, like: Block) -> bool:
    """Whether a further line of the same length stands there: then it is a list or a poem."""
    return 0 <= index < len(blocks) and len(blocks[index].text) == len(like.text)
