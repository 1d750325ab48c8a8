"""How many days a thing takes, held against its first and last day wherever the page tells them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from archive_gui.domain.facts import Fact
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.amounts import Amount, amounts_of
from archive_gui.findings.chronology.dated import Day, days_of, intervals_of
from archive_gui.findings.evidence import Doubt, Material, of_facts, sentences, shown

_LASTS = re.compile(
    r"(?:为期|历时|会期|展期|活动期|持续|工期|假期|共|连续|举[办行]|进行|比拼|角逐|培训|学习|展出)(?:了|共|约)?$"
)
_FOR = re.compile(r"(?:为期|历时|会期|展期|活动期)(?:了|共)?$")
"""What makes a spell the whole length of what was told before it."""
_ANOTHER = re.compile(
    r"届|去年|往年|上[年次期一]|每[天年日]|第[一二三四五六七八九十\d]|首[日天]|其中|前[一二三四五\d]天|平均|[人户]均"
)
_LEAD, _ROW = 8, 60
_TO_THE_DAY = len("2020-01-01")


@dataclass(frozen=True, slots=True)
class _Interval:
    """A first and a last day."""

    article: int
    fact: Fact
    first: date
    last: date
    paragraph: Span

    def holds(self, days: float) -> bool:
        """Whether it can be called so many days long, the last one counted or not."""
        return 0 <= days - (self.last - self.first).days <= 1


class _Told:
    """The days of one article and the intervals of its page, asked by spells."""

    def __init__(self, material: Material, intervals: Sequence[_Interval]) -> None:
        self._text = material.reading.text
        self._days = days_of(material)
        self._ends = [day.fact.span.end for day in self._days]
        self._own = [interval for interval in intervals if interval.article == material.number]
        self._own_ends = [interval.fact.span.end for interval in self._own]
        self._begun: dict[tuple[int, int, int], list[_Interval]] = defaultdict(list)
        for interval in intervals:
            first = interval.first
            self._begun[first.year, first.month, first.day].append(interval)

    def _day_before(self, at: int) -> Day | None:
        last = bisect_right(self._ends, at) - 1
        return self._days[last] if last >= 0 else None

    def begun(self, spell: Amount) -> _Interval | None:
        """The one interval of the page that begins on the day that the spell's sentence gives before it."""
        day = self._day_before(spell.fact.span.start)
        if day is None or day.sentence != spell.sentence:
            return None
        gap = self._text[day.fact.span.end : spell.fact.span.start]
        found = self._begun.get(day.value, [])
        ends = {one.last for one in found}
        return found[0] if len(ends) == 1 and len(gap) <= _ROW and not _ANOTHER.search(gap) else None

    def beside(self, spell: Amount) -> _Interval | None:
        """The interval right before a spell in its paragraph, no other date between."""
        start = spell.fact.span.start
        last = bisect_right(self._own_ends, start) - 1
        interval = self._own[last] if last >= 0 else None
        if interval is None or interval.paragraph != spell.paragraph or start - self._own_ends[last] > _ROW:
            return None
        day = self._day_before(start)
        dated = day is not None and day.fact.span.start >= self._own_ends[last]
        return None if dated or _ANOTHER.search(self._text, self._own_ends[last], start) else interval


def lengths(page: Sequence[Material]) -> Iterator[Doubt]:
    """10月22日开幕，为期五天 here, 从10月22日起至28日止 there: doubts about lengths in days."""
    intervals = [interval for material in page for interval in _intervals(material)]
    for material in page if intervals else ():
        told = _Told(material, intervals)
        text = material.reading.text
        for spell in amounts_of(material):
            if spell.unit != "天" or not spell.exact or not spell.value.is_integer():
                continue
            lead = text[max(spell.sentence.start, spell.fact.span.start - _LEAD) : spell.fact.span.start]
            if not _LASTS.search(lead) or _ANOTHER.search(text, spell.clause.start, spell.fact.span.end):
                continue
            interval = told.begun(spell)
            if interval is None and _FOR.search(lead):
                interval = told.beside(spell)
            if interval is not None and not interval.holds(spell.value):
                params = {"spell": shown(text, spell.fact.span), "first": "".join(interval.fact.quote.split())}
                refs = of_facts(((interval.article, interval.fact), (material.number, spell.fact)))
                yield Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_and_interval", params, refs)


def _intervals(material: Material) -> Iterator[_Interval]:
    breaks = sentences(material)
    for fact, first, last in intervals_of(material):
        if len(first) == len(last) == _TO_THE_DAY:
            start, end = date.fromisoformat(first), date.fromisoformat(last)
            if start < end:
                yield _Interval(material.number, fact, start, end, breaks.paragraph(fact.span.start))
