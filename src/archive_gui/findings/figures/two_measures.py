"""One number told of one thing in two measures that it cannot have both: 标准化大棚640个 and 640亩标准化大棚."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.counts import COUNTED, Count
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.findings.figures.values import digits
from archive_gui.findings.things import Alike, alike, opposed
from archive_gui.language.folds import fold
from archive_gui.language.units import UnitClass

_SIZES = frozenset({UnitClass.AREA, UnitClass.LENGTH, UnitClass.WEIGHT, UnitClass.VOLUME})
_TOLD_OF = _SIZES | COUNTED
_SHARED_BY_CHANCE = 1
"""Digits of numbers that two measures of one thing share by chance: 20个 and 20亩."""

_OWN_NAME = 3
"""Characters of a name that, with a number of two digits, tell one thing."""

_NUMBER = re.compile(r"\d[\d,.]*[十百千万亿]*")
_LEAST = 10
_MOST = 6
"""Figures of one number that are held against one another."""


def two_measures(texts: dict[int, str], counts: Sequence[Count], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about numbers of a page that stand with two measures; none about pairs ``told`` of already."""
    known = {frozenset(doubt.refs) for doubt in told}
    by_number: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        telling = count.exact and count.value >= _LEAST and digits(count.value) > _SHARED_BY_CHANCE
        if telling and count.kind in _TOLD_OF and (printed := _printed(count)):
            by_number[printed].append(count)
    for inside in by_number.values():
        for one, other in combinations(inside[:_MOST], 2):
            refs = of_facts(((one.article, one.fact), (other.article, other.fact)))
            if _clash(one, other) and frozenset(refs) not in known:
                texts_of = (texts[one.article], texts[other.article])
                params = {"first": shown(texts_of[0], one.fact.span), "second": shown(texts_of[1], other.fact.span)}
                yield Doubt(FindingKind.UNIT_CLASH, Severity.MEDIUM, "finding.one_number_two_units", params, refs)
                break


def _printed(count: Count) -> str:
    """A number as printed, without its measure: 86 for 86公里, 1.2万 for 1.2万亩."""
    found = _NUMBER.match("".join(fold(count.fact.quote).split()))
    return found[0] if found else ""


def _clash(one: Count, other: Count) -> bool:
    if one.kind is other.kind or (one.kind in COUNTED and other.kind in COUNTED):
        return False
    if (one.article, one.sentence) == (other.article, other.sentence) or one.each or other.each:
        return False
    names = alike(one.thing, other.thing) or Alike.HEAD
    long = min(len(one.thing), len(other.thing)) >= _OWN_NAME or digits(one.value) > _SHARED_BY_CHANCE + 1
    of_one = names >= Alike.NARROWED and min(len(one.thing), len(other.thing)) > 1 and long
    return of_one and not opposed(one.deed, other.deed) and not one.scope.contradicts(other.scope)
