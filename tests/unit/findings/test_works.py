"""Stages of one thing in the words of those who tell them: begun, finished, opened, in use."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts

DISORDER = ["dates_disorder"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("2018年8月，石桥村磨坊打下地基。\n2018年5月，村民在新磨坊里领到第一笔工资。", DISORDER),
        ("2018年3月，石桥村磨坊打下地基。\n2018年5月，村民在新磨坊里领到第一笔工资。", []),
        ("2017年6月，果品冷库全部验收完毕，没有一间不合格。那年9月，最后一间冷库才盖完。", DISORDER),
        ("2017年6月，果品冷库打下地基。那年9月，最后一间冷库才盖完。", []),
        ("石桥村小学的宿舍楼2018年11月20日竣工。\n2018年9月，孩子们搬进新楼。", DISORDER),
        ("石桥村小学的宿舍楼2018年8月20日竣工。\n2018年9月，孩子们搬进新楼。", []),
        ("2018年4月，首期养蜂班开班。\n2018年1月，田大川参加了首期养蜂班。", DISORDER),
        ("2018年4月，第二期养蜂班开班。\n2018年1月，田大川参加了首期养蜂班。", []),
        ("去年10月动工的石桥村磨坊，5月领到第一笔工资。", []),
        ("2018年8月，石桥村磨坊打下地基。\n2018年5月，田大川在县城的茶馆里领到第一笔工资。", []),
        ("2018年6月，田大川病倒了，住进县医院。\n2018年5月，田大川康复出院。", DISORDER),
        ("2018年4月，田大川病倒了，住进县医院。\n2018年5月，田大川康复出院。", []),
        ("去年9月，石桥村磨坊打下地基。\n去年腊月，村民在新磨坊里领到第一笔工资。", []),
    ],
)
def test_a_later_stage_is_not_told_before_an_earlier_one(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert doubts(*text.split("\n")) == kinds


@pytest.mark.parametrize(
    ("here", "there", "kinds"),
    [
        ("卫生院新楼2018年8月6日通过竣工验收。", "“新楼外墙2018年8月20日才贴完最后一块砖。”院长说。", DISORDER),
        ("卫生院新楼2018年8月26日通过竣工验收。", "“新楼外墙2018年8月20日才贴完最后一块砖。”院长说。", []),
        ("2018年9月12日，全场打完了秋防疫苗。", "秋防疫苗2018年9月15日才从县里运进场里。", DISORDER),
        ("2018年9月18日，全场打完了秋防疫苗。", "秋防疫苗2018年9月15日才从县里运进场里。", []),
        ("2018年3月5日，第一批茶苗在北坡栽下。", "2018年3月12日，北坡才动工整地，石头多。", DISORDER),
        ("2018年3月25日，第一批茶苗在北坡栽下。", "2018年3月12日，北坡才动工整地，石头多。", []),
        ("稻种2018年9月20日全部收割入库。", "廖二家那片稻种2018年9月28日才开镰。", DISORDER),
        ("停办的小学改成了照料中心。2018年8月工程开工改造。", "2018年6月，老人就住进了照料中心。", DISORDER),
        ("停办的小学改成了照料中心。2018年8月照料中心改造了一回。", "2018年6月，老人就住进了照料中心。", []),
        ("稻种2018年9月30日全部收割入库。", "廖二家那片稻种2018年9月28日才开镰。", []),
    ],
)
def test_goods_come_before_they_are_used_and_land_before_it_is_planted(
    doubts: Doubts, here: str, there: str, kinds: list[str]
) -> None:
    assert doubts(here, there) == kinds
