"""What a date expression means: the calendar value of a hit of the date grammar, given what the text said before."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from archive_gui.facts.date_points import Context, month_part, numeral, read_clock, read_point, year_part
from archive_gui.facts.grammar import Hit
from archive_gui.language import dates
from archive_gui.language.dates import Moment
from archive_gui.language.numerals import parse


@dataclass(frozen=True, slots=True)
class DateValue:
    """The meaning of one expression: its ISO value, and the point it leaves behind for the words that follow."""

    value: str | None
    inferred: bool = False
    frequency: str | None = None
    vague: bool = False
    moment: Moment | None = None


def resolve(hit: Hit, context: Context) -> DateValue | None:
    """The meaning of a hit; None where it is no date after all (31 June, 25 o'clock)."""
    return _RESOLVERS[hit.rule.id](hit, context)


def _calendar(hit: Hit, context: Context) -> DateValue | None:
    text = hit.parts["point"]
    point = read_point(text, context)
    if point is None:
        return None
    tail = hit.parts["tail"]
    moment = point.first if point.first == point.last else replace(point.last, day=None)
    if tail in {"以来", "至今", "来"}:
        return DateValue(_since(point.first, context.written), inferred=point.inferred, moment=moment)
    return DateValue(point.value, inferred=point.inferred, moment=moment)


def _since(first: Moment, written: Moment) -> str | None:
    """From a point to the year of writing: ``2018..2021``; within that year the year itself; open where unknown."""
    start = first.iso()
    if start is None:
        return None
    if written.year is None:
        return f"{start}.."
    if first.year == written.year and first.month is None:
        return start
    return f"{start}..{written.year}"


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
        end = replace(first.first, hour=clock.hour, minute=clock.minute, second=None)
        return DateValue(dates.interval(first.first, end), inferred=first.inferred, moment=first.first)
    carried = Context(context.written, first.last, same_sentence=True)
    last = read_point(last_text, carried)
    if last is None:
        return None
    start, inferred = first.first, first.inferred or (last.inferred and first.inferred)
    if "first_number" in parts and start.year is None:
        start = start.within(last.first)
    value = dates.interval(start, last.last)
    return DateValue(value, inferred=inferred, moment=last.last)


def _complete(number: str, last: str) -> str | None:
    """The first end of 2016—2020年, 1至9月, 5—8日 with the unit that the last end gives; None where it is no end."""
    if number.endswith("年"):
        return number if len(number) == 5 else None
    if len(number) == 4:
        return number + "年" if "年" in last[:6] else None
    match = re.match(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})([月日时点])", last)
    return number + match[1] if match else None


def _iso(hit: Hit, _context: Context) -> DateValue | None:
    numbers = [int(part) for part in re.split(r"[-/.]", hit.parts["iso"])]
    moment = Moment(*numbers)
    if hit.parts["clock"]:
        moment = replace(moment, **dict(zip(("hour", "minute", "second"), map(int, hit.parts["clock"].split(":")))))  # noqa: B905
    return DateValue(moment.iso(), moment=moment) if moment.is_valid else None


def _era(hit: Hit, _context: Context) -> DateValue | None:
    count = 1 if hit.parts["count"] == "元" else numeral(hit.parts["count"])
    if count is None:
        return None
    moment = Moment(dates.ERAS[hit.parts["era"]] + count)
    # Before 1912 months were lunar; of the Republic they are the calendar's.
    if "民国" in hit.parts["era"] and hit.parts["month"]:
        moment = replace(moment, month=numeral(hit.parts["month"]))
    return DateValue(moment.iso(), moment=moment) if moment.is_valid else None


def _before_christ(hit: Hit, _context: Context) -> DateValue | None:
    year = int(hit.parts["year"])
    # ISO 8601 counts a year 0: 公元前221年 is -0220.
    moment = Moment(1 - year if hit.parts["before"] else year)
    return DateValue(moment.iso(), moment=moment if moment.year and moment.year > 0 else None)


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
    inferred = not hit.parts["century"] or hit.parts["century"][0] in "上本"
    if hit.parts["part"] == "以来":
        return DateValue(_since(Moment(first), context.written), inferred=inferred)
    low, high = {"初": (0, 3), "中": (4, 6), "末": (7, 9), "后": (7, 9)}.get(hit.parts["part"][:1], (0, 9))
    return DateValue(f"{first + low:04d}..{first + high:04d}", inferred=inferred)


