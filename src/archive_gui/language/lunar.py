"""The old calendar: on which day its months, its feasts and the terms of the farmer's year fell."""

from __future__ import annotations

import math
from datetime import date, timedelta
from itertools import accumulate

from archive_gui.language import dates
from archive_gui.language.dates import Moment

_FIRST_YEAR = 1940
_FIRST_DAY = date(1940, 2, 8)
# Five hexadecimal digits for each lunar year from 1940 to 2040: which month recurs (0 for none) in the upper bits, then
# a bit for each month from the first, set where it has 30 days (rules of GB/T 33661-2017《农历的编算和颁行》, computed
# with lunar_python, compared with lunardate; where the two differ, in 1954 and 1978, by the new moon at Beijing).
_YEARS = (
    "0052b0ca5b00aad0056a09b5500ba400b4905a9300a950f52d0053600aad0b5aa005b200da507d4a00d4a10a9500a97005560cab5"
    "00ad5006d208ea500ea50064a06c9700a9b0f55a0056a00b690b75200b5200b250964b00a4b114ab002ad0056d0cb6900da900d92"
    "09d2500d2515a4d00a56002b60c5b5006d500ea90be9200e9200d2606a5600a57114d60035a006d50b6c900749006930952b0052b"
    "00a5b0555a0056a0fb5500ba400b490ba9300a950052d08aad00ab5135aa005d200da50dd4a00d4a00c950952e0055600ab5055b2"
    "006d20cea5007250064b0ac9700cab0055a06ad600b691775200b5200b250da4b00a4b004ab0a55b005ad"
)
_CODE = 5
_MONTHS = 12


def _months(code: int) -> list[tuple[int, bool, int]]:
    """The months of a year in order: number, whether it is the second of its number, and days."""
    leap = code >> 13
    numbers = [(number, False) for number in range(1, _MONTHS + 1)]
    if leap:
        numbers.insert(leap, (leap, True))
    return [(number, second, 29 + (code >> index & 1)) for index, (number, second) in enumerate(numbers)]


_CALENDAR = [_months(int(_YEARS[at : at + _CODE], 16)) for at in range(0, len(_YEARS), _CODE)]
_NEW_YEARS = list(accumulate((sum(days for *_, days in year) for year in _CALENDAR), initial=_FIRST_DAY.toordinal()))

# The month of each term, the day it would fall on at the beginning of 1940 and by how much it falls later each year
# (fitted to the days computed with lunar_python: exact for every year from 1940 to 2040).
_TERMS = {
    "小寒": (1, 6.8171, 0.24245), "大寒": (1, 21.5436, 0.24245), "立春": (2, 5.302, 0.24245),
    "雨水": (2, 20.1601, 0.24195), "惊蛰": (3, 7.05955, 0.24245), "春分": (3, 22.1279, 0.24195),
    "清明": (4, 6.2889, 0.24195), "谷雨": (4, 21.5796, 0.24195), "立夏": (5, 7.0332, 0.2414),
    "小满": (5, 22.5848, 0.2414), "芒种": (6, 7.2585, 0.24075), "夏至": (6, 22.94375, 0.24075),
    "小暑": (7, 8.6536, 0.2414), "大暑": (7, 24.382, 0.241), "立秋": (8, 9.069, 0.241), "处暑": (8, 24.6542, 0.2414),
    "白露": (9, 9.1708, 0.2414), "秋分": (9, 24.53085, 0.24195), "寒露": (10, 9.785, 0.24215),
    "霜降": (10, 24.91815, 0.24195), "立冬": (11, 8.91815, 0.24195), "小雪": (11, 23.7869, 0.24245),
    "大雪": (12, 8.604, 0.24245), "冬至": (12, 23.36985, 0.24195),
}  # fmt: skip
_FEASTS = {"春节": (1, 1), "元宵节": (1, 15), "端午节": (5, 5), "七夕节": (7, 7), "中秋节": (8, 15), "重阳节": (9, 9)}
# Of a year these close the lunar year that is ending in its first weeks.
_LAST_FEASTS = {"腊八节": (12, 8), "小年": (12, 23)}
_LAST_MONTHS = 2


def lunar_day(year: int, month: int, day: int) -> Moment | None:
    """The day on which a day of a lunar year fell; None outside the years 1940 to 2040 or where there is none."""
    start = _month_start(year, month)
    if start is None or not 1 <= day <= start[1]:
        return None
    return dates.of_date(start[0] + timedelta(days=day - 1))


def lunar_month(year: int, month: int) -> tuple[Moment, Moment] | None:
    """The first and the last day of a month of a lunar year; None outside the years 1940 to 2040."""
    start = _month_start(year, month)
    if start is None:
        return None
    first, days = start
    return dates.of_date(first), dates.of_date(first + timedelta(days=days - 1))


def feast_day(name: str, year: int) -> Moment | None:
    """The day of a feast of the old calendar or a term of the farmer's year in a year from 1941 to 2040; else None.

    除夕 of a year may be the evening before or the last of it: in a year it is taken for the one before its 春节.
    """
    if name in _FEASTS:
        return lunar_day(year, *_FEASTS[name])
    if name in _LAST_FEASTS:
        return lunar_day(year - 1, *_LAST_FEASTS[name])
    if name == "除夕":
        new_year = lunar_day(year, 1, 1)
        return None if new_year is None else new_year.shifted_days(-1)
    if (term := _TERMS.get(name.removesuffix("节"))) is None or not _FIRST_YEAR <= year <= _FIRST_YEAR + 100:
        return None
    month, start, later = term
    leaps = (year - (month <= _LAST_MONTHS)) // 4 - (_FIRST_YEAR - 1) // 4
    return Moment(year, month, math.floor(start + later * (year - _FIRST_YEAR)) - leaps)


def _month_start(year: int, month: int) -> tuple[date, int] | None:
    """The first day of a month, and how many days it has; of two of one number the first."""
    if not 0 <= year - _FIRST_YEAR < len(_CALENDAR):
        return None
    start = _NEW_YEARS[year - _FIRST_YEAR]
    for number, second, days in _CALENDAR[year - _FIRST_YEAR]:
        if number == month and not second:
            return date.fromordinal(start), days
        start += days
    return None
