"""Shares in words, movements, products, parts above their whole and ranks, each as reporters turn them about."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "text",
    [
        "全县果园4200亩，其中有机果园2310亩，有机果园占68%。",
        "全年计划栽树4200亩，目前已栽2310亩，占任务的68%。",
        "全村286户人家，151户用上了山泉水，山泉水普及率72.6%。",
        "样溪镇有果农2400名，其中缺水的900名，占三分之二。",
        "由90分钟缩短到35分钟，单程节省45分钟。",
        "合作社收入由1500元增加到6000元，是原来的5倍。",
        "2015年，全镇人均收入只有4860元。到2019年，达到9860元，增加了5100元。",
        "果园面积由5200亩扩大到3800亩。",
        "缺水户从120户减少到168户，一年比一年少。",
        "一斤卖6元，2400斤果子卖了18400元。",
        "合作社给45户社员分红，每户2000元，共发放90万元。",
        "48户社员分红7.6万元，户均2000元。",
    ],
)
def test_arithmetic_that_fails_is_told(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "全县果园4200亩，其中有机果园2310亩，有机果园占55%。",
        "全年计划栽树4200亩，目前已栽2310亩，占任务的55%。",
        "样溪镇有果农2400名，其中缺水的1600名，占三分之二。",
        "样溪镇有果农2400名，其中缺水的1600名，占一半以上。",
        "往返车程由90分钟缩短到36分钟，单程节省27分钟。",
        "合作社收入由1500元增加到6000元，是原来的4倍。",
        "果园面积由3800亩扩大到5200亩。",
        "缺水户从168户减少到120户。",
        "从上样到下样有12户，增加到这条路上的有8户。",
        "一斤卖6元，2400斤果子卖了14400元。",
        "合作社给45户社员分红，每户2000元，共发放9万元。",
    ],
)
def test_arithmetic_that_holds_is_not(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "全村共有建档立卡缺水户126户，过去守着好山缺水喝。2016年，村里成立合作社，已有148户本村建档立卡缺水户入社。",
        "样溪村有贫困户120户。靠种果子，全村有134户贫困户摘了帽。",
        "全县1200名护林员中，有1344名是果农。",
        "样溪小学有学生286名，寄宿生312名。",
        "果品车间共有工人86人，女工92人。",
    ],
)
def test_some_that_pass_all_are_told(doubts: Doubts, text: str) -> None:
    assert "part_exceeds_total" in doubts(text)


@pytest.mark.parametrize(
    "text",
    [
        "全村共有建档立卡缺水户126户。已有118户本村建档立卡缺水户入社。",
        "全村共有建档立卡缺水户126户。全镇有148户建档立卡缺水户入社。",
        "样溪小学有学生286名，寄宿生112名。",
        "全村有党员36人，老人52人。",
    ],
)
def test_some_of_all_or_of_others_are_not(doubts: Doubts, text: str) -> None:
    assert "part_exceeds_total" not in doubts(text)


def test_all_the_people_of_so_many_households_must_fit_them(doubts: Doubts) -> None:
    assert doubts("全村162户，人口112人。") == ["unit_clash"]
    assert doubts("全村162户，人口612人。") == []


@pytest.mark.parametrize(
    "text",
    [
        "田大川以1小时12分35秒夺得冠军，亚军李大山的成绩是1小时11分58秒。",
        "决赛中，上样队以86分获得第一名，下样队以92分获得第二名。",
    ],
)
def test_a_better_rank_with_a_worse_result_is_told(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["figures_differ"]


@pytest.mark.parametrize(
    "text",
    [
        "田大川以1小时11分35秒夺得冠军，亚军李大山的成绩是1小时12分58秒。",
        "决赛中，上样队以96分获得第一名，下样队以92分获得第二名。",
        "男子组冠军的成绩是1小时12分35秒，女子组亚军跑出1小时11分58秒。",
        "评出一等奖3件，二等奖6件，三等奖9件。",
    ],
)
def test_ranks_in_their_order_or_of_two_races_are_not(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []


def test_villages_counted_twice_are_figures(doubts: Doubts) -> None:
    first, second = "样溪镇下辖12个行政村，石样村是头一个。", "全镇14个行政村一个不落。"
    assert doubts(first + "山里的路修了三年。", second) == ["figures_differ"]
