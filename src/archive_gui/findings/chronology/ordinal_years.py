"""Years told by their number from another one: 2015年返乡 … 返乡第二年，也就是2014年."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.dated import Day, days_of
from archive_gui.findings.evidence import Doubt, Material, of_facts
from archive_gui.language.numerals import parse

_NTH = re.compile(
    r"(?P<deed>[一-鿿]{2})?(?:的|后的?)?(?:第(?P<nth>[\d二三四五六七八九十]{1,2})(?:个年头|年)|(?P<next>次年|翌年|来年|转年))"
    r"[，,（(]?(?:也即|也就是|就是|即|是)?(?:到了|到)?$"
)
"""A year by its number, right before the year that it is."""
_PLANNED = re.compile("计划|预计|五年规划|学年|任期|合同")
_BACK, _LEAD, _MOST = 120, 20, 3


def ordinal_years(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about years of a page that are not the ones their number makes them."""
    for material in page:
        text, days = material.reading.text, [day for day in days_of(material) if day.sure]
        for at, day in enumerate(days):
            lead = text[max(day.paragraph.start, day.fact.span.start - _LEAD) : day.fact.span.start]
            found = _NTH.search(lead)
            if found is None or _PLANNED.search(lead):
                continue
            number = 2 if found["next"] else int(parse(found["nth"]) or 0)
            start = day.fact.span.start - len(lead) + found.start()
            first = _begun(text, days[max(0, at - _MOST) : at], day, found["deed"], start)
            # 第三年 is counted from the first year by some, and from a full year after it by others.
            fits = {number - 1, number} if number > 2 else {1}
            if first is not None and number >= 2 and day.year - first.year not in fits:
                yield _doubt(material, Span(start, day.fact.span.start), first, day)


def _begun(text: str, before: Sequence[Day], day: Day, deed: str | None, end: int) -> Day | None:
    """The year that another one is counted from: the last one told of its deed, else the last one of its paragraph."""
    near = [
        one for one in before if one.paragraph == day.paragraph and day.fact.span.start - one.fact.span.end <= _BACK
    ]
    of_deed = [
        one
        for one in near
        if deed and deed in text[one.fact.span.end : min(one.sentence.end, one.fact.span.end + 2 * _LEAD, end)]
    ]
    return of_deed[-1] if of_deed else near[-1] if near else None


def _doubt(material: Material, spell: Span, first: Day, day: Day) -> Doubt:
    text, number = material.reading.text, material.number
    told = text[slice(*spell)].rstrip("，,（(也即就是到了 \n")
    params = {"spell": told, "first": first.fact.quote, "second": day.fact.quote}
    ranges = material.reading.offsets.source_ranges(Span(spell.start, spell.start + len(told)))
    refs = (*of_facts(((number, first.fact), (number, day.fact))), FindingRef(number, source_ranges=ranges))
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_misfits", params, refs)
