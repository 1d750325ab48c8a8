from __future__ import annotations

from itertools import combinations

import pytest

from archive_gui.base.paths import resources_dir
from archive_gui.language.lookalikes import LISTS, alike, misreadings, variants


@pytest.mark.parametrize("pair", ["涪渌", "未末", "日曰", "己巳", "沐沭", "戊戌", "戍戌", "亳毫", "荥荣", "汨泪"])
def test_characters_that_are_confused_are_alike_both_ways(pair: str) -> None:
    assert pair[1] in variants(pair[0])
    assert pair[0] in variants(pair[1])


def test_a_character_is_no_variant_of_itself() -> None:
    for name in LISTS:
        for character in set((resources_dir() / "characters" / name).read_text(encoding="utf-8")):
            assert character not in variants(character)


def test_alike_compares_texts_of_one_length() -> None:
    assert alike("涪口区", "渌口区")
    assert alike("渌口区", "渌口区")
    assert not alike("涪口区", "湘口区")
    assert not alike("涪口", "渌口区")
    assert alike("", "")


def test_misreadings_differ_in_one_look_alike() -> None:
    found = list(misreadings("涪口"))
    assert "渌口" in found
    assert all(alike(text, "涪口") and sum(a != b for a, b in zip(text, "涪口", strict=True)) == 1 for text in found)
    assert list(misreadings("abc")) == []


def test_the_list_holds_well_over_150_groups_without_repeats() -> None:
    lines = (resources_dir() / "characters" / LISTS[0]).read_text(encoding="utf-8").splitlines()
    groups = [frozenset(group) for line in lines if not line.startswith("#") for group in line.split()]
    assert len(groups) >= 150
    assert all(len(group) >= 2 for group in groups)
    assert not [pair for pair in combinations(groups, 2) if pair[0] <= pair[1] or pair[1] <= pair[0]]
