"""Where hard-wrapped columns run: what the lines round a line tell about the width they were broken at."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate, pairwise

from archive_gui.language.characters import width
from archive_gui.repair.characters import ends_inside, ends_sentence, has_clause, has_inner_final, set_width
from archive_gui.repair.draft import Line
from archive_gui.repair.signs import CAPTION_MARK, LIST_MARK, is_credit

WIDEST = 124
"""Halves; a line of more than 62 Han characters is a paragraph of its own, not a line of a column."""

INDENT = 3
"""Halves; two full-width blanks begin a paragraph, a single one is an accident of setting."""

_REGULAR = 6
"""Line ends from which a habit of the page is believed."""

_BEGINNING = re.compile(r"[“‘《〈（【「『]*(?:[0-9A-Za-z.%]+|.)[，。、；：！？”’》〉）】」』…%％]*")

_CAPTION_LINES = 5
"""Lines of a caption in a column, its credit among them."""

_LONGEST_CREDIT = 30
_CREDIT_ENDS = "摄影图绘画表频供)）"
"""Last characters of a picture's credit that stands behind the maker's name."""

_ONE_DIGIT = str.maketrans("123456789", "000000000")

_REACH = 5
"""Lines looked at on either side: enough to hold a sentence's end, few enough to stay in one column."""

_FULL = 0.7
"""A line as wide as this share of its column was broken because it was full; squeezed punctuation and digits set
halves narrower make full lines differ by up to a quarter."""

_SLACK = 3
"""Halves by which a full line falls short of the typical one: a Han character that did not fit, and a digit."""

_LOST = 4
"""Halves; paragraphs are indented by two characters."""

_EXACT = 0.92
"""Share of broken lines that must be full for what follows, before a line that is not counts as a paragraph's end."""

_FEWEST_INNER = 4
_EVEN = 0.8
"""Lines that go on below in paragraphs with indents, and how even they are, before the page counts as a column."""

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
    no wrapped column was found), ``apart`` whether something parts it from the line before. ``needs`` is the room that
    its beginning needs at the end of the line above, ``edges`` its last character with the next line's first;
    ``credits`` tells of pictures' makers.

    ``exact`` tells that lines were broken just where the next beginning had no room; ``lost_indents`` that paragraphs
    begin with a line as short as if it had been indented; ``headed`` that a format marks its headings, and so its
    paragraphs by blank lines. ``printed`` are the lines' characters, one digit as
    good as another; ``usual`` is the width of the page's columns where they are all alike, else 0.
    """

    widths: list[int]
    indents: list[int]
    final: list[bool]
    open_end: list[bool]
    clause: list[bool]
    apart: list[bool]
    column: list[int]
    typical: list[int]
    credits: list[bool]
    needs: list[int]
    edges: list[str]
    gaps: list[int]
    parting: Parting = Parting.NOTHING
    page_wrapped: bool = False
    headed: bool = False
    exact: bool = False
    lost_indents: bool = False
    printed: str = ""
    usual: int = 0

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
        slack = self.needs[index + 1] - 1 if self.exact and index + 1 < len(self.needs) else _SLACK
        return self.widths[index] >= self.typical[index] - slack

    def had_no_room(self, index: int, *, first: bool = False) -> bool:
        """Whether the next line's beginning had no room in the line; ``first``: nor if it had been indented."""
        if not self.wrapped(index) or index + 1 == len(self.needs):
            return self.is_full(index)
        spare = 2 * _LOST if first else 0 if self.exact else 2
        return self.typical[index] - self.widths[index] < self.needs[index + 1] + spare

    def is_short_of_indent(self, index: int) -> bool:
        """Whether a broken line falls short by about two characters, though the next beginning had room in it."""
        if index + 1 >= len(self.widths) or not self.wrapped(index) or self.final[index]:
            return False
        short = self.typical[index] - self.widths[index]
        return self.needs[index + 1] <= short <= _LOST + self.needs[index + 1]

    def cuts_word(self, index: int) -> bool:
        """Whether a full line ends inside a word: the pair of characters across its end stands elsewhere too."""
        if index + 1 >= len(self.widths) or not self.open_end[index]:
            return False
        room = self.typical[index] - self.widths[index]
        return (
            room < self.needs[index + 1] + (_LOST if self.lost_indents else 0)
            and self.edges[index].isalnum()
            and self.edges[index] in self.printed
        )

    def begins_picture(self, index: int) -> bool:
        """Whether a picture's credit stands right under the line, or under the few lines of caption from it on."""
        for at in range(index + 1, min(index + _CAPTION_LINES, len(self.credits))):
            if self.gaps[at]:
                return False
            if self.credits[at]:
                return True
        return False

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
    widths = [set_width(line.text) + min(indent, 8) for line, indent in zip(lines, indents, strict=True)]
    columns = Columns(
        widths,
        indents,
        [ends_sentence(line.text) for line in lines],
        [ends_inside(line.text) for line in lines],
        [has_clause(line.text) for line in lines],
        [index == 0 or line.gap > 0 or begins_anew(line) or may_begin_anew(line) for index, line in enumerate(lines)],
        _column_widths(widths),
        [0] * len(lines),
        [_may_be_credit(line.text) and is_credit(line.text) for line in lines],
        [_room_needed(line.text) for line in lines],
        [(before.text[-1] + after.text[0]).translate(_ONE_DIGIT) for before, after in pairwise(lines)],
        [line.gap for line in lines],
    )
    _find_wrapped(lines, columns)
    _spread(lines, columns)
    _find_indented(lines, columns)
    _fill(lines, columns)
    wrapped = sum(one > 0 for one in columns.typical)
    columns.page_wrapped = wrapped >= 3 and wrapped >= 0.2 * len(lines)
    columns.headed = any(line.level for line in lines)
    columns.exact = _is_exact(lines, columns)
    columns.parting = _parting(lines, columns)
    columns.lost_indents = _has_lost_indents(columns)
    if columns.page_wrapped:
        columns.printed = "\n".join([line.text for line in lines]).translate(_ONE_DIGIT)
    return columns


