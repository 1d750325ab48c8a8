"""Names that no role introduces, found by their shape, their place in the clause and their other mentions."""

from __future__ import annotations

import pytest

from archive_gui.facts.people.extraction import find_people


def _names(text: str) -> list[str]:
    return [text[person.span.start : person.span.end] for person in find_people(text, ())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("样村通了车。\n顾思远来自外省。", "顾思远"),
        ("第一个报名的是佘小英。", "佘小英"),
        ("苗春生扛起锄头就走。", "苗春生"),
        ("他把陈秀娥送到医院。", "陈秀娥"),
        ("我们走进李满仓家，屋里很干净。", "李满仓"),
        ("周运来老两口住了三十年土房。", "周运来"),
        ("小丽（化名）今年十六岁。", "小丽"),
        ("牧民才让多杰说，今年雪大。", "才让多杰"),
        ("高级工程师鲜于平算过一笔账。", "鲜于平"),
    ],
)
def test_a_name_without_a_role_is_found_where_only_a_name_can_stand(text: str, name: str) -> None:
    assert name in _names(text)


@pytest.mark.parametrize(
    "text",
    ["产值占全国的两成。", "山花勾勒出一幅画。", "令狐家的大门开着。", "产业帮扶率达八成。", "他从技术员干起。"],
)
def test_words_that_begin_as_surnames_do_are_no_people(text: str) -> None:
    assert _names(text) == []
