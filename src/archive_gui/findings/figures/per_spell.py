"""Of how much or how long an amount is told: 两块四一斤, 每月领650块; and what one comes to in the other."""

from __future__ import annotations

import re

from archive_gui.findings.counts import Count

_AHEAD = 24
"""Characters before a figure in which that stands."""

_SPELL = re.compile(
    "每个?(?P<each>公斤|公顷|[斤亩月年天])|(?<![\\d一二三四五六七八九十上下本这第])(?:一个?)(?P<one>公斤|公顷|[斤亩月年天])|(?P<mean>[年月日])(?:均|工资|收入|薪|租金)"
)
_OF_A_SPELL = re.compile("(?:一|每)(?P<one>公斤|公顷|[斤亩月年天])")
"""两块四一斤: of what it is may stand behind."""

TIMES = {
    ("斤", "公斤"): 2.0,
    ("月", "年"): 12.0,
    ("亩", "公顷"): 15.0,
}
"""How often what an amount is told of goes into what another one is told of."""
TIMES |= {(more, less): 1 / times for (less, more), times in TIMES.items()}


def told_of(text: str, count: Count) -> str:
    """Of what an amount is told, beside it in its clause: 月 for 每月领650块; empty where nothing is said."""
    span, clause = count.fact.span, count.clause
    behind = _OF_A_SPELL.match(text, span.end, clause.end)
    if behind is not None:
        return behind["one"]
    found = list(_SPELL.finditer(text, max(clause.start, span.start - _AHEAD), span.start))
    return (found[-1]["each"] or found[-1]["one"] or found[-1]["mean"]) if found else ""
