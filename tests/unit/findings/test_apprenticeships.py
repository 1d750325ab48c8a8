"""Who learnt from somebody who was dead by then."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts

DISORDER = ["dates_disorder"]


@pytest.mark.parametrize(
    ("life", "death", "kinds"),
    [
        (
            "歌师邝玉莲1956年出生，12岁那年拜歌师蒙中先为师，学了六年。",
            "蒙中先1966年冬天去世，没有留下录音。",
            DISORDER,
        ),
        ("歌师邝玉莲1956年出生，12岁那年拜歌师蒙中先为师，学了六年。", "蒙中先1986年冬天去世，没有留下录音。", []),
        ("歌师邝玉莲1956年出生，12岁那年进了小学，认识了蒙中先。", "蒙中先1966年冬天去世，没有留下录音。", []),
        (
            "歌师邝玉莲1956年出生，12岁那年拜歌师蒙中先为师，学了六年。",
            "邝玉莲翻开歌本，抄的是师傅蒙中先教的歌。师傅1966年冬天就过世了，没有留下录音。",
            DISORDER,
        ),
    ],
    ids=["dead", "alive", "not learnt", "called the teacher"],
)
def test_nobody_learns_from_the_dead(doubts: Doubts, life: str, death: str, kinds: list[str]) -> None:
    assert doubts(life, death) == kinds
