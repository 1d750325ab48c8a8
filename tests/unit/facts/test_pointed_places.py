"""What words that point, rows of places and heads of clauses make figures be said of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import subjects

from archive_gui.domain.facts import Fact, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts import documents
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.pointed import is_called
from archive_gui.facts.subjects.front_nouns import front_nouns

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("level", "name", "word", "is_meant"),
    [
        (PlaceLevel.COUNTY, "隆回县", "区", False),
        (PlaceLevel.COUNTY, "大祥区", "区", True),
        (PlaceLevel.CITY, "邵阳地区", "区", True),
        (PlaceLevel.COUNTY, "隆回县", "县", True),
        (PlaceLevel.COUNTY, "隆回", "县", True),
        (PlaceLevel.TOWN, "书院镇", "乡", False),
        (PlaceLevel.COUNTY, "隆回县", "省", False),
    ],
)
def test_a_word_points_at_places_that_are_called_so(level: PlaceLevel, name: str, word: str, *, is_meant: bool) -> None:
    place = FoundPlace(Span(0, len(name)), level, None, None, documents.RULE, 0.9)
    assert is_called(place, name[-1], word) is is_meant


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("隆回县羊存栏9万只，六都寨镇、荷香桥镇两镇占三成。", "三成", "六都寨镇、荷香桥镇"),
        ("隆回县天气晴好。“样江杯”国际马拉松吸引4200名选手。", "4200名", "“样江杯”国际马拉松"),
    ],
)
def test_places_together_and_events_with_a_name_in_marks_are_spoken_of(
    find: Find, text: str, quote: str, subject: str
) -> None:
    assert subjects(find(text))[quote] == subject


@pytest.mark.parametrize(
    "text", ["愿意坐班的有18人。", "黄浪离桥只剩一米。", "办起竹席厂后招工18人。", "修桥要168万元。"]
)
def test_what_is_done_is_no_thing_at_the_head_of_a_clause(text: str) -> None:
    assert list(front_nouns(text)) == []
