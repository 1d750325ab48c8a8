"""Shapes of lines tell a site's furniture whatever words it is of. Samples."""

from __future__ import annotations

import pytest

from archive_gui.repair.rules.line_shapes import SITE_SHAPES, shapes_of


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("湾区网 > 乡村 > 修桥", "trail"),
        ("乡村 | 人物 | 视听", "bars"),
        ("【印此页】【回上级】", "buttons"),
        ("栏目：乡村 编者：容小满", "labels"),
        ("所属栏目：", "unfilled"),
        ("2021-03-16 08:20:31", "clock"),
        ("loading...", "foreign"),
        ("投稿 post@example.com", "address"),
        ("值班室 0700-12345678", "phone"),
        ("#梨花湾", "tagged"),
    ],
)
def test_a_site_shape_is_told_of_any_words(text: str, shape: str) -> None:
    assert shape in SITE_SHAPES
    assert shape in set(shapes_of(text))


@pytest.mark.parametrize(
    "text", ["梨花湾修起三座桥", "——梨花湾修桥记", "桥一通，42户人家出门少绕7公里。", "阮大川 容老五", "第一章　总则"]
)
def test_titles_sentences_and_names_have_no_site_shape(text: str) -> None:
    assert SITE_SHAPES.isdisjoint(shapes_of(text))


def test_long_lines_are_asked_for_length_clauses_and_end_only() -> None:
    text = "桥一通，孩子上学再不用蹚水过河。" * 12 + "湾区网 > 乡村 > 修桥。"
    assert set(shapes_of(text)) == {"longer", "clauses2", "stops"}
