"""People with two offices that cannot both be theirs, and names of villages and cooperatives spelled twice."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in

STORY = (
    "样例日报 2019年6月1日\n\n样溪镇的果子熟了\n\n本报记者 田大川\n\n样溪镇的坡上，果子一天一个样。{first}"
    "收工的时候，天已经黑了。\n\n"
    "【短评】\n\n好日子要常算账\n\n{second}算清了账，心里才有底。\n"
)


def shown(first: str, second: str) -> list[str]:
    return doubts_in(STORY.format(first=first, second=second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("县税务局驻白水村第一书记田大河进了村。", "县农业农村局驻白水村第一书记田大河有7个本子。"),
        ("县水务局派来的第一书记田大河说，路要修。", "县林业局驻村干部田大河对记者说，账要算。"),
        ("县林业局帮扶干部田大河进了门。", "县供销社驻村工作队员田大河也在。"),
        ("白水镇卫生院院长田大河说，药够用。", "青石镇卫生院院长田大河说，路通了。"),
        ("县农商银行副行长田大河说，账要算清。", "县农商银行行长田大河对记者说，贷款到了户。"),
        ("白水镇下坳村党支部书记田大河办了果园。", "白水镇上坳村党支部书记田大河腾出了地。"),
        ("记者来到白水镇弄腊村，路是新的。", "最难修的是弄蜡村到垭口那一段。"),
        ("他牵头成立禾丰农机专业合作社，买了机器。", "禾峰农机合作社今年要添机器。"),
        ("靖州飞鸿花卉专业合作社的大棚前停满了车。", "飞宏合作社签下7笔订单。"),
    ],
    ids=[
        "two bodies",
        "two senders",
        "a cooperative that sends",
        "two hospitals",
        "vice",
        "two villages",
        "a village",
        "a cooperative",
        "a place before its mark",
    ],
)
def test_one_told_in_two_ways_is_told(first: str, second: str) -> None:
    assert shown(first, second) == ["names_vary"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("县农业农村局驻白水村第一书记田大河进了村。", "县农业局驻白水村第一书记田大河有7个本子。"),
        ("县水务局派来的第一书记田大河说，路要修。", "白水村驻村工作队员田大河对记者说，账要算。"),
        ("县林业局帮扶干部田大河进了门。", "县林业局驻村干部田大河也在。"),
        ("白水镇卫生院院长田大河说，药够用。", "卫生院院长田大河说，路通了。"),
        ("县农商银行副行长田大河说，账要算清。", "县农商银行行长田小河对记者说，贷款到了户。"),
        ("飞鸿花卉专业合作社和飞宏合作社都来了。", "订单有7笔。"),
        ("白水村党支部书记田大河办了果园。", "时任青石村党支部书记的田大河腾出了地。"),
        ("白水村村医田大河刚出完诊。", "村卫生室的医生田大河说，药够用。"),
    ],
    ids=["in short", "where he is", "one sender", "without its place", "two people", "both", "before", "a doctor"],
)
def test_what_may_be_one_is_not(first: str, second: str) -> None:
    assert shown(first, second) == []
