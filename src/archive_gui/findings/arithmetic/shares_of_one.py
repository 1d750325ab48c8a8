"""Shares of one whole that pass it, or that a rest does not fill: 60%用于修路，25%用于助学，20%用于养老."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.arithmetic.portion_words import are_told_apart, tells_rest
from archive_gui.findings.arithmetic.share_words import Share, shares_told
from archive_gui.findings.counts import Count
from archive_gui.findings.evidence import Doubt, Material, clause, of_facts, sentences
from archive_gui.language.units import UnitClass

_OTHERWISE = re.compile(
    r"同比|环比|比[上去前往同年]|(?<!比)较|[增降]|提高|[上提]升|下跌|[率度][为达是]?$|覆盖|普及|折|每|最|利息|人均|相当于|以[上下]|超|"
    r"完成|达到|目标|计划|成活|发生"
)
"""What makes a share a rate or a movement."""

_OF = re.compile(r"占(?:比|了|到|去|全体|[一-鿿]{0,4}总[数量额]的|总[^，]{0,3}的|全[^，]{0,3}的|有|其中|约|近|为|达)*$")
"""占: what is told of each is its share."""

_GETS = re.compile(r"[得分拿归获享留交出]$")
"""企业得七成: what each gets of one thing."""
_DIVIDED = re.compile("分成|分红|[一二三四五六七八九][一二三四五六七八九]分|比例|分配|股份|股权|入股")

_FIRST = re.compile(r".*?(?:的|里|中|[将把按有]|拿出|其中|[款钱金入益润费])?(?:大约|约)?$")
_NEXT = re.compile(r"(?:剩[下余]的?|其余的?|余下的?|还有|另有?|另外|再有?|再?[拿出]+|有|又有|和|大约|约|的)*$")
"""What stands before a share that opens its clause: 60%用于."""
_TOLD_OF = re.compile(r"[的]?(?:资金|收益|人|钱|款|人员|群众|居民|受访者)?[一-鿿“]{2}")

_PARTS = re.compile("来源|构成|组成|结构|渠道|其中|[分按从][一-鿿]{1,5}看")
"""What says that the labelled figures behind it are the parts of one."""

_RESPECTIVELY = re.compile("([一-鿿]+(?:、[一-鿿]+)+)分别")
_ENOUGH = 3
_OVER, _UNDER = 0.2, 0.25
"""Shares that miss their whole by more are hardly of one whole."""
_VAGUE = 0.04
"""How far a share may be from the number meant where it is told in 成."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A share in its clause; ``role`` tells how the clause says whose it is."""

    share: Share
    role: str
    lead: str
    slack: float
    fact: Count | None


def shares_of_one(page: Sequence[Material], counts: Sequence[Count], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about shares of one whole in one sentence, none about those ``told`` of already."""
    kinds = {FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS}
    known = {(ref.article, ref.fact) for doubt in told if doubt.kind in kinds for ref in doubt.refs if ref.fact}
    facts = {(one.article, one.fact.span.start): one for one in counts if one.kind is UnitClass.RATIO}
    for material in page:
        text, breaks = material.reading.text, sentences(material)
        for _, group in groupby(shares_told(material), key=lambda share: breaks.sentence(share.span.start)):
            shares = list(group)
            if len(shares) > 1:
                parts = [_part(text, share, facts.get((material.number, share.span.start))) for share in shares]
                for run in _runs(text, parts):
                    if not any(part.fact and (material.number, part.fact.fact.id) in known for part in run):
                        yield from _judged(material, run)


def _part(text: str, share: Share, fact: Count | None) -> _Part | None:
    """A share as one of a whole; None where it is a rate, a movement or told of something else."""
    around = clause(text, share.span)
    start = max(around.start, text.rfind("、", around.start, share.span.start) + 1)
    lead, trail = text[start : share.span.start], text[share.span.end : around.end].partition("、")[0]
    quote = text[slice(*share.span)]
    if _OTHERWISE.search(lead) or (fact is not None and not fact.exact):
        return None
    percent = quote.endswith(("%", "％"))
    slack = 0.5 * 10.0 ** -len(quote[:-1].partition(".")[2]) / 100 if percent else _VAGUE / 4
    if not percent and share.high - share.value != share.value - share.low:
        slack = _VAGUE
    role = ""
    if _OF.search(lead):
        role = "占"
    elif _GETS.search(lead) and not trail:
        role = "得"
    elif _TOLD_OF.match(trail):
        role = "next" if _NEXT.fullmatch(lead) else "first" if _FIRST.fullmatch(lead) else ""
    elif not trail and not lead.strip():
        role = "row"
    elif not trail:
        role = "label"
    return _Part(share, role, lead, slack, fact) if role else None


def _runs(text: str, parts: Sequence[_Part | None]) -> Iterator[list[_Part]]:
    """Shares told one after the other in one way."""
    run: list[_Part] = []
    for part in (*parts, None):
        if run and (
            part is None or not _goes_on(run, part) or "；" in text[run[-1].share.span.end : part.share.span.start]
        ):
            if len(run) > 1:
                yield run
            run = []
        if part is not None and (run or part.role != "row"):
            run.append(part)


def _goes_on(run: Sequence[_Part], part: _Part) -> bool:
    first = run[0].role
    if first in {"first", "next"}:
        return part.role == "next"
    return part.role in {first, "row"} or (first == "占" and part.role == "label")


def _judged(material: Material, run: Sequence[_Part]) -> Iterator[Doubt]:
    text = material.reading.text
    whole, slack = sum(part.share.value for part in run), sum(part.slack for part in run) + 1e-9
    rest = tells_rest(run[-1].lead)
    if not (1 + slack < whole <= 1 + _OVER or (rest and 1 - _UNDER <= whole < 1 - slack)):
        return
    labels = [part.lead for part in run]
    sentence = text[sentences(material).sentence(run[0].share.span.start).start : run[0].share.span.start]
    apart = are_told_apart([re.sub("占.*$", "", label) for label in labels])
    many = len(run) >= _ENOUGH
    match run[0].role:
        case "得":
            meant = apart or _DIVIDED.search(sentence) is not None
        case "label":
            meant = (many or apart) and (apart or _PARTS.search(sentence) is not None)
        case "占":
            meant = many or apart
        case _:
            meant = many or rest
    if meant:
        yield _doubt(material, run, whole)


def _doubt(material: Material, run: Sequence[_Part], whole: float) -> Doubt:
    text, offsets = material.reading.text, material.reading.offsets
    params = {"parts": " + ".join(text[slice(*part.share.span)] for part in run), "sum": f"{whole * 100:.6g}%"}
    refs: tuple[FindingRef, ...] = ()
    for part in run:
        if part.fact is not None:
            refs += of_facts([(material.number, part.fact.fact)])
        else:
            refs += (FindingRef(material.number, source_ranges=offsets.source_ranges(part.share.span)),)
    around = clause(text, run[0].share.span)
    if names := _RESPECTIVELY.search(text, around.start, run[0].share.span.start):  # whose shares they are
        refs += (FindingRef(material.number, source_ranges=offsets.source_ranges(Span(*names.span(1)))),)
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.shares_fail", params, refs)
