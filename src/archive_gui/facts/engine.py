"""The engine: from the articles of one page to their facts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from archive_gui.domain.description import Description
from archive_gui.domain.facts import Fact
from archive_gui.domain.places import UserPlace
from archive_gui.domain.reading import ReadingText
from archive_gui.facts.article import ArticleFacts
from archive_gui.facts.dates.written import infer_written
from archive_gui.facts.masks import reading_form
from archive_gui.facts.names import Proposals
from archive_gui.facts.places.extraction import PlaceFinder
from archive_gui.facts.places.own import OwnPlaces
from archive_gui.facts.proposer import NameProposer
from archive_gui.language.dates import Moment, parse_iso
from archive_gui.language.gazetteer import Gazetteer


class FactEngine:
    """Finds every kind of fact; pure, and safe to use from many threads where its proposer is."""

    def __init__(
        self, gazetteer: Gazetteer, proposer: NameProposer | None = None, *, today: date | None = None
    ) -> None:
        """Make an engine over a gazetteer; a ``proposer`` adds names that the rules alone do not see.

        No undated page is put after ``today``: by default the day on which it is read.
        """
        self._gazetteer = gazetteer
        self._proposer = proposer
        self._today = today

    def extract(
        self, articles: Sequence[tuple[ReadingText, Description]], places: Sequence[UserPlace] = ()
    ) -> tuple[tuple[Fact, ...], ...]:
        """The facts of each article of a page in reading order, with ids ``a1.f1``, ``a1.f2`` and so on.

        Articles of one page share what is known of when and where it was written; ``places`` are the archive's own.
        """
        forms = [reading_form(reading.text) for reading, _ in articles]
        own = OwnPlaces(places, self._gazetteer)
        read = [
            ArticleFacts(reading, description, form, self._gazetteer, proposals=self._propose(form), own=own)
            for (reading, description), form in zip(articles, forms, strict=True)
        ]
        written = self._written(read, [description for _, description in articles])
        finder = PlaceFinder(self._gazetteer, forms, [moment.year for moment in written])
        return tuple(
            article.facts(finder, index, moment, prefix=f"a{index + 1}")
            for index, (article, moment) in enumerate(zip(read, written, strict=True))
        )

    def _propose(self, form: str) -> Proposals | None:
        return None if self._proposer is None else self._proposer.propose(form)

    def _written(self, articles: Sequence[ArticleFacts], descriptions: Sequence[Description]) -> list[Moment]:
        stated = [parse_iso(description.date.value or "") for description in descriptions]
        if all(moment is not None and moment.month is not None for moment in stated):
            return [moment or Moment() for moment in stated]
        inferred = infer_written((texts for article in articles for texts in article.dates_read()), self._today)
        return [_finer(moment, inferred) for moment in stated]


def _finer(stated: Moment | None, inferred: Moment) -> Moment:
    """The stated date, filled in by what the text tells where they agree."""
    if stated is None:
        return inferred
    return inferred if stated.month is None and inferred.year == stated.year else stated
