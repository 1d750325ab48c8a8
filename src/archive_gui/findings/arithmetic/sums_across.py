"""Parts told together without their total, held against the total that another sentence or article tells.

全县110支工作队扎根山村 …… 派出工作队，贫困村54支、非贫困村66支. Where ``sums``, ``runs`` and ``portions`` need the
total before its parts, here words that leave nothing besides them (男 and 女, 贫困村 and 非贫困村) tell that the parts
are all, and a noun that both name tells of what.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.findings.arithmetic.moves_apart import pairs_in
from archive_gui.findings.arithmetic.parts import is_loose, step_beside
from archive_gui.findings.arithmetic.portion_words import are_told_apart, share_tail
from archive_gui.findings.arithmetic.rows import by_unit
from archive_gui.findings.counts import COUNTED, Count, one_measure, same_subject
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.numerals import parse
from archive_gui.language.units import UnitClass

_MOST, _TOTALS = 6, 40
"""Parts of a row, and totals of one unit that a row is held against."""

_GAP, _LABEL = 24, 26
"""Characters from one part to the next, and before the first that name it."""

_BREAK = re.compile(r"[。！？\n]|另|此外|还有|比|较|增|减|同期|去年|上年|计划|每|平均|[户人亩]均")
"""What does not stand inside a row."""

_FEWEST = 3
"""Figures that make a row whatever they are called."""
_LEAST = 20
"""A smaller total comes out, or does not, by chance."""

_LEAD, _NOUN, _NAME = 40, 10, 3
"""Characters before a row, and behind a total, that may name what is counted, and how many of these both have."""

_SO_MANY = re.compile(r"([两二三四五六七八九十]|\d{1,2})(?:大|个|条|座|家|所|支|批|类|种|块|项|处|片|组|段)")
_YEAR = 4
_HAN = re.compile("[一-鿿]+")

_NEAR = 0.16
"""Parts that miss a total by more are those of something else."""


def sums_across(texts: dict[int, str], counts: Sequence[Count], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts and confirmations about totals whose parts another sentence tells, those ``told`` of already left out."""
    known = {ref for doubt in told if doubt.kind in _OF_SUMS for ref in doubt.refs}
    totals: dict[tuple[UnitClass, str], list[Count]] = defaultdict(list)
    values: dict[tuple[UnitClass, str], set[float]] = defaultdict(set)
    sentences: dict[tuple[int, int], list[Count]] = defaultdict(list)
    for count in counts:
        sentences[count.article, count.sentence.start].append(count)
        values[count.kind, count.unit].add(count.value)
        if count.exact and not count.single and count.value >= _LEAST:
            totals[count.kind, count.unit].append(count)
    for (article, _), inside in sentences.items():
        if len(inside) > 1:
            for row in _rows(texts[article], inside):
                for total in _totals_of(texts, totals[row[0].kind, row[0].unit], row):
                    refs = of_facts((count.article, count.fact) for count in (total, *row))
                    doubt = _judged(texts, total, row, refs, values[total.kind, total.unit])
                    if doubt is not None and known.isdisjoint(refs):
                        known |= set(refs)
                        yield doubt
                        break


_OF_SUMS = frozenset({FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS, FindingKind.PART_EXCEEDS_TOTAL})


def _rows(text: str, inside: Sequence[Count]) -> Iterator[tuple[Count, ...]]:
    """The longest rows of figures of one unit that words tell apart."""
    for alike in by_unit(inside):
        if _is_row(text, alike):
            yield tuple(alike)
        at = 0
        while at < len(alike) - 1:
            row = _longest(text, alike[at : at + _MOST])
            if row:
                yield row
            at += max(1, len(row))


def _is_row(text: str, figures: Sequence[Count]) -> bool:
    """Whether three figures or more, all of their measure in a sentence, stand in one row, none of them for all."""
    if not _FEWEST <= len(figures) <= _MOST or figures[0].value >= sum(part.value for part in figures[1:]):
        return False
    gaps = [text[a.fact.span.end : b.fact.span.start] for a, b in pairwise(figures)]
    in_row = all(len(gap) <= _GAP and not _BREAK.search(gap) for gap in gaps)
    return in_row and all(part.exact and not part.each and not is_loose(text, part) for part in figures)


