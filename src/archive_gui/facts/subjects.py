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
from archive_gui.facts.places import FoundPlace
from archive_gui.language.surnames import looks_like_name

_BODIES = re.compile(
    r"(?:有限公司|责任公司|公司|合作社|集团|银行|医院|学校|中学|小学|大学|学院|工厂|农场|林场|研究院|研究所|"
    r"基金会|协会|管理局|[一-鿿]{1,3}局|[一-鿿]{2}厅)"
)
_LEADING_VERBS = re.compile(
    r"^(?:据|由|经|已|现|组织|成立|送往|前往|来自|组建|建设|建成|新建|加入|联合|依托|推动|支持|通过|开办|创办|"
    r"其中|目前|全[省市县]|参加|采购|所有|多个?|各|\d+|家|个|所)+"
)
_NAME_STOP = re.compile(
    r".*(?:[，。；：、！？“”‘’（）()《》,.;:!? \n\0的在和与及由了到从对向为是将被把让给等]|以及|包括|选择|作为)",
    re.DOTALL,
)
_POINTING = re.compile(
    r"(?P<word>全国|我国|(?:全|该|本|我|这个)(?P<of>村|社区|镇|乡|街道|县|市|区|州|省|校|厂|院|公司|社|集团)|"
    r"村里|村内|村集体|合作社|公司|一家(?=[二三四五六七八九]口)|家里)"
)
# A name of three characters before what people do; others wait for a proper look at names.
_PERSON = re.compile(
    r"(?:^|(?<=[，。；！？：:,;\n”“\0]))(?P<name>[一-鿿]{3})(?=(?P<tilling>[种养流承卖购])|"
    r"[家说带把从在开已还负共捐收投坚努每\0]|先后|准备|告诉|介绍)"
)
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


class Subjects:
    """Answers, for places in one text, of whom or what is spoken there."""

    def __init__(
        self, text: str, original: str, places: Sequence[FoundPlace], breaks: Breaks, title: Span | None
    ) -> None:
        self._text = text
        self._breaks = breaks
        self._original = original
        self._places = places
        self._of_levels: dict[frozenset[PlaceLevel], tuple[list[Span], list[int]]] = {}
        self._main, self._main_level = self._dominant(title)
        self._mentions = sorted(
            {mention.span: mention for mention in self._all()}.values(), key=lambda mention: mention.span
        )
        self._starts = [mention.span.start for mention in self._mentions]
        self._strong = [mention for mention in self._mentions if mention.strong]
        self._strong_starts = [mention.span.start for mention in self._strong]

    def of(self, at: int) -> str | None:
        """The subject of what stands at ``at``."""
        for start in (self._breaks.sentence(at), self._breaks.paragraph(at)):
            found = self._between(start, at)
            if found is not None:
                return found.name
        return self._main

    def _between(self, start: int, at: int) -> _Mention | None:
        last = bisect_left(self._starts, at) - 1
        if last >= 0 and self._mentions[last].span.end == at and self._mentions[last].adjacent:
            return self._mentions[last]
        last = bisect_left(self._strong_starts, at) - 1
        return self._strong[last] if last >= 0 and self._strong_starts[last] >= start else None

    def _all(self) -> Iterator[_Mention]:
        starts = {place.span.start for place in self._places}
        chain_start: dict[int, int] = {}
        for place in self._places:
            chain_start[place.span.end] = chain_start.get(place.span.start, place.span.start)
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
        people = list(_PERSON.finditer(self._text))
        names = Counter(match["name"] for match in people)
        for match in people:
            if (match["tilling"] or names[match["name"]] > 1) and looks_like_name(match["name"]):
                yield _Mention(Span(*match.span("name")), match["name"], strong=True, adjacent=True)

    def _words(self, span: Span) -> str:
        return self._original[span.start : span.end]

    def _is_topic(self, start: int, end: int) -> bool:
        """Whether a name begins its clause as a subject does: 在甲县， does, 在甲县建厂 does not."""
        back = start
        while back > 0 and start - back < 12 and self._text[back - 1] not in _CLAUSE_END:
            back -= 1
        lead = self._text[back:start]
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
        """What 该村 or 全市 points at: the article's main place if of this level, else the one named last before."""
        if self._main_level in levels:
            return self._main
        if levels not in self._of_levels:
            named = [place.span for place in self._places if place.level in levels]
            self._of_levels[levels] = (named, [span.start for span in named])
        spans, starts = self._of_levels[levels]
        return self._words(spans[max(0, bisect_left(starts, at) - 1)]) if spans else None

    def _bodies(self) -> Iterator[_Mention]:
        floor = 0
        for match in _BODIES.finditer(self._text):
            window = max(floor, match.start() - 16)
            stop = _NAME_STOP.match(self._text[window : match.start()])
            start = window + (stop.end() if stop else 0)
            verbs = _LEADING_VERBS.match(self._text[start : match.start()])
            start += verbs.end() if verbs else 0
            if match.start() - start >= 2:
                strong = self._is_topic(start, match.end())
                yield _Mention(Span(start, match.end()), self._original[start : match.end()], strong, adjacent=False)
            floor = match.end()

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
