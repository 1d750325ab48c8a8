"""A total with what a text gives as its parts, judged: parts that come to it, that do not, that are larger."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import printed_step
from archive_gui.findings.counts import COUNTED, PEOPLE, Count, printed_unit
from archive_gui.findings.evidence import Doubt, of_facts, shown

_ANEW = re.compile(r"全[国省市县区州镇乡村校]|共|总|合计")
"""What begins another total."""

_RATE = re.compile(r"每|各$|人均|户均|日均|月均|年均|平均|单[价个]|最[高多大少低小]")
_MOVED = re.compile(r"净|差额|顺差|逆差|盈余|增长|增加(?!值)|增至|增幅|下降|减少|提高|上升|同比|环比|比上?年|较上?年")

_HEADLESS = re.compile(r"的(?:共?有|[达共约仅])?$")

_ROW = 12
"""Characters from one part to the next where both stand in one row: 谷子2210万斤，高粱931万斤."""

_SLIP = 12
"""A misprinted part may be ten times too large; what is larger still is another thing."""

_FOR_ANYTHING = frozenset("个名位项件种条处座家")
"""Measure words that say nothing of what is counted; 例, 台 or 艘 do."""

_FEW, _MANY = 20, 100
"""What a total must count, in its last printed place, for one odd digit to tell more than chance: where its parts are
all there are, and elsewhere."""

_PRECISE = 0.01
"""Parts that miss a total by less than a hundredth were meant to come to it, if all are told to the last digit."""

_ZERO = 10 * (1 + 1e-9)
"""A digit more or less."""
_SPREAD = 2.1
"""Standard deviations of a sum of rounding errors (each even over its step) beyond which it is no rounding."""

_NEAR, _NEAR_OF_HALVES = 0.05, 0.12
"""Parts that are all there are and miss their total by more are rather parts of something else."""

_OVER = 0.5
"""Parts that pass their total by more are of something else."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A total and what the text gives as its parts."""

    total: Count
    parts: tuple[Count, ...]
    complete: bool
    """Whether the text says that they are all there are."""
    inside: bool
    """Whether the text says that each lies inside the total."""
    halves: bool
    """Whether they are two that leave nothing besides them: 进口 and 出口."""
    rest: bool = False
    """Whether the last is told as what is left of the total: what it counts needs no name."""
    apart: bool = False
    """Whether nothing can be in two of them: people of several nationalities or villages."""


def judged(texts: dict[int, str], found: Parts) -> Iterator[Doubt]:
    """What is to be said of a total and its parts; nothing where they were hardly meant to come to it."""
    total, parts = found.total, found.parts
    whole = sum(part.value for part in parts)
    slack = 0.0 if _all_precise(total, parts) else _rounding(total, parts)
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
    elif (found.rest or surely(texts, total, parts) or _are_headless(texts, parts)) and _meant(found, whole):
        yield Doubt(FindingKind.SUM_FAILS, Severity.HIGH, "finding.sum_fails_here", params, refs)


def _rounding(total: Count, parts: Sequence[Count]) -> float:
    """By how much rounding alone may part a total from the sum of its parts.

    Half a step for each is the most there can be; that all of many are rounded one way is no likelier than a misprint.
    """
    figures = (total, *parts)
    whole, steps = step_beside(total, figures), [step_beside(part, figures) for part in parts]
    likely = whole / 2 + _SPREAD * math.sqrt(sum(step * step for step in steps) / 12)
    return min(max(whole, sum(steps)) / 2, likely)


def step_beside(one: Count, others: Sequence[Count]) -> float:
    """How finely a figure is told: as those beside it, where it lacks only a last zero behind the point.

    What is printed to its last digit is meant so, zeros and all, beside what is counted one by one (200户 and 91户) and
    beside what is printed in 万 (8000吨 and 1.2万吨).
    """
    finest = min(other.step for other in others)
    in_scale = [any(mark in other.fact.quote for mark in "万亿") for other in (one, *others)]
    if (finest <= 1 and one.kind in COUNTED) or (any(in_scale) and not in_scale[0]):
        return min(one.step, printed_step(one.fact.quote, one.value))
    return finest if one.step <= finest * _ZERO and "." in one.fact.quote else one.step


