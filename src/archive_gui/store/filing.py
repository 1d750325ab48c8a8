"""Putting processed sources into the tables, many at a time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, func, insert, select

from archive_gui.domain.description import Description
from archive_gui.domain.findings import Finding, Severity
from archive_gui.domain.ingest import ProcessedArticle, ProcessedSource
from archive_gui.domain.reading import ReadingText, Repair
from archive_gui.domain.records import ArticleId
from archive_gui.store.fact_columns import fact_to_columns
from archive_gui.store.json_values import (
    hints_to_json,
    message_to_json,
    messages_to_json,
    parts_to_json,
    ranges_to_json,
    storable,
)
from archive_gui.store.keys import excerpt
from archive_gui.store.lookup import article_ids_of_source, source_of_hash
from archive_gui.store.page_fields import PageFields, description_to_columns, keys_of, shared_fields
from archive_gui.store.tables import (
    Article,
    ArticleText,
    Base,
    Contributor,
    FactMention,
    FindingEvidence,
    FindingItem,
    RepairStep,
    SetAsideText,
    SourcePage,
    SourceTextRow,
)

Row = dict[str, Any]

_ORDER: tuple[type[Base], ...] = (
    SourcePage,
    SourceTextRow,
    Article,
    ArticleText,
    Contributor,
    FactMention,
    RepairStep,
    SetAsideText,
    FindingItem,
    FindingEvidence,
)
"""Tables in the order in which their rows may refer to one another."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A batch that was filed: the articles of each source, the new ones among them, and how many sources are new."""

    articles: tuple[tuple[ArticleId, ...], ...]
    added: tuple[ArticleId, ...]
    sources: int


def file_batch(connection: Connection, at_utc: datetime, batch: Sequence[ProcessedSource]) -> Filed:
    """Write sources that the archive does not have yet; those it has keep their articles."""
    filing = _Filing(connection, at_utc)
    known: dict[str, tuple[ArticleId, ...]] = {}
    added: list[ArticleId] = []
    count = 0
    for source in batch:
        sha256 = source.captured.sha256
        if sha256 in known:
            continue
        record = source_of_hash(connection, sha256)
        if record is not None:
            known[sha256] = tuple(article_ids_of_source(connection, record.id))
            continue
        known[sha256] = tuple(map(ArticleId, filing.add(source)))
        added += known[sha256]
        count += 1
    filing.write()
    return Filed(tuple(known[source.captured.sha256] for source in batch), tuple(added), count)


