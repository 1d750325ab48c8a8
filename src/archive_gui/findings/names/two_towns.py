"""One village that a page tells to lie in two towns: 黄岭乡水塘村 here and 黄沙乡水塘村 there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from archive_gui.domain.facts import PlaceFact, PlaceLevel
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, facts_with, folded, ref_to, sentences, shown

_TOWN = re.compile("(?![该本全各同邻两几这那有在到的从往原和与])[一-鿿][一-鿿](?<![该本全各同邻两几这那])[乡镇]$")
"""What a town's name ends in, right before that of its village; of longer names the last characters tell them apart."""
_MOVED = re.compile("原属|原为|划归|划入|合并|撤[并销]|更名|改名|同名|另一个")
"""What makes a village of two towns, or two villages of one name."""
_LONG = 3
_MOST = 40
"""Mentions of one village that are read."""

_Mention = tuple[Material, Span]


def two_towns(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about villages of one name in two towns, of which no paragraph has both."""
    for name in sorted(_villages(page)):
        towns: dict[str, _Mention] = {}
        for material in page:
            for town, span in _towns_of(folded(material), name):
                towns.setdefault(town, (material, span))
        for one, other in combinations(towns, 2):
            if not _are_told_apart(towns[one], towns[other], name):
                yield _doubt(towns[one], towns[other])


def _villages(page: Sequence[Material]) -> set[str]:
    found = (
        "".join(fact.quote.split())
        for material in page
        if len(folded(material)) == len(material.reading.text)
        for fact, place in facts_with(material, PlaceFact)
        if place.level is PlaceLevel.VILLAGE
    )
    # A fact may hold its town too: what is told of is the name behind it.
    return {re.split("[乡镇]", name)[-1] for name in found if len(name) >= _LONG and name.endswith("村")}


def _towns_of(text: str, village: str) -> Iterator[tuple[str, Span]]:
    """The towns named right before a village, by their last characters, each with the place of both names."""
    at, read = text.find(village), 0
    while village and at >= 0 and read < _MOST:
        found = _TOWN.search(text, max(0, at - _LONG), at)
        if found is not None:
            yield found[0], Span(found.start(), at + len(village))
        at, read = text.find(village, at + 1), read + 1


def _are_told_apart(one: _Mention, other: _Mention, village: str) -> bool:
    """Whether a paragraph of the one names both towns, or tells how a village came from one to the other."""
    towns = [folded(material)[span.start : span.end - len(village)] for material, span in (one, other)]
    for (material, span), rival in zip((one, other), reversed(towns), strict=True):
        around = folded(material)[slice(*sentences(material).paragraph(span.start))]
        if rival in around or _MOVED.search(around):
            return True
    return False


def _doubt(one: _Mention, other: _Mention) -> Doubt:
    first, second = (shown(material.reading.text, span) for material, span in (one, other))
    params = {"first": first, "second": second}
    return Doubt(FindingKind.NAMES_VARY, Severity.MEDIUM, "finding.two_towns", params, (ref_to(*one), ref_to(*other)))
