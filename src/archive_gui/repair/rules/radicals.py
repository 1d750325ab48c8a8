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


def _unified(found: re.Match[str]) -> str:
    return unify(found[0]) or found[0]


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Replace them one for one, by Unicode's Equivalent_Unified_Ideograph and canonical decomposition."""
    if unifiable().isdisjoint(set(pen.captured.text)):
        return lines
    pattern = _unifiable()
    done: list[Line] = []
    for line in lines:
        text = pattern.sub(_unified, line.text)
        if text != line.text:
            spots = [found.start() for found in pattern.finditer(line.text)]
            ranges = tuple(place for at in spots for place in line.strand.ranges(at, at + 1))
            pen.repaired(RepairKind.REPLACE, ranges, "".join(text[at] for at in spots))
            done.append(replace(line, strand=line.strand.spelled(text)))
        else:
            done.append(line)
    return done
