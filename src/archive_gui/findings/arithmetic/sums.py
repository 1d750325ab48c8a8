"""Totals and their parts: sums that hold, sums that fail, parts larger than their total."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from operator import and_

from archive_gui.domain.findings import FindingKind, FindingRef
from archive_gui.findings.arithmetic.breakdowns import breakdowns
from archive_gui.findings.arithmetic.halves import are_halves
from archive_gui.findings.arithmetic.parts import Parts, digit_off, is_headless, is_loose, judged
from archive_gui.findings.arithmetic.rows import rows
from archive_gui.findings.counts import COUNTED, PEOPLE, Count, printed_unit
from archive_gui.findings.evidence import Doubt
from archive_gui.language.numerals import parse
from archive_gui.language.units import UnitClass

_MARK = re.compile(
    r"其中|[按从][一-鿿]{1,6}[分看算][，,]|用于|分别(?:为|是|有)?|包括|包含|分成?[一-鿿]{1,2}[块类档级组片批路]|"
    r"[一二两三四五六七八九十][块类项档级组片批部方][一-鿿]{0,3}[，,]|一是|[：:]"
)
"""What leads from a total to its parts."""

_LEADING = re.compile(r"其中|[按从][一-鿿]{1,6}[分看算][，,]|分[一-鿿]{1,4}看")
"""What begins a sentence that goes on with the parts of the total before it."""

_CLOSING = re.compile(r"分别(?:为|是|有)|组成|构成")
"""What says that the parts are all there are."""

_OPEN = re.compile(r"等[^级]?|以及其他|多家|之一")
"""What says that not all parts are named."""

_BESIDE = re.compile(r"另|此外|还有|同时")
"""What leads on to things that are no part of the total."""

_MOVED_TO = re.compile(r"(?:增加|增长|上升|提高|发展|扩大|壮大|下降|降低|减少|[增升降减])[到至为]$")
"""由19户增加到156户，其中: the total is what it came to."""

_SO_MANY = re.compile(
    r"([\d一二两三四五六七八九十]+)(?:个?年|个?[村组镇乡县区市]|[类项块批期档级]|个(?:月|季度|方面|项目|批次))"
)
_INSIDE = re.compile(r"其中[^，。；！？\n]{0,20}$")
_SO_MANY_BEARERS = re.compile(r"([\d一二两三四五六七八九十]+)(?:[家所支户名处座条类项]|个(?!月|年))")
_REST = re.compile(r"[，,；、](?:其余|其他|其它|剩余|剩下|余下)")
"""What leads to the last of all parts."""

_SORT = re.compile(
    r"(?:(?P<nationality>[^民氏家一各]族)|(?P<village>村|社区)|(?P<town>[镇乡])|(?P<county>[县区])|"
    r"(?P<sex>[男女](?:性|生|孩|教师|职工)?)|(?P<school>幼儿园?|小学|初中|高中|大专|本科|中专|研究生))"
    r"(?:学生|职工|干部|群众|毕业生)?(?:共?有|为|是)?$"
)
"""Sorts that leave nothing in two of them."""

_IN_ROW = ("、", "和", "及", "与", "以及")
_FAR = 40
"""Characters between a total and its first part."""

_NEARLY = 0.05
"""What comes so close to a total was meant to be all of it."""

_MOST = 40
"""Figures before and behind a mark that are looked at."""

_LONG = 600
"""Characters that the parts of a total may take."""

_ROW = 12
"""Characters from one part to the next where both stand in one row: 谷子2210万斤，高粱931万斤."""


def sums(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts and confirmations about totals and parts of a page."""
    for found in _marked(texts, counts):
        yield from judged(texts, found)
    for found in (*rows(texts, counts), *breakdowns(texts, counts)):
        yield from judged(texts, found)


