"""What a hit of the figure grammar says: value, unit, bounds; and which hits say nothing."""

from __future__ import annotations

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
from archive_gui.language.units import UnitClass, find_unit, unit_class

_PARTS_OF = {"百": ("%", Decimal(100)), "千": ("‰", Decimal(1000)), "万": ("‱", Decimal(10000))}
_SMALL = frozenset("一二两三四五六七八九十俩仨零〇")
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


def _is_count(quantity: str, unit: str, following: str) -> bool:
    """Whether a number before a measure word counts: 一条 is an article, 三层 a storey, 三国 a name."""
    known = find_unit(unit)
    if known is None or not quantity:
        return True
    if quantity == "一":
        return known.kind is UnitClass.RATIO or unit in {"人次", "户"}
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
    quantity, unit, per = hit.parts["quantity"], hit.parts["unit"], hit.parts["per"]
    if quantity == "一" and hit.parts["after"] in {"多", "有余"} and (known := find_unit(unit)) and known.measure:
        return FoundFigure(
            Span(hit.start, hit.end), hit.rule, scaled(Decimal(1), unit), None, unit + per, Approximation.OVER, 0.85
        )
    denominator = set(quantity) <= SCALES_ONLY and text[hit.start - 1 : hit.start] == "每"
    if denominator or not _is_count(quantity, unit, text[hit.end : hit.end + 2]) or _is_rank(text, hit.start, unit):
        return None
    value = plain_number(quantity)
    if value is None or (unit == "点" and value <= 24 and "." not in quantity):
        return None
    approximation = after(hit) or inside(quantity)
    high = None
    if "几" in quantity:
        value, high = _few_more(quantity, value)
    if approximation is None and set(quantity) <= SCALES_ONLY and quantity != "十":
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
    tenths = parse(hit.parts["tenths"] or "0")
    if whole is None or tenths is None:
        return None
    value = whole + (Decimal("0." + hit.parts["tenths"]) if hit.parts["tenths"].isdigit() else tenths / 10)
    if hit.parts.get("hundredths"):
        value += (parse(hit.parts["hundredths"]) or Decimal(0)) / 100
    unit = hit.parts["unit"]
    return FoundFigure(Span(hit.start, hit.end), hit.rule, scaled(value, unit), None, unit, None, 0.93)


def _range(hit: Hit, text: str) -> FoundFigure | None:
    parts = hit.parts
    unit = parts["unit"]
    if parts["low_unit"] and unit_class(parts["low_unit"]) is not unit_class(unit):
        return None
    low, high = plain_number(parts["low"]), plain_number(parts["high"])
    if low is None or high is None or not _is_count(parts["high"], unit, text[hit.end : hit.end + 2]):
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
    "figure.percent_words": _percent_words,
    "figure.fraction": _fraction,
    "figure.half": _half,
    "figure.compound_money": _compound,
    "figure.compound_tenths": _compound,
    "figure.compound_decimals": _compound,
    "figure.compound_share": _compound,
    "figure.small_money": _compound,
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
