"""The program's values as the JSON that docs/json.md promises."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum
from typing import Any

from archive_gui.base.messages import render
from archive_gui.domain.captured import Message
from archive_gui.domain.description import Description
from archive_gui.domain.dossier import DeliveryReport
from archive_gui.domain.facts import Fact, FactDecision
from archive_gui.domain.findings import Finding, FindingRef
from archive_gui.domain.ingest import ImportReport, ProcessedSource
from archive_gui.domain.queries import SavedQuery
from archive_gui.domain.reading import ReadingText, Repair, SetAside
from archive_gui.domain.records import ArchiveInfo, ArticleRecord, ArticleRow, VerifyReport
from archive_gui.domain.search import SearchHit, SearchPage
from archive_gui.domain.spans import Ranges

Json = dict[str, Any]


def inspected(source: ProcessedSource) -> Json:
    """One file as ``inspect`` prints it."""
    captured = source.captured
    return {
        "source": {
            "path": source.path,
            "sha256": captured.sha256,
            "media_type": captured.media_type,
            "encoding": captured.encoding,
            "bytes": captured.byte_count,
            "chars": len(captured.text),
        },
        "articles": [
            {"id": f"a{number}", **_article(article.reading, article.description, article.facts)}
            for number, article in enumerate(source.articles, 1)
        ],
        "repairs": [_repair(repair) for repair in source.repaired.repairs],
        "set_aside": [_set_aside(entry) for entry in source.repaired.set_aside],
        "findings": [_finding(finding) for finding in _findings(source)],
        "warnings": [render(warning) for warning in captured.warnings],
    }


def unreadable(path: str, message: Message | None) -> Json:
    """A file that ``inspect`` could not read."""
    return {"source": {"path": path}, "error": render(message or Message("error", {}))}


def shown(article: ArticleRecord) -> Json:
    """One stored article as ``show`` prints it."""
    return {
        "id": article.id,
        "uuid": article.uuid,
        "archival_code": article.description.archival_code,
        **_article(article.reading, article.description, article.facts),
        "rejected": [fact(one) for one in article.rejected],
        "tags": [tag.name for tag in article.tags],
        "source": {"file_name": article.source.file_name, "sha256": article.source.sha256},
        "findings": [_finding(finding) for finding in article.findings],
    }


def listed(row: ArticleRow) -> Json:
    """One line of ``list``."""
    return {
        "id": row.id,
        "uuid": row.uuid,
        "archival_code": row.archival_code,
        "title": row.title,
        "date": row.date.value,
        "publication": row.publication,
        "tags": [tag.name for tag in row.tags],
        "facts": row.fact_count,
        "open_findings": row.open_findings,
    }


def found(page: SearchPage, mistake: Message | None = None, *, count_only: bool = False) -> Json:
    """What ``search`` prints for one query; ``error`` only where the query cannot be understood."""
    line: Json = {"query": page.query, "total": page.total, "elapsed_ms": page.elapsed_ms}
    if mistake is not None:
        line["error"] = render(mistake)
    return line if count_only else {**line, "hits": [_hit(hit) for hit in page.hits]}


def saved(query: SavedQuery) -> Json:
    """One line of ``queries list``."""
    asked = query.asked
    return {
        "name": query.name,
        "query": asked.query,
        "lookalike": asked.manner.lookalike,
        "exact_script": asked.manner.exact_script,
        "sort": asked.sort.value,
        "descending": asked.descending,
        "articles": query.articles,
    }


def created(info: ArchiveInfo) -> Json:
    """What ``create`` prints."""
    return {"path": info.path, "name": info.name, "uuid": info.uuid}


def imported(report: ImportReport) -> Json:
    """What ``import`` prints."""
    files = [
        {
            "path": file.path,
            "status": file.status.value,
            "articles": list(file.articles),
            "warnings": [render(message) for message in file.messages],
        }
        for file in report.files
    ]
    return {"files": files, "elapsed_s": round(report.elapsed_s, 3)}


def exported(report: DeliveryReport) -> Json:
    """What ``export`` prints."""
    return {
        "path": report.path,
        "articles": report.articles,
        "pages": report.pages,
        "warnings": [render(warning) for warning in report.warnings],
    }


def verified(report: VerifyReport) -> Json:
    """What ``verify`` prints."""
    return {
        "ok": report.ok,
        "checked": dict(report.checked),
        "problems": [render(problem) for problem in report.problems],
    }


def _article(reading: ReadingText, description: Description, facts: tuple[Fact, ...]) -> Json:
    return {
        "title": description.title,
        "kicker": description.kicker,
        "subtitle": description.subtitle,
        "publication": description.publication,
        "edition": description.edition,
        "date": {"value": description.date.value, "certainty": description.date.certainty.value},
        "contributors": [
            {"name": person.name, "role": person.role, "affiliation": person.affiliation}
            for person in description.contributors
        ],
        "text": reading.text,
        "parts": [
            {
                "id": part.id,
                "kind": part.kind.value,
                "start": part.span.start,
                "end": part.span.end,
                "source_ranges": _ranges(reading.offsets.source_ranges(part.span)),
            }
            for part in reading.parts
        ],
        "facts": [fact(one) for one in facts],
    }


def fact(fact: Fact) -> Json:
    """One fact; its number and who had the last word on it only where it comes from an archive."""
    detail = {field.name: plain(getattr(fact.detail, field.name)) for field in fields(fact.detail)}
    return {
        "id": fact.id,
        "kind": fact.kind.value,
        "quote": fact.quote,
        "start": fact.span.start,
        "end": fact.span.end,
        "source_ranges": _ranges(fact.source_ranges),
        "confidence": round(fact.confidence, 3),
        "rule": fact.rule,
        "inferred": fact.inferred,
        "state": fact.state.value,
        **({} if fact.number is None else {"number": fact.number}),
        **({} if fact.decided is None else {"decided": _decided(fact.decided)}),
        **detail,
    }


def _decided(decided: FactDecision) -> Json:
    return {"operator": decided.operator, "at": decided.at_utc.isoformat(), "note": decided.note}


def plain(value: object) -> object:
    """A value as JSON has it: a code, a number without the last bits of binary fractions."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float):
        exact = round(value, 10)
        return int(exact) if exact.is_integer() else exact
    return value


