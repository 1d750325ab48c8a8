"""Where on a page one article ends and the next begins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive_gui.domain.captured import CapturedText
from archive_gui.repair.draft import Block
from archive_gui.repair.signs import BOX_LABEL, DATELINE, NUMBERED, is_graphic_credit
from archive_gui.repair.structure.closing_heads import ClosingHead, closing_head
from archive_gui.repair.structure.given import chapters, is_sized
from archive_gui.repair.structure.heads import is_column_name
from archive_gui.repair.structure.shapes import Shape

_HEAD_BLOCKS = 7
"""Kicker, title, subtitle, label, lead, makers: a head has hardly more blocks before its text."""

_HEAD_SHAPES = frozenset(
    {Shape.HEADLINE, Shape.DASHED, Shape.LABEL, Shape.NAMES, Shape.ORGANISATION, Shape.BYLINE, Shape.LABELLED_LEAD}
)


_MAKERS = frozenset({Shape.BYLINE, Shape.NAMES})

_PLAIN = 0.75
_WIDE = 2
"""Blank lines between two stories, where sections have one between them."""

_TOLD = 0.95
"""A database's field says that it holds a title."""

APPLIED = 0.7
"""Confidence from which a page is split; below it the split is proposed."""


@dataclass(frozen=True, slots=True)
class _Levels:
    """What levels of headings tell: those of the first are titles, all are sizes of type, some begin chapters.

    ``largest`` is the level of the largest type, 0 where levels are no sizes; ``title`` that of the heading the page
    begins with, 0 where it begins with none, and ``signed``: it has makers under it.
    """

    tops: bool
    sized: bool
    chapters: frozenset[int]
    largest: int
    title: int
    signed: bool


@dataclass(frozen=True, slots=True)
class Boundary:
    """An article begins at block ``index``; ``confidence`` tells how plain its signs are."""

    index: int
    confidence: float


def find_boundaries(blocks: list[Block], shapes: list[Shape], captured: CapturedText) -> list[Boundary]:
    """The first blocks of the articles after the first one."""
    found: list[Boundary] = []
    prose_since = False
    led = False
    index = 0
    text = next((at for at, shape in enumerate(shapes) if shape is Shape.PROSE), 0)
    signed = not _MAKERS.isdisjoint(shapes[:text])
    sized = is_sized(captured)
    largest = min((block.level for block in blocks if block.level), default=0) if sized else 0
    levels = _Levels(
        _tops_are_titles(blocks), sized, _chapter_heads(blocks, captured), largest, _of_title(blocks, shapes), signed
    )
    while index < len(blocks):
        apart = _is_set_apart(blocks, shapes, index) or _is_box(blocks, shapes, index)
        if shapes[index] is Shape.HEADLINE and prose_since and not apart:
            closing = closing_head(blocks, shapes, found[-1].index if found else 0, index)
            if closing is not None:
                found += _round_closing(blocks, closing)
                prose_since = led = False
                index = _after_head(shapes, closing.end)
                continue
            told = blocks[index].kind is not None
            confidence = _TOLD if told else _new_article(blocks, shapes, index, levels)
            if confidence < _PLAIN and (
                (found and _is_last_story(blocks, shapes, index))
                or (signed and _is_signed_below(blocks, shapes, index))
            ):
                confidence = _PLAIN
            if confidence:
                found.append(Boundary(index, confidence))
                prose_since = led = False
                index = _after_head(shapes, index)
                continue
        # A lead belongs to the head: the headline under it, and under the makers, is a section's.
        leads = not led and not prose_since and index > 0 and _is_lead(shapes, index)
        led = led or leads
        prose_since = prose_since or (not leads and shapes[index] is Shape.PROSE)
        index += 1
    return _of_one_size(blocks, found) if levels.sized else found


def _round_closing(blocks: list[Block], closing: ClosingHead) -> Iterator[Boundary]:
    """Where the story begins that a head closes, and the next one with its own head."""
    if closing.text is not None:
        yield Boundary(closing.text, _PLAIN)
    if closing.end < len(blocks):
        yield Boundary(closing.end, _TOLD)


