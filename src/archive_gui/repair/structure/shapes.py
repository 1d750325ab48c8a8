"""What each block is by itself, before its neighbours are asked."""

from __future__ import annotations

import re
from enum import Enum, auto

from archive_gui.domain.reading import PartKind
from archive_gui.repair.characters import ends_sentence, has_clause
from archive_gui.repair.draft import Block
from archive_gui.repair.signs import (
    CAPTION_MARK,
    DASHES,
    DATELINE_ALONE,
    INTRODUCED,
    LABELLED,
    LEAD_LABEL,
    LIST_MARK,
    LONGEST_HEADLINE,
    NUMBERED,
    SYMBOL,
    TABLE_NAME,
    TABLE_NOTE,
    has_inline_credit,
    is_bracketed_maker,
    is_byline,
    is_close,
    is_credit,
    is_date,
    is_fully_quoted,
    is_headline,
    is_name_list,
    is_organisation,
    is_report,
    is_signature,
    may_sign,
    names_in,
)

_LONGEST_TITLE = 90
"""Characters; a title with its subtitle behind dashes in one line."""

_LONGEST_HEAD_LINE = 110
"""Characters; official news carries all that was said in its title."""

_LONGEST_WORD = 4
"""Characters of a column's name that could be somebody's."""


class Shape(Enum):
    """The outward form of a block."""

    __hash__ = object.__hash__  # members are compared by identity; the enumeration's own hash is slow

    PROSE = auto()
    HEADLINE = auto()
    DASHED = auto()
    BYLINE = auto()
    NAMES = auto()
    ORGANISATION = auto()
    CREDIT = auto()
    CAPTION = auto()
    LABEL = auto()
    LABELLED_LEAD = auto()
    SIGNATURE = auto()
    ITEM = auto()
    ROW = auto()


_TOLD = {
    PartKind.KICKER: Shape.HEADLINE,
    PartKind.TITLE: Shape.HEADLINE,
    PartKind.SUBTITLE: Shape.DASHED,
    PartKind.BYLINE: Shape.BYLINE,
}
"""The form of what a database's field holds."""

_MAKERS = frozenset({Shape.BYLINE, Shape.NAMES})

_HEAD = 4
"""Blocks before which the makers of a first article stand."""

_MANY = 3
"""Names in a line; more than one such line is no byline."""

_NEAR_ROWS = 3
"""Lines from a table's rows to its name or notes."""

_SIGNED_APART = re.compile(r"\s")
"""What stands between a place and a name under a letter."""

_REMARK = re.compile(r"[（(](?![^（）()]*月[^（）()]*日)[^（）()]{5,}[)）]")
"""A line that is wholly in brackets says something about what stands beside it; the day of a speech belongs to
its head."""

_LONGEST_CAPTION = 45
"""Characters of a sentence right over a credit."""

_VERSES = 3
"""So many lines that look like headlines, one under another, are none."""

_OVER_SIGNERS = frozenset({Shape.HEADLINE, Shape.DASHED, Shape.ORGANISATION})
_UNDER_TITLE = frozenset({Shape.DASHED, Shape.BYLINE, Shape.NAMES})
_CLOSING = frozenset({Shape.HEADLINE, Shape.NAMES, Shape.ORGANISATION, Shape.SIGNATURE})


def shapes_of(blocks: list[Block]) -> list[Shape]:
    """The form of every block, where its neighbours tell what its own form leaves open.

    A body signs only right under a title or another body; elsewhere a line like 清水流进学校 is a headline. So is a
    lone word over a headline, or any over a headline with makers of its own, and whatever a subtitle follows, though
    a name could look like it.
    """
    shapes = [shape_of(block) for block in blocks]
    for index, shape in enumerate(shapes):
        if shape is Shape.ORGANISATION and (index == 0 or shapes[index - 1] not in _OVER_SIGNERS):
            shapes[index] = Shape.HEADLINE
    if len(blocks) > 1 and shapes[0] is Shape.PROSE and _is_long_title(blocks[0]):
        shapes[0] = Shape.HEADLINE
    if len(blocks) > 1 and shapes[0] is Shape.NAMES and shapes[1] is Shape.PROSE and len(names_in(blocks[0].text)) == 1:
        shapes[0] = Shape.HEADLINE  # nobody signs before there is a head
    _tell_announced(blocks, shapes)
    _tell_closings(blocks, shapes)
    _tell_dashed_kickers(blocks, shapes)
    _tell_signed_dates(blocks, shapes)
    _tell_signatures(shapes)
    _tell_symbols(blocks, shapes)
    for index in range(len(shapes) - 1):
        if shapes[index] in {Shape.NAMES, Shape.ORGANISATION} and shapes[index + 1] is Shape.DASHED:
            shapes[index] = Shape.HEADLINE
        over_headline = shapes[index] is Shape.NAMES and shapes[index + 1] is Shape.HEADLINE
        after_text = index == 0 or shapes[index - 1] not in {Shape.HEADLINE, Shape.DASHED, Shape.BYLINE}
        below = shapes[index + 2] if index + 2 < len(shapes) else None
        signed = below is Shape.BYLINE or (index == 0 and below is Shape.DASHED)
        if over_headline and after_text and (signed or len(blocks[index].text) <= _LONGEST_WORD):
            shapes[index] = Shape.HEADLINE
    _tell_names_of_sections(blocks, shapes)
    _tell_first_captions(blocks, shapes)
    _tell_tables(blocks, shapes)
    _tell_bracketed(blocks, shapes)
    _tell_verses(blocks, shapes)
    _tell_lists(blocks, shapes)
    _tell_reporters(blocks, shapes)
    return shapes


