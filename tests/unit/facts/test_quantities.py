"""What an amount measures where only a verb or a measure tells it, and the edges of those words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, Figure
from archive_gui.facts.indicators.edges import within_words

Find = Callable[..., tuple[Fact, ...]]


def indicator(facts: tuple[Fact, ...], quote: str) -> str | None:
    return next(fact.detail.indicator for fact in facts if fact.quote == quote and isinstance(fact.detail, Figure))


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("山羊每斤卖19元。", "19元", "山羊每斤卖的价格"),
        ("买麦种，每斤八角二分，", "八角二分", "每斤的价格"),
        ("收购价每公斤8元。", "8元", "收购价每公斤"),
        ("住院九天，花了6800元，", "6800元", "医疗费用"),
        ("去年卖了3200吨。", "3200吨", "卖的销量"),
        ("今年产果3800多吨，", "3800多吨", "产果的产量"),
        ("小麦亩产600公斤。", "600公斤", "小麦亩产"),
        ("王大山种了9亩。", "9亩", "王大山种的面积"),
        ("他们走了六百里。", "六百里", "他们走的路程"),
        ("订单只有3万元。", "3万元", "订单"),
        ("人均纯收入比2015年翻了一番多。", "一番多", "人均纯收入翻"),
    ],
)
def test_an_amount_told_by_a_verb_is_named_by_its_quantity(find: Find, text: str, quote: str, expected: str) -> None:
    assert indicator(find(text), quote) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("长76米、宽5.5米的桥通了车。", "76米", "桥长"),
        ("长76米、宽5.5米的桥通了车。", "5.5米", "桥宽"),
        ("桥长94米、宽5米，花钱不少。", "5米", "桥宽"),
        ("去年打通了全长5.3公里的隧道，", "5.3公里", "隧道全长"),
    ],
)
def test_a_measure_is_that_of_what_it_is_told_of(find: Find, text: str, quote: str, expected: str) -> None:
    assert indicator(find(text), quote) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("村里装了88盏太阳能路灯。", "88盏", "太阳能路灯"),
        ("学校有300名在校学生。", "300名", "在校学生"),
        ("他带着21个后生，", "21个", "后生"),
        ("园区有3家上市公司。", "3家", "上市公司"),
        ("因平均海拔达750米，", "750米", "平均海拔"),
        ("王大山患病，从每月领低保130元到月入2600元。", "130元", "每月领低保"),
    ],
)
def test_words_are_not_cut(find: Find, text: str, quote: str, expected: str) -> None:
    found = indicator(find(text), quote)
    assert found is not None
    assert found in expected
    assert found.endswith(expected[-2:])


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("全县平均降雨268毫米，洞口县达351毫米。", "351毫米", "平均降雨"),
        ("去年销售收入1120万元，接近前年全年的1250万元。", "1250万元", "销售收入"),
        ("合作社成立，当时只有23户。", "23户", "户数"),
        ("面积不断扩大，达300亩。", "300亩", "面积不断扩大"),
    ],
)
def test_words_that_only_tell_whose_or_when_leave_the_count_as_told_before(
    find: Find, text: str, quote: str, expected: str
) -> None:
    assert indicator(find(text), quote) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("青年号”包乘组", "包乘组"),
        ("乘组拍下“全家福", "乘组拍下"),
        ("“数字领航”企业", "“数字领航”企业"),
        ("“全家福”", "全家福"),
        ("、宽度", "宽度"),
        ("向贫困人口", "贫困人口"),
        ("对于新增的用户", "新增的用户"),
        ("向日葵面积", "向日葵面积"),
        ("对外贸易额", "对外贸易额"),
        ("从村口到镇上", "从村口到镇上"),
        ("国际组织和", "国际组织"),
        ("增长率从", "增长率"),
        ("财政支出及", "财政支出"),
        ("总和", "总和"),
        ("惠及", "惠及"),
        ("", ""),
    ],
)
def test_edges_bear_no_mark_preposition_or_conjunction(words: str, expected: str) -> None:
    assert within_words(words) == expected