def without_parts_of_sums(doubts: Sequence[Doubt], counts: Iterable[Count]) -> list[Doubt]:
    """The doubts without those about parts of a sum that holds: they are not meant for its total, nor for another.

    Nor is a total that its parts do not come to held against one of them as the same figure.
    """
    by_fact = {(count.article, count.fact.id): count for count in counts}
    held = [doubt.refs for doubt in doubts if doubt.code == "finding.sum_holds_here"]
    sums_ = [frozenset(refs) for refs in held]
    failed = [frozenset(doubt.refs) for doubt in doubts if doubt.code == "finding.sum_fails_here"]
    totals = [(_told(by_fact, refs[0]), frozenset(refs[1:])) for refs in held]
    return [
        doubt
        for doubt in doubts
        if not (doubt.code == "finding.sum_fails_here" and any(sum_.issuperset(doubt.refs[1:]) for sum_ in sums_))
        and not (
            doubt.kind is FindingKind.FIGURES_DIFFER
            and (_is_total_and_part(by_fact, doubt.refs, totals) or any(sum_.issuperset(doubt.refs) for sum_ in failed))
        )
    ]


def _told(by_fact: Mapping[tuple[int, str], Count], ref: FindingRef) -> tuple[UnitClass, float] | None:
    count = by_fact.get((ref.article, ref.fact or ""))
    return None if count is None else (count.kind, count.value)


def _is_total_and_part(
    by_fact: Mapping[tuple[int, str], Count],
    refs: Sequence[FindingRef],
    totals: Sequence[tuple[tuple[UnitClass, float] | None, frozenset[FindingRef]]],
) -> bool:
    """Whether of two figures one is part of a sum and the other what the sum comes to, told again elsewhere."""
    return any(
        total is not None and any(part in parts and _told(by_fact, other) == total for part in refs for other in refs)
        for total, parts in totals
    )


def _marked(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Parts]:
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
                # 其中 and a noun left out lead back over other clauses to the figure told last.
                if (
                    _INSIDE.search(between)
                    and is_headless(text, behind)
                    and printed_unit(before) == printed_unit(behind)
                ):
                    yield Parts(before, (behind,), complete=False, inside=not is_loose(text, before), halves=False)
                continue
            yield from _with_total(text, inside, place, mark)


def _leads_on(between: str) -> bool:
    """Whether the parts belong to the sentence of the total, or to one that begins with 其中."""
    last = between.rpartition("。")
    return not last[1] or _LEADING.match(last[2].lstrip()) is not None


def _last_mark(between: str) -> str | None:
    found = _MARK.findall(between)
    return "其中" if "其中用于" in between else found[-1] if found else None


def _with_total(text: str, inside: Sequence[Count], place: int, mark: str) -> Iterator[Parts]:
    """For each unit, the last figure before the mark is the total, those behind it to the end are the parts."""
    first = inside[place + 1]
    start = inside[place].sentence.start
    end = _end_of_parts(text, first, min(inside[place].paragraph.end, first.fact.span.start + _LONG))
    totals: dict[tuple[str, ...], Count] = {}
    for count in inside[max(0, place + 1 - _MOST) : place + 1]:
        each = "分别" in text[count.clause.start : count.fact.span.start]
        moved_to = _MOVED_TO.search(text, count.clause.start, count.fact.span.start) is not None
        if count.fact.span.start >= start and not each and (moved_to or not is_loose(text, count)):
            totals[_measure(count)] = count
    for key, total in totals.items():
        parts = [
            count
            for count in inside[place + 1 : place + 1 + _MOST]
            if count.fact.span.end <= end and _measure(count) == key and not is_loose(text, count)
        ]
        if parts and _belong(total, parts, mark):
            parts = _in_one_row(text, total, parts)
            stretch = text[total.fact.span.end : max(parts[-1].fact.span.end, end if len(parts) == 1 else 0)]
            complete = mark != "其中" and len(parts) > 1 and not _OPEN.search(stretch)
            closed = complete or _closes(text, parts, stretch) or _numbered(text, total, parts)
            inner = mark == "其中" and not _BESIDE.search(stretch) and not _beside_another(text, inside, total)
            inner = inner and first.fact.span.end >= parts[0].fact.span.start  # 其中，某校占地120亩: not of that total
            apart = inner and _are_apart(text, parts)
            yield Parts(total, tuple(parts), closed, inside=inner, halves=are_halves(text, parts), apart=apart)


def _measure(count: Count) -> tuple[str, ...]:
    """What a total and its parts have in common: 建成电站52座，分布在四个镇，其中A镇17座 counts in 座."""
    return count.kind.value, count.unit, printed_unit(count) if count.kind is UnitClass.THING else ""


