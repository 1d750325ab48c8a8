"""Names of bodies, places and buildings that end alike and differ by a slip, and those of two."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts

BETWEEN = "路修好了，灯也亮了。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("9月1日，样溪镇立才小学升了旗。", "他是立材小学毕业的。"),
        ("样溪镇的永济桥修好了。", "图为修缮后的永津桥。"),
        ("果苗由样州和盛果业有限公司供应。", "样州禾盛果业公司派来了师傅。"),
        ("在长乐达修脚服务有限公司上了岗。", "长乐大修脚公司订了茶。"),
        ("今年，青山垅水库蓄满了水。", "从青垅山水库引来了水。"),
        ("由样州大洲果品服饰有限公司开办。", "样州大洲果品服装有限公司免了租金。"),
        ("来到弄腊寨，路是新的。", "到弄蜡寨的路最难修。"),
    ],
    ids=["a school", "a bridge", "a firm", "a firm in short", "turned", "a word for a trade", "a hamlet"],
)
def test_a_name_told_with_a_slip_is_told(doubts: Doubts, one: str, other: str) -> None:
    assert doubts(one, BETWEEN, other) == ["names_vary"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("样溪镇有立才小学和立材小学。", "立材小学在坡上。"),
        ("样溪镇的永济桥修好了。", "下游的平安桥没有修。"),
        ("果苗由样州和盛果业有限公司供应。", "样州和盛果业公司派来了师傅。"),
        ("来到上坪小学，路是新的。", "到下坪小学的路最难修。"),
        ("学生走进敬老院。", "学生们走进敬老院。"),
        ("样坝镇的渡口修好了。", "样坝渡口开了船。"),
        ("样溪镇中心小学开学。", "样河镇中心小学开学。"),
        ("全县推广果农培训模式。", "全县推广果农培训新模式。"),
        ("样溪县的石榴湾水电站破了土。", "那年，石榴湾电站放了第一炮。"),
    ],
    ids=[
        "both told",
        "two bridges",
        "in short",
        "upper and lower",
        "what is said",
        "with its town",
        "of two towns",
        "a new one",
        "a word and a longer one",
    ],
)
def test_two_names_and_the_same_one_are_not(doubts: Doubts, one: str, other: str) -> None:
    assert doubts(one, BETWEEN, other) == []
