"""Findings against the samples of tests/golden/findings: conflicts planted in invented articles, and near-misses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from archive_gui.domain.findings import Finding, Severity
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.workflows.inspect import inspect_file

GOLDEN = Path(__file__).parents[2] / "golden" / "findings"
SAMPLES = sorted(path.stem for path in GOLDEN.glob("*.txt"))


def quotes(source: ProcessedSource, finding: Finding) -> set[str]:
    facts = {fact.id: fact for article in source.articles for fact in article.facts}
    return {facts[ref.fact].quote for ref in finding.refs if ref.fact}


def judged(name: str) -> tuple[int, int, int, int]:
    """Wanted, found of those, shown, worth showing of those; confirmations (info) are not shown."""
    source = inspect_file(GOLDEN / f"{name}.txt")
    wanted: list[dict[str, Any]] = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))["findings"]
    open_ = list(wanted)
    shown = worth = 0
    for finding in (finding for article in source.articles for finding in article.findings):
        mine = quotes(source, finding)
        match = next((w for w in open_ if w["kind"] == finding.kind and _same(mine, set(w["quotes"]))), None)
        if match is not None:
            open_.remove(match)
        if finding.severity is not Severity.INFO:
            shown += 1
            worth += match is not None
    return len(wanted), len(wanted) - len(open_), shown, worth


def _same(mine: set[str], wanted: set[str]) -> bool:
    return mine >= wanted or (len(mine) > 1 and mine <= wanted)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_told_as_a_careful_reader_would(name: str) -> None:
    wanted, found, shown, worth = judged(name)
    assert (found, worth) == (wanted, shown)


def test_the_samples_hold_what_they_should() -> None:
    rows = [judged(name) for name in SAMPLES]
    assert len(rows) >= 20
    assert sum(row[0] == 0 for row in rows) >= 5, "near-misses alone"
    assert len({kind for name in SAMPLES for kind in _kinds(name)}) >= 8


def _kinds(name: str) -> set[str]:
    return {row["kind"] for row in json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))["findings"]}
