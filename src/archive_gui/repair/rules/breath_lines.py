"""Scripts that are read aloud stand a breath a line (a clause or two), with blank lines between their paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from statistics import fmean, pstdev

from archive_gui.repair.characters import ends_clause, ends_sentence
from archive_gui.repair.draft import Line

_FEWEST = 6
"""Line ends inside paragraphs from which a script is told."""

_LONGEST = 32
"""Characters said in one breath."""

_UNEVEN = 0.3
"""Breaths differ in length by this share of the middle one, verses and columns hardly do."""

_FIGURES = 2
"""Lines with figures, which verses do not have."""


def breath_ends(lines: list[Line]) -> frozenset[int]:
    """The indices of lines that go on in the next one, if the page is such a script."""
    paragraphs = [list(range(low, high)) for low, high in pairwise(_starts(lines)) if high - low > 1]
    inner = [at for one in paragraphs for at in one[:-1]]
    if len(inner) < _FEWEST or len(paragraphs) < 2:
        return frozenset()
    spoken = [line for one in paragraphs for line in (lines[at] for at in one)]
    if any(line.mark or len(line.text) > _LONGEST for line in spoken):
        return frozenset()
    if not all(ends_sentence(lines[one[-1]].text) for one in paragraphs):
        return frozenset()
    ends = [lines[at].text for at in inner]
    clauses = sum(map(ends_clause, ends))
    sizes = [len(line.text) for line in spoken]
    uneven = pstdev(sizes) > _UNEVEN * fmean(sizes)
    figures = sum(any(map(str.isdigit, line.text)) for line in spoken)
    closed = clauses + sum(ends_sentence(end) or end[-1] in "：；:;" for end in ends)
    if closed == len(ends) and clauses * 2 >= len(ends) and uneven and figures >= _FIGURES:
        return frozenset(inner)
    return frozenset()


def _starts(lines: list[Line]) -> Iterator[int]:
    """Where groups of lines begin that blank lines part, and the end."""
    yield from (at for at, line in enumerate(lines) if at == 0 or line.gap > 0)
    yield len(lines)
