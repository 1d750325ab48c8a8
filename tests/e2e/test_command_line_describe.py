"""``describe`` from the command line: what is stated of articles and pages, and the facts told from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.fixtures.command_line import check, run


def shown(archive: Path, number: int) -> Any:
    return run("show", "--archive", archive, str(number)).json


def value(archive: Path, number: int, quote: str) -> str | None:
    dates = [fact for fact in shown(archive, number)["facts"] if fact["kind"] == "date"]
    found: str | None = next(fact["value"] for fact in dates if "".join(fact["quote"].split()) == quote)
    return found


def dates(archive: Path) -> list[str | None]:
    rows = run("list", "--archive", archive).lines
    return [row["date"] for row in sorted(rows, key=lambda row: int(row["id"]))]


def test_a_date_of_two_articles_and_their_facts(archive: Path) -> None:
    done = run("describe", "--archive", archive, "3", "4", "--date", "2022-09-04").json
    check("changed", done)
    assert done == {"changed": 2}
    assert dates(archive) == [None, None, "2022-09-04", "2022-09-04", None]
    assert value(archive, 4, "今年") == "2022"
    assert value(archive, 1, "9月1日") == "2021-09-01"


def test_a_page_is_dated_and_cleared_and_other_fields_stay(archive: Path) -> None:
    arguments = ("--date", "2022-09", "--publication", "样本日报", "--edition", "3", "--page")
    assert run("describe", "--archive", archive, "2", *arguments).json == {"changed": 5}
    assert dates(archive) == ["2022-09"] * 5
    assert value(archive, 1, "9月1日") == "2022-09-01"
    assert not [one for one in shown(archive, 1)["findings"] if one["kind"] == "date_unknown"]
    assert run("describe", "--archive", archive, "4", "--date", "", "--page").json == {"changed": 5}
    assert dates(archive) == [None] * 5
    assert value(archive, 1, "9月1日") == "2021-09-01"
    assert [one for one in shown(archive, 1)["findings"] if one["kind"] == "date_unknown"]
    assert {row["publication"] for row in run("list", "--archive", archive).lines} == {"样本日报"}


@pytest.mark.parametrize("typed", ["last year", "2021-02-30", "2999", "1700-01-01"])
def test_a_date_that_cannot_be_is_one_sentence_and_changes_nothing(archive: Path, typed: str) -> None:
    refused = run("describe", "--archive", archive, "1", "--date", typed, "--page")
    assert refused.status == 1
    assert refused.out == ""
    (sentence,) = refused.err.splitlines()
    assert typed in sentence
    assert dates(archive) == [None] * 5


def test_something_must_be_stated(archive: Path) -> None:
    refused = run("describe", "--archive", archive, "1")
    assert refused.status == 2
    assert "--date" in refused.err
    assert run("describe", "--archive", archive, "77", "--date", "2022").status == 1
