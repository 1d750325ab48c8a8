"""Days that the calendar does not have: weekdays of other dates, the 30th of February."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Iterator, Sequence
from datetime import MINYEAR, date
from itertools import combinations

from archive_gui.domain.description import Certainty
from archive_gui.domain.facts import DateFact, Fact
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.dated import Day, days_of
from archive_gui.findings.evidence import Doubt, Material, facts_with, of_facts, shown

_WEEKDAY = re.compile(r"(?:星期|礼拜|周)(?P<name>[一二三四五六日天])")
_TOLD_OUT = re.compile("[月日号]")
_TO_COME = re.compile("到|将|拟|计划|预计|力争|争取|目标|规划|底前|年前")
"""What makes a year one to come."""
_NAMES = "一二三四五六日"
_BEHIND = re.compile(r"[\s，,、]{0,2}(?:[（(]?[\s]{0,2}|(?:[那这当][天日])?(?:正好|恰好|刚好|正|恰)?[是逢](?:个)?)$")
_FEW_DAYS = 31
"""Days between which the days of one page are of one year."""
_BEYOND = 8
"""Characters behind a date in which its weekday stands."""
_LUNAR = re.compile(r"(?:农历|阴历|旧历|夏历|腊|正|闰)[^，。]{0,6}$")
_LONGEST = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}
_LAST_MONTH = 12
_PRINTED = re.compile(r"(?P<month>\d(?<![\d.]\d)\d?)月(?P<day>\d{1,2})[日号](?![线楼院机文])")
_MONTH_TOLD = re.compile(r"(?P<year>\d(?<!\d\d)\d{3})年(?P<month>\d{1,2})月")
"""Both begin with a digit, and look behind from there: so a search passes over whatever is none."""
_YEAR_AHEAD = re.compile(r"(?<!\d)(?P<year>\d{4})年")
_YEAR_LONG = len("2018年")


def weekdays(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about the calendar days of a page."""
    told = [*_of_print(page), *_of_days(page)]
    yield from told
    yield from _two_of_one_day(page, [set(doubt.refs) for doubt in told])


def _of_days(page: Sequence[Material]) -> Iterator[Doubt]:
    latest = max((day.year for material in page for day in days_of(material) if _is_past(material, day)), default=0)
    in_full = [day for material in page for day in days_of(material) if day.sure and day.month and day.day]
    for material in page:
        days = days_of(material)
        told_by = {day.year: day for day in (*reversed(in_full), *reversed(days)) if day.sure}
        last_year = 0
        for day in days:
            # A year that only the weekday gave is none where the page tells a later one as past.
            told_out = day.fact.quote[:1].isdigit()
            lacking = told_out and not (last_year or day.sure)
            year = (_beside(day, in_full) or (latest if day.year < latest else 0)) if lacking else last_year
            yield from _misnamed(material, day, year, told_by)
            last_year = day.year if day.sure and day.day else last_year
        yield from _impossible(material)


def _two_of_one_day(page: Sequence[Material], known: Sequence[set[FindingRef]]) -> Iterator[Doubt]:
    """10月17日，星期五 here and 10月17日，恰逢周六 there, what is known already left out."""
    found: dict[tuple[int, int], list[tuple[Day, str, str, FindingRef]]] = {}
    for material in page:
        text = material.reading.text
        for day in days_of(material):
            name = _weekday_told(text, day.fact.span) if day.month and day.day else None
            if name is not None and _TOLD_OUT.search(day.fact.quote):
                whole = Span(day.fact.span.start, max(name.end(), day.fact.span.end))
                ref = FindingRef(material.number, source_ranges=material.reading.offsets.source_ranges(whole))
                told = (day, name["name"].replace("天", "日"), shown(text, whole), ref)
                found.setdefault((day.month, day.day), []).append(told)
    for days in found.values():
        for (one, first, here, ref), (other, second, there, other_ref) in combinations(days, 2):
            if first == second or one.near != other.near or (one.sure and other.sure and one.year != other.year):
                continue
            both = set(of_facts((day.article, day.fact) for day in (one, other)))
            if any(both <= refs for refs in known):
                continue
            params = {"first": here, "second": there}
            yield Doubt(FindingKind.DATES_DISORDER, Severity.HIGH, "finding.two_weekdays", params, (ref, other_ref))


def _beside(day: Day, in_full: Sequence[Day]) -> int:
    """The year of the days of a page that it tells in full, if one lies beside a day without a year; else 0."""
    years = {one.year for one in in_full}
    near = [one for one in in_full if abs(31 * (one.month - day.month) + one.day - day.day) <= _FEW_DAYS]
    return near[0].year if len(years) == 1 and near else 0


def _is_past(material: Material, day: Day) -> bool:
    text = material.reading.text
    return day.sure and not _TO_COME.search(text, max(0, day.fact.span.start - 1), day.sentence.end)


