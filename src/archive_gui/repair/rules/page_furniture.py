"""Page numbers, source lines, edition lines, navigation, counters and footers leave the reading text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from archive_gui.domain.captured import CapturedText
from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.draft import Line, Pen
from archive_gui.repair.furniture import LONGEST, RELATED, WORDS, Furniture, recognise
from archive_gui.repair.signs import is_byline, is_credit, is_name_list

_REPEATS = 3
"""A running head stands on at least so many pages."""

_PAGE_LINES = 8
"""Between two running heads lie at least so many lines."""


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Set aside every line that is furniture; each sort goes by its own rule name."""
    removed = _recognised(lines, pen.captured)
    removed.update((index, Furniture.NAVIGATION) for index in _related_links(lines))
    removed.update((index, Furniture.RUNNING_HEAD) for index in _running_heads(lines) if index not in removed)
    if len(removed) == len(lines):
        return lines
    kept: list[Line] = []
    gap = 0
    for index, line in enumerate(lines):
        sort = removed.get(index)
        if sort is not None and pen.named(sort).set_aside(line.strand.ranges(), confidence=0.95):
            gap += line.gap + 1
        else:
            kept.append(replace(line, gap=line.gap + gap) if gap else line)
            gap = 0
    return kept


def _recognised(lines: list[Line], captured: CapturedText) -> dict[int, Furniture]:
    prose = (at for at, line in enumerate(lines) if len(line.text) > 12 and ends_sentence(line.text))
    last_prose = max(prose, default=-1)
    found: dict[int, Furniture] = {}
    for index in _worth_a_look(lines, captured.text):
        line = lines[index]
        sort = None if line.mark in {"row", "heading"} else recognise(line.text, in_tail=index > last_prose)
        if sort is Furniture.PAGE_NUMBER and not _stands_alone(lines, index):
            continue
        if sort is not None:
            found[index] = sort
    return found


def _worth_a_look(lines: list[Line], text: str) -> Iterator[int]:
    """Lines no longer than furniture that hold one of its words, and lines that begin with a digit."""
    present = [re.escape(word) for word in WORDS if word in text]
    holds = re.compile("|".join([r"^\d", *present])).search
    return (index for index, line in enumerate(lines) if len(line.text) <= LONGEST and holds(line.text))


def _stands_alone(lines: list[Line], index: int) -> bool:
    """Blank lines or the ends of the text on both sides, and no other bare number next to it."""
    line = lines[index]
    before = index == 0 or line.gap > 0
    after = index == len(lines) - 1 or lines[index + 1].gap > 0
    near = [lines[at].text for at in (index - 1, index + 1) if 0 <= at < len(lines)]
    return before and after and not any(text.replace(".", "").isdigit() for text in near)


def _related_links(lines: list[Line]) -> Iterator[int]:
    """The label 相关阅读 and the link lines under it, up to the next line of prose."""
    inside = False
    for index, line in enumerate(lines):
        if inside and (len(line.text) > 45 or ends_sentence(line.text) or line.mark == "heading"):
            inside = False
        if not inside and len(line.text) <= 8 and RELATED.fullmatch(line.text):
            inside = True
        if inside:
            yield index


def _is_text(text: str) -> bool:
    """Sentences, makers and credits repeat for reasons of their own."""
    return ends_sentence(text) or is_byline(text) or is_credit(text) or is_name_list(text)


def _running_heads(lines: list[Line]) -> Iterator[int]:
    times = Counter(line.text for line in lines)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if times[line.text] >= _REPEATS and 4 <= len(line.text) <= 40 and line.mark not in {"row", "item"}:
            places[line.text].append(index)
    for text, where in places.items():
        apart = all(b - a >= _PAGE_LINES for a, b in pairwise(where))
        alone = all(lines[at].gap > 0 or at == 0 for at in where)
        if apart and alone and not _is_text(text):
            yield from where[1:]
