"""Feasts and days of the lunar calendar: the day where the words tell it, the year where one is stated."""

from __future__ import annotations

from archive_gui.facts.date_context import Context
from archive_gui.facts.date_durations import BACK
from archive_gui.facts.date_points import DateValue, read_point, since
from archive_gui.facts.grammar import Hit
from archive_gui.language import dates
from archive_gui.language.dates import Moment

_LAST_MONTHS = frozenset({"冬月", "腊月", "十一月", "十二月"})
_ON_THE_DAY = frozenset({"当天", "当日", "当晚", "这天", "那天"})
_DAY_BEFORE = frozenset({"前一天", "前一日"}) | BACK
_NEW_YEAR = (1, 1)
_SECOND_HALF = 7


_FIXED = {name: day for name, day in dates.HOLIDAYS.items() if day and not name.startswith(("五", "十"))} | {
    f"“{name}”": day for name, day in dates.HOLIDAY_NUMBERS.items()
}


def holiday(hit: Hit, context: Context) -> DateValue | None:
    """A day where the holiday is of a fixed one and the words tell which; 国庆节期间 lasts longer."""
    name, tail, year = hit.parts["name"] or hit.parts["number"], hit.parts["tail"], context.written.year
    known = dates.HOLIDAYS.get(name) or dates.HOLIDAY_NUMBERS.get(name)
    if known is None or year is None or tail not in _ON_THE_DAY | _DAY_BEFORE:
        return DateValue(None, vague=True)
    # 元旦前 said in autumn: the next year's.
    next_year = known == _NEW_YEAR and (context.written.month or 0) >= _SECOND_HALF
    # “七一”前 names a date, as 7月1日前 does; 国庆节前 ends the day before the feast.
    before = tail in _DAY_BEFORE and not (hit.parts["number"] and tail in BACK)
    day = Moment(year + next_year, *known).shifted_days(-1 if before else 0)
    return DateValue(day.iso(), inferred=True, moment=day)


def eve(text: str, told: Moment) -> Moment | None:
    """The day before the holiday of a fixed day that ends an expression (2016年国庆前); None where none does.

    One told in numbers is the date itself: 明年“六一”前, as 6月1日前.
    """
    named = [(name, day) for name, day in _FIXED.items() if text.endswith(name)]
    if not named or told.year is None:
        return None
    return Moment(told.year, *named[0][1]).shifted_days(0 if named[0][0].startswith("“") else -1)


def lunar(hit: Hit, context: Context) -> DateValue | None:
    """The year, where one is stated: its months and days are not those of the calendar.

    The last two months of the old year lie for the most part in the next one: of those nothing is certain.
    """
    parts = hit.parts
    stated = read_point(parts["year"] or parts["after_year"] or parts["other_year"], context)
    if stated is None or stated.first.year is None:
        return DateValue(None)
    told = Moment(stated.first.year)
    if (parts["month"] or parts["year_month"]) in _LAST_MONTHS:
        return DateValue(None, inferred=stated.inferred, moment=told)
    value = since(told, context.written) if parts["tail"] in {"以来", "至今"} else told.iso()
    return DateValue(value, inferred=True, moment=told)
