"""Deeds told of somebody after the day of their death."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told

LIFE = "田大海当过兵，回乡后守了一辈子林子。田大海栽下的杉树不计其数。"


@pytest.mark.parametrize(
    ("death", "deed"),
    [
        ("1998年春天，老人因病去世。", "校长回忆：“2003年秋天，田老来学校讲传统，从怀里摸出一个布包。”"),
        ("2006年3月，田大海病逝。", "2008年5月，田大海把攒下的3000元送到了学校。"),
    ],
    ids=["called by the surname", "named"],
)
def test_a_deed_after_the_death_is_told(told: Told, death: str, deed: str) -> None:
    assert ("dates_disorder", "medium") in told(LIFE, death, deed)


@pytest.mark.parametrize(
    ("death", "deed"),
    [
        ("2006年3月，田大海病逝。", "校长回忆：“2003年秋天，田老来学校讲传统，从怀里摸出一个布包。”"),
        ("2006年3月，田大海病逝。", "2008年5月，田大海的儿子接着守林子。"),
        ("2006年3月，田大海的父亲病逝。", "2008年5月，田大海把攒下的3000元送到了学校。"),
        ("2006年3月，田大海病逝。", "2008年5月，田大海被追授为模范护林员。"),
    ],
    ids=["before it", "the son", "the father", "honoured"],
)
def test_what_was_before_or_is_of_others_is_not(told: Told, death: str, deed: str) -> None:
    assert told(LIFE, death, deed) == []


@pytest.mark.parametrize(
    ("death", "deed", "kinds"),
    [
        ("2006年3月，父亲过世，田大海接过了刀。", "“2009年开春，我爹领我栽的头一片杉。”田大海说。", ["dates_disorder"]),
        ("2006年3月，父亲过世，田大海接过了刀。", "“2004年开春，我爹领我栽的头一片杉。”田大海说。", []),
        ("2006年3月，父亲过世，田大海接过了刀。", "“2009年开春，我妈把家搬到镇上。”田大海说。", []),
        ("2006年3月，父亲过世，田大海接过了刀。", "2009年开春，我爹教的栽法派上了用场，田大海说。", []),
    ],
    ids=["father", "before it", "mother", "remembered"],
)
def test_kin_are_those_of_whom_is_told(told: Told, death: str, deed: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(LIFE, death, deed)] == kinds
