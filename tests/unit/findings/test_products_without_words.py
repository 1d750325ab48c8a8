"""So many, so much each, and what they come to, where no word calls any of them a total."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "text",
    [
        "合作社今年摆了20万棒，每棒成本3元，光菌棒就投进去75万元。",
        "昨天刚发走1.4万枚，装了250箱，每箱50枚。",
        "村里四个组每组出工35人，出工160人次。",
        "小区里540户人家，户户都领到了两只桶，发出去960只。",
        "果园有树320棵，一棵树平均套袋180个，要套袋6.9万个。",
        "外商一口气要了6000双。绣坊里有绣娘48人，平均每人做150双。",
        "去年卖出笋干260吨，销售额1300万元，平均每公斤卖到62元。",
        "三天里景区接待游客2.4万人次，门票收入120万元，人均花费65元。",
        "镇里组织宣讲队6支，一共72人，每队15人。",
        "全村9个组派出90名队员，每组12人，比赛插秧。",
        "村里流转土地860亩建茶园，每亩年租金400元，村民每年就有租金收入44.4万元。",
        "厂里有工人45名，人均月工资2800元，每月发工资16.2万元。",
        "贫困户种菜每亩补助500元，建标准大棚每个补助6000元。今年新建大棚136个，发放补助61.8万元。",
    ],
)
def test_a_product_that_misses_the_one_figure_it_can_come_to_is_told(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "合作社今年摆了20万棒，每棒成本3元，光菌棒就投进去60万元。",
        "昨天刚发走1.25万枚，装了250箱，每箱50枚。",
        # What was spent besides, the price of another day, and an upper bound.
        "村里给21户人家每户发了900元，又花2.3万元修了水渠。",
        "38户社员分红，户均1800元。第二年，果园进账9.4万元。",
        "给62户人家补助，每户不超过800元，发了4.1万元。",
        "去年摆了20万棒，每棒成本3元，比上年多投了75万元。",
        "去年卖出笋干260吨，销售额1300万元，平均每斤卖到25元。",
        "三天里景区接待游客2.4万人次，门票收入120万元，人均花费50元。",
        "镇里组织宣讲队6支，一共72人，每队12人。",
        "村里流转土地860亩建茶园，每亩年租金400元，村民每年就有租金收入34.4万元。",
        "厂里有工人45名，人均月工资2800元，一年发工资151.2万元。",
        "贫困户种菜每亩补助500元，建标准大棚每个补助6000元。今年新建大棚136个，发放补助81.6万元。",
        "全村9个组，每组选两名代表，加上村干部一共25人。",
    ],
)
def test_what_a_product_need_not_come_to_is_not(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "县里给老寨配了摩托14辆，八个苗寨每寨两辆，轮班值守。",
        "三天卖出1200瓶，一瓶65元，进账8.7万元。",
        "补偿款按人发放，每人3600元。样溪村162户、618人，领走了224.28万元。",
        "样溪学校建筑面积2100平方米，分三层，每层780平方米。",
    ],
)
def test_each_may_be_of_anything_that_is_counted(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("312户分了粮款，户均1500元，总共发出近47万元。", "312户分了粮款，户均1500元，总共发出近62万元。"),
        ("他种了16亩瓜，每亩收入3200元，总共收入5万多元。", "他种了16亩瓜，每亩收入3200元，总共收入7万多元。"),
        (
            "光是配肥一项，每亩增收160元，1950亩地一年就是30多万元。",
            "光是配肥一项，每亩增收160元，1950亩地一年就是近50万元。",
        ),
        ("菌棚带动820户社员增收328万元，户均增收4000元。", "菌棚带动820户社员增收328万元，户均增收6000元。"),
        (
            "护路队有护路员28人，每人每年补助1万元，镇里一年拿出28万元。",
            "护路队有护路员28人，每人每年补助1万元，镇里一年拿出38万元。",
        ),
    ],
    ids=["near", "over", "gain", "gain of all", "round"],
)
def test_totals_told_roughly_and_gains_are_held_to_what_each_comes_to(doubts: Doubts, right: str, wrong: str) -> None:
    assert doubts(right) == []
    assert doubts(wrong) == ["sum_fails"]


@pytest.mark.parametrize(
    "line",
    [
        "样村租出土地820亩，每亩租金600元，另有工钱，农户一年能得70多万元。",
        "牛场存栏1250头，其中产奶的780头，平均每头一天挤奶18公斤，一天出奶14吨左右。",
        "样镇52户搬迁户户均增收3600元，去年集体收入26万元。",
    ],
    ids=["others too", "of some", "no gain"],
)
def test_totals_of_others_are_not_held_to_what_each_comes_to(doubts: Doubts, line: str) -> None:
    assert doubts(line) == []
