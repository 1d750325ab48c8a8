"""Points of time as the date grammar finds them: 今年6月底, 8日晚10时许, 去年第四季度 as calendar values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from archive_gui.facts.dates.chapters import year_within
from archive_gui.facts.dates.clock import numeral, read_clock
from archive_gui.facts.dates.context import Context
from archive_gui.facts.dates.holidays import LASTING, days_off, spring_days_off
from archive_gui.facts.dates.rules import GRAMMAR
from archive_gui.facts.dates.symbols import SOLAR_TERM_MONTHS, SOLAR_TERMS
from archive_gui.language import dates
from archive_gui.language.dates import Moment
from archive_gui.language.lunar import feast_day

_EVENT_DAYS = 10
"""An event is told from day to day; a day further on is rather counted from the day of writing."""
_COUNTED_UP_TO = 3
"""Months before the writing up to which a paper counts at the earliest."""
_HALF_YEAR = 6
"""What is to come is more likely the next such month than one so many months ago."""


_POINT = GRAMMAR.expression(
    "(?:<year:year>的?)?(?:(?:<month_after:month>|<relative_month:relative_month>)(?:<month_part:month_part>|"
    "<day_after:day>|<day_bare:day_bare>)?"
    "|<year_part:year_part>|<day_after:only_day>|<relative_day:relative_day>)?"
    r"(?:<gloss:gloss>|<lunar_gloss>)?(?:<weekday_gloss>)?(?:(?:\x20|大?约|大概)?(?:<daypart:daypart>)?(?:<clock:clock>|<clock_cn:clock_cn>)?)?"
)
_GLOSS = re.compile(r"(?:(?P<year>[^年（(]+)年)?(?:(?P<month>[^月（(]+)月)?(?P<day>[^日号（(]+)[日号]")
_MONTH_TENTHS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "上中旬": (1, 20), "中下旬": (11, 31)}
_NUMBERED = dates.HOLIDAY_NUMBERS | dates.SALES_DAYS
_HOLIDAYS = dates.HOLIDAYS | {f"“{name}”": day for name, day in _NUMBERED.items()} | _NUMBERED
_OLD_FEASTS = ("除夕", "春节", "元宵", "清明", "端午", "七夕", "中秋", "重阳", "腊八", "小年", *SOLAR_TERMS)
"""The feasts whose days differ from year to year, by their first two characters."""
_ITS_DAY = frozenset({"", "当天", "当日", "这天", "那天", "这日", "那日"})
_CALLED_FEAST = frozenset({"元宵", "清明", "端午", "七夕", "中秋", "重阳", "腊八"})
_TERM_MONTHS = SOLAR_TERM_MONTHS | {"清明": 4}
_NTH_YEAR = re.compile("第(?P<count>[三四五六七八九]|十[一二三四五]?)年")
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "两": 2}


@dataclass(frozen=True, slots=True)
class DateValue:
    """The meaning of one expression: its ISO value, and the point it leaves behind for the words that follow."""

    value: str | None
    inferred: bool = False
    frequency: str | None = None
    vague: bool = False
    moment: Moment | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A point or stretch read from an expression: both ends, and whether context supplied the year."""

    first: Moment
    last: Moment
    inferred: bool

    @property
    def value(self) -> str | None:
        """The ISO date, or ``a..b`` where both ends differ."""
        return self.first.iso() if self.first == self.last else dates.interval(self.first, self.last)


def read_point(text: str, context: Context) -> Point | None:
    """The point or stretch an expression stands for; None where there is no such day or hour."""
    parts = _parts(text)
    if parts is None:
        return None
    moment, inferred = _read_day(parts, context)
    if parts["clock"] or parts["clock_cn"]:
        # 当晚8时 is 20 o'clock.
        daypart = parts["daypart"] or parts["relative_day"][-1:]
        clock = read_clock(parts["clock"] or parts["clock_cn"], daypart)
        if clock is None:
            return None
        moment = replace(moment, hour=clock.hour, minute=clock.minute, second=clock.second)
    if not moment.is_valid:
        return None
    if parts["month_part"]:
        return month_part(moment, parts["month_part"], inferred=inferred)
    if parts["year_part"]:
        return year_part(moment, parts["year_part"], inferred=inferred)
    return Point(moment, moment, inferred)


@lru_cache(maxsize=4096)
def _parts(text: str) -> Mapping[str, str] | None:
    """The parts of an expression by their names: texts of one time tell the same days again and again."""
    match = _POINT.match(text)
    return None if match is None else match.groupdict("")