def _century(hit: Hit, context: Context) -> DateValue | None:
    start = _century_start(hit.parts["century"], context)
    if start is None:
        return None
    first, last = start + 1, start + 100
    part = hit.parts["part"]
    if part == "以来":
        return DateValue(_since(Moment(first), context.written), inferred=hit.parts["century"] in "上本个")
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
        return DateValue(_since(Moment(first), context.written), inferred=True)
    if part in {"末", "初"}:
        return DateValue(str(last if part == "末" else first), inferred=True)
    return DateValue(f"{first}..{last}", inferred=True)


def _frequency(hit: Hit, _context: Context) -> DateValue | None:
    """``P1M`` for 每月, ``P2Y`` for 每两年: how often, as an ISO duration."""
    unit = hit.parts["every"]
    if unit:
        count = parse(hit.parts["count"]) if hit.parts["count"] else Decimal(1)
        word = {"晚": "天"}.get(unit, unit)
        every = dates.duration(count or Decimal(1), word if word == "个月" else word.removeprefix("个"))
    else:
        every = {"年": "P1Y", "月": "P1M"}.get(hit.parts["head"], "P1W")
    return DateValue(None, frequency=every)


def _weekday(hit: Hit, context: Context) -> DateValue | None:
    text = hit.parts["weekday"]
    match = re.match("(上个?|下个?|本|这个?)?(?:周|星期|礼拜)(.)", text)
    written = context.written.first_day()
    if match is None:
        return None
    if written is None or context.written.day is None:
        return DateValue(None)
    shift = dates.RELATIVE_WEEKS.get(match[1] or "本", 0)
    monday = written - timedelta(days=written.weekday())
    moment = dates.of_date(monday + timedelta(days=7 * shift + dates.WEEKDAYS[match[2]]))
    return DateValue(moment.iso(), inferred=True, moment=moment)


def _week(hit: Hit, context: Context) -> DateValue | None:
    written = context.written.first_day()
    if written is None or context.written.day is None:
        return DateValue(None)
    shift = dates.RELATIVE_WEEKS.get(re.sub("周|星期|礼拜", "", hit.parts["week"]), 0)
    monday = written - timedelta(days=written.weekday()) + timedelta(days=7 * shift)
    first = monday + timedelta(days=5 if hit.parts["weekend"] else 0)
    value = dates.interval(dates.of_date(first), dates.of_date(monday + timedelta(days=6)))
    return DateValue(value, inferred=True)


def _part_of_year(hit: Hit, context: Context) -> DateValue | None:
    part = hit.parts["part"]
    if part in {"本年度", "上年度"}:
        base = context.written.year
        moment = Moment(None if base is None else base - (part[0] == "上"))
        return DateValue(moment.iso(), inferred=True)
    if part.startswith("月"):
        point = month_part(replace(context.written, day=None), part[1:], inferred=True)
        return DateValue(point.value if point.first.day else None, inferred=True)
    closing = part.startswith(("年末", "岁末")) and context.looks_back
    spoken = context.spoken.year if context.same_sentence or closing else None
    year = spoken or context.written.year
    point = year_part(Moment(year), part, inferred=True)
    return DateValue(point.value, inferred=True)


def _time(hit: Hit, context: Context) -> DateValue | None:
    clock = read_clock(hit.parts["at"] or hit.parts["at_cn"] or hit.parts["only"], hit.parts["daypart"])
    if clock is None:
        return None
    if context.same_sentence and context.spoken.day is not None:
        moment = clock.within(replace(context.spoken, hour=None, minute=None, second=None))
        return DateValue(moment.iso(), inferred=True, moment=moment)
    return DateValue(clock.iso())


def _clock_interval(hit: Hit, context: Context) -> DateValue | None:
    parts = hit.parts
    first = read_clock(parts["first"], parts["first_daypart"])
    last = read_clock(parts["last"], parts["last_daypart"] or parts["first_daypart"])
    if first is None or last is None:
        return None
    if context.same_sentence and context.spoken.day is not None:
        day = replace(context.spoken, hour=None, minute=None, second=None)
        return DateValue(dates.interval(first.within(day), last.within(day)), inferred=True)
    return DateValue(dates.interval(first, last))


