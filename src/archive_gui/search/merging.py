"""When segments are merged: few enough to search quickly, each article rewritten only a few times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import log2

import numpy as np
from whoosh.writing import SegmentWriter

from archive_gui.search.codec import GramSegment
from archive_gui.search.elias_fano import MAX_UNIVERSE
from archive_gui.search.gram_merge import MergeSource, merge_segments
from archive_gui.search.storage import DurableStorage

_TIER_FACTOR = 8
"""As many segments of like size are merged into one of the next size; each article is moved log8(n) times."""
_SMALLEST_TIER = 1 << 16
_MOST_PLAIN = 128
"""A long update merges its plain segments when there are so many: some two gigabytes on the disk."""
_MOST_DELETED = 0.3
"""A segment of which more than this part is deleted is rewritten without it."""


def merge_tiers(writer: SegmentWriter, segments: list[GramSegment]) -> list[GramSegment]:
    """Whoosh's merge policy: merge eight segments of like size, rewrite those with many deletions, drop empty ones.

    Plain segments, which a long update left, are merged into one first.
    """
    storage: DurableStorage = writer.storage
    kept = _merged_plain(writer, [segment for segment in segments if segment.doc_count() > 0], fewest=1)
    merged = True
    while merged:
        merged = False
        for group in _tiers(storage, kept):
            if len(group) >= _TIER_FACTOR or _is_sparse(group):
                kept = [segment for segment in kept if segment not in group]
                kept.append(_merge(writer, group))
                merged = True
                break
    return kept


def keep_plain(writer: SegmentWriter, segments: list[GramSegment]) -> list[GramSegment]:
    """Whoosh's merge policy amid a long update: plain segments are left for its end unless they become many."""
    return _merged_plain(writer, [segment for segment in segments if segment.doc_count() > 0], fewest=_MOST_PLAIN)


def _merged_plain(writer: SegmentWriter, segments: list[GramSegment], *, fewest: int) -> list[GramSegment]:
    storage: DurableStorage = writer.storage
    plain = [segment for segment in segments if storage.gram_reader(segment.file_name).plain]
    if len(plain) < fewest:
        return segments
    return [segment for segment in segments if segment not in plain] + [_merge(writer, plain)]


def _tiers(storage: DurableStorage, segments: Iterable[GramSegment]) -> list[list[GramSegment]]:
    """Groups of segments of like size, smallest first; a segment of many deletions forms a group by itself."""
    tiers: dict[int, list[GramSegment]] = defaultdict(list)
    sparse: list[list[GramSegment]] = []
    for segment in segments:
        if _is_sparse([segment]):
            sparse.append([segment])
            continue
        size = storage.gram_reader(segment.file_name).universe
        if size <= MAX_UNIVERSE // _TIER_FACTOR:
            tier = int(log2(max(size, _SMALLEST_TIER) / _SMALLEST_TIER) / log2(_TIER_FACTOR))
            tiers[tier].append(segment)
    return sparse + [tiers[tier] for tier in sorted(tiers)]


def _is_sparse(group: list[GramSegment]) -> bool:
    return len(group) == 1 and group[0].deleted_count() > _MOST_DELETED * group[0].doc_count_all()


def _merge(writer: SegmentWriter, group: list[GramSegment]) -> GramSegment:
    storage: DurableStorage = writer.storage
    merged = GramSegment(writer.indexname)
    sources = []
    for segment in group:
        reader = storage.gram_reader(segment.file_name)
        alive = None
        if segment.has_deletions():
            alive = np.ones(reader.document_count, bool)
            alive[segment.deleted] = False
        sources.append(MergeSource(reader, alive))
    merged.set_doc_count(merge_segments(storage.path_of(merged.file_name), sources))
    return merged
