"""Lists told with another number of names, rates above the whole, pages typed with half-width marks."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts, Told


@pytest.mark.parametrize(
    "text",
    [
        "样溪镇定下五大产业：油桐、蜜柚、山羊、竹编，样样有人带头。",
        "样溪镇开出四门课程：编筐、养蜂、嫁接、电焊、做豆腐。",
        "样溪镇招收课程四门：编筐、养蜂、嫁接、电焊、刺绣。",
        "样溪镇今年有三大工程，即引水上山、电网进组、厕所改造、河堤加固。",
        "油桐、蜜柚、山羊、竹编，这五大产业成了样溪人的指望。",
        "油桐、蜜柚、山羊和竹编五大产业都有了起色。",
        "夜校开出五门课：编筐、养蜂、嫁接，还有刺绣、电焊和木工。",
        "医疗队给卫生院送来了血压计、制氧机、雾化器、听诊器等三样器械。",
        "样溪镇开出两类岗位，包括护林、保洁、养路、看水。",
        "先期在6个村推开,即上样、下样、石样、柳样、杨样,由老木匠带班。",
        "招工车带来岗位四类:缝纫、保洁、看护、装卸、炒茶,当场报名。",
    ],
)
def test_a_list_longer_or_shorter_than_its_number_is_told(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "样溪镇定下四大产业：油桐、蜜柚、山羊、竹编，样样有人带头。",
        "样溪镇定下五大产业：油桐、蜜柚、山羊、竹编等，样样有人带头。",
        "样溪镇定下五大产业，包括油桐、蜜柚、山羊、竹编。",
        "样溪镇有五大产业，带动了编筐、养蜂、嫁接的学徒。",
        "镇里选了三个村：上样村和下样村、石样村，另有一批备选。",
        "油桐、蜜柚、山羊等五大产业都有了起色。",
        "夜校开出六门课：编筐、养蜂、嫁接，还有刺绣、电焊和木工。",
        "烧水的办法有三种：煤炉烧水、柴灶烧水，山上的人家用太阳能。",
        "护林员分给三个片区：东样片区410名，西样片区580名，南坡上的276名。",
        "医疗队给卫生院送来了血压计、制氧机、雾化器、听诊器等六样器械。",
        "第四大产业是油桐、蜜柚、山羊。",
        "招工车带来岗位四类:缝纫、保洁、看护、装卸,当场报名。",
        "赶集那天，副院长带着内科、骨科、眼科的5名医生来了。",
    ],
)
def test_a_list_as_long_as_its_number_or_left_open_is_not(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "样溪县建成小水站25座，全部接入管网，并网率达102%。",
        "到月底，全镇果苗移栽率达到103%。",
        "全镇有果农312户，建档率为104%。",
    ],
)
def test_a_rate_above_the_whole_is_told_whatever_it_is_of(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["part_exceeds_total"]


@pytest.mark.parametrize(
    "text",
    [
        "到月底，全镇栽苗任务完成率达到103%。",
        "全年果茶产销率达到102%，投资回报率为118%。",
        "果品加工收益率达112%，增长率为120%。",
        "去年镇卫生院病床使用率为104%。",
    ],
)
def test_a_rate_of_gain_or_of_a_plan_may_pass_the_whole(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []


def test_people_by_the_sort_of_their_household_in_a_row_of_households_are_no_clash(doubts: Doubts) -> None:
    row = "去年样溪县修好旧屋2318户，其中低保户1632户，分散居住特困人员573户，其他113户。"
    assert doubts(row) == []
    assert doubts("去年样溪县登记特困人员573户。") == ["unit_clash"]


def test_half_width_marks_end_clauses_as_wide_ones_do(doubts: Doubts) -> None:
    assert doubts("样溪县有油桐林3120亩,其中上样1520亩,下样1500亩.") == doubts(
        "样溪县有油桐林3120亩，其中上样1520亩，下样1500亩。"
    )
    assert doubts("样溪镇有果农1,234户,其中缺水的1,120户。") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("他听说有个“样溪兴农贷”，便申请了5万元。后来他说：“没有‘样溪惠农贷’那5万块，哪有今天。”", ["names_vary"]),
        ("学校用“阳光助学金”给她发了4000元。“阳光奖学金”那4000元，交了学费。", ["names_vary"]),
        ("他用“样溪兴农贷”贷了5万元。后来，“样溪惠农贷”又给了8万元。", []),
        ("镇里有“样溪兴农贷”和“样溪惠农贷”，都是5万元。", []),
        ("“上河计划”投入5万元。“下河计划”投入5万元。", []),
    ],
    ids=["a loan", "a grant", "two amounts", "both", "two sides"],
)
def test_quoted_names_told_of_one_amount_are_one(told: Told, text: str, kinds: list[str]) -> None:
    assert [kind for kind, severity in told(text) if severity != "info"] == kinds
