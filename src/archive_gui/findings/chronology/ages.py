"""The births that an article tells, and kin, whose age is not that of the person named last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive_gui.findings.chronology.dated import Day, days_of
from archive_gui.findings.evidence import Material, folded, once

KIN = re.compile(
    r"[儿孙]子|[女儿孙]女|女儿|儿媳|妻|丈夫|爱人|老伴|[父母]亲|爸|妈|爹|娘|爷|奶奶|阿奶|公公|[外老舅叔阿]公|[婆叔姑舅姨伯]|[兄弟姐妹哥嫂]|孩子|"
    r"比[他她]|[大小]\d+岁|[大小][一二三四五六七八九十]+岁"
)
"""Kin, whose age is not that of the person named last."""

_BEHIND = re.compile(
    r"[，,]?[^，,。；;的\d]{0,6}?(?:出生|生于|诞生|降生|来到人世|出世|生人|生在|生(?=[，,。；;、人的）)]))|的?[，,]?属[一-鿿]"
)
_AHEAD = re.compile(r"(?:出生于?|(?<!先)生于|诞生于|生在)[^，,。；;]{0,2}$|属[一-鿿][，,]$")
_OF_NOBODY = re.compile(r"出生(?:率|人口|缺陷|婴儿|地|证|的孩子)|诞生(?:地|了)|[先学医新]生于")
_BESIDE, _NEAR = 8, 14


@dataclass(frozen=True, slots=True)
class Birth:
    """A day, month or year with its year printed in which somebody was born, and where its telling ends."""

    day: Day
    end: int


@once
def births_of(material: Material) -> tuple[Birth, ...]:
    """The births that an article tells with their year."""
    return tuple(_births(material))


def _births(material: Material) -> Iterator[Birth]:
    text = folded(material)
    for day in days_of(material):
        start, end = day.fact.span
        ahead, behind = text[max(0, start - _BESIDE) : start], text[end : end + _NEAR]
        born = _BEHIND.match(behind)
        if day.sure and (born or _AHEAD.search(ahead)) and not _OF_NOBODY.search(ahead + behind):
            yield Birth(day, end + (born.end() if born else 0))
