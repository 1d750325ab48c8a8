"""What processing makes of a source, as rows; numbers and keys of their own are given where they are written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from archive_gui.domain.description import Description
from archive_gui.domain.facts import Fact
from archive_gui.domain.findings import Finding, FindingRef
from archive_gui.domain.ingest import ProcessedArticle, ProcessedSource
from archive_gui.domain.reading import ReadingText, Repair
from archive_gui.domain.spans import Ranges
from archive_gui.store.anchors import Piece, anchor_of, quote_of
from archive_gui.store.fact_columns import fact_to_columns
from archive_gui.store.json_values import message_to_json, parts_to_json, ranges_from_json, ranges_to_json
from archive_gui.store.ledger_state import is_open

Row = dict[str, Any]
PAGE, ARCHIVE = "page", "archive"
"""Scopes of findings: found on one page, or derived from several."""


def text_row(article_id: int, reading: ReadingText) -> Row:
    """The row of a reading text."""
    return {
        "article_id": article_id,
        "text": reading.text,
        "parts": parts_to_json(reading.parts),
        "offsets": reading.offsets.to_bytes(),
    }


def contributor_rows(article_id: int, description: Description) -> list[Row]:
    """The rows of an article's contributors."""
    return [
        {
            "article_id": article_id,
            "position": position,
            "name": person.name,
            "role": person.role,
            "affiliation": person.affiliation,
        }
        for position, person in enumerate(description.contributors, 1)
    ]


def fact_rows(article_id: int, facts: Sequence[Fact]) -> list[Row]:
    """The rows of an article's facts, without number and UUID of their own."""
    return [
        {"article_id": article_id, "number": number, **fact_to_columns(fact)} for number, fact in enumerate(facts, 1)
    ]


def rejected_rows(article_id: int, facts: Sequence[Fact]) -> list[Row]:
    """The rows of an article's rejected facts, without number and UUID of their own."""
    return [
        {"article_id": article_id, "number": number, "fact": fact_to_columns(fact)}
        for number, fact in enumerate(facts, 1)
    ]


def repair_rows(source_id: int, source: ProcessedSource, articles: Sequence[int]) -> list[Row]:
    """The rows of a source's repair log, without numbers of their own."""
    places = _Places([article.reading for article in source.articles])
    return [
        {
            "source_id": source_id,
            "article_id": places.article(repair, articles),
            "number": number,
            "local_id": repair.id,
            "rule": repair.rule,
            "rule_version": repair.rule_version,
            "kind": repair.kind.value,
            "source_ranges": ranges_to_json(repair.source_ranges),
            "before": repair.before,
            "after": repair.after,
            "applied": repair.applied,
            "confidence": repair.confidence,
        }
        for number, repair in enumerate(source.repaired.repairs, 1)
    ]


def aside_rows(source_id: int, source: ProcessedSource) -> list[Row]:
    """The rows of what was set aside, without numbers of their own."""
    return [
        {
            "source_id": source_id,
            "number": number,
            "rule": aside.rule,
            "source_ranges": ranges_to_json(aside.source_ranges),
            "text": aside.text,
        }
        for number, aside in enumerate(source.repaired.set_aside, 1)
    ]


def finding_rows(source_id: int, source: ProcessedSource, articles: Sequence[int]) -> list[tuple[Row, list[Row]]]:
    """The rows of a page's findings, each with those of its evidence, without number and UUID of their own."""
    return [
        _finding_row(source_id, source, articles, finding, number=number, owner=owner)
        for number, (finding, owner) in enumerate(_findings_of(source), 1)
    ]


def pieces_of(refs: Sequence[Row], sha256: str) -> tuple[Piece, ...]:
    """The evidence of a finding of one page, given its rows."""
    return tuple(Piece(sha256, ranges_from_json(ref["source_ranges"]), ref["quote"]) for ref in refs)


def _finding_row(
    source_id: int, source: ProcessedSource, articles: Sequence[int], finding: Finding, *, number: int, owner: int
) -> tuple[Row, list[Row]]:
    refs = []
    for place, ref in enumerate(finding.refs, 1):
        ranges, quote = _evidence(source, ref)
        refs.append(
            {
                "number": place,
                "article_id": _at(articles, ref.article),
                "article_position": ref.article,
                "fact_local_id": ref.fact,
                "source_ranges": ranges_to_json(ranges),
                "source_id": source_id,
                "quote": quote,
            }
        )
    row = {
        "source_id": source_id,
        "article_id": _at(articles, owner),
        "number": number,
        "local_id": finding.id,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "message": message_to_json(finding.message),
        "open": is_open(finding.severity.value, None),
        "anchor": anchor_of(finding.kind.value, pieces_of(refs, source.captured.sha256)),
        "scope": PAGE,
        "found": True,
    }
    return row, refs


def _evidence(source: ProcessedSource, ref: FindingRef) -> tuple[Ranges, str]:
    """Where a piece of evidence stands in captured text, and how it begins; a fact's place is that of its quote."""
    ranges = ref.source_ranges
    if ref.fact is not None and not ranges and 1 <= ref.article <= len(source.articles):
        facts = source.articles[ref.article - 1].facts
        fact = next((fact for fact in facts if fact.id == ref.fact), None)
        if fact is not None:
            return fact.source_ranges, fact.quote
    return ranges, quote_of(source.captured.text, ranges)


class _Places:
    """Finds the article a repair stands in: the one whose text lies at the repair's place, or just before it."""

    def __init__(self, readings: Sequence[ReadingText]) -> None:
        runs = sorted(
            (captured.start, index)
            for index, reading in enumerate(readings)
            for _, captured in reading.offsets.runs()
            if captured.length
        )
        self._starts = [start for start, _ in runs]
        self._articles = [index for _, index in runs]

    def article(self, repair: Repair, articles: Sequence[int]) -> int | None:
        """The number of the article, or None where the repair has no place or the page no text."""
        if not repair.source_ranges or not self._starts:
            return None
        at = bisect_right(self._starts, repair.source_ranges[0].start) - 1
        return articles[self._articles[max(0, at)]]


def _findings_of(source: ProcessedSource) -> Iterator[tuple[Finding, int]]:
    """The findings of a page, each once, with the position of the article that shows it first."""
    seen: set[str] = set()
    of_page = [(finding, finding.refs[0].article if finding.refs else 1) for finding in source.repaired.findings]
    for finding, owner in (*of_page, *_of_articles(source.articles)):
        if finding.id not in seen:
            seen.add(finding.id)
            yield finding, owner


def _of_articles(articles: Sequence[ProcessedArticle]) -> Iterator[tuple[Finding, int]]:
    for position, article in enumerate(articles, 1):
        yield from ((finding, position) for finding in article.findings)


def _at(articles: Sequence[int], position: int) -> int | None:
    return articles[position - 1] if 1 <= position <= len(articles) else None
