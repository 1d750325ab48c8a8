"""What figures are made of: the number in a quantity, the bounds around it, the value in its unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from archive_gui.domain.facts import Approximation
from archive_gui.domain.spans import Span
from archive_gui.facts.figures.bounds import AFTER, INSIDE
from archive_gui.facts.grammar import Hit, Rule
from archive_gui.language.numerals import parse
from archive_gui.language.units import UnitClass, find_unit, unit_class

# 成 and 折 count tenths; the signs count hundredths and thousandths.
SHARES = {"%": Decimal(100), "‰": Decimal(1000), "成": Decimal(10), "折": Decimal(10)}


# 1死2伤: what is told of those counted stands for their unit.
COUNTED_AS = {"死": "人", "伤": "人"}

# 八级地震 counts 级: the noun tells that the numeral counts, and stands outside the figure.
WITH_NOUN = {
    "级地震": "级", "级台风": "级", "级大风": "级", "级阵风": "级", "节车厢": "节", "节课": "节", "层楼": "层",
    "出戏": "出", "发子弹": "发", "发炮弹": "发",
}  # fmt: skip

SCALES_ONLY = frozenset("十百千万亿")


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure in a text, before it is linked: what it counts is told later."""

    span: Span
    rule: Rule
    value: float
    value_high: float | None
    unit: str
    approximation: Approximation | None
    confidence: float
    implied_unit: bool = False
    kind: UnitClass = field(init=False, compare=False, repr=False)
    """What its unit counts."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", unit_class(self.unit))


_INSIDE = frozenset(INSIDE)
_REMEMBERED = 4096
"""For how many quantities their numbers are kept: most that a text tells are round or small."""


@lru_cache(maxsize=_REMEMBERED)
def plain_number(text: str) -> Decimal | None:
    """The number in a quantity, its bound word left out: 300余万 is 3,000,000, 十几 is 10."""
    sign = Decimal(1)
    for mark in ("-", "负", "零下"):
        if text.startswith(mark):
            text, sign = text.removeprefix(mark), Decimal(-1)
    value = parse(text if _INSIDE.isdisjoint(text) else "".join(one for one in text if one not in _INSIDE))
    return None if value is None else sign * value


def inside(text: str) -> Approximation | None:
    """The bound that 多, 余, 几 or 来 inside a quantity states."""
    return next((INSIDE[character] for character in text if character in INSIDE), None)


def after(hit: Hit) -> Approximation | None:
    """The bound that stands behind the unit."""
    word = hit.parts.get("after", "")
    return AFTER.get(word) or AFTER.get(word[-2:])


def scaled(value: Decimal, unit: str) -> float:
    """The value as facts give it: 14% is 0.14, 三成 0.3, 1.5公里 1500."""
    known = find_unit(unit)
    value = value / SHARES[unit] if unit in SHARES else value
    return float(value * known.factor) if known else float(value)


def vague(quantity: str) -> Approximation | None:
    """The bound of a quantity without a unit: 百万 alone is vague, 300多万 over."""
    if set(quantity) <= SCALES_ONLY and quantity[0] != "十":
        return Approximation.VAGUE
    return inside(quantity)


def shared_scale(low: Decimal, high: Decimal, parts: Mapping[str, str]) -> Decimal:
    """3至5万元: the low end counts 万 as well, unless it states a scale or is the larger number as it stands."""
    if any(character in "万亿" for character in parts["low"]):
        return low
    for mark, scale in (("万亿", 10**12), ("亿", 10**8), ("万", 10**4)):
        if mark in parts["high"]:
            return low * scale if low < high / scale else low
    return low


_TEN = 10


def few_more(quantity: str, value: Decimal) -> tuple[Decimal, Decimal | None]:
    """Both ends of 十几 (11 to 19), 一百零几 (101 to 109), 二十几万 (200,000 to 290,000), as annotators write them."""
    head, _, tail = quantity.partition("几")
    base, scale = parse(head), parse(tail) if tail else Decimal(1)
    if base is None or scale is None or base % 10:
        return value, None
    first = base + 1 if base == _TEN or head[-1] in "零〇" else base
    return first * scale, (base + 9) * scale
