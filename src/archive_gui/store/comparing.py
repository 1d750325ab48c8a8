"""Figures of different articles held against one another: which to compare, and the findings that come of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, text

from archive_gui.domain.captured import Message
from archive_gui.domain.facts import FactKind
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.records import ArticleId, ArticleRecord
from archive_gui.domain.spans import Ranges
from archive_gui.store import comparisons_due
from archive_gui.store.anchors import QUOTE
from archive_gui.store.archive_findings import ArchiveFindings, resting_on
from archive_gui.store.database import Database
from archive_gui.store.derived_rows import ARCHIVE, Row
from archive_gui.store.json_values import message_from_json, ranges_to_json
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import FactMention, FindingEvidence, FindingItem

LOOKED_AT = 200
"""Stored figures of one indicator looked at for one new one, those nearest below twice its value."""

PARTNERS = 12
"""Articles compared with one article: of a common indicator a thousand articles speak."""

KINDS = (FindingKind.FIGURES_DIFFER, FindingKind.PRECISION, FindingKind.NAMES_VARY)

_PARTNERS = text(
    """
    SELECT f.article_id, (
        SELECT json_group_array(DISTINCT near.article_id) FROM (
            SELECT g.article_id AS article_id, g.subject AS subject FROM facts AS g INDEXED BY ix_facts_indicator
            WHERE g.indicator = f.indicator AND g.unit_class = f.unit_class
              AND g.value BETWEEN f.value * 0.5 AND f.value * 2 AND g.value <> f.value
            LIMIT :looked_at
        ) AS near
        JOIN articles ON articles.id = near.article_id AND articles.deleted_at_utc IS NULL
        WHERE near.article_id <> f.article_id AND substr(near.subject, 1, 2) = f.begins
    )
    FROM (
        SELECT DISTINCT article_id, indicator, unit_class, value, substr(subject, 1, 2) AS begins FROM facts
        WHERE article_id IN (SELECT value FROM json_each(:articles)) AND kind = 'figure'
          AND length(indicator) >= :least AND subject IS NOT NULL AND value >= 100
    ) AS f
    """
)


@dataclass(frozen=True, slots=True)
class Place:
    """One place of evidence: a fact of an article, or a stretch of its captured text."""

    article: ArticleRecord
    quote: str
    source_ranges: Ranges
    fact: str | None = None


@dataclass(frozen=True, slots=True)
class FoundAcross:
    """A finding that rests on several articles; ``local_id`` tells it from others of its first article."""

    kind: FindingKind
    severity: Severity
    message: Message
    local_id: str
    places: tuple[Place, ...]


class Comparing:
    """What comparing the facts of several articles asks of the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def partners(self, articles: Sequence[int], *, least: int) -> dict[int, tuple[ArticleId, ...]]:
        """Articles outside the trash that give another value, at most twice or half, under the same indicator.

        ``least`` is the number of characters of an indicator from which it is looked for; subjects begin alike.
        """
        given = {"articles": json.dumps(list(articles)), "least": least, "looked_at": LOOKED_AT}
        found: dict[int, dict[int, None]] = {}
        with self._database.reading() as connection:
            for article, others in connection.execute(_PARTNERS, given):
                found.setdefault(article, {}).update(dict.fromkeys(json.loads(others)))
        return {article: tuple(map(ArticleId, sorted(others)[-PARTNERS:])) for article, others in found.items()}

    def programmes(self, articles: Sequence[int]) -> list[tuple[ArticleId, str]]:
        """Which programmes these articles name, as printed, in order."""
        query = (
            select(FactMention.article_id, FactMention.quote)
            .where(FactMention.article_id.in_(listed(articles)), FactMention.kind == FactKind.PROGRAMME.value)
            .order_by(FactMention.article_id, FactMention.number)
        )
        with self._database.reading() as connection:
            return [(ArticleId(article), quote) for article, quote in connection.execute(query)]

    def names_told(self, but: Sequence[int]) -> list[tuple[str, str]]:
        """The pairs of names of findings across articles, those that rest on articles of ``but`` left out."""
        with self._database.reading() as connection:
            messages = [message_from_json(found) for found in _messages(connection, FindingKind.NAMES_VARY, but)]
        return [(str(one.params["first"]), str(one.params["second"])) for one in messages]

    def due(self) -> list[ArticleId]:
        """The articles whose facts changed and were not compared since: the program was stopped in between."""
        with self._database.reading() as connection:
            return comparisons_due.due(connection)

    def file(self, articles: Sequence[int], found: Iterable[FoundAcross]) -> bool:
        """Put what was found in the place of what stood on these articles; False where nothing stood nor was found."""
        rows = list(found)
        with self._database.reading() as connection:
            concerned = bool(rows or resting_on(connection, articles, KINDS))
            if not concerned and not comparisons_due.any_due(connection, articles):
                return False
        with self._database.writing() as connection:
            comparisons_due.settle(connection, articles)
            if not concerned:
                return False
            findings = ArchiveFindings(connection, resting_on(connection, articles, KINDS))
            for one in rows:
                refs = [(place.article.source.sha256, _ref(place)) for place in one.places]
                findings.put(one.kind, one.severity, one.message, one.local_id, refs)
            findings.finish()
        return True


def _messages(connection: Connection, kind: FindingKind, but: Sequence[int]) -> list[list[Any]]:
    resting = select(FindingEvidence.finding_id).where(FindingEvidence.article_id.in_(listed(but)))
    query = select(FindingItem.message).where(
        FindingItem.kind == kind.value, FindingItem.scope == ARCHIVE, FindingItem.id.not_in(resting)
    )
    return list(connection.execute(query).scalars())


def _ref(place: Place) -> Row:
    return {
        "article_id": place.article.id,
        "article_position": place.article.position,
        "fact_local_id": place.fact,
        "source_ranges": ranges_to_json(place.source_ranges),
        "source_id": place.article.source.id,
        "quote": place.quote[:QUOTE],
    }
