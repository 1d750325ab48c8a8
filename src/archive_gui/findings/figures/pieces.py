"""Numbers told in 块 that are pieces, not money: 配备大屏312块 here and 三百六十多块屏 there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from archive_gui.findings.counts import printed_unit
from archive_gui.findings.figures.chances import Chance, chance
from archive_gui.findings.figures.settings import Setting
from archive_gui.language.units import UnitClass

_PIECE = "块"
_MOST = 12
"""Figures told in pieces before and behind each that it is held against."""


def in_pieces(settings: Sequence[Setting]) -> Iterator[tuple[Setting, Setting, Chance]]:
    """Pairs of figures of a page told in 块 of which one counts pieces beyond doubt and the other may."""
    told = [setting for setting in settings if printed_unit(setting.count) == _PIECE]
    sure = [at for at, setting in enumerate(told) if setting.count.kind is UnitClass.THING]
    for at, one in enumerate(told) if sure else ():
        if one.count.kind is not UnitClass.MONEY:
            continue
        measured, nearest = one.as_pieces(), bisect_left(sure, at)
        for other_at in sure[max(0, nearest - _MOST) : nearest + _MOST]:
            other = told[other_at]
            if (one.count.article, one.count.sentence) == (other.count.article, other.count.sentence):
                continue
            pair = (measured, other) if at < other_at else (other, measured)
            found = chance(pair[0].count, pair[1].count)
            if found is not None:
                yield *pair, found
