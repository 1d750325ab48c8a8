"""Figures with their places, read by number; and the findings that rest on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from archive_gui.domain.captured import Message
from archive_gui.domain.comparison import SourceFigure
from archive_gui.domain.facts import Approximation, FactKind, FactState
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import ItemId, Verdict
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span
from archive_gui.store.json_values import message_from_json
from archive_gui.store.page_fields import shown_title
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, FactMention, FindingEvidence, FindingItem, SourcePage
from archive_gui.store.verdicts import latest

TELLING = (
    FindingKind.FIGURES_DIFFER,
    FindingKind.PRECISION,
    FindingKind.SUM_HOLDS,
    FindingKind.SUM_FAILS,
    FindingKind.PART_EXCEEDS_TOTAL,
    FindingKind.UNIT_CLASH,
)
"""The findings that are said of figures."""


@dataclass(frozen=True, slots=True)
class FigureFinding:
    """A finding with the facts it rests on, by number, in its order."""

    item: ItemId
    kind: FindingKind
    message: Message
    open: bool
    verdict: Verdict | None
    facts: tuple[int, ...]


def figures(connection: Connection, facts: Sequence[int]) -> dict[int, SourceFigure]:
    """Figures and changes by their numbers; those that are gone or have no value are left out."""
    fact = FactMention
    query = (
        select(
            fact.id,
            fact.article_id,
            fact.local_id,
            fact.kind,
            fact.quote,
            fact.span_start,
            fact.span_end,
            fact.value,
            fact.value_high,
            fact.unit,
            fact.approximation,
            fact.indicator,
            fact.subject,
            fact.as_of,
            fact.inferred,
            fact.confidence,
            fact.state,
            fact.detail,
            Article.title,
            Article.kicker,
            Article.excerpt,
            Article.date_key,
            SourcePage.file_name,
        )
        .join(Article, Article.id == fact.article_id)
        .join(SourcePage, SourcePage.id == Article.source_id)
        .where(fact.id.in_(listed(facts)), fact.value.is_not(None))
    )
    found: dict[int, SourceFigure] = {}
    for row in connection.execute(query):
        found[row.id] = SourceFigure(
            fact=row.id,
            article=ArticleId(row.article_id),
            local_id=row.local_id,
            title=shown_title(row.title, row.kicker, row.excerpt, row.file_name),
            published=row.date_key or None,
            kind=FactKind(row.kind),
            quote=row.quote,
            span=Span(row.span_start, row.span_end),
            value=row.value,
            value_high=row.value_high,
            from_value=row.detail.get("from_value"),
            unit=row.unit or "",
            approximation=Approximation(row.approximation) if row.approximation else None,
            indicator=row.indicator or "",
            subject=row.subject,
            as_of=row.as_of,
            from_as_of=row.detail.get("from_as_of"),
            inferred=row.inferred,
            confidence=row.confidence,
            state=FactState(row.state),
        )
    return found


def findings(connection: Connection, facts: Sequence[int]) -> list[FigureFinding]:
    """The findings that rest on one of these facts, each with all its facts."""
    mine = select(FactMention.article_id, FactMention.local_id).where(FactMention.id.in_(listed(facts))).subquery()
    touching = (
        select(FindingEvidence.finding_id)
        .join(mine, FindingEvidence.article_id == mine.c.article_id)
        .where(FindingEvidence.fact_local_id == mine.c.local_id)
    )
    query = (
        select(FindingItem.id, FindingItem.kind, FindingItem.message, FindingItem.open, FindingItem.anchor)
        .where(FindingItem.id.in_(touching), FindingItem.kind.in_([kind.value for kind in TELLING]), FindingItem.found)
        .order_by(FindingItem.id)
    )
    rows = connection.execute(query).all()
    resting = _facts_of(connection, [row.id for row in rows])
    given = latest(connection, (row.anchor for row in rows))
    result = []
    for row in rows:
        verdict = Verdict(given[row.anchor]["verdict"]) if row.anchor in given else None
        if verdict is Verdict.DISMISSED:
            continue
        result.append(
            FigureFinding(
                ItemId(row.id),
                FindingKind(row.kind),
                message_from_json(row.message),
                row.open,
                None if verdict is Verdict.REOPENED else verdict,
                resting.get(row.id, ()),
            )
        )
    return result


def _facts_of(connection: Connection, items: Sequence[int]) -> dict[int, tuple[int, ...]]:
    query = (
        select(FindingEvidence.finding_id, FactMention.id)
        .join(
            FactMention,
            (FactMention.article_id == FindingEvidence.article_id)
            & (FactMention.local_id == FindingEvidence.fact_local_id),
        )
        .where(FindingEvidence.finding_id.in_(listed(items)))
        .order_by(FindingEvidence.finding_id, FindingEvidence.number)
    )
    found: dict[int, tuple[int, ...]] = {}
    for item, fact in connection.execute(query):
        found[item] = (*found.get(item, ()), fact)
    return found
