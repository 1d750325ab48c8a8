"""Honours of a year that a place is given without marks; all sentences are samples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import AwardFact, Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "honour"),
    [
        ("石桥村被评为2020年度平江县美丽屋场。", "2020年度平江县美丽屋场"),
        ("石桥村获评2019年度岳阳市美丽乡村。", "2019年度岳阳市美丽乡村"),
        ("石桥村被评为2020年度省级美丽村庄，村民高兴。", "2020年度省级美丽村庄"),
        ("陈家院子被评为2020年度县级美丽庭院。", "2020年度县级美丽庭院"),
        ("石桥村荣获2018年度平江县宜居家园。", "2018年度平江县宜居家园"),
    ],
)
def test_an_honour_of_a_year_needs_no_marks(find: Find, text: str, honour: str) -> None:
    assert [fact.quote for fact in find(text) if fact.kind is FactKind.AWARD] == [honour]


@pytest.mark.parametrize(
    "text",
    [
        "石桥村获得资金，建设县级美丽乡村。",
        "石桥村获得2020年度补助，建成美丽庭院30个。",
        "石桥村拿到2020年度资金，建设美丽屋场。",
        "全县争创2020年度省级美丽乡村。",
    ],
)
def test_what_is_built_or_striven_for_is_no_honour(find: Find, text: str) -> None:
    assert not [fact for fact in find(text) if fact.kind is FactKind.AWARD]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("崇义县上堡乡水南村拆除空心房17处，被评为“文明村”。", "崇义县上堡乡水南村"),
        ("水南村拆除空心房17处，被评为“文明村”。", "水南村"),
        ("崇义县修路80公里，被评为“先进县”。", "崇义县"),
    ],
)
def test_of_a_chain_of_places_the_whole_holds_the_honour(find: Find, text: str, holder: str) -> None:
    assert [fact.detail.subject for fact in find(text) if isinstance(fact.detail, AwardFact)] == [holder]
