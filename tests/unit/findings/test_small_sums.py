"""Sums and rests of few figures told in one breath, and growth by so many times."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "text",
    [
        "第一年还2万元，第二年还3万元，第三年还1.5万元，三年共还清7万元。",
        "2017年贷3万元建样园，2018年贷5万元添机器，今年又贷2万元买肥料，前后一共贷了11万元。",
        "一期建了3.2公里，二期建了4.5公里，样堤全长8.1公里。",
        "食堂原先存粮3000斤，吃掉1200斤，还剩2000斤。",
        "计划植树800亩，已完成560亩，尚有260亩没有栽。",
        "欠款一共6万元，还了4.5万元，还欠2万元。",
        "年产量从30吨提高到90吨，增长了3倍。",
    ],
    ids=["years", "years and words", "stages", "a rest", "of a plan", "of a debt", "times"],
)
def test_few_figures_that_do_not_come_out(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "第一年还2万元，第二年还3万元，第三年还1.5万元，三年共还清6.5万元。",
        "2017年贷3万元建样园，2018年贷5万元添机器，一共贷了8万元。",
        "欠款一共6万元，还了4.5万元，还欠1.5万元。",
        "工程投资3.6亿元，已完成2.1亿元，还剩1.4亿元。",
        "年产量从30吨提高到90吨，增长了2倍，是原来的3倍。",
    ],
    ids=["years", "two", "a debt", "rounded", "times"],
)
def test_few_figures_that_do(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []
