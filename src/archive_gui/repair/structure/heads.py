"""The head of an article: kicker, title, subtitle, makers."""

from __future__ import annotations

import re

from archive_gui.domain.reading import PartKind
from archive_gui.language.characters import HAN
from archive_gui.repair.draft import Block
from archive_gui.repair.signs import DASHES, NUMBERED, SYMBOL, is_graphic_credit
from archive_gui.repair.structure.sections import PICTURE, TEXT, shares_words
from archive_gui.repair.structure.shapes import Shape

_SHORT_KICKER = 8
"""Characters; a column's name or a campaign's over a title."""

_PAIR = 2
"""Headlines over a subtitle with dashes: the first is then a kicker."""

_SLOGAN = re.compile(r"(\S{4})\s+\S{4}")
"""A campaign's name in two halves."""

_ROUNDUP = re.compile(r".{0,10}(?:快讯|简讯|短讯|要闻|速览|短波|点击|集萃|荟萃|综述|文摘)")
"""The name of a column of short items, which are its sections."""

_ASIDE = re.compile(
    rf"[（(][^（）()]{{1,24}}[)）]|[{HAN}]{{1,12}}[〔［\[（(](?:19|20)\d{{2}}[〕］\])）]\s?第?\s?\d{{1,4}}\s?号"
)
"""What stands in a head and is no line of it: the day of a speech, the number of an official paper."""

_PARTS = re.compile(r"\S{3,6}(?:\s+\S{3,6}){2,3}")
"""A kicker that names what was done in three or four phrases of a kind."""

_REPORT = re.compile(r".{4,}(?:[^日笔游传札手]记|纪实|纪事|见闻|走笔|综述|掠影|侧记|回眸|扫描|剪影)")
"""A subtitle without dashes: of what kind of report it is."""

_UNDER_TITLE = frozenset({Shape.DASHED, Shape.NAMES, Shape.BYLINE, Shape.ORGANISATION})

_LEADS_ON = re.compile(r"[—―─]{1,2}$")
"""A kicker that ends in a dash: what follows is its title."""

_COLUMN_NAME = re.compile(
    r".{0,10}(?:故事|观察|报道|专题|专栏|聚焦|特写|时评|评论|论坛|之窗|巡礼|速递|快讯|访谈|手记|日记|札记|来信|榜样|调查|样本|风采|人物|视点|专版|特刊|一线|见闻|纪行|之声|动态)"
    r"|.{2,10}(?:书记|[县市区乡镇局部校院会]长|代表|委员|专家|大家|百姓|读者|一把手)(?:谈|说|有话说|论坛)"
)
"""The name of a column, or who speaks in it (代表委员谈)."""


def head_kinds(blocks: list[Block], shapes: list[Shape]) -> dict[int, PartKind]:
    """The kinds of the blocks in an article's head, by index; empty where the article has no head of its own."""
    end = next(
        (at for at, shape in enumerate(shapes) if shape in {Shape.PROSE, Shape.ITEM, Shape.LABELLED_LEAD}), len(shapes)
    )
    start = next((at for at, shape in enumerate(shapes) if shape is Shape.HEADLINE and at < end), None)
    if start is None:
        return {}
    if end == len(shapes) and _is_lone_chart(blocks, shapes, start):
        return {start: PartKind.KICKER}
    if any(shape not in {Shape.CAPTION, Shape.CREDIT, Shape.BYLINE, Shape.LABEL} for shape in shapes[:start]):
        return {}
    lines = _headlines(blocks, shapes, start, end)
    if _ROUNDUP.fullmatch(blocks[start].text) and shapes[end:].count(Shape.HEADLINE) > 0:
        lines = lines[:1]
    kinds = _rank(blocks, lines)
    aside = {at for at in range(start + 1, end) if _is_aside(blocks[at], shapes[at])}
    kinds.update(dict.fromkeys(aside, PartKind.PARAGRAPH))
    last = lines[-1]
    if len(lines) == _PAIR and last + 1 < end and shapes[last + 1] is Shape.DASHED:
        kinds = {lines[0]: PartKind.KICKER, last: PartKind.TITLE}
    for index in range(start, end):
        if (
            shapes[index] is Shape.DASHED
            and index <= last + 1
            and not any(kind is PartKind.SUBTITLE for kind in kinds.values())
        ):
            kinds[index] = PartKind.SUBTITLE
            last = max(last, index)
    for index in range(last + 1, end):
        if shapes[index] in {Shape.NAMES, Shape.ORGANISATION}:
            kinds[index] = PartKind.BYLINE
        elif index not in aside and shapes[index] not in {Shape.BYLINE, Shape.LABEL, Shape.CAPTION, Shape.CREDIT}:
            break
    return kinds


def is_column_name(text: str) -> bool:
    """Whether a line is the name of a column (乡村故事, 一线短波), which heads another line."""
    return _COLUMN_NAME.fullmatch(text) is not None or _ROUNDUP.fullmatch(text) is not None


