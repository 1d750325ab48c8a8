"""Which of the names around a figure it is said of: each is weighed by where it stands, what it is and how it is told.

The weights are those of a conditional (softmax) ranking without bias, fitted by maximum likelihood with an L2 penalty
of 1 to 1,287 figures of 140 annotated articles and 48 sample sentences of the tests, and rounded to two digits. What
the rules of ``subjects`` tell is one feature among the others; its weight is that on articles the rules were not made
on (525 figures), so that the rules count for no more than they are right on unread texts. Left out of the fit one at a
time, the articles of those 525 figures are told right to .69 by the ranking, to .65 by the rules alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import fsum

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subject_mentions import CLAUSE_END, Mention, MentionKind
from archive_gui.facts.topics import Topics
from archive_gui.language.units import UnitClass

WEIGHTS: Mapping[str, float] = {
    "acts": 1.47,
    "behind": 0.17,
    "beside": 0.37,
    "body": 1.40,
    "body:amount": -0.44,
    "body:people": 0.39,
    "city": -0.24,
    "city:ratio": 0.18,
    "country": -1.88,
    "county": 0.96,
    "county:amount": -0.91,
    "county:ratio": 1.00,
    "does not act": 1.02,
    "group": -0.54,
    "last but one": 0.34,
    "last led": 0.69,
    "last of list": -0.47,
    "led:before": 0.61,
    "led:clause": -0.13,
    "led:far": -0.48,
    "led:paragraph": 0.01,
    "led:previous": -0.62,
    "led:sentence": 0.27,
    "listed": -1.34,
    "most led": 0.85,
    "most named": 0.45,
    "natural": -0.54,
    "natural:amount": 0.33,
    "natural:people": -0.43,
    "natural:ratio": -0.21,
    "near:before": -0.88,
    "near:clause": 3.07,
    "near:far": 0.03,
    "near:paragraph": 0.50,
    "near:previous": 1.28,
    "near:sentence": 1.82,
    "owned": 1.37,
    "owner": 0.35,
    "person": -1.03,
    "person:amount": -0.48,
    "person:people": -0.39,
    "person:ratio": -0.39,
    "reached": -0.92,
    "said by others": -0.45,
    "speaks": 0.44,
    "thing": 0.55,
    "thing:amount": 0.82,
    "thing:people": -0.33,
    "thing:ratio": -0.63,
    "told": 0.95,
    "told:carried": 0.20,
    "told:sentence": -0.11,
    "told:speaker": 0.86,
    "told:topic": -0.40,
    "told:touching": 0.40,
    "topic": 1.16,
    "touching": 0.41,
    "town": -0.85,
    "village": 0.28,
    "village:amount": 0.81,
    "village:people": 0.73,
    "we:body": 1.58,
    "we:thing": -0.52,
    "with others": -0.80,
}
"""What each feature of a name adds to its score.

``near:`` is where its nearest mention stands, ``led:`` where it begins a clause, ``told:`` by which rule it is told.
"""

_AHEAD = 30
"""How many mentions before a figure may be what it is said of."""
_BEHIND = 4
"""How many of the rest of its sentence may be."""
_MOST_TOLD = 3
"""How many of the names that begin most clauses of a text may be, wherever they stand."""
_CLAUSE = 80
"""How far back the start of a clause is looked for."""
_OWN = 200
"""How far back in a sentence 我们 tells that the speaker's own is told of."""
_LEAD_TO_SPEECH = 12
"""How far before direct speech its speaker is named: 某某高兴地说：“."""
_OTHERS = "等"
_LISTED = ("、", "和", "与")
_REACHED = ("向", "为", "给", "从", "由", "把", "对", "到", "往", "被")
_WE = re.compile("我们|咱")
_COUNTRY = frozenset({"全国", "我国"})
_LEVELS = {
    PlaceLevel.VILLAGE: "village",
    PlaceLevel.GROUP: "village",
    PlaceLevel.TOWN: "town",
    PlaceLevel.COUNTY: "county",
    PlaceLevel.CITY: "city",
    PlaceLevel.PROVINCE: "city",
    PlaceLevel.COUNTRY: "city",
}
"""What the kinds of places are called in the weights; regions, waters and sites are natural."""
_CLASSES = {
    UnitClass.PERSON: "people",
    UnitClass.HOUSEHOLD: "people",
    UnitClass.RATIO: "ratio",
    UnitClass.AREA: "amount",
    UnitClass.LENGTH: "amount",
    UnitClass.WEIGHT: "amount",
    UnitClass.VOLUME: "amount",
}


class Step(StrEnum):
    """The rule by which the subject of a figure was told."""

    DESCRIBED = "described"
    TOUCHING = "touching"
    SENTENCE = "sentence"
    EACH = "each"
    SPEAKER = "speaker"
    CARRIED = "carried"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Told:
    """The name that the rules tell, and the rule."""

    name: str
    step: Step


