"""Movements told with both their ends: what was, what it came to, and by how much or how many times it changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive_gui.domain.facts import Approximation, Figure
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import POINTS, Amount, alike_exact, by_sentence, comparable, roughly, together
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.units import UnitClass

_UP = "净?增加|净?增长|新增|增产|增收|净?增|提高|提升|上升|上涨|攀升|扩大|延长|净增|多出|高出|增|升|涨|多|高"
_DOWN = "减少|减产|下降|降低|缩短|压缩|压减|缩减|回落|下跌|节省|节约|提速|少|减|降|跌|低|短|"
_DOWN += "便宜|近(?=了)|关停(?:并转)?|关闭|淘汰|清退|腾退|裁撤|(?:省|快)(?=[了下去出])|(?<=[能可])省|(?<=可以)省"
_HOW_FAR = "(?:(?:幅度?|速度?|率)(?:为|是)?)?(?:了|达到?|出|[下去]了?)?"
_MOVED = re.compile(
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_HOW_FAR}$|"
    r"(?:(?P<more>(?<![大许众很更最])多)|(?P<less>(?<![至不多减缺])少))[一-鿿]{1,2}$"
)
"""What is right before the amount by which something moved."""
_OF_HALF = re.compile("(?<=[下了出])[一二两三四五]个$")
"""省下一个|半小时: hours that belong to the half behind them."""
_MOVED_LONG = len("净增加幅度达到") + 1

_FROM_TO = re.compile(
    r"(?:增加|增长|提高|提升|上升|上涨|发展|扩大|扩展|壮大|攀升|跃升|升级|延长|下降|降低|减少|缩短|压缩|压减|缩减|回落|"
    r"下跌|[增升涨扩降减跌缩变改并合])(?:到了?|至|为|成)"
)
_FROM = re.compile("[由从][^，,。；、由从]{0,14}$")
_TO = re.compile("[^，,。；、\\d]{0,8}(?<![不没遇找得])(?:到了?|至)[^，,。；、]{0,10}")
"""What leads to and from the first end of a movement, whatever it is called: 欠账从14.2万元压到3.6万元."""
_EACH = re.compile("[每均]")
_REACHED = re.compile(f"(?:{_FROM_TO.pattern})$")
_OVER = re.compile(r"比(?![例重率赛较值拼])|(?<!比)较(?![大小多少为好高低强])")
_TWO_TIMES = re.compile(
    r"(?:上一?[年届轮次期季月]度?|去年|前年|往年|同期|原来|原先|此前|过去|从前|以前|之前|当时|今年|如今|现在|目前|"
    r"眼下|现|本[年届轮期月]|\d{4}年[，,]?)[^，,。]{0,10}$"
)
"""43.3岁，上一届为49.6岁; 去年900户，今年960户: two times of one thing, in whatever order."""

_ONLY_THEN = re.compile(
    "^[，,；（(]?(?:去年|上年|前年|上一?[届轮次期季]|同期|原来|原先|此前|过去|从前|以前)[^，,。；]{0,6}$"
)
"""What tells that the second is the earlier: 面积32万亩，上年为34万亩."""
_ONLY_NOW = re.compile("^[，,；]?(?:今年|如今|现在|目前|眼下|现)[^，,。]{0,10}$")
"""What tells that the second is the later: 去年21万吨，今年收了23万吨."""

_NO_OTHER = re.compile(
    r"[，,、。”]?[“]?(?:算下来[，,]?|算起来[，,]?|这样[，,]?|能够?|可以?|年|一下子|用时|车程|时间|一共|总共|共|同比|又|也|就|还|整整|足足|实现|人均|户均|平均|[每一][一-鿿]|(?:比|较)[^，,。]{0,8}?|"
    r"[一两二三四五六七八九十\d]+年(?:间|来|里)?)*"
    rf"(?:(?:{_UP}|{_DOWN}){_HOW_FAR}|[多少][一-鿿]{{1,2}})"
)
"""What may stand before the movement if it is that of the two figures: no other noun."""
_OF_ANOTHER_WAY = re.compile("其中|平均|均|每|往返|来回|另|第|比|[到去从由而则再又]|。")
_BOTH_WAYS = re.compile("往返|来回|双程")
_OF_FIRST = re.compile(
    r"[，,]?(?:正好|整整|大约)?(?:是|为|相当于|达到?)(?:了)?(?:原来|原先|过去|从前|以前|当初|[上去前]年|\d{4}年|.年前)的"
)
"""What makes a multiple one of the first of two figures: 由1500元增加到3000元，是原来的2倍."""
"""What makes a spell that of another way, where two were told before it."""

_OF_SEVERAL = re.compile(r"分别|各|同比.*环比")
_YEARLY = re.compile("年均|每年|月均|每月|年平均")
"""What makes a movement one of several, and one of each year; what was and what is may be told by the year."""
_ON_LAST = re.compile(r"同比|环比|比上|较上|比去|较去")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_LAST = re.compile(r"去年|上年|同期|上月|上个月|上季|上一[年季月]")
_MOST = 8
"""Figures before a movement among which its ends are looked for."""
_ROW = 40
"""Characters between two amounts that are told in one breath."""
_NEAR = 0.6
"""A movement that is missed by more is rather that of something else."""
_TENTH = 0.06
"""成 are told to the tenth."""
_TWICE = re.compile(r"翻了?$")
_LONG_AGO = re.compile("过去|从前|以前|原来|原先|早先")
"""过去颠两个半小时。改成油路，车程缩短到50分钟: a way that took so long."""
_NOUN = 2
"""Characters by which what moved is known again."""
_IS = re.compile("[有为是达仅只才共约到了]+$")
"""What leads from a noun to its figure."""

_YEAR_AHEAD = re.compile("^.*年[，,]?")
_ONLY_WHEN = re.compile(
    r"(?:[到至]?(?:了|[去今前]年|\d{4}年|目前|如今|现在|年)?(?:年?[底末初]|\d{1,2}月)?[，,])?"
    rf"(?:已经?|又|就|便|一下子?|逐步|进一步)*(?:{_FROM_TO.pattern}|达到?了?|有了?)"
)
"""到去年底，减少到: what begins a sentence that goes on with the noun of the one before."""

_AND_MORE = re.compile("还多|还要多|有余|挂零")
_MANY_TIMES = 10
_DOUBLED = 0.2
"""翻番 is said of what is nearly doubled."""


@dataclass(frozen=True, slots=True)
class _Move:
    """What was, what it came to, and the amount that tells the way between them."""

    base: Amount
    reached: Amount
    told: tuple[Amount, Amount]
    """The two in the order of the text."""
    by: Amount
    up: bool


def moves(texts: dict[int, str], amounts: Sequence[Amount]) -> Iterator[Doubt]:
    """Doubts and confirmations about movements of one page."""
    last: list[Amount] = []
    for told in by_sentence(amounts):
        text = texts[told[0].article]
        in_one = in_minutes([*last, *told])
        before = _told_before(text, in_one[: len(last)], in_one[len(last)])
        last = told
        all_told = in_minutes([*before, *told])
        levels, inside = all_told[: len(before)], all_told[len(before) :]
        for at, amount in enumerate(inside):
            start = amount.fact.span.start
            lead = _OF_HALF.sub("", text[max(amount.sentence.start, start - _ROW) : start])
            moved = _MOVED.search(lead, max(0, len(lead) - _MOVED_LONG))
            if amount.kind is UnitClass.RATIO and amount.unit in {"倍", "番"}:
                yield from _multiplied(text, levels, amount, lead)
            elif moved is None:
                levels.append(amount)
            elif (at or before) and roughly(amount).exact and not _is_one_of(text, inside[: at + 1], lead):
                beside = inside[at - 1] if at else before[-1]
                doubts = list(_judged(text, _move(text, levels, beside, roughly(amount), up=_is_up(moved))))
                yield from doubts or (_grown_by(text, levels, beside, amount, lead) if amount.exact else ())


def _is_one_of(text: str, told: Sequence[Amount], lead: str) -> bool:
    """Whether a movement, the last of the amounts told, is one of several or of each year."""
    start = told[-1].fact.span.start
    before = max((one.fact.span.end for one in told[:-1]), default=start - len(lead))
    several = _OF_SEVERAL.search(text, _told_from(told, lead), start) is not None
    return several or _YEARLY.search(text, before, start) is not None


def _told_from(told: Sequence[Amount], lead: str) -> int:
    """Where the clause begins that tells the first of the amounts around a movement."""
    start = told[-1].fact.span.start - len(lead)
    return next(max(start, one.clause.start) for one in told if one.fact.span.start >= start)


def _told_before(text: str, last: Sequence[Amount], first: Amount) -> list[Amount]:
    """The figures of the sentence before that a sentence goes on with.

    发生率22.6%。到年底，发生率降至0.58%，下降21.02个百分点: the first end; 由90分钟缩短到35分钟。一趟能省55分钟: both.
    """
    if not last or last[-1].paragraph != first.paragraph:
        return []
    if _goes_on(text, last[-1], first):
        return [last[-1]]
    lead = text[first.sentence.start : first.fact.span.start]
    both = list(last[-2:])
    moved = len(both) > 1 and _MOVED.search(lead) is not None and _NO_OTHER.fullmatch("".join(lead.split()))
    return both if moved and _FROM_TO.search(text[both[0].fact.span.end : both[1].fact.span.start]) else []


def _goes_on(text: str, before: Amount, first: Amount) -> bool:
    """Whether a sentence goes on with what the one before told last: it says what it came to, or what it is now.

    It names the same thing or nothing: 2015年，社员有863人。到去年底，减少到256人.
    """
    if not comparable(before, first):
        return False
    lead = text[first.sentence.start : first.fact.span.start]
    named = _IS.sub("", text[max(before.clause.start, before.fact.span.start - _ROW) : before.fact.span.start])
    noun = named[-_NOUN:]
    same = len(noun) == _NOUN and noun in lead
    if _REACHED.search(lead) is not None or (_YEAR.search(lead) and _ONLY_WHEN.fullmatch("".join(lead.split()))):
        long_ago = before.kind is UnitClass.TIME and _LONG_AGO.search(text, *before.sentence) is not None
        return same or long_ago or _ONLY_WHEN.fullmatch("".join(lead.split())) is not None
    told = text[before.sentence.start : first.fact.span.start]
    first_name, name = (
        _YEAR_AHEAD.sub("", one) for one in (text[before.sentence.start : before.fact.span.start], lead)
    )
    first_name, name = _IS.sub("", first_name), _IS.sub("", name)
    return len(name) >= _NOUN and first_name.endswith(name) and len(_YEAR.findall(told)) == len("ab")


def in_minutes(amounts: Sequence[Amount]) -> list[Amount]:
    """Hours beside minutes as minutes; where all are hours, they stay."""
    if not any(amount.unit == "分钟" for amount in amounts):
        return list(amounts)
    return [
        replace(amount, value=amount.value * 60, step=amount.step * 60, unit="分钟")
        if amount.unit == "小时"
        else amount
        for amount in amounts
    ]


def _is_up(moved: re.Match[str]) -> bool:
    return bool(moved["up"] or moved["more"])


def _pair(levels: Sequence[Amount], by: Amount) -> tuple[Amount, Amount] | None:
    """The two figures before a movement that it may be of: those of its unit, or the last two of one unit."""
    levels = levels[-_MOST:]
    ratio = by.kind is UnitClass.RATIO
    if by.unit in POINTS:
        fit = [level for level in levels if level.unit in {"%", "‰"}]
    elif ratio:
        rest = [level for level in levels if level.kind is not UnitClass.RATIO]
        fit = [level for level in rest if comparable(level, rest[-1])]
    else:
        fit = [level for level in levels if comparable(level, by)]
    if len(fit) < 2 or not (fit[-2].exact and fit[-1].exact):
        return None
    return alike_exact(fit[-2], fit[-1])


def _move(text: str, levels: Sequence[Amount], last: Amount, by: Amount, *, up: bool) -> _Move | None:
    found = _pair(levels, by)
    if found is None or (by.unit == "%" and found[0].unit == "%"):
        return None
    one, other = found
    between = text[one.fact.span.end : other.fact.span.start]
    lead = text[last.fact.span.end : by.fact.span.start]
    if text.endswith("多", 0, last.fact.span.end):
        lead = "多" + lead  # 一斤多卖6角
    if len(between) > _ROW or by.fact.span.start - other.fact.span.end > _ROW:
        return None
    if _leads_to(text, one, other):
        base, reached = one, other
        if _EACH.search(lead) and not _EACH.search(text, *one.clause) and _FROM_TO.search(between) is None:
            return None  # 由560方压到380方，每户少用90方
    elif _OVER.search(between):
        base, reached = other, one
    elif _TWO_TIMES.search(between):
        base, reached = sorted(found, key=lambda amount: amount.value, reverse=not up)
        if _ONLY_NOW.search(between) is not None:
            base, reached = one, other
        elif _ONLY_THEN.search(between) is not None:
            base, reached = other, one
    else:
        return None
    if _ON_LAST.search(lead) and not _is_of_last(text[one.sentence.start : other.clause.end]):
        return None
    one_way = "单程" not in lead or not _BOTH_WAYS.search(text, one.clause.start, one.fact.span.start)
    of_time = by.kind is UnitClass.TIME and one_way and not _OF_ANOTHER_WAY.search(lead)
    if not (of_time or _is_of_them(lead, text[one.clause.start : other.fact.span.end])):
        return None
    return _Move(base, reached, found, by, up)


def _leads_to(text: str, one: Amount, other: Amount) -> bool:
    """Whether the second of two figures is told as what the first came to."""
    between = text[one.fact.span.end : other.fact.span.start]
    begins = _FROM.search(text, one.clause.start, one.fact.span.start) is not None
    return _FROM_TO.search(between) is not None or (begins and _TO.fullmatch("".join(between.split())) is not None)


def _is_of_last(told: str) -> bool:
    """Whether the first of two figures is told as that of the year or month before the second."""
    years = [int(year) for year in _YEAR.findall(told)]
    return _LAST.search(told) is not None or any(second - first == 1 for first, second in pairwise(years))


def _is_of_them(lead: str, told: str) -> bool:
    """Whether what moved is what the two figures count: nothing else is named, or what their clauses name."""
    words = _TWICE.sub("增", "".join(lead.split()))
    if _NO_OTHER.fullmatch(words):
        return True
    moved = _MOVED.search(words)
    named = words[: moved.start()] if moved else words
    return len(named) >= _NOUN and named[-_NOUN:] in told


def _judged(text: str, move: _Move | None) -> Iterator[Doubt]:
    if move is None or not move.base.value:
        return
    base, reached, by = move.base, move.reached, move.by
    if by.unit in {"%", "成"}:
        right = (reached.value - base.value) / base.value
        # A growth is often cut off instead of rounded.
        parts = together(base.slack / base.value, reached.slack / max(reached.value, base.value * 0.1))
        slack = (_TENTH if by.unit == "成" else by.step) + (1 + right) * parts
        severity = Severity.MEDIUM
    else:
        scale = 100 if by.unit in POINTS else 1
        right = (reached.value - base.value) * scale
        slack = by.step / 2 * (by.slack > 0) + together(base.slack, reached.slack) * scale
        severity = Severity.HIGH
    right = right if move.up else -right
    if abs(right - by.value) <= slack + 1e-9:
        yield _doubt(text, FindingKind.SUM_HOLDS, Severity.INFO, "finding.difference_holds", move)
    elif right < 0 and (abs(right + by.value) <= slack + 1e-9 or _is_direct(text, move)):
        # 由6.8亿元升至8.0亿元，减少1.2亿元; 8900万元，比去年的9600万元多出1300万元
        yield _doubt(text, FindingKind.SUM_FAILS, severity, "finding.moved_otherwise", move)
    elif right > 0 and (abs(right - by.value) <= _NEAR * max(right, by.value) or _is_share_of(text, move)):
        yield _doubt(text, FindingKind.SUM_FAILS, severity, "finding.difference_fails", move)


def _is_direct(text: str, move: _Move) -> bool:
    """Whether nothing but the movement stands between its ends and its amount, all of them in one sentence."""
    first, second = move.told
    lead = text[second.fact.span.end : move.by.fact.span.start]
    alike = first.sentence == second.sentence == move.by.sentence and first.printed == second.printed
    return alike and _MOVED.fullmatch("".join(lead.split()).lstrip("，")) is not None


def _is_share_of(text: str, move: _Move) -> bool:
    """Whether a share by which something grew is plainly that of two figures that are no money.

    Money may have grown by less than its figures do, at the prices of the year before.
    """
    return move.by.kind is UnitClass.RATIO and move.base.kind is not UnitClass.MONEY and _is_direct(text, move)


def _doubt(text: str, kind: FindingKind, severity: Severity, code: str, move: _Move) -> Doubt:
    first, second = move.told
    params = {
        "first": shown(text, first.fact.span),
        "second": shown(text, second.fact.span),
        "moved": shown(text, move.by.fact.span),
    }
    refs = of_facts((amount.article, amount.fact) for amount in (first, second, move.by))
    return Doubt(kind, severity, code, params, refs)


def _grown_by(text: str, levels: Sequence[Amount], added: Amount, by: Amount, lead: str) -> Iterator[Doubt]:
    """21.86万吨，比上年增加0.44万吨，增长2.1%: what was is what it came to without what was added."""
    before = text[max(added.sentence.start, added.fact.span.start - _ROW) : added.fact.span.start]
    moved, grown = _MOVED.search(before), _MOVED.search(lead)
    gap = text[added.fact.span.end : by.fact.span.start]
    fit = [level for level in levels[-_MOST:] if comparable(level, added)]
    if by.unit != "%" or not fit or not (moved and grown and _NO_OTHER.fullmatch("".join(gap.split()))):
        return
    reached = fit[-1]
    up = _is_up(moved)
    apart = text[reached.fact.span.end : added.fact.span.start]
    base = reached.value + (-added.value if up else added.value)
    same_way = up == _is_up(grown)
    if not (reached.exact and added.exact and same_way and _OVER.search(apart)) or len(apart) > _ROW or base <= 0:
        return
    right = added.value / base
    slack = by.step + right * together(added.step / added.value / 2, reached.slack / base)
    move = _Move(reached, added, (reached, added), by, up)
    if abs(right - by.value) <= slack:
        yield _doubt(text, FindingKind.SUM_HOLDS, Severity.INFO, "finding.difference_holds", move)
    elif abs(right - by.value) <= _NEAR * max(right, by.value):
        yield _doubt(text, FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.difference_fails", move)


def _is_passed(text: str, by: Amount) -> bool:
    """Whether a movement is told as more than its figure: 翻了一番多, 翻了一番还多."""
    detail = by.fact.detail
    over = isinstance(detail, Figure) and detail.approximation is Approximation.OVER
    return over or _AND_MORE.match(text, by.fact.span.end) is not None


def _multiplied(text: str, levels: Sequence[Amount], by: Amount, lead: str) -> Iterator[Doubt]:
    """9860元，是2014年2140元的4.6倍; 由3公顷增长到12公顷，增长3倍; 由40万元增加到80万元，翻了一番."""
    rest = [level for level in levels[-_MOST:] if level.kind is not UnitClass.RATIO]
    fit = [level for level in rest if comparable(level, rest[-1])]
    passed = _is_passed(text, by)
    if len(fit) < 2 or not (by.exact or passed) or not (fit[-2].exact and fit[-1].exact):
        return
    one, other = alike_exact(*fit[-2:])
    between = text[one.fact.span.end : other.fact.span.start]
    behind = text[other.fact.span.end : by.fact.span.start]
    of_other = behind == "的" and re.search(r"[是为]|相当于", between) is not None
    if len(between) > _ROW or len(behind) > _ROW or not (of_other or _FROM_TO.search(between)):
        return
    of_first = _OF_FIRST.fullmatch(behind) is not None
    base, reached = (other, one) if of_other else (one, other)
    moved = _MOVED.search(lead)
    if not (of_other or of_first) and not _is_of_them(behind, text[one.clause.start : other.fact.span.end]):
        return
    if base.value <= 0 or reached.value <= 0 or not (of_other or of_first or moved or by.unit == "番"):
        return
    times = reached.value / base.value
    if by.unit == "番":
        least = 2**by.value if passed else (1 - _DOUBLED) * 2**by.value
        right, fits = times, least <= times <= (1 + _DOUBLED + passed) * 2**by.value
    elif passed:
        return  # 增长3倍多: three times as much and some, or four times
    else:
        slack = by.step / 2 + times * together(base.slack / base.value, reached.slack / reached.value)
        # 增长3倍 is three times as much again: from 3 to 12.
        again = not (of_other or of_first)
        right, fits = times, abs(times - by.value - again) <= slack
        # So many times as much and so many times more are told for one another, and of many there is little between.
        fits = fits or (again and by.value >= _MANY_TIMES and abs(times - by.value) <= slack)
    move = _Move(base, reached, (one, other), by, up=True)
    if fits:
        yield _doubt(text, FindingKind.SUM_HOLDS, Severity.INFO, "finding.difference_holds", move)
    elif right > 1 or of_other:
        yield _doubt(text, FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.difference_fails", move)
