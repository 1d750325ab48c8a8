"""Joins that the archivist undid: blocks are parted again once all rules have seen them whole."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.repair.draft import Block


def parted(blocks: list[Block], gaps: Collection[Span]) -> list[Block]:
    """The blocks, each parted at those of the captured ``gaps`` that it was joined over; the pieces keep its kind."""
    if not gaps:
        return blocks
    ordered = sorted(gaps)
    return [piece for block in blocks for piece in _pieces(block, ordered)]


def _pieces(block: Block, gaps: list[Span]) -> Iterator[Block]:
    cuts = list(_cuts(block, gaps))
    if not cuts:
        yield block
        return
    starts = [0, *(cut.end for cut in cuts)]
    ends = [*(cut.start for cut in cuts), len(block.text)]
    whole = block
    for start, end in zip(starts, ends, strict=True):
        strand = block.strand.cut(start, end).stripped()
        if strand.text:
            yield replace(whole, strand=strand)
            whole = replace(block, lines=1, gap=0)


def _cuts(block: Block, gaps: list[Span]) -> Iterator[Span]:
    """Where the text is to be cut: between two characters, or at the blank that stands for a gap."""
    at = 0
    last: int | None = None
    for run in block.strand.runs:
        if run.length == 1 and _is_gap(gaps, Span(run.start, run.end)):
            yield Span(at, at + 1)
            last = None
        else:
            if last is not None and _lies_between(gaps, last, run.start):
                yield Span(at, at)
            last = run.end
        at += run.length


def _is_gap(gaps: list[Span], span: Span) -> bool:
    index = bisect_left(gaps, span)
    return index < len(gaps) and gaps[index] == span


def _lies_between(gaps: list[Span], start: int, end: int) -> bool:
    index = bisect_left(gaps, Span(start, start))
    return index < len(gaps) and gaps[index].end <= end
