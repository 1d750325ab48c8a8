"""What a way or a price came down to, or up to, told in one sentence, and by how much in another, in other words.

赶场由3个小时缩短到50分钟 and 单程省下一个半小时. ``moves`` holds movements told in one breath.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import Amount, alike_exact, comparable, together
from archive_gui.findings.arithmetic.moves import in_minutes
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.units import UnitClass

_FROM_TO = re.compile(
    r"(?:缩短|压缩|减少|下降|降低|缩减|提高|增加|提升|上升|涨|[降减缩变增])[到至成为了]|[到至变]了?成?|"
    r"[，,；](?:可?(?:如今|现在|眼下|今年|今天)|(?:[一-鿿]{2,6}(?:后|以后|之后)[，,]?)?(?:[一-鿿]{0,4})?(?:只[要用需花]|仅[需用]))"
)
"""What stands between what was and what is."""
_WAS = re.compile("由|从|原来|原先|过去|以前|从前|以往|早先|那时|往年")
_BY = re.compile(
    r"(?:(?P<down>省[下出去掉]?了?|节省了?|节约了?|少[走花跑用等坐](?:了)?|少了|缩短了?|快了?|早到了?|便宜了?|降了|减少了?)|"
    r"(?P<up>多[挣卖赚收拿](?:了|到)?|涨了|高出|增加了?|贵了|多出|多了|新?添了?|净增))(?:整整|足足|差不多|将近|近|约)?(?:[一二两三四五]个)?$"
)
_OF_ANOTHER = re.compile("往返|来回|每[月年天]|一[年月天]|[全累总]共|共|累计|人均|户均")
"""What makes it more than one way or one piece."""
_TWO_WAYS = re.compile("往返|来回|双程")
_AT, _BETWEEN = 12, 40
_WORDS = re.compile("[一-鿿]{2}")
_ABOUT = 40
"""Characters of a sentence around an amount that say what it is told of."""
_WAY = re.compile("路|车|程|趟|赶[场集圩街]|进城|山|桥|隧道|跑|走|骑|上学|看病")
_ROUGHLY = 0.12
"""By how much a spell that somebody tells from memory may miss."""
_NEAR = 0.7
_MOST = 12


def moves_apart(texts: dict[int, str], amounts: Sequence[Amount], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about movements of a page whose amount stands apart from both its ends; none ``told`` of already."""
    known = {(ref.article, ref.fact) for doubt in told if doubt.kind is FindingKind.SUM_FAILS for ref in doubt.refs}
    by = [
        (one, up)
        for one in amounts
        if one.exact and (up := way(texts[one.article], one)) is not None and _is_of_one(texts[one.article], one)
    ][:_MOST]
    if not by:
        return
    spans = [pair for pair in pairwise(amounts) if _are_ends(texts, *pair)][:_MOST]
    for amount, up in by:
        fits = [pair for pair in spans if _may_be_of(texts, pair, amount)]
        if len(fits) != 1 or (amount.article, amount.fact.id) in known:
            continue
        first, last, moved = in_minutes([*fits[0], amount])
        base, reached = alike_exact(first, last)
        right = (reached.value - base.value) * (1 if up else -1)
        slack = moved.slack + together(base.slack, reached.slack)
        missed = abs(right - moved.value) / max(right, moved.value) if right > 0 else 0.0
        if abs(right - moved.value) > slack and _ROUGHLY < missed <= _NEAR:
            params = {
                "first": shown(texts[base.article], base.fact.span),
                "second": shown(texts[reached.article], reached.fact.span),
                "moved": shown(texts[amount.article], amount.fact.span),
            }
            refs = of_facts((one.article, one.fact) for one in (base, reached, amount))
            yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.difference_fails", params, refs)


def way(text: str, amount: Amount) -> bool | None:
    """Whether an amount is one by which something went up; None where it is none."""
    start = amount.fact.span.start
    found = _BY.search(text, max(amount.sentence.start, start - _AT), start)
    return None if found is None else found["up"] is not None


def _is_of_one(text: str, amount: Amount) -> bool:
    """Whether an amount is that of one way or piece, or of two ways, as the words say."""
    another = _OF_ANOTHER.search(text, amount.clause.start, amount.fact.span.start)
    return another is None or _TWO_WAYS.search(text, *amount.clause) is not None


def _are_ends(texts: dict[int, str], one: Amount, other: Amount) -> bool:
    """Whether two amounts side by side are what was and what is."""
    text = texts[one.article]
    if one.article != other.article or one.sentence != other.sentence or not (one.exact and other.exact):
        return False
    between = text[one.fact.span.end : other.fact.span.start]
    if len(between) > _BETWEEN or not (comparable(one, other) or one.kind is other.kind is UnitClass.TIME):
        return False
    was = _WAS.search(text, max(one.sentence.start, one.fact.span.start - _ABOUT), one.fact.span.start)
    return was is not None and _FROM_TO.search(between) is not None


def _may_be_of(texts: dict[int, str], pair: tuple[Amount, Amount], by: Amount) -> bool:
    """Whether an amount may be that by which something moved: of one measure, told elsewhere of the same."""
    one, other = pair
    apart = (one.article, one.sentence) != (by.article, by.sentence)
    if not apart or by in pair or not (comparable(one, by) or one.kind is by.kind is UnitClass.TIME):
        return False
    around, said = (_around(texts[amount.article], amount) for amount in (other, by))
    if bool(_TWO_WAYS.search(around)) != bool(_TWO_WAYS.search(said)):
        return False
    if one.kind is UnitClass.TIME:
        return _WAY.search(around) is not None and _WAY.search(said) is not None
    return len(pairs_in(around) & pairs_in(said)) > 1


def _around(text: str, amount: Amount) -> str:
    """The sentence of an amount, as far as it is near."""
    start, end = amount.sentence
    return text[max(start, amount.fact.span.start - _ABOUT) : min(end, amount.fact.span.end + _ABOUT)]


def pairs_in(told: str) -> frozenset[str]:
    """The pairs of characters that stand side by side in a stretch of text."""
    return frozenset(a + b for a, b in pairwise(told) if _WORDS.fullmatch(a + b))
