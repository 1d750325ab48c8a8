"""Two times of one thing and how far they lie apart, in whatever order: 与去年的62起相比，今年47起，少了25起.

The sentence tells nothing else of their measure, one of the two is told as earlier, and one amount as the way between
them. No more is asked; ``moves`` and ``differences`` need the three one after the other, or verbs that they know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import POINTS, Amount, alike_exact, comparable, together
from archive_gui.findings.arithmetic.periods import by_period
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.units import UnitClass

_WAY = re.compile(
    "(?:(?P<up>增[加长多产收幅]?|[提拔]高|上[升涨浮调]|(?<!每)[升涨添]|扩[大建]?|新[增建添]|多|高出?|延长|净增|[再又]提)|"
    "(?P<down>减[少产收幅]?|[下]?降[低幅]?|少|[下回]落|下[跌滑调]|[跌缩省]|[压缩]减|缩[短小减]|低|短|快|节[省约]))"
    "(?:幅度?|收|产|招|卖|种|了|出|到|达|为|是|足足|整整|将近|的?就?有|[一-鿿](?=[了出]))*$"
)
"""What is right before the amount that lies between two."""
_BEFORE = re.compile(
    "[去前上][年届次季月回]|上一[年届次季月]|[年月]初|同期|原[来先有]?|从前|以前|之前|此前|过去|当[初年时]|早先|起初|往年|解放|"
    "[一二三四五六七八九十两\\d]年前|刚|最初|改[造革]前|[由从自][^，。；、]{0,6}$|(?:(?:19|20)\\d\\d年)"
)
"""What tells that a figure is of the earlier time."""
_NOW = re.compile(
    "今年|如今|现[在有今]|目前|眼下|而今|[这本][次届年季月]|已[经达有]?|年[末底]|[到至为成]了?$|今[春夏秋冬天]|截至|只剩"
)
_SEVERAL = re.compile("分别|各|其中|[年月日]均|每[年月]|人均.*户均|目标|力争|还[要需差]|其余|另外?|累计|先后|连续")
"""What makes one of the three that of something else, or more than two."""
_OF_EACH = re.compile("[每均](?!升)")
_LEAD, _LONG = 16, 100
"""Characters before a figure that tell its time, and from the first of the three to the last."""
_OF_BASE = re.compile(f"(?:是|为|相当于|达到?)(?:了)?(?:{_BEFORE.pattern})[^，。；]{{0,4}}的$")
"""年末已到36万千瓦，是年初的3倍: how many times the earlier."""
_MOST = 8
"""Figures of a sentence: one that tells more tells of more than one thing."""
_NEAR = 0.6
"""A way that misses by more is that of something else."""
_TIMES = "倍"


@dataclass(frozen=True, slots=True)
class _Way:
    base: Amount
    reached: Amount
    by: Amount
    up: bool
    times: bool
    """Whether told is how many times the earlier the later is."""


def two_times(texts: dict[int, str], amounts: Sequence[Amount], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about ways between two times of a thing; none about figures ``told`` of already."""
    kinds = {FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS}
    known = {(ref.article, ref.fact) for doubt in told if doubt.kind in kinds for ref in doubt.refs}
    for inside in by_period(texts, amounts):
        text = texts[inside[0].article]
        way = _only(text, inside) if len("ab") < len(inside) <= _MOST else None
        if way is not None and all((one.article, one.fact.id) not in known for one in (way.base, way.reached, way.by)):
            yield from _judged(text, way)


def _only(text: str, inside: Sequence[Amount]) -> _Way | None:
    """The one way that a sentence tells and the only two figures it can lie between."""
    times = [
        one for one in inside if one.unit == _TIMES and _OF_BASE.search(text, one.clause.start, one.fact.span.start)
    ]
    moved = [
        (amount, found)
        for at, amount in enumerate(inside)
        if (found := _WAY.search(lead := _lead(text, amount, None))) is not None and not (at and _OF_EACH.search(lead))
    ]
    if len(moved) + len(times) != 1:
        return None
    by, up = (times[0], True) if times else (moved[0][0], moved[0][1]["up"] is not None)
    others = [one for one in inside if one is not by]
    if _is_share(by):
        others = [one for one in others if not _is_share(one)]
    elif by.unit in POINTS:
        others = [one for one in others if one.unit == "%"]
    elif by.unit:
        others = [one for one in others if comparable(one, by)]
    span = max(one.fact.span.end for one in inside) - min(one.fact.span.start for one in inside)
    if len(others) != len("ab") or not comparable(*others) or span > _LONG:
        return None
    if not all(one.exact and one.value for one in (*others, by)) or _SEVERAL.search(text, *by.sentence):
        return None
    pair = _in_time(text, *others)
    return None if pair is None else _Way(*pair, by, up=up, times=bool(times))


def _is_share(amount: Amount) -> bool:
    return (amount.kind is UnitClass.RATIO and amount.unit not in POINTS) or "分之" in amount.fact.quote


def _in_time(text: str, one: Amount, other: Amount) -> tuple[Amount, Amount] | None:
    """The earlier and the later of two figures, where words tell so."""
    leads = [_lead(text, one, None), _lead(text, other, one)]
    before = [_BEFORE.search(lead) is not None for lead in leads]
    now = [_NOW.search(lead) is not None for lead in leads]
    if before == [True, True]:  # 去年300人，今年340人 of which both are years
        before = [earlier and not later for earlier, later in zip(before, now, strict=True)]
    if before == [True, False]:
        return one, other
    return (other, one) if before == [False, True] else None


def _lead(text: str, amount: Amount, last: Amount | None) -> str:
    """What stands before a figure in its clause, or in the clause before where that tells a time only."""
    start = max(amount.clause.start, amount.fact.span.start - _LEAD)
    if last is not None:
        start = max(start, last.fact.span.end)
    return text[start : amount.fact.span.start]


def _judged(text: str, way: _Way) -> Iterator[Doubt]:
    base, reached = alike_exact(way.base, way.reached)
    by = way.by
    right, slack = _between(base, reached, by)
    right = right + 1 if way.times else right if way.up else -right
    if abs(right - by.value) <= slack + 1e-9 or (
        by.unit == _TIMES and not way.times and abs(right + 1 - by.value) <= slack
    ):
        return
    if abs(right + by.value) <= slack + 1e-9:
        yield _doubt(text, "finding.moved_otherwise", way)
    elif right > 0 and abs(right - by.value) <= _NEAR * max(right, by.value):
        yield _doubt(text, "finding.difference_fails", way)


def _between(base: Amount, reached: Amount, by: Amount) -> tuple[float, float]:
    """How far two figures lie apart as ``by`` tells it, and the room that rounding leaves."""
    if _is_share(by):
        right = (reached.value - base.value) / base.value
        parts = together(base.slack / base.value, reached.slack / max(reached.value, base.value * 0.1))
        # A growth is often cut off instead of rounded.
        return right, by.step / (1 + (by.unit == _TIMES)) + (1 + abs(right)) * parts
    scale = 100 if by.unit in POINTS else 1
    slack = by.step / 2 * (by.slack > 0) + together(base.slack, reached.slack) * scale
    return (reached.value - base.value) * scale, slack


def _doubt(text: str, code: str, way: _Way) -> Doubt:
    first, second = sorted((way.base, way.reached), key=lambda amount: amount.fact.span)
    params = {
        "first": shown(text, first.fact.span),
        "second": shown(text, second.fact.span),
        "moved": shown(text, way.by.fact.span),
    }
    refs = of_facts((amount.article, amount.fact) for amount in (first, second, way.by))
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, code, params, refs)
