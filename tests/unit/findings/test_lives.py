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


@pytest.mark.parametrize(
    ("here", "there", "told_of"),
    [
        # begun at an age here, done for so long there
        ("杨远山今年57岁，种桃24年，满园新品种。", "杨远山41岁开始种桃，头三年没有收成。", True),
        ("杨远山今年65岁，种桃24年，满园新品种。", "杨远山41岁开始种桃，头三年没有收成。", False),
        ("船工骆庆生在渡口摆渡31年，从没出过事。", "骆庆生23岁从父亲手里接过竹篙，今年59岁。", True),
        ("船工骆庆生在渡口摆渡31年，从没出过事。", "骆庆生23岁从父亲手里接过竹篙，今年54岁。", False),
        ("船工骆庆生在渡口摆渡31年，从没出过事。", "骆庆生19岁参军，今年59岁。", False),
        # too young to have begun
        ("教师柳春梅，38岁，师范毕业后教了26年书，学生遍布全县。", "", True),
        ("教师柳春梅，48岁，师范毕业后教了26年书，学生遍布全县。", "", False),
        # an age, years of doing, and the year in which they were over
        ("1979年生的龚长江，18岁参军，在部队干了12年，2005年转业回到县里。", "", True),
        ("1979年生的龚长江，18岁参军，在部队干了12年，2009年转业回到县里。", "", False),
        # 刚满 of an age, 老人 of who was named before
        ("王德海哼着川剧。老人生于1936年，年轻时是石匠。", "刚满七十三岁的王德海嚼着橘子。", True),
        ("王德海哼着川剧。老人生于1936年，年轻时是石匠。", "刚满八十三岁的王德海嚼着橘子。", False),
        # somebody called by the surname alone
        ("护渠员老谭今年58岁，25岁开始护渠，一护就是40年。", "", True),
        ("护渠员老谭今年66岁，25岁开始护渠，一护就是40年。", "", False),
        ("老谭今年58岁，老韦25岁开始护渠，一护就是40年。", "", False),
    ],
)
def test_years_of_doing_go_with_ages(doubts: Doubts, here: str, there: str, told_of: bool) -> None:
    assert bool(doubts(*filter(None, (here, there)))) == told_of
