"""Archival codes from the command line: given in a row, refused with a reason, listed and found."""

from __future__ import annotations

from pathlib import Path

from tests.fixtures.command_line import check, run

STEM = "0101-BK·2019-Y-000"


def listed(archive: Path, *more: str) -> list[tuple[int, str | None]]:
    rows = run("list", "--archive", archive, *more).lines
    for row in rows:
        check("list", row)
    return [(row["id"], row["archival_code"]) for row in rows]


def test_codes_run_on_in_the_order_named(archive: Path) -> None:
    done = run("describe", "--archive", archive, "4", "2", "3", "--code", f"{STEM}1").json
    assert done == {"changed": 3}
    assert listed(archive, "--sort", "code") == [
        (4, f"{STEM}1"),
        (2, f"{STEM}2"),
        (3, f"{STEM}3"),
        *((number, None) for number in (1, 5)),
    ]
    shown = run("show", "--archive", archive, "4").json
    check("show", shown)
    assert shown["archival_code"] == f"{STEM}1"
    found = run("search", "--archive", archive, "档号:0101-bk").json
    assert found["total"] == 3
    assert run("describe", "--archive", archive, "4", "--code", "").json == {"changed": 1}
    assert run("show", "--archive", archive, "4").json["archival_code"] is None


def test_an_article_named_twice_counts_once_and_blanks_are_nothing(archive: Path) -> None:
    done = run("describe", "--archive", archive, "4", "2", "4", "--code", "0101-8", "--publication", " 样报 ").json
    assert done == {"changed": 2}
    shown = run("show", "--archive", archive, "2").json
    assert (shown["archival_code"], shown["publication"]) == ("0101-9", "样报")
    assert run("describe", "--archive", archive, "2", "--publication", " ").json == {"changed": 1}
    assert run("show", "--archive", archive, "2").json["publication"] is None


def test_bad_and_taken_codes_are_refused_and_nothing_is_changed(archive: Path) -> None:
    run("describe", "--archive", archive, "1", "--code", f"{STEM}3")
    for code, said in (("0101 1", "0101-BK·2019-Y-0001"), (f"{STEM}1", f"{STEM}3")):
        refused = run("describe", "--archive", archive, "2", "3", "4", "--code", code)
        assert refused.status == 1
        assert said in refused.err
    assert sorted(listed(archive)) == [(1, f"{STEM}3"), (2, None), (3, None), (4, None), (5, None)]
    assert run("describe", "--archive", archive, "1", "--code", "0101-1", "--page").status == 2
