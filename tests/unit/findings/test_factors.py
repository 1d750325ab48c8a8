"""Products of all the numbers of a sentence held against the larger amount that ends it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Doubts = Callable[..., list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "全县巡河的有52人，每人每月补贴600元，一年要发47.44万元。",
        "寄宿的孩子有3.2万名，每人每天补5元，一年按200天计，全年应拨4200万元。",
        "客车每天跑5个来回，一个来回36公里，一天下来是280公里。",
        "每个大棚一年收两茬，一茬能赚1.4万元，他家6个棚，一年赚了19.8万元。",
        "护岸每米造价320元，全长3.8公里，造价141.6万元。",
        "按每个村60万元的标准，给28个村安排了1480万元。",
        "一条线一个班出布1600米，四条线两班倒，一天出布12.8万米。",
        "绣坊的人平均每天领90元，按每月出工22天算，月均收入2700元左右。",
        "全乡油茶林4.6万亩，涉及12个村38个组，亩均产茶果120公斤，总产量7520吨。",
    ],
    ids=[
        "months of a year",
        "people and days",
        "ways",
        "crops of houses",
        "metres",
        "a standard",
        "ten times",
        "about so much",
        "with other numbers between",
    ],
)
def test_a_product_that_its_factors_do_not_have_is_told(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "全县巡河的有52人，每人每月补贴600元，一年要发37.44万元。",
        "寄宿的孩子有3.2万名，每人每天补5元，一年按200天计，全年应拨3200万元。",
        "全县巡河的有52人，每人每月补贴600元，又花了2.9万元买船。",
        "客车每天跑5个来回，票价每张36元，去年新买的车花了28万元。",
        "绣坊的人平均每天领90元，按每月出工22天算，月均收入2100元左右。",
        "全乡油茶林4.6万亩，涉及12个村38个组，亩均产茶果120公斤，总产量5520吨。",
    ],
    ids=["holds", "holds with days", "something else", "another thing", "about so much", "with other numbers between"],
)
def test_what_is_no_product_of_them_is_not(doubts: Doubts, text: str) -> None:
    assert "sum_fails" not in doubts(text)
