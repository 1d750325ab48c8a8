"""How long and how often: durations, frequencies and race times as ISO 8601 tells them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from archive_gui.facts.dates.context import Context
from archive_gui.facts.dates.points import DateValue
from archive_gui.facts.grammar import Hit
from archive_gui.language import dates
from archive_gui.language.dates import Moment
from archive_gui.language.numerals import parse

_PERIODS = {"学期": "P6M", "学年": "P1Y", "季": "P3M", "旬": "P10D", "月": "P15D"}
"""Periods of the school and of the farmer's year; a school year has two terms, and 月 stands only in 每半月."""
_LENGTHS = frozenset({"刻钟", "个月", "个星期", "个礼拜", "个小时", "个钟头", "个季度"})
"""Units that tell a length even after 一, which before 天 and 年 is rather "one of them"."""
_AHEAD = ("未来", "今后", "接下来")
_LESSER = re.compile("[零又]?([^零又个周星礼天小钟分秒]+)(个月|个?(?:星期|礼拜|小时|钟头)|周|天|分钟?|秒)")
_ON = frozenset({"后", "以后", "之后"})
_UP_TO_NOW = frozenset({"来", "以来", "多来", "多以来"})
_FIRST = frozenset({"头", "前"})
_FROM_THEN_ON = frozenset({"此后", "之后", "随后"})
_BETWEEN = frozenset({"间", "之间", "期间"})
_LATELY = frozenset({"最近", "过去"})

"""Words that make a length the stretch up to now; 近 does so at the head of a clause (近三年，全县…)."""
BACK = frozenset({"前", "以前", "之前"})


def frequency(hit: Hit, _context: Context) -> DateValue | None:
    """``P1M`` for 每月, ``P2Y`` for 每两年: how often, as an ISO duration."""
    unit = hit.parts["every"] or hit.parts["short"]
    if hit.parts["few"]:
        return DateValue(None, vague=True)  # 每隔三五天
    if hit.parts["whenever"]:
        every: str | None = _whenever(hit.parts["whenever"])
    elif unit in _PERIODS or unit == "个学期":
        every = _PERIODS[unit.removeprefix("个")]
    elif unit:
        told = hit.parts["count"] or hit.parts["times"]
        count = parse(told) if told else Decimal(1)
        word = {"晚": "天", "夜": "天"}.get(unit, unit)
        every = dates.duration(count or Decimal(1), word if word == "个月" else word.removeprefix("个"))
    else:
        head = hit.parts["head"].removeprefix("个")
        every = {"年": "P1Y", "月": "P1M", "季度": "P3M"}.get(head, "P1W")
    return DateValue(None, frequency=every)


def once_in(hit: Hit, _context: Context) -> DateValue | None:
    """``P1Y`` for 一年一度, ``P3Y`` for 三年一届."""
    count = parse(hit.parts["count"])
    every = hit.parts["every"]
    unit = every if every == "个月" else every.removeprefix("个")
    return None if count is None else DateValue(None, frequency=dates.duration(count, unit))


def _whenever(text: str) -> str:
    """每逢周三 is weekly, 每逢初一 monthly, 每逢春节 yearly."""
    if text[0] in "周星礼双":
        return "P1W"
    return "P1M" if "月" not in text and (text[-1] in "日号" or text[0] in "初逢") else "P1Y"


