"""Small money and points, as they were paid before prices rose: 八角三分, 五分钱, 记六分工."""

from __future__ import annotations

import re
from decimal import Decimal

from archive_gui.domain.spans import Span
from archive_gui.facts.figures.numbers import FoundFigure, plain_number
from archive_gui.facts.grammar import Hit
from archive_gui.language.numerals import parse

_MONEY_WORDS = re.compile(r"[价费票钱资款租税薪利]|元|角|工分|每[斤个张只件尺盏碗本份]|卖|收|付|交")
_PRICES = re.compile(
    r"[价费票租税钱]|[元角][一二三四五六七八九\d]?(?:[升降提涨减增]|$)|每[斤个张只尺碗本份].{0,4}[卖收付]"
)

_LAND = re.compile("[好水旱薄]?[田地]")
# 扣三分, 记两分: marks.
_MARKED = re.compile("[扣加记减罚](?:了|掉)?$")


def small_money(hit: Hit, text: str) -> FoundFigure | None:
    """八角三分 and 六角 are 0.83 and 0.6 元; a bare 六角 only where money is spoken of."""
    parts = hit.parts
    whole = plain_number(parts["whole"])
    if whole is None:
        return None
    printed = (
        parts["tenths"] or parts["whole"].isascii() or parts["unit"] == "毛" or text[hit.end : hit.end + 1] == "钱"
    )
    if not printed and not _MONEY_WORDS.search(text, max(0, hit.start - 20), hit.start):
        return None
    value = whole / 10 + (parse(parts["tenths"]) or Decimal(0)) / 100 if parts["tenths"] else whole / 10
    return FoundFigure(Span(hit.start, hit.end), hit.rule, float(value), None, "元", None, 0.93)


def cents(hit: Hit, text: str) -> FoundFigure | None:
    """八分 where a price is told is 0.08元, a mark behind 扣 and 加; 三分好田 is a tenth of 亩 each."""
    whole = plain_number(hit.parts["whole"])
    if whole is None:
        return None
    if _LAND.match(text, hit.end):
        return FoundFigure(Span(hit.start, hit.end), hit.rule, float(whole), None, "分", None, 0.85)
    if text[hit.end : hit.end + 1] == "钱":
        if hit.parts["whole"] == "一":
            return None  # 不拿群众一分钱
    elif _MARKED.search(text, max(0, hit.start - 2), hit.start):
        return FoundFigure(Span(hit.start, hit.end), hit.rule, float(whole), None, "分", None, 0.8)
    elif not _PRICES.search(text, max(0, hit.start - 10), hit.start):
        return None
    return FoundFigure(Span(hit.start, hit.end), hit.rule, float(whole / 100), None, "元", None, 0.85)


def work_points(hit: Hit, _text: str) -> FoundFigure | None:
    """记六分工: points for a day's work, as teams paid until 1983."""
    whole = plain_number(hit.parts["whole"])
    if whole is None:
        return None
    value = whole + (Decimal("0.5") if hit.parts["half"] else 0)
    return FoundFigure(Span(hit.start, hit.end), hit.rule, float(value), None, "分", None, 0.9)
