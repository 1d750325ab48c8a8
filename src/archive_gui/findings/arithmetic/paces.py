"""So much in an hour, a day or a month, and what so many of them come to: 一天铺200米，10天铺了2.4公里."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.amounts import Amount, amounts_of, comparable
from archive_gui.findings.arithmetic.spells_told import Spell, spells_in, unit_of
from archive_gui.findings.evidence import Doubt, Material, clause, of_facts, shown

_PACE = re.compile(
    r"(?:(?:每一?个?|平均一个?|(?<![十第每有头前后近另同这那某百千万零一-九])一个?)(?P<per>小时|钟头|天|日|晚|夜|周|星期|月|年|季度(?<=每季度)|学期)|(?<![\d一二两三四五六七八九十几多])(?P<in>[日月年])"
    r"(?:产量?|租金?|供|销量?|均|接待|处理|补贴?|工资|薪))(?P<deed>(?!下来|\d)[^，。；、\d]{0,8})$"
)
"""What makes an amount that of an hour, a day, a month or a year."""
_NO_PACE = re.compile(
    "最[多少高大]|至少|不到|不足|平时|平常|以往|以前|过去|往年|原来|原先|旺季|淡季|高峰|设计|计划|目标|标准|"
    "[增减超降升比较缴罚]|可以|头|起步|封顶|保底"
)
_NO_TOTAL = re.compile(
    "[增减超降升比较另]|其中|计划|目标|任务|预计|平均|每|人均|最|[去前上]年|上月|春节|年前|节前|第|[前近]一"
)
"""What tells of another time, or of something else."""

_EMPTY = re.compile("[了的共一总能就下来出上可又已有为是达到合计累全年天个月里内间，、]")
"""Characters that tell no deed."""
_SUMMED = re.compile("共|合计|总计|累计|总[数量额长]|下来")

_MOST = 6
_REACH, _CLOSE = 60, 14
"""Characters between a pace and a total, and between a spell and its total."""
_ROUND = 0.06
"""A pace is told as a round number."""
_FURTHEST = 0.6


def paces(page: Sequence[Material], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about totals that their paces do not come to, none of paces ``told`` of already."""
    known = {
        (ref.article, ref.fact) for doubt in told if doubt.code.startswith("finding.product") for ref in doubt.refs
    }
    for material in page:
        text = material.reading.text
        exact = (amount for amount in amounts_of(material) if amount.exact and amount.value)
        for _, group in groupby(exact, key=lambda amount: amount.sentence.start):
            inside = list(group)
            if len(inside) < len("ab"):
                continue
            for at, each in enumerate(inside):
                pace = _pace(text, each)
                if pace is not None and (material.number, each.fact.id) not in known:
                    yield from _held(material, inside[max(0, at - _MOST) : at + 1 + _MOST], each, pace)


def _pace(text: str, each: Amount) -> re.Match[str] | None:
    """What leads to an amount of so much in one spell."""
    lead = text[max(each.clause.start, each.fact.span.start - 16) : each.fact.span.start]
    found = _PACE.search(lead)
    return None if found is None or _NO_PACE.search(text, *each.clause) else found


def _pace_is_own(text: str, total: Amount) -> bool:
    """Whether an amount is itself told as that of each: 每月领, but not 一年领."""
    found = _pace(text, total)
    return found is not None and found[0].startswith(("每", "平均"))


def _held(material: Material, inside: Sequence[Amount], each: Amount, pace: re.Match[str]) -> Iterator[Doubt]:
    text = material.reading.text
    unit = unit_of(pace["per"] or pace["in"])
    for total in inside:
        apart = max(total.fact.span.start - each.fact.span.end, each.fact.span.start - total.fact.span.end)
        if total is each or total.clause == each.clause or apart > _REACH or not comparable(total, each):
            continue
        if total.value <= each.value or _NO_TOTAL.search(text, *total.clause) or _pace_is_own(text, total):
            continue
        named = each.fact.span.start - len(pace[0]) > each.clause.start
        if total.fact.span < each.fact.span and (named or text[total.fact.span.end : each.clause.start] != "，"):
            continue  # 她挣了4000元，熟手平均每天挣250元
        spells = [spell for spell in _spells(text, total, unit) if _is_of(text, spell, total, pace, unit)]
        if len(spells) == 1 and _fails(spells[0], each, total):
            params = {
                "parts": f"{text[slice(*spells[0].span)]} × {each.fact.quote}",
                "total": shown(text, total.fact.span),
            }
            ranges = material.reading.offsets.source_ranges(spells[0].span)
            refs = (
                *of_facts([(each.article, each.fact)]),
                FindingRef(each.article, source_ranges=ranges),
                *of_facts([(total.article, total.fact)]),
            )
            yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.product_fails", params, refs)
            return


def _spells(text: str, total: Amount, unit: str) -> Iterator[Spell]:
    """The spells in the clause of a total or the one before it."""
    before = clause(text, Span(max(0, total.clause.start - 2), max(0, total.clause.start - 2)))
    return spells_in(text, max(before.start, total.sentence.start), total.clause.end, unit)


def _is_of(text: str, spell: Spell, total: Amount, pace: re.Match[str], unit: str) -> bool:
    """Whether a spell is that of the total, and both tell the deed of the pace, or none."""
    if spell.span.start >= total.fact.span.end:  # 180公里的路走了两个小时
        between = text[total.fact.span.end : spell.span.start]
        return unit == "小时" and len(between) <= _CLOSE and re.search("[走跑开行驶]", between) is not None
    between = text[spell.span.end : total.fact.span.start]
    if len(between) > _CLOSE:
        return False
    deed = set(_EMPTY.sub("", between))
    return not deed or bool(deed & set(pace[0])) or _SUMMED.search(between) is not None


def _fails(spell: Spell, each: Amount, total: Amount) -> bool:
    product = spell.value * each.value
    missed = abs(product - total.value)
    if missed <= spell.value * each.slack + total.slack + _ROUND * total.value:
        return False
    low, high = sorted((product, total.value))
    return missed <= _FURTHEST * high or abs(low * 10 - high) <= _ROUND * high
