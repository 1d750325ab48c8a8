"""All there are of something, and more of them that something was done to."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("样溪县全县216座水库逐座查了一遍，如今已有231座水库装上了水位计。",),
        ("样溪县全县初中37所挨个看了一遍，如今已有43所初中用上了新食堂。",),
        ("样溪县全县17个镇都通了班车。", "到上个月，全县已有19个镇建起了客运站。"),
    ],
    ids=["behind the number", "before it", "places"],
)
def test_more_than_there_are_is_told(doubts: Doubts, paragraphs: tuple[str, ...]) -> None:
    assert doubts(*paragraphs) == ["part_exceeds_total"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("样溪县全县216座水库逐座查了一遍，如今已有131座水库装上了水位计。",),
        ("样溪县全县216座水库逐座查了一遍，如今已有231座山塘装上了水位计。",),
        ("样溪镇全镇17个村都通了班车。", "到上个月，样湾县已有19个村办起了食堂。"),
        ("样溪县全县216座水库逐座查了一遍。", "连同邻县的在内，全县已有231座水库装上了水位计。"),
        ("样溪县全县新建水库216座。", "如今，全县已有231座水库装上了水位计。"),
    ],
    ids=["fewer", "others", "another place", "others with them", "new ones"],
)
def test_fewer_or_others_are_not(doubts: Doubts, paragraphs: tuple[str, ...]) -> None:
    assert "part_exceeds_total" not in doubts(*paragraphs)
