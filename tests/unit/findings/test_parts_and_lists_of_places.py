"""Parts that are all there are or leave nothing in two of them, rounding, rests, villages in the next clause."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "全县木耳今年预计产量4.3万吨，其中上样镇1.3万吨，下样镇1.1万吨，石样镇0.9万吨，其余乡镇0.8万吨。",
            ["sum_fails"],
        ),
        ("全县木耳今年预计产量4.2万吨，其中上样镇1.3万吨，下样镇1.1万吨，石样镇0.9万吨，其余乡镇0.8万吨。", []),
        ("全县木耳今年预计产量6.8万吨，其中上样镇1.3万吨，下样镇1.1万吨，石样镇0.9万吨。", []),
    ],
    ids=["two steps", "one step is rounding", "not all"],
)
def test_many_parts_are_not_all_rounded_one_way(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert doubts(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("乡里现有养路工186名，其中哈尼族163名、彝族31名。", ["sum_fails"]),
        ("镇里分到耕牛860头，其中上样村420头、下样村310头、石样村180头。", ["sum_fails"]),
        ("镇上的中学有960人，其中女生560人、住校生610人。", []),
        ("乡里现有养路工186名，其中党员163名、妇女31名。", []),
        ("乡里现有养路工268名，其中哈尼族163名、彝族31名。", []),
    ],
    ids=["nationalities", "villages", "may be both", "may be both too", "not all"],
)
def test_sorts_that_nothing_is_two_of_cannot_pass_their_total(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert doubts(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("全村286户1143人，劳动力612人，其中外出务工645人。", ["part_exceeds_total"]),
        ("全村286户1143人，劳动力612人，其中外出务工345人。", []),
        ("来了65名运动员和8名教练员，其中女子24名。", []),
    ],
    ids=["more than the nearest", "fewer", "two of one unit"],
)
def test_the_people_of_a_place_are_no_total_beside_another(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert doubts(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("全县有村小120所，目前已完成改造84所，改造面达65%。", ["sum_fails"]),
        ("全县有村小120所，目前已完成改造84所，改造面达70%。", []),
        ("手术费一共42800元，报销36380元，自己只掏6420元，报销比例达到90%。", ["sum_fails"]),
        ("手术费一共42800元，报销36380元，自己只掏6420元，报销比例达到85%。", []),
        ("全县放贷5200万元，收回4800万元，逾期400万元，不良率达5%。", []),
    ],
    ids=["面", "that fits", "a rest between", "that fits too", "a rate of something else"],
)
def test_shares_that_misfit(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert doubts(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("镇里把相邻的5个村拢到一起，上样村、下样村、石样村、柳样村的党员一起议事。", ["sum_fails"]),
        ("周边6个村也干了起来，石店、陈湾、大岭、枣坪、庙坳相继挖沟养虾。", ["sum_fails"]),
        ("周边5个村也干了起来，石店、陈湾、大岭、枣坪、庙坳相继挖沟养虾。", []),
        ("周边6个村也干了起来，石店、陈湾、大岭、枣坪、庙坳等村相继挖沟养虾。", []),
        ("全县8个镇通了公路，上样镇、下样镇最远。", []),
        ("项目覆盖5个村，东西两侧、南北两岸、上下游都种了树。", []),
    ],
    ids=["with their sort", "without it", "as many", "not all", "some of them", "no names"],
)
def test_villages_counted_in_one_clause_and_named_in_the_next(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert doubts(text) == kinds


def test_a_yearly_deed_in_the_clause_before_does_not_hide_a_movement(doubts: Doubts) -> None:
    text = "合作社每年按协议分红，村集体收入从2016年的3.8万元增至去年的41.3万元，净增37.9万元。"
    assert doubts(text) == ["sum_fails"]
    assert doubts("村集体收入从3.8万元增至41.3万元，每年增加7.5万元。") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("县里在外设了5个劳务站，分驻泉州、佛山、宁波、晋江，站里有人值班。", ["sum_fails"]),
        ("今年建起7座冷库，分别建在上样镇、下样镇、石样镇、白样镇、青样镇、大样镇。", ["sum_fails"]),
        ("四个协作站设在惠州、中山、温州，常年有人。", ["sum_fails"]),
        ("四个协作站设在惠州、中山、温州、泉州，常年有人。", []),
        ("公司开了12家门店，分布在惠州、中山、温州。", []),
    ],
    ids=["stationed in one less", "built in one less", "in three", "as many", "several in a town"],
)
def test_places_that_things_are_spread_over_are_counted(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert [kind for kind in doubts(text) if kind == "sum_fails"] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("样溪村地少，建档立卡贫困户146户。村里养牛的贫困户有163户，栏舍一排排。", ["part_exceeds_total"]),
        ("学校有学生318人。离家远的学生有336人，都住校。", ["part_exceeds_total"]),
        ("样溪村地少，建档立卡贫困户146户。村里养牛的贫困户有63户，栏舍一排排。", []),
        ("村里贫困户63户。这几年脱贫的贫困户有71户。", []),
    ],
    ids=["who keep cattle", "who live far", "fewer", "who are none any more"],
)
def test_some_of_a_name_are_no_more_than_all_of_it(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert [kind for kind in doubts(text) if kind == "part_exceeds_total"] == kinds
