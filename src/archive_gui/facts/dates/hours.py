"""Hours: a time of day alone and from one hour to another, put on the day that the text has told."""

from __future__ import annotations

from dataclasses import replace

from archive_gui.facts.dates.clock import read_clock
from archive_gui.facts.dates.context import Context
from archive_gui.facts.dates.points import DateValue
from archive_gui.facts.grammar import Hit
from archive_gui.language import dates
from archive_gui.language.dates import Moment

_NEXT_DAY = frozenset("次翌第隔")
_SPOKEN_HOURS = frozenset("0123456789一二两三四五六七八九十")


def time_of_day(hit: Hit, context: Context) -> DateValue | None:
    """The hour, of the day that the sentence or the event told of has, else by itself: ``T22``."""
    parts = hit.parts
    if parts["part_of_day"]:
        # 上午，… at the head of a clause: of the day spoken of last.
        spoken = context.spoken
        day = Moment(spoken.year, spoken.month, spoken.day) if spoken.day is not None else None
        return DateValue(day.iso() if day else None, inferred=True)
    clock = read_clock(
        parts["at"] or parts["at_cn"] or parts["only"] or parts["spoken"] or parts["midnight"], parts["daypart"]
    )
    if clock is None:
        return None
    if context.same_sentence and context.spoken.day is not None:
        moment = clock.within(replace(context.spoken, hour=None, minute=None, second=None))
        return DateValue(moment.iso(), inferred=True, moment=moment)
    # 22时到达: the hour as reports of an event tell it.
    if context.event is not None and (parts["daypart"] or (parts["only"] and "时" in parts["only"])):
        moment = clock.within(context.event)
        return DateValue(moment.iso() or clock.iso(), inferred=True, moment=moment)
    return DateValue(clock.iso())


def clock_interval(hit: Hit, context: Context) -> DateValue | None:
    """From the one hour to the other, of the day the sentence has told."""
    parts = hit.parts
    spoken = parts["first"]
    # 早上五到六点: the last end tells the word.
    first = read_clock(spoken + "点" if set(spoken) <= _SPOKEN_HOURS else spoken, parts["first_daypart"])
    last = read_clock(parts["last"], parts["last_daypart"] or ("" if parts["next"] else parts["first_daypart"]))
    if first is None or last is None:
        return None
    if context.same_sentence and context.spoken.day is not None:
        day = replace(context.spoken, hour=None, minute=None, second=None)
        end = day.shifted_days(1) if parts["next"][:1] in _NEXT_DAY else day
        return DateValue(dates.interval(first.within(day), last.within(end)), inferred=True)
    return DateValue(dates.interval(first, last))
