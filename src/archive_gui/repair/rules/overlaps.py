"""A stretch printed twice inside text that is otherwise single, also where a line end parted the two copies."""

from __future__ import annotations

import re
from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.language.characters import HAN
from archive_gui.repair.draft import Block, Pen

_LONGEST = 160
"""Characters; titles and captions are struck twice, not whole stories."""

_OVERLAP = re.compile(rf"([{HAN}]{{5,40}}) ?\1")
"""驻村帮扶工作驻村帮扶工作队: the first copy ends where the second begins; what follows the second is kept."""


def apply(blocks: list[Block], pen: Pen) -> list[Block]:
    """Keep the first copy; stretches that are themselves repetitions (加油加油) are left alone."""
    return [_single(block, pen) for block in blocks]


def _single(block: Block, pen: Pen) -> Block:
    while 10 <= len(block.text) <= _LONGEST:
        spans = [
            Span(found.end(1), found.end())
            for found in _OVERLAP.finditer(block.text)
            if len(set(found[1])) >= 4 and (found[1] + found[1]).find(found[1], 1) == len(found[1])
        ]
        if not spans:
            break
        block = replace(block, strand=pen.single(block.strand, spans, confidence=0.9))
    return block
