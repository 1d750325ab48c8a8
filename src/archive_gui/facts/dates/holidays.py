"""The stretches of days off at the Spring Festival, the first of May and the National Day, year by year."""

from __future__ import annotations

from archive_gui.language.dates import Moment
from archive_gui.language.lunar import feast_day

LABOUR_DAY = (5, 1)
NATIONAL_DAY = (10, 1)
LASTING = frozenset({"长假", "小长假", "黄金周", "假期", "期间"})
"""What follows a holiday's name where all its days off are meant."""
_WEEK_OF_HOLIDAYS = 7
_GOLDEN_WEEKS = 2000
"""Since this year the National Day is a week."""
_JOINED_SINCE = 2008
_BEGUN_LATE = 2014
_THREE_DAYS = ((5, 1), (5, 3))
_FIVE_DAYS = ((5, 1), (5, 5))
_FROM_APRIL_29 = ((4, 29), (5, 1))
_FROM_APRIL_30 = ((4, 30), (5, 2))
# 国务院办公厅关于部分节假日安排的通知, 2008 to 2026.
_MAY_DAYS = {
    2008: _THREE_DAYS, 2009: _THREE_DAYS, 2010: _THREE_DAYS, 2011: _FROM_APRIL_30, 2012: _FROM_APRIL_29,
    2013: _FROM_APRIL_29, 2014: _THREE_DAYS, 2015: _THREE_DAYS, 2016: _FROM_APRIL_30, 2017: _FROM_APRIL_29,
    2018: _FROM_APRIL_29, 2019: ((5, 1), (5, 4)), 2020: _FIVE_DAYS, 2021: _FIVE_DAYS, 2022: ((4, 30), (5, 4)),
    2023: ((4, 29), (5, 3)), 2024: _FIVE_DAYS, 2025: _FIVE_DAYS,
    2026: _FIVE_DAYS,
} | dict.fromkeys(range(_GOLDEN_WEEKS, _JOINED_SINCE), ((5, 1), (5, 7)))  # fmt: skip


# Where the mid-autumn feast lies right before the National Day, the days off begin with it.
_JOINED_AHEAD = {2012: ((9, 30), (10, 7)), 2023: ((9, 29), (10, 6))}
_LONGER_SPRINGS = {2020: ((1, 24), (2, 2)), 2024: ((2, 10), (2, 17)), 2025: ((1, 28), (2, 4)), 2026: ((2, 15), (2, 23))}


def days_off(day: tuple[int, int] | None, year: int) -> tuple[Moment, Moment] | None:
    """The first and last day off of the holiday of that day; None where it is one day, or no year's plan is known."""
    if day == NATIONAL_DAY and year in _JOINED_AHEAD:
        first, last = _JOINED_AHEAD[year]
        return Moment(year, *first), Moment(year, *last)
    if day == NATIONAL_DAY and year >= _GOLDEN_WEEKS:
        return Moment(year, *NATIONAL_DAY), _end_of_golden_week(year)
    if day == LABOUR_DAY and year in _MAY_DAYS:
        first, last = _MAY_DAYS[year]
        return Moment(year, *first), Moment(year, *last)
    return None


def spring_days_off(year: int | None) -> tuple[Moment, Moment] | None:
    """The days off, most often seven from the old year's last day on, in 2014 a day later; None before 2008."""
    first = None if year is None else feast_day("春节", year)
    if year is None or year < _JOINED_SINCE or first is None:
        return None
    if year in _LONGER_SPRINGS:
        begins, ends = _LONGER_SPRINGS[year]
        return Moment(year, *begins), Moment(year, *ends)
    start = first if year == _BEGUN_LATE else first.shifted_days(-1)
    return start, start.shifted_days(_WEEK_OF_HOLIDAYS - 1)


def _end_of_golden_week(year: int) -> Moment:
    """The seventh of October, where the mid-autumn feast lies in that week the eighth (国务院办公厅放假通知)."""
    feast = feast_day("中秋节", year)
    joined = year >= _JOINED_SINCE and feast is not None and feast.month == 10 and (feast.day or 0) <= _WEEK_OF_HOLIDAYS
    return Moment(year, 10, _WEEK_OF_HOLIDAYS + joined)
