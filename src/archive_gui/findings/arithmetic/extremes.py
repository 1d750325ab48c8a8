"""Averages outside of the least and the most that they are told with: 最大的58岁，最小的34岁，平均61岁."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import Amount, comparable
from archive_gui.findings.evidence import Doubt, of_facts, shown

_MOST = re.compile(r"最(?:多|高|大|长|重|贵|年长)(?P<of>的?[一-鿿]{0,8}?)$")
_LEAST = re.compile(r"最(?:少|低|小|短|轻|便宜|年轻|年幼)(?P<of>的?[一-鿿]{0,8}?)$")
_MEAN = re.compile(r"(?:平均|人均|户均|亩均|日均|均价)[一-鿿]{0,8}$")
_ANOTHER = re.compile("往年|去年|上年|全[国省市县]|比|较|增|减|计划|目标")
_REACH = 70
"""Characters between an average and what it is held against."""


def extremes(texts: dict[int, str], amounts: Sequence[Amount]) -> Iterator[Doubt]:
    """Doubts about averages of a page that lie outside of their own least and most."""
    for (article, _), group in groupby(amounts, key=lambda amount: (amount.article, amount.paragraph.start)):
        text, inside = texts[article], list(group)
        for mean in inside:
            if not mean.exact or not _MEAN.search(text, mean.clause.start, mean.fact.span.start):
                continue
            if _ANOTHER.search(text, *mean.clause):
                continue
            near = [one for one in inside if one is not mean and _is_beside(text, one, mean)]
            for one in near:
                least, most = (_is_led(text, one, words) for words in (_LEAST, _MOST))
                if (least and mean.value < one.value) or (most and mean.value > one.value):
                    params = {"first": shown(text, one.fact.span), "second": shown(text, mean.fact.span)}
                    refs = of_facts(
                        (article, fact) for fact in sorted((one.fact, mean.fact), key=lambda fact: fact.span)
                    )
                    yield Doubt(FindingKind.FIGURES_DIFFER, Severity.HIGH, "finding.figures_differ_here", params, refs)
                    break


def _is_beside(text: str, one: Amount, mean: Amount) -> bool:
    gap = sorted((one.fact.span, mean.fact.span))
    between = text[gap[0].end : gap[1].start]
    return comparable(one, mean) and one.exact and len(between) <= _REACH and "。" not in between


def _is_led(text: str, one: Amount, words: re.Pattern[str]) -> bool:
    lead = text[one.clause.start : one.fact.span.start]
    return words.search(lead) is not None and not _ANOTHER.search(lead)
