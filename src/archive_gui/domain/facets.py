"""What a result is made of: counts by tag, place, year, publication and kind of fact; and names to type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.tags import Tag


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """How many articles have a fact of this province, city or county, or of a place in it."""

    code: str
    name: str
    level: PlaceLevel
    articles: int


@dataclass(frozen=True, slots=True)
class Facets:
    """How many articles of a result carry, name or state what; all but ``years`` with the most frequent first.

    ``years`` holds the latest first; ``undated`` counts what has no date. Places are of three levels, each sorted by
    itself: provinces, cities, counties.
    """

    tags: tuple[tuple[Tag, int], ...]
    places: tuple[PlaceCount, ...]
    years: tuple[tuple[int, int], ...]
    undated: int
    publications: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[FactKind, int], ...]


class SuggestionKind(StrEnum):
    """What a suggestion names."""

    HISTORY = "history"
    TAG = "tag"
    PLACE = "place"
    PERSON = "person"
    AUTHOR = "author"
    ORGANISATION = "organisation"
    SOURCE = "source"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that what was typed may be the beginning of; ``query`` asks for it, ``count`` is how often it occurs."""

    kind: SuggestionKind
    text: str
    query: str
    count: int
