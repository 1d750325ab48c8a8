"""The term of one contract told twice: 合同工期8个月 here, 按合同是十个月的活 there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, clause, folded, ref_to, shown
from archive_gui.language.numerals import parse

_NUMBER = r"\d{1,4}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_TERM = re.compile(
    rf"(?:合同|工期|期限)[^，,。；;\d]{{0,10}}?(?<![第\d一二三四五六七八九十])(?P<told>(?P<number>{_NUMBER})"
    r"(?P<unit>个月|年|天|日历天)(?P<half>半)?)(?![前后内多余]|以[上下内])"
)
_PROMISED = re.compile("合同")
_OF_WORK = re.compile("工期|干|活|完工|竣工|交[付工]|做完|赶")
_OTHERWISE = re.compile(
    "[缩压延]|提前|推迟|顺延|原[定来]|改[为成]|变更|补充|另|二期|三期|第[二三四五]|剩|还有|超|劳动合同|租|流转|承包期|保修|质保"
)
_DAYS = {"天": 1.0, "日历天": 1.0, "个月": 30.4, "年": 365.0}
_SLACK = 0.06
"""The share by which 一年 and 365天 may miss."""


@dataclass(frozen=True, slots=True)
class _Term:
    """So many days that a contract leaves for a work."""

    material: Material
    span: Span
    days: float


def terms(page: Sequence[Material]) -> Iterator[Doubt]:
    """A doubt about the contract of a page of whose term two are told; none where it may be that of two works."""
    found = [one for material in page for one in _terms(material)]
    lengths = {round(one.days) for one in found}
    if len(lengths) != len("ab"):
        return
    for one, other in combinations(found, 2):
        if abs(one.days - other.days) > _SLACK * max(one.days, other.days):
            params = {
                "first": shown(one.material.reading.text, one.span),
                "second": shown(other.material.reading.text, other.span),
            }
            refs = (ref_to(one.material, one.span), ref_to(other.material, other.span))
            yield Doubt(FindingKind.FIGURES_DIFFER, Severity.MEDIUM, "finding.figures_differ_here", params, refs)
            return


def _terms(material: Material) -> Iterator[_Term]:
    """The terms of an article, each of a work that a contract is told of, with nothing that changes them."""
    text = folded(material)
    if len(text) != len(material.reading.text) or not _PROMISED.search(text):
        return
    for found in _TERM.finditer(text):
        span = Span(*found.span("told"))
        around = clause(text, span)
        ahead = text.rfind("。", 0, around.start) + 1
        of_work = _OF_WORK.search(text, ahead, min(len(text), around.end + len("，我们想往前赶")))
        if of_work and not _OTHERWISE.search(text, ahead, around.end):
            number = float(parse(found["number"].replace("两", "二")) or 0) + 0.5 * bool(found["half"])
            yield _Term(material, span, number * _DAYS[found["unit"]])
