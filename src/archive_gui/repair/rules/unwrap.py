"""Hard-wrapped columns become paragraphs again: a line joins the next unless a paragraph ends there."""

from __future__ import annotations

import re

from archive_gui.language.characters import HAN
from archive_gui.repair.characters import clause_marks, ends_clause, ends_inside
from archive_gui.repair.columns import (
    INDENT,
    WIDEST,
    Columns,
    Parting,
    begins_anew,
    may_begin_anew,
    measure,
)
from archive_gui.repair.draft import Block, Line, Pen
from archive_gui.repair.regular_gaps import without_regular_gaps
from archive_gui.repair.rules.breath_lines import breath_ends
from archive_gui.repair.rules.gathering import block_of
from archive_gui.repair.rules.heads_apart import HEAD_LINES, has_headings_apart, head_lines, numbered_headings
from archive_gui.repair.signs import (
    CAPTION_MARK,
    DATELINE,
    FRESH_START,
    TABLE_NOTE,
    is_bracketed_maker,
    is_byline,
    is_credit,
    is_from_files,
    is_name_list,
)

_WORD_WIDTH = 0.6
"""A line of a column that holds no mark yet fills at least this share of it, whatever was squeezed or set ragged."""

_PAIRS = (("“", "”"), ("《", "》"), ("「", "」"))
_TAKES_ON = re.compile(r"(?:(?<![参赋授给])与|(?<![共谐温柔祥缓平饱])和|(?<!普)及|[把被])$")
"""Words that join what follows: no heading ends with one, though words like 参与 and 普及 may close it."""

_LONGEST_NAMED = 16
"""Characters of a name or title between marks; no line end parts one from the text it stands in."""

_BEYOND = 4
"""Halves by which a line can pass the width of its column: a closing mark or two that may not begin the next."""

_VERSE = 32
"""Halves that a line of verse hardly has."""

_REMARK = re.compile(r"[（(][^（）()]{2,24}[)）]")
"""A line wholly in brackets under a title: the day of a speech, a remark."""

_MARKED = frozenset({"heading", "row", "caption", "field"})
"""Lines of these marks are pieces of their own."""

_CAPTION_LINES = 6
"""A caption set beside its picture runs over a few short lines at most."""


_ENDED = 0.5
"""A line with a full stop that fills less of its column ends the paragraph, though no indent follows."""


def apply(lines: list[Line], pen: Pen) -> list[Block]:
    """Gather the lines into blocks, one for each paragraph, heading or other piece."""
    lines = without_regular_gaps(lines)
    columns = measure(lines)
    blocks: list[Block] = []
    group: list[Line] = []
    joiner = _Joiner(lines, columns, soft=pen.captured.media_type == "text/markdown")
    for index, line in enumerate(lines):
        if index and joiner.joins(index - 1):
            group.append(line)
            continue
        if group:
            blocks.append(block_of(group, pen))
        group = [line]
    if group:
        blocks.append(block_of(group, pen))
    return blocks


_SAID = re.compile(
    rf"[{HAN}·]{{1,12}}?(?:笑着|高兴地|激动地|自豪地)?(?:说|道|表示|介绍|告诉|回忆|坦言|感慨|认为)"
    r"|.{2,14}(?:这句话|这话|一席话|这番话)"
)
"""How a sentence goes on behind the speech it quotes."""


