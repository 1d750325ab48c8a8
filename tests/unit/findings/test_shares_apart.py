"""Shares whose part stands behind them, or whose whole is named and told elsewhere."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("样溪车间有工人148名，返乡户占到四分之一，有62名。",),
        ("登记在册的护林员有235名，党员占了一半以上，共96名。",),
        ("样溪水库总库容1640万立方米，浇着三个乡的地。", "眼下蓄水1060万立方米，正好是总库容的一半，不怕旱。"),
        ("大户抢收稻子34万亩，占全县48万亩稻子的近九成。",),
        ("今年计划改造厨房1.6万户。到上月底，改电8600户，改气4400户，合计完成1.3万户，占年度任务的91.2%。",),
        ("徒步活动原定1800人的名额，两天报满，超额三成，实际走完的有2080人。",),
        ("全乡玉米绝收8000亩，到上月底已改种6800亩，占绝收面积的75%。",),
        ("合作社去年卖出蜜桃500吨，网上卖出的就有210吨，占到总销量的52%。",),
        ("样镇的80名护林员里，四十岁以下的36人，占了55%。",),
        ("该村有劳动力600人，常年在外的就有480人，占劳力总数的八成五。",),
        ("这批桂花苗共3.4万株，成活2.89万株，成活率只有75%。",),
    ],
)
def test_a_share_goes_with_the_part_behind_it_and_the_whole_it_names(
    doubts: Doubts, paragraphs: tuple[str, ...]
) -> None:
    assert doubts(*paragraphs) == ["sum_fails"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("样溪车间有工人148名，返乡户占到四分之一，有37名。",),
        ("登记在册的护林员有235名，党员占了一半以上，共126名。",),
        ("样溪水库总库容1640万立方米。", "眼下蓄水1060万立方米，是去年同期的一半。"),
        ("大户抢收稻子42万亩，占全县48万亩稻子的近九成。",),
        ("今年计划改造厨房1.6万户，合计完成1.3万户，占年度任务的81%。",),
        ("一季度，样溪县进出口4.4亿元，其中出口2.8亿元，占全省出口总额的4%。",),
        ("徒步活动原定1800人的名额，超额三成，实际走完的有2340人。",),
        ("全乡玉米绝收8000亩，到上月底已改种6800亩，占绝收面积的85%。",),
        ("合作社卖出蜜桃500吨、枇杷300吨，网上卖出的210吨，占到总销量的26%。",),
        ("参会的有148人，发言的占三成，散会后有62人去看了果园。",),
    ],
)
def test_a_share_of_another_whole_is_not_held_against_it(doubts: Doubts, paragraphs: tuple[str, ...]) -> None:
    assert doubts(*paragraphs) == []
