"""The times that the headings of a chronicle state: 2011年7月：第一口井 dates what its section tells."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from archive_gui.facts.dates.context import NOTHING
from archive_gui.facts.sought import Sought
from archive_gui.language.dates import Moment

_DATED = Sought(
    r"(?m)^[【（(]?(?P<year>(?:19|20)\d\d)年(?:(?P<month>1[0-2]|0?[1-9])月)?(?P<day>(?:[12]\d|3[01]|0?[1-9])日)?[】）)]?"
    r"(?P<title>[：:\x20　][^。！？，\n]{1,24})?$",
    after="\n",
)
_LEAST = 2
"""Dated headings that make a chronicle; one alone may be the day of issue."""
# 3月15日 星期二 阴: the head of a diary's entry, which leaves the year to the first.
_ENTRY = Sought(
    r"(?m)^(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>[12]\d|3[01]|0?[1-9])日|[上中下]旬|[初底])"
    r"(?:[\x20　，,]{0,2}(?:(?:星期|周|礼拜)[一二三四五六日天]|[晴阴雨雪多云雾霜风小中大阵转暴到]{1,6}"
    r"|(?:立[春夏秋冬]|[小大][寒暑雪]|[春秋]分|[夏冬]至"
    r"|元宵|清明|端午|中秋|重阳|除夕|小年))){0,4}(?:[\x20　][一-鿿]{2,10})?$",
    after="\n",
)
_LEAST_ENTRIES = 3
"""Entries that make a diary."""

_HALF_YEAR = 6


class Chapters:
    """The sections of a text whose headings state years, in order; none where they are too few or go backwards."""

    def __init__(self, text: str, written: Moment = NOTHING) -> None:
        found = [
            (match.start(), Moment(int(match["year"]), int(match["month"]) if match["month"] else None))
            for match in _DATED.finditer(text)
            if match["title"] or not match["day"]  # a full date by itself is the day of issue
        ]
        in_order = all(_order(first) <= _order(last) for (_, first), (_, last) in pairwise(found))
        if len(found) < _LEAST or not in_order:
            found = _diary(text, written)
        self._starts = [start for start, _ in found]
        self._times = [time for _, time in found]

    def at(self, offset: int) -> Moment | None:
        """The time that the heading of the section around an offset states."""
        index = bisect_right(self._starts, offset)
        return self._times[index - 1] if index else None


def _diary(text: str, written: Moment) -> list[tuple[int, Moment]]:
    """The entries of a diary that states the year in the first or in its head; none where they go backwards."""
    entries = list(_ENTRY.finditer(text))
    if len(entries) < _LEAST_ENTRIES:
        return []
    found: list[tuple[int, Moment]] = []
    month = int(entries[0]["month"])
    year = int(entries[0]["year"]) if entries[0]["year"] else _year_of_head(month, written)
    if year is None:
        return []
    for entry in entries:
        if entry["year"] and int(entry["year"]) < year:
            return []
        # After December a diary goes on in the next year.
        turned = int(entry["month"]) < month and month - int(entry["month"]) >= _HALF_YEAR
        if int(entry["month"]) < month and not turned and not entry["year"]:
            return []
        year = int(entry["year"]) if entry["year"] else year + turned
        month = int(entry["month"])
        found.append((entry.start(), Moment(year, month, int(entry["day"]) if entry["day"] else None)))
    return found


def _year_of_head(month: int, written: Moment) -> int | None:
    """The year of the day in the head, which the entries go on from."""
    return written.year if written.day is not None and month >= (written.month or 0) else None


def year_within(chapter: Moment, month: int) -> int | None:
    """The year of a month told in a section: the next such month where it lies half a year before the section's."""
    passed = (chapter.month or 0) - month >= _HALF_YEAR
    return None if chapter.year is None else chapter.year + passed


def _order(time: Moment) -> tuple[int, int]:
    return time.year or 0, time.month or 0
