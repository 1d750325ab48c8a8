"""What the head of a village or town says is told of it; what he says of his own is his."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import subject
from tests.unit.facts.conftest import Find


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("“去年一年就添了23个后生。”青坪村党总支书记周大山说。", "23个", "青坪村"),
        ("青坪村变了样。村支书周大山说：“请人挖一天要三百元，省下的钱够买60盏灯。”", "60盏", "青坪村"),
        ("“贴假标的，去年罚了7家。”毛俊镇镇长周大山说。", "7家", "毛俊镇"),
    ],
)
def test_the_head_of_a_place_speaks_for_it(find: Find, text: str, quote: str, told: str) -> None:
    assert subject(find("蓝山县今年变化大。\n" + text), quote) == told


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("青坪村变了样。“我家也种了12亩。”村支书周大山说。", "12亩", "周大山"),
        ("青坪村变了样。“石桥村1200亩梨园都没剩。”村支书周大山说。", "1200亩", "石桥村"),
    ],
)
def test_his_own_and_what_he_tells_of_others_is_not_the_places(find: Find, text: str, quote: str, told: str) -> None:
    assert subject(find("蓝山县今年变化大。\n" + text), quote) == told
