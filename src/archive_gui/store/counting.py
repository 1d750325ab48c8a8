"""Counts over a result: how many of these articles have which tag, year, publication, kind of fact, place."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, func, select

from archive_gui.store.naming import last_change
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import ArticleTerm, Term, TermKind

COUNTED = (TermKind.TAG, TermKind.YEAR, TermKind.SOURCE, TermKind.FACT, TermKind.DIVISION)
"""Kinds of terms that results are counted by."""

Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Counts:
    """Articles by tag, year (empty: undated), publication, kind of fact and code of a division."""

    tags: dict[str, int]
    years: dict[str, int]
    publications: dict[str, int]
    kinds: dict[str, int]
    places: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Joined:
    """The terms that articles have, and their articles one term after another; term ``i`` begins at ``starts[i]``."""

    terms: tuple[int, ...]
    starts: Ids
    articles: NDArray[np.int32]


class TermColumns:
    """Which articles have which term, of the kinds counted: read once, afterwards only what has changed.

    At 100,000 articles they are some 10 MB. Any thread may ask.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._change = -1
        self._last_pair = 0
        self._names: dict[int, tuple[TermKind, str]] = {}
        self._articles: dict[int, NDArray[np.int32]] = {}
        self._joined: _Joined | None = None

    def counts_of(self, connection: Connection, ids: Sequence[int]) -> Counts:
        """The counts over these articles; each article counts once, however often it has something."""
        joined, names = self._current(connection)
        counts: dict[TermKind, dict[str, int]] = {kind: {} for kind in COUNTED}
        if joined.terms and len(ids):
            numbers = np.asarray(ids, dtype=np.int64)
            wanted = np.zeros(int(max(numbers.max(), joined.articles.max())) + 1, np.uint8)
            wanted[numbers] = 1
            found = np.add.reduceat(wanted[joined.articles], joined.starts, dtype=np.int64).tolist()
            for term, count in zip(joined.terms, found, strict=True):
                if count:
                    kind, text = names[term]
                    counts[kind][text] = count
        return Counts(*(counts[kind] for kind in COUNTED))

    def _current(self, connection: Connection) -> tuple[_Joined, dict[int, tuple[TermKind, str]]]:
        with self._lock:
            change = last_change(connection)
            if self._joined is None or change != self._change:
                self._follow(connection)
                self._joined = _join(self._articles)
                self._change = change
            return self._joined, self._names

    def _follow(self, connection: Connection) -> None:
        """Take in the pairs added since, and read anew the terms that have other counts then: they lost some."""
        query = select(Term.id, Term.kind, Term.text, Term.articles).where(Term.kind.in_(COUNTED), Term.articles > 0)
        rows = connection.execute(query).all()
        self._names = {number: (TermKind(kind), text) for number, kind, text, _count in rows}
        self._articles = {term: held for term, held in self._articles.items() if term in self._names}
        if self._last_pair:
            self._add_new(connection)
        stale = [number for number, _kind, _text, count in rows if len(self._articles.get(number, ())) != count]
        self._articles |= _articles_of(connection, stale)
        self._last_pair = int(connection.execute(select(func.coalesce(func.max(ArticleTerm.id), 0))).scalar_one())

    def _add_new(self, connection: Connection) -> None:
        query = select(ArticleTerm.term_id, ArticleTerm.article_id).where(ArticleTerm.id > self._last_pair)
        found = np.asarray(connection.execute(query).cursor.fetchall(), dtype=np.int64).reshape(-1, 2)
        found = found[np.argsort(found[:, 0], kind="stable")]
        terms, starts = np.unique(found[:, 0], return_index=True)
        ends = [*starts[1:].tolist(), len(found)]
        for term, start, end in zip(terms.tolist(), starts.tolist(), ends[: len(terms)], strict=True):
            if term in self._names:
                held = self._articles.get(term, np.zeros(0, np.int32))
                self._articles[term] = np.concatenate([held, found[start:end, 1].astype(np.int32)])


def _articles_of(connection: Connection, terms: Sequence[int]) -> dict[int, NDArray[np.int32]]:
    """The articles of each term; they come as one text a term, which is read ten times faster than rows are."""
    query = (
        select(ArticleTerm.term_id, func.group_concat(ArticleTerm.article_id))
        .where(ArticleTerm.term_id.in_(listed(terms)))
        .group_by(ArticleTerm.term_id)
    )
    return {term: numbers_in(joined).astype(np.int32) for term, joined in connection.execute(query).cursor.fetchall()}


def numbers_in(joined: str) -> Ids:
    """The numbers of a text that has commas between them."""
    return np.fromstring(joined, np.int64, sep=",")


def _join(articles: dict[int, NDArray[np.int32]]) -> _Joined:
    lengths = np.fromiter(map(len, articles.values()), np.int64, len(articles))
    columns: Iterable[NDArray[np.int32]] = articles.values()
    joined = np.concatenate([np.zeros(0, np.int32), *columns])
    return _Joined(tuple(articles), np.cumsum(lengths) - lengths, joined)
