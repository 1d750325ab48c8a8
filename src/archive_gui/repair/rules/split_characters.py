"""Rare characters that stand as their two halves (石曹 for 𥕢) are proposed, never put in alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from archive_gui.domain.findings import FindingKind
from archive_gui.language.misread_places import place_doubts
from archive_gui.language.split_names import SplitCharacter, split_characters
from archive_gui.repair.draft import Block, Pen
from archive_gui.repair.proposals import Occurrence, Suspicion, blocks_of, proposed

_SHORTEST_STEM = 3
"""Characters: a name's halves and one more."""


def apply(articles: list[list[Block]], pen: Pen) -> list[list[Block]]:
    """Propose the character for its halves, in every name that has them, one finding for each name."""
    found: defaultdict[tuple[str, str], list[tuple[SplitCharacter, Occurrence]]] = defaultdict(list)
    for number, article in enumerate(articles):
        for index, one in _in_article(article):
            at = one.start
            found[one.written, one.read].append((one, Occurrence(number, index, at, at + 2, one.character)))
    if not found:
        return articles
    suspicions = [_suspicion(articles, group) for group in found.values()]
    return proposed(articles, suspicions, FindingKind.SPLIT_CHARACTER, "repair.split_character", pen)


def _in_article(article: list[Block]) -> Iterator[tuple[int, SplitCharacter]]:
    """The index of the block and the character, in block offsets; places are judged by the article as a whole."""
    starts: list[int] = []
    at = 0
    for block in article:
        starts.append(at)
        at += len(block.text) + 1
    index = 0
    for one in split_characters(place_doubts().gazetteer, "\n".join(block.text for block in article)):
        while index + 1 < len(starts) and starts[index + 1] <= one.start:
            index += 1
        yield index, replace(one, start=one.start - starts[index])


def _suspicion(articles: list[list[Block]], group: list[tuple[SplitCharacter, Occurrence]]) -> Suspicion:
    best = max((one for one, _ in group), key=lambda one: one.confidence)
    occurrences = {occurrence for _, occurrence in group}
    if best.place is not None:
        occurrences.update(_without_generic(articles, best))
    place = "" if best.place is None else place_doubts().gazetteer.full_name(best.place.code)
    ordered = tuple(sorted(occurrences, key=lambda one: (one.article, one.block, one.start)))
    return Suspicion(best.written, best.read, place, best.confidence, ordered)


def _without_generic(articles: list[list[Block]], one: SplitCharacter) -> Iterator[Occurrence]:
    """The same name, of three characters or more with the halves, where its generic part is left out."""
    generic = 2 if one.written.endswith(("街道", "社区")) else 1
    stem = one.written[:-generic]
    pair = one.read.index(one.character)
    if len(stem) < _SHORTEST_STEM:
        return
    for number, index, text in blocks_of(articles):
        at = text.find(stem)
        while at >= 0:
            yield Occurrence(number, index, at + pair, at + pair + 2, one.character)
            at = text.find(stem, at + len(stem))
