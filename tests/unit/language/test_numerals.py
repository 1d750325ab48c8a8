"""Numbers as Chinese text writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_gui.language.numerals import parse, plain

_DIGITS = "零一二三四五六七八九"


def spell(number: int) -> str:
    """A whole number below 10^12 in Chinese numerals, as a reader would say it."""
    if number < 10:
        return _DIGITS[number]
    for scale, mark in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            head, rest = divmod(number, scale)
            gap = "零" if rest and rest < scale // 10 else ""
            return spell(head) + mark + gap + (spell(rest) if rest else "")
    raise AssertionError(number)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.75亿", "375000000"),
        ("32819.1万", "328191000"),
        ("1,234", "1234"),
        ("１２．５", "12.5"),
        ("两亿", "200000000"),
        ("二〇二〇", "2020"),
        ("一百零五", "105"),
        ("一百五", "150"),
        ("两万五", "25000"),
        ("九十二万四", "924000"),
        ("3万5千", "35000"),
        ("2亿3000万", "230000000"),
        ("1万亿", "1000000000000"),
        ("十五", "15"),
        ("百", "100"),
        ("千万", "10000000"),
        ("廿三", "23"),
        ("卅", "30"),
        ("三点五", "3.5"),
        ("一点五亿", "150000000"),
        ("半", "0.5"),
        ("壹仟贰佰", "1200"),
        ("兩萬八千", "28000"),
        ("十万零五百", "100500"),
    ],
)
def test_number_has_its_value(text: str, value: str) -> None:
    assert parse(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "个", "三五百", "十十", "点五", "3.4.5x", "一二十"])
def test_what_is_not_one_number_has_no_value(text: str) -> None:
    assert parse(text) is None


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_spelled_numbers_are_read_back(number: int) -> None:
    assert parse(spell(number)) == number


@given(st.integers(min_value=0, max_value=10**9))
def test_grouped_digits_are_read_back(number: int) -> None:
    assert parse(f"{number:,}") == number


@given(st.text())
def test_plain_form_keeps_the_length(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text(alphabet="零一二三四五六七八九十百千万亿0123456789.,点半廿", max_size=40))
def test_any_run_of_numerals_is_read_or_refused(text: str) -> None:
    value = parse(text)
    assert value is None or value >= 0
