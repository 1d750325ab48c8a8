"""Lives, feasts and reports: dates that cannot stand together."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told


@pytest.mark.parametrize(
    "text",
    [
        "水库一九五八年十月动工，一九五六年建成。",
        "学校创办于1936年，今年迎来建校六十周年。",
        "他2016年到样本村任第一书记，今年是第六个年头。",
        "他1990年出生，1988年参加工作。",
        "王有才1965年出生，1962年入学。",
        "活动10月8日开始，10月3日结束。",
        "王有才1930年生，1999年去世，享年59岁。",
        "公示时间为5月18日至5月12日。",
    ],
)
def test_a_life_out_of_order_is_told(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == ["dates_disorder"]


@pytest.mark.parametrize(
    "text",
    [
        "学校创办于1936年，今年迎来建校八十三周年。",
        "他2016年到样本村任第一书记，今年是第四个年头。",
        "王有才1930年生，1999年去世，享年70岁。",
        "公示时间为5月12日至5月18日。",
    ],
)
def test_a_life_out_of_order_is_not(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == []


@pytest.mark.parametrize(
    "text",
    [
        "9月12日，教师节，样溪中学请来老校长。",
        "10月7日是第五个国家扶贫日，样溪县开了义卖会。",
        "植树节（3月15日），干部上山栽树。",
    ],
)
def test_a_feast_on_another_day_is_told(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == ["dates_disorder"]


@pytest.mark.parametrize(
    "text",
    [
        "9月10日，教师节，样溪中学请来老校长。",
        "10月17日是第五个国家扶贫日，样溪县开了义卖会。",
        "植树节（3月12日），干部上山栽树。",
        "9月6日，教师节前夕，县里慰问老师。",
        "5月28日，儿童节将至，孩子们排练节目。",
        "6月3日，正值儿童节假期，公园人多。",
        "1月5日，元旦假期刚过，工地复工。",
    ],
)
def test_a_feast_on_another_day_is_not(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == []
