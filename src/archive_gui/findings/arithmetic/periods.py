"""Figures by the sentence that they stand in, semicolons inside it or not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeVar

from archive_gui.findings.amounts import Amount
from archive_gui.findings.counts import Count

_PERIOD = re.compile("[。！？!?\n]")
_Figure = TypeVar("_Figure", Amount, Count)


def by_period(texts: dict[int, str], figures: Iterable[_Figure]) -> Iterator[list[_Figure]]:
    """The figures of each sentence up to its full stop, in the order of the page."""
    for article, group in groupby(figures, key=lambda one: one.article):
        ends = [mark.end() for mark in _PERIOD.finditer(texts[article])]
        held: list[_Figure] = []
        last = 0
        for one in group:
            place = bisect_right(ends, one.fact.span.start)
            if held and place != last:
                yield held
                held = []
            held.append(one)
            last = place
        yield held
