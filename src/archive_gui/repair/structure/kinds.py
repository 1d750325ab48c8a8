"""What each block of one article is to it: title, lead, heading, caption, paragraph."""

from __future__ import annotations

import re

from archive_gui.domain.reading import PartKind
from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.draft import Block
from archive_gui.repair.signs import (
    ALL_PICTURES,
    BOX_LABEL,
    NUMBERED,
    is_date,
    is_fully_quoted,
    is_headline,
    is_organisation,
    is_signed_on_a_day,
    may_sign,
)
from archive_gui.repair.structure.heads import head_kinds
from archive_gui.repair.structure.sections import TEXT
from archive_gui.repair.structure.shapes import Shape
from archive_gui.repair.structure.stranded import set_apart

_NAMED_THING = re.compile(r"“[^“”，。！？]{1,10}”[^，。！？”]{2}")
"""A name in quotation marks with which a sentence begins that nobody speaks."""

_ADDRESS = re.compile(r"(?:(?:各位|尊敬的)\S{0,14}|同志们|朋友们|女士们\S{0,8})[，、\s]?(?:同志们|朋友们)?[：:]")
"""Whom a speech addresses; its numbered lines are spoken."""

_SAYS = re.compile(r"。.*(?:说|表示|介绍|回忆)[，：:“]")
"""What no caption holds behind its first sentence: somebody's words."""

_LONGEST_CAPTION = 90
"""Characters; longer texts beside a credit are the story itself."""

_HEAD = frozenset({PartKind.TITLE, PartKind.SUBTITLE, PartKind.BYLINE})

_OVER_TEXT = _HEAD | {PartKind.KICKER, PartKind.CAPTION, PartKind.PHOTO_CREDIT}

_FIXED = {
    Shape.BYLINE: PartKind.BYLINE,
    Shape.CREDIT: PartKind.PHOTO_CREDIT,
    Shape.CAPTION: PartKind.CAPTION,
    Shape.LABEL: PartKind.KICKER,
    Shape.LABELLED_LEAD: PartKind.LEAD,
    Shape.ROW: PartKind.TABLE,
}


def part_kinds(blocks: list[Block], shapes: list[Shape], *, wrapped: bool) -> list[PartKind]:
    """A kind for every block of one article; ``wrapped`` when the page was set in columns."""
    kinds: list[PartKind | None] = [_FIXED.get(shape) for shape in shapes]
    _mark_leads(shapes, kinds)
    for index, kind in head_kinds(blocks, shapes).items():
        kinds[index] = kind
    _mark_boxes(blocks, kinds)
    _mark_quotations(blocks, shapes, kinds)
    _mark_captions(blocks, shapes, kinds)
    _mark_pictures_of_page(blocks, shapes, kinds)
    if wrapped:
        _mark_caption_groups(blocks, shapes, kinds)
    _mark_headings(blocks, shapes, kinds)
    _mark_set_in_leads(blocks, shapes, kinds)
    told = (kind if block.kind is None else block.kind for block, kind in zip(blocks, kinds, strict=True))
    return [PartKind.PARAGRAPH if kind is None else kind for kind in told]


def _mark_leads(shapes: list[Shape], kinds: list[PartKind | None]) -> None:
    for index in range(1, len(shapes)):
        if shapes[index - 1] is Shape.LABEL and shapes[index] is Shape.PROSE:
            kinds[index] = PartKind.LEAD


def _mark_boxes(blocks: list[Block], kinds: list[PartKind | None]) -> None:
    """The label of a box (链接, 名词解释) heads what stands in it."""
    for index in range(len(blocks) - 1):
        if kinds[index] is None and not blocks[index].level and BOX_LABEL.fullmatch(blocks[index].text):
            kinds[index] = PartKind.KICKER


def _mark_quotations(blocks: list[Block], shapes: list[Shape], kinds: list[PartKind | None]) -> None:
    """A passage wholly in quotation marks, or set in as one, with a name behind dashes below it is an epigraph."""
    for index in range(1, len(blocks)):
        if shapes[index] is not Shape.DASHED or kinds[index] is not None or len(blocks[index].text) > 24:
            continue
        set_in = blocks[index].mark == blocks[index - 1].mark == "quote"
        if (set_in or blocks[index - 1].text[-1:] in "”』」》") and kinds[index - 1] is None:
            kinds[index] = PartKind.ATTRIBUTION
            if set_in or is_fully_quoted(blocks[index - 1].text):
                kinds[index - 1] = PartKind.EPIGRAPH


def _mark_set_in_leads(blocks: list[Block], shapes: list[Shape], kinds: list[PartKind | None]) -> None:
    """What is set in between head and text, like a quotation or alone in narrow lines, and names no source, leads."""
    first = next((at for at, kind in enumerate(kinds) if kind not in _OVER_TEXT), len(blocks))
    end = first
    if first < len(blocks) and kinds[first] is None:
        end += set_apart(blocks, [at for at, shape in enumerate(shapes) if shape in TEXT]) == first
    while end < len(blocks) and kinds[end] is None and blocks[end].mark == "quote":
        end += 1
    if 0 < first < end < len(blocks):
        kinds[first:end] = [PartKind.LEAD] * (end - first)


