"""What a web page's or document's own structure tells to be no article leaves the reading text."""

from __future__ import annotations

from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.repair.draft import Line, Pen
from archive_gui.repair.furniture import recognise

_HINT = "boilerplate"


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Set aside every line that the reader hinted; a line of a known sort goes by that sort's rule name.

    A page of nothing else is kept as it is.
    """
    hinted = sorted(hint.span for hint in pen.captured.hints if hint.kind == _HINT)
    if not hinted:
        return lines
    aside = _within(lines, hinted)
    if all(aside):
        return lines
    kept: list[Line] = []
    gap = 0
    for line, leaves in zip(lines, aside, strict=True):
        sort = recognise(line.text, in_tail=True) if leaves else None
        by = pen.named(sort) if sort is not None else pen
        if leaves and by.set_aside(line.strand.ranges(), confidence=0.95):
            gap += line.gap + 1
        else:
            kept.append(replace(line, gap=line.gap + gap) if gap else line)
            gap = 0
    return kept


def _within(lines: list[Line], hinted: list[Span]) -> list[bool]:
    """Whether each line lies in a hinted stretch; both stand in the order of the text."""
    found: list[bool] = []
    at = 0
    for line in lines:
        while at < len(hinted) and hinted[at].end <= line.strand.start:
            at += 1
        found.append(at < len(hinted) and hinted[at].start <= line.strand.start)
    return found
