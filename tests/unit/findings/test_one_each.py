"""Things told one by one with 一 each."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "text",
    [
        "村里今年添了一台插秧机、一台烘干机和一台打谷机，四台新农机都停在仓库里。",
        "县里派来四名老师，一名教语文，一名教算术，一名教唱歌。",
        "山上修了三座桥：一座在样冲口，一座在大样坪，一座在石样湾，一座在河尾。",
    ],
    ids=["number behind", "number ahead", "one more"],
)
def test_one_fewer_or_one_more_than_the_number_is_told(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "村里今年添了一台插秧机、一台烘干机和一台打谷机，三台新农机都停在仓库里。",
        "县里派来四名老师，一名教语文，一名教算术，还有两名教唱歌。",
        "县里派来四名老师，其中一名教语文，一名教算术，一名教唱歌。",
        "山上修了五座桥。一座在样冲口，一座在大样坪，人人都说好。",
        "村里添了一台插秧机、一台烘干机，四辆卡车也开了进来。",
        "县里派来三名老师，一名教语文，一名教算术，剩下一个教唱歌。",
    ],
    ids=["as many", "two together", "of them", "another sentence", "others", "the last otherwise"],
)
def test_as_many_or_some_of_them_are_not(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []
