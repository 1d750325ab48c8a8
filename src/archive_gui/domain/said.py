"""All that the archivist said which a source is made with."""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.domain.corrections import UNCORRECTED, Corrections
from archive_gui.domain.decisions import UNDECIDED, RepairDecisions
from archive_gui.domain.description import PublicationDate
from archive_gui.domain.offsets import OffsetMap
from archive_gui.domain.places import UserPlace


@dataclass(frozen=True, slots=True)
class DatedText:
    """An article as it stood: which captured text was its own, and the date stated of it; None where none was."""

    offsets: OffsetMap
    date: PublicationDate | None


@dataclass(frozen=True, slots=True)
class StatedDates:
    """When a page and its articles were published, as far as the archivist said so; an unknown date is said as well.

    ``articles`` are all of the page, in order; none where only of the ``page`` or of nothing a date was stated.
    """

    page: PublicationDate | None = None
    articles: tuple[DatedText, ...] = ()

    @property
    def told(self) -> tuple[PublicationDate | None, ...]:
        """The dates alone, the page's first: the same wherever the same was stated."""
        return (self.page, *(article.date for article in self.articles))


NO_DATES = StatedDates()


@dataclass(frozen=True, slots=True)
class Said:
    """Decisions on a source's repairs and structure, corrections of its facts, the archive's own places, its dates."""

    decisions: RepairDecisions = UNDECIDED
    corrections: Corrections = UNCORRECTED
    places: tuple[UserPlace, ...] = ()
    dates: StatedDates = NO_DATES


NOTHING_SAID = Said()
"""The rules alone."""