def _listed_year(hit: Hit, _context: Context) -> DateValue | None:
    moment = Moment(int(hit.parts["year"]))
    return DateValue(moment.iso(), moment=moment)


def _holiday(_hit: Hit, _context: Context) -> DateValue | None:
    return DateValue(None, vague=True)


def _duration(hit: Hit, context: Context) -> DateValue | None:
    parts = hit.parts
    if parts["few"]:
        told = parts["end"] or parts["about"] or parts["few"][0] not in "几数"
        return DateValue(None, vague=True) if told else None
    count = parse(parts["count"])
    unit = _plain_unit(parts["unit"])
    if count is None or _is_indefinite(parts):
        return None
    if parts["half"] or "半" in parts["unit"]:
        count += Decimal("0.5")
    if parts["until"]:
        high = parse(parts["until"])
        ends = [dates.duration(end, unit) for end in (count, high) if end is not None]
        return DateValue("..".join(end for end in ends if end))
    if unit == "年" and count == int(count):
        anchored = _anchored(int(count), parts["end"], context)
        if anchored is not None:
            return anchored
    if parts["hundredths"]:
        count += Decimal("0." + parts["hundredths"])
    value = dates.duration(count, unit)
    if value and parts["extra"]:
        extra = parse(parts["extra"])
        more = dates.duration(extra, _plain_unit(parts["extra_unit"])) if extra is not None else None
        value = _joined(value, more) if more else value
    return DateValue(value)


def _race_time(hit: Hit, _context: Context) -> DateValue | None:
    parts = hit.parts
    hours = f"{int(parts['hours'])}H" if parts["hours"] else ""
    fraction = f".{parts['hundredths']}" if parts["hundredths"] else ""
    return DateValue(f"PT{hours}{int(parts['minutes'])}M{int(parts['seconds'])}{fraction}S")


def _joined(first: str, second: str) -> str:
    return first + second.removeprefix("PT") if "T" in first else first + second.removeprefix("P")


def _is_indefinite(parts: Mapping[str, str]) -> bool:
    """一天, 一年, 半天 without a bound or an end tell no length."""
    if any(parts[name] for name in ("about", "more", "half", "end", "until", "extra", "hundredths")):
        return False
    if parts["unit"][1:2] in {"多", "半"}:
        return False
    return (parts["count"] == "一" and not parts["single"]) or (parts["count"] == "半" and parts["unit"] == "天")


def _plain_unit(text: str) -> str:
    word = "天" if text.startswith("天") else text.replace("多", "").replace("半", "")
    return word if word == "个月" else word.removeprefix("个")


def _anchored(years: int, end: str, context: Context) -> DateValue | None:
    """8年来 said in 2021 is 2013..2021; 3年前 is 2018; other durations stay lengths."""
    year = context.written.year
    if year is None or years > year:
        return None
    if end in {"来", "以来"}:
        return DateValue(f"{year - years}..{year}", inferred=True)
    if end in {"前", "以前", "之前"}:
        return DateValue(str(year - years), inferred=True)
    return None


def _lunar(_hit: Hit, _context: Context) -> DateValue | None:
    return DateValue(None)


_RESOLVERS: dict[str, Callable[[Hit, Context], DateValue | None]] = {
    "date.iso": _iso,
    "date.era": _era,
    "date.before_christ": _before_christ,
    "date.decade": _decade,
    "date.century": _century,
    "date.plan": _plan,
    "date.frequency": _frequency,
    "date.interval": _interval,
    "date.interval_of_numbers": _interval,
    "date.interval_of_hours": _interval,
    "date.calendar": _calendar,
    "date.weekday": _weekday,
    "date.week": _week,
    "date.part_of_year": _part_of_year,
    "date.clock_interval": _clock_interval,
    "date.listed_year": _listed_year,
    "date.holiday": _holiday,
    "date.time": _time,
    "date.duration": _duration,
    "date.race_time": _race_time,
    "date.lunar": _lunar,
}
