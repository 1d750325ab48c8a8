"""Totals and the figures of their measure that their sentence, or the next, tells besides them: its parts, in full.

在册1268人，一至三年级648人，四到六年级684人. No word need call them parts: a sentence that tells a figure and then
nothing of its measure but smaller figures, which nearly come to it, tells its parts. Where ``sums``, ``rows``, ``runs``
and ``portions`` weigh what leads to parts, here little is asked but that none is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.findings.arithmetic.parts import Parts, digit_off, is_headless, is_loose, step_beside, surely
from archive_gui.findings.arithmetic.periods import by_period
from archive_gui.findings.arithmetic.portion_words import are_told_apart, end_alike, ending_of, tells_rest
from archive_gui.findings.arithmetic.rows import by_unit, is_state
from archive_gui.findings.counts import COUNTED, Count, printed_unit
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.characters import is_han_text
from archive_gui.language.numerals import parse

_MOST = 10
"""Parts of a total."""
_NEXT = 60
"""Characters from one figure to the next."""

_AWAY = re.compile(
    r"其中|另|此外|比(?![例重赛率])|较|超[过出额]|[增减升涨跌]|[提降][高低]|同[期比]|[去上前往]年|计划|目标|预计|每|平均|[一-鿿]均|最[一-鿿]|带动|辐射|相当于|不[到足]|至少|以[上下]"
)
"""What leads away from the parts of a total: to others, to another time, to some of what was told."""
_SUMMED = re.compile("[共总合拢统计]|加(?:起|到|在)|里外|前后|前前后后|上下|全[部年村镇乡县校]")
"""What makes the last of a row the total of those before it."""
_ALL = re.compile("[共总全]|合计|登记|现有|应")
_EACH = re.compile(
    r"(?P<many>[两二三四五六七八九十]|\d+)(?:[个座所间家户条支组块片村镇乡县处台])?[一-鿿]{0,4}?各[一-鿿]{0,2}$"
)
"""两个小间各175吨: so many of one amount."""
_ONE_EACH = re.compile("一(?P<one>[一-鿿])一(?P<other>[一-鿿])")
"""一户一套: as many of the one as of the other."""
_APART = re.compile("[，。：:；（(—]")
"""What stands between a total and its parts; figures of one row are told together: 19场论坛、5场赛事与11场发布."""
_IN_ALL = re.compile("[共总：:—（(]|合计|分[成为作]|分别|[里中][，,]")
"""What says that what follows a total is all of it."""
_NO_NAME = re.compile("[^一-鿿]|[有共为是达到了的约占各只就也在]")
_NAME = 8
_WORD = 2
"""Characters before a figure that tell how it is told."""
_EXACTLY, _BY_LITTLE = 1e-6, 0.02
_FEW = 20
_NEAR, _NEAR_OF_FEW, _AT_ALL = 0.16, 0.3, 0.45
"""Parts that miss their total by more are those of something else: the same of a total of few, and by one digit."""


@dataclass(frozen=True, slots=True)
class _Told:
    total: Count
    parts: tuple[Count, ...]


def in_full(texts: dict[int, str], counts: Sequence[Count], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts and confirmations about totals and all other figures of their sentence, what is ``told`` of left out."""
    known = {ref for doubt in told if doubt.kind in _OF_SUMS for ref in doubt.refs}
    before: list[Count] = []
    for inside in by_period(texts, counts):
        text = texts[inside[0].article]
        figures = [_of_all(text, count) for count in inside]
        for found in _found(text, figures, before if before and before[0].article == figures[0].article else []):
            refs = of_facts((count.article, count.fact) for count in (found.total, *found.parts))
            if _holds(found) or known.isdisjoint(refs):
                known |= set(refs)
                yield _doubt(text, found, refs)
        before = figures


_OF_SUMS = frozenset({FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS, FindingKind.PART_EXCEEDS_TOTAL})


