"""What is told of all here, and some that it is not true of there: 全部搬迁入住 and 还没搬下山的17户."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.facts import PlaceFact, PlaceLevel
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.dated import days_of
from archive_gui.findings.evidence import Doubt, Material, clause, facts_with, sentences, shown
from archive_gui.findings.names.confusion import are_confused
from archive_gui.language.characters import HAN

_COUNT = (
    r"[0-9一二两三四五六七八九十百]+(?:多|余|来)?(?:户|人|名|个|位|栋|幢|所|座|处|家|村|组|例|起|口|头|条)"
    rf"(?:[{HAN}]{{1,2}}(?=的))?"
)
_ALL = re.compile(
    rf"(?:全部|全都|全员|悉数|一律|无一例外地?)(?:已经?|都|均|实现了?)*(?P<all>[{HAN}]{{2,10}})"
    rf"|所有(?:的)?[{HAN}]{{1,8}}?(?:已经?|全|都|均)+(?P<every>[{HAN}]{{2,10}})"
    rf"|(?:村村|户户|家家|组组|寨寨)(?:都|全)?(?P<each>[通有用住][{HAN}]{{1,8}})"
)
_NONE = re.compile(
    rf"(?:没有?|无|未有)一(?:人|户|名|个|例|起|家)[{HAN}]{{0,2}}?"
    rf"(?P<none>返贫|伤亡|感染|辍学|失学|[{HAN}]{{2}}(?=[，。；！”]))|(?:无一|零)(?P<no>返贫|伤亡|感染|辍学|失学)"
)
_NOT = re.compile(
    rf"(?:还没有?|至今(?:还|都|仍)?没有?|仍没有?|都没有?|尚未|仍未|还未|至今未)(?P<not>[{HAN}]{{1,8}})"
    rf"|(?:不|没|未)(?P<un>通[{HAN}]{{1,6}})的"
)
_LEFT = re.compile(rf"(?:还有|尚有|还剩|仅剩|只剩|剩下)(?:的|最后)*{_COUNT}(?P<left>[{HAN}]{{1,14}})")
_SOME = re.compile(rf"(?:(?P<done>[{HAN}]{{2,6}})的)?{_COUNT}(?P<who>[{HAN}]{{0,4}})")
_INJURED = {"伤亡": ("受伤", "重伤", "轻伤", "死亡", "遇难", "身亡", "丧生")}
"""Two words in one, of which either is an exception."""

_PLANNED = re.compile(
    "将|力争|争取|确保|计划|预计|有望|要求|目标|必须|应当|可[以望]|前全部|底前|承诺|如果|即将|还要|能够?全部|打算|为了|要让|不能|不是|并非|没有全部|未全部|基本|除"
)
"""What makes it a plan, or not said of all."""

_PAST = re.compile(
    "那时|当时|当年|那年|那一年|以前|从前|过去|原来|原先|曾|起初|当初|最初|早年|[0-9几十]年前|刚[来到开进]|昔日|往年|一度|起先|之前|去年|前年"
)
"""What makes an exception one of another time."""

_COMMON = frozenset(
    "上下了的在到人户村有入出通完成实现工作改造建设已全部家用水电路学中里这那个名是和与也都不没未还今年月日大小新进行"
)
"""Characters that so many words have that one tells nothing."""

_LOCAL = frozenset({PlaceLevel.VILLAGE, PlaceLevel.NATURAL, PlaceLevel.TOWN, PlaceLevel.COUNTY})
_WHOLE = re.compile("全[县市区镇乡村]")
_MOST = 20


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of all, or an exception to it."""

    material: Material
    span: Span
    what: str
    around: str
    """The clause that says it."""

    @property
    def ref(self) -> FindingRef:
        ranges = self.material.reading.offsets.source_ranges(self.span)
        return FindingRef(self.material.number, source_ranges=ranges)


