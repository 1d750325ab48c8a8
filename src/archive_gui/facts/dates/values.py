"""What a date expression means: the calendar value of a hit of the date grammar, given what the text said before."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from archive_gui.facts.dates.clock import numeral, read_clock
from archive_gui.facts.dates.context import Context
from archive_gui.facts.dates.durations import BACK, duration, frequency, once_in, race_time
from archive_gui.facts.dates.eras import before_christ, dynasty, era
from archive_gui.facts.dates.feasts import eve, holiday, lunar
from archive_gui.facts.dates.holidays import spring_days_off
from archive_gui.facts.dates.hours import clock_interval, time_of_day
from archive_gui.facts.dates.points import (
    DateValue,
    Point,
    month_part,
    read_point,
    since,
    year_part,
)
from archive_gui.facts.dates.symbols import SOLAR_TERMS
from archive_gui.facts.dates.weeks import week, week_of_month, weekday
from archive_gui.facts.grammar import Hit
from archive_gui.language import dates
from archive_gui.language.dates import Moment


def resolve(hit: Hit, context: Context) -> DateValue | None:
    """The meaning of a hit; None where it is no date after all (31 June, 25 o'clock)."""
    return _RESOLVERS[hit.rule.id](hit, context)


def _calendar(hit: Hit, context: Context) -> DateValue | None:
    text = hit.parts["point"]
    if _is_of_nothing(text, context):
        return None
    point = read_point(text, context)
    if point is None:
        return None
    tail = hit.parts["tail"]
    moment = point.first if point.first == point.last else replace(point.last, day=None)
    if text.endswith("同期") and (same := _same_time(point.first, context)):
        return DateValue(same, inferred=True)
    if tail in BACK and (day := eve(text, point.first)) is not None:
        return DateValue(day.iso(), inferred=point.inferred, moment=day)
    if tail and "月" not in text and _FEAST.search(text):
        if tail in {"前", "后"}:
            return DateValue(None, inferred=True, vague=True)
        if tail == "期间" and text.endswith("春节") and (off := spring_days_off(moment.year)) is not None:
            return DateValue(dates.interval(*off), inferred=point.inferred, moment=Moment(moment.year))
        point = Point(Moment(moment.year), Moment(moment.year), point.inferred)  # 春节期间 is more than its day
        moment = point.first
    after = tail in _AFTER or (tail == "后" and text.endswith("年"))
    if tail in _UNTIL_NOW or (after and moment.month is None and text[:1].isdigit()):
        return DateValue(since(point.first, context.written), inferred=point.inferred, moment=moment)
    if _goes_on(point, context):
        return DateValue(since(point.first, context.written), inferred=point.inferred, moment=moment)
    return DateValue(point.value, inferred=point.inferred, moment=moment)


def _is_of_nothing(text: str, context: Context) -> bool:
    """Whether the words count from what was told, and nothing was: 合同第二年, 那天晚上, and 当年 for in those days."""
    if text.startswith(_YEARS_TOLD):
        return context.spoken.year is None and "月" not in text
    if text.startswith("第"):
        return context.begun is None
    if text == "当年" and context.remembered:
        return True  # 说起当年, 自己当年失学的事
    if text == "当年":
        return context.said and context.spoken.year in {None, context.written.year}  # 当年我娘难产
    return text.startswith(_DAYS_TOLD) and context.spoken.day is None


def _goes_on(point: Point, context: Context) -> bool:
    """Whether 起 behind a point tells that what it begins goes on."""
    first, written = point.first, context.written
    if context.from_day and first == point.last and _has_begun(first, written):
        return True
    return context.from_then and first.day is None and _is_past(first, written)


def _has_begun(first: Moment, written: Moment) -> bool:
    """Whether what begins then already goes on, or is told to the month: 从6月1日起将加税 tells the day."""
    day, today = first.first_day(), written.first_day()
    return first.day is None or (day is not None and today is not None and day < today)


def _is_past(first: Moment, written: Moment) -> bool:
    """Whether a year or month does not lie after the writing."""
    if first.year is None or written.year is None or first.year != written.year:
        return first.year is not None and written.year is not None and first.year < written.year
    return first.month is None or written.month is None or first.month <= written.month


def _same_time(year: Moment, context: Context) -> str | None:
    """上年同期 of a sentence that has told of a period of months, or of another month or day than that of writing."""
    if context.period and (same := _same_period(year, context.period)):
        return same
    told, written = context.spoken, context.written
    if context.period and len(context.period) == _MONTH_LENGTH and year.year is not None:
        month = dates.parse_iso(context.period)
        return Moment(year.year, month.month).iso() if month else None
    if not context.same_sentence or told.month is None or told.year != written.year:
        return None
    of_today = told.day is not None and told.day == written.day
    return None if of_today else Moment(year.year, told.month).iso()


def _same_period(year: Moment, period: str) -> str | None:
    """上年同期 of what has happened from January to September: those months of that year."""
    ends = [dates.parse_iso(end) for end in period.split("..")]
    if year.year is None or len(ends) != 2 or ends[0] is None or ends[1] is None or ends[0].year != ends[1].year:
        return None
    return dates.interval(*(replace(end, year=year.year) for end in ends if end))


_RELATIVE = frozenset("今昨明前后当次翌本上下")
_MONTH_LENGTH = 7
_HALF_YEAR = 6
# The day of these differs from year to year: 春节前 is a time before it, most often in the winter of two years.
_FEAST = re.compile(f"(?:春节|(?:元宵|清明|端午|中秋|重阳)节?|除夕|{'|'.join(SOLAR_TERMS)})$")
_YEARS_TOLD = ("第二年", "这年", "那年", "这一年", "那一年")
_DAYS_TOLD = ("这天", "那天", "这一天", "那一天")
_AFTER = frozenset({"以后", "之后"})
"""Behind a year these, too, tell of the time from then on."""
_UNTIL_NOW = frozenset({"以来", "来", "至今", "迄今", "到现在", "到如今", "到今天"})


def _interval(hit: Hit, context: Context) -> DateValue | None:
    parts = hit.parts
    last_text = parts.get("last") or parts.get("last_number", "")
    if "first_number" in parts:
        first_text = _complete(parts["first_number"], last_text)
        if first_text is None:
            return None
        if parts["first_year"]:
            first_text = parts["first_year"] + first_text
    else:
        first_text = parts["first"]
    calendar_number = re.match(r"\d{1,2}([月日号])", last_text) if parts.get("first_hour") else None
    if calendar_number is not None:
        # 今年1—5月, 5月1—3日: the number is of the unit that the last end gives.
        first_text += parts["first_hour"] + calendar_number[1]
    first = read_point(first_text, context)
    if first is None:
        return None
    if parts.get("first_hour") and calendar_number is None:
        first = replace(first, first=replace(first.first, hour=int(parts["first_hour"])))
    if "last_number" in parts:
        clock = read_clock(last_text, "")
        if clock is None or first.first.hour is None:
            return None
        later = clock.hour is not None and clock.hour < first.first.hour <= clock.hour + 12
        # 下午两点到四点: both are of the afternoon.
        hour = clock.hour + 12 if later and clock.hour is not None and clock.hour < 12 else clock.hour
        end = replace(first.first, hour=hour, minute=clock.minute, second=None)
        return DateValue(dates.interval(first.first, end), inferred=first.inferred, moment=first.first)
    carried = Context(context.written, first.last, same_sentence=True)
    last = read_point(last_text, carried)
    if last is None:
        return None
    start, inferred = first.first, first.inferred or (last.inferred and first.inferred)
    if "first_number" in parts and start.year is None:
        start = start.within(last.first)
    end = last.last
    near = last_text[:1] in _RELATIVE  # 昨天（8月1日）到今天: rather a day misread than one of the next year
    if last.inferred and end.year == start.year and end.year is not None and _is_before(end, start, near=near):
        end = replace(end, year=end.year + 1)  # 12月20日至1月10日
    value = dates.interval(start, end)
    return DateValue(value, inferred=inferred, moment=end)


def _interval_to_end(hit: Hit, context: Context) -> DateValue | None:
    """5月中旬到月底, 3月到年底: until the month or the year of the first end is over."""
    first = read_point(hit.parts["first"], context)
    if first is None or first.first.year is None:
        return None if first is None else DateValue(None, inferred=True)
    start, end = first.first, Moment(first.first.year, 12)
    if hit.parts["last_end"][0] == "月":
        if start.month is None:
            return None
        end = Moment(start.year, start.month, dates.last_day(first.first.year, start.month))
    return DateValue(dates.interval(start, end), inferred=first.inferred, moment=end)


def _is_before(end: Moment, start: Moment, *, near: bool = False) -> bool:
    """Whether a month lies before the other of the same year (half a year, if near): it must be the next year's."""
    if end.month is None or start.month is None:
        return False
    return start.month - end.month >= (_HALF_YEAR if near else 1)


def _complete(number: str, last: str) -> str | None:
    """The first end of 2016—2020年, 1至9月, 5—8日 with the unit that the last end gives; None where it is no end."""
    if number.endswith("年"):
        return number if len(number) == 5 else None
    if len(number) == 4:
        return number + "年" if "年" in last[:6] else None
    match = re.match(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})([月日时点])", last)
    return number + match[1] if match else None


