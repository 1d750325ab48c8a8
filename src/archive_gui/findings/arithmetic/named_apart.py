"""Lists of names apart from their number: 七座水闸 and, a sentence on, six 闸; five people, then 这六个人."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.arithmetic.listed import people_in_rows
from archive_gui.findings.counts import Count
from archive_gui.findings.evidence import Doubt, Material, of_facts, shown
from archive_gui.language.numerals import parse
from archive_gui.language.units import UnitClass

_ROW = re.compile(r"(?<![一-鿿、])[一-鿿]{2,6}(?:、[一-鿿]{2,6}){2,11}(?=[，。；！\n])")
"""A list that stands for itself between marks; 等 leaves it open."""

_NOUN = re.compile(r"[一-鿿]{1,4}")
_OF_SOME = re.compile("其中|包括|例如|比如|像|有的|还有|以及|之一")
_APART = re.compile("[。！；\n]")
_WITHIN = 120
"""How far behind its number a list may stand, in characters."""

_THESE = re.compile(
    r"[。！；\n“\u3000 ]这(?P<number>[两二三四五六七八九十]|\d{1,2})[个位名]?"
    r"(?:人|老人|汉子|青年|年轻人|党员|村民|队员|同志|兄弟|姐妹|姑娘|师傅)"
)
"""这六个人 at the head of a sentence: those named before."""

_THEY_ARE = re.compile(r"(?:[他她]们(?:分别)?(?:是|叫)|名单是|分别是)[：:]?$")
_BACK = 240
_FEWEST, _MOST = 3, 12
_MANY = 8
"""From here on a list may miss its number by two."""


def named_apart(page: Sequence[Material], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts about numbers whose lists stand in another sentence and are longer or shorter."""
    for material in page:
        yield from _alike(material, [count for count in counts if count.article == material.number])
        yield from _these(material)


def _alike(material: Material, counts: Sequence[Count]) -> Iterator[Doubt]:
    """Names that all end in a character of the noun counted last before them: 柏枝闸、望城闸 of 七座闸门."""
    text = material.reading.text
    for row in _ROW.finditer(text):
        names = row[0].split("、")
        (last, *others) = {name[-1] for name in names}
        if others or _OF_SOME.search(text, max(0, row.start() - len("其中")), row.start()):
            continue
        near = [count for count in counts if row.start() - _WITHIN <= count.fact.span.start < row.start()]
        told = [count for count in near if last in _noun(text, count)]
        if not told or told[-1].kind is not UnitClass.THING or not told[-1].exact:
            continue
        between = text[told[-1].fact.span.end : row.start()]
        if not _APART.search(between) or _OF_SOME.search(between) or not _misses(len(names), told[-1].value):
            continue
        number = told[-1].fact.span
        refs = (*of_facts([(material.number, told[-1].fact)]), _at(material, Span(*row.span())))
        yield _doubt(text, number, len(names), row[0], refs)


def _noun(text: str, count: Count) -> str:
    found = _NOUN.match(text, count.fact.span.end)
    return found[0] if found is not None else ""


def _these(material: Material) -> Iterator[Doubt]:
    """People named in full, and how many they are when they are spoken of again."""
    text = material.reading.text
    for found in _THESE.finditer(text):
        rows = [
            (row, many)
            for row, many in people_in_rows(material)
            if found.start() - _BACK <= row.start and row.end <= found.start()
        ]
        told = int(parse(found["number"].replace("两", "二")) or 0)
        if len(rows) != 1 or not _THEY_ARE.search(text, max(0, rows[0][0].start - _MANY), rows[0][0].start):
            continue
        row, many = rows[0]
        if not text.startswith("等", row.end) and _misses(many, told):
            number = Span(found.start("number"), found.end())
            refs = (_at(material, number), _at(material, row))
            yield _doubt(text, number, many, text[slice(*row)], refs)


def _misses(many: int, told: float) -> bool:
    """Whether a list of so many is a little longer or shorter than what is told."""
    near = 0 < abs(many - told) <= (2 if told >= _MANY else 1)
    return near and many >= _FEWEST and told <= _MOST


def _at(material: Material, span: Span) -> FindingRef:
    return FindingRef(material.number, source_ranges=material.reading.offsets.source_ranges(span))


def _doubt(text: str, number: Span, many: int, names: str, refs: tuple[FindingRef, ...]) -> Doubt:
    params = {"figure": shown(text, number), "count": many, "names": "".join(names.split())}
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.list_misfits", params, refs)
