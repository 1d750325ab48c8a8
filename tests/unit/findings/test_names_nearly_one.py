"""Long names in quotation marks before one noun that are one but for a character."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told


def test_one_campaign_under_two_names_is_told_within_an_article(told: Told) -> None:
    first = "2018年，样溪县启动“果农学会记账本”行动，办了12个班。"
    second = "田大勇参加过县里启动的“果农会记账本子”行动，教会了24个人。"
    assert "names_vary" not in [kind for kind, _ in told(first, second.replace("会记账本子", "上山剪枝头"))]
    assert "names_vary" in [kind for kind, _ in told(first, second.replace("会记账本子", "学会记账目"))]


@pytest.mark.parametrize(
    "second",
    [
        "县里启动的“果农学会记账本”行动教会了24个人。",
        "县里启动的“党员先锋岗”活动和“党员示范岗”活动教会了24个人。",
        "县里启动的“果农学会记账本”行动和“果农学会记账目”行动各有各的班。",
    ],
    ids=["the same", "short ones", "in one sentence"],
)
def test_two_campaigns_or_the_same_one_are_not(told: Told, second: str) -> None:
    told_of = told("2018年，样溪县启动“果农学会记账本”行动，办了12个班。", second)
    assert "names_vary" not in [kind for kind, _ in told_of]