def _iso(hit: Hit, context: Context) -> DateValue | None:
    numbers = [int(part) for part in re.split(r"[-/.]", hit.parts["iso"])]
    moment = Moment(*numbers)
    if hit.parts["told"]:
        clock = read_clock(hit.parts["told"], hit.parts["daypart"])
        if clock is None:
            return None
        moment = replace(moment, hour=clock.hour, minute=clock.minute, second=clock.second)
    if hit.parts["clock"]:
        moment = replace(moment, **dict(zip(("hour", "minute", "second"), map(int, hit.parts["clock"].split(":")))))  # noqa: B905
    if hit.parts["tail"] in _UNTIL_NOW and moment.is_valid:
        return DateValue(since(moment, context.written), moment=moment)
    return DateValue(moment.iso(), moment=moment) if moment.is_valid else None


def _iso_interval(hit: Hit, _context: Context) -> DateValue | None:
    first, last = ([int(number) for number in re.split(r"[-/.]", hit.parts[name])] for name in ("first", "last"))
    ends = [Moment(*first), Moment(*(last if len(last) == len(first) else [first[0], *last]))]
    if not all(end.is_valid for end in ends):
        return None
    if len(last) < len(first) and _is_before(ends[1], ends[0]):
        ends[1] = replace(ends[1], year=first[0] + 1)  # 2016.12.30—1.5
    return DateValue(dates.interval(*ends), moment=ends[1])


