"""Counting hits: how often strings stand in the texts of some documents, as walking through them would find."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from archive_gui.domain.search import EXACT, Manner
from archive_gui.search.elias_fano import I64
from archive_gui.search.gram_layout import FIELDS
from archive_gui.search.needle import Needle
from archive_gui.search.segment_view import SegmentView

MOST_COUNTED = 200_000
"""Hits counted in passing, in some 15 ms."""

_TEXT = FIELDS.index("text")


def count_in_texts(
    views: Sequence[SegmentView], words: Sequence[str], articles: I64, manner: Manner = EXACT
) -> int | None:
    """The hits of strings in the text sections of these articles; overlapping ones are one hit.

    None where they would be too many to be counted in passing: some ``MOST_COUNTED``.
    """
    needles = [Needle.of(each, manner) for each in words]
    # The results of the search itself are still at hand, and their weights tell the hits roughly.
    weights = sum(float(view.occurrences(needle).weights.sum()) for view in views for needle in needles)
    return None if weights > MOST_COUNTED else sum(_count(view, needles, articles) for view in views)


def _count(view: SegmentView, needles: Sequence[Needle], articles: I64) -> int:
    reader = view.reader
    starts, lengths = [], []
    for needle in needles:
        positions = view.positions(needle)
        starts.append(positions.astype(np.int64))
        lengths.append(np.full(len(positions), len(needle.choices), np.int64))
    begin, end = _joined(np.concatenate([np.zeros(0, np.int64), *starts]), np.concatenate([[0], *lengths])[1:])
    if len(begin) == 0:
        return 0
    documents = reader.documents.documents(begin.astype(np.uint32))
    wanted = np.isin(reader.ids, articles)
    if view.alive is not None:
        wanted &= view.alive
    first = reader.starts[documents * len(FIELDS) + _TEXT]
    last = reader.starts[documents * len(FIELDS) + _TEXT + 1]
    return int(np.count_nonzero(wanted[documents] & (begin >= first) & (end < last)))


def _joined(starts: I64, lengths: I64) -> tuple[I64, I64]:
    """Stretches in order, those that overlap made one."""
    order = np.argsort(starts, kind="stable")
    starts, ends = starts[order], (starts + lengths)[order]
    if len(starts) == 0:
        return starts, ends
    reach = np.maximum.accumulate(ends)
    begins = np.flatnonzero(np.concatenate([[True], starts[1:] >= reach[:-1]]))
    return starts[begins], reach[np.append(begins[1:], len(starts)) - 1]
