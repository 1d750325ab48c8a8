"""Which of the names around a figure it is said of: each is weighed by where it stands, what it is and how it is told.

The weights are those of a conditional (softmax) ranking without bias, fitted by maximum likelihood with an L2 penalty
of 3 to 1,853 figures of 149 annotated articles and sample sentences of the tests (those of the oldest sets counted two
to six times), and rounded to two digits. What the rules of ``subjects`` tell is one feature among the others; its
weight is that on articles the rules were not made on, so that the rules count for no more than they are right on unread
texts. Left out of the fit by twelfths, the articles of the 1,154 figures of those sets are told right to .71.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import fsum

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.name_sorts import sort_of
from archive_gui.facts.subject_mentions import CLAUSE_END, Mention, MentionKind
from archive_gui.facts.topics import Topics
from archive_gui.language.units import UnitClass

WEIGHTS: Mapping[str, float] = {
    "acts": 0.92,
    "body": 0.79,
    "body:amount": -0.63,
    "body:firm": 1.23,
    "body:office": 0.24,
    "body:other": -0.12,
    "body:paper": -0.23,
    "body:people": 0.12,
    "body:school": -0.13,
    "body:team": -0.21,
    "city": -0.30,
    "city:ratio": 0.09,
    "country": -1.64,
    "county": 0.72,
    "county:amount": -0.54,
    "county:ratio": 0.63,
    "does not act": 0.58,
    "employs": 0.62,
    "group": -0.89,
    "last but one": 0.25,
    "last led": 0.62,
    "leads little": -0.33,
    "leads much": 0.74,
    "leads nothing": -0.32,
    "leads some": -0.10,
    "led:before": 0.48,
    "led:clause": 0.18,
    "led:far": -0.31,
    "led:paragraph": 0.17,
    "led:previous": -0.14,
    "led:sentence": 0.50,
    "named again": 0.32,
    "named later": -0.56,
    "named often": 0.70,
    "named once": -1.02,
    "natural": -0.37,
    "natural:amount": 0.37,
    "natural:people": -0.12,
    "natural:ratio": -0.15,
    "near:before": -0.34,
    "near:clause": 1.92,
    "near:far": -0.01,
    "near:paragraph": -0.02,
    "near:previous": 0.69,
    "near:sentence": 0.71,
    "new in paragraph": 0.74,
    "new in sentence": 1.84,
    "owned": 1.94,
    "person": -1.05,
    "person:amount": 0.21,
    "person:collective": -1.61,
    "person:people": -0.44,
    "person:personal": 1.00,
    "person:ratio": -0.50,
    "reached": -0.79,
    "sets": 1.25,
    "thing": 0.44,
    "thing:amount": 0.77,
    "thing:people": -0.08,
    "thing:ratio": -0.08,
    "titled": 0.86,
    "told": 0.90,
    "told:carried": -0.13,
    "told:sentence": -0.20,
    "told:speaker": 1.44,
    "told:topic": -0.48,
    "told:touching": 0.27,
    "topic": 0.69,
    "town": -0.30,
    "village": 0.96,
    "village:amount": 0.85,
    "village:people": 0.35,
    "we:body": 0.86,
    "we:thing": -0.18,
    "with others": -0.59,
}
"""What each feature of a name adds to its score.

