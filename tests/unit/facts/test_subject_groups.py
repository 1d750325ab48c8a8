"""Figures per head are said of the group that was told of, with its place or body; all sentences are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import subject

from archive_gui.domain.facts import Fact
from archive_gui.language.people_groups import without_group

Find = Callable[..., tuple[Fact, ...]]
VILLAGE = "隆回县小沙江镇樟溪村缺水。樟溪村有212户。樟溪村靠天吃饭。"


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("去年，樟溪村带动贫困户86户，户均增收3600元。", "贫困户"),
        ("樟溪村吸纳搬迁劳动力31人，人均月工资3600元。", "搬迁劳动力"),
        ("樟溪村选聘水管员12人，其中脱贫户7人，每人每年补助3600元。", "水管员"),
        ("樟溪村的搬迁户都住进了楼房，户均自筹3600元。", "搬迁户"),
        ("樟溪村去年贫困户户均增收3600元。", "贫困户"),
        ("樟溪村向贫困户分红，最多的一户拿到3600元。", "贫困户"),
    ],
)
def test_what_each_of_a_group_has_is_said_of_the_group(find: Find, sentence: str, group: str) -> None:
    assert subject(find(f"{VILLAGE}\n{sentence}"), "3600元") == f"樟溪村{group}"


@pytest.mark.parametrize(
    "sentence",
    [
        "樟溪村有贫困户41户，2015年人均纯收入3600元。",
        "樟溪村的工人多来自贫困户，人均月工资3600元。",
    ],
)
def test_a_group_told_on_the_way_is_not_whose_figure_it_is(find: Find, sentence: str) -> None:
    assert subject(find(f"{VILLAGE}\n{sentence}"), "3600元") == "樟溪村"


def test_one_household_is_no_group(find: Find) -> None:
    facts = find(f"{VILLAGE}\n樟溪村贫困户陈有根一家四口，人均收入只有3600元。")
    assert subject(facts, "3600元") == "陈有根"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("泉水镇贫困户", ("泉水镇", "贫困户")),
        ("样县有劳动力的搬迁家庭", ("样县", "有劳动力的搬迁家庭")),
        ("泉水镇", ("泉水镇", "")),
        ("贫困户", ("贫困户", "")),
    ],
)
def test_a_subject_parts_into_place_and_group(name: str, parts: tuple[str, str]) -> None:
    assert without_group(name) == parts


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("九成的搬迁户住进了镇上；", "樟溪村搬迁户"),
        ("樟溪村有搬迁户；", "樟溪村"),
        ("九成的搬迁户住进了镇上；樟溪村算过账，", "樟溪村"),
    ],
)
def test_what_follows_a_semicolon_goes_on_about_a_group_that_acts(find: Find, before: str, told: str) -> None:
    assert subject(find(f"{VILLAGE}\n{before}户均收入3600元。"), "3600元") == told


@pytest.mark.parametrize(
    "sentence", ["樟溪村共有212户，脱贫户占35%。", "樟溪村有212户，种茶的有180户，其中贫困户1/3。"]
)
def test_the_share_that_a_group_is_is_told_of_the_place(find: Find, sentence: str) -> None:
    quote = "35%" if "35%" in sentence else "1/3"
    assert subject(find(f"{VILLAGE}\n{sentence}"), quote) == "樟溪村"