class _Filing:
    """Collects the rows of a batch, then writes them table by table.

    Numbers are given out from the largest in use: the archive has one writer at a time.
    """

    def __init__(self, connection: Connection, at_utc: datetime) -> None:
        self._connection = connection
        self._at_utc = at_utc
        self._rows: dict[type[Base], list[Row]] = {model: [] for model in _ORDER}
        numbered = (SourcePage.id, Article.id, FactMention.id, RepairStep.id, SetAsideText.id, FindingItem.id)
        self._last = {column.class_: self._largest(column) for column in numbered}

    def add(self, source: ProcessedSource) -> tuple[int, ...]:
        """Take one source into the batch; returns the numbers its articles get."""
        source_id = self._next(SourcePage)
        page = shared_fields([article.description for article in source.articles])
        self._page(source, source_id, page)
        ids = tuple(self._article(source, source_id, number, page) for number in range(len(source.articles)))
        self._repairs(source, source_id, ids)
        self._set_asides(source, source_id)
        self._findings(source, source_id, ids)
        return ids

    def write(self) -> None:
        """Write what was taken."""
        for model in _ORDER:
            if self._rows[model]:
                self._connection.execute(insert(model), self._rows[model])

    def _largest(self, column: Any) -> int:
        return int(self._connection.execute(select(func.coalesce(func.max(column), 0))).scalar_one())

    def _next(self, model: type[Base]) -> int:
        self._last[model] += 1
        return self._last[model]

    def _page(self, source: ProcessedSource, source_id: int, page: PageFields) -> None:
        captured = source.captured
        self._rows[SourcePage].append(
            {
                "id": source_id,
                "uuid": str(uuid4()),
                "file_name": storable(source.file_name),
                "original_path": storable(source.path),
                "sha256": captured.sha256,
                "byte_count": captured.byte_count,
                "media_type": captured.media_type,
                "encoding": captured.encoding,
                "reader": captured.reader,
                "reader_version": captured.reader_version,
                "captured_at_utc": self._at_utc,
                "article_count": len(source.articles),
                "warnings": messages_to_json(captured.warnings),
                **page.as_page(),
            }
        )
        self._rows[SourceTextRow].append(
            {"source_id": source_id, "text": captured.text, "hints": hints_to_json(captured.hints)}
        )

    def _article(self, source: ProcessedSource, source_id: int, number: int, page: PageFields) -> int:
        article = source.articles[number]
        reading, description = article.reading, article.description
        article_id = self._next(Article)
        shown = excerpt(reading)
        own = page.own_of(PageFields.of(description))
        self._rows[Article].append(
            {
                "id": article_id,
                "uuid": str(uuid4()),
                "source_id": source_id,
                "position": number + 1,
                "revision": 1,
                "excerpt": shown,
                "char_count": len(reading.text),
                "imported_at_utc": self._at_utc,
                "deleted_at_utc": None,
                **description_to_columns(description),
                **own,
                **keys_of(description, excerpt=shown, file_name=storable(source.file_name)),
            }
        )
        self._rows[ArticleText].append(
            {
                "article_id": article_id,
                "text": reading.text,
                "parts": parts_to_json(reading.parts),
                "offsets": reading.offsets.to_bytes(),
            }
        )
        self._rows[Contributor].extend(contributor_rows(article_id, description))
        self._facts(article_id, article)
        return article_id

    def _facts(self, article_id: int, article: ProcessedArticle) -> None:
        for number, fact in enumerate(article.facts, 1):
            keys = {"id": self._next(FactMention), "uuid": str(uuid4()), "article_id": article_id, "number": number}
            self._rows[FactMention].append(keys | fact_to_columns(fact))

    def _repairs(self, source: ProcessedSource, source_id: int, articles: Sequence[int]) -> None:
        places = _Places([article.reading for article in source.articles])
        for number, repair in enumerate(source.repaired.repairs, 1):
            index = places.of(repair)
            self._rows[RepairStep].append(
                {
                    "id": self._next(RepairStep),
                    "source_id": source_id,
                    "article_id": None if index is None else articles[index],
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
            )

    def _set_asides(self, source: ProcessedSource, source_id: int) -> None:
        for number, aside in enumerate(source.repaired.set_aside, 1):
            self._rows[SetAsideText].append(
                {
                    "id": self._next(SetAsideText),
                    "source_id": source_id,
                    "number": number,
                    "rule": aside.rule,
                    "source_ranges": ranges_to_json(aside.source_ranges),
                    "text": aside.text,
                }
            )

    def _findings(self, source: ProcessedSource, source_id: int, articles: Sequence[int]) -> None:
        for number, (finding, owner) in enumerate(_findings_of(source), 1):
            finding_id = self._next(FindingItem)
            self._rows[FindingItem].append(
                {
                    "id": finding_id,
                    "uuid": str(uuid4()),
                    "source_id": source_id,
                    "article_id": _at(articles, owner),
                    "number": number,
                    "local_id": finding.id,
                    "kind": finding.kind.value,
                    "severity": finding.severity.value,
                    "message": message_to_json(finding.message),
                    "open": finding.severity is not Severity.INFO,
                }
            )
            for place, ref in enumerate(finding.refs, 1):
                self._rows[FindingEvidence].append(
                    {
                        "finding_id": finding_id,
                        "number": place,
                        "article_id": _at(articles, ref.article),
                        "article_position": ref.article,
                        "fact_local_id": ref.fact,
                        "source_ranges": ranges_to_json(ref.source_ranges),
                    }
                )


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

    def of(self, repair: Repair) -> int | None:
        """The index of the article, or None where the repair has no place or the page no text."""
        if not repair.source_ranges or not self._starts:
            return None
        at = bisect_right(self._starts, repair.source_ranges[0].start) - 1
        return self._articles[max(0, at)]


def _findings_of(source: ProcessedSource) -> Iterator[tuple[Finding, int]]:
    """The findings of a page, each once, with the position of the article that shows it first."""
    seen: set[str] = set()
    of_articles = [
        (finding, position) for position, article in enumerate(source.articles, 1) for finding in article.findings
    ]
    of_page = [(finding, finding.refs[0].article if finding.refs else 1) for finding in source.repaired.findings]
    for finding, owner in (*of_page, *of_articles):
        if finding.id not in seen:
            seen.add(finding.id)
            yield finding, owner


def _at(articles: Sequence[int], position: int) -> int | None:
    return articles[position - 1] if 1 <= position <= len(articles) else None
