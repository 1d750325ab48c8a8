"""Feasts and days of the old calendar: the day where the words and the text tell its year."""

from __future__ import annotations

import re
from collections.abc import Callable

from archive_gui.facts.dates.clock import numeral, read_clock
from archive_gui.facts.dates.context import Context
from archive_gui.facts.dates.durations import BACK
from archive_gui.facts.dates.holidays import LASTING, days_off, spring_days_off
from archive_gui.facts.dates.points import DateValue, feast_name, read_point, since
from archive_gui.facts.grammar import Hit
from archive_gui.language import dates
from archive_gui.language.dates import Moment
from archive_gui.language.lunar import feast_day, lunar_day, lunar_month

_ON_THE_DAY = frozenset({"当天", "当日", "当晚", "这天", "那天", "这日", "那日", "之夜"})
_DAY_BEFORE = frozenset({"前一天", "前一日"}) | BACK
_NEW_YEAR = (1, 1)
_SECOND_HALF = 7
_LOOKED_BACK = 183
_LOOKED_AHEAD = 60
"""Days back and ahead in which a feast or day told without a year is looked for; others are rather customs."""
_TO_COME = 2
"""Months ahead in which a holiday is rather to come."""
_LUNAR = re.compile(
    r"(?P<month>[正一二三四五六七八九十冬腊]{1,2}|\d{1,2})月(?P<day>初.|半|廿[一二三四五六七八九]?|[一二三四五六七八九十]{1,3})?"
)
_TOLD_TWICE = re.compile(
    r"(?P<month>1[0-2]|0?[1-9])月(?P<day>[12]\d|3[01]|0?[1-9])[日号][，,（(\x20]{0,2}(?:即|也就?是|正是)?(?:农历|阴历|旧历)"
    r"(?P<lunar>[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[一二三四五六七八九十]{2,3}))"
)
_GLOSS_BEHIND = 14
_LIFETIME = 60
_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_HALF = 15


_FIXED = {name: day for name, day in dates.HOLIDAYS.items() if day and not name.startswith(("五", "十"))} | {
    f"“{name}”": day for name, day in dates.HOLIDAY_NUMBERS.items()
}


def holiday(hit: Hit, context: Context) -> DateValue | None:
    """A day where the words tell which; 国庆节期间 lasts longer."""
    parts, tail = hit.parts, hit.parts["tail"]
    name = parts["name"] or parts["number"] or parts["term"] or parts["plain"] or parts["alone"]
    feast = feast_name(parts["eve"] or name)
    if feast is not None:
        return _feast(feast, tail, context, on_the_day=bool(parts["eve"] or parts["alone"]))
    if parts["alone"]:
        return _fixed_holiday(name, context)
    known, year = dates.HOLIDAYS.get(name) or dates.HOLIDAY_NUMBERS.get(name), context.written.year
    if (sale := parts["sales_day"] or parts["bare_sales_day"]) != "":
        known = dates.SALES_DAYS[sale]
    if (
        known is not None
        and year is not None
        and tail in LASTING
        and (lasting := _days_off(known, context)) is not None
    ):
        return lasting
    if known is None or year is None or tail not in _ON_THE_DAY | _DAY_BEFORE:
        return DateValue(None, vague=True)
    # 元旦前 said in autumn: the next year's.
    next_year = known == _NEW_YEAR and (context.written.month or 0) >= _SECOND_HALF
    # “七一”前 names a date, as 7月1日前 does; 国庆节前 ends the day before the feast.
    before = tail in _DAY_BEFORE and not (parts["number"] and tail in BACK)
    day = Moment(year + next_year, *known).shifted_days(-1 if before else 0)
    return DateValue(day.iso(), inferred=True, moment=day)


def _days_off(known: tuple[int, int], context: Context) -> DateValue | None:
    """国庆假期 of the year that the sentence tells of, else of the last that has passed, or of the one to come."""
    spoken, written = context.spoken, context.written
    year = spoken.year if context.same_sentence and spoken.year is not None else written.year
    if year is None:
        return None
    passed = written.month is None or known <= (written.month, written.day or dates.last_day(year, written.month))
    if year == written.year and not passed and not (context.planned or context.ahead):
        if known[0] - (written.month or 0) <= _TO_COME:
            return None  # of the feast that is near as likely as of the last
        year -= 1
    ends = days_off(known, year)
    return None if ends is None else DateValue(dates.interval(*ends), inferred=True, moment=ends[0])


def _fixed_holiday(name: str, context: Context) -> DateValue:
    """教师节， at the head of a clause: the one nearest to what is told."""
    known = dates.HOLIDAYS.get(name) or dates.HOLIDAYS[name.removesuffix("节")]
    day = None if known is None else _nearest(lambda year: Moment(year, *known), context)
    return DateValue(None, vague=True) if day is None else DateValue(day.iso(), inferred=True, moment=day)


