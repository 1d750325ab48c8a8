"""Sentences that a column or page break cut in two, though the lines themselves were whole paragraphs."""

from __future__ import annotations

import re
from dataclasses import replace

from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import RepairKind
from archive_gui.domain.spans import Span
from archive_gui.language.characters import HAN
from archive_gui.repair.characters import (
    clause_marks,
    ends_clause,
    ends_inside,
    ends_sentence,
    has_clause,
    has_inner_final,
    needs_blank,
)
from archive_gui.repair.draft import Block, Pen
from archive_gui.repair.rules import broken_off
from archive_gui.repair.signs import (
    BOX_LABEL,
    CAPTION_MARK,
    DATELINE,
    LIST_MARK,
    has_inline_credit,
    is_byline,
    is_credit,
    is_headline,
    is_name_list,
)
from archive_gui.repair.strands import Run, Strand, weave

_SHORTEST = 20
"""Characters; anything shorter may be a heading or caption without a stop."""

_LONG = ((2, 28), (1, 36))
"""Commas and characters from which text without any stop is a sentence broken off; headings stay below."""

_LONG_FIRST = ((3, 28),)
"""The same for the first text of a page, which may be a long title."""

_SHORTEST_PIECE = 6
"""Characters of what a picture parts from a figure in the same sentence."""

_FIGURE_ON = re.compile(rf"\d[\d.,，]*(?![年月日时点岁、．)）%％]|个月|周年|小时|分钟|世纪|天[，,])[{HAN}]")
"""A number with its measure word, as sentences go on with; those that begin with one begin with a time or an age."""

_CLAUSES_APART = re.compile(rf"[{HAN}”]{{4}} [{HAN}“]{{4}}")
"""A blank between clauses, as headlines have it: a line with one and without a stop is whole."""

_FRESH = re.compile(
    r"近日|日前|近年来|今[天日][（(，,]|昨[天日][（(，,]|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日[，,]|本报|【"
)
"""How no sentence goes on that was cut outside quotation marks and titles."""

_BETWEEN = 4
"""Captions and credits that a page break can put between the pieces of a sentence."""

_LONGEST_CAPTION = 90

_LONGEST_LABEL = 10
_BOX_PARAGRAPHS = 4
"""What stands beside an article in a box, and cuts it in two where the page is read straight down."""

_SHOWN = 12
"""Characters on each side of a join that its doubt points at."""

_APPLIED = 0.7
"""Confidence from which a short line is joined with the next; below it the join is proposed."""

_PIECES = 8
"""A sentence is cut once or twice; more pieces than this are lines of another kind."""


def apply(blocks: list[Block], pen: Pen) -> list[Block]:
    """Join an unfinished paragraph with the prose that takes it up again."""
    done: list[Block] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        skipped: list[Block] = []
        pieces = 1
        while pieces < _PIECES:
            if _is_unfinished(block, first=index == 0):
                at = _continuation(blocks, index + 1, block)
            else:
                at = _behind_picture(blocks, index, pen) if pieces == 1 else None
            if at is None and pieces == 1:
                at = _behind_short(blocks, index, pen)
            if at is None:
                break
            between = blocks[index + 1 : at]
            if skipped and between:
                break
            joined = _joined(block, blocks[at], pen, across=bool(between))
            if joined is None:
                break
            block = joined
            skipped += between
            index = at
            pieces += 1
        done.append(block)
        done.extend(skipped)
        index += 1
    return done


def _is_unfinished(block: Block, *, first: bool) -> bool:
    """Whether the text stops in mid-sentence; the ``first`` of a page may be a long title without any stop."""
    text = block.text
    if len(text) < _SHORTEST or block.mark in {"heading", "row", "caption", "field"} or CAPTION_MARK.match(text):
        return False
    if not (ends_inside(text) or ends_clause(text)) or is_credit(text) or is_byline(text) or has_inline_credit(text):
        return False
    marks = clause_marks(text)
    long = () if _CLAUSES_APART.search(text) else _LONG_FIRST if first else _LONG
    return (
        has_inner_final(text)
        or _has_open_mark(text)
        or any(marks >= least and len(text) >= size for least, size in long)
    )


def _has_open_mark(text: str) -> bool:
    """Whether a quotation or title is opened and not closed (a cut inside 《…》 is certain)."""
    return any(text.count(opening) > text.count(closing) for opening, closing in ("“”", "《》", "（）"))


def _continuation(blocks: list[Block], start: int, head: Block) -> int | None:
    """The block that goes on with the sentence: the next one, or the next beyond captions and credits."""
    start = _behind_box(blocks, start)
    for index in range(start, min(len(blocks), start + _BETWEEN + 1)):
        block = blocks[index]
        text = block.text
        picture = is_credit(text) or CAPTION_MARK.match(text) is not None or block.mark == "caption"
        credited = index + 1 < len(blocks) and is_credit(blocks[index + 1].text) and len(text) <= _LONGEST_CAPTION
        if not picture and not credited:
            return index if _goes_on(head, block) else None
    return None