def _of_all(text: str, count: Count) -> Count:
    """A figure told of each of so many as that of all of them."""
    found = _EACH.search(text, count.clause.start, count.fact.span.start)
    many = parse(found["many"].replace("两", "二")) if found else None
    if not many:
        return count
    value = count.value * float(many)
    return replace(count, value=value, low=value, high=value, each=False)


def _found(text: str, figures: Sequence[Count], before: Sequence[Count]) -> Iterator[_Told]:
    """The totals of a sentence that its other figures come to, or were meant to and nearly do."""
    for inside in by_unit(figures):
        if len(inside) < len("ab") or any(not one.value for one in inside):
            continue
        choices = [*_first(text, inside), *_last(text, inside), *_before(text, inside, before)]
        holding = [one for one in choices if _holds(one)]
        yield from (one for one in holding[:1] if _missed(one) < _EXACTLY * one.total.value)
        if not holding:
            likely = [one for one in choices if _is_near(one) and _count_alike(text, one) and _are_all(text, one)]
            if likely:
                yield min(likely, key=lambda one: _missed(one) / one.total.value)


def _first(text: str, inside: Sequence[Count]) -> Iterator[_Told]:
    """A figure and what is told behind it, to where words lead away or a semicolon or the sentence ends."""
    for at, total in enumerate(inside[:-2]):
        if at and not _ALL.search(text, total.clause.start, total.fact.span.start):
            continue
        for parts in _runs(text, inside[at : at + 1 + _MOST]):
            yield _Told(total, parts)


def _runs(text: str, inside: Sequence[Count]) -> Iterator[tuple[Count, ...]]:
    total, *behind = inside
    parts: list[Count] = []
    end = total.fact.span.end
    for part in behind:
        gap = text[end : part.fact.span.start]
        if not (parts or _APART.search(gap)) or len(gap) > _NEXT or not _may_be_part(text, part, total):
            return
        led_away = _AWAY.search(gap) is not None
        if len(parts) > 1 and (led_away or "；" in gap):
            yield tuple(parts)
        if led_away:
            return
        parts.append(part)
        end = part.fact.span.end
    if len(parts) > 1:
        yield tuple(parts)


def _last(text: str, inside: Sequence[Count]) -> Iterator[_Told]:
    """A figure told as that of all behind the others of its sentence."""
    *parts, total = inside[-_MOST - 1 :]
    lead = text[max(total.clause.start, parts[-1].fact.span.end) : total.fact.span.start]
    gaps = [text[a.fact.span.end : b.fact.span.start] for a, b in pairwise(parts)]
    told = (
        len(inside) <= _MOST + 1
        and _SUMMED.search(lead) is not None
        and not any(len(gap) > _NEXT or _AWAY.search(gap) for gap in (*gaps, lead))
    )
    if told and all(_may_be_part(text, part, total) for part in parts):
        yield from (_Told(total, tuple(parts[first:])) for first in range(len(parts) - 1))


def _before(text: str, inside: Sequence[Count], before: Sequence[Count]) -> Iterator[_Told]:
    """The only figure of a measure in a sentence, and all of its measure that the next sentence tells."""
    each = _ONE_EACH.search(text, before[-1].fact.span.end, inside[0].fact.span.start) if before else None
    if each is not None and printed_unit(inside[0]) == each["other"]:
        alike = [one for one in before if printed_unit(one) == each["one"]]
    else:
        alike = [one for group in by_unit([*before, inside[0]]) if inside[0] in group for one in group][:-1]
    if len(alike) != 1 or inside[0].fact.span.start - alike[0].fact.span.end > 2 * _NEXT:
        return
    for parts in _runs(text, [alike[0], *inside]):
        yield _Told(alike[0], parts)


def _may_be_part(text: str, part: Count, total: Count) -> bool:
    loose = _EACH.search(text, part.clause.start, part.fact.span.start) is None and is_loose(text, part)
    return part.exact and total.exact and part.value < total.value and not loose and not is_loose(text, total)


def _holds(found: _Told) -> bool:
    return _missed(found) <= _slack(found)


def _missed(found: _Told) -> float:
    return abs(sum(part.value for part in found.parts) - found.total.value)