def _is_lead(shapes: list[Shape], index: int) -> bool:
    """Whether a block is a labelled lead, or the only paragraph between a head with a subtitle and its makers."""
    if shapes[index] is Shape.LABELLED_LEAD:
        return True
    if shapes[index] is not Shape.PROSE:
        return False
    over = shapes[index - 1]
    signed = index + 2 < len(shapes) and shapes[index + 1] in _MAKERS and shapes[index + 2] is Shape.HEADLINE
    return over is Shape.LABEL or (over is Shape.DASHED and signed)


def _is_set_apart(blocks: list[Block], shapes: list[Shape], index: int) -> bool:
    """Whether a section's heading is in bold, or under its number, as the page's first line is not.

    A section has neither subtitle nor makers.
    """
    headed = index + 1 < len(shapes) and shapes[index + 1] in _MAKERS | {Shape.DASHED}
    return blocks[index].mark == "strong" and blocks[0].mark != "strong" and not headed


def _is_box(blocks: list[Block], shapes: list[Shape], index: int) -> bool:
    """Whether the label of a box stands right over text."""
    over_text = index + 1 < len(shapes) and shapes[index + 1] is Shape.PROSE
    return over_text and BOX_LABEL.fullmatch(blocks[index].text) is not None


def _of_one_size(blocks: list[Block], found: list[Boundary]) -> list[Boundary]:
    """Headlines set as large as one that plainly begins an article begin one too."""
    sure = {blocks[one.index].level for one in found if one.confidence > _PLAIN} - {0}
    return [
        replace(one, confidence=_PLAIN) if one.confidence < _PLAIN and blocks[one.index].level in sure else one
        for one in found
    ]


def _chapter_heads(blocks: list[Block], captured: CapturedText) -> frozenset[int]:
    """The headings with which a book's chapters begin."""
    starts = [block.strand.start for block in blocks]
    at = (bisect_left(starts, start) for start in chapters(captured))
    return frozenset(index for index in at if index < len(blocks) and blocks[index].level)


def _tops_are_titles(blocks: list[Block]) -> bool:
    """Whether several headings of the first level stand over others: each is then an article's title."""
    levels = [block.level for block in blocks if block.level]
    return levels.count(1) >= 2 and any(level > 1 for level in levels)


def _of_title(blocks: list[Block], shapes: list[Shape]) -> int:
    """The level of the title: that of the heading right over the makers, or the highest before any text."""
    first = next((at for at, shape in enumerate(shapes) if shape is Shape.PROSE), len(shapes))
    for at in range(1, first):
        if shapes[at] in _MAKERS and shapes[at - 1] is Shape.HEADLINE and blocks[at - 1].level:
            return blocks[at - 1].level
    return min((block.level for block in blocks[:first] if block.level), default=0)


def _highest(blocks: list[Block], shapes: list[Shape], start: int) -> int:
    """The level of a head: the highest of the headings that stand together there."""
    level = blocks[start].level
    for index in range(start + 1, min(len(blocks), start + _HEAD_BLOCKS)):
        if not blocks[index].level or shapes[index] not in _HEAD_SHAPES:
            break
        level = min(level, blocks[index].level)
    return level


def _after_head(shapes: list[Shape], index: int) -> int:
    while index < len(shapes) and shapes[index] in _HEAD_SHAPES:
        index += 1
    return index


