"""Archival codes as they are typed, refused and run on."""

from __future__ import annotations

import pytest

from archive_gui.base import sentences  # noqa: F401 - registers the words behind message codes
from archive_gui.base.messages import render
from archive_gui.domain.archival_codes import (
    EXAMPLE,
    MAX_LENGTH,
    CodeMistake,
    code_prefix,
    fold_code,
    parse_code,
    running_codes,
)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("0101-BK·2019-Y-0001", "0101-BK·2019-Y-0001"),
        ("０１０１－ＢＫ・２０１９－Ｙ－０００１", "0101-BK·2019-Y-0001"),
        (" 0101—BK•2019–Y−0001　", "0101-BK·2019-Y-0001"),
        ("a1-2", "a1-2"),
        ("", None),
        (" 　", None),
    ],
)
def test_codes_are_kept_in_plain_signs(typed: str, code: str | None) -> None:
    assert parse_code(typed) == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("0101-BK 2019", "describe.code_blank"),
        ("0101-BK_2019", "describe.code_sign"),
        ("0101-永久-1", "describe.code_sign"),
        ("0101--1", "describe.code_gap"),
        ("0101-1-", "describe.code_gap"),
        ("-0101-1", "describe.code_gap"),
        ("0101-·2019", "describe.code_gap"),
        ("0101", "describe.code_level"),
        ("0-" + "1" * (MAX_LENGTH - 1), "describe.code_long"),
    ],
)
def test_what_is_no_code_is_refused_with_a_reason_and_an_example(typed: str, code: str) -> None:
    with pytest.raises(CodeMistake) as refused:
        parse_code(typed)
    assert refused.value.message.code == code
    assert EXAMPLE in render(refused.value.message)


def test_the_longest_code_is_taken() -> None:
    longest = "0-" + "1" * (MAX_LENGTH - 2)
    assert parse_code(longest) == longest


def test_codes_run_on_and_keep_the_width_of_their_number() -> None:
    assert running_codes("0101-Y-0009", 3) == ("0101-Y-0009", "0101-Y-0010", "0101-Y-0011")
    assert running_codes("0101-Y007", 2) == ("0101-Y007", "0101-Y008")
    assert running_codes("0101-Y", 1) == ("0101-Y",)
    assert running_codes("0101-98", 2)[-1] == "0101-99"


@pytest.mark.parametrize(
    ("first", "count", "code"),
    [
        ("0101-98", 3, "describe.code_overflow"),
        ("0101-Y", 2, "describe.code_numberless"),
        ("", 2, "describe.code_missing"),
        ("0101_1", 2, "describe.code_sign"),
    ],
)
def test_codes_that_cannot_run_on_are_refused(first: str, count: int, code: str) -> None:
    with pytest.raises(CodeMistake) as refused:
        running_codes(first, count)
    assert refused.value.message.code == code
    assert "{" not in render(refused.value.message)


def test_beginnings_are_folded_like_codes() -> None:
    assert code_prefix("０１０１－Ｂ") == "0101-b"
    assert code_prefix("0101-") == "0101-"
    assert code_prefix("全宗") is None
    assert code_prefix(" ") is None
    assert fold_code("ａ－１") == "a-1"