def exceptions(page: Sequence[Material], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about what is said of all, each with the first exception elsewhere or later; not those of ``told``."""
    figures = _evidence(page, told)
    for pattern, left in ((_ALL, (_NOT, _LEFT)), (_NONE, (_SOME,))):
        said = [one for material in page for one in _said(material, (pattern,), _PLANNED)][:_MOST]
        taken = [one for material in page for one in _said(material, left, _PAST)] if said else []
        for one in said:
            rival = next((other for other in taken if _takes_back(one, other, none=pattern is _NONE)), None)
            if rival is not None and not any(_has(spans, one) and _has(spans, rival) for spans in figures):
                yield _doubt(one, rival)


def _said(material: Material, patterns: Sequence[re.Pattern[str]], but: re.Pattern[str]) -> Iterator[_Said]:
    text = material.reading.text
    for pattern in patterns:
        for found in pattern.finditer(text):
            sentence = sentences(material).sentence(found.start())
            around = clause(text, Span(*found.span()))
            if but.search(text, sentence.start, found.end()) is None:
                what = "".join(part for part in found.groups() if part)
                yield _Said(material, Span(*found.span()), what, text[slice(*around)])


def _evidence(page: Sequence[Material], told: Sequence[Doubt]) -> list[list[tuple[int, Span]]]:
    """Where the figures of each doubt about figures stand."""
    spans = {(material.number, fact.id): fact.span for material in page for fact in material.facts}
    return [
        [(ref.article, spans[ref.article, ref.fact]) for ref in doubt.refs if ref.fact]
        for doubt in told
        if doubt.kind is FindingKind.FIGURES_DIFFER
    ]


def _has(spans: Sequence[tuple[int, Span]], said: _Said) -> bool:
    return any(article == said.material.number and said.span.overlaps(span) for article, span in spans)


def _takes_back(one: _Said, other: _Said, *, none: bool) -> bool:
    """Whether the other is an exception to the one, of one place and no earlier time."""
    if one.material.number == other.material.number and (none or not _is_told_later(other, one)):
        return False
    if _is_before(other, one) or _are_of_two_places(one, other):
        return False
    if none:
        return bool(_pairs(one.what) & _pairs(other.around)) or any(
            word in other.around for word in _INJURED.get(one.what, ())
        )
    if (_pairs(one.what) - _idle(one.what)) & _pairs(other.what):
        return True
    return bool((set(one.what) & set(other.what)) - _COMMON) or bool(
        _pairs(one.around) & _pairs(other.what) - _idle(other.what)
    )


def _is_told_later(one: _Said, other: _Said) -> bool:
    """Whether one article goes on to the one in another paragraph: what was left first is done by the end."""
    return sentences(one.material).paragraph(one.span.start).start > other.span.start


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _idle(text: str) -> set[str]:
    """Pairs of characters of which both are in words of every sort."""
    return {pair for pair in _pairs(text) if set(pair) <= _COMMON}


def _is_before(one: _Said, other: _Said) -> bool:
    """Whether the sentence of the one tells of a day before that of the other, or of a year when the other is now."""
    days = [
        [day for day in days_of(said.material) if day.sentence.start <= said.span.start < day.sentence.end and day.year]
        for said in (one, other)
    ]
    if not days[0]:
        return False
    first = max(day.value for day in days[0])
    if not days[1]:
        return any(day.sure for day in days[0])
    last = max(day.value for day in days[1])
    told = [value for value in zip(first, last, strict=True) if all(value)]
    return [a for a, _ in told] < [b for _, b in told]


def _are_of_two_places(one: _Said, other: _Said) -> bool:
    """Whether both are told of a village, or both of a town, and these are two."""
    places = [_places(said) for said in (one, other)]
    return any(not _may_be_one(places[0][level], places[1][level]) for level in places[0].keys() & places[1].keys())


def _places(said: _Said) -> dict[PlaceLevel, str]:
    """The places told last before, of each level; of all of a place where that is said, of nothing below it."""
    found: dict[PlaceLevel, str] = {}
    start = sentences(said.material).sentence(said.span.start).start
    for fact, place in facts_with(said.material, PlaceFact):
        if place.level in _LOCAL and fact.span.start < said.span.end:
            found[place.level] = "".join(fact.quote.split())
    if (whole := _WHOLE.search(said.material.reading.text, start, said.span.end)) is not None:
        below = {"县": 1, "市": 0, "区": 1, "镇": 2, "乡": 2, "村": 3}[whole[0][1]]
        kept = (PlaceLevel.COUNTY, PlaceLevel.TOWN, PlaceLevel.VILLAGE)[:below]
        return {level: name for level, name in found.items() if level in kept}
    return found


def _may_be_one(one: str, other: str) -> bool:
    if one.endswith(other) or other.endswith(one):
        return True
    changed = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) and len(changed) == 1 and are_confused(*changed[0])


def _doubt(one: _Said, other: _Said) -> Doubt:
    params = {name: shown(said.material.reading.text, said.span) for name, said in (("first", one), ("second", other))}
    return Doubt(FindingKind.FIGURES_DIFFER, Severity.MEDIUM, "finding.all_but_some", params, (one.ref, other.ref))
