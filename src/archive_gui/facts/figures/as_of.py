"""The time a figure holds for: 截至 and its date, or the date its sentence or paragraph speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.dates.extraction import FoundDate

_UNTIL = ("截至", "截止", "截止到", "截至到")
_POINTS = frozenset(
    {
        "date.calendar",
        "date.interval",
        "date.interval_of_numbers",
        "date.interval_of_hours",
        "date.iso",
        "date.part_of_year",
        "date.plan",
    }
)
# 由2014年的12%下降到3%: the year holds for the first figure only.
_FROM = ("由", "从")
_MOVED_TO = re.compile(r"(?:[降升增减提缩扩上下][^，。；\n\d]{0,4}|发展|变|改)?[到至为成]")
_FIRST_END = re.compile("[由从](?:近|约|不足|不到|超过?)?$")
_LAST_END = re.compile("[由从][^，。；\n]{1,20}?[到至为成]了?(?:近|约|不足|不到|超过?)?$")
_LONGEST_MOVE = 26
_LONGEST_CLAUSE = 60
_FOUNDED = re.compile("(?:成立|建立|始建|[创兴组]建|创办|创立|设立|开办|诞生|出生|生|建)于$")
_BORN = re.compile("出?生的|出生[，,]")
_NEAR = 4
_YEARS = re.compile(r"(\d{4})\.\.(\d{4})")


class Times:
    """Answers, for places in one text, what time is spoken of there."""

    def __init__(self, text: str, dates: Sequence[FoundDate], breaks: Breaks) -> None:
        self._text = text
        self._breaks = breaks
        points = [date for date in dates if date.rule.id in _POINTS and date.value.value and not _compared(text, date)]
        self._dates = [date for date in points if not _of_beginning(text, date)]
        self._starts = [date.span.start for date in self._dates]
        self._beginnings = [date.span.start for date in points if _of_beginning(text, date)]

    def at(self, at: int) -> str | None:
        """The ISO date or interval that holds at ``at``, to the day; None where the paragraph states none."""
        index = bisect_left(self._starts, at)
        sentence = self._breaks.sentence(at)
        inside = [date for date in self._dates[max(0, index - 8) : index] if date.span.start >= sentence]
        if (end := self._end_of_years(inside, at)) is not None:
            return end
        inside = [date for date in inside if not self._is_left_behind(date, at)]
        until = [date for date in inside if self._text.endswith(_UNTIL, 0, date.span.start)] if inside else []
        if until or inside:
            return _day((until or inside)[-1])
        begun = bisect_left(self._beginnings, at)
        if begun and self._beginnings[begun - 1] >= sentence:
            return None
        paragraph = self._breaks.paragraph(at)
        if index and self._dates[index - 1].span.start >= paragraph:
            return _day(self._dates[index - 1])
        return None

    def _end_of_years(self, inside: Sequence[FoundDate], at: int) -> str | None:
        """The year of an end of a movement over the years its sentence tells: 2015年至2019年，…由3.1%降至0.4%."""
        years = next((ends for date in inside if (ends := _YEARS.fullmatch(date.value.value or ""))), None)
        back = max(0, at - _LONGEST_MOVE)
        if years is None:
            return None
        if _FIRST_END.search(self._text, back, at):
            return years[1]
        return years[2] if _LAST_END.search(self._text, back, at) else None

    def _is_left_behind(self, date: FoundDate, at: int) -> bool:
        """Whether a figure is moved to from one of an earlier date."""
        if not self._text.endswith(_FROM, 0, date.span.start):
            return False
        return _MOVED_TO.search(self._text, date.span.end, min(at, date.span.end + _LONGEST_CLAUSE)) is not None


def _compared(text: str, date: FoundDate) -> bool:
    """比上年, 较去年同期: the time of another figure."""
    quote = text[date.span.start : date.span.end]
    return quote.endswith("同期") or text.endswith(("比", "较", "与", "同"), 0, date.span.start)


def _of_beginning(text: str, date: FoundDate) -> bool:
    """县公路局成立于1984年，有职工214人; 1964年出生的他种茶3亩: what somebody or something is since, not was then."""
    founded = _FOUNDED.search(text, max(0, date.span.start - _NEAR), date.span.start)
    return (founded or _BORN.match(text, date.span.end)) is not None


def _day(date: FoundDate) -> str | None:
    value = date.value.value
    return None if value is None else "..".join(end.partition("T")[0] for end in value.split(".."))
