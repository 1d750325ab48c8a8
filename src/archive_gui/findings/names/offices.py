"""People of one name told with offices that cannot both be theirs.

县税务局驻村第一书记 here and 县农业局驻村第一书记 there; 副行长 here and 行长 there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from archive_gui.domain.facts import Fact, FactKind, PersonFact
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.evidence import Doubt, Material, of_facts, shown
from archive_gui.findings.names.confusion import are_one_name

_OFFICE = re.compile(
    r"(?P<of>[一-鿿]{0,22}?)(?P<vice>副)?(?P<office>第一书记|(?:党(?:总)?支部|党总支|党委|县委|镇党委|乡党委)?书记|村?支书|(?:村委会|村)?主任|"
    r"[县镇乡区市]长|局长|站长|(?:工作队)?队长|校长|行长|院长|理事长|总?经理|董事长|所长|会长|组长|科长|部长|处长|场长|厂长|"
    r"园长|护士长|(?:驻村|帮扶|扶贫|包村|挂职|下派)?干部|(?:驻村)?(?:工作)?队员|帮扶责任人|"
    r"[果菜茶瓜花药粮蚕渔牧]农|村民|贫困户|脱贫户|搬迁户|(?:种植|养殖|种粮)大?户|护林员|村医|班主任)$"
)
_LEVEL = re.compile(
    r"(?:局|委|办|厅|中心|银行|公司|学校|小学|中学|医院|卫生院|敬老院|幼儿园|集团|大学|学院|合作社|供销社|联社|社区|村|[镇乡])$"
)
"""What a body or a place is, by the end of its name: of each sort an office has one."""

_SENT, _LOCAL = re.compile(r"第一书记$"), re.compile(r"(?:党(?:总)?支部书记|党总支书记|村?支书|村(?:委会)?主任)$")
"""Who is sent to a village, and who is chosen there: nobody is both."""

_POSTED = re.compile(r"(?:第一书记|(?:驻村|帮扶|扶贫|包村|挂职|下派)干部|队员|工作队队?长|帮扶责任人)$")
"""Who stays in a village for the body that sent him."""

_DEPUTY, _VICE = re.compile("[县市区州]委副书记$"), re.compile("副[县市区州]长$")

_OF_VILLAGE_PARTY, _OF_VILLAGE = re.compile(r"党(?:总)?支部?书记$"), re.compile(r"村委会主任$")
_AT_ONCE = re.compile("一肩挑|兼任|支书主任|书记主任|书记、[^，。]{0,4}主任|主任、[^，。]{0,4}书记")
"""What tells that one person holds both offices of a village."""

_OF_PARTY, _OF_STATE = re.compile(r"(?:[县镇乡]|党)委书记$"), re.compile(r"(?<!副)[县镇乡]长$")
_ALONE = re.compile(
    "^(?:[县镇乡区市]长|局长|站长|校长|行长|院长|理事长|总经理|董事长|所长|主任|厂长|园长|第一书记|村?支书|.*书记)$"
)
"""What one person at a time is in a body."""

_BOTH = re.compile(r"兼|原|[、和]|一肩挑")

_COMES_FROM = re.compile(r"[（(，,]?(?:来自|系|是由?|由)")
"""队长某某，来自市交通局."""

_IN_BRACKETS = re.compile(r"[（(][^（）()]{1,6}[）)]$")
"""县委副书记（挂职）."""

_NOT_NOW = re.compile(
    "原任|^原|时任|曾任|曾是|前任|老(?=(?:驻?村)?(?:支书|书记|主任|[队县镇乡局校站]长)$)|新任|接任|继任|离任"
)

_BEHIND = re.compile(
    r"(?:[，,（(]|(?:现在?)?(?:是|担任|任|当)(?:着|了)?)(?P<lead>[^，。；！？、,;（）()“”\s的]{2,24}?)(?=[，。；、,;）)\n]|$)"
)
"""刘大河，样溪镇党委书记; 刘大河是样溪镇镇长."""

_SENDS = re.compile("[派驻选]|来自|帮扶|包村|挂职")
_PLACES = frozenset("村镇乡") | {"社区"}
_AHEAD, _MENTIONS = 30, 6
_MARKS = re.compile(r"[，。；！？、,;!?：:“”\"（）()《》\s—|]")


@dataclass(frozen=True, slots=True)
class _Office:
    """One mention of a person behind the office that they hold."""

    article: int
    fact: Fact
    name: str
    office: str
    vice: bool
    lead: str
    """The words before the name from the last mark on."""
    bodies: dict[str, str]
    """The bodies and the places that are told with it, by what they are."""


def offices(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about the offices of a page's people."""
    texts = {material.number: material.reading.text for material in page}
    by_name: dict[str, list[_Office]] = defaultdict(list)
    known = {
        "".join(fact.quote.split())
        for material in page
        for fact in material.facts
        if isinstance(fact.detail, PersonFact)
    }
    for material in page:
        for held in _offices(material):
            by_name[_whole_name(material, held, known)].append(held)
    for one, other in _of_two_names([office for mentions in by_name.values() for office in mentions]):
        yield _doubt(texts, one, other)
    at_once = any(_AT_ONCE.search(text) for text in texts.values())
    for mentions in by_name.values():
        for one, other in combinations(mentions[:_MENTIONS], 2):
            if _cannot_both_be(one, other) and not (at_once and _are(one, other, _OF_VILLAGE_PARTY, _OF_VILLAGE)):
                yield _doubt(texts, one, other)
                break


