"""Sections of an article: which text a heading belongs to, the one before it or the one after it.

Evidence is the page's own: a heading with no text under it, and the words it shares with the text on either side.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from operator import add

from archive_gui.language import numerals
from archive_gui.language.characters import HAN
from archive_gui.repair.draft import Block
from archive_gui.repair.structure.shapes import Shape

TEXT = frozenset({Shape.PROSE, Shape.ITEM, Shape.ROW, Shape.LABELLED_LEAD})
PICTURE = frozenset({Shape.CAPTION, Shape.CREDIT})

_CLEAR, _LIKELY = 2.5, 1.5
"""How many times more headings must share with the text before them than with the text after them. On undamaged news
texts the share behind hardly ever passes that in front by a third; ``benchmarks/repair.py`` counts the pages."""

_LEAST = 1.5
"""Least difference of shared word pairs over all headings, so that no single pair decides."""

_COLUMN_LINES = 3
"""A block of so many lines was set in a column."""

_PICTURED = 1.0
"""What it weighs that no text but pictures stand under the last heading, and text right under each other."""

_CLEARER = 4.0
"""The same ratio on a page without columns, where headings hardly ever get behind their sections: on lists of short
items it reaches 3.4 by chance."""

_FEWEST = 2
"""Sections from which headings may stand behind them."""

_CERTAIN, _MOST_SHARED = 4.0, 2.0
"""Log odds of a text that ends with a heading and begins with none, and what shared words weigh at most."""

_HAN_RUN = re.compile(f"[{HAN}]{{2,}}")
_NUMBER = re.compile(r"[（(]?(?:第)?(?P<number>[一二三四五六七八九十]{1,3}|[1-9]\d?)(?:[)）]|[、．.]|[章节部]|\s)")


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch that ends with a heading."""

    body: tuple[int, ...]
    heading: int


def sections_of(shapes: list[Shape], places: range) -> tuple[list[Section], tuple[int, ...]]:
    """The stretches that end with a heading, and what follows the last one."""
    sections: list[Section] = []
    body: list[int] = []
    for at in places:
        if shapes[at] is Shape.HEADLINE and any(shapes[inner] in TEXT for inner in body):
            sections.append(Section(tuple(body), at))
            body = []
        else:
            body.append(at)
    return sections, tuple(body)


def headings_follow(blocks: list[Block], shapes: list[Shape], sections: list[Section], rest: tuple[int, ...]) -> float:
    """How surely the headings of an article belong to the sections before them; 0 when they do not."""
    if len(sections) < _FEWEST or any(block.level for block in blocks):
        return 0.0
    if all(_is_bound_below(blocks, section.heading) for section in sections):
        return 0.0
    before, after = _shared(blocks, sections, rest)
    text_behind = any(shapes[at] in TEXT for at in rest)
    expected = not text_behind and shapes[sections[0].body[0]] is not Shape.HEADLINE
    in_columns = any(block.lines >= _COLUMN_LINES for block in blocks)
    if in_columns and _is_over_pictures(shapes, sections, rest):
        before += _PICTURED
    enough = before - after >= (_LEAST / 2 if expected else _LEAST)
    clear = _CLEAR if in_columns else _CLEARER
    if enough and before >= (_LIKELY if expected else clear) * after:
        return 0.9
    return 0.6 if enough and before >= _LIKELY * after else 0.0


def _is_bound_below(blocks: list[Block], heading: int) -> bool:
    """Whether a blank line parts a heading from the text before it, and none from the text right under it."""
    return heading + 1 < len(blocks) and blocks[heading].gap > blocks[heading + 1].gap == 0


def _is_over_pictures(shapes: list[Shape], sections: list[Section], rest: tuple[int, ...]) -> bool:
    """Whether captions stand right under the last heading and the text behind them, but under no other heading."""
    pictured = [shapes[one.heading + 1] in PICTURE for one in sections if one.heading + 1 < len(shapes)]
    behind = any(shapes[at] in TEXT for at in rest)
    return behind and len(pictured) == len(sections) and pictured[-1] and not any(pictured[:-1])


