"""What a page tells with two times that cannot both be: one event told twice, or a later stage before an earlier one.

2016年11月大桥通车 … 老人记得，桥是12月通的; 9月3日通过验收 … 9月20日浇完最后一段路面. All passages that tell a time
are held against one another and weighed (``alignment``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.chronology.alignment import alignment, is_reversed, may_be_one
from archive_gui.findings.chronology.passages import Page, passages_of
from archive_gui.findings.evidence import Doubt, Material, shown

_LEAST = -0.3
"""From here on a pair is told."""

_OUTDONE = 1.5
"""A passage that goes so much better with another is no match for this one."""

_MOST = 40
"""Passages of a page that are held against one another."""


def told_twice(page: Sequence[Material], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about what a page tells with two times, those ``told`` of already left out."""
    known = [set(doubt.refs) for doubt in told if doubt.kind is FindingKind.DATES_DISORDER]
    texts = {material.number: material.reading.text for material in page}
    whole, passages = Page(page), passages_of(page, _MOST)
    weighed = [
        (alignment(whole, one, other, len(passages), _LEAST), one, other)
        for one, other in combinations(passages, 2)
        if may_be_one(one, other)
    ]
    best: dict[int, float] = {}
    for weight, one, other in sorted(weighed, key=lambda pair: -pair[0]):
        if weight < _LEAST:
            return
        sides = (id(one), id(other))
        outdone = any(weight <= best.get(side, weight) - _OUTDONE for side in sides)
        for side in sides:
            best.setdefault(side, weight)
        refs = (one.ref, other.ref)
        if outdone or any(set(refs) <= others for others in known):
            continue
        known.append(set(refs))
        params = {
            "first": shown(texts[one.day.article], one.told.span),
            "second": shown(texts[other.day.article], other.told.span),
        }
        code = "finding.done_before_begun" if is_reversed(whole, one, other) else "finding.event_in_two_years"
        yield Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, code, params, refs)
