"""Names that differ from one another by one look-alike or like-sounding character, and programmes under two names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, permutations

from archive_gui.domain.facts import Fact, FactKind, PersonFact, PlaceFact, PlaceLevel
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.evidence import Doubt, Material, Sentences, facts_with, of_facts, sentences, shown
from archive_gui.findings.names.confusion import CONTRASTS, are_confused
from archive_gui.findings.names.standing import is_kin, role_of, standing
from archive_gui.findings.names.titles import unquoted
from archive_gui.language.characters import is_han_text
from archive_gui.language.folds import fold

_LEAST = {FactKind.PERSON: 2, FactKind.PLACE: 3, FactKind.ORGANISATION: 4, FactKind.PROGRAMME: 4}
"""Characters of a name; of shorter ones many differ in one character and are names of different things."""

_LOCAL = frozenset({PlaceLevel.VILLAGE, PlaceLevel.NATURAL, PlaceLevel.TOWN})
_LOCAL_END = re.compile(r"(?:村民委员会|居委会|村委会|社区|街道|[村镇乡])$")
_RENAMED = re.compile(r"合并|并入|更名|改名|改称|原名|又名|又称|前身")
"""What a sentence says that tells how a place came by its name."""

_LONG = 6
"""Characters of a programme's name of which one is another by mistake, whatever it looks like."""

BESIDE = re.compile(
    r"(?:邻近|相邻|附近|旁边|毗邻|邻村|邻乡|邻镇|隔壁|周边|另一个?|一河之隔|一山之隔|对面|同镇|同乡)[^，。；]{0,3}$"
)
"""What tells a place from the one spoken of."""
_COOPERATIVE = re.compile("(?<=..)(?:(?:农民)?(?:专业)?合作社)$")
_AHEAD, _MENTIONS = 8, 5
_OF_PEOPLE = 3
"""Characters of a name of a person; of two so many are called alike that the office must be one too."""
_HOME = re.compile(r"([一-鿿]{2}[村镇乡])(?:的|村民)$")
_SAME_BUCKET = 30
_MOST_BODIES = 100
_TRADE = 2
"""Characters that the names of a firm have in common at their end."""
_PLACE_AHEAD = range(2, 4)
"""Characters of a province or county ahead of a firm's name."""
_LEAD = 8
"""Characters before a name that may show which of its mentions is told as another name is."""
_TURNED = frozenset({FactKind.PLACE, FactKind.PERSON, FactKind.ORGANISATION})
"""What is rarely called by the same characters in another order; programmes are (强村富民, 富民强村)."""

_OF_BODY = 5
"""Characters of a body's name of which two words may have changed places; of shorter ones these are two in short."""


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of a page, with the articles and places where it stands."""

    kind: FactKind
    text: str
    facts: tuple[tuple[int, Fact], ...]


def names_vary(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about names of one page."""
    texts = {material.number: material.reading.text for material in page}
    breaks = {material.number: sentences(material) for material in page}
    names = _names(page)
    for one, other, confused in _near_pairs(names):
        if confused and not _told_apart(breaks, one, other):
            yield _doubt(texts, Severity.MEDIUM, "finding.names_vary_here", one, other)
        elif not confused and one.kind is FactKind.PROGRAMME and not _told_apart(breaks, one, other):
            yield _doubt(texts, Severity.LOW, "finding.programme_names_vary", one, other)
    for material in page:
        yield from _renamed(material, breaks[material.number])


def _names(page: Sequence[Material]) -> list[_Name]:
    found: dict[tuple[FactKind, str], list[tuple[int, Fact]]] = defaultdict(list)
    for material in page:
        for fact in material.facts:
            if fact.kind in _LEAST:
                written = fact.detail.full_name if isinstance(fact.detail, PersonFact) else None
                name = unquoted(written or fact.quote)
                # 禾丰农机专业合作社 and 禾丰农机合作社 are one.
                name = _COOPERATIVE.sub("", name) if fact.kind is FactKind.ORGANISATION else name
                found[fact.kind, name].append((material.number, fact))
    return [_Name(kind, text, tuple(facts)) for (kind, text), facts in found.items()]


