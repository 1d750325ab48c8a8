"""Figures that draw a line, tell a rank or a yardstick are told from values; all sentences are samples."""

from __future__ import annotations

import pytest

from archive_gui.language.conditions import sets_condition
from archive_gui.language.units import unit_class


def asked(sentence: str, unit: str) -> bool:
    """Whether the figure between the square brackets of a sentence sets a condition."""
    before, _, rest = sentence.partition("[")
    quote, _, after = rest.partition("]")
    return sets_condition(before, quote, after, unit_class(unit), unit)


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("向贫困人口[120人以上]的村选派工作队", "人"),
        ("对安置[150人以上]的企业给予补助", "人"),
        ("年收入[4800元以下]的家庭有30户", "元"),
        ("贫困人口[80人以上]非贫困村的工作队", "人"),
        ("年龄[65岁以上]老人免费乘车", "岁"),
        ("人均收入低于[3100元]的农户可以申请", "元"),
        ("人口超过[2000人]的村要设卫生室", "人"),
        ("评上[6星以上]的有480户", "星"),
        ("开工率在[70%以上]的企业占六成", "%"),
        ("投资[700万元以上]的，给予奖励", "元"),
        ("实施[600万元以上]技改项目40个", "元"),
        ("产量居全省前[8名]", "名"),
        ("产量居全国第[3位]", "位"),
        ("每[40户]设一名网格员", "户"),
        ("以[90人]为界分成两班", "人"),
        ("种植[15亩以上]（含15亩）的大户", "亩"),
    ],
)
def test_what_draws_a_line_is_no_value(sentence: str, unit: str) -> None:
    assert asked(sentence, unit)


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("人均纯收入达到[1.2万元以上]，", "元"),
        ("带动群众年增收[1800元以上]。", "元"),
        ("投入[90万元以上]的资金修路", "元"),
        ("累计投入上[千万元]的设备", "元"),
        ("全县[85%以上]的村民参加了合作医疗", "%"),
        ("实现[3000人以上]的就业", "人"),
        ("[2000名以上]村民参加了大会", "名"),
        ("培育[20个以上]项目", "个"),
        ("建成一座长度超过[320米]的大桥", "米"),
        ("增开旅客列车[180列]", "列"),
        ("服务社区居民[9800人]", "人"),
        ("全县有[41个]村", "个"),
        ("此前[12名]队员已经到达", "名"),
        ("已完成任务的[三成以上]。", "成"),
    ],
)
def test_what_tells_how_much_is_a_value(sentence: str, unit: str) -> None:
    assert not asked(sentence, unit)
