"""One programme under two names: “惠果贷” and “金果贷”, each told as 5万元 at no interest."""

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
from archive_gui.language.characters import HAN

_QUOTED = re.compile(r"[“\"]([一-鿿]{3,8})[”\"]")
_NUMBER = re.compile("^[一二两三四五六七八九十]|[一二三四五六七八九十](?=[个大])")
_END = 2
"""Characters that two names of one programme end in, or begin with."""

_WORD, _WORDS = 0.35, 2.8
"""What a pair of characters tells that both sentences have, for each e-fold of its rarity, and all of them at most."""

_FIGURE, _ENOUGH = 1.5, 2.6
"""What a figure tells that both sentences have, and what must be told."""

_FEWEST, _MOST = 40, 40


_PAIR = re.compile(f"(?=([{HAN}]{{2}}))")


@dataclass(frozen=True, slots=True)
class _Name:
    material: Material
    span: Span
    text: str
    words: frozenset[str]
    figures: frozenset[tuple[float, str]]


def retitled(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about quoted names of two articles that begin or end alike and are told in the same words.

    Long names before one noun that are alike but for a character are told wherever on the page they stand.
    """
    if len(page) < len("ab"):
        return
    names = [name for material in page for name in _names(material)][:_MOST]
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
            if apart and len(both) > 1 and both not in done and _weight(seen, one, other, told) >= _ENOUGH:
                done.add(both)
                yield _doubt(one, other)


def _names(material: Material) -> Iterator[_Name]:
    text = folded(material)
    breaks = sentences(material)
    for found in _QUOTED.finditer(text):
        if _NUMBER.search(found[1]):
            continue
        around = breaks.sentence(found.start())
        figures = frozenset(
            (figure.value, figure.unit)
            for fact, figure in facts_with(material, Figure)
            if figure.value and around.covers(fact.span)
        )
        yield _Name(material, Span(*found.span(1)), found[1], frozenset(_pairs(text[slice(*around)])), figures)


def _sentences(material: Material) -> Iterator[str]:
    return iter(re.split("[。！？；\n]", folded(material)))


def _pairs(text: str) -> set[str]:
    return set(_PAIR.findall("".join(text.split())))


def _weight(seen: Counter[str], one: _Name, other: _Name, told: set[str]) -> float:
    """How much the sentences of two names have in common besides the names of the page."""
    if other.text in folded(one.material) or one.text in folded(other.material):
        return 0.0  # an article that has both tells of two
    words = (one.words & other.words) - {pair for name in told for pair in _pairs(name)}
    said = min(_WORDS, sum(_WORD * log(_FEWEST / max(1, min(_FEWEST, seen[pair]))) for pair in words))
    return said + _FIGURE * bool(one.figures & other.figures)


def _doubt(one: _Name, other: _Name) -> Doubt:
    params = {"first": one.text, "second": other.text, "context": shown(other.material.reading.text, other.span)}
    refs = tuple(
        FindingRef(name.material.number, source_ranges=name.material.reading.offsets.source_ranges(name.span))
        for name in (one, other)
    )
    return Doubt(FindingKind.NAMES_VARY, Severity.LOW, "finding.programme_names_vary", params, refs)
