"""Figures as columns of numbers, for comparisons over many articles; and what the numbers stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Integer, cast, func, select

from archive_gui.store.answering import contains
from archive_gui.store.counting import numbers_in
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, IndicatorMerge, IndicatorRow, StatedFigure, ToldPlace

Ids = NDArray[np.int64]

PlaceValues = tuple[str, str, str | None, str | None, str | None]
"""Key, name, code, level, full name."""

_DAY = 1_00_00
_LAST_DAY = 12_31


@dataclass(frozen=True, slots=True)
class FigureColumns:
    """Figures side by side, one place a figure; ``row`` already names the row that a merged one belongs to.

    ``place`` 0: none is said. ``until`` is the last day a figure holds for as 20201231, 0 where nothing tells;
    ``published`` that of its article.
    """

    fact: Ids
    article: Ids
    row: Ids
    place: Ids
    until: Ids
    published: Ids
    exact: NDArray[np.bool_]

    def where(self, chosen: NDArray[np.bool_]) -> FigureColumns:
        """The figures for which ``chosen`` is true."""
        return FigureColumns(
            self.fact[chosen],
            self.article[chosen],
            self.row[chosen],
            self.place[chosen],
            self.until[chosen],
            self.published[chosen],
            self.exact[chosen],
        )

    def of_articles(self, articles: Sequence[int] | None) -> FigureColumns:
        """The figures of these articles; all of them where ``articles`` is None."""
        if articles is None or not len(self.article):
            return self
        return self.where(_among(self.article, np.asarray(articles, dtype=np.int64)))

    def of_rows(self, rows: Ids) -> FigureColumns:
        """The figures of these rows."""
        return self.where(_among(self.row, rows))

    def of_places(self, places: Ids) -> FigureColumns:
        """The figures of these places."""
        return self.where(_among(self.place, places))

    @property
    def year(self) -> Ids:
        """The year each holds for: its own, else its article's; 0 where nothing tells."""
        years: Ids = np.where(self.until > 0, self.until, self.published) // _DAY
        return years

    @property
    def ahead(self) -> NDArray[np.bool_]:
        """Which are said of a time after their article."""
        return (self.published > 0) & (self.until // _DAY > self.published // _DAY)


def read(connection: Connection, articles: Sequence[int] | None = None) -> Ids:
    """The figures of articles, or of all, as rows of six numbers; those in the trash are among them."""
    row = StatedFigure
    packed = func.group_concat(
        func.printf("%d,%d,%d,%d,%d,%d", row.fact_id, row.article_id, row.row_id, row.place_id, row.until, row.exact)
    )
    query = select(packed) if articles is None else select(packed).where(row.article_id.in_(listed(articles)))
    return numbers_in(connection.execute(query).scalar_one() or "").reshape(-1, 6)


def read_again(connection: Connection, numbers: Ids, articles: Sequence[int]) -> Ids:
    """The rows of six numbers with those of some articles as they are now."""
    others = numbers[~_among(numbers[:, 1], np.asarray(articles, dtype=np.int64))]
    joined = np.concatenate([others, read(connection, articles)])
    return joined[np.argsort(joined[:, 0], kind="stable")]


def figure_columns(connection: Connection, numbers: Ids) -> FigureColumns:
    """The figures of articles outside the trash, given all by ``read``."""
    fact, article, row_id, place, until, exact = (np.ascontiguousarray(numbers[:, at]) for at in range(6))
    shown, dates = _articles(connection)
    at = np.searchsorted(shown, article) if len(shown) else np.zeros(len(article), np.int64)
    kept = np.zeros(len(article), bool)
    inside = at < len(shown)
    kept[inside] = shown[at[inside]] == article[inside]
    published = dates[at[kept]] if len(dates) else np.zeros(0, np.int64)
    return FigureColumns(
        fact[kept],
        article[kept],
        _merged(connection, row_id[kept]),
        place[kept],
        until[kept],
        published,
        exact[kept] > 0,
    )


def rows_named(connection: Connection, keys: Sequence[str]) -> dict[str, int]:
    """The numbers of rows by their keys; unknown ones are left out."""
    found: dict[str, int] = {}
    for first in range(0, len(keys), 500):
        query = select(IndicatorRow.key, IndicatorRow.id).where(IndicatorRow.key.in_(keys[first : first + 500]))
        found |= {key: number for key, number in connection.execute(query)}  # noqa: C416 - a row is no pair
    return found


def places_named(connection: Connection, keys: Sequence[str]) -> dict[str, int]:
    """The numbers of places by their keys; unknown ones are left out."""
    found: dict[str, int] = {}
    for first in range(0, len(keys), 500):
        query = select(ToldPlace.key, ToldPlace.id).where(ToldPlace.key.in_(keys[first : first + 500]))
        found |= {key: number for key, number in connection.execute(query)}  # noqa: C416 - a row is no pair
    return found


def rows_with(connection: Connection, words: str) -> Ids:
    """The rows whose noun contains the words."""
    return _ids(connection.execute(select(IndicatorRow.id).where(contains(IndicatorRow.noun, words))).scalars().all())


def real_places(connection: Connection, within: str | None) -> Ids:
    """The numbers of what is a place, not a body or a person; with ``within`` those that are or lie in a division."""
    query = select(ToldPlace.id).where(ToldPlace.level.is_not(None))
    if within is not None:
        query = query.where(ToldPlace.code >= within, ToldPlace.code < within + ":")
    return _ids(connection.execute(query).scalars().all())


def row_values(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, str, str, str]]:
    """Key, noun, class and unit of rows by their numbers."""
    query = select(IndicatorRow.id, IndicatorRow.key, IndicatorRow.noun, IndicatorRow.unit_class, IndicatorRow.unit)
    found = connection.execute(query.where(IndicatorRow.id.in_(listed(ids))))
    return {number: (key, noun, kind, unit) for number, key, noun, kind, unit in found}


