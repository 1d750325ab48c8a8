"""Which of the names around a figure it is said of, weighed by where each stands, what it is and how it is told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import fsum, inf

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.subjects.clauses import Clauses, Stand
from archive_gui.facts.subjects.mentions import CLAUSE_END, Mention, MentionKind
from archive_gui.facts.subjects.nearness import distance, since
from archive_gui.facts.subjects.people import HOLD_OFFICE, PeopleNamed
from archive_gui.facts.subjects.pointers import BUILT
from archive_gui.facts.subjects.ruled_out import RuledOut
from archive_gui.facts.subjects.signs import signs_of, weights_of
from archive_gui.facts.subjects.sizes import size_of
from archive_gui.facts.subjects.told import COUNTRY, OF_ONE, SPEECH, Told
from archive_gui.facts.subjects.topics import Topics
from archive_gui.facts.subjects.weights import WEIGHTS
from archive_gui.facts.subjects.words import crossed, deeds, has_staff, sorted_kind, told_words, whose_words
from archive_gui.language.units import UnitClass

_weight = WEIGHTS.get
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
_TOLD_WITHIN = 30
"""How far before a figure the words are looked for in its sentence that tell what is spoken of."""
_TEAM = "队"
"""A team acts as bodies do, though it has no name: 工作队."""
_BESIDE_WEIGHT, _LEAST_BESIDE = 1.0, 3.0
"""What counts of what speaks for a name of another figure of the same clauses, and how little it may at the least."""
_BESIDE = frozenset("边畔旁岸里上下")
_OTHERS = "等"
_TO_HOLDER = re.compile(f"(?:(?!由)[一-鿿]){{0,{_OFFICE}}}")
# 样村63岁的茶农某某, 样村脱贫户某某: where somebody is from who is then told of.
_TO_PERSON = re.compile(r"(?!.*(?:[里内上有是把由]))[一-鿿\0]{0,12}(?:\d+岁)?的?[一-鿿“”]{0,12}")
_FROM_WITHIN = 20
"""How far behind a place the person from there may be named."""
_TO_HELPED = re.compile(
    "(?:支持|帮助|援建|助力|援助|帮扶|资助|捐赠|捐给|支援|扶持|落户|送到|走进|来到|深入|[在为给向])[^，。；]{0,2}$"
)
_HELPED_WITHIN = 8
_OF_US = re.compile("我们|咱们?|[全该本我]村|村里|大家")
_WE = re.compile("我们|咱")
_LEVELS = {
    PlaceLevel.VILLAGE: "village",
    PlaceLevel.GROUP: "village",
    PlaceLevel.TOWN: "town",
    PlaceLevel.COUNTY: "county",
    PlaceLevel.CITY: "city",
    PlaceLevel.PROVINCE: "city",
    PlaceLevel.COUNTRY: "city",
}
"""What the kinds of places are called in the weights; what is built is works, regions, waters and mountains natural."""
_BEFORE_KIND = {
    (size, own): (*(() if size is None else (f"size{size}",)), *(("we",) if own else ()))
    for size in (None, 0, 1, 2, 3)
    for own in (False, True)
}
"""What is told of a figure's size, and whether 我们 stands before it, as the weights call it."""
_CLASSES = {
    UnitClass.PERSON: "people",
    UnitClass.HOUSEHOLD: "people",
    UnitClass.RATIO: "ratio",
    UnitClass.AREA: "amount",
    UnitClass.LENGTH: "amount",
    UnitClass.WEIGHT: "amount",
    UnitClass.VOLUME: "amount",
}


