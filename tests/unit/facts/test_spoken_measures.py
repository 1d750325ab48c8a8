"""Measures as people say them: shares with a tail, halves, three units in one, ages and yields without their unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Approximation, Fact, Figure

Find = Callable[..., tuple[Fact, ...]]


def figures(facts: tuple[Fact, ...]) -> list[tuple[str, float | None, str, Approximation | None]]:
    return [
        (fact.quote, fact.detail.value, fact.detail.unit, fact.detail.approximation)
        for fact in facts
        if isinstance(fact.detail, Figure)
    ]


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit", "bound"),
    [
        ("参加锻炼的占两成三，", "两成三", 0.23, "成", None),
        ("药费降低八成半以上。", "八成半以上", 0.85, "成", Approximation.AT_LEAST),
        ("坡地占百分之三十多一点。", "百分之三十多一点", 0.3, "%", Approximation.OVER),
        ("每户两亩多一点。", "两亩多一点", 2, "亩", Approximation.OVER),
        ("八十出头的老汉扎刷子。", "八十出头", 80, "岁", Approximation.OVER),
        ("全乡两千挂零。", "两千挂零", 2000, "", Approximation.OVER),
        ("早稻亩产八百，", "八百", 800, "斤", None),
        ("早稻亩产超过一千，", "超过一千", 1000, "斤", Approximation.OVER),
        ("她月薪三千，", "三千", 3000, "元", None),
        ("堤宽三尺二寸五分。", "三尺二寸五分", 3.25, "尺", None),
        ("药重四两三钱。", "四两三钱", 4.3, "两", None),
        ("他有一亩二分地。", "一亩二分", 1.2, "亩", None),
        ("盖了三间半房。", "三间半", 3.5, "间", None),
        ("他家五口人。", "五口", 5, "口", None),
        ("家里6张嘴，", "6张", 6, "张", None),
        ("到会１２，３４５人。", "１２，３４５人", 12345, "人", None),
        ("同比增长-3%。", "-3%", -0.03, "%", None),
        ("气温零下五度。", "零下五度", -5, "度", None),
    ],
)
def test_measure_is_read_whole(
    find: Find, text: str, quote: str, value: float, unit: str, bound: Approximation | None
) -> None:
    ((words, number, counted, approximation),) = figures(find(text))
    assert (words, counted, approximation) == (quote, unit, bound)
    assert number == pytest.approx(value)


def test_ends_apart_by_a_dash_with_blanks_are_one_range(find: Find) -> None:
    (found,) = [(fact.quote, fact.detail) for fact in find("每村来了5 - 8人。") if isinstance(fact.detail, Figure)]
    assert (found[0], found[1].value, found[1].value_high) == ("5 - 8人", 5, 8)


@pytest.mark.parametrize(
    "text",
    ["最远的一户住在河边。", "两镇分列二、三名。", "守好自己的一亩三分地。", "腊八节那天落雪。", "年年如此。"],
)
def test_what_counts_nothing_is_left(find: Find, text: str) -> None:
    assert figures(find(text)) == []


@pytest.mark.parametrize("text", ["他连说三声谢谢。", "锣敲了两声。", "果枝上剪了两剪。"])
def test_sounds_and_cuts_are_no_quantities(find: Find, text: str) -> None:
    assert not [fact for fact in find(text) if isinstance(fact.detail, Figure)]
