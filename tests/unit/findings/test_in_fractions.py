"""People, households and things counted one by one are told in whole numbers, unless a rate is told."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "text",
    [
        "全县发放助学金1386万元，惠及学生3.42人次。",
        "今年建起敬老院2.6所，新添藏书四千册。",
        "搬进新房的有13.8户，都办了入住手续。",
    ],
)
def test_a_broken_number_of_people_or_things_is_told(doubts: Doubts, text: str) -> None:
    assert doubts(f"样溪县{text}") == ["unit_clash"]


@pytest.mark.parametrize(
    "text",
    [
        "全县发放助学金1386万元，惠及学生3.42万人次。",
        "每千人拥有医生2.6名，比上年多0.3名。",
        "户均3.4人，平均每所学校添了2.3名老师。",
        "加开列车12.5对，运送旅客3万人次。",
        "修路占去田地13.8亩。",
    ],
)
def test_rates_and_measures_may_be_broken(doubts: Doubts, text: str) -> None:
    assert doubts(f"样溪县{text}") == []
