"""Names that no rule knows, told twice with one character taken for another; words that only look like it."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import findings_in

from archive_gui.domain.findings import FindingKind

BETWEEN = "村里的路修好了，灯也亮了。"


def names_told(one: str, other: str) -> list[tuple[object, object]]:
    head = "样例日报 2019年6月1日\n\n样溪县的一则样本消息\n\n"
    found = findings_in(f"{head}{one}\n\n{BETWEEN}\n\n{other}\n")
    told = [item for item in found if item.kind is FindingKind.NAMES_VARY]
    return [(item.message.params["first"], item.message.params["second"]) for item in told]


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("祁咀庄台地势最低。", "水退了，祁嘴庄台的人回了家。", ("祁咀庄", "祁嘴庄")),
        ("山路通到蕨箕垴。", "蕨箕瑙的羊上了坡。", ("蕨箕垴", "蕨箕瑙")),
        ("羊群过了狐狸垴。", "弧狸垴的草最好。", ("狐狸垴", "弧狸垴")),
    ],
    ids=["inside", "at the end", "a word at the beginning"],
)
def test_a_name_written_in_two_ways_is_told(one: str, other: str, names: tuple[str, str]) -> None:
    assert names_told(one, other) == [names]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("祁咀庄台地势最低。", "水退了，祁上庄台的人回了家。"),
        ("祁咀庄台地势最低，祁嘴庄台高些。", "水退了，祁嘴庄台的人回了家。"),
        ("祁咀庄台地势最低。", "邻近的祁嘴庄台高些。"),
        ("干部组织实施了计划。", "干部组织施工。"),
    ],
    ids=["not alike", "both in a sentence", "beside it", "words"],
)
def test_two_names_and_plain_words_are_not(one: str, other: str) -> None:
    assert names_told(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("种粮大户戴立秋的账本摊在桌上。", "种粮大户载立秋今年流转了稻田。", 1),
        ("美术老师付小穗带他们上了台。", "山里的美术老师傅小穗说，画要慢慢学。", 1),
        ("种粮大户戴立秋的账本摊在桌上。", "他们满载立秋的稻谷回了家。", 0),
        ("种粮大户戴立秋的账本摊在桌上。", "种粮大户陈立秋今年流转了稻田。", 0),
        ("驻村第一书记戴立秋来了。", "班主任代立秋改着作业。", 0),
    ],
    ids=["no surname, an office before", "an office that runs into it", "words", "not alike", "two offices"],
)
def test_a_surname_with_a_slip_is_told(one: str, other: str, told: int) -> None:
    assert len(names_told(one, other)) == told
