"""The time a figure holds for: 截至 and its date, or the date its sentence or paragraph speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.date_facts import FoundDate

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


class Times:
    """Answers, for places in one text, what time is spoken of there."""

    def __init__(self, text: str, dates: Sequence[FoundDate], breaks: Breaks) -> None:
        self._text = text
        self._breaks = breaks
        self._dates = [
            date for date in dates if date.rule.id in _POINTS and date.value.value and not _compared(text, date)
        ]
        self._starts = [date.span.start for date in self._dates]

    def at(self, at: int) -> str | None:
        """The ISO date or interval that holds at ``at``, to the day; None where the paragraph states none."""
        index = bisect_left(self._starts, at)
        sentence = self._breaks.sentence(at)
        inside = [date for date in self._dates[max(0, index - 8) : index] if date.span.start >= sentence]
        until = [date for date in inside if self._text.endswith(_UNTIL, 0, date.span.start)] if inside else []
        if until or inside:
            return _day((until or inside)[-1])
        paragraph = self._breaks.paragraph(at)
        if index and self._dates[index - 1].span.start >= paragraph:
            return _day(self._dates[index - 1])
        return None


def _compared(text: str, date: FoundDate) -> bool:
    """比上年, 较去年同期: the time of another figure."""
    quote = text[date.span.start : date.span.end]
    return quote.endswith("同期") or text.endswith(("比", "较", "与", "同"), 0, date.span.start)


def _day(date: FoundDate) -> str | None:
    value = date.value.value
    return None if value is None else "..".join(end.partition("T")[0] for end in value.split(".."))
