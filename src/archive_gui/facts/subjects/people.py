"""The people of a text as those whom figures may be said of: who speaks, what each one is, whom 他 stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from archive_gui.domain.facts import PersonFact, QuotationFact
from archive_gui.domain.spans import Span
from archive_gui.facts.name_sorts import role_sort_of
from archive_gui.facts.names import Row
from archive_gui.facts.speakers.people import ACTS_ON
from archive_gui.facts.speakers.words import agreement

CLAUSE_START = "，。；！？,;!?\n：:　）)"
# A role or an attribute before a name: 镇党委书记某某, 年轻的某某, 2组63岁的茶农某某.
ROLE_LEAD = re.compile(r"^(?:[一-鿿\0\1·“”、]|\d+(?=岁|组|号|[名位]|后)){0,24}$")
# 合作社由返乡妇女某某牵头: what follows is told of what he heads.
BY = re.compile("由[一-鿿]{0,10}$")
OBJECT_OF = tuple("在对向给为和与、")
# 某某带着民兵排长样山, 给五保户样山捎的盐: who is taken along, served or visited is not who acts.
WITH_HIM = re.compile(
    "[和与跟同](?:妻子|丈夫|老伴|爱人|老公|老婆|媳妇|儿子|女儿|父亲|母亲)$|"
    "(?:[跟随带领陪扶拉][着上]|跟随|带领|[给替]|请[来到]|找到)[^，。；！？的了]{0,12}$"
)
HOLD_OFFICE = frozenset({"office", "boss"})
"""The sorts of roles of those who tell of what they head, not of their own."""
_LEAD = 24
_DONE_TO = re.compile(
    "(?:选派|委派|派出?|安排|邀请|聘请)(?!所|来的|驻)[^，,的]{0,10}$|(?:[找遇见碰]到|[请叫拉找]来|[带领扶陪]着|看望|拜访|拉上|叫上)[^，,]{0,8}$"
)
_AGED_AHEAD = re.compile(r"\d\d岁的?[一-鿿]{0,10}$")
_AGED_BEHIND = re.compile(r"(?:老人|大爷|大娘|大妈)?[，,（(](?:今年)?\d\d岁|老人|大爷|大娘|大妈")
_AGE_AHEAD = 14
"""How far before a name an age may stand that introduces somebody."""
_SENTENCE_END = re.compile("[。！？；]")
_LINE_END = re.compile("\n")
# 妻子某某在旁边说: one of the family of whom was named before.
_KIN = re.compile(
    "(?:妻子|丈夫|老伴|爱人|老公|老婆|媳妇|儿子|儿媳|女儿|女婿|[母父]亲|婆婆|公公|奶奶|爷爷|外婆|外公|孙子|孙女)$"
)
_KIN_WITHIN = 2
# 样村村民某某: who a place is named for.
_VILLAGER = re.compile(
    "[一-鿿]{2,14}?(?:村民|居民|农户|贫困户|脱贫户|监测户|低保户|大户|[茶果蜂菜]农|老人|青年|社员|工人|能人)"
)
_AROUND = 3
"""How many of the people named behind the beginning of a speech may be its speaker."""
_SPEECH = re.compile("“[^“”\n]{12,}”")
_MOST_MEANT = 6
"""How many of the people named before a pronoun it may stand for."""
_PER_SENTENCE, _PER_PARAGRAPH, _AS_OBJECT, _IN_SPEECH = -0.6, -1.5, -2.5, -2.5
_ACTING, _OPENING, _NAMED_MOST = 1.0, 0.5, 2.5
_IN_SENTENCE = 2.0
_ACTS_ON_HIM = -6.0
_OTHER_SEX = -6.0
"""What speaks against and for a pronoun's standing for a name; the first four are those of ``speakers.people``.

