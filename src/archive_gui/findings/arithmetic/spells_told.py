"""Spells of time as a total is counted in: 国庆7天, 前三季度, 全年, 一个半小时, in the unit that a pace is told in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.language.numerals import parse

_SPELL = re.compile(
    r"(?<![\d第.几十百千])(?:(?P<quarter>(?<!前)[一二三四首]季度)|"
    r"(?P<number>\d+|[一二两三四五六七八九十]+)个?(?P<half>半)?(?P<unit>小时|钟头|天|周|星期|月(?![\d一二三四五六七八九十初底末份])|季度|年(?![初底前后代级\d]))|"
    r"(?P<year>全年|一整?年|去年(?!.{0,3}[月季天半]))|(?P<part>[上下]?半年))"
)
_UNITS = {"钟头": "小时", "日": "天", "晚": "天", "夜": "天", "星期": "周", "个月": "月"}
_IN_A_YEAR = {"月": 12.0, "季度": 4.0}
_IN_A_QUARTER = 3.0


@dataclass(frozen=True, slots=True)
class Spell:
    """So many days, hours or months as told."""

    span: Span
    value: float


def unit_of(word: str) -> str:
    """The unit that a word for a spell counts in: 天 for 日 and 晚, 周 for 星期."""
    return _UNITS.get(word, word)


def spells_in(text: str, start: int, end: int, unit: str) -> Iterator[Spell]:
    """The spells of a stretch of text that are told in a unit, or in one that it divides, and longer than one of it."""
    for found in _SPELL.finditer(text, start, end):
        told, value = _value(found)
        if told == "年" and unit in _IN_A_YEAR:
            told, value = unit, value * _IN_A_YEAR[unit]
        elif told == "季度" and unit == "月":
            told, value = unit, value * _IN_A_QUARTER
        if told == unit and value > 1:
            yield Spell(Span(*found.span()), value)


def _value(found: re.Match[str]) -> tuple[str, float]:
    if found["year"]:
        return "年", 1.0
    if found["part"]:
        return "年", 0.5
    if found["quarter"]:
        return "季度", 1.0
    number = float(parse(found["number"].replace("两", "二")) or 0) + 0.5 * bool(found["half"])
    return unit_of(found["unit"]), number
