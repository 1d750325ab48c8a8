"""Which part of the country a text is about, by the places it names."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.gazetteer import CHINA, Match

_MUNICIPALITIES = frozenset({"11", "12", "31", "50"})
"""Provinces that are cities (GB/T 2260)."""

_CITIES = 3
_SHARE = 0.5
"""A city of the text is named at least half as often as the one named most."""

_LEAST = 0.5
_FULL, _SHORT = 1.0, 0.5


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Codes of the provinces, home cities and counties a text names, and whether it is about other countries.

    ``provinces`` are those of all places named for certain; ``cities`` holds three at most, those named most often;
    ``counties`` those named that lie in them; ``abroad``: other countries are named more often than places at home.
    """

    provinces: frozenset[str]
    cities: frozenset[str]
    counties: frozenset[str]
    abroad: bool


def whereabouts(matches: list[Match]) -> Whereabouts:
    """Where a text is about, by the names found in it (``Gazetteer.scan``); what is ambiguous counts less."""
    scores: Counter[str] = Counter()
    provinces: set[str] = set()
    counties: set[str] = set()
    at_home = abroad = 0
    for match in matches:
        if match.is_ordinary_word and not match.is_full:
            continue
        at_home += match.candidates[0].level is not PlaceLevel.COUNTRY
        weight = (_FULL if match.is_full else _SHORT) / len(match.candidates)
        for place in match.candidates:
            if place.level is PlaceLevel.COUNTRY:
                abroad += place.code != CHINA
                continue
            if place.level is PlaceLevel.PROVINCE:
                provinces.add(place.code)
            if place.level is PlaceLevel.COUNTY:
                counties.add(place.code)
            elif place.level is PlaceLevel.TOWN and match.is_full and len(match.candidates) == 1:
                counties.add(place.code[:6])
            scores.update(dict.fromkeys(_cities_of(place.code), weight))
    best = [(city, score) for city, score in scores.most_common(_CITIES) if score >= _LEAST]
    cities = frozenset(city for city, score in best if score >= _SHARE * best[0][1])
    return Whereabouts(
        frozenset(provinces | {city[:2] for city, score in scores.items() if score >= _LEAST}),
        cities,
        frozenset(code for code in counties if code[:4] in cities),
        abroad > at_home,
    )


def _cities_of(code: str) -> tuple[str, ...]:
    """The cities a place counts for; a municipality's two halves are numbered 01 and 02."""
    if len(code) >= 4:
        return (code[:4],)
    return (f"{code}01", f"{code}02") if code in _MUNICIPALITIES else ()
