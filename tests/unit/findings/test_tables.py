"""Sums that tables say themselves: shown first where they fail, quietly where they hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_gui.domain.findings import Finding, FindingKind
from archive_gui.workflows.inspect import process

HEAD = "# 某县2019年情况\n\n"


def sums(table: str) -> list[tuple[FindingKind, str]]:
    """Kinds and totals of the sums told of a table in Markdown."""
    source = process((HEAD + table).encode(), "sample.md", str(Path("sample.md")))
    told = [finding for article in source.articles for finding in article.findings]
    return [(finding.kind, _total(finding)) for finding in told if finding.message.code.startswith("finding.sum")]


def _total(finding: Finding) -> str:
    return str(finding.message.params["total"])


def table(*rows: str) -> str:
    first, *others = [f"| {' | '.join(row.split())} |" for row in rows]
    return "\n".join([first, "|" + "---|" * len(rows[0].split()), *others, ""])


def test_a_total_that_fails_is_told_beside_one_that_holds() -> None:
    found = sums(table("乡镇 户数 人数", "甲子镇 1203 4865", "乙丑镇 987 3104", "合计 2190 7996"))
    assert found == [(FindingKind.SUM_FAILS, "合计 7996"), (FindingKind.SUM_HOLDS, "合计 2190")]


def test_a_total_over_its_parts_counts_as_one_below_them() -> None:
    assert sums(table("乡镇 户数", "合计 2190", "甲子镇 1203", "乙丑镇 987")) == [(FindingKind.SUM_HOLDS, "合计 2190")]


def test_subtotals_are_of_the_rows_over_them_and_the_total_is_of_the_subtotals() -> None:
    rows = ("乡镇 户数", "甲子镇 10", "乙丑镇 20", "小计 30", "丙寅镇 5", "丁卯镇 7", "小计 13", "合计 43")
    assert sums(table(*rows)) == [
        (FindingKind.SUM_FAILS, "小计 13"),
        (FindingKind.SUM_HOLDS, "小计 30"),
        (FindingKind.SUM_HOLDS, "合计 43"),
    ]


def test_a_column_of_totals_is_told_where_most_rows_hold() -> None:
    rows = ("乡镇 男（人） 女（人） 合计（人）", "甲子镇 10 20 30", "乙丑镇 11 22 33", "丙寅镇 12 23 53")
    assert sums(table(*rows)) == [
        (FindingKind.SUM_FAILS, "丙寅镇 53"),
        (FindingKind.SUM_HOLDS, "甲子镇 30"),
        (FindingKind.SUM_HOLDS, "乙丑镇 33"),
    ]


def test_what_was_rounded_may_miss_by_as_much() -> None:
    assert sums(table("产业 产值（万元）", "油茶 10.4", "柑橘 10.4", "合计 20.9")) == [
        (FindingKind.SUM_HOLDS, "合计 20.9")
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("乡镇 发生率（%）", "甲子镇 1.2", "乙丑镇 0.8", "合计 1.1"),
        ("乡镇 人均收入（元）", "甲子镇 9200", "乙丑镇 9800", "合计 9500"),
        ("乡镇 户数", "甲子镇 1203", "其中：城关 200", "乙丑镇 987", "合计 2190"),
        ("乡镇 户数", "甲子镇 100", "乙丑镇 200", "合计 2190"),
    ],
    ids=["shares", "averages", "parts of parts", "built otherwise"],
)
def test_what_is_not_added_up_is_no_sum(rows: tuple[str, ...]) -> None:
    assert sums(table(*rows)) == []
