"""Characters that nobody sees: zero-width marks, soft hyphens, direction marks, control characters."""

from __future__ import annotations

import re
from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.repair.draft import Line, Pen

_STRETCHES = (
    (0x00, 0x08),
    (0x0E, 0x1B),
    (0x7F, 0x84),
    (0x86, 0x9F),
    (0xAD, 0xAD),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x2064),
    (0x2066, 0x206F),
    (0xFEFF, 0xFEFF),
)
_CHARACTERS = frozenset(chr(point) for low, high in _STRETCHES for point in range(low, high + 1))
_INVISIBLE = re.compile("[" + re.escape("".join(sorted(_CHARACTERS))) + "]+")


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Take the invisible characters out of every line; a line of nothing else goes."""
    if _CHARACTERS.isdisjoint(pen.alphabet):
        return lines
    kept: list[Line] = []
    carried_gap = 0
    for line in lines:
        spans = [Span(*found.span()) for found in _INVISIBLE.finditer(line.text)]
        if not spans:
            kept.append(replace(line, gap=line.gap + carried_gap) if carried_gap else line)
            carried_gap = 0
            continue
        rest = pen.taken_out(line.strand, spans).stripped()
        if rest.text:
            kept.append(replace(line, strand=rest, gap=line.gap + carried_gap))
            carried_gap = 0
        else:
            carried_gap += line.gap + 1
    return kept
