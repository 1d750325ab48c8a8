"""Totals and the runs of figures behind them that miss them as misprints do, weighed by what leads to them and chance.

Where ``sums``, ``rows`` and ``breakdowns`` know how parts are led in, here everything counts a little: that a colon or
从…看 leads to the run, that the text says how many parts there are, that they are labelled alike (2016年, 2017年 …),
and that the sum misses its total by one digit or by little.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.findings.amounts import printed_step, together
from archive_gui.findings.arithmetic.halves import are_halves
from archive_gui.findings.arithmetic.parts import Parts, digit_off, is_headless, is_loose, step_beside
from archive_gui.findings.arithmetic.rows import by_unit
from archive_gui.findings.counts import COUNTED, Count, printed_unit
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.characters import is_han_text
from archive_gui.language.numerals import parse
from archive_gui.language.units import UnitClass

_MOST = 10
"""Parts of a total."""

_SKIPPED = 3
"""Figures of its unit that may stand between a total and its first part, where something leads to that."""

_FAR, _NEXT = 120, 45
"""Characters from a total to its first part, and from one part to the next."""

_BREAK = re.compile(
    r"[！？\n。]|另|此外|还有|比|较|增|减|[提升降涨]|同期|去年|上年|前年|计划|目标|每|平均|第[一二三四五六七八九十]|"
    r"[一-鿿]均|最[高多大少低小]|带动|辐射|覆盖"
)
"""What does not stand between two parts."""

_LEADS = re.compile(
    r"其中|[:：]|[按从][一-鿿]{1,6}[分看算][，,]|分[一-鿿]{1,4}看|分别|包括|分为|分成|由(?=[^，。；]{2,10}$)|用于|分(?=[一-鿿]{0,3}[级类批期块])|[一-鿿][中里][，,]"
)
"""What leads from a total to its parts."""

_SUMMED = re.compile("合计|共计|总计")
"""What makes a figure a total before any part of it is told."""

_CLOSES = re.compile(
    r"^[^，。；]{0,8}(?:构成|组成)|^[^，。；]{0,4}[，,]?(?:[一二两三四五六七八九十]|\d)[项块类批级期者]"
)
"""What closes them."""

_SO_MANY = re.compile(r"([\d一二两三四五六七八九十]{1,3})(?:个|[类项块批期档级笔大座家所支条处])")
_LABEL = re.compile(r"(?:(?:19|20)\d\d|[今去前]|当)年[^，。；]{0,6}|[一二三四上下]半?季?年?度|\d{1,2}月")
_BESIDE = 14
"""Characters from a figure of another unit to the one it goes with."""

_AND = ("、", "和", "及", "与")
_TELLING = 100
"""What a total of two parts must count."""

_LEAST_OF_STEP = 20
"""A total of fewer of its last place comes out by chance."""

_NEARLY, _CLOSE, _AT_ALL = 0.015, 0.04, 0.45
"""How far a run may miss its total: meant to come to it, likely meant, and by one digit."""

_ZERO = 10 * (1 + 1e-9)
"""A last zero behind the point that is not printed, in its last place."""

_ENOUGH = 3.5
"""From here on a run that misses its total is told."""


@dataclass(frozen=True, slots=True)
class _Run:
    total: Count
    parts: tuple[Count, ...]
    lead: str
    """What stands between the total and the first part."""
    behind: str
    """What follows the last part, to the end of its clause."""
    skipped: int


def runs(texts: dict[int, str], counts: Sequence[Count], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about runs of figures that were meant to come to one before them, totals ``told`` of already set aside."""
    known = {
        (doubt.refs[0].article, doubt.refs[0].fact)
        for doubt in told
        if doubt.kind in {FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS, FindingKind.PART_EXCEEDS_TOTAL}
    }
    for article, group in groupby(counts, key=lambda count: count.article):
        text = texts[article]
        all_told = list(group)
        for inside in _rows(text, all_told):
            for at, total in enumerate(inside):
                if (article, total.fact.id) not in known and _is_total(text, total):
                    best = _best(text, total, inside[at + 1 : at + 2 + _SKIPPED + _MOST], all_told)
                    if best is not None:
                        known.add((article, total.fact.id))
                        yield _doubt(texts, best)


def _rows(text: str, inside: Sequence[Count]) -> Iterator[Sequence[Count]]:
    """The figures of each unit; those no noun follows by themselves as well: 57个, of them 21个 in 7个乡镇."""
    for row in by_unit(inside):
        yield row
        bare = [count for count in row if not is_han_text(text[count.fact.span.end : count.fact.span.end + 1] or "。")]
        if len(bare) < len(row):
            yield bare


def _is_total(text: str, total: Count) -> bool:
    step = printed_step(total.fact.quote, total.value)
    return total.exact and total.value >= _LEAST_OF_STEP * step and not is_loose(text, total)


def _best(text: str, total: Count, behind: Sequence[Count], all_told: Sequence[Count]) -> _Run | None:
    """The likeliest run of a total that misses it; None where one comes to it, or none is likely."""
    best: tuple[float, _Run] | None = None
    for run in _runs(text, total, behind):
        parts = Parts(total, run.parts, complete=True, inside=False, halves=False)
        whole = sum(part.value for part in run.parts)
        if abs(whole - total.value) <= _slack(total, run.parts):
            return None
        weight = _weight(text, all_told, run, parts, whole)
        if weight >= _ENOUGH and (best is None or weight > best[0]):
            best = weight, run
    return best[1] if best else None


