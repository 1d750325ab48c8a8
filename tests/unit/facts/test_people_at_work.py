"""People by what they grow, keep, run or hold, and what is grown and done, which is nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


def people(find: Find, text: str) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind == "person"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("李茂林养蜜蜂，邻居打工。", ["李茂林"]),
        ("刘玉莲种的辣椒卖到了外省。", ["刘玉莲"]),
        ("陈小满开的民宿天天客满。", ["陈小满"]),
        ("返乡大学生陈钰开的民宿天天客满。", ["陈钰"]),
        ("杨启明任副组长，办公室设在镇上。", ["杨启明"]),
        ("见到陈树林时，他正在剪枝。", ["陈树林"]),
        ("梁文泉的爷爷在江上拉纤。", ["梁文泉"]),
        ("队长陈建军兼任第一书记，队员是夏林、吴思敏。", ["陈建军", "夏林", "吴思敏"]),
        ("队员谢鹏、罗佳和组长彭立新上了门。", ["谢鹏", "罗佳", "彭立新"]),
    ],
)
def test_somebody_is_told_by_work_or_list(find: Find, text: str, wanted: list[str]) -> None:
    assert people(find, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "由县委书记、县长任双组长的专班每月调度。",
        "专家认定这里适合种红提、养土鸡。镇上红提种植面积400亩。",
        "图为样河村的白柚园。",
        "自己在家照顾老人，顺便挣工钱。",
        "干部包村、教师包人，两条线压实。",
        "保费80元，贫困户由财政全额补贴。",
        "莫如多种几棵树，少说几句话。",
        "合作社自办的加工厂开了工。",
        "村里办起了养老服务站，老人养老有人管。",
    ],
)
def test_crops_and_deeds_are_nobody(find: Find, text: str) -> None:
    assert people(find, text) == []
