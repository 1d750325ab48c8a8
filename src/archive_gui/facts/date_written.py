"""When a page without a date was written, as far as its texts tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from archive_gui.facts.date_durations import BACK
from archive_gui.facts.date_points import Context
from archive_gui.facts.date_values import resolve
from archive_gui.facts.grammar import Hit
from archive_gui.language import dates
from archive_gui.language.dates import Moment
from archive_gui.language.numerals import parse

NOTHING = Moment()
# Before these words a year lies ahead: it says nothing of when the text was written.
_AHEAD = re.compile(r"(?:到|(?<!截)至|力争|争取|预计|计划|规划|将于|明年|目标|展望)[^，。；,;]{0,4}$")
_FIRST_PRINTED_YEAR = 1800
_STATED = frozenset(
    {"date.calendar", "date.interval", "date.interval_of_numbers", "date.interval_of_hours", "date.iso"}
)
# 2019年度…先进, 荣获2019年度…奖: what a year earned is told in the next one.
_EARNED = re.compile(r"[^。！？\n]{0,24}?(?:考核|评比|评选|表彰|先进|优秀|获|奖|总结大会|工作报告|年鉴|决算)")
# 发布日期：2016年4月11日
_ISSUED = re.compile(r"(?:发布|发表|刊发|发稿|更新|出版)(?:日期|时间):\s?$")
# 2016年，全县脱贫9000人; 比1994年多: what a whole year came to is told in the next one.
_WHOLE_YEAR = re.compile(
    r"全年|的[\d.]{1,8}(?:%|[万亿]|倍)|《?[^，。；\n]{0,16}(?:公报|年报|蓝皮书|白皮书|统计数据)"
    r"|(?:[，,]|(?=[全我]))(?![^，。；\n]{0,16}(?:计划|预计|力争|目标))[^，。；\n“”将夏早]{0,24}?"
    r"(?:达到?了?|增长|下降|[降升增减加少高][到至]|(?:完成|实现)[^，。；\d]{0,8}?|同比|超过?|增加|减少|脱贫|占|为"
    r"|产[粮棉油茶煤钢]?)[近约]?[\d一二三四五六七八九十百千]"
)
_AGAINST = re.compile(r"(?:[比较]|超过|相当于)$")
# 2022年以来, 2022年是…, 2022年世界杯: of the year that goes on.
_GOES_ON = re.compile(
    r"以来|至今|是|第?[一二三四1-4]季度|前|上半年|下半年|春|新年|元旦|以后|起|，要|的?今天|中国|全国"
    r"|[^，。；\n\d]{0,14}(?:会|节|赛|杯|活动|论坛|工作|调研行|月|周|日|展|仪式|目标|预算)|[^，。]{0,10}将"
)
_GLOSS_LENGTH = 12
"""Characters between 六年前 and the year that says which one it was."""
_GLOSS_AHEAD = 3
"""Years past the last one stated that such a pair may put the day of writing at."""


def infer_written(texts: Iterable[tuple[str, Iterable[Hit]]]) -> Moment:
    """When a page without a date was written, as far as its texts tell, each given with the dates read in it.

    It was written no earlier than the latest year it states; a month or day without a year is then the first such day
    on or after that point. A day that fills a line is the day of writing. What a year earned (2019年度先进), or came to
    as a whole (2016年，脱贫9000人), is told in the year after where the text also says 今年. 六年前 with its year close
    behind (六年前，2014年) counts on to it.
    """
    latest, yearless, signed = NOTHING, NOTHING, NOTHING
    earned: int | None = None
    this_year = False
    told = [(text, tuple(read)) for text, read in texts]
    for text, read in told:
        this_year = this_year or "今年" in text
        for hit in read:
            moment = _stated(text, hit)
            if moment is None:
                continue
            if moment.year is None:
                if _is_plain_day(hit) and _order(moment) > _order(yearless):
                    yearless = moment
            elif moment.year >= _FIRST_PRINTED_YEAR:
                latest = max(latest, moment, key=_order)
                if moment.day is not None and _fills_line(text, hit):
                    signed = max(signed, moment, key=_order)
                if "年度" in text[hit.end - 2 : hit.end + 1] and _EARNED.match(text, hit.end):
                    earned = max(earned or 0, moment.year)
    if latest.year is None:
        return NOTHING
    if signed.year == latest.year and _order(signed) >= _order(latest):
        return signed
    year = latest.year
    if this_year and latest.month is None and (earned == year or _is_over(told, year)):
        year += 1
    return _placed(yearless, latest, year, _counted_year(told, latest.year))


def _counted_year(told: Iterable[tuple[str, tuple[Hit, ...]]], stated: int) -> int | None:
    """The latest year of writing, soon after the one stated, that dates side by side make together; else None."""
    pairs = ((text, ago, hit) for text, read in told for ago, hit in pairwise(read))
    years = (_counted_on(*pair) for pair in pairs)
    return max((year for year in years if year is not None and 0 < year - stated <= _GLOSS_AHEAD), default=None)


def _counted_on(text: str, ago: Hit, hit: Hit) -> int | None:
    """The year of writing that 六年前 and the year stated right behind it make together; else None."""
    if ago.rule.id != "date.duration" or hit.rule.id != "date.calendar":
        return None
    parts = ago.parts
    if parts["unit"] != "年" or parts["end"] not in BACK or any(parts[n] for n in ("about", "more", "half", "until")):
        return None
    if hit.start - ago.end > _GLOSS_LENGTH or "\n" in text[ago.end : hit.start]:
        return None
    count, moment = parse(parts["count"]), _stated(text, hit)
    if count is None or count != int(count) or moment is None or moment.year is None:
        return None
    return moment.year + int(count)


def _is_over(told: Iterable[tuple[str, tuple[Hit, ...]]], year: int) -> bool:
    """Whether the texts tell what a year came to, and nowhere of it as one that goes on."""
    over = False
    for text, read in told:
        for hit in read:
            moment = _stated(text, hit)
            if moment is None or moment.year != year:
                continue
            closed = _WHOLE_YEAR.match(text, hit.end) is not None
            if not closed and _GOES_ON.match(text, hit.end):
                return False
            over = over or closed or _AGAINST.search(text, max(0, hit.start - 3), hit.start) is not None
    return over


def _placed(yearless: Moment, latest: Moment, year: int, counted: int | None) -> Moment:
    """The day of writing: what is told without a year, put on or after the latest year told, or in the one counted."""
    if counted is not None:
        return Moment(counted, yearless.month, yearless.day)
    if yearless.month is None:
        return Moment(year)
    if latest.month is None:
        return Moment(year, yearless.month, yearless.day)
    if latest.day is not None and 0 < dates.days_between(replace(yearless, year=year), latest) <= dates.NEWS_DAYS:
        return latest  # a full day, as a head states it, and what happened shortly before
    later = (yearless.month, yearless.day or 31) < (latest.month, latest.day or 0)
    return Moment(year + later, yearless.month, yearless.day)


def _stated(text: str, hit: Hit) -> Moment | None:
    """The point that a date states by itself, of a plan's years in its title the first; None for what lies ahead."""
    if hit.rule.id not in _STATED or _AHEAD.search(text, max(0, hit.start - 8), hit.start):
        return None
    value = resolve(hit, Context(NOTHING, NOTHING))
    if value is None:
        return None
    if text.startswith("《") and value.value and ".." in value.value:
        return dates.parse_iso(value.value.split("..")[0])
    return value.moment


def _fills_line(text: str, hit: Hit) -> bool:
    """Whether a date is a line of its own or named as the day of issue, as bulletins and notices state their day."""
    start, end = hit.start, hit.end
    if _ISSUED.search(text, max(0, start - 8), start):
        return True
    if text[start - 1 : start] in {"（", "("} and text[end : end + 1] in {"）", ")"}:
        start, end = start - 1, end + 1
    return text[max(0, start - 1) : start] in {"", "\n"} and text[end : end + 1] in {"", "\n"}


def _is_plain_day(hit: Hit) -> bool:
    return hit.rule.id == "date.calendar" and "月" in hit.parts["point"] and "日" in hit.parts["point"]


def _order(moment: Moment) -> tuple[int, int, int]:
    return moment.year or 0, moment.month or 0, moment.day or 0