``near:`` is where its nearest mention stands, ``led:`` where it begins a clause, ``told:`` by which rule it is told,
``body:`` what sort of body it is; what else stands behind a colon is what is counted, or whose it is.
"""

_AHEAD = 30
"""How many mentions before a figure may be what it is said of."""
_BEHIND = 4
"""How many of the rest of its sentence may be."""
_MOST_TOLD = 3
"""How many of the names that begin most clauses of a text may be, wherever they stand."""
_CLAUSE = 80
"""How far back the start of a clause is looked for."""
_REST = 8
"""How much of what follows a figure tells whether one person's own or many's is counted."""
_OWN = 200
"""How far back in a sentence 我们 tells that the speaker's own is told of."""
_OFFICE = 14
"""How long the office may be that stands between a body and its holder: 样城大学副教授某某."""
_OFTEN = 4
"""From how many mentions on a name is named often."""
_MUCH, _SOME = 0.25, 0.12
"""From what share of the clauses that names begin on one name is the text's topic, or one of its topics."""
_PERSONAL = re.compile(
    "工资|月薪|底薪|挣|领到|攒|买[了回]|借[了来]|种[了上下]|养[了殖]?|年龄|住院|退休|打工|从[军业艺教医警]|获得|捐|承包|冠军|金牌|成绩|得分|夺|"
    "贷[了款到]|家|自己"
)
_COLLECTIVE = re.compile(
    "产值|利[税润]|职工|工人|社员|村民|农户|全[厂校组村社局县乡镇市]|总|累计|人均|亩产|面积|户|产量|用户|学生|覆盖|年产|"
    "日产|合格率|销售"
)
_OTHERS = "等"
_TO_HOLDER = re.compile(f"[一-鿿]{{0,{_OFFICE}}}")
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
        self._named = Counter(mention.name for mention in mentions)
        self._led = Counter(mention.name for mention in mentions if mention.strong)
        self._led_in_all = max(1, self._led.total())
        self._told_most = [name for name, _ in self._led.most_common(_MOST_TOLD)]
        self._titled = {mention.name for mention in mentions if topics.is_titled(mention.span)}
        self._people = [mention.span.start for mention in mentions if mention.kind is MentionKind.PERSON]
        self._first: dict[str, int] = {}
        self._kinds: dict[str, str] = {}
        for mention in mentions:
            self._first.setdefault(mention.name, mention.span.start)
            self._kinds.setdefault(mention.name, self._kind(mention))

    def best(self, figure: Span, kind: UnitClass, told: Told | None) -> str | None:
        """The name that a figure is likeliest said of, the nearer of two that weigh alike; None where none is named."""
        found = self.features(figure, kind, told)
        return max(found, key=lambda name: fsum(map(WEIGHTS.__getitem__, found[name])), default=None)

    def features(self, figure: Span, kind: UnitClass, told: Told | None) -> dict[str, set[str]]:
        """What speaks for and against each name that a figure may be said of."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        at = self._stand(figure.start)
        clause = max(self._text.rfind(mark, max(0, figure.start - _CLAUSE), figure.start) for mark in CLAUSE_END) + 1
        last = bisect_left(self._starts, figure.start)
        self._ahead(found, figure.start, at, last, clause)
        for index in range(last, min(last + _BEHIND, len(self._mentions))):
            if self._stands[index].sentence != at.sentence:
                break
            if self._starts[index] >= figure.end:
                found[self._mentions[index].name].update(())
        found.update({name: set() for name in self._told_most if name not in found})
        topic = self._topics.topic(figure.start)
        if topic is not None:
            found[topic].add("topic")
        if told is not None:
            found[told.name].update(("told", f"told:{told.step}"))
        own = _WE.search(self._text, max(at.sentence, figure.start - _OWN), figure.end) is not None
        whose = {
            word
            for word, pattern in (("personal", _PERSONAL), ("collective", _COLLECTIVE))
            if pattern.search(self._text, clause, figure.end + _REST)
        }
        for name, features in found.items():
            features.update(self._of_name(name, at, figure.start))
            features.update(self._of_kind(name, _CLASSES.get(kind, ""), whose, own=own))
        return found

    def _of_name(self, name: str, at: _Stand, figure: int) -> Iterator[str]:
        """How much the text tells of a name, and from where on, whatever stands where."""
        times = self._named[name]
        yield "named often" if times >= _OFTEN else "named again" if times > 1 else "named once"
        led = self._led[name] / self._led_in_all
        yield (
            "leads much" if led > _MUCH else "leads some" if led > _SOME else "leads little" if led else "leads nothing"
        )
        if name in self._titled:
            yield "titled"
        if name in _COUNTRY:
            yield "country"
        first = self._first.get(name, -1)
        if first >= figure:
            yield "named later"
        elif first >= at.paragraph:
            yield "new in sentence" if first >= at.sentence else "new in paragraph"

    def _of_kind(self, name: str, counted: str, whose: Collection[str], *, own: bool) -> Iterator[str]:
        """What a name is, by itself and beside what is counted, whose it is and who speaks."""
        kind = self._kinds.get(name, "natural")
        yield kind
        if kind == "body":
            yield f"body:{sort_of(name)}"
        if kind == "person":
            yield from (f"person:{word}" for word in whose)
        beside = f"{kind}:{counted}"
        if counted and beside in WEIGHTS:
            yield beside
        if own and f"we:{kind}" in WEIGHTS:
            yield f"we:{kind}"

    def _ahead(self, found: dict[str, set[str]], figure: int, at: _Stand, last: int, clause: int) -> None:
        """Add what the mentions before a figure tell, the nearest first."""
        led = 0
        previous = self._breaks.sentence(max(0, at.sentence - 1))
        for index in range(last - 1, max(-1, last - 1 - _AHEAD), -1):
            mention, stand = self._mentions[index], self._stands[index]
            is_nearest = mention.name not in found
            features = found[mention.name]
            if is_nearest and mention.reached:
                features.add("reached")
            if is_nearest and mention.sets:
                features.add("sets")
            if is_nearest and self._employs(mention):
                features.add("employs")
            if stand.spoken is not None and stand.spoken != at.spoken:
                continue
            where = self._distance(mention.span.start, stand, at, clause, previous)
            if is_nearest:
                features.add(f"near:{where}")
                if where in {"clause", "sentence"} and self._text.endswith("的", 0, mention.span.start):
                    features.add("owned")
            if mention.strong:
                features.add(f"led:{where}")
                led += 1
                if led <= 2:
                    features.add(("last led", "last but one")[led - 1])
            if figure - mention.span.end == len(_OTHERS) and self._text.startswith(_OTHERS, mention.span.end):
                features.add("with others")
            if is_nearest and mention.kind is MentionKind.PERSON and where in {"clause", "sentence", "previous"}:
                features.add("acts" if self._acts(mention, figure) else "does not act")

    def _employs(self, mention: Mention) -> bool:
        """Whether a place or body says to whom the person named behind it belongs: 样城大学副教授某某."""
        if mention.kind is MentionKind.PERSON:
            return False
        index = bisect_left(self._people, mention.span.end)
        if index == len(self._people):
            return False
        return _TO_HOLDER.fullmatch(self._text, mention.span.end, self._people[index]) is not None

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
