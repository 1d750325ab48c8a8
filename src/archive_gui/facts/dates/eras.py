"""Years as older times counted them: by eras and dynasties, before Christ."""

from __future__ import annotations

from dataclasses import replace

from archive_gui.facts.dates.clock import numeral
from archive_gui.facts.dates.context import Context
from archive_gui.facts.dates.points import DateValue, read_point
from archive_gui.facts.grammar import Hit
from archive_gui.language import dates
from archive_gui.language.dates import Moment

_OLD_MONTHS = frozenset("闰正冬腊")


def era(hit: Hit, _context: Context) -> DateValue | None:
    """光绪二十三年, 乾隆甲子年, 民国三年五月: the year, of the Republic the month and day too."""
    parts = hit.parts
    before = dates.ERAS[parts["era"]]
    if parts["cycle"]:
        # 光绪丁酉年: the first such year of the sixty from the era's first on.
        return DateValue(Moment(dates.year_of_cycle(parts["cycle"], before + 1)).iso(), inferred=True)
    if not parts["count"]:
        return DateValue(None, vague=True)  # 乾隆年间
    count = 1 if parts["count"] == "元" else numeral(parts["count"])
    if count is None:
        return None
    moment = Moment(before + count)
    # Before 1912 months were lunar; of the Republic they are the calendar's, unless the words are the old ones.
    old = parts["lunar"] or parts["old_day"] or parts["month"][:1] in _OLD_MONTHS
    if "民国" in parts["era"] and parts["month"] and not old:
        moment = replace(moment, month=numeral(parts["month"]), day=numeral(parts["day"][:-1]))
    return DateValue(moment.iso(), moment=moment) if moment.is_valid else None


def dynasty(_hit: Hit, _context: Context) -> DateValue | None:
    """明代中期: a time without years."""
    return DateValue(None, vague=True)


def before_christ(hit: Hit, context: Context) -> DateValue | None:
    """公元前221年, 公元1368年."""
    if hit.parts["common"]:
        point = read_point(hit.parts["common"], context)
        return DateValue(point.value, moment=point.first) if point else None
    year = numeral(hit.parts["year"])
    if year is None:
        return None
    # ISO 8601 counts a year 0: 公元前221年 is -0220.
    moment = Moment(1 - year if hit.parts["before"] else year)
    return DateValue(moment.iso(), moment=moment if moment.year and moment.year > 0 else None)
