"""By how much more or less than before, where what was before is told in another sentence.

今年跑了47个村，比去年多跑了16个。去年是29个村. ``moves`` holds movements against two ends told in one breath.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import Amount, comparable, together
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.units import UnitClass

_UP = "增加|增长|提高|上升|上涨|扩大|增|升|涨|多|高|贵|添|长"
_DOWN = "减少|下降|降低|缩短|缩小|节省|少|低|便宜|降|跌|减|短|省|快|轻|矮|窄|浅"
_THAN = re.compile(
    r"[比较](?P<when>去年|上年|前年|头年|上一?个?[届次期季]|上个[一-鿿]{1,2}|从前|以前|过去|原来|原先|早先|"
    r"改造前|当初|刚来时|(?:19|20)\d\d年(?=[底末初]?的?(?:\d|[一-鿿])))(?P<more>[^，。；]{0,6}?)"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?P<deed>[一-鿿]{{0,2}}?)(?:了|出)?(?:将近|近|整整)?$"
)
"""What leads to an amount by which something is more or less than it was."""
_DOUBLED = re.compile(r"[比较](?P<when>去年|上年|前年|头年)(?:全年|同期)?[^，。；]{0,4}(?:整整)?翻了?$")
_TIMES = re.compile(
    r"(?:[是为]|相当于|达到?)(?:了)?(?P<when>去年|上年|前年|头年|从前|以前|过去|原来|原先|当初)(?:全年|同期)?的(?:将近|近)?$"
)
"""What leads to how many times as much something is: 是去年的1.4倍."""
_BEFORE = {
    "去年": "去年|上年|头年|第一年",
    "上年": "去年|上年|头年|第一年",
    "头年": "去年|上年|头年|第一年",
    "前年": "前年",
}
_LONG_AGO = "从前|以前|过去|原来|原先|原有|早先|改造前|当初|刚来时|那时|往年|早年|先前|老辈"
_LAST_TIME = "上一?个?[届次期季]|上个[一-鿿]{1,2}"
_NOW = re.compile("今年|如今|现在|眼下|目前|这[次届回]|本[届次期]")
_ANOTHER = re.compile(r"每|均|其中|计划|目标|比|较")
_AT_ALL = re.compile("[比较的]")
"""One of these leads to every amount that is asked."""
_AS_MUCH = "倍"
"""So many times as much; a growth in 倍 is told otherwise."""
_FAR, _REACH, _ROW = 300, 30, 14
"""Characters to what was before, from what is now to the amount, and before a figure that say when it was."""
_AROUND = 24
"""Figures on either side among which what was before is."""
_NEAR = 0.6
"""An amount that misses by more is that of something else."""
_TWICE = (1.7, 2.6)
"""What 翻一番 reaches: nearly twice as much, and more."""


def against_past(texts: dict[int, str], amounts: Sequence[Amount], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about movements of a page whose first end stands in another sentence, none ``told`` of already."""
    known = {
        (ref.article, ref.fact)
        for doubt in told
        if doubt.kind in {FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS}
        for ref in doubt.refs
    }
    for article, group in groupby(amounts, key=lambda amount: amount.article):
        text, inside = texts[article], list(group)
        for at, by in enumerate(inside):
            lead = text[by.clause.start : by.fact.span.start]
            if not at or not _AT_ALL.search(lead) or (article, by.fact.id) in known or not by.exact:
                continue
            if (found := _THAN.search(lead)) is not None:
                yield from _judged(text, inside, at, _when(found["when"]), up=bool(found["up"]))
            elif (found := _multiple(by, lead)) is not None:
                yield from _judged(text, inside, at, _when(found["when"]), up=True)


def _multiple(by: Amount, lead: str) -> re.Match[str] | None:
    """What tells that something is so many times what it was: 比去年翻了一番, 是去年的1.4倍."""
    if by.unit == "番" and by.value == 1:
        return _DOUBLED.search(lead)
    return _TIMES.search(lead) if by.unit == _AS_MUCH else None


def _when(word: str) -> re.Pattern[str]:
    if word[0].isdigit():
        return re.compile(word)
    words = _BEFORE.get(word) or (_LAST_TIME if word.startswith("上") else _LONG_AGO)
    return re.compile(f"(?:{words})")


