"""``facts``, ``compare --figures``, ``entities``, ``timeline`` and tables, in the shapes that docs/json.md promises."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.fixtures.across_samples import sheets_of
from tests.fixtures.command_line import check, run


@pytest.fixture
def archive(tmp_path: Path, samples: Path) -> Path:
    folder = tmp_path / "archive"
    run("create", folder)
    run("import", "--archive", folder, samples / "schools_page.txt", samples / "flood_control_columns.txt")
    return folder


def test_facts_are_listed_filtered_and_paged(archive: Path) -> None:
    lines = run("facts", "--archive", archive).lines
    assert len(lines) > 20
    for line in lines:
        check("facts", line)
    figures = run("facts", "--archive", archive, "--kind", "figure", "--sort", "value", "--descending").lines
    values = [line["fact"]["value"] for line in figures if line["fact"]["value"] is not None]
    assert values == sorted(values, reverse=True)
    page = run("facts", "--archive", archive, "--limit", "3", "--offset", "2").lines
    assert page == lines[2:5]
    assert {line["article"] for line in run("facts", "--archive", archive, "1").lines} == {1}


def test_figures_are_compared_over_places_and_years(archive: Path) -> None:
    for axis in ("places", "years"):
        table = run("compare", "--figures", "--archive", archive, "--by", axis, "--rows", "9").json
        check("compare_figures", table)
        assert len(table["rows"]) == len(table["cells"]) <= 9
        assert all(len(cells) == len(table["columns"]) for cells in table["cells"])
    assert run("compare", "--archive", archive, "1").status == 2
    check("compare", run("compare", "--archive", archive, "1", "2").json)


def test_names_are_listed_and_shown(archive: Path) -> None:
    for kind in ("person", "place", "body"):
        lines = run("entities", "list", kind, "--archive", archive).lines
        assert lines
        for line in lines:
            check("entity", line)
        page = run("entities", "show", kind, lines[0]["name"], "--archive", archive).json
        check("entity_page", page)
        assert page["name"] == lines[0]["name"]
        assert page["mentions"]
    gone = run("entities", "show", "person", "无此人样本", "--archive", archive)
    assert (gone.status, gone.out) == (1, "")
    assert "无此人样本" in gone.err


def test_dates_are_listed_in_order(archive: Path) -> None:
    lines = run("timeline", "--archive", archive).lines
    assert lines
    for line in lines:
        check("timeline", line)
        start, end = line["highlight"]
        assert line["sentence"][start:end] == " ".join(line["quote"].split("\n"))
    assert [line["first"] for line in lines] == sorted(line["first"] for line in lines)


@pytest.mark.parametrize("what", ["records", "facts", "comparison", "years", "people", "places", "bodies", "timeline"])
def test_tables_go_out_in_three_formats(archive: Path, tmp_path: Path, what: str) -> None:
    rows = {}
    for kind in ("csv", "xlsx", "json"):
        target = tmp_path / f"table.{kind}"
        report = run("export", "--archive", archive, "--to", kind, "--what", what, "--output", target).json
        check("export_table", report)
        rows[kind] = report["rows"]
    assert len(set(rows.values())) == 1
    found = json.loads((tmp_path / "table.json").read_text("utf-8"))
    check("table_file", found)
    lines = list(csv.reader(io.StringIO((tmp_path / "table.csv").read_bytes().decode("utf-8-sig"), newline="")))
    sheet = sheets_of(tmp_path / "table.xlsx")[0]
    assert len(found["rows"]) == len(lines) - 1 == len(sheet) - 1 == rows["json"]
    assert [str(cell) for cell in sheet[0]] == lines[0]
    if what == "records":
        assert any(row["citation"].endswith(".") for row in found["rows"])


def test_an_export_that_cannot_be_written_says_so_in_one_sentence(archive: Path, tmp_path: Path) -> None:
    target = tmp_path / "missing" / "table.csv"
    failed = run("export", "--archive", archive, "--to", "csv", "--output", target)
    assert (failed.status, failed.out, failed.err.count("\n")) == (1, "", 1)
    nothing = run(
        "export", "--archive", archive, "--to", "csv", "--query", "无此词样本", "--output", tmp_path / "t.csv"
    )
    assert (nothing.status, nothing.err.count("\n")) == (1, 1)
    assert not (tmp_path / "t.csv").exists()
