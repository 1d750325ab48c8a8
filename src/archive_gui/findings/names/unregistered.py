"""Names written two ways that no rule knows for names: villages by what they end in, people by those known already.

冉家垅村 and 冉家拢村 beside one another when no register has either; 丁木生 in a sentence where 丁沐生 is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from archive_gui.domain.facts import Fact, OrganisationFact, PersonFact, PlaceFact
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, facts_with, folded, places_of, sentences, shown
from archive_gui.findings.names.confusion import CONTRASTS, are_confused
from archive_gui.findings.names.office_words import OFFICE
from archive_gui.findings.names.standing import is_kin, role_of, standing
from archive_gui.language.characters import is_han_text
from archive_gui.language.personal_names import is_word
from archive_gui.language.surnames import surname_of

_FIRM = re.compile(r"(?P<end>公司|合作社)")
_TRADES = 16
"""Characters of a firm's name between its mark and its end."""

_WITH_PLACE = 8
"""Characters of a firm's name, what it is included, in which a place, a mark and a trade have room."""

_TRADE = re.compile("[果菜茶药粮蔬树苗猪牛羊鸡鸭鱼蜂菇竹桑稻米油花木农林牧渔旅科技商贸建工]")
"""What is of a trade, and hardly of a mark."""

_BEFORE = re.compile(r"(?:^|[^一-鿿]|[县市区镇乡的在到来往去是和与及、从对给让叫了年月日里上])$")
"""What stands before a name: a mark, the place it belongs to, or a word that leads to it."""


_MARK = 2
_MARKS = (_MARK, 3)
"""Characters of what tells a firm from others of its trade."""

_OF_PEOPLE = 3
"""Characters of a name of a person: of two many words begin so, of four hardly anybody is called."""

_EMPTY = frozenset("的了是在和与说及对向把被从到也都就又还将已不这那个位名有为以而等时于着过地得告家")
"""Characters that go on behind a name of two."""

_WRITERS = ("记者", "通讯员", "作者", "编辑", "摄影")
_AHEAD, _MOST = 8, 40
_CLAUSE = re.compile("[^一-鿿]")
_OFFICE_BEFORE = re.compile(f"(?:{OFFICE}|[0-9一二三四五六七八九十]岁的?)$")
_FIRST, _INSIDE, _LAST = range(_OF_PEOPLE)


def unregistered(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about names of a page that stand there once more with one character wrong."""
    yield from _firms(page)
    yield from _people(page)


def _firms(page: Sequence[Material]) -> Iterator[Doubt]:
    """绿源生态农业开发有限公司 and 绿缘公司: the mark of two or three characters, before its trade or alone."""
    alone: dict[tuple[str, str], tuple[Material, Span]] = {}
    full: dict[tuple[str, str], tuple[Material, Span]] = {}
    # What only the facts know for a name is held against other such names as facts.
    known: dict[tuple[str, str], tuple[Material, Span]] = {}
    for material in page:
        text = folded(material)
        begun = _begun(material)
        for end in _FIRM.finditer(text):
            low = max(0, end.start() - _TRADES)
            for start in range(low, end.start() - 1):
                led = _BEFORE.search(text[max(0, start - 1) : start])
                if not text[start : end.start()].isalpha() or not (led or start in begun):
                    continue
                for size in _MARKS if start + _MARK < end.start() else _MARKS[:1]:
                    mark = text[start : start + size]
                    found = alone if start + size == end.start() else full if led else known
                    found.setdefault((mark, end["end"]), (material, Span(start, end.end())))
    for one, another in combinations(full.items(), 2):
        (mark, end_of_one), (other, end_of_other) = one[0], another[0]
        trades = [
            folded(where)[span.start + len(mark) : span.start + len(mark) + _MARK]
            for where, span in (one[1], another[1])
        ]
        if end_of_one == end_of_other and trades[0] == trades[1] and _are_one_mark(mark, other):
            yield _doubt(mark + trades[0], other + trades[1], _ref(*one[1]), another[1])
    longer = known | full
    for (mark, of_short), short in alone.items():
        # Where a firm of its own bears the mark, the short name is that firm's.
        for (other, of), long in longer.items() if (mark, of_short) not in longer else ():
            names = [folded(material)[slice(*span)] for material, span in (long, short)]
            if of_short == of and _are_one_mark(mark, other) and not _in_one_sentence(long, short, *names):
                yield _doubt(names[0], names[1], _ref(*long), short)


def _begun(material: Material) -> set[int]:
    """Where the facts begin a firm's name, and where its mark may follow a place that is told with it: 样州绿源."""
    text = folded(material)
    if len(text) != len(material.reading.text):
        return set()
    begun = {fact.span.end for fact, _ in facts_with(material, PlaceFact)}
    for start, end in (fact.span for fact, _ in facts_with(material, OrganisationFact)):
        begun.add(start)
        mark = text[start + _MARK : start + 2 * _MARK]
        if end - start > _WITH_PLACE and not _TRADE.search(mark):
            begun.add(start + _MARK)
    return begun


def _are_one_mark(one: str, other: str) -> bool:
    pairs = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) and len(pairs) == 1 and are_confused(*pairs[0]) and not set(pairs[0]) & CONTRASTS