def _behind_picture(blocks: list[Block], index: int, pen: Pen) -> int | None:
    """The text behind captions and credits that goes on with a line too short to be broken off for its length alone.

    It stands right under a paragraph, as no heading does where others are set apart; what follows the picture begins
    with the figure of the last words over it, or without the indent that paragraphs of the page have.
    """
    head = blocks[index]
    if head.text[-1:] == "。" or len(head.text) < _SHORTEST_PIECE or head.gap or head.level or head.mark or not index:
        return None
    above = blocks[index - 1].text
    if not (ends_sentence(above) and has_clause(above)) or ends_sentence(head.text) or not ends_inside(head.text):
        return None
    if is_credit(head.text) or is_byline(head.text) or is_name_list(head.text) or CAPTION_MARK.match(head.text):
        return None
    at = _continuation(blocks, index + 1, head)
    if at is None or at == index + 1:
        return None
    flush = _is_indented(head, pen) and not _is_indented(blocks[at], pen)
    return at if flush or _FIGURE_ON.match(blocks[at].text) else None


def _behind_short(blocks: list[Block], index: int, pen: Pen) -> int | None:
    """The next block, if a short line breaks off before it: plainly, or where the archivist adopted the doubt."""
    confidence = broken_off.certainty(blocks, index, pen)
    if not confidence or not _goes_on(blocks[index], blocks[index + 1]):
        return None
    if confidence >= _APPLIED:
        return index + 1
    head, tail = blocks[index].strand, blocks[index + 1].strand
    place = (Span(head.end, tail.start),)
    if pen.allows(RepairKind.JOIN, place, proposed=True):
        return index + 1
    pen.note(RepairKind.JOIN, place, "", confidence=confidence, applied=False)
    if not pen.is_settled(RepairKind.JOIN, place):
        spots = (Span(max(head.start, head.end - _SHOWN), head.end), _opening(blocks[index + 1]))
        pen.doubted(FindingKind.DOUBTFUL_JOIN, "repair.join_proposed", spots, confidence=confidence)
    return None


def _is_indented(block: Block, pen: Pen) -> bool:
    """Whether blanks stand before a block in its captured line."""
    start = block.strand.start
    return pen.captured.text[max(0, start - 1) : start] in {"\u3000", " ", "\t"}


def _behind_box(blocks: list[Block], start: int) -> int:
    """The block behind a box (链接, 背景) that stands at ``start``, with a headline and a few closed paragraphs in it.

    A box of which no end can be told is none: ``start`` itself.
    """
    if start >= len(blocks) or len(blocks[start].text) > _LONGEST_LABEL or not BOX_LABEL.fullmatch(blocks[start].text):
        return start
    at = start + 1
    if at < len(blocks) and is_headline(blocks[at].text) and not ends_sentence(blocks[at].text):
        at += 1
    closed = at
    while closed < min(len(blocks), at + _BOX_PARAGRAPHS) and ends_sentence(blocks[closed].text):
        closed += 1
        if closed < len(blocks) and blocks[closed].gap > 0:
            return closed
    return start


def _goes_on(head: Block, block: Block) -> bool:
    text = block.text
    if block.strand.start < head.strand.end:
        return False
    if block.mark or LIST_MARK.match(text) or CAPTION_MARK.match(text) or text[:2] == "——":
        return False
    if is_credit(text) or is_byline(text) or is_name_list(text) or DATELINE.match(text):
        return False
    if text[0] in "，。、；：！？”）》’":
        return True
    if _FRESH.match(text) and not _has_open_mark(head.text) and not ends_clause(head.text):
        return False
    return has_clause(text) and (ends_sentence(text) or not is_headline(text))


def _opening(block: Block) -> Span:
    """The first words of a block, or all of a short one."""
    return Span(block.strand.start, min(block.strand.end, block.strand.start + _SHOWN))


def _joined(head: Block, tail: Block, pen: Pen, *, across: bool) -> Block | None:
    """The two pieces as one; None where the archivist leaves the second where it stood."""
    filled = " " if needs_blank(head.text, tail.text) else ""
    gap = Span(head.strand.end, tail.strand.start)
    place = Span(gap.start, gap.start + 1) if across else gap
    if across:
        moved = (Span(tail.strand.start, tail.strand.end),)
        agreed = all([pen.allows(RepairKind.JOIN, (place,)), pen.allows(RepairKind.MOVE, moved)])
        pen.note(RepairKind.MOVE, moved, tail.text, confidence=0.8, applied=agreed)
        pen.note(RepairKind.JOIN, (place,), filled, confidence=0.75, applied=agreed)
        if not agreed:
            return None
    else:
        (agreed,) = pen.joined([gap], filled, confidence=0.9)
    if agreed and not pen.is_settled(RepairKind.JOIN, (place,)):
        code = "repair.joined_across" if across else "repair.joined_sentence"
        before = Span(max(head.strand.start, gap.start - _SHOWN), gap.start)
        pen.doubted(FindingKind.DOUBTFUL_JOIN, code, (before, _opening(tail)), confidence=0.8 if across else 0.9)
    between = [Strand(filled, (Run(1, *place),))] if filled else []
    return replace(head, strand=weave([head.strand, *between, tail.strand]), lines=head.lines + tail.lines)
