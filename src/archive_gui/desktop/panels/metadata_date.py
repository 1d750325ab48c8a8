"""Dates as archivists type them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from archive_gui.domain.captured import Message

_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_TENS = re.compile("([一二三])?十([一二三四五六七八九])?")
_SHAPES = (
    re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?"),
    re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?"),
    re.compile(r"(\d{4})(\d{2})(\d{2})"),
)


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


def _tens(match: re.Match[str]) -> str:
    return f"{(match[1] or '一').translate(_DIGITS)}{(match[2] or '〇').translate(_DIGITS)}"
