"""How often: whether a bare 每月 or 每天 tells of an act, or only per what the figure behind it counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from archive_gui.domain.facts import Approximation
from archive_gui.facts.dates.extraction import FoundDate
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.language.units import UnitClass

_TIMES = frozenset("次趟回遍")
_CLAUSE_ENDS = "，。；！？,;!?\n"
_NEAR = 16
# 每月领工资700元, 每年分红6万元: what is paid at each interval tells how often.
_PAID = re.compile(
    r"(?:每人)?(?:[共还另能都]|可以?)*(?:领|挣|发(?![电出放展布])|补(?![充助贴])|免收|分红|保底|拿|交|付|工资)|每人"
)
# 从明年起每年安排, 今年起，县里每年拿出: what is begun comes round from then on.
_BEGUN = re.compile(r"起[，,]?[^，。；！？,;!?“”\n]{0,10}$")
_BOUNDS = frozenset({Approximation.AT_LEAST, Approximation.AT_MOST})
_VISITED = frozenset({UnitClass.HOUSEHOLD, UnitClass.THING, UnitClass.TIME})
# 每人每天, 每间每晚, 工资每天: so much for each of them.
_OF_EACH = re.compile(r"每[一-鿿]{1,2}$|(?:标准|工[资钱]|价格?|均)(?:为|是)?$")
# 每天起早贪黑, 每天忙到很晚, 每天有, 每天都是: how the days go by, no act.
_DAYS_GO_BY = re.compile(
    r"(?:[都还也只就又]|总[是要]|差不多|几乎)*(?:[有是的，。；、！？”]|[^，。；！？\n]{0,4}[早晚黑忙累愁闲笑盼吵梦]|\Z)"
)
# 每天比别人多跑2公里: by how much more, not how often.
_COMPARED = re.compile("比|[多少][一-鿿]$")
_DAILY = frozenset({"每天", "每晚"})
_OF_NOUNS = frozenset({"每日"})
"""每日诊疗量: what it stands before is as often a noun as an act."""


def tells_how_often(text: str, date: FoundDate, figures: Sequence[FoundFigure], starts: Sequence[int]) -> bool:
    """Whether a bare rate tells how often something is done: 每月走访两次, 每天沿渠走一趟, but not 每月2400元.

    ``starts`` are where the ``figures`` of ``text`` begin.
    """
    words = text[date.span.start : date.span.end]
    if words in _OF_NOUNS:
        return False
    if words in _DAILY:
        return _is_done_daily(text, date, figures, starts)
    return not _leads_to_figure(text, date, figures, starts)


def _leads_to_figure(text: str, date: FoundDate, figures: Sequence[FoundFigure], starts: Sequence[int]) -> bool:
    """Whether a rate only says per what the next figure counts."""
    index = bisect_right(starts, date.span.start)
    if index == len(starts):
        return False
    figure = figures[index]
    between = text[date.span.end : figure.span.start]
    if figure.unit in _TIMES:
        return not between
    if _PAID.match(between) or (not between and figure.unit.endswith("元")):
        return text.startswith("不等", figure.span.end)
    if len(between) > _NEAR or any(mark in _CLAUSE_ENDS for mark in between):
        return False
    return not (_is_asked(figure, between) or _BEGUN.search(text, max(0, date.span.start - _NEAR), date.span.start))


def _is_asked(figure: FoundFigure, between: str) -> bool:
    """每月入户60户以上, 每月驻村不足20天: so much is to be done at each turn."""
    return bool(between) and figure.approximation in _BOUNDS and figure.kind in _VISITED


def _is_done_daily(text: str, date: FoundDate, figures: Sequence[FoundFigure], starts: Sequence[int]) -> bool:
    """Whether 每天 is told of an act, not of a wage, an output or the way the days go by."""
    start, end = date.span
    if _OF_EACH.search(text, max(0, start - 5), start) or _DAYS_GO_BY.match(text, end):
        return False
    index = bisect_right(starts, start)
    if index == len(starts):
        return True
    between = text[end : starts[index]]
    if len(between) > _NEAR or any(mark in _CLAUSE_ENDS for mark in between):
        return True
    figure = figures[index]
    gone = figure.unit in _TIMES or figure.unit == "班" or figure.kind is UnitClass.LENGTH
    return gone and bool(between) and not _COMPARED.search(between)
