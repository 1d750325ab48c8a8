"""Where hard-wrapped columns run: what the lines round a line tell about the width they were broken at."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate

from archive_gui.repair.characters import ends_open, ends_sentence, has_clause, has_inner_final, width
from archive_gui.repair.draft import Line
from archive_gui.repair.signs import CAPTION_MARK, LIST_MARK

WIDEST = 124
"""Halves; a line of more than 62 Han characters is a paragraph of its own, not a line of a column."""

INDENT = 3
"""Halves; two full-width blanks begin a paragraph, a single one is an accident of setting."""

_REACH = 5
"""Lines looked at on either side: enough to hold a sentence's end, few enough to stay in one column."""

_FULL = 0.7
"""A line as wide as this share of its column was broken because it was full; squeezed punctuation and digits set
halves narrower make full lines differ by up to a quarter."""

_SLACK = 3
"""Halves by which a full line falls short of the typical one: a Han character that did not fit, and a digit."""

_GROWTH = 1.3
"""The line after a full one is hardly wider; a heading's next line is."""


class Parting(Enum):
    """How a page tells one paragraph from the next."""

    BLANK_LINES = auto()
    INDENTS = auto()
    NOTHING = auto()


@dataclass(slots=True)
class Columns:
    """Features of every line, in parallel lists.

    ``column`` is the width a line is held against, ``typical`` the middle width of the broken lines round it (0 where
    no wrapped column was found), ``apart`` whether something parts it from the line before.
    """

    widths: list[int]
    indents: list[int]
    final: list[bool]
    open_end: list[bool]
    clause: list[bool]
    apart: list[bool]
    column: list[int]
    typical: list[int]
    parting: Parting = Parting.NOTHING
    page_wrapped: bool = False

    def wrapped(self, index: int) -> bool:
        """Whether the line stands in a wrapped column."""
        return self.typical[index] > 0

    def is_full(self, index: int) -> bool:
        """Whether the line fills its column, and is not much narrower than the next."""
        wide_enough = self.widths[index] >= _FULL * self.column[index]
        last = index + 1 == len(self.widths)
        return wide_enough and (last or self.widths[index + 1] <= _GROWTH * self.widths[index])

    def reaches_edge(self, index: int) -> bool:
        """Whether a line that ends a sentence may go on in the next because it is as wide as lines are here."""
        return self.widths[index] >= self.typical[index] - _SLACK

    def apart_after(self, index: int) -> bool:
        """Whether the line is the last of its group: the text ends, or a blank line or a fresh beginning follows."""
        return index + 1 == len(self.apart) or self.apart[index + 1]


def begins_anew(line: Line) -> bool:
    """Whether nothing can be joined before this line: a marked heading, row, item, or a caption's sign."""
    return bool(line.mark) or CAPTION_MARK.match(line.text) is not None


def may_begin_anew(line: Line) -> bool:
    """Whether the line looks like a fresh beginning, unless it stands in mid-sentence: dashes, numbering."""
    return line.text[:2] == "——" or LIST_MARK.match(line.text) is not None


def measure(lines: list[Line]) -> Columns:
    """Take every line's measure and find the columns."""
    indents = _indents(lines)
    widths = [width(line.text) + min(indent, 8) for line, indent in zip(lines, indents, strict=True)]
    columns = Columns(
        widths,
        indents,
        [ends_sentence(line.text) for line in lines],
        [ends_open(line.text) for line in lines],
        [has_clause(line.text) for line in lines],
        [index == 0 or line.gap > 0 or begins_anew(line) or may_begin_anew(line) for index, line in enumerate(lines)],
        _column_widths(widths),
        [0] * len(lines),
    )
    _find_wrapped(lines, columns)
    wrapped = sum(one > 0 for one in columns.typical)
    columns.page_wrapped = wrapped >= 3 and wrapped >= 0.2 * len(lines)
    columns.parting = _parting(lines, columns)
    return columns