_PAIRED = {"去": -1, "昨": -1, "今": 0, "明": 1, "后": 2}


def _day_pair(hit: Hit, context: Context) -> DateValue | None:
    """今明两天, 去今两年: from the one to the other."""
    parts, written = hit.parts, context.written
    first = _PAIRED[parts["first"] or parts["first_year"]]
    last = _PAIRED[parts["last"] or parts["last_year"]]
    if last != first + 1:
        return None
    if parts["first_year"]:
        value = None if written.year is None else f"{written.year + first}..{written.year + last}"
    else:
        day = replace(written, hour=None, minute=None, second=None)
        ends = (day.shifted_days(first), day.shifted_days(last))
        value = dates.interval(*ends) if day.day is not None else None
    return DateValue(value, inferred=True)


def _years(hit: Hit, _context: Context) -> DateValue | None:
    first, last = hit.parts["first"], hit.parts["last"]
    return DateValue(f"{first}..{last}", moment=Moment(int(last))) if first < last else None


def _season(hit: Hit, context: Context) -> DateValue | None:
    """今春 is this year, 去冬今春 last year and this: where a season begins and ends is not told."""
    year, parts = context.written.year, hit.parts
    if parts["entered"]:
        # 入冬以来 said in January began the year before.
        known = year is not None and parts["entered"] != "入冬"
        return DateValue(str(year) if known else None, inferred=True)
    if year is None:
        return DateValue(None, inferred=True)
    first = year + _PAIRED[parts["first"] or parts["alone"]]
    if not parts["last"]:
        return DateValue(str(first), inferred=True)
    last = year + _PAIRED[parts["last"]]
    return DateValue(f"{first}..{last}", inferred=True) if first < last else None


def _century_start(text: str, context: Context) -> int | None:
    """The first year of a century: 1900 for 20世纪 and, in a text of this century, for 上世纪."""
    word = text.removesuffix("世纪").removesuffix("个")
    if word in {"上", "本"}:
        year = context.written.year or context.spoken.year or 2000
        return year // 100 * 100 - (100 if word == "上" else 0)
    number = numeral(word)
    return None if number is None or not 1 <= number <= 30 else (number - 1) * 100


def _decade(hit: Hit, context: Context) -> DateValue | None:
    decade = numeral(hit.parts["decade"])
    if decade is None:
        return None
    if decade >= 100:
        first = decade
    else:
        start = _century_start(hit.parts["century"], context) if hit.parts["century"] else 1900
        if start is None:
            return None
        first = start + decade
    early = numeral(re.sub("年代|[、—–~至到-]", "", hit.parts["early"]))
    # 五六十年代, 80—90年代: from the one decade into the other.
    earlier = decade % 100 - (early if early >= 10 else early * 10) if early else 0
    if earlier < 0:
        return None
    inferred = not hit.parts["century"] or hit.parts["century"][0] in "上本"
    if hit.parts["part"] == "以来":
        return DateValue(since(Moment(first), context.written), inferred=inferred)
    low, high = {"初": (0, 3), "中": (4, 6), "末": (7, 9), "后": (7, 9)}.get(hit.parts["part"][:1], (0, 9))
    return DateValue(f"{first - earlier + (0 if earlier else low):04d}..{first + high:04d}", inferred=inferred)


