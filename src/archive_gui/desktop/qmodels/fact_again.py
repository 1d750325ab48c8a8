"""A fact found again among those of its article after it was made anew: ids are counted anew each time."""

from __future__ import annotations

from collections.abc import Iterable

from archive_gui.domain.facts import Fact


def found_again(fact: Fact, facts: Iterable[Fact]) -> Fact | None:
    """The same fact by now: of the same number in the archive, else at the same place, else of the same id near it."""
    known = tuple(facts)
    if fact.number is not None:
        numbered = next((one for one in known if one.number == fact.number), None)
        if numbered is not None:
            return numbered
    at_place = (one for one in known if (one.kind, one.source_ranges) == (fact.kind, fact.source_ranges))
    return next(at_place, None) or next((one for one in known if one.id == fact.id and _touch(one, fact)), None)


def _touch(one: Fact, other: Fact) -> bool:
    return any(span.overlaps(place) for span in one.source_ranges for place in other.source_ranges)
