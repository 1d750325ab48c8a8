"""Totals and their parts told sentences apart, where words tell the parts from one another.

一共留出186个摊位。……楼下摆得下112个，楼上64个. Where ``sums``, ``rows`` and ``runs`` need the parts right behind
their total, here the words before the parts say that they are parts: 楼上 and 楼下, 首笔 and 第二笔, 其余.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import groupby, pairwise

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.findings.arithmetic.parts import Parts, digit_off, is_loose, step_beside
from archive_gui.findings.arithmetic.portion_words import are_times, are_told_apart, end_alike, tells_rest
from archive_gui.findings.arithmetic.rows import by_unit
from archive_gui.findings.counts import COUNTED, PEOPLE, Count, printed_unit
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.characters import is_han_text
from archive_gui.language.numerals import parse

_MOST, _SKIPPED = 8, 2
"""Parts of a total, and figures of its unit that may stand between it and its first part."""

_FAR, _NEXT, _LABEL = 260, 70, 26
"""Characters from a total to its first part, from one part to the next, and before a figure that name it."""

_NEAR, _NEAR_OF_FEW = 0.16, 0.3
"""Parts that miss their total by more are those of something else; the same of a total of few."""

_FEW = 20
_CLOSE, _NEARLY = 0.06, 0.02

_ALL = re.compile(r"共|总|全[长部体年]|合计|任务|计划|应[到缴参收]|加起来|合起来|登记|目标|一口气|里外|上下|现有")
"""What makes a figure that of all."""

_AMONG = re.compile(r"(?P<noun>[一-鿿]{2})(?:当中|[里中])[，,]|[分按从][一-鿿]{1,4}[看算分][，,]|分别|[：:]|其中")
"""What leads to the parts."""

_BREAK = re.compile(r"另[外有]|此外|比|较|增|减|[提升降涨]|同期|计划|目标|每|平均|[户人亩]均|累计|截至|最[高低]|以上")
"""What does not stand between two parts."""
_OF_ONE = re.compile("比|较|每|平均|[户人亩]均|最[高低]")
"""What makes the first no part of a sum."""

_SO_FAR = re.compile("累计|截至|已达|总|共")
_OF_ALL_TIMES = re.compile(rf"{_ALL.pattern}|[今去前]年|\d{{4}}年|一年|[\d两三]天")
"""What makes a figure that of all the times that follow."""

_SO_MANY = re.compile(r"([两二三四五六七八九]|\d)(?:个?[段项类部块笔批级样层处期]|个(?:方面|部分|阶段|组|村|镇|乡|县))")
_IN_SERIES = re.compile("第[一二三四五六七八九十]|其中|其余|[次末]批")
"""What makes a figure itself one of many."""
_COLON = re.compile("[^。；！？\n]{0,12}[：:][^。；！？\n]*")
_STOP = re.compile("[。；！？\n]")
_COMPACT = 9
"""Characters from one figure of a row to the next where nothing but its name stands between."""

_ENOUGH = 3.0
"""From here on parts that miss their total are told."""


@dataclass(frozen=True, slots=True)
class _Told:
    total: Count
    parts: tuple[Count, ...]
    labels: tuple[str, ...]
    lead: str
    """What stands between the total and the first part."""
    skipped: int


def portions(texts: dict[int, str], counts: Sequence[Count], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about parts told apart by words that do not come to their total; none of totals ``told`` of already."""
    known = {
        (ref.article, ref.fact)
        for doubt in told
        if doubt.kind in {FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS, FindingKind.PART_EXCEEDS_TOTAL}
        for ref in doubt.refs
    }
    for article, group in groupby(counts, key=lambda count: count.article):
        text = texts[article]
        for inside in by_unit(group):
            values = {count.value for count in inside}
            for at, total in enumerate(inside):
                free = (article, total.fact.id) not in known and total.exact and not is_loose(text, total)
                was = inside[at - 1].value if at and inside[at - 1].sentence == total.sentence else 0.0
                best = _best(text, total, inside[at + 1 : at + 1 + _SKIPPED + _MOST], values, was) if free else None
                if best is not None:
                    known |= {(article, part.fact.id) for part in (total, *best.parts)}
                    yield _doubt(text, best)


def _best(text: str, total: Count, behind: Sequence[Count], values: AbstractSet[float], was: float) -> _Told | None:
    """The likeliest parts of a total that miss it; None where some come to it, or none is likely.

    Parts that come to another of the article's ``values`` are those of that one; those that come to it with what it
    ``was`` are what it grew by: 去年3头，今年11头，4头是自家繁的，其余4头是赊的.
    """
    best: tuple[float, _Told] | None = None
    for found in _runs(text, total, behind):
        whole = sum(part.value for part in found.parts)
        missed = abs(whole - total.value)
        slack = _slack(total, found.parts)
        if missed <= slack or (was and abs(whole + was - total.value) <= slack):
            return None
        if whole in values:
            continue
        weight = _weight(text, found, missed)
        if weight >= _ENOUGH and (best is None or weight > best[0]):
            best = weight, found
    return best[1] if best else None