def head_at_end(blocks: list[Block], shapes: list[Shape]) -> int | None:
    """The block where a head begins behind all text, if none stands before it."""
    text = [at for at, shape in enumerate(shapes) if shape in TEXT]
    if not text:
        return None
    title = next(
        (
            at
            for at in range(text[-1] + 1, len(shapes) - 1)
            if shapes[at] is Shape.HEADLINE and shapes[at + 1] in _UNDER_TITLE
        ),
        None,
    )
    if title is None:
        return None
    first = next(shape for shape in shapes if shape not in PICTURE)
    if first not in TEXT and not _is_full_head(shapes[: text[0]], shapes[title:]):
        return None
    above = title - 1
    if above > text[-1] and shapes[above] is Shape.HEADLINE and _is_kicker(blocks, shapes, above):
        return above
    return title


def _is_full_head(front: list[Shape], end: list[Shape]) -> bool:
    """Whether subtitle and makers stand at the end and nothing of the sort at the front."""
    makers = {Shape.BYLINE, Shape.NAMES}
    return Shape.DASHED in end and not makers.isdisjoint(end) and _UNDER_TITLE.isdisjoint(front)


def _is_kicker(blocks: list[Block], shapes: list[Shape], index: int) -> bool:
    """Whether a headline over a title behind the text heads the title, and not the section before it.

    Headings of sections are written alike: of one length.
    """
    if _COLUMN_NAME.fullmatch(blocks[index].text):
        return True
    headings = [at for at in range(index) if shapes[at] is Shape.HEADLINE]
    size = len(blocks[index].text)
    if len(headings) > 1 and shapes[index - 1] in TEXT and all(len(blocks[at].text) == size for at in headings):
        return False
    start = max(headings, default=-1)
    return not shares_words(blocks, index, range(start + 1, index))


def _is_lone_chart(blocks: list[Block], shapes: list[Shape], start: int) -> bool:
    rest = range(start + 1, len(blocks))
    return len(rest) > 0 and all(shapes[at] is Shape.CREDIT and is_graphic_credit(blocks[at].text) for at in rest)


def _headlines(blocks: list[Block], shapes: list[Shape], start: int, end: int) -> list[int]:
    """The consecutive headlines a head opens with; numbered ones and those of a lower level head sections."""
    found = [start]
    for index in range(start + 1, end):
        if _is_aside(blocks[index], shapes[index]):
            continue
        if shapes[index] is not Shape.HEADLINE or len(found) == 3:
            break
        if blocks[index].mark == "strong" != blocks[start].mark and not _is_title(blocks, shapes, start, index):
            break
        if NUMBERED.match(blocks[index].text) or SYMBOL.match(blocks[index].text):
            break
        if blocks[index].level > max(1, blocks[start].level) and not _is_signed(shapes, index):
            break
        if blocks[start].level and not blocks[index].level:
            break
        found.append(index)
    return found


def _is_signed(shapes: list[Shape], index: int) -> bool:
    """Whether makers stand right under a headline, as they do under titles and subtitles, never under a section's."""
    return index + 1 < len(shapes) and shapes[index + 1] in {Shape.BYLINE, Shape.NAMES}


def _is_title(blocks: list[Block], shapes: list[Shape], start: int, index: int) -> bool:
    """Whether a line in bold is the title under a plain kicker, and no heading under a plain title."""
    if blocks[start].level or index != start + 1:
        return False
    headed = index + 1 < len(shapes) and shapes[index + 1] in _UNDER_TITLE
    return headed or is_column_name(blocks[start].text)


def _is_aside(block: Block, shape: Shape) -> bool:
    return shape is Shape.HEADLINE and _ASIDE.fullmatch(block.text) is not None


def _rank(blocks: list[Block], lines: list[int]) -> dict[int, PartKind]:
    """Which of one to three headlines is the title: a short or column-like first one is a kicker."""
    if len(lines) == 1:
        return {lines[0]: PartKind.TITLE}
    first, second = blocks[lines[0]], blocks[lines[1]]
    column_like = _COLUMN_NAME.fullmatch(first.text) is not None or DASHES.match(first.text) is not None
    column_like = column_like or _LEADS_ON.search(first.text) is not None
    column_like = column_like or second.mark == "strong" != first.mark or first.level > second.level > 0
    if second.text in first.text:  # the whole title, then its clauses once more
        return {lines[0]: PartKind.TITLE} | dict.fromkeys(lines[1:], PartKind.SUBTITLE)
    size = len(first.text.replace(" ", ""))
    slogan = size <= _SHORT_KICKER and _SLOGAN.fullmatch(first.text) is not None
    if not column_like and len(lines) == _PAIR and _REPORT.fullmatch(second.text):
        return {lines[0]: PartKind.TITLE, lines[1]: PartKind.SUBTITLE}
    alike = {len(phrase) for phrase in first.text.split()}
    slogan = slogan or (len(alike) == 1 and _PARTS.fullmatch(first.text) is not None)
    kicker = column_like or slogan or size <= min(_SHORT_KICKER, len(second.text)) or len(lines) == 3
    kinds = (
        {lines[0]: PartKind.KICKER, lines[1]: PartKind.TITLE}
        if kicker
        else {lines[0]: PartKind.TITLE, lines[1]: PartKind.SUBTITLE}
    )
    if len(lines) == 3:
        kinds[lines[2]] = PartKind.SUBTITLE
    return kinds
