"""Whoosh queries over bigram segments: a string, and trees of them evaluated as set operations over arrays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.matching.mcore import Matcher, NullMatcher
from whoosh.query import qcore
from whoosh.searching import SearchContext, Searcher

from archive_gui.base.progress import Wanted, always, raise_unless
from archive_gui.domain import query as asked
from archive_gui.domain.search import EXACT, Manner
from archive_gui.search.elias_fano import I64
from archive_gui.search.needle import Needle
from archive_gui.search.segment_view import Occurrences, SegmentView
from archive_gui.search.tallies import F32

_K1 = 1.2
_B = 0.75
"""The usual constants of BM25 (Robertson and Zaragoza 2009)."""

_MANY = 64
"""Looking values up one by one in a list is quicker than a table of all documents below one in this many."""


@dataclass(frozen=True, slots=True)
class Found:
    """The documents of one segment that match, ascending, and their scores."""

    documents: I64
    scores: F32


class ArrayMatcher(Matcher):
    """Whoosh's view of a result: document numbers in order with their scores."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self._at = 0
        self._best = float(found.scores.max()) if len(found.scores) else 0.0

    def is_active(self) -> bool:
        """Whether a document is left."""
        return self._at < len(self.found.documents)

    def reset(self) -> None:
        """Go back to the first document."""
        self._at = 0

    def id(self) -> int:
        """The document at hand."""
        return int(self.found.documents[self._at])

    def next(self) -> bool:  # type: ignore[override] # as Whoosh's own leaf matchers do
        """Go on to the next document; true tells Whoosh that a block ended, so that it may skip by score."""
        self._at += 1
        return True

    def skip_to(self, number: int) -> None:
        """Go on to the first document of at least this number."""
        self._at += int(np.searchsorted(self.found.documents[self._at :], number))

    def all_ids(self) -> Iterator[int]:
        """The numbers of all documents."""
        return iter(self.found.documents.tolist())

    def weight(self) -> float:
        """A result has one weight."""
        return 1.0

    def score(self) -> float:
        """The score of the document at hand."""
        return float(self.found.scores[self._at])

    def value(self) -> bytes:
        """Postings carry no value."""
        return b""

    def value_as(self, astype: str) -> Any:
        """Only the weight can be asked for."""
        if astype == "weight":
            return self.weight()
        raise ValueError(f"bigram postings have no {astype}")

    def supports(self, astype: str) -> bool:
        """Only the weight can be asked for."""
        return astype == "weight"

    def supports_block_quality(self) -> bool:
        """Scores are known beforehand."""
        return True

    def max_quality(self) -> float:
        """The best score of all."""
        return self._best

    def block_quality(self) -> float:
        """An upper bound of the scores to come."""
        return self._best

    def skip_to_quality(self, minquality: float) -> int:
        """Go on to the next document that scores more than this."""
        better = np.flatnonzero(self.found.scores[self._at :] > minquality)
        self._at = self._at + int(better[0]) if len(better) else len(self.found.documents)
        return 1

    def replace(self, minquality: float = 0) -> Matcher:  # noqa: ARG002 - Whoosh's signature
        """Nothing cheaper can stand in."""
        return self if self.is_active() else NullMatcher()

    def copy(self) -> ArrayMatcher:
        """An equal matcher that moves by itself."""
        other = ArrayMatcher(self.found)
        other._at = self._at
        return other


class GramQuery(qcore.Query):
    """A query that finds all its documents of a segment at once."""

    boost = 1.0

    def find(self, leaf: Searcher) -> Found:
        """The matching documents of one segment.

        Args:
            leaf: the searcher of the segment; its parent knows all segments.
        """
        raise NotImplementedError

    def documents(self, leaf: Searcher) -> I64:
        """The matching documents of one segment alone."""
        return self.find(leaf).documents

    def matcher(self, searcher: Searcher, context: SearchContext | None = None) -> Matcher:  # noqa: ARG002
        """The same for Whoosh's collectors, filters and compound queries."""
        found = self.find(searcher)
        return ArrayMatcher(found) if len(found.documents) else NullMatcher()

    def is_leaf(self) -> bool:
        """Whoosh need not look into it."""
        return True

    def normalize(self) -> GramQuery:
        """It stands as simply as it can."""
        return self

    def field(self) -> None:
        """It looks into every field."""

    def estimate_size(self, reader: Any) -> int:
        """An upper bound of the number of matches."""
        return int(reader.doc_count())


class Gram(GramQuery):
    """Documents that contain ``words`` in any field, scored with BM25 over all segments.

    Args:
        words: as they were typed.
        manner: how they are compared with text.
        wanted: asked before each look-up whether anybody still wants to know.
    """

    def __init__(self, words: str, manner: Manner = EXACT, wanted: Wanted = always) -> None:
        self.needle = Needle.of(words, manner)
        self._wanted = wanted

    def occurrences(self, leaf: Searcher) -> Occurrences:
        """The matching documents of one segment, and how often the words stand in each.

        Raises:
            Cancelled: nobody wants to know.
        """
        return self._look_up(view_of(leaf))

    def _look_up(self, view: SegmentView) -> Occurrences:
        raise_unless(self._wanted)
        return view.occurrences(self.needle)

    def find(self, leaf: Searcher) -> Found:
        """See ``GramQuery.find``."""
        found = self.occurrences(leaf)
        return Found(found.documents, self.scores(leaf, found.documents, found.weights))

    def documents(self, leaf: Searcher) -> I64:
        """See ``GramQuery.documents``."""
        return self.occurrences(leaf).documents

    def rarity(self, leaf: Searcher) -> float:
        """How much a hit tells, by the documents of all segments that have one."""
        views = _all_views(leaf)
        matching = sum(len(self._look_up(view).documents) for view in views)
        return log(1 + (sum(view.document_count for view in views) - matching + 0.5) / (matching + 0.5))

    def scores(self, leaf: Searcher, documents: I64, weights: F32) -> F32:
        """The scores of some documents of a segment in which the words have these weighted counts."""
        if len(documents) == 0:
            return np.zeros(0, np.float32)
        views = _all_views(leaf)
        mean_length = max(sum(view.total_length for view in views) / sum(view.document_count for view in views), 1.0)
        scores = view_of(leaf).norms(mean_length)[documents]
        scores *= np.float32(_K1 * _B)
        scores += np.float32(_K1 * (1 - _B))
        scores += weights
        np.divide(weights, scores, out=scores)
        scores *= np.float32(self.rarity(leaf) * (_K1 + 1))
        return scores