def _near_pairs(names: Sequence[_Name]) -> Iterator[tuple[_Name, _Name, bool]]:
    """Pairs of one kind and length that differ in one character, found by the names with each character left out.

    With each, whether the two characters look or sound alike; of long names of programmes others count too.
    """
    buckets: dict[tuple[str, int, str], list[_Name]] = defaultdict(list)
    long = [name for name in names if len(name.text) >= _LEAST[name.kind] and is_han_text(name.text)]
    # Names that differ in one character have one half, and their length, in common.
    halves = [_halves(name) for name in long]
    many = Counter(chain.from_iterable(halves))
    for name, (one_half, other_half) in zip(long, halves, strict=True):
        if many[one_half] > 1 or many[other_half] > 1:
            kind = name.kind.value
            for at in range(len(name.text)):
                buckets[kind, at, name.text[:at] + "*" + name.text[at + 1 :]].append(name)
    yield from _turned(long)
    yield from _called_in_short(long)
    for (_, at, _), inside in buckets.items():
        for one, other in combinations(inside[:_SAME_BUCKET], 2):
            confused = are_confused(one.text[at], other.text[at])
            if confused or (len(one.text) >= _LONG and not {one.text[at], other.text[at]} & CONTRASTS):
                yield one, other, confused


def _turned(names: Sequence[_Name]) -> Iterator[tuple[_Name, _Name, bool]]:
    """Pairs of names of which one has two neighbours the other way round: 年丰村 and 丰年村.

    Of bodies two words too: 民族宗教局 and 宗教民族局.
    """
    of_same: dict[tuple[str, str], list[_Name]] = defaultdict(list)
    for name in names:
        if name.kind in _TURNED:
            of_same[name.kind.value, "".join(sorted(name.text))].append(name)
    for inside in of_same.values():
        for one, other in combinations(inside[:_SAME_BUCKET], 2):
            if one.kind is not FactKind.ORGANISATION or len(one.text) >= _OF_BODY:
                changed = _changed(one.text, other.text)
                words = one.kind is FactKind.ORGANISATION and len(changed) == len("甲乙丙丁")
                half = len(changed) // 2
                if changed[-1] - changed[0] + 1 == len(changed) and (words or half == 1):
                    left, right = (name.text[changed[0] : changed[-1] + 1] for name in (one, other))
                    if left == right[half:] + right[:half]:
                        yield one, other, True


def _changed(one: str, other: str) -> list[int]:
    """Where two names of one length differ."""
    return [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]


def _called_in_short(names: Sequence[_Name]) -> Iterator[tuple[_Name, _Name, bool]]:
    """Pairs of a body and of one called without the place it comes from: 样北康禾药业 and 康和药业."""
    bodies = [name for name in names if name.kind is FactKind.ORGANISATION][:_MOST_BODIES]
    ends: dict[str, list[_Name]] = defaultdict(list)
    for name in bodies:
        ends[name.text[-_TRADE:]].append(name)
    for inside in ends.values():
        for one, other in permutations(inside, 2):
            tail = one.text[-len(other.text) :]
            if len(one.text) - len(other.text) not in _PLACE_AHEAD:
                continue
            changed = _changed(tail, other.text)
            if len(changed) == 1 and are_confused(tail[changed[0]], other.text[changed[0]]):
                yield one, other, True


def _halves(name: _Name) -> tuple[tuple[str, int, int, str], ...]:
    """The two halves of a name, each with what it is a half of."""
    kind, length = name.kind.value, len(name.text)
    middle = length // 2
    return (kind, length, 0, name.text[:middle]), (kind, length, 1, name.text[middle:])


