"""So much in a day or a month held against what many of them come to; products of weights and of living space."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "text",
    [
        "施工队一天铺200米，10天铺了2.4公里。",
        "每天接待游客800人，国庆7天一共接待了6800人。",
        "每月领600元，一年下来有8200元。",
        "月租金800元，一年的房租是1.06万元。",
        "年产30吨，三年产了120吨。",
        "汽车每小时跑60公里，180公里的路走了两个小时就到。",
        "一家5口人住着90平方米的房子，人均20平方米。",
        "他的8亩果园亩产3000斤，一季收了2.4万公斤。",
        "全县共改造危房2156户，其中甲类1342户、乙类814户。户均补助1.5万元，共发放补助资金4312万元。",
        "一箱装12瓶，发了350箱，合计4800瓶。",
    ],
    ids=["a day", "days", "months", "rent", "years", "speed", "rooms", "weights", "of all", "boxes"],
)
def test_what_is_reckoned_does_not_come_out(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "施工队一天铺200米，10天铺了2公里。",
        "平时每天卖200斤，年前10天卖了3500斤。",
        "一季度开了6场招聘会，去年全年11场。",
        "日产砖2万块的砖厂，干了20天，修好了50公里路。",
        "他一天走15公里，三年走了1.6万公里。",
        "他的8亩果园亩产3000斤，一季收了1.2万公斤。",
        "一家5口人住着200平方米的房子，人均纯收入8000元。",
        "采茶20天，她挣了4000元，熟手平均每天挣250元。",
    ],
    ids=[
        "it does",
        "other days",
        "a quarter",
        "another deed",
        "other spells",
        "weights",
        "of something else",
        "others",
    ],
)
def test_what_is_not_reckoned_of_it_needs_not(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []
