"""Changes: both ends of a movement stated, 由 A 上升至 B."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from archive_gui.domain.facts import FactKind
from archive_gui.domain.spans import Span
from archive_gui.facts.dates.extraction import FoundDate
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.grammar import Rule
from archive_gui.language.numerals import parse
from archive_gui.language.units import unit_class

RULE = Rule(
    "change.from_to",
    4,
    FactKind.CHANGE,
    "[由从自]…(figure)…[到至为成](figure)",
    "亩产⟦由400斤提高到700斤⟧。",
    "从5月干到9月，修渠3里。",
)

# What may stand between 由 and the first figure, and between the two: a date, a few words, no other clause. Dates are
# blanked out (NUL) where this is read.
_LEAD = re.compile(r"[由从自](?:[^，。；！？\n由从自]{0,24})$")
_LEAD_LENGTH = 26
_MOVE = re.compile(
    r"^[^。；！？、\n]{0,16}?(?:到了?|至|为|[变发展]成)(?:了)?(?:目前|现在|如今|当前|今年|去年)"
    r"?的?[^，。；！？、\n]{0,12}?$"
)


_AMOUNT = "[0-9.]+|[零一二两三四五六七八九十百半]+"
_LENGTH = re.compile(
    rf"(?:近|约|大约|将近|超过|超|逾|不到|不足|至少)?(?P<amount>{_AMOUNT})(?:[—–~至到-]{{1,2}}(?P<high>{_AMOUNT}))?"
    r"\x20?(?:个?(?P<half>半)|个?[多余])?"
    r"(?P<unit>个工作日|个月|个小时|小时|分钟|秒钟|秒|年|月|天|日|周|个星期|星期|个季度)(?:[多左右以上下内]{1,2})?"
    rf"(?:\x20?(?P<extra>{_AMOUNT})\x20?(?P<extra_unit>小时|分钟|秒))?"
)

_LENGTH_OF_TIME = "date.duration"
_SCALES = {"亿": 10**8, "万": 10**4}
_ONE_SIZE = 100
"""What moves grows or shrinks to a hundredth or a hundredfold at most, where its scale is told once."""
_SECONDS = {"秒": 1, "秒钟": 1, "分钟": 60, "小时": 3600, "个小时": 3600, "天": 86400, "周": 604800}


# 从零提升到10万元, 由零起步发展到3家: nothing at first.
_FROM_NOTHING = re.compile(
    r"[由从自](?P<none>[零〇0无])(?:起步|开始)?[^，。；！？、\n\d]{0,8}?(?:到了?|至|为|成)了?(?:目前|现在|如今)?的?$"
)

# 由4.6%降为零: nothing in the end.
_TO_NOTHING = re.compile(r"[^，。；！？、\n\d]{0,8}?(?:到了?|至|为|成)了?(?P<none>[零〇0])(?=[，。；！？、”）\n]|\Z)")


@dataclass(frozen=True, slots=True)
class FoundChange:
    """A movement between two figures of the text, or two lengths of time."""

    span: Span
    first: FoundFigure
    last: FoundFigure


def lengths(text: str, dates: Iterable[FoundDate]) -> Iterator[FoundFigure]:
    """The lengths of time in a folded text, as figures that may be the ends of a change: 62天, 三个工作日."""
    for date in dates:
        if date.rule.id != _LENGTH_OF_TIME:
            continue
        stated = _LENGTH.fullmatch(text, date.span.start, date.span.end)
        amount = parse(stated["amount"]) if stated else None
        if stated is not None and amount is not None:
            amount = amount + Decimal("0.5") if stated["half"] else amount
            high = parse(stated["high"]) if stated["high"] else None
            length = FoundFigure(
                date.span, date.rule, float(amount), None if high is None else float(high), stated["unit"], None, 0.9
            )
            extra = parse(stated["extra"]) if stated["extra"] else None
            if extra is not None and stated["unit"] in _SECONDS:
                # 1小时50分钟: 110 minutes.
                length = _in_unit_of(length, replace(length, unit=stated["extra_unit"]))
                length = replace(length, value=length.value + float(extra))
            yield length


def find_changes(text: str, figures: Sequence[FoundFigure]) -> Iterator[FoundChange]:
    """The changes of a text in order, none overlapping; ``text`` is folded, dates blanked out."""
    found = [*_between(text, figures), *_from_nothing(text, figures), *_to_nothing(text, figures)]
    end = 0
    for change in sorted(found, key=lambda change: change.span):
        if change.span.start >= end:
            end = change.span.end
            yield change


def _from_nothing(text: str, figures: Sequence[FoundFigure]) -> Iterator[FoundChange]:
    """The changes that begin at nothing, which is no figure by itself."""
    for last in figures:
        at = max(0, last.span.start - 20)
        lead = _FROM_NOTHING.search(text[at : last.span.start])
        if lead is not None:
            first = replace(last, span=Span(at + lead.start("none"), at + lead.end("none")), value=0.0, value_high=None)
            yield FoundChange(Span(at + lead.start(), last.span.end), replace(first, approximation=None), last)


def _to_nothing(text: str, figures: Sequence[FoundFigure]) -> Iterator[FoundChange]:
    """The changes that end at nothing."""
    for first in figures:
        fall = _TO_NOTHING.match(text, first.span.end)
        at = max(0, first.span.start - _LEAD_LENGTH)
        lead = _LEAD.search(text[at : first.span.start]) if fall is not None else None
        if fall is not None and lead is not None:
            last = replace(first, span=Span(*fall.span("none")), value=0.0, value_high=None, approximation=None)
            yield FoundChange(Span(at + lead.start(), fall.end()), first, last)


def _between(text: str, figures: Sequence[FoundFigure]) -> Iterator[FoundChange]:
    taken = -1
    for index in range(len(figures) - 1):
        if index <= taken:
            continue
        first, last = figures[index], figures[index + 1]
        start = first.span.start
        window_start = max(0, start - _LEAD_LENGTH)
        lead = _LEAD.search(text[window_start:start])
        if (
            lead is None
            or not _MOVE.search(text[first.span.end : last.span.start])
            or last.span.start - first.span.end > 30
        ):
            continue
        if not _comparable(first, last) or text.startswith("不等", last.span.end):
            continue
        taken = index + 1
        span = Span(window_start + lead.start(), last.span.end)
        printed = text[last.span.start : last.span.end]
        yield FoundChange(span, _in_scale_of(_in_unit_of(first, last), last, printed), last)


def _in_unit_of(first: FoundFigure, last: FoundFigure) -> FoundFigure:
    """由3小时缩短为40分钟: from 180 minutes."""
    if first.unit == last.unit or first.unit not in _SECONDS or last.unit not in _SECONDS:
        return first
    return replace(first, value=first.value * _SECONDS[first.unit] / _SECONDS[last.unit], unit=last.unit)


def _in_scale_of(first: FoundFigure, last: FoundFigure, printed: str) -> FoundFigure:
    """由2.3增至5.6万元: the bare first end counts 万 as well, where both then are of one size."""
    scale = next((scale for mark, scale in _SCALES.items() if mark in printed), 1)
    if (
        (first.unit and not first.implied_unit)
        or scale == 1
        or not last.value / scale / _ONE_SIZE <= first.value <= last.value / scale * _ONE_SIZE
    ):
        return first
    return replace(first, value=first.value * scale, unit=last.unit)


def _comparable(first: FoundFigure, last: FoundFigure) -> bool:
    if first.rule.id == last.rule.id == _LENGTH_OF_TIME:
        return True
    return first.unit == last.unit or unit_class(first.unit) is unit_class(last.unit) or not first.unit
