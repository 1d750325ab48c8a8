"""What stands beside a page's number where a page break cuts a sentence in two: heads of pages, whatever they say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from archive_gui.language.characters import width
from archive_gui.repair.characters import clause_marks, ends_inside, ends_sentence
from archive_gui.repair.draft import Line
from archive_gui.repair.furniture import Furniture
from archive_gui.repair.signs import CAPTION_MARK, DASHES, LIST_MARK, is_byline, is_credit, is_headline

_MOST = 2
"""Lines of heads on either side of a number: a book's name and a chapter's."""

_LONGEST = 30
_NARROW = 0.6
"""A head without a blank line to the text is narrower than this share of the text's line."""

_SHORTEST_TEXT = 10
_SHORTEST_HEAD = 6
_HEADS = frozenset({Furniture.RUNNING_HEAD, Furniture.EDITION_LINE})
_NUMBER = Furniture.PAGE_NUMBER
_LONGEST_NUMBER, _FEWEST_PAGES = 4, 2
"""Digits of a page's number; pages on which the same head stands, and from one number to the next at most."""

_BOOK = re.compile(
    r"[^，。；]{2,16}(?:年鉴|志|史|史料|文史|大事记|汇编|选编|文集|选集|丛书|丛刊|公报|资料|手册|概览|要览|年报)"
    r"\s?(?:[（(〔]?[^，。；（）()]{1,10}[)）〕]?)?"
)
"""What books, yearbooks and gazetteers are called, with a year or volume behind."""

_NAMED_PAGE = re.compile(
    r"第?[A-Z]?\d{1,3}版?[\s·/|]+[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,4}[\s·/|]+第?[A-Z]?\d{1,3}版?"
)
"""A page by number and section: 02 要闻, 综合 3版."""
_BEFORE = 3
"""Lines over a page's name of which one shows that sentences stand there."""


