"""One of a row told by two numbers: 第五届采摘节 opens, and 今年是第四届; 第七代传人 and 第六代传人 of one name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.facts import PersonFact
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, facts_with, sentences, shown
from archive_gui.language.numerals import parse

_NUMBER = "[0-9]{1,3}|[一二三四五六七八九十]{1,4}"
_NAMED = re.compile(
    rf"第(?P<nth>{_NUMBER})届(?P<name>[^，。；“”《》第届]{{2,16}}?(?:节|大会|博览会|交易会|展销会|比赛|大赛|论坛|运动会|联赛|艺术周|赛|会))"
)
_HELD = re.compile("开幕|举行|举办|启幕|开锣|帷幕|落幕|闭幕|开赛|鸣锣|登场|开场|开跑|揭幕|如期")
_NOW = re.compile(
    rf"(?:今年|这|本次|此次|这次)(?:已经?|正好|刚好|恰好)?(?:是|办到了?|到了?|为)?(?:了)?第(?P<nth>{_NUMBER})届(?!人民|全国|中央|党|[一-鿿]{{0,3}}(?:委员会|代表|政协))"
)
_OTHERS = re.compile("[上历往前首去下]届|[去前上明]年|每年|将[于在]|往年")
_LINE = re.compile(rf"第(?P<nth>{_NUMBER})代(?:传人|传承人|掌门人|掌柜|匠人|弟子|当家人)?$")
_AHEAD = 12


@dataclass(frozen=True, slots=True)
class _Told:
    material: Material
    span: Span
    number: int


def editions(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about the number of a festival held, and of a generation, that the page tells otherwise."""
    named = [(one, name) for material in page for one, name in _held(material)]
    if len({name for _, name in named}) == 1:
        for material in page:
            for found in _NOW.finditer(material.reading.text):
                number = _of(found["nth"])
                ahead = material.reading.text[max(0, found.start() - _AHEAD) : found.start()]
                if number and not _OTHERS.search(ahead) and all(number != one.number for one, _ in named):
                    yield _doubt(named[0][0], _Told(material, Span(*found.span()), number))
    yield from _generations(page)


def _held(material: Material) -> Iterator[tuple[_Told, str]]:
    text = material.reading.text
    for found in _NAMED.finditer(text):
        sentence = _sentence(material, found.start())
        if _HELD.search(sentence) and not _OTHERS.search(sentence):
            yield _Told(material, Span(*found.span()), _of(found["nth"])), found["name"][-3:]


def _generations(page: Sequence[Material]) -> Iterator[Doubt]:
    first: dict[str, _Told] = {}
    for material in page:
        text = material.reading.text
        for fact, _ in facts_with(material, PersonFact):
            start = max(0, fact.span.start - _AHEAD)
            found = _LINE.search(text[start : fact.span.start])
            if found is None:
                continue
            told = _Told(material, Span(start + found.start(), fact.span.end), _of(found["nth"]))
            before = first.setdefault(fact.quote, told)
            if before.number != told.number:
                yield _doubt(before, told)


def _sentence(material: Material, at: int) -> str:
    return material.reading.text[slice(*sentences(material).sentence(at))]


def _of(number: str) -> int:
    return int(parse(number) or 0)


def _doubt(one: _Told, other: _Told) -> Doubt:
    params = {name: shown(side.material.reading.text, side.span) for name, side in (("first", one), ("second", other))}
    refs = tuple(
        FindingRef(side.material.number, source_ranges=side.material.reading.offsets.source_ranges(side.span))
        for side in (one, other)
    )
    return Doubt(FindingKind.FIGURES_DIFFER, Severity.MEDIUM, "finding.figures_differ_here", params, refs)
