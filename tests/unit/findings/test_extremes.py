"""Averages and what they are told with; rates and rests that a page gives in words."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("巡山队有13名队员，最大的56岁，最小的35岁，平均年龄61岁。", ["figures_differ"]),
        ("理赔平均每户3800元，其中最多的赔了5.6万元，最少的5100元。", ["figures_differ"]),
        ("巡山队有13名队员，最大的56岁，最小的35岁，平均年龄46岁。", []),
        ("最大的果园86亩，全县平均每个果园120棵树。", []),
        ("去年最少的一户收入5100元，今年户均收入4800元。", []),
    ],
)
def test_an_average_lies_between_the_least_and_the_most(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert doubts(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("养鸡场进了4000只鸡苗，成活3480只，成活率达到95%。", ["sum_fails"]),
        ("养鸡场进了4000只鸡苗，成活3480只，成活率达到87%。", []),
        ("公共停车场2460个，路边划线1340个，机关开放520个，三类合计3980个。", ["sum_fails"]),
        ("公共停车场2460个，路边划线1340个，机关开放520个，三类合计4320个。", []),
        ("园区里的工厂从124家压减到88家，关停并转了46家。", ["sum_fails"]),
        ("园区里的工厂从124家压减到88家，关停并转了36家。", []),
        ("去城里过去要绕行5.8公里，现在只要1.6公里，近了3.2公里。", ["sum_fails"]),
        ("去双溪过去是砂石路，坐车得颠两个半小时。去年改成了油路，车程缩短到50分钟，省了两个半小时。", ["sum_fails"]),
        ("去双溪过去是砂石路，坐车得颠两个半小时。去年改成了油路，车程缩短到50分钟，省了一百分钟。", []),
    ],
)
def test_rates_sums_and_ways_in_plain_words(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert doubts(text) == kinds
