"""From a file to all that can be known of it, storing nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from archive_gui.capture.readers import capture, load
from archive_gui.describe.pipeline import describe
from archive_gui.domain.ingest import ProcessedArticle, ProcessedSource
from archive_gui.facts.engine import FactEngine
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
    captured = capture(data, file_name)
    repaired = repair(captured)
    descriptions = describe(captured, repaired, file_name)
    pairs = tuple(zip(repaired.articles, descriptions, strict=True))
    facts = engine().extract(pairs)
    articles = tuple(
        ProcessedArticle(reading, description, found)
        for (reading, description), found in zip(pairs, facts, strict=True)
    )
    return ProcessedSource(path, file_name, captured, repaired, articles)


@cache
def engine() -> FactEngine:
    """The fact engine with the gazetteer mapped in; one per process, made when it is first needed."""
    return FactEngine(Gazetteer.open())