def _judged(text: str, inside: Sequence[Amount], at: int, when: re.Pattern[str], *, up: bool) -> Iterator[Doubt]:
    by = inside[at]
    of_kind = by.kind is UnitClass.RATIO
    reached = next(
        (
            one
            for one in reversed(inside[max(0, at - _AROUND) : at])
            if (one.kind is not UnitClass.RATIO if of_kind else _is_moved(one, by))
        ),
        None,
    )
    if reached is None or by.fact.span.start - reached.fact.span.end > _REACH or not reached.exact:
        return
    if by.sentence != reached.sentence or when.search(text, reached.clause.start, reached.fact.span.start):
        return
    around = inside[max(0, at - _AROUND) : at + _AROUND]
    bases = [one for one in around if _may_be_base(text, one, reached, by, when)]
    if not bases or any(_fits(base, reached, by, up=up) for base in bases):
        return
    base = min(bases, key=lambda one: abs(one.fact.span.start - by.fact.span.start))
    missed = _missed(base, reached, by, up=up)
    if missed is not None and missed <= _NEAR:
        params = {
            "first": shown(text, base.fact.span),
            "second": shown(text, reached.fact.span),
            "moved": shown(text, by.fact.span),
        }
        told = sorted((base, reached, by), key=lambda amount: amount.fact.span)
        refs = of_facts((amount.article, amount.fact) for amount in told)
        yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.difference_fails", params, refs)


def _is_moved(one: Amount, by: Amount) -> bool:
    """Whether a figure may have gone up or down by an amount: people may be told by 个 when they are more or less."""
    return comparable(one, by) or (one.kind is UnitClass.PERSON and by.printed == "个")


def _may_be_base(text: str, one: Amount, reached: Amount, by: Amount, when: re.Pattern[str]) -> bool:
    """Whether a figure is told as that of before: the word stands before it in its sentence, with nothing of now."""
    apart = one is not reached and one is not by and one.sentence != reached.sentence
    near = abs(one.fact.span.start - by.fact.span.start) <= _FAR
    if not (apart and near and comparable(one, reached) and one.exact):
        return False
    if one.kind is UnitClass.THING and one.printed != reached.printed:
        return False
    lead = text[one.sentence.start : one.fact.span.start]
    said = list(when.finditer(lead))
    if not said or _NOW.search(lead, said[-1].end()) or _is_another(text, one, reached):
        return False
    return _is_of_one(text, one, reached) or len(lead) - said[-1].end() <= _ROW


def _is_another(text: str, one: Amount, reached: Amount) -> bool:
    """Whether a figure is one of many, a plan or itself a movement, and what is now is not."""
    found = _ANOTHER.search(text, *one.clause)
    return found is not None and (found[0] != "每" or "每" not in text[reached.clause.start : reached.fact.span.start])


def _is_of_one(text: str, one: Amount, reached: Amount) -> bool:
    """Whether the same noun stands beside both: 29个村 and 47个村, 产值860万元 and 产值1290万元."""
    behind = [text[a.fact.span.end : a.fact.span.end + 1] for a in (one, reached)]
    ahead = [text[a.fact.span.start - 2 : a.fact.span.start] for a in (one, reached)]
    return (behind[0] == behind[1] and behind[0] not in "，。、；") or ahead[0] == ahead[1]


def _missed(base: Amount, reached: Amount, by: Amount, *, up: bool) -> float | None:
    """By how much of it an amount is missed; None where it can be no movement of the two."""
    if by.unit == "番":
        return 0.0 if base.value and 1 < reached.value / base.value < _TWICE[0] else None
    if by.unit == _AS_MUCH and base.value:
        times = reached.value / base.value
        return abs(times - by.value) / max(times, by.value)
    right = reached.value - base.value
    if by.kind is UnitClass.RATIO:
        if by.unit not in {"%", "成"} or not base.value:
            return None
        right /= base.value
    right = right if up else -right
    return abs(right - by.value) / max(right, by.value) if right > 0 else None


def _fits(base: Amount, reached: Amount, by: Amount, *, up: bool) -> bool:
    if by.unit == "番":
        return bool(base.value) and reached.value / base.value >= _TWICE[0]
    if by.unit == _AS_MUCH and base.value:
        times = reached.value / base.value
        rounded = together(base.slack / base.value, reached.slack / reached.value) if reached.value else 0.0
        return abs(times - by.value) <= by.step / 2 + times * rounded + 1e-9
    right = reached.value - base.value
    slack = by.slack + together(base.slack, reached.slack)
    if by.kind is UnitClass.RATIO and base.value:
        right /= base.value
        slack = (0.06 if by.unit == "成" else by.step) + (1 + abs(right)) * slack / base.value
    right = right if up else -right
    return abs(right - by.value) <= slack + 1e-9