def _slack(total: Count, parts: Sequence[Count]) -> float:
    figures = (total, *parts)
    if total.kind in COUNTED and all(step_beside(count, figures) <= 1 for count in figures):
        return 0.0
    return max(step_beside(total, figures), sum(step_beside(part, figures) for part in parts)) / 2


def _runs(text: str, total: Count, behind: Sequence[Count]) -> Iterator[_Told]:
    for skipped in range(min(_SKIPPED + 1, len(behind))):
        first = behind[skipped]
        lead = text[total.fact.span.end : first.fact.span.start]
        if len(lead) > _FAR or lead.startswith(("、", "和", "及", "与")):
            continue
        parts: list[Count] = []
        labels: list[str] = []
        end = behind[skipped - 1].fact.span.end if skipped else total.fact.span.end
        for part in behind[skipped : skipped + _MOST]:
            gap = text[end : part.fact.span.start]
            own = _label(gap)
            if parts and (len(gap) > _NEXT or _breaks(gap, lead)):
                break
            if not part.exact or part.value >= total.value or is_loose(text, part) or _OF_ONE.search(own):
                break
            parts.append(part)
            labels.append(own)
            end = part.fact.span.end
            if len(parts) > 1:
                yield _Told(total, tuple(parts), tuple(labels), lead, skipped)


def _breaks(gap: str, lead: str) -> bool:
    """Whether what stands between two figures leads on to something else; behind a colon 另有 leads to a part."""
    found = _BREAK.search(gap)
    return found is not None and not (found[0] == "另有" and _COLON.fullmatch(lead) and not _STOP.search(gap))


def _label(gap: str) -> str:
    """What names a figure: what stands before it in its sentence, behind the figure before it."""
    return _STOP.split(gap)[-1][-_LABEL:]


def _weight(text: str, found: _Told, missed: float) -> float:
    total, parts, labels = found.total, found.parts, found.labels
    share, few = missed / total.value, total.value < _FEW
    slip = not few and digit_off(Parts(total, parts, complete=True, inside=False, halves=False))
    if share > (_NEAR_OF_FEW if few or slip else _NEAR):
        return 0.0
    times = are_times(labels)
    apart = are_told_apart(labels) or (times and not any(_SO_FAR.search(label) for label in labels))
    rest = tells_rest(labels[-1])
    gaps = [text[a.fact.span.end : b.fact.span.start] for a, b in pairwise(parts)]
    compact = len(parts) > len("ab") and all(len(gap) <= _COMPACT and not _STOP.search(gap) for gap in gaps)
    alone = _STOP.search(found.lead) is not None or is_han_text(found.lead[:1]) or _is_of_all(text, found)
    compact = compact and alone  # the total opens no row of its own
    if not (apart or rest or compact or end_alike(labels)):
        return 0.0
    weight = 2.5 if apart else 2.0 if compact else 1.0
    weight += 1.8 * rest + 0.8 * end_alike(labels)
    weight += 1.5 * slip
    weight += 1.0 if share <= _NEARLY else 0.5 if share <= _CLOSE or (few and missed <= len("a")) else 0.0
    weight += 1.0 if _ALL.search(text, total.clause.start, total.fact.span.end + _COMPACT) else 0.0
    noun = text[total.fact.span.end : total.fact.span.end + 2]
    among = _AMONG.search(found.lead)
    weight += 0.7 if among else 0.5 if compact and len(found.lead) <= _COMPACT else 0.0
    weight += 0.7 if among and among["noun"] and among["noun"] in (noun, total.noun[-2:]) else 0.0
    numbers = {parse(number.replace("两", "二")) for number in _SO_MANY.findall(found.lead)}
    weight += 1.0 if len(parts) in numbers else 0.0
    weight += 0.5 if all(total.noun[-2:] and total.noun[-2:] == part.noun[-2:] for part in parts) else 0.0
    weight -= 1.0 * (times and not _OF_ALL_TIMES.search(text, *total.clause))
    weight -= 2.5 * (_IN_SERIES.search(text, total.clause.start, total.fact.span.start) is not None)
    weight -= 0.3 * (found.lead.count("。") + found.lead.count("\n\n")) + (0.3 if apart else 0.7) * found.skipped
    people = total.kind in PEOPLE  # 24人, 男生11名
    weight -= 1.0 * (not people and len({printed_unit(one) for one in (total, *parts)}) > 1)
    return weight


def _is_of_all(text: str, found: _Told) -> bool:
    """Whether a total is told as that of all, with a row behind a comma or a colon: 共有车间14家，箱包5家."""
    told = _ALL.search(text, found.total.clause.start, found.total.fact.span.start) is not None
    if _COLON.fullmatch(found.lead):
        return told
    row = all(text.startswith("、", one.fact.span.end) for one in found.parts[:-1])
    return told and row and found.lead.startswith("，") and found.lead.count("，") == 1


def _doubt(text: str, found: _Told) -> Doubt:
    params = {
        "total": shown(text, found.total.fact.span),
        "parts": " + ".join(part.fact.quote for part in found.parts),
    }
    refs: tuple[FindingRef, ...] = of_facts((count.article, count.fact) for count in (found.total, *found.parts))
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.sum_fails_here", params, refs)
