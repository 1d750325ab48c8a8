"""What words for more and less grant a number, in one unit or in two, and what lies beyond it."""

from __future__ import annotations

from itertools import combinations

import pytest

from archive_gui.findings.counts import Count, counts_of
from archive_gui.findings.evidence import Material
from archive_gui.findings.figures.chances import Slip, chance
from archive_gui.findings.figures.granted import between, granted
from archive_gui.workflows.inspect import process


def _counts(*told: str) -> list[Count]:
    text = "沙溪镇的一则样本\n\n" + "".join(f"{one}。\n\n" for one in told)
    source = process(text.encode(), "样本.txt", "样本.txt")
    page = [Material(n, a.reading, a.description, a.facts) for n, a in enumerate(source.articles, 1)]
    return [count for material in page for count in counts_of(material)]


def _slips(*told: str) -> list[Slip]:
    pairs = combinations(_counts(*told), 2)
    return [found.slip for one, other in pairs if (found := chance(one, other)) is not None]


@pytest.mark.parametrize(
    ("told", "least", "most"),
    [
        ("挖土一百四十多万方", 1_400_000, 1_500_000),
        ("渠长三十里出头", 30, 33),
        ("镇里有将近二百户", 184, 200),
        ("镇里有不到六百户", 550, 600),
        ("镇里有约1860户", 1804.2, 1915.8),
        ("镇里突破150户", 150, 172.5),
        ("镇里有至少150户", 150, float("inf")),
        ("镇里有不超过150户", 0, 150),
        ("镇里有1860户", 1860, 1860),
    ],
)
def test_what_is_granted_goes_by_the_last_digit_told(told: str, least: float, most: float) -> None:
    (count,) = _counts(told)
    assert granted(count) == pytest.approx((least, most))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("挖土一百四十多万方", "挖土186万方"),
        ("渠长三十里出头", "渠长18.6公里"),
        ("收柿子1820吨", "收柿子突破一百五十万公斤"),
        ("镇里有不到六百户", "镇里有486户"),
        ("镇里有约3000户", "镇里有2360户"),
        ("镇里有至少3000户", "镇里有2360户"),
    ],
)
def test_what_lies_well_beyond_it_differs(first: str, second: str) -> None:
    assert _slips(first, second) in ([Slip.BOUNDED], [Slip.NEAR])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("挖土一百四十多万方", "挖土147万方"),
        ("渠长三十里出头", "渠长16公里"),
        ("收柿子1620吨", "收柿子突破一百五十万公斤"),
        ("镇里有不到六百户", "镇里有572户"),
        ("镇里有约3000户", "镇里有2860户"),
        ("镇里有至少3000户", "镇里有3860户"),
        ("镇里有不超过600户", "镇里有420户"),
    ],
)
def test_what_it_grants_does_not(first: str, second: str) -> None:
    assert _slips(first, second) == []


def test_what_lies_between_is_told_whichever_comes_first() -> None:
    one, other = _counts("镇里有不到六百户", "镇里有486户")
    assert between(one, other) == between(other, one) == pytest.approx((486.5, 550))


@pytest.mark.parametrize(
    ("first", "second", "slips"),
    [
        ("路长12.8公里", "路长三十六里", [Slip.NEAR]),
        ("路长12.8公里", "路长二十五里半", []),
        ("水位22.48米", "水位22米61", [Slip.NEAR]),
        ("占地3600平方米", "占地三千六百亩", [Slip.UNIT]),
        ("发货3.6万箱", "发货3.6万瓶", [Slip.UNIT]),
        ("发货3.6万箱", "发货3.6万箱", []),
        ("办班36项", "办班36处", []),
    ],
)
def test_two_units_are_held_against_one_another(first: str, second: str, slips: list[Slip]) -> None:
    assert _slips(first, second) == slips
