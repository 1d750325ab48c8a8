"""Putting processed sources into the tables, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection, insert

from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.records import ArticleId
from archive_gui.store import comparisons_due, likening, naming, seals, stated
from archive_gui.store.captured_columns import captured_to_columns
from archive_gui.store.derived_rows import (
    Row,
    aside_rows,
    contributor_rows,
    fact_rows,
    finding_rows,
    repair_rows,
    text_row,
)
from archive_gui.store.json_values import messages_to_json, storable
from archive_gui.store.keys import excerpt
from archive_gui.store.lookup import all_in_trash, article_ids_of_source, source_of_hash
from archive_gui.store.numbers import Numbers
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
    """A batch that was filed: the articles of each source, the new ones among them, and how many sources are new.

    ``trashed`` are the articles of the known sources, ``returned`` in number, that have none outside the trash.
    """

    articles: tuple[tuple[ArticleId, ...], ...]
    added: tuple[ArticleId, ...]
    sources: int
    trashed: tuple[ArticleId, ...]
    returned: int


def file_batch(
    connection: Connection, at_utc: datetime, imported_at_utc: datetime, batch: Sequence[ProcessedSource]
) -> Filed:
    """Write sources that the archive does not have yet; those it has keep their articles.

    Batches of one import share ``imported_at_utc``.
    """
    filing = _Filing(connection, at_utc, imported_at_utc)
    known: dict[str, tuple[ArticleId, ...]] = {}
    added: list[ArticleId] = []
    trashed: list[ArticleId] = []
    returned = 0
    count = 0
    for source in batch:
        sha256 = source.captured.sha256
        if sha256 in known:
            continue
        record = source_of_hash(connection, sha256)
        if record is not None:
            known[sha256] = tuple(article_ids_of_source(connection, record.id))
            if all_in_trash(connection, record.id):
                trashed += known[sha256]
                returned += 1
            continue
        known[sha256] = tuple(map(ArticleId, filing.add(source)))
        added += known[sha256]
        count += 1
    filing.write()
    filing.seal()
    likening.refresh(connection, added)
    stated.refresh(connection, added)
    comparisons_due.note(connection, added)
    naming.complete_keys(connection)
    articles = tuple(known[source.captured.sha256] for source in batch)
    return Filed(articles, tuple(added), count, tuple(trashed), returned)


class _Filing:
    """Collects the rows of a batch, then writes them table by table.

    The archive has one writer at a time.
    """

    def __init__(self, connection: Connection, at_utc: datetime, imported_at_utc: datetime) -> None:
        self._connection = connection
        self._at_utc = at_utc
        self._imported_at_utc = imported_at_utc
        self._rows: dict[type[Base], list[Row]] = {model: [] for model in _ORDER}
        self._numbers = Numbers(connection)

    def add(self, source: ProcessedSource) -> tuple[int, ...]:
        """Take one source into the batch; returns the numbers its articles get."""
        source_id = self._numbers.next(SourcePage)
        page = shared_fields([article.description for article in source.articles])
        self._page(source, source_id, page)
        ids = tuple(self._article(source, source_id, number, page) for number in range(len(source.articles)))
        self._take(RepairStep, repair_rows(source_id, source, ids))
        self._take(SetAsideText, aside_rows(source_id, source))
        self._findings(source, source_id, ids)
        return ids

    def write(self) -> None:
        """Write what was taken."""
        for model in _ORDER:
            if self._rows[model]:
                self._connection.execute(insert(model), self._rows[model])
        self._numbers.keep()

    def seal(self) -> None:
        """Note what the rows look like now."""
        sources = [row["id"] for row in self._rows[SourcePage]]
        articles = [row["id"] for row in self._rows[Article]]
        seals.take(
            self._connection,
            {**dict.fromkeys(seals.OF_SOURCES, sources), **dict.fromkeys(seals.OF_ARTICLES, articles)},
        )

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
                "edited": [],
                "made_with": source.made_with,
                **page.as_page(),
            }
        )
        self._rows[SourceTextRow].append({"source_id": source_id, **captured_to_columns(captured)})

    def _article(self, source: ProcessedSource, source_id: int, number: int, page: PageFields) -> int:
        article = source.articles[number]
        reading, description = article.reading, article.description
        article_id = self._numbers.next(Article)
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
                "imported_at_utc": self._imported_at_utc,
                "deleted_at_utc": None,
                "edited": [],
                **description_to_columns(description),
                **own,
                **keys_of(description, excerpt=shown, file_name=storable(source.file_name)),
            }
        )
        self._rows[ArticleText].append(text_row(article_id, reading))
        self._rows[Contributor].extend(contributor_rows(article_id, description))
        self._take(FactMention, fact_rows(article_id, article.facts))
        return article_id

    def _findings(self, source: ProcessedSource, source_id: int, articles: Sequence[int]) -> None:
        for row, refs in finding_rows(source_id, source, articles):
            self._take(FindingItem, [row])
            number = self._rows[FindingItem][-1]["id"]
            self._rows[FindingEvidence].extend({"finding_id": number, **ref} for ref in refs)

    def _take(self, model: type[Base], rows: Sequence[Row]) -> None:
        named = "uuid" in model.__table__.c
        for row in rows:
            keys = {"id": self._numbers.next(model), **({"uuid": str(uuid4())} if named else {})}
            self._rows[model].append(keys | row)
