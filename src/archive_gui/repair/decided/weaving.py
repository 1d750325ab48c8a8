"""How two strands that follow one another in the reading text are joined, wherever they come from."""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.repair.characters import needs_blank
from archive_gui.repair.strands import Run, Strand


@dataclass(frozen=True, slots=True)
class Joint:
    """The captured place at which two strands join, and what stands between them: nothing or a blank."""

    place: Span
    blank: Strand


def joint(captured: str, head: Strand, tail: Strand) -> Joint:
    """The joint of two strands; the blank between words of an alphabet stands for captured blanks behind ``head``.

    Captured text behind the end of a part, when blank, stands in no part, so that no character is traced twice.
    """
    gap = Span(head.end, tail.start)
    if gap.length <= 0 or not captured[gap.start : gap.end].isspace():
        gap = Span(head.end, head.end + 1) if captured[head.end : head.end + 1].isspace() else Span(head.end, head.end)
    if gap.length and needs_blank(head.text, tail.text):
        return Joint(gap, Strand(" ", (Run(1, *gap),)))
    place = gap if gap.length else tail.ranges(0, 1)[0]
    return Joint(place, Strand("", ()))
