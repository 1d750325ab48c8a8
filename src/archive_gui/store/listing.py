"""Lists: ordered numbers of articles, pages of columns, and the figures of the sidebar."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from archive_gui.domain.description import Certainty, PublicationDate
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleFilter, ArticleId, ArticleRow, LibraryCounts, Shelf
from archive_gui.domain.tags import Tag, TagId
from archive_gui.store.page_fields import shown_title
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import (
    Article,
    ArticleTag,
    ArticleTerm,
    FactMention,
    FindingEvidence,
    FindingItem,
    SourcePage,
    TagRow,
    Term,
    TermKind,
)

RECENT = timedelta(days=7)
"""How long an article counts as recently imported: a working week with its weekend."""

_SHOWN = Article.deleted_at_utc.is_(None)
_KEYS: dict[SortKey, Any] = {
    SortKey.DATE: Article.date_key,
    SortKey.TITLE: Article.title_key,
    SortKey.CODE: Article.archival_code,
    SortKey.IMPORTED: Article.imported_at_utc,
}
_EMPTY_LAST = {SortKey.DATE, SortKey.CODE}
"""The orders in which articles that have nothing to be sorted by come last, either way."""
_BY_NUMBER = {SortKey.TITLE, SortKey.CODE}
"""The orders in which equals are rare: among them the number decides, which every index holds."""
_ROW = select(
    Article.id,
    Article.uuid,
    Article.title,
    Article.kicker,
    Article.publication_key,
    func.coalesce(Article.edition, SourcePage.edition).label("edition"),
    Article.date_key,
    func.coalesce(Article.date_certainty, SourcePage.date_certainty).label("certainty"),
    SourcePage.file_name,
    Article.position,
    SourcePage.article_count,
    Article.excerpt,
    Article.char_count,
    Article.imported_at_utc,
    Article.deleted_at_utc.is_not(None).label("deleted"),
    Article.archival_code,
).join(SourcePage, SourcePage.id == Article.source_id)


def article_ids(connection: Connection, wanted: ArticleFilter, *, sort: SortKey | None, descending: bool) -> array[int]:
    """Every article that the filter leaves, in order; ``sort`` None: in whatever order comes quickest.

    Articles without a date or an archival code come last, whichever way these are sorted. Within one import and
    within one date pages stand in the order of their import and articles in that of their page, whichever way these
    are sorted. Relevance has no meaning here and falls back to the time of import.
    """
    conditions = _conditions(wanted)
    ids: array[int] = array("q")
    for query in _ordered(select(Article.id).where(*conditions), sort, descending=descending):
        ids.extend(_numbers(connection, query))
    return ids


def order_ids(connection: Connection, ids: Sequence[int], *, sort: SortKey, descending: bool) -> array[int]:
    """The same articles in another order; those the archive does not know are left out."""
    ordered: array[int] = array("q")
    for query in _ordered(select(Article.id).where(Article.id.in_(listed(ids))), sort, descending=descending):
        ordered.extend(_numbers(connection, query))
    return ordered


def rows(connection: Connection, ids: Sequence[int]) -> list[ArticleRow]:
    """One line each for the articles asked for, in the order asked; unknown ones are left out."""
    chosen = listed(ids)
    tags = tags_of(connection, ids)
    facts = _fact_counts(connection, chosen)
    doubts = open_findings(connection, ids)
    found = {}
    lines = connection.execute(_ROW.where(Article.id.in_(chosen))).all()
    for number, uuid, title, kicker, publication, edition, date, certainty, file_name, *rest in lines:
        position, siblings, excerpt, char_count, imported_at_utc, deleted, archival_code = rest
        found[number] = ArticleRow(
            id=ArticleId(number),
            uuid=uuid,
            title=shown_title(title, kicker, excerpt, file_name),
            publication=publication or None,
            edition=edition or None,
            date=PublicationDate(date or None, Certainty(certainty)),
            file_name=file_name,
            position=position,
            siblings=siblings,
            excerpt=excerpt,
            char_count=char_count,
            fact_count=facts.get(number, 0),
            open_findings=doubts.get(number, 0),
            tags=tags.get(number, ()),
            imported_at_utc=imported_at_utc,
            deleted=bool(deleted),
            archival_code=archival_code,
        )
    return [found[number] for number in ids if number in found]


def tags_of(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Tag, ...]]:
    """The tags of each article, by name; without counts, which ``all_tags`` gives."""
    query = (
        select(ArticleTag.article_id, TagRow.id, TagRow.uuid, TagRow.name, TagRow.colour, TagRow.parent_id)
        .join(TagRow, TagRow.id == ArticleTag.tag_id)
        .where(ArticleTag.article_id.in_(listed(ids)))
        .order_by(ArticleTag.article_id, TagRow.name_key)
    )
    found: dict[int, tuple[Tag, ...]] = {}
    for article, number, uuid, name, colour, parent in connection.execute(query):
        tag = Tag(TagId(number), uuid, name, colour, None if parent is None else TagId(parent))
        found[article] = (*found.get(article, ()), tag)
    return found


def all_tags(connection: Connection) -> tuple[Tag, ...]:
    """Every tag by name, each with the number of articles outside the trash that carry it."""
    count = (
        select(ArticleTag.tag_id, func.count().label("articles"))
        .join(Article, Article.id == ArticleTag.article_id)
        .where(_SHOWN)
        .group_by(ArticleTag.tag_id)
        .subquery()
    )
    query = (
        select(TagRow.id, TagRow.uuid, TagRow.name, TagRow.colour, TagRow.parent_id, count.c.articles)
        .outerjoin(count, count.c.tag_id == TagRow.id)
        .order_by(TagRow.name_key)
    )
    return tuple(
        Tag(TagId(number), uuid, name, colour, None if parent is None else TagId(parent), articles or 0)
        for number, uuid, name, colour, parent, articles in connection.execute(query)
    )


def counts(connection: Connection) -> LibraryCounts:
    """The figures of the sidebar: years and publications, the latest and the most frequent first."""

    def number(*conditions: ColumnElement[bool]) -> int:
        return int(connection.execute(select(func.count()).select_from(Article).where(*conditions)).scalar_one())

    year = func.substr(Article.date_key, 1, 4)
    by_year = select(year, func.count()).where(_SHOWN).group_by(year)
    years = {str(value): int(articles) for value, articles in connection.execute(by_year)}
    publication = Article.publication_key
    by_publication = select(publication, func.count()).where(_SHOWN).group_by(publication)
    publications = [(str(value), int(articles)) for value, articles in connection.execute(by_publication) if value]
    return LibraryCounts(
        all=number(_SHOWN),
        recent=number(*_conditions(ArticleFilter(shelf=Shelf.RECENT))),
        trash=number(Article.deleted_at_utc.is_not(None)),
        tags=all_tags(connection),
        publications=tuple(sorted(publications, key=lambda entry: (-entry[1], entry[0]))),
        years=tuple(sorted(((int(value), articles) for value, articles in years.items() if value), reverse=True)),
        undated=years.get("", 0),
    )


def open_findings(connection: Connection, ids: Sequence[int]) -> dict[int, int]:
    """How many findings that wait for a verdict each article shows, as their first place or as evidence."""
    chosen = listed(ids)
    first = select(FindingItem.article_id, FindingItem.id).where(FindingItem.open, FindingItem.article_id.in_(chosen))
    evidence = (
        select(FindingEvidence.article_id, FindingEvidence.finding_id)
        .join(FindingItem, FindingItem.id == FindingEvidence.finding_id)
        .where(FindingItem.open, FindingEvidence.article_id.in_(chosen))
    )
    both = first.union(evidence).subquery()
    query = select(both.c.article_id, func.count()).group_by(both.c.article_id)
    return {int(article): int(count) for article, count in connection.execute(query).all()}


def _fact_counts(connection: Connection, chosen: Select[int]) -> dict[int, int]:
    article = FactMention.article_id
    query = select(article, func.count()).where(article.in_(chosen)).group_by(article)
    return {int(number): int(count) for number, count in connection.execute(query).all()}


def _conditions(wanted: ArticleFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [
        Article.deleted_at_utc.is_not(None) if wanted.shelf is Shelf.TRASH else _SHOWN
    ]
    if wanted.shelf is Shelf.RECENT:
        conditions.append(Article.imported_at_utc >= datetime.now(UTC) - RECENT)
    conditions += [Article.id.in_(select(ArticleTag.article_id).where(ArticleTag.tag_id == tag)) for tag in wanted.tags]
    if wanted.publication is not None:
        conditions.append(Article.publication_key == wanted.publication)
    if wanted.year == 0:
        conditions.append(Article.date_key == "")
    elif wanted.year is not None:
        conditions.append(Article.date_key.between(f"{wanted.year:04d}", f"{wanted.year:04d}-12-31"))
    if wanted.source is not None:
        conditions.append(Article.source_id == wanted.source)
    if wanted.place is not None:
        conditions.append(Article.id.in_(_having(TermKind.DIVISION, wanted.place)))
    conditions += [Article.id.in_(_having(TermKind.FACT, kind.value)) for kind in wanted.kinds]
    return conditions


def _having(kind: TermKind, text: str) -> Select[int]:
    """The articles that have a term, each once."""
    term = select(Term.id).where(Term.kind == kind.value, Term.text == text).scalar_subquery()
    return select(ArticleTerm.article_id).where(ArticleTerm.term_id == term)


def _ordered(query: Select[int], sort: SortKey | None, *, descending: bool) -> tuple[Select[int], ...]:
    """The query in order; two queries, one after the other, where what has no date must come last."""
    if sort is None:
        return (query,)
    key = _KEYS.get(sort, Article.imported_at_utc)
    page = (Article.id,) if sort in _BY_NUMBER else (Article.source_id, Article.position)
    if sort in _EMPTY_LAST and not descending:
        empty = query.where(or_(key == "", key.is_(None)))
        return query.where(key > "").order_by(key.asc(), *page), empty.order_by(*page)
    return (query.order_by(key.desc() if descending else key.asc(), *page),)


def _numbers(connection: Connection, query: Select[int]) -> array[int]:
    """The numbers a query gives, straight from the driver: a million rows are a million small objects less."""
    return array("q", chain.from_iterable(connection.execute(query).cursor.fetchall()))


def visible_ids(connection: Connection, wanted: ArticleFilter) -> array[int]:
    """Every article that the filter leaves, in no order."""
    return article_ids(connection, wanted, sort=None, descending=False)