def _century(hit: Hit, context: Context) -> DateValue | None:
    start = _century_start(hit.parts["century"], context)
    if start is None:
        return None
    first, last = start + 1, start + 100
    part = hit.parts["part"]
    if part == "以来":
        return DateValue(since(Moment(first), context.written), inferred=hit.parts["century"] in "上本个")
    low, high = {"初": (1, 20), "中叶": (41, 60), "末": (81, 100), "上半叶": (1, 50), "下半叶": (51, 100)}.get(
        part, (1, 100)
    )
    if part:
        first, last = start + low, start + high
    return DateValue(f"{first:04d}..{last:04d}", inferred=hit.parts["century"][0] in "上本", vague=bool(part))


def _plan(hit: Hit, context: Context) -> DateValue | None:
    years = dates.plan_years(hit.parts["plan"])
    if years is None:
        return None
    first, last = years
    part = hit.parts["part"]
    if part == "以来":
        return DateValue(since(Moment(first), context.written), inferred=True)
    if part in {"末", "初"}:
        return DateValue(str(last if part == "末" else first), inferred=True)
    return DateValue(f"{first}..{last}", inferred=True)


def _part_of_year(hit: Hit, context: Context) -> DateValue | None:
    part = hit.parts["part"]
    if part in {"本年度", "上年度"}:
        base = context.written.year
        moment = Moment(None if base is None else base - (part[0] == "上"))
        return DateValue(moment.iso(), inferred=True)
    if part == "年内":
        return DateValue(Moment(context.written.year).iso(), inferred=True)
    if part.startswith("月"):
        # 8月初动工，月底完工: of the month told; 到月底 of the one it is written in.
        of_sentence = context.same_sentence and context.spoken.month is not None
        month = context.spoken if of_sentence else context.written
        point = month_part(Moment(month.year, month.month), part[1:], inferred=True)
        return DateValue(point.value if month.month else None, inferred=True)
    if part.endswith("季度") and part[0] in "上本":
        return DateValue(_quarter_of(context, back=part[0] == "上"), inferred=True)
    # A bulletin's 年末 is its own year's; 年底 is rather what is planned.
    bulletin = context.bulletin_year
    if part.startswith(("年底", "下半年")):
        bulletin = None if context.planned or context.ahead else context.reported
    year = (context.spoken.year if context.same_sentence else None) or bulletin or context.told or context.written.year
    if context.planned and part.startswith(("年底", "年末", "岁末")) and context.written.year == (year or 0) + 1:
        year = context.written.year  # 去年有百人外出，年底要回来: the end of a year still to come
    point = year_part(Moment(year), part, inferred=True)
    return DateValue(point.value, inferred=True)


def _quarter_of(context: Context, *, back: bool) -> str | None:
    """The quarter of the period that the sentence tells of, else of the writing, or the one before."""
    period = dates.parse_iso((context.period or "").partition("..")[0])
    base = period if period is not None and period.month is not None else context.written
    if base.year is None or base.month is None:
        return None
    first = Moment(base.year, (base.month - 1) // 3 * 3 + 1).shifted_months(-3 if back else 0)
    return dates.interval(first, first.shifted_months(2))


def _listed_year(hit: Hit, _context: Context) -> DateValue | None:
    moment = Moment(int(hit.parts["year"]))
    return DateValue(moment.iso(), moment=moment)


_RESOLVERS: dict[str, Callable[[Hit, Context], DateValue | None]] = {
    "date.iso": _iso,
    "date.iso_interval": _iso_interval,
    "date.era": era,
    "date.dynasty": dynasty,
    "date.day_pair": _day_pair,
    "date.years": _years,
    "date.before_christ": before_christ,
    "date.decade": _decade,
    "date.season": _season,
    "date.century": _century,
    "date.plan": _plan,
    "date.frequency": frequency,
    "date.once_in": once_in,
    "date.interval": _interval,
    "date.interval_to_end": _interval_to_end,
    "date.interval_of_numbers": _interval,
    "date.interval_of_hours": _interval,
    "date.calendar": _calendar,
    "date.week_of_month": week_of_month,
    "date.weekday": weekday,
    "date.week": week,
    "date.part_of_year": _part_of_year,
    "date.clock_interval": clock_interval,
    "date.listed_year": _listed_year,
    "date.holiday": holiday,
    "date.time": time_of_day,
    "date.duration": duration,
    "date.race_time": race_time,
    "date.lunar": lunar,
}
