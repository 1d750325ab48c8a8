"""Numerals of dates and times of day as they are spoken: 八点半, 16:50, 正月."""

from __future__ import annotations

import re
from functools import lru_cache

from archive_gui.language import dates
from archive_gui.language.dates import Moment
from archive_gui.language.numerals import parse

_CLOCK = re.compile(
    r"(?P<hour>[^时点:]+)[时点:](?:钟)?(?:(?P<half>半)|(?P<quarter>[一三13])刻|(?P<minute>[^分秒:许多左整]+)(?:分|:)"
    r"?(?:(?P<second>[^秒许多左]+)秒?)?)?"
)


_HALF_DAY = re.compile(r"\x20?([AaPp])\.?[Mm]\.?$")
_NOON = 12


@lru_cache(maxsize=1024)
def numeral(text: str) -> int | None:
    """The whole number of a numeral; 正 (of 正月) and 元 (of 元月) are 1."""
    value = parse(text.replace("正", "一").replace("元", "一")) if text else None
    return None if value is None else int(value)


def read_clock(text: str, daypart: str) -> Moment | None:
    """The time of day of 9时30分, 八点半, 16:50; ``daypart`` tells morning from afternoon."""
    half_day = _HALF_DAY.search(text)
    match = _CLOCK.match(text[: half_day.start()] if half_day else text)
    if match is None:
        return None
    spoken = match["hour"]
    # 两三点: the first of two neighbouring hours.
    hour = numeral(spoken[0] if len(spoken) == 2 and not spoken.isascii() and "十" not in spoken else spoken)
    if hour is None or hour > 24:
        return None
    minute = numeral(match["minute"]) if match["minute"] else None
    if match["half"]:
        minute = 30
    elif match["quarter"]:
        minute = 15 if match["quarter"] in "一1" else 45
    second = numeral(match["second"]) if match["second"] else None
    if half_day and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half_day[1] in "Pp" else 0)
    moment = Moment(hour=dates.clock_hour(hour, daypart), minute=minute, second=second)
    return moment if moment.is_valid else None
