"""Places of the kinds that newspapers name most loosely: lists, waters, works, communes, regions, titles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.places_told import places

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("丽水市的龙泉、庆元、景宁都种香菇。", ["丽水市", "龙泉", "庆元", "景宁"]),
        ("从紫云、晴隆到望谟，路都通了。", ["紫云", "晴隆", "望谟"]),
        ("信江、饶河同时涨水。", ["信江", "饶河"]),
        ("民工连夜加固老头沟水库的坝。", ["老头沟水库"]),
        ("死守康山大堤", ["康山大堤"]),
        ("榆树县五棵树公社后三家子大队种了稻。", ["榆树县", "五棵树公社", "后三家子大队"]),
        ("拜泉县三道镇公社自强大队开荒。", ["拜泉县", "三道镇公社", "自强大队"]),
        ("方斗山和七曜山之间的沟里住着人。", ["七曜山"]),
        ("长株潭的企业来到武陵山片区。", ["长株潭", "武陵山片区"]),
        ("记者沿着河百高速走了三天。", ["河百高速"]),
        ("最后一截路——岩湾组到石坪组的1.1公里打通。", ["岩湾组", "石坪组"]),
        ("水从岩湾组引来。从岩湾组至石坪组通了水。", ["岩湾组", "石坪组"]),
        ("从工作组到领导小组都来了。", []),
        ("石柱县中益乡华溪村先锋组修了路。", ["石柱县", "中益乡", "华溪村", "先锋组"]),
        ("花垣县双龙镇十八洞村，梨样寨、竹样寨的木屋翻新。", ["花垣县", "双龙镇", "十八洞村", "梨样寨", "竹样寨"]),
    ],
)
def test_loosely_named_places_are_found(find: Find, text: str, wanted: list[str]) -> None:
    assert set(wanted) <= set(places(find, text))


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("绥宁县竹青村由原竹冲、上岭两个村合并而成。", "由原竹冲"),
        ("产量过了“黄河”。", "黄河"),
        ("他的作品登上中国扶贫网。", "中国"),
        ("他荣获“云南青年五四奖章”。", "云南"),
        ("采摘园、民宿等乡村项目无法导航。", "民宿"),
        ("“溜索改桥”工程去年启动。", "溜索改桥"),
        ("西安至延安高速铁路铺轨完成。", "延安高速"),
        ("德国机场人员罢工。", "德国机场"),
        ("乡镇企业奖“样本企业明星镇”授给他们。", "明星镇"),
        ("针对堰塞湖抢险，使用了无人机。", "堰塞湖"),
        ("市域铁路延伸到这里。", "市域铁路"),
    ],
)
def test_words_and_titles_are_no_places(find: Find, text: str, unwanted: str) -> None:
    assert unwanted not in places(find, text)


def test_a_dateline_with_a_long_date_names_its_city(find: Find) -> None:
    assert "长沙" in places(find, "新华社长沙一九五八年十一月十二日电　平江县修渠。")


def test_a_listed_town_gets_its_county_code(find: Find) -> None:
    found = {fact.quote: fact.detail for fact in find("丽水市的龙泉、庆元、景宁都种香菇。") if fact.kind == "place"}
    assert getattr(found["龙泉"], "code", None) == "331181"
