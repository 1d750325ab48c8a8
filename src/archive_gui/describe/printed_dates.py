"""Where a page prints the day it was published, so that a doubt about a date can show both."""

from __future__ import annotations

import re

from archive_gui.domain.spans import Ranges, Span
from archive_gui.language.dates import year_number
from archive_gui.language.numerals import parse

_FIGURES = re.compile(
    r"(?P<year>(?:19|20)\d{2})\s?[-./年]\s?(?P<month>\d{1,2})\s?[-./月]\s?(?P<day>\d{1,2})(?!\d)\s?日?"
)
_CHINESE = re.compile(
    r"(?P<year>[〇○零一二三四五六七八九]{4})\s?年\s?(?P<month>[元一二三四五六七八九十]{1,2})\s?月\s?"
    r"(?P<day>[一二三四五六七八九十廿]{1,3})\s?日"
)


_WEEKDAY = re.compile(r"[\s　，,]{0,3}[（(]?\s?(?:星期|礼拜|周)[一二三四五六日天]")


def where_printed(text: str, value: str | None) -> Ranges:
    """The first place in captured text that prints a day given as in ISO 8601, its weekday included; else none."""
    parts = [int(part) for part in (value or "").split("-") if part.isdigit()]
    for found in _FIGURES.finditer(text):
        if parts == [int(found["year"]), int(found["month"]), int(found["day"])]:
            return (_with_weekday(text, found),)
    for found in _CHINESE.finditer(text):
        month, day = parse(found["month"].replace("元", "一")), parse(found["day"].replace("廿", "二十"))
        if parts == [int(number or 0) for number in (year_number(found["year"]), month, day)]:
            return (_with_weekday(text, found),)
    return ()


def _with_weekday(text: str, found: re.Match[str]) -> Span:
    weekday = _WEEKDAY.match(text, found.end())
    return Span(found.start(), weekday.end() if weekday else found.end())
