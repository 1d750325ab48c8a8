"""The engine against the annotated samples of tests/golden/facts: no kind may fall below what it reached before."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.facts import (
    AwardFact,
    Change,
    DateFact,
    Fact,
    FactDetail,
    Figure,
    PersonFact,
    PlaceFact,
    QuotationFact,
)
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts.engine import FactEngine

GOLDEN = Path(__file__).parents[2] / "golden" / "facts"
KINDS = (
    "figure",
    "date",
    "place",
    "document",
    "change",
    "person",
    "organisation",
    "programme",
    "quotation",
    "award",
)
NAMES = ("place", "person", "organisation")
"""Kinds that are compared as names, once a text."""

FLOORS: dict[str, Any] = json.loads((GOLDEN.parent / "facts_floors.json").read_text(encoding="utf-8"))
"""What the engine reached on all samples: raised when rules find more, never lowered.

How much is found is cut to three digits. What is told of the facts found is cut to two, for facts that are newly
found are judged as well.
"""

TOLD_IN_WORDS: dict[type, tuple[str, ...]] = {
    Figure: ("indicator", "subject"),
    QuotationFact: ("speaker",),
    AwardFact: ("subject", "issuer"),
}
"""What is compared by the words it shares with gold."""

Row = dict[str, Any]


def joined(words: str) -> str:
    return "".join(words.split())


def shares_words(wanted: str, mine: str | None) -> bool:
    """Two adjacent characters in common, as in the measuring script."""
    mine = mine or ""
    return wanted in mine or any(wanted[at : at + 2] in mine for at in range(len(wanted) - 1))


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


def near(mine: float | None, wanted: float | None) -> bool:
    if mine is None or wanted is None:
        return mine is wanted
    return abs(mine - wanted) < 1e-6 * max(1, abs(wanted))


def same_value(fact: Figure, wanted: float | list[float]) -> bool:
    low, high = wanted if isinstance(wanted, list) else (wanted, None)
    return near(fact.value, low) and near(fact.value_high, high)


class Score:
    """What the engine found in all samples, counted."""

    def __init__(self, engine: FactEngine) -> None:
        self.counts: Counter[str] = Counter()
        self.wrong: list[str] = []
        for name in sample_names():
            text = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
            rows: list[Row] = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
            published = next(row["value"] for row in rows if row.get("subkind") == "pub_date")
            description = Description(date=PublicationDate(published, Certainty.STATED))
            (facts,) = engine.extract([(reading_of(text), description)])
            for kind in KINDS:
                self._kind(name, kind, [fact for fact in facts if fact.kind.value == kind], rows)

    def _kind(self, name: str, kind: str, facts: list[Fact], rows: list[Row]) -> None:
        mine: dict[Any, Fact] = {
            joined(fact.quote) if kind in NAMES else (fact.span.start, fact.span.end): fact for fact in facts
        }
        judged = [row for row in rows if row["kind"] == kind]
        free = [Span(row["start"], row["end"]) for row in judged if row.get("optional")]
        wanted = {
            joined(row["quote"]) if kind in NAMES else (row["start"], row["end"]): row
            for row in judged
            if not row.get("optional")
        }
        for key, row in wanted.items():
            for other in map(tuple, row.get("alternatives", ())):
                if key not in mine and other in mine:
                    mine[key] = mine.pop(other)
        mine = {
            key: fact
            for key, fact in mine.items()
            if key in wanted or not any(fact.span.overlaps(span) for span in free)
        }
        self.counts[f"{kind} found"] += len(mine)
        self.counts[f"{kind} gold"] += len(wanted)
        for key, row in wanted.items():
            if key not in mine:
                self.wrong.append(f"{name}: missed {kind} {row['quote']}")
                continue
            self.counts[f"{kind} hit"] += 1
            for what, right in told(mine[key], row):
                self.counts[f"{kind} {what} judged"] += 1
                self.counts[f"{kind} {what} right"] += right
                if not right:
                    self.wrong.append(f"{name}: {what} of {row['quote']}: {mine[key].detail}")
        self.wrong += [f"{name}: extra {kind} {fact.quote}" for key, fact in mine.items() if key not in wanted]

    def precision(self, kind: str) -> float:
        return self.counts[f"{kind} hit"] / self.counts[f"{kind} found"]

    def recall(self, kind: str) -> float:
        return self.counts[f"{kind} hit"] / self.counts[f"{kind} gold"]

    def f(self, kind: str) -> float:
        return 2 * self.counts[f"{kind} hit"] / (self.counts[f"{kind} found"] + self.counts[f"{kind} gold"])

    def share(self, kind: str, what: str) -> float:
        return self.counts[f"{kind} {what} right"] / self.counts[f"{kind} {what} judged"]


def bounds(value: str) -> tuple[str, str]:
    """The first and the last day of an ISO year, month, day or interval; what has a time of day keeps it."""
    first, _, last = value.partition("..")

    def edge(part: str, month: str, day: str) -> str:
        return part + ("-" + month + "-" + day if len(part) == 4 else "-" + day if len(part) == 7 else "")

    return edge(first, "01", "01"), edge(last or first, "12", "31")


def told(fact: Fact, row: Row) -> Iterator[tuple[str, bool]]:
    """What gold says of a fact that was found, and whether the engine says the same."""
    detail = fact.detail
    yield from told_by_value(detail, row)
    if isinstance(detail, PersonFact) and "role" in row:
        yield "role", shares_words(row["role"], (detail.role or "") + (detail.affiliation or ""))
    for name in TOLD_IN_WORDS.get(type(detail), ()):
        if name in row:
            yield name, shares_words(row[name], getattr(detail, name))


def told_by_value(detail: FactDetail, row: Row) -> Iterator[tuple[str, bool]]:
    if isinstance(detail, Figure):
        yield "value", same_value(detail, row["normalised"])
        yield "unit", detail.unit.replace("％", "%") == row["unit"]
        approximation = None if detail.approximation is None else detail.approximation.value
        yield "approximation", approximation == row["approx"]
    elif isinstance(detail, DateFact) and (row["value"] or "")[:1].isdigit():
        yield "value", detail.value is not None and bounds(detail.value) == bounds(row["value"])
    elif isinstance(detail, PlaceFact) and "admin_code" in row:
        yield "code", detail.code == row["admin_code"]
    elif isinstance(detail, Change):
        yield "ends", near(detail.from_value, row["normalised"][0]) and near(detail.to_value, row["normalised"][1])


@pytest.fixture(scope="module")
def score(engine: FactEngine) -> Score:
    return Score(engine)


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