def headings_behind(
    blocks: list[Block], shapes: list[Shape], sections: list[Section], rest: tuple[int, ...]
) -> float | None:
    """The log odds that the headings of a text whose head stands last are behind their sections.

    None where it has no sections, or a format marks its headings.
    """
    if not sections or any(block.level for block in blocks):
        return None
    begins_headed = shapes[sections[0].body[0]] is Shape.HEADLINE if sections[0].body else False
    text_behind = any(shapes[at] in TEXT for at in rest)
    if not text_behind and not begins_headed:
        return _CERTAIN
    before, after = _shared(blocks, sections, rest)
    shared = max(-_MOST_SHARED, min(before - after, _MOST_SHARED))
    return shared - (_CERTAIN if begins_headed and text_behind else 0.0)


def _shared(blocks: list[Block], sections: list[Section], rest: tuple[int, ...]) -> tuple[float, float]:
    """What the headings share with the text before and after them; a pair in many sections counts for little."""
    headings = [_pairs(blocks, (section.heading,)) for section in sections]
    wanted = frozenset().union(*headings)
    first, *others = (*(section.body for section in sections), rest)
    stretches = [_without_lead(blocks, headings, first), *others[:-1], _without_lead(blocks, headings, rest)]
    bodies = [wanted & _neighbours(blocks, stretch) for stretch in stretches]
    spread = Counter(pair for body in bodies for pair in body)
    before = after = 0.0
    for number, heading in enumerate(headings):
        for pair in heading:
            before += (pair in bodies[number]) / max(1, spread[pair])
            after += (pair in bodies[number + 1]) / max(1, spread[pair])
    return before, after


def _without_lead(blocks: list[Block], headings: list[set[str]], body: tuple[int, ...]) -> tuple[int, ...]:
    """A stretch without its first block where that takes up most headings: a lead that sums up is no section's text."""
    if len(headings) < _FEWEST or not body:
        return body
    lead = _neighbours(blocks, body[:1])
    return body[1:] if 2 * sum(not one.isdisjoint(lead) for one in headings) > len(headings) else body


def _pairs(blocks: list[Block], indices: tuple[int, ...]) -> set[str]:
    """The pairs of neighbouring Han characters in the blocks."""
    pairs: set[str] = set()
    for index in indices:
        for run in _HAN_RUN.findall(blocks[index].text):
            pairs.update(map(add, run, run[1:]))
    return pairs


def _neighbours(blocks: list[Block], indices: tuple[int, ...]) -> set[str]:
    """Every pair of neighbouring characters in the blocks, marks among them."""
    pairs: set[str] = set()
    for index in indices:
        text = blocks[index].text
        pairs.update(map(add, text, text[1:]))
    return pairs


def shares_words(blocks: list[Block], heading: int, body: range) -> bool:
    """Whether a headline takes up a pair of characters of the blocks given."""
    return not _pairs(blocks, (heading,)).isdisjoint(_pairs(blocks, tuple(body)))


def common_pairs(blocks: list[Block], heads: list[int], body: list[int]) -> int:
    """How many pairs of characters some headlines have in common with the blocks given."""
    return len(_pairs(blocks, tuple(heads)) & _pairs(blocks, tuple(body)))


def numbers_run_down(headings: list[str]) -> bool:
    """Whether all headings are numbered, from some number down to one."""
    return len(headings) >= _FEWEST and _numbers(headings) == list(range(len(headings), 0, -1))


def numbers_run_up(headings: list[str]) -> bool:
    """Whether all headings are numbered from one on."""
    return len(headings) >= _FEWEST and _numbers(headings) == list(range(1, len(headings) + 1))


def _numbers(headings: list[str]) -> list[Decimal | None]:
    found = [_NUMBER.match(text) for text in headings]
    return [None if one is None else numerals.parse(one["number"]) for one in found]
