"""The quantity that a unit measures, named with the noun it is of: 楼房面积, 线路长度, 到集市的距离, 班员的比例."""

from __future__ import annotations

import re

from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.language.units import UnitClass

# 到2公里外的岩洞挑水, 离县城41公里的寨子: how far it is.
_OUTSIDE = re.compile(
    r"(?:[之以]?外|开外)的?(?P<goal>[一-鿿\1]{2,10}?)(?=[里中内上][一-鿿]|[，。；！？、,\n\0“”]|[一-鿿]{11}|$)"
)
_GONE = re.compile("(?:[到去往赶]|住在|来自)$")
_AWAY = re.compile(r"(?:距离?|相[距隔]|离)(?P<goal>[一-鿿\1\0]{1,10})$")
_DEGREES = {"长": "长度", "宽": "宽度", "高": "高度", "深": "深度", "厚": "厚度", "远": "距离", "粗": "粗细"}
_DEGREE = re.compile(r"[多左右]*(?P<degree>[长宽高深厚远粗])(?=[，。；、！,\n\0]|$)")
_LINES = re.compile("[路线渠道堤坝沟管街廊隧河墙缝](?<![知频报])$")
_NAMED = re.compile(
    "(?:[面体容]积|[地田]|[长宽高深厚程温]度?|距离|路程|重量|[一-鿿]量|率|股份?|份额|比[例重]|占比|水平|幅度?|增速|折扣|机会|把握|浓度|税|纪录|区间|门槛|目标)$"
)
_WHERE = re.compile("[里内间中上下][就都]?$")
_WARMTH = re.compile("[一-鿿]{2,4}温度|[水气体室低高炉]温|[温热]")
_FEVER = re.compile("[发高低退]烧|[发高低]热|体温")
_HEAVY = re.compile("(?<![毛净皮体超])重$")
_HEAVY_NOUN = re.compile("重的?(?P<noun>[一-鿿]{1,8})$")
_POINTS = frozenset("加减扣得考打积评奖记")
_PLACED = re.compile("[位名]?[居列][首末第]|垫底|[夺摘]得?|名列|位列|领先|排名")
_SCORE = re.compile("[一-鿿]{0,2}(?:总分|成绩|积分|比分|得分)")
_GROWING = re.compile("的(?:较?[高快中低]速|年均|平均|复合|持续|稳定|较快)*(?:增[长速幅]|速度|水平|区间)")
_SHARES = frozenset(("%", "％", "成", "分之", ""))
_LEAD, _WORD = 16, 2


def distance_of(text: str, original: str, figure: FoundFigure, ahead: str | None) -> str | None:
    """How far something is, where the words around a length say so; None elsewhere."""
    if figure.kind is not UnitClass.LENGTH:
        return None
    outside = _OUTSIDE.match(text, figure.span.end)
    if outside is not None:
        gone = _GONE.search(text, max(0, figure.span.start - _WORD), figure.span.start)
        return f"到{original[slice(*outside.span('goal'))]}的{'距离' if gone is None else '路程'}"
    away = None if ahead is None or not text.startswith("的", figure.span.end) else _AWAY.search(ahead)
    return None if away is None else f"离{away['goal']}的距离"


def with_quantity(text: str, figure: FoundFigure, ahead: str | None, behind: str | None) -> str | None:
    """The words before or behind an amount with the quantity its unit measures; None where they name it already."""
    if figure.kind is UnitClass.LENGTH:
        return _of_length(text, figure, ahead, behind)
    if figure.kind is UnitClass.WEIGHT:
        return _of_weight(ahead, behind)
    if (
        figure.kind is UnitClass.AREA
        and behind is not None
        and not _WHERE.search(behind)
        and text.startswith("的", figure.span.end)
    ):
        return None if _NAMED.search(behind) else f"{behind}面积"
    return None


def _of_length(text: str, figure: FoundFigure, ahead: str | None, behind: str | None) -> str | None:
    degree = _DEGREE.match(text, figure.span.end)
    if degree is not None and ahead is not None:
        return f"{ahead}{_DEGREES[degree['degree']]}"
    if behind is None or not text.startswith("的", figure.span.end) or not _LINES.search(behind):
        return None
    return f"{behind}长度"


def _of_weight(ahead: str | None, behind: str | None) -> str | None:
    noun = None if behind is None else _HEAVY_NOUN.match(behind)
    if noun is not None:
        return f"{noun['noun']}重量"
    if ahead is not None and (behind is None or behind == "重"):
        return f"{_HEAVY.sub('', ahead)}重量" if behind == "重" or _HEAVY.search(ahead) else None
    return None


def share_of(text: str, figure: FoundFigure, ahead: str | None, behind: str) -> str:
    """超过八成的村民: the share of what stands behind; as it stands where that names a share itself or how it grows."""
    if ahead is not None and _GROWING.match(text, figure.span.end):
        return ahead  # 保持20%以上的高速增长
    return f"{behind}的比例" if figure.unit in _SHARES and not _NAMED.search(behind) else behind


def is_share(figure: FoundFigure) -> bool:
    """Whether a figure is a part of what is counted: a ratio, or a fraction without a unit."""
    return figure.kind is UnitClass.RATIO or (not figure.unit and 0 < figure.value < 1)


def warmth_of(text: str, figure: FoundFigure, ahead: str | None, behind: str | None) -> str | None:
    """What temperature is told: that of the words around it, or a fever's; None where none tells."""
    low = max(0, figure.span.start - _LEAD)
    near = _WARMTH.search(text, low, figure.span.start)
    told = near[0] if near is not None and len(near[0]) > 1 and "\1" not in near[0] else None
    attribute = behind if text.startswith("的", figure.span.end) else None
    for words in (attribute if told is None else None, ahead, told):
        if words is not None and _WARMTH.search(words):
            return words
    return "体温" if _FEVER.search(text, low, figure.span.start) else None


def points_of(text: str, figure: FoundFigure, ahead: str | None) -> str | None:
    """每满一年加3分, 以97分居首: points by the verb that gives them, or a score; None for others."""
    if figure.unit != "分":
        return None
    verb = (
        text[figure.span.start - 1 : figure.span.start].strip("了")
        or text[figure.span.start - 2 : figure.span.start - 1]
    )
    if verb in _POINTS:
        return f"{ahead}分" if ahead is not None and ahead.endswith(verb) else f"{verb}分"
    if not _PLACED.match(text, figure.span.end):
        return None
    score = _SCORE.search(text, max(0, figure.span.start - _LEAD), figure.span.start)
    return "得分" if score is None else score[0]
