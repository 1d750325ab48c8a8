"""A dated event with what its surroundings add: what sort it is of, who tells it, which village is spoken of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cached_property
from itertools import product

from archive_gui.domain.facts import Figure, PlaceFact, QuotationFact
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.dated import Day
from archive_gui.findings.chronology.events import Moment
from archive_gui.findings.counts import same_subject
from archive_gui.findings.evidence import Material, facts_with, folded, once, sentences
from archive_gui.findings.names.confusion import are_one_name
from archive_gui.language.folds import fold

_LOCAL = ("村", "镇", "乡", "社区", "街道", "寨", "屯")
"""Ends of places of which one page tells many: two of them are two places."""

_WHERE = re.compile("(?:(?:^|(?<=[,，、|]))[一-鿿]|[一-鿿]{2,4}?)[村镇乡](?!庄)")
_NOWHERE = re.compile(r"[驻进到来返回还下离出入该全本各邻我们贫困新农的在给交了每个是把被让帮]")
"""What makes it no name: 驻村, 返乡, 全镇, 就是帮村里."""

_MINE = re.compile("[我咱俺](?!们)")
_NAMES = re.compile('[“"][^”"]{1,14}[”"]')
"""Quoted names, whose words tell nothing of what happened."""

_OWN = 2
"""Characters at the beginning of a name that its short form keeps."""

_CLAUSES = 3
"""Clauses behind a date that tell what happened then; later ones tell what came of it."""

_HEAD = re.compile("本报|[（(][^）)]*[）)]?|(?:记者|通讯员).*")


class Scene:
    """One moment of a page, with what is looked up of it only when it is asked for."""

    def __init__(self, material: Material, moment: Moment) -> None:
        self.material = material
        self.moment = moment

    @property
    def day(self) -> Day:
        """Its date."""
        return self.moment.day

    @property
    def deed(self) -> str:
        """The clauses that tell what happened, names in quotation marks left out."""
        ahead, _, behind = self.moment.told.partition("|")
        own = ",".join(ahead.lstrip(",，").split(",", _CLAUSES)[:_CLAUSES])
        return _NAMES.sub("", f"{own}|{behind}")

    @cached_property
    def _quotation(self) -> tuple[str, str]:
        """Who says it, where it stands in quotation marks, and the sentence that tells so."""
        at = self.day.fact.span
        for span, speaker in _said(self.material):
            if span.covers(at):
                following = sentences(self.material).sentence(min(span.end, len(self.material.reading.text) - 1))
                return speaker, folded(self.material)[span.end : following.end]
        return "", ""

    @cached_property
    def people(self) -> frozenset[str]:
        """Who is told of: the people of its sentence, or who says it of themselves."""
        speaker = self._quotation[0]
        mine = speaker and _MINE.search(self.moment.told + self.moment.before)
        return frozenset({fold(speaker)}) if mine else self.moment.people

    @cached_property
    def words(self) -> str:
        """What is told with a date: of the head of a report (本报讯, who wrote it) nothing."""
        return "|".join((fold(_HEAD.sub("|", self.moment.before)), self.moment.told, self._quotation[1]))

    @cached_property
    def named(self) -> frozenset[str]:
        """The people whom the sentence names itself."""
        return frozenset(self.moment.named_here)

    @cached_property
    def figures(self) -> frozenset[tuple[float, str]]:
        """The figures of the sentence, each with its unit."""
        return frozenset(_figures(self.material).get(self.day.sentence.start, ()))

    @cached_property
    def context(self) -> str:
        """The sentence before it in its paragraph, which may tell of what."""
        start = self.day.sentence.start
        if start <= self.day.paragraph.start:
            return ""
        return folded(self.material)[sentences(self.material).sentence(start - 1).start : start]

    @cached_property
    def villages(self) -> frozenset[str]:
        """The villages and towns that the sentence names itself."""
        told = self.moment.before + "|" + self.moment.told.lstrip(",，")
        found = {name for name in _WHERE.findall(told) if not _NOWHERE.search(name)}
        return frozenset(found | {place for place in self.moment.places if place.endswith(_LOCAL)})

    @cached_property
    def around(self) -> frozenset[str]:
        """The villages that it may be told of without naming them: of who says it, or the ones named last before."""
        if self._quotation[1]:
            return frozenset(name for name in _WHERE.findall(self._quotation[1]) if not _NOWHERE.search(name))
        named = _named(self.material)
        last = bisect_left(named, (self.day.sentence.start, "")) - 1
        return frozenset({named[last][1]}) if last >= 0 else frozenset()


@once
def _figures(material: Material) -> dict[int, set[tuple[float, str]]]:
    """The exact figures of each sentence, by where it begins."""
    breaks = sentences(material)
    found: dict[int, set[tuple[float, str]]] = defaultdict(set)
    for fact, figure in facts_with(material, Figure):
        if figure.value:
            found[breaks.sentence(fact.span.start).start].add((figure.value, figure.unit))
    return found


@once
def _said(material: Material) -> tuple[tuple[Span, str], ...]:
    return tuple((fact.span, said.speaker) for fact, said in facts_with(material, QuotationFact) if said.speaker)


@once
def _named(material: Material) -> tuple[tuple[int, str], ...]:
    """The villages and towns of an article that are known for places, in order."""
    found = ((fact.span.start, fold("".join(fact.quote.split()))) for fact, _ in facts_with(material, PlaceFact))
    return tuple(sorted((start, name) for start, name in found if name.endswith(_LOCAL)))


def of_one_person(one: Scene, other: Scene) -> bool:
    """Whether both name somebody, one of them perhaps with a wrong character."""
    return any(are_one_name(a, b) for a, b in product(one.people, other.people))


def may_be_of_one_place(one: Scene, other: Scene) -> bool:
    """Whether two sentences do not name two villages, nor places of which none is one of the other's."""
    if one.villages and other.villages:
        return of_one_village(one, other)
    if is_one_place(one, other) or one.villages or other.villages:
        return True
    if not (one.moment.places and other.moment.places):
        return True
    left, right = (scene.moment.names - scene.moment.places for scene in (one, other))
    return bool(left & right) or of_one_person(one, other)


def of_one_village(one: Scene, other: Scene) -> bool:
    """Whether both sentences name one village or town."""
    return any(
        a.endswith(b[-3:]) or b.endswith(a[-3:]) or is_short_for(a, b) or is_short_for(b, a)
        for a, b in product(one.villages, other.villages)
    )


def is_short_for(short: str, name: str) -> bool:
    """Whether a name stands in another, or leaves out some of what stands between its beginning and its end."""
    if short in name:
        return True
    rest = iter(name)
    return (short[:_OWN], short[-1:]) == (name[:_OWN], name[-1:]) and all(one in rest for one in short)


def of_village_around(one: Scene, other: Scene) -> bool:
    """Whether the village of the one is the one that the other is told of without naming it."""
    pairs = ((a.villages or a.around, b.villages or b.around) for a, b in ((one, other),))
    return any(a[-3:] == b[-3:] for left, right in pairs for a, b in product(left, right))


def is_one_place(one: Scene, other: Scene) -> bool:
    """Whether both name one place, or the words of the one have a place that the other names."""
    left, right = one.moment, other.moment
    named = any(same_subject(a, b) for a in left.places for b in right.places)
    return named or any(place in b.told for a, b in ((left, right), (right, left)) for place in a.places)
