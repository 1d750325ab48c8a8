"""What so many years came to in one article, and a row of the years in another."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import findings_in

from archive_gui.domain.findings import FindingKind

PAGE = (
    "样例日报 2019年12月1日\n\n样溪县的一则样本消息\n\n{total}\n\n\n"
    "样溪县的又一则消息\n\n本报讯（通讯员 马小样）农路账本。\n\n"
    "2017年新修公路210公里\n\n2018年新修公路296公里\n\n2019年新修公路334公里\n"
)


@pytest.mark.parametrize(
    ("total", "doubted"),
    [
        ("2017年至2019年，全县累计新修公路860公里，通到了每个村。", True),
        ("三年来，全县共新修公路860公里。", True),
        ("三年来，全县共新修公路840公里。", False),
        ("四年来，全县共新修公路860公里。", False),
        ("三年来，全县共清理河道860公里。", False),
    ],
    ids=["from to", "three years", "fits", "four years", "another deed"],
)
def test_a_row_of_years_comes_to_its_total(total: str, doubted: bool) -> None:
    kinds = {one.kind for one in findings_in(PAGE.format(total=total))}
    assert (FindingKind.SUM_FAILS in kinds) is doubted
