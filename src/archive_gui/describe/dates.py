"""When an article was published, and how that is known.

Stated: a source line, an edition line, a dateline with its year, a line that says where it was printed (原载…) or a
web page's metadata give the date, in figures or in Chinese numerals. Inferred:
another file's metadata give it; or its name carries a date; or the text says 今天 with a full date in brackets; or it
reports a state 截至 some month of a year, which gives the year; the state at the end of a year is told in the next one,
or later. Otherwise unknown: years that a text
merely speaks of are no evidence of when it appeared.
"""

from __future__ import annotations

import re
from datetime import date

from archive_gui.describe.page import Page, texts
from archive_gui.domain.description import Certainty, PublicationDate
from archive_gui.domain.reading import PartKind, ReadingText
from archive_gui.language.dates import year_number
from archive_gui.language.numerals import parse

_FULL = re.compile(r"((?:19|20)\d{2})\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})(?!\d)")
_HAN = re.compile(
    r"([〇○零一二三四五六七八九]{4})\s?年\s?([元一二三四五六七八九十]{1,2})\s?月\s?([初一二三四五六七八九十廿]{1,3})\s?[日号]"
)
_MONTH = re.compile(r"((?:19|20)\d{2})\s?[-./年]\s?(\d{1,2})\s?月?(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_.年]?(\d{2})[-_.月]?(\d{2})(?!\d)")
_COMPACT_ALONE = re.compile(r"(?:^|(?<=[\u4e00-\u9fff\s》/|]))((?:19|20)\d{2})(\d{2})(\d{2})(?=$|[\s/|])")
_TODAY = re.compile(r"(?:今天|今日|昨天|昨日)[（(]((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日[)）]")
_AS_OF = re.compile(
    r"截[至止]\s*(?:到)?\s*((?:19|20)\d{2})\s*年\s*(?!12|十二)(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月"
)
_DATELINE = re.compile(r"(?:电|讯|消息)")
_DATELINE_LENGTH = 50
_SIGNED_LENGTH = 14
_ISSUER = re.compile(r"^[一-鿿]{2,24}[\s\u3000]+(?=[\d〇○零一二]{4}\s?年)")
_PRINTED_LENGTH = 40
_PAPER = re.compile(r"《[^《》]{2,16}》|[\u4e00-\u9fff]{2,10}(?:报|刊|新闻|画报)(?![道告])")
_AROUND_PRINTED = re.compile(
    r"原载于?|载于?|刊于|发表于?|摘自|选自|转自|据|来源|出处|报纸|第?\s?[A-Z]?[\d一二三四五六七八九十]{1,3}\s?版|第\s?\d+\s?期|头版|[（）()\[\]【】:：，,。.、·/|—-]|\s"
)
_PAIRS = (("《", "》"), ("（", "）"), ("(", ")"), ("【", "】"))
_PRINTED_AMONG = 3
"""Parts at either end of an article among which a line says where it was printed."""


def publication_date(reading: ReadingText, page: Page) -> PublicationDate:
    """The date of one article; what the page states serves all its articles."""
    for line in page.lines("source_line", "edition_line", "running_head"):
        value = _day(line)
        if value:
            return PublicationDate(value, Certainty.STATED)
    stated = _dateline_date(reading) or _signed_date(reading) or _printed_date(reading)
    if stated:
        return PublicationDate(stated, Certainty.STATED)
    if page.metadata.date is not None:
        return PublicationDate(page.metadata.date, Certainty.STATED if page.published else Certainty.INFERRED)
    inferred = _first_day(_COMPACT, page.file_name) or _first_day(_TODAY, reading.text) or _latest_state(reading.text)
    if inferred:
        return PublicationDate(inferred, Certainty.INFERRED)
    for line in page.lines("source_line", "edition_line"):
        found = _MONTH.search(line)
        if found and 1 <= int(found[2]) <= 12:
            return PublicationDate(f"{found[1]}-{int(found[2]):02}", Certainty.STATED)
    return PublicationDate()


def _day(text: str) -> str | None:
    """The first day that a line of the page tells, in figures or in Chinese numerals."""
    figures = _first_day(_FULL, text) or _first_day(_COMPACT_ALONE, text)
    if figures:
        return figures
    for found in _HAN.finditer(text):
        year, month = year_number(found[1]), parse(found[2].replace("元", "一"))
        number = parse(found[3].removeprefix("初").replace("廿", "二十"))
        try:
            return date(int(year or 0), int(month or 0), int(number or 0)).isoformat()
        except ValueError:
            continue
    return None


def _first_day(pattern: re.Pattern[str], text: str) -> str | None:
    for found in pattern.finditer(text):
        try:
            return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        except ValueError:
            continue
    return None


def _dateline_date(reading: ReadingText) -> str | None:
    """A year, month and day before 电 or 讯 at the beginning of the text."""
    for text in texts(reading, PartKind.PARAGRAPH, PartKind.LEAD)[:1]:
        head = text[:_DATELINE_LENGTH]
        end = _DATELINE.search(head)
        if end is not None:
            return _day(head[: end.start()])
    return None


def _signed_date(reading: ReadingText) -> str | None:
    """The date that closes a notice: in a line of its own under the body that issued it, or behind it in one line."""
    *_, before, last = ["", "", *texts(reading, PartKind.PARAGRAPH)]
    day = _ISSUER.sub("", last)
    if len(day) > _SIGNED_LENGTH or not (_FULL.match(day) or _HAN.match(day)):
        return None
    return None if day == last and before.endswith(("。", "，")) else _day(day)


def _printed_date(reading: ReadingText) -> str | None:
    """The date of a line that names a paper and its day and says nothing else: 原载1978年10月6日《青河日报》第二版."""
    parts = [reading.part_text(part) for part in reading.parts]
    ends = _joined(parts[-_PRINTED_AMONG:])
    for text in dict.fromkeys((*parts[:_PRINTED_AMONG], *ends)):
        day = _day(text) if len(text) <= _PRINTED_LENGTH else None
        if day and _PAPER.search(text) is not None:
            bare = _PAPER.sub("", _HAN.sub("", _FULL.sub("", text)), count=1)
            if _AROUND_PRINTED.sub("", bare).strip("日号年月") == "":
                return day
    return None


def _joined(parts: list[str]) -> list[str]:
    """The parts, those put together again that a column's end divided within a bracket or a title."""
    whole: list[str] = []
    for part in parts:
        if whole and any(whole[-1].count(mark) > whole[-1].count(close) for mark, close in _PAIRS):
            whole[-1] += part
        else:
            whole.append(part)
    return whole


def _latest_state(text: str) -> str | None:
    years = [found[1] for found in _AS_OF.finditer(text)]
    return max(years) if years else None
