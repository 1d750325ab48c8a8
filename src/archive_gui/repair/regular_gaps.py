"""Pages on which a blank line follows every line, broken ones too, so that it tells nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from archive_gui.repair.characters import ends_clause, ends_inside, has_clause, width
from archive_gui.repair.columns import WIDEST
from archive_gui.repair.draft import Line

_REGULAR = 6
"""Line ends from which a habit of the page is believed."""


def without_regular_gaps(lines: list[Line]) -> list[Line]:
    """The lines of a page on which a blank line follows every line, broken ones too, as if it did not."""
    on = [not line.mark and _goes_on(line) for line in lines]
    inside = [at for at in range(len(lines) - 1) if on[at] and (has_clause(lines[at].text) or (at > 0 and on[at - 1]))]
    if len(inside) < _REGULAR or len(inside) * 10 < len(lines) * 3:
        return lines
    usual, times = Counter(lines[at + 1].gap for at in inside).most_common(1)[0]
    if not usual or times * 10 < len(inside) * 8 or sum(has_clause(lines[at].text) for at in inside) * 3 < len(inside):
        return lines
    return [replace(line, gap=max(0, line.gap - usual)) for line in lines]


def _goes_on(line: Line) -> bool:
    """Whether a line that can be a column's ends inside a sentence."""
    return (ends_inside(line.text) or ends_clause(line.text)) and width(line.text) <= WIDEST
