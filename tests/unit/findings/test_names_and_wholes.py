"""Names that vary, told in one article; figures of some that pass the figure of all."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts, Told


@pytest.mark.parametrize(
    "text",
    [
        "校长李明辉走上讲台。\n散会时，李明晖把大家送到门口。",
        "书记王小燕来到样溪县。\n会后，王晓燕和大家谈心。",
        "记者在清溪竹器专业合作社看到，工人正忙。\n理事长说，清西竹器专业合作社接了大单。",
        "石门镇年丰村的路修好了。\n丰年村的马大山领到了分红。",
        "村支书石大平走进曾家湾村。\n郑家湾村的支书石大平说，路难走。",
    ],
)
def test_a_name_written_in_two_ways_is_told(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == ["names_vary"]


@pytest.mark.parametrize(
    "text",
    [
        "上坪村修了路。\n下坪村修了桥。",
        "年丰村和丰年村都修了路。\n丰年村还修了桥。",
        "样背村工作队进了组。\n邻近的样陂村工作队也进了组。",
        "东岭村有120户。\n西岭村有98户。",
        "校长李明辉和弟弟李明晖走上讲台。",
        "王大山家种茶。\n王大海家养猪。",
    ],
)
def test_a_name_written_in_two_ways_is_not(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == []


@pytest.mark.parametrize(
    "text",
    [
        "全寨142户人家，从前点煤油灯。\n到今年三月，寨里已有156户装上了电表。",
        "这里住着来自4个乡的214户865名群众。\n区内有手艺的912人，个个都忙。",
        "样本村有312户1246人。\n去年，全村脱贫户达到325户，户户有产业。",
    ],
)
def test_a_part_of_those_who_live_there_is_told(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == ["part_exceeds_total"]


@pytest.mark.parametrize(
    "text",
    [
        "全寨142户人家，从前点煤油灯。\n到今年三月，寨里已有126户装上了电表。",
        "这里住着来自4个乡的214户865名群众。\n区内有手艺的412人，个个都忙。",
        "样本村有312户1246人。\n去年，全村接待游客1300人。",
        "样本村有312户1246人。\n全镇脱贫户325户。",
        "样本村共有312户1246人，周边村里的325户也来卖茶。",
    ],
)
def test_a_part_of_those_who_live_there_is_not(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("果农田大航上了山。路修好了。图为田大舫在剪枝。", ["names_vary"]),
        ("果农田大福上了山。路修好了。图为田大湖在剪枝。", ["names_vary"]),
        ("果农田大航上了山。路修好了。他的弟弟田大舫在剪枝。", []),
        ("果农田大航上了山。路修好了。镇长田大舫算了一笔账。", []),
        ("样溪村村支书田大航上了山。路修好了。村党支部书记田大舫算了一笔账。", ["names_vary"]),
        ("镇长李萍进了村。路修好了，灯也亮了。镇长李平算了账。", ["names_vary"]),
        ("果农李萍进了村。路修好了，灯也亮了。李平算了账。", []),
    ],
    ids=["akin", "f and h", "a brother", "another office", "one office", "of two characters", "of two and no office"],
)
def test_people_whose_names_are_nearly_one(doubts: Doubts, text: str, kinds: list[str]) -> None:
    assert doubts(text) == kinds
