"""Of whom or what a figure is said: the place, body or person that the text speaks of there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.found_places import FoundPlace

_POINTING = re.compile(
    r"(?P<word>全国|我国|(?:全|该|本|我|这个)(?P<of>村|社区|镇|乡|街道|县|市|区|州|省|校|厂|院|公司|社|集团)|"
    r"村里|村内|村集体|合作社|公司|一家(?=[二三四五六七八九]口)|家里)"
)
_AGED = re.compile("的?[一-鿿]{0,12}")
_PRONOUN = re.compile(r"(?:^|(?<=[，。；！？：:,;\n“”、而但使让令由为是]))(?P<word>[他她])(?![们人国乡杀山])")
# 某某介绍, 某某发布的数据显示: where the figures come from, not what they are said of.
_SOURCE = re.compile(
    r"[^，。；！？\n]{0,6}?(?:数据|消息|通报|统计|测算|监测|获悉|了解到|报道|预[计测]|发布|最新|介绍|表示|显示|告诉|透露|说|称|认为|指出|强调)"
)
_QUOTED_SOURCE = ("据", "从", "向")
# A role or an attribute before a name: 镇党委书记某某, 年轻的某某.
_ROLE_LEAD = re.compile(r"^[一-鿿\0\1·“”、]{0,24}$")
# 在甲县的葡萄园里，…: where what follows takes place.
_SETTING = re.compile("(?:\0+|[今当][天日年]|目前|如今|近日)?(?:在|来到|走进|走到)")
_SET_THERE = re.compile(r"(?:[^，。；！？,;!?\n]{0,20}(?:里|内|上|中|前|现场|车间|基地|工地|园区|地区))?[，,]")
_OBJECT_OF = tuple("在对向给为和与、")
# Words that may stand between a clause's start and its subject.
_LEAD_IN = re.compile(
    r"^(?:今年|去年|目前|如今|其中|而|但|截至|现在|近年来|同时|此外|据了解|据统计|在|\0|的|年|底|末|初|来|以来|期间)*$"
)
_LEVELS = {
    "村": frozenset({PlaceLevel.VILLAGE}),
    "社区": frozenset({PlaceLevel.VILLAGE}),
    "镇": frozenset({PlaceLevel.TOWN}),
    "乡": frozenset({PlaceLevel.TOWN}),
    "街道": frozenset({PlaceLevel.TOWN}),
    "县": frozenset({PlaceLevel.COUNTY}),
    "市": frozenset({PlaceLevel.CITY, PlaceLevel.COUNTY, PlaceLevel.PROVINCE}),
    "区": frozenset({PlaceLevel.COUNTY}),
    "州": frozenset({PlaceLevel.CITY}),
    "省": frozenset({PlaceLevel.PROVINCE}),
}
_CLAUSE_END = "，。；！？,;!?\n"
_BREADTH = {
    PlaceLevel.VILLAGE: 5,
    PlaceLevel.GROUP: 4,
    PlaceLevel.TOWN: 4,
    PlaceLevel.COUNTY: 3,
    PlaceLevel.CITY: 3,
    PlaceLevel.PROVINCE: 2,
}


@dataclass(frozen=True, slots=True)
class _Mention:
    span: Span
    name: str
    strong: bool
    """Whether it begins its clause, as grammatical subjects do."""
    adjacent: bool
    """Whether it is the subject of a figure that touches it (上坪村千亩油茶); a body is rather what is counted."""
    person: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """What is named in one text."""

    places: Sequence[FoundPlace]
    people: Sequence[Span]
    bodies: Sequence[Span]


class Subjects:
    """Answers, for places in one text, of whom or what is spoken there."""

    def __init__(self, text: str, original: str, named: Named, breaks: Breaks, title: Span | None) -> None:
        self._text = text
        self._breaks = breaks
        self._original = original
        self._places = named.places
        self._people = named.people
        self._people_starts = [person.start for person in named.people]
        self._mentioned = Counter(self._words(person) for person in named.people)
        self._named_bodies = named.bodies
        self._of_levels: dict[frozenset[PlaceLevel], tuple[tuple[list[Span], list[int]], ...]] = {}
        self._main, self._main_level = self._dominant(title)
        self._chain_start: dict[int, int] = {}
        """Where the chain of places begins that ends somewhere."""
        self._mentions = sorted(
            {mention.span: mention for mention in self._all()}.values(), key=lambda mention: mention.span
        )
        self._starts = [mention.span.start for mention in self._mentions]
        self._strong = [mention for mention in self._mentions if mention.strong]
        self._not_person = self._last_without_people()
        self._strong_starts = [mention.span.start for mention in self._strong]

    def of(self, at: int) -> str | None:
        """The subject of what stands at ``at``."""
        for start in (self._breaks.sentence(at), self._breaks.paragraph(at)):
            found = self._between(start, at)
            if found is not None:
                return found.name
        return self._main

    def aged(self, figure: Span) -> str | None:
        """Whose age a figure is: 83岁的某某, or the last person named before it in the sentence."""
        index = bisect_left(self._people_starts, figure.end)
        if index < len(self._people) and _AGED.fullmatch(self._text, figure.end, self._people[index].start):
            return self._words(self._people[index])
        index -= 1
        while index >= 0 and self._people_starts[index] >= figure.start:
            index -= 1
        if index >= 0 and self._people_starts[index] >= self._breaks.sentence(figure.start):
            return self._words(self._people[index])
        return None

    def _between(self, start: int, at: int) -> _Mention | None:
        last = bisect_left(self._starts, at) - 1
        if last >= 0 and self._mentions[last].span.end == at and self._mentions[last].adjacent:
            return self._mentions[last]
        last = bisect_left(self._strong_starts, at) - 1
        if last >= 0 and self._strong[last].person and not self._acts(self._strong[last], at):
            last = self._not_person[last]
        return self._strong[last] if last >= 0 and self._strong_starts[last] >= start else None

    def _last_without_people(self) -> list[int]:
        """For each strong mention, the index of the last one up to it that is no person; -1 where there is none."""
        last, found = -1, []
        for index, mention in enumerate(self._strong):
            last = last if mention.person else index
            found.append(last)
        return found

    def _acts(self, person: _Mention, at: int) -> bool:
        """Whether a figure is still said of a person: in the same sentence, but not where it begins its clause."""
        if self._text[max(0, at - 1) : at] in _CLAUSE_END and person.span.end < at - 1:
            return False
        return person.span.start >= self._breaks.sentence(at) or self._mentioned[person.name] > 1

    def _all(self) -> Iterator[_Mention]:
        starts = {place.span.start for place in self._places}
        chain_start = self._chain_start
        for place in self._places:
            # 戴河镇的样家大圩长12里: what is the town's, is named behind it.
            of = place.span.start - (self._text[place.span.start - 1 : place.span.start] == "的")
            chain_start[place.span.end] = chain_start.get(of, chain_start.get(place.span.start, place.span.start))
            # A chain of divisions is one mention, named by its last link.
            if place.span.end not in starts and place.level is not PlaceLevel.GROUP:
                yield _Mention(
                    place.span,
                    self._words(place.span),
                    self._is_topic(chain_start[place.span.end], place.span.end),
                    adjacent=True,
                )
        yield from self._pointing()
        yield from self._bodies()
        yield from self._persons()

    def _words(self, span: Span) -> str:
        return self._original[span.start : span.end]

    def _is_topic(self, start: int, end: int) -> bool:
        """Whether a name begins its clause as a subject does: 在甲县， does, 在甲县建厂 does not."""
        back = start
        while back > 0 and start - back < 12 and self._text[back - 1] not in _CLAUSE_END:
            back -= 1
        lead = self._text[back:start]
        if _SETTING.match(self._lead(start)) and _SET_THERE.match(self._text, end):
            return True
        if not _LEAD_IN.match(lead) or (back > 0 and self._text[back - 1] not in _CLAUSE_END):
            return False
        return not lead.endswith("在") or self._text[end : end + 1] in "，,"

    def _pointing(self) -> Iterator[_Mention]:
        for match in _POINTING.finditer(self._text):
            if match["word"].endswith("国"):
                yield _Mention(Span(*match.span()), match["word"], strong=True, adjacent=True)
                continue
            levels = _LEVELS.get(match["of"] or ("村" if match["word"].startswith("村") else ""))
            name = self._latest(match.start(), levels) if levels else None
            if name is not None:
                yield _Mention(Span(*match.span()), name, strong=True, adjacent=True)

    def _latest(self, at: int, levels: frozenset[PlaceLevel]) -> str | None:
        """What 该村 or 全市 points at: the paragraph's topic, the main place, or else what was named last before."""
        if levels not in self._of_levels:
            named = [place.span for place in self._places if place.level in levels]
            topics = [span for span in named if self._is_topic(span.start, span.end)]
            self._of_levels[levels] = tuple((spans, [span.start for span in spans]) for spans in (topics, named))
        (topics, starts), (named, named_starts) = self._of_levels[levels]
        last = bisect_left(starts, at) - 1
        if last >= 0 and starts[last] >= self._breaks.paragraph(at):
            return self._words(topics[last])
        if self._main_level in levels:
            return self._main
        return self._words(named[max(0, bisect_left(named_starts, at) - 1)]) if named else None

    def _bodies(self) -> Iterator[_Mention]:
        for span in self._named_bodies:
            start = self._chain_start.get(span.start, span.start)
            strong = self._is_topic(start, span.end) and not self._is_source(span)
            yield _Mention(span, self._words(span), strong, adjacent=False)

    def _persons(self) -> Iterator[_Mention]:
        """People where they act, and where a pronoun at the head of a clause stands for them."""
        for span in self._people:
            lead = self._lead(span.start)
            acts = _ROLE_LEAD.match(lead) is not None and not lead.endswith(_OBJECT_OF)
            yield _Mention(span, self._words(span), acts and not self._is_source(span), adjacent=True, person=True)
        for match in _PRONOUN.finditer(self._text):
            index = bisect_left(self._people_starts, match.start()) - 1
            if index >= 0:
                name = self._words(self._people[index])
                yield _Mention(Span(*match.span("word")), name, strong=True, adjacent=True, person=True)

    def _is_source(self, span: Span) -> bool:
        """Whether a name only tells where something was learnt."""
        before = self._text[max(0, span.start - 1) : span.start]
        return before in _QUOTED_SOURCE or _SOURCE.match(self._text, span.end) is not None

    def _lead(self, start: int) -> str:
        """What stands between the start of the clause and a name, as far as 24 characters."""
        back = start
        while back > 0 and start - back < 24 and self._text[back - 1] not in _CLAUSE_END:
            back -= 1
        return self._text[back:start]

    def _dominant(self, title: Span | None) -> tuple[str | None, PlaceLevel | None]:
        """The place the article is about: named most, the narrower the better, its title counting most."""
        weights: Counter[str] = Counter()
        levels: dict[str, PlaceLevel] = {}
        for place in self._places:
            in_title = title is not None and title.covers(place.span)
            name = self._words(place.span)
            weights[name] += _BREADTH.get(place.level, 0) * (8 if in_title else 1)
            levels[name] = place.level
        best = weights.most_common(1)
        return (best[0][0], levels[best[0][0]]) if best and best[0][1] else (None, None)
