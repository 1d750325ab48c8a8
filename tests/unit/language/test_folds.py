from __future__ import annotations

import numpy as np
import pytest

from archive_gui.language.folds import FOLDED_GROUPS, character_table, fold, fold_codes, simplified


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＢＣ１２３％", "abc123%"),
        ("Word", "word"),
        ("漢語與龜", "汉语与龟"),
        ("⼈⺟", "人母"),
        ("⻓沙", "长沙"),
        ("「引」『文』“句”", '"引""文""句"'),
        ("‘a’", "'a'"),
        ("甲—乙－丙", "甲-乙-丙"),
        ("買買提•吐爾遜", "买买提·吐尔逊"),
        ("一\u3000二\n三\t四\u00a0五\u200b六", "一 二 三 四 五 六"),
        ("TAB\tend\r\n", "tab end  "),
        ("\ufa0a\U0002f804", "见你"),
        ("", ""),
    ],
)
def test_writings_of_one_thing_become_equal(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_ideographs_beyond_the_basic_plane_fold_to_one_code_point() -> None:
    beyond = {char: target for char, target in character_table("traditional").items() if ord(char) > 0xFFFF}
    assert len(beyond) > 100
    for char, target in beyond.items():
        assert fold(char) == target
        assert len(target) == 1


def test_long_and_short_texts_fold_alike() -> None:
    text = "ＡＢ漢語，「龜」⼾⻓\n𠘨Ω İß"
    assert fold(text * 50) == fold(text) * 50


def test_fold_of_codes_keeps_shape_and_unknown_code_points() -> None:
    codes = np.array([[ord("Ａ"), ord("漢")], [0x10FFFF, 0xE000]], dtype=np.uint32)
    assert fold_codes(codes).tolist() == [[ord("a"), ord("汉")], [0x10FFFF, 0xE000]]
    assert fold_codes(np.zeros(0, dtype=np.uint32)).shape == (0,)


def test_lone_surrogates_survive() -> None:
    assert fold("漢\ud800" * 80) == "汉\ud800" * 80


def test_no_character_stands_in_two_groups() -> None:
    assert sum(len(character_table(group)) for group in FOLDED_GROUPS) == len(character_table(*FOLDED_GROUPS))


def test_simplified_leaves_width_case_and_quotation_marks() -> None:
    assert simplified("「臺灣」ＡBC—⻓") == "「台湾」ＡBC—长"
