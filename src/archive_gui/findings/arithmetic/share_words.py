"""Shares as texts tell them, in per cent, in tenths and in fractions, with the room that each leaves: 近九成."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Material, once
from archive_gui.language.numerals import parse

_DIGITS = "一二两三四五六七八九十"
_SHARE = re.compile(
    r"(?P<near>近|将近|接近|不到|不足)?(?P<over>超过?|过|高达)?约?(?:"
    rf"(?P<below>[{_DIGITS}]+)分之(?P<above>[{_DIGITS}]+)|(?P<half>一半|半数|过半|对半)|"
    rf"(?P<tenths>[{_DIGITS}])成(?P<five>半|[一二三四五六七八九](?![十百千万个成]))?(?![一-鿿]{{0,1}}[本立员功为了长绩交人年熟])|(?P<percent>\d+(?:\.\d+)?)[%％])"
    r"(?P<more>以上|还多|多|有余)?(?P<about>左右|上下)?"
)
_CORE = re.compile("[%％成半]|分之")
"""What every share has: it is only sought around that."""
_LEAD, _TRAIL = 16, 10
"""Characters before and behind that which a share and what it must not go on with may take."""
_ROOM, _MORE, _LESS = 0.055, 0.16, 0.08
"""How far a share told in words may lie from the number meant, and how much more 以上 and less 近 reaches."""
_MORE_THAN_HALF = 0.25
"""How far 一半以上 and 过半 reach: up to three quarters, which have words of their own."""
_ROOM_OF_HALVES = 0.03
"""The same of 四成半, which is told to half a tenth."""
_ROOM_OF_HUNDREDTHS = 0.007
"""And of 九成三."""
_OF_PERCENT = 1.0
"""Of the last printed place of a percentage, which may be cut off."""


_MEASURED = re.compile("(?:户(?P<households>数)|(?P<people>人[数口]))(?:的|比例|比重)?(?:了|约|近|将近|达到?|为)?$")


def measured_in(lead: str) -> str | None:
    """The unit in which a share is told to be measured, by what leads to it: 户 of 占总户数的."""
    found = _MEASURED.search(lead)
    return None if found is None else "户" if found["households"] else "人"


@dataclass(frozen=True, slots=True)
class Share:
    """A share, told somewhere, and the least and the most that its words allow."""

    span: Span
    value: float
    low: float
    high: float


@once
def shares_told(material: Material) -> tuple[Share, ...]:
    """All shares of an article, in order."""
    return tuple(_shares_in(material.reading.text))


def _shares_in(text: str) -> Iterator[Share]:
    last = 0
    for core in _CORE.finditer(text):
        found = (
            _SHARE.search(text, max(last, core.start() - _LEAD), core.end() + _TRAIL) if core.start() >= last else None
        )
        if found is None:
            continue
        last = found.end()
        value, room = _value(found)
        if not value:
            continue
        low, high = value - room, value + room
        if found["over"] or found["more"] or found["half"] == "过半":
            low, high = value - room / 5, value + (_MORE_THAN_HALF if found["half"] else _MORE)
        elif found["near"]:
            low, high = value - _LESS, value + room / 5
        elif found["about"]:
            low, high = value - 2 * room, value + 2 * room
        yield Share(Span(*found.span()), value, low, high)


def _value(found: re.Match[str]) -> tuple[float, float]:
    if found["below"]:
        below, above = (float(parse(found[name].replace("两", "二")) or 0) for name in ("below", "above"))
        return (above / below if below > above else 0.0), _ROOM
    if found["half"]:
        return 0.5, _ROOM
    if found["tenths"]:
        tenths = float(parse(found["tenths"].replace("两", "二")) or 0) / 10
        if found["five"] in {None, "半"}:
            return (tenths + 0.05, _ROOM_OF_HALVES) if found["five"] else (tenths, _ROOM)
        return tenths + float(parse(found["five"]) or 0) / 100, _ROOM_OF_HUNDREDTHS
    places = len(found["percent"].partition(".")[2])
    return float(found["percent"]) / 100, _OF_PERCENT * 10.0**-places / 100