@dataclass(frozen=True, slots=True)
class Rules:
    """What the model asks of the rules."""

    quotation: Callable[[int], Span | None]
    """The direct speech around a place in the text."""
    acts: Callable[[Mention, int], bool]
    """Whether a figure may be said of a person named before it."""
    people: PeopleNamed
    ruled_out: RuledOut


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
        self._ruled_out = rules.ruled_out
        self._starts = [mention.span.start for mention in mentions]
        self._spoken = [rules.quotation(start) for start in self._starts]
        """The direct speech around each mention."""
        self._named = Counter(mention.name for mention in mentions if mention.names)
        self._led = Counter(mention.name for mention in mentions if mention.strong)
        self._led_in_all = max(1, self._led.total())
        self._told_most = [name for name, _ in self._led.most_common(_MOST_TOLD)]
        self._titled = {mention.name for mention in mentions if topics.is_titled(mention.span)}
        self._told_people = rules.people
        self._by_name: dict[str, frozenset[str]] = {}
        """What each name tells, once it was asked for."""
        self._apart: list[frozenset[str] | None] = [None] * len(mentions)
        """What each mention tells by itself, once it was asked for."""
        self._people = [mention.span.start for mention in mentions if mention.kind is MentionKind.PERSON]
        self._first: dict[str, int] = {}
        self._kinds: dict[str, str] = {}
        self._sorts: dict[str, tuple[str, str]] = {}
        for mention in mentions:
            if mention.name not in self._first:
                self._first[mention.name] = mention.span.start
                self._kinds[mention.name] = self._kind(mention)
        self._clauses = Clauses(text, mentions, self._spoken, self._sort, rules.people)

    def best(self, figure: FoundFigure, told: Told | None, beside: Sequence[Mapping[str, float]] = ()) -> str | None:
        """The name that a figure is likeliest said of, the nearer of two that weigh alike; None where none is named.

        ``beside`` is what speaks for the names of the figures that the clauses count on with, nothing being named
        between: of two that weigh much alike the one that those are said of.
        """
        weights = self.weights(figure, told)
        best, most = None, -inf
        for name, weight in weights.items():
            joint = weight + _BESIDE_WEIGHT * fsum(max(other.get(name, -inf), -_LEAST_BESIDE) for other in beside)
            if joint > most:
                best, most = name, joint
        own = max(weights, key=weights.__getitem__, default=None)
        return own if self._holds_office(best) and not self._holds_office(own) else best

    def _holds_office(self, name: str | None) -> bool:
        """Whether a name is that of somebody who tells of what he heads more than of himself."""
        return name is not None and self._told_people.role_sort(name) in HOLD_OFFICE

    def weights(self, figure: FoundFigure, told: Told | None) -> Mapping[str, float]:
        """What speaks for each name that a figure may be said of, below that of the likeliest, which is 0."""
        found = self.features(figure, told)
        by_kind = weights_of(signs_of(self._text, figure))
        passed = self._ruled_out.of(found, figure.span.start)
        weights = {
            name: by_kind[self._sorts[name][0]] + fsum(filter(None, map(_weight, features)))
            for name, features in found.items()
            if name not in passed or len(passed) >= len(found)
        }
        most = max(weights.values(), default=0.0)
        return {name: weight - most for name, weight in weights.items()}

    def features(self, counted: FoundFigure, told: Told | None) -> dict[str, set[str]]:
        """What speaks for and against each name that a figure may be said of; what has no weight does not count."""
        figure = counted.span
        found: defaultdict[str, set[str]] = defaultdict(set)
        at = self._stand(figure.start)
        clause_from = max(0, figure.start - _CLAUSE)
        clause = max(clause_from, *(self._text.rfind(mark, clause_from, figure.start) + 1 for mark in CLAUSE_END))
        last = bisect_left(self._starts, figure.start)
        nearest = self._ahead(found, figure.start, at, last, clause)
        for index in range(last, min(last + _BEHIND, len(self._mentions))):
            if self._breaks.sentence(self._starts[index]) != at.sentence:
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
        told_from = clause if last == 0 else max(clause, min(self._mentions[last - 1].span.end, figure.start))
        whose = whose_words(self._text, told_from, figure.end + _REST)
        words = told_words(self._text, max(at.sentence, figure.start - _TOLD_WITHIN), figure.end + _REST)
        self._speech(found, figure, at)
        self._clauses.add(found, figure.start, at, last)
        size = size_of(counted)
        before_kind = _BEFORE_KIND[size, own]
        behind_kind = _CLASSES.get(counted.kind)
        by_name = self._by_name
        by_kinds: dict[tuple[str, str], frozenset[str]] = {}
        for name, features in found.items():
            features.update(by_name.get(name) or self._of_name(name))
            if (first := self._first.get(name, -1)) >= at.paragraph:
                features.add(since(first, figure.start, at))
            kinds = self._sorts.get(name) or self._sort(name)
            if kinds not in by_kinds:
                by_kinds[kinds] = crossed(kinds, before_kind, words, behind_kind)
            features.update(by_kinds[kinds])
            if kinds[0] == "person":
                features.update(whose)
                features.update(_of_role(self._told_people.role_sort(name), nearest.get(name, "behind"), size))
        return found

    def _speech(self, found: defaultdict[str, set[str]], figure: Span, at: Stand) -> None:
        """Add of whom the words tell that a figure stands in; who holds an office seldom tells of his own."""
        if at.spoken is None:
            return
        start = max(at.spoken.start, figure.start - SPEECH)
        one, us = (pattern.search(self._text, start, figure.end + _REST) for pattern in (OF_ONE, _OF_US))
        of = "we" if us else "I" if one else "others"
        people = self._told_people
        if (speaker := people.speaker(at.spoken) if one else people.told_of(at.spoken)) is None:
            return
        self._kinds.setdefault(speaker, "person")
        role = people.role_sort(speaker)
        found[speaker].add(f"speaks:role:{role}")
        if one or role not in HOLD_OFFICE:
            found[speaker].update(("speaks", f"speaks:{of}"))

    def _of_name(self, name: str) -> frozenset[str]:
        """What a name is and how much the text tells of it, wherever the figure stands."""
        if name not in self._by_name:
            times, led = self._named[name], self._led[name] / self._led_in_all
            kind = self._kinds.get(name, "natural")
            told = {
                kind,
                "named often" if times >= _OFTEN else "named again" if times > 1 else "named once",
                f"leads {'much' if led > _MUCH else 'some' if led > _SOME else 'little' if led else 'nothing'}",
            }
            if name in self._titled:
                told.add("titled")
            if name in COUNTRY:
                told.add("country")
            if kind == "body":
                told.add(self._sort(name)[1])
            if kind == "person":
                told.add(f"role:{self._told_people.role_sort(name)}")
            self._by_name[name] = frozenset(told)
        return self._by_name[name]

    def _ahead(self, found: dict[str, set[str]], figure: int, at: Stand, last: int, clause: int) -> dict[str, str]:
        """Add what the mentions before a figure tell, the nearest first; where each name stands nearest."""
        text, led = self._text, 0
        nearest: dict[str, str] = {}
        previous = self._breaks.sentence(max(0, at.sentence - 1))
        before = self._breaks.paragraph(max(0, at.paragraph - 1))
        for index in range(last - 1, max(-1, last - 1 - _AHEAD), -1):
            mention, spoken = self._mentions[index], self._spoken[index]
            start, end = mention.span
            name = mention.name
            is_nearest = name not in found
            if not (is_nearest or mention.strong or figure - end == len(_OTHERS)):
                continue  # a name told of again says no more
            features = found[name]
            if is_nearest:
                features |= self._apart[index] or self._by_itself(index)
            if spoken is not None and spoken != at.spoken:
                continue
            where = "clause" if start >= clause else distance(start, at, previous, before)
            if is_nearest:
                nearest[name] = where
                features.add(f"near:{where}")
                if where in {"clause", "sentence"} and text.endswith("的", 0, start):
                    features.add("owned")
                if mention.kind is MentionKind.PERSON and where in {"clause", "sentence", "previous"}:
                    features.add("acts" if self._acts(mention, figure) else "does not act")
            if mention.strong:
                features.add(f"led:{where}")
                led += 1
                if led <= 2:
                    features.add(("last led", "last but one")[led - 1])
            if figure - end == len(_OTHERS) and text.startswith(_OTHERS, end):
                features.add("with others")
        return nearest

    def _by_itself(self, index: int) -> frozenset[str]:
        """What a mention tells whatever figure follows it."""
        apart = self._apart[index]
        if apart is None:
            mention = self._mentions[index]
            is_person = mention.kind is MentionKind.PERSON
            told = {
                "reached": mention.reached,
                "sets": mention.sets,
                "employs": self._employs(mention),
                "origin": not is_person and self._is_origin(index),
                "introduced": is_person and self._told_people.is_introduced(mention.span),
                "helped": mention.kind is MentionKind.NAME and self._is_helped(mention),
                "opens": self._opens(mention),
                "home": is_person and self._text.startswith("家", mention.span.end),
                "staff": not is_person and has_staff(self._text, mention.span.end),
            }
            does = [*deeds(self._text, mention.span.end), *(["opens"] if told["opens"] else [])]
            sorted_deeds = (f"{deed}:{self._sort(mention.name)[1]}" for deed in does)
            holding = (name for name, holds in told.items() if holds)
            apart = self._apart[index] = frozenset([*holding, *does, *sorted_deeds])
        return apart

    def _opens(self, mention: Mention) -> bool:
        """Whether a sentence begins with a mention that is no mere setting: 样河边的人 tells of people."""
        start = mention.span.start
        is_first = self._breaks.sentence(start) >= start - 1
        return mention.strong and is_first and self._text[mention.span.end : mention.span.end + 1] not in _BESIDE

    def _is_origin(self, index: int) -> bool:
        """Whether a mention only says where the person named behind it is from: 样村63岁的茶农某某."""
        mention = self._mentions[index]
        person = bisect_left(self._people, mention.span.end)
        if person == len(self._people) or self._people[person] - mention.span.end > 2 * _FROM_WITHIN:
            return False
        between = self._mentions[index + 1 : bisect_left(self._starts, self._people[person])]
        if any(other.span.end - mention.span.end >= _FROM_WITHIN for other in between):
            return False
        return _TO_PERSON.fullmatch(self._text, mention.span.end, self._people[person]) is not None

    def _is_helped(self, mention: Mention) -> bool:
        """Whether something is done for a place or body, or takes place there: 支持样县, 在样县."""
        start = mention.span.start
        return _TO_HELPED.search(self._text, max(0, start - _HELPED_WITHIN), start) is not None

    def _employs(self, mention: Mention) -> bool:
        """Whether a place or body says to whom the person named behind it belongs: 样城大学副教授某某."""
        if mention.kind is MentionKind.PERSON:
            return False
        index = bisect_left(self._people, mention.span.end)
        if index == len(self._people):
            return False
        return _TO_HOLDER.fullmatch(self._text, mention.span.end, self._people[index]) is not None

    def _stand(self, at: int) -> Stand:
        return Stand(self._breaks.sentence(at), self._breaks.paragraph(at), self._quotation(at))

    def _sort(self, name: str) -> tuple[str, str]:
        """What a name stands for, by itself and, of a body, with what sort of body."""
        if name not in self._sorts:
            kind = self._kinds.get(name, "natural")
            self._sorts[name] = (kind, sorted_kind(kind, name))
        return self._sorts[name]

    def _kind(self, mention: Mention) -> str:
        if mention.kind is MentionKind.THING and mention.name.endswith(_TEAM):
            return "body"
        if mention.kind in {MentionKind.PERSON, MentionKind.THING, MentionKind.GROUP}:
            return mention.kind.value
        level = self._topics.level(mention.name)
        if level is None:
            return "body"
        if level not in _LEVELS and mention.name.endswith(BUILT):
            return "works"
        return _LEVELS.get(level, "natural")


@lru_cache(256)
def _of_role(sort: str, near: str, size: int | None) -> frozenset[str]:
    """What somebody is, beside where he is named and how much is told of."""
    if sort == "reporter":
        return frozenset()
    role = f"role:{sort}:near:{near}"
    return frozenset({role} if size is None else {role, f"role:{sort}:{size}"})
