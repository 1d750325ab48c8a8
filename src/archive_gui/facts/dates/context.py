"""What the words for times count from: the day of writing, and what a text has spoken of before."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from archive_gui.language.dates import Moment

NOTHING = Moment()
"""No time at all: nothing is known."""
_LAST_MONTH_OF_BULLETINS = 4
"""Provinces and cities publish the statistics of a year by the end of the next April."""


class Context(NamedTuple):
    """What relative words count from: when the text was written, and what it spoke of last."""

    written: Moment
    spoken: Moment
    same_sentence: bool = False
    compared: bool = False
    """Whether 比 or 较 stands before the expression: the time another one is compared with."""
    printed: int | None = None
    """The last year that the text gave in figures."""
    told: int | None = None
    """The year in which what the paragraph tells took place, where it gave one and tells of no plan there."""
    period: str | None = None
    """The period, ``a..b``, that the sentence has stated before."""
    year_before: bool = False
    """Whether the text spoke last of the year before the one it was written in."""
    reported: int | None = None
    """The year that the text, a yearly report by its head, tells of."""
    event: Moment | None = None
    """The day, shortly before the day of writing, that the text has told of last."""
    planned: bool = False
    """Whether the clause behind the expression tells of what is to come."""
    ahead: bool = False
    """Whether the words before the expression put it ahead: 将于, 定于, 预计."""
    due: bool = False
    """Whether something is told to be done before the expression: 6月15日前."""
    counted_from: Moment | None = None
    """What the paragraph told of last, where the expression begins a clause: a later time counts on from it."""
    remembered: bool = False
    """Whether what was long ago is told in the words before the expression: 说起当年."""
    that_year: int | None = None
    """The earlier year that the paragraph has pointed back at: 当年，…；12月，…"""
    of_today: bool = False
    """Whether 的今天 follows: 十年后的今天 is the year of writing."""
    from_then: bool = False
    """Whether 起 follows and what is told lasts: 2017年起，全县推行…"""
    story: Moment | None = None
    """What the paragraph told of last, where that is of an earlier year: 2014年3月他回村。4月 … goes on from it."""
    here: Moment | None = None
    """What the paragraph told of last."""
    from_day: bool = False
    """Whether 从 stands before the expression and 起 behind it: 从今年元旦起试行."""
    as_of: bool = False
    """Whether 截至 stands before the expression: figures are counted up to it."""
    present: bool = False
    """Whether the paragraph has told of the year of writing."""
    begun: int | None = None
    """The year that the paragraph told of last by itself, of which 第三年 is the third."""
    scene: Moment | None = None
    """The day, before that of writing, from which the words of a quotation are said."""
    days: Mapping[tuple[int, int], int] = MappingProxyType({})
    """The year of each day, by month and day, that the text has told with its year."""
    chapter: Moment | None = None
    """The time that the heading of a chronicle's section states."""
    said: bool = False
    """Whether the expression stands within a quotation."""
    yearly: bool = False
    """Whether the paragraph has spoken of a whole year's figures: 全年."""
    measured: bool = False
    """Whether what is told is measured by the expression: 是七年前的6.6倍."""
    opens: bool = False
    """Whether the expression begins a clause and is told of it, not of a noun (十年后的今天)."""
    years: tuple[int, int] | None = None
    """The first and the last year that the paragraph has told of."""
    told_twice: int | None = None
    """The year in which the day, told by the old calendar as well, fell on both: 10月24日，农历九月初五."""

    @property
    def bulletin_year(self) -> int | None:
        """The year before its own of which an early paper speaks, as the bulletins of spring do; else None."""
        written, printed = self.written, self.printed or self.spoken.year
        if self.present:
            return None
        early = self.yearly or (written.month is not None and written.month <= _LAST_MONTH_OF_BULLETINS)
        return printed if early and written.year is not None and printed == written.year - 1 else None
