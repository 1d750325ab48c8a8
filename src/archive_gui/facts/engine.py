"""The engine: from the articles of one page to their facts."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.domain.description import Description
from archive_gui.domain.facts import Fact
from archive_gui.domain.reading import ReadingText
from archive_gui.facts.article import ArticleFacts
from archive_gui.facts.date_facts import infer_written
from archive_gui.facts.masks import reading_form
from archive_gui.facts.names import Proposals
from archive_gui.facts.places import PlaceFinder
from archive_gui.facts.proposer import NameProposer
from archive_gui.language.dates import Moment, parse_iso
from archive_gui.language.gazetteer import Gazetteer

ENGINE_VERSION = 3
"""Grows when any rule's behaviour changes: facts found by an older engine may be extracted anew."""


class FactEngine:
    """Finds every kind of fact; pure, and safe to use from many threads where its proposer is."""

    def __init__(self, gazetteer: Gazetteer, proposer: NameProposer | None = None) -> None:
        """Make an engine over a gazetteer; a ``proposer`` adds names that the rules alone do not see."""
        self._gazetteer = gazetteer
        self._proposer = proposer

    def extract(self, articles: Sequence[tuple[ReadingText, Description]]) -> tuple[tuple[Fact, ...], ...]:
        """The facts of each article of a page in reading order, with ids ``a1.f1``, ``a1.f2`` and so on.

        Articles of one page share what is known of when and where it was written.
        """
        forms = [reading_form(reading.text) for reading, _ in articles]
        written = self._written(forms, [description for _, description in articles])
        finder = PlaceFinder(self._gazetteer, forms)
        found = []
        for index, ((reading, description), form, moment) in enumerate(zip(articles, forms, written, strict=True)):
            article = ArticleFacts(reading, description, form, moment, self._gazetteer, proposals=self._propose(form))
            found.append(article.facts(finder, index, prefix=f"a{index + 1}"))
        return tuple(found)

    def _propose(self, form: str) -> Proposals | None:
        return None if self._proposer is None else self._proposer.propose(form)

    @staticmethod
    def _written(forms: Sequence[str], descriptions: Sequence[Description]) -> list[Moment]:
        stated = [parse_iso(description.date.value or "") for description in descriptions]
        if all(moment is not None and moment.month is not None for moment in stated):
            return [moment or Moment() for moment in stated]
        inferred = infer_written(forms)
        return [_finer(moment, inferred) for moment in stated]


def _finer(stated: Moment | None, inferred: Moment) -> Moment:
    """The stated date, filled in by what the text tells where they agree."""
    if stated is None:
        return inferred
    return inferred if stated.month is None and inferred.year == stated.year else stated
