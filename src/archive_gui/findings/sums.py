"""Totals and their parts: sums that hold, sums that fail, parts larger than their total."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.counts import COUNTED, Count, printed_unit
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.units import UnitClass

_MARK = re.compile(r"其中|分别(?:为|是|有)?|包括|包含|[：:]")
"""What leads from a total to its parts."""

_CLOSING = re.compile(r"分别(?:为|是|有)|组成|构成")
"""What says that the parts are all there are."""

_OPEN = re.compile(r"等[^级]?|以及其他|多家|之一")
"""What says that not all parts are named."""

_BESIDE = re.compile(r"另|此外|还有|同时")
"""What leads on to things that are no part of the total."""

_ANEW = re.compile(r"全[国省市县区州镇乡村校]|共|总|合计")
"""What begins another total."""

_RATE = re.compile(r"每|各$|人均|户均|日均|月均|年均|平均|单[价个]|最[高多大少低小]")
_MOVED = re.compile(r"净|差额|顺差|逆差|盈余|增长|增加(?!值)|增至|增幅|下降|减少|提高|上升|同比|环比|比上?年|较上?年")

_FAR = 40
"""Characters between a total and its first part."""

_MOST = 40
"""Figures before and behind a mark that are looked at."""

_LONG = 600
"""Characters that the parts of a total may take."""

_ROW = 12
"""Characters from one part to the next where both stand in one row: 谷子2210万斤，高粱931万斤."""

_SLIP = 12
"""A misprinted part may be ten times too large; what is larger still is another thing."""

_FOR_ANYTHING = frozenset("个名位项件种条处座家")
"""Measure words that say nothing of what is counted; 例, 台 or 艘 do."""

_HALVES = (
    ("进口", "出口"),
    ("境外", "本土"),
    ("境外", "境内"),
    ("国内", "国外"),
    ("男", "女"),
    ("城镇", "农村"),
    ("公共", "私人"),
    ("线上", "线下"),
    ("室内", "室外"),
    ("中央", "地方"),
    ("西药", "中成药"),
    ("水田", "旱地"),
    ("公办", "民办"),
    ("国有", "民营"),
)
"""Words of two parts that leave nothing besides them."""

_FEW, _MANY = 20, 1000
"""What a total must count, in its last printed place, for one odd digit to tell more than chance: where its parts are
all there are, and elsewhere."""

_PRECISE = 0.01
"""Parts that miss a total by less than a hundredth were meant to come to it, if all are told to the last digit."""

_NEAR = 0.05
"""Parts that are all there are and miss their total by more are rather parts of something else."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """A total and what the text gives as its parts."""

    total: Count
    parts: tuple[Count, ...]
    complete: bool
    """Whether the text says that they are all there are."""
    inside: bool
    """Whether the text says that each lies inside the total."""
    halves: bool
    """Whether they are two that leave nothing besides them: 进口 and 出口."""


def sums(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts and confirmations about totals and parts of a page."""
    for found in _marked(texts, counts):
        yield from _judged(texts, found)