def named_pages(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """A page's number and name where a sentence is broken off over it and goes on under it, other heads aside."""
    text = [at for at in range(len(lines)) if at not in known]
    for place in range(1, len(text) - 1):
        line, above, below = (lines[text[place + step]] for step in (0, -1, 1))
        if line.mark or line.level or _NAMED_PAGE.fullmatch(line.text) is None:
            continue
        running = any(clause_marks(lines[at].text) for at in text[max(0, place - _BEFORE) : place])
        cut = not (above.mark or ends_sentence(above.text)) and len(above.text) >= _SHORTEST_TEXT
        if running and cut and _takes_up(below):
            yield text[place]


def break_heads(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """Short lines right beside a number, with the two halves of one sentence over and under them all."""
    for number, sort in known.items():
        if sort is not Furniture.PAGE_NUMBER:
            continue
        first = last = number
        while first - 1 >= 0 and number - first < _MOST and _may_head(lines, first - 1, first, known):
            first -= 1
        while last + 1 < len(lines) and last - number < _MOST and _may_head(lines, last + 1, last + 1, known):
            last += 1
        found = _cut(lines, range(first, last + 1), number)
        yield from (at for at in found if at not in known)


def counted_heads(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """Groups of a bare number and one or two short lines, where the numbers count on and a line stands with two."""
    found: list[tuple[range, int]] = []
    for at, line in enumerate(lines):
        if len(line.text) <= _LONGEST_NUMBER and line.text.isdecimal() and known.get(at, _NUMBER) is _NUMBER:
            group = _group(lines, at)
            if 1 < len(group) <= _MOST + 1 and all(one == at or _is_plain(lines[one], known, one) for one in group):
                found.append((group, at))
    counts = [int(lines[at].text) for _, at in found]
    if len(found) < _FEWEST_PAGES or not all(0 < second - first <= _FEWEST_PAGES for first, second in pairwise(counts)):
        return
    heads = Counter(lines[one].text for group, at in found for one in group if one != at)
    if max(heads.values()) >= _FEWEST_PAGES:
        for group, at in found:
            yield from ((one, _NUMBER if one == at else Furniture.RUNNING_HEAD) for one in group if one not in known)


def _group(lines: list[Line], at: int) -> range:
    """The lines that stand together with one, without blank lines between, as far as heads go."""
    first = last = at
    while first > at - _MOST - 1 and first > 0 and not lines[first].gap:
        first -= 1
    while last < at + _MOST + 1 and last + 1 < len(lines) and not lines[last + 1].gap:
        last += 1
    return range(first, last + 1)


def _is_plain(line: Line, known: Mapping[int, Furniture], at: int) -> bool:
    text = line.text
    if at in known:
        return known[at] in _HEADS
    plain = not (line.mark or line.level or clause_marks(text) or ends_sentence(text) or text.isdecimal())
    return plain and 1 < len(text) <= _LONGEST and not (CAPTION_MARK.match(text) or is_byline(text) or is_credit(text))


def book_names(lines: list[Line], heads: frozenset[str]) -> Iterator[int]:
    """A book's name over a page's headline, as it stands over further pages beside their numbers."""
    if len(lines) > 1 and lines[0].text in heads and _BOOK.fullmatch(lines[0].text) and not lines[0].mark:
        below = lines[1]
        if is_headline(below.text) and below.gap > 0 and not is_byline(below.text):
            yield 0


def heads_again(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[int]:
    """A head that stands once more with the same characters in another order, or with other blanks.

    So does one that stands last of all beside a number, as heads stand beside the others.
    """
    told = {
        _letters(lines[at].text): lines[at].text
        for at, sort in known.items()
        if sort in _HEADS and _SHORTEST_HEAD <= len(lines[at].text) <= _LONGEST
    }
    for at, line in enumerate(lines):
        if at in known or not _SHORTEST_HEAD <= len(line.text) <= _LONGEST or line.mark or line.level:
            continue
        if told.get(_letters(line.text), line.text) != line.text and not clause_marks(line.text):
            yield at
    end = len(lines) - 1
    beside = any(sort is Furniture.RUNNING_HEAD and _is_number(known, at - 1) for at, sort in known.items())
    if beside and end not in known and _is_number(known, end - 1) and _may_head(lines, end, end, known):
        yield end


def heads_articles(lines: list[Line], where: list[int]) -> bool:
    """Whether a line that repeats stands each time over a headline with makers or subtitle: a column's name does."""
    return all(_heads_article(lines, at) for at in where)


def _heads_article(lines: list[Line], at: int) -> bool:
    if at + 2 >= len(lines) or not is_headline(lines[at + 1].text):
        return False
    below = lines[at + 2].text
    return is_byline(below) or DASHES.match(below) is not None


def _letters(text: str) -> str:
    return "".join(sorted(filter(str.isalnum, text)))


def _is_number(known: Mapping[int, Furniture], at: int) -> bool:
    return known.get(at) is Furniture.PAGE_NUMBER


def _may_head(lines: list[Line], at: int, parting: int, known: Mapping[int, Furniture]) -> bool:
    """Whether a line touches the one toward the number and holds nothing of a sentence."""
    line = lines[at]
    if lines[parting].gap or line.mark or line.level or not 1 < len(line.text) <= _LONGEST:
        return False
    if at in known:
        return known[at] is Furniture.RUNNING_HEAD
    text = line.text
    if clause_marks(text) or ends_sentence(text) or CAPTION_MARK.match(text) or LIST_MARK.match(text):
        return False
    return not is_byline(text) and not is_credit(text)


def _cut(lines: list[Line], group: range, number: int) -> list[int]:
    """The heads in ``group`` if a sentence is broken off before it and taken up behind it."""
    ends = [(group[0], group[-1]), (number, group[-1]), (group[0], number)]
    for first, last in ends:
        if first == last or not first or last + 1 == len(lines):
            continue
        above, below = lines[first - 1], lines[last + 1]
        if not _is_broken_off(above) or not _takes_up(below):
            continue
        heads = [at for at in range(first, last + 1) if at != number]
        over = [at for at in heads if at < number]
        under = [at for at in heads if at > number]
        if _is_apart(lines, over, above, first) and _is_apart(lines, under, below, last + 1):
            return heads
    return []


def _is_broken_off(line: Line) -> bool:
    text = line.text
    return not line.mark and len(text) >= _SHORTEST_TEXT and clause_marks(text) > 0 and _goes_on(text)


def _goes_on(text: str) -> bool:
    return ends_inside(text) or text[-1] in "，、,"


def _takes_up(line: Line) -> bool:
    """Whether a line without an indent reads like running text."""
    text = line.text
    if line.mark or line.indent or CAPTION_MARK.match(text) or LIST_MARK.match(text):
        return False
    return clause_marks(text) > 0 or ends_sentence(text)


def _is_apart(lines: list[Line], heads: list[int], text: Line, edge: int) -> bool:
    """Whether a blank line parts heads from the text, or they are much narrower than it."""
    narrow = all(width(lines[at].text) < _NARROW * width(text.text) for at in heads)
    return not heads or lines[edge].gap > 0 or narrow
