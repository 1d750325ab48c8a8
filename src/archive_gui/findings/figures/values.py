"""What two values are to one another: the same, one printed to less places, or different; what sets them apart."""

from __future__ import annotations

from enum import Enum
from math import floor

from archive_gui.findings.counts import Count

_ROUND = 0.1
"""7000亿 is no rounding of 1万亿, though only one digit is printed."""


_HALVES = (
    ("男", "女"),
    ("城镇", "农村"),
    ("城市", "农村"),
    ("进口", "出口"),
    ("文科", "理科"),
    ("小学", "中学"),
    ("国有", "民营"),
    ("上半年", "下半年"),
    ("第一", "第二"),
    ("新", "旧"),
)
"""Words that set two halves of a whole against one another."""


class Relation(Enum):
    """What two values are to one another."""

    SAME = "same"
    AGREE = "agree"
    ROUNDED = "rounded"
    TRUNCATED = "truncated"
    DIFFER = "differ"


def relation(one: Count, other: Count) -> Relation:
    """What the values of two comparable counts are to one another.

    超12万 and 超17万 could both be true, but nobody says one thing both ways: what is bounded alike is compared by its
    number.
    """
    if (one.exact and other.exact) or _bounded_alike(one, other):
        if one.value == other.value:
            return Relation.SAME
        coarse, fine = (one, other) if one.step >= other.step else (other, one)
        if coarse.step > fine.step * 1.5:
            places = fine.value / coarse.step
            if abs(fine.value - coarse.value) > _ROUND * coarse.value:
                return Relation.DIFFER
            if abs(floor(places + 0.5) * coarse.step - coarse.value) < fine.step / 2:
                return Relation.ROUNDED
            if abs(floor(places + 1e-9) * coarse.step - coarse.value) < fine.step / 2:
                return Relation.TRUNCATED
        return Relation.DIFFER
    slack = max(one.step, other.step) / 2
    if one.low - slack <= other.high and other.low - slack <= one.high:
        return Relation.AGREE
    return Relation.DIFFER


def _bounded_alike(one: Count, other: Count) -> bool:
    """Whether two numbers have the same bound word and are equally round: 超2500万 goes well with 超2524.4万."""
    if one.bound is None or one.bound is not other.bound:
        return False
    coarse, fine = sorted((one.value, other.value), key=digits)
    return digits(coarse) == digits(fine) or abs(fine - coarse) > _ROUND * coarse


def digits(value: float) -> int:
    """The digits of a number without the zeros at its end: 2 for 1200万."""
    return len(f"{value:.4f}".rstrip("0").rstrip(".").rstrip("0").replace(".", ""))


def set_against(texts: dict[int, str], one: Count, other: Count) -> bool:
    """Whether the clauses name two halves of a whole: 男 here and 女 there."""
    left, right = (texts[count.article][count.clause.start : count.clause.end] for count in (one, other))
    return any(
        (a in left) != (a in right) and (b in left) != (b in right) and (a in left) != (b in left) for a, b in _HALVES
    )


def same_mode(one: Count, other: Count) -> bool:
    """Whether both are totals, plans, additions or of one batch alike; of one period they are by its name."""
    batch = one.mode[-1] == other.mode[-1] or bool(one.period and one.period == other.period)
    return one.mode[:-1] == other.mode[:-1] and batch
