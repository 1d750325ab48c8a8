"""The words of a text that tell it from others: rare pairs of characters, found again by the index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import log

from archive_gui.language.characters import is_han
from archive_gui.language.folds import fold
from archive_gui.search.segment_view import SegmentView

MOST_READ = 20_000
"""Characters of a text that are looked at; what it is about stands in them."""

MOST_PAIRS = 25
"""Pairs that are searched for: more of them move the first results no further and cost time."""


def telling_pairs(views: Sequence[SegmentView], text: str) -> tuple[str, ...]:
    """The pairs of Chinese characters of a text with the highest tf·idf; those that stand nowhere else are left out."""
    folded = fold(text[:MOST_READ])
    pairs = Counter(a + b for a, b in pairwise(folded) if is_han(a) and is_han(b))
    total = sum(view.reader.universe for view in views)
    weights: dict[str, float] = {}
    for pair, count in pairs.items():
        everywhere = sum(_occurrences(view, pair) for view in views)
        if everywhere > count:
            weights[pair] = (1 + log(count)) * log(total / everywhere)
    return tuple(sorted(weights, key=lambda pair: (-weights[pair], pair))[:MOST_PAIRS])


def _occurrences(view: SegmentView, pair: str) -> int:
    """How often a pair stands in a segment, read from its dictionary alone."""
    run = view.reader.pair(*map(ord, pair))
    return 0 if run is None else run.count
