"""Figures of a firm that its sort leads to, or that was founded right before; all sentences are samples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, Figure

Find = Callable[..., tuple[Fact, ...]]
_COUNTY = "平江县出台办法，安排资金900万元。"
_FIRM = "云岭茶业有限公司"


def _subject(facts: tuple[Fact, ...], quote: str) -> str | None:
    return next(fact.detail.subject for fact in facts if fact.quote == quote and isinstance(fact.detail, Figure))


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        (f"{_COUNTY}龙头企业{_FIRM}以高出市场价一成的价格收购鲜叶。", "一成", _FIRM),
        (f"{_COUNTY}龙头企业{_FIRM}收购鲜叶，去年签订订单1.2万亩。", "1.2万亩", _FIRM),
        (f"{_COUNTY}民营企业{_FIRM}去年付给茶农货款380万元。", "380万元", _FIRM),
        (f"{_COUNTY}国有企业{_FIRM}建起冷库46座。", "46座", _FIRM),
        (f"{_COUNTY}骨干企业{_FIRM}流转山地870亩。", "870亩", _FIRM),
        (f"{_COUNTY}爱心企业{_FIRM}捐出棉被260床。", "260床", _FIRM),
        ("陈小林与同学赵大伟合伙办起禾青农产品服务部，如今手下有8名员工。", "8名", "禾青农产品服务部"),
        ("陈小林回乡办起禾青农产品服务部，现在手下有8名员工，日均发货300单以上。", "300单以上", "禾青农产品服务部"),
        ("赵大伟回乡创办清泉茶业有限公司，目前旗下有3家门店。", "3家", "清泉茶业有限公司"),
        ("王海燕创办巧手服装厂，厂里有缝纫机40台。", "40台", "巧手服装厂"),
    ],
)
def test_a_firm_led_by_its_sort_or_founded_is_told_of(find: Find, text: str, quote: str, subject: str) -> None:
    assert _subject(find(text), quote) == subject


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("平江县扶持龙头企业，全年投入资金600万元。", "600万元", "平江县"),
        (f"平江县引进龙头企业{_FIRM}，全县茶园发展到3万亩。", "3万亩", "平江县"),
        ("平江县有国有企业12家。", "12家", "平江县"),
        ("赵大伟创办清泉茶业有限公司，今年还清欠债8万元。", "8万元", "赵大伟"),
        ("赵大伟离开清泉茶业有限公司，手里有积蓄8万元。", "8万元", "赵大伟"),
        ("平江县成立茶业协会，全县有会员360户。", "360户", "平江县"),
    ],
)
def test_a_firm_that_is_only_named_is_not_told_of(find: Find, text: str, quote: str, subject: str) -> None:
    assert _subject(find(text), quote) == subject


def test_a_factory_is_the_firm_it_was_given_the_name_of(find: Find) -> None:
    text = "2018年，贺大山在高平镇工业园区建起加工厂，{}。次年，工厂收购药材420吨。"
    assert _subject(find(text.format("取名隆回绿源药业有限公司")), "420吨") == "隆回绿源药业有限公司"
    assert _subject(find(text.format("请来隆回绿源药业有限公司的师傅")), "420吨") != "隆回绿源药业有限公司"
