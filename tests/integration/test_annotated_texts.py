"""The whole text stages on articles and pages that were annotated before the program read them.

Each set was read once, unseen (those figures stand in benchmarks/README.md), and then given to the project: what the
rules reach on them now may not be lost again. Articles and pages are made up, in the manner of the papers the program
is for.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.fixtures.facts_scored import KINDS, Score
from tests.fixtures.findings_scored import Told, judge

from archive_gui.workflows.inspect import inspect_file

GOLDEN = Path(__file__).parents[1] / "golden"
FLOORS: dict[str, Any] = json.loads((GOLDEN / "annotated_floors.json").read_text("utf-8"))
"""Reached on all articles (shares, cut to two digits), pages and passages (numbers).

Raised with the rules; lowered by nothing but texts that join them, which no rule has been written for.
"""
PASSAGE_HEAD = "样例日报 2019年11月3日\n\n样例县见闻\n\n"
"""What a passage that is no page of its own stands under."""


@pytest.fixture(scope="module")
def score() -> Score:
    score = Score()
    for path in sorted(path for path in (GOLDEN / "articles").iterdir() if path.suffix in {".txt", ".md"}):
        facts = [fact for article in inspect_file(path).articles for fact in article.facts]
        score.add(
            path.stem,
            path.read_bytes().decode("utf-8"),
            json.loads(path.with_suffix(".json").read_text("utf-8")),
            facts,
        )
    return score


@pytest.fixture(scope="module")
def told() -> Told:
    pages = [
        judge(inspect_file(path), json.loads(path.with_suffix(".json").read_text("utf-8")))
        for path in sorted((GOLDEN / "pages").glob("*.txt"))
    ]
    return Told(
        sum(page.wanted for page in pages),
        sum(page.found for page in pages),
        sum(page.shown for page in pages),
        sum(page.worth for page in pages),
    )


@pytest.mark.parametrize("kind", KINDS)
def test_facts_are_found_as_before(score: Score, kind: str) -> None:
    assert score.f(kind) >= FLOORS["f"][kind], score.wrong


@pytest.mark.parametrize(("kind", "what"), [(kind, what) for kind, told in FLOORS["told"].items() for what in told])
def test_what_is_told_of_facts_is_right_as_before(score: Score, kind: str, what: str) -> None:
    assert score.share(kind, what) >= FLOORS["told"][kind][what], score.wrong


def test_pages_that_disagree_are_told_as_before(told: Told) -> None:
    assert told.found >= FLOORS["pages"]["found"]


def test_most_that_is_shown_is_worth_a_minute(told: Told) -> None:
    assert told.worth / told.shown >= FLOORS["pages"]["worth"]


@pytest.fixture(scope="module", params=["figures", "times_and_names"])
def passages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, int, int]:
    """A set of short passages: its name, how many contradictions are told, and how many that have none are doubted."""
    path = tmp_path_factory.mktemp("passages") / "passage.txt"
    told = doubted = 0
    for row in json.loads((GOLDEN / "passages" / f"{request.param}.json").read_text("utf-8")):
        head = PASSAGE_HEAD if request.param == "figures" else ""
        path.write_text(head + row["text"] + "\n", "utf-8")
        starts = row.get("at") or [row["text"].index(quote) for quote in row["quotes"]]
        quotes = [
            {"start": len(head) + start, "end": len(head) + start + len(quote)}
            for start, quote in zip(starts, row["quotes"], strict=True)
        ]
        page = judge(inspect_file(path), [{"quotes": quotes}] if quotes else [])
        told += page.found
        doubted += not quotes and page.shown > 0
    return request.param, told, doubted


def test_passages_that_disagree_are_told_as_before(passages: tuple[str, int, int]) -> None:
    name, told, _ = passages
    assert told >= FLOORS["passages"][name]["told"]


def test_passages_that_only_look_so_are_left_alone(passages: tuple[str, int, int]) -> None:
    name, _, doubted = passages
    assert doubted <= FLOORS["passages"][name]["doubted"]
