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
"""Reached on all articles (shares, cut to two digits) and all pages (numbers): raised with the rules, never lowered."""


@pytest.fixture(scope="module")
def score() -> Score:
    score = Score()
    for path in sorted((GOLDEN / "articles").glob("*.txt")):
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
