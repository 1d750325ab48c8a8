"""What figures are made of: the number in a quantity, the bounds around it, the value in its unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from archive_gui.domain.facts import Approximation
from archive_gui.domain.spans import Span
from archive_gui.facts.figure_bounds import AFTER, INSIDE
from archive_gui.facts.grammar import Hit, Rule
from archive_gui.language.numerals import parse
from archive_gui.language.units import UnitClass, find_unit, unit_class

# 成 and 折 count tenths; the signs count hundredths and thousandths.
SHARES = {"%": Decimal(100), "‰": Decimal(1000), "成": Decimal(10), "折": Decimal(10)}


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

    @property
    def kind(self) -> UnitClass:
        """What its unit counts."""
        return unit_class(self.unit)


def plain_number(text: str) -> Decimal | None:
    """The number in a quantity, its bound word left out: 300余万 is 3,000,000, 十几 is 10."""
    sign = Decimal(1)
    for mark in ("-", "负", "零下"):
        if text.startswith(mark):
            text, sign = text.removeprefix(mark), Decimal(-1)
    value = parse("".join(character for character in text if character not in INSIDE))
    return None if value is None else sign * value


def inside(text: str) -> Approximation | None:
    """The bound that 多, 余, 几 or 来 inside a quantity states."""
    return next((INSIDE[character] for character in text if character in INSIDE), None)


def after(hit: Hit) -> Approximation | None:
    """The bound that stands behind the unit."""
    return AFTER.get(hit.parts.get("after", ""))


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
