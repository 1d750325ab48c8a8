"""One programme under two names that begin or end alike: “惠果贷” and “金果贷”, “巧手致富”工程 and “巧手脱贫”工程."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log

from archive_gui.domain.facts import Figure
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, facts_with, folded, sentences, shown
from archive_gui.findings.names.titles import titles_of
from archive_gui.language.characters import HAN, is_han_text

_LENGTHS = range(3, 9)
_NUMBER = re.compile("^[一二两三四五六七八九十]|[一二三四五六七八九十](?=[个大])")
_END = 2
"""Characters that two names of one programme end in, or begin with."""

_WORD, _WORDS = 0.35, 2.8
"""What a pair of characters tells that both sentences have, for each e-fold of its rarity, and all of them at most."""

_FIGURE, _SORT, _ENOUGH, _ENOUGH_OF_NOUNS = 1.5, 1.0, 1.0, 2.6
"""What a figure tells that both sentences have, what one noun for the sort of both, and what must be told.

Two articles hardly ever have quoted names that begin or end alike by chance, if that is not the noun for the sort.
"""

_FEWEST, _MOST = 40, 40

_TELLING = frozenset({"行动", "专项行动", "工程", "计划", "活动"})
"""Nouns before which an unmarked name is looked for."""

_LEADS = "，。；：、的了是展动施行进入"
_NO_NAME = frozenset("的了是在和与个这那些开展实施启动等")


_PAIR = re.compile(f"(?=([{HAN}]{{2}}))")


@dataclass(frozen=True, slots=True)
class _Name:
    material: Material
    span: Span
    ref: FindingRef
    text: str
    sort: str
    enough: float
    words: frozenset[str]
    figures: frozenset[tuple[float, str]]


def retitled(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about quoted names of two articles that begin or end alike, of one sort or told in the same words.

    A name before its noun may stand without marks in the other article.
    """
    if len(page) < len("ab"):
        return
    names = [name for material in page for name in _names(material)][:_MOST]
    names += list(_without_marks(page, names))
    buckets: dict[str, list[_Name]] = defaultdict(list)
    for name in names:
        buckets["*" + name.text[-_END:]].append(name)
        buckets[name.text[:_END] + "*"].append(name)
    if all(len(alike) < len("ab") for alike in buckets.values()):
        return
    seen = Counter(pair for material in page for sentence in _sentences(material) for pair in _pairs(sentence))
    told = {name.text for name in names}
    done: set[frozenset[str]] = set()
    for alike in buckets.values():
        for one, other in combinations(alike, 2):
            both = frozenset((one.text, other.text))
            apart = one.material.number != other.material.number and len(one.text) == len(other.text)
            if (
                apart
                and len(both) > 1
                and both not in done
                and _weight(seen, one, other, told) >= max(one.enough, other.enough)
            ):
                done.add(both)
                yield _doubt(one, other)


def _names(material: Material) -> Iterator[_Name]:
    for title in titles_of(material):
        core, sort = title.core, title.sort
        if title.sorted_inside and len(core) < _LENGTHS.start:
            core, sort = title.bare, ""
        named = title.marked and not title.document and len(core) in _LENGTHS and is_han_text(title.written)
        numbered = _NUMBER.search(core) is not None
        measured = not title.sorted_inside and len(core) < len(title.bare)
        if named and (measured or not numbered):
            enough = _ENOUGH if core == title.core and not numbered else _ENOUGH_OF_NOUNS
            yield _name(material, title.span, title.ref, core, sort=sort, enough=enough)


def _without_marks(page: Sequence[Material], names: Sequence[_Name]) -> Iterator[_Name]:
    """What stands before the noun of a quoted name's sort, begins or ends like it, and has no marks."""
    sought: dict[str, set[str]] = defaultdict(set)
    for name in names:
        rest = len(name.text) - _END
        if name.sort in _TELLING and rest >= _END:
            begun, ended = name.text[:_END], name.text[-_END:]
            sought[name.sort] |= {f"{begun}[{HAN}]{{{rest}}}", f"(?<=[{_LEADS}])[{HAN}]{{{rest}}}{ended}"}
    known = {name.text for name in names}
    for sort, shapes in sought.items():
        pattern = re.compile(f"(?P<name>{'|'.join(sorted(shapes))}){sort}")
        for material in page:
            for found in pattern.finditer(folded(material)):
                span = Span(*found.span("name"))
                if found["name"] not in known and not set(found["name"]) & _NO_NAME:
                    ref = FindingRef(material.number, source_ranges=material.reading.offsets.source_ranges(span))
                    yield _name(material, span, ref, found["name"])


def _name(
    material: Material, span: Span, ref: FindingRef, text: str, *, sort: str = "", enough: float = _ENOUGH
) -> _Name:
    around = sentences(material).sentence(span.start)
    figures = frozenset(
        (figure.value, figure.unit)
        for fact, figure in facts_with(material, Figure)
        if figure.value and around.covers(fact.span)
    )
    words = frozenset(_pairs(folded(material)[slice(*around)]))
    return _Name(material, span, ref, text, sort, enough, words, figures)


def _sentences(material: Material) -> Iterator[str]:
    return iter(re.split("[。！？；\n]", folded(material)))


def _pairs(text: str) -> set[str]:
    return set(_PAIR.findall("".join(text.split())))


def _weight(seen: Counter[str], one: _Name, other: _Name, told: set[str]) -> float:
    """How much the sentences of two names have in common besides the names of the page."""
    if other.text in folded(one.material) or one.text in folded(other.material):
        return 0.0  # an article that has both tells of two
    words = (one.words & other.words) - {pair for name in told for pair in _pairs(name)}
    if one.sort == other.sort != "":
        return _SORT
    said = min(_WORDS, sum(_WORD * log(_FEWEST / max(1, min(_FEWEST, seen[pair]))) for pair in words))
    return said + _FIGURE * bool(one.figures & other.figures)


def _doubt(one: _Name, other: _Name) -> Doubt:
    params = {"first": one.text, "second": other.text, "context": shown(other.material.reading.text, other.span)}
    return Doubt(FindingKind.NAMES_VARY, Severity.LOW, "finding.programme_names_vary", params, (one.ref, other.ref))
