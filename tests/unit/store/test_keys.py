"""Sort keys, excerpts and the bounds of dates."""

from __future__ import annotations

import pytest

from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.store.keys import EXCERPT_LENGTH, excerpt, iso_bounds, title_key


def _reading(*parts: tuple[PartKind, str]) -> ReadingText:
    text = "\n".join(words for _, words in parts)
    builder = OffsetMapBuilder()
    builder.copy(Span(0, len(text)))
    found = []
    start = 0
    for number, (kind, words) in enumerate(parts, 1):
        found.append(Part(f"a1.p{number}", kind, Span(start, start + len(words))))
        start += len(words) + 1
    return ReadingText(text, tuple(found), builder.build())


def test_titles_are_sorted_by_pinyin_after_digits_and_letters() -> None:
    titles = ["重庆", "阿坝", "北京", "安徽", "上海", "Zoo", "abc", "10", "2"]
    assert sorted(titles, key=title_key) == ["10", "2", "abc", "Zoo", "阿坝", "安徽", "北京", "上海", "重庆"]


def test_case_width_and_opening_marks_do_not_count() -> None:
    assert title_key("“ＡＢＣ") == title_key("abc")
    assert title_key("《水渠》") != title_key("")
    assert title_key("——水渠").startswith(title_key("水渠"))


@pytest.mark.parametrize("title", ["", "。。。", "𠮷野家", "👍" * 30, "\ud800坏", "长" * 500])
def test_any_title_has_a_short_key(title: str) -> None:
    assert len(title_key(title)) <= 80


def test_an_excerpt_is_taken_from_the_text_proper() -> None:
    reading = _reading(
        (PartKind.TITLE, "题"), (PartKind.BYLINE, "记者"), (PartKind.LEAD, "导语。"), (PartKind.PARAGRAPH, "第一段。")
    )
    assert excerpt(reading) == "导语。 第一段。"


def test_an_excerpt_is_one_line_of_limited_length() -> None:
    long = excerpt(_reading((PartKind.PARAGRAPH, "字\n" * 400), (PartKind.PARAGRAPH, "尾")))
    assert len(long) <= EXCERPT_LENGTH
    assert "\n" not in long
    assert excerpt(_reading((PartKind.TITLE, "只有题"))) == "只有题"
    assert excerpt(_reading()) == ""


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("2020", ("2020-01-01", "2020-12-31")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2019-02", ("2019-02-01", "2019-02-28")),
        ("2020-10-12", ("2020-10-12", "2020-10-12")),
        ("2020-10-12T16:50", ("2020-10-12", "2020-10-12")),
        ("2018..2019-06", ("2018-01-01", "2019-06-30")),
        ("2018..", ("2018-01-01", None)),
        ("..2018", (None, "2018-12-31")),
        ("P2Y", (None, None)),
        ("2020-13", (None, None)),
        ("0000-01", (None, None)),
        ("", (None, None)),
        (None, (None, None)),
    ],
)
def test_iso_dates_have_a_first_and_a_last_day(value: str | None, bounds: tuple[str | None, str | None]) -> None:
    assert iso_bounds(value) == bounds