def _read_day(parts: Mapping[str, str], context: Context) -> tuple[Moment, bool]:
    written, spoken = context.written, context.spoken
    if parts["relative_day"]:
        return _relative_day(parts["relative_day"], parts["gloss"], context)
    year, inferred = _read_year(parts["year"], context)
    if parts["relative_month"]:
        word = parts["relative_month"].removesuffix("份")
        # 10月份…比上月: September, whenever it was written.
        of_context = context.compared and context.same_sentence and spoken.month is not None
        base = written if word in dates.RELATIVE_MONTHS and not of_context else spoken
        shift = dates.RELATIVE_MONTHS.get(word, dates.CONTEXT_MONTHS.get(word, 0))
        month = Moment(year or base.year, base.month).shifted_months(shift)
        return replace(month, day=numeral(parts["day"][:-1] or parts["day_bare"])), True
    month_number = numeral(parts["month"].rstrip("份").rstrip("月"))
    day = numeral(parts["day"][:-1] or parts["day_bare"])
    if parts["only_day"]:
        day = numeral(parts["only_day"][:-1])
        return _near_day(day, context), True
    if year is None and month_number is not None and not parts["year"].startswith("那"):
        return _near_month(Moment(None, month_number, day), context), True
    return Moment(year, month_number, day), inferred


def _read_year(text: str, context: Context) -> tuple[int | None, bool]:
    if not text:
        return None, False
    word = text.removesuffix("度")
    if word == "头年" and context.story is not None:
        return None, True  # 2008年回村。头年种烟，次年养鱼: the first of those years, or the one before them
    if word in dates.RELATIVE_YEARS:
        # A yearly report compares with 去年, the year before its own.
        base = context.reported if context.compared and context.reported and word == "去年" else context.written.year
        if context.said and context.chapter is not None:
            base = context.chapter.year  # said when the section of the chronicle took place
        return (None if base is None else base + dates.RELATIVE_YEARS[word]), True
    if (nth := _NTH_YEAR.fullmatch(word)) is not None:
        count, begun = numeral(nth["count"]), context.begun
        return (None if begun is None or count is None else begun + count - 1), True
    if word in dates.CONTEXT_YEARS:
        # 上年 in a later sentence is rather the year before the paper's, or before the one a bulletin tells of.
        near = context.same_sentence or word != "上年"
        bulletin = context.bulletin_year if word == "上年" else None
        if word == "上年" and (told := _year_compared(context)) is not None:
            return told - 1, True
        base = (
            bulletin or (context.spoken.year if near else None) or (None if word[0] == "那" else context.written.year)
        )
        return (None if base is None else base + dates.CONTEXT_YEARS[word]), True
    return dates.year_number(word.removesuffix("年").rstrip("财学").lstrip("’'‘")), False


def _year_compared(context: Context) -> int | None:
    """The year before that of writing where the paragraph tells of it: 去年……。比上年多 is one year further back."""
    here, year = context.here, context.written.year
    if not context.compared or here is None or year is None or here.year != year - 1:
        return None
    return here.year


def _relative_day(word: str, gloss: str, context: Context) -> tuple[Moment, bool]:
    count, ago, today = word.partition("年前的")
    if ago:  # 十年前的今天
        (day, inferred), back = _relative_day(today, gloss, context), numeral(count)
        return (day if day.year is None or back is None else replace(day, year=day.year - back)), inferred
    if word in dates.RELATIVE_DAYS:
        base, shift = context.scene or context.written, dates.RELATIVE_DAYS[word]
    else:
        # …日水位涨到47米，为1955年以来第二。当天傍晚: of the day told, not of the year it was compared with.
        base = context.spoken if context.spoken.day is not None else context.event or context.spoken
        shift = dates.CONTEXT_DAYS[word]
    day = base.shifted_days(shift) if base.day is not None else Moment()
    stated = _GLOSS.search(gloss)
    if stated is None:
        return replace(day, hour=None, minute=None, second=None), True
    month, number = numeral(stated["month"] or ""), numeral(stated["day"])
    if not stated["year"] and number == day.day and month in {None, day.month}:
        return replace(day, hour=None, minute=None, second=None), True
    if stated["year"]:
        return Moment(dates.year_number(stated["year"]), month, number), False
    if month is None:
        return _near_day(number, context), True
    return _near_month(Moment(None, month, number), context._replace(ahead=False)), True


