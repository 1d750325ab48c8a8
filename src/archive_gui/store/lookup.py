"""One thing at a time, whole: an article, a source and its text, and who goes by which name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, or_, select

from archive_gui.domain.description import Contributor as ContributorValue
from archive_gui.domain.facts import Fact
from archive_gui.domain.findings import Finding, FindingKind, FindingRef, Severity
from archive_gui.domain.offsets import OffsetMap
from archive_gui.domain.reading import ReadingText, Repair, RepairKind, SetAside
from archive_gui.domain.records import ArticleId, ArticleRecord, SourceId, SourceRecord, SourceText
from archive_gui.store.derived_rows import PAGE
from archive_gui.store.errors import ArticleAmbiguous, ArticleMissing, SourceMissing
from archive_gui.store.fact_columns import fact_from_columns
from archive_gui.store.json_values import message_from_json, messages_from_json, parts_from_json, ranges_from_json
from archive_gui.store.listing import tags_of
from archive_gui.store.page_fields import PageFields, description_from_columns
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import (
    Article,
    ArticleText,
    Contributor,
    FactMention,
    FindingEvidence,
    FindingItem,
    RejectedFact,
    RepairStep,
    SetAsideText,
    SourcePage,
    SourceTextRow,
)

MAX_COMPLETIONS = 2_000
_UUID_START = re.compile(r"[0-9a-f]{4}[0-9a-f-]{0,32}\Z")


def article(connection: Connection, article_id: int) -> ArticleRecord:
    """One article, whole.

    Raises:
        ArticleMissing: the archive has no such article.
    """
    query = (
        select(Article.__table__, ArticleText.text, ArticleText.parts, ArticleText.offsets)
        .join(ArticleText, ArticleText.article_id == Article.id)
        .where(Article.id == article_id)
    )
    found = connection.execute(query).one_or_none()
    if found is None:
        raise ArticleMissing(reference=str(article_id))
    row = found._asdict()
    page = page_row(connection, row["source_id"])
    fields = PageFields.of_page(page).in_force(row)
    return ArticleRecord(
        id=ArticleId(row["id"]),
        uuid=row["uuid"],
        position=row["position"],
        revision=row["revision"],
        reading=ReadingText(row["text"], parts_from_json(row["parts"]), OffsetMap.from_bytes(row["offsets"])),
        description=description_from_columns(row, fields, contributors(connection, [article_id]).get(article_id, ())),
        facts=facts(connection, article_id),
        findings=_findings(connection, article_id),
        tags=tags_of(connection, [article_id]).get(article_id, ()),
        source=_source(page),
        imported_at_utc=row["imported_at_utc"],
        deleted=row["deleted_at_utc"] is not None,
        rejected=rejected_facts(connection, article_id),
    )


def facts(connection: Connection, article_id: int) -> tuple[Fact, ...]:
    """The facts of an article, in order."""
    query = select(FactMention.__table__).where(FactMention.article_id == article_id).order_by(FactMention.number)
    return tuple(fact_from_columns(row._asdict()) for row in connection.execute(query))


def rejected_facts(connection: Connection, article_id: int) -> tuple[Fact, ...]:
    """The facts of an article that were rejected, in order."""
    query = select(RejectedFact.id, RejectedFact.fact).where(RejectedFact.article_id == article_id)
    rows = connection.execute(query.order_by(RejectedFact.number))
    return tuple(fact_from_columns({**fact, "id": number}) for number, fact in rows)


def contributors(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[ContributorValue, ...]]:
    """The contributors of each article, in the order printed."""
    query = (
        select(Contributor.article_id, Contributor.name, Contributor.role, Contributor.affiliation)
        .where(Contributor.article_id.in_(listed(ids)))
        .order_by(Contributor.article_id, Contributor.position)
    )
    found: dict[int, tuple[ContributorValue, ...]] = {}
    for number, name, role, affiliation in connection.execute(query):
        found[number] = (*found.get(number, ()), ContributorValue(name, role, affiliation))
    return found


def reading_texts(connection: Connection, ids: Sequence[int]) -> dict[int, str]:
    """The reading text of each article asked for; unknown ones are left out."""
    query = select(ArticleText.article_id, ArticleText.text).where(ArticleText.article_id.in_(listed(ids)))
    return {number: text for number, text in connection.execute(query)}  # noqa: C416 - a row is no pair to dict()


def resolve(connection: Connection, reference: str) -> ArticleId:
    """The article that a number, a UUID or the beginning of one names.

    Four characters of a UUID at least; a reference that is a number is always taken as one.

    Raises:
        ArticleMissing: none does.
        ArticleAmbiguous: several do.
    """
    wanted = reference.strip().lower()
    if wanted.isascii() and wanted.isdigit():
        found = connection.execute(select(Article.id).where(Article.id == min(int(wanted), 2**63 - 1))).scalars().all()
    elif _UUID_START.match(wanted):
        query = select(Article.id).where(Article.uuid >= wanted, Article.uuid < wanted + "g").limit(2)
        found = connection.execute(query).scalars().all()
    else:
        found = []
    if not found:
        raise ArticleMissing(reference=reference)
    if len(found) > 1:
        raise ArticleAmbiguous(reference=reference)
    return ArticleId(found[0])


def page_row(connection: Connection, source_id: int) -> Mapping[str, Any]:
    """The columns of a source page.

    Raises:
        SourceMissing: the archive has no such source.
    """
    query = select(SourcePage.__table__).where(SourcePage.id == source_id)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise SourceMissing(reference=str(source_id))
    return row._asdict()


def source_of_hash(connection: Connection, sha256: str) -> SourceRecord | None:
    """The source with these bytes, if the archive has it, in the trash or not."""
    query = select(SourcePage.__table__).where(SourcePage.sha256 == sha256)
    row = connection.execute(query).one_or_none()
    return None if row is None else _source(row._asdict())


def shown_source_of_hash(connection: Connection, sha256: str) -> SourceRecord | None:
    """The source with these bytes, if the archive has it and not all of it lies in the trash."""
    record = source_of_hash(connection, sha256)
    return None if record is None or all_in_trash(connection, record.id) else record


def all_in_trash(connection: Connection, source_id: int) -> bool:
    """Whether a source has articles, and all of them lie in the trash."""
    query = select(Article.deleted_at_utc).where(Article.source_id == source_id)
    moments = connection.execute(query).scalars().all()
    return bool(moments) and all(moment is not None for moment in moments)


def sources(connection: Connection) -> list[SourceRecord]:
    """Every source, in the order of import."""
    query = select(SourcePage.__table__).order_by(SourcePage.id)
    return [_source(row._asdict()) for row in connection.execute(query)]


def source_text(connection: Connection, source_id: int) -> SourceText:
    """The captured text of a source with everything repair did to it.

    Raises:
        SourceMissing: the archive has no such source.
    """
    page = page_row(connection, source_id)
    text = connection.execute(select(SourceTextRow.text).where(SourceTextRow.source_id == source_id)).scalar_one()
    repairs = select(RepairStep.__table__).where(RepairStep.source_id == source_id).order_by(RepairStep.number)
    asides = (
        select(SetAsideText.rule, SetAsideText.source_ranges, SetAsideText.text)
        .where(SetAsideText.source_id == source_id)
        .order_by(SetAsideText.number)
    )
    return SourceText(
        source=_source(page),
        text=text,
        repairs=tuple(_repair(row._asdict()) for row in connection.execute(repairs)),
        set_aside=tuple(
            SetAside(rule, ranges_from_json(ranges), aside) for rule, ranges, aside in connection.execute(asides)
        ),
    )


def article_ids_of_source(connection: Connection, source_id: int) -> list[ArticleId]:
    """The articles of a page, in the order they stand on it, those in the trash among them."""
    query = select(Article.id).where(Article.source_id == source_id).order_by(Article.position)
    return [ArticleId(number) for number in connection.execute(query).scalars()]


def known_publications(connection: Connection) -> tuple[str, ...]:
    """Publications in use, the most frequent first."""
    key = Article.publication_key
    shown = Article.deleted_at_utc.is_(None)
    query = select(key).where(key != "", shown).group_by(key).order_by(func.count().desc(), key).limit(MAX_COMPLETIONS)
    return tuple(connection.execute(query).scalars())


def known_contributors(connection: Connection) -> tuple[str, ...]:
    """Names of contributors in use, the most frequent first."""
    name = Contributor.name
    query = select(name).group_by(name).order_by(func.count().desc(), name).limit(MAX_COMPLETIONS)
    return tuple(connection.execute(query).scalars())


def _source(row: Mapping[str, Any]) -> SourceRecord:
    return SourceRecord(
        id=SourceId(row["id"]),
        uuid=row["uuid"],
        file_name=row["file_name"],
        original_path=row["original_path"],
        sha256=row["sha256"],
        byte_count=row["byte_count"],
        media_type=row["media_type"],
        encoding=row["encoding"],
        captured_at_utc=row["captured_at_utc"],
        article_count=row["article_count"],
        warnings=messages_from_json(row["warnings"]),
    )


def _repair(row: Mapping[str, Any]) -> Repair:
    return Repair(
        id=row["local_id"],
        rule=row["rule"],
        rule_version=row["rule_version"],
        kind=RepairKind(row["kind"]),
        source_ranges=ranges_from_json(row["source_ranges"]),
        before=row["before"],
        after=row["after"],
        applied=row["applied"],
        confidence=row["confidence"],
    )


def _findings(connection: Connection, article_id: int) -> tuple[Finding, ...]:
    """The findings of its page that an article shows, as their first place or as evidence, in the page's order."""
    as_evidence = select(FindingEvidence.finding_id).where(FindingEvidence.article_id == article_id)
    query = (
        select(FindingItem.__table__)
        .where(
            or_(FindingItem.article_id == article_id, FindingItem.id.in_(as_evidence)),
            FindingItem.scope == PAGE,
            FindingItem.found,
        )
        .order_by(FindingItem.number)
    )
    found = [row._asdict() for row in connection.execute(query)]
    evidence = _evidence(connection, (row["id"] for row in found))
    return tuple(
        Finding(
            id=row["local_id"],
            kind=FindingKind(row["kind"]),
            severity=Severity(row["severity"]),
            message=message_from_json(row["message"]),
            refs=tuple(evidence.get(row["id"], ())),
        )
        for row in found
    )


def _evidence(connection: Connection, findings: Iterable[int]) -> dict[int, list[FindingRef]]:
    query = (
        select(
            FindingEvidence.finding_id,
            FindingEvidence.article_position,
            FindingEvidence.fact_local_id,
            FindingEvidence.source_ranges,
        )
        .where(FindingEvidence.finding_id.in_(listed(list(findings))))
        .order_by(FindingEvidence.finding_id, FindingEvidence.number)
    )
    evidence: dict[int, list[FindingRef]] = {}
    for finding, position, fact, ranges in connection.execute(query):
        places = () if fact is not None else ranges_from_json(ranges)
        evidence.setdefault(finding, []).append(FindingRef(position, fact, places))
    return evidence
