"""Where a page says what somebody is: the office, its rank, the bodies and places it belongs to, or whose kin."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archive_gui.domain.facts import Fact, FactKind, PersonFact, PlaceFact, PlaceLevel
from archive_gui.domain.findings import FindingRef
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Material, facts_with, once, places_of, sentences
from archive_gui.findings.names.callings import OTHER_TIME, callings
from archive_gui.findings.names.office_words import OFFICE

_KIN = (
    r"(?<!独)[长次三四五幼]子|[长次三四五幼]女|[大二三四小]儿子|[大二三四小]女儿|养子|[儿女](?=子|儿)[子儿]|女婿|侄[子女]|外甥女?|儿媳|"
    r"[堂表][弟哥妹姐兄]|外?孙[子女]|弟弟|哥哥|妹妹|姐姐|弟媳|嫂子|妹夫|姐夫|小舅子"
)
_OFFICE_ALONE = re.compile(f"副?(?:{OFFICE})")
_AT_END = re.compile(rf"(?P<vice>副)?(?P<office>{OFFICE})$")
_BEHIND_AT_ONCE = re.compile(
    r"(?P<office>研究员|教授|主任|局长|校长|院长|镇长|乡长|县长|书记|理事长|董事长|监事长|站长|所长|医生|老师)"
)
_KIN_AT_END = re.compile(rf"(?P<kin>{_KIN})$")
_KIN_BEHIND = re.compile(rf"[，,](?:是)?(?:[一-鿿]{{1,3}}家(?:的)?|老?[一-鿿]{{1,3}}的)(?P<kin>{_KIN})(?=[，。；,;])")
_LOCAL_AT_END = re.compile(r"[一-鿿]{2}(?P<place>村|镇|乡|社区|[一二三四五六七八九十]组)(?:的|人)?$")

_SENT_AT_END = re.compile("(?:派来|派驻|选派|派出|下派|抽调|派)(?:来|驻村)?的?$")
_SAME = {"老师": "教师", "医生": "医师"}
"""Words for one trade."""

_LEVEL = re.compile(
    r"(?:局|委|办|厅|中心|银行|农商行|公司|学校|小学|中学|医院|卫生院|保健院|敬老院|海关|[日晚早时商]报|幼儿园|科院|研究院|研究所|集团|大学|学院|合作社|供销社|联社|"
    r"(?<=[一二三四五六七八九十])中|(?<=[农林师工医科财])大|协会|商会|社区|街道|村|[镇乡县组部队站所厂场馆矿])$"
)
"""What a body or a place is, by the end of its name: of each sort an office has one."""

_BODY = re.compile(
    r"(?:[省市州县区镇乡]|(?<=[省市州县区镇乡]))?[一-鿿]{1,8}?(?:科院|研究院|研究所|医院|卫生院|保健院|敬老院|局|公司|合作社|中学|小学|学院|幼儿园|银行|协会|中心(?!小学|校|学校|幼儿园|卫生院|敬老院|村)|[站厂场馆矿]|(?<=..)所(?=的|副?所长|$)|"
    r"(?<=[省市县区镇])[一二三四五六七八九十]中|(?<=省)[农林师工医科财]大)"
)
"""A body that is told before an office."""

_HEALTH = frozenset({"医院", "卫生院", "保健院", "敬老院"})
_BANKS = frozenset({"农商行"})
PLACES = frozenset("村镇乡县组") | {"社区", "街道"} | {level.value for level in PlaceLevel}
"""The sorts of places among what an office belongs to."""

_DIVISIONS = frozenset({PlaceLevel.PROVINCE, PlaceLevel.CITY, PlaceLevel.COUNTY})
_CALLED = re.compile("(?:名?叫做?|[正就]是|名为)$")
"""镇长叫某某."""

_COMES_FROM = re.compile(r"[（(，,]?(?:来自|系|是由?|由)|[（(]")
"""队长某某，来自市交通局."""

_IN_BRACKETS = re.compile(r"[（(][^（）()]{1,6}[）)]$")
"""县委副书记（挂职）."""

_NOT_NOW = re.compile(
    "原任|^原|[的是]原|时任|曾任|曾是|前任|首任|历任|往届|退休|老(?=(?:驻?村)?(?:支书|书记|主任|[队县镇乡局校站]长)$)|"
    "新任|接任|继任|离任|新当选|当选|升任|改任|调任|搬|迁|嫁|当年|那时|候选"
)
"""What tells of another time."""

_BEHIND = re.compile(
    r"(?:[，,（(]|(?:现在?)?(?:是|担任|任|当)(?:着|了)?)(?P<lead>[^，。；！？、,;（）()“”\s的]{2,24}?)(?=[，。；、,;）)\n]|$)"
)
"""刘大河，样溪镇党委书记; 刘大河是样溪镇镇长."""

_IS_OF = re.compile(
    rf"[，,]?(?:现在?)?(?:是|担任|任)(?P<lead>[^，。；！？、,;（）()“”\s的是]{{2,16}}的副?(?:{OFFICE}))(?=[，。；、,;）)\n]|$)"
)
"""刘大河是样溪县林业局的副局长."""

_IN_LIST = re.compile(r"[ \u3000]+(?P<lead>[^，。；！？、,;（）()“”\s的]{4,24})(?=[ \u3000]*(?:\n|$))")
"""刘大河 样溪县林业局副局长: a line of its own."""

_BESIDE = re.compile(r"[，,（(](?:也?是)?(?P<lead>[^，。；！？、,;（）()“”\s的]{4,16})(?=[，。；,;）)\n]|$)")
"""扶贫干部刘大河，样溪县林业局副局长，…: told beside a name behind its office."""

_LISTED = re.compile(r"[ \t　]+(?P<lead>[^，。；！？、,;（）()“”\s]{3,24})[ \t　]*(?=\n|$)")
"""A line of a list: 刘大河 样溪县样溪镇中心小学副校长."""

_HELD = re.compile(
    rf"(?:现在?|目前|一直)?(?:担任|任)(?:着|了)?(?P<lead>[^，。；！？、,;（）()“”\s]{{0,16}}?(?:{OFFICE}))"
)
"""刘大河担任样溪镇镇长三年."""

_HOLDS = re.compile(
    rf"(?:挂职|挂任|担任|出任|(?<![时曾原历前首新])任|身为|作为)(?P<lead>[^，。；！？、,;（）()“”\s]{{0,16}}?副?(?:{OFFICE}))的$"
)
"""担任样溪镇镇长的刘大河."""

_SENT_HERE = re.compile(
    "(?:同志)?(?:[，,]?是|[，,])(?:由|从)?(?P<lead>[^，。；！？“”是]{2,14}?(?:选派|派驻|下派|派出|抽调|派)(?:来|驻村)?的)(?![一-鿿])"
)
"""刘大河是从样溪县林业局派来的."""

_MEMBER = "职工"
"""What somebody is of whom only the body is told: 省农科院的刘大河."""

_OF_BODY = re.compile("(?<![一-鿿])[省市州县区镇乡][一-鿿]{2,8}(?:局|所|中心|站|医院|卫生院|中学|小学|公司)的?$")
"""县动物防疫站的 before a name, where no fact tells the body."""

_OF_ANOTHER = re.compile("会见|陪同|看望|[在与和同向对把被请让跟拉是]")

_SENT_BY = re.compile(
    "(?<![一-鿿])(?P<surname>[一-鿿])(?:书记|队长|同志|主任|局长|校长|院长|医生|老师)是(?P<lead>[^，。；！？“”]{2,12}?[派选驻]来?的)"
)
"""田书记是县医院派来的."""

_WRITERS = re.compile("记者|通讯员|作者|摄影|编辑|供稿|供图")
_AHEAD = 30
_SHORT = 2
_MARKS = re.compile(r"[，。；！？、,;!?：:“”\"（）()《》\s—|]")


@dataclass(frozen=True, slots=True)
class Post:
    """One mention of a person with what it says that they are."""

    article: int
    span: Span
    ref: FindingRef
    name: str
    office: str
    vice: bool
    lead: str
    """The words that say it: before the name from the last mark on, or behind."""
    bodies: dict[str, str]
    """The bodies and the places that are told with it, by what they are."""
    kin: str = ""
    """Whose it is among kin, instead of an office."""
    polite: bool = False
    """Whether the office stands behind the name, where a deputy is called as the head is."""
    said: FindingRef | None = None
    """Where the words stand, if a fact tells the name alone."""
    held: tuple[str, ...] = ()
    """All that the mention says that they are, where it says more than one thing."""

    @property
    def words(self) -> str:
        """The words with the office behind them."""
        return self.lead if self.lead.endswith(self.office) else self.lead + self.office

    @property
    def headed(self) -> str:
        """The office that a deputy is deputy of, in full: 党支部书记 for 党支部副书记."""
        head = _AT_END.search(self.lead.removesuffix(f"副{self.office}") + self.office) if self.vice else None
        return head["office"] if head else self.office

    @property
    def own_bodies(self) -> list[str]:
        """The bodies that are no places."""
        return [body for level, body in self.bodies.items() if level not in PLACES]


def _sent(material: Material, known: Sequence[str]) -> Iterator[Post]:
    """Those whom a sentence calls by surname and office when it says who sent them: 田书记是县医院派来的."""
    text = material.reading.text
    for found in _SENT_BY.finditer(text):
        names = [name for name in known if name.startswith(found["surname"])]
        if len(names) == 1:
            span = Span(*found.span("lead"))
            ref = FindingRef(material.number, source_ranges=material.reading.offsets.source_ranges(span))
            told = [fact for fact in material.facts if fact.kind is FactKind.ORGANISATION and span.covers(fact.span)]
            bodies = _by_level(told, found["lead"])
            yield Post(material.number, span, ref, names[0], "驻村干部", vice=False, lead=found["lead"], bodies=bodies)


@dataclass(frozen=True, slots=True)
class _Said:
    """Words that say what somebody is, and where they stand."""

    lead: str
    span: Span
    office: str
    vice: bool = False
    polite: bool = False


@dataclass(frozen=True, slots=True)
class _Person:
    """One mention of a person, with the role that its fact tells."""

    name: str
    span: Span
    ref: FindingRef
    role: str


def posts_of(material: Material, known: Sequence[str]) -> Iterator[Post]:
    """The posts of an article, of another time left out; where no rule saw a name it is looked for as ``known``."""
    text = material.reading.text
    people = list(_people(material, known))
    for person in people:
        said = _said_of(text, person.span, person.role)
        lead = said[0].lead
        kin = _KIN_AT_END.search(lead) or _KIN_BEHIND.match(text, person.span.end)
        if kin is not None:
            yield Post(
                material.number,
                person.span,
                person.ref,
                person.name,
                "",
                vice=False,
                lead=lead,
                bodies={},
                kin=kin["kin"],
            )
        if not said[0].office and (_is_of_body(material, person.span) or _OF_BODY.search(lead)):
            said[0] = replace(said[0], office=_MEMBER)
        yield from _posts(material, person, said)
        if (sent := _SENT_HERE.match(text, person.span.end)) is not None:
            yield from _posts(material, person, list(_said_in(text, Span(*sent.span("lead")))))
    for index, span in callings(text, sentences(material), [(person.name, person.span) for person in people]):
        yield from _posts(material, people[index], list(_said_in(text, span)))
    yield from _sent(material, known)


def _posts(material: Material, person: _Person, said: Sequence[_Said]) -> Iterator[Post]:
    """The posts that words of one place say that somebody holds."""
    text = material.reading.text
    named, starts = _named(material)
    held = tuple(one.lead for one in said) if len(said) > 1 else ()
    for one in said:
        if not one.office or _NOT_NOW.search(one.lead):
            continue
        # What stands before a verb is of somebody else: 县长某某会见样溪局局长.
        begin, end = one.span
        told = named[bisect_left(starts, begin) : bisect_left(starts, end)]
        cuts = [cut.end() for cut in _OF_ANOTHER.finditer(text, begin, end) if not _is_in(told, cut.start())]
        begin = max(cuts, default=begin)
        told = [fact for fact in told if fact.span.start >= begin]
        if (after := _COMES_FROM.match(text, person.span.end)) is not None:
            told += [fact for fact in named[bisect_left(starts, after.end()) :][:1] if fact.span.start == after.end()]
        ahead = begin <= person.span.start < end
        bodies = _by_level(told, text[begin : person.span.start if ahead else end])
        office = _SAME.get(one.office, one.office)
        where = FindingRef(material.number, source_ranges=material.reading.offsets.source_ranges(Span(begin, end)))
        yield Post(
            material.number,
            person.span,
            person.ref,
            person.name,
            office,
            one.vice,
            one.lead,
            bodies,
            polite=one.polite,
            said=where,
            held=held,
        )


def _is_of_body(material: Material, span: Span) -> bool:
    """Whether a body is named right before a name, with 的 or without."""
    named, _ = _named(material)
    before = span.start - (material.reading.text[span.start - 1 : span.start] == "的")
    return any(
        fact.kind is FactKind.ORGANISATION and fact.span.end == before and _LEVEL.search("".join(fact.quote.split()))
        for fact in named
    )


@once
def _named(material: Material) -> tuple[list[Fact], list[int]]:
    """The bodies and places of an article, and where they begin."""
    named = [fact for fact in material.facts if fact.kind in {FactKind.ORGANISATION, FactKind.PLACE}]
    return named, [fact.span.start for fact in named]


def _said_of(text: str, span: Span, role: str) -> list[_Said]:
    """What the words at a name say that somebody is, the nearest first; the first without an office where none do."""
    low = max(0, span.start - _AHEAD)
    lead = _MARKS.split(_CALLED.sub("", _IN_BRACKETS.sub("", text[low : span.start])))[-1]
    begin = text.rfind(lead, low, span.start)
    ahead = Span(begin, span.start)
    begun = max(text.rfind(mark, 0, begin) for mark in "。！？\n") + 1
    if (holds := _HOLDS.search(lead)) is not None and not OTHER_TIME.search(text, begun, begin):
        begin = span.start - len("的") - len(holds["lead"])
        lead, ahead = holds["lead"], Span(begin, span.start - len("的"))
    if (found := _AT_END.search(lead)) is not None:
        nearest = _Said(lead, ahead, found["office"], found["vice"] is not None)
        return [nearest, *_said_before(text, begin), *_said_behind(text, span.end)]
    if (title := _BEHIND_AT_ONCE.match(text, span.end)) is not None:
        return [_Said(lead, Span(begin, title.end()), title["office"], polite=True)]
    opens = text[span.start - 1 : span.start] in {"", "\n"}
    for behind in (_HELD, _BEHIND, _IS_OF, *([_IN_LIST] if opens else [])):
        if (held := behind.match(text, span.end)) is not None and (at_end := _AT_END.search(held["lead"])):
            return [_Said(held["lead"], Span(*held.span("lead")), at_end["office"], at_end["vice"] is not None)]
    if text[span.start - 1 : span.start] in {"", "\n"} and (listed := _LISTED.match(text, span.end)):
        return list(_said_in(text, Span(*listed.span("lead")))) or [_Said(lead, ahead, "")]
    if role and lead.endswith(role):
        return [_Said(lead, ahead, role.removeprefix("副"), role.startswith("副")), *_said_before(text, begin)]
    if _SENT_AT_END.search(lead):
        return [_Said(lead, ahead, "驻村干部")]
    return [_Said(lead, ahead, "村民" if _LOCAL_AT_END.search(lead) else "")]


def _said_in(text: str, span: Span) -> Iterator[_Said]:
    """What a stretch of text says that somebody is, one thing after the other: 县委常委、副县长."""
    begin = span.start
    for lead in text[slice(*span)].split("、"):
        found = _AT_END.search(lead)
        if found is not None:
            yield _Said(lead, Span(begin, begin + len(lead)), found["office"], found["vice"] is not None)
        elif _SENT_AT_END.search(lead):
            yield _Said(lead, Span(begin, begin + len(lead)), "驻村干部")
        begin += len(lead) + 1


def _said_behind(text: str, end: int) -> Iterator[_Said]:
    """What else is told right behind a name that an office led to: 扶贫干部某某，县林业局副局长，."""
    behind = _BESIDE.match(text, end)
    if behind is not None and (found := _AT_END.search(behind["lead"])) is not None:
        yield _Said(behind["lead"], Span(*behind.span("lead")), found["office"], found["vice"] is not None)


def _said_before(text: str, begin: int) -> Iterator[_Said]:
    """What else is told before the words that begin there: the first of 县工会主席、样溪村第一书记某某."""
    while text[begin - 1 : begin] == "、":
        low = max(0, begin - 1 - _AHEAD)
        lead = _MARKS.split(text[low : begin - 1])[-1]
        found = _AT_END.search(lead)
        if found is None:
            return
        end, begin = begin - 1, begin - 1 - len(lead)
        yield _Said(lead, Span(begin, end), found["office"], found["vice"] is not None)


def _is_in(facts: Sequence[Fact], at: int) -> bool:
    return any(fact.span.start <= at < fact.span.end for fact in facts)


def _people(material: Material, known: Sequence[str]) -> Iterator[_Person]:
    """Mentions of people with the role told, in the order of the facts; then those only known from elsewhere."""
    text = material.reading.text
    taken: set[int] = set()
    for fact, person in facts_with(material, PersonFact):
        taken.update(range(*fact.span))
        name = "".join((person.full_name or fact.quote).split())
        role = (person.role or "").rsplit("、", 1)[-1]
        ref = FindingRef(material.number, fact.id)
        yield _Person(name, fact.span, ref, "" if _WRITERS.search(role) else role)
    read_to = 0
    for start, name in places_of(known, text):
        span = Span(start, start + len(name))
        if start < read_to:
            continue
        read_to = span.end
        # Two characters are a name where an office leads to them; elsewhere they are any word.
        named = len(name) > _SHORT or _AT_END.search(text, max(0, start - _AHEAD), start)
        if named and taken.isdisjoint(range(*span)):
            ranges = material.reading.offsets.source_ranges(span)
            yield _Person(name, span, FindingRef(material.number, source_ranges=ranges), "")


def _sort_of(level: str) -> str:
    if level in _HEALTH:
        return "医院"
    if level in _BANKS:
        return "银行"
    return level[-1] if level.endswith("报") else level


def _by_level(told: Sequence[Fact], lead: str) -> dict[str, str]:
    """The bodies and places by what they are, what only the words show with them."""
    bodies = {
        one.detail.level.value: "".join(one.quote.split())
        for one in told
        if isinstance(one.detail, PlaceFact) and one.detail.level in _DIVISIONS
    }
    quotes = ["".join(one.quote.split()) for one in told]
    whose, _, what = lead.removesuffix("的").rpartition("的")
    # 县林业局的副局长 tells the body before the last 的.
    unknown = _BODY.search(whose if whose and _OFFICE_ALONE.fullmatch(what) else what)
    if unknown is not None and not any(unknown[0].endswith(quote) or quote in unknown[0] for quote in quotes):
        quotes.append(unknown[0])
    for quote in quotes:
        if (level := _LEVEL.search(quote)) is not None:
            bodies[_sort_of(level[0])] = quote
    unplaced = [
        quote
        for one, quote in zip(told, quotes, strict=False)
        if one.kind is FactKind.ORGANISATION and _LEVEL.search(quote) is None
    ]
    if unplaced:
        bodies[""] = unplaced[-1]
    return bodies
