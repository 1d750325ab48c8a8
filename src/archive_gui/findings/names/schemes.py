"""Names in quotation marks that differ in a character or two and are those of one scheme: “惠民贷” and ‘惠农贷’."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from archive_gui.domain.facts import FactKind
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.amounts import Amount, amounts_of
from archive_gui.findings.evidence import Doubt, Material, sentences, shown
from archive_gui.findings.names.confusion import CONTRASTS
from archive_gui.language.units import UnitClass

_Mention = tuple[Material, Span]

_QUOTED = re.compile("[“‘「『]([一-鿿]{3,10})[”’」』]")
_MOST, _MOST_OF_PAGE = 30, 240
_BESIDE = 40
"""Characters from a name to the amount that is told of it."""
_LONG = 5
"""Characters of a name of which two may be wrong."""

_SCHEME = re.compile(
    r"\s*(?:[一-鿿]{0,2}(?:工程|行动|计划|项目|活动|模式|机制|工作法|政策|贷款)|(?P<own>(?!的|[一-鿿]{1,4}称号)[一-鿿]{4}))"
)
"""What stands behind the name of a scheme: a word for schemes, or what the scheme is for (产业扶贫)."""

_OWN = 4
"""Characters of a scheme's name without its 工程 or 行动, of which one may be wrong."""

_CLASS = re.compile("(?<=..)(?:工程|行动|计划|项目|活动|模式|机制)$")
_MADE = re.compile("一.一.|.{1,3}进.{2,3}|[送捐].{1,2}下乡|最美.*|[应能]..{1,2}|.*[通共][办管享]|.*[年日节奖篇论号]")
"""Names made by a pattern (一户一策, 送戏下乡, 最美教师): one character is what tells one from the next."""

_SORTS = CONTRASTS | set("红绿蓝白黑金银春夏秋冬老少幼青村户镇县乡校企民军医师生")
"""Characters that tell schemes of one pattern apart where both have one of them."""


def schemes(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about quoted names of a page that can hardly be those of two things.

    Of one article they have an amount of money in common, or both are called a scheme; of two articles the latter.
    """
    first: dict[str, _Mention] = {}
    for material in page:
        for found in islice(_QUOTED.finditer(material.reading.text), _MOST):
            first.setdefault(found[1], (material, Span(*found.span())))
    for one, other in combinations(islice(first, _MOST_OF_PAGE), 2):
        if len(one) != len(other):
            continue
        (material, span), (second, rival) = first[one], first[other]
        if (
            material is second
            and _may_be_one(one, other)
            and _of_one_amount(material, material.reading.text, span, rival)
        ) or (_may_be_one_scheme(page, one, other) and _are_schemes(first[one], first[other])):
            yield _doubt(first[one], first[other])


def _may_be_one_scheme(page: Sequence[Material], one: str, other: str) -> bool:
    """Whether two names differ in one character of four or more, in two of many, or in a doubled one (户户, 家家).

    No sentence of the page may tell of both.
    """
    left, right = (_CLASS.sub("", name) for name in (one, other))
    changed = [at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b]
    if len(left) != len(right) or len(left) < _OWN or not changed or _MADE.fullmatch(left) or _MADE.fullmatch(right):
        return False
    if any({left[at], right[at]} <= _SORTS for at in changed):
        return False
    doubled = len({(left[at], right[at]) for at in changed}) == 1 and changed[-1] - changed[0] == 1
    near = len(changed) == 1 or (len(changed) == len("ab") and (doubled or len(left) >= _LONG))
    return near and not _together(page, one, other)


def _are_schemes(one: _Mention, other: _Mention) -> bool:
    """Whether both names are called schemes, or both end in the word for a loan; not where two amounts are told."""
    around = [(material, span, sentences(material).sentence(span.start)) for material, span in (one, other)]
    told = [{amount.value for amount in _beside(*place)} for place in around]
    if all(told) and not told[0] & told[1]:
        return False
    behind = [_SCHEME.match(material.reading.text, span.end) for material, span in (one, other)]
    names = [material.reading.text[span.start + 1 : span.end - 1] for material, span in (one, other)]
    if all(name.endswith("贷") or _CLASS.search(name) for name in names):
        return True
    own = [found["own"] if found else None for found in behind]
    if all((found and not of) or _CLASS.search(name) for found, of, name in zip(behind, own, names, strict=True)):
        return True
    return own[0] is not None and own[0] == own[1]


def _together(page: Sequence[Material], one: str, other: str) -> bool:
    """Whether a sentence of the page tells of both."""
    for material in page:
        text, breaks = material.reading.text, sentences(material)
        for found in re.finditer(re.escape(one), text):
            if other in text[slice(*breaks.sentence(found.start()))]:
                return True
    return False


def _may_be_one(one: str, other: str) -> bool:
    changed = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    most = 2 if len(one) >= _LONG else 1
    if len(one) != len(other) or one[-1] != other[-1] or not 0 < len(changed) <= most:
        return False
    return not any({one[at], other[at]} & CONTRASTS for at in changed)


def _of_one_amount(material: Material, text: str, one: Span, other: Span) -> bool:
    """Whether an amount of money is told of each, and the same, and no sentence tells of both."""
    breaks = sentences(material)
    sides = [(span, breaks.sentence(span.start)) for span in (one, other)]
    if sides[0][1] == sides[1][1] or any(
        text[span.start + 1 : span.end - 1] in text[slice(*inside)]
        for (_, inside), (span, _) in zip(sides, sides[::-1], strict=True)
    ):
        return False
    told = [{amount.value for amount in _beside(material, span, inside)} for span, inside in sides]
    return bool(told[0] & told[1])


def _beside(material: Material, name: Span, sentence: Span) -> Iterator[Amount]:
    amounts = amounts_of(material)
    low = bisect_left(amounts, max(sentence.start, name.start - _BESIDE), key=lambda amount: amount.fact.span.start)
    for amount in amounts[low:]:
        if amount.fact.span.start > min(sentence.end, name.end + _BESIDE):
            return
        if amount.kind is UnitClass.MONEY or amount.unit == "元":  # 5万块 is money too
            yield amount


def _doubt(one: _Mention, other: _Mention) -> Doubt:
    named = [material.reading.text[slice(*span)] for material, span in (one, other)]
    params = {"first": named[0], "second": named[1], "context": shown(other[0].reading.text, other[1])}
    refs = tuple(
        next(
            (
                FindingRef(material.number, fact.id)
                for fact in material.facts
                if fact.span.start == span.start and (fact.span == span or fact.kind is FactKind.PROGRAMME)
            ),
            FindingRef(material.number, source_ranges=material.reading.offsets.source_ranges(span)),
        )
        for material, span in (one, other)
    )
    return Doubt(FindingKind.NAMES_VARY, Severity.MEDIUM, "finding.names_vary_here", params, refs)
