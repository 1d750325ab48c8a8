"""Names that say how many things they stand for, held against these and against being taken up."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("样溪县推行“五个一”管水，即一名水管员、一把钥匙、一本水账、一张价表，由各村统一上墙。", ["sum_fails"]),
        ("样溪县推行“四个一”管水，即一名水管员、一把钥匙、一本水账、一张价表，由各村统一上墙。", []),
        ("样溪小学推行“四个一”家访，即一生一表、一月一信、一家一茶，孩子们都来了。", ["sum_fails"]),
        ("样溪小学推行“三个一”家访，即一生一表、一月一信、一家一茶，孩子们都来了。", []),
        ("样溪县做到“四个有”：种有苗圃、学有课堂、运有货车、卖有摊位，这“五个有”家家叫好。", ["names_vary"]),
        ("样溪县做到“四个有”：种有苗圃、学有课堂、运有货车、卖有摊位，这“四个有”家家叫好。", []),
    ],
    ids=["one short", "all", "two to an item", "all with two", "taken up otherwise", "taken up"],
)
def test_a_name_with_a_number_stands_for_as_many(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert doubts(text) == kinds
