"""Findings of one endless sentence take steps linear in its figures."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from archive_gui.findings.evidence import Material
from archive_gui.findings.page import findings_of
from archive_gui.workflows.inspect import process

CLAUSES = [
    "山上的老茶园由合作社请来{}人，",
    "搬迁{}户{}人，",
    "全县有贫困人口{}人，其中女性{}人，",
    "合计{}亩，占{}%，",
    "由{}万元增加到{}万元，",
    "山上的茶园由合作社请来#{}人，",
    "2008年回村包下{}亩，种了24年，村里有{}人，",
    "4月9日排查了{}户，完成率97.1%，分别占{}%，",
]
"""A figure for each {}, and another word for each #."""
FIGURES = 1200
"""Enough for every limit on what is held against what to be reached."""


def material(clause: str, figures: int) -> list[Material]:
    wanted = clause.count("{}")
    told = "".join(
        clause.replace("#", chr(0x5000 + 37 * n % 4999) + chr(0x5000 + 41 * n % 4999)).format(
            *(100 + (7919 * (n * wanted + k)) % 8999 for k in range(wanted))
        )
        for n in range(figures // wanted)
    )
    source = process(f"样例日报 2015年6月1日\n\n样本\n\n{told}\n".encode(), "样本.txt", "样本.txt")
    return [Material(n, a.reading, a.description, a.facts) for n, a in enumerate(source.articles, 1)]


def calls(page: list[Material]) -> int:
    """How many functions are called, in Python and in C, while a page's findings are made."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        findings_of(page)
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize("clause", CLAUSES)
def test_twice_the_figures_take_twice_the_steps(clause: str) -> None:
    once, twice = material(clause, FIGURES), material(clause, 2 * FIGURES)
    findings_of(material(clause, FIGURES // 20))  # what is made when it is first needed is no step of a page
    assert calls(twice) < 2.4 * calls(once)
