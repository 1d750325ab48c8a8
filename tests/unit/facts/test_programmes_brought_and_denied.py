"""Names in marks: what comes to people is a programme, works for show and what a house is called are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]


def programmes(facts: tuple[Fact, ...]) -> list[str]:
    return [fact.quote for fact in facts if fact.kind is FactKind.PROGRAMME]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县里启动“改水”工程，投资300万元。", "“改水”"),
        ("县里启动“早餐不愁”工程，投资300万元。", "“早餐不愁”工程"),
        ("“营养午餐”也端上了桌，每人4元。", "“营养午餐”"),
        ("“院坝课堂”开进了寨子。", "“院坝课堂”"),
    ],
)
def test_what_is_run_or_comes_to_people_is_a_programme(find: Find, text: str, name: str) -> None:
    assert programmes(find(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "小院是增收的补充，不是“形象工程”。",
        "修墙要问群众，莫搞成“面子工程”。",
        "别把示范点建成“盆景工程”“政绩工程”。",
        "他把老屋改成民宿，取名“半山听雨”，7间客房天天客满。",
        "夫妻俩把吊脚楼改成客栈，起名“云端小筑”。",
        "“热腾腾的米粉”端上了桌。",
    ],
)
def test_works_for_show_and_what_a_house_is_called_are_none(find: Find, text: str) -> None:
    assert programmes(find(text)) == []


def test_a_programme_that_is_not_denied_stays_one(find: Find) -> None:
    assert programmes(find("这不是空话，县里实施“暖心工程”，修房30栋。")) == ["“暖心工程”"]


@pytest.mark.parametrize(("text", "found"), [("延链：茶园变公园", []), ("游人走进樟溪公园。", ["樟溪公园"])])
def test_what_something_is_made_into_is_no_body(find: Find, text: str, found: list[str]) -> None:
    assert [fact.quote for fact in find(text) if fact.kind is FactKind.ORGANISATION] == found