def _tell_names_of_sections(blocks: list[Block], shapes: list[Shape]) -> None:
    """A word that could be a name (强龙头) between paragraphs, as headlines of its length stand there, is one."""
    if Shape.NAMES not in shapes:
        return
    told = {Shape.NAMES, Shape.HEADLINE}
    inner = [at for at in range(1, len(shapes) - 1) if shapes[at] in told and _stands_in_text(shapes, at)]
    sizes = {len(blocks[at].text) for at in inner if shapes[at] is Shape.HEADLINE}
    for at in inner:
        alike = len(blocks[at].text) in sizes or blocks[at].mark == "strong"
        if alike and len(names_in(blocks[at].text)) == 1:
            shapes[at] = Shape.HEADLINE


def _stands_in_text(shapes: list[Shape], at: int) -> bool:
    """Whether text stands right under a block and, pictures left aside, right over it."""
    above = at - 1
    while above > 0 and shapes[above] in {Shape.CAPTION, Shape.CREDIT}:
        above -= 1
    return shapes[above] is shapes[at + 1] is Shape.PROSE


def _is_long_title(block: Block) -> bool:
    """Whether the first line of a page is a title of several clauses that never stop (会议强调 抓好落实 促进增收)."""
    text = block.text
    if block.lines > 1 or block.mark or len(text) > _LONGEST_HEAD_LINE or INTRODUCED.match(text):
        return False
    return not any(mark in text for mark in "。；！？") and not ends_sentence(text) and text[-1] not in "，、：:,"


def _tell_lists(blocks: list[Block], shapes: list[Shape]) -> None:
    """Line after line of many names is a list of those honoured or elected, and no byline."""
    many = [
        shape is Shape.NAMES and len(names_in(block.text)) >= _MANY for block, shape in zip(blocks, shapes, strict=True)
    ]
    for at, is_many in enumerate(many):
        if is_many and (any(many[max(0, at - 1) : at]) or any(many[at + 1 : at + 2])):
            shapes[at] = Shape.PROSE


def _tell_reporters(blocks: list[Block], shapes: list[Shape]) -> None:
    """Reporters who took the pictures as well (记者 某某 摄影报道) sign right under a head."""
    for at in range(1, len(shapes)):
        under_head = shapes[at - 1] in {Shape.HEADLINE, Shape.DASHED} and Shape.PROSE not in shapes[:at]
        if under_head and shapes[at] is Shape.CREDIT and is_report(blocks[at].text):
            shapes[at] = Shape.BYLINE


def _tell_signatures(shapes: list[Shape]) -> None:
    """Somebody signs under a head or behind the text; elsewhere office and name are a headline."""
    for index, shape in enumerate(shapes):
        if shape is not Shape.SIGNATURE:
            continue
        over = shapes[index - 1] if index else Shape.SIGNATURE
        ends = index + 1 == len(shapes) or shapes[index + 1] is Shape.HEADLINE
        signed = over in _OVER_SIGNERS or (over is Shape.PROSE and ends)
        shapes[index] = Shape.BYLINE if signed else Shape.HEADLINE


