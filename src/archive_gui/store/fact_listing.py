"""Facts of many articles: ordered numbers of those a filter leaves, pages of them, and dates in their order."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, exists, func, or_, select

from archive_gui.domain.fact_rows import FactFilter, FactRow, FactSort
from archive_gui.domain.facts import Fact, FactKind, FactState
from archive_gui.domain.records import ArticleId
from archive_gui.store.answering import contains
from archive_gui.store.fact_columns import fact_from_columns
from archive_gui.store.page_fields import shown_title
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import (
    Article,
    ArticleText,
    FactMention,
    FindingEvidence,
    FindingItem,
    RejectedFact,
    SourcePage,
    StatedFigure,
    ToldPlace,
)

DOUBTFUL = 0.7
"""Confidence below which the machine is not sure."""

_KEYS: dict[FactSort, tuple[Any, ...]] = {
    FactSort.ARTICLE: (),
    FactSort.DATE: (FactMention.date_from,),
    FactSort.KIND: (FactMention.kind,),
    FactSort.INDICATOR: (FactMention.indicator, FactMention.unit_class, FactMention.value),
    FactSort.VALUE: (FactMention.value,),
    FactSort.PLACE: (FactMention.place_code, FactMention.subject),
    FactSort.QUOTE: (FactMention.quote,),
    FactSort.CONFIDENCE: (FactMention.confidence,),
}


def fact_ids(connection: Connection, wanted: FactFilter, *, sort: FactSort, descending: bool) -> array[int]:
    """Every fact that the filter leaves, in order; what has nothing to be sorted by comes last either way.

    Rejected facts are given only where ``states`` asks for them, and after all others.
    """
    states = set(wanted.states)
    ids: array[int] = array("q")
    if not states or states - {FactState.REJECTED}:
        query = select(FactMention.id).where(*_conditions(wanted))
        ids.extend(_numbers(connection, _ordered(query, sort, descending=descending)))
    if FactState.REJECTED in states and not wanted.doubtful:
        ids.extend(_rejected(connection, wanted))
    return ids


def fact_rows(connection: Connection, ids: Sequence[int]) -> list[FactRow]:
    """A line for each fact asked for, rejected ones too, in that order; those that are gone are left out."""
    found: dict[int, FactRow] = {}
    for columns in connection.execute(_with_article(FactMention, FactMention.__table__, ids)).mappings():
        known = dict(columns)
        found[known["id"]] = _row(known, fact_from_columns(known))
    missing = [number for number in ids if number not in found]
    if missing:
        query = _with_article(RejectedFact, RejectedFact.__table__, missing)
        for columns in connection.execute(query).mappings():
            known = dict(columns)
            found[known["id"]] = _row(known, fact_from_columns({**known["fact"], "id": known["id"]}))
    return [found[number] for number in ids if number in found]


def dated_ids(connection: Connection, articles: Sequence[int] | None, year: int | None) -> list[tuple[int, str]]:
    """Dates with a first day, in order, each with its month, or its year where it names no single month."""
    fact = FactMention
    of_one_month = func.substr(fact.date_from, 1, 7) == func.substr(fact.date_to, 1, 7)
    period = func.substr(fact.date_from, 1, case((of_one_month, 7), else_=4))
    conditions = [fact.kind == FactKind.DATE.value, fact.date_from.is_not(None), _of_articles(articles)]
    if year is not None:
        conditions.append(fact.date_from.between(f"{year:04d}-01-01", f"{year:04d}-12-31"))
    query = select(fact.id, period.label("period")).where(*conditions)
    ordered = query.order_by(period, fact.date_from, fact.date_to, fact.article_id, fact.number)
    return [(number, told) for number, told in connection.execute(ordered)]


def fact_lines(connection: Connection, ids: Sequence[int]) -> list[tuple[FactRow, str]]:
    """Facts with the reading texts they stand in, in the order asked."""
    rows = fact_rows(connection, ids)
    wanted = listed(sorted({row.article for row in rows}))
    query = select(ArticleText.article_id, ArticleText.text).where(ArticleText.article_id.in_(wanted))
    texts = {number: text for number, text in connection.execute(query)}  # noqa: C416 - a row is no pair to dict()
    return [(row, texts[row.article]) for row in rows if row.article in texts]


def _conditions(wanted: FactFilter) -> Iterator[ColumnElement[bool]]:
    fact = FactMention
    yield _of_articles(wanted.articles)
    if wanted.kinds:
        yield fact.kind.in_([kind.value for kind in wanted.kinds])
    if wanted.indicator:
        yield contains(fact.indicator, wanted.indicator)
    if wanted.unit:
        yield fact.unit == wanted.unit
    if wanted.place is not None:
        inside = select(ToldPlace.id).where(_inside(ToldPlace.code, wanted.place))
        said_of = select(StatedFigure.fact_id).where(StatedFigure.place_id.in_(inside))
        yield or_(_inside(fact.place_code, wanted.place), fact.id.in_(said_of))
    if wanted.year is not None:
        yield fact.date_from <= f"{wanted.year:04d}-12-31"
        yield fact.date_to >= f"{wanted.year:04d}-01-01"
    if wanted.states:
        yield fact.state.in_([state.value for state in wanted.states])
    if wanted.doubtful:
        yield fact.state == FactState.MACHINE.value
        yield or_(fact.confidence < DOUBTFUL, _doubted())
    if wanted.text:
        yield or_(
            *(contains(column, wanted.text) for column in (fact.quote, fact.indicator, fact.subject, fact.full_name))
        )


def _of_articles(articles: Sequence[int] | None) -> ColumnElement[bool]:
    trash = select(Article.id).where(Article.deleted_at_utc.is_not(None))
    if articles is None:
        return FactMention.article_id.not_in(trash)
    return FactMention.article_id.in_(listed(articles))


def _inside(column: Any, code: str) -> ColumnElement[bool]:
    """Codes are digits: all that begin like this one stand before it with a colon behind."""
    return and_(column >= code, column < code + ":")


def _doubted() -> ColumnElement[bool]:
    return exists().where(
        FindingEvidence.article_id == FactMention.article_id,
        FindingEvidence.fact_local_id == FactMention.local_id,
        FindingItem.id == FindingEvidence.finding_id,
        FindingItem.open,
    )


def _ordered(query: Select[int], sort: FactSort, *, descending: bool) -> Select[int]:
    keys = [key.desc().nulls_last() if descending else key.asc().nulls_last() for key in _KEYS[sort]]
    if sort is FactSort.ARTICLE and descending:
        return query.order_by(FactMention.article_id.desc(), FactMention.number)
    return query.order_by(*keys, FactMention.article_id, FactMention.number)


def _rejected(connection: Connection, wanted: FactFilter) -> Iterator[int]:
    """Rejected facts hold their columns as JSON: they are few, and are filtered by what is asked most."""
    told = RejectedFact.fact
    query = select(RejectedFact.id).order_by(RejectedFact.article_id, RejectedFact.number)
    if wanted.articles is not None:
        query = query.where(RejectedFact.article_id.in_(listed(wanted.articles)))
    if wanted.kinds:
        query = query.where(told["kind"].as_string().in_([kind.value for kind in wanted.kinds]))
    if wanted.unit:
        query = query.where(told["unit"].as_string() == wanted.unit)
    if wanted.place is not None:
        query = query.where(_inside(told["place_code"].as_string(), wanted.place))
    if wanted.indicator:
        query = query.where(contains(told["indicator"].as_string(), wanted.indicator))
    if wanted.year is not None:
        query = query.where(told["date_from"].as_string() <= f"{wanted.year:04d}-12-31")
        query = query.where(told["date_to"].as_string() >= f"{wanted.year:04d}-01-01")
    if wanted.text:
        columns = ("quote", "indicator", "subject", "full_name")
        query = query.where(or_(*(contains(told[column].as_string(), wanted.text) for column in columns)))
    return chain.from_iterable(connection.execute(query).cursor.fetchall())


def _with_article(model: Any, table: Any, ids: Sequence[int]) -> Select[Any]:
    article = (
        Article.title,
        Article.kicker,
        Article.excerpt,
        Article.publication_key,
        Article.date_key,
        SourcePage.file_name,
    )
    return (
        select(table, *(column.label(f"of_{column.key}") for column in article))
        .join(Article, Article.id == model.article_id)
        .join(SourcePage, SourcePage.id == Article.source_id)
        .where(model.id.in_(listed(ids)))
    )


def _row(columns: Mapping[str, Any], fact: Fact) -> FactRow:
    return FactRow(
        id=columns["id"],
        article=ArticleId(columns["article_id"]),
        title=shown_title(columns["of_title"], columns["of_kicker"], columns["of_excerpt"], columns["of_file_name"]),
        publication=columns["of_publication_key"] or None,
        published=columns["of_date_key"] or None,
        fact=fact,
    )


def _numbers(connection: Connection, query: Select[int]) -> Iterator[int]:
    return chain.from_iterable(connection.execute(query).cursor.fetchall())
