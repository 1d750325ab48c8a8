"""Figures of a heading held against the text below it, which tells the same again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.reading import Part, PartKind
from archive_gui.domain.spans import Span
from archive_gui.findings.counts import COUNTED, Count, slip
from archive_gui.findings.evidence import Doubt, Material, of_facts, shown
from archive_gui.findings.figures.values import Relation, relation
from archive_gui.language.characters import is_han_text
from archive_gui.language.folds import fold

_HEADINGS = frozenset({PartKind.KICKER, PartKind.TITLE, PartKind.SUBTITLE, PartKind.SECTION_HEADING})
_LONGEST = 60
"""Characters of a heading; what is longer is a paragraph without its mark."""

_BELOW = 600
"""Characters below a heading in which a newspaper repeats its figure."""

_TOLD_AGAIN = 0.5
"""Share of a heading's pairs of characters that the text up to the figure below must have: it turns words about."""

_CLAUSE_AGAIN = 0.4
"""The same of the stretch of the heading, between blanks, that has the figure."""

_BEFORE = 150
"""Characters of its paragraph before a sentence that belong to what it says."""

_LEAST_PAIRS = 4
_FAR = 12
"""A digit or a decimal point misread moves a figure so far; what lies further apart is another figure."""

_SMALLER = tuple("市县区州旗镇乡村")
_PARTS = (2, 3, 4)
_PARTS_AMONG = 10
"""How many parts a heading's sum may have, and among how many figures they are looked for."""

_LEAST = 10
"""Smaller figures are found below by chance."""


@dataclass(frozen=True, slots=True)
class _Heading:
    span: Span
    below: Span
    """What it stands over, up to the next heading."""


def retold(materials: Sequence[tuple[Material, Sequence[Count]]]) -> Iterator[Doubt]:
    """Doubts about figures of headings that the text below gives otherwise.

    A heading's figure that stands below as it is, or as near as its words allow, is no doubt; nor is one whose matter
    has several figures there, of which the heading's may be the sum.
    """
    for material, counts in materials:
        for heading in _headings(material):
            inside = [count for count in counts if heading.span.covers(count.fact.span)]
            below = [count for count in counts if heading.below.covers(count.fact.span)]
            for count in inside:
                other = _otherwise(material, heading, count, below)
                if other is not None:
                    yield _doubt(material, count, other)


def _headings(material: Material) -> Iterator[_Heading]:
    """Headings with what stands under them; a title stands over what its subtitle stands over."""
    parts = [part for part in material.reading.parts if part.kind is not PartKind.BOILERPLATE]
    waiting: list[Part] = []
    start = end = 0
    for part in parts:
        if _is_heading(material.reading.text, part):
            if end > start:
                yield from (_Heading(one.span, Span(start, min(end, start + _BELOW))) for one in waiting)
                waiting = []
            waiting.append(part)
            start = end = part.span.end
        else:
            end = part.span.end
    if end > start:
        yield from (_Heading(one.span, Span(start, min(end, start + _BELOW))) for one in waiting)


def _is_heading(text: str, part: Part) -> bool:
    if part.span.length > _LONGEST:
        return False
    return part.kind in _HEADINGS or (part.kind is PartKind.PARAGRAPH and text[part.span.end - 1].isalnum())


def _otherwise(material: Material, heading: _Heading, count: Count, below: Sequence[Count]) -> Count | None:
    """The figure below that tells the heading's figure again and differs from it."""
    text = material.reading.text
    words = _pairs(text, heading.span, count)
    if count.value < _LEAST or count.ranging or len(words) < _LEAST_PAIRS:
        return None
    alike = [other for other in below if (other.kind, other.unit) == (count.kind, count.unit)]
    if any(relation(count, other) is Relation.SAME for other in alike) or _adds_up(count, alike):
        return None
    stretch = _pairs(text, _stretch(text, count), count)
    found = [other for other in alike if _tells(text, words, stretch, other)]
    # What stands in the clause of a figure tells best which of several is meant; of equal ones it is the first.
    beside = {other: len(stretch & _pairs(text, other.clause, other)) for other in found}
    nearest = max(found, key=lambda other: beside[other], default=None)
    if nearest is None or relation(count, nearest) is not Relation.DIFFER or _is_elsewhere(text, heading, nearest):
        return None
    agreeing = [other for other in found if relation(count, other) is not Relation.DIFFER]
    if any(beside[other] >= _CLAUSE_AGAIN * len(stretch) for other in agreeing):
        return None
    return nearest if max(count.value, nearest.value) <= _FAR * min(count.value, nearest.value) else None


def _adds_up(total: Count, below: Sequence[Count]) -> bool:
    """Whether figures below come to the heading's: 近25人 above, 22人 and 2人 below."""
    parts = [other.value for other in below[:_PARTS_AMONG] if other.value < total.value]
    low, high = total.low - total.step / 2, total.high + total.step / 2
    return any(low <= sum(some) <= high for many in _PARTS for some in combinations(parts, many))


def _is_elsewhere(text: str, heading: _Heading, count: Count) -> bool:
    """Whether a figure is said of a smaller place that its clause names and the heading does not."""
    name = count.subject
    inside = name in fold(text[count.clause.start : count.clause.end])
    return inside and name.endswith(_SMALLER) and name[:-1] not in fold(text[heading.span.start : heading.span.end])


def _stretch(text: str, count: Count) -> Span:
    """The clause of a heading's figure; in headings a blank parts clauses as well."""
    start, end = count.fact.span
    while start > count.clause.start and not text[start - 1].isspace():
        start -= 1
    while end < count.clause.end and not text[end].isspace():
        end += 1
    return Span(start, end)


def _tells(text: str, words: frozenset[str], stretch: frozenset[str], other: Count) -> bool:
    """Whether the text before a figure has the words of the heading, and its sentence those beside the heading's."""
    said = _pairs(text, Span(max(other.paragraph.start, other.sentence.start - _BEFORE), other.sentence.end), other)
    here = _pairs(text, other.sentence, other)
    return len(words & said) >= _TOLD_AGAIN * len(words) and len(stretch & here) >= max(1, _CLAUSE_AGAIN * len(stretch))


def _pairs(text: str, span: Span, count: Count) -> frozenset[str]:
    """The pairs of Chinese characters of a stretch of text, those of the figure itself left out."""
    figure = count.fact.span
    pieces = (text[span.start : max(span.start, figure.start)], text[min(span.end, figure.end) : span.end])
    if not span.covers(figure):
        pieces = (text[span.start : span.end], "")
    joined = (fold("".join(piece.split())) for piece in pieces)
    return frozenset(pair for piece in joined for a, b in pairwise(piece) if is_han_text(pair := a + b))


def _doubt(material: Material, one: Count, other: Count) -> Doubt:
    text = material.reading.text
    params = {"first": shown(text, one.fact.span), "second": shown(text, other.fact.span)}
    refs = of_facts(((material.number, one.fact), (material.number, other.fact)))
    sure = one.exact and other.exact and (one.kind in COUNTED or slip(one.value, other.value))
    severity = Severity.HIGH if sure else Severity.MEDIUM
    return Doubt(FindingKind.FIGURES_DIFFER, severity, "finding.figures_differ_here", params, refs)