def _longest(text: str, figures: Sequence[Count]) -> tuple[Count, ...]:
    first = figures[0]
    labels = [text[max(first.sentence.start, first.fact.span.start - _LABEL) : first.fact.span.start]]
    parts: list[Count] = []
    best: tuple[Count, ...] = ()
    for part in figures:
        if parts:
            gap = text[parts[-1].fact.span.end : part.fact.span.start]
            if len(gap) > _GAP or _BREAK.search(gap):
                break
            labels.append(gap)
        if not part.exact or part.each or is_loose(text, part):
            break
        parts.append(part)
        of_money = first.kind is UnitClass.MONEY
        if len(parts) > 1 and (are_told_apart(labels, of_money=of_money) or share_tail(labels)):
            best = tuple(parts)
    return best


def _totals_of(texts: dict[int, str], totals: Sequence[Count], row: Sequence[Count]) -> list[Count]:
    """The totals that a row may be all the parts of, told elsewhere; first what names most of what the row names."""
    first = row[0]
    named = texts[first.article][max(first.sentence.start, first.fact.span.start - _LEAD) : row[-1].clause.end]
    own = {
        part.subject for part in row
    }  # 东坡村2860亩，石桥村1940亩: parts of different places are those of a larger one
    found: list[tuple[int, Count]] = []
    for total in totals[:_TOTALS]:
        text = texts[total.article]
        elsewhere = (total.article, total.sentence) != (first.article, first.sentence)
        alike = one_measure(total, first) and total.mode[1:3] == first.mode[1:3]
        of_two = len(own) == 1 and total.subject and first.subject and not same_subject(total.subject, first.subject)
        of_two_years = total.since and first.since and total.since[:_YEAR] != first.since[:_YEAR]
        if not elsewhere or not alike or of_two or of_two_years:
            continue
        behind = text[total.fact.span.end : total.fact.span.end + _NOUN]
        by_name = _share_noun(behind, named) or (len(total.thing) > 1 and total.thing[-2:] in named)
        places = pairs_in(total.subject) | pairs_in(first.subject)
        shared = len((pairs_in(text[slice(*total.sentence)]) & pairs_in(named)) - places)
        if by_name or shared + _says_how_many(text, total, row) > 1:
            found.append((shared, total))
    return [total for _, total in sorted(found, key=lambda pair: -pair[0])]


def _says_how_many(text: str, total: Count, row: Sequence[Count]) -> bool:
    """Whether a total is told as that of as many as the row has parts: 3个村共整治6730亩."""
    told = _SO_MANY.findall(text, total.clause.start, total.fact.span.start)
    return any(parse(number.replace("两", "二")) == len(row) for number in told)


def _share_noun(behind: str, named: str) -> bool:
    """Whether what stands right behind a figure is named elsewhere: 支驻村帮扶工作队 and 驻村工作队."""
    han = _HAN.match(behind)
    told = han[0] if han else ""
    return any(told[at : at + _NAME] in named for at in range(len(told) - _NAME + 1))


def _judged(
    texts: dict[int, str],
    total: Count,
    row: Sequence[Count],
    refs: tuple[FindingRef, ...],
    values: set[float],
) -> Doubt | None:
    """What parts say of a total: those that come to another figure of the page are of that one."""
    figures = (total, *row)
    whole = sum(part.value for part in row)
    missed = abs(whole - total.value)
    params = {
        "total": shown(texts[total.article], total.fact.span),
        "parts": " + ".join(part.fact.quote for part in row),
    }
    if missed < 1e-6 * total.value:
        return Doubt(FindingKind.SUM_HOLDS, Severity.INFO, "finding.sum_holds_here", params, refs)
    exact = total.kind in COUNTED and all(step_beside(count, figures) <= 1 for count in figures)
    slack = 0.0 if exact else sum(step_beside(count, figures) for count in figures) / 2
    if not slack < missed <= _NEAR * total.value or whole in values or max(part.value for part in row) >= total.value:
        return None
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.sum_fails_here", params, refs)
