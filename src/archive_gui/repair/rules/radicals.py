"""Radicals and compatibility ideographs give way to the ordinary character of the same shape."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from archive_gui.domain.reading import RepairKind
from archive_gui.language.radicals import unifiable, unify
from archive_gui.repair.draft import Line, Pen


@cache
def _unifiable() -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(sorted(unifiable()))) + "]")


_SIMPLIFIED, _TRADITIONAL = "国这们会个为", "國這們會個為"
"""Frequent characters by which a page tells its script."""

_MODERN = str.maketrans("戶靑", "户青")
"""Unicode unifies two radicals with forms that simplified print does not have."""


def _unified(found: re.Match[str]) -> str:
    return unify(found[0]) or found[0]


def _unified_simplified(found: re.Match[str]) -> str:
    return _unified(found).translate(_MODERN)


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Replace them one for one, by Unicode's Equivalent_Unified_Ideograph and canonical decomposition."""
    if unifiable().isdisjoint(pen.alphabet):
        return lines
    pattern = _unifiable()
    count = pen.captured.text.count
    simplified = sum(map(count, _SIMPLIFIED)) >= sum(map(count, _TRADITIONAL))
    spelling = _unified_simplified if simplified else _unified
    done: list[Line] = []
    for line in lines:
        text = pattern.sub(spelling, line.text)
        if text != line.text:
            spots = [found.start() for found in pattern.finditer(line.text)]
            places = [line.strand.ranges(at, at + 1) for at in spots]
            answers = pen.granted(RepairKind.REPLACE, places, [text[at] for at in spots])
            characters = list(line.text)
            for at, granted in zip(spots, answers, strict=True):
                characters[at] = text[at] if granted else characters[at]
            done.append(replace(line, strand=line.strand.spelled("".join(characters))))
        else:
            done.append(line)
    return done
