"""Dates, periods and durations as archivists type them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal

from archive_gui.domain.captured import Message
from archive_gui.language import dates, numerals

_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_TENS = re.compile("([一二三])?十([一二三四五六七八九])?")
_SHAPES = (
    re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?"),
    re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?"),
    re.compile(r"(\d{4})(\d{2})(\d{2})"),
)
_TIME = re.compile(r"(.*\d[日号]?)[T ](\d{1,2})[:：](\d{2})")
_BETWEEN = re.compile(r"\.\.|[–—~～至到]| - ")
_ISO_DURATION = re.compile(r"P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")
_AMOUNT = re.compile(r"([\d.〇零一二两三四五六七八九十百半]+)(?:个)?(\D+)")


class DateMistake(ValueError):
    """What was typed is no date; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code)
        self.message = message


def parse_date(typed: str) -> str | None:
    """The ISO year, month or day for what was typed: ``2019-12``, ``2019/12/1``, ``2019年12月``, ``二〇一九年十二月``.

    None where nothing was typed.

    Raises:
        DateMistake: it is no date, or there is no such day.
    """
    plain = "".join(unicodedata.normalize("NFKC", typed).split())
    if not plain:
        return None
    plain = _TENS.sub(_tens, plain).translate(_DIGITS)
    found = next((match for shape in _SHAPES if (match := shape.fullmatch(plain))), None)
    if found is None:
        raise DateMistake(Message("describe.date_form", {"value": typed.strip()}))
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise DateMistake(Message("describe.date_impossible", {"value": typed.strip()})) from error
    parts = (f"{year:04d}", *(f"{part:02d}" for part in (month, day) if part is not None))
    return "-".join(parts)


def parse_period(typed: str) -> str | None:
    """The ISO date or interval: besides what ``parse_date`` takes ``2014..2020``, ``2014–2020``, ``2014年至2020年``.

    An end may be left open (``2018..``). None where nothing was typed.

    Raises:
        DateMistake: an end is no date, or the last one comes first.
    """
    ends = [part.strip() for part in _BETWEEN.split(typed.strip())]
    if len(ends) == 1:
        return parse_date(typed)
    first, last = (parse_date(end) for end in ends) if len(ends) == 2 else (None, None)
    if first is None and last is None:
        raise DateMistake(Message("describe.date_form", {"value": typed.strip()}))
    if first is not None and last is not None and last[: len(first)] < first[: len(last)]:
        raise DateMistake(Message("describe.date_impossible", {"value": typed.strip()}))
    return f"{first or ''}..{last or ''}"


def parse_when(typed: str) -> str | None:
    """An ISO date, interval, instant or duration: besides periods ``2020-10-12 16:50``, ``3个月``, ``P3M``.

    None where nothing was typed.

    Raises:
        DateMistake: it is none of these.
    """
    plain = unicodedata.normalize("NFKC", typed).strip()
    instant = _TIME.fullmatch(plain)
    if instant is not None:
        return _instant(typed, instant)
    return parse_duration(plain) or parse_period(plain)


def parse_duration(typed: str) -> str | None:
    """An ISO duration for ``3个月``, ``两年半``, ``P3M``; None where it is none."""
    plain = "".join(unicodedata.normalize("NFKC", typed).split())
    if _ISO_DURATION.fullmatch(plain):
        return plain
    found = _AMOUNT.fullmatch(plain)
    if found is None or re.fullmatch(r"\d{4}|[〇零一二三四五六七八九]{4}", found[1]):
        return None
    amount = numerals.parse(found[1])
    half = found[2].endswith("半") and amount is not None
    unit = found[2].removesuffix("半")
    return None if amount is None else dates.duration(amount + Decimal("0.5") if half else amount, unit)


def _instant(typed: str, found: re.Match[str]) -> str:
    day, hour, minute = parse_date(found[1]), int(found[2]), int(found[3])
    if day is None or len(day) != len("2020-10-12") or hour > 23 or minute > 59:
        raise DateMistake(Message("describe.date_impossible", {"value": typed.strip()}))
    return f"{day}T{hour:02d}:{minute:02d}"


def _tens(match: re.Match[str]) -> str:
    return f"{(match[1] or '一').translate(_DIGITS)}{(match[2] or '〇').translate(_DIGITS)}"