def _slack(total: Count, parts: Sequence[Count]) -> float:
    figures = (total, *parts)
    if total.kind in COUNTED and all(step_beside(count, figures) <= 1 for count in figures):
        return 0.0
    steps = [printed_step(count.fact.quote, count.value) for count in figures]
    # Beside 2.15 and 1.41, 1.2 is 1.20.
    told = [
        min(steps) if "." in count.fact.quote and step <= min(steps) * _ZERO else step
        for count, step in zip(figures, steps, strict=True)
    ]
    rounded = [step for step in told if step > min(told)]
    # That both of two roundings went as far as they can, and the same way, is no chance to reckon with.
    return together(*(step / 2 for step in told)) if 0 < len(rounded) <= len("ab") else max(told) * len(figures) / 2


def _runs(text: str, total: Count, behind: Sequence[Count]) -> Iterator[_Run]:
    """Runs behind a total that end where their sentence or clause does."""
    for skipped in range(min(_SKIPPED, len(behind))):
        first = behind[skipped]
        lead = text[total.fact.span.end : first.fact.span.start]
        if len(lead) > _FAR or not _may_lead(lead, skipped):
            continue
        parts = [first]
        for at in range(skipped, len(behind)):
            part = behind[at]
            if not part.exact or part.value >= total.value or is_loose(text, part):
                break
            if at > skipped:
                parts.append(part)
            following = behind[at + 1] if at + 1 < len(behind) else None
            gap = text[part.fact.span.end : following.fact.span.start] if following else ""
            ends = following is None or len(gap) > _NEXT or _BREAK.search(gap) is not None
            if len(parts) > 1 and (ends or "；" in gap):
                yield _Run(total, tuple(parts), lead, text[part.fact.span.end : part.fact.span.end + 12], skipped)
            if ends or len(parts) == _MOST:
                break


def _may_lead(lead: str, skipped: int) -> bool:
    if lead.startswith(_AND):
        return False
    return not skipped or _LEADS.search(lead) is not None


def _weight(text: str, inside: Sequence[Count], run: _Run, parts: Parts, whole: float) -> float:
    total, count = run.total, len(run.parts)
    missed = abs(whole - total.value) / total.value
    slip = digit_off(parts)
    if missed > (_AT_ALL if slip else _CLOSE):
        return 0.0
    weight = 2.0 * slip + (1.0 if missed <= _NEARLY else 0.4 if missed <= _CLOSE else 0.0)
    lead = _LEADS.search(run.lead)
    weight += 1.0 if lead else 0.0
    own = text[total.clause.start : total.fact.span.start]
    weight += 1.5 if _SUMMED.search(own) else 0.7 if "共" in own else 0.0
    numbers = [parse(number) for number in _SO_MANY.findall(run.lead[-20:] + run.behind + "，" + own)]
    weight += 1.0 if _CLOSES.match(run.behind) or count in numbers else 0.0
    weight += min(count - 2, 2) * 0.8
    # Two parts that miss a total of three digits by one digit and by next to nothing.
    weight += 0.5 if count == len("ab") and slip and missed <= _NEARLY and total.value >= _TELLING else 0.0
    labels = [_is_labelled(text, part) for part in run.parts]
    weight += 1.0 if all(labels) else 0.0
    weight -= 1.0 if all(labels) and _is_labelled(text, total) else 0.0  # itself one of them
    headless = sum(is_headless(text, part) for part in run.parts)
    of_total = sum(bool(total.noun) and total.noun[-2:] == part.noun[-2:] for part in run.parts)
    one_deed = all(part.deed & total.deed for part in run.parts)
    weight += 0.7 if count in (headless, of_total) or one_deed or are_halves(text, run.parts) else 0.0
    if total.kind in {UnitClass.THING, UnitClass.DIVISION} and not (headless or of_total or lead or all(labels)):
        weight -= 1.0
    weight += 2.0 if _others_hold(inside, run) else 0.0
    weight -= 0.3 * run.skipped + 0.5 * run.lead.count("。") + 0.3 * run.lead.count("\n")
    return weight


def _others_hold(inside: Sequence[Count], run: _Run) -> bool:
    """Whether figures of another unit beside total and parts come out: 13个乡镇, of them 5个 and 8个."""
    own = printed_unit(run.total)
    others = [count for count in inside if printed_unit(count) != own]
    beside: list[Count] = []
    for count in run.parts:
        before = [one for one in others if 0 <= count.fact.span.start - one.fact.span.end <= _BESIDE]
        if not before or not before[-1].exact:
            return False
        beside.append(before[-1])
    start, end = run.total.fact.span.start - _FAR, beside[0].fact.span.start
    whole = sum(count.value for count in beside)
    of_one = len({(count.kind, printed_unit(count)) for count in beside}) == 1
    return of_one and any(
        start <= one.fact.span.start < end and printed_unit(one) == printed_unit(beside[0]) and one.value == whole
        for one in others
    )


def _is_labelled(text: str, part: Count) -> bool:
    """Whether a year or the like stands right before it: 2016年退出38个."""
    return _LABEL.search(text, max(part.clause.start, part.fact.span.start - 14), part.fact.span.start) is not None


def _doubt(texts: dict[int, str], run: _Run) -> Doubt:
    params = {
        "total": shown(texts[run.total.article], run.total.fact.span),
        "parts": " + ".join(part.fact.quote for part in run.parts),
    }
    refs: tuple[FindingRef, ...] = of_facts((count.article, count.fact) for count in (run.total, *run.parts))
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.sum_fails_here", params, refs)
