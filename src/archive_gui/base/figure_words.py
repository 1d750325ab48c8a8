"""Quantities in words: as printed where the quote prints them, with separators and bounds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from math import isclose, isfinite

from archive_gui.base.messages import _
from archive_gui.domain.facts import Approximation, Change, Figure

_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)[多余几来]?((?:[百千万亿]\s?)*)")
_MULTIPLIERS = {"百": 100.0, "千": 1e3, "万": 1e4, "亿": 1e8}
_BOUNDS: dict[Approximation, Callable[[], str]] = {
    Approximation.OVER: lambda: _("over {value}"),
    Approximation.NEAR: lambda: _("nearly {value}"),
    Approximation.ABOUT: lambda: _("about {value}"),
    Approximation.AT_LEAST: lambda: _("{value} or more"),
    Approximation.AT_MOST: lambda: _("{value} or less"),
    Approximation.VAGUE: lambda: _("{value} (round number)"),
}
# What a stored value is to the number printed before the unit: domain.facts.Figure, GUIDELINE "Normalisation".
_SCALES = {"%": 0.01, "％": 0.01, "‰": 0.001, "成": 0.1, "折": 0.1, "公里": 1e3, "千米": 1e3, "华里": 500.0}
_TIGHT_UNITS = frozenset({"%", "％", "‰"})
_MISSING = "—"
_FRACTION = "分之"
"""A fraction in words is clearer as printed than as a decimal."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A number as the quote has it: its digits, the 万 or 亿 after them, and the value of both."""

    digits: str
    multiplier: str
    value: float


def figure_text(figure: Figure, quote: str) -> str:
    """The figure in words: ``143,674 名``, ``52.61 万人``, ``over 30 户``, ``3–5 万元``.

    The digits and 万 or 亿 are those of ``quote`` where they say the stored value, otherwise they are made from it.
    """
    if figure.value is None or (_FRACTION in quote and figure.unit not in _SCALES):
        return _one_line(quote)
    values = [figure.value] if figure.value_high is None else [figure.value, figure.value_high]
    amount = _with_unit(_range(_amounts(values, figure.unit, quote)), figure.unit)
    if figure.approximation is None:
        return amount
    return _BOUNDS[figure.approximation]().format(value=amount)


def change_text(change: Change, quote: str) -> str:
    """The movement in words: ``3.1% → 0.4%``, ``12 户 → 3 户``."""
    ends = [change.from_value, change.to_value]
    known = [value for value in ends if value is not None]
    words = iter(_amounts(known, change.unit, quote) if known else ())
    return " → ".join(_MISSING if value is None else _with_unit(next(words), change.unit) for value in ends)


def unit_scale(unit: str) -> float:
    """What a stored value is to the number written before its unit: 0.01 for %, 1000 for 公里, 1 for most."""
    return _SCALES.get(unit, 1.0)


def number_text(value: float) -> str:
    """A number with thousands separators and no digits it does not have."""
    if not isfinite(value):
        return _MISSING
    plain = format(Decimal(repr(round(value, 6))).normalize(), "f")
    whole, point, rest = plain.partition(".")
    return f"{int(whole):,}{point}{rest}" if not whole.startswith("-") else f"-{number_text(-value)}"


def _range(amounts: list[str]) -> str:
    """``3 万`` and ``5 万`` are ``3–5 万``."""
    multipliers = {amount.partition(" ")[2] for amount in amounts}
    if len(multipliers) == 1:
        amounts = [*(amount.partition(" ")[0] for amount in amounts[:-1]), amounts[-1]]
    return "–".join(amounts)


def _amounts(values: list[float], unit: str, quote: str) -> list[str]:
    scale = _SCALES.get(unit, 1.0)
    printed = _printed_numbers(quote)
    if len(printed) == len(values) and _agree(values, printed, scale):
        return [_joined(_grouped(number.digits), number.multiplier) for number in printed]
    multiplier, factor = _common_multiplier(values, quote) if scale == 1.0 else ("", 1.0)
    return [_joined(number_text(value / scale / factor), multiplier) for value in values]


def _agree(values: list[float], printed: list[_Printed], scale: float) -> bool:
    """The printed numbers say the values; in 3到5万 the first one borrows the 万 of the last."""
    borrowed = _factor(printed[-1].multiplier)
    return all(
        isclose(value, number.value * scale, rel_tol=1e-6)
        or (not number.multiplier and isclose(value, number.value * borrowed * scale, rel_tol=1e-6))
        for value, number in zip(values, printed, strict=True)
    )


def _printed_numbers(quote: str) -> list[_Printed]:
    plain = "".join(unicodedata.normalize("NFKC", quote).split())
    found = []
    for match in _NUMBER.finditer(plain):
        digits = match[1].rstrip(",")
        value = float(digits.replace(",", "")) * _factor(match[2])
        found.append(_Printed(digits.replace(",", ""), match[2], value))
    return found


def _factor(multiplier: str) -> float:
    factor = 1.0
    for char in multiplier:
        factor *= _MULTIPLIERS.get(char, 1.0)
    return factor


def _common_multiplier(values: list[float], quote: str) -> tuple[str, float]:
    """万 or 亿 where the quote uses it and every value is that large."""
    for multiplier in ("万亿", "亿", "万"):
        factor = _factor(multiplier)
        if multiplier in quote and all(abs(value) >= factor for value in values):
            return multiplier, factor
    return "", 1.0


def _grouped(digits: str) -> str:
    whole, point, rest = digits.partition(".")
    return f"{int(whole):,}{point}{rest}"


def _joined(number: str, multiplier: str) -> str:
    return f"{number} {multiplier}" if multiplier else number


def _with_unit(amount: str, unit: str) -> str:
    if not unit:
        return amount
    tight = unit in _TIGHT_UNITS or unit.startswith(":") or amount[-1:] in _MULTIPLIERS
    return f"{amount}{unit}" if tight else f"{amount} {unit}"


def _one_line(quote: str) -> str:
    return "".join(line.strip() for line in quote.splitlines())