def _slack(found: _Told) -> float:
    figures = (found.total, *found.parts)
    if found.total.kind in COUNTED and all(step_beside(count, figures) <= 1 for count in figures):
        return 1e-9
    return sum(step_beside(count, figures) for count in figures) / 2 + 1e-9


def _is_near(found: _Told) -> bool:
    """Whether parts nearly come to their total, or do but for one digit."""
    share = _missed(found) / found.total.value
    if share <= (_NEAR_OF_FEW if found.total.value < _FEW else _NEAR):
        return True
    return share <= _AT_ALL and digit_off(Parts(found.total, found.parts, complete=True, inside=False, halves=False))


def _count_alike(text: str, found: _Told) -> bool:
    """Whether parts count what their total counts, which is not told as they are: 日本浪高1.3米，北海道浪高0.8米."""
    starts = [count.fact.span.start for count in (found.total, *found.parts)]
    in_one = found.total.sentence == found.parts[0].sentence
    if in_one and (len({text[at - _WORD : at] for at in starts}) == 1 or all(text[at - 1] == "的" for at in starts)):
        return False
    if surely({found.total.article: text}, found.total, found.parts) or _are_sorts(text, found.parts):
        return True
    if len(found.parts) > len("ab") and _missed(found) <= _BY_LITTLE * found.total.value:
        return True  # that three come so close is no chance
    own = text[found.total.clause.start : found.total.fact.span.end + _WORD][-_NAME:]
    return 2 * sum(_is_of(text, own, part) for part in found.parts) >= len(found.parts)


def _is_of(text: str, own: str, part: Count) -> bool:
    """Whether a part has no name but what was done to it or is said of it, or one that is made of the total's.

    办结148条, 卖吃食的29家, 其余15家; 大桥18座 of 桥隧47座.
    """
    if is_han_text(text[part.fact.span.end : part.fact.span.end + 1] or "。"):
        return False
    lead = text[part.clause.start : part.fact.span.start].rpartition("、")[2]
    named = bool(set(lead[-_WORD:]) & set(_NO_NAME.sub("", own)))
    return named or bool(is_headless(text, part) or part.deed or is_state(lead) or tells_rest(lead))


def _are_sorts(text: str, parts: Sequence[Count]) -> bool:
    """Whether the names right before the figures end in one character: 护林员260个，保洁员284个."""
    ends = {text[part.fact.span.start - 1] for part in parts}
    return len(ends) == 1 and not _NO_NAME.search("".join(ends))


def _are_all(text: str, found: _Told) -> bool:
    """Whether two parts that leave something are all there are: words say so, or tell them from one another."""
    labels = [text[part.clause.start : part.fact.span.start] for part in found.parts]
    names = {ending for label in labels if (ending := ending_of(label))}
    total = found.total
    own = text[total.clause.start : total.fact.span.start]
    if len(names) == 1 and end_alike(labels) and re.search(f"[^全本该各个]{names.pop()}", own):
        return False  # 甲村12家，乙村9家、丙村3家: one of them itself
    if len(found.parts) > len("ab") or sum(part.value for part in found.parts) > total.value:
        return True
    lead = own + text[total.fact.span.end : found.parts[0].fact.span.start]
    told = _IN_ALL.search(lead) is not None or tells_rest(labels[-1])
    return told or _are_sorts(text, found.parts) or are_told_apart(labels) or end_alike(labels)


def _quote(text: str, part: Count) -> str:
    found = _EACH.search(text, part.clause.start, part.fact.span.start)
    return f"{found['many']} × {part.fact.quote}" if found else part.fact.quote


def _doubt(text: str, found: _Told, refs: tuple[FindingRef, ...]) -> Doubt:
    params = {
        "total": shown(text, found.total.fact.span),
        "parts": " + ".join(_quote(text, part) for part in found.parts),
    }
    if _holds(found):
        return Doubt(FindingKind.SUM_HOLDS, Severity.INFO, "finding.sum_holds_here", params, refs)
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.sum_fails_here", params, refs)
