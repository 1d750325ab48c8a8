"""A source made anew as decided; decisions that fit nothing any more go to the ledger, never away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from archive_gui.domain.captured import CapturedText, Message
from archive_gui.domain.decisions import BringBack, RepairDecisions, SplitPart, StructureEdit
from archive_gui.domain.findings import Finding, FindingKind, FindingRef, Severity
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.reading import ReadingText
from archive_gui.domain.spans import Ranges, Span
from archive_gui.workflows.inspect import process_captured

_SHOWN = 12
"""Captured characters that show where a decision was made."""


def make_anew(captured: CapturedText, file_name: str, path: str, decisions: RepairDecisions) -> ProcessedSource:
    """All text stages over what is stored of a source, decisions that could not be followed among its findings.

    A pure function, fit for a worker process.
    """
    source = process_captured(captured, file_name, path, decisions)
    if source.repaired.unmet is None:
        return source
    length = len(source.captured.text)
    found = tuple(
        _finding(number, code, params, _inside(ranges, length), source.repaired.articles)
        for number, (code, params, ranges) in enumerate(_unmet(source.repaired.unmet), 1)
    )
    return replace(source, repaired=replace(source.repaired, findings=(*source.repaired.findings, *found)))


def _unmet(unmet: RepairDecisions) -> Iterator[tuple[str, dict[str, object], Ranges]]:
    anchors = [("ledger.decline_unmet", anchor) for anchor in unmet.declined]
    anchors += [("ledger.adopt_unmet", anchor) for anchor in unmet.adopted]
    for code, anchor in sorted(anchors, key=lambda one: (one[1].source_ranges, one[1].rule, one[1].kind, one[0])):
        yield code, {"rule": Message(f"repair.rule.{anchor.rule}", {})}, anchor.source_ranges
    for edit in unmet.edits:
        yield "ledger.edit_unmet", {}, _ranges(edit)


def _ranges(edit: StructureEdit) -> Ranges:
    match edit:
        case BringBack(ranges):
            return ranges
        case SplitPart(at):
            return (Span(at, at + _SHOWN),)
        case other:
            return (Span(other.part, other.part + _SHOWN),)


def _inside(ranges: Ranges, length: int) -> Ranges:
    return tuple(Span(min(span.start, length), min(span.end, length)) for span in ranges)


def _finding(
    number: int, code: str, params: dict[str, object], ranges: Ranges, articles: tuple[ReadingText, ...]
) -> Finding:
    homes = (place for place, article in enumerate(articles, 1) if any(map(article.offsets.reading_spans, ranges)))
    ref = FindingRef(next(homes, 1), source_ranges=ranges)
    return Finding(f"u{number}", FindingKind.DECISION_UNMET, Severity.MEDIUM, Message(code, params), (ref,))