样书记给她支招。她领了工钱: the next 她 is who was helped, not who helped.
"""


@dataclass(frozen=True, slots=True)
class PeopleTold:
    """What the facts about names tell of the people of a text, by where they stand."""

    speakers: Mapping[Span, str] = field(default_factory=dict)
    """Who speaks the words in quotation marks."""
    roles: Mapping[Span, str] = field(default_factory=dict)
    full_names: Mapping[Span, str] = field(default_factory=dict)
    """The names of people without blanks; of those named by surname and title the whole ones."""

    @classmethod
    def of(cls, rows: Iterable[Row]) -> PeopleTold:
        """What is told among facts of any kinds."""
        speakers: dict[Span, str] = {}
        roles: dict[Span, str] = {}
        full_names: dict[Span, str] = {}
        for span, _, detail, *_ in rows:
            if isinstance(detail, QuotationFact) and detail.speaker:
                speakers[span] = detail.speaker
            elif isinstance(detail, PersonFact):
                if detail.role:
                    roles[span] = detail.role
                if detail.full_name:
                    full_names[span] = detail.full_name
        return cls(speakers, roles, full_names)


class PeopleNamed:
    """Answers who is who among the people of one text."""

    def __init__(self, text: str, original: str, people: Sequence[Span], told: PeopleTold) -> None:
        """``text`` is folded, with dates blanked out; ``original`` is as printed; ``people`` stand in order."""
        self._text = text
        self._original = original
        self.people = people
        """Where they are named, in order."""
        self._starts = [person.start for person in people]
        self._speeches = sorted(told.speakers)
        self._speakers = told.speakers
        self._role_sorts: dict[str, str] = {}
        for span, role in told.roles.items():
            name = original[span.start : span.end]
            if name not in self._role_sorts:
                self._role_sorts[name] = role_sort_of(role)
        named = Counter(self._words(person) for person in people)
        most = max(named, key=named.__getitem__, default=None)
        self._most_named = most if most is not None and named[most] > 1 else None
        self._sentences = [match.start() for match in _SENTENCE_END.finditer(text)]
        self._lines = [match.start() for match in _LINE_END.finditer(text)]
        self._spoken = [Span(*match.span()) for match in _SPEECH.finditer(text)]
        self._spoken_starts = [spoken.start for spoken in self._spoken]

    def role_sort(self, name: str) -> str:
        """What sort of role the text gives somebody, as ``role_sort_of`` tells; ``none`` where it gives none."""
        return self._role_sorts.get(name, "none")

    def speaker(self, spoken: Span) -> str | None:
        """Who speaks words in quotation marks, or the words around them."""
        index = bisect_right(self._speeches, spoken.start, key=lambda speech: speech.start) - 1
        if index < 0 or self._speeches[index].end < spoken.end:
            return None
        return self._speakers[self._speeches[index]]

    def told_of(self, spoken: Span) -> str | None:
        """Of whom direct speech tells that is nobody's own: its speaker, or whose wife or mother the speaker is."""
        speaker = self.speaker(spoken)
        last = bisect_left(self._starts, spoken.start)
        for person in self.people[max(0, last - 1) : last + _AROUND]:
            if self._words(person) != speaker:
                continue
            if _KIN.search(self._text, max(0, person.start - _KIN_WITHIN), person.start):
                return self.named_before(person) or speaker
            break
        return speaker

    def named_before(self, kin: Span) -> str | None:
        """Who is named last before one of his family, in the same paragraph or the one before."""
        lines = bisect_left(self._lines, kin.start)
        earliest = self._lines[lines - 2] if lines > 1 else 0
        last = bisect_left(self._starts, kin.start)
        name = self._words(kin)
        before = self.people[max(0, last - _MOST_MEANT) : last][::-1]
        named = (self._words(person) for person in before if person.start >= earliest)
        return next((one for one in named if one != name and self.role_sort(one) != "reporter"), None)

    def villager(self, start: int) -> str | None:
        """Who is named right behind the place that begins at ``start`` and a word for those who live there."""
        index = bisect_left(self._starts, start)
        if index == len(self.people) or _VILLAGER.fullmatch(self._text, start, self._starts[index]) is None:
            return None
        return self._words(self.people[index])

    def is_introduced(self, person: Span) -> bool:
        """Whether somebody is introduced with his age, as those are whose own life is told of: 63岁的茶农某某."""
        ahead = _AGED_AHEAD.search(self._text, max(0, person.start - _AGE_AHEAD), person.start)
        return ahead is not None or _AGED_BEHIND.match(self._text, person.end) is not None

    def meant(self, at: int, *, without: Collection[str] = ()) -> Span | None:
        """Whom a pronoun stands for: of those named before it, ``without`` some, the one who is likeliest spoken of."""
        last = bisect_left(self._starts, at)
        near = self.people[max(0, last - _MOST_MEANT) : last][::-1]
        before = [person for person in near if self.role_sort(self._words(person)) != "reporter"]
        others = {*without, self._speaking(at)}
        before = [person for person in before if self._words(person) not in others]
        return max(before, key=lambda person: self._prominence(person, at), default=None)

    def _speaking(self, at: int) -> str | None:
        """Who speaks the words that ``at`` lies in, and says 我 of himself."""
        index = bisect_left(self._spoken_starts, at) - 1
        return self.speaker(self._spoken[index]) if index >= 0 and self._spoken[index].end > at else None

    def _prominence(self, person: Span, at: int) -> float:
        text = self._text
        weight = _PER_SENTENCE * (bisect_left(self._sentences, at) - bisect_left(self._sentences, person.end))
        weight += _PER_PARAGRAPH * (bisect_left(self._lines, at) - bisect_left(self._lines, person.end))
        index = bisect_left(self._spoken_starts, person.start) - 1
        if index >= 0 and self._spoken[index].end > person.start:
            weight += _IN_SPEECH
        lead = lead_of(text, person.start)
        if lead.endswith(OBJECT_OF) or WITH_HIM.search(lead) or _DONE_TO.search(lead):
            weight += _AS_OBJECT
        elif ROLE_LEAD.match(lead):
            weight += _ACTING
            begins = text[at - 1 : at] in CLAUSE_START  # a clause, not 为他妻子
            if begins and bisect_left(self._sentences, at) == bisect_left(self._sentences, person.end):
                weight += _IN_SENTENCE
        start = person.start - len(lead)
        if start == 0 or text[start - 1] in "。！？；\n":
            weight += _OPENING
        acts = ACTS_ON.match(text, person.end, at)
        if acts is not None and acts["whom"] == text[at : at + 1]:
            weight += _ACTS_ON_HIM
        if agreement(text[max(0, person.start - _KIN_WITHIN) : person.start], text[at : at + 1]) < 0:
            weight += _OTHER_SEX
        return weight + _NAMED_MOST * (self._words(person) == self._most_named)

    def _words(self, span: Span) -> str:
        return self._original[span.start : span.end]


def lead_of(text: str, start: int) -> str:
    """What stands between the start of the clause and what begins at ``start``, as far as 24 characters."""
    back = start
    while back > 0 and start - back < _LEAD and text[back - 1] not in CLAUSE_START:
        back -= 1
    return text[back:start]
