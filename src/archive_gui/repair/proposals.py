"""Doubts about single words: noted as proposals with one finding for each word, applied where they were adopted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import RepairKind
from archive_gui.domain.spans import Ranges, Span
from archive_gui.repair.draft import Block, Pen
from archive_gui.repair.strands import Run, Strand, weave


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Characters ``start`` to ``end`` of block ``block`` of article ``article`` (all from 0), and what may be meant."""

    article: int
    block: int
    start: int
    end: int
    after: str


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A word that may be misread, wherever it stands on the page; ``place`` is the full name of what it may mean."""

    written: str
    read: str
    place: str
    confidence: float
    occurrences: tuple[Occurrence, ...]


def proposed(
    articles: list[list[Block]], suspicions: Sequence[Suspicion], kind: FindingKind, code: str, pen: Pen
) -> list[list[Block]]:
    """Note every occurrence as a proposal, doubt each word once, and put in what the archivist adopted.

    Where two suspicions touch the same characters the earlier one stands. A word whose occurrences are all decided
    is doubted no more.
    """
    adopted: defaultdict[tuple[int, int], list[Occurrence]] = defaultdict(list)
    taken: set[tuple[int, int, int]] = set()
    for suspicion in suspicions:
        open_places: list[Ranges] = []
        for one in suspicion.occurrences:
            spots = {(one.article, one.block, at) for at in range(one.start, one.end)}
            ranges = articles[one.article][one.block].strand.ranges(one.start, one.end)
            if taken & spots or not _is_whole(ranges, one, pen):
                continue
            taken |= spots
            if pen.repaired(RepairKind.MISREADING, ranges, one.after, confidence=suspicion.confidence, applied=False):
                adopted[one.article, one.block].append(one)
            elif not pen.is_settled(RepairKind.MISREADING, ranges):
                open_places.append(ranges)
        if open_places:
            params: dict[str, str | int] = {
                "written": suspicion.written,
                "read": suspicion.read,
                "place": suspicion.place,
                "count": len(open_places),
            }
            pen.suspected(kind, code, open_places, params, confidence=suspicion.confidence)
    if not adopted:
        return articles
    return [
        [_with(block, adopted.get((number, index), [])) for index, block in enumerate(article)]
        for number, article in enumerate(articles)
    ]


def blocks_of(articles: list[list[Block]]) -> Iterator[tuple[int, int, str]]:
    """Article, block and text of every block on the page."""
    for number, article in enumerate(articles):
        for index, block in enumerate(article):
            yield number, index, block.text


def _is_whole(ranges: Ranges, one: Occurrence, pen: Pen) -> bool:
    """Whether fewer characters can stand for the word: its captured pieces have nothing but blanks between them."""
    if len(one.after) == one.end - one.start or len(ranges) == 1:
        return True
    between = pen.captured.text[ranges[0].start : ranges[-1].end]
    return len("".join(between.split())) == one.end - one.start and ranges[0].start < ranges[-1].start


def _with(block: Block, occurrences: list[Occurrence]) -> Block:
    pieces: list[Strand] = []
    at = 0
    for one in sorted(occurrences, key=lambda one: one.start):
        pieces += [block.strand.cut(at, one.start), _read(block.strand, one)]
        at = one.end
    return replace(block, strand=weave([*pieces, block.strand.cut(at, len(block.text))])) if occurrences else block


def _read(strand: Strand, one: Occurrence) -> Strand:
    """What is meant, traced to what is written; a single character stands for all of it where the sizes differ."""
    written = strand.cut(one.start, one.end)
    if len(one.after) == len(written.text):
        return written.spelled(one.after)
    places = [Span(run.start, run.end) for run in written.runs]
    return Strand(one.after, (Run(1, places[0].start, places[-1].end),))