def _new_article(blocks: list[Block], shapes: list[Shape], start: int, levels: _Levels) -> float:
    """How surely an article begins with the headline at ``start``; 0 when it is a section's heading or caption."""
    level = _highest(blocks, shapes, start)
    chapter = start in levels.chapters
    told = not level or levels.sized or chapter or (levels.tops and level == 1)
    if (not told and level > levels.title) or (NUMBERED.match(blocks[start].text) and not chapter):
        return 0.0
    signs: set[Shape] = set()
    dashes_inside = False
    index = start
    for index in range(start, min(len(blocks), start + _HEAD_BLOCKS)):
        shape = shapes[index]
        if shape not in _HEAD_SHAPES and not (Shape.LABEL in signs and signs.isdisjoint(_MAKERS)):
            break
        if shape is Shape.HEADLINE:
            dashes_inside = dashes_inside or "——" in blocks[index].text[2:-4]
        if shape is not Shape.NAMES or index > start:
            signs.add(shape)
    if not _what_follows(shapes, index):
        return 0.8 if _is_chart(blocks, shapes, start) else 0.0
    if not signs.isdisjoint(_MAKERS | {Shape.DASHED}):
        return 0.85 if signs.isdisjoint(_MAKERS) else 0.95
    if not told:
        return (0.6 if levels.signed else 0.8) if blocks[start].ruled else 0.0
    if chapter or (level == 1 and levels.tops) or _is_signed_by_bodies(blocks, shapes, start):
        return 0.8
    if shapes[index] is Shape.PROSE and DATELINE.match(blocks[index].text):
        return 0.9
    if _closed_by_makers(shapes, start):
        return 0.75
    likely = dashes_inside or (level and (level == levels.largest or _has_sections(blocks, start)))
    return 0.6 if likely else 0.0


def _is_signed_by_bodies(blocks: list[Block], shapes: list[Shape], start: int) -> bool:
    """Whether two headlines stand over a body's name, and text right under that; a section has one heading."""
    if start + 3 >= len(shapes) or NUMBERED.match(blocks[start].text):
        return False
    head = [Shape.HEADLINE, Shape.HEADLINE, Shape.ORGANISATION, Shape.PROSE]
    return shapes[start : start + 4] == head and all(block.gap for block in blocks[start : start + 4])


def _has_sections(blocks: list[Block], start: int) -> bool:
    """Whether the next heading after the one at ``start``, text between them, is set smaller."""
    following = next((at for at in range(start + 1, len(blocks)) if blocks[at].level), start)
    return following > start + 1 and blocks[following].level > blocks[start].level


def _what_follows(shapes: list[Shape], index: int) -> bool:
    """Whether prose stands at ``index`` or after, before the page ends."""
    return any(shape is Shape.PROSE for shape in shapes[index : index + 12])


def _closed_by_makers(shapes: list[Shape], start: int) -> bool:
    """Whether the article before ended with its makers' names, pictures aside."""
    at = start - 1
    while at > 0 and shapes[at] in {Shape.CREDIT, Shape.CAPTION}:
        at -= 1
    return at > 0 and shapes[at] is Shape.BYLINE and shapes[at - 1] is Shape.PROSE


def _is_last_story(blocks: list[Block], shapes: list[Shape], start: int) -> bool:
    """Whether a column's name, set apart, stands over the last headline of a page, and text under that."""
    if start + 2 >= len(blocks) or shapes[start + 1] is not Shape.HEADLINE or shapes[start + 2] is not Shape.PROSE:
        return False
    name, title = blocks[start], blocks[start + 1]
    apart = name.gap > 0 and not name.level and not title.level and BOX_LABEL.fullmatch(name.text) is None
    if not apart or not is_column_name(name.text) or len(name.text) >= len(title.text):
        return False
    return not any(shapes[at] is Shape.HEADLINE for at in range(start + 2, len(shapes)))


def _is_signed_below(blocks: list[Block], shapes: list[Shape], start: int) -> bool:
    """Whether a headline, set wide apart, begins a story signed at its end, on a page signed at its head."""
    if start + 2 >= len(blocks) or blocks[start].gap < _WIDE or blocks[start].gap <= blocks[start + 1].gap:
        return False
    end = start + 1
    while end < len(blocks) and shapes[end] is Shape.PROSE:
        end += 1
    return start + 1 < end < len(blocks) and shapes[end] is Shape.BYLINE


def _is_chart(blocks: list[Block], shapes: list[Shape], start: int) -> bool:
    """A heading with nothing under it but a chart's or drawing's credit; the chart itself was never read."""
    return start + 1 < len(blocks) and shapes[start + 1] is Shape.CREDIT and is_graphic_credit(blocks[start + 1].text)
