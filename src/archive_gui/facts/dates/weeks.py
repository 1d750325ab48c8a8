"""Weeks and their days: 下周三, 上周末, 5月的第二个星期日."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from archive_gui.facts.dates.clock import numeral, read_clock
from archive_gui.facts.dates.context import Context
from archive_gui.facts.dates.points import DateValue, read_point
from archive_gui.facts.dates.rules import GRAMMAR
from archive_gui.facts.grammar import Hit
from archive_gui.language import dates


def weekday(hit: Hit, context: Context) -> DateValue | None:
    """下周三, 本周一至周五 of the week in which the text was written."""
    match = _WEEKDAY.match(hit.parts["weekday"])
    written = context.written.first_day()
    if match is None:
        return None
    if written is None or context.written.day is None:
        return DateValue(None)
    shift = dates.RELATIVE_WEEKS[(match[1] or "本").rstrip("一个")]
    monday = written - timedelta(days=written.weekday()) + timedelta(days=7 * shift)
    moment = dates.of_date(monday + timedelta(days=dates.WEEKDAYS[match[2]]))
    last = _WEEKDAY.match(hit.parts["last"])
    if last is None:
        at = _AT.match(hit.parts["at"])
        told = at and (at["clock"] or at["clock_cn"])
        clock = read_clock(told, at["daypart"] or "") if at and told else None
        moment = clock.within(moment) if clock is not None else moment
        return DateValue(moment.iso(), inferred=True, moment=moment)
    # 本周六至下周二: the last end is of the week it names, else of the first end's or, where that is over, the next.
    monday += timedelta(days=7 * (dates.RELATIVE_WEEKS[last[1].rstrip("一个")] - shift if last[1] else 0))
    end = dates.of_date(monday + timedelta(days=dates.WEEKDAYS[last[2]]))
    if not last[1] and dates.WEEKDAYS[last[2]] < dates.WEEKDAYS[match[2]]:
        end = end.shifted_days(7)
    return DateValue(dates.interval(moment, end), inferred=True)


_AT = GRAMMAR.expression("(?:大?约|大概)?(?:<daypart:daypart>)?(?:<clock:clock>|<clock_cn:clock_cn>)")
_WEEKDAY = re.compile("((?:上{1,2}|下{1,2}|本|这)一?个?)?(?:周|星期|礼拜)(.)")


def week_of_month(hit: Hit, context: Context) -> DateValue | None:
    """5月的第二个星期日 is a day; of 10月第一周 only the month is certain: weeks are counted in several ways."""
    point = read_point(hit.parts["month"], context)
    count = 1 if hit.parts["final"] else numeral(hit.parts["count"])
    if point is None or count is None:
        return None
    month = point.first
    weekend = hit.parts["day"].endswith("末")
    number = dates.WEEKDAYS["六"] if weekend else dates.WEEKDAYS.get(hit.parts["day"][-1])
    first = month.first_day()
    if number is None or first is None:
        return DateValue(month.iso(), inferred=True, vague=True, moment=month)
    if hit.parts["final"]:
        last = first.replace(day=dates.last_day(first.year, first.month))
        day = dates.of_date(last - timedelta(days=(last.weekday() - number) % 7))
    else:
        day = replace(month, day=1 + (number - first.weekday()) % 7 + 7 * (count - 1))
    if weekend and day.is_valid:
        return DateValue(dates.interval(day, day.shifted_days(1)), inferred=point.inferred, moment=day)
    return DateValue(day.iso(), inferred=point.inferred, moment=day) if day.is_valid else None


def week(hit: Hit, context: Context) -> DateValue | None:
    """上周, 本周末 from its first day to its last."""
    written = context.written.first_day()
    if written is None or context.written.day is None:
        return DateValue(None)
    shift = dates.RELATIVE_WEEKS[re.sub("一?个?(?:周|星期|礼拜)", "", hit.parts["week"])]
    monday = written - timedelta(days=written.weekday()) + timedelta(days=7 * shift)
    first = monday + timedelta(days=5 if hit.parts["weekend"] else 0)
    value = dates.interval(dates.of_date(first), dates.of_date(monday + timedelta(days=6)))
    return DateValue(value, inferred=True)
