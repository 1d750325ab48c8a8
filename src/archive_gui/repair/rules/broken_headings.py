"""Headings, and names of bodies, that stand broken over two lines become one."""

from __future__ import annotations

import re
from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.repair.characters import has_clause
from archive_gui.repair.draft import Block, Pen
from archive_gui.repair.signs import BOX_LABEL, CAPTION_MARK, LIST_MARK, LONGEST_HEADLINE, is_date, is_organisation
from archive_gui.repair.strands import Run, Strand, weave
from archive_gui.repair.structure.shapes import Shape, shape_of

_LONGEST_HALF = 14
"""Characters; half of a heading in two lines."""

_ROUNDUP = ("快讯", "简讯", "短讯", "要闻")
"""Ends of the names of columns of short items, which head the first item and are no half of its headline."""

_GOES_ON = "的与和在让把为向从被、"
"""No heading ends with these."""

_DAY = re.compile(r"\S{0,5}年?\s?[\d一二三四五六七八九十]{1,2}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日")
"""The day on which a letter or notice was signed, with or without its year."""

_UNDER_TITLE = frozenset({Shape.BYLINE, Shape.NAMES, Shape.DASHED})
"""What stands under the title of an article, and so tells that the line over it is a kicker."""

_SHORTEST_HALF, _FEWEST_PAIRS = 3, 2
"""Characters of a half of a heading, and pairs of halves from which a page sets its headings so."""

_UNEVEN = 3
"""Characters by which the halves may differ where they stand directly under each other."""


def apply(blocks: list[Block], pen: Pen) -> list[Block]:
    """Join two lines of a heading in parallel halves, and two bodies that sign one under the other."""
    done: list[Block] = []
    prose_seen = False
    pairs = sum(_is_pair(blocks, index) for index in range(len(blocks)))
    spread = _spread_pairs(blocks)
    index = 0
    while index < len(blocks):
        block = blocks[index]
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if after is not None and (
            index in spread
            or _is_title(blocks, index)
            or _belongs(blocks, index, prose_seen=prose_seen)
            or (pairs > 1 and _is_pair(blocks, index))
        ):
            gap = Span(block.strand.end, after.strand.start)
            pen.joined([gap], " ", confidence=0.9)
            blank = Strand(" ", (Run(1, *gap),))
            block = replace(block, strand=weave([block.strand, blank, after.strand]), lines=block.lines + after.lines)
            index += 1
        prose_seen = prose_seen or shape_of(block) is Shape.PROSE
        done.append(block)
        index += 1
    return done


def _is_title(blocks: list[Block], index: int) -> bool:
    """Whether two short lines are a title in two lines: a kicker over them, a subtitle with dashes under them."""
    if not 0 < index < len(blocks) - 2 or any(block.level or block.mark for block in blocks[index - 1 : index + 2]):
        return False
    if blocks[index + 1].gap or max(len(block.text) for block in blocks[index : index + 2]) > _LONGEST_HALF:
        return False
    shapes = [shape_of(block) for block in blocks[index - 1 : index + 3]]
    begins = index == 1 or shape_of(blocks[index - 2]) is Shape.PROSE
    return begins and shapes == [Shape.HEADLINE] * 3 + [Shape.DASHED]


def _belongs(blocks: list[Block], index: int, *, prose_seen: bool) -> bool:
    first, second = blocks[index], blocks[index + 1]
    if len(first.text) > LONGEST_HEADLINE:
        return False
    if first.level or second.level or second.gap > 1 or second.strand.start < first.strand.end:
        return False
    if BOX_LABEL.fullmatch(first.text) or first.text.endswith(_ROUNDUP):
        return False
    if second.gap == 0 and is_organisation(first.text) and is_organisation(second.text):
        return _sign_together(blocks, index)
    if second.gap == 0 and _in_list(blocks, index):
        return False
    if second.gap > 0 and index + 2 < len(blocks) and shape_of(blocks[index + 2]) in _UNDER_TITLE:
        return False
    if second.gap == 0 and first.text[-1] in _GOES_ON:
        return shape_of(first) is Shape.HEADLINE and shape_of(second) is Shape.HEADLINE
    if not prose_seen or max(len(first.text), len(second.text)) > _LONGEST_HALF or len(first.text) < 4:
        return False
    if abs(len(first.text) - len(second.text)) > (_UNEVEN if second.gap == 0 else 0):
        return False
    if has_clause(first.text) or has_clause(second.text) or _DAY.fullmatch(second.text):
        return False
    if shape_of(first) is not Shape.HEADLINE or shape_of(second) is not Shape.HEADLINE:
        return False
    return not _is_third(blocks, index - 1, first) and not _is_third(blocks, index + 2, first)


