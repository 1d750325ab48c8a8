"""Shares held against the figures they are told with: 学生4126人，其中女生1980人，占48%."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.counts import Count, printed_unit
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.units import UnitClass

_SHARE = re.compile(
    r"(?:占(?![领用地线据道])[^，。；]{0,12}|(?:比例|比重|占比|[^增速效频利汇倍息税]率)(?:[^，。；]{0,4}(?:[达为至]|是|到))?(?:了|约)?)$"
)
"""What leads to a share of what stands before it."""

_PART = re.compile(r"占(?!地)")
"""What makes it one of the part before it; 报销比例 beside two counts of households may be another's."""

_OTHERWISE = re.compile(r"增|升|降|减|提高|同比|环比|比[上去前往同年]|高于|低于|全[国省市县]的?")
"""What makes a percentage a movement, or a share of something that is not told."""

_BEFORE = 2
"""Figures of one unit before a share that it may be told of."""

_ROW = 60
"""Characters from the first of them to the share."""

_NEAR = 0.03
"""A share that misses by more is one of something else."""

_LEAST = 20
"""Wholes of fewer make shares too coarse to tell."""


def rates(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts and confirmations about shares whose part and whole stand right before them in their sentence."""
    sentences: dict[tuple[int, int], list[Count]] = defaultdict(list)
    for count in counts:
        sentences[count.article, count.sentence.start].append(count)
    for (article, _), inside in sentences.items():
        for at, share in enumerate(inside):
            pair = _told_of(texts[article], inside[:at], share) if share.unit == "%" else None
            if pair is not None:
                yield from _judged(texts[article], *pair, share)


def _told_of(text: str, before: Sequence[Count], share: Count) -> tuple[Count, Count] | None:
    """The part and the whole that a share is told of, whichever of the two is told first."""
    lead = text[share.clause.start : share.fact.span.start]
    if not share.exact or not _SHARE.search(lead) or _OTHERWISE.search(lead):
        return None
    near = before[-_BEFORE:]
    if len(near) < _BEFORE or share.fact.span.start - near[0].fact.span.end > _ROW:
        return None
    one, other = near
    alike = (one.kind, one.unit) == (other.kind, other.unit) and printed_unit(one) == printed_unit(other)
    if not alike or one.kind is UnitClass.RATIO or not (one.exact and other.exact) or one.each or other.each:
        return None
    part, whole = sorted(near, key=lambda count: count.value)
    return (part, whole) if whole.value >= max(_LEAST, part.value + 1) else None


def _judged(text: str, part: Count, whole: Count, share: Count) -> Iterator[Doubt]:
    right = part.value / whole.value
    slack = (share.step + part.step / whole.value + right * whole.step / whole.value) / 2 + 1e-9
    params = {
        "part": part.fact.quote,
        "whole": whole.fact.quote,
        "share": shown(text, share.fact.span),
        "right": f"{right * 100:.3g}%",
    }
    refs = of_facts((count.article, count.fact) for count in (part, whole, share))
    if abs(right - share.value) <= slack:
        yield Doubt(FindingKind.SUM_HOLDS, Severity.INFO, "finding.share_fits", params, refs)
    elif abs(right - share.value) <= _NEAR and _PART.search(text, share.clause.start, share.fact.span.start):
        yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.share_misfits", params, refs)