def _larger(text: str, found: Parts, slack: float) -> Count | None:
    """The first part larger than its total, if it surely is a part: the first one, or one in a row with it."""
    total = found.total
    if not found.inside or not total.exact:
        return None
    alike = total.kind in COUNTED or found.parts[0].noun[-2:] == total.noun[-2:]
    most = (_SLIP if alike else 2) * total.value
    end = found.parts[0].fact.span.start
    for part in found.parts:
        between = text[end : part.fact.span.start]
        if (
            len(between) > _ROW
            or _ANEW.search(between)
            or part.value > most
            or not (surely({total.article: text, part.article: text}, total, [part]) or is_headless(text, part))
        ):
            return None
        if part.value > total.value + slack:
            return part
        end, most = part.fact.span.end, 2 * total.value
    return None


def _meant(found: Parts, whole: float) -> bool:
    """Whether parts that do not come to the total were meant to."""
    total, parts = found.total, found.parts
    if not total.exact:
        return False
    if found.apart and total.value < whole <= (1 + _OVER) * total.value:
        return True
    near = _NEAR if _all_precise(total, parts) else _NEAR_OF_HALVES
    if found.halves and abs(whole - total.value) <= max(1, near * total.value):
        return True
    if found.complete:
        return abs(whole - total.value) <= _NEAR * total.value or digit_off(found)
    # Parts less exact than their total were never meant to come to it.
    over = whole > total.value  # parts of one total may well overlap, but then they come to far more
    if total.step >= max(step_beside(part, parts) for part in parts) and digit_off(
        found, _FEW if found.halves or over else _MANY
    ):
        return True
    return (
        total.value >= 100
        and _all_precise(total, parts)
        and total.step <= 1
        and abs(whole - total.value) <= _PRECISE * total.value
    )


def digit_off(found: Parts, least: int = _FEW) -> bool:
    """Whether one digit, of the total or of a part, is all that keeps the sum from holding.

    That is chance where numbers are short: the total must count ``least`` or more of the last place that all give.
    """
    figures = (found.total, *found.parts)
    steps = [printed_step(count.fact.quote, count.value) for count in figures]
    # Beside 0.82万 and 0.64万, 0.3万 is 0.30万: a last zero behind the point is not printed.
    step = min(steps) if max(steps) <= min(steps) * _ZERO else max(steps)
    total, *parts = (round(count.value / step) for count in figures)
    while total and not any(number % 10 for number in (total, *parts)):
        total, parts = total // 10, [part // 10 for part in parts]
    gap = round((found.total.value - sum(part.value for part in found.parts)) / step)
    gap = total - sum(parts) if abs(gap - (total - sum(parts))) > len(parts) else gap
    if total < least or gap == 0:
        return False
    return _one_digit(total, total - gap) or any(_one_digit(part, part + gap) for part in parts)


def _one_digit(one: int, other: int) -> bool:
    """Whether one digit is another, or two neighbours are turned."""
    left, right = str(one), str(other)
    if len(left) != len(right):
        return False
    changed = [at for at, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    turned = len(changed) == len("ab") and changed[1] == changed[0] + 1 and sorted(left) == sorted(right)
    return len(changed) == 1 or turned


def _all_precise(total: Count, parts: Sequence[Count]) -> bool:
    figures = (total, *parts)
    return total.kind in COUNTED and all(step_beside(count, figures) <= 1 for count in figures)


def is_loose(text: str, count: Count) -> bool:
    """Whether a figure is no part of a sum: one of many, a movement, a net amount, a range."""
    start = max(count.clause.start, count.fact.span.start - 12)
    before = text[start : count.fact.span.start]
    return bool(_RATE.search(before) or _MOVED.search(before)) or count.low != count.value


def _are_headless(texts: dict[int, str], parts: Sequence[Count]) -> bool:
    return all(is_headless(texts[part.article], part) for part in parts)


def is_headless(text: str, count: Count) -> bool:
    """Whether its noun is left out behind 的, as that of what was told last: 设在村里的18家."""
    return _HEADLESS.search(text, count.clause.start, count.fact.span.start) is not None


def surely(texts: dict[int, str], total: Count, parts: Sequence[Count]) -> bool:
    """Whether parts count what the total counts even if the values do not fit."""
    if total.kind not in COUNTED or total.kind in PEOPLE:
        return True
    return printed_unit(total) not in _FOR_ANYTHING or all(
        part.noun[-2:] == total.noun[-2:] or not _has_noun(texts[part.article], part) for part in parts
    )


def _has_noun(text: str, part: Count) -> bool:
    """Whether what a part counts is told in its own clause, and not carried on from a figure before (分布在四个镇)."""
    return len(part.noun) > 1 and part.noun[-2:] in text[part.clause.start : part.fact.span.end + len(part.noun)]
