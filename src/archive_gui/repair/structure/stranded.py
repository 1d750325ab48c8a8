"""A lead that got between sections: the text begins with a heading, and one section ends with what opens an article.

Nothing but the article's own words is asked: where the lead is missing, where paragraphs of the whole undertaking
follow a section that is already closed, and whether they take up the title rather than the section's heading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.draft import Block
from archive_gui.repair.structure.sections import TEXT, common_pairs
from archive_gui.repair.structure.shapes import Shape

_SIGNED = frozenset({Shape.BYLINE, Shape.NAMES, Shape.DASHED, Shape.ORGANISATION})
_FEWEST_SECTIONS, _FEWEST_BEFORE, _FEWEST, _MOST = 3, 2, 2, 5
"""Sections, paragraphs of a section before the lead, and paragraphs of the lead itself."""

_LONGEST_CLOSE = 70
"""Characters of a paragraph that closes a section."""

_QUOTED_OPENING = re.compile(
    r"[^，。]{0,12}(?:总书记|主席|总理|党中央|国务院|中央[^，。]{0,12}会议)[^，。]{0,16}(?:指出|强调|要求|嘱托|提出|说过?)"
)
_OPENING = re.compile(
    r"(?!今年|去年|本月|上半年|入[春夏秋冬汛])[^，。]{0,14}(?:近[些几]?年来|近年|[一多长]年来|这些年|一直以来|长期以来|多年以来|[\d一二三四五六七八九十]+年来|[^，。]{2,14}以来|过去[^，。]{1,6}年)"
)
"""How an article's first paragraphs begin: who asked for the undertaking, and since when it goes on."""

_SETTING = re.compile(r"地处|位于|坐落|[三四]面[环临靠]|东[临接邻靠]|素有|素称|总面积|总人口|下辖")
"""Where a place lies and what it is known for: who reads of it at first is told so."""

_HELD, _FEWEST_HELD = 2, 4
"""Pairs of the title's characters in each paragraph of a lead that speaks of the title throughout, and in all of it."""

_BROKEN, _CUT, _FEWEST_WHOLE = 4, 2, 6
"""Lines of a paragraph that was set in a column of its own, of one that a page's end cut, and paragraphs of a page on
which most stand in one line each."""

_DIGIT = re.compile(r"\d")
_OUTLOOK = re.compile(r"必将|奋力|谱写|书写|再出发|站在|新征程|征程|砥砺|展望|未来")


@dataclass(frozen=True, slots=True)
class Stranded:
    """The blocks of the lead, the heading they belong before, and how surely."""

    indices: tuple[int, ...]
    before: int
    confidence: float


def stranded_lead(blocks: list[Block], shapes: list[Shape]) -> Stranded | None:
    """The only run of paragraphs that fits; None where a lead stands in its place or several runs fit."""
    text = next((at for at, shape in enumerate(shapes) if shape in TEXT), 0)
    first = text - 1
    if first < 1:
        return None
    signed = any(shape in _SIGNED for shape in shapes[:first]) or any(block.level == 1 for block in blocks[:first])
    opened = shapes[first] is not Shape.HEADLINE
    headings = _headings(blocks, shapes, text if opened else first)
    if not signed or len(headings) < _FEWEST_SECTIONS:
        return None
    head = [at for at in range(first) if shapes[at] in {Shape.HEADLINE, Shape.DASHED}]
    title = [at for at in head if blocks[at].level == 1] or head[:1]
    title += [at for at in head if shapes[at] is Shape.DASHED or blocks[at].text.startswith("——")]
    bodies = [
        [at for at in range(start + 1, end) if shapes[at] in TEXT]
        for start, end in zip(headings, [*headings[1:], len(blocks)], strict=True)
    ]
    boxed = _set_in(blocks, title, headings, bodies)
    if boxed is not None:
        return Stranded((boxed,), text if opened else first, 0.85)
    if opened:
        return None
    found = [
        one
        for heading, body in zip(headings[:-1], bodies[:-1], strict=True)
        if (one := _run(blocks, title, heading, body)) is not None
    ]
    if len(found) != 1:
        return None
    run, confidence = found[0]
    closes = sum(_is_close(blocks[body[-1]].text) for body in bodies if body and body[-1] != run[-1])
    sure = confidence + (0.1 if closes * 2 >= len(bodies) - 1 else 0.0)
    return Stranded(tuple(run), first, round(min(sure, 0.9), 2))


