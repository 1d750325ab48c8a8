"""The dates of a text, each read in the light of those before it; the day of writing where none is stated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.facts.date_points import Context, DateValue
from archive_gui.facts.date_rules import GRAMMAR
from archive_gui.facts.date_values import resolve
from archive_gui.facts.grammar import Hit, Rule
from archive_gui.language.dates import Moment

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
_NOTHING = Moment()


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
        told.take(hit, value)


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

    def context(self, hit: Hit, written: Moment) -> Context:
        """What the words of a hit count from."""
        text = self._text
        if _SENTENCE_END.search(text, self._read_to, hit.start):
            self._same_sentence, self._period = False, None
            self._printed_here = self._printed_here and text.find("\n", self._read_to, hit.start) < 0
        self._read_to = max(self._read_to, hit.start)
        narrated = self._printed_here and hit.rule.id in _COUNTED_ON and text[hit.end - 1] != "前"
        return Context(
            written,
            self._spoken,
            same_sentence=self._same_sentence,
            compared=self._is_compared(hit),
            printed=self._printed,
            told=self._printed if narrated and not _PLANNED.search(text, max(0, hit.start - 8), hit.end + 24) else None,
            period=self._period,
        )

    def take(self, hit: Hit, value: DateValue) -> None:
        """Note what a hit has told."""
        if value.value and ".." in value.value:
            self._period = value.value
        if value.moment is None or value.moment.year is None:
            return
        if not value.inferred:
            self._printed, self._printed_here = value.moment.year, True
        if not self._is_compared(hit) and not self._text.startswith("上年", hit.start):
            self._spoken, self._same_sentence = value.moment, True
            self._read_to = hit.end

    def _is_compared(self, hit: Hit) -> bool:
        return self._text.endswith(("比", "较"), 0, hit.start) or self._text.startswith("相比", hit.end)


def infer_written(texts: Iterable[tuple[str, Iterable[Hit]]]) -> Moment:
    """When a page without a date was written, as far as its texts tell, each given with the dates read in it.

    It was written no earlier than the latest year it states; a month or day without a year is then the first such day
    on or after that point.
    """
    latest, yearless = _NOTHING, _NOTHING
    for text, read in texts:
        for hit in read:
            if hit.rule.id not in {
                "date.calendar",
                "date.interval",
                "date.interval_of_numbers",
                "date.interval_of_hours",
                "date.iso",
            } or _AHEAD.search(text, max(0, hit.start - 8), hit.start):
                continue
            value = resolve(hit, Context(_NOTHING, _NOTHING))
            moment = value.moment if value else None
            if moment is None:
                continue
            if moment.year is None:
                if _is_plain_day(hit) and _order(moment) > _order(yearless):
                    yearless = moment
            elif moment.year >= _FIRST_PRINTED_YEAR and _order(moment) > _order(latest):
                latest = moment
    if latest.year is None:
        return _NOTHING
    if yearless.month is None:
        return Moment(latest.year)
    later = latest.month is not None and (yearless.month, yearless.day or 31) < (latest.month, latest.day or 0)
    return Moment(latest.year + later, yearless.month, yearless.day)


def _is_plain_day(hit: Hit) -> bool:
    return hit.rule.id == "date.calendar" and "月" in hit.parts["point"] and "日" in hit.parts["point"]


def _order(moment: Moment) -> tuple[int, int, int]:
    return moment.year or 0, moment.month or 0, moment.day or 0
