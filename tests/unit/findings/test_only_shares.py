"""The only two figures of a measure in a sentence and its only share, in whatever order."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("村里总收入80万元，近七成来自茶叶——茶叶收入55万元。", "村里总收入80万元，近七成来自茶叶——茶叶收入40万元。"),
        (
            "样村有劳动力640人，四分之一在外打工，算下来有160人。",
            "样村有劳动力640人，四分之一在外打工，算下来有320人。",
        ),
        ("渠道总长125公里，已铺90公里，工程进度过了七成。", "渠道总长125公里，已铺75公里，工程进度过了七成。"),
        (
            "六十岁以上的占居民总数的18%，样坪居民5000人，老人有900人。",
            "六十岁以上的占居民总数的18%，样坪居民5000人，老人有1200人。",
        ),
        ("样校毕业320人，升入高中的304人，升学率达到九成五。", "样校毕业320人，升入高中的272人，升学率达到九成五。"),
        ("订报任务6000份，目前订出5580份，完成九成三。", "订报任务6000份，目前订出5100份，完成九成三。"),
        ("任务480户，已改512户，完成率106.7%。", "任务480户，已改512户，完成率116.7%。"),
    ],
)
def test_the_only_share_of_a_sentence_goes_with_its_only_figures(doubts: Doubts, right: str, wrong: str) -> None:
    assert doubts(right) == []
    assert doubts(wrong) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "全县种茶9.6万亩，样镇种茶3.1万亩，占全市总面积的5%。",
        "参会的有148人，发言的占三成，散会后有62人去看了果园。",
        "样坡育苗640亩，移栽120亩，成活率95%。",
        "样坡育苗640亩，移栽120亩，比去年增长40%。",
        "样村有农户420户，参保402户，九成五的人说看病不愁。",
        "社员640人，没有入股的96人，入股的占八成五。",
    ],
)
def test_a_share_of_something_else_is_not(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []
