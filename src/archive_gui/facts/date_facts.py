"""The dates of a text, each read in the light of those before it; the day of writing where none is stated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from archive_gui.domain.spans import Span
from archive_gui.facts.date_durations import BACK
from archive_gui.facts.date_points import Context, DateValue
from archive_gui.facts.date_rules import GRAMMAR
from archive_gui.facts.date_values import resolve
from archive_gui.facts.grammar import Hit, Rule
from archive_gui.language import dates
from archive_gui.language.dates import Moment
from archive_gui.language.numerals import parse

_SENTENCE_END = re.compile(r"[。！？!?；;\n]")
# Before these words a year lies ahead: it says nothing of when the text was written.
_AHEAD = re.compile(r"(?:到|(?<!截)至|力争|争取|预计|计划|规划|将于|明年|目标|展望)[^，。；,;]{0,4}$")
_FIRST_PRINTED_YEAR = 1800
_COUNTED_ON = frozenset({"date.part_of_year", "date.duration"})
"""Rules whose dates count from the year that the paragraph tells of: 年底, 十年后."""
_PLANNED = re.compile(r"将|力争|争取|预计|计划|规划|有望|确保|目标|前[，将实完建达]|今年|目前|如今|截至|截止")
# Bare, these are adverbs of manner rather than stated frequencies.
_DAILY = frozenset({"每天", "每日", "每晚"})
# 新华社长沙6月5日电: from here on 今天 is the day of the dispatch.
_DATELINE = re.compile(r"(?:专)?[电電讯](?![影视话报力子站网台脑缆流灯气动机车])")
_STATED = frozenset(
    {"date.calendar", "date.interval", "date.interval_of_numbers", "date.interval_of_hours", "date.iso"}
)
# 2019年度…先进, 荣获2019年度…奖: what a year earned is told in the next one.
_EARNED = re.compile(r"[^。！？\n]{0,24}?(?:考核|评比|评选|表彰|先进|优秀|获|奖|总结大会|工作报告|年鉴|决算)")
_YEARLY_REPORT = re.compile(r"(?:19|20)\d\d年[^。！？]{0,30}(?:公报|年报|年鉴|决算|预算执行|工作报告)")
_HEAD = 120
"""Characters in which a yearly report names itself."""
# 年底起码有百人要回来, 年末将全部完工: of a time still to come.
_TO_COME = re.compile(
    r"[^，。；！？、\n]{0,10}?(?:将(?!军|领|士)|要(?!求|素|点|闻|事|件|道|害|领)|预计|有望|力争|争取|确保|计划)"
)
# 将于3月开工, 定于1月5日召开: of a time still to come.
_PUT_AHEAD = re.compile(
    r"(?:[将拟][于在]|定于|(?<!原)(?:预计[于在到]|计划[于在到]?)|(?:力争|争取|有望|可望)[于在到]?)$"
)
_CLAUSE_BEGINS = frozenset({"", *"，。！？；\n　"})
# 9时至12时 where opening hours are told, but 截至12时.
_RANGE = re.compile("(?:[—–~-]|(?<!截)至|(?<!直)到)$")
# 发布日期：2016年4月11日
_ISSUED = re.compile(r"(?:发布|发表|刊发|发稿|更新|出版)(?:日期|时间):\s?$")
_NOTHING = Moment()
_NEWS_DAYS = 31
"""What a paper tells of without a year lies at most so many days before the day it states in full."""
_GLOSS_LENGTH = 12
"""Characters between 六年前 and the year that says which one it was."""
_GLOSS_AHEAD = 3
"""Years past the last one stated that such a pair may put the day of writing at."""
_EVENT_DAYS = 7
"""An hour without a day is of the day that the text told of last, where that lies so close before its own."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text with its meaning."""

    span: Span
    rule: Rule
    value: DateValue

    @property
    def is_rate(self) -> bool:
        """Whether it is a bare 每年 or 每月, which before a figure says only per what it counts."""
        return self.rule.id == "date.frequency" and self.span.length == 2


def read_dates(text: str) -> tuple[Hit, ...]:
    """What the grammar reads as dates in a folded text, before it is known when that was written."""
    return tuple(GRAMMAR.scan(text))


def find_dates(text: str, read: Iterable[Hit], written: Moment) -> Iterator[FoundDate]:
    """The dates of a folded text in order, as ``read`` there; ``written`` is the day of writing as far as it is known.

    A dispatch states its own day (6月5日电), which then counts as the day of writing.
    """
    told = _Told(text)
    for hit in read:
        value = resolve(hit, told.context(hit, written))
        if value is None or text[hit.start : hit.end] in _DAILY:
            continue
        yield FoundDate(Span(hit.start, hit.end), hit.rule, value)
        if value.moment is not None and value.moment.day is not None and _DATELINE.match(text, hit.end):
            written = value.moment
        told.take(hit, value, written)


