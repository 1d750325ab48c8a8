"""The engine against the annotated samples of tests/golden/facts: no kind may fall below what it reached before."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.fixtures.facts_scored import KINDS, Row, Score

from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts.engine import FactEngine

GOLDEN = Path(__file__).parents[2] / "golden" / "facts"
FLOORS: dict[str, Any] = json.loads((GOLDEN.parent / "facts_floors.json").read_text(encoding="utf-8"))
"""What the engine reached on all samples: raised when rules find more, never lowered.

How much is found is cut to three digits. What is told of the facts found is cut to two, for facts that are newly
found are judged as well.
"""


def sample_names() -> list[str]:
    return sorted(path.stem for path in GOLDEN.glob("*.txt"))


def reading_of(text: str) -> ReadingText:
    """One part a line, the second line the title."""
    parts, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line:
            kind = PartKind.TITLE if number == 1 else PartKind.PARAGRAPH
            parts.append(Part(f"a1.p{number + 1}", kind, Span(at, at + len(line))))
        at += len(line) + 1
    builder = OffsetMapBuilder()
    builder.copy(Span(0, len(text)))
    return ReadingText(text, tuple(parts), builder.build())


@pytest.fixture(scope="module")
def score(engine: FactEngine) -> Score:
    score = Score()
    for name in sample_names():
        text = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
        rows: list[Row] = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
        published = next(row["value"] for row in rows if row.get("subkind") == "pub_date")
        description = Description(date=PublicationDate(published, Certainty.STATED))
        (facts,) = engine.extract([(reading_of(text), description)])
        score.add(name, text, rows, facts)
    return score


def test_figures_are_found_exactly(score: Score) -> None:
    assert (score.precision("figure") >= 0.98, score.recall("figure") >= 0.97) == (True, True), score.wrong


@pytest.mark.parametrize("kind", KINDS)
def test_facts_are_found_and_nothing_else(score: Score, kind: str) -> None:
    assert score.f(kind) >= FLOORS["f"][kind], (score.f(kind), score.wrong)


@pytest.mark.parametrize(("kind", "what"), [(kind, what) for kind, told in FLOORS["told"].items() for what in told])
def test_what_is_told_of_facts_is_right(score: Score, kind: str, what: str) -> None:
    assert score.share(kind, what) >= FLOORS["told"][kind][what], (score.share(kind, what), score.wrong)


def test_all_that_gold_tells_has_a_floor(score: Score) -> None:
    judged = {tuple(key.split()[:2]) for key in score.counts if key.endswith(" judged")}
    assert judged == {(kind, what) for kind, told in FLOORS["told"].items() for what in told}


def test_the_samples_are_many_and_marked_as_samples() -> None:
    names = sample_names()
    assert len(names) >= 38
    for name in names:
        text = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
        assert "样本" in text or "樣本" in text
        for row in json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8")):
            assert text[row["start"] : row["end"]] == row["quote"]