def _feast(name: str, tail: str, context: Context, *, on_the_day: bool) -> DateValue:
    """寒露那天, 中秋节前一天, 春节期间 of the year that the text speaks of, else of the last that has passed."""
    if name == "春节" and tail in LASTING and (first := _nearest(lambda year: feast_day(name, year), context)):
        off = spring_days_off(first.year)
        return DateValue(dates.interval(*off), inferred=True, moment=off[0]) if off else DateValue(None, vague=True)
    before = tail in _DAY_BEFORE - BACK
    if not (on_the_day or before or tail in _ON_THE_DAY):
        return DateValue(None, vague=True)
    day = _nearest(lambda year: feast_day(name, year), context)
    if day is None:
        return DateValue(None, vague=True)
    day = day.shifted_days(-1 if before else 0)
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
    """The day or the stretch of a month of the old calendar: of the year stated, else of the one the text speaks of."""
    parts = hit.parts
    month, number = _lunar_parts(parts["date"] or parts["old_date"])
    stated = read_point(parts["year"] or parts["after_year"] or parts["other_year"], context)
    year = stated.first.year if stated is not None else None
    if year is None and parts["other_year"].endswith("年"):
        year = dates.year_number(parts["other_year"][:-1])  # 两千年 is one only before a month
    if month is None:
        return DateValue(None if year is None else Moment(year).iso(), inferred=True) if year or number else None
    if parts["tail"] in {"以来", "至今"} and year is not None:
        return DateValue(since(Moment(year), context.written), inferred=True, moment=Moment(year))
    if number is None:
        return _of_month(year, month)
    if year is not None:
        day = _told_day(year, month, number, context.written)
    else:
        day = _nearest(lambda year: _day_of(year, month, number), context)
    if day is None:
        return DateValue(None if year is None or month > _LAST_OF_YEAR else str(year), inferred=True)
    if parts["at"]:
        clock = read_clock(parts["at"], parts["daypart"])
        day = clock.within(day) if clock is not None else day
    return DateValue(day.iso(), inferred=True, moment=day)


def year_of_both(text: str, hit: Hit, written: Moment) -> int | None:
    """The last year up to now in which a day told by both calendars fell on both: 10月24日，农历九月初五; else None."""
    if written.year is None or text.find("历", hit.start, hit.end + _GLOSS_BEHIND) < 0:
        return None
    twice = _TOLD_TWICE.search(text, hit.start, hit.end + _GLOSS_BEHIND)
    if twice is None or twice.start() >= hit.end:
        return None
    month, number = _lunar_parts(twice["lunar"])
    if month is None or number is None:
        return None
    wanted = int(twice["month"]), int(twice["day"])
    for year in range(written.year, written.year - _LIFETIME, -1):
        for lunar_year in (year, year - 1):
            day = lunar_day(lunar_year, month, number)
            if day is not None and (day.year, day.month, day.day) == (year, *wanted):
                return year
    return None


_LAST_OF_YEAR = 10
"""The last two months lie for the most part in the next year."""
_LAST_DAY = 30


def _lunar_parts(text: str) -> tuple[int | None, int | None]:
    """Month and day of 正月初八, 腊月廿四, 八月十五, 大年初一; None for what is not told."""
    if "年初" in text or text.endswith("年三十"):
        number = numeral(text[-1]) if "年初" in text else _LAST_DAY
        return (1, number) if "年初" in text else (12, number)
    match = _LUNAR.search(text)
    if match is None:
        return None, None
    month = _LUNAR_MONTHS.get(match["month"]) or numeral(match["month"])
    day = match["day"] or ""
    return month, _HALF if day == "半" else numeral(day.removeprefix("初"))


def _day_of(year: int, month: int, number: int) -> Moment | None:
    """A day of a lunar year; the thirtieth of a last month that has none is its last."""
    if month == 12 and number == _LAST_DAY and lunar_day(year, month, number) is None:
        number -= 1
    return lunar_day(year, month, number)


def _told_day(year: int, month: int, number: int, written: Moment) -> Moment | None:
    """The day of a year stated: 今年腊月初八 told in January is of the lunar year that is ending."""
    day = _day_of(year, month, number)
    ended = day is not None and day.year == year + 1 and written.year == year and written.month in {1, 2}
    return _day_of(year - 1, month, number) if ended else day


def _of_month(year: int | None, month: int) -> DateValue:
    ends = None if year is None else lunar_month(year, month)
    if ends is None:
        return DateValue(None, inferred=True)
    return DateValue(dates.interval(*ends), inferred=True, moment=Moment(year))


def _nearest(of_year: Callable[[int], Moment | None], context: Context) -> Moment | None:
    """The day of the year that the text speaks of; else the last one before the writing, or the next."""
    told = context.chapter or (context.spoken if context.same_sentence or context.written.year is None else None)
    base = next((each for each in (told, context.story) if each is not None and each.year is not None), context.written)
    if base.year is None:
        return None
    days = [day for year in range(base.year - 1, base.year + 2) if (day := of_year(year)) is not None]
    if base.month is None and base is not context.written:
        return of_year(base.year)
    if base.month is None:
        return next((day for day in days if day.year == base.year), None)
    at = _ordinal(Moment(base.year, base.month, base.day or dates.last_day(base.year, base.month)))
    if base is not context.written:
        return min(days, key=lambda day: abs(_ordinal(day) - at), default=None)
    passed = [day for day in days if 0 <= at - _ordinal(day) <= _LOOKED_BACK]
    coming = [day for day in days if 0 <= _ordinal(day) - at <= _LOOKED_AHEAD]
    if context.ahead or context.planned or not passed:
        return coming[0] if coming else None
    return passed[-1]


def _ordinal(day: Moment) -> int:
    first = day.first_day()
    return 0 if first is None else first.toordinal()
