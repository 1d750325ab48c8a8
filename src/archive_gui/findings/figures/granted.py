"""What the words for more and less grant a number: 一百四十多万 is less than 150万, 将近两百 no less than 184."""

from __future__ import annotations

import re
from math import floor, inf, log10

from archive_gui.domain.facts import Approximation
from archive_gui.findings.counts import Count
from archive_gui.findings.figures.values import digits

_JUST = re.compile("出头|挂零|冒头")
_UP_TO_NEXT = re.compile("[多余几]")
_SOME = re.compile("来")
_SHORT_OF = re.compile("不[到足满]|未[到满]")
"""What falls short of a number lies near it; what a limit (不超过, 以内) allows does not."""

_JUST_OVER, _PASSED, _SHORT, _LIMIT = 0.3, 1.15, 0.92, 0.0
_LEAST_ABOUT, _MOST_ABOUT = 0.03, 0.12
_HALF = 0.5

_WELL = 0.02
"""How far beyond what is granted a number lies of which nobody says so, and how far it is rounded at most."""


def granted(count: Count) -> tuple[float, float]:
    """The least and the most that somebody would call so, by the last digit told; its own value where it is exact."""
    value, quote = count.value, count.fact.quote
    place = _place(value)
    match count.bound:
        case Approximation.OVER if _JUST.search(quote):
            return value, value + _JUST_OVER * place
        case Approximation.OVER if _UP_TO_NEXT.search(quote):
            return value, value + place
        case Approximation.OVER:
            return value, max(_PASSED * value, value + _HALF * place)
        case Approximation.AT_LEAST:
            return value, inf
        case Approximation.AT_MOST:
            return (min(_SHORT * value, value - _HALF * place) if _SHORT_OF.search(quote) else _LIMIT), value
        case Approximation.NEAR:
            return _SHORT * value, value
        case Approximation.ABOUT if _SOME.search(quote):
            return value - _HALF * place, value + place
        case Approximation.ABOUT:
            room = min(max(_HALF * place, _LEAST_ABOUT * value), _MOST_ABOUT * value)
            return value - room, value + room
        case _:
            return count.low, count.high


def between(one: Count, other: Count, scales: tuple[float, float] = (1.0, 1.0)) -> tuple[float, float] | None:
    """Where what lies between two numbers begins and ends; None where both can be told of one thing.

    ``scales``: what the units of each come to in one of them.
    """
    (low, high), (less, more) = (
        (scale * (least - _slack(count)), scale * (most + _slack(count)))
        for count, scale, (least, most) in zip((one, other), scales, map(granted, (one, other)), strict=True)
    )
    if high * (1 + _WELL) < less:
        return high, less
    if more * (1 + _WELL) < low:
        return more, low
    return None


def _slack(count: Count) -> float:
    """How far an exact number may have been rounded."""
    return min(count.step / 2, _WELL * count.value) if count.exact else 0.0


def _place(value: float) -> float:
    """The place of the last digit that is not zero: 10万 for 140万."""
    return 10.0 ** (floor(log10(value)) + 1 - digits(value)) if value > 0 else 0.0
