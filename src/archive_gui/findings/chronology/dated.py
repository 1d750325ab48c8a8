"""Dates made ready to be held against one another: year, month and day apart, and the year of writing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from archive_gui.domain.facts import DateFact, Fact
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Material, Sentences, facts_with, once, sentences
from archive_gui.language.folds import fold
from archive_gui.language.numerals import parse

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_NUMBER = r"[\d一二三四五六七八九十]{1,3}"
_OF_THE_YEAR = re.compile(rf"(?:(?P<near>[今去前明])年)?(?P<month>{_NUMBER})月(?:(?P<day>{_NUMBER})[日号])?")
_DAYS = re.compile(
    rf"(?P<month>{_NUMBER})月(?P<first>{_NUMBER})[日号]?[至到—~-]+(?:(?P<until>{_NUMBER})月)?(?P<last>{_NUMBER})[日号]"
)
_COMMON = 2001
"""A year of 365 days."""
_TO_THE_DAY = re.compile(r"[日号]|\d[-./]\d+[-./]\d")
_TERMS = {"春季学期": 3, "秋季学期": 9}
"""The months in which they have begun."""
_AHEAD = re.compile("将|拟|计划|预计|力争|争取|目标|规划|到期|届时|前")
"""What makes a date one to come."""
_YEAR_TOLD = re.compile(r"\d{4}年|[\d零〇一二三四五六七八九]{4}年|\d{4}[-./]")


@dataclass(frozen=True, slots=True)
class Day:
    """A year, a month of one, or a day, as a text tells it; 0 stands for what it does not tell."""

    article: int
    fact: Fact
    year: int
    month: int
    day: int
    sure: bool
    """Whether the year is printed with it."""
    near: str
    """今, 去 or the like, of a day whose year the time of writing gives."""
    sentence: Span
    paragraph: Span

    @property
    def value(self) -> tuple[int, int, int]:
        """Year, month and day, to be compared."""
        return self.year, self.month, self.day


@once
def days_of(material: Material) -> tuple[Day, ...]:
    """The dates of one article that are no intervals, spells, frequencies or times of day, in order."""
    breaks = sentences(material)
    dates = facts_with(material, DateFact)
    found = (_day(material.number, fact, detail, breaks) for fact, detail in dates)
    return tuple(day for day in found if day is not None)


def ends_of(fact: Fact) -> tuple[str, str]:
    """The ends of an interval as they are written in ISO; of 8月10日至14日 without a year those of a common one."""
    value = fact.detail.value if isinstance(fact.detail, DateFact) else None
    first, _, last = (value or "").partition("..")
    found = None if value else _DAYS.fullmatch("".join(fold(fact.quote).split()))
    if found is None:
        return first, last
    months = (_number(found["month"]), _number(found["until"] or found["month"]))
    try:
        ends = [
            date(_COMMON, month, _number(found[name])) for month, name in zip(months, ("first", "last"), strict=True)
        ]
    except ValueError:
        return "", ""
    return ends[0].isoformat(), ends[1].isoformat()


@once
def intervals_of(material: Material) -> tuple[tuple[Fact, str, str], ...]:
    """The dates of an article that are told from one end to the other, with their ends in ISO, in order."""
    found = ((fact, *ends_of(fact)) for fact, _ in facts_with(material, DateFact))
    return tuple((fact, first, last) for fact, first, last in found if first and last)


def calendar_day(day: Day) -> date | None:
    """The day in the calendar; None where it is not told to the day, or the calendar does not have it."""
    if not all(day.value):
        return None
    try:
        return date(*day.value)
    except ValueError:
        return None


def years_of_writing(page: Sequence[Material]) -> dict[int, int | None]:
    """The year in which each article was written: of its publication, else what 今年 means in it or on its page."""
    found = {material.number: _own_year(material) for material in page}
    if None in found.values():
        told = Counter(year for material in page for year in _this_year(material)).most_common(1)
        of_page = told[0][0] if told else None
        found = {number: year or of_page for number, year in found.items()}
    return found


@once
def _own_year(material: Material) -> int | None:
    """The year in which an article was written, by what it tells itself."""
    published = material.description.date.value
    if published:
        return int(published[:4])
    told = Counter(_this_year(material)).most_common(1)
    return told[0][0] if told else None


def last_year_told(page: Sequence[Material]) -> int | None:
    """The last year that a page tells as past: what is told of today is told of then."""
    return max((year for material in page if (year := _last_year(material)) is not None), default=None)


@once
def _last_year(material: Material) -> int | None:
    return max((day.year for day in days_of(material) if _is_past(material, day)), default=None)


def _is_past(material: Material, day: Day) -> bool:
    text, (start, end) = material.reading.text, day.sentence
    return day.sure and not (_AHEAD.search(text, start, end) or text.endswith("到", 0, day.fact.span.start))


def after(one: Day, other: Day) -> bool | None:
    """Whether one day surely lies after another, as far as both are told; None where they cannot be compared."""
    left, right = list(one.value), list(other.value)
    if not (left[0] and right[0]):
        if left[0] != right[0] or one.near != other.near:
            return None
        # Without a year, only days of one month are surely days of one year.
        if left[1] != right[1] and not one.near:
            return None
    for first, second in zip(left[1 - bool(left[0]) :], right[1 - bool(right[0]) :], strict=True):
        if not (first and second):
            return False
        if first != second:
            return first > second
    return False


@once
def _this_year(material: Material) -> tuple[int, ...]:
    """The years that 今年 means in an article, one for each time it is said."""
    told = (
        _ISO.match(detail.value or "")
        for fact, detail in facts_with(material, DateFact)
        if fact.inferred and fact.quote.startswith("今年")
    )
    return tuple(int(found["year"]) for found in told if found)


def _day(article: int, fact: Fact, detail: DateFact, breaks: Sentences) -> Day | None:
    value = detail.value or ""
    quote = "".join(fold(fact.quote).split())
    if quote.endswith("旬") and value[:7] == value[12:19]:
        value = value[:7]  # 7月中旬 is a time of July
    if ".." in value or value.startswith(("P", "T")) or detail.frequency or detail.vague:
        return None
    iso = _ISO.match(value)
    told = _OF_THE_YEAR.search(quote)
    if iso is not None:
        year, month, day = (int(iso[name] or 0) for name in ("year", "month", "day"))
    elif told is not None:
        year, month, day = 0, _number(told["month"]), _number(told["day"])
    else:
        return None
    month = month or next((begin for term, begin in _TERMS.items() if term in quote), 0)
    # 9月底 is read as its last day, but does not say it.
    day = day if not day or _TO_THE_DAY.search(quote) or not told else 0
    at = fact.span.start
    near = (told["near"] or "") if told else quote[0] if quote[1:2] == "年" and quote[0] in "今去前明" else ""
    sure = not fact.inferred and _YEAR_TOLD.search(quote) is not None
    return Day(article, fact, year, month, day, sure, near, breaks.sentence(at), breaks.paragraph(at))


def _number(digits: str | None) -> int:
    return int(parse(digits) or 0) if digits else 0