def place_values(connection: Connection, ids: Sequence[int]) -> dict[int, PlaceValues]:
    """Key, name, code, level and full name of places by their numbers."""
    columns = (ToldPlace.key, ToldPlace.name, ToldPlace.code, ToldPlace.level, ToldPlace.full_name)
    query = select(ToldPlace.id, *columns).where(ToldPlace.id.in_(listed(ids)))
    found = connection.execute(query)
    return {number: (key, name, code, level, full_name) for number, key, name, code, level, full_name in found}


def merges(connection: Connection) -> dict[str, str]:
    """The rows put together by hand: the key of each and the key of the one it belongs to in the end."""
    into = {key: other for key, other in connection.execute(select(IndicatorMerge.key, IndicatorMerge.into))}  # noqa: C416
    return {key: _end(into, key) for key in into}


def _end(into: dict[str, str], key: str) -> str:
    seen = {key}
    while key in into and into[key] not in seen:
        key = into[key]
        seen.add(key)
    return key


def _merged(connection: Connection, rows: Ids) -> Ids:
    told = merges(connection)
    if not told:
        return rows
    numbers = rows_named(connection, [*told, *told.values()])
    merged = rows.copy()
    for key, into in told.items():
        if key in numbers and into in numbers:
            merged[rows == numbers[key]] = numbers[into]
    return merged


def _articles(connection: Connection) -> tuple[Ids, Ids]:
    """The articles outside the trash, ascending, and their dates as the last day they may mean."""
    digits = cast(func.replace(func.substr(Article.date_key, 1, 10), "-", ""), Integer)
    ordered = select(Article.id, digits.label("day")).where(Article.deleted_at_utc.is_(None)).subquery()
    packed = select(func.group_concat(func.printf("%d,%d", ordered.c.id, ordered.c.day)))
    numbers = numbers_in(connection.execute(packed).scalar_one() or "").reshape(-1, 2)
    numbers = numbers[np.argsort(numbers[:, 0], kind="stable")]
    day = numbers[:, 1]
    day = np.where((day > 0) & (day < _DAY), day * _DAY + _LAST_DAY, day)
    day = np.where((day > _DAY) & (day < _DAY * 100), day * 100 + 31, day)
    return numbers[:, 0], day


def _among(values: Ids, wanted: Ids) -> NDArray[np.bool_]:
    """Which of the values are wanted ones; by a table, which is ten times as quick as sorting."""
    if not len(values) or not len(wanted):
        return np.zeros(len(values), bool)
    table = np.zeros(int(max(values.max(), wanted.max())) + 1, bool)
    table[wanted] = True
    return table[values]


def _ids(numbers: Sequence[int]) -> Ids:
    return np.asarray(numbers, dtype=np.int64)
