"""A place found in a text, as the modules that look for places hand it on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule

_RURAL = frozenset({PlaceLevel.TOWN, PlaceLevel.VILLAGE})

MOST_ALTERNATIVES = 8
"""How many other places of a name are told; 红旗街道 has more than any archivist would read."""


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place name in a text, and the place it stands for as far as that can be told.

    ``alternatives`` are the codes of other places of the name that it could stand for as well, likeliest first.
    """

    span: Span
    level: PlaceLevel
    code: str | None
    full_name: str | None
    rule: Rule
    confidence: float
    inferred: bool = False
    alternatives: tuple[str, ...] = ()


def first_of_each(places: Iterable[FoundPlace]) -> list[FoundPlace]:
    """The places in order of the text, the longest where several begin together, none overlapping."""
    kept: list[FoundPlace] = []
    for place in sorted(places, key=lambda place: (place.span.start, -place.span.end)):
        if not kept or place.span.start >= kept[-1].span.end:
            kept.append(place)
    return kept


def joined(known: list[FoundPlace], more: Iterable[FoundPlace]) -> list[FoundPlace]:
    """Places in order, none overlapping, with more of them; the longest stands where several begin together."""
    added = [*more]
    return first_of_each([*known, *added]) if added else known


def told_alike(places: Sequence[FoundPlace], text: str) -> list[FoundPlace]:
    """The places; a village or town that only another mention of its name tells is the one told there."""
    told: dict[str, set[tuple[PlaceLevel, str | None, str]]] = {}
    for place in places:
        if place.level in _RURAL and place.full_name:
            name = text[place.span.start : place.span.end]
            told.setdefault(name, set()).add((place.level, place.code, place.full_name))
    settled = []
    for place in places:
        known = told.get(text[place.span.start : place.span.end], set())
        if place.full_name is None and place.level in _RURAL and len(known) == 1:
            level, code, full = next(iter(known))
            settled.append(replace(place, level=level, code=code, full_name=full, inferred=True))
        else:
            settled.append(place)
    return settled
