"""All there is of one thing in two units that do not convert: 全县稻虾58万亩 here, 全县5.3万公顷稻虾田 there.

Where the same number stands with two units, ``likely`` tells of it; here the numbers differ as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import Amount
from archive_gui.findings.evidence import Doubt, of_facts, shown

_MEASURES: dict[str, tuple[str, float]] = {
    "亩": ("area", 1.0),
    "公顷": ("area", 15.0),
    "斤": ("weight", 0.5),
    "公斤": ("weight", 1.0),
    "里": ("way", 500.0),
    "米": ("way", 1.0),
}
"""What units measure, and how much of one measure each is."""

_ALL = re.compile("全[省市县区镇乡村场]")
_GENERAL = frozenset(
    (
        "面积",
        "总面",
        "种植",
        "达到",
        "发展",
        "稳定",
        "现有",
        "共有",
        "目前",
        "已达",
        "今年",
        "产量",
        "总产",
        "建成",
        "累计",
    )
)
_OTHERWISE = re.compile(r"每|均|亩产|增|减|比|较|计划|目标|预计|将|新|其中|占|一期|二期")
_YEAR = re.compile(r"去年|上年|前年|(?:19|20)\d\d年")
_HAN = re.compile("[一-鿿]+")
_SAME, _FURTHEST = 0.04, 0.5
"""What differs by less was rounded; what differs by more is something else."""
_MOST = 24


def converted(texts: dict[int, str], amounts: Sequence[Amount]) -> Iterator[Doubt]:
    """Doubts about two figures of a page of all there is of one thing, in two units."""
    wholes = [one for one in amounts if one.unit in _MEASURES and one.exact and _is_whole(texts[one.article], one)]
    for one, other in combinations(wholes[:_MOST], 2):
        (kind, factor), (other_kind, other_factor) = _MEASURES[one.unit], _MEASURES[other.unit]
        if kind != other_kind or one.unit == other.unit or one.clause == other.clause:
            continue
        low, high = sorted((one.value * factor, other.value * other_factor))
        if _SAME * high < high - low <= _FURTHEST * high and _are_of_one(texts, one, other):
            params = {
                "first": shown(texts[one.article], one.fact.span),
                "second": shown(texts[other.article], other.fact.span),
            }
            refs = of_facts(((one.article, one.fact), (other.article, other.fact)))
            yield Doubt(FindingKind.FIGURES_DIFFER, Severity.MEDIUM, "finding.scope_may_differ", params, refs)


def _is_whole(text: str, one: Amount) -> bool:
    told = text[one.clause.start : one.clause.end]
    dated = _YEAR.search(text, one.sentence.start, one.fact.span.start) is not None
    return _ALL.search(told) is not None and _OTHERWISE.search(told) is None and not dated


def _are_of_one(texts: dict[int, str], one: Amount, other: Amount) -> bool:
    """Whether both are of one level, and one word that names the thing stands in both clauses."""
    first, second = (texts[amount.article][amount.clause.start : amount.clause.end] for amount in (one, other))
    levels = [found[0] for found in map(_ALL.search, (first, second)) if found]
    return len(set(levels)) == 1 and bool((_words(first) & _words(second)) - _GENERAL)


def _words(told: str) -> set[str]:
    runs = _HAN.findall("".join(told.split()))
    return {run[at : at + 2] for run in runs for at in range(len(run) - 1) if not _ALL.match(run, at)}
