"""Figures in the less usual forms: discounts, contracts' numerals, two ends of a share, units with a second one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import ranges

from archive_gui.domain.facts import Approximation, Fact, Figure

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "value", "high", "unit"),
    [
        ("样品店打八八折。", "八八折", 0.88, None, "折"),
        ("旧货打对折。", "对折", 0.5, None, "折"),
        ("百分之六七十的秧苗返青。", "百分之六七十", 0.6, 0.7, "%"),
        ("挖沟三又二分之一里。", "三又二分之一里", 3.5, None, "里"),
        ("定金叁仟伍佰元。", "叁仟伍佰元", 3500, None, "元"),
        ("捐粮三十二万伍仟斤。", "三十二万伍仟斤", 325_000, None, "斤"),
        ("他身高一米七八。", "一米七八", 1.78, None, "米"),
        ("每斤三块零五毛。", "三块零五毛", 3.5, None, "元"),
        ("来了一两百户。", "一两百户", 100, 200, "户"),
        ("送去用品460件（套）。", "460件（套）", 460, None, "件（套）"),
        ("接种疫苗38.6万剂次。", "38.6万剂次", 386_000, None, "剂次"),
        ("占全县近六成的水田。", "近六成", 0.6, None, "成"),
        ("报名人数为37万。", "37万", 370_000, None, "人"),
        ("今年摆放菌棒28万棒。", "28万棒", 280_000, None, "棒"),
        ("价格指数从51.2降至49.6。", "51.2", 51.2, None, ""),
        ("气温降到负3度。", "负3度", -3, None, "度"),
        ("气温降到负三度。" + "天很冷。" * 30, "负三度", -3, None, "度"),
    ],
)
def test_form_is_read(find: Find, text: str, quote: str, value: float, high: float | None, unit: str) -> None:
    found = ranges(find(text))[0]
    assert (found[0], found[2], found[3]) == (quote, high, unit)
    assert found[1] == pytest.approx(value)


@pytest.mark.parametrize("text", ["七国集团发表公报。", "二十国集团开会。", "老两口坐在门前。", "坚持五项原则。"])
def test_names_with_numerals_count_nothing(find: Find, text: str) -> None:
    assert ranges(find(text)) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [("收割进度已过七成。", "过七成"), ("销售额过百万元。", "过百万元"), ("他去过百个村子。", "百个")],
)
def test_passed_amounts_are_bounds(find: Find, text: str, quote: str) -> None:
    (found,) = [fact for fact in find(text) if isinstance(fact.detail, Figure)]
    assert isinstance(found.detail, Figure)
    assert (found.quote, found.detail.approximation is Approximation.OVER) == (quote, quote[0] == "过")
