"""Rows are cut into cells once, for facts, window and PDF alike: tables apart, cells in their columns."""

from __future__ import annotations

import pytest

from archive_gui.language.table_rows import Grid, grids_of


def told(grid: Grid) -> list[list[str]]:
    return [[grid.words(row, column) for column in range(grid.columns)] for row in range(len(grid.rows))]


def grid_of(*rows: str) -> Grid:
    (grid,) = grids_of(rows)
    return grid


def test_an_empty_first_cell_stands_before_the_rest() -> None:
    grid = grid_of("序号\t乡镇\t户数", "1\t甲镇\t12", "\t合计\t12")
    assert told(grid)[-1] == ["", "合计", "12"]
    assert grid.lost(2) == 0


@pytest.mark.parametrize("total", ["合计\t27\t81", "\t合计\t27\t81"])
def test_a_row_that_lost_its_first_cell_stands_where_its_figures_fit(total: str) -> None:
    grid = grid_of("序号\t乡镇\t户数\t人数", "1\t甲镇\t12\t36", "2\t乙镇\t15\t45", total)
    assert told(grid)[-1] == ["", "合计", "27", "81"]
    assert grid.lost(3) == (not total.startswith("\t"))


def test_a_row_with_an_empty_first_cell_is_not_shifted_any_further() -> None:
    grid = grid_of("序号\t乡镇\t户数\t人数", "1\t12\t12\t36", "\t15\t45")
    assert told(grid)[-1] == ["", "15", "45", ""]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("        合计    27      81", ["", "合计", "27", "81"]),
        ("2       乙镇            45", ["2", "乙镇", "", "45"]),
        ("2       乙镇    15", ["2", "乙镇", "15", ""]),
        ("                        81", ["", "", "", "81"]),
    ],
)
def test_cells_set_with_blanks_stand_where_they_are_printed(row: str, cells: list[str]) -> None:
    assert told(grid_of("序号    乡镇    户数    人数", "1       甲镇    12      36", row))[-1] == cells


def test_ideographic_blanks_part_cells_too() -> None:
    assert told(grid_of("单位　得分", "西河镇　96.5")) == [["单位", "得分"], ["西河镇", "96.5"]]


def test_single_blanks_part_cells_where_all_rows_have_as_many_but_the_totals() -> None:
    assert grid_of("乡镇 户数", "甲镇 12").columns == 2
    assert told(grid_of("序号 乡镇 户数", "1 甲镇 12", "2 乙镇 15", "合计 27"))[-1] == ["", "合计", "27"]
    assert grid_of("乡镇 户数", "共计 12 户").columns == 1


@pytest.mark.parametrize(
    "second",
    [
        ("户主\t人口", "样某\t4"),
        ("\t2018年\t2019年", "粮食\t12\t13"),
        ("指标\t2018年\t2019年", "\t上半年\t下半年", "粮食\t12\t13"),
        ("指标    数量", "公路    12"),
    ],
)
def test_tables_right_under_one_another_are_told_apart(second: tuple[str, ...]) -> None:
    first = ("乡镇\t户数\t人数", "甲镇\t12\t30")
    assert [grid.rows for grid in grids_of((*first, *second))] == [first, second]


@pytest.mark.parametrize("row", ["乙镇\t-\t无", "乙镇\t未报\t未报", "一、山区\t\t", "一、山  区", "乙镇\t\t停产"])
def test_rows_in_which_nothing_is_counted_stay_in_their_table(row: str) -> None:
    rows = ("乡镇\t户数\t人数", "甲镇\t12\t30", row, "丙镇\t5\t16")
    assert grid_of(*rows).rows == rows


def test_years_name_columns() -> None:
    grid = grid_of("指标\t2018\t2019", "产量\t1200\t1300")
    assert grid.has_head
    assert grid.figures == (False, True, True)


@pytest.mark.parametrize("rows", [("上河镇\t12", "下河镇\t9"), ("项目\t说明", "水渠\t完工")])
def test_a_table_without_a_head_has_none(rows: tuple[str, ...]) -> None:
    assert not grid_of(*rows).has_head
