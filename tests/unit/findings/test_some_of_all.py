"""Some told as more than all of them, where their sentence or paragraph tells little else of the measure."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("全镇19个行政村，已有14个村装上了路灯。", "全镇19个行政村，已有24个村装上了路灯。"),
        ("样溪粮站的库房共有36间，存稻谷占用了31间。", "样溪粮站的库房共有36间，存稻谷占用了41间。"),
        ("全厂有拖拉机48台，履带拖拉机便占32台。", "全厂有拖拉机48台，履带拖拉机便占62台。"),
        ("查获走私茶叶62件，拍卖的57件全部出自这批茶叶。", "查获走私茶叶62件，拍卖的67件全部出自这批茶叶。"),
    ],
    ids=["named", "taken", "emphatic", "of these"],
)
def test_some_in_one_sentence_are_no_more_than_all(doubts: Doubts, right: str, wrong: str) -> None:
    assert doubts(right) == []
    assert doubts(wrong) == ["part_exceeds_total"]


@pytest.mark.parametrize(
    "line",
    [
        "全县已有132个村推开，年底要达到180个。",
        "全镇现有路灯48盏，计划再装62盏。",
        "全校有学生430人，去年有学生520人。",
        "全县共有小学64所、幼儿园72所。",
        "老张一天背砖46筐，小李一天背砖52筐。",
    ],
    ids=["wished for", "planned", "another year", "another sort", "another's"],
)
def test_others_may_be_more(doubts: Doubts, line: str) -> None:
    assert doubts(line) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("全市286个村中，办了食堂的村达212个。", "全市286个村中，办了食堂的村达312个。"),
        ("样溪县46所小学里，通了校车的有38所。", "样溪县46所小学里，通了校车的有58所。"),
    ],
    ids=["named again", "name left out"],
)
def test_some_of_these_are_no_more_than_these(doubts: Doubts, right: str, wrong: str) -> None:
    assert doubts(right) == []
    assert doubts(wrong) == ["part_exceeds_total"]


def test_others_inside_these_may_be_more(doubts: Doubts) -> None:
    assert doubts("样溪县46个贫困村中，今年立项的项目有58个。") == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("上样村劳动力512人，今年外出务工416人。", "上样村劳动力512人，今年外出务工546人。"),
        (
            "安置区里有劳动力820人。社区请来18家企业招工。眼下，已有760人有活干。",
            "安置区里有劳动力820人。社区请来18家企业招工。眼下，已有880人有活干。",
        ),
    ],
    ids=["one sentence", "sentences later"],
)
def test_people_at_work_are_no_more_than_hands(doubts: Doubts, right: str, wrong: str) -> None:
    assert doubts(right) == []
    assert doubts(wrong) == ["part_exceeds_total"]


@pytest.mark.parametrize(
    "line",
    [
        "上样村富余劳动力312人，今年外出务工416人。",
        "上样村劳动力512人，加上邻村来的，在园里务工的有640人。",
        "上样村劳动力512人。全镇已就业680人。",
        "上样村劳动力512人，历年外出务工680人。",
    ],
    ids=["some of the hands", "others too", "another place", "other years"],
)
def test_hands_of_others_may_be_at_work(doubts: Doubts, line: str) -> None:
    assert doubts(line) == []