class GramAnd(GramQuery):
    """Documents that match every part; the scores of the parts add up."""

    def __init__(self, parts: Sequence[GramQuery]) -> None:
        self.parts = tuple(parts)

    def find(self, leaf: Searcher) -> Found:
        """See ``GramQuery.find``; what is not in all parts is not scored."""
        wanted = [part for part in self.parts if not isinstance(part, GramNot)] or [GramEvery()]
        unwanted = [part.part for part in self.parts if isinstance(part, GramNot)]
        results = [part.occurrences(leaf) if isinstance(part, Gram) else part.find(leaf) for part in wanted]
        size = view_of(leaf).reader.document_count
        order = sorted(range(len(results)), key=lambda at: len(results[at].documents))
        documents = results[order[0]].documents
        picks = {order[0]: np.arange(len(documents))}
        for number in order[1:]:
            at, inside = _places(documents, results[number].documents, size)
            documents = documents[inside]
            picks = {other: picked[inside] for other, picked in picks.items()} | {number: at[inside]}
        for part in unwanted:
            if len(documents) == 0:
                break
            inside = np.zeros(size, bool)
            inside[part.documents(leaf)] = True
            left = ~inside[documents]
            documents = documents[left]
            picks = {number: picked[left] for number, picked in picks.items()}
        scores = np.zeros(len(documents), np.float32)
        for number, (part, result) in enumerate(zip(wanted, results, strict=True)):
            if isinstance(part, Gram) and isinstance(result, Occurrences):
                scores += part.scores(leaf, documents, result.weights[picks[number]])
            elif isinstance(result, Found):
                scores += result.scores[picks[number]]
        return Found(documents, scores)


class GramOr(GramQuery):
    """Documents that match any part; the scores of the parts add up."""

    def __init__(self, parts: Sequence[GramQuery]) -> None:
        self.parts = tuple(parts)

    def find(self, leaf: Searcher) -> Found:
        """See ``GramQuery.find``."""
        sums = np.zeros(view_of(leaf).reader.document_count, np.float32)
        matches = np.zeros(len(sums), bool)
        for part in self.parts:
            found = part.find(leaf)
            sums[found.documents] += found.scores
            matches[found.documents] = True
        documents = np.flatnonzero(matches)
        return Found(documents, sums[documents])


class GramNot(GramQuery):
    """Documents that do not match the part, all of score 0."""

    def __init__(self, part: GramQuery) -> None:
        self.part = part

    def find(self, leaf: Searcher) -> Found:
        """See ``GramQuery.find``."""
        return GramAnd([self]).find(leaf)


class GramEvery(GramQuery):
    """All documents, of score 0."""

    def find(self, leaf: Searcher) -> Found:
        """See ``GramQuery.find``."""
        living = view_of(leaf).living()
        return Found(living, np.zeros(len(living), np.float32))


def compile_query(query: asked.Query, manner: Manner = EXACT, wanted: Wanted = always) -> GramQuery:
    """The Whoosh query for a query tree."""

    def compiled(part: asked.Query) -> GramQuery:
        match part:
            case asked.Text(words=words):
                return Gram(words, manner, wanted)
            case asked.All(parts=parts):
                return GramAnd(list(map(compiled, parts)))
            case asked.Any(parts=parts):
                return GramOr(list(map(compiled, parts))) if parts else GramNot(GramEvery())
            case asked.Without(part=inner):
                return GramNot(compiled(inner))
            case asked.Everything():
                return GramEvery()
            case asked.Field() | asked.DateRange() | asked.FigureRange():
                raise TypeError("the index knows no values of articles; the store answers this part")

    return compiled(query)


def view_of(leaf: Searcher) -> SegmentView:
    """The segment behind a leaf searcher."""
    codec: Any = leaf.reader().codec()
    view = codec.view
    assert isinstance(view, SegmentView)
    return view


def _all_views(leaf: Searcher) -> list[SegmentView]:
    whole: Any = leaf
    return [view_of(searcher) for searcher, _offset in whole.get_parent().leaf_searchers()]


def _places(values: I64, ordered: I64, size: int) -> tuple[I64, NDArray[np.bool_]]:
    """Where each value would stand in ``ordered``, and whether it stands there; all are below ``size``."""
    if len(values) * _MANY > size:
        at = np.full(size, -1, np.int64)
        at[ordered] = np.arange(len(ordered))
        at = at[values]
        return at, at >= 0
    if len(ordered) == 0:
        return np.zeros(len(values), np.int64), np.zeros(len(values), bool)
    at = np.searchsorted(ordered, values)
    at[at == len(ordered)] = 0
    return at, ordered[at] == values
