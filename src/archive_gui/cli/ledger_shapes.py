"""Ledger, comparison and reruns as the JSON that docs/json.md promises."""

from __future__ import annotations

from typing import Any

from archive_gui.base.ledger_words import apart
from archive_gui.base.messages import render
from archive_gui.cli.correction_shapes import article_changes
from archive_gui.domain.ledger import COPIES, Evidence, LedgerRow, Precedent, RerunReport
from archive_gui.domain.likeness import Comparison, Difference
from archive_gui.domain.spans import Ranges, Span

Json = dict[str, Any]


def item(row: LedgerRow) -> Json:
    """One line of ``ledger list``."""
    return {
        "id": row.id,
        "uuid": row.uuid,
        "kind": row.kind.value,
        "severity": row.severity.value,
        "message": render(row.message),
        "open": row.open,
        "verdict": None if row.verdict is None else row.verdict.value,
        "note": row.note,
        "operator": row.operator,
        "at": None if row.at_utc is None else row.at_utc.isoformat(),
        "article": row.article,
        "title": row.title,
        "found": row.found,
        "precedent": _precedent(row.precedent),
        "evidence": [_piece(piece) for piece in row.evidence],
    }


def words(row: LedgerRow) -> str:
    """What an item says, with how its evidence begins; of copies, with their files."""
    told = apart(row) if row.kind in COPIES else [piece.quote.replace("\n", " ") for piece in row.evidence]
    return " ".join([render(row.message), *(f"“{words}”" for words in [one for one in told if one][:2])])


def compared(comparison: Comparison) -> Json:
    """What ``compare`` prints."""
    return {
        "similarity": round(comparison.similarity, 4),
        "differences": [_difference(one) for one in comparison.differences],
    }


def made_anew(report: RerunReport) -> Json:
    """What ``repair rerun`` and ``reextract`` print."""
    return {
        "sources": report.sources,
        "changed": report.changed,
        "facts_added": report.facts_added,
        "facts_removed": report.facts_removed,
        "facts_changed": report.facts_changed,
        "findings_added": report.findings_added,
        "findings_removed": report.findings_removed,
        "failed": [render(message) for message in report.failed],
        "articles": [article_changes(one) for one in report.changes],
    }


def _precedent(found: Precedent | None) -> Json | None:
    if found is None:
        return None
    return {
        "verdict": found.verdict.value,
        "note": found.note,
        "operator": found.operator,
        "at": found.at_utc.isoformat(),
        "file": found.file_name,
    }


def _piece(piece: Evidence) -> Json:
    return {
        "article": piece.article,
        "title": piece.title,
        "quote": piece.quote,
        "spans": _ranges(piece.spans),
        "source_ranges": _ranges(piece.source_ranges),
        "fact": piece.fact,
        "checked": piece.checked,
    }


def _difference(one: Difference) -> Json:
    return {
        "left": _ranges((one.left,))[0],
        "right": _ranges((one.right,))[0],
        "left_text": one.left_text,
        "right_text": one.right_text,
        "left_figure": _maybe(one.left_figure),
        "right_figure": _maybe(one.right_figure),
    }


def _maybe(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _ranges(ranges: Ranges) -> list[list[int]]:
    return [[span.start, span.end] for span in ranges]