def duration(hit: Hit, context: Context) -> DateValue | None:
    """``P3Y`` for 三年, ``P2D..P3D`` for 两三天; a stretch or a day where it is counted from the day of writing."""
    parts = hit.parts
    if parts["few"]:
        told = parts["end"] or parts["about"] or len(parts["few"]) > 1
        return DateValue(None, vague=True) if told and not parts["as_ever"] else None
    count = parse(parts["count"].lstrip("大小").rstrip("整"))
    unit = _plain_unit(parts["unit"])
    if count is None or _is_indefinite(parts):
        return None
    if parts["more"] == "几":
        return DateValue(None, vague=True)  # 十几年
    if parts["half"] or "半" in parts["unit"]:
        count += Decimal("0.5")
    if parts["until"]:
        high = parse(parts["until"])
        ends = [dates.duration(end, unit) for end in (count, high) if end is not None]
        return DateValue("..".join(end for end in ends if end))
    if parts["count"] == "半" and not parts["more"] and (half := _half_anchored(unit, parts["end"], context)):
        return half
    if count == int(count):
        anchored = _anchored(int(count), unit, parts, context)
        if anchored is not None:
            return anchored
    if parts["hundredths"]:
        count += Decimal("0." + parts["hundredths"])
    value = dates.duration(count, unit)
    for extra, lesser in _LESSER.findall(parts["extra"] + parts["extra_unit"] + parts["rest"]) if value else ():
        amount = parse(extra)
        more = dates.duration(amount, _plain_unit(lesser)) if amount is not None else None
        value = _joined(value or "", more) if more else value
    return DateValue(value)


def race_time(hit: Hit, _context: Context) -> DateValue | None:
    """``PT31M08.4S`` for 31分08秒4."""
    parts = hit.parts
    hours = f"{int(parts['hours'])}H" if parts["hours"] else ""
    fraction = f".{parts['hundredths']}" if parts["hundredths"] else ""
    return DateValue(f"PT{hours}{int(parts['minutes'])}M{int(parts['seconds'])}{fraction}S")


def _joined(first: str, second: str) -> str:
    """P1Y and P2M are P1Y2M; of 三晚五天, which tells the days twice, the first."""
    days, _, hours = first.partition("T")
    if second[-1] in (hours if "T" in second else days):
        return first
    return first + second.removeprefix("PT") if "T" in first else first + second.removeprefix("P")


def _is_indefinite(parts: Mapping[str, str]) -> bool:
    """一天, 一年, 半天 without a bound or an end tell no length."""
    if any(parts[name] for name in ("about", "more", "half", "end", "until", "extra", "hundredths")):
        return False
    if parts["unit"][1:2] in {"多", "半"} or "夜" in parts["unit"][1:]:
        return False
    if parts["count"] == "一":
        return not parts["single"] and parts["unit"] not in _LENGTHS
    return parts["count"] == "半" and parts["unit"] == "天" and not parts["spent"]


def _plain_unit(text: str) -> str:
    if text in _SPOKEN_UNITS:
        return _SPOKEN_UNITS[text]
    word = text[0] if text.startswith(("天", "冬")) else re.sub("[多来半]", "", text)
    return word if word == "个月" else word.removeprefix("个")


def _anchored(count: int, unit: str, parts: Mapping[str, str], context: Context) -> DateValue | None:
    """8年来 said in 2021 is 2013..2021, 3年前 2018, 两天前 the day itself; other durations stay lengths."""
    written, end = context.written, parts["end"]
    if written.year is None or parts["more"]:
        return None
    if end in _ON and context.counted_from is not None and (later := _later(count, unit, context.counted_from)):
        if unit == "年" and context.begun and context.begun + count <= written.year < (later.year or 0):
            later = Moment(context.begun + count)  # 1999年……。三年后……。二十年后: both counted from 1999
        return DateValue(later.iso(), inferred=True, moment=later)
    if unit == "年":
        return _anchored_years(count, parts, context, written.year)
    days = count * _DAYS.get(unit, 0)
    if days and written.day is not None:
        if end in BACK:
            return DateValue(written.shifted_days(-days).iso(), inferred=True)
        if parts["about"].removesuffix("的") in _AHEAD and not end:
            return DateValue(dates.interval(written.shifted_days(1), written.shifted_days(days)), inferred=True)
    if end in _UP_TO_NOW and (up_to := _up_to_now(count, unit, written)) is not None:
        return DateValue(up_to, inferred=True)
    if unit == "个月" and end in BACK and written.month is not None:
        return DateValue(written.shifted_months(-count).iso(), inferred=True)
    return None


def _up_to_now(count: int, unit: str, written: Moment) -> str | None:
    """The stretch that 两个月来, 十天来 cover, where the day or month of writing is known."""
    if unit == "个月" and written.month is not None:
        month = Moment(written.year, written.month)
        return dates.interval(month.shifted_months(-count), month)
    days = count * _DAYS.get(unit, 0)
    if not days or written.day is None:
        return None
    day = Moment(written.year, written.month, written.day)
    return dates.interval(day.shifted_days(-days), day)