def _set_in(blocks: list[Block], title: list[int], headings: list[int], bodies: list[list[int]]) -> int | None:
    """The only paragraph that was set apart from the text, if it ends a section and speaks of the title instead."""
    apart = set_apart(blocks, [at for body in bodies for at in body])
    for heading, body in zip(headings, bodies, strict=True):
        if len(body) <= _FEWEST_BEFORE - 1 or body[-1] != apart:
            continue
        of_title = common_pairs(blocks, title, [apart])
        if of_title >= _HELD and of_title > common_pairs(blocks, [heading], [apart]):
            return apart
    return None


def set_apart(blocks: list[Block], text: list[int]) -> int | None:
    """The paragraph that a format tells to be set in, or that alone was broken into the lines of a narrow column."""
    quoted = [at for at in text if blocks[at].mark == "quote"]
    if len(quoted) == 1:
        return quoted[0]
    broken = [at for at in text if blocks[at].lines >= _BROKEN]
    whole = sum(blocks[at].lines == 1 for at in text)
    rest = all(blocks[at].lines <= _CUT for at in text if at not in broken)
    alone = len(broken) == 1 and rest and whole * 2 > len(text) >= _FEWEST_WHOLE
    return broken[0] if alone and ends_sentence(blocks[broken[0]].text) else None


def _headings(blocks: list[Block], shapes: list[Shape], first: int) -> list[int]:
    """The headings from the first on: those of its level, or, where none are marked, headlines over text."""
    if blocks[first].level:
        return [at for at in range(first, len(blocks)) if blocks[at].level == blocks[first].level]
    return [
        at
        for at in range(first, len(blocks) - 1)
        if shapes[at] is Shape.HEADLINE and shapes[at + 1] in TEXT and not blocks[at].level
    ]


def _run(blocks: list[Block], title: list[int], heading: int, body: list[int]) -> tuple[list[int], float] | None:
    """The last paragraphs of a section that open an article, and how surely they do."""
    held = _held_run(blocks, title, heading, body)
    if held is not None:
        return held
    for number in range(_FEWEST_BEFORE, len(body) - _FEWEST + 1):
        run = body[number:]
        opening = blocks[run[0]].text
        quoted = _QUOTED_OPENING.match(opening) is not None
        if len(run) > _MOST or not (quoted or _OPENING.match(opening)):
            continue
        of_title = common_pairs(blocks, title, run)
        if not of_title or common_pairs(blocks, [heading], run) > 0:
            continue
        second = any(_OPENING.match(blocks[at].text) for at in run[1:])
        closed = _is_close(blocks[body[number - 1]].text)
        outlook = _OUTLOOK.search(blocks[run[-1]].text) is not None
        evidence = (quoted and second, closed, outlook, of_title >= _FEWEST)
        if sum(evidence) < _FEWEST:
            continue
        # Who asked for the undertaking is hardly ever said behind a closed section; since when it goes on is.
        return run, (0.5 if closed and quoted and second else 0.3) + 0.1 * sum(evidence)
    return None


def _held_run(blocks: list[Block], title: list[int], heading: int, body: list[int]) -> tuple[list[int], float] | None:
    """The last paragraphs of a section that all speak of the title, as none before them does, not of the heading."""
    of_title = [common_pairs(blocks, title, [at]) for at in body]
    number = next((at for at, shared in enumerate(of_title) if shared >= _HELD), len(body))
    if len(body) - number < _FEWEST or min(of_title[number:]) < _HELD:
        return None
    while number and _opens(blocks[body[number - 1]].text):
        number -= 1
    run = body[number:]
    if number < _FEWEST_BEFORE or len(run) > _MOST:
        return None
    shared = common_pairs(blocks, title, run)
    if shared < _FEWEST_HELD or 4 * common_pairs(blocks, [heading], run) > shared:
        return None
    texts = [blocks[at].text for at in run]
    opened = any(map(_opens, texts))
    evidence = (opened, _SETTING.search(texts[0]) is not None, _OUTLOOK.search(texts[-1]) is not None)
    held = 0.6 if len(run) > _FEWEST else 0.4
    return (run, held + 0.1 * sum(evidence)) if any(evidence) else None


def _opens(text: str) -> bool:
    return _OPENING.match(text) is not None or _QUOTED_OPENING.match(text) is not None


def _is_close(text: str) -> bool:
    """Whether a paragraph sums a section up: short, and without a figure."""
    return len(text) <= _LONGEST_CLOSE and _DIGIT.search(text) is None
