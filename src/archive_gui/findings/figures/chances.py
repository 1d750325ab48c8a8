"""How likely two values that differ are one, misprinted, rather than two: by arithmetic, whatever they are said of.

Each way in which one number becomes another is held against how often two numbers of so many digits are so alike by
chance. That 3150 and 3510 have two digits turned is one case in hundreds; that 12 and 14 differ in one digit, one in
five. The answers are natural logarithms of the ratio: above 0 speaks for one number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from math import factorial, log
from operator import ne

from archive_gui.domain.facts import Approximation
from archive_gui.findings.counts import COUNTED, PEOPLE, Count, printed_unit
from archive_gui.findings.figures.granted import between
from archive_gui.findings.figures.one_measure import are_houses, are_pack_and_piece, comparable, in_one_unit
from archive_gui.findings.figures.values import Relation, relation
from archive_gui.language.folds import fold
from archive_gui.language.numerals import parse
from archive_gui.language.units import UnitClass

_TURNED, _SHUFFLED, _DIGIT, _CUT, _OTHERWISE = 0.25, 0.05, 0.45, 0.15, 0.05
"""How often, of numbers that should be one, two digits are turned or more of them stand in another order, one is
another, the end is cut, or anything else happened."""

_SHUFFLED_OF_FEW = 0.01
"""The same of three digits of which none stays in its place: 864 and 648."""

_NEAR, _SPREAD, _RANGE = 0.2, 0.3, 6.9
"""How often the rest lie near, how far they spread and how far any two numbers do, in natural logarithms."""

_MOST_DIGITS = 4
"""More digits tell no more: a page has figures of so many sorts that some are alike by chance."""

_LEAST_RATIO, _LEAST_BOUNDED, _LEAST_BROKEN = 0.5, 0.8, 0.95
_LEAST_PASSED = 0.3
"""突破8亿元 is wrong however far below the exact figure lies, within reason."""

_SPELLS_AGREE = 1.02
_CONVERTED, _TEN = 1.06, 10
"""How far roundings carry two units of one area apart, and a decimal point."""

_SCALES = {
    "亩": ("area", 1.0),
    "公顷": ("area", 15.0),
    "平方米": ("area", 0.0015),
    "里": ("length", 500.0),
    "米": ("length", 1.0),
    "斤": ("weight", 0.5),
    "公斤": ("weight", 1.0),
}
"""Units in use side by side, and what each comes to in one of them."""

_TENTHS, _TENTH = "成", 0.1
"""Shares are told in tenths too; 七成 is said of what is 75% and of what is 78%."""

_MOST = 4.0
"""Values alone say no more than this: where nothing else is alike, numbers of two things are alike by chance."""

_FEW = 2
"""Digits of numbers that a page is full of."""

_ROOM = 1.15
_EXACT = 3
"""Digits of a number that was not rounded."""

_FAR, _FURTHEST = 10, 100
"""How far two digits turned, and a digit dropped, move a number at most."""

_MAGNITUDES = 6
"""Magnitudes that figures of one page have."""

_ONE_EACH = frozenset({UnitClass.HOUSEHOLD, UnitClass.THING})
"""Classes of which one may be told for the other: as many houses as households."""

_MEASURED = frozenset({UnitClass.AREA, UnitClass.LENGTH, UnitClass.WEIGHT, UnitClass.VOLUME, UnitClass.ENERGY})
"""Classes whose units are put for one another."""

_KEPT = 1024
"""Numbers that are kept as they were made ready: each is held against many."""

_LOOSE = re.compile("[多余几来]")
_PRINTED = re.compile(r"\d[\d,.]*")
_SPELT = re.compile("[零〇一二两三四五六七八九十百千]+")
_LEAST_SPELT = 10


class Slip(Enum):
    """What may have happened to a number."""

    TURNED = "turned"
    SHUFFLED = "shuffled"
    DIGIT = "digit"
    DIGIT_OF_FEW = "digit of few"
    TURNED_OF_FEW = "turned of few"
    DROPPED = "dropped"
    TENS = "tens"
    TRUNCATED = "truncated"
    MISROUNDED = "misrounded"
    BROKEN = "broken"
    NEAR = "near"
    BOUNDED = "bounded"
    UNIT = "unit"
    SCALE = "scale"
    SPELL = "spell"


_OF_ONE_EACH = frozenset({Slip.TURNED, Slip.TURNED_OF_FEW, Slip.SHUFFLED})
"""What tells of one number under two measure words."""


BEYOND_CHANCE = frozenset({Slip.TURNED, Slip.SHUFFLED, Slip.DIGIT, Slip.TENS, Slip.DROPPED, Slip.UNIT, Slip.SCALE})
"""What two values of two things are hardly so alike by chance."""


@dataclass(frozen=True, slots=True)
class Chance:
    """What may have happened, and how much the values alone speak for it."""

    slip: Slip
    weight: float


def chance(one: Count, other: Count) -> Chance | None:
    """What the values of two counts say; None where they agree or lie too far apart."""
    one, other = in_one_unit(one, other)
    if _lie_far_apart(one, other):
        return None
    found = _chance(one, other)
    return Chance(found.slip, min(found.weight, _MOST)) if found is not None else None


def _lie_far_apart(one: Count, other: Count) -> bool:
    """Whether nothing that may happen to a number leads from one to the other: told first, as most pairs are."""
    scales = _scales(one, other) or (1.0, 1.0)
    low, high = sorted((one.value * scales[0], other.value * scales[1]))
    if high <= _FAR * low:
        return False
    one_number = _significant(one.value) == _significant(other.value)
    return one.kind is not other.kind or (high > _FURTHEST * low and not one_number)


def of_two_spells(one: Count, other: Count, times: float) -> Chance | None:
    """What 800元 a month and 1.2万元 a year say; ``times``: how often the one spell goes into the other."""
    low, high = sorted((one.value * times, other.value))
    if not (one.exact and other.exact) or low * _SPELLS_AGREE >= high or low < _LEAST_RATIO * high:
        return None
    return Chance(Slip.SPELL, _density(low, high))


def of_one_each(count: Count) -> Chance:
    """How much it says that an amount of one each is told again of one of another sort."""
    return Chance(Slip.UNIT, min(_MOST, log(_OTHERWISE * _numbers(_digits(count)) * _MAGNITUDES)))


def _chance(one: Count, other: Count) -> Chance | None:
    if one.value <= 0 or other.value <= 0:
        return None
    found = _of_units(one, other) or _converted(one, other) or _of_one_each(one, other)
    if found is not None or not comparable(one, other):
        return found
    if _agree_in_tenths(one, other):
        return None
    match relation(one, other):
        case Relation.SAME | Relation.ROUNDED:
            return None
        case Relation.AGREE:
            return _broken(one, other) or _outside(one, other) or _beyond(one, other)
        case Relation.TRUNCATED if _is_rounded(one) or _is_rounded(other):
            return Chance(Slip.TRUNCATED, log(_CUT * _numbers(min(_digits(one), _digits(other)))))
        case _:
            return _broken(one, other) or _outside(one, other) or _misprint(one, other) or _apart(one, other)


def _agree_in_tenths(one: Count, other: Count) -> bool:
    tenths = one.fact.quote.endswith(_TENTHS) != other.fact.quote.endswith(_TENTHS)
    return tenths and abs(one.value - other.value) < _TENTH


def _of_one_each(one: Count, other: Count) -> Chance | None:
    """4286座 and 4826户: of what each household has one, only digits that are turned tell that one number is meant."""
    if one.kind is other.kind or not (one.kind in _ONE_EACH and other.kind in _ONE_EACH) or comparable(one, other):
        return None
    if min(_digits(one), _digits(other)) < _MOST_DIGITS and not are_houses(one, other):
        return None
    found = _misprint(one, other) if one.exact and other.exact else None
    return found if found is not None and found.slip in _OF_ONE_EACH else None


def _is_rounded(count: Count) -> bool:
    """Whether a number is printed to less places, in 万 or with decimals; a bare 1500 is none cut off from 1550."""
    return any(mark in count.fact.quote for mark in "万亿.千百")


def _of_units(one: Count, other: Count) -> Chance | None:
    """1403户 and 1403人, 1500亩 and 1500公顷, 3000元 and 3000万元: one number as printed, of two units."""
    printed = _printed(one.fact.quote)
    if not printed or printed != _printed(other.fact.quote):
        return None
    weight = log(_OTHERWISE * _numbers(len(printed.replace(".", "").strip("0"))) * _MAGNITUDES)
    if one.kind is not other.kind:
        households = {one.kind, other.kind} <= PEOPLE or are_houses(one, other)
        return Chance(Slip.UNIT, weight) if households else None
    if one.kind is UnitClass.THING:
        return Chance(Slip.UNIT, weight) if _digits(one) > 1 and are_pack_and_piece(one, other) else None
    if one.kind in COUNTED or one.kind is UnitClass.RATIO or (one.unit, one.value) == (other.unit, other.value):
        return None
    if one.kind in _MEASURED and printed_unit(one) != printed_unit(other):
        return Chance(Slip.UNIT, weight)
    return Chance(Slip.SCALE, weight) if one.unit == other.unit and one.value != other.value else None


def _misprint(one: Count, other: Count) -> Chance | None:
    left, right = _plain(one.value), _plain(other.value)
    if len(left) == len(right):
        changed = sum(map(ne, left, right))
        turned = changed == len("ab") and sorted(left) == sorted(right)
        if changed == 1 or turned:
            digits = max(_digits(one), _digits(other))
            return _turned(digits) if turned else _digit(digits)
        shuffled = sorted(left) == sorted(right) or _are_exchanged(left, right)
        if shuffled and _digits(one) == _digits(other) > _FEW:
            return _shuffled(_digits(one))
    if _significant(one.value) == _significant(other.value):
        digits = max(_digits(one), _digits(other))
        return Chance(Slip.TENS, log(_OTHERWISE * _numbers(digits) / 3)) if digits > 1 else None
    less, more = sorted((left, right), key=len)
    if len(more) == len(less) + 1 and more.isdigit() and _is_without_one(less, more):
        digits = len(less.rstrip("0"))
        return Chance(Slip.DROPPED, log(_OTHERWISE * _numbers(digits) / (digits + 1))) if digits > 1 else None
    coarse, fine = (one, other) if one.step >= other.step else (other, one)
    if (rounded := _misprinted_when_rounded(coarse, fine)) is not None:
        return rounded
    if coarse.step > fine.step * 1.5 and abs(coarse.value - fine.value) <= coarse.step * 1.05 and _digits(coarse) > 1:
        return Chance(Slip.MISROUNDED, log(_OTHERWISE * _numbers(_digits(coarse)) / 2))
    return None


def _are_exchanged(one: str, other: str) -> bool:
    """Whether two digits of a number stand for one another throughout: 24767 and 24676."""
    changed = {(a, b) for a, b in zip(one, other, strict=True) if a != b}
    return len(changed) == len("ab") and changed == {(b, a) for a, b in changed}


def _misprinted_when_rounded(coarse: Count, fine: Count) -> Chance | None:
    """14.6万人 and 164213名: the one with two digits turned of what the other is rounded to."""
    if coarse.step <= fine.step * 1.5 or not (coarse.exact and fine.exact) or _digits(coarse) < _EXACT:
        return None
    left, right = _plain(coarse.value / coarse.step), _plain(float(round(fine.value / coarse.step)))
    turned = len(left) == len(right) and sorted(left) == sorted(right) and sum(map(ne, left, right)) == len("ab")
    return _turned(_digits(coarse)) if turned else None


def _is_without_one(less: str, more: str) -> bool:
    """Whether one number is the other without one of its digits: 238 and 2318."""
    same = next((at for at, (a, b) in enumerate(zip(less, more, strict=False)) if a != b), len(less))
    return len(less) >= _FEW and less[same:] == more[same + 1 :]


def _converted(one: Count, other: Count) -> Chance | None:
    """36万亩 and 3.6万公顷: one thing in two units, of which the one does not come to the other."""
    scales = _scales(one, other)
    if scales is None:
        return None
    low, high = sorted((one.value * scales[0], other.value * scales[1]))
    if is_wide(one) or is_wide(other):
        apart = between(one, other, scales)
        far = apart is not None and _LEAST_RATIO * apart[1] <= apart[0] < apart[1] / _CONVERTED
        return Chance(Slip.BOUNDED, _density(*apart)) if apart is not None and far else None
    if high <= low * _CONVERTED:
        return None
    digits = min(_digits(one), _digits(other))
    if _significant(one.value) == _significant(other.value) and digits > 1:
        return Chance(Slip.UNIT, log(_OTHERWISE * _numbers(digits) * _MAGNITUDES / 3))
    if 1 / _CONVERTED < high / low / _TEN < _CONVERTED:
        return Chance(Slip.TENS, log(_OTHERWISE * _numbers(digits) / 3))
    if low < _LEAST_RATIO * high:
        return None
    return Chance(Slip.NEAR, _density(low, high))


def _scales(one: Count, other: Count) -> tuple[float, float] | None:
    """What the units of two counts come to in one of them; None where they have one, or none that converts."""
    left, right = _SCALES.get(one.unit), _SCALES.get(other.unit)
    if one.unit == other.unit or one.kind is not other.kind or left is None or right is None or left[0] != right[0]:
        return None
    return left[1], right[1]


def _density(low: float, high: float) -> float:
    """What the ratio of two values says, that have no likeness of digits."""
    return log(_NEAR * _RANGE / (2 * _SPREAD)) - log(high / low) / _SPREAD


def _digit(digits: int) -> Chance:
    return Chance(Slip.DIGIT if digits > _FEW else Slip.DIGIT_OF_FEW, log(_DIGIT * _numbers(digits) / (9 * digits)))


def _shuffled(digits: int) -> Chance:
    ways = factorial(min(digits, _MOST_DIGITS)) - 1 - digits * (digits - 1) / 2
    often = _SHUFFLED if digits >= _MOST_DIGITS else _SHUFFLED_OF_FEW
    return Chance(Slip.SHUFFLED, log(often * _numbers(digits) / max(1, ways)))


def _turned(digits: int) -> Chance:
    ways = digits * (digits - 1) / 2
    return Chance(Slip.TURNED if digits > _FEW else Slip.TURNED_OF_FEW, log(_TURNED * _numbers(digits) / ways))


def _apart(one: Count, other: Count) -> Chance | None:
    """Values without any likeness of digits: the nearer, the likelier one; of 四十多名 it is 50 that counts."""
    low, high = (one, other) if one.value <= other.value else (other, one)
    bounded = is_wide(one) != is_wide(other) or one.ranging or other.ranging
    passed = high.bound is Approximation.OVER and low.exact and not low.ranging
    if bounded and passed and low.value >= _LEAST_BROKEN * high.value:
        return _broken(one, other)
    passed = passed and not _LOOSE.search(high.fact.quote)
    near = min(low.high, high.value) if bounded and not passed else low.value
    least = _LEAST_PASSED if passed else _LEAST_RATIO
    if bounded and not (low.exact or high.exact):
        least = _LEAST_BOUNDED
    if near < least * high.value:
        return None
    return Chance(Slip.BOUNDED if bounded else Slip.NEAR, _density(near, high.value))


def _beyond(one: Count, other: Count) -> Chance | None:
    """2000元以上 and 一千五六百元, 不到200户 and 236户: wholly beyond what the words for more or less grant."""
    apart = between(one, other)
    if apart is None or apart[0] < _LEAST_RATIO * apart[1]:
        return None
    return Chance(Slip.BOUNDED, _density(*apart))


def is_wide(count: Count) -> bool:
    """Whether its words leave a figure so much room (超3000, 近3000) that others go with it; 1360余 is nearly exact."""
    return count.high > _ROOM * count.low


def _broken(one: Count, other: Count) -> Chance | None:
    """逾3000万元 here and 2963.4万元 there: an exact value below what it is said to pass."""
    low, high = (one, other) if one.value <= other.value else (other, one)
    if high.bound is not Approximation.OVER or not low.exact or low.step >= high.step or low.value == high.value:
        return None
    if low.value < _LEAST_BROKEN * high.value or _digits(low) <= _digits(high) or _digits(low) < _EXACT:
        return None
    return Chance(Slip.BROKEN, log(_CUT * _RANGE / 2 / max(0.005, log(high.value / low.value))))


def _outside(one: Count, other: Count) -> Chance | None:
    """近1900人 here and 1968人 there: an exact value above what it is said not to reach."""
    low, high = (one, other) if one.value <= other.value else (other, one)
    if low.bound is not Approximation.NEAR or not high.exact or _digits(high) < _EXACT or high.step >= low.step:
        return None
    if low.value < _LEAST_RATIO * high.value:
        return None
    return Chance(Slip.BROKEN, log(_CUT * _RANGE / 2 / max(0.005, log(high.value / low.value))))


@lru_cache(maxsize=_KEPT)
def _printed(quote: str) -> str:
    """The digits of a figure as printed, or those of one spelt out (八百: 800); empty where it is a small one."""
    told = fold(quote)
    if found := _PRINTED.search(told):
        return found[0]
    spelt = _SPELT.search(told)
    value = parse(spelt[0]) if spelt else None
    return str(value) if value is not None and value >= _LEAST_SPELT else ""


@lru_cache(maxsize=_KEPT)
def _plain(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


@lru_cache(maxsize=_KEPT)
def _significant(value: float) -> str:
    return _plain(value).replace(".", "").strip("0")


def _digits(count: Count) -> int:
    return max(1, len(_significant(count.value)))


def _numbers(digits: int) -> int:
    """How many numbers there are of so many digits."""
    return 9 * 10 ** (min(digits, _MOST_DIGITS) - 1) if digits > 0 else 9
