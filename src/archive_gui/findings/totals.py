"""Totals that stand behind their parts, rests, and differences told: 三项合计, 还有29个, 比上年的2150元增加7710元."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.counts import Count, printed_unit
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.findings.parts import Parts, is_loose, judged
from archive_gui.language.units import UnitClass

_BEHIND = re.compile(r"(?:合计|共计|总计|总共|加起来|加在一起|合起来|累计(?!结))[一-鿿]{0,6}$")
"""What announces a total of the figures before it."""

_REST = re.compile(r"还[有剩]|剩[下余]|其余|余下|[尚仅]有|尚未|没有?")
"""What leads on to the last part of a whole."""

_OF_TOTAL = re.compile(r"^[一-鿿]{0,6}[里中][，,]")
"""全镇4126名学生里，: what follows are parts."""

_OVER = re.compile(r"[比较]")
_MOVED_TO = re.compile(r"(?:增加|增长|上升|提高|发展|扩大|下降|降低|减少|[增升降减])[到至为]")
_UP = re.compile(r"(?:增加|增长|提高|上升|多|增|升|净增)了?$")
_DOWN = re.compile(r"(?:减少|下降|降低|少|减|降)了?$")
_POINTS = frozenset({"个百分点", "百分点"})
_ROW = 24
"""Characters between two figures that are told in one breath."""
_MOST = 10
"""Parts before a total that are looked at."""
_TELLING = 50
"""A smaller total comes out by chance."""
_NEAR_GROWTH = 0.5
"""The same of growth in hundredths, which is told of the first of the two."""
_NEAR = 0.2
"""A difference that is missed by more was never meant to be that of the two."""


def totals(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts and confirmations about totals behind their parts, rests and differences of a page."""
    sentences: dict[tuple[int, int], list[Count]] = defaultdict(list)
    for count in counts:
        sentences[count.article, count.sentence.start].append(count)
    for (article, _), inside in sentences.items():
        text = texts[article]
        for at, count in enumerate(inside):
            if _BEHIND.search(text, count.clause.start, count.fact.span.start):
                yield from _summed(texts, inside[max(0, at - _MOST) : at], count)
        for trio in zip(inside, inside[1:], inside[2:], strict=False):
            yield from _rest(texts, trio)
            yield from _difference(texts, trio)
            yield from _growth(texts, trio)


def _alike(one: Count, other: Count) -> bool:
    same = (one.kind, one.unit) == (other.kind, other.unit)
    people = one.kind in {UnitClass.PERSON, UnitClass.HOUSEHOLD}
    return same and one.exact and other.exact and (people or printed_unit(one) == printed_unit(other))


def _summed(texts: dict[int, str], before: Sequence[Count], total: Count) -> Iterator[Doubt]:
    """A total and the figures right before it that come to it; all of its unit where none do."""
    text = texts[total.article]
    parts = [part for part in before if _alike(part, total) and not is_loose(text, part)]
    if len(parts) < 2 or total.value < _TELLING:
        return
    for first in range(len(parts) - 1):
        if abs(sum(part.value for part in parts[first:]) - total.value) < 1e-6 * total.value:
            parts = parts[first:]
            break
    yield from judged(texts, Parts(total, tuple(parts), complete=True, inside=False, halves=False))


def _rest(texts: dict[int, str], trio: tuple[Count, Count, Count]) -> Iterator[Doubt]:
    """问题327个，已整改298个，还有29个: a whole, what was done of it and the rest; 学生里，小学2870人，初中1256人."""
    whole, done, rest = trio
    text = texts[whole.article]
    if not (_alike(whole, done) and _alike(whole, rest)) or whole.value < max(_TELLING, done.value, rest.value):
        return
    first, second = (text[a.fact.span.end : b.fact.span.start] for a, b in pairwise(trio))
    in_row = first.startswith(("、", "和", "及"))
    if in_row or max(len(first), len(second)) > _ROW or any(is_loose(text, count) for count in trio):
        return
    if _REST.search(second) or _OF_TOTAL.match(first):
        yield from judged(texts, Parts(whole, (done, rest), complete=True, inside=False, halves=False, rest=True))


def _difference(texts: dict[int, str], trio: tuple[Count, Count, Count]) -> Iterator[Doubt]:
    """人均9860元，比2014年的2150元增加7710元; 由21.3%下降到3.6%，下降17.7个百分点."""
    one, other, moved = trio
    text = texts[one.article]
    if not (one.exact and other.exact and moved.exact) or (one.kind, one.unit) != (other.kind, other.unit):
        return
    points = one.unit == "%" and printed_unit(moved) in _POINTS
    if not points and ((moved.kind, moved.unit) != (one.kind, one.unit) or one.unit == "%"):
        return
    first, second = (text[a.fact.span.end : b.fact.span.start] for a, b in pairwise(trio))
    if max(len(first), len(second)) > _ROW:
        return
    up, down = _UP.search(second), _DOWN.search(second)
    if not (up or down):
        return
    if _MOVED_TO.search(first):
        gap = other.value - one.value
    elif _OVER.search(first):
        gap = one.value - other.value
    else:
        return
    gap = (gap if up else -gap) * (100 if points else 1)
    scale = 100 if points else 1
    slack = (max(one.step, other.step) * scale + moved.step) / 2
    params = {
        "first": shown(text, one.fact.span),
        "second": shown(text, other.fact.span),
        "moved": shown(text, moved.fact.span),
    }
    refs = of_facts((count.article, count.fact) for count in trio)
    if abs(gap - moved.value) <= slack + 1e-9:
        yield Doubt(FindingKind.SUM_HOLDS, Severity.INFO, "finding.difference_holds", params, refs)
    elif gap > 0 and abs(gap - moved.value) <= _NEAR * max(gap, moved.value):
        yield Doubt(FindingKind.SUM_FAILS, Severity.HIGH, "finding.difference_fails", params, refs)


def _growth(texts: dict[int, str], trio: tuple[Count, Count, Count]) -> Iterator[Doubt]:
    """由125亿元增长到230亿元，增长84%; 1.46亿元，比上年的1.12亿元增长30.4%."""
    one, other, moved = trio
    text = texts[one.article]
    if not (one.exact and other.exact and moved.exact) or (one.kind, one.unit) != (other.kind, other.unit):
        return
    first, second = (text[a.fact.span.end : b.fact.span.start] for a, b in pairwise(trio))
    up, down = _UP.search(second), _DOWN.search(second)
    if one.unit == "%" or moved.unit != "%" or not (up or down) or max(len(first), len(second)) > _ROW:
        return
    if _MOVED_TO.search(first):
        base, reached = one, other
    elif _OVER.search(first):
        base, reached = other, one
    else:
        return
    if not base.value:
        return
    growth = (reached.value - base.value) / base.value * (1 if up else -1)
    slack = moved.step / 2 + (one.step + other.step) / base.value
    params = {
        "first": shown(text, one.fact.span),
        "second": shown(text, other.fact.span),
        "moved": shown(text, moved.fact.span),
    }
    refs = of_facts((count.article, count.fact) for count in trio)
    if abs(growth - moved.value) <= slack:
        yield Doubt(FindingKind.SUM_HOLDS, Severity.INFO, "finding.difference_holds", params, refs)
    elif growth > 0 and abs(growth - moved.value) <= _NEAR_GROWTH * max(growth, moved.value):
        yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.difference_fails", params, refs)
