"""Numbers that count the lines of a copied document leave the text; what they numbered can be joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.language.characters import width
from archive_gui.repair.characters import ends_inside
from archive_gui.repair.draft import Line, Pen

_NUMBER = re.compile(r"0{0,3}(\d{1,4})(?:[:：|.]?([ \t\u3000]+)|$)")
_FEWEST = 5
"""Lines that are numbered one after another; a list of so many lines ends its items."""

_FEWEST_WHOLE = 3
"""Lines of a page that is numbered from its first line to its last."""

_FEWEST_BROKEN = 2
_BROKEN_SHARE = 4
"""One in so many numbered lines breaks off inside a sentence, as no items of a list do."""


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Take the numbers out where the lines of a page are numbered one after another."""
    numbered = {at: found for run in _runs(lines) for at, found in run}
    if not numbered:
        return lines
    least = min((width(found[2]) for found in numbered.values() if found[2]), default=0)
    kept: list[Line] = []
    gap = 0
    for at, line in enumerate(lines):
        found = numbered.get(at)
        if found is None:
            kept.append(replace(line, gap=line.gap + gap))
            gap = 0
            continue
        rest = pen.taken_out(line.strand, [Span(0, found.end())])
        if not rest.text:
            gap += line.gap + 1
            continue
        indent = width(found[2] or "") - least
        kept.append(replace(line, strand=rest, gap=line.gap + gap, indent=max(0, indent)))
        gap = 0
    return kept


def _runs(lines: list[Line]) -> Iterator[list[tuple[int, re.Match[str]]]]:
    """Stretches of lines of which each begins with the number after that of the line above."""
    run: list[tuple[int, re.Match[str]]] = []
    for at, line in enumerate(lines):
        found = _NUMBER.match(line.text) if line.text[0].isdigit() and line.mark != "row" else None
        if found is not None and run and run[-1][0] == at - 1 and int(found[1]) == int(run[-1][1][1]) + 1:
            run.append((at, found))
            continue
        if _is_broken(lines, run):
            yield run
        run = [(at, found)] if found is not None else []
    if _is_broken(lines, run):
        yield run


def _is_broken(lines: list[Line], run: list[tuple[int, re.Match[str]]]) -> bool:
    """Whether sentences run on from one numbered line to the next; few lines must be the whole page, from 1 on."""
    whole = len(run) == len(lines) and int(run[0][1][1]) == 1 if run else False
    if len(run) < (_FEWEST_WHOLE if whole else _FEWEST):
        return False
    broken = sum(
        ends_inside(lines[at].text) and ("，" in lines[at].text or "，" in lines[at + 1].text) for at, _ in run[:-1]
    )
    return broken >= (1 if whole else _FEWEST_BROKEN) and broken * _BROKEN_SHARE >= len(run)