def _people(page: Sequence[Material]) -> Iterator[Doubt]:
    sought: dict[str, tuple[Material, Fact]] = {}
    for material in page:
        for fact, person in facts_with(material, PersonFact):
            if len(sought) < _MOST:
                name = "".join((person.full_name or fact.quote).split())
                if len(name) == _OF_PEOPLE and not (person.role or "").startswith(_WRITERS):
                    sought.setdefault(name, (material, fact))
    by_ends = {
        pattern: name for name in sought for pattern in (name[0] + "." + name[2], name[:2] + ".", "." + name[1:])
    }
    firsts, givens = {name[0] for name in sought}, {name[1:] for name in sought}
    told: set[frozenset[str]] = set()
    for material in page if sought else ():
        text = folded(material)
        if len(text) != len(material.reading.text):
            continue
        taken = {
            at
            for fact, _ in facts_with(material, PersonFact)
            if len("".join(fact.quote.split())) >= _OF_PEOPLE
            for at in range(*fact.span)
        }
        begun: list[tuple[int, tuple[int, ...]]] = [(start, (_INSIDE, _LAST)) for start, _ in places_of(firsts, text)]
        begun += [(at - 1, (_FIRST,)) for at, _ in places_of(givens, text) if at and _is_led_to(text, at - 1)]
        for start, holes in begun:
            varied = text[start : start + _OF_PEOPLE]
            if start in taken or len(varied) < _OF_PEOPLE or varied in sought:
                continue
            for pattern in (varied[:hole] + "." + varied[hole + 1 :] for hole in holes):
                name = by_ends.get(pattern, "")
                if not name or frozenset((name, varied)) in told or not _is_varied(name, varied):
                    continue
                apart = name in text[slice(*sentences(material).sentence(start))]
                if not apart and not _are_two_people(*sought[name], text, start):
                    told.add(frozenset((name, varied)))
                    ref = FindingRef(sought[name][0].number, sought[name][1].id)
                    yield _doubt(name, varied, ref, (material, Span(start, start + _OF_PEOPLE)))


def _is_led_to(text: str, start: int) -> bool:
    """Whether what begins there stands like a name: behind an office or an age, or as a surname behind a mark."""
    if _OFFICE_BEFORE.search(text, max(0, start - _AHEAD), start):
        return True
    begins = start == 0 or not is_han_text(text[start - 1])
    return begins and surname_of(text[start : start + _OF_PEOPLE]) is not None and not is_word(text, start + 1)


def _are_two_people(material: Material, known: Fact, text: str, start: int) -> bool:
    """Whether one is led in as kin, or the words before the unknown name give it another sort of office."""
    if is_kin(folded(material), known.span.start) or is_kin(text, start):
        return True
    held = standing(role_of(known)), standing(_CLAUSE.split(text[max(0, start - _AHEAD) : start])[-1])
    return all(held) and held[0] != held[1]


def _is_varied(name: str, varied: str) -> bool:
    changed = [(a, b) for a, b in zip(name, varied, strict=True) if a != b]
    if len(changed) != 1 or set(changed[0]) & (CONTRASTS | _EMPTY):
        return False
    return are_confused(*changed[0])


def _in_one_sentence(one: tuple[Material, Span], other: tuple[Material, Span], first: str, second: str) -> bool:
    return any(
        rival in folded(material)[slice(*sentences(material).sentence(span.start))]
        for (material, span), rival in ((one, second), (other, first))
    )


def _ref(material: Material, span: Span) -> FindingRef:
    return FindingRef(material.number, source_ranges=material.reading.offsets.source_ranges(span))


def _doubt(one: str, other: str, ref: FindingRef, varied: tuple[Material, Span]) -> Doubt:
    params = {"first": one, "second": other, "context": shown(varied[0].reading.text, varied[1])}
    refs = (ref, _ref(*varied))
    return Doubt(FindingKind.NAMES_VARY, Severity.MEDIUM, "finding.names_vary_here", params, refs)
