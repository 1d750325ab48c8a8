"""Two of a page that are each told to be the first of one kind in one county: 全县第一家黄桃合作社 here and there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.facts import PlaceFact, PlaceLevel
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, facts_with, sentences, shown

_FIRST = re.compile(
    r"(?P<of>全[县市省州区镇乡村])(?:的)?(?:第一|首)[家个座所]"
    r"(?P<what>[一-鿿]{0,12}?(?:合作社|公司|车间|工厂|基地|学校|小学|幼儿园|超市|敬老院|养老院|民宿|农家乐|电站|书屋|食堂|企业|村))"
)
_SORTS = re.compile("农民|专业|标准化|现代化|示范|股份|的")
"""What a kind may be told with or without."""

_NOT_NOW = re.compile("继|之后|第二|曾经|争取|力争|打造|计划|将|拟|有望|不是|并非")
"""What makes it a plan, or one that came after another."""

_LOCAL = frozenset({PlaceLevel.VILLAGE, PlaceLevel.TOWN})
_ENDS = "村镇乡"
_MOST = 20


@dataclass(frozen=True, slots=True)
class _First:
    material: Material
    span: Span
    of: str
    what: str
    place: str
    """The village or town told last before it in its paragraph."""


def firsts(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about two places that each have the first of one kind."""
    before: dict[tuple[str, str], _First] = {}
    for one in [one for material in page for one in _told(material)][:_MOST]:
        first = before.setdefault((one.of, one.what), one)
        if one.place and first.place and one.place != first.place:
            yield _doubt(first, one)


def _told(material: Material) -> Iterator[_First]:
    text, breaks = material.reading.text, sentences(material)
    places = [fact for fact, place in facts_with(material, PlaceFact) if place.level in _LOCAL]
    for found in _FIRST.finditer(text):
        if _NOT_NOW.search(text, *breaks.sentence(found.start())):
            continue
        paragraph = breaks.paragraph(found.start())
        near = [fact.quote for fact in places if paragraph.start <= fact.span.start < found.start()]
        place = "".join(near[-1].split()).rstrip(_ENDS) if near else ""
        yield _First(material, Span(*found.span()), found["of"], _SORTS.sub("", found["what"]), place)


def _doubt(one: _First, other: _First) -> Doubt:
    params = {name: shown(side.material.reading.text, side.span) for name, side in (("first", one), ("second", other))}
    refs = tuple(
        FindingRef(side.material.number, source_ranges=side.material.reading.offsets.source_ranges(side.span))
        for side in (one, other)
    )
    return Doubt(FindingKind.FIGURES_DIFFER, Severity.MEDIUM, "finding.two_firsts", params, refs)
