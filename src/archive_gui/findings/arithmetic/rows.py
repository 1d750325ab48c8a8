"""Totals with a row of figures right behind them and no word between that calls those its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from archive_gui.findings.amounts import printed_step
from archive_gui.findings.arithmetic.halves import are_halves
from archive_gui.findings.arithmetic.parts import Parts, is_loose
from archive_gui.findings.counts import Count, printed_unit
from archive_gui.language.characters import is_han_text
from archive_gui.language.units import UnitClass

_APART = 16
"""Characters from one figure of a row to the next."""

_BREAK = re.compile(
    r"[。！？\n]|其中|另|此外|还有|比|较|增|减|同期|去年|上年|计划|每|平均|第[一二三四五六七八九十]|等(?!级)"
)
"""What does not stand inside a row."""

_LEAST, _FEWEST = 20, 3
"""What a total must count of its last printed place, and how many figures make a row that is no chance."""

_MISSED = 0.06
"""A row that misses the figure before it by more is no row of its parts."""

_MISSED_BY_HALVES = 0.1
"""The same of two that leave nothing besides them."""

_STATE = re.compile(
    r"完工|竣工|在建|开工|[已未尚待正]|完成|通过|合格|办结|整改|[停缓]建|达标|建成|销号|注销|在读|毕业|痊愈|死亡|留|走"
)
"""What tells how far things have come, as do the parts of all of them."""

_BEARERS = 2
"""Characters between the number of those who have something and how much they have."""
_AND = ("和", "与", "及", "以及")
_MOST = 12
"""Figures of a row."""


def rows(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Parts]:
    """危桥31座，完工22座、在建6座、未开工3座: figures that nearly come to the one before them."""
    for (article, _), group in groupby(counts, key=lambda count: (count.article, count.paragraph.start)):
        for inside in by_unit(group):
            yield from _rows(texts[article], inside)


def by_unit(counts: Iterable[Count]) -> Iterable[list[Count]]:
    """Figures that may be added, measure words of things as printed; shares never may."""
    found: dict[tuple[UnitClass, str, str], list[Count]] = {}
    for count in counts:
        if count.kind is not UnitClass.RATIO:
            unit = printed_unit(count) if count.kind is UnitClass.THING else ""
            row = found.setdefault((count.kind, count.unit, unit), [])
            if row and _has(row[-1], count):
                row.pop()
            row.append(count)
    return found.values()


def _has(one: Count, other: Count) -> bool:
    """Whether the first of two figures tells how many have the second: 五个乡28个."""
    start = one.clause.start
    between = one.told[one.fact.span.end - start : max(0, other.fact.span.start - start)]
    return one.clause == other.clause and len(between) <= _BEARERS and is_han_text(between) and between not in _AND


def is_state(lead: str) -> bool:
    """Whether what leads to a figure tells how far the things have come: 办结, 在建, 未开工."""
    return _STATE.search(lead) is not None


def _rows(text: str, inside: Sequence[Count]) -> Iterator[Parts]:
    for at, total in enumerate(inside):
        parts: list[Count] = []
        for before, part in zip(inside[at : at + _MOST], inside[at + 1 : at + 1 + _MOST], strict=False):
            between = text[before.fact.span.end : part.fact.span.start]
            if not parts and len(between) <= _APART:
                between = between.removeprefix("。")  # a sentence may begin with the first part
            if len(between) > _APART or _BREAK.search(between) or not part.exact or part.value >= total.value:
                break
            parts.append(part)
        halves = are_halves(text, parts)
        if (halves or len(parts) >= _FEWEST) and _is_total(text, total, parts):
            states = sum(is_state(text[part.clause.start : part.fact.span.start]) for part in parts)
            stated = len(parts) - states <= 1
            yield Parts(total, tuple(parts), complete=True, inside=False, halves=halves, rest=stated)


def _is_total(text: str, total: Count, parts: Sequence[Count]) -> bool:
    """Whether the row nearly comes to the figure before it, which is no part of a row itself."""
    step = printed_step(total.fact.quote, total.value)
    if total.value < _LEAST * step or not total.exact or any(is_loose(text, count) for count in (total, *parts)):
        return False
    if text[total.fact.span.end : parts[0].fact.span.start].startswith(("、", "和", "及", "与")):
        return False
    missed = _MISSED_BY_HALVES if len(parts) < _FEWEST else _MISSED
    return abs(sum(part.value for part in parts) - total.value) <= missed * total.value
