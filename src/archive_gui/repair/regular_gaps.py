"""Pages, and passages, in which a blank line follows every line, broken ones too, so that it tells nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from archive_gui.language.characters import width
from archive_gui.repair.characters import ends_clause, ends_inside, has_clause
from archive_gui.repair.columns import WIDEST
from archive_gui.repair.draft import Line

_REGULAR = 6
"""Line ends from which a habit of the page is believed."""

_PASSAGE, _NARROWEST, _UNEVEN = 4, 32, 2
"""Broken lines of such a passage, and the halves that they have at least and may differ by; verses are shorter."""


def without_regular_gaps(lines: list[Line]) -> list[Line]:
    """The lines of a page on which a blank line follows every line, broken ones too, as if it did not."""
    on = [not line.mark and _goes_on(line) for line in lines]
    inside = [at for at in range(len(lines) - 1) if on[at] and (has_clause(lines[at].text) or (at > 0 and on[at - 1]))]
    if len(inside) < _REGULAR or len(inside) * 10 < len(lines) * 3:
        return _without_passages(lines, on)
    usual, times = Counter(lines[at + 1].gap for at in inside).most_common(1)[0]
    if not usual or times * 10 < len(inside) * 8 or sum(has_clause(lines[at].text) for at in inside) * 3 < len(inside):
        return _without_passages(lines, on)
    return [replace(line, gap=max(0, line.gap - usual)) for line in lines]


def _without_passages(lines: list[Line], on: list[bool]) -> list[Line]:
    """The lines, those of a passage as wide as one another, most of them broken, as if no blank line parted them."""
    told = lines
    first = 0
    while first < len(lines):
        size = width(lines[first].text)
        end = first + 1
        while end < len(lines) and _is_beside(lines[end], size) and abs(width(lines[end].text) - size) <= _UNEVEN:
            end += 1
        broken = sum(on[first:end])
        if (
            not lines[first].mark
            and _NARROWEST <= size <= WIDEST
            and broken >= _PASSAGE
            and broken * 3 >= (end - first) * 2
        ):
            if end < len(lines) and on[end - 1] and _is_beside(lines[end], size) and width(lines[end].text) < size:
                end += 1
            told = told if told is not lines else list(lines)
            told[first + 1 : end] = [replace(line, gap=0) for line in lines[first + 1 : end]]
        first = end
    return told


def _is_beside(line: Line, size: int) -> bool:
    return line.gap == 1 and not line.mark and width(line.text) <= size + _UNEVEN


def _goes_on(line: Line) -> bool:
    """Whether a line that can be a column's ends inside a sentence."""
    return (ends_inside(line.text) or ends_clause(line.text)) and width(line.text) <= WIDEST
