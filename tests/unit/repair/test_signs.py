"""What a line says of makers, pictures and beginnings, and what only looks like it."""

from __future__ import annotations

import pytest

from archive_gui.repair.characters import ends_inside
from archive_gui.repair.furniture import Furniture, recognise
from archive_gui.repair.signs import DATELINE, has_inline_credit, is_byline, is_credit, is_name_list


@pytest.mark.parametrize(
    "text",
    [
        "河湾日报记者林小舟",
        "通讯员 何平 方小溪",
        "本报评论员",
        "河湾日报·河湾云客户端记者 林小舟",
        "记者 何平 通讯员 方溪",
        "文/记者 何平 通讯员 方溪 图/林小舟",
        "文/何平 图/方溪",
        "记者 向小舟 通讯员 方溪",
        "记者 向小舟 何平",
        "○记者 何平 ○通讯员 方溪",
        "记者 何平 摄影 方溪",
        "撰文 何平 摄影 方溪",
        "记者 何平　报道",
        "本报记者 何平 的惹木呷",
    ],
)
def test_bylines(text: str) -> None:
    assert is_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "记者观察",
        "记者手记",
        "记者走基层",
        "县长会见中外记者并回答提问",
        "记者来信",
        "记者 走基层 摄影 比赛",
        "本报记者 何平 走在田间的路上",
    ],
)
def test_headlines_with_the_word_reporter_are_no_bylines(text: str) -> None:
    assert not is_byline(text)


@pytest.mark.parametrize(
    "text", ["林小舟 摄", "林小舟摄", "何平/图", "制图/何平", "资料图", "本版图片由河湾镇政府提供"]
)
def test_credits(text: str) -> None:
    assert is_credit(text)


@pytest.mark.parametrize("text", ["点亮车间，铺就小康图", "激活果园小康图", "一张蓝图"])
def test_headlines_that_end_like_a_credit_are_none(text: str) -> None:
    assert not is_credit(text)
    assert not has_inline_credit(f"“{text[:2]}”{text[2:]}")


def test_a_caption_ends_with_its_credit() -> None:
    assert has_inline_credit("老磨坊前的集市。林小舟 摄")


def test_solar_terms_are_no_names() -> None:
    assert is_name_list("何平 方小溪")
    assert is_name_list("阿依古丽·艾合买提")
    assert not is_name_list("二十四节气·春分")


@pytest.mark.parametrize("text", ["本报讯（记者 何平）昨天", "新华社河湾5月3日电", "河湾日报5月3日讯 昨天"])
def test_datelines(text: str) -> None:
    assert DATELINE.match(text)


@pytest.mark.parametrize("text", ["某国通讯社24日报道称，大雨", "据河湾日报5月3日报道，大雨", "新华社报道说，大雨"])
def test_what_others_reported_is_no_dateline(text: str) -> None:
    assert DATELINE.match(text) is None


@pytest.mark.parametrize(
    ("text", "inside"),
    [("昨天（5月3日）", True), ("称为“水轮”", True), ("老磨坊——", True), ("他说：“好。”", False), ("结束了。", False)],
)
def test_where_no_paragraph_ends(text: str, inside: bool) -> None:
    assert ends_inside(text) is inside


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("第 15 页", Furniture.PAGE_NUMBER),
        ("第3页 共5页", Furniture.PAGE_NUMBER),
        ("本站总访问量 123456 次", Furniture.COUNTER),
        ("今日访问：12 总访问：34567", Furniture.COUNTER),
    ],
)
def test_page_numbers_and_counters(text: str, sort: Furniture) -> None:
    assert recognise(text, in_tail=True) is sort
