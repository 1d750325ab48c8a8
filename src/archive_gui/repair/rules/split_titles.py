"""A title and its subtitle printed in one line part at the dashes (不破楼兰终不还 ——某市纪实)."""

from __future__ import annotations

from dataclasses import replace

from archive_gui.domain.reading import RepairKind
from archive_gui.domain.spans import Span
from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.draft import Block, Pen

_LONGEST = 100
_SHORTEST_SIDE = 4
_BRACKETS = (("【", "】"), ("《", "》"), ("“", "”"), ("（", "）"), ("(", ")"))
"""Dashes inside these belong to the name that stands there (《某书——某题》)."""


def apply(blocks: list[Block], pen: Pen) -> list[Block]:
    """Part every headline that has dashes after a blank, and the first of the page even without the blank."""
    done: list[Block] = []
    for index, block in enumerate(blocks):
        at = _dashes(block, first=index == 0)
        if at is None:
            done.append(block)
            continue
        head = block.strand.cut(0, at).stripped()
        tail = block.strand.cut(at, len(block.text))
        between = Span(head.end, tail.start)
        ranges = (between,) if between.length else tail.ranges(0, 2)
        if pen.repaired(RepairKind.SPLIT, ranges, "\n", confidence=0.95):
            done += [replace(block, strand=head), replace(block, strand=tail, lines=1, gap=0)]
        else:
            done.append(block)
    return done


def _dashes(block: Block, *, first: bool) -> int | None:
    text = block.text
    if len(text) > _LONGEST or "——" not in text or "。" in text or ends_sentence(text.rstrip("”")) or block.lines > 3:
        return None
    at = text.find("——", 1)
    sides = (text[:at].strip(), text[at:].strip("—"))
    if at < 0 or text.count("——") > 1 or any(len(side) < _SHORTEST_SIDE for side in sides):
        return None
    if any(text.count(opening, 0, at) > text.count(closing, 0, at) for opening, closing in _BRACKETS):
        return None
    if text[at - 1].isspace() or (first and len(sides[1]) >= 8):
        return at
    return None
