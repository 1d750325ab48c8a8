"""Whose figures are by what is drawn up, paid, laid down and told: accounts, illness, papers, heads of firms."""

from __future__ import annotations

import pytest
from tests.unit.facts.conftest import Find

from archive_gui.domain.facts import Figure


def _subjects(find: Find, text: str) -> list[str | None]:
    return [fact.detail.subject for fact in find(text) if isinstance(fact.detail, Figure)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("青坪村75岁的周大山要盖房。驻村干部李明华替老人算了账：新房50平方米，造价7万元。", "周大山"),
        ("青坪村种植户周大山种梨。周大山的账更难算。进水的机器值90万元，保险赔了30万元。", "周大山"),
    ],
)
def test_an_account_is_of_whom_it_is_drawn_up_for(find: Find, text: str, subject: str) -> None:
    assert set(_subjects(find, text)[-2:]) == {subject}


def test_what_an_illness_costs_is_of_who_was_ill_not_of_who_helped(find: Find) -> None:
    text = "青坪村脱贫户周大山在地里突发脑梗，是村医李明华背着他出的山。住院花了3.8万元。"
    assert _subjects(find, text) == ["周大山"]


def test_what_villagers_pay_for_hospitals_is_of_their_county(find: Find) -> None:
    assert _subjects(find, "蓝山县建卫生室。\n全县群众住院自付费用降了1.2亿元。") == ["蓝山县"]


@pytest.mark.parametrize(
    "text",
    [
        "据县农业农村局今年4月的抽样调查，受访梨农中初中文化程度的占64%。",
        "县政府办公室印发《梨园奖补办法》，对新建梨园每亩补助600元。",
        "按照《蓝山县梨园奖补办法》，新建梨园每亩补助600元。",
    ],
)
def test_what_is_surveyed_or_laid_down_is_of_the_county(find: Find, text: str) -> None:
    assert _subjects(find, "蓝山县种梨。\n" + text) == ["蓝山县"]


def test_who_gives_a_sum_is_told_of_it(find: Find) -> None:
    text = "青坪村修桥，其中在外创业的青坪村人周大山捐款20万元。"
    assert _subjects(find, text) == ["周大山"]


def test_members_of_what_was_founded_are_counted_with_it(find: Find) -> None:
    text = "青坪村村民周大山从省城回来，牵头办起青坪梨业专业合作社，头一批社员只有9户，凑了13万元股金。"
    assert _subjects(find, text) == ["青坪梨业专业合作社", "青坪梨业专业合作社"]


def test_the_head_of_a_workshop_tells_of_it(find: Find) -> None:
    text = "蓝山县梨花社区办起扶贫车间。\n车间主任周大山记得清楚，开工那天只来了19个工人，如今80台缝纫机前坐满了人。"
    assert {"车间" in (subject or "") for subject in _subjects(find, text)} == {True}


def test_the_head_of_a_firm_tells_of_it_though_he_does_not_lead_what_he_tells(find: Find) -> None:
    text = "蓝山县引进梨花食品有限公司。公司总经理周大山介绍，今年计划加工辣椒3500吨，订单已有2800吨。"
    assert _subjects(find, text) == ["梨花食品有限公司", "梨花食品有限公司"]


def test_the_head_of_a_workshop_has_his_own_life(find: Find) -> None:
    text = "蓝山县梨花社区办起扶贫车间。\n车间主任周大山说，自己家欠过8万元。"
    assert _subjects(find, text) == ["周大山"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("展会上，装有2台机械臂的采茶机器人亮相。", "采茶机器人"),
        ("蓝山县普降暴雨，梨花河水位两小时上涨4米。", "梨花河"),
        ("全国轻工业增长5%。2023年，电池制造营业收入增长11.8%。", "电池制造"),
    ],
)
def test_machines_waters_and_branches_of_industry_are_told_of(find: Find, text: str, subject: str) -> None:
    assert _subjects(find, text)[-1] == subject


def test_each_of_a_row_has_as_much(find: Find) -> None:
    text = "青坪村占股40%，大坪村、石桥村各30%。"
    assert _subjects(find, text) == ["青坪村", "大坪村、石桥村"]
