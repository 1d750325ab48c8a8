"""The times that an article tells, in numbers and in words, each as the days that it may mean."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from archive_gui.domain.facts import DateFact, Fact, FactKind, PersonFact
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.dated import Day, days_of, ends_of
from archive_gui.findings.chronology.seasons import YEAR, Season, days, of_month, seasons_in
from archive_gui.findings.evidence import Material, Sentences, facts_with, folded, once, sentences
from archive_gui.language.numerals import parse

THIS_YEAR = 9000
"""Stands for the year of writing where no text tells it: 去年 is the one before."""

_UNKNOWN = 8000
"""Years from here on are told by that of writing alone."""

_NEAR = {"今": 0, "去": -1, "前": -2, "明": 1}
_ISO_YEAR = re.compile(r"\d{4}")
_YEAR_TOLD = re.compile(r"\d{4}年|[\d零〇一二三四五六七八九]{4}年|\d{4}[-./]")
_YEARS_AGO = re.compile(r"(?P<years>[\d一二两三四五六七八九十]{1,3})年[之以]?前")
_AGO = re.compile("年[前后]")
_COUNTED_ON = re.compile("(?:同|当|次|翌|第二)年(?=.)")
"""A month of a year that is told by the one before it: 同年6月."""
_TOLD_OUT = re.compile(r"(?<!第)[\d零〇一二三四五六七八九十][年月日号]|[去前]年|年[前后]")
_OF_THE_ARTICLE = re.compile("今[天日晚早晨]|昨|明[天日]|当[天日]|次日|翌日|同[日月]|^[同当]年$")
"""Days counted from that of the report, or from one told before."""
_TERMS = {"春季学期": days((2, 5), (7, 15)), "秋季学期": days((8, 25), (1, 31))}
"""How long a term of a school is."""
_DAY_ALONE = re.compile(r"(\d{1,2})[日号]")
"""A day of the month told before it: 19日晚上."""
_OF_A_YEAR = re.compile(r"(?:[当那同去今前]|\d{4})年")
"""当年冬至前: no day, and yet a time of a year."""
_DAY_BARE = re.compile(
    "(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?|三十)(?![一二三四五六七八九十\\d多几余来个人名年月天户亩斤元家位岁里])"
)
"""八月十二: a day without 日, of the month before it, by whichever calendar it is told."""
_MONTH_BARE = re.compile("[一二三四五六七八九十]月$")
_OF_OLD_LATER = 51
"""Days by which a day of the old calendar may lie behind that of the new one which is called so."""
_LONG = re.compile("以来|至今|起$|期间|年来|世纪|年代")
_YEAR_ALONE = re.compile(r"\d{4}年")
_LUNAR = re.compile("农历|阴历|旧历|夏历|^正月|^腊月|^闰|[廿卅]|十$|(?<![月年])初$")
_RANGE = re.compile("[至到—]")
_CARRIED = 24
"""Characters behind 去年 in its sentence within which a day is one of that year."""

_WEEKDAY = re.compile(
    "(?:那天|当天|这天|那日|那|正好|恰好|恰逢|正逢|正值|正|恰)(?:是|正好|恰好|正逢|逢|赶上|刚好)*一?个?(?P<told>(?:星期|礼拜|周)(?P<day>[一二三四五六日天]))"
)
_NEXT_TO = 1
_MONTH, _LONGEST_MONTH = 30, 31
_UNITS = {"天": 1, "日": 1, "个月": _MONTH, "个多月": _MONTH, "周": 7, "个星期": 7, "星期": 7, "年": 365}
_OPENING = 60
"""Characters in which a report tells its day."""

_COUNTED = re.compile(
    r"(?:(?<=[，。；：！？\"\n,;:!?])|(?<=早在)|(?<=就在)|(?<=[是在]))(?P<told>(?P<day>昨[天日晚]|前[天日晚])|(?P<month>上个?月(?!球))|"
    r"(?:仅仅?|短短|过了)?(?:(?P<half>半)(?=个月|年)|(?P<number>[\d一二两三四五六七八九十]{1,3}))(?P<unit>天|个多?月|周|个?星期|(?<=半)年)"
    r"(?:[之以]?前(?!往|来)|(?P<later>[之以]?后(?!来))))"
)
_WEEK = "一二三四五六日"
_DAY_LONG = len("2020-01-01")


@dataclass(frozen=True, slots=True)
class When:
    """A year, or 0; the days of whatever year; a day of the week: what of these a text tells."""

    year: int = 0
    known: bool = False
    """Whether the text tells the year, rather than what is told before it."""
    season: Season | None = None
    in_words: bool = False
    """入伏, 国庆节前 or the like."""
    weekday: int | None = None
    printed: bool = False
    """Whether a year is printed, here or before it, that it is told or counted from: not 去年."""

    @property
    def year_known(self) -> int:
        """The year where the text tells it, else 0."""
        return self.year if self.known else 0


@dataclass(frozen=True, slots=True)
class TimeTold:
    """A time where it is told; ``day`` is the date that evidence names."""

    day: Day
    when: When

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.day.fact.span


def years_apart(one: When, other: When) -> int | None:
    """By how many years two times differ; None where one tells none, or they are counted from different ones."""
    left, right = one.year_known, other.year_known
    if not (left and right) or (left >= _UNKNOWN) != (right >= _UNKNOWN):
        return None
    return abs(left - right)


def is_of_writing(year: int, written: int | None) -> bool:
    """Whether a year may be that of writing."""
    return year == (written or THIS_YEAR) or (year < _UNKNOWN and not written)


def surely_before(one: When, other: When, written: int | None) -> bool:
    """Whether a time lies before another; what tells no year is of that of writing."""
    left, right = one.year_known, other.year_known
    if left and right:
        if (left >= _UNKNOWN) != (right >= _UNKNOWN):
            return False
        if left != right:
            return left < right
    elif left or right:
        silent = other if left else one
        if (silent.year or written or THIS_YEAR) != (left or right):
            return False
    if one.season is None or other.season is None or one.season.meets(other.season):
        return False
    if one.season.last < one.season.first or other.season.last < other.season.first:
        return False
    return one.season.last < other.season.first


def weekday_of(told: TimeTold) -> int | None:
    """The day of the week that a time is told as, or that its date is."""
    if told.when.weekday is not None:
        return told.when.weekday
    day = told.day
    try:
        return date(day.year, day.month, day.day).weekday() if day.year and day.month and day.day else None
    except ValueError:
        return None


@once
def times_told(material: Material) -> tuple[TimeTold, ...]:
    """The times of an article at which something may have happened, in order."""
    return times_of_month(material, 0)


def times_of_month(material: Material, month: int) -> tuple[TimeTold, ...]:
    """Those of an article whose bare days, as 16日, are of a month as long as it tells none itself; 0 for none."""
    text = folded(material)
    if len(text) != len(material.reading.text):
        return ()
    dated = sorted((fact for fact, _ in facts_with(material, DateFact)), key=lambda fact: fact.span.start)
    found = [*_of_dates(material, text, dated, month), *_in_words(material, text, dated)]
    found.sort(key=lambda told: told.span)
    found += _counted(material, text, found)
    return tuple(sorted(found, key=lambda told: told.span))


def _of_dates(material: Material, text: str, dated: list[Fact], month: int) -> Iterator[TimeTold]:
    breaks = sentences(material)
    by_fact = {day.fact.id: day for day in days_of(material)}
    carried: tuple[int, When, int] | None = None
    for fact in dated:
        quote, day = text[slice(*fact.span)], by_fact.get(fact.id)
        alone = _DAY_ALONE.match(quote) if day is None and month else None
        if alone is not None and 1 <= int(alone[1]) <= _LONGEST_MONTH:
            day = replace(_day(material.number, fact, breaks, 0), month=month, day=int(alone[1]))
        when = _when(fact, quote, day)
        if when is None:
            continue
        bare = _DAY_BARE.match(text, fact.span.end) if day is not None and _MONTH_BARE.search(quote) else None
        if bare is not None and day is not None:
            when = replace(when, season=_of_either_calendar(day.month, bare[0]), in_words=True)
        month = day.month if day is not None and day.month else month
        sentence = breaks.sentence(fact.span.start).start
        if when.season is None and when.known:
            carried = (sentence, when, fact.span.end)
        elif carried and not when.known and carried[0] == sentence and fact.span.start - carried[2] <= _CARRIED:
            when = replace(when, year=carried[1].year, known=True, printed=carried[1].printed)
        if when.season is None and quote.startswith("今年"):
            continue
        yield TimeTold(day or _day(material.number, fact, breaks, when.year if when.year < _UNKNOWN else 0), when)


def _of_either_calendar(month: int, told: str) -> Season:
    """The days that a bare day of a month may mean: that of the new calendar, or that of the old one."""
    number = int(parse(told.replace("初", "").replace("廿", "二十")) or 1)
    first = days((month, number), (month, number))
    return Season(first.first, (first.last + _OF_OLD_LATER - 1) % YEAR + 1)


def _when(fact: Fact, quote: str, day: Day | None) -> When | None:
    """What a date tells of a time at which something happened; None where it tells none."""
    detail = fact.detail
    if not isinstance(detail, DateFact) or detail.frequency or (detail.value or "").startswith(("P", "T")):
        return None
    value = detail.value or ""
    told = next((told.season for told in seasons_in(quote)), None)
    if detail.vague and (told is None or not _OF_A_YEAR.match(quote)):
        return None
    if not (told or _TOLD_OUT.search(quote)) or _OF_THE_ARTICLE.search(quote):
        return None
    near = quote[0] if quote[1:2] == "年" and quote[0] in _NEAR else ""
    iso = _ISO_YEAR.match(value)
    year = int(iso[0]) if iso else THIS_YEAR + _NEAR[near] if near else 0
    ago = _YEARS_AGO.match(quote)
    if ago is not None and not year:
        year = THIS_YEAR - int(parse(ago["years"].replace("两", "二")) or 0)
    counted_on = iso is not None and _COUNTED_ON.match(quote) is not None
    of_old = _YEAR_ALONE.match(quote) if told is not None and told.lunar else None
    if of_old is not None:
        year = int(of_old[0][:4])  # 2017年腊月 lies in 2018, and is told as of 2017
    printed = counted_on or of_old is not None or (_YEAR_TOLD.search(quote) is not None and not fact.inferred)
    known = printed or bool(near or _AGO.search(quote))
    told = next((season for term, season in _TERMS.items() if term in quote), told)
    if told is not None:
        return When(year, known and bool(year), told, in_words=True, printed=printed)
    if day is not None and day.month and not _LUNAR.search(quote):
        return When(year, known and bool(year), of_month(quote, day.month, day.day), printed=printed)
    if ".." in value or (not value and _RANGE.search(quote)):
        first, last = ends_of(fact)
        if min(len(first), len(last)) < _DAY_LONG:
            return None
        ends = [(int(end[5:7]), int(end[8:10])) for end in (first, last)]
        return When(year, known and bool(year), days(*ends), printed=printed)
    if not year or not known or _LONG.search(quote):
        return None
    return When(year, known=True, printed=printed)


def _in_words(material: Material, text: str, dated: list[Fact]) -> Iterator[TimeTold]:
    """The times told in words that no date covers, nor somebody's name: 谭立秋."""
    breaks = sentences(material)
    taken = sorted([fact.span for fact in dated] + [fact.span for fact, _ in facts_with(material, PersonFact)])
    starts = [span.start for span in taken]
    for told in seasons_in(text):
        last = bisect_right(starts, told.end - 1) - 1
        if last < 0 or taken[last].end <= told.start:
            yield unread(material, breaks, Span(told.start, told.end), When(0, season=told.season, in_words=True))
    ends = {fact.span.end for fact in dated}
    for found in _WEEKDAY.finditer(text):
        if not ends.isdisjoint(range(found.start() - _NEXT_TO, found.start() + 1)):
            continue  # 10月17日，恰逢周六: it is told of that day
        when = When(0, in_words=True, weekday=_WEEK.index(found["day"].replace("天", "日")))
        yield unread(material, breaks, Span(*found.span("told")), when)


