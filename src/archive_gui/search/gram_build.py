"""Texts to a segment: fold, number the symbols, sort all (bigram, position) pairs once, write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from archive_gui.domain.search import IndexedArticle
from archive_gui.domain.spans import Span
from archive_gui.language.folds import fold_codes
from archive_gui.search.elias_fano import I64, U32
from archive_gui.search.gram_layout import COARSE_SHIFT, FIELDS, MAX_NARROW_SYMBOLS, SECTION_END
from archive_gui.search.gram_writer import GramWriter, Vocabulary
from archive_gui.search.writings import CODE_POINTS, WRITTEN, code_points, fold_checksum, unusual

_TEXT = FIELDS.index("text")
_COARSE_STEP = 1 << 27
"""The coarse table is made of this many positions at a time, a multiple of 128: some 16 MB of working memory."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article as the index takes it; ``sections`` are its fields in the order of ``FIELDS``.

    ``headings`` are spans of its text, in order and without overlap.
    """

    id: int
    revision: int
    sections: tuple[str, ...]
    headings: tuple[Span, ...]

    @staticmethod
    def of(article: IndexedArticle) -> Document:
        """The document of an article."""
        headings: list[Span] = []
        for span in sorted(article.headings):
            start = max(span.start, headings[-1].end if headings else 0)
            end = min(span.end, len(article.text))
            if start < end:
                headings.append(Span(start, end))
        sections = (article.title, article.text, article.extras)
        return Document(int(article.id), article.revision, sections, tuple(headings))


def segment_attributes(documents: int) -> dict[str, Any]:
    """What the header of a segment says beside its sections."""
    return {"documents": documents, "fields": list(FIELDS), "fold": fold_checksum()}


def build_segment(path: Path, documents: Sequence[Document], *, plain: bool) -> None:
    """Write the segment of these documents, durably; ``plain`` if it is soon to be merged."""
    lengths = np.asarray([len(section) + 1 for document in documents for section in document.sections], np.int64)
    starts = np.concatenate([[0], np.cumsum(lengths)])
    universe = int(starts[-1])
    written = code_points("".join(f"{section}\0" for document in documents for section in document.sections))
    ends = starts[1:] - 1
    folded = fold_codes(written)
    odd = np.flatnonzero(unusual(written)).astype(np.uint32)
    odd_codes = written[odd]
    del written
    folded += np.uint32(1)
    folded[ends] = SECTION_END
    symbols, ranks = _number(folded)
    del folded
    firsts, seconds, counts, positions = _sorted_bigrams(ranks)
    del ranks
    order = np.argsort(odd_codes, kind="stable")
    odd, odd_codes = odd[order], odd_codes[order]
    begins = run_starts(odd_codes)
    vocabulary = Vocabulary(
        np.concatenate([symbols, odd_codes[begins] + np.uint32(WRITTEN)]),
        np.concatenate([firsts, len(symbols) + np.arange(len(begins), dtype=np.uint32)]),
        np.concatenate([seconds, np.zeros(len(begins), np.uint32)]),
        np.concatenate([counts, np.diff(begins, append=len(odd))]),
    )
    arrays = document_arrays(
        np.asarray([document.id for document in documents], np.int64),
        np.asarray([document.revision for document in documents], np.int64),
        starts,
        _headings(documents, starts),
    )
    attributes = segment_attributes(len(documents))
    with GramWriter(path, vocabulary, universe, arrays, attributes, plain=plain) as writer:
        writer.append(positions)
        writer.append(odd)


def _headings(documents: Sequence[Document], starts: I64) -> I64:
    """Where headings begin and end among the positions of the segment, a row each."""
    texts = starts[_TEXT :: len(FIELDS)].tolist()
    spans = [
        (span.start + start, span.end + start)
        for document, start in zip(documents, texts, strict=True)
        for span in document.headings
    ]
    return np.asarray(spans, np.int64).reshape(-1, 2)


def document_arrays(ids: I64, revisions: I64, starts: I64, headings: I64) -> dict[str, NDArray[Any]]:
    """What tells the documents: ids, revisions, where sections and headings lie, the coarse table over positions."""
    documents = starts[:: len(FIELDS)]
    cuts = range(0, int(starts[-1]), _COARSE_STEP)
    coarse = [_coarse(documents, first, min(first + _COARSE_STEP, int(starts[-1]))) for first in cuts]
    return {
        "ids": ids,
        "revisions": revisions,
        "starts": starts.astype(np.uint32),
        "coarse": np.concatenate(coarse),
        "headings.starts": headings[:, 0].astype(np.uint32),
        "headings.ends": headings[:, 1].astype(np.uint32),
    }


def _coarse(documents: I64, first: int, end: int) -> U32:
    """The document of every 128th position ``first <= i < end``, by where documents start."""
    at = np.searchsorted(documents, np.arange(first, end, 1 << COARSE_SHIFT), side="right") - 1
    return at.astype(np.uint32)


def _number(values: U32) -> tuple[U32, NDArray[Any]]:
    """The symbols that occur, ascending, the section end always among them; and each value as an index into them."""
    occurs = np.zeros(CODE_POINTS + 1, bool)
    occurs[values] = True
    occurs[SECTION_END] = True
    symbols = np.flatnonzero(occurs).astype(np.uint32)
    number = np.uint16 if len(symbols) <= MAX_NARROW_SYMBOLS else np.uint32
    rank = np.zeros(CODE_POINTS + 1, number)
    rank[symbols] = np.arange(len(symbols))
    return symbols, rank[values]


def _sorted_bigrams(ranks: NDArray[Any]) -> tuple[U32, U32, I64, U32]:
    """First and second symbol and count of each bigram, ascending, and all positions in that order.

    A bigram starts at every character; the last one of a section is paired with the section end. Two stable sorts, by
    the second symbol and then by the first: numpy sorts 16 bits by radix, in half the time of one sort of pairs.
    """
    order = np.argsort(ranks[1:], kind="stable")
    places = order[np.argsort(ranks[order], kind="stable")]
    by_first = np.cumsum(np.bincount(ranks[:-1], minlength=SECTION_END + 1))
    places = places[by_first[SECTION_END] :]
    seconds = ranks[places + 1]
    differs = np.ones(len(places), bool)
    np.not_equal(seconds[1:], seconds[:-1], out=differs[1:])
    runs = by_first[SECTION_END:-1] - by_first[SECTION_END]
    differs[runs[runs < len(places)]] = True
    begins = np.flatnonzero(differs)
    firsts = ranks[places[begins]].astype(np.uint32)
    counts = np.diff(begins, append=len(places))
    return firsts, seconds[begins].astype(np.uint32), counts, places.astype(np.uint32)


def run_starts(values: NDArray[Any]) -> I64:
    """Where in an array each run of equal values begins."""
    differs = np.empty(len(values), bool)
    differs[:1] = True
    np.not_equal(values[1:], values[:-1], out=differs[1:])
    return np.flatnonzero(differs)
