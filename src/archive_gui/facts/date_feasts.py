"""Feasts and days of the lunar calendar: the day where the words tell it, the year where one is stated."""

from __future__ import annotations

from archive_gui.facts.date_points import Context, DateValue, read_point
from archive_gui.facts.grammar import Hit
from archive_gui.language import dates
from archive_gui.language.dates import Moment

_LAST_MONTHS = frozenset({"冬月", "腊月", "十一月", "十二月"})
_ON_THE_DAY = frozenset({"当天", "当日", "当晚", "这天", "那天"})
_DAY_BEFORE = frozenset({"前一天", "前一日"})


def holiday(hit: Hit, context: Context) -> DateValue | None:
    """A day where the holiday is of a fixed one and the words tell which; 国庆节期间 lasts longer."""
    name, tail, year = hit.parts["name"] or hit.parts["number"], hit.parts["tail"], context.written.year
    known = dates.HOLIDAYS.get(name) or dates.HOLIDAY_NUMBERS.get(name)
    if known is None or year is None or tail not in _ON_THE_DAY | _DAY_BEFORE:
        return DateValue(None, vague=True)
    day = Moment(year, *known).shifted_days(-1 if tail in _DAY_BEFORE else 0)
    return DateValue(day.iso(), inferred=True, moment=day)


def lunar(hit: Hit, context: Context) -> DateValue | None:
    """The year, where one is stated: its months and days are not those of the calendar.

    The last two months of the old year lie for the most part in the next one: of those nothing is certain.
    """
    parts = hit.parts
    stated = read_point(parts["year"] or parts["after_year"] or parts["other_year"], context)
    year = None if stated is None or (parts["month"] or parts["year_month"]) in _LAST_MONTHS else stated.first.year
    return DateValue(None if year is None else str(year), inferred=year is not None)
