"""A figure for each year in a row of lines, and what the years come to told in another article of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.arithmetic.parts import is_loose
from archive_gui.findings.counts import Count, one_measure
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.numerals import parse

_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)年(?P<deed>[^，。；、\d]{0,12})$")
"""A line of the row: 2018年发放1.12亿元."""

_SPAN = re.compile(r"(?P<first>(?:19|20)\d\d)年?(?:至|到|—|-|~|～|－)(?P<last>(?:19|20)\d\d)年")
_SO_MANY = re.compile(r"(?<![第前后近每])(?P<number>[两二三四五六七八九十]|\d)年(?:来|间|里|下来|累计|共|一共)?")
_ALL = re.compile("累计|共|总")
_BACK = 50
_FEWEST, _MOST = 2, 60
_NEAR = 0.2
"""Years that miss their total by more are those of something else."""


def years_apart(texts: dict[int, str], counts: Sequence[Count], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about totals of so many years that a row elsewhere misses; none of rows ``told`` of already."""
    known = {(ref.article, ref.fact) for doubt in told if doubt.kind in _SUMS for ref in doubt.refs}
    totals = [one for one in counts if one.exact and _ALL.search(texts[one.article], *one.clause)][:_MOST]
    for row, deeds in _rows(texts, counts):
        if any((one.article, one.fact.id) in known for one in row):
            continue
        whole = sum(one.value for one in row)
        fit = [
            one
            for one in totals
            if one.article != row[0].article
            and one_measure(one, row[0])
            and _is_of(texts[one.article], one, row, deeds)
        ]
        slack = sum(one.step for one in row) / 2
        if len(fit) == 1 and slack + fit[0].step / 2 < abs(whole - fit[0].value) <= _NEAR * fit[0].value:
            total = fit[0]
            params = {
                "total": shown(texts[total.article], total.fact.span),
                "parts": " + ".join(part.fact.quote for part in row),
            }
            refs = of_facts((count.article, count.fact) for count in (total, *row))
            yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.sum_fails_here", params, refs)


_SUMS = frozenset({FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS})


def _rows(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[tuple[list[Count], str]]:
    """Figures of one measure with one year after the other, and what is said of each."""
    for article, group in groupby(counts, key=lambda count: count.article):
        text = texts[article]
        row: list[Count] = []
        deeds, last = "", 0
        for count in group:
            found = _YEAR.search(text, max(count.clause.start, count.fact.span.start - 18), count.fact.span.start)
            year = int(found["year"]) if found else 0
            goes_on = bool(row) and year == last + 1 and one_measure(row[0], count)
            if not goes_on and row:
                if len(row) >= _FEWEST:
                    yield row, deeds
                row, deeds = [], ""
            if found is not None and count.exact and not is_loose(text, count):
                row.append(count)
                deeds, last = deeds + found["deed"] + "|", year
        if len(row) >= _FEWEST:
            yield row, deeds


def _is_of(text: str, total: Count, row: Sequence[Count], deeds: str) -> bool:
    """Whether a figure is what just those years came to, by what is said of each."""
    lead = text[max(total.sentence.start, total.fact.span.start - _BACK) : total.fact.span.start]
    if not total.exact or total.each or total.part or not _ALL.search(lead):
        return False
    words = deeds.split("|", maxsplit=1)[0]
    pairs = {words[at : at + 2] for at in range(len(words) - 1)}
    if pairs and not any(pair in lead for pair in pairs):
        return False
    if (told := _SPAN.search(lead)) is not None:
        return int(told["last"]) - int(told["first"]) + 1 == len(row)
    numbers = [parse(found["number"].replace("两", "二")) for found in _SO_MANY.finditer(lead)]
    return len(row) in numbers
