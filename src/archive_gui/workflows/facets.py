"""What a result is made of."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.domain.facets import Facets, PlaceCount
from archive_gui.domain.facts import FactKind
from archive_gui.store.naming import gazetteer
from archive_gui.workflows.session import Archive


def facets(archive: Archive, articles: Sequence[int]) -> Facets:
    """How many of these articles carry which tag, are of which year, publication and place, and state what.

    Each value narrows a list by a part of ``ArticleFilter``: a tag's number by ``tags``, a publication by
    ``publication``, a year (0: undated) by ``year``, a place's code by ``place``, a kind by ``kinds``; the list so
    narrowed has as many articles as were counted.
    """
    counts = archive.store.questions.counts_of(articles)
    tags = {tag.name: tag for tag in archive.store.tags()}
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
        publications=_most(counts.publications),
        kinds=tuple((FactKind(kind), count) for kind, count in _most(counts.kinds)),
    )


def _most(counts: dict[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))