def _misnamed(material: Material, day: Day, last_year: int, told_by: dict[int, Day]) -> Iterator[Doubt]:
    """2018年5月12日，星期五: that day was a Saturday. Without a year it is the one of the last day told in full."""
    text = material.reading.text
    name = _weekday(text, day.fact.span)
    year = day.year
    if not day.sure and not day.near and last_year and material.description.date.certainty is not Certainty.STATED:
        year = last_year
    if name is None or not (year > MINYEAR and day.month and day.day) or not _exists(year, day.month, day.day):
        return
    right = _NAMES[date(year, day.month, day.day).weekday()]
    if right != name.replace("天", "日"):
        quote = "".join(day.fact.quote.split())
        params = {"date": quote, "year": str(year), "right": f"星期{right}", "context": shown(text, day.fact.span)}
        severity = Severity.HIGH if day.sure else Severity.MEDIUM
        years = [] if day.sure or year not in told_by else [told_by[year]]
        of_page = material.date_line if (material.description.date.value or "").startswith(f"{year}") else ()
        counted = () if _TOLD_OUT.search(quote) else _told_before(material, day)
        refs = of_facts(
            (*((material.number, fact) for fact in counted), *((one.article, one.fact) for one in (day, *years)))
        )
        refs = refs if day.sure or years else (*refs, *of_page)
        yield Doubt(FindingKind.DATES_DISORDER, severity, "finding.weekday_misfits", params, refs)


def _told_before(material: Material, day: Day) -> tuple[Fact, ...]:
    """The day that 第二天 and 当天 count from: the last one told before them in their paragraph."""
    within = (day.paragraph.start, day.fact.span.start)
    told = [
        fact
        for fact, _ in facts_with(material, DateFact)
        if within[0] <= fact.span.start < within[1] and _TOLD_OUT.search(fact.quote)
    ]
    return tuple(told[-1:])


def _of_print(page: Sequence[Material]) -> Iterator[Doubt]:
    """2020年11月18日(星期二) in the head of a page: that day was a Wednesday."""
    told: set[str] = set()
    for material in page:
        value, found = material.description.date.value or "", _WEEKDAY.search(material.dated_as)
        if found is None or len(value) != len("2020-01-01") or value in told:
            continue
        told.add(value)
        right = _NAMES[date.fromisoformat(value).weekday()]
        if right != found["name"].replace("天", "日"):
            quote = "".join(material.dated_as.split())
            params = {"date": quote, "year": value[:4], "right": f"星期{right}", "context": quote}
            refs = material.date_line
            yield Doubt(FindingKind.DATES_DISORDER, Severity.HIGH, "finding.weekday_misfits", params, refs)


def _weekday(text: str, span: Span) -> str | None:
    found = _weekday_told(text, span)
    return found["name"] if found is not None else None


def _weekday_told(text: str, span: Span) -> re.Match[str] | None:
    """The weekday said with a date, inside it or right behind."""
    found = _WEEKDAY.search(text, *span)
    if found is None:
        found = _WEEKDAY.search(text, span.end, min(len(text), span.end + _BEYOND))
        if found is None or not _BEHIND.fullmatch(text[span.end : found.start()]):
            return None
        if not text[span.start : span.end].endswith(("日", "号")) and "是" in text[span.end : found.start()]:
            return None  # 今天是星期五: of which day is told elsewhere
    return found


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= _LAST_MONTH and 1 <= day <= monthrange(year, month)[1]


def _impossible(material: Material) -> Iterator[Doubt]:
    """2月30日, 2019年2月29日, 2018年13月."""
    text = material.reading.text
    for span, year, month, day in (*_days_printed(text), *_months_printed(text)):
        longest = _LONGEST.get(month, 0) - (month == 2 and year > 0 and not isleap(year))
        if 1 <= day <= longest or _LUNAR.search(text, max(0, span.start - 10), span.start):
            continue
        params = {"date": text[slice(*span)], "context": shown(text, span)}
        refs = (FindingRef(material.number, source_ranges=material.reading.offsets.source_ranges(span)),)
        yield Doubt(FindingKind.DATES_DISORDER, Severity.HIGH, "finding.no_such_day", params, refs)


def _days_printed(text: str) -> Iterator[tuple[Span, int, int, int]]:
    """Where a day stands in digits, with its year, 0 for none, its month and its day."""
    for found in _PRINTED.finditer(text):
        start, end = found.span()
        year = _YEAR_AHEAD.match(text, max(0, start - _YEAR_LONG), start)
        span = Span(year.start() if year else start, end)
        yield span, int(year["year"]) if year else 0, int(found["month"]), int(found["day"])


def _months_printed(text: str) -> Iterator[tuple[Span, int, int, int]]:
    """The same of a month with its year; every month has a first day."""
    for found in _MONTH_TOLD.finditer(text):
        yield Span(*found.span()), int(found["year"]), int(found["month"]), 1
