"""What stands at a place of a page, and the decision that an act of the archivist on it means.

``articles`` are the reading texts of one source in page order; articles are counted from 1 and parts named by their id.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from archive_gui.domain.decisions import (
    BringBack,
    JoinArticles,
    JoinParts,
    MovePart,
    RepairAnchor,
    SetKind,
    SetPartAside,
    SplitArticle,
    SplitPart,
)
from archive_gui.domain.reading import Part, PartKind, ReadingText, Repair, SetAside


class PartPlace(NamedTuple):
    """Which part of which article of a source."""

    article: int
    part: str


def anchor_of(repair: Repair) -> RepairAnchor:
    """What names a repair on every run of the rules."""
    return RepairAnchor(repair.rule, repair.kind, repair.source_ranges)


def part_start(reading: ReadingText, part: Part) -> int:
    """The captured offset that names a part, which has at least one character."""
    return reading.offsets.source_range(part.span.start).start


def part_at(reading: ReadingText, offset: int) -> Part | None:
    """The part at a reading offset; the line feed behind a part belongs to it. None for a part without text."""
    found = next((part for part in reading.parts if part.span.start <= offset <= part.span.end), None)
    return found if found is not None and found.span.length else None


def set_kind(articles: Sequence[ReadingText], place: PartPlace, kind: PartKind) -> SetKind | None:
    """The part is of another kind; None where it is of that kind already."""
    reading, part = _part(articles, place)
    return None if part.kind is kind or not part.span.length else SetKind(part_start(reading, part), kind)


def split_part(reading: ReadingText, offset: int) -> SplitPart | None:
    """A new part begins with the character at a reading offset; None where one begins or nothing stands there."""
    part = part_at(reading, offset)
    if part is None:
        return None
    before, after = reading.text[part.span.start : offset], reading.text[offset : part.span.end]
    if not before.strip() or not after.strip():
        return None
    first = offset + len(after) - len(after.lstrip())
    return SplitPart(reading.offsets.source_range(first).start)


def join_parts(articles: Sequence[ReadingText], place: PartPlace) -> JoinParts | None:
    """The part goes on the part before it; None for the first of its article."""
    reading, part = _part(articles, place)
    return JoinParts(part_start(reading, part)) if part.span.start and part.span.length else None


def move_part(
    articles: Sequence[ReadingText], place: PartPlace, target: PartPlace, *, after: bool = False
) -> MovePart | None:
    """The part is dragged before ``target``, or after it, in its own article or another; None where it stands there."""
    order = [
        (PartPlace(number, part.id), part_start(reading, part))
        for number, reading in enumerate(articles, start=1)
        for part in reading.parts
        if part.span.length
    ]
    places = [one for one, _ in order]
    if place not in places or target not in places or place == target:
        return None
    at, goal = places.index(place), places.index(target)
    if place.article == target.article and at == (goal + 1 if after else goal - 1):
        return None
    return MovePart(order[at][1], order[goal][1], after)


def split_article(articles: Sequence[ReadingText], place: PartPlace) -> SplitArticle | None:
    """An article begins with the part; None for the first of its article."""
    reading, part = _part(articles, place)
    return SplitArticle(part_start(reading, part)) if part.span.start and part.span.length else None


def join_articles(articles: Sequence[ReadingText], article: int) -> JoinArticles | None:
    """The article goes on the one before it; None for the first, and for one without text."""
    reading = articles[article - 1]
    return JoinArticles(part_start(reading, reading.parts[0])) if article > 1 and reading.text else None


def set_part_aside(articles: Sequence[ReadingText], place: PartPlace) -> SetPartAside | None:
    """The part leaves the reading text; None for one without text."""
    reading, part = _part(articles, place)
    return SetPartAside(part_start(reading, part)) if part.span.length else None


def bring_back(aside: SetAside, kind: PartKind = PartKind.PARAGRAPH) -> BringBack:
    """Text that was set aside is a part again."""
    return BringBack(aside.source_ranges, kind)


def _part(articles: Sequence[ReadingText], place: PartPlace) -> tuple[ReadingText, Part]:
    """The part at a place that must exist (KeyError otherwise)."""
    reading = articles[place.article - 1]
    for part in reading.parts:
        if part.id == place.part:
            return reading, part
    raise KeyError(place)