def _near_month(moment: Moment, context: Context) -> Moment:
    """A month without a year: the year the sentence speaks of, else the one nearest to the day of writing."""
    if context.told_twice is not None:
        return replace(moment, year=context.told_twice)
    if context.ahead and (coming := _coming_month(moment, context)) is not None:
        return coming
    if context.same_sentence and context.spoken.year is not None and not _is_news_after_story(moment, context):
        return replace(moment, year=context.spoken.year)
    if context.chapter is not None:
        return replace(moment, year=year_within(context.chapter, moment.month or 0))
    if moment.day is not None and (known := context.days.get((moment.month or 0, moment.day))) is not None:
        return replace(moment, year=known)
    if context.reported is not None:
        return replace(moment, year=context.reported)
    if (told := _year_of_story(moment, context)) is not None:
        return replace(moment, year=told)
    year = context.written.year
    if year is None:
        return replace(moment, year=context.here.year if context.here is not None else None)
    # In spring's papers, December is last year's: the nearest such month.
    ahead = (moment.month or 0) - context.written.month if context.written.month is not None else 0
    if ahead > 6 or (ahead > 0 and context.year_before and not context.due):
        year -= 1
    return replace(moment, year=year)


def _is_news(moment: Moment, written: Moment) -> bool:
    """Whether a day, put in the year of writing, lies shortly before it."""
    if moment.day is None or written.day is None:
        return False
    day = replace(moment, year=written.year)
    return (
        day.is_valid
        and (day.month, day.day) <= (written.month, written.day)
        and (
            (day.month, day.day) == (written.month, written.day)
            or 0 < dates.days_between(day, written) <= dates.NEWS_DAYS
        )
    )


def _is_news_after_story(moment: Moment, context: Context) -> bool:
    """1952年入党，因病于2月11日逝世: the last day of a life told in years is of the news."""
    told, written = context.spoken, context.written
    if told.month is not None or told.year is None or written.year is None:
        return False
    return told.year < written.year - 1 and _is_news(moment, written)


def _year_of_story(moment: Moment, context: Context) -> int | None:
    """The year in which a paragraph that tells of an earlier year goes on; None where the month is rather news."""
    story, written = context.story, context.written
    if story is None or story.year is None or moment.month is None or context.due:
        return None
    if context.as_of and 0 <= (written.month or moment.month) - moment.month <= _COUNTED_UP_TO:
        return None  # 2017年3月动工，次年9月交付。截至10月底: up to now
    later = (moment.month, moment.day or 31) > (story.month or 0, story.day or 0)
    if moment.day is None and story.month is not None:
        return story.year if later else None
    if moment.day is None and context.that_year == story.year:
        return story.year
    if written.month is None or _is_news(moment, written):
        return None
    ago = written.month - moment.month
    if moment.day is None:
        return None if ago in {0, 1} else story.year
    ahead = (moment.month, moment.day) > (written.month, written.day or 0)
    if story.month is None:
        return story.year if ahead else None
    return story.year if later else (story.year + 1 if ahead and story.year + 1 < (written.year or 0) else None)


def _coming_month(moment: Moment, context: Context) -> Moment | None:
    """将于3月 said in November is of the next year; None where the month of the same year is nearer."""
    base = context.spoken if context.same_sentence and context.spoken.year is not None else context.written
    if base.year is None or base.month is None or moment.month is None or base.month - moment.month < _HALF_YEAR:
        return None
    return replace(moment, year=base.year + 1)


def _near_day(day: int | None, context: Context) -> Moment:
    """A day without a month: the month the sentence speaks of, else the month of writing or the one before."""
    written = context.written
    if context.spoken.month is not None and (context.same_sentence or written.month is None):
        return Moment(context.spoken.year, context.spoken.month, day)
    if written.month is None:
        return Moment(None, None, day)
    if day is not None and (told := _day_of_story(day, context)) is not None:
        return told
    if day is not None and (told := _day_of_event(day, context)) is not None:
        return told
    month = Moment(written.year, written.month)
    # A paper of the 2nd that writes of the 30th means last month's; further ahead than two weeks is no news.
    if written.day is not None and day is not None and day - written.day > 14:
        month = month.shifted_months(-1)
    return replace(month, day=day)


def _day_of_story(day: int, context: Context) -> Moment | None:
    """8月10日，雨来了。11日，水涨了: the paragraph goes on from the day it told last; else None."""
    here = context.here
    if here is None or here.month is None or here.year is None or here.day is None:
        return None
    return Moment(here.year, here.month, day) if 0 <= day - here.day <= _EVENT_DAYS else None


def _day_of_event(day: int, context: Context) -> Moment | None:
    """15日夜里 where the text told last of the 20th of an earlier month: of that month; else None."""
    spoken, written = context.spoken, context.written
    if spoken.day is None or spoken.month == written.month or dates.days_between(spoken, written) <= 0:
        return None
    return Moment(spoken.year, spoken.month, day) if abs(day - spoken.day) <= _EVENT_DAYS else None