def _of_two_names(held: Sequence[_Office]) -> Iterator[tuple[_Office, _Office]]:
    """One office of one body held by two names alike but for a character: 主任吴大林 and 主任胡大林."""
    by_post: dict[tuple[str, bool, str], list[_Office]] = defaultdict(list)
    for one in held:
        for body in one.bodies.values():
            if _ALONE.search(one.office):
                by_post[one.office, one.vice, body].append(one)
    for holders in by_post.values():
        first = {one.name: one for one in reversed(holders[:_MENTIONS])}
        for one, other in combinations(reversed(first.values()), 2):
            changed = [a != b for a, b in zip(one.name, other.name, strict=False)]
            alike = len(one.name) == len(other.name) > len("ab") and sum(changed) == 1
            if alike and not one.vice and not are_one_name(one.name, other.name):
                yield one, other


def _whole_name(material: Material, held: _Office, known: Iterable[str]) -> str:
    """The name, with the character that belongs to it by another mention: 田大 of 田大成 before 就."""
    start = held.fact.span.start
    longer = (name for name in known if name.startswith(held.name) and len(name) == len(held.name) + 1)
    return next((name for name in longer if material.reading.text.startswith(name, start)), held.name)


def _offices(material: Material) -> Iterator[_Office]:
    text = material.reading.text
    named = [fact for fact in material.facts if fact.kind in {FactKind.ORGANISATION, FactKind.PLACE}]
    starts = [fact.span.start for fact in named]
    for fact in material.facts:
        if not isinstance(fact.detail, PersonFact):
            continue
        name = "".join((fact.detail.full_name or fact.quote).split())
        low = max(0, fact.span.start - _AHEAD)
        lead = _MARKS.split(_IN_BRACKETS.sub("", text[low : fact.span.start]))[-1]
        begin, end = text.rfind(lead, low, fact.span.start), fact.span.start
        found = _OFFICE.search(lead)
        if found is None and (behind := _BEHIND.match(text, fact.span.end)) is not None:
            lead, (begin, end) = behind["lead"], behind.span("lead")
            found = _OFFICE.search(lead)
        if found is None or _NOT_NOW.search(lead):
            continue
        told = named[bisect_left(starts, begin) : bisect_left(starts, end)]
        if (after := _COMES_FROM.match(text, fact.span.end)) is not None:
            told += [one for one in named[bisect_left(starts, after.end()) :][:1] if one.span.start == after.end()]
        bodies = {level[0]: one.quote for one in told if (level := _LEVEL.search(one.quote))}
        yield _Office(material.number, fact, name, found["office"], found["vice"] is not None, lead, bodies)


def _cannot_both_be(one: _Office, other: _Office) -> bool:
    if one.office != other.office:
        return _is_sent_and_local(one, other) or _are_sent_by_two(one, other)
    if one.vice != other.vice:
        return one.bodies == other.bodies if one.bodies and other.bodies else True
    return _clashes(one.bodies, other.bodies) or _are_sent_by_two(one, other)


def _are_sent_by_two(one: _Office, other: _Office) -> bool:
    """县发改委派驻的第一书记 and 县供电公司驻村干部: bodies of whatever sort that send one person."""
    if not all(_POSTED.search(held.lead) and _SENDS.search(held.lead) for held in (one, other)):
        return False
    senders = [[body for level, body in held.bodies.items() if level not in _PLACES] for held in (one, other)]
    return all(senders) and not any(_may_be_one(a, b) for a in senders[0] for b in senders[1])


def _is_sent_and_local(one: _Office, other: _Office) -> bool:
    """Whether two offices are those of two people of one place: 驻村第一书记 and 村支书, 镇党委书记 and 镇长."""
    if _BOTH.search(one.lead) or _BOTH.search(other.lead):
        return False
    if one.vice and other.vice:
        return _are(one, other, _DEPUTY, _VICE)
    if one.vice or other.vice:
        return False
    pairs = ((_SENT, _LOCAL), (_OF_PARTY, _OF_STATE), (_OF_VILLAGE_PARTY, _OF_VILLAGE))
    for first, second in pairs:
        if _are(one, other, first, second):
            return not _clashes(one.bodies, other.bodies)
    return False


def _are(one: _Office, other: _Office, first: re.Pattern[str], second: re.Pattern[str]) -> bool:
    """Whether the one is the first and the other the second."""
    return any(
        first.search(left.lead) and second.search(right.lead) and not _SENT.search(right.lead)
        for left, right in ((one, other), (other, one))
    )


def _clashes(one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether two offices name two bodies, or two places, of one sort."""
    return any(not _may_be_one(one[level], other[level]) for level in one.keys() & other.keys())


def _may_be_one(one: str, other: str) -> bool:
    """Whether one name may be the other in short: 县农业农村局 and 农业局."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(character in rest for character in short)


def _doubt(texts: dict[int, str], one: _Office, other: _Office) -> Doubt:
    params = {
        "first": shown(texts[one.article], one.fact.span),
        "second": shown(texts[other.article], other.fact.span),
    }
    refs = of_facts(((one.article, one.fact), (other.article, other.fact)))
    return Doubt(FindingKind.NAMES_VARY, Severity.MEDIUM, "finding.offices_differ", params, refs)
