"""Names of one page that differ in nothing but a number.

“党员联五户” and “党员联六户” are one, and so are 第三届 and 第四届 of one festival.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, folded, sentences, shown

_ORDINAL = re.compile(
    r"第([0-9]{1,2}|[一二三四五六七八九十]{1,3})届"
    r"([一-鿿]{2,12}?(?:节|大会|博览会|交易会|展销会|比赛|大赛|论坛|运动会|开园))"
)

_OTHERS = re.compile(r"[上历往前首去下]届|[去前上明]年|每年|将[于在]|升级|改为|改称|扩大|增加到|由“|从“")
"""What tells of another time of the same, or how one became the other."""

_MOST = 60


@dataclass(frozen=True, slots=True)
class _Name:
    material: Material
    span: Span
    text: str
    number: str


def numbered(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about names that are one but for their number, told in two sentences."""
    buckets: dict[str, list[_Name]] = defaultdict(list)
    for material in page:
        text = folded(material)
        for found in _ORDINAL.finditer(text):
            if len(buckets) < _MOST:
                buckets["第#届" + found[2]].append(_Name(material, Span(*found.span()), found[0], found[1]))
    for names in buckets.values():
        for one, other in combinations({name.number: name for name in reversed(names)}.values(), 2):
            first, second = sorted((one, other), key=lambda name: (name.material.number, name.span))
            if not _are_told_apart(first, second):
                yield _doubt(first, second)


def _are_told_apart(one: _Name, other: _Name) -> bool:
    """Whether one sentence has both, or tells of another time."""
    told = [folded(name.material)[slice(*sentences(name.material).sentence(name.span.start))] for name in (one, other)]
    return one.text in told[1] or other.text in told[0] or any(_OTHERS.search(sentence) for sentence in told)


def _doubt(one: _Name, other: _Name) -> Doubt:
    params = {"first": one.text, "second": other.text, "context": shown(other.material.reading.text, other.span)}
    refs = tuple(
        FindingRef(name.material.number, source_ranges=name.material.reading.offsets.source_ranges(name.span))
        for name in (one, other)
    )
    return Doubt(FindingKind.NAMES_VARY, Severity.MEDIUM, "finding.programme_names_vary", params, refs)
