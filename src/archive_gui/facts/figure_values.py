"""What a hit of the figure grammar says: value, unit, bounds; and which hits say nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from archive_gui.domain.facts import Approximation
from archive_gui.domain.spans import Span
from archive_gui.facts.figure_numbers import (
    SCALES_ONLY,
    FoundFigure,
    after,
    inside,
    plain_number,
    scaled,
)
from archive_gui.facts.figure_plain import bare, currency_sign, hundred_millions, implied, listed, medals
from archive_gui.facts.grammar import Hit, words
from archive_gui.language.numerals import parse
from archive_gui.language.units import Unit, UnitClass, find_unit, unit_class

_PARTS_OF = {"百": ("%", Decimal(100)), "千": ("‰", Decimal(1000)), "万": ("‱", Decimal(10000))}
_SMALL = frozenset("一二两三四五六七八九十俩仨零〇")
_GOODS = frozenset(
    words(
        "台 只 辆 头 匹 座 间 套 部 架 艘 条 把 张 本 支 口 眼 盏 幅 枚 双 块 床 箱 袋 瓶 包 顶 件 册 "
        "株 棵 所 处 栋 幢 孔"
    )
)
# Before 一 these are verbs, or words that 一 belongs to: 买了一台, 这一只, 同一所.
_NO_GOODS_BEFORE = frozenset(
    "了的有是这那每第某另同任各单着过前后上下再仅只约达共近来去买卖给送带住修建开盖搬拿吃喝看写说打占得为成到"
    "在和与或于之其唯统专万统从把被将比又也还都就才最不没无几十百千点剩换选拍做造养种挖添设建像抱提赠搭找缺少多第逐另"
)
# 从八级降到五级: grades that move are counted.
_GRADE_LEFT = re.compile(r"[升降高低提调增减][到至为]$")
_GRADE_MOVES = re.compile(r"[升降提调晋][到至为高低级]?")
_MONEY_WORDS = re.compile(r"[价费票钱资款租税薪利]|元|角|工分|每[斤个张只件尺盏碗本份]|卖|收|付|交")
# Measure words that with a single numeral are more often part of a word or a name (二手, 三线, 六枝).
_OFTEN_NAMES = frozenset(
    words(
        "里 两 石 担 寸 面 手 道 步 班 队 组 门 节 段 线 代 台 股 路 排 枝 车 船 针 章 栏 席 味 环 串 点 列 响 具 档 票"
    )
)


def read_figure(hit: Hit, text: str) -> FoundFigure | None:
    """The figure a hit stands for; None where it counts nothing (一条, 三层, 前10名)."""
    return _READERS[hit.rule.id](hit, text)


def _fold(value: Decimal, unit: str) -> Decimal:
    """折 as people write it: 8折 and 85折 are 0.8 and 0.85."""
    return value / 10 if unit == "折" and value >= 10 else value


def _is_behind_noun(unit: Unit, before: str, following: str) -> bool:
    """奖给拖拉机一台，: a list of goods counts them one by one."""
    if unit.kind is not UnitClass.THING or unit.name not in _GOODS or following[:1] not in "，。；、）":
        return False
    return len(before) == 2 and all("一" <= mark <= "鿿" for mark in before) and before[-1] not in _NO_GOODS_BEFORE


def _is_count(quantity: str, unit: str, before: str, following: str) -> bool:
    """Whether a number before a measure word counts: 一条 is an article, 三层 a storey, 三国 a name."""
    known = find_unit(unit)
    if known is None or not quantity:
        return True
    if quantity == "一":
        return known.kind is UnitClass.RATIO or unit in {"人次", "户"} or _is_behind_noun(known, before, following)
    if any(character.isascii() and character.isdigit() for character in quantity):
        return True
    if quantity in {"零", "〇"}:
        return known.measure
    if quantity in SCALES_ONLY - {"十"}:
        return (
            known.kind not in {UnitClass.DIVISION, UnitClass.OCCURRENCE, UnitClass.GRADE, UnitClass.RATIO}
            or unit == "倍"
        ) and unit not in {"里", "寸", "丈", "尺", "分", "家"}
    if len(quantity) == 1 and quantity in _SMALL:
        if unit == "方":
            return False
        if known.ordinal and unit == "级" and (_GRADE_LEFT.search(before) or _GRADE_MOVES.match(following)):
            return True
        if (known.ordinal and unit not in {"级地震", "级大风", "届"}) or known.kind is UnitClass.DIVISION:
            return False
        if quantity == "二":
            return unit in {"个", "名", "人", "位", "户"} or known.measure
        if unit in _OFTEN_NAMES:
            return (
                unit in {"里", "担", "石"}
                or (quantity == "两" and unit not in {"手", "面"})
                or following[:1] in "，。；、的"
            )
    return unit != "届"


def _measured(hit: Hit, text: str) -> FoundFigure | None:
    quantity, unit, per = hit.parts["quantity"], hit.parts["unit"], hit.parts["also"] + hit.parts["per"]
    if quantity == "一" and hit.parts["after"] in {"多", "有余"} and (known := find_unit(unit)) and known.measure:
        return FoundFigure(
            Span(hit.start, hit.end), hit.rule, scaled(Decimal(1), unit), None, unit + per, Approximation.OVER, 0.85
        )
    denominator = set(quantity) <= SCALES_ONLY and text[hit.start - 1 : hit.start] == "每"
    if (
        denominator
        or not _is_count(quantity, unit, text[max(0, hit.start - 2) : hit.start], text[hit.end : hit.end + 2])
        or _is_rank(text, hit.start, unit)
    ):
        return None
    value = plain_number(quantity)
    if value is None or (unit == "点" and value <= 24 and "." not in quantity):
        return None
    approximation = after(hit) or inside(quantity)
    high = None
    if "几" in quantity:
        value, high = _few_more(quantity, value)
    if approximation is None and set(quantity) <= SCALES_ONLY and quantity[0] != "十":
        approximation = Approximation.VAGUE
    number = _fold(value, unit)
    return FoundFigure(
        Span(hit.start, hit.end),
        hit.rule,
        scaled(number, unit),
        None if high is None else scaled(high, unit),
        unit + per,
        approximation,
        0.97 if quantity[0].isdigit() else 0.9,
    )


def _few_more(quantity: str, value: Decimal) -> tuple[Decimal, Decimal | None]:
    """Both ends of 十几 (11 to 19), 二十几万 (210,000 to 290,000)."""
    head, _, tail = quantity.partition("几")
    base, scale = parse(head), parse(tail) if tail else Decimal(1)
    if base is None or scale is None or base % 10:
        return value, None
    return (base + 1) * scale, (base + 9) * scale


def _is_rank(text: str, start: int, unit: str) -> bool:
    """前10名, 排名前5位: a place in an order."""
    return unit in {"名", "位", "强"} and text[start - 1 : start] == "前"


def _percent_words(hit: Hit, _text: str) -> FoundFigure | None:
    unit, base = _PARTS_OF[hit.parts["base"][0]]
    low = plain_number(hit.parts["low"])
    high = plain_number(hit.parts["high"]) if hit.parts["high"] else None
    if low is None:
        return None
    approximation = after(hit) or inside(hit.parts["more"])
    return FoundFigure(
        Span(hit.start, hit.end),
        hit.rule,
        float(low / base),
        None if high is None else float(high / base),
        unit,
        approximation,
        0.98,
    )


def _percent_adjacent(hit: Hit, _text: str) -> FoundFigure | None:
    """百分之七八十: both ends count tens of the same parts."""
    unit, base = _PARTS_OF[hit.parts["base"][0]]
    low, high = parse(hit.parts["low"]), parse(hit.parts["high"])
    if low is None or high != low + 1:
        return None
    scale = 10 if hit.parts["scale"] else 1
    return FoundFigure(
        Span(hit.start, hit.end),
        hit.rule,
        float(low * scale / base),
        float(high * scale / base),
        unit,
        after(hit),
        0.93,
    )


def _mixed_fraction(hit: Hit, _text: str) -> FoundFigure | None:
    parts = hit.parts
    whole, below, above = parse(parts["whole"]), parse(parts["below"]), parse(parts["above"])
    if whole is None or not below or above is None or above >= below:
        return None
    value = float(f"{scaled(whole + above / below, parts['unit']):.6g}")
    return FoundFigure(Span(hit.start, hit.end), hit.rule, value, None, parts["unit"], None, 0.95)


def _discount(hit: Hit, _text: str) -> FoundFigure | None:
    """八五折 and 对折: 0.85 and 0.5."""
    number = Decimal(5) if hit.parts["half"] else parse(hit.parts["tenths"])
    if number is None:
        return None
    value = number / (10 if hit.parts["half"] else 100)
    return FoundFigure(Span(hit.start, hit.end), hit.rule, float(value), None, "折", None, 0.95)


def _formal(hit: Hit, _text: str) -> FoundFigure | None:
    """贰万伍仟元: numerals as contracts write them."""
    value = parse(hit.parts["quantity"])
    if value is None:
        return None
    unit = hit.parts["unit"]
    return FoundFigure(Span(hit.start, hit.end), hit.rule, scaled(value, unit), None, unit, None, 0.95)


def _fraction(hit: Hit, _text: str) -> FoundFigure | None:
    below, above = parse(hit.parts["below"] or hit.parts["under"]), parse(hit.parts["above"] or hit.parts["over"])
    if not below or above is None or above > below:
        return None
    approximation = after(hit) or (Approximation.OVER if hit.parts["more"] else None)
    return FoundFigure(Span(hit.start, hit.end), hit.rule, float(f"{above / below:.4g}"), None, "", approximation, 0.97)


def _half(hit: Hit, _text: str) -> FoundFigure | None:
    return FoundFigure(Span(hit.start, hit.end), hit.rule, 0.5, None, "", after(hit), 0.8)


def _compound(hit: Hit, _text: str) -> FoundFigure | None:
    whole = plain_number(hit.parts["whole"])
    # 米七五: the digits behind the point, one by one.
    tenths = "".join(str(parse(digit)) for digit in hit.parts["tenths"])
    if whole is None:
        return None
    value = whole + Decimal(f"0.{tenths or 0}")
    if hit.parts.get("hundredths"):
        value += (parse(hit.parts["hundredths"]) or Decimal(0)) / 100
    unit = hit.parts["unit"]
    return FoundFigure(Span(hit.start, hit.end), hit.rule, scaled(value, unit), None, unit, None, 0.93)


def _small_money(hit: Hit, text: str) -> FoundFigure | None:
    """八角三分 and 六角 are 0.83 and 0.6 元; a bare 六角 only where money is spoken of."""
    parts = hit.parts
    whole = plain_number(parts["whole"])
    if whole is None:
        return None
    printed = parts["tenths"] or parts["whole"].isascii() or parts["unit"] == "毛"
    if not printed and not _MONEY_WORDS.search(text, max(0, hit.start - 20), hit.start):
        return None
    value = whole / 10 + (parse(parts["tenths"]) or Decimal(0)) / 100 if parts["tenths"] else whole / 10
    return FoundFigure(Span(hit.start, hit.end), hit.rule, float(value), None, "元", None, 0.93)


def _range(hit: Hit, text: str) -> FoundFigure | None:
    parts = hit.parts
    unit = parts["unit"]
    if parts["low_unit"] and unit_class(parts["low_unit"]) is not unit_class(unit):
        return None
    low, high = plain_number(parts["low"]), plain_number(parts["high"])
    if low is None or high is None or not _is_count(parts["high"], unit, "", text[hit.end : hit.end + 2]):
        return None
    low = _share_scale(low, high, parts)
    if low >= high:
        return None
    approximation = after(hit) or inside(parts["high"])
    return FoundFigure(
        Span(hit.start, hit.end),
        hit.rule,
        scaled(low, parts["low_unit"] or unit),
        scaled(high, unit),
        unit + parts["per"],
        approximation,
        0.95,
    )


def _share_scale(low: Decimal, high: Decimal, parts: Mapping[str, str]) -> Decimal:
    """3至5万元: the low end counts 万 as well, unless it states a scale or is the larger number as it stands."""
    if parts["low_unit"] or any(character in "万亿" for character in parts["low"]):
        return low
    for mark, scale in (("万亿", 10**12), ("亿", 10**8), ("万", 10**4)):
        if mark in parts["high"]:
            return low * scale if low < high / scale else low
    return low


def _adjacent(hit: Hit, _text: str) -> FoundFigure | None:
    parts = hit.parts
    low, high = parse(parts["low"]), parse(parts["high"])
    if low is None or high is None or high <= low or high - low > 2:
        return None
    base = parse(parts["tens"]) if parts["tens"] else Decimal(0)
    scale = parse(parts["scale"]) if parts["scale"] else Decimal(1)
    if base is None or scale is None or (high - low == 2 and not parts["scale"]):
        return None
    unit = parts["unit"]
    known = find_unit(unit)
    if (known and (known.ordinal or known.kind is UnitClass.DIVISION)) or (parts["low"] == "一" and not parts["scale"]):
        return None
    if base >= 100:
        # 一百五六 and 一百五六十 are the same.
        low, high, scale = low * 10, high * 10, Decimal(1) if scale == 10 else scale
    elif base and 1 < scale < 10**4:
        return None
    ends = [(base + end) * scale for end in (low, high)]
    return FoundFigure(
        Span(hit.start, hit.end),
        hit.rule,
        scaled(ends[0], unit),
        scaled(ends[1], unit),
        unit + parts["per"],
        after(hit),
        0.9,
    )


def _ratio(hit: Hit, _text: str) -> FoundFigure | None:
    left, right = parse(hit.parts["left"]), hit.parts["right"]
    if left is None:
        return None
    return FoundFigure(Span(hit.start, hit.end), hit.rule, float(left), None, f":{right}", None, 0.85)


def _and_a_half(hit: Hit, _text: str) -> FoundFigure | None:
    parts = hit.parts
    unit = parts["unit"]
    whole = plain_number(parts["whole"]) if "whole" in parts else Decimal(0)
    known = find_unit(unit)
    if whole is None or known is None or not (known.measure or unit == "个"):
        return None
    return FoundFigure(Span(hit.start, hit.end), hit.rule, scaled(whole + Decimal("0.5"), unit), None, unit, None, 0.85)


def _few(hit: Hit, _text: str) -> FoundFigure | None:
    scale = parse(hit.parts["tens"])
    unit = hit.parts["unit"]
    if scale is None:
        return None
    return FoundFigure(
        Span(hit.start, hit.end),
        hit.rule,
        scaled(scale * 2, unit),
        scaled(scale * 9, unit),
        unit + hit.parts["per"],
        Approximation.VAGUE,
        0.85,
    )


_READERS: dict[str, Callable[[Hit, str], FoundFigure | None]] = {
    "figure.currency_sign": currency_sign,
    "figure.percent_adjacent": _percent_adjacent,
    "figure.percent_words": _percent_words,
    "figure.mixed_fraction": _mixed_fraction,
    "figure.discount": _discount,
    "figure.formal": _formal,
    "figure.fraction": _fraction,
    "figure.half": _half,
    "figure.compound_money": _compound,
    "figure.compound_tenths": _compound,
    "figure.compound_decimals": _compound,
    "figure.compound_share": _compound,
    "figure.small_money": _small_money,
    "figure.range": _range,
    "figure.adjacent": _adjacent,
    "figure.ratio": _ratio,
    "figure.and_a_half": _and_a_half,
    "figure.half_a_unit": _and_a_half,
    "figure.few": _few,
    "figure.measured": _measured,
    "figure.listed": listed,
    "figure.hundred_millions": hundred_millions,
    "figure.medals": medals,
    "figure.implied_persons": implied("人"),
    "figure.implied_households": implied("户"),
    "figure.implied_things": implied("个"),
    "figure.bare": bare,
}
