"""By how much more or less than before, where what was before is told in another sentence."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("义诊队今年一共走了46个村，比去年多走了19个。", "去年是31个村，有些路车进不去。"),
        ("城乡公交一律两元，比从前便宜了11元。", "住在山里的老人说，坐一趟原来要15元。"),
        ("第一年产值740万元，工人多是附近的妇女。今年到上月底产值已有1120万元，比上年翻了一番还多。",),
        ("收购价从去年每斤1.4元涨到2.1元，涨了三成。",),
        ("样溪小学原有学生48人。邻村的娃也来，最多时坐了83人，比原来多出四十五个。",),
        ("今年新修水渠3.6公里，是去年的1.8倍。去年修了2.4公里，都在东片。",),
        ("2015年，样溪县有茶农84200户。", "到去年底，全县还有茶农1684户，较2015年减少96.2%。"),
    ],
)
def test_a_movement_goes_with_what_was_before(doubts: Doubts, paragraphs: tuple[str, ...]) -> None:
    assert doubts(*paragraphs) == ["sum_fails"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("义诊队今年一共走了46个村，比去年多走了15个。", "去年是31个村，有些路车进不去。"),
        ("城乡公交一律两元，比从前便宜了13元。", "住在山里的老人说，坐一趟原来要15元。"),
        ("第一年产值740万元。今年到上月底产值已有1520万元，比上年翻了一番还多。",),
        ("收购价从去年每斤1.4元涨到2.1元，涨了五成。",),
        ("样溪小学原有学生48人。邻村的娃也来，最多时坐了83人，比原来多出三十五个。",),
        ("今年新修水渠3.6公里，是去年的1.5倍。去年修了2.4公里，都在东片。",),
        ("2015年，样溪县有茶农84200户。", "到去年底，全县还有茶农1684户，较2015年减少98%。"),
        ("2014年，样溪县有茶农84200户。", "到去年底，全县还有茶农1684户，较2015年减少96.2%。"),
        # Another noun, and a movement of a part.
        ("今年修桥26座，比去年多修了12座。", "去年，全县的小学有21所，医院有6所。"),
        ("义诊队今年一共走了46个村，比去年多走了15个。", "去年接诊的老人有290位，今年计划走60个村。"),
    ],
)
def test_a_movement_of_something_else_is_not_held_against_it(doubts: Doubts, paragraphs: tuple[str, ...]) -> None:
    assert doubts(*paragraphs) == []
