"""Characters in two halves; sample sentences of our own, figures invented."""

from __future__ import annotations

import pytest

from archive_gui.language.compositions import composed, compositions, is_broken, is_rare
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.split_names import split_characters


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@pytest.mark.parametrize(("halves", "whole"), [("石曹", "𥕢"), ("木风", "枫"), ("氵可", "河"), ("艹早", "草")])
def test_two_halves_make_a_character(halves: str, whole: str) -> None:
    assert composed(*halves) == whole


def test_the_table_holds_pairs_and_single_characters_only() -> None:
    assert len(compositions()) > 20_000
    assert all(len(pair) == 2 and len(whole) == 1 for pair, whole in compositions().items())
    assert composed("人", "民") is None


def test_only_a_half_that_never_stands_alone_proves_the_break_by_itself() -> None:
    assert is_broken("氵", "可")
    assert not is_broken("木", "风")


def test_a_rare_character_is_one_that_gb_2312_lacks() -> None:
    assert is_rare("𥕢")
    assert not is_rare("枫")


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        ("邵阳市邵东市的斫石曹乡修了路。", "斫石曹乡", "斫𥕢乡"),
        ("辉南县木彡松岗镇今年修路18公里。", "木彡松岗镇", "杉松岗镇"),
        ("遵义市凤冈县王寨镇高土贝村收了稻谷。", "高土贝村", "高坝村"),
    ],
)
def test_the_register_bears_a_character_in_halves_out(gazetteer: Gazetteer, text: str, written: str, read: str) -> None:
    (found,) = split_characters(gazetteer, text)
    assert (found.written, found.read) == (written, read)
    assert text[found.start : found.start + 2] in written
    assert found.place is not None


@pytest.mark.parametrize(
    "text",
    [
        "明天日月同辉，女子们来到村里。",
        "安徽省黄山市的人守护黄山景区二十年。",
        "福建省三明市沙县区高桥镇杉口村村民修路。",
        "石曹村在茂名市茂南区。",
        "斫石曹乡修了路。",
        "",
    ],
)
def test_neighbours_that_only_could_be_halves_are_left_alone(gazetteer: Gazetteer, text: str) -> None:
    assert split_characters(gazetteer, text) == []


def test_a_half_that_cannot_stand_alone_needs_no_register(gazetteer: Gazetteer) -> None:
    (found,) = split_characters(gazetteer, "村边的氵可水清又清。")
    assert (found.character, found.place, found.start) == ("河", None, 3)