class _Told:
    """What a text has told so far of times, read from date to date; each stretch between them is looked at once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._read_to = 0
        self._spoken = _NOTHING
        self._same_sentence = False
        self._period: str | None = None
        self._printed: int | None = None
        self._printed_here = False
        self._bulletin = False
        self._is_report = _YEARLY_REPORT.search(text, 0, _HEAD) is not None
        self._event: Moment | None = None
        self._day_here: Moment | None = None
        self._compared = False
        self._told_here: Moment | None = None
        self._yearly = False

    def context(self, hit: Hit, written: Moment) -> Context:
        """What the words of a hit count from."""
        text = self._text
        whole_year = text.rfind("全年", self._read_to, hit.start)
        if _SENTENCE_END.search(text, self._read_to, hit.start):
            self._same_sentence, self._period = False, None
            self._printed_here = self._printed_here and text.find("\n", self._read_to, hit.start) < 0
            if text.find("\n", self._read_to, hit.start) >= 0:
                self._day_here = self._told_here = None
                self._yearly = False
        self._yearly = self._yearly or whole_year >= 0 > text.find("\n", max(0, whole_year), hit.start)
        self._read_to = max(self._read_to, hit.start)
        self._compared = self._is_compared(hit)
        bulletin = written.year - 1 if self._bulletin and written.year is not None else None
        narrated = self._printed_here and hit.rule.id in _COUNTED_ON and text[hit.end - 1] != "前"
        return Context(
            written,
            self._spoken,
            same_sentence=self._same_sentence,
            compared=self._compared,
            printed=bulletin or self._printed,
            told=self._printed if narrated and not _PLANNED.search(text, max(0, hit.start - 8), hit.end + 24) else None,
            period=self._period,
            reported=bulletin if self._is_report else None,
            year_before=self._year_before(hit, written),
            event=None if _RANGE.search(text, max(0, hit.start - 2), hit.start) else self._day_here or self._event,
            planned=_TO_COME.match(text, hit.end) is not None,
            ahead=_PUT_AHEAD.search(text, max(0, hit.start - 5), hit.start) is not None,
            yearly=self._yearly,
            story=self._story(written),
            of_today=text.startswith(("的今天", "的今日"), hit.end),
            counted_from=self._told_here if self._begins_clause(hit) else None,
        )

    def _begins_clause(self, hit: Hit) -> bool:
        """Whether a hit stands at the head of a clause and is told of it, not of a noun (十年后的今天)."""
        text = self._text
        return text[max(0, hit.start - 1) : hit.start] in _CLAUSE_BEGINS and text[hit.end : hit.end + 1] != "的"

    def _story(self, written: Moment) -> Moment | None:
        """What the paragraph told of last, where that is a month of an earlier year."""
        told = self._told_here
        if told is None or told.month is None or told.year is None or written.year is None:
            return None
        return told if told.year < written.year else None

    def _year_before(self, hit: Hit, written: Moment) -> bool:
        """Whether the text has told of the year before its own last, and of no plan here."""
        if written.year is None or self._spoken.year != written.year - 1:
            return False
        return not _PLANNED.search(self._text, max(0, hit.start - 8), hit.end + 24)

    def take(self, hit: Hit, value: DateValue, written: Moment) -> None:
        """Note what a hit has told."""
        day = value.moment
        if day is not None and day.day is not None:
            day = self._day_here = day if day.hour is None else Moment(day.year, day.month, day.day)
            if written.day is not None and (day == written or 0 < _days_between(day, written) <= _EVENT_DAYS):
                self._event = day
        if value.value and ".." in value.value:
            self._period = value.value
        if value.moment is None or value.moment.year is None:
            return
        if not value.inferred:
            self._printed, self._printed_here = value.moment.year, True
            # A bulletin compares with years further back, but stays one of the year before.
            if written.year is not None and self._printed >= written.year - 1:
                self._bulletin = self._printed == written.year - 1 or (self._bulletin and self._is_report)
        elif value.moment.year == written.year and self._printed != written.year:
            self._printed_here = False  # the paragraph has come back to the year of writing
        if not self._compared:
            self._told_here = value.moment
        if not self._compared and not self._text.startswith("上年", hit.start):
            self._spoken, self._same_sentence = value.moment, True
            self._read_to = hit.end

    def _is_compared(self, hit: Hit) -> bool:
        return self._text.endswith(("比", "较"), 0, hit.start) or self._text.startswith("相比", hit.end)


def infer_written(texts: Iterable[tuple[str, Iterable[Hit]]]) -> Moment:
    """When a page without a date was written, as far as its texts tell, each given with the dates read in it.

    It was written no earlier than the latest year it states; a month or day without a year is then the first such day
    on or after that point. A day that fills a line is the day of writing. What a year earned (2019年度先进) is told
    in the year after where the text also says 今年. 六年前 with its year close behind (六年前，2014年) counts on to it.
    """
    latest, yearless, signed = _NOTHING, _NOTHING, _NOTHING
    earned: int | None = None
    this_year = False
    told = [(text, tuple(read)) for text, read in texts]
    for text, read in told:
        this_year = this_year or "今年" in text
        for hit in read:
            moment = _stated(text, hit)
            if moment is None:
                continue
            if moment.year is None:
                if _is_plain_day(hit) and _order(moment) > _order(yearless):
                    yearless = moment
            elif moment.year >= _FIRST_PRINTED_YEAR:
                latest = max(latest, moment, key=_order)
                if moment.day is not None and _fills_line(text, hit):
                    signed = max(signed, moment, key=_order)
                if "年度" in text[hit.end - 2 : hit.end + 1] and _EARNED.match(text, hit.end):
                    earned = max(earned or 0, moment.year)
    if latest.year is None:
        return _NOTHING
    if signed.year == latest.year and _order(signed) >= _order(latest):
        return signed
    year = latest.year
    if this_year and earned == year and latest.month is None:
        year += 1
    return _placed(yearless, latest, year, _counted_year(told, latest.year))


def _counted_year(told: Iterable[tuple[str, tuple[Hit, ...]]], stated: int) -> int | None:
    """The latest year of writing, soon after the one stated, that dates side by side make together; else None."""
    pairs = ((text, ago, hit) for text, read in told for ago, hit in pairwise(read))
    years = (_counted_on(*pair) for pair in pairs)
    return max((year for year in years if year is not None and 0 < year - stated <= _GLOSS_AHEAD), default=None)


def _counted_on(text: str, ago: Hit, hit: Hit) -> int | None:
    """The year of writing that 六年前 and the year stated right behind it make together; else None."""
    if ago.rule.id != "date.duration" or hit.rule.id != "date.calendar":
        return None
    parts = ago.parts
    if parts["unit"] != "年" or parts["end"] not in BACK or any(parts[n] for n in ("about", "more", "half", "until")):
        return None
    if hit.start - ago.end > _GLOSS_LENGTH or "\n" in text[ago.end : hit.start]:
        return None
    count, moment = parse(parts["count"]), _stated(text, hit)
    if count is None or count != int(count) or moment is None or moment.year is None:
        return None
    return moment.year + int(count)


def _placed(yearless: Moment, latest: Moment, year: int, counted: int | None) -> Moment:
    """The day of writing: what is told without a year, put on or after the latest year told, or in the one counted."""
    if counted is not None:
        return Moment(counted, yearless.month, yearless.day)
    if yearless.month is None:
        return Moment(year)
    if latest.month is None:
        return Moment(year, yearless.month, yearless.day)
    if latest.day is not None and 0 < _days_between(replace(yearless, year=year), latest) <= _NEWS_DAYS:
        return latest  # a full day, as a head states it, and what happened shortly before
    later = (yearless.month, yearless.day or 31) < (latest.month, latest.day or 0)
    return Moment(year + later, yearless.month, yearless.day)


def _days_between(first: Moment, last: Moment) -> int:
    """Days from the one to the other; 0 where either is no day, or they are more than two months apart."""
    if abs((first.year or 0) - (last.year or 0)) > 1 or abs((first.month or 0) - (last.month or 0)) not in {0, 1, 11}:
        return 0
    ends = first.first_day(), last.first_day()
    return (ends[1] - ends[0]).days if ends[0] and ends[1] else 0


def _stated(text: str, hit: Hit) -> Moment | None:
    """The point that a date states by itself, of a plan's years in its title the first; None for what lies ahead."""
    if hit.rule.id not in _STATED or _AHEAD.search(text, max(0, hit.start - 8), hit.start):
        return None
    value = resolve(hit, Context(_NOTHING, _NOTHING))
    if value is None:
        return None
    if text.startswith("《") and value.value and ".." in value.value:
        return dates.parse_iso(value.value.split("..")[0])
    return value.moment


def _fills_line(text: str, hit: Hit) -> bool:
    """Whether a date is a line of its own or named as the day of issue, as bulletins and notices state their day."""
    start, end = hit.start, hit.end
    if _ISSUED.search(text, max(0, start - 8), start):
        return True
    if text[start - 1 : start] in {"（", "("} and text[end : end + 1] in {"）", ")"}:
        start, end = start - 1, end + 1
    return text[max(0, start - 1) : start] in {"", "\n"} and text[end : end + 1] in {"", "\n"}


def _is_plain_day(hit: Hit) -> bool:
    return hit.rule.id == "date.calendar" and "月" in hit.parts["point"] and "日" in hit.parts["point"]


def _order(moment: Moment) -> tuple[int, int, int]:
    return moment.year or 0, moment.month or 0, moment.day or 0
