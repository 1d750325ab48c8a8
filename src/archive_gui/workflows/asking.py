"""Answering a query: its words by the index, its conditions by the database, the two joined as sets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from archive_gui.base.progress import Wanted, always, raise_unless
from archive_gui.domain.query import All, Any, DateRange, Everything, Field, FigureRange, Query, Text, Without
from archive_gui.domain.records import ArticleFilter, Shelf
from archive_gui.domain.search import EXACT, Manner
from archive_gui.store.archive import Store
from archive_gui.workflows.session import Archive

Ids = NDArray[np.int64]
Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Answer:
    """Articles, each once, with their scores; conditions and negations score 0.

    They are ascending by number, or ``ranked``: best first, and among equals the latest article first.
    """

    ids: Ids
    scores: Scores
    ranked: bool = False


def answer(
    archive: Archive, query: Query, article_filter: ArticleFilter, manner: Manner = EXACT, *, wanted: Wanted = always
) -> Answer:
    """The articles that a filter leaves and a query finds.

    Raises:
        Cancelled: nobody waits for the answer any more.
    """
    visible = _visible(archive.store, article_filter)
    found = _Asking(archive, visible, manner, wanted).find(query)
    kept = np.isin(found.ids, visible, assume_unique=True)
    return found if kept.all() else Answer(found.ids[kept], found.scores[kept], found.ranked)


def by_relevance(found: Answer) -> Answer:
    """The same, ranked."""
    if found.ranked:
        return found
    order = np.lexsort((-found.ids, -found.scores))
    return Answer(found.ids[order], found.scores[order], ranked=True)


def is_text(query: Query) -> bool:
    """Whether the index alone can answer it."""
    match query:
        case Text() | Everything():
            return True
        case All(parts=parts) | Any(parts=parts):
            return all(map(is_text, parts))
        case Without(part=part):
            return is_text(part)
        case Field() | DateRange() | FigureRange():
            return False


_LAST: WeakKeyDictionary[Store, tuple[int, ArticleFilter, Ids]] = WeakKeyDictionary()


def _visible(store: Store, article_filter: ArticleFilter) -> Ids:
    """The articles that a filter leaves, ascending; kept until the archive changes, for the next letter typed.

    What counts as recent changes by itself and is not kept.
    """
    change = store.questions.last_change()
    known = _LAST.get(store)
    if known is not None and known[:2] == (change, article_filter):
        return known[2]
    visible = np.sort(np.asarray(store.visible_ids(article_filter), dtype=np.int64))
    if article_filter.shelf is not Shelf.RECENT:
        _LAST[store] = (change, article_filter, visible)
    return visible


class _Asking:
    """One query over the articles that a filter leaves; what is not in it complements to them."""

    def __init__(self, archive: Archive, visible: Ids, manner: Manner, wanted: Wanted) -> None:
        self._archive = archive
        self._visible = visible
        self._manner = manner
        self._wanted = wanted

    def find(self, query: Query) -> Answer:
        raise_unless(self._wanted)
        if is_text(query):
            return self._words(query)
        match query:
            case All(parts=parts):
                return self._all(parts)
            case Any(parts=parts):
                return self._any(parts)
            case Without(part=part):
                return _unscored(np.setdiff1d(self._visible, self.find(part).ids, assume_unique=True))
            case Field() | DateRange() | FigureRange():
                return _unscored(np.unique(np.asarray(self._archive.store.questions.ids_where(query), dtype=np.int64)))
            case Text() | Everything():
                return self._words(query)

    def _words(self, query: Query) -> Answer:
        found = self._archive.index.rank(query, self._manner, wanted=self._wanted)
        return Answer(found.ids, found.scores, ranked=True)

    def _all(self, parts: Sequence[Query]) -> Answer:
        """The words in one question to the index; then one part after another, until nothing is left."""
        words, others = _parted(parts)
        found = self._words(All(words)) if words else _unscored(self._visible)
        for part in others:
            if len(found.ids) == 0:
                break
            if isinstance(part, Without):
                outside = ~np.isin(found.ids, self.find(part.part).ids, assume_unique=True)
                found = Answer(found.ids[outside], found.scores[outside])
                continue
            other = self.find(part)
            ids, here, there = np.intersect1d(found.ids, other.ids, assume_unique=True, return_indices=True)
            found = Answer(ids, found.scores[here] + other.scores[there])
        return found

    def _any(self, parts: Sequence[Query]) -> Answer:
        words, others = _parted(parts)
        found = [self.find(part) for part in others]
        if words:
            found.append(self._words(Any(words)))
        ids, places = np.unique(np.concatenate([part.ids for part in found]), return_inverse=True)
        scores = np.bincount(places, np.concatenate([part.scores for part in found]), len(ids))
        return Answer(ids, scores.astype(np.float32))


def _parted(parts: Sequence[Query]) -> tuple[tuple[Query, ...], tuple[Query, ...]]:
    """The parts that the index answers, and the others."""
    words = tuple(part for part in parts if is_text(part))
    return words, tuple(part for part in parts if not is_text(part))


def _unscored(ids: Ids) -> Answer:
    return Answer(ids, np.zeros(len(ids), np.float32))
