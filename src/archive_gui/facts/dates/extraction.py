"""The dates of a text, each read in the light of those before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.facts.dates.points import DateValue
from archive_gui.facts.dates.rules import GRAMMAR
from archive_gui.facts.dates.told import Told
from archive_gui.facts.dates.values import resolve
from archive_gui.facts.grammar import Hit, Rule
from archive_gui.language.dates import Moment

# 3月22日当天: the day just told, and no other.
_THAT_DAY = frozenset({"当天", "当日"})
# 新华社长沙6月5日电: from here on 今天 is the day of the dispatch.
_DATELINE = re.compile(r"(?:专)?[电電讯](?![影视话报力子站网台脑缆流灯气动机车])")


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

    @property
    def is_daily(self) -> bool:
        """Whether it is a bare 每天, which is an adverb of manner as often as a stated frequency."""
        return self.is_rate and self.value.frequency == "P1D"


def read_dates(text: str) -> tuple[Hit, ...]:
    """What the grammar reads as dates in a folded text, before it is known when that was written."""
    return tuple(GRAMMAR.scan(text))


def find_dates(text: str, read: Iterable[Hit], written: Moment) -> Iterator[FoundDate]:
    """The dates of a folded text in order, as ``read`` there; ``written`` is the day of writing as far as it is known.

    A dispatch states its own day (6月5日电), which then counts as the day of writing.
    """
    told = Told(text, written)
    last = -1
    for hit in read:
        value = resolve(hit, told.context(hit, written))
        words = text[hit.start : hit.end]
        if value is None or (words in _THAT_DAY and hit.start == last):
            continue
        last = hit.end
        yield FoundDate(Span(hit.start, hit.end), hit.rule, value)
        if value.moment is not None and value.moment.day is not None and _DATELINE.match(text, hit.end):
            written = value.moment
        told.take(hit, value, written)
