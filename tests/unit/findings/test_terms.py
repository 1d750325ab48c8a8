"""The term of one contract of a page, told twice."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("石桥合同工期9个月。\n“按合同是一年的活，”经理说。", ["figures_differ"]),
        ("石桥合同工期12个月。\n“按合同是一年的活，”经理说。", []),
        ("石桥合同工期9个月。\n合同签下后，经理把工期压缩到七个月。", []),
        ("石桥合同工期9个月。\n茶园流转合同是三十年。", []),
        ("石桥合同工期9个月，水渠合同工期五个月。\n水厂合同工期十六个月。", []),
    ],
    ids=["twice", "right", "changed", "a lease", "of three works"],
)
def test_a_contract_has_one_term(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert doubts(*text.split("\n")) == kinds