def _counted(material: Material, text: str, told: list[TimeTold]) -> list[TimeTold]:
    """Times counted from that of the report, or from the one told before: 上个月, 三个月前, 两天后."""
    breaks = sentences(material)
    dated = [one for one in told if one.day.month and one.when.season is not None]
    if not dated:
        return []
    reported = next((one for one in dated if one.day.day and one.span.start <= _OPENING), None)
    found = []
    for words in _COUNTED.finditer(text):
        span = Span(*words.span("told"))
        before = [one for one in dated if one.span.end <= span.start and one.day.paragraph.start <= span.start]
        later = words["later"] is not None
        base = (before[-1] if before else None) if later else reported
        moved = _moved(words)
        if base is None or base.when.season is None or any(one.span.overlaps(span) for one in told):
            continue
        number, wide = moved
        season = base.when.season.moved(number, wide)
        found.append(unread(material, breaks, span, When(0, season=season, in_words=True)))
    return found


def _moved(words: re.Match[str]) -> tuple[int, int]:
    """By how many days a time lies behind that from which it is counted, and how exactly that is told."""
    if words["day"]:
        return (-1 if words["day"].startswith("昨") else -2), 0
    if words["month"]:
        return -_MONTH, _MONTH // 2
    unit = _UNITS[words["unit"]]
    number = 0.5 if words["half"] else float(parse((words["number"] or "一").replace("两", "二")) or 1)
    days_told = round(number * unit)
    return (days_told if words["later"] else -days_told), (2 if unit == 1 else round(max(3, days_told / 4)))


def unread(material: Material, breaks: Sentences, span: Span, when: When) -> TimeTold:
    """A time that no fact tells: only findings read it."""
    ranges = material.reading.offsets.source_ranges(span)
    quote = material.reading.text[slice(*span)]
    fact = Fact("", FactKind.DATE, quote, span, ranges, DateFact(None), 1.0, "season", inferred=True)
    return TimeTold(_day(material.number, fact, breaks, 0), when)


def _day(article: int, fact: Fact, breaks: Sentences, year: int) -> Day:
    at = fact.span.start
    return Day(
        article, fact, year, 0, 0, sure=False, near="", sentence=breaks.sentence(at), paragraph=breaks.paragraph(at)
    )
