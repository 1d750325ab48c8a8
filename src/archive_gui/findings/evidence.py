"""What findings are made from: the articles of a page, their sentences, and doubts on their way to findings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from typing import Any, TypeVar

from archive_gui.domain.description import Description
from archive_gui.domain.facts import Fact, FactDetail
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.reading import ReadingText
from archive_gui.domain.spans import Ranges, Span
from archive_gui.language.folds import fold

_SENTENCE_ENDS = re.compile(r"[。！？!?；;\n]")
_LINE_ENDS = re.compile("\n")
_CLAUSE_MARKS = "，。；！？,;!?\n"
_SHOWN = 15
"""Characters shown on either side of a figure: enough to tell what is counted, few enough for one line."""
_WORD = re.compile(r"\w")
_OPENING = {"“": "”", "‘": "’", "（": "）", "《": "》", "「": "」", "『": "』", "【": "】"}
_CLOSING = {closing: opening for opening, closing in _OPENING.items()}


@dataclass(frozen=True, slots=True)
class Material:
    """One article as findings need it; ``number`` is its place on the page, from 1."""

    number: int
    reading: ReadingText
    description: Description
    facts: tuple[Fact, ...]
    dated: Ranges = ()
    """Where the page prints the day of its publication, in captured text."""
    dated_as: str = ""
    """What it prints there: 2020年11月18日(星期三."""
    made: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was made of it already: see ``once``."""

    @property
    def date_line(self) -> tuple[FindingRef, ...]:
        """The day of publication as evidence; none where the page does not print it."""
        return (FindingRef(self.number, source_ranges=self.dated),) if self.dated else ()


_Made = TypeVar("_Made")
_Detail = TypeVar("_Detail", bound=FactDetail)


def once(make: Callable[[Material], _Made]) -> Callable[[Material], _Made]:
    """A function that makes something of an article once and gives it to every rule that asks, never to be changed."""

    @wraps(make)
    def kept(material: Material) -> _Made:
        if make not in material.made:
            material.made[make] = make(material)
        made: _Made = material.made[make]
        return made

    return kept


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding without its number: what it says, how much it is worth, and what it rests on."""

    kind: FindingKind
    severity: Severity
    code: str
    params: dict[str, Any]
    refs: tuple[FindingRef, ...]


class Sentences:
    """The sentences and paragraphs of one text, asked by offset; a semicolon ends a sentence too."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._sentences = _cuts(text, _SENTENCE_ENDS)
        self._lines = _cuts(text, _LINE_ENDS)

    def sentence(self, at: int) -> Span:
        """The sentence that ``at`` lies in, its mark included."""
        return _between(self._sentences, at)

    def paragraph(self, at: int) -> Span:
        """The line that ``at`` lies in."""
        return _between(self._lines, at)


def _cuts(text: str, ends: re.Pattern[str]) -> list[int]:
    """Where a text and each of its stretches begin, and where it ends."""
    return [0, *[match.end() for match in ends.finditer(text)], len(text)]


def _between(cuts: Sequence[int], at: int) -> Span:
    following = min(bisect_right(cuts, at, hi=len(cuts) - 1), len(cuts) - 1)
    return Span(cuts[following - 1], cuts[following])


def facts_with(material: Material, sort: type[_Detail]) -> Sequence[tuple[Fact, _Detail]]:
    """The facts of an article that tell one sort of thing, each with what it tells, in their order."""
    return _by_detail(material).get(sort, ())


@once
def _by_detail(material: Material) -> dict[type, list[tuple[Fact, Any]]]:
    found: dict[type, list[tuple[Fact, Any]]] = {}
    for fact in material.facts:
        found.setdefault(type(fact.detail), []).append((fact, fact.detail))
    return found


@once
def sentences(material: Material) -> Sentences:
    """The sentences and paragraphs of an article."""
    return Sentences(material.reading.text)


@once
def folded(material: Material) -> str:
    """The text of an article, folded."""
    return fold(material.reading.text)


def places_of(words: Iterable[str], text: str) -> list[tuple[int, str]]:
    """Where words stand in a text, in order, each with its word."""
    found: list[tuple[int, str]] = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append((at, word))
            at = text.find(word, at + 1)
    return sorted(found)


_BYLINE = re.compile("[^（）]{0,8}（[^（）]{0,12}(?:记者|通讯员|作者)[^（）]{1,24}）")
"""本报讯（记者某某）: who wrote it is no part of what is said behind."""


@lru_cache(maxsize=256)
def clause(text: str, span: Span) -> Span:
    """The clause around ``span``, without the marks at its ends, at most 60 characters to either side."""
    start, end = span
    low, high = max(0, start - 60), min(len(text), end + 60)
    while start > low and text[start - 1] not in _CLAUSE_MARKS:
        start -= 1
    while end < high and text[end] not in _CLAUSE_MARKS:
        end += 1
    if text.find("）", start, span.start) >= 0 and (byline := _BYLINE.match(text, start, span.start)):
        start = byline.end()
    return Span(start, end)


def shown(text: str, span: Span) -> str:
    """A stretch of text in its clause, shortened, on one line, without marks whose other half stands outside.

    What is a clause by itself, as a day often is (8月26日，大桥通车), is shown with the clause beside it.
    """
    around = _telling(text, span)
    start, end = max(around.start, span.start - _SHOWN), min(around.end, span.end + _SHOWN)
    before = "…" if start > around.start else ""
    after = "…" if end < around.end else ""
    start, end = _whole_marks(text, span, Span(start, end))
    return before + " ".join(text[start:end].split()) + after


def _telling(text: str, span: Span) -> Span:
    """The clause around ``span``; where nothing else stands in it, up to the end of the next one, or of the last."""
    around = clause(text, span)
    if _WORD.search(text, around.start, span.start) or _WORD.search(text, span.end, around.end):
        return around
    if text[around.end : around.end + 1] == "，":
        return Span(around.start, clause(text, Span(around.end + 1, around.end + 1)).end)
    if text[max(0, around.start - 1) : around.start] == "，":
        return Span(clause(text, Span(around.start - 1, around.start - 1)).start, around.end)
    return around


def _whole_marks(text: str, span: Span, around: Span) -> Span:
    """``around`` without the marks at its ends, outside ``span``, that belong to what is left out."""
    start, end = around
    while start < span.start and (text[start] in _CLOSING or _is_open(text, start, end)):
        start += 1
    while end > span.end and (text[end - 1] in _OPENING or _is_closed(text, start, end)):
        end -= 1
    return Span(start, end)


def _is_open(text: str, start: int, end: int) -> bool:
    closing = _OPENING.get(text[start])
    return closing is not None and text.count(text[start], start, end) > text.count(closing, start, end)


def _is_closed(text: str, start: int, end: int) -> bool:
    opening = _CLOSING.get(text[end - 1])
    return opening is not None and text.count(text[end - 1], start, end) > text.count(opening, start, end)


def of_facts(facts: Iterable[tuple[int, Fact]]) -> tuple[FindingRef, ...]:
    """Evidence by facts, given as article and fact, each once."""
    return tuple(dict.fromkeys(FindingRef(article, fact.id) for article, fact in facts))


def ref_to(material: Material, span: Span) -> FindingRef:
    """Evidence by the fact that stands at ``span``, else by that place in captured text."""
    fact = _by_span(material).get(span)
    if fact is not None:
        return FindingRef(material.number, fact.id)
    return FindingRef(material.number, source_ranges=material.reading.offsets.source_ranges(span))


@once
def _by_span(material: Material) -> dict[Span, Fact]:
    return {fact.span: fact for fact in reversed(material.facts)}
