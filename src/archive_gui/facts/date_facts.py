"""The dates of a text, each read in the light of those before it; the day of writing where none is stated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.facts.date_points import Context
from archive_gui.facts.date_rules import GRAMMAR
from archive_gui.facts.date_values import DateValue, resolve
from archive_gui.facts.grammar import Hit, Rule
from archive_gui.language.dates import Moment

_SENTENCE_END = re.compile(r"[。！？!?；;\n]")
# Before these words a year lies ahead: it says nothing of when the text was written.
_AHEAD = re.compile(r"(?:到|(?<!截)至|力争|争取|预计|计划|规划|将于|明年|目标|展望)[^，。；,;]{0,4}$")
_FIRST_PRINTED_YEAR = 1800
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


def find_dates(text: str, written: Moment) -> Iterator[FoundDate]:
    """The dates of a folded text in order; ``written`` is the day of writing as far as it is known.

    A dispatch states its own day (6月5日电), which then counts as the day of writing.
    """
    spoken, spoken_end = _NOTHING, -1
    for hit in GRAMMAR.scan(text):
        same_sentence = spoken_end >= 0 and _SENTENCE_END.search(text, spoken_end, hit.start) is None
        compared = text.endswith(("比", "较"), 0, hit.start) or text.startswith("相比", hit.end)
        value = resolve(hit, Context(written, spoken, same_sentence=same_sentence, compared=compared))
        if value is None or text[hit.start : hit.end] in _DAILY:
            continue
        yield FoundDate(Span(hit.start, hit.end), hit.rule, value)
        if value.moment is not None and value.moment.day is not None and _DATELINE.match(text, hit.end):
            written = value.moment
        if value.moment is not None and value.moment.year is not None and not compared:
            spoken, spoken_end = value.moment, hit.end


def infer_written(texts: Sequence[str]) -> Moment:
    """When a page without a date was written, as far as its texts tell.

    It was written no earlier than the latest year it states; a month or day without a year is then the first such day
    on or after that point.
    """
    latest, yearless = _NOTHING, _NOTHING
    for text in texts:
        for hit in GRAMMAR.scan(text):
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
