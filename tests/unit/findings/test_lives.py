"""What a page tells of the years of its people, held together: births, ages now and then, years of doing."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts

DISORDER, FIGURES = ["dates_disorder"], ["figures_differ"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("田大川是1963年生人。\n45岁的田大川守着水库。", DISORDER),
        ("田大川是1963年生人。\n55岁的田大川守着水库。", []),
        ("1985年，二十二岁的田大川上了船。\n今年47岁的田大川还在江上。", DISORDER),
        ("1985年，二十二岁的田大川上了船。\n今年56岁的田大川还在江上。", []),
        ("田大川十九岁学撑船，一撑就是三十年。\n今年42岁的田大川还在江上。", DISORDER),
        ("田大川十九岁学撑船，一撑就是三十年。\n今年50岁的田大川还在江上。", []),
        ("田大川十九岁当兵，后来回村，种了二十年果。\n今年52岁的田大川还在种果。", []),
        ("田大川1982年参军。\n今年50岁的田大川说起往事。当年19岁的他参军去了北边。", DISORDER),
        ("田大川1982年参军。\n今年56岁的田大川说起往事。当年19岁的他参军去了北边。", []),
        ("62岁的田大川在撒网。\n“我今年五十八，”田大川说，“撒得动。”", FIGURES),
        ("62岁的田大川在撒网。\n58岁的老伴在岸上补网。", []),
        ("62岁的田大川在撒网。\n36岁的村民在岸上看。", []),
        ("田大川生于1957年。\n田大川的父亲今年88岁。", []),
    ],
)
def test_the_years_of_one_person_go_together(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert doubts(*text.split("\n")) == kinds


def test_all_sides_that_do_not_meet_are_told(doubts: Doubts) -> None:
    assert doubts("田大川1952年出生，今年61岁。", "田大川二十岁学撑船，一撑就是四十七年。") == DISORDER
