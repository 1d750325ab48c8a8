"""What each block is by itself, before its neighbours are asked."""

from __future__ import annotations

from enum import Enum, auto

from archive_gui.repair.characters import ends_sentence, has_clause
from archive_gui.repair.draft import Block
from archive_gui.repair.signs import (
    CAPTION_MARK,
    DASHES,
    LEAD_LABEL,
    LIST_MARK,
    LONGEST_HEADLINE,
    NUMBERED,
    has_inline_credit,
    is_byline,
    is_credit,
    is_headline,
    is_name_list,
    is_organisation,
)

_LONGEST_TITLE = 90
"""Characters; a title with its subtitle behind dashes in one line."""

_LONGEST_WORD = 4
"""Characters of a column's name that could be somebody's."""


class Shape(Enum):
    """The outward form of a block."""

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
    ITEM = auto()
    ROW = auto()


_OVER_SIGNERS = frozenset({Shape.HEADLINE, Shape.DASHED, Shape.ORGANISATION})


def shapes_of(blocks: list[Block]) -> list[Shape]:
    """The form of every block, where its neighbours tell what its own form leaves open.

    A body signs only right under a title or another body; elsewhere a line like 清水流进学校 is a headline. So is a
    lone word over a headline, and whatever a subtitle follows, though a name could look like it.
    """
    shapes = [shape_of(block) for block in blocks]
    for index, shape in enumerate(shapes):
        if shape is Shape.ORGANISATION and (index == 0 or shapes[index - 1] not in _OVER_SIGNERS):
            shapes[index] = Shape.HEADLINE
    for index in range(len(shapes) - 1):
        if shapes[index] in {Shape.NAMES, Shape.ORGANISATION} and shapes[index + 1] is Shape.DASHED:
            shapes[index] = Shape.HEADLINE
        over_headline = shapes[index] is Shape.NAMES and shapes[index + 1] is Shape.HEADLINE
        after_text = index == 0 or shapes[index - 1] not in {Shape.HEADLINE, Shape.DASHED, Shape.BYLINE}
        if over_headline and after_text and len(blocks[index].text) <= _LONGEST_WORD:
            shapes[index] = Shape.HEADLINE
    return shapes


def shape_of(block: Block) -> Shape:
    """The form of one block; what fits nothing else is prose."""
    text = block.text
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
        return Shape.DASHED if DASHES.match(text) else Shape.HEADLINE
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
    return _headline_or_prose(block, text)


def _headline_or_prose(block: Block, text: str) -> Shape:
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
