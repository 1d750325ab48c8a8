"""A whole, a part of it and a share, one clause after the other: 19个村，已有16个设了回收点，覆盖率94%.

``rates`` asks that a word makes the share one of the part. Where nothing else of their measure stands beside them, that
the three follow one another is enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.findings.arithmetic.parts import is_loose, step_beside
from archive_gui.findings.arithmetic.periods import by_period
from archive_gui.findings.counts import Count, one_measure
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.units import UnitClass

_OTHERWISE = re.compile(
    "[增升降涨跌减]|提高|同比|环比|比(?![例重])|[高低多少]于|分别|超|较|[利税汇息]率|折|每|均|最|目标|计划|力争|要|将|[去上前往]年|全|到20|其余|另"
)
"""What makes a share a movement, one of another time or of another place."""
_LEADS = re.compile("占|[率面]|比[例重]|达|有|为|差不多|大约|正好|恰好|约")
_OF_THOSE = re.compile("的(?P<what>[一-鿿]{1,3})")
_WHO = {UnitClass.HOUSEHOLD: "户家", UnitClass.PERSON: "人"}
_IN_ROW = re.compile("[、和与及]|以及")
_NOT = re.compile("[不未没]|废|缺席")
"""What makes a part that of those who did not: 不合格的9份，合格率."""
_LONG, _REACH = 14, 40
"""Characters of the words that lead to a share, and from the part to it."""
_SHORT = 4
"""Characters of the name of a rate that tells nothing of its own: 覆盖率, but not 住院费用报销比例."""
_MOST = 6
"""Figures before a share that are looked at."""
_LEAST = 8
"""A share of fewer is too coarse to tell."""
_NEAR = 0.2
"""A share that misses by more is one of something else."""


def shares_beside(texts: dict[int, str], counts: Sequence[Count], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about shares of the part and the whole told right before them; none about shares ``told`` of already."""
    kinds = {FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS, FindingKind.PART_EXCEEDS_TOTAL}
    of_sums = [frozenset(doubt.refs) for doubt in told if doubt.kind in kinds]
    known = frozenset().union(*of_sums)
    by_ref: dict[FindingRef, list[frozenset[FindingRef]]] = defaultdict(list)
    for refs in of_sums:
        for ref in refs:
            by_ref[ref].append(refs)
    for inside in by_period(texts, counts):
        text = texts[inside[0].article]
        for at, share in enumerate(inside):
            if share.unit == "%" and share.exact and FindingRef(share.article, share.fact.id) not in known:
                pair = _pair(text, inside[max(0, at - _MOST) : at], share)
                if pair is None or not _misses(text, *pair, share):
                    continue
                part, whole = (FindingRef(share.article, one.fact.id) for one in pair)
                if not any(whole in refs for refs in by_ref[part]):  # else a share in words was told of the two
                    yield _doubt(text, *pair, share)


def _pair(text: str, before: Sequence[Count], share: Count) -> tuple[Count, Count] | None:
    """The part right before a share and the figure before it of its measure, which has no share of its own."""
    lead = text[share.clause.start : share.fact.span.start]
    if len(before) < len("ab") or len(lead) > _LONG or _OTHERWISE.search(lead):
        return None
    part, others = before[-1], before[:-1]
    near = share.fact.span.start - part.fact.span.end <= _REACH and share.clause.start - part.clause.end <= 1
    alike = [one for one in others if one_measure(one, part)]
    whole = alike[0] if len(alike) == 1 else None
    if whole is None or not near or part.kind is UnitClass.RATIO or not _LEAST <= whole.value > part.value:
        return None
    between = text[whole.fact.span.end : part.fact.span.start]
    own_share = any(one.kind is UnitClass.RATIO and one.fact.span > whole.fact.span for one in others)
    if own_share or "，" not in between or _IN_ROW.match(between) or _OTHERWISE.search(between):
        return None
    if not (whole.exact and part.exact) or is_loose(text, whole) or is_loose(text, part) or whole.each or part.each:
        return None
    return (part, whole) if _is_told_of(text, part, whole, share, lead) else None


def _is_told_of(text: str, part: Count, whole: Count, share: Count, lead: str) -> bool:
    """Whether words lead to a share, or it opens its clause as that of what the whole counts: 83%的村子."""
    of_those = _OF_THOSE.match(text, share.fact.span.end)
    if of_those is not None and not lead:
        behind = text[whole.fact.span.end : whole.fact.span.end + len("行政村庄")]
        return bool(set(of_those["what"]) & set(_WHO.get(whole.kind, "") + behind))
    leads = _LEADS.search(lead)
    if of_those is not None or leads is None:
        return False
    return leads.start() <= _SHORT or bool(set(lead[: leads.start()]) & set(text[slice(*part.clause)]))


def _misses(text: str, part: Count, whole: Count, share: Count) -> bool:
    right = _right(text, part, whole, share)
    steps = [step_beside(count, (part, whole)) for count in (part, whole)]
    slack = (share.step + steps[0] / whole.value + right * steps[1] / whole.value) / 2 + 1e-9
    return slack < abs(right - share.value) <= _NEAR


def _right(text: str, part: Count, whole: Count, share: Count) -> float:
    """The share that it should be: that of all others where the part is told as those who did not."""
    others = [_NOT.search(text, one.clause.start, one.fact.span.start) is not None for one in (part, share)]
    right = part.value / whole.value
    return 1 - right if others == [True, False] else right


def _doubt(text: str, part: Count, whole: Count, share: Count) -> Doubt:
    params = {
        "part": part.fact.quote,
        "whole": whole.fact.quote,
        "share": shown(text, share.fact.span),
        "right": f"{_right(text, part, whole, share) * 100:.3g}%",
    }
    refs = of_facts((count.article, count.fact) for count in (whole, part, share))
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.share_misfits", params, refs)
