"""Parts of a whole: percents and fractions in words, halves, discounts, ratios."""

from __future__ import annotations

from decimal import Decimal

from archive_gui.domain.facts import Approximation
from archive_gui.domain.spans import Span
from archive_gui.facts.figures.numbers import FoundFigure, after, few_more, inside, plain_number, scaled
from archive_gui.facts.grammar import Hit
from archive_gui.language.numerals import parse

_PARTS_OF = {"百": ("%", Decimal(100)), "千": ("‰", Decimal(1000)), "万": ("‱", Decimal(10000))}


def percent_words(hit: Hit, _text: str) -> FoundFigure | None:
    """百分之二十三 and 百分之十几: parts of a hundred, a thousand or ten thousand."""
    unit, base = _PARTS_OF[hit.parts["base"][0]]
    low = plain_number(hit.parts["low"])
    high = plain_number(hit.parts["high"]) if hit.parts["high"] else None
    if low is None:
        return None
    if hit.parts["more"] == "几" and high is None:
        low, high = few_more(hit.parts["low"] + "几", low)
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


def percent_adjacent(hit: Hit, _text: str) -> FoundFigure | None:
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


def mixed_fraction(hit: Hit, _text: str) -> FoundFigure | None:
    """三又二分之一吨 is 3.5 吨."""
    parts = hit.parts
    whole, below, above = parse(parts["whole"]), parse(parts["below"]), parse(parts["above"])
    if whole is None or not below or above is None or above >= below:
        return None
    value = float(f"{scaled(whole + above / below, parts['unit']):.6g}")
    return FoundFigure(Span(hit.start, hit.end), hit.rule, value, None, parts["unit"], None, 0.95)


def discount(hit: Hit, _text: str) -> FoundFigure | None:
    """八五折 and 对折: 0.85 and 0.5."""
    number = Decimal(5) if hit.parts["half"] else parse(hit.parts["tenths"])
    if number is None:
        return None
    value = number / (10 if hit.parts["half"] else 100)
    return FoundFigure(Span(hit.start, hit.end), hit.rule, float(value), None, "折", None, 0.95)


def fraction(hit: Hit, _text: str) -> FoundFigure | None:
    """三分之二 and 2/3, to four digits."""
    below, above = parse(hit.parts["below"] or hit.parts["under"]), parse(hit.parts["above"] or hit.parts["over"])
    if not below or above is None or above > below:
        return None
    approximation = after(hit) or (Approximation.OVER if hit.parts["more"] else None)
    return FoundFigure(Span(hit.start, hit.end), hit.rule, float(f"{above / below:.4g}"), None, "", approximation, 0.97)


def half(hit: Hit, _text: str) -> FoundFigure | None:
    """近一半, 半数以上: a half and its bound."""
    return FoundFigure(Span(hit.start, hit.end), hit.rule, 0.5, None, "", after(hit), 0.8)


def ratio(hit: Hit, _text: str) -> FoundFigure | None:
    """1:15: the left number, to so many of the unit."""
    left, right = parse(hit.parts["left"]), hit.parts["right"]
    if left is None:
        return None
    return FoundFigure(Span(hit.start, hit.end), hit.rule, float(left), None, f":{right}", None, 0.85)
