"""Quantities in words: as printed, with separators and bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_gui.base.figure_words import change_text, figure_text, number_text
from archive_gui.base.messages import choose_language
from archive_gui.domain.facts import Approximation, Change, Figure


@pytest.fixture(autouse=True)
def _english() -> None:
    choose_language("en")


@pytest.mark.parametrize(
    ("figure", "quote", "words"),
    [
        (Figure(143674, "名"), "143674名", "143,674 名"),
        (Figure(13562, "名"), "13，562名", "13,562 名"),
        (Figure(526100, "人"), "52.61万人", "52.61 万人"),
        (Figure(26, "个"), "2\n6个", "26 个"),
        (Figure(300, "亩", approximation=Approximation.OVER), "三百多亩", "over 300 亩"),
        (Figure(15000, "亩", approximation=Approximation.OVER), "1.5万余亩", "over 1.5 万亩"),
        (Figure(100000, "人", approximation=Approximation.NEAR), "近10万", "nearly 10 万人"),
        (Figure(1.5e10, "元", approximation=Approximation.ABOUT), "约150亿元", "about 150 亿元"),
        (Figure(0.854, "%", approximation=Approximation.AT_LEAST), "85.4％以上", "85.4% or more"),
        (Figure(100, "个", approximation=Approximation.AT_MOST), "不足百个", "100 个 or less"),
        (
            Figure(2000, "亩", value_high=9000, approximation=Approximation.VAGUE),
            "几千亩",
            "2,000–9,000 亩 (round number)",
        ),
        (Figure(2e8, "元"), "两亿元", "2 亿元"),
        (Figure(1.2e8, "元"), "1亿2000万元", "1.2 亿元"),
        (Figure(30000, "元", value_high=50000), "3万到5万元", "3–5 万元"),
        (Figure(30000, "元", value_high=50000), "3到5万元", "3–5 万元"),
        (Figure(0.14, "%"), "14%", "14%"),
        (Figure(0.14, "%"), "百分之十四", "14%"),
        (Figure(13.7, "个百分点"), "13.7个百分点", "13.7 个百分点"),
        (Figure(0.7, "成"), "七成", "7 成"),
        (Figure(0.85, "折"), "八五折", "8.5 折"),
        (Figure(1.3, "倍"), "1.3倍", "1.3 倍"),
        (Figure(12000, "公里"), "12公里", "12 公里"),
        (Figure(10500, "公里"), "十点五公里", "10.5 公里"),
        (Figure(5, ":1"), "5：1", "5:1"),
        (Figure(2 / 3, ""), "三分之二", "三分之二"),
        (Figure(None, "户"), "若干\n户", "若干户"),
        (Figure(-3.2, "度"), "零下3.2度", "-3.2 度"),
    ],
)
def test_figures_read_as_printed(figure: Figure, quote: str, words: str) -> None:
    assert figure_text(figure, quote) == words


def test_a_stored_value_that_the_quote_does_not_say_wins_over_it() -> None:
    assert figure_text(Figure(125, "名"), "12S名") == "125 名"
    assert figure_text(Figure(12115, "名"), "12114名") == "12,115 名"


@pytest.mark.parametrize(
    ("change", "quote", "words"),
    [
        (Change(0.031, 0.004, "%"), "由3.1%下降到0.4%", "3.1% → 0.4%"),
        (Change(52, 3, "户"), "由五十二户减到3户", "52 户 → 3 户"),
        (Change(30000, 50000, "元"), "从3万元增加到5万元", "3 万元 → 5 万元"),
        (Change(None, 0.004, "%"), "下降到0.4%", "— → 0.4%"),
        (Change(None, None, "户"), "有所减少", "— → —"),
    ],
)
def test_changes_state_both_ends(change: Change, quote: str, words: str) -> None:
    assert change_text(change, quote) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (1234567, "1,234,567"),
        (0.1, "0.1"),
        (1e15, "1,000,000,000,000,000"),
        (-1234.5, "-1,234.5"),
        (float("nan"), "—"),
    ],
)
def test_numbers_have_separators_and_no_digits_of_their_own(value: float, words: str) -> None:
    assert number_text(value) == words


@given(st.floats(min_value=-1e12, max_value=1e12, allow_nan=False))
def test_a_number_in_words_reads_back(value: float) -> None:
    assert abs(float(number_text(value).replace(",", "")) - value) <= 1e-6 + abs(value) * 1e-12
