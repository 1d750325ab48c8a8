"""Two ends and their difference in one breath, whatever verbs tell it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Doubts = Callable[..., list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "村里的欠账从18.6万元压到4.2万元，减少了15.4万元。",
        "收费的岗亭由26个并成9个，撤掉18个。",
        "浇一亩地用水由560方减到380方，一亩地省下280方。",
        "误诊的案子从64起压到21起，同比少了53起。",
        "渠里的损耗由42%压到17%，降低35个百分点。",
        "起初一斤只卖2.4元，如今卖到4.1元，多卖了2.7元。",
    ],
    ids=["pressed down", "joined", "of one mu", "of a year", "points", "before and now"],
)
def test_a_difference_that_its_ends_do_not_have_is_told(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "村里的欠账从18.6万元压到4.2万元，减少了14.4万元。",
        "收费的岗亭由26个并成9个，其中新修的5个。",
        "仓里的存粮由560吨减到380吨，低于全县平均的420吨。",
        "老路由六车道拓到十车道，成为全省少有的十车道。",
        "一亩地的水由560方压到380方，每户少用90方。",
    ],
    ids=["holds", "some of them", "an average", "the end again", "of each"],
)
def test_what_is_no_difference_of_the_two_is_not(doubts: Doubts, text: str) -> None:
    assert "sum_fails" not in doubts(text)
