"""A repaired page as the archivist's edits find it: its articles, and where in them a captured offset stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from archive_gui.repair.draft import Block

_NEAR = 16
"""Characters by which a part may begin earlier or later than when it was named: a heading's marks, a bullet, blanks."""

_FAR = 200
"""Characters of a line that may be blank before a table row's first words."""


class Spot(NamedTuple):
    """Block ``block`` of article ``article``, both counted from 0."""

    article: int
    block: int


class Page:
    """The articles of a source, of which at least one remains, perhaps empty."""

    def __init__(self, captured: str, articles: list[list[Block]]) -> None:
        self.captured = captured
        self.articles = [list(article) for article in articles]

    def __getitem__(self, spot: Spot) -> Block:
        return self.articles[spot.article][spot.block]

    def __setitem__(self, spot: Spot, block: Block) -> None:
        self.articles[spot.article][spot.block] = block

    def spots(self) -> Iterator[tuple[Spot, Block]]:
        """Every block that has text, in reading order."""
        for number, article in enumerate(self.articles):
            for index, block in enumerate(article):
                if block.text:
                    yield Spot(number, index), block

    def part(self, offset: int) -> Spot | None:
        """The part that begins at a captured offset, or so near that only signs and blanks lie between."""
        best: tuple[int, Spot] | None = None
        for spot, block in self.spots():
            start = block.strand.start
            if start == offset:
                return spot
            distance = abs(start - offset)
            if distance > _FAR or (best is not None and best[0] <= distance):
                continue
            between = self.captured[min(start, offset) : max(start, offset)]
            if _is_blank(between) if distance > _NEAR else not any(map(str.isalnum, between)):
                best = (distance, spot)
        return None if best is None else best[1]

    def inside(self, offset: int) -> tuple[Spot, int] | None:
        """The part that a captured offset lies in, and the index of its character or of the next one that stands."""
        for spot, block in self.spots():
            index = _index_in(block, offset)
            if index is not None:
                return spot, index
        for spot, block in self.spots():
            index = self._index_after(block, offset)
            if index is not None:
                return spot, index
        return None

    def before(self, offset: int) -> Spot | None:
        """The part that begins nearest before a captured offset."""
        starts = ((block.strand.start, spot) for spot, block in self.spots() if block.strand.start < offset)
        found = max(starts, default=None)
        return None if found is None else found[1]

    def after(self, offset: int) -> Spot | None:
        """The part that begins nearest after a captured offset."""
        starts = ((block.strand.start, spot) for spot, block in self.spots() if block.strand.start > offset)
        found = min(starts, default=None)
        return None if found is None else found[1]

    def take(self, spot: Spot) -> Block:
        """Take a part out; an article without parts goes, unless it is the last."""
        block = self.articles[spot.article].pop(spot.block)
        if not self.articles[spot.article] and len(self.articles) > 1:
            del self.articles[spot.article]
        return block

    def put(self, spot: Spot, block: Block) -> None:
        """Put a part in so that it stands at ``spot``."""
        self.articles[spot.article].insert(spot.block, block)

    def _index_after(self, block: Block, offset: int) -> int | None:
        """The index of the character of ``block`` that stands next after a place that was taken out of it."""
        if not block.strand.start < offset < block.strand.end:
            return None
        at = 0
        for run in block.strand.runs:
            if offset < run.start <= offset + _NEAR:
                between = self.captured[offset : run.start]
                return None if any(character.isalnum() for character in between) else at
            at += run.length
        return None


def _index_in(block: Block, offset: int) -> int | None:
    at = 0
    for run in block.strand.runs:
        if run.start <= offset < run.end:
            return at + offset - run.start if run.length == run.end - run.start else at
        at += run.length
    return None


def _is_blank(text: str) -> bool:
    return text.isspace() and "\n" not in text