def since(first: Moment, written: Moment) -> str | None:
    """From a point to the year of writing: ``2018..2021``; within it the year itself; open if unknown or ahead."""
    start = first.iso()
    if start is None:
        return None
    if written.year is None or (first.year or 0) > written.year:
        return f"{start}.."
    if first.year == written.year and first.month is None:
        return start
    return f"{start}..{written.year}"


def month_part(moment: Moment, part: str, *, inferred: bool) -> Point:
    """The stretch of a month that 上旬, 中旬, 下旬 cover, or the day that 底, 末 mean."""
    if moment.year is None or moment.month is None:
        return Point(moment, moment, inferred)
    end = dates.last_day(moment.year, moment.month)
    part = part.replace("、", "")
    if part in _MONTH_TENTHS:
        first, last = _MONTH_TENTHS[part]
        return Point(replace(moment, day=first), replace(moment, day=min(last, end)), inferred)
    # 月初 is a few days, as 年初 is some weeks: the month.
    day = {"底": end, "末": end}.get(part)
    return Point(replace(moment, day=day), replace(moment, day=day), inferred)


def year_part(moment: Moment, part: str, *, inferred: bool) -> Point:
    """The stretch of a year that 上半年, 三季度, 前9个月, 年底, 春, 国庆节 … cover."""
    year = moment.year
    part = part.removeprefix("的")
    if (feast := feast_name(part)) is not None:
        return _feast_point(moment, feast, part[2:].removeprefix("节"), inferred=inferred)
    holiday = next((name for name in _HOLIDAYS if part.startswith(name)), None)
    if holiday is not None:
        known, rest = _HOLIDAYS[holiday], part.removeprefix(holiday).removeprefix("节")
        if rest in LASTING and year is not None and (off := days_off(known, year)) is not None:
            return Point(*off, inferred)
        # 国庆节期间 lasts longer than the day itself.
        if known is not None and rest in _ITS_DAY | {"前夕"}:
            moment = replace(moment, month=known[0], day=known[1])
            moment = moment.shifted_days(-1) if rest == "前夕" else moment
        return Point(moment, moment, inferred)
    months = _months_of(part)
    if months is None:
        return Point(moment, moment, inferred)
    first, last = (Moment(year, month) for month in months)
    return Point(first, last, inferred)


def feast_name(text: str) -> str | None:
    """The feast or solar term that a text begins with, as it is called in full: 中秋 is 中秋节; None for any other."""
    if text[:2] not in _OLD_FEASTS:
        return None
    return f"{text[:2]}节" if text[:2] in _CALLED_FEAST else text[:2]


def _feast_point(told: Moment, feast: str, rest: str, *, inferred: bool) -> Point:
    """The day of a feast in a year told, the month of 霜降前后, the year of 春节期间."""
    if (
        feast == "春节"
        and rest in LASTING
        and told.year is not None
        and (off := spring_days_off(told.year)) is not None
    ):
        return Point(*off, inferred)
    day = None if told.year is None else feast_day(feast, told.year)
    if day is not None and rest in _ITS_DAY:
        told = day
    elif (month := _TERM_MONTHS.get(feast[:2])) is not None:
        told = Moment(told.year, month)
    return Point(told, told, inferred)


def _months_of(part: str) -> tuple[int, int] | None:
    """The first and last month that 上半年, 三季度, 前三季度, 前9个月, 年底, 春 … cover."""
    part = part.removeprefix("的").removeprefix("第")
    if part.endswith(("季度末", "季度初")):
        months = _months_of(part[:-1])
        return months and (months[part[-1] == "末"],) * 2
    if part.startswith(("上半年", "下半年")):
        return (1, 6) if part[0] == "上" else (7, 12)
    if part.startswith(("前", "头")):
        count = numeral(re.sub("个?(?:季度|月)", "", part[1:]))
        if count is None:
            return None
        return 1, min(12, count * 3 if part.endswith("季度") else count)
    if part.endswith("季度") and part[1:2] != "季":
        ends = [_QUARTERS[mark] for mark in part if mark in _QUARTERS]
        return (ends[0] * 3 - 2, ends[1] * 3) if ends[0] < ends[1] else None
    if part.endswith("季度"):
        quarter = _QUARTERS.get(part[0], 0)
        return (quarter * 3 - 2, quarter * 3) if quarter else None
    if part[0] in dates.SEASONS:
        return None  # a season says no more for certain than its year
    month = {"底": 12, "末": 12, "初": 1, "中": 6}.get(part[-1])
    return (month, month) if month else None