def _in_one_row(text: str, total: Count, parts: list[Count]) -> list[Count]:
    """The parts up to a semicolon, or to the end of a row, where two or more of them nearly come to the total.

    白菜3亩、萝卜4亩，河东村种了2亩: what goes on behind the row is told of something else.
    """
    gaps = [text[a.fact.span.end : b.fact.span.start].lstrip() for a, b in pairwise(parts)]
    rows = list(accumulate((gap.startswith(_IN_ROW) for gap in gaps), and_))
    for number in range(2, len(parts)):
        ends_row = rows[number - 2] and gaps[number - 1].startswith(("，", ","))
        if "；" in gaps[number - 1] or ends_row:
            row = parts[:number]
            missed = abs(sum(part.value for part in row) - total.value)
            nearly = missed <= _NEARLY * total.value
            if ends_row:  # a row that leaves something may well go on
                whole = Parts(total, tuple(row), complete=False, inside=True, halves=False)
                nearly = (nearly or digit_off(whole)) and missed < abs(sum(one.value for one in parts) - total.value)
            return row if nearly else parts
    return parts


def _closes(text: str, parts: Sequence[Count], stretch: str) -> bool:
    """Whether the words say that the parts are all there are: 分别为, or 其余 before the last of them."""
    if len(parts) < 2:
        return False
    return bool(_CLOSING.search(stretch) or _REST.search(text, parts[-2].fact.span.end, parts[-1].fact.span.start))


def _are_apart(text: str, parts: Sequence[Count]) -> bool:
    """Whether the parts are sorts that nothing is two of: 哈尼族163名、彝族31名."""
    found = [_SORT.search(text, part.clause.start, part.fact.span.start) for part in parts]
    sorts = {sort.lastgroup if sort is not None else None for sort in found}
    return len(parts) > 1 and len(sorts) == 1 and None not in sorts


def _numbered(text: str, total: Count, parts: Sequence[Count]) -> bool:
    """三年共投入480万元 with a figure for each of three years: the text says how many parts there are.

    Of those who bear a part each it may tell behind the total: 发放3.42亿元，由三家银行承办，其中….
    """
    found = _SO_MANY.findall(text, total.clause.start, total.fact.span.start)
    if len(parts) > 2:
        found += _SO_MANY_BEARERS.findall(text, total.fact.span.end, parts[0].fact.span.start)
    return len(parts) > 1 and any(parse(number) == len(parts) for number in found)


def _beside_another(text: str, inside: Sequence[Count], total: Count) -> bool:
    """65名运动员和8名教练员，其中…: of two figures of one unit in a row neither is surely the total."""
    place = bisect_left(inside, total.fact.span.start, key=lambda count: count.fact.span.start)
    return any(
        not _ends_a_pair(inside, at)
        and one.fact.span.end <= total.fact.span.start
        and (one.kind, one.unit) == (total.kind, total.unit)
        and total.fact.span.start - one.fact.span.end <= _ROW
        and not re.search("[。；]", text[one.fact.span.end : total.fact.span.start])
        for at, one in enumerate(inside[max(0, place - 3) : place], max(0, place - 3))
    )


def _ends_a_pair(inside: Sequence[Count], at: int) -> bool:
    """286户1143人，劳动力612人，其中…: the people go with their households, and are no total beside another."""
    one, before = inside[at], inside[at - 1] if at else None
    return (
        before is not None
        and (before.kind, one.kind) == (UnitClass.HOUSEHOLD, UnitClass.PERSON)
        and before.fact.span.end == one.fact.span.start
    )


def _end_of_parts(text: str, first: Count, limit: int) -> int:
    stop = text.find("。", first.fact.span.start, limit)
    return stop if stop >= 0 else limit


def _belong(total: Count, parts: Sequence[Count], mark: str) -> bool:
    """Whether parts may count what the total counts."""
    if total.kind is UnitClass.RATIO:
        return False
    if total.kind in PEOPLE:
        return True
    if total.kind in COUNTED:
        return all(printed_unit(part) == printed_unit(total) for part in parts)
    return mark == "其中" or len(parts) > 1
