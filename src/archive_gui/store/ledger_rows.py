"""A page of the ledger: items with their evidence, led back to where it stands in reading texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, select

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ledger import COPIES, PROPOSALS, Evidence, ItemId, LedgerRow, Precedent, Verdict
from archive_gui.domain.offsets import OffsetMap
from archive_gui.domain.records import ArticleId, SourceId
from archive_gui.domain.source_index import SourceIndex
from archive_gui.domain.spans import Ranges, Span, merge_adjacent
from archive_gui.store.checked import checked
from archive_gui.store.json_values import message_from_json, ranges_from_json
from archive_gui.store.page_fields import shown_title
from archive_gui.store.precedents import precedents
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, ArticleText, FindingEvidence, FindingItem, SourcePage
from archive_gui.store.verdicts import latest


@dataclass(slots=True)
class _Place:
    """An article that evidence stands in; its offsets are sorted by captured text when that is first asked for."""

    title: str
    offsets: OffsetMap
    file_name: str
    path: str
    date: str
    position: int
    sources: SourceIndex | None = None

    def spans(self, ranges: Ranges) -> Ranges:
        """Where captured text stands in the reading text; where none of it does, the character after its place."""
        if self.sources is None:
            self.sources = SourceIndex(self.offsets)
        pieces = sorted(span for source in ranges for span in self.sources.reading_spans(source))
        if pieces or not ranges:
            return merge_adjacent(pieces)
        at = ranges[0].start
        after = (reading for reading, captured in self.offsets.runs() if captured.length and captured.start >= at)
        first = next(after, None)
        return (Span(first.start, first.start + 1),) if first is not None else ()


def rows(connection: Connection, ids: Sequence[int]) -> list[LedgerRow]:
    """The items asked for, in that order; those that are gone are left out."""
    query = select(FindingItem.__table__).where(FindingItem.id.in_(listed(ids)))
    found = {row["id"]: dict(row) for row in connection.execute(query).mappings()}
    refs = _refs(connection, list(found))
    articles = {ref["article_id"] for own in refs.values() for ref in own} | {
        row["article_id"] for row in found.values()
    }
    places = _places(connection, sorted(number for number in articles if number is not None))
    verdicts = latest(connection, (row["anchor"] for row in found.values()))
    waiting = [row for row in found.values() if row["open"] and row["anchor"] not in verdicts and row["id"] in refs]
    told = precedents(connection, waiting, refs)
    copies = (ref["article_id"] for row in found.values() if row["kind"] in COPIES for ref in refs.get(row["id"], ()))
    looked_at = checked(connection, sorted({number for number in copies if number is not None}))
    return [
        _with_checked(
            _row(found[number], refs.get(number, []), places, verdicts.get(found[number]["anchor"]), told.get(number)),
            looked_at,
        )
        for number in ids
        if number in found
    ]


def _with_checked(row: LedgerRow, looked_at: Mapping[int, int]) -> LedgerRow:
    """Copies with how much was done on each."""
    if row.kind not in COPIES or not any(looked_at.get(piece.article or 0) for piece in row.evidence):
        return row
    pieces = (replace(piece, checked=looked_at.get(piece.article or 0, 0)) for piece in row.evidence)
    return replace(row, evidence=tuple(pieces))


def _row(
    row: Mapping[str, Any],
    refs: Sequence[Mapping[str, Any]],
    places: Mapping[int, _Place],
    verdict: Mapping[str, Any] | None,
    precedent: Precedent | None,
) -> LedgerRow:
    kind = FindingKind(row["kind"])
    article = row["article_id"]
    whole = kind in COPIES
    given = None if verdict is None else Verdict(verdict["verdict"])
    return LedgerRow(
        id=ItemId(row["id"]),
        uuid=row["uuid"],
        kind=kind,
        severity=Severity(row["severity"]),
        message=message_from_json(row["message"]),
        open=row["open"],
        verdict=None if given is Verdict.REOPENED else given,
        note="" if verdict is None else verdict["note"],
        operator=None if verdict is None else verdict["operator"],
        at_utc=None if verdict is None else verdict["at_utc"],
        source=SourceId(row["source_id"]),
        article=None if article is None else ArticleId(article),
        title=places[article].title if article in places else "",
        evidence=tuple(_piece(ref, row["source_id"], places, whole=whole) for ref in refs),
        proposal=kind in PROPOSALS,
        found=row["found"],
        precedent=precedent,
    )


def _piece(ref: Mapping[str, Any], source: int, places: Mapping[int, _Place], *, whole: bool) -> Evidence:
    article = ref["article_id"]
    ranges = ranges_from_json(ref["source_ranges"])
    place = places.get(article)
    spans: Ranges = () if place is None or whole else place.spans(ranges)
    found = Evidence(
        source=SourceId(ref["source_id"] if ref["source_id"] is not None else source),
        article=None if place is None else ArticleId(article),
        title="" if place is None else place.title,
        quote=ref["quote"],
        spans=spans,
        source_ranges=ranges,
        fact=ref["fact_local_id"],
    )
    if place is None:
        return found
    return replace(found, file_name=place.file_name, path=place.path, date=place.date, position=place.position)


def _refs(connection: Connection, items: Sequence[int]) -> dict[int, list[Mapping[str, Any]]]:
    query = (
        select(FindingEvidence.__table__)
        .where(FindingEvidence.finding_id.in_(listed(items)))
        .order_by(FindingEvidence.finding_id, FindingEvidence.number)
    )
    found: dict[int, list[Mapping[str, Any]]] = {}
    for row in connection.execute(query).mappings():
        found.setdefault(row["finding_id"], []).append(dict(row))
    return found


def _places(connection: Connection, articles: Sequence[int]) -> dict[int, _Place]:
    query = (
        select(
            Article.id,
            Article.title,
            Article.kicker,
            Article.excerpt,
            Article.date_key,
            Article.position,
            SourcePage.file_name,
            SourcePage.original_path,
            ArticleText.offsets,
        )
        .join(SourcePage, SourcePage.id == Article.source_id)
        .join(ArticleText, ArticleText.article_id == Article.id)
        .where(Article.id.in_(listed(articles)))
    )
    return {
        row.id: _Place(
            shown_title(row.title, row.kicker, row.excerpt, row.file_name),
            OffsetMap.from_bytes(row.offsets),
            row.file_name,
            row.original_path,
            row.date_key,
            row.position,
        )
        for row in connection.execute(query)
    }
