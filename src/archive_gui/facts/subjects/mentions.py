"""What a text may be speaking of: places, bodies, people, things at the head of a clause, and words that point."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.grammar import words
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.sought import Sought
from archive_gui.facts.subjects.brought import brought_at, is_brought
from archive_gui.facts.subjects.elsewhere import (
    is_maker,
    is_other_side,
    is_posted,
    is_sender,
    is_source,
    is_source_of,
    is_workplace,
)
from archive_gui.facts.subjects.events import events
from archive_gui.facts.subjects.founded import founded_things, is_founded
from archive_gui.facts.subjects.front_nouns import (
    FrontNoun,
    bare_noun_at,
    begins_way,
    front_nouns,
    noun_at,
    opened_works,
)
from archive_gui.facts.subjects.marked import marked_names
from archive_gui.facts.subjects.names_alike import full_names
from archive_gui.facts.subjects.of_places import teams_of, works_of
from archive_gui.facts.subjects.people import BY, CLAUSE_START, OBJECT_OF, ROLE_LEAD, WITH_HIM, PeopleNamed, lead_of
from archive_gui.facts.subjects.pointers import Pointers
from archive_gui.facts.subjects.sorts import Sorts
from archive_gui.facts.subjects.topics import Named, Topics
from archive_gui.facts.subjects.unnamed_firms import unnamed_firms

CLAUSE_END = "，。；！？,;!?\n"
_TOGETHER = re.compile(
    "(?:[两二三四五六七八九十]|\\d{1,2})(?:个?[省市县区州旗镇乡村]|地)|[还都也已均]|分别|先后|相继|一起|等地"
)
"""What makes one of a row of places: 样镇、石镇两镇, 样村、石村还办起."""
_PRONOUN = Sought(
    r"(?:^|(?<=[，。；！？：:,;\n“”、而但使让令由为是的\0])|(?<=如今|现在|当时|后来|去年|今年|那年|当年|期间|此后|从此|目前))(?P<word>[他她])(?![们人国乡杀山]|所在)|(?:^|(?<=[，。；！？：:,;\n]))(?P<that>这[位名])|(?:^|(?<=[，。；！？：:,;\n]))(?P<pair>[小老]?两口子?|夫[妻妇][俩二]人?)",
    opening=("他", "她", "这位", "这名", "小两", "老两", "两口", "夫妻", "夫妇"),
)
_I = re.compile(r"(?:^|(?<=[，。；！？：,;\n　\0]))我(?![们国省市县镇乡村厂校院社区州])")
_SPOKEN = re.compile("“[^“”\n]*”")
# （记者某某 通讯员某某）: who writes.
_CREDIT = re.compile(r"[（(](?:本报|特约|见习|实习)*(?:记者|通讯员|特派员)[^（）()\n]{1,60}[）)]")
# 在甲县的葡萄园里，…: where what follows takes place.
_SETTING = re.compile("(?:\0+|[今当][天日年]|目前|如今|近日)?(?:在|来到|走进|走到)")
# 在样镇建成的样小区住进120户, 位于样镇的样园占地: where it lies is told on the way.
_LIES_THERE = re.compile(
    "(?:其中|目前|如今)?(?:(?:在[一-鿿]{2,12})?(?:新?(?:建成|建起|修建|兴建|打造|落成|建设)|投产)|(?:位于|坐落[于在]|地处)[一-鿿]{2,14})的"
)
_SET_THERE = re.compile(r"(?:[^，。；！？,;!?\n]{0,20}(?:里|内|上|中|前|现场|车间|基地|工地|园区|地区))?[，,]")
# Words that may stand between a clause's start and its subject.
_LEAD_IN = re.compile(
    r"^(?:[他她]所在的|(?:龙头|骨干|国有|民营|农业|本土|爱心|帮扶)企业|上市公司|当地|县里的|今年|去年|目前|光|仅|单|就|连|如今|其中|而|但|截至|现在|近年来|同时|此外|据了解|据统计|在|\0|\s|的|年|底|末|初|来|以来|期间)*$"
)
# 带动周边甲村、乙村460户: whom what is spoken of reaches.
_REACHED = re.compile(
    r"(?:带动|辐射|覆盖|惠及|涉及|涵盖|吸引|联合|周边|邻近|附近|相邻|[和与及、])[^，。；！？,;!?\n]{0,4}$"
)
# 其中甲镇436户、乙镇512户: the next of a row of pairs of names and figures.
PAIRED = re.compile(r"[\d一二三四五六七八九十百千万亿][余多]?[一-鿿]{1,3}[、和与及]$")
# 走遍了全村, 带动全县: what a verb reaches.
_OBJECT = re.compile(
    r"[遍了到动及给向占比较居为起出成进与跟]$|(?:覆盖|辐射|面向|遍布)$|[^，。；！？,;!?\n]对$|[^，。；！？,;!?\n：“]在$"
)
_POINTS_AT = re.compile("(?:[该本]|我们?|这个)(?:街道|[县市区州旗盟省镇乡])的?$")
_POINTER = 5
"""Characters of a word that points at where the place behind it is: 该县|样镇."""
_AGED = re.compile(r"\d+岁的")
_OFFICE, _SHORT_OFFICE = 20, 12
_OFFICES = tuple(words("书记 队长 主任 局长 组长 社长 厂长 校长 院长 站长 经理 代表 队员 员 师"))
# 三组, 第5村民小组: a part of the village told of, whatever begins the clause.
_NUMBERED = re.compile(r"第?[\d一二三四五六七八九十]")
_FROM = frozenset("到至距离往")
"""从村口到甲镇13公里: where a way leads is not what it is told of."""
_TOWARDS = re.compile("(?<![看见想听])到$|[至距离往在]$")
"""The same before words that point, which may be seen as well: 看到村里400亩地."""
# 《某书》印行3万册: what a document is itself the subject of.
_OF_DOCUMENT = re.compile(
    "(?:一书)?(?:共|印[行发]了?[\\d一二三四五六七八九十两]|首印|发行|再版|收[入录]|全书|全文|分为|定价|出版)"
)
# 村集体账上只剩, 村集体收入: of one village; 村集体占一成 is a share among groups.
_OF_VILLAGE = "村集体"
_ACCOUNT = re.compile("(?:的?账|经济总?收入|总?收入|增收|资产|积累|还?欠)(?!的村)")
# 样镇的石水合作社, 社区旁的样山小学: where the body is that is told of.
_OWNER = re.compile("[一-鿿]{0,10}(?:社区|[村镇乡县])(?:旁边?|[附邻]近|对面|周边|隔壁|脚下|[里内])?的$")
_OWN = re.compile("(?:旁边?|[附邻]近|对面|周边|隔壁|脚下|[里内])?的")


class MentionKind(StrEnum):
    """What is mentioned."""

    NAME = "name"
    PERSON = "person"
    POINTER = "pointer"
    THING = "thing"
    GROUP = "group"


_LEADING = frozenset({MentionKind.THING, MentionKind.POINTER})


class Mention(NamedTuple):
    """A mention of something that figures may be said of."""

    span: Span
    name: str
    strong: bool
    """Whether it begins its clause, as grammatical subjects do."""
    adjacent: bool
    """Whether it is the subject of a figure that touches it (上坪村千亩油茶); a body is rather what is counted."""
    kind: MentionKind = MentionKind.NAME
    reached: bool = False
    """Whether what is spoken of only reaches it: 带动周边的甲县."""
    sets: bool = False
    """Whether it says where what follows takes place: 在甲县，."""
    aside: bool = False
    """Whether it is only where something comes from or goes to: 从样省买进."""
    names: bool = True
    """Whether it names what it stands for; 企业 for a firm named before does not."""


class Mentions:
    """Collects the mentions of one text."""

    def __init__(self, text: str, original: str, named: Named, breaks: Breaks, topics: Topics) -> None:
        """``text`` is folded, with dates, documents and silent parts blanked out; ``original`` is as printed."""
        self._text = text
        self._original = original
        self._named = named
        self._breaks = breaks
        self._topics = topics
        self._people_starts = [person.start for person in named.people]
        self.people = PeopleNamed(text, original, named.people, named.told)
        self._starting: dict[int, str] = {}
        self._chain_start: dict[int, int] = {}
        """Where the chain of places begins that ends somewhere."""
        self._chains = {place.span.start for place in named.places}
        """Where places are named, which a word that points leads to right before them: 该县|样镇."""
        self._nouns = list(front_nouns(text))
        self._sorts = Sorts(text, original, named, breaks, topics, nouns=self._nouns)

    def all(self) -> list[Mention]:
        """Every mention in order; of several on one stretch the last found."""
        full = full_names(self._named, self._original)
        self._topics.join(full)
        found = [*self._divisions(), *self._pointers(), *self._bodies(), *self._persons()]
        found += (quoted := list(self._quoted()))
        named = [mention for mention in found if mention.kind is MentionKind.NAME]
        found += self._things([*(mention.span for mention in (*named, *quoted)), *self._named.people])
        found += [*self._titles(), *self._opened()]
        bodies = frozenset(self._named.bodies)
        heads = {noun.span.end: noun.head for noun in self._nouns}
        for mention in found:
            if mention.strong and (mention.kind in _LEADING or mention.span in bodies):
                self._topics.lead(mention.name, mention.span, heads.get(mention.span.end, ""))
        named = [mention for mention in found if mention.kind is not MentionKind.GROUP]
        unnamed = list(self._unnamed([*(mention.span for mention in named), *self._named.people]))
        ends = {mention.span.end for mention in unnamed}
        groups = (one for one in found if one.kind is MentionKind.GROUP and one.span.end not in ends)
        found = [*named, *groups, *unnamed]
        if full:
            found = [one._replace(name=full[one.name]) if one.name in full else one for one in found]
        for mention in found:
            if mention.kind not in {MentionKind.POINTER, MentionKind.GROUP}:
                self._starting[self._chain_start.get(mention.span.end, mention.span.start)] = mention.name
        return sorted({mention.span: mention for mention in found}.values(), key=lambda mention: mention.span)

    def firm(self, at: int) -> str | None:
        """The firm named last before ``at`` in its paragraph."""
        return self._sorts.firm(at)

    def sort_meant(self, sort: str, at: int) -> str | None:
        """What a bare sort of thing or body at ``at`` stands for: 车间 in 车间主任."""
        return self._sorts.meant(FrontNoun(Span(at, at + len(sort)), sort, is_group=False))

    def beginning(self, at: int) -> str | None:
        """The name or thing that begins at ``at``, or the last one named that its bare sort there stands for."""
        if at in self._starting:
            return self._starting[at]
        bare = bare_noun_at(self._text, at)
        if bare is not None:
            return self._sorts.named(bare, at)
        noun = noun_at(self._text, at)
        return None if noun is None else self._words(noun)

    def _titles(self) -> Iterator[Mention]:
        for span in self._named.documents:
            if _OF_DOCUMENT.match(self._text, span.end):
                yield Mention(span, self._words(span), strong=True, adjacent=False, kind=MentionKind.THING)

    def _words(self, span: Span) -> str:
        return self._original[span.start : span.end]

    def _divisions(self) -> Iterator[Mention]:
        starts = {place.span.start for place in self._named.places}
        chain_start = self._chain_start
        for place in self._named.places:
            # 戴河镇的样家大圩长12里: what is the town's, is named behind it.
            of = place.span.start - (self._text[place.span.start - 1 : place.span.start] == "的")
            chain_start[place.span.end] = chain_start.get(of, chain_start.get(place.span.start, place.span.start))
            # A chain of divisions is one mention, named by its last link.
            if place.span.end not in starts and not self._is_part(place):
                start = self._behind_pointer(chain_start[place.span.end])
                reached = _REACHED.search(self._text, max(0, start - 20), start) is not None
                reached = reached and not PAIRED.search(self._text, max(0, start - 12), start)
                reached = reached or begins_way(self._text, place.span.end)
                aside = is_source_of(self._text, start, place.span.end)
                reached = reached or aside
                listed = self._text[place.span.end : place.span.end + 1] == "、" or reached
                strong = self._text[start] != "在" and self._is_topic(start, place.span.end)
                strong = strong and not listed and not self._employs(place.span) and not self._owns(place.span)
                for team in teams_of(self._text, start, place.span):
                    yield Mention(team, self._words(team), strong=True, adjacent=False)
                for works in works_of(self._text, place.span) if strong else ():
                    strong = False
                    name = self._words(place.span) + self._words(works).strip("“”")
                    yield Mention(works, name, strong=True, adjacent=False, kind=MentionKind.THING)
                strong = strong or (place.level is PlaceLevel.SITE and is_founded(self._text, start, place.span.end))
                row = Span(self._row_start(start), place.span.end)
                if row.start < start and _TOGETHER.match(self._text, row.end) and self._is_topic(row.start, row.end):
                    yield Mention(row, self._words(row), strong=True, adjacent=False)
                    continue
                adjacent = not reached and self._text[max(0, start - 1) : start] not in _FROM
                yield Mention(
                    place.span,
                    self._words(place.span),
                    strong,
                    adjacent=adjacent,
                    reached=reached,
                    sets=strong and self._text[start - 1 : start] == "在",
                    aside=aside,
                )

    def _is_part(self, place: FoundPlace) -> bool:
        """Whether a group has but a number, is the village's before it or does not begin its clause."""
        if place.level is not PlaceLevel.GROUP:
            return False
        start = self._chain_start[place.span.end]
        if _NUMBERED.match(self._text, place.span.start):
            return True
        return start != place.span.start or not self._is_topic(start, place.span.end)

    def _behind_pointer(self, start: int) -> int:
        """Where the chain of places begins that a word points at from right before: 该县样镇."""
        pointing = _POINTS_AT.search(self._text, max(0, start - _POINTER), start)
        return start if pointing is None else pointing.start()

    def _owns(self, place: Span) -> bool:
        """Whether a place or body only leads to the one named behind it: 样镇的石水合作社, 样区引进的石水公司."""
        own = _OWN.match(self._text, place.end)
        behind = brought_at(self._text, place.end) if own is None else own.end()
        if behind is None:
            return False
        index = bisect_left(self._named.bodies, Span(behind, behind))
        return index < len(self._named.bodies) and self._named_from(index) <= behind

    def _named_from(self, index: int) -> int:
        """Where the chain of places begins that leads to a body."""
        start = self._named.bodies[index].start
        return self._chain_start.get(start, start)

    def _row_start(self, start: int) -> int:
        """Where the row of places begins that goes on at ``start``: 样镇、石镇两镇占三成."""
        while self._text.endswith("、", 0, start) and start - 1 in self._chain_start:
            start = self._chain_start[start - 1]
        return start

    def _bodies(self) -> Iterator[Mention]:
        for span in self._named.bodies:
            start = self._chain_start.get(span.start, span.start)
            start -= len(owner[0]) if (owner := _OWNER.search(lead_of(self._text, start))) else 0
            strong = self._is_topic(start, span.end) or is_brought(lead_of(self._text, start))
            strong = strong and not (is_source(self._text, span) or self._employs(span) or self._owns(span))
            strong = strong or is_founded(self._text, start, span.end)
            aside = is_workplace(self._text, start, span.end) or is_other_side(self._text, start, span.end)
            aside = aside or is_maker(self._text, start, span.end) or self._sends(span)
            yield Mention(span, self._words(span), strong and not aside, adjacent=False, reached=aside, aside=aside)

    def _sends(self, body: Span) -> bool:
        """Whether a body has only sent the person named behind it, or is where somebody belongs who is posted away."""
        index = bisect_left(self._people_starts, body.end)
        if index == len(self._people_starts):
            return False
        if is_sender(self._text, body.end, self._people_starts[index]):
            return True
        return self._employs(body) and is_posted(self._text, self._named.people[index].end)

    def _persons(self) -> Iterator[Mention]:
        """People where they act, and where a pronoun at the head of a clause stands for them."""
        signed = [Span(*match.span()) for match in _CREDIT.finditer(self._text)]
        for span in self._named.people:
            index = bisect_right(signed, span.start, key=lambda credit: credit.start) - 1
            if index >= 0 and signed[index].covers(span):
                continue
            lead = lead_of(self._text, span.start)
            acts = ROLE_LEAD.match(lead) is not None and not lead.endswith(OBJECT_OF) and not BY.search(lead)
            acts = acts and not WITH_HIM.search(lead)
            strong = acts and not is_source(self._text, span)
            yield Mention(span, self._words(span), strong, adjacent=True, kind=MentionKind.PERSON)
        yield from self._author()
        for match in _PRONOUN.finditer(self._text):
            meant = self.people.meant(match.start())
            if meant is not None:
                name = self._words(meant)
                word = Span(*match.span())
                yield Mention(
                    word, name, strong=not is_source(self._text, word), adjacent=True, kind=MentionKind.PERSON
                )

    def _author(self) -> Iterator[Mention]:
        """Where the author tells of himself, direct speech aside."""
        if self._named.author is None:
            return
        spoken = [Span(*match.span()) for match in _SPOKEN.finditer(self._text)]
        for match in _I.finditer(self._text):
            index = bisect_right(spoken, match.start(), key=lambda speech: speech.start) - 1
            if index < 0 or spoken[index].end <= match.start():
                word = Span(*match.span())
                yield Mention(word, self._named.author, strong=True, adjacent=True, kind=MentionKind.PERSON)

    def _pointers(self) -> Iterator[Mention]:
        pointers = Pointers(
            self._text, self._original, self._named, self._breaks, self._topics, is_topic=self._begins_clause
        )
        bodies = {body.start for body in self._named.bodies}
        for pointer in pointers.all():
            span = pointer.span
            if pointer.is_seat and span.start in bodies:
                continue  # 县水利局: the bureau acts, not the county
            if span.end in self._chains and self._behind_pointer(span.end) == span.start:
                continue  # 该县样镇: the town is told of
            if self._text.endswith("占", 0, span.start):
                continue  # 占全县的四成: what the share is of, not whose it is
            done_to = _OBJECT.search(self._text, max(0, span.start - 2), span.start) is not None
            done_to = done_to or self._text.endswith("其中", 0, span.start)
            strong = not (pointer.is_seat or done_to or self._employs(span) or self._owns(span))
            adjacent = not pointer.is_seat and not _TOWARDS.search(self._text, max(0, span.start - 2), span.start)
            yield Mention(span, pointer.name, strong, adjacent=adjacent, kind=MentionKind.POINTER)

    def _things(self, names: Sequence[Span]) -> Iterator[Mention]:
        taken = sorted(names)
        starts = [span.start for span in taken]
        for noun in self._nouns:
            index = bisect_left(starts, noun.span.start)
            if index < len(taken) and taken[index].start < noun.span.end <= taken[index].end:
                continue
            if index and taken[index - 1].end > noun.span.start:
                continue
            if (
                noun.head == "企业"
                and noun.span.length == len(noun.head)
                and (firm := self._sorts.firm(noun.span.start))
            ):
                yield Mention(noun.span, firm, strong=True, adjacent=True, kind=MentionKind.POINTER, names=False)
            elif noun.head == _OF_VILLAGE and _ACCOUNT.match(self._text, noun.span.end):
                continue  # points at the village
            elif noun.is_group:
                yield Mention(noun.span, self._words(noun.span), strong=True, adjacent=True, kind=MentionKind.GROUP)
            elif not is_source(self._text, noun.span) and not self._employs(noun.span):
                name = self._sorts.meant(noun) if noun.is_bare else self._words(noun.span)
                if name is None or (noun.is_works and not noun.is_bare):
                    continue
                strong = not self._owns(noun.span)
                yield Mention(noun.span, name, strong=strong, adjacent=True, kind=MentionKind.THING)

    def _quoted(self) -> Iterator[Mention]:
        """What bears a name in marks."""
        for span, name, strong, is_body in marked_names(
            self._text, self._original, self._is_topic, self._named.programmes
        ):
            if span in self._named.people:
                continue  # “样样通”某某: what somebody is called, not a sort
            yield Mention(span, name, strong, adjacent=False, kind=MentionKind.NAME if is_body else MentionKind.THING)

    def _opened(self) -> Iterator[Mention]:
        """What a clause says of works by its verb, whatever stands before them: 宽5米的甲公路动工."""
        for span in (*opened_works(self._text), *founded_things(self._text)):
            yield Mention(span, self._words(span), strong=True, adjacent=False, kind=MentionKind.THING)

    def _unnamed(self, names: Sequence[Span]) -> Iterator[Mention]:
        """Events and firms that are told of by what they are, outside of other names."""
        taken = sorted(names)
        ends = [span.end for span in taken]
        told = [(event.span, event.name, MentionKind.THING) for event in events(self._text, self._original)]
        told += [(span, self._words(span), MentionKind.NAME) for span in unnamed_firms(self._text)]
        for span, name, kind in told:
            index = bisect_right(ends, span.start)
            if index == len(taken) or not (taken[index].start < span.start and span.end <= taken[index].end):
                strong = self._is_topic(span.start, span.end) or name == self._words(span)
                yield Mention(span, name, strong=strong, adjacent=True, kind=kind)

    def _begins_clause(self, start: int, end: int) -> bool:
        """Whether a place begins its clause, or the chain that it ends: 样镇样村的木房."""
        return self._is_topic(self._chain_start.get(end, start), end)

    def _is_topic(self, start: int, end: int) -> bool:
        """Whether a name begins its clause as a subject does: 在甲县， does, 在甲县建厂 does not."""
        back = start
        while back > 0 and start - back < 12 and self._text[back - 1] not in CLAUSE_START:
            back -= 1
        lead = self._text[back:start]
        if start and self._text[start - 1] == "的" and _LIES_THERE.fullmatch(lead_of(self._text, start)):
            return True
        if _SETTING.match(lead_of(self._text, start)) and _SET_THERE.match(self._text, end):
            return True
        if not _LEAD_IN.match(lead) or (back > 0 and self._text[back - 1] not in CLAUSE_START):
            return False
        return not lead.endswith("在") or self._text[end : end + 1] in "，,"

    def _employs(self, span: Span) -> bool:
        """Whether a name only says to whom the person named right behind it belongs: 样城大学副教授某某."""
        index = bisect_left(self._people_starts, span.end)
        if index == len(self._people_starts) or self._people_starts[index] - span.end > _OFFICE:
            return False
        between = self._text[span.end : self._people_starts[index]]
        if len(between) > _SHORT_OFFICE and not between.endswith(_OFFICES):
            return False
        return ROLE_LEAD.match(between) is not None and not {"的", "由"} & set(_AGED.sub("", between))