def _mark_captions(blocks: list[Block], shapes: list[Shape], kinds: list[PartKind | None]) -> None:
    """A short sentence or phrase right above a photograph's credit says what the picture shows."""
    for index in range(len(blocks) - 1):
        if kinds[index] is not None or shapes[index] not in {Shape.PROSE, Shape.HEADLINE}:
            continue
        if (
            shapes[index + 1] is Shape.CREDIT
            and len(blocks[index].text) <= _LONGEST_CAPTION
            and not blocks[index].level
            and not _SAYS.search(blocks[index].text)
            and (not ALL_PICTURES.match(blocks[index + 1].text) or _is_picture_line(blocks[index]))
        ):
            kinds[index] = PartKind.CAPTION


def _mark_pictures_of_page(blocks: list[Block], shapes: list[Shape], kinds: list[PartKind | None]) -> None:
    """Short lines between a head and the credit of all pictures on the page are their captions."""
    for credit, block in enumerate(blocks):
        if shapes[credit] is not Shape.CREDIT or not ALL_PICTURES.match(block.text):
            continue
        first = credit
        while first and kinds[first - 1] in {None, PartKind.CAPTION} and _is_picture_line(blocks[first - 1]):
            first -= 1
        if first and kinds[first - 1] in _HEAD:
            kinds[first:credit] = [PartKind.CAPTION] * (credit - first)


def _is_picture_line(block: Block) -> bool:
    return not block.level and block.lines == 1 and (_is_one_sentence(block) or is_headline(block.text))


def _is_one_sentence(block: Block) -> bool:
    text = block.text
    return (
        block.lines == 1
        and 8 <= len(text) <= 45
        and ends_sentence(text)
        and text.count("。") == 1
        and (text[0] != "“" or _NAMED_THING.match(text) is not None)
        and text[-1] == "。"
    )


def _mark_caption_groups(blocks: list[Block], shapes: list[Shape], kinds: list[PartKind | None]) -> None:
    """Short sentences in a row at the beginning or end of a page set in columns are its captions.

    Each stands apart, or they stand together, apart from the text.
    """
    plain = [
        kinds[at] is None and shapes[at] is Shape.PROSE and _is_one_sentence(blocks[at]) for at in range(len(blocks))
    ]
    start = next((at for at, kind in enumerate(kinds) if kind is None), 0)
    end = start
    while end < len(blocks) and plain[end]:
        end += 1
    tail = len(blocks)
    while tail > end and plain[tail - 1]:
        tail -= 1
    for low, high in ((start, end), (tail, len(blocks))):
        gaps = [block.gap for block in blocks[low + 1 : high]]
        apart = all(gaps) or (low > 0 and blocks[low].gap > 0 and not any(gaps))
        if apart and 2 <= high - low < len(blocks):
            kinds[low:high] = [PartKind.CAPTION] * (high - low)


def _mark_headings(blocks: list[Block], shapes: list[Shape], kinds: list[PartKind | None]) -> None:
    """Headline-like blocks are section headings; where a format marks its headings, the others are captions."""
    marked = any(block.level > 1 for block in blocks)
    speech = any(_ADDRESS.fullmatch(block.text) for block in blocks)
    for index, block in enumerate(blocks):
        if kinds[index] is not None:
            continue
        if block.level:
            kinds[index] = PartKind.SECTION_HEADING
        elif speech and NUMBERED.match(block.text):
            kinds[index] = PartKind.PARAGRAPH
        elif shapes[index] is Shape.HEADLINE and not _is_signed(blocks, index):
            kinds[index] = _unmarked(block) if marked else _heading_or_caption(blocks, shapes, kinds, index)


def _unmarked(block: Block) -> PartKind | None:
    """A short line that a format did not mark as a heading: an item of a numbered list, or a caption."""
    if block.mark == "strong":
        return PartKind.SECTION_HEADING
    return None if NUMBERED.match(block.text) else PartKind.CAPTION


def _is_signed(blocks: list[Block], index: int) -> bool:
    """Whether who signs a notice or letter, and its date, close it."""
    if is_signed_on_a_day(blocks[index].text):
        return index > 0 and ends_sentence(blocks[index - 1].text)
    date = index if is_date(blocks[index].text) else index + 1
    if date >= len(blocks) or not is_date(blocks[date].text):
        return False
    above = blocks[date - 1].text
    return date > 1 and (is_organisation(above) or may_sign(above)) and ends_sentence(blocks[date - 2].text)


def _heading_or_caption(
    blocks: list[Block], shapes: list[Shape], kinds: list[PartKind | None], index: int
) -> PartKind | None:
    text = blocks[index].text
    if (ends_sentence(text) and text[-1] not in "！？!?") or is_date(text):
        return None
    before = index > 0 and shapes[index - 1] in {Shape.PROSE, Shape.HEADLINE, Shape.CREDIT, Shape.CAPTION, Shape.BYLINE}
    after = index + 1 < len(blocks) and shapes[index + 1] in {Shape.PROSE, Shape.HEADLINE, Shape.ITEM, Shape.ROW}
    if after or (before and _has_peer(blocks, shapes, index)):
        return PartKind.SECTION_HEADING
    return PartKind.CAPTION if kinds[index - 1 : index] == [PartKind.CAPTION] else None


def _has_peer(blocks: list[Block], shapes: list[Shape], index: int) -> bool:
    """Whether another headline of the same length stands in the article: headings are written alike."""
    size = len(blocks[index].text)
    return any(
        shapes[at] is Shape.HEADLINE and len(blocks[at].text) == size for at in range(len(blocks)) if at != index
    )