def _tell_announced(blocks: list[Block], shapes: list[Shape]) -> None:
    """Labels with values right under a paragraph that ends with a colon are text, and head nothing."""
    opened = False
    for at, block in enumerate(blocks):
        listed = opened and shapes[at] in {Shape.HEADLINE, Shape.PROSE} and LABELLED.fullmatch(block.text) is not None
        if listed:
            shapes[at] = Shape.PROSE
        opened = listed or (shapes[at] is Shape.PROSE and block.text[-1] in "：:" and has_clause(block.text[:-1]))


def _tell_closings(blocks: list[Block], shapes: list[Shape]) -> None:
    """What a letter closes with behind its text (此致, 敬礼), and who signs right under it, is no heading."""
    if Shape.PROSE not in shapes:
        return
    closed = False
    for at in range(shapes.index(Shape.PROSE) + 1, len(shapes)):
        text = blocks[at].text
        closes = shapes[at] in _CLOSING and not blocks[at].level and is_close(text)
        if closes or (closed and shapes[at] is Shape.HEADLINE and may_sign(text) and _SIGNED_APART.search(text)):
            shapes[at] = Shape.PROSE
        closed = closes


def _tell_dashed_kickers(blocks: list[Block], shapes: list[Shape]) -> None:
    """A line with dashes over a head's first headline is its kicker, where subtitle or makers stand under that.

    It begins the page, or stands under text that it is no source of.
    """
    for at in range(len(shapes) - 2):
        if shapes[at] is not Shape.DASHED or blocks[at].kind is not None or blocks[at + 1].level:
            continue
        begins = at == 0 or (shapes[at - 1] not in _OVER_SIGNERS and not is_fully_quoted(blocks[at - 1].text))
        if begins and shapes[at + 1] in _OVER_SIGNERS - {Shape.DASHED} and shapes[at + 2] in _UNDER_TITLE:
            shapes[at] = shapes[at + 1] = Shape.HEADLINE


def _tell_signed_dates(blocks: list[Block], shapes: list[Shape]) -> None:
    """A body's name over a date, behind text, signs it: neither is a heading."""
    for at in range(2, len(shapes)):
        behind = shapes[at - 2] in {Shape.PROSE, Shape.ITEM} and not blocks[at - 1].level
        if behind and is_date(blocks[at].text) and is_organisation(blocks[at - 1].text):
            shapes[at - 1] = shapes[at] = Shape.PROSE


def _tell_first_captions(blocks: list[Block], shapes: list[Shape]) -> None:
    """Short sentences over credits that a page begins with say what its pictures show."""
    at = 0
    while at + 1 < len(shapes) and shapes[at] in {Shape.PROSE, Shape.CAPTION} and shapes[at + 1] is Shape.CREDIT:
        if len(blocks[at].text) > _LONGEST_CAPTION:
            return
        shapes[at] = Shape.CAPTION
        at += 2


def _tell_tables(blocks: list[Block], shapes: list[Shape]) -> None:
    """A table's name over its rows is a caption; its unit, notes and source, over or under them, are text."""
    if Shape.ROW not in shapes:
        return
    for at, shape in enumerate(shapes):
        if shape is not Shape.HEADLINE and shape is not Shape.PROSE:
            continue
        near = shapes[max(0, at - _NEAR_ROWS) : at] + shapes[at + 1 : at + 1 + _NEAR_ROWS]
        if Shape.ROW not in near:
            continue
        if TABLE_NOTE.match(blocks[at].text):
            shapes[at] = Shape.PROSE
        elif shape is Shape.HEADLINE and TABLE_NAME.match(blocks[at].text):
            shapes[at] = Shape.CAPTION


def _tell_bracketed(blocks: list[Block], shapes: list[Shape]) -> None:
    """Names in brackets behind a text sign it."""
    for at in range(1, len(shapes)):
        behind = shapes[at] in {Shape.HEADLINE, Shape.PROSE} and shapes[at - 1] is Shape.PROSE
        ends = at + 1 == len(shapes) or shapes[at + 1] not in {Shape.PROSE, Shape.ITEM}
        if behind and ends and is_bracketed_maker(blocks[at].text):
            shapes[at] = Shape.BYLINE


def _tell_symbols(blocks: list[Block], shapes: list[Shape]) -> None:
    """Items in short with a sign before them are headlines where a paragraph without a sign stands under each."""
    marked = [at for at, one in enumerate(shapes) if one is Shape.ITEM and SYMBOL.match(blocks[at].text)]
    headed = [
        at + 1 < len(shapes)
        and shapes[at + 1] is Shape.PROSE
        and is_headline(blocks[at].text)
        and not ends_sentence(blocks[at].text)
        for at in marked
    ]
    if len(marked) > 1 and all(headed):
        for at in marked:
            shapes[at] = Shape.HEADLINE