def _told_apart(breaks: dict[int, Sentences], one: _Name, other: _Name) -> bool:
    """Whether the text itself or the register has both: in one sentence, as neighbours, or under two codes."""
    first = {(article, breaks[article].sentence(fact.span.start)) for article, fact in one.facts}
    if any((article, breaks[article].sentence(fact.span.start)) in first for article, fact in other.facts):
        return True
    for (article, fact), rival in [
        *((mention, other) for mention in one.facts[:_MENTIONS]),
        *((mention, one) for mention in other.facts[:_MENTIONS]),
    ]:
        start = fact.span.start
        sentence = breaks[article].sentence(start)
        if rival.text in "".join(breaks[article].text[slice(*sentence)].split()):
            return True
        # 邻近的某村 lies beside what its own article tells of, not beside what another one does.
        beside = any(article == number for number, _ in rival.facts)
        if beside and BESIDE.search(breaks[article].text[max(0, start - _AHEAD) : start]):
            return True
    if one.kind is FactKind.PERSON and _are_two_people(breaks, one, other):
        return True
    codes = [{code for _, fact in name.facts if (code := _code(fact))} for name in (one, other)]
    return bool(codes[0] and codes[1] and not codes[0] & codes[1])


def _are_two_people(breaks: dict[int, Sentences], one: _Name, other: _Name) -> bool:
    """Whether two names are told as those of people of two places, or far apart with offices that are not one."""
    homes = [
        {
            home[1]
            for article, fact in name.facts[:_MENTIONS]
            if (home := _HOME.search(breaks[article].text, max(0, fact.span.start - _AHEAD), fact.span.start))
        }
        for name in (one, other)
    ]
    if homes[0] and homes[1]:
        return not homes[0] & homes[1]
    if any(
        is_kin(breaks[article].text, fact.span.start)
        for name in (one, other)
        for article, fact in name.facts[:_MENTIONS]
    ):
        return True
    held = [{office for _, fact in name.facts if (office := standing(role_of(fact)))} for name in (one, other)]
    if len(one.text) < _OF_PEOPLE:
        return not held[0] & held[1]
    return bool(held[0] and held[1] and not held[0] & held[1])


def _code(fact: Fact) -> str | None:
    return fact.detail.code if isinstance(fact.detail, PlaceFact) else None


def _renamed(material: Material, breaks: Sentences) -> Iterator[Doubt]:
    """A place named after another one that is written otherwise: 毛塘湾村 was made of 茅塘村."""
    text = material.reading.text
    local: dict[int, list[Fact]] = defaultdict(list)
    for fact, place in facts_with(material, PlaceFact):
        if place.level in _LOCAL:
            local[breaks.sentence(fact.span.start).start].append(fact)
    for start, facts in local.items():
        if len(facts) < 2 or not _RENAMED.search(text, start, breaks.sentence(start).end):
            continue
        for one, other in combinations(facts[:_SAME_BUCKET], 2):
            left, right = (_LOCAL_END.sub("", fold(fact.quote)) for fact in (one, other))
            short = min(len(left), len(right))
            changed = [at for at in range(short) if left[at] != right[at]]
            if short >= 2 and len(changed) == 1 and are_confused(left[changed[0]], right[changed[0]]):
                number = material.number
                names = (_Name(one.kind, left, ((number, one),)), _Name(other.kind, right, ((number, other),)))
                yield _doubt({number: text}, Severity.MEDIUM, "finding.names_vary_here", *names)


def _doubt(texts: dict[int, str], severity: Severity, code: str, one: _Name, other: _Name) -> Doubt:
    first, second = sorted((one, other), key=lambda name: (-len(name.facts), name.facts[0][0], name.facts[0][1].span))
    article, varied = second.facts[0]
    told = max(first.facts[:_MENTIONS], key=lambda mention: _told_alike(texts, mention, second.facts[0]))
    params = {
        "first": "".join(told[1].quote.split()),
        "second": "".join(varied.quote.split()),
        "context": shown(texts[article], varied.span),
    }
    return Doubt(FindingKind.NAMES_VARY, severity, code, params, of_facts((told, second.facts[0])))


def _told_alike(texts: dict[int, str], one: tuple[int, Fact], other: tuple[int, Fact]) -> int:
    """How many characters right before two names are the same: 第一书记, which shows that one person is meant."""
    leads = [texts[article][max(0, fact.span.start - _LEAD) : fact.span.start][::-1] for article, fact in (one, other)]
    return next((at for at, (a, b) in enumerate(zip(*leads, strict=False)) if a != b), min(map(len, leads)))
