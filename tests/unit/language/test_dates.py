"""Calendar values."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_gui.language import dates
from archive_gui.language.dates import Moment


@pytest.mark.parametrize(
    ("moment", "iso"),
    [
        (Moment(2020), "2020"),
        (Moment(2020, 10), "2020-10"),
        (Moment(2020, 10, 2), "2020-10-02"),
        (Moment(2020, 10, 2, 16, 5), "2020-10-02T16:05"),
        (Moment(hour=9), "T09"),
        (Moment(-220), "-0220"),
        (Moment(month=10), None),
        (Moment(), None),
    ],
)
def test_moment_is_written_as_exactly_as_it_is_known(moment: Moment, iso: str | None) -> None:
    assert moment.iso() == iso


@pytest.mark.parametrize("moment", [Moment(2021, 6, 31), Moment(2021, 13), Moment(2021, 2, 29), Moment(hour=25)])
def test_days_that_do_not_exist_are_refused(moment: Moment) -> None:
    assert not moment.is_valid


def test_leap_day_exists_in_leap_years() -> None:
    assert Moment(2020, 2, 29).is_valid


@given(st.dates())
def test_iso_days_are_read_back(day: object) -> None:
    assert dates.parse_iso(str(day)) is not None
    assert str(dates.parse_iso(str(day)).first_day()) == str(day)  # type: ignore[union-attr]


@pytest.mark.parametrize("value", ["", "foo", "2019-13", "2019-02-30", "1-2-3-4"])
def test_what_is_no_date_is_not_read(value: str) -> None:
    assert dates.parse_iso(value) is None


def test_days_and_months_carry_over() -> None:
    assert Moment(2020, 12, 31).shifted_days(1) == Moment(2021, 1, 1)
    assert Moment(2020, 12).shifted_months(1) == Moment(2021, 1)
    assert Moment(2020, 1).shifted_months(-1) == Moment(2019, 12)


@pytest.mark.parametrize(
    ("amount", "unit", "iso"),
    [
        ("3", "年", "P3Y"),
        ("0.5", "年", "P6M"),
        ("2.5", "年", "P2Y6M"),
        ("2", "周", "P2W"),
        ("45", "分钟", "PT45M"),
        ("10.35", "秒", "PT10.35S"),
        ("2", "个季度", None),
        ("20", "天", "P20D"),
    ],
)
def test_duration_is_iso(amount: str, unit: str, iso: str | None) -> None:
    assert dates.duration(Decimal(amount), unit) == iso


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("一五", (1953, 1957)),
        ("二五", (1958, 1962)),
        ("三五", (1966, 1970)),
        ("十一五", (2006, 2010)),
        ("十四五", (2021, 2025)),
        ("十四", None),
    ],
)
def test_five_year_plans_have_their_years(name: str, years: tuple[int, int] | None) -> None:
    assert dates.plan_years(name) == years


@pytest.mark.parametrize(
    ("text", "year"),
    [("2020", 2020), ("二〇二〇", 2020), ("一九五三", 1953), ("五三", 1953), ("98", 1998), ("x", None)],
)
def test_year_as_written(text: str, year: int | None) -> None:
    assert dates.year_number(text) == year


@pytest.mark.parametrize(
    ("hour", "daypart", "clock"),
    [(3, "下午", 15), (8, "晚上", 20), (2, "夜里", 2), (9, "上午", 9), (1, "中午", 13), (2, "凌晨", 2)],
)
def test_spoken_hours_depend_on_the_part_of_the_day(hour: int, daypart: str, clock: int) -> None:
    assert dates.clock_hour(hour, daypart) == clock
