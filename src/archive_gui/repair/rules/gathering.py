"""Lines that go on in one another become one block."""

from __future__ import annotations

from itertools import pairwise

from archive_gui.domain.spans import Span
from archive_gui.repair.characters import needs_blank
from archive_gui.repair.draft import Block, Line, Pen
from archive_gui.repair.strands import Run, Strand, weave

_LONGEST_STRUCK = 60
"""Characters of a caption in bold."""


def block_of(group: list[Line], pen: Pen) -> Block:
    """One block of lines that go on in one another; the joins are recorded, words of Latin letters get a blank."""
    head = group[0]
    strands: list[Strand] = [head.strand]
    closed: list[Span] = []
    blanks: list[Span] = []
    for before, after in pairwise(group):
        between = after.joint or Span(before.strand.end, after.strand.start)
        if needs_blank(before.text, after.text):
            strands.append(Strand(" ", (Run(1, *between),)))
            blanks.append(between)
        else:
            closed.append(between)
        strands.append(after.strand)
    for gaps, filled in ((closed, ""), (blanks, " ")):
        if gaps:
            pen.joined(gaps, filled, confidence=0.97)
    mark = "caption" if _is_struck_caption(group) else head.mark
    return Block(weave(strands), len(group), head.gap, head.level, mark, head.kind, head.ruled)


def _is_struck_caption(group: list[Line]) -> bool:
    """Whether one short sentence was set in bold, and so struck twice: what a picture shows, as text is set plain."""
    text = "".join(line.text for line in group)
    if len(text) > _LONGEST_STRUCK or text[-1] != "。" or text.count("。") > 1 or text[0] in "“‘":
        return False
    return all(line.doubled and not line.mark for line in group)
