"""Of whom or what a figure is said: the place, body, person or thing that the text speaks of there.

The nearest name is not asked for but the topic: what begins the clause or, before it, the sentence; else what the
sentences before it in the paragraph began with; else what the whole text is about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.subjects.ages import Ages
from archive_gui.facts.subjects.bosses import is_of_firm
from archive_gui.facts.subjects.burdens import Burdens
from archive_gui.facts.subjects.classes import Classes
from archive_gui.facts.subjects.doers import Doers
from archive_gui.facts.subjects.examples import Examples
from archive_gui.facts.subjects.households import Households
from archive_gui.facts.subjects.mentions import MentionKind, Mentions
from archive_gui.facts.subjects.model import Rules, SubjectModel
from archive_gui.facts.subjects.of_groups import OfGroups
from archive_gui.facts.subjects.outright import Outright
from archive_gui.facts.subjects.payers import Payers
from archive_gui.facts.subjects.provisions import Provisions
from archive_gui.facts.subjects.rows import counts_row
from archive_gui.facts.subjects.ruled_out import RuledOut
from archive_gui.facts.subjects.runs import Runs
from archive_gui.facts.subjects.sections import Sections
from archive_gui.facts.subjects.speeches import Speeches
from archive_gui.facts.subjects.spoken_of import SpokenOf
from archive_gui.facts.subjects.there import There
from archive_gui.facts.subjects.told import COUNTRY, Step, Told
from archive_gui.facts.subjects.topics import Named, Topics
from archive_gui.facts.subjects.works import VillageWorks
from archive_gui.language.units import UnitClass

_TEAM = "队"
_CERTAIN = frozenset({Step.FOUNDED, Step.DESCRIBED, Step.OWN, Step.PAIRED, Step.HELPS, Step.GIVEN})
"""What the words themselves tell, and too rarely for weights to be fitted."""


class Subjects:
    """Answers, for places in one text, of whom or what is spoken there."""

    def __init__(self, text: str, original: str, named: Named, breaks: Breaks, titles: Sequence[Span]) -> None:
        """``text`` is folded, with dates, documents and silent parts blanked out; ``original`` is as printed."""
        self._text = text
        self._original = original
        self._bodies = {original[body.start : body.end] for body in named.bodies}
        self._people = {original[person.start : person.end] for person in named.people}
        self._topics = Topics(original, named, titles)
        found = Mentions(text, original, named, breaks, self._topics)
        mentions = found.all()
        self._firm = found.firm
        speeches = Speeches(text, breaks, mentions, found.people)
        self._quotation = speeches.at
        self._people_named = found.people
        self._spoken_of = SpokenOf(
            text, original, named, breaks, mentions, found=found, topics=self._topics, speeches=speeches
        )
        self._runs = Runs(text, breaks, mentions, self._quotation)
        self._weights: dict[Span, Mapping[str, float]] = {}
        rules = Rules(self._quotation, self._spoken_of.acts, found.people, RuledOut(original, breaks, mentions))
        self._model = SubjectModel(text, breaks, mentions, self._topics, rules)
        self.ages = Ages(text, original, breaks, found.people, self._quotation)
        """Whose the ages are."""
        self._households = Households(text, breaks, named.people, found.people)
        leading = [mention for mention in mentions if mention.strong]
        self._doers = Doers(text, original, breaks, leading, found.people)
        self._classes = Classes(text, original, breaks, mentions, self._topics)
        self._sections = Sections(text, breaks, mentions, self._topics)
        self._there = There(text, original, breaks, mentions, named.places)
        self._burdens = Burdens(text, breaks, mentions)
        self._outright = Outright(
            text,
            original,
            breaks,
            mentions,
            named,
            people=found.people,
            topics=self._topics,
            there=self._there,
            quotation=self._quotation,
            meant=found.sort_meant,
        )
        self._provisions = Provisions(text, original, breaks, mentions, self._topics)
        self._payers = Payers(text, breaks, mentions, self._topics)
        self._works = VillageWorks(text, breaks, mentions, self._topics)
        self._examples = Examples(text, breaks, mentions, self._topics)
        self._groups = OfGroups(
            text,
            original,
            breaks,
            mentions,
            named,
            topics=self._topics,
            division_of=self._provisions.division_of,
        )

    def of(self, at: int) -> str | None:
        """The subject of what stands at ``at``, by the rules alone."""
        told = self._spoken_of.at(at)
        return None if told is None else told.name

    def begin(self, figures: Sequence[FoundFigure]) -> None:
        """Take the figures of the text, in order, before any is asked for; those that go on together help."""
        self._runs.begin(figures)

    def of_figure(self, figure: FoundFigure) -> str | None:
        """The subject of a figure: what it describes or what each of a group has, else the likeliest name around.

        Figures are asked in order.
        """
        name = self._groups.of(self._of_figure(figure), figure)
        name = name if name is None else self._works.team(name, figure.span.start)
        self._outright.keep(figure, name)
        if figure.kind is UnitClass.MONEY:
            self._payers.keep(figure.span.start, name)
        return name

    def of_each(self, name: str | None, figure: FoundFigure) -> str | None:
        """The subject of a figure per head: a place or body with the group told of: 样县搬迁户, 户均自筹1万元."""
        return self._groups.of_each(name, figure)

    def _of_figure(self, figure: FoundFigure) -> str | None:
        told = self._spoken_of.of_figure(figure)
        if told is not None and (told.step in _CERTAIN or self._touches(told, figure)):
            return told.name
        if (own := self._outright.of(figure)) is not None:
            return own
        at = figure.span.start
        best = self._model.best(figure, told, self._beside_of(figure, told))
        if (leading := self._unnamed(best, told, at)) is not None:
            return leading
        best = self._beside(self._narrower(best, told, at), at)
        if best is not None and told is not None and told.step is Step.SENTENCE and told.name.endswith(_TEAM):
            best = self._works.built(told.name, best, figure)
        return None if best is None else self._rather(best, figure)

    def _rather(self, best: str, figure: FoundFigure) -> str:
        """What the words tell rather than ``best``, the likeliest name."""
        at = figure.span.start
        spoken = self._quotation(at)
        if spoken is None and (own := self._sections.of(best, at) or self._burdens.of(at)) is not None:
            return own
        if (laid_down := self._provisions.of(best, at) or self._provisions.by_paper(best, at)) is not None:
            return laid_down
        if (
            spoken is None
            and (whole := self._examples.of(best, at) or self._provisions.counted_by(best, at)) is not None
        ):
            return whole
        if figure.kind is UnitClass.MONEY and (payer := self._payers.of(at)) is not None:
            return payer
        if best in self._people and (head := self._households.of(best, self._original, at)) is not None:
            return head
        if counts_row(self._text, self._original, best, at):
            return self._topics.topic(at) or best
        sends = self._topics.level(best) is not None or best.endswith(_TEAM) or self._doers.is_sender(best, at)
        if sends and (doer := self._doers.of(figure, spoken=spoken)) is not None:
            return doer
        name = self._works.of(best, figure) or best
        return self._groups.of_sum(name, figure) if figure.kind is UnitClass.MONEY else name

    def _beside_of(self, figure: FoundFigure, told: Told | None) -> list[Mapping[str, float]]:
        """What speaks for the names of the figures that go on with one, where the rules tell the same of them."""
        name = None if told is None else told.name
        return [self._weighed(other) for other in self._runs.beside(figure) if self._name_told(other) == name]

    def _name_told(self, figure: FoundFigure) -> str | None:
        told = self._spoken_of.of_figure(figure)
        return None if told is None else told.name

    def _weighed(self, figure: FoundFigure) -> Mapping[str, float]:
        if figure.span not in self._weights:
            self._weights[figure.span] = self._model.weights(figure, self._spoken_of.of_figure(figure))
        return self._weights[figure.span]

    def _touches(self, told: Told, figure: FoundFigure) -> bool:
        """Whether a place stands right before a figure that is no share of it: 样村1200亩梨园, 样县6.8级地震."""
        if told.step is not Step.TOUCHING or figure.kind is UnitClass.RATIO:
            return False
        touching = self._spoken_of.touching(figure.span.start)
        return touching is not None and touching.kind in {MentionKind.NAME, MentionKind.POINTER}

    def _unnamed(self, best: str | None, told: Told | None, at: int) -> str | None:
        """What the clauses tell of without naming it, where ``best`` is no more than likely."""
        if best in COUNTRY and told is not None and told.step is Step.CARRIED and told.name in self._bodies:
            return told.name  # 公安部部署行动。破获案件3万起: of the body, not of the country
        return self._classes.of(best, at)

    def _narrower(self, best: str | None, told: Told | None, at: int) -> str | None:
        """The works that a place has (样村的加工厂), or the firm that somebody heads, where these are told of."""
        if best is None:
            return None
        if told is not None and told.step is Step.SENTENCE and told.name != best and told.name.startswith(best):
            return told.name
        if self._people_named.role_sort(best) == "boss" and is_of_firm(self._text, at):
            return self._firm(at) or best
        return best

    def _beside(self, best: str | None, at: int) -> str | None:
        """The place or country that is told of rather than ``best``, which is named elsewhere or only as a source."""
        if best is not None and best not in self._people:
            best = self._there.named(best, at) or best
        return self._classes.country(best, at) or best
