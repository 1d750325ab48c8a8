"""A place found in a text, as the modules that look for places hand it on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule

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
