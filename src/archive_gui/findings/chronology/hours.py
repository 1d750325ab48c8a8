"""Hours held against the clock times they are told with: 7日晚8时 … 9日早上8时，奋战28个小时."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, folded, sentences
from archive_gui.language.numerals import parse

_NUMBER = "(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
_CLOCK = re.compile(
    rf"(?:(?P<month>{_NUMBER})月)?(?:(?P<day>{_NUMBER})[日号])?(?P<next>次日|第二天|翌日|隔天)?(?:的)?"
    r"(?P<part>凌晨|清晨|清早|早上|早晨|上午|中午|正午|下午|傍晚|晚上|晚间|夜里|深夜|夜间|[早晚])?"
    rf"(?P<hour>{_NUMBER})(?:[时点](?![间候代期段]|小时)(?:(?P<minute>{_NUMBER})分(?!钟)|(?P<half>半))?|:(?P<after>[0-9]{{2}})(?![0-9:]))"
    r"(?P<about>许|左右|多|前后|过)?"
)
_SPELL = re.compile(
    rf"(?:(?P<hours>[0-9]+\.[0-9]+|{_NUMBER})个?(?P<half>半)?(?:小时|钟头)(?:零?(?P<rest>{_NUMBER})分钟?)?|(?P<minutes>{_NUMBER})分钟)"
)
_TOOK = re.compile(
    r"(?:历时|用时|耗时|历经|经过|持续|奋战|鏖战|苦战|激战|连战|战斗|前后|整整|长达|连续[一-鿿]{2,4}|连轴转|"
    r"(?<![一-鿿])(?:前后|一共|总共|足足|整整|只)?[用花]了)(?:了|整整)?$"
)
"""What makes a spell the time from one clock time to the other."""
_SPENT = re.compile(r"(?:经过|历经|奋战|鏖战|苦战|激战|连战|战斗|连续[一-鿿]{2,4})(?:了|整整)?$")
"""What leads from a time before it to one behind it."""
_LATER = re.compile("[之以]?后[，,]")
"""4个小时后，7日凌晨4时."""
_JOINED = re.compile(r"[到至—~-]+(?:了)?")
_NO_SPELL = re.compile(r"[多余来]|左右|以[上下]|之?[内前]")
_OF_OTHERS = re.compile(
    r"每[天日晚次趟]|平均|少用|节省|缩短|提前|多用|往常|以往|过去|营业|开放|路上|途中|路程|车程|计划|预计|最[长多]"
)
_MORNING, _EVENING, _NIGHT = {"凌晨", "清晨", "清早", "早上", "早晨", "上午", "早"}, {"下午", "傍晚"}, "晚夜"
_BACK, _NEXT, _LEAD = 220, 24, 8
_DAY = 24 * 60
_OF_HOURS, _OF_MINUTES, _ABOUT = 60, 10, 60
"""Minutes by which a spell of whole hours, one told to the minute, and a time told roughly may miss."""
_LONGEST = 20 * _DAY
_ANY_YEAR = 2001


@dataclass(frozen=True, slots=True)
class _Clock:
    """A time of day with what the text tells of its day; ``minutes`` are all that it may be, from midnight."""

    span: Span
    day: tuple[int, int]
    later: bool
    minutes: tuple[int, ...]
    about: bool


def hours(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about hours and minutes of a page."""
    for material in page:
        text = folded(material)
        if len(text) != len(material.reading.text) or not ("小时" in text or "钟" in text):
            continue
        clocks = [clock for found in _CLOCK.finditer(text) if (clock := _clock(found)) is not None]
        for spell in _SPELL.finditer(text) if len(clocks) > 1 else ():
            ends = _ends(material, text, clocks, spell)
            if ends is not None and not _fits(spell, *ends):
                yield _doubt(material, Span(*spell.span()), *ends)


def _clock(found: re.Match[str]) -> _Clock | None:
    hour, part = int(parse(found["hour"].replace("两", "二")) or 0), found["part"] or ""
    minute = 30 if found["half"] else int(parse(found["minute"] or found["after"] or "0") or 0)
    if hour > 24 or minute > 59:
        return None
    told: tuple[int, ...]
    if part in _EVENING or (part in {"中午", "正午"} and hour < 6):
        told = (hour + 12,) if hour < 12 else (hour,)
    elif part == "深夜" or (part and part[0] in _NIGHT):
        # 夜里2点 may be that of the day told, or of the night that follows it.
        told = (hour, hour + 24) if hour < 6 else (hour + 12,) if hour < 12 else (24, 0) if hour == 12 else (hour,)
    elif part in _MORNING:
        told = (0,) if part == "凌晨" and hour in {12, 24} else (hour,)
    else:
        told = (hour, hour + 12) if hour <= 12 and not part and not found["after"] else (hour,)
    day = (int(parse(found["month"] or "0") or 0), int(parse(found["day"] or "0") or 0))
    minutes = tuple(60 * one + minute for one in told)
    return _Clock(Span(*found.span()), day, found["next"] is not None, minutes, found["about"] is not None)


def _ends(
    material: Material, text: str, clocks: Sequence[_Clock], spell: re.Match[str]
) -> tuple[_Clock, _Clock] | None:
    """The two times that a spell lies between; None where more than two may be meant, or none."""
    breaks, (start, end) = sentences(material), spell.span()
    sentence = breaks.sentence(start)
    lead = text[max(sentence.start, start - _LEAD) : start]
    if _NO_SPELL.match(text, end) or _OF_OTHERS.search(text, sentence.start, min(sentence.end, end + _NEXT)):
        return None
    before = [clock for clock in clocks if clock.span.end <= start and start - clock.span.start <= _BACK]
    behind = [clock for clock in clocks if end <= clock.span.start <= min(end + _NEXT, sentence.end)]
    spent = _SPENT.search(lead) is not None or _LATER.match(text, end) is not None
    near = before and (before[-1].span.start >= sentence.start or (_LATER.match(text, end) and len(before) == 1))
    if behind and spent and near:
        return before[-1], behind[0]
    if len(before) < 2 or before[-1].span.start < sentence.start:
        return None
    first, last = before[-2:]
    joined = _JOINED.fullmatch(text[first.span.end : last.span.end - (last.span.end - last.span.start)])
    right_behind = not text[last.span.end : start].strip("，,（( 共") and joined
    if not (_TOOK.search(lead) or right_behind):
        return None
    beside = first.span.start >= sentence.start
    return (first, last) if beside or (len(before) == 2 and first.day[1] and last.day[1]) else None


def _fits(spell: re.Match[str], first: _Clock, last: _Clock) -> bool:
    """Whether a spell may be the time from one clock time to another, each taken as widely as it is told."""
    told = _minutes(spell)
    days = _days_between(first, last)
    if days is None or not told:
        return True
    apart = [days * _DAY + b - a for a, b in product(first.minutes, last.minutes)]
    if not last.day[1] and not last.later:
        apart = [one if one > 0 else one + _DAY for one in apart]
    near = _OF_MINUTES if spell["minutes"] or spell["rest"] else _OF_HOURS
    near += _ABOUT * (first.about or last.about)
    apart = [one for one in apart if 0 < one <= _LONGEST]
    return not apart or any(abs(one - told) <= near for one in apart)


def _minutes(spell: re.Match[str]) -> float:
    if spell["minutes"]:
        return float(parse(spell["minutes"].replace("两", "二")) or 0)
    whole = float(parse(spell["hours"].replace("两", "二")) or 0)
    return 60 * (whole + 0.5 * bool(spell["half"])) + float(parse(spell["rest"] or "0") or 0)


def _days_between(first: _Clock, last: _Clock) -> int | None:
    """The days from one time to the other; None where the text does not tell them."""
    if last.later:
        return 1
    if not last.day[1]:
        return 0
    if not first.day[1]:
        return None
    month = first.day[0] or last.day[0] or 1
    try:
        begun = date(_ANY_YEAR, month, first.day[1])
        ended = date(_ANY_YEAR, last.day[0] or month, last.day[1])
    except ValueError:
        return None
    return (ended - begun).days if ended >= begun else None


def _doubt(material: Material, spell: Span, first: _Clock, last: _Clock) -> Doubt:
    text, offsets = material.reading.text, material.reading.offsets
    params = {"spell": text[slice(*spell)], "first": text[slice(*first.span)], "second": text[slice(*last.span)]}
    spans = sorted((first.span, last.span, spell))
    refs = tuple(FindingRef(material.number, source_ranges=offsets.source_ranges(span)) for span in spans)
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_misfits", params, refs)
