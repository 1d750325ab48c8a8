"""What was, told in one sentence, what is, in a later one, and by how much it changed, behind both or elsewhere.

当时只有12家网店。……如今网店已有47家。……一年多里添了25家. ``moves`` and ``moves_apart`` need both ends in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import Amount, alike_exact, comparable, together
from archive_gui.findings.arithmetic.moves_apart import pairs_in, way
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.units import UnitClass

_WAS = re.compile(
    "当[时初年]|[起最]初|那[时年会]|刚[一-鿿]{1,5}时|头一?年|原来|原先|过去|[以从]前|以往|早先|往年|老[路桥]|起步|一开始"
)
"""What is told of before."""
_NOW = re.compile("如今|现在|眼下|目前|而今|今[年天]|已经?有|[只仅][剩要需用]|新[路桥]")
_OF_ANOTHER = re.compile("计划|目标|预计|其中|每|平均|[人户亩]均|另|去年|上年|累计")
"""What makes a figure no end of the way from before to now."""
_OF_ONE = re.compile("往返|来回|每|[人户亩]均|平均")
_THAN = re.compile(
    "[比较](?P<when>[一-鿿]{2,8}?)(?:的时候|那阵子?|那会儿?|之前|时|前)?[，,]?[一-鿿]{0,6}?(?:多|又?添|净?增|少|减)"
)
"""比水毁那年多了: the amount is held against what was then."""
_NO_OTHER = re.compile(
    r"(?:(?:[一两二三四五六七八九十几\d]+个?[年月天](?:多|来|里|间|时间|下来)*|前后|这样|这一来|算下来|一下子|比(?:当初|原来|那时|过去|以前|从前|刚来时)|净|整整|足足|一共|共|就|又|也|还|足|便)*)"
    r"(?:多出?|少|新?添|增加?|缩短|减少?|省|降低?|涨|快)[了出]?"
)
"""What leads to the amount by which the thing told last changed: nothing that names another."""
_BEHIND, _BETWEEN, _AHEAD = 60, 160, 6
"""Characters from what is to the amount, from what was to what is, and amounts among which the second is."""
_MOST = 12
_MISSED, _NEAR = 0.02, 0.7
"""By how much an amount is missed that is no slip of memory, and beyond which it is that of something else."""


def ends_apart(texts: dict[int, str], amounts: Sequence[Amount], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about movements of a page whose ends stand in two sentences; none about amounts ``told`` of already."""
    known = {(ref.article, ref.fact) for doubt in told if doubt.kind is FindingKind.SUM_FAILS for ref in doubt.refs}
    by = [
        (one, up)
        for one in amounts
        if one.exact and (one.article, one.fact.id) not in known and (up := way(texts[one.article], one)) is not None
    ][:_MOST]
    ends = list(_ends(texts, amounts))[:_MOST] if by else []
    for amount, up in by:
        for base, reached in [pair for pair in ends if _are_of(texts, amounts, pair, amount)][:1]:
            first, second = alike_exact(base, reached)
            right = (second.value - first.value) * (1 if up else -1)
            missed = abs(right - amount.value)
            slack = amount.slack + together(first.slack, second.slack)
            if right > 0 and max(slack, _MISSED * right) < missed <= _NEAR * max(right, amount.value):
                params = {
                    "first": shown(texts[base.article], base.fact.span),
                    "second": shown(texts[reached.article], reached.fact.span),
                    "moved": shown(texts[amount.article], amount.fact.span),
                }
                refs = of_facts((one.article, one.fact) for one in (base, reached, amount))
                yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.difference_fails", params, refs)


def _ends(texts: dict[int, str], amounts: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    """What was and what is of one thing, in two sentences of a paragraph."""
    for at, base in enumerate(amounts):
        text = texts[base.article]
        lead = text[base.sentence.start : base.fact.span.start]
        if not base.exact or not _WAS.search(lead) or _NOW.search(lead) or _OF_ANOTHER.search(text, *base.clause):
            continue
        for reached in amounts[at + 1 : at + 1 + _AHEAD]:
            if (reached.article, reached.paragraph) != (base.article, base.paragraph):
                break
            if comparable(base, reached):
                if _is_now(text, base, reached):
                    yield base, reached
                break


def _is_now(text: str, base: Amount, reached: Amount) -> bool:
    """Whether the figure told next of a measure is what the thing came to: the words say so, and name it again."""
    apart = reached.sentence != base.sentence and reached.fact.span.start - base.fact.span.end <= _BETWEEN
    lead = text[reached.sentence.start : reached.fact.span.start]
    if not (apart and reached.exact and _NOW.search(lead)) or _OF_ANOTHER.search(text, *reached.clause):
        return False
    if base.kind is UnitClass.LENGTH:
        return all(re.search("[路程里]", text[slice(*one.clause)]) for one in (base, reached))
    before, now = (pairs_in(text[slice(*one.clause)]) for one in (base, reached))
    return bool(before & now) and base.printed == reached.printed


def _are_of(texts: dict[int, str], amounts: Sequence[Amount], pair: tuple[Amount, Amount], by: Amount) -> bool:
    """Whether an amount is that by which something went from what was to what is."""
    base, reached = pair
    of_people = base.kind is UnitClass.PERSON and by.printed == "个"
    text = texts[by.article]
    lead = text[by.clause.start : by.fact.span.start]
    if by in pair or not (comparable(base, by) or of_people) or _OF_ONE.search(lead):
        return False
    told = texts[base.article]
    than = _THAN.search(lead)
    if than is not None and than["when"] in told[base.sentence.start : base.fact.span.start]:
        return True
    near = by.article == base.article and 0 < by.fact.span.start - reached.fact.span.end <= _BEHIND
    if not near or "\n" in text[reached.fact.span.end : by.fact.span.start]:
        return False
    between = [one for one in amounts if one.article == by.article and reached.fact.span < one.fact.span < by.fact.span]
    alone = not any(comparable(one, by) for one in between)
    return alone and _NO_OTHER.fullmatch("".join(lead.split())) is not None
