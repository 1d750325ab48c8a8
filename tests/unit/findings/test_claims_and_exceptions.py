"""What one article says of all, and another takes back of some."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in

PAGE = "样例日报 2019年6月10日\n\n样溪县的一则消息\n\n本报记者 石一\n\n{}\n\n路上的人\n\n本报记者 石二\n\n{}\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("全县的搬迁户到去年底已全部搬进新区。", "社区支书问起还没搬出老寨的9户人家。"),
        ("洪水来得急，好在没有一人伤亡。", "洪水中受伤的3名老人已经出院。"),
        ("样溪镇的危房目前已全部修缮到位。", "在样溪镇，还有4户危房正在盖瓦。"),
        ("样溪镇所有自然村都通了班车。", "样溪镇不通班车的青石自然村，茶叶要靠肩挑。"),
        ("三年来，全乡无一户返贫。", "工作队走进今年返贫的2户人家。"),
        ("样溪镇的搬迁户全部用上了天然气。", "我们这栋楼的12户还没通天然气。"),
    ],
    ids=["not yet", "injured", "some left", "not reached", "none", "of one house"],
)
def test_an_exception_to_what_is_told_of_all_is_told(one: str, other: str) -> None:
    assert doubts_in(PAGE.format("村里的路修好了。" + one, "田大川六十岁。" + other)) == ["figures_differ"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("全县的搬迁户将在年底全部搬进新区。", "社区支书问起还没搬出老寨的9户人家。"),
        ("全县的搬迁户到去年底已全部搬进新区。", "那时，还没搬出老寨的9户人家都在观望。"),
        ("全县的搬迁户到去年底已全部搬进新区。", "2016年3月，还没搬出老寨的有9户人家。"),
        ("白水镇的危房目前已全部修缮到位。", "在青石镇，还有4户危房正在盖瓦。"),
        ("洪水来得急，好在没有一人伤亡。", "村里给9名老人送去了棉被。"),
        ("全县的搬迁户到去年底已全部搬进新区。", "村里还有3户种着茶。"),
        ("样溪镇的危房基本全部修缮到位。", "在样溪镇，还有4户危房正在盖瓦。"),
    ],
    ids=["a plan", "then", "a year before", "of two towns", "of something else", "others left", "nearly all"],
)
def test_what_takes_nothing_back_is_not(one: str, other: str) -> None:
    assert doubts_in(PAGE.format("村里的路修好了。" + one, "田大川六十岁。" + other)) == []


def test_what_was_left_first_is_done_by_the_end_of_an_article() -> None:
    left, done = "村里还有4户危房没有修。", "到了夏天，村里的危房已全部修好。"
    head = "样例日报 2019年6月10日\n\n样溪县的一则消息\n\n"
    assert doubts_in(f"{head}{left}\n\n路修好了，灯也亮了。\n\n{done}\n") == []
    assert doubts_in(f"{head}{done}\n\n路修好了，灯也亮了。\n\n{left}\n") == ["figures_differ"]