class _Joiner:
    """Walks the line ends in order and decides each; it knows what the paragraph so far is made of."""

    def __init__(self, lines: list[Line], columns: Columns, *, soft: bool) -> None:
        self._lines = lines
        self._columns = columns
        self._soft = soft
        self._first = 0
        self._prose = False
        self._stops = False
        self._in_caption = False
        self._spaced = False
        self._in_head = head_lines(lines, columns)
        parted = columns.page_wrapped and columns.parting is Parting.BLANK_LINES
        self._headed_apart = parted and has_headings_apart(lines, columns)
        self._numbered = numbered_headings(lines, columns) if columns.page_wrapped else frozenset[int]()
        self._has_rows = any(line.mark == "row" for line in lines)
        self._breaths = frozenset[int]() if columns.page_wrapped else breath_ends(lines)

    def joins(self, index: int) -> bool:
        """Whether line ``index`` goes on in the next one; to be asked for every line end, from the first on."""
        if index == self._first:
            self._begin(index)
        if self._columns.clause[index]:
            self._prose = True
            self._stops = self._stops or clause_marks(self._lines[index].text) > 0
        joined = index in self._breaths or self._decide(index)
        if joined:
            self._spaced = self._lines[index + 1].gap > 0
        else:
            self._first = index + 1
        return joined

    def _begin(self, index: int) -> None:
        self._prose = False
        self._stops = False
        self._spaced = False
        self._in_caption = CAPTION_MARK.match(self._lines[index].text) is not None

    def _decide(self, index: int) -> bool:
        columns = self._columns
        here, after = self._lines[index], self._lines[index + 1]
        if here.mark in _MARKED or begins_anew(after) or columns.widths[index] > WIDEST or self._is_followed_up(index):
            return False
        if after.gap and (columns.headed or columns.begins_picture(index + 1)):
            return False
        if self._in_caption:
            return self._caption_goes_on(index)
        if after.gap == 0 and not columns.final[index] and columns.page_wrapped and columns.begins_picture(index):
            return True
        if columns.indents[index + 1] >= INDENT and self._gives_way(index):
            return False
        if may_begin_anew(after) and not self._is_broken_off(index):
            return False
        if columns.page_wrapped and _is_cut_inside_marks(here.text, after.text, tight=after.gap == 0):
            return True
        if self._stands_alone(index) or self._stands_alone(index + 1):
            return False
        if self._goes_on_softly(index):
            return True
        if self._is_head(index):
            return False
        if columns.final[index]:
            return self._full_stop_inside(index)
        return self._sentence_goes_on(index)

    def _goes_on_softly(self, index: int) -> bool:
        """Whether a line end inside a paragraph of Markdown lies behind a comma; verses are shorter."""
        after, columns = self._lines[index + 1], self._columns
        if not self._soft or after.gap or not ends_clause(self._lines[index].text):
            return False
        return max(columns.widths[index], columns.widths[index + 1]) >= _VERSE

    def _is_head(self, index: int) -> bool:
        """Whether a piece of a head ends with the line, or begins with the next."""
        return self._in_head[index] or self._between_heads(index) or self._begins_report(index)

    def _begins_report(self, index: int) -> bool:
        """Whether a report begins with its dateline in the next line, or behind a headline there."""
        columns = self._columns
        if self._lines[index + 1].gap or not columns.page_wrapped:
            return False
        if DATELINE.match(self._lines[index + 1].text):
            return columns.final[index] or not self._prose
        return columns.final[index] and self._is_headline_of_report(index + 1)

    def _is_headline_of_report(self, index: int, *, deep: bool = True) -> bool:
        """Whether a line that had room for more, or ``deep`` two of them, stands over a report or its makers."""
        columns, lines = self._columns, self._lines
        if index + 1 >= len(lines) or columns.final[index] or columns.clause[index] or columns.reaches_edge(index):
            return False
        below = lines[index + 1].text
        if DATELINE.match(below) is not None or is_byline(below):
            return True
        return deep and self._is_headline_of_report(index + 1, deep=False)

    def _is_followed_up(self, index: int) -> bool:
        """Whether a credit, makers, or a table's note stands in the next line, or this line is a credit."""
        columns, after = self._columns, self._lines[index + 1]
        if columns.credits[index] or columns.credits[index + 1] or self._makers_follow(index):
            return True
        if self._signs_head(index) or is_from_files(self._lines[index].text):
            return True
        if self._has_rows and TABLE_NOTE.match(after.text):
            return True
        if after.text[0] not in "（(":
            return False
        if not (self._prose or columns.clause[index]) and _REMARK.fullmatch(after.text):
            return True
        if not columns.final[index]:
            return False
        beyond = columns.widths[index] > columns.typical[index] + INDENT
        return (beyond or not columns.had_no_room(index)) and is_bracketed_maker(after.text)

    def _signs_head(self, index: int) -> bool:
        """Whether the line names the makers under a head, and the text begins right under it."""
        if index != self._first or not index or not self._in_head[index - 1] or self._columns.clause[index]:
            return False
        return self._columns.clause[index + 1] and is_byline(self._lines[index].text)

    def _gives_way(self, index: int) -> bool:
        """Whether an indent under the line begins a paragraph: behind a full stop, on such a page, under a headline."""
        columns = self._columns
        if columns.final[index] or columns.parting is Parting.INDENTS:
            return True
        return index == self._first and not (columns.clause[index] or columns.indents[index])

    def _is_broken_off(self, index: int) -> bool:
        """Whether the line was plainly cut in mid-sentence by a full column."""
        columns = self._columns
        full = columns.wrapped(index) and columns.is_full(index) and columns.reaches_edge(index)
        return full and self._stops and columns.open_end[index] and self._lines[index + 1].gap == 0

    def _caption_goes_on(self, index: int) -> bool:
        after = self._lines[index + 1]
        if index == self._first and CAPTION_MARK.fullmatch(self._lines[index].text):
            return after.gap == 0
        if self._columns.final[index] or is_credit(after.text) or index - self._first >= _CAPTION_LINES:
            return False
        short = self._columns.widths[index + 1] <= 2 * max(self._columns.widths[self._first : index + 1])
        if after.gap == 0:
            return short and (self._columns.page_wrapped or self._columns.final[index + 1])
        end = next((at for at in range(index + 1, min(index + 4, len(self._lines))) if self._columns.final[at]), None)
        return short and end is not None and (self._lines[index].doubled or self._columns.page_wrapped)

    def _stands_alone(self, index: int) -> bool:
        """A heading, byline or credit between paragraphs: blank lines round it, and nothing of a sentence in it."""
        line, columns = self._lines[index], self._columns
        if not columns.apart[index] or columns.final[index] or columns.clause[index] or columns.cuts_word(index):
            return False
        if index > self._first and not columns.final[index - 1] and self._prose:
            return False
        if columns.apart_after(index):
            return columns.widths[index] <= 60
        return is_byline(line.text) or is_name_list(line.text) or is_credit(line.text)

    def _between_heads(self, index: int) -> bool:
        """Whether the line stands over a column's paragraph, or the next one does behind a closed one."""
        if self._heads_column(index):
            return index == self._first or self._heads_column(self._first)
        columns = self._columns
        ended = columns.wrapped(index) and not columns.reaches_edge(index)
        closed = columns.final[index] and (self._lines[index + 1].gap > 0 or ended)
        return closed and self._heads_column(index + 1)

    def _heads_column(self, index: int) -> bool:
        """Whether the line, or it with one or two like it, stands over a paragraph that an indent begins."""
        columns = self._columns
        if columns.parting is not Parting.INDENTS:
            return False
        for at in range(index, min(index + HEAD_LINES, len(columns.widths))):
            if at > index and columns.indents[at] >= INDENT:
                return True
            if columns.indents[at] or columns.clause[at] or columns.final[at] or columns.reaches_edge(at):
                return False
        return False

    def _full_stop_inside(self, index: int) -> bool:
        """A sentence ends where a line of a column ends; the paragraph goes on unless a sign says otherwise."""
        columns, after = self._columns, self._lines[index + 1]
        if self._is_short_inside(index + 1):
            return False
        if columns.wrapped(index) and columns.begins_picture(index + 1):
            return after.gap == 0 and columns.reaches_edge(index) and not columns.final[index + 1]
        if (
            after.gap == 0
            and columns.wrapped(index)
            and self._lines[index].text[-1] in "”’」"
            and _SAID.match(after.text)
        ):
            return True
        if columns.parting is Parting.INDENTS and columns.widths[index] < _ENDED * columns.typical[index]:
            return False
        if columns.parting is not Parting.NOTHING and columns.page_wrapped and after.gap == 0:
            return True
        if not (columns.wrapped(index) and columns.wrapped(index + 1)):
            return False
        if columns.parting is not Parting.NOTHING and after.gap == 0:
            return True
        if columns.parting is Parting.INDENTS:
            begun = index > self._first or columns.indents[index] >= INDENT
            return begun and not self._is_let_in(index + 1) and columns.reaches_edge(index)
        if not columns.reaches_edge(index):
            return False
        if columns.lost_indents and not columns.final[index + 1]:
            return not columns.is_short_of_indent(index + 1)
        if after.gap == 0:
            return columns.lost_indents or FRESH_START.match(after.text) is None
        return self._spaced and self._next_gaps(index)

    def _is_short_inside(self, index: int) -> bool:
        """Whether a line right under a closed sentence, and right over text, is too short to stand in a paragraph."""
        columns, lines = self._columns, self._lines
        if index + 1 >= len(lines) or lines[index].gap or lines[index + 1].gap or not columns.exact:
            return False
        if columns.final[index] or columns.clause[index] or not columns.clause[index + 1]:
            return False
        return columns.wrapped(index) and not columns.had_no_room(index, first=True)

    def _is_let_in(self, index: int) -> bool:
        """Whether a sentence that fills no line stands apart in a paragraph that goes on flush behind it."""
        columns, lines = self._columns, self._lines
        if index + 1 >= len(lines) or not (lines[index].gap and lines[index + 1].gap):
            return False
        return columns.final[index] and not columns.reaches_edge(index) and columns.indents[index + 1] < INDENT

    def _next_gaps(self, index: int) -> bool:
        """Whether blank lines go on after the next line, so that they tell nothing here."""
        return index + 2 < len(self._lines) and self._lines[index + 2].gap > 0

    def _sentence_goes_on(self, index: int) -> bool:
        columns, after = self._columns, self._lines[index + 1]
        in_column = columns.wrapped(index) or columns.wrapped(index + 1)
        if not columns.open_end[index] and not ends_clause(self._lines[index].text) and not in_column:
            return False
        if index == self._first and index in self._numbered:
            return False
        if self._goes_on_in_group(index):
            return True
        if self._may_be_heading(index) or not (self._prose or self._fills_page(index)):
            return False
        taken_up = columns.clause[index + 1] or not columns.apart_after(index + 1) or columns.cuts_word(index)
        if in_column and columns.is_full(index):
            if after.gap == 0 and columns.parting is not Parting.NOTHING and columns.reaches_edge(index):
                return True
            if after.gap == 0:
                return self._prose or taken_up
            return (self._stops or columns.cuts_word(index)) and (taken_up or columns.final[index + 1])
        if not columns.page_wrapped or columns.widths[index + 1] > WIDEST:
            return False
        if after.gap == 0:
            return self._prose or (self._fills_page(index) and taken_up)
        return self._stops and taken_up

    def _goes_on_in_group(self, index: int) -> bool:
        """Whether a line breaks off with text right under it, where headings and paragraphs alike stand apart."""
        columns = self._columns
        headed = self._headed_apart or (index == self._first and index - 1 in self._numbered)
        if not headed or self._lines[index + 1].gap or not columns.open_end[index]:
            return False
        last = index + 1
        while last + 1 < len(self._lines) and not self._lines[last + 1].gap:
            last += 1
        ended = columns.final[last] or (columns.wrapped(last) and columns.reaches_edge(last))
        return ended and any(columns.clause[self._first : last + 1])

    def _fills_page(self, index: int) -> bool:
        """Whether a line is full, and not much narrower than the page's columns: lists of names and heads are."""
        columns = self._columns
        if self._prose or ends_clause(self._lines[index].text):
            return columns.is_full(index)
        width = columns.typical[index] or columns.typical[index + 1] or columns.usual
        if columns.usual and columns.widths[index] > columns.usual + _BEYOND:
            return False
        return columns.is_full(index) and columns.widths[index] >= _WORD_WIDTH * width

    def _makers_follow(self, index: int) -> bool:
        """Whether the next line names makers: last of its group, or under a head; in a paragraph lines go on below."""
        makers = self._lines[index + 1].text
        under_head = index == self._first and not self._columns.clause[index]
        if len(makers) > WIDEST // 2 or not (under_head or self._columns.apart_after(index + 1)):
            return False
        return is_byline(makers)

    def _may_be_heading(self, index: int) -> bool:
        """A single line too short to have been broken, over a blank line or over a line of a column."""
        columns = self._columns
        if index > self._first or ends_clause(self._lines[index].text):
            return False
        if columns.clause[index] and _TAKES_ON.search(self._lines[index].text):
            return False
        if self._lines[index + 1].gap:
            if columns.lost_indents and columns.clause[index] and columns.is_short_of_indent(index):
                return columns.is_short_of_indent(index + 1)
            return not columns.had_no_room(index) and not columns.cuts_word(index)
        over_column = columns.wrapped(index + 1) and columns.had_no_room(index + 1)
        return over_column and not columns.had_no_room(index, first=True)


def _is_cut_inside_marks(text: str, after: str, *, tight: bool) -> bool:
    """Whether a quotation or title is opened in a line, not closed there, and closed in the next.

    It is short where the lines are not ``tight``: quotations of several paragraphs are parted by blank lines.
    """
    for opening, closing in _PAIRS:
        at = text.rfind(opening)
        if at >= 0 and closing not in text[at:] and ends_inside(text):
            end = after.find(closing)
            short = end <= _LONGEST_NAMED - (len(text) - at)
            return end >= 0 and (tight or (short and at > 0)) and opening not in after[:end]
    return False