def _marked(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[_Parts]:
    """Totals with parts behind a mark, inside one sentence or going on into the clauses after a semicolon."""
    by_sentence: dict[tuple[int, int], list[Count]] = defaultdict(list)
    for count in counts:
        by_sentence[count.article, count.paragraph.start].append(count)
    for (article, _), inside in by_sentence.items():
        text = texts[article]
        for place, (before, behind) in enumerate(pairwise(inside)):
            between = text[before.fact.span.end : behind.fact.span.start]
            mark = _last_mark(between)
            if mark is None or len(between) > _FAR or not _leads_on(between):
                continue
            yield from _with_total(text, inside, place, mark)


def _leads_on(between: str) -> bool:
    """Whether the parts belong to the sentence of the total, or to one that begins with 其中."""
    last = between.rpartition("。")
    return not last[1] or last[2].lstrip().startswith("其中")


def _last_mark(between: str) -> str | None:
    found = _MARK.findall(between)
    return found[-1] if found else None


def _with_total(text: str, inside: Sequence[Count], place: int, mark: str) -> Iterator[_Parts]:
    """For each unit, the last figure before the mark is the total, those behind it to the end are the parts."""
    first = inside[place + 1]
    start = inside[place].sentence.start
    end = _end_of_parts(text, first, min(inside[place].paragraph.end, first.fact.span.start + _LONG))
    totals: dict[tuple[str, str], Count] = {}
    for count in inside[max(0, place + 1 - _MOST) : place + 1]:
        each = "分别" in text[count.clause.start : count.fact.span.start]
        if count.fact.span.start >= start and not each and not _is_loose(text, count):
            totals[count.kind.value, count.unit] = count
    for key, total in totals.items():
        parts = [
            count
            for count in inside[place + 1 : place + 1 + _MOST]
            if count.fact.span.end <= end and (count.kind.value, count.unit) == key and not _is_loose(text, count)
        ]
        if parts and _belong(total, parts, mark):
            stretch = text[total.fact.span.end : end]
            complete = mark != "其中" and len(parts) > 1 and not _OPEN.search(stretch)
            closed = complete or (len(parts) > 1 and bool(_CLOSING.search(stretch)))
            inner = mark == "其中" and not _BESIDE.search(stretch) and not _beside_another(text, inside, total)
            yield _Parts(total, tuple(parts), closed, inside=inner, halves=_are_halves(text, parts))


def _are_halves(text: str, parts: Sequence[Count]) -> bool:
    if len(parts) != len(_HALVES[0]):
        return False
    one, other = (text[part.clause.start : part.fact.span.end + _ROW] for part in parts)
    return any((a in one and b in other) or (b in one and a in other) for a, b in _HALVES)


def _beside_another(text: str, inside: Sequence[Count], total: Count) -> bool:
    """65名运动员和8名教练员，其中…: of two figures of one unit in a row neither is surely the total."""
    return any(
        one.fact.span.end <= total.fact.span.start
        and (one.kind, one.unit) == (total.kind, total.unit)
        and total.fact.span.start - one.fact.span.end <= _ROW
        and not re.search("[。；]", text[one.fact.span.end : total.fact.span.start])
        for one in inside[max(0, inside.index(total) - 3) : inside.index(total)]
    )


def _end_of_parts(text: str, first: Count, limit: int) -> int:
    stop = text.find("。", first.fact.span.start, limit)
    return stop if stop >= 0 else limit


def _is_loose(text: str, count: Count) -> bool:
    """Whether a figure is no part of a sum: one of many, a movement, a net amount, a range."""
    start = max(count.clause.start, count.fact.span.start - 12)
    before = text[start : count.fact.span.start]
    return bool(_RATE.search(before) or _MOVED.search(before)) or count.low != count.value


def _belong(total: Count, parts: Sequence[Count], mark: str) -> bool:
    """Whether parts may count what the total counts."""
    if total.kind is UnitClass.RATIO:
        return False
    if total.kind in {UnitClass.PERSON, UnitClass.HOUSEHOLD}:
        return True
    if total.kind in COUNTED:
        return all(printed_unit(part) == printed_unit(total) for part in parts)
    return mark == "其中" or len(parts) > 1


def _surely(total: Count, parts: Sequence[Count]) -> bool:
    """Whether parts count what the total counts even if the values do not fit."""
    if total.kind not in COUNTED or total.kind in {UnitClass.PERSON, UnitClass.HOUSEHOLD}:
        return True
    return printed_unit(total) not in _FOR_ANYTHING or all(part.noun[-2:] == total.noun[-2:] for part in parts)


def _judged(texts: dict[int, str], found: _Parts) -> Iterator[Doubt]:
    total, parts = found.total, found.parts
    whole = sum(part.value for part in parts)
    slack = max(total.step, sum(part.step for part in parts)) / 2 if not _all_precise(total, parts) else 0.0
    refs = of_facts((count.article, count.fact) for count in (total, *parts))
    params = {
        "total": shown(texts[total.article], total.fact.span),
        "parts": " + ".join(part.fact.quote for part in parts),
    }
    over = _larger(texts[total.article], found, slack)
    if over is not None:
        part = {"total": params["total"], "part": shown(texts[over.article], over.fact.span)}
        pair = of_facts(((total.article, total.fact), (over.article, over.fact)))
        yield Doubt(FindingKind.PART_EXCEEDS_TOTAL, Severity.HIGH, "finding.part_exceeds", part, pair)
    elif len(parts) < 2 or max(part.value for part in parts) > total.value + slack:
        return
    elif abs(whole - total.value) <= slack:
        yield Doubt(FindingKind.SUM_HOLDS, Severity.INFO, "finding.sum_holds_here", params, refs)
    elif _surely(total, parts) and _meant(found, whole):
        yield Doubt(FindingKind.SUM_FAILS, Severity.HIGH, "finding.sum_fails_here", params, refs)


def _larger(text: str, found: _Parts, slack: float) -> Count | None:
    """The first part larger than its total, if it surely is a part: the first one, or one in a row with it."""
    total = found.total
    if not found.inside or not total.exact:
        return None
    alike = total.kind in COUNTED or found.parts[0].noun[-2:] == total.noun[-2:]
    most = (_SLIP if alike else 2) * total.value
    end = found.parts[0].fact.span.start
    for part in found.parts:
        between = text[end : part.fact.span.start]
        if len(between) > _ROW or _ANEW.search(between) or part.value > most or not _surely(total, [part]):
            return None
        if part.value > total.value + slack:
            return part
        end, most = part.fact.span.end, 2 * total.value
    return None


def _meant(found: _Parts, whole: float) -> bool:
    """Whether parts that do not come to the total were meant to."""
    total, parts = found.total, found.parts
    if not total.exact:
        return False
    if found.complete:
        return abs(whole - total.value) <= _NEAR * total.value or _digit_off(found, _FEW)
    # Parts less exact than their total were never meant to come to it.
    if total.step >= max(part.step for part in parts) and _digit_off(found, _FEW if found.halves else _MANY):
        return True
    return (
        total.value >= 100
        and _all_precise(total, parts)
        and total.step <= 1
        and abs(whole - total.value) <= _PRECISE * total.value
    )


def _digit_off(found: _Parts, least: int) -> bool:
    """Whether one digit, of the total or of a part, is all that keeps the sum from holding.

    That is chance where numbers are short: the total must count ``least`` or more of the last place that all give.
    """
    figures = (found.total, *found.parts)
    step = max(count.step for count in figures)
    total, *parts = (round(count.value / step) for count in figures)
    while total and not any(number % 10 for number in (total, *parts)):
        total, parts = total // 10, [part // 10 for part in parts]
    gap = round((found.total.value - sum(part.value for part in found.parts)) / step)
    gap = total - sum(parts) if abs(gap - (total - sum(parts))) > len(parts) else gap
    if total < least or gap == 0:
        return False
    return _one_digit(total, total - gap) or any(_one_digit(part, part + gap) for part in parts)


def _one_digit(one: int, other: int) -> bool:
    left, right = str(one), str(other)
    return len(left) == len(right) and sum(a != b for a, b in zip(left, right, strict=True)) == 1


def _all_precise(total: Count, parts: Sequence[Count]) -> bool:
    return all(count.step <= 1 for count in (total, *parts)) and total.kind in COUNTED
