"""Times of the year told in words, held against dates and against one another."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told

from archive_gui.findings.chronology.seasons import days, of_month, seasons_in

BETWEEN = "院坝里坐满了人，大家有说有笑。"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("那天正赶上入伏", (7, 10), (8, 25)),
        ("国庆节前搬了家", (8, 30), (10, 8)),
        ("儿童节", (6, 1), (6, 1)),
        ("2017年冬", (10, 25), (3, 5)),
    ],
)
def test_a_time_in_words_is_read_as_all_days_it_may_mean(
    text: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    assert [told.season for told in seasons_in(text)] == [days(first, last)]


@pytest.mark.parametrize("text", ["五一村", "八一路", "王国庆说", "小年轻", "五一劳动奖章"])
def test_names_are_no_times(text: str) -> None:
    assert not list(seasons_in(text))


def test_days_of_the_old_calendar_are_told_apart_by_it() -> None:
    feast, sixth = (next(iter(seasons_in(text))).season for text in ("元宵节晚上", "正月初六"))
    assert not feast.meets(sixth)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [("5月底", "6月", False), ("5月", "5月12日", True), ("5月初", "5月底", False), ("5月中旬", "5月下旬", True)],
)
def test_parts_of_a_month_are_read_widely(one: str, other: str, meet: bool) -> None:
    seasons = [of_month(text, int(text[0]), 12 if "12日" in text else 0) for text in (one, other)]
    assert seasons[0].meets(seasons[1]) is meet


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("8月16日，样溪村的机井正式通水。", "石大川记得，样溪村机井通水那天正是立冬。"),
        (
            "今年元宵节晚上，样溪剧团的新戏《样河谣》首次登台。",
            "“《样河谣》正月初六头一回登台，台下坐满了人。”石大川说。",
        ),
        ("6月18日，样溪大桥正式通车。", "样溪大桥通车第二天就是儿童节，孩子们从桥上走过。"),
    ],
    ids=["a term", "the old calendar", "counted back"],
)
def test_one_event_with_a_date_and_other_words_is_told(told: Told, first: str, second: str) -> None:
    assert told(first, BETWEEN, second) == [("dates_disorder", "medium")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("8月16日，样溪村的机井正式通水。", "石大川记得，样溪村机井通水那天正是三伏天。"),
        ("5月31日，样溪大桥正式通车。", "样溪大桥通车第二天就是儿童节，孩子们从桥上走过。"),
        ("8月16日，样溪村的机井正式通水。", "隔壁青石村的机井到立冬才通水。"),
    ],
    ids=["within it", "the day before", "another village"],
)
def test_what_may_be_or_is_of_another_is_not(told: Told, first: str, second: str) -> None:
    assert told(first, BETWEEN, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("样溪组的公路9月3日通过验收。", "“最难的是坳上。”石大川说，9月20日，样溪组公路的路面浇筑完毕。"),
        ("7月11日，暴雨冲毁了样溪公路。", "经过六天苦战，样溪公路的缺口终于在6月下旬填平，班车恢复通行。"),
    ],
    ids=["accepted before it was done", "mended before it broke"],
)
def test_a_later_stage_at_an_earlier_time_is_told(told: Told, first: str, second: str) -> None:
    assert told(first, BETWEEN, second) == [("dates_disorder", "medium")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("样溪组的公路9月20日通过验收。", "“最难的是坳上。”石大川说，9月3日，样溪组公路的路面浇筑完毕。"),
        ("样溪组的公路9月3日通过验收。", "邻近的青石组走另一条线，9月20日路面浇筑完毕。"),
    ],
    ids=["in order", "another road"],
)
def test_stages_in_order_or_of_two_things_are_not(told: Told, first: str, second: str) -> None:
    assert told(first, BETWEEN, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("样溪县医院8日称，义诊队已经出发。", "样溪县医院10日称，义诊队已经出发。"),
        ("2019年春节义诊，样溪县医院看病612人次。", "样溪县医院义诊看病较去年春节增长三成。"),
        ("2019年春季学期，样溪小学开办夜校。", "2019年6月，样溪小学开办夜校。"),
    ],
)
def test_reports_comparisons_and_school_terms_are_no_second_time(told: Told, first: str, second: str) -> None:
    assert told(first, BETWEEN, second) == []
