"""The times that the headings of a chronicle state: 2011年7月：第一口井 dates what its section tells."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from archive_gui.language.dates import Moment

_DATED = re.compile(
    r"^[【（(]?(?P<year>(?:19|20)\d\d)年(?:(?P<month>1[0-2]|0?[1-9])月)?(?P<day>(?:[12]\d|3[01]|0?[1-9])日)?[】）)]?"
    r"(?P<title>[：:\x20　][^。！？，\n]{1,24})?$",
    re.MULTILINE,
)
_LEAST = 2
"""Dated headings that make a chronicle; one alone may be the day of issue."""

_HALF_YEAR = 6


class Chapters:
    """The sections of a text whose headings state years, in order; none where they are too few or go backwards."""

    def __init__(self, text: str) -> None:
        found = [
            (match.start(), Moment(int(match["year"]), int(match["month"]) if match["month"] else None))
            for match in _DATED.finditer(text)
            if match["title"] or not match["day"]  # a full date by itself is the day of issue
        ]
        in_order = all(_order(first) <= _order(last) for (_, first), (_, last) in pairwise(found))
        if len(found) < _LEAST or not in_order:
            found = []
        self._starts = [start for start, _ in found]
        self._times = [time for _, time in found]

    def at(self, offset: int) -> Moment | None:
        """The time that the heading of the section around an offset states."""
        index = bisect_right(self._starts, offset)
        return self._times[index - 1] if index else None


def year_within(chapter: Moment, month: int) -> int | None:
    """The year of a month told in a section: the next such month where it lies half a year before the section's."""
    passed = (chapter.month or 0) - month >= _HALF_YEAR
    return None if chapter.year is None else chapter.year + passed


def _order(time: Moment) -> tuple[int, int]:
    return time.year or 0, time.month or 0
