"""Place names that a look-alike character may have changed (涪口区 for 渌口区) are doubted, never changed alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.findings import FindingKind
from archive_gui.language.misread_places import PlaceDoubt, place_doubts
from archive_gui.repair.draft import Block, Pen
from archive_gui.repair.proposals import Occurrence, Suspicion, blocks_of, proposed

_SURE = 0.7
"""Confidence from which a name is looked for without its generic part too."""


@dataclass(frozen=True, slots=True)
class _Found:
    doubt: PlaceDoubt
    occurrence: Occurrence


def apply(articles: list[list[Block]], pen: Pen) -> list[list[Block]]:
    """Propose what may be meant for each name that no register knows, at each place where it stands."""
    found: defaultdict[tuple[str, str], list[_Found]] = defaultdict(list)
    for number, article in enumerate(articles):
        for one in _in_article(number, article):
            found[one.doubt.written, one.doubt.read].append(one)
    if not found:
        return articles
    suspicions = [_suspicion(articles, group) for group in found.values()]
    return proposed(articles, suspicions, FindingKind.MISREADING, "repair.misreading", pen)


def _in_article(number: int, article: list[Block]) -> list[_Found]:
    """The doubts of one article, whose places are judged by the article as a whole."""
    starts: list[int] = []
    at = 0
    for block in article:
        starts.append(at)
        at += len(block.text) + 1
    doubts = place_doubts().find("\n".join(block.text for block in article))
    found: list[_Found] = []
    index = 0
    for doubt in doubts:
        while index + 1 < len(starts) and starts[index + 1] <= doubt.start:
            index += 1
        start = doubt.start - starts[index]
        found.append(_Found(doubt, Occurrence(number, index, start, start + len(doubt.written), doubt.read)))
    return found


def _suspicion(articles: list[list[Block]], group: list[_Found]) -> Suspicion:
    best = max((one.doubt for one in group), key=lambda doubt: (doubt.confidence, doubt.place.code))
    occurrences = [one.occurrence for one in group]
    if best.confidence >= _SURE and best.place.level is not PlaceLevel.VILLAGE:
        occurrences += _without_generic(articles, best, occurrences)
    place = place_doubts().gazetteer.full_name(best.place.code)
    ordered = tuple(sorted(occurrences, key=lambda one: (one.article, one.block, one.start)))
    return Suspicion(best.written, best.read, place, best.confidence, ordered)


def _without_generic(articles: list[list[Block]], doubt: PlaceDoubt, known: list[Occurrence]) -> list[Occurrence]:
    """The same name without its generic part (涪口的山), where that is no name or word of its own."""
    generic = 2 if doubt.written.endswith("街道") else 1
    stem, meant = doubt.written[:-generic], doubt.read[:-generic]
    gazetteer = place_doubts().gazetteer
    if len(stem) < 2 or stem == meant or gazetteer.short(stem) or gazetteer.exact(stem):
        return []
    full = {(one.article, one.block, one.start) for one in known}
    found: list[Occurrence] = []
    for number, index, text in blocks_of(articles):
        at = text.find(stem)
        while at >= 0:
            if (number, index, at) not in full:
                found.append(Occurrence(number, index, at, at + len(stem), meant))
            at = text.find(stem, at + len(stem))
    return found
