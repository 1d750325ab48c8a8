"""Heads of articles and headings of sections that stand apart from the text of a page."""

from __future__ import annotations

from itertools import pairwise

from archive_gui.repair.characters import clause_marks
from archive_gui.repair.columns import Columns
from archive_gui.repair.draft import Line
from archive_gui.repair.signs import NUMBERED, is_byline

HEAD_LINES = 4
"""Kicker, title and subtitle, and the paragraph under them."""

_HEAD_WIDTH = 0.85
"""A line of a head fills less than this share of the column under it."""

_HEAD_COLUMN = 10
"""Lines under a head in which its column is looked for."""

_HEADING_LINES, _FEWEST_HEADINGS = 2, 2
"""Lines of a heading, and headings from which it is believed that they stand apart."""


def head_lines(lines: list[Line], columns: Columns) -> list[bool]:
    """Which lines stand over makers or at the top of a page, in a group of lines that hold nothing of a sentence."""
    found = [False] * len(lines)
    starts = [at for at, line in enumerate(lines) if at == 0 or line.gap > 0]
    for start, end in pairwise([*starts, len(lines)]):
        group = range(start, min(end, start + HEAD_LINES + 1))
        signed = next((at for at in group if at > start and is_byline(lines[at].text)), None)
        if signed is None and (start or end - start > HEAD_LINES):
            continue
        head = range(start, end if signed is None else signed)
        below = max(columns.typical[end : end + _HEAD_COLUMN], default=0)
        short = all(columns.widths[at] < _HEAD_WIDTH * below for at in head)
        if short and not any(columns.clause[at] or columns.final[at] or lines[at].mark for at in head):
            for at in head:
                found[at] = True
    return found


def has_headings_apart(lines: list[Line], columns: Columns) -> bool:
    """Whether a page's headings stand in groups of their own, between a closed paragraph and the next."""
    starts = [at for at, line in enumerate(lines) if at == 0 or line.gap > 0]
    found = 0
    for start, end in pairwise(starts):
        group = range(start, end)
        if not start or len(group) > _HEADING_LINES or not columns.final[start - 1] or not columns.clause[start - 1]:
            continue
        plain = not any(columns.clause[at] or columns.final[at] or lines[at].mark for at in group)
        found += plain and any(columns.clause[end : end + 2])
    return found >= _FEWEST_HEADINGS


def numbered_headings(lines: list[Line], columns: Columns) -> frozenset[int]:
    """Numbered lines without a sentence's mark that begin groups of lines, where most had room for more."""
    found = [
        at
        for at, line in enumerate(lines[:-1])
        if (line.gap > 0 or not at)
        and not lines[at + 1].gap
        and NUMBERED.match(line.text)
        and not (clause_marks(line.text) or columns.final[at] or line.mark)
    ]
    roomy = sum(not columns.had_no_room(at, first=True) for at in found)
    return frozenset(found) if len(found) >= _FEWEST_HEADINGS and roomy * 2 >= len(found) else frozenset()
