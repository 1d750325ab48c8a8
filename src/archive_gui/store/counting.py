"""Counts over a result: how many of these articles have which tag, year, publication, kind of fact, place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, func, select

from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, ArticleTag, FactMention

_FEW = 2_000
"""Up to so many articles their rows are looked up one by one; for more, reading an index through is quicker."""

PLACE_DIGITS = (2, 4, 6)
"""Digits of the codes of provinces, cities and counties (GB/T 2260)."""

Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Counts:
    """Articles by the number of a tag, the year (empty: undated), the publication, the kind of fact, the place code."""

    tags: dict[int, int]
    years: dict[str, int]
    publications: dict[str, int]
    kinds: dict[str, int]
    places: dict[str, int]


def counts_of(connection: Connection, ids: Sequence[int]) -> Counts:
    """The counts over these articles; each article counts once, however often it has something."""
    counting = _Counting(connection, ids)
    return Counts(
        tags=counting.by(ArticleTag.tag_id, ArticleTag.article_id),
        years=counting.by_article(func.substr(Article.date_key, 1, 4)),
        publications=counting.by_article(Article.publication_key),
        kinds=counting.by(FactMention.kind, FactMention.article_id),
        places=counting.by_place(),
    )


class _Counting:
    def __init__(self, connection: Connection, ids: Sequence[int]) -> None:
        self._connection = connection
        self._few = list(ids) if len(ids) <= _FEW else None
        numbers = np.asarray(ids, dtype=np.int64)
        self._wanted = np.zeros(int(numbers.max(initial=0)) + 1, bool)
        self._wanted[numbers] = True

    def by(self, key: Any, article: Any, *conditions: ColumnElement[bool]) -> dict[Any, int]:
        found = ((value, len(np.unique(ids))) for value, ids in self._groups(key, article, *conditions))
        return {value: count for value, count in found if count}

    def by_article(self, key: Any) -> dict[str, int]:
        """Counts by a column of articles; each of its indexes knows either what is shown or what is in the trash."""
        counts: dict[str, int] = {}
        for shelf in (Article.deleted_at_utc.is_(None), Article.deleted_at_utc.is_not(None)):
            for value, count in self.by(key, Article.id, shelf).items():
                counts[value] = counts.get(value, 0) + count
        return counts

    def by_place(self) -> dict[str, int]:
        places = FactMention.place_code
        groups = [group for group in self._groups(places, FactMention.article_id, places.is_not(None)) if len(group[1])]
        counts: dict[str, int] = {}
        for digits in PLACE_DIGITS:
            found: dict[str, list[Ids]] = {}
            for code, ids in groups:
                if len(code) >= digits and len(code) != 3:  # a country's code has three digits
                    found.setdefault(code[:digits], []).append(ids)
            counts |= {code: len(np.unique(np.concatenate(parts))) for code, parts in found.items()}
        return counts

    def _groups(self, key: Any, article: Any, *conditions: ColumnElement[bool]) -> Iterator[tuple[Any, Ids]]:
        """The wanted articles by key; they come as one text a key, which is read ten times faster than rows are."""
        query = select(key, func.group_concat(article)).where(*conditions).group_by(key)
        if self._few is not None:
            query = query.where(article.in_(listed(self._few)))
        for value, joined in self._connection.execute(query).cursor.fetchall():
            ids = np.fromstring(joined, np.int64, sep=",")
            ids = ids[ids < len(self._wanted)]
            yield value, ids[self._wanted[ids]]
