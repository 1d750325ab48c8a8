"""Names in quotation marks that differ in a character or two and are told of one amount: “惠民贷” and ‘惠农贷’."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.amounts import Amount, amounts_of
from archive_gui.findings.confusion import CONTRASTS
from archive_gui.findings.evidence import Doubt, Material, sentences, shown
from archive_gui.language.units import UnitClass

_QUOTED = re.compile("[“‘「『]([一-鿿]{3,10})[”’」』]")
_MOST = 30
_BESIDE = 40
"""Characters from a name to the amount that is told of it."""
_LONG = 5
"""Characters of a name of which two may be wrong."""


def schemes(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about quoted names of one article that can hardly be those of two things."""
    for material in page:
        text = material.reading.text
        first: dict[str, Span] = {}
        for found in islice(_QUOTED.finditer(text), _MOST):
            first.setdefault(found[1], Span(*found.span()))
        for one, other in combinations(first, 2):
            if _may_be_one(one, other) and _of_one_amount(material, text, first[one], first[other]):
                yield _doubt(material, first[one], first[other])


def _may_be_one(one: str, other: str) -> bool:
    changed = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    most = 2 if len(one) >= _LONG else 1
    if len(one) != len(other) or one[-1] != other[-1] or not 0 < len(changed) <= most:
        return False
    return not any({one[at], other[at]} & CONTRASTS for at in changed)


def _of_one_amount(material: Material, text: str, one: Span, other: Span) -> bool:
    """Whether an amount of money is told of each, and the same, and no sentence tells of both."""
    breaks = sentences(material)
    sides = [(span, breaks.sentence(span.start)) for span in (one, other)]
    if sides[0][1] == sides[1][1] or any(
        text[span.start + 1 : span.end - 1] in text[slice(*inside)]
        for (_, inside), (span, _) in zip(sides, sides[::-1], strict=True)
    ):
        return False
    told = [{amount.value for amount in _beside(material, span, inside)} for span, inside in sides]
    return bool(told[0] & told[1])


def _beside(material: Material, name: Span, sentence: Span) -> Iterator[Amount]:
    amounts = amounts_of(material)
    low = bisect_left(amounts, max(sentence.start, name.start - _BESIDE), key=lambda amount: amount.fact.span.start)
    for amount in amounts[low:]:
        if amount.fact.span.start > min(sentence.end, name.end + _BESIDE):
            return
        if amount.kind is UnitClass.MONEY or amount.unit == "元":  # 5万块 is money too
            yield amount


def _doubt(material: Material, one: Span, other: Span) -> Doubt:
    text, offsets = material.reading.text, material.reading.offsets
    params = {"first": text[slice(*one)], "second": text[slice(*other)], "context": shown(text, other)}
    refs = tuple(
        next(
            (FindingRef(material.number, fact.id) for fact in material.facts if fact.span == span),
            FindingRef(material.number, source_ranges=offsets.source_ranges(span)),
        )
        for span in (one, other)
    )
    return Doubt(FindingKind.NAMES_VARY, Severity.MEDIUM, "finding.names_vary_here", params, refs)
