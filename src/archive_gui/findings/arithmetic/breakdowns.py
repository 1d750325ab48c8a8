"""Totals and the figures told behind them that are their parts by the arithmetic, whatever words lead to each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from archive_gui.findings.arithmetic.halves import are_halves
from archive_gui.findings.arithmetic.parts import Parts, digit_off, is_headless, is_loose
from archive_gui.findings.arithmetic.rows import by_unit
from archive_gui.findings.counts import Count
from archive_gui.language.units import UnitClass

_APART = 40
"""Characters from one figure to the next of a run, other units between them or not."""

_BREAK = re.compile(
    r"[！？\n]|其中|另|此外|还有|比|较|增|减|[提升降涨]|同期|去年|上年|前年|计划|目标|每|平均|第[一二三四五六七八九十]|等(?!级)|"
    r"[一-鿿]均|最[高多大少低小]|带动|辐射|覆盖"
)
"""What leads away from the parts of a total."""

_LEAST, _FEWEST = 50, 3
"""What a total must count of its last place, and how many parts need no words."""

_NEAR, _NEAR_BY_HALVES = 0.05, 0.12
"""A run that misses the figure before it by more is no run of its parts; the same of two that leave nothing."""

_MOST = 12


def breakdowns(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Parts]:
    """车间46家，办在园区的12家，建在村里的28家，设在安置点的8家: a run that misses its total by one digit."""
    for (article, _), group in groupby(counts, key=lambda count: (count.article, count.paragraph.start)):
        text = texts[article]
        for inside in by_unit(group):
            for at, total in enumerate(inside):
                parts = _parts(text, total, inside[at : at + 1 + _MOST])
                if parts:
                    halves = are_halves(text, parts)
                    yield Parts(total, parts, complete=True, inside=False, halves=halves, rest=True)


def _parts(text: str, total: Count, inside: Sequence[Count]) -> tuple[Count, ...]:
    """The run behind a total, to a full stop, that was meant to come to it; empty where one does, or none nearly."""
    if not total.exact or is_loose(text, total) or total.value < _LEAST * min(total.step, 1):
        return ()
    nearly: tuple[Count, ...] = ()
    for run in _runs(text, total, inside):
        whole = sum(part.value for part in run)
        if abs(whole - total.value) <= 1e-6 * total.value:
            return ()
        missed = _NEAR_BY_HALVES if are_halves(text, run) else _NEAR
        if not nearly and abs(whole - total.value) <= missed * total.value and _are_parts(text, total, run):
            nearly = run
    return nearly


def _runs(text: str, total: Count, inside: Sequence[Count]) -> Iterator[tuple[Count, ...]]:
    """The runs of figures behind a total that end where a sentence, or all of them, end."""
    parts: list[Count] = []
    for before, part in pairwise(inside):
        between = text[before.fact.span.end : part.fact.span.start]
        if parts and "。" in between:
            yield tuple(parts)
        if len(between) > _APART or _BREAK.search(between) or not part.exact or part.value >= total.value:
            break
        if is_loose(text, part) or (not parts and between.startswith(("、", "和", "及", "与"))):
            return
        parts.append(part)
    yield tuple(parts)


def _are_parts(text: str, total: Count, run: Sequence[Count]) -> bool:
    """Whether figures that nearly come to a total are its parts: chance is small for three, and two need more."""
    found = Parts(total, tuple(run), complete=True, inside=False, halves=are_halves(text, run))
    if not digit_off(found):
        return False
    headless = sum(is_headless(text, part) for part in run)
    if len(run) < _FEWEST:
        return len(run) > 1 and (found.halves or headless == len(run))
    if total.kind in {UnitClass.THING, UnitClass.DIVISION}:
        return headless > 0 or any(_is_of(total, part) for part in run)
    return True


def _is_of(total: Count, part: Count) -> bool:
    """Whether a part is told by the name of what the total counts."""
    return bool(total.noun) and total.noun[-2:] == part.noun[-2:]
