"""Wares that begin like names, and somebody who is just doing something."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact

Find = Callable[..., tuple[Fact, ...]]


def people(find: Find, text: str) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "去年，全村卖出鲜果410吨，加工杨梅酒26吨，产值890万元。",
        "两条生产线投产，鲜叶日加工能力从12吨提高到30吨。",
    ],
)
def test_what_is_made_by_weight_is_nobody(find: Find, text: str) -> None:
    assert people(find, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("书记杨秀举正带着3名技术员查看水渠。", "杨秀举"),
        ("村支书李建国正忙着加工米酒三百斤。", "李建国"),
        ("脱贫户杨梅英加工米酒三百斤。", "杨梅英"),
    ],
)
def test_who_is_doing_something_is_named_whole(find: Find, text: str, name: str) -> None:
    assert people(find, text) == [name]
