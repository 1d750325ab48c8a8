"""Lines at the ends of a page that stay whatever else speaks against them: makers, captions, notes, sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive_gui.repair.characters import clause_marks, ends_item
from archive_gui.repair.draft import Line
from archive_gui.repair.rules.line_shapes import shapes_of
from archive_gui.repair.signs import (
    CAPTION_MARK,
    DASHES,
    DATELINE,
    LEAD_LABEL,
    SPEAKERS,
    has_inline_credit,
    is_bracketed_maker,
    is_byline,
    is_close,
    is_credit,
    is_date,
    is_headline,
    is_signature,
)

_NOTE = re.compile(r"[（(].*[）)]|(?:作者|记者|撰文|撰稿|执笔|采写|文字?|图文?|摄影)\s?[:：/／]\s?[^:：]{2,40}")
"""What stands under a title of its text: a note in brackets (通过 of laws), a maker with a word for what he did."""

_DAY = re.compile(r"(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}")
_PARTED = re.compile(r"[>›»＞|｜:：]")
_SHORTEST_TITLE, _LONGEST_DATE_LINE = 9, 60
_SITES_OWN = frozenset({"person", "own_house", "address", "phone"})
"""Shapes of what a site says to its readers."""


def belongs_to_makers(line: Line) -> bool:
    """Whether a line is made by those who made the article, or a format or mark tells it a part of it."""
    text = line.text
    if line.level or line.mark in {"row", "caption", "heading", "field"} or ends_item(text):
        return True
    if any(mark.match(text) for mark in (DASHES, CAPTION_MARK, LEAD_LABEL, SPEAKERS, DATELINE)):
        return True
    if is_byline(text) or is_credit(text) or has_inline_credit(text):
        return True
    return is_signature(text) or is_bracketed_maker(text) or is_close(text) or is_date(text)


def is_noted(text: str) -> bool:
    """Whether a line under a title is a note in brackets, or names who made the text."""
    return _NOTE.fullmatch(text) is not None


def is_spoken(text: str) -> bool:
    """Whether a line is a sentence with clauses that speaks neither to readers nor of the site."""
    return text[-1] in "。”" and clause_marks(text) > 1 and _SITES_OWN.isdisjoint(shapes_of(text))


def is_dated_below(lines: Sequence[Line], at: int) -> bool:
    """Whether a headline stands right over a date, as titles do whose line of source nothing tells."""
    text = lines[at].text
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    if len(text) < _SHORTEST_TITLE or len(below) > _LONGEST_DATE_LINE or not is_headline(text):
        return False
    return _DAY.search(below) is not None and not _PARTED.search(text) and not _DAY.search(text)
