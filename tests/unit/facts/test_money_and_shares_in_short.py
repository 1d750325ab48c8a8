"""Money without its unit, shares without a verb, interest in old units, numbers of trains."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import figures

from archive_gui.domain.facts import Fact

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("加上攒下的13万，他租了厂房。", "13万", 130_000, "元"),
        ("他还清了治病欠下的两万六，又修了房。", "两万六", 26_000, "元"),
        ("头一年欠债两万一。", "两万一", 21_000, "元"),
        ("信用社催我们还40万贷款。", "40万", 400_000, "元"),
        ("工钱比外乡少三百，房租不要。", "三百", 300, "元"),
        ("学费涨了两百。", "两百", 200, "元"),
        ("棉花种植增加12万亩。", "12万亩", 120_000, "亩"),
        ("茶叶每斤三块五，", "三块五", 3.5, "元"),
        ("人工要花掉3块2。", "3块2", 3.2, "元"),
        ("收菜价三毛五涨了不少。", "三毛五", 0.35, "元"),
        ("茶叶每斤一块六毛，", "一块六毛", 1.6, "元"),
        ("按每斤四角一购进。", "四角一", 0.41, "元"),
        ("社员借款月息三厘，", "三厘", 3, "厘"),
        ("社员借款月息二分，", "二分", 2, "分"),
        ("贷款年息一分五厘，", "一分五厘", 1.5, "分"),
        ("九成人家养蚕。", "九成", 0.9, "成"),
        ("茶款连两成都没有。", "两成", 0.2, "成"),
        ("三成员工是本村人。", "三成", 0.3, "成"),
        ("有七成本地人。", "七成", 0.7, "成"),
        ("有三成年轻人。", "三成", 0.3, "成"),
    ],
)
def test_figure_is_read(find: Find, text: str, quote: str, value: float, unit: str) -> None:
    ((found, number, counted),) = figures(find(text))
    assert (found, counted) == (quote, unit)
    assert number == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "三〇二次货车缓缓进站。",
        "他坐上十八次列车。",
        "1301次特快进站。",
        "大家熬得两眼通红。",
        "他获得十大人物称号。",
        "这是成人教育，通往成都。",
    ],
)
def test_what_counts_nothing(find: Find, text: str) -> None:
    assert figures(find(text)) == []


def test_round_numbers_without_money_are_left_alone(find: Find) -> None:
    assert figures(find("人比去年少三百，大家都不怕。")) == []