def _sign_together(blocks: list[Block], index: int) -> bool:
    """Whether two bodies sign under a head; three or more are a list, and over a date they sign a notice."""
    near = [blocks[at].text for at in (index - 1, index + 2) if 0 <= at < len(blocks)]
    return index > 0 and " " not in blocks[index].text and not any(is_organisation(one) or is_date(one) for one in near)


def _is_pair(blocks: list[Block], index: int) -> bool:
    """Whether two short lines stand right under each other, apart from the text over and under them.

    Where a page has them more than once its headings are set in two lines.
    """
    if not 0 < index < len(blocks) - 2:
        return False
    over, first, second, under = blocks[index - 1], blocks[index], blocks[index + 1], blocks[index + 2]
    if not first.gap or second.gap or not under.gap or first.level or second.level or first.mark or second.mark:
        return False
    if max(len(first.text), len(second.text)) > _LONGEST_HALF or has_clause(first.text) or has_clause(second.text):
        return False
    shapes = [shape_of(block) for block in (over, first, second, under)]
    return shapes == [Shape.PROSE, Shape.HEADLINE, Shape.HEADLINE, Shape.PROSE]


def _spread_pairs(blocks: list[Block]) -> frozenset[int]:
    """The first halves of headings in two lines with a blank line between: each section has such a pair of one form.

    All first halves are of one length, all second ones too, and no heading stands alone between two paragraphs.
    """
    places = [
        at
        for at in range(1, len(blocks) - 2)
        if blocks[at + 1].gap > 0 and all(map(_may_be_half, blocks[at : at + 2])) and _is_prose(blocks[at - 1])
    ]
    places = [at for at in places if _is_prose(blocks[at + 2]) or CAPTION_MARK.match(blocks[at + 2].text)]
    if len(places) < _FEWEST_PAIRS:
        return frozenset()
    for half in (0, 1):
        sizes = [len(blocks[at + half].text) for at in places]
        if max(sizes) - min(sizes) > 1:
            return frozenset()
    alone = any(
        _may_be_half(blocks[at]) and _is_prose(blocks[at - 1]) and _is_prose(blocks[at + 1])
        for at in range(1, len(blocks) - 1)
    )
    return frozenset() if alone else frozenset(places)


def _may_be_half(block: Block) -> bool:
    text = block.text
    if not block.gap or block.level or block.mark or not _SHORTEST_HALF <= len(text) <= _LONGEST_HALF:
        return False
    return not has_clause(text) and not LIST_MARK.match(text) and shape_of(block) is Shape.HEADLINE


def _is_prose(block: Block) -> bool:
    return shape_of(block) is Shape.PROSE


def _in_list(blocks: list[Block], index: int) -> bool:
    """Whether a third line that could be a heading stands directly over or under the two: then it is a list."""
    over = index > 0 and blocks[index].gap == 0 and _may_list(blocks[index - 1])
    under = index + 2 < len(blocks) and blocks[index + 2].gap == 0 and _may_list(blocks[index + 2])
    return over or under


def _may_list(block: Block) -> bool:
    return len(block.text) <= _LONGEST_HALF and not has_clause(block.text) and not is_date(block.text)


def _is_third(blocks: list[Block], index: int, like: Block) -> bool:
    """Whether a further line of the same length stands there: then it is a list or a poem."""
    return 0 <= index < len(blocks) and len(blocks[index].text) == len(like.text)
