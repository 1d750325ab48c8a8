"""Rows of tables stay rows, in whatever way their cells are parted, and keep the empty cells they begin with."""

from __future__ import annotations

import time

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.decisions import RepairDecisions, SetKind
from archive_gui.domain.reading import PartKind, RepairedSource
from archive_gui.domain.spans import Span
from archive_gui.repair.pipeline import repair

TITLE = "样县公布秋收数字"
PROSE = "入秋以来，样县各乡镇抢收抢种，粮食和油茶都比去年好，各乡镇的户数和人数列在下面。"
AFTER = "以上数字由各乡镇报来，经县统计局核对，各乡镇在年底前又作了一次复核，没有错漏。"


def repaired(*rows: str, name: str = "a.txt", decisions: RepairDecisions | None = None) -> RepairedSource:
    captured = capture("\n".join((TITLE, "", PROSE, "", *rows, "", AFTER, "")).encode(), name)
    return repair(captured, decisions or RepairDecisions())


def rows_of(source: RepairedSource) -> list[str]:
    return [one.part_text(part) for one in source.articles for part in one.of_kind(PartKind.TABLE)]


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        (("| 序号 | 乡镇 | 户数 |", "|---|---|---|", "| 1 | 甲镇 | 12 |", "| | 合计 | 12 |"), "\t合计\t12"),
        (("|县|镇|户数|", "|-|-|-|", "|甲|子|12|", "| | | **12** |"), "\t\t12"),
        (("序号\t乡镇\t户数", "1\t甲镇\t12", "\t合计\t12"), "\t合计\t12"),
        (("\t序号\t乡镇\t户数", "\t1\t甲镇\t12", "\t\t合计\t12"), "\t合计\t12"),
        (("序号    乡镇  户数", "1       甲镇  12", "2       乙镇  15", "        合计  27"), "        合计  27"),
        (("　序号　乡镇　户数", "　1 　　甲镇　12", "　2 　　乙镇　15", "　　　　合计　27"), "　　　合计　27"),
    ],
)  # fmt: skip
def test_a_row_keeps_the_empty_cells_it_begins_with(rows: tuple[str, ...], read: str) -> None:
    found = rows_of(repaired(*rows, name="a.md"))
    assert found[-1] == read
    assert not any(row[0].isspace() for row in found[:-1])


def test_what_is_kept_comes_from_its_own_place_in_captured_text() -> None:
    rows = ("| 序号 | 乡镇 | 户数 |", "|---|---|---|", "| 1 | 甲镇 | 12 |", "| | 合计 | 12 |")
    (article,) = repaired(*rows, name="a.md").articles
    row = article.of_kind(PartKind.TABLE)[-1]
    at = len("\n".join((TITLE, "", PROSE, "", *rows[:-1]))) + len("\n| ")
    ranges = article.offsets.source_ranges(Span(row.span.start, row.span.start + len("\t合计")))
    assert [tuple(one) for one in ranges] == [(at, at + len("| 合计"))]


@pytest.mark.parametrize(
    "rows", [("  1  甲镇    12", "  2  乙镇    15", " 10  丙镇    27"), ("\t甲镇\t12", "\t乙镇\t9")]
)
def test_what_sets_a_table_in_is_no_empty_cell(rows: tuple[str, ...]) -> None:
    assert rows_of(repaired(*rows)) == [row.strip() for row in rows]


@pytest.mark.parametrize(
    "rows",
    [
        ("乡镇 户数 人数", "甲镇 12 36", "乙镇 15 45", "合计 27 81"),
        ("序号 乡镇 户数 人数", "1 甲镇 12 36", "2 乙镇 15 45", "合计 27 81"),
        ("指标 2018年 2019年", "粮食 1200 1300", "油茶 86.5 90"),
        ("乡镇 户数", "甲镇 12", "乙镇 15", "丙镇 9"),
        (
            "指标    2018年    2019年",
            "粮食    1200      1300",
            "油茶              90",
            "烟叶    12        13",
            "茶叶    5",
        ),
        ("                户数", "乡镇    2018年  2019年", "甲镇    12      13", "乙镇    15      16"),
        ("乡镇\t户数\t人数", "甲镇\t12\t36", "乙镇\t15"),
    ],
)
def test_rows_are_not_joined_to_paragraphs(rows: tuple[str, ...]) -> None:
    found = rows_of(repaired(*rows))
    assert [row.strip() for row in found][-len(rows) + 1 :] == [row.strip() for row in rows][1:]


@pytest.mark.parametrize(
    "lines",
    [
        ("全县今年 修好 水渠", "共 12 条，长 36", "里，比去年 多 2 条。"),
        ("王小明 李大山 陈建国", "张春生 赵秋月 周长河", "刘满仓 孙有田 吴新路"),
        ("第一节 总则 说明", "全文共 3 章 12 条", "自公布 之日 起 施行"),
    ],
)
def test_words_and_figures_between_blanks_are_no_table_by_themselves(lines: tuple[str, ...]) -> None:
    assert rows_of(repaired(*lines)) == []


@pytest.mark.parametrize("lead", ["", " " * 8])
@pytest.mark.parametrize("indent", [0, 40])
def test_a_decision_about_a_row_holds_by_its_first_words_and_by_its_empty_cells(lead: str, indent: int) -> None:
    margin = " " * indent
    rows = [f"{margin}{row}" for row in ("序号    乡镇    户数", "1       甲镇    12", "2       乙镇    15")]
    total = f"{margin}        合计    27"
    whole = "\n".join((TITLE, "", PROSE, "", *rows, total))
    part = whole.rindex("合计") - len(lead)
    source = repaired(*rows, total, decisions=RepairDecisions(edits=(SetKind(part, PartKind.CAPTION),)))
    assert source.unmet is None
    assert [one.part_text(part) for one in source.articles for part in one.of_kind(PartKind.CAPTION)] == ["合计    27"]


@pytest.mark.parametrize(
    "rows",
    [
        ["甲镇  12" * 4000, "乙镇  15" * 3000, "丙镇  19" * 4000],
        ["甲镇  12  13", "乙镇  15  16", "甲镇  12", "乙镇  15"] * 1500,
        ["甲镇\t12\t13", "甲镇\t12"] * 3000,
    ],
)
def test_long_tables_and_rows_are_read_in_time(rows: list[str]) -> None:
    began = time.process_time()
    assert len(rows_of(repaired(*rows))) == len(rows)
    assert time.process_time() - began < 10
