"""``fact precedents`` and ``fact follow``: what was said of the facts of one version of a page, said of another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.fixtures.command_line import check, run

PAGE = (
    "果园通了水渠\n\n样例日报 2018年3月9日\n\n"
    "　　去年，江苏省沭阳县修好灌溉水渠{length}公里，新挖蓄水池37口，受益果农2640户。县水利局派出技术员18名。\n\n"
    "　　果农们把梨树苗背上山坡，妇女和老人也来帮忙浇水，傍晚的山路上都是说笑的声音。\n\n"
    "　　全县共栽下梨树5200株，其中早熟品种1900株，每户平均增收860元。\n"
)


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """An archive with two versions of a page, facts of the first of which were worked on."""
    folder = tmp_path / "archive"
    run("create", folder)
    for length in ("64", "66"):
        path = tmp_path / f"page-{length}.txt"
        path.write_text(PAGE.format(length=length), "utf-8")
        run("import", "--archive", folder, path)
    run("fact", "accept", "--archive", folder, number(folder, "37口"), "--note", "查过原件")
    run("fact", "edit", "--archive", folder, number(folder, "2640户"), "--set", "value=2460")
    run("fact", "reject", "--archive", folder, number(folder, "18名"))
    run("fact", "accept", "--archive", folder, number(folder, "64公里"))
    return folder


def number(archive: Path, quote: str) -> str:
    return next(str(fact["number"]) for fact in facts(archive, "1") if fact["quote"] == quote)


def facts(archive: Path, article: str) -> list[Any]:
    found = run("show", "--archive", archive, article).json
    return [*found["facts"], *found["rejected"]]


def states(archive: Path) -> dict[str, str]:
    return {fact["quote"]: fact["state"] for fact in facts(archive, "2") if fact["state"] != "machine"}


def told(archive: Path, article: str = "2") -> dict[str, Any]:
    lines = run("fact", "precedents", "--archive", archive, article).lines
    for line in lines:
        check("fact_precedents", line)
    return {line["there"]["quote"]: line for line in lines}


def test_what_was_said_of_another_version_is_told(two: Path) -> None:
    found = told(two)
    assert {quote: (line["act"], line["unfit"]) for quote, line in found.items()} == {
        "64公里": ("accept", "words"),
        "37口": ("accept", None),
        "2640户": ("edit", None),
        "18名": ("reject", None),
    }
    assert (found["37口"]["note"], found["37口"]["article"], found["37口"]["file"]) == ("查过原件", 1, "page-64.txt")
    assert (found["2640户"]["here"]["value"], found["2640户"]["after"]["value"]) == (2640, 2460)
    assert found["64公里"]["after"] is None
    assert told(two, "1") == {}, "nothing was said of the second version"
    assert states(two) == {}, "telling changes nothing"


def test_all_that_fits_is_followed(two: Path) -> None:
    followed = run("fact", "follow", "--archive", two, "2", "--all").json
    check("changed", followed)
    assert followed == {"changed": 3}
    assert states(two) == {"37口": "accepted", "2640户": "edited", "18名": "rejected"}
    assert list(told(two)) == ["64公里"]
    assert run("fact", "follow", "--archive", two, "2", "--all").json == {"changed": 0}


def test_some_are_followed_by_their_names_or_how_these_begin(two: Path) -> None:
    found = told(two)
    names = (found["37口"]["correction"], found["18名"]["correction"][:8].upper())
    assert run("fact", "follow", "--archive", two, "2", *names).json == {"changed": 2}
    assert states(two) == {"37口": "accepted", "18名": "rejected"}


def test_what_cannot_be_followed_is_told_and_nothing_is_changed(two: Path) -> None:
    found = told(two)
    fits, unfit = found["37口"]["correction"], found["64公里"]["correction"]
    for names, word in (((fits, unfit), "64公里"), ((fits, "zzzzzzzz"), "zzzzzzzz"), ((fits[:3],), fits[:3])):
        outcome = run("fact", "follow", "--archive", two, "2", *names)
        assert (outcome.status, outcome.out) == (1, "")
        assert word in outcome.err
    assert run("fact", "follow", "--archive", two, "2").status == 2
    assert run("fact", "follow", "--archive", two, "2", fits, "--all").status == 2
    assert run("fact", "follow", "--archive", two, "9", "--all").status == 1
    assert states(two) == {}
