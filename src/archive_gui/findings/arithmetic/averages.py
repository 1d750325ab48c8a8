"""So much in so many days, and so much a day: 国庆7天来了1.26万人次 is 1800人次 a day, not 2600."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.findings.amounts import Amount, amounts_of, comparable
from archive_gui.findings.arithmetic.spells_told import Spell, spells_in, unit_of
from archive_gui.findings.evidence import Doubt, Material, of_facts, shown

_EACH = re.compile(r"(?:平均(?:下来)?每(?:一?个)?(?P<per>[天日周月年])|(?P<mean>[日周月年])均)(?P<deed>[一-鿿]{0,6})$")
"""What makes an amount that of one day, one month or one year."""
_NO_AVERAGE = re.compile("[增减超最限需可能将]|达不到|目标")
_NO_DEED = str.maketrans("", "", "达到为有是就了也在")
_BETWEEN = re.compile(r"[，,、；（(]?(?:相当于|也就是|算下来|算起来|折合|也即|即)?")
"""What stands between a total and its average: nothing that tells of something else."""
_BACK_TO = re.compile(
    r"[^，,。；]{0,6}[，,](?:这)?(?:\d+|[两二三四五六七八九十]+)(?:天|周|个月|年)(?:下?来)?[^，。；]{0,8}"
)
"""日均接待1.2万人次，5天共接待: a total behind its average."""
_OTHER = re.compile("其中|平时|往年|以往|同比|[每人户]均|每人|每户|目标|计划|力争|预计|去年|今年")
"""What is told of something else, between a spell and the total of it."""
_NEAR = 0.05
"""An average is told as a round number."""
_FURTHEST = 0.5
"""An average that misses by more is that of something else, unless it is ten times too much."""
_ALMOST = 0.02
_AHEAD, _LONG = 16, 40


def averages(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about averages of a day, a month or a year on a page."""
    for material in page:
        text = material.reading.text
        exact = (amount for amount in amounts_of(material) if amount.exact)
        for _, group in groupby(exact, key=lambda amount: amount.sentence.start):
            inside = list(group)
            for at, each in enumerate(inside):
                unit = _unit(text, each)
                if unit is None or not each.value:
                    continue
                total = _total(text, inside, at, each)
                spells = list(_spells(text, total, unit)) if total else []
                if total and len(spells) == 1 and _of_one_deed(text, total, each) and _fails(spells[0], total, each):
                    told = text[slice(*spells[0].span)]
                    params = {"parts": f"{told} × {each.fact.quote}", "total": shown(text, total.fact.span)}
                    ranges = material.reading.offsets.source_ranges(spells[0].span)
                    spell = FindingRef(material.number, source_ranges=ranges)
                    refs = (spell, *of_facts([(total.article, total.fact), (each.article, each.fact)]))
                    yield Doubt(FindingKind.SUM_FAILS, Severity.HIGH, "finding.product_fails", params, refs)


def _unit(text: str, each: Amount) -> str | None:
    """What an amount is the average of one of; None where it is no average."""
    lead = "".join(text[max(each.clause.start, each.fact.span.start - _AHEAD) : each.fact.span.start].split())
    found = _EACH.search(lead)
    if found is None or _NO_AVERAGE.search(found["deed"]):
        return None
    return unit_of(found["per"] or found["mean"])


def _of_one_deed(text: str, total: Amount, each: Amount) -> bool:
    """Whether an average tells no deed, or that of the total: what is grown in a year and eaten in a month are two."""
    found = _EACH.search("".join(text[each.clause.start : each.fact.span.start].split()))
    deed = found["deed"].translate(_NO_DEED) if found else ""
    return not deed or bool(
        set(deed) & set(text[max(total.clause.start, total.fact.span.start - _AHEAD) : total.fact.span.start])
    )


def _total(text: str, inside: Sequence[Amount], at: int, each: Amount) -> Amount | None:
    """The amount right before an average, or right behind it with a spell of its own, that it may be the average of."""
    before = inside[at - 1] if at else None
    if before is not None and comparable(before, each) and _unit(text, before) is None:
        between = "".join(text[before.fact.span.end : each.fact.span.start].split())
        if (told := _EACH.search(between)) and _BETWEEN.fullmatch(between[: told.start()]):
            return before
    for behind in inside[at + 1 : at + 3]:
        between = "".join(text[each.fact.span.end : behind.fact.span.start].split())
        if comparable(behind, each) and _BACK_TO.fullmatch(between):
            return behind
    return None


def _spells(text: str, total: Amount, unit: str) -> Iterator[Spell]:
    """The spells of a unit that a total may have been counted in: those before it in its sentence."""
    end = total.fact.span.start
    for spell in spells_in(text, max(total.sentence.start, end - _LONG), end, unit):
        if not _OTHER.search(text, spell.span.end, end):
            yield spell


def _fails(spell: Spell, total: Amount, each: Amount) -> bool:
    """Whether an average is none of a total, though it was meant to be."""
    right = total.value / spell.value
    missed = abs(right - each.value)
    if missed <= each.slack + total.slack / spell.value + _NEAR * right:
        return False
    low, high = sorted((right, each.value))
    return missed <= _FURTHEST * high or abs(low * 10 - high) <= _ALMOST * high
