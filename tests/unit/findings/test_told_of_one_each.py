"""Amounts of one each and as many of the one as of the other; numbers without a measure word; pairs not to be told."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told

from archive_gui.findings.figures.one_each import for_each


@pytest.mark.parametrize(
    ("text", "unit", "of"),
    [
        ("一人一件，不多不少", "件", {"人"}),
        ("一人一件，不多不少", "名", {"件"}),
        ("每户一栋新房", "栋", {"户"}),
        ("学生人手一册", "册", {"人"}),
        ("一村有一所小学", "所", set()),
        ("每人三件", "件", set()),
    ],
)
def test_of_what_there_is_one_for_each(text: str, unit: str, of: set[str]) -> None:
    assert for_each(text, unit) == of


def _doubts(told: Told, first: str, second: str) -> list[str]:
    found = told(
        f"样溪镇的山上，果子一天一个样。{first}收工的时候，天已经黑了。",
        "【短评】",
        "好日子要常算账",
        f"{second}算清了账，心里才有底。",
    )
    return [kind for kind, severity in found if severity != "info"]


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("全镇护林员136名，天天巡山。", "给样溪镇护林员发雨衣，一人一件，整整163件。", ["figures_differ"]),
        ("全镇护林员136名，天天巡山。", "给样溪镇护林员发雨衣，整整163件。", []),
        ("样溪镇收鲜茶叶，每百斤收购价136元。", "样溪镇的鲜茶叶收购价每百公斤136元。", ["unit_clash"]),
        ("样溪镇收鲜茶叶，每百斤收购价136元。", "样溪镇的鲜茶叶收购价每百斤136元。", []),
        ("全镇果子网上订单达38.6万单。", "样溪镇果子的网上订单定格在33.6万。", ["figures_differ"]),
        ("全镇果子网上订单达38.6万单。", "样溪镇果子的网上订单定格在38.6万。", []),
    ],
    ids=["one each", "not one each", "a hundred jin", "one weight", "no measure word", "the same number"],
)
def test_figures_of_one_each_and_without_a_measure_word(told: Told, first: str, second: str, kinds: list[str]) -> None:
    assert _doubts(told, first, second) == kinds
