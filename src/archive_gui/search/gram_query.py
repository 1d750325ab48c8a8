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

from archive_gui.domain import query as asked
from archive_gui.search.elias_fano import I64
from archive_gui.search.segment_view import F32, Needle, SegmentView

_K1 = 1.2
_B = 0.75
"""The usual constants of BM25 (Robertson and Zaragoza 2009)."""


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
    """Documents that contain ``words`` in any field, scored with BM25 over all segments."""

    def __init__(self, words: str) -> None:
        self.needle = Needle.of(words)

    def find(self, leaf: Searcher) -> Found:
        """See ``GramQuery.find``."""
        view = view_of(leaf)
        found = view.occurrences(self.needle)
        if len(found.documents) == 0:
            return Found(found.documents, found.weights)
        whole: Any = leaf
        views = [view_of(searcher) for searcher, _offset in whole.get_parent().leaf_searchers()]
        matching_documents = sum(len(other.occurrences(self.needle).documents) for other in views)
        documents = sum(other.document_count for other in views)
        mean_length = max(sum(other.total_length for other in views) / documents, 1.0)
        rarity = log(1 + (documents - matching_documents + 0.5) / (matching_documents + 0.5))
        length = view.reader.lengths[found.documents].astype(np.float32) / np.float32(mean_length)
        weights = found.weights
        scores = weights * np.float32(rarity * (_K1 + 1))
        scores /= weights + np.float32(_K1 * (1 - _B)) + np.float32(_K1 * _B) * length
        return Found(found.documents, scores)


class GramAnd(GramQuery):
    """Documents that match every part; the scores of the parts add up."""

    def __init__(self, parts: Sequence[GramQuery]) -> None:
        self.parts = tuple(parts)

    def find(self, leaf: Searcher) -> Found:
        """See ``GramQuery.find``."""
        wanted = [part for part in self.parts if not isinstance(part, GramNot)]
        unwanted = [part.part for part in self.parts if isinstance(part, GramNot)]
        results = [part.find(leaf) for part in wanted] or [GramEvery().find(leaf)]
        results.sort(key=lambda result: len(result.documents))
        documents, scores = results[0].documents, results[0].scores
        for result in results[1:]:
            at, inside = _places(documents, result.documents)
            documents, scores = documents[inside], scores[inside] + result.scores[at[inside]]
        for part in unwanted:
            if len(documents) == 0:
                break
            _at, inside = _places(documents, part.find(leaf).documents)
            documents, scores = documents[~inside], scores[~inside]
        return Found(documents, scores)


class GramOr(GramQuery):
    """Documents that match any part; the scores of the parts add up."""

    def __init__(self, parts: Sequence[GramQuery]) -> None:
        self.parts = tuple(parts)

    def find(self, leaf: Searcher) -> Found:
        """See ``GramQuery.find``."""
        results = [part.find(leaf) for part in self.parts]
        joined = np.concatenate([result.documents for result in results])
        documents, places = np.unique(joined, return_inverse=True)
        sums = np.bincount(places, np.concatenate([result.scores for result in results]), len(documents))
        return Found(documents, sums.astype(np.float32))


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


def compile_query(query: asked.Query) -> GramQuery:
    """The Whoosh query for a query tree."""
    match query:
        case asked.Text(words=words):
            return Gram(words)
        case asked.All(parts=parts):
            return GramAnd([compile_query(part) for part in parts])
        case asked.Any(parts=parts):
            return GramOr([compile_query(part) for part in parts]) if parts else GramNot(GramEvery())
        case asked.Without(part=part):
            return GramNot(compile_query(part))
        case asked.Everything():
            return GramEvery()
        case asked.Field() | asked.DateRange() | asked.FigureRange():
            raise TypeError("the index knows no values of articles; the store answers this part")


def view_of(leaf: Searcher) -> SegmentView:
    """The segment behind a leaf searcher."""
    codec: Any = leaf.reader().codec()
    view = codec.view
    assert isinstance(view, SegmentView)
    return view


def _places(values: I64, ordered: I64) -> tuple[I64, NDArray[np.bool_]]:
    """Where each value would stand in ``ordered``, and whether it stands there."""
    if len(ordered) == 0:
        return np.zeros(len(values), np.int64), np.zeros(len(values), bool)
    at = np.searchsorted(ordered, values)
    at[at == len(ordered)] = 0
    return at, ordered[at] == values
