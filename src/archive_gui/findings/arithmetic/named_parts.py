"""Totals of things that they name, whose figures stand anywhere before: 油茶、药材、茶叶三样加在一起48.2万亩."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, product
from math import prod

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.arithmetic.parts import is_loose, step_beside
from archive_gui.findings.counts import COUNTED, Count, one_measure
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.numerals import parse

_TOTAL = re.compile(
    r"(?:^|[，。；：\n])(?P<names>[一-鿿]{2,6}(?:、[一-鿿]{2,6})*(?:、|[和与及])[一-鿿]{2,6}?)(?:这|等)?(?P<number>[两二三四五六七八九\d])"
    r"(?:[项类种样块笔家处者]|个[一-鿿])?[一-鿿]{0,4}?(?:加在一起|加起来|合起来|合在一起|合计|总计|共计|一共|总共|共)[一-鿿]{0,6}$"
)
"""What names the parts of a total right before it, and how many they are."""
_JOINED = re.compile("[、和与及]")
_BACK = 80
"""Characters before a total in which its parts are named."""
_MOST, _CHOICES = 60, 64
"""Figures before a total among which its parts are, and ways to choose them that are tried."""
_NEAR = 0.16
"""Parts that miss a total by more are those of something else."""


def named_parts(texts: dict[int, str], counts: Sequence[Count], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about totals that the figures of the things they name do not come to; none ``told`` of already."""
    kinds = {FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS}
    known = {(ref.article, ref.fact) for doubt in told if doubt.kind in kinds for ref in doubt.refs}
    for article, group in groupby(counts, key=lambda count: count.article):
        text, inside = texts[article], list(group)
        for at, total in enumerate(inside):
            names = _names(text, total)
            if names and total.exact and (article, total.fact.id) not in known:
                before = [one for one in inside[max(0, at - _MOST) : at] if _may_be_part(text, one, total)]
                parts = _parts(text, before, names, total)
                if parts:
                    params = {
                        "total": shown(text, total.fact.span),
                        "parts": " + ".join(part.fact.quote for part in parts),
                    }
                    refs = of_facts((article, one.fact) for one in (*parts, total))
                    yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.sum_fails_here", params, refs)


def _names(text: str, total: Count) -> list[str]:
    """The things that a total names, where they are as many as it says."""
    start = max(total.sentence.start - 1, total.fact.span.start - _BACK, 0)
    found = _TOTAL.search(text[start : total.fact.span.start])
    if found is None:
        return []
    names = _JOINED.split(found["names"])
    return names if parse(found["number"].replace("两", "二")) == len(names) == len(set(names)) else []


def _may_be_part(text: str, one: Count, total: Count) -> bool:
    return (
        one.exact and not one.single and one_measure(one, total) and one.value < total.value and not is_loose(text, one)
    )


def _parts(text: str, before: Sequence[Count], names: Sequence[str], total: Count) -> list[Count]:
    """The figures told last of all that are named, where no choice of them comes to the total, and these nearly do."""
    of_each = [[one for one in before if name in text[one.clause.start : one.fact.span.start]] for name in names]
    if not all(of_each) or prod(map(len, of_each)) > _CHOICES:
        return []
    for chosen in product(*of_each):
        if len(set(map(id, chosen))) == len(names) and abs(_missed(chosen, total)) <= _slack(chosen, total):
            return []
    last = sorted({id(one[-1]): one[-1] for one in of_each}.values(), key=lambda one: one.fact.span)
    return last if len(last) == len(names) and abs(_missed(last, total)) <= _NEAR * total.value else []


def _missed(parts: Sequence[Count], total: Count) -> float:
    return sum(part.value for part in parts) - total.value


def _slack(parts: Sequence[Count], total: Count) -> float:
    figures = (*parts, total)
    if total.kind in COUNTED and all(step_beside(one, figures) <= 1 for one in figures):
        return 0.0
    return sum(step_beside(one, figures) for one in figures) / 2
