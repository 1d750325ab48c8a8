"""How long something has lasted is held against when it began, told in whatever words."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in

PAGE = (
    "样例日报 2020年11月2日\n\n样溪镇的秋天\n\n本报记者 田大川\n\n{first}\n\n山里的日子\n\n通讯员 李小样\n\n{second}\n"
)


def shown(first: str, second: str) -> list[str]:
    return [kind for kind in doubts_in(PAGE.format(first=first, second=second)) if kind == "dates_disorder"]


@pytest.mark.parametrize(
    ("begun", "lasts"),
    [
        ("挂职副镇长顾小明今年4月才到样溪。", "到样溪已近两年的副镇长顾小明说，最放不下的是茶园。"),
        ("竹编合作社2016年挂牌。", "成立七年来，竹编合作社没拖欠过谁的工钱。"),
        ("顾小明2013年进的厂。", "在厂里整整十年，顾小明从学徒干到了主任。"),
        ("顾小明2010年9月到镇中学任教。", "“我到镇中学十五年了，舍不得。”顾小明说。"),
        ("顾小明2015年5月来到桃花坞。", "到桃花坞已经九年的顾小明，走遍了每一户。"),
    ],
    ids=["come", "founded", "at work", "said", "a name with a flower"],
)
def test_what_has_not_lasted_so_long_is_told(begun: str, lasts: str) -> None:
    assert shown(begun, lasts) == ["dates_disorder"]


@pytest.mark.parametrize(
    ("begun", "lasts"),
    [
        ("挂职副镇长顾小明2018年12月到样溪。", "到样溪已近两年的副镇长顾小明说，最放不下的是茶园。"),
        ("竹编合作社2016年挂牌。", "成立五年来，竹编合作社没拖欠过谁的工钱。"),
        ("竹编合作社2016年挂牌。", "成立七年来，养蜂协会没拖欠过谁的工钱。"),
        ("顾小明2013年进的厂。", "在厂里整整十年，李大川从学徒干到了主任。"),
        ("顾小明2013年进的厂。", "近三年来，厂里添了两条线，顾小明很忙。"),
        ("竹编合作社2016年挂牌。", "竹编合作社成立七年后，要建成三个分社。"),
    ],
    ids=["nearly", "by the calendar", "another body", "somebody else", "of late", "to come"],
)
def test_what_has_is_not(begun: str, lasts: str) -> None:
    assert shown(begun, lasts) == []
