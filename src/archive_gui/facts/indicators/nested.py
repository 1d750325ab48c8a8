"""A number that tells which of those are counted, set between a count and its noun: 13个人口超过100人的村."""

from __future__ import annotations

import re

from archive_gui.domain.spans import Span
from archive_gui.facts.figures.numbers import FoundFigure

_MEASURE = re.compile(r"(?P<what>[一-鿿\1]{2,10}?)(?P<leads>在|有|占|满|够|均|都|达到?|未达到?|约)*\0*")
"""What is measured, and what leads on to its number."""

_BOUND = re.compile("超过?|突破|[达不]到|达|不足|不满|[低高少多大小]于|以[上下内]|至少")
_MEASURED = re.compile("(?:收入|面积|产[量值]|人口|年龄|工龄|[数率重量值额龄]|年产|海拔)$")
_OF = re.compile("(?:及?以[上下内])?的(?=[一-鿿])")
"""What leads from the number to the noun that the outer figure counts."""


def measured_of_each(text: str, outer: FoundFigure | None, inner: FoundFigure | None) -> Span | None:
    """Where what ``inner`` measures stands, as 人口 of 13个人口超过100人的村; None where it is not of ``outer``."""
    if outer is None or inner is None:
        return None
    between = _MEASURE.fullmatch(text, outer.span.end, inner.span.start)
    behind = _OF.match(text, inner.span.end)
    if between is None or behind is None:
        return None
    bounded = _BOUND.search(text, between.end("what"), behind.end()) is not None
    return Span(*between.span("what")) if bounded or _MEASURED.search(between["what"]) else None


def noun_start(text: str, inner: FoundFigure) -> int:
    """Where the noun begins that the outer figure counts."""
    found = _OF.match(text, inner.span.end)
    return inner.span.end if found is None else found.end()