def _tell_verses(blocks: list[Block], shapes: list[Shape]) -> None:
    """Headlines one under another that no text stands under are verses or a list, once a head has been there.

    Those right over text, and the two before them, can still head it; over a credit they are captions, and so they are
    where a format marks its headings.
    """
    if any(block.level for block in blocks):
        return
    makers = [at for at, shape in enumerate(shapes) if shape in _MAKERS]
    start = makers[0] + 1 if makers and makers[0] <= _HEAD else 0
    run: list[int] = []
    for at in range(start, len(shapes) + 1):
        if at < len(shapes) and shapes[at] is Shape.HEADLINE:
            run.append(at)
            continue
        captions = at < len(shapes) and shapes[at] is Shape.CREDIT
        behind_text = start > 0 or (run and Shape.PROSE in shapes[: run[0]])
        if behind_text and not captions:
            open_end = at == len(shapes) or _REMARK.fullmatch(blocks[at].text) is not None
            for verse in _verses(blocks, run, open_end=open_end):
                shapes[verse] = Shape.PROSE
        run = []


def _verses(blocks: list[Block], run: list[int], *, open_end: bool) -> list[int]:
    """The part of a run of headlines that is text: all of it at the end of a page, else what a wider gap parts off."""
    if len(run) < _VERSES:
        return []
    if open_end:
        return run if len(run) > _VERSES or any(blocks[at].gap == 0 for at in run[1:]) else []
    widest = max(blocks[at].gap for at in run[1:])
    parts = [number for number, at in enumerate(run) if number and blocks[at].gap == widest]
    last = parts[-1] if len({blocks[at].gap for at in run[1:]}) > 1 else len(run) - 1
    return run[:last] if last >= _VERSES else []


def shape_of(block: Block) -> Shape:
    """The form of one block; what fits nothing else is prose."""
    text = block.text
    if block.kind in _TOLD:
        return _TOLD[block.kind]
    if block.mark == "row" or "\t" in text:
        return Shape.ROW
    if block.mark == "caption":
        return Shape.CAPTION
    if len(text) > 200:
        return Shape.LABELLED_LEAD if LEAD_LABEL.match(text) and _labelled(text) else Shape.PROSE
    return _short_shape(block, text)


def _short_shape(block: Block, text: str) -> Shape:
    if LEAD_LABEL.fullmatch(text):
        return Shape.LABEL
    if block.level or block.mark == "heading":
        if DASHES.match(text):
            return Shape.DASHED
        return Shape.BYLINE if block.level > 1 and is_byline(text) else Shape.HEADLINE
    if is_credit(text):
        return Shape.CREDIT
    if CAPTION_MARK.match(text) or has_inline_credit(text):
        return Shape.CAPTION
    if LEAD_LABEL.match(text) and _labelled(text):
        return Shape.LABELLED_LEAD
    if is_byline(text):
        return Shape.BYLINE
    if DASHES.match(text) and not ends_sentence(text):
        return Shape.DASHED
    if is_name_list(text):
        return Shape.NAMES
    if is_organisation(text):
        return Shape.ORGANISATION
    if is_signature(text):
        return Shape.SIGNATURE
    return _headline_or_prose(block, text)


def _headline_or_prose(block: Block, text: str) -> Shape:
    if INTRODUCED.match(text) or DATELINE_ALONE.fullmatch(text) or _REMARK.fullmatch(text):
        return Shape.PROSE
    if block.mark == "quote":
        return Shape.PROSE
    if block.mark == "item" or (LIST_MARK.match(text) and not NUMBERED.match(text)):
        return Shape.ITEM
    if is_headline(text) and not _is_spoken(text):
        return Shape.HEADLINE
    if len(text) <= _LONGEST_TITLE and "——" in text[4:] and not ends_sentence(text) and "。" not in text:
        return Shape.HEADLINE
    return Shape.PROSE


def _labelled(text: str) -> bool:
    found = LEAD_LABEL.match(text)
    return found is not None and found[0].rstrip()[-1:] in "】]:："


def _is_spoken(text: str) -> bool:
    """A short sentence that stops, like 他说：“好！” or 丰收了！ after a comma, is prose and no heading."""
    if not ends_sentence(text):
        return False
    return len(text) > LONGEST_HEADLINE // 2 or (has_clause(text[:-1]) and text[-1] not in "！？!?”")
