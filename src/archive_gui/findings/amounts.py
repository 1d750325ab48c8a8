"""Amounts of any unit, ages and spells of time among them, for arithmetic that sentences state in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import sqrt

from archive_gui.domain.facts import DateFact, Fact, Figure
from archive_gui.domain.spans import Span
from archive_gui.findings.counts import COUNTED, bounded_by, bounds, step_of
from archive_gui.findings.evidence import Material, clause, once, sentences
from archive_gui.findings.measures import based, counted_class
from archive_gui.language.folds import fold
from archive_gui.language.numerals import parse
from archive_gui.language.units import UnitClass, unit_class

POINTS = frozenset({"个百分点", "百分点"})

_SPELL = re.compile(r"(?P<number>[\d.]+|[一二两三四五六七八九十百]+)(?P<unit>小时|分钟|天|秒|个月|年)$")
"""A spell of time that is one plain number: 21.6小时, not 一年多."""
_HOURS = re.compile(r"(?P<number>[\d.]+|[一二两三四五六七八九十]+)个(?P<half>半)?(?:小时|钟头)|半个?小时|半个钟头")
"""3个小时, 两个半小时, 半小时."""
_HALF = 0.5
_CUT_OFF = re.compile("([一二两三四五六七八九])个$")
"""省下一个|半小时: the hours that a half was cut off from."""
_AND_A_HALF = re.compile("(?P<number>[0-9一二两三四五六七八九十]+)年半")
_BOUND = re.compile(
    r"(?<![附最邻临就亲靠])近(?!了)|[超破逾]|(?<![合条节契公制解预签特履续邀毁违赴])约|不足|不到|将近|接近|大约|突破|超过|至少|最多|不低于|不少于|高达|上百"
)
_PRINTED_OUT = re.compile(r"(\d[\d,]*)(?![\d.,十百千万亿])")
_BOUND_AT = 3
_FURTHEST, _LOOSELY = 2.0, 0.04
"""How many times the least the most may be for a word to tell anything, and how loosely such words are used."""
_ONE_BY_ONE = COUNTED | {UnitClass.TIME}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit as printed; ``step`` is its last printed place, ``unit`` equal where values compare."""

    article: int
    fact: Fact
    value: float
    step: float
    unit: str
    printed: str
    kind: UnitClass
    exact: bool
    """Whether it is one number that no word bounds."""
    low: float
    high: float
    """The least and the most that its words allow."""
    sentence: Span
    paragraph: Span
    clause: Span

    @property
    def slack(self) -> float:
        """How far the true value may lie from the printed one: nothing for what is counted one by one."""
        return 0.0 if self.kind in _ONE_BY_ONE and self.step == 1 else self.step / 2


@once
def amounts_of(material: Material) -> tuple[Amount, ...]:
    """All amounts of one article, in order."""
    return tuple(sorted(_amounts(material), key=lambda amount: amount.fact.span))


def _amounts(material: Material) -> Iterator[Amount]:
    text = material.reading.text
    breaks = sentences(material)
    for fact in material.facts:
        told = _of_figure(fact) if isinstance(fact.detail, Figure) else _of_spell(fact)
        if told is None:
            continue
        value, step, unit, bounded = told
        low, high = _bounds(fact, text, value, step)
        if (
            unit == "小时"
            and value == _HALF
            and (whole := _CUT_OFF.search(text, max(0, fact.span.start - len("一个")), fact.span.start)) is not None
        ):
            value += float(parse(whole[1]) or 0)
        kind = counted_class(fact.detail, text, fact.span.end) if isinstance(fact.detail, Figure) else unit_class(unit)
        base, factor = based(unit)
        start = fact.span.start
        yield Amount(
            article=material.number,
            fact=fact,
            value=value * factor,
            step=step * factor,
            unit=base,
            printed=unit,
            kind=kind,
            exact=not bounded and not _BOUND.search(text, max(0, start - _BOUND_AT), start),
            low=low * factor,
            high=high * factor,
            sentence=breaks.sentence(fact.span.start),
            paragraph=breaks.paragraph(fact.span.start),
            clause=clause(text, fact.span),
        )


def _of_figure(fact: Fact) -> tuple[float, float, str, bool] | None:
    figure = fact.detail
    if not isinstance(figure, Figure) or figure.value is None:
        return None
    bounded = figure.approximation is not None or figure.value_high is not None
    return figure.value, printed_step(fact.quote, figure.value), figure.unit, bounded


def _of_spell(fact: Fact) -> tuple[float, float, str, bool] | None:
    detail = fact.detail
    if not isinstance(detail, DateFact) or not (detail.value or "").startswith("P"):
        return None
    told = "".join(fold(fact.quote).split())
    if hours := _HOURS.fullmatch(told):
        whole = float(parse(hours["number"]) or 0) if hours["number"] else 0.0
        half = hours["half"] or not hours["number"]
        return whole + 0.5 * bool(half), 0.5 if half else 1.0, "小时", False
    if halves := _AND_A_HALF.fullmatch(told):
        return float(parse(halves["number"]) or 0) + 0.5, 0.5, "年", False
    found = _SPELL.fullmatch(told)
    value = parse(found["number"]) if found else None
    if found is None or value is None:
        return None
    return float(value), step_of(found["number"], float(value)), found["unit"], False


def _bounds(fact: Fact, text: str, value: float, step: float) -> tuple[float, float]:
    """The least and the most that a fact allows, in its own unit, and the word that stands before it."""
    if not isinstance(fact.detail, Figure):
        return value, value
    return bounds(bounded_by(fact.detail, text, fact.span), fact.quote, step)


def roughly(amount: Amount) -> Amount:
    """An amount that a word bounds as the middle of what it allows, as rough as that: 近60万元, 7万多元."""
    if amount.exact or not amount.low < amount.high <= _FURTHEST * amount.low:
        return amount
    room = amount.high - amount.low + _LOOSELY * amount.value
    return replace(amount, value=(amount.low + amount.high) / 2, step=room, exact=True)


def by_sentence(amounts: Sequence[Amount]) -> Iterator[list[Amount]]:
    """The amounts of each sentence, in order."""
    held: list[Amount] = []
    for amount in amounts:
        if held and held[0].sentence != amount.sentence:
            yield held
            held = []
        held.append(amount)
    if held:
        yield held


def comparable(one: Amount, other: Amount) -> bool:
    """Whether two amounts are told in one unit; measure words of one class stand for one another."""
    if one.kind in COUNTED and one.kind is not UnitClass.THING:
        return one.kind is other.kind
    return (one.kind, one.unit) == (other.kind, other.unit)


def together(*slacks: float) -> float:
    """How far rounding may carry a result away when each of its figures was rounded by itself."""
    return sqrt(sum(slack * slack for slack in slacks))


def alike_exact(one: Amount, other: Amount) -> tuple[Amount, Amount]:
    """Two amounts told side by side, each as exact as the finer one: beside 3.6亿元, 3亿元 is 3.0亿元."""
    step = min(one.step, other.step)
    return replace(one, step=step), replace(other, step=step)


@lru_cache(maxsize=1024)
def printed_step(quote: str, value: float) -> float:
    """The last printed place; a number printed out to its last digit is taken at its word, zeros and all."""
    found = _PRINTED_OUT.match("".join(fold(quote).split()))
    printed = float(found[1].replace(",", "")) if found else 0.0
    return value / printed if printed else step_of(quote, value)