def _indents(lines: list[Line]) -> list[int]:
    """Indents against the page's usual one, so that a page set off as a whole has none."""
    if not any(line.indent for line in lines):
        return [0] * len(lines)
    usual, times = Counter(line.indent for line in lines).most_common(1)[0]
    base = usual if times * 5 >= len(lines) * 3 else 0
    return [max(0, line.indent - base) for line in lines]


def _column_widths(widths: list[int]) -> list[int]:
    """The width of the column each line stands in: the smaller of what the lines above and below it tell.

    Each side gives its second widest line that can be a column's, so that one stray line does no harm.
    """
    capped = [one if one <= WIDEST else 0 for one in widths]
    found: list[int] = []
    for index in range(len(capped)):
        above = sorted(capped[max(0, index - _REACH + 1) : index + 1])
        below = sorted(capped[index : index + _REACH])
        sides = [side[-2] for side in (above, below) if len(side) >= 3 and side[-2]]
        found.append(min(sides) if sides else max(capped[index], 1))
    return found


def _find_wrapped(lines: list[Line], columns: Columns) -> None:
    """A line stands in a wrapped column when around it full lines mostly end inside a clause, at about one width.

    Poems and lists of headlines break at punctuation or have no sentence that stops; lists and tables have no
    punctuation at all; a heading is followed by a line that is wider.
    """
    count = len(lines)
    narrow = [one <= WIDEST for one in columns.widths]
    full = [near and columns.is_full(at) for at, near in enumerate(narrow)]
    mids = [filled and columns.open_end[at] and not columns.final[at] for at, filled in enumerate(full)]
    commas = [filled and columns.clause[at] for at, filled in enumerate(full)]
    stops = [near and has_inner_final(line.text) for line, near in zip(lines, narrow, strict=True)]
    narrow_sum, full_sum, mid_sum, comma_sum, stop_sum = (
        list(accumulate(flags, initial=0)) for flags in (narrow, full, mids, commas, stops)
    )
    for at in range(count):
        if not narrow[at] or lines[at].mark == "row":
            continue
        low, high = max(0, at - _REACH), min(count, at + _REACH + 1)
        filled = full_sum[high] - full_sum[low]
        open_lines = mid_sum[high] - mid_sum[low]
        if (narrow_sum[high] - narrow_sum[low]) * 2 <= high - low or open_lines < 2 or open_lines * 2 < filled:
            continue
        if (comma_sum[high] - comma_sum[low]) * 2 < filled or stop_sum[high] == stop_sum[low]:
            continue
        columns.typical[at] = _common_width([columns.widths[i] for i in range(low, high) if mids[i]])


def _common_width(widths: list[int]) -> int:
    """The middle width if three in five lines differ from it by no more than a sixth, else 0."""
    middle = sorted(widths)[len(widths) // 2]
    return middle if sum(abs(one - middle) * 6 <= middle for one in widths) * 5 >= len(widths) * 3 else 0


def _parting(lines: list[Line], columns: Columns) -> Parting:
    """What stands between a line that plainly ends a paragraph, being short, and the next.

    Indents and blank lines also count without short lines, where the lines before them end sentences.
    """
    ends = [
        at + 1
        for at in range(len(lines) - 1)
        if columns.final[at] and columns.wrapped(at) and columns.widths[at] < 0.8 * columns.typical[at]
    ]
    if len(ends) >= 2:
        if sum(columns.indents[at] >= INDENT for at in ends) * 5 >= len(ends) * 4:
            return Parting.INDENTS
        if sum(lines[at].gap > 0 for at in ends) * 5 >= len(ends) * 4:
            return Parting.BLANK_LINES
    if _parts_sentences([at for at in range(1, len(lines)) if columns.indents[at] >= INDENT], columns):
        return Parting.INDENTS
    if _parts_sentences([at for at in range(1, len(lines)) if lines[at].gap > 0], columns):
        return Parting.BLANK_LINES
    return Parting.NOTHING


def _parts_sentences(places: list[int], columns: Columns) -> bool:
    """Whether a sign stands before some lines, not before most, and mostly where the line above is closed."""
    closed = sum(not columns.open_end[at - 1] for at in places)
    return len(places) >= 2 and len(places) * 5 <= len(columns.widths) * 3 and closed * 5 >= len(places) * 3
