"""A word cut short names nothing that could be compared; a noun does, whatever it ends in."""

from __future__ import annotations

import pytest

from archive_gui.language.indicator_stumps import is_stump
from archive_gui.language.units import UnitClass


@pytest.mark.parametrize(
    "noun",
    [
        "硬化通",
        "扩充",
        "田外",
        "获评有",
        "工作队到",
        "集中",
        "开行班列超",
        "成立共",
        "需绕行",
        "干部职工结",
        "等项目",
        "整改了问题",
        "惠及",
    ],
)
def test_verbs_and_cut_words_are_stumps(noun: str) -> None:
    assert is_stump(noun, UnitClass.THING)


@pytest.mark.parametrize(
    "noun",
    [
        "贫困村",
        "交通",
        "支出",
        "团结水库",
        "初中",
        "水平",
        "在校学生",
        "可支配收入",
        "被征地农民",
        "自来水",
        "对外贸易",
        "自甲国进口",
        "公共厕所",
        "签约",
        "增收",
        "死亡",
        "从业人员",
        "公路通车里程",
        "占比",
        "节能",
        "会员",
        "在建项目",
        "国有",
    ],
)
def test_nouns_are_none(noun: str) -> None:
    assert not is_stump(noun, UnitClass.PERSON)


def test_people_told_as_things_are_rather_the_villages_they_live_in() -> None:
    assert is_stump("贫困人口", UnitClass.THING)
    assert not is_stump("贫困人口", UnitClass.PERSON)