def _may_be_credit(text: str) -> bool:
    return len(text) <= _LONGEST_CREDIT and text[-1] in _CREDIT_ENDS


def _room_needed(text: str) -> int:
    """Halves that a line's unbreakable beginning takes: opening marks, a character or number, closing marks."""
    found = _BEGINNING.match(text)
    return width(found[0]) if found else 0


def _is_exact(lines: list[Line], columns: Columns) -> bool:
    broken = [
        at
        for at in range(1, len(lines) - 1)
        if columns.wrapped(at) and columns.wrapped(at + 1) and columns.open_end[at] and lines[at + 1].gap == 0
        if not columns.final[at - 1] and columns.wrapped(at - 1) and lines[at].gap == 0
        if columns.widths[at] >= columns.typical[at] - _LOST
    ]
    full = sum(columns.widths[at] + columns.needs[at + 1] > columns.typical[at] for at in broken)
    return len(broken) >= _REGULAR and full >= _EXACT * len(broken)


def _has_lost_indents(columns: Columns) -> bool:
    """Whether the lines that begin paragraphs mostly fall short of an indent, and other lines hardly do.

    Beginnings are known by a short last line or by a blank line before them; a heading is much shorter than they.
    """
    first: list[bool] = []
    inner: list[bool] = []
    for at in range(1, len(columns.widths)):
        if not columns.wrapped(at) or columns.final[at] or columns.widths[at] < columns.typical[at] - 2 * _LOST:
            continue
        ended = columns.final[at - 1] and columns.wrapped(at - 1) and not columns.reaches_edge(at - 1)
        if ended or columns.apart[at]:
            first.append(columns.is_short_of_indent(at))
        elif columns.open_end[at - 1]:
            inner.append(columns.is_short_of_indent(at))
    return len(first) >= 2 and sum(first) * 10 >= len(first) * 6 and sum(inner) * 10 <= len(inner)


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
    heads = [line.text[:2] == "——" for line in lines] + [False]
    mids = [
        filled and columns.open_end[at] and not columns.final[at] and not heads[at] and not heads[at + 1]
        for at, filled in enumerate(full)
    ]
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
        if (comma_sum[high] - comma_sum[low]) * 3 < filled or stop_sum[high] == stop_sum[low]:
            continue
        typical = _common_width([columns.widths[i] for i in range(low, high) if mids[i]])
        if _holds_sentences(columns, range(low, high), typical):
            columns.typical[at] = typical


def _holds_sentences(columns: Columns, near: range, typical: int) -> bool:
    """Whether lines of about the typical width have punctuation of prose; beside paragraphs, verses do not."""
    alike = [at for at in near if abs(columns.widths[at] - typical) * 3 <= typical]
    return any(columns.clause[at] for at in alike)


def _spread(lines: list[Line], columns: Columns) -> None:
    """Lines that touch a wrapped column and fit it stand in it too: full ones above, and what follows below."""
    typical, widths = columns.typical, columns.widths
    for at in range(len(lines) - 2, -1, -1):
        beside = typical[at + 1] if lines[at + 1].gap == 0 and lines[at].mark != "row" else 0
        if not typical[at] and beside and abs(widths[at] - beside) <= 2 and not lines[at + 1].mark:
            typical[at] = beside
    for at in range(1, len(lines)):
        beside = typical[at - 1] if lines[at].gap == 0 and not columns.apart[at] else 0
        if not typical[at] and beside and widths[at] <= beside + 2 and widths[at - 1] >= _FULL * beside:
            typical[at] = beside


def _find_indented(lines: list[Line], columns: Columns) -> None:
    """Short paragraphs that indents begin: too few lines round one another to tell a column, enough on the page."""
    if sum(indent >= INDENT for indent in columns.indents) < 2:
        return
    inner = [at for at in range(len(lines) - 1) if lines[at + 1].gap == 0 and _is_inner(lines, columns, at)]
    widest = max((columns.widths[at] for at in inner), default=0)
    even = sum(columns.widths[at] >= _EVEN * widest for at in inner)
    broken = sum(columns.open_end[at] for at in inner)
    prose = sum(columns.clause[at] for at in inner)
    if sum(map(columns.wrapped, inner)) * 2 >= len(inner):
        return
    if len(inner) < _FEWEST_INNER or even * 10 < len(inner) * 9 or broken * 3 < len(inner) or prose * 2 < len(inner):
        return
    for at in inner:
        columns.typical[at] = widest
        if columns.widths[at + 1] <= widest + 2:
            columns.typical[at + 1] = widest


def _is_inner(lines: list[Line], columns: Columns, at: int) -> bool:
    """Whether a line of a paragraph that an indent began has an unindented one under it."""
    if lines[at].mark or lines[at + 1].mark or columns.widths[at] > WIDEST or columns.indents[at + 1] >= INDENT:
        return False
    first = at
    while first > 0 and columns.indents[first] < INDENT and lines[first].gap == 0 and at - first < _REACH:
        first -= 1
    return columns.indents[first] >= INDENT and any(columns.clause[first : at + 2])


def _fill(lines: list[Line], columns: Columns) -> None:
    """On a page of one column, lines of sentences stand in it too where captions or headings lie close to them."""
    known = sorted(one for one in columns.typical if one)
    if not known:
        return
    middle = known[len(known) // 2]
    if known[0] < middle - _SLACK or known[-1] > middle + _SLACK:
        return
    columns.usual = middle
    if len(known) * 2 < len(lines):
        return
    for at, line in enumerate(lines):
        fits = columns.widths[at] <= columns.usual + _SLACK
        if not columns.typical[at] and columns.clause[at] and fits and not line.mark:
            columns.typical[at] = columns.usual


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
        texts = [at for at in ends if columns.clause[at] or (columns.wrapped(at) and columns.had_no_room(at))]
        if len(texts) >= 2 and sum(columns.indents[at] >= INDENT for at in texts) * 5 >= len(texts) * 4:
            return Parting.INDENTS
        if sum(lines[at].gap > 0 for at in ends) * 5 >= len(ends) * 4:
            return Parting.BLANK_LINES
    indented = [at for at in range(1, len(lines)) if columns.indents[at] >= INDENT]
    if _parts_sentences([at for at in indented if columns.clause[at - 1] or not columns.apart[at - 1]], columns):
        return Parting.INDENTS
    plain = [at for at in ends if columns.wrapped(at) and not columns.apart[at]]
    if not plain and _parts_sentences([at for at in range(1, len(lines)) if lines[at].gap > 0], columns):
        return Parting.BLANK_LINES
    return Parting.NOTHING


def _parts_sentences(places: list[int], columns: Columns) -> bool:
    """Whether a sign stands before some lines, not before most, and mostly where the line above is closed."""
    closed = sum(not columns.open_end[at - 1] for at in places)
    return len(places) >= 2 and len(places) * 5 <= len(columns.widths) * 3 and closed * 5 >= len(places) * 3