def _anchored_years(count: int, parts: Mapping[str, str], context: Context, year: int) -> DateValue | None:
    """十年后 of what was told, 8年来 and 近三年 up to now, 3年前 of the year of writing."""
    end, about = parts["end"], parts["about"].removesuffix("的")
    if count > year:
        return None
    if not end and (about in _LATELY or (about == "近" and context.opens)):
        return DateValue(f"{year - count}..{year}", inferred=True)
    if (
        about in _FIRST
        and not end
        and context.opens
        and (begun := context.story) is not None
        and begun.year is not None
    ):
        return DateValue(f"{begun.year}..{begun.year + count - 1}", inferred=True)  # 2013年承包。头五年只投不收
    then = context.here.year if context.here is not None else None
    if about in _FROM_THEN_ON and not end and then is not None and then + count <= year:
        return DateValue(f"{then}..{then + count}", inferred=True)  # 2015年，…。此后3年一直…
    if end in _BETWEEN and context.opens and not about:
        first = _begun(count, context, year)
        return None if first is None else DateValue(f"{first}..{first + count}", inferred=True)
    if end in _ON and context.of_today:
        return DateValue(str(year), inferred=True)
    if end in _ON and context.told is not None:
        return DateValue(str(context.told + count), inferred=True)
    if end in _UP_TO_NOW:
        return DateValue(f"{_first_of(count, context, year)}..{year}", inferred=True)
    if end not in BACK:
        return None
    base = context.spoken if context.same_sentence else context.here
    if context.measured and base is not None and base.year is not None:
        return DateValue(str(base.year - count), inferred=True)  # 去年……，是七年前的6倍
    told = Moment(year - count)
    return DateValue(told.iso(), inferred=True, moment=None if context.compared else told)


def _first_of(count: int, context: Context, year: int) -> int:
    """The first of the years up to now: 2021年启动。三年来 of 2023 begins with what was told."""
    counted = count > 1 and context.opens and context.years is not None and context.years[1] == year - count + 1
    return year - count + counted


def _begun(count: int, context: Context, year: int) -> int | None:
    """The year in which 四年间 begins: told, else so long before the writing; None where it is open."""
    if context.years is None:
        return year - count
    first, last = context.years
    if last - first == count:
        return first
    if last == year:
        return year - count
    return last if last + count <= year else None


def _later(count: int, unit: str, told: Moment) -> Moment | None:
    """三天后, 两个月后, 一年后 of a time told that is known as exactly; else None."""
    if unit == "年":
        return None if told.year is None else Moment(told.year + count)
    if unit == "个月":
        return None if told.month is None or told.year is None else told.shifted_months(count)
    if unit not in _DAYS or told.day is None or told.year is None:
        return None
    return Moment(told.year, told.month, told.day).shifted_days(count * _DAYS[unit])


def _half_anchored(unit: str, end: str, context: Context) -> DateValue | None:
    """半个月前 of the day of writing or of the event, 半年后 and 半个月后 of a time told that is known as exactly."""
    month = Moment(context.written.year, context.written.month)
    if unit == "年" and end in _UP_TO_NOW and month.month is not None:
        return DateValue(dates.interval(month.shifted_months(-_HALF_YEAR), month), inferred=True)
    if unit == "个月" and end in BACK:
        before = (context.event or context.written).shifted_days(-_HALF_MONTH)
        return None if before.day is None else DateValue(Moment(before.year, before.month).iso(), inferred=True)
    told = context.counted_from
    if end not in _ON or told is None:
        return None
    later = _later(_HALF_YEAR, "个月", told) if unit == "年" else None
    if unit == "个月":
        later = _later(_HALF_MONTH, "天", told)
    return None if later is None else DateValue(later.iso(), inferred=True, moment=later)


_SPOKEN_UNITS = {"晚": "天", "个年头": "年"}
_HALF_YEAR = 6
_HALF_MONTH = 15
_DAYS = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7}
