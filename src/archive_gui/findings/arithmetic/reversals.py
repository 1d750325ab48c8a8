"""Movements told the wrong way round (由5000亩扩大到3000亩 is no growth), and runners-up with the better result."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from archive_gui.domain.facts import DateFact, Fact, Figure
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import Amount, comparable
from archive_gui.findings.evidence import Doubt, Material, of_facts, sentences, shown

_WAYS = re.compile(
    r"(?:[了的]|已|逐步|逐年|迅速|进一步|一下子)*(?:(?P<up>增加|增长|提高|提升|上升|上涨|扩大|扩展|壮大|攀升|跃升|增|升|涨)|"
    r"(?P<down>减少|下降|降低|缩短|压缩|压减|回落|下跌|减|降|缩|跌))(?:到了?|至)"
    r"(?:了?(?:现在|如今|目前|眼下|(?:[今去前]年|\d{4}年)?(?:年?[底末初]|\d{1,2}月(?:份|[底末初])?|上半年)?)的?)?"
)
"""What stands between the two ends of a movement, and which way it goes."""
_THEN = re.compile(
    r"[，,](?:到|至)?了?(?:(?:今年|去年|前年|如今|现在|目前|眼下|\d{4}年)(?:年?[底末初]|\d{1,2}月(?:份|[底末初])?|上半年)?)[，,]?"
)
"""2016年有120个，到2019年增至86个: the second end is told with its time, and the first with an earlier one."""
_TIME = re.compile(r"(?:\d{4}|去|上|前|当)年|原来|原先|过去|以前|从前|此前|起初|最初|刚[一-鿿]{1,4}时")
_BEGINS = re.compile(r"(?:由|从)(?!事)[^，。；由从]{0,16}$")
_NO_WAY = re.compile("名次|排名|位次|第|误差|偏差|时间")

_FIRST = re.compile("冠军|夺冠|第一名|头名|榜首|金牌|折桂|夺魁|“[一-鿿]{1,3}王”")
_SECOND = re.compile("亚军|第二名|次名|银牌")
_THIRD = re.compile("季军|第三名|铜牌")
_RANKS = (_FIRST, _SECOND, _THIRD)
_RESULT_UNITS = frozenset({"分", "斤", "公斤", "克", "票", "环", "米"})
_LESS_IS_BETTER = re.compile("用时|耗时|最快|最短|杆")
_ANOTHER = re.compile("[男女]子|组|项目|另|其中|奖金|每|奖励|各|人")
_SPELL = re.compile(r"PT(?:(?P<hours>[\d.]+)H)?(?:(?P<minutes>[\d.]+)M)?(?:(?P<seconds>[\d.]+)S)?")
_BESIDE, _ROW = 16, 40


@dataclass(frozen=True, slots=True)
class _Result:
    """A result and the rank that it is told with, 0 for the first."""

    fact: Fact
    value: float
    unit: str
    rank: int

    def is_behind(self, other: _Result) -> bool:
        """Whether it is the worse of the two."""
        return self.value > other.value if self.unit == "s" else self.value < other.value


def reversals(texts: dict[int, str], amounts: Sequence[Amount]) -> Iterator[Doubt]:
    """Doubts about movements whose ends lie the other way than their word says."""
    for one, other in pairwise(amounts):
        if one.article != other.article or one.sentence != other.sentence:
            continue
        text = texts[one.article]
        between = "".join(text[one.fact.span.end : other.fact.span.start].split())
        begins = _BEGINS.search(text, one.clause.start, one.fact.span.start)
        if begins is None and (then := _THEN.match(between)) is not None:
            begins = _TIME.search(text, one.clause.start, one.fact.span.start)
            between = between[then.end() :]
        found = _WAYS.fullmatch(between)
        same = comparable(one, other) and one.exact and other.exact and one.value != other.value
        if found is None or begins is None or not same or _NO_WAY.search(text, one.clause.start, one.fact.span.start):
            continue
        if (other.value > one.value) != bool(found["up"]):
            params = {
                "first": shown(text, one.fact.span),
                "second": shown(text, other.fact.span),
                "moved": found["up"] or found["down"],
            }
            refs = of_facts((one.article, amount.fact) for amount in (one, other))
            yield Doubt(FindingKind.SUM_FAILS, Severity.HIGH, "finding.moved_otherwise", params, refs)


def ranks(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about results that are better than those of a better rank."""
    for material in page:
        text = material.reading.text
        if not _SECOND.search(text) and not _THIRD.search(text):
            continue
        breaks = sentences(material)
        told = sorted(_results(material, text), key=lambda result: result.fact.span)
        for _, group in groupby(told, key=lambda result: breaks.paragraph(result.fact.span.start)):
            for one, other in pairwise(group):
                better, worse = sorted((one, other), key=lambda result: result.rank)
                between = text[one.fact.span.end : other.fact.span.start]
                apart = len(between) > _ROW or _ANOTHER.search(between)
                if one.unit == other.unit and better.rank < worse.rank and not apart and better.is_behind(worse):
                    params = {"first": shown(text, better.fact.span), "second": shown(text, worse.fact.span)}
                    refs = of_facts((material.number, result.fact) for result in (one, other))
                    yield Doubt(FindingKind.FIGURES_DIFFER, Severity.MEDIUM, "finding.ranked_otherwise", params, refs)


def _results(material: Material, text: str) -> Iterator[_Result]:
    for fact in material.facts:
        told = _value(fact)
        if told is None or _LESS_IS_BETTER.search(text, max(0, fact.span.start - _BESIDE), fact.span.start):
            continue
        rank = _rank(text, fact)
        if rank is not None:
            yield _Result(fact, *told, rank)


def _value(fact: Fact) -> tuple[float, str] | None:
    """The value of a result and its unit, spells in seconds; None for what is no result."""
    if isinstance(fact.detail, DateFact):
        found = _SPELL.fullmatch(fact.detail.value or "")
        if found is None or not found["seconds"]:
            return None
        parts = [float(found[name] or 0) for name in ("hours", "minutes", "seconds")]
        return parts[0] * 3600 + parts[1] * 60 + parts[2], "s"
    if not isinstance(fact.detail, Figure) or fact.detail.value is None or fact.detail.value_high is not None:
        return None
    unit = fact.detail.unit
    return (fact.detail.value, unit) if unit in _RESULT_UNITS and fact.detail.approximation is None else None


def _rank(text: str, fact: Fact) -> int | None:
    """The rank told nearest to a result in its clause or the one beside it."""
    start, end = max(0, fact.span.start - _BESIDE), fact.span.end + _BESIDE
    lead = text[start : fact.span.start]
    lead = lead[max(lead.rfind(mark) for mark in "。；！？\n") + 1 :]
    trail = text[fact.span.end : end]
    stops = [at for mark in "，。；！？\n" if (at := trail.find(mark)) >= 0]
    trail = trail[: min(stops)] if stops else trail
    clause = lead[lead.rfind("，") + 1 :]
    for stretch in (trail, clause, lead):
        found = [rank for rank, words in enumerate(_RANKS) if words.search(stretch)]
        if found:
            return found[0] if len(found) == 1 else None
    return None
