"""What the archivist stated of a page's articles in place of what the rules found of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from archive_gui.domain.description import Description
from archive_gui.domain.reading import ReadingText
from archive_gui.domain.said import StatedDates
from archive_gui.store.matching import paired


def as_stated(
    readings: Sequence[ReadingText], descriptions: Sequence[Description], dates: StatedDates
) -> tuple[Description, ...]:
    """The descriptions with the dates that were stated: the article's own, else the page's, else what was found.

    An article goes on the one that it has most captured text in common with, or was split off from, as in the archive.
    """
    if dates.page is not None:
        descriptions = [replace(one, date=dates.page) for one in descriptions]
    if not dates.articles:
        return tuple(descriptions)
    known = dict(enumerate(dates.articles, 1))
    pairing = paired({number: one.offsets for number, one in known.items()}, readings)
    stated = []
    for description, kept, parent in zip(descriptions, pairing.kept, pairing.parents, strict=True):
        origin = known.get(kept or parent or 0)
        own = origin.date if origin is not None else None
        stated.append(description if own is None else replace(description, date=own))
    return tuple(stated)
