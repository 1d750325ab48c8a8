"""All matches of a query over all segments, put in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from whoosh.searching import Searcher

from archive_gui.base.progress import Wanted, raise_unless
from archive_gui.search import proximity
from archive_gui.search.elias_fano import I64
from archive_gui.search.gram_query import Found, GramQuery, view_of
from archive_gui.search.tallies import F32


@dataclass(frozen=True, slots=True)
class RankedArrays:
    """Matches, best first, as arrays side by side, of ``total`` in all; among equals the latest article is first."""

    ids: I64
    scores: F32
    total: int


def ranked(leaves: Sequence[Searcher], query: GramQuery, limit: int | None, wanted: Wanted) -> RankedArrays:
    """The best ``limit`` matches (None: all) of a query in some segments.

    Raises:
        Cancelled: nobody waits for them any more.
    """
    matches: list[Found] = []
    for leaf in leaves:
        raise_unless(wanted)
        matches.append(query.find(leaf))
    by_segment = [view_of(leaf).reader.ids[found.documents] for leaf, found in zip(leaves, matches, strict=True)]
    ids = np.concatenate([np.zeros(0, np.int64), *by_segment])
    scores = np.concatenate([np.zeros(0, np.float32), *(found.scores for found in matches)])
    pairs = proximity.chunk_pairs(query)
    if pairs:
        best = np.sort(best_first(ids, scores, proximity.BEST))
        for leaf, found, places in zip(leaves, matches, _by_segment(best, matches), strict=True):
            if len(places.inside):
                near = proximity.nearness(leaf, pairs, found.documents[places.inside], wanted)
                scores[places.inside + places.first] += near
    order = best_first(ids, scores, limit)
    return RankedArrays(ids[order], scores[order], len(ids))


class _Places(NamedTuple):
    """Matches of one segment: where its matches begin among all, and which of them."""

    first: int
    inside: I64


def _by_segment(places: I64, matches: Sequence[Found]) -> list[_Places]:
    """Ascending places among the matches of all segments, told apart by segment."""
    ends = np.cumsum([len(found.documents) for found in matches]).tolist()
    return [
        _Places(first, places[(places >= first) & (places < end)] - first)
        for first, end in zip([0, *ends], ends, strict=False)
    ]


def best_first(ids: I64, scores: F32, limit: int | None) -> I64:
    """The places of the best ``limit`` matches (None: all) in order: by score, and among equals the larger id first."""
    places = np.arange(len(ids))
    if limit is not None and limit < len(ids):
        least = np.partition(scores, len(ids) - limit)[len(ids) - limit] if limit else np.inf
        places = np.flatnonzero(scores >= least)
    order = np.lexsort((-ids[places], -scores[places]))
    return places[order[:limit]]
