"""Places of the national news: counties of common names, river basins, what stands behind a name and cuts none."""

from __future__ import annotations

import pytest
from tests.unit.facts.conftest import Find

from archive_gui.domain.facts import FactKind


def _places(find: Find, text: str) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind is FactKind.PLACE]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("新县今年新建茶园3万亩。新县还引进企业12家。", ["新县", "新县"]),
        ("信阳市新县引进企业12家。", ["信阳市", "新县"]),
        ("涿州产业增收。涿州的小麦也丰收了。", ["涿州", "涿州"]),
        ("秦岭大熊猫数量增加。", ["秦岭"]),
        ("太湖流域降雨量达60毫米。", ["太湖流域"]),
        ("针对缅北电信诈骗开展打击。", ["缅北"]),
        ("各方共同维护南海和平稳定。", ["南海"]),
        ("云南大力发展花卉产业。", ["云南"]),
        ("湖南派出医疗队员12名。", ["湖南"]),
        ("上海报告病例3例。", ["上海"]),
        ("江苏大幅提高补助标准。", ["江苏"]),
    ],
)
def test_a_place_of_the_news_is_found(find: Find, text: str, named: list[str]) -> None:
    assert _places(find, text) == named


@pytest.mark.parametrize(
    "text",
    [
        "新县长到任3个月，走访了12个村。",
        "这里要建一个新县城，新县城占地3平方公里。",
        "修了一条新路，建了一座新桥。",
        "流域面积达3200平方公里。",
    ],
)
def test_a_common_word_is_no_county(find: Find, text: str) -> None:
    assert _places(find, text) == []


def test_a_place_that_a_paper_is_called_by_is_none(find: Find) -> None:
    assert _places(find, "他给湖南日报写信。") == []