@dataclass(frozen=True, slots=True)
class Rules:
    """What the model asks of the rules."""

    quotation: Callable[[int], Span | None]
    """The direct speech around a place in the text."""
    acts: Callable[[Mention, int], bool]
    """Whether a figure may be said of a person named before it."""


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where a figure or a mention stands: its sentence and paragraph, by their starts, and the speech it is in."""

    sentence: int
    paragraph: int
    spoken: Span | None


class SubjectModel:
    """Weighs the mentions of one text for its figures."""

    def __init__(
        self,
        text: str,
        breaks: Breaks,
        mentions: Sequence[Mention],
        topics: Topics,
        rules: Rules,
    ) -> None:
        """``text`` is folded, with dates, documents and silent parts blanked out; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._mentions = mentions
        self._topics = topics
        self._quotation = rules.quotation
        self._acts = rules.acts
        self._starts = [mention.span.start for mention in mentions]
        self._stands = [self._stand(start) for start in self._starts]
        named = Counter(mention.name for mention in mentions)
        led = Counter(mention.name for mention in mentions if mention.strong)
        self._most_named = {name for name, times in named.most_common(1) if times > 1}
        self._most_led = {name for name, times in led.most_common(1) if times > 1}
        self._told_most = [name for name, _ in led.most_common(_MOST_TOLD)]
        self._kinds: dict[str, str] = {}
        for mention in mentions:
            self._kinds.setdefault(mention.name, self._kind(mention))

    def best(self, figure: Span, kind: UnitClass, told: Told | None) -> str | None:
        """The name that a figure is likeliest said of, the nearer of two that weigh alike; None where none is named."""
        found = self.features(figure, kind, told)
        return max(found, key=lambda name: fsum(map(WEIGHTS.__getitem__, found[name])), default=None)

    def features(self, figure: Span, kind: UnitClass, told: Told | None) -> dict[str, set[str]]:
        """What speaks for and against each name that a figure may be said of."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        at = self._stand(figure.start)
        last = bisect_left(self._starts, figure.start)
        self._ahead(found, figure.start, at, last)
        for index in range(last, min(last + _BEHIND, len(self._mentions))):
            if self._stands[index].sentence != at.sentence:
                break
            if self._starts[index] >= figure.end:
                found[self._mentions[index].name].add("behind")
        found.update({name: set() for name in self._told_most if name not in found})
        topic = self._topics.topic(figure.start)
        if topic is not None:
            found[topic].add("topic")
        if told is not None:
            found[told.name].update(("told", f"told:{told.step}"))
        own = _WE.search(self._text, max(at.sentence, figure.start - _OWN), figure.end) is not None
        for name, features in found.items():
            features.update(self._of_name(name, _CLASSES.get(kind, ""), own=own))
        return found

    def _of_name(self, name: str, counted: str, *, own: bool) -> set[str]:
        """What a name is, whatever stands where: its kind, by what is counted, and how much the text tells of it."""
        kind = self._kinds.get(name, "natural")
        features = {kind}
        if counted and f"{kind}:{counted}" in WEIGHTS:
            features.add(f"{kind}:{counted}")
        if own and f"we:{kind}" in WEIGHTS:
            features.add(f"we:{kind}")
        if name in self._most_named:
            features.add("most named")
        if name in self._most_led:
            features.add("most led")
        if name in _COUNTRY:
            features.add("country")
        return features

    def _ahead(self, found: dict[str, set[str]], figure: int, at: _Stand, last: int) -> None:
        """Add what the mentions before a figure tell, the nearest first."""
        clause = max(self._text.rfind(mark, max(0, figure - _CLAUSE), figure) for mark in CLAUSE_END) + 1
        led = 0
        previous = self._breaks.sentence(max(0, at.sentence - 1))
        for index in range(last - 1, max(-1, last - 1 - _AHEAD), -1):
            mention, stand = self._mentions[index], self._stands[index]
            if mention.gives or mention.reached:
                continue
            is_nearest = mention.name not in found
            features = found[mention.name]
            if stand.spoken is not None and stand.spoken != at.spoken:
                features.add("said by others")
                continue
            where = self._distance(mention.span.start, stand, at, clause, previous)
            if is_nearest:
                features.add(f"near:{where}")
                if where in {"clause", "sentence"}:
                    features.update(self._joined(mention.span))
            if mention.strong:
                features.add(f"led:{where}")
                led += 1
                if led <= 2:
                    features.add(("last led", "last but one")[led - 1])
            if mention.span.end == figure:
                features.add("touching" if mention.adjacent else "beside")
            if figure - mention.span.end == len(_OTHERS) and self._text.startswith(_OTHERS, mention.span.end):
                features.add("with others")
            if is_nearest and mention.kind is MentionKind.PERSON:
                features.update(self._of_person(mention, figure, at, where))

    def _of_person(self, person: Mention, figure: int, at: _Stand, where: str) -> set[str]:
        """Whether a person named before a figure does what it tells of, or speaks the words it stands in."""
        features = set()
        if where in {"clause", "sentence", "previous"}:
            features.add("acts" if self._acts(person, figure) else "does not act")
        if at.spoken is not None and 0 <= at.spoken.start - person.span.end <= _LEAD_TO_SPEECH:
            features.add("speaks")
        return features

    def _joined(self, span: Span) -> set[str]:
        """What the words that touch a name make of it: one of a list, or whom something reaches."""
        features = set()
        if self._text.startswith(_LISTED, span.end):
            features.add("listed")
        if self._text.startswith("的", span.end):
            features.add("owner")
        if self._text.endswith("的", 0, span.start):
            features.add("owned")
        if self._text.endswith(_LISTED, 0, span.start):
            features.add("last of list")
        if self._text.endswith(_REACHED, 0, span.start):
            features.add("reached")
        return features

    def _distance(self, start: int, stand: _Stand, at: _Stand, clause: int, previous: int) -> str:
        if start >= clause:
            return "clause"
        if stand.sentence == at.sentence:
            return "sentence"
        if stand.paragraph != at.paragraph:
            return "before" if stand.paragraph == self._breaks.paragraph(max(0, at.paragraph - 1)) else "far"
        return "previous" if stand.sentence == previous else "paragraph"

    def _stand(self, at: int) -> _Stand:
        return _Stand(self._breaks.sentence(at), self._breaks.paragraph(at), self._quotation(at))

    def _kind(self, mention: Mention) -> str:
        if mention.kind in {MentionKind.PERSON, MentionKind.THING, MentionKind.GROUP}:
            return mention.kind.value
        level = self._topics.level(mention.name)
        return "body" if level is None else _LEVELS.get(level, "natural")
