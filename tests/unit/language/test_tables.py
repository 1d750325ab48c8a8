"""Tables are read as printed: what heads a cell, what its row is called, which rows belong together."""

from __future__ import annotations

import re

import pytest

from archive_gui.domain.reading import Part, PartKind
from archive_gui.domain.spans import Span
from archive_gui.language.tables import Table, tables_of


def read(text: str) -> list[Table]:
    """The tables of a text whose lines with tabs, wide blanks or digits behind a blank are rows."""
    rows = re.compile(r"\t|  |\u3000| \d")
    parts: list[Part] = []
    for line in re.finditer("[^\n]+", text):
        kind = PartKind.TABLE if rows.search(line[0]) else PartKind.PARAGRAPH
        parts.append(Part(f"p{len(parts)}", kind, Span(*line.span())))
    return list(tables_of(text, parts))


def told(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_a_row_of_words_heads_the_rows_that_count() -> None:
    (table,) = read("乡镇\t户数\n甲镇\t1,203\n乙镇\t987")
    assert [[cell.text for cell in row] for row in table.head] == [["乡镇", "户数"]]
    assert told(table) == [["甲镇", "1,203"], ["乙镇", "987"]]
    assert [cell.text for cell in table.headings(1)] == ["户数"]
    assert [(at, cell.text) for at, cell in table.keys(0)] == [(0, "甲镇")]


def test_years_head_columns_and_do_not_count() -> None:
    (table,) = read("指标\t2018\t2019年\n产量\t1200\t1300")
    assert [[cell.text for cell in row] for row in table.head] == [["指标", "2018", "2019年"]]


def test_a_heading_over_several_columns_heads_them_all() -> None:
    (table,) = read("乡镇\t2018年\t\t2019年\t\n名称\t户数\t人数\t户数\t人数\n甲镇\t3\t9\t4\t12")
    assert [cell.text for cell in table.headings(2)] == ["2018年", "人数"]
    assert [cell.text for cell in table.headings(3)] == ["2019年", "户数"]


def test_a_key_that_spans_rows_is_said_of_each() -> None:
    (table,) = read("县\t镇\t户数\n甲县\t子镇\t12\n\t丑镇\t15")
    assert [cell.text for _, cell in table.keys(1)] == ["甲县", "丑镇"]


def test_running_numbers_count_nothing() -> None:
    (table,) = read("序号\t村\t户数\n1\t甲村\t12\n2\t乙村\t15")
    assert table.key_columns == 2


@pytest.mark.parametrize("row", ["合计\t27\t81", "\t合计\t27\t81"])
def test_a_row_that_lost_its_empty_cells_stands_where_its_numbers_fit(row: str) -> None:
    (table,) = read(f"序号\t村\t户数\t人数\t备注\n1\t甲村\t12\t36\t无\n2\t乙村\t15\t45\t无\n{row}")
    assert [cell.text for cell in table.rows[-1]] == ["", "合计", "27", "81", ""]
    assert [cell.text for _, cell in table.keys(2)] == ["合计"]


def test_cells_may_be_parted_by_wide_or_single_blanks() -> None:
    wide, single = read("乡镇    户数\n甲镇    12\n乙镇    9\n\n以上合计。\n\n甲镇 12 36\n乙镇 9 27")
    assert told(wide) == [["甲镇", "12"], ["乙镇", "9"]]
    assert told(single) == [["甲镇", "12", "36"], ["乙镇", "9", "27"]]


def test_a_row_of_words_under_rows_that_count_heads_a_table_of_its_own() -> None:
    first, second = read("乡镇\t户数\n甲镇\t12\n户主\t人口\n样某\t4")
    assert told(first) == [["甲镇", "12"]]
    assert [cell.text for cell in second.headings(1)] == ["人口"]


def test_a_row_in_which_nothing_was_counted_stays_in_its_table() -> None:
    (table,) = read("乡镇\t户数\t人数\n甲镇\t12\t30\n乙镇\t-\t无\n丙镇\t5\t16")
    assert len(table.rows) == 3


def test_what_stands_over_a_table_may_name_it() -> None:
    text = "这是正文里很普通的一段话，与表无关。\n表1 各镇户数（单位：户）\n乡镇\t户数\n甲镇\t12"
    (table,) = read(text)
    assert [text[span.start : span.end] for span in table.over] == ["表1 各镇户数（单位：户）"]


@pytest.mark.parametrize("text", ["姓名\t职务\n样某\t村主任", "只有\t一行 12", "甲镇\t12"])
def test_rows_that_count_nothing_and_single_rows_are_no_tables(text: str) -> None:
    assert read(text) == []
