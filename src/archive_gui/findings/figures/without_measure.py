"""Numbers told without a measure word that are likely the same as one told with it: 订单38.6万单, 网单定格在33.6万."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from archive_gui.findings.counts import COUNTED
from archive_gui.findings.figures.chances import BEYOND_CHANCE, Chance, chance
from archive_gui.findings.figures.settings import Setting
from archive_gui.language.units import UnitClass

_MOST = 80
"""Figures before and behind each that it is held against."""

_AS_TOLD = COUNTED | {UnitClass.MONEY, UnitClass.AREA, UnitClass.WEIGHT}
"""What is told in 万 with its measure word left out."""


def without_measure(bare: Sequence[Setting], others: Sequence[Setting]) -> Iterator[tuple[Setting, Setting, Chance]]:
    """Pairs of figures of a page of which one lacks its measure word and is the other's number but for a slip."""
    places = [_place(setting) for setting in others]
    for one in bare:
        at = bisect_left(places, _place(one))
        for other in others[max(0, at - _MOST) : at + _MOST]:
            if other.count.kind not in _AS_TOLD or _sentence(one) == _sentence(other):
                continue
            measured = one.measured_as(other)
            pair = (measured, other) if _place(one) < _place(other) else (other, measured)
            found = chance(pair[0].count, pair[1].count)
            if found is not None and found.slip in BEYOND_CHANCE:
                yield *pair, found


def _place(setting: Setting) -> tuple[int, int]:
    return setting.count.article, setting.count.fact.span.start


def _sentence(setting: Setting) -> tuple[int, tuple[int, int]]:
    return setting.count.article, setting.count.sentence
