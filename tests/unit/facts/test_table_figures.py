"""Figures in tables: their row, column and note say what they count, of whom, when and in which unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind, Figure

Find = Callable[..., tuple[Fact, ...]]


def figures(facts: tuple[Fact, ...]) -> dict[str, Figure]:
    return {fact.quote: fact.detail for fact in facts if isinstance(fact.detail, Figure)}


def test_a_cell_counts_what_its_column_says_of_its_row(find: Find) -> None:
    found = figures(find("乡镇\t户数（户）\t人口\n塘渡口镇\t1,203\t4,865\n白仓镇\t987\t3104"))
    assert (found["1,203"].value, found["1,203"].unit) == (1203, "户")
    assert (found["1,203"].indicator, found["1,203"].subject) == ("户数", "塘渡口镇")
    assert (found["3104"].indicator, found["3104"].unit, found["3104"].subject) == ("人口", "人", "白仓镇")


def test_columns_may_be_years_and_rows_indicators(find: Find) -> None:
    found = figures(find("指标\t单位\t2018年\t2019年\n粮食产量\t吨\t1200\t1300\n森林覆盖率\t%\t62.1\t63.5"))
    assert (found["1300"].indicator, found["1300"].unit, found["1300"].as_of) == ("粮食产量", "吨", "2019")
    assert found["62.1"].value == pytest.approx(0.621)
    assert found["62.1"].as_of == "2018"


def test_a_column_of_units_may_stand_behind_the_numbers(find: Find) -> None:
    found = figures(find("指标\t2019年\t单位\n粮食产量\t35.2\t万吨\n耕地面积\t1300\t亩"))
    assert (found["35.2"].value, found["35.2"].unit) == (352000, "吨")
    assert (found["1300"].value, found["1300"].unit) == (1300, "亩")
    assert set(found) == {"35.2", "1300"}


def test_rows_may_be_bare_years(find: Find) -> None:
    found = figures(find("年份\t游客（人次）\n2018\t1200\n2019\t2650"))
    assert (found["1200"].as_of, found["2650"].as_of) == ("2018", "2019")
    assert "2018" not in found


def test_columns_may_be_places(find: Find) -> None:
    found = figures(find("指标\t塘渡口镇\t白仓镇\n贫困户（户）\t320\t211"))
    assert (found["211"].indicator, found["211"].subject) == ("贫困户", "白仓镇")


@pytest.mark.parametrize(
    ("heading", "printed", "value", "unit"),
    [
        ("产值（万元）", "3,560.5", 35605000, "元"),
        ("产值/亿元", "2.1", 210000000, "元"),
        ("里程（公里）", "1.5", 1500, "公里"),
        ("单价（元/斤）", "4.5", 4.5, "元/斤"),
        ("增长（%）", "-3.1", -0.031, "%"),
        ("增长", "5.2%", 0.052, "%"),
    ],
)
def test_units_are_those_of_the_heading(find: Find, heading: str, printed: str, value: float, unit: str) -> None:
    found = figures(find(f"产业\t{heading}\n油茶\t{printed}"))
    assert found[printed].value == pytest.approx(value)
    assert found[printed].unit == unit


def test_the_note_over_a_table_gives_the_unit_that_goes_with_each_column(find: Find) -> None:
    found = figures(find("单位：亩、万元\n产业\t面积\t产值\n油茶\t1200\t356"))
    assert (found["1200"].unit, found["1200"].indicator) == ("亩", "油茶面积")
    assert (found["356"].value, found["356"].unit) == (3560000, "元")
    assert set(found) == {"1200", "356"}


def test_the_name_of_a_table_says_what_is_counted_where_nothing_else_does(find: Find) -> None:
    found = figures(find("表1 2019年各乡镇脱贫人口（单位：人）\n乡镇\t人\n塘渡口镇\t865\n白仓镇\t421"))
    assert (found["865"].as_of, found["865"].unit) == ("2019", "人")
    found = figures(find("表1 各乡镇脱贫人口（单位：人）\n乡镇\t2018年\t2019年\n塘渡口镇\t1203\t865"))
    assert found["865"].indicator == "各乡镇脱贫人口"


def test_a_comparison_is_of_the_column_before_it(find: Find) -> None:
    found = figures(find("乡镇\t人数\t比上年增长（%）\n塘渡口镇\t4865\t3.2"))
    assert found["3.2"].indicator == "人数比上年增长"


def test_a_total_is_of_what_the_text_speaks_of(find: Find) -> None:
    found = figures(find("邵阳县脱贫情况统计\n乡镇\t户数\n塘渡口镇\t1203\n白仓镇\t987\n合计\t2190"))
    assert (found["2190"].indicator, found["2190"].subject) == ("户数", "邵阳县")


def test_a_figure_that_says_its_own_unit_and_bound_keeps_them(find: Find) -> None:
    found = figures(find("户主\t人均收入\n样大山\t4100余元"))
    assert (found["4100余元"].value, found["4100余元"].unit) == (4100, "元")
    assert (found["4100余元"].indicator, found["4100余元"].subject) == ("人均收入", "样大山")


@pytest.mark.parametrize("heading", ["序号", "电话", "邮编", "备注", "日期"])
def test_numbers_that_count_nothing_are_no_figures(find: Find, heading: str) -> None:
    facts = find(f"户主\t户数\t{heading}\n样某\t12\t7350\n样二\t13\t7351")
    assert {fact.quote for fact in facts if fact.kind is FactKind.FIGURE} == {"12", "13"}


def test_pages_in_a_list_of_contents_are_no_figures(find: Find) -> None:
    assert figures(find("第一章 总述\t1\n第二章 建置\t12\n第三章 自然\t35")) == {}
    assert figures(find("总人口\t4865\n总户数\t1203"))["1203"].unit == "户"


def test_places_of_a_table_are_not_whom_the_prose_speaks_of(find: Find) -> None:
    facts = find("全部脱贫3684户。\n乡镇\t户数（户）\n塘渡口镇\t1203\n白仓镇\t987")
    assert figures(facts)["3684户"].subject is None


def test_more_digits_than_anything_is_counted_in_are_no_figure(find: Find) -> None:
    found = figures(find(f"乡镇\t户数（户）\t户码\n样溪镇\t987\t{'9' * 400}\n白仓镇\t1203\t{'3' * 30}"))
    assert set(found) == {"987", "1203"}