def _repair(repair: Repair) -> Json:
    return {
        "id": repair.id,
        "rule": repair.rule,
        "kind": repair.kind.value,
        "source_ranges": _ranges(repair.source_ranges),
        "before": repair.before,
        "after": repair.after,
        "applied": repair.applied,
        "confidence": round(repair.confidence, 3),
    }


def _set_aside(entry: SetAside) -> Json:
    return {"rule": entry.rule, "source_ranges": _ranges(entry.source_ranges), "text": entry.text}


def _findings(source: ProcessedSource) -> tuple[Finding, ...]:
    return source.repaired.findings + tuple(finding for article in source.articles for finding in article.findings)


def _finding(finding: Finding) -> Json:
    return {
        "id": finding.id,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "message": render(finding.message),
        "refs": [_ref(ref) for ref in finding.refs],
    }


def _ref(ref: FindingRef) -> Json:
    article = f"a{ref.article}"
    if ref.fact is not None:
        return {"article": article, "fact": ref.fact}
    return {"article": article, "source_ranges": _ranges(ref.source_ranges)}


def _hit(hit: SearchHit) -> Json:
    return {
        "id": hit.id,
        "title": hit.title,
        "date": hit.date,
        "score": hit.score,
        "snippet": hit.snippet.text,
        "highlights": [[span.start, span.end] for span in hit.snippet.highlights],
    }


def _ranges(ranges: Ranges) -> list[list[int]]:
    return [[span.start, span.end] for span in ranges]
