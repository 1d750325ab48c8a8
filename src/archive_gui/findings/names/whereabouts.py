"""Places that no register knows."""

from __future__ import annotations

from collections.abc import Iterator

from archive_gui.domain.facts import PlaceFact, PlaceLevel
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.evidence import Doubt, Material, facts_with, of_facts

_REGISTERED = frozenset({PlaceLevel.PROVINCE, PlaceLevel.CITY, PlaceLevel.COUNTY, PlaceLevel.TOWN, PlaceLevel.VILLAGE})


def unknown_places(material: Material) -> Iterator[Doubt]:
    """Names of divisions without a code, each once; said quietly, for villages come and go by the thousand."""
    seen: set[str] = set()
    for fact, place in facts_with(material, PlaceFact):
        if place.code is None and place.level in _REGISTERED:
            name = "".join(fact.quote.split())
            if name not in seen:
                refs = of_facts([(material.number, fact)])
                yield Doubt(
                    FindingKind.PLACE_UNKNOWN, Severity.INFO, "finding.place_unknown_here", {"name": name}, refs
                )
            seen.add(name)
