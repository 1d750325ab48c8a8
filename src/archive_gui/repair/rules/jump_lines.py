"""Pointers to the page where an article comes from or goes on (上接第一版), at the ends of its paragraphs."""

from __future__ import annotations

from dataclasses import replace

from archive_gui.repair.draft import Block, Pen
from archive_gui.repair.furniture import JUMP


def apply(blocks: list[Block], pen: Pen) -> list[Block]:
    """Set the pointers aside; a block that is nothing else stays."""
    return [_without(block, pen) if "版" in block.text else block for block in blocks]


def _without(block: Block, pen: Pen) -> Block:
    for found in JUMP.finditer(block.text):
        if found.start() == 0 and found.end() < len(block.text):
            low, high = found.end(), len(block.text)
        elif found.start() > 0 and found.end() == len(block.text):
            low, high = 0, found.start()
        else:
            continue
        if pen.set_aside(block.strand.ranges(*found.span()), confidence=0.95):
            return _without(replace(block, strand=block.strand.cut(low, high).stripped()), pen)
    return block
