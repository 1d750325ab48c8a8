"""What is used, joined or at work before the day on which it began is told; what only looks so is not."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in

PAGE = (
    "样例日报 2020年11月2日\n\n样溪镇的秋天\n\n本报记者 田大川\n\n{first}\n\n山里的日子\n\n通讯员 李小样\n\n{second}\n"
)


def shown(first: str, second: str) -> list[str]:
    return [kind for kind in doubts_in(PAGE.format(first=first, second=second)) if kind == "dates_disorder"]


@pytest.mark.parametrize(
    ("begun", "before"),
    [
        ("2016年4月成立的样禾竹编合作社统一供料。", "2015年，她加入样禾合作社，学会了编篮子。"),
        ("便民大桥2018年10月通车。", "2017年夏天，他赶着羊群从这座大桥上过。"),
        ("镇里的豆腐作坊今年5月才开张。", "今年3月，她在豆腐作坊学会了点卤。"),
        ("养老护理班今年4月办了第一期。", "去年秋天，从第一期养老护理班出来，她就有了工作。"),
        ("2018年2月，驻村工作队进村。", "2017年10月，工作队帮他家申请了补助。"),
        ("2016年4月，镇里建起第一批试验棚。没人敢种。", "试验棚的头茬瓜2015年11月就卖到了外地。"),
    ],
    ids=["joined", "crossed", "worked in", "learnt in", "people", "fruit of it"],
)
def test_what_is_taken_for_there_before_it_began_is_told(begun: str, before: str) -> None:
    assert shown(begun, before) == ["dates_disorder"]


@pytest.mark.parametrize(
    ("begun", "other"),
    [
        ("便民大桥2018年10月通车。", "2017年夏天，他每天从大桥工地上过。"),
        ("便民大桥2018年10月通车。", "2017年夏天，他从望江大桥上过。"),
        ("扶贫车间2019年3月开工。", "2018年，她在外省的车间里踩了一年缝纫机。"),
        ("样溪小学新教学楼2019年建成。", "1998年，他从样溪小学毕业。"),
        ("第二期护理班今年9月开班。", "今年6月，她从第一期护理班结业。"),
        ("2018年2月，驻村工作队进村。", "2017年10月，工作队还没组建。"),
        ("镇里的豆腐作坊今年5月开张。", "今年7月，她在豆腐作坊学会了点卤。"),
    ],
    ids=["still being built", "another", "elsewhere", "a part of it", "another round", "not yet", "later"],
)
def test_what_may_both_be_is_not(begun: str, other: str) -> None:
    assert shown(begun, other) == []
