"""From a file to all that can be known of it, storing nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from archive_gui.capture.readers import capture, load
from archive_gui.describe.pipeline import describe
from archive_gui.domain.captured import CapturedText
from archive_gui.domain.decisions import UNDECIDED, RepairDecisions
from archive_gui.domain.ingest import ProcessedArticle, ProcessedSource
from archive_gui.facts.engine import FactEngine
from archive_gui.findings.evidence import Material
from archive_gui.findings.page import findings_of
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.repair.pipeline import repair


def inspect_file(path: Path) -> ProcessedSource:
    """Capture, repair and describe one file and find its facts.

    Raises:
        UserError: the file cannot be captured.
    """
    return process(load(path), path.name, str(path))


def process(data: bytes, file_name: str, path: str) -> ProcessedSource:
    """All text stages over a file's bytes: a pure function, fit for a worker process.

    Raises:
        UserError: the bytes cannot be captured.
    """
    return process_captured(capture(data, file_name), file_name, path)


def process_captured(
    captured: CapturedText, file_name: str, path: str, decisions: RepairDecisions = UNDECIDED
) -> ProcessedSource:
    """All text stages after capture, as the archivist decided: a pure function, fit for a worker process."""
    repaired = repair(captured, decisions)
    descriptions = describe(captured, repaired, file_name)
    pairs = tuple(zip(repaired.articles, descriptions, strict=True))
    facts = engine().extract(pairs)
    page = [Material(number, *pair, found) for number, (pair, found) in enumerate(zip(pairs, facts, strict=True), 1)]
    doubts = findings_of(page)
    articles = tuple(
        ProcessedArticle(
            one.reading, one.description, one.facts, tuple(d for d in doubts if d.refs[0].article == one.number)
        )
        for one in page
    )
    return ProcessedSource(path, file_name, captured, repaired, articles)


@cache
def engine() -> FactEngine:
    """The fact engine with the gazetteer mapped in; one per process, made when it is first needed."""
    return FactEngine(Gazetteer.open())
