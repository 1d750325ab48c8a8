"""Totals with their parts in a row, in lists, across sentences, and numbers at so much each."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told


@pytest.mark.parametrize(
    "text",
    [
        "样溪镇现有护林队员76名。从来路看，林场转来的8名、村里推选31名、退役军人26名、自愿报名14名。",
        "全镇种杂粮2.74万亩，包括荞麦1.12万亩、燕麦0.82万亩、豌豆0.7万亩。",
        "排进今年盘子的泵站41座，现完工27座、在建9座、尚未开工6座。",
        "全年整修山塘46口，其中完工31口、在建9口、未开工8口。",
        "四个组各修一口水窖，每口蓄水60立方米，合计280立方米。",
        "项目安排如下：\n1.河堤加固1.6公里，72万元；\n2.晒坝两处，38万元；\n3.烤房改造，46.5万元。\n以上3个项目共安排资金165.5万元。",
        "投入资金320万元，一是修路用去150万元，二是改水用去90万元，三是办学用去60万元。",
        "全村分三个组，一组86户，二组74户，三组92户，共262户。",
        "发放鸡苗6200只，甲村2100只，乙村1850只，丙村2350只。",
        "全县招聘教师216名，分别是小学98名、初中76名、高中32名。",
        "上半年销售茶叶18.6吨，线上7.2吨，线下10.4吨。",
        "样溪、石山、清水三个村分别投工320个、410个和280个，总共投工1110个。",
        "全乡新栽果树4.2万株：桃树1.6万株，李树1.4万株，梨树0.9万株。",
        "奖励优秀教师45人，每人2000元，共发放奖金8万元。",
        "建桥花了126万元，县里补助80万元，村里自筹36万元。",
        "收获稻谷1260斤，卖了800斤，还剩560斤。",
        "合作社收入26.8万元，支出14.3万元，结余11.5万元。",
        "全村种果树1840亩。桃树960亩，李树540亩，梨树380亩。",
        "三年共投入480万元，其中2016年120万元、2017年150万元、2018年200万元。",
        "搬迁群众314户1206人，其中甲安置点208户790人，乙安置点106户426人。",
        "硬化通组路9.4公里、通户路6.8公里，两项加起来17.2公里。",
    ],
)
def test_a_total_that_misses_its_parts_is_told(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "样溪镇现有护林队员79名。从来路看，林场转来的8名、村里推选31名、退役军人26名、自愿报名14名。",
        "排进今年盘子的泵站42座，现完工27座、在建9座、尚未开工6座。",
        "四个组各修一口水窖，每口蓄水60立方米，合计240立方米。",
        "项目安排如下：\n1.河堤加固1.6公里，72万元；\n2.晒坝两处，38万元；\n3.烤房改造，46.5万元。\n以上3个项目共安排资金156.5万元。",
        "全村分三个组，一组86户，二组74户，三组92户，共252户。",
        "全县招聘教师206名，分别是小学98名、初中76名、高中32名。",
        "奖励优秀教师45人，每人2000元，共发放奖金9万元。",
        "建桥花了126万元，县里补助80万元。",
        "全校有学生1260人，其中寄宿生680人、特困生120人。",
        "全县有医院12家，乡镇卫生院24家，诊所86家。",
        "收获稻谷1260斤，卖了800斤，还剩460斤。",
        "合作社收入26.8万元，支出14.3万元，结余12.5万元。",
        "2018年投入120万元，2019年投入150万元，2020年计划投入200万元。",
    ],
)
def test_a_total_that_misses_its_parts_is_not(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == []


@pytest.mark.parametrize(
    "text",
    [
        "四个组各修一口水窖，每口蓄水60立方米，合计280立方米。",
        "奖励优秀教师45人，每人2000元，共发放奖金8万元。",
        "发放助学贷款126笔、1008万元，笔均9万元。",
        "新修公路8公里，总投资960万元，平均每公里造价140万元。",
        "给52户困难户送去慰问金，每户600元，共3.6万元。",
        "改造茶园4万亩，总投资1.5亿元，亩均投资3000元。",
        "上岭、拉坝、板桥三个村各建一座冷库，每座库容120吨，合计380吨，果子有了去处。",
    ],
)
def test_a_product_that_misses_its_total_is_told(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "四个组各修一口水窖，每口蓄水60立方米，合计240立方米。",
        "奖励优秀教师45人，每人2000元，共发放奖金9万元。",
        "发放助学贷款126笔、1008万元，笔均8万元。",
        "新修公路8公里，总投资960万元，平均每公里造价120万元。",
        "全村320户1200人，人均收入3000元，集体收入50万元。",
        "给52户困难户送去慰问金，每户600元，共3.12万元。",
        "全校860名学生，每人每月补助200元，全年共补助172万元。",
        "改造茶园4万亩，总投资1.2亿元，亩均投资3000元。",
        "种茶12亩，每亩收入4000元，采茶工钱共2万元。",
    ],
)
def test_a_product_that_misses_its_total_is_not(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("国庆7天，样溪村来了游客1.26万人次，平均每天2600人次。", ["sum_fails"]),
        ("国庆7天，样溪村来了游客1.26万人次，平均每天1800人次。", []),
        ("国庆7天，样溪村来了游客1.26万人次，最多一天2600人次。", []),
        ("日均接待1.2万人次，5天共接待4.5万人次。", ["sum_fails"]),
        ("前5个月，车间发放工资60万元，平均每月15万元。", ["sum_fails"]),
        ("上半年，车间发放工资60万元，月均10万元。", []),
        ("去年全县产粮24万吨，月均消费1.5万吨。", []),
        ("近3年，全县投入资金9.6亿元，年均投入4.2亿元。", ["sum_fails"]),
        ("采茶20天，她挣了4000元，熟手平均每天挣250元。", []),
    ],
    ids=["a day", "holds", "the most", "behind", "a month", "half a year", "two deeds", "a year", "others"],
)
def test_an_average_of_a_day_or_a_month_goes_with_its_total(told: Told, text: str, kinds: list[str]) -> None:
    assert [kind for kind, severity in told(text) if severity != "info"] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("“一亩收4000公斤，每公斤卖6角，一亩进账240元。”他说。", ["sum_fails"]),
        ("“一亩收4000公斤，每公斤卖6角，一亩进账2400元。”他说。", []),
        ("去年亩产2000斤，每斤卖2.5元，亩均收入3000元。", ["sum_fails"]),
        ("去年亩产2000斤，每斤卖2.5元，30亩收入15万元。", []),
        ("累计发放小额信贷1.32亿元，惠及农户3120户，户均6.2万元。", ["sum_fails"]),
        ("累计发放小额信贷1.32亿元，惠及农户3120户，户均4.2万元。", []),
    ],
    ids=["yield and price", "that fit", "of one 亩", "of all of them", "credit", "rounded"],
)
def test_what_one_yields_and_its_price_go_with_what_one_brings_in(told: Told, text: str, kinds: list[str]) -> None:
    assert [kind for kind, severity in told(text) if severity != "info"] == kinds
