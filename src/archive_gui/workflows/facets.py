"""What a result is made of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from archive_gui.domain.facets import Facets, PlaceCount
from archive_gui.domain.facts import FactKind
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.workflows.session import Archive

Key = TypeVar("Key", int, str)


def facets(archive: Archive, articles: Sequence[int]) -> Facets:
    """How many of these articles carry which tag, are of which year, publication and place, and state what."""
    counts = archive.store.questions.counts_of(articles)
    tags = {int(tag.id): tag for tag in archive.store.tags()}
    years = {int(year): count for year, count in counts.years.items() if year}
    register = gazetteer()
    places = []
    for code, count in _most(counts.places):
        place = register.by_code(code)
        if place is not None:
            places.append(PlaceCount(code, place.name, place.level, count))
    return Facets(
        tags=tuple((tags[tag], count) for tag, count in _most(counts.tags) if tag in tags),
        places=tuple(sorted(places, key=lambda place: len(place.code))),
        years=tuple(sorted(years.items(), reverse=True)),
        undated=counts.years.get("", 0),
        publications=tuple((name, count) for name, count in _most(counts.publications) if name),
        kinds=tuple((FactKind(kind), count) for kind, count in _most(counts.kinds)),
    )


@cache
def gazetteer() -> Gazetteer:
    """The register of places, opened once."""
    return Gazetteer.open()


def _most(counts: dict[Key, int]) -> list[tuple[Key, int]]:
    return sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
