"""What tells two titles apart: a sentence that has both, words for another or for a change, two amounts of money."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from archive_gui.domain.spans import Span
from archive_gui.findings.amounts import Amount, amounts_of
from archive_gui.findings.evidence import folded, sentences
from archive_gui.findings.names.titles import Title
from archive_gui.language.units import UnitClass

_MENTIONS = 3

_BECAME = re.compile(r"升级|更名|改[为称名]|前身|原名|又[称名]|也叫|俗称|简称|扩[大展]|增加到|由[“\"‘']|从[“\"‘']")
"""What tells that one became the other."""

_ANOTHER_TIME = re.compile("[上历往前首去下]届|[去前明]年(?!.?以来)|每年|将[于在]")
_CLAUSE = re.compile("[，；：,;:]")

ANOTHER = re.compile("同时施行|另一|另有|另外|另设|此外|还有|不同于|区别|配套")
"""What tells of another one of a sort."""

_LENT = {"贷", "险", "贷款", "保险"}
"""Titles that an amount belongs to, and another amount tells apart."""

_NEAR = 40
"""Characters from a title to the amount that is told of it."""


def are_told_apart(
    one: Sequence[Title], other: Sequence[Title], *, alike: bool = False, numbered: bool = False
) -> bool:
    """Whether the page tells of both, side by side or as one that became the other.

    Words for another one do not count where they look or sound ``alike``; another time does where they are
    ``numbered``.
    """
    for titles, rivals in ((one, other), (other, one)):
        for title in titles[:_MENTIONS]:
            around = sentences(title.material).sentence(title.span.start)
            told = folded(title.material)[slice(*around)]
            if rivals[0].written in told.replace(title.written, "") or _BECAME.search(told):
                return True
            # What the sentence tells behind the clause of the title is of another thing.
            ended = _CLAUSE.search(folded(title.material), title.span.end, around.end)
            if numbered and _ANOTHER_TIME.search(
                folded(title.material), around.start, ended.start() if ended else around.end
            ):
                return True
            if not alike and ANOTHER.search(told):
                return True
    return False


def are_lent_apart(one: Sequence[Title], other: Sequence[Title]) -> bool:
    """Whether two loans or insurances are told with amounts that are not one."""
    if not {title.sort for title in (*one, *other)} & _LENT:
        return False
    told_of = [_amounts(titles) for titles in (one, other)]
    return all(told_of) and not told_of[0] & told_of[1]


def _amounts(titles: Sequence[Title]) -> set[float]:
    """The amounts of money told beside a title's mentions."""
    return {
        amount.value
        for title in titles[:_MENTIONS]
        for amount in _beside(title, sentences(title.material).sentence(title.span.start))
    }


def _beside(title: Title, sentence: Span) -> Iterator[Amount]:
    amounts = amounts_of(title.material)
    low = max(sentence.start, title.span.start - _NEAR)
    for amount in amounts[bisect_left(amounts, low, key=lambda amount: amount.fact.span.start) :]:
        if amount.fact.span.start > min(sentence.end, title.span.end + _NEAR):
            return
        if amount.kind is UnitClass.MONEY or amount.unit == "元":  # 5万块 is money too
            yield amount
