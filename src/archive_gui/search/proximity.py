"""Articles in which the chunks of a query stand near one another rank before those in which they are scattered."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from whoosh.searching import Searcher

from archive_gui.base.progress import Wanted, raise_unless
from archive_gui.search.elias_fano import I64, U32
from archive_gui.search.gram_query import Gram, GramAnd, GramOr, GramQuery, view_of
from archive_gui.search.needle import Needle
from archive_gui.search.segment_view import SegmentView
from archive_gui.search.tallies import F32

BEST = 1000
"""How many of the best are looked at again: whoever reads on has other reasons than nearness."""

HALF_AT = 10
"""Chunks that are this many characters apart count half as much as those side by side.

That a pair counts as its rarer member and the less the further apart: Y. Rasolofo and J. Savoy, "Term proximity scoring
for keyword-based retrieval systems", ECIR 2003; the scale is that of Chinese, where a clause has some ten characters.
"""

_MOST_OF_A_CHARACTER = 20_000
"""The places of a single character are looked up only where it is rarer; the frequent ones stand near everything."""


def chunk_pairs(query: GramQuery) -> list[tuple[Gram, Gram]]:
    """The chunks that follow each other in a conjunction, anywhere in the query but under a negation."""
    if isinstance(query, GramOr):
        return [pair for part in query.parts for pair in chunk_pairs(part)]
    if not isinstance(query, GramAnd):
        return []
    chunks = [part for part in query.parts if isinstance(part, Gram) and part.needle.words]
    inner = [pair for part in query.parts for pair in chunk_pairs(part)]
    return list(pairwise(chunks)) + inner


def nearness(leaf: Searcher, pairs: Sequence[tuple[Gram, Gram]], documents: I64, wanted: Wanted) -> F32:
    """What is to be added to the scores of some documents of a segment, given ascending.

    Raises:
        Cancelled: nobody waits for it any more.
    """
    view = view_of(leaf)
    added = np.zeros(len(documents), np.float32)
    known: dict[Needle, U32] = {}
    for pair in pairs:
        for gram in pair:
            if gram.needle not in known:
                raise_unless(wanted)
                known[gram.needle] = _places(view, gram.needle, documents)
        first, second = pair
        gaps = _least_gaps(view, documents, *((known[gram.needle], len(gram.needle.choices)) for gram in pair))
        rarity = min(first.rarity(leaf), second.rarity(leaf))
        added += np.float32(rarity) / (1 + gaps / np.float32(HALF_AT))
    return added


def _places(view: SegmentView, needle: Needle, documents: I64) -> U32:
    choices = needle.choices
    if len(choices) == 1 and sum(map(view.reader.character_count, choices[0])) > _MOST_OF_A_CHARACTER:
        return np.zeros(0, np.uint32)
    return view.positions_within(needle, documents)


def _least_gaps(view: SegmentView, documents: I64, first: tuple[U32, int], second: tuple[U32, int]) -> F32:
    """For each document the fewest characters between hits of two chunks, given by place and length; or infinity."""
    gaps = np.full(len(documents), np.inf, np.float32)
    for (earlier, length), (later, _length) in ((first, second), (second, first)):
        at = np.searchsorted(later, earlier)
        followed = at < len(later)
        before, following = earlier[followed].astype(np.int64), later[at[followed]].astype(np.int64)
        owner = np.searchsorted(view.reader.documents.begins[documents], before, side="right") - 1
        same = following < view.reader.documents.ends[documents[owner]]
        apart = np.maximum(following - before - length, 0)
        np.minimum.at(gaps, owner[same], apart[same].astype(np.float32))
    return gaps
