"""Figures made ready to be compared: what is counted, of whom, when, and how exactly it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from archive_gui.domain.facts import Approximation, Fact, Figure
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Material, clause, facts_with, folded, sentences
from archive_gui.findings.measures import based, counted_class, in_base
from archive_gui.findings.scopes import Scope, Scopes
from archive_gui.findings.things import deed, thing
from archive_gui.language.folds import fold
from archive_gui.language.numerals import parse
from archive_gui.language.people_groups import without_group
from archive_gui.language.units import UnitClass

PEOPLE = frozenset({UnitClass.PERSON, UnitClass.HOUSEHOLD})
COUNTED = PEOPLE | frozenset({UnitClass.THING, UnitClass.DIVISION, UnitClass.OCCURRENCE})
"""Classes whose measure words may stand for one another: 问题1279条 and 问题4968个 count the same."""

_MEASURED = frozenset(
    {
        UnitClass.MONEY,
        UnitClass.LENGTH,
        UnitClass.AREA,
        UnitClass.WEIGHT,
        UnitClass.VOLUME,
        UnitClass.ENERGY,
        UnitClass.RATIO,
    }
)
_NUMBER = re.compile(r"(\d[\d,]*)(?:\.(\d+))?[多余几来]?([十百千万亿]*)")
_BEHIND_UNIT = re.compile(r"\d[米块](?P<decimals>\d{1,2})$")
"""22米61: the decimals stand behind the unit."""

_MULTIPLIERS = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
_IN_MYRIADS = ("万", "亿")
_OF_A_HUNDRED = "百分之"
_PERCENT = ("%", "％", "‰")
_TENTHS = "成"
_PLACES = 12
"""Places of a step that are no error of arithmetic."""

_LOOSE = re.compile("[多余几来]|出头|挂零")
"""With these a number reaches to the next round one; 超过 and 以上 reach further."""

_BOUND_BEFORE = re.compile(r"(?:(?P<over>突破|超过|[破超逾]|(?<=[已早])过)|(?<![最附])近)了?$")
_BOUND_LONG = 3

_BACK = 100
"""Characters of a sentence before a figure in which 其中 makes it a part."""

_EACH = re.compile(
    r"每|[单当今昨首][日天晚]|[人户亩村日月年]均|平均|各(?!类|级|项|种|地|界|族|方)|分别|单[价个]|最[高多大少低小]|"
    r"同比|环比|增(?:加(?!值)|[长幅速])|下降|减少|提高|上升|增至|降至|[比较](?=[上去前往同年]|[12])"
)
"""Words of a clause whose figure is one of many, or a movement, and no count of the whole."""

_MODES = (
    re.compile(r"累计|总共|共计|合计|总计|以来|历年|迄今|至今"),
    re.compile(r"计划|预计|将|拟|力争|目标|规划|还需|仍需|剩余|余下|未"),
    re.compile(r"新[增开建培设发](?![、和及])"),
    re.compile(
        r"月份?|季度|上半年|下半年|上旬|中旬|下旬|[上本这下每]周|周[一二三四五六日末]|期间|第[一二三四五六七八九十0-9]+[批期轮次届阶场]|首[批期轮]|前期"
    ),
)
"""Words that tell running totals, plans, what is new and what belongs to one period or batch from one another."""

_N = "[0-9一二三四五六七八九十]+"
_PERIOD = re.compile(
    rf"(?P<first>{_N})(?:月份?)?[-—~至到](?P<last>{_N})月|[前头首](?P<months>{_N})个?月|(?P<month>{_N})月(?!{_N}[日号]|起|以来|开始)|"
    rf"前(?P<quarters>{_N})个?季度|(?P<quarter>[一二三四1-4])季度|(?P<half>[上下])半年"
)
"""Parts of a year: what is counted up to May is not what is counted up to August."""
_UP_TO = re.compile(
    r"(?:截[至止]到?|(?<![\d一-鿿])到)(?:今年|\d{4}年)?(?:(\d{1,2}月)(?:(\d{1,2}日)|底|末)?|(\d{1,2}日)(?=[\d早凌上中下傍晚]))"
)
"""截至3月20日, 到6月底: the day up to which all is counted."""
_RELATIVE = re.compile(
    "(?<![比较与同是由从和跟])(?:(?P<past>去年|上年|上一[年轮届])|(?P<now>今年|目前|如今|眼下|现在|本轮|这一轮|新一轮)|(?P<next>明年))"
    "(?!.?以来|同期|相比|的)"
)
"""Which year, or which round, a sentence tells of as seen from the day of the page."""
_LAST_DAYS = frozenset({"28日", "29日", "30日", "31日"})
_SENTENCE_END = re.compile("[。！？；\n]")
_PERIOD_MARK = re.compile("月|季度|半年")
"""One of these stands in each of them."""

_HAVING = re.compile(
    r"^.*(?:现有|共有|拥有|设有|[村镇乡县校厂]有|全[省市县区州镇乡村校厂院社矿营团体])(?=..)|^(?:共计?|总共|一共|累计|已经?|现|[今去]年)+(?=..)"
)
"""What an indicator may have before its noun: who has it, and that it is all (某厂现有职工, 全厂职工, 共种植核桃树)."""

_WHO_HAS = re.compile(
    r"(?<![一-鿿])(?P<who>[一-鿿]{2,8}(?<![全该本我])(?:社区|[村镇乡县厂]|小学|中学|医院|公司|合作社))"
    r"(?:现有|共有|已有|拥有|设有|建有)"
)
"""Who is said to have what is counted, at the beginning of its clause."""

_PLACE_END = re.compile(r"(?<=..)(?:特别行政区|自治[区州县旗]|地区|[省市县区州盟旗镇乡村])$")
_TOPIC_OF = re.compile(
    r"(?:[全本该我][省市县区镇乡村]|[省市县镇乡村][里内])?(?:眼下|目前|如今|现在|今年|现|已经?|共计?|一共|总共|达到?|有|就|也)+(?:了|约)?"
)
"""A clause that says no more than how many there are now; what is counted stands before it."""

_TOPIC = re.compile(r"的(?P<noun>[一-鿿]{2,8})[，,]$")
_TOPIC_LONG = 24
_CUT_OFF = ("户", "村")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with what it takes to compare it.

    ``low`` and ``high`` are the bounds that the words allow, ``step`` the last printed place (14.3万: 1000). ``noun``
    and ``subject`` are folded; ``kind`` and ``unit`` together are equal where values may be compared.
    """

    article: int
    fact: Fact
    value: float
    low: float
    high: float
    step: float
    exact: bool
    bound: Approximation | None
    """The bound word of a single number (超, 近 …); of vague ones and of ranges nothing is told by it."""
    ranging: bool
    """Whether it is a range, or as vague as one."""
    kind: UnitClass
    unit: str
    noun: str
    subject: str
    since: str
    until: str
    period: str
    """The months that were named last before it in its paragraph: 1-5 for 1至5月, 1-6 for 上半年."""
    up_to: str
    """The day up to which its sentence says that all is counted, the end of a month as the month: 3月20日, 6月.

    The day alone where an hour is told with it: 截至9日18时.
    """
    relative: str
    """Of which year or round its sentence tells before it, last of all: past (去年), now (目前) or next (明年)."""
    sentence: Span
    paragraph: Span
    clause: Span
    each: bool
    """Whether the words around it make it one of many or a movement (每, 人均, 增长)."""
    part: bool
    """Whether 其中 stands before it in its sentence."""
    told: str
    """Its clause."""
    thing: str
    """What is counted, by its name alone: 保洁员 for the indicator 县里配备保洁员."""
    scope: Scope
    narrowed: bool
    """Whether a description leads on to it with 的: 用于修路的 80万元 is no more than a share of the money."""

    @property
    def key(self) -> tuple[str, str, str]:
        """Counts of the same thing share it: the last two characters of its name, the class and the unit."""
        return self.thing[-2:], self.kind.value, self.unit

    @property
    def mode(self) -> tuple[bool, ...]:
        """Which of the words stand in its clause that tell totals, plans, additions and periods apart."""
        return _mode(self.told)

    @property
    def deed(self) -> frozenset[int]:
        """What is done to it, as ``things`` numbers it."""
        return deed(self.told[: self.fact.span.start - self.clause.start])

    @property
    def single(self) -> bool:
        """Whether it counts no whole: one of many, a movement or a part."""
        return self.each or self.part


def counts_of(material: Material) -> list[Count]:
    """The comparable figures of one article, in order."""
    return list(_counts(material))


def unmeasured(material: Material) -> list[Count]:
    """The figures of one article that are told in 万 or 亿 without any measure word, in order: 网单定格在33.6万."""
    told = any(_is_bare(fact, printed) for fact, printed in facts_with(material, Figure))
    return list(_counts(material, measured=False)) if told else []


def slip(one: float, other: float) -> bool:
    """Whether two values of three digits or more differ in one digit only, or in the order of two."""
    left, right = f"{one:.4f}".rstrip("0").rstrip("."), f"{other:.4f}".rstrip("0").rstrip(".")
    if len(left) != len(right) or min(len(left.rstrip("0")), len(right.rstrip("0"))) < 3:
        return False
    changed = [a for a, b in zip(left, right, strict=True) if a != b]
    return len(changed) == 1 or (len(changed) == 2 and sorted(left) == sorted(right))


def printed_unit(count: Count) -> str:
    """The measure word as printed."""
    return count.fact.detail.unit if isinstance(count.fact.detail, Figure) else ""


def one_measure(one: Count, other: Count) -> bool:
    """Whether two figures are of one measure: what else is counted has one measure word, people have several."""
    alike = (one.kind, one.unit) == (other.kind, other.unit)
    return alike and (one.kind in PEOPLE or printed_unit(one) == printed_unit(other))


def same_subject(one: str, other: str) -> bool:
    """Whether two names can be those of one place or body: 涟源 and 涟源市."""
    if not one or not other:
        return False
    left, right = (_PLACE_END.sub("", "全国" if name == "我国" else name) for name in (one, other))
    return left == right or (len(left) > 1 and one.endswith(right) and len(right) > 1)


def bounded_by(figure: Figure, text: str, span: Span) -> Figure:
    """A figure with the word for more or less that may stand before what its fact holds: 总量破300万吨."""
    found = _BOUND_BEFORE.search(text, max(0, span.start - _BOUND_LONG), span.start)
    if found is None or figure.approximation is not None or figure.value_high is not None:
        return figure
    return replace(figure, approximation=Approximation.OVER if found["over"] else Approximation.NEAR)


def _counts(material: Material, *, measured: bool = True) -> Iterator[Count]:
    text, plain = material.reading.text, folded(material)
    breaks = sentences(material)
    scopes = Scopes(material)
    for fact, printed in facts_with(material, Figure):
        if printed.value is None:
            continue
        if not measured and not _is_bare(fact, printed):
            continue
        kind = counted_class(printed, text, fact.span.end)
        if (kind in COUNTED or kind in _MEASURED) is not measured:
            continue
        unit, factor = based(printed.unit)
        value = printed.value * factor
        figure = in_base(printed, factor)
        bounded = bounded_by(figure, text, fact.span)
        bound = bounded.approximation
        around = clause(text, fact.span)
        ranging = figure.value_high is not None or bound is Approximation.VAGUE
        step = step_of(fact.quote, value)
        low, high = bounds(bounded, fact.quote, step)
        since, _, until = (figure.as_of or "").partition("..")
        sentence, paragraph = breaks.sentence(fact.span.start), breaks.paragraph(fact.span.start)
        having = _WHO_HAS.search(text, around.start, fact.span.start)
        subject, _ = without_group(_joined(having["who"] if having else figure.subject or ""))
        noun = _noun(_whole_word(text, fact.span.end, figure.indicator or ""), subject)
        if (topic := _TOPIC_OF.fullmatch(text, around.start, fact.span.start)) is not None and len(noun) <= len("眼下"):
            noun = _topic(text, sentence.start, topic.start()) or noun
        yield Count(
            article=material.number,
            fact=fact,
            value=value,
            low=low,
            high=high,
            step=step,
            exact=bound is None and figure.value_high is None,
            bound=None if ranging else bound,
            ranging=ranging,
            kind=kind,
            unit="" if kind in COUNTED else unit,
            noun=noun,
            subject=subject,
            since=since,
            until=until or since,
            period=_period(plain, paragraph.start, fact.span.start),
            up_to=_up_to(text, max(sentence.start, fact.span.start - _BACK), fact.span.start),
            relative=_relative(text, max(sentence.start, fact.span.start - _BACK), fact.span.start),
            sentence=sentence,
            paragraph=paragraph,
            clause=around,
            each=_EACH.search(text, around.start, around.end) is not None,
            part="其中" in text[max(sentence.start, fact.span.start - _BACK) : fact.span.start],
            told=text[around.start : around.end],
            thing=thing(noun),
            scope=scopes.at(sentence, fact.span.start),
            narrowed=text.endswith("的", 0, fact.span.start),
        )


def _is_bare(fact: Fact, printed: Figure) -> bool:
    return not printed.unit and fact.quote.endswith(_IN_MYRIADS)


def _whole_word(text: str, end: int, indicator: str) -> str:
    """A noun behind its figure with the 户 or 村 that it was cut from: 148户贫困|户摘了帽."""
    behind = end + len(indicator)
    cut = len(indicator) == len("贫困") and text.startswith(indicator, end) and text[behind : behind + 1] in _CUT_OFF
    return indicator + text[behind] if cut and behind < len(text) else indicator


def _topic(text: str, start: int, end: int) -> str:
    """What the clause before speaks of: 办在小区里的车间，全县眼下已有14家 counts 车间."""
    before = _TOPIC.search(text, max(start, end - _TOPIC_LONG), end)
    return _joined(before["noun"]) if before else ""


def _period(text: str, start: int, end: int) -> str:
    """The months that the last period named spans, in numbers: 1-9 for 1至9月, 前9个月 and 前三季度; empty for none."""
    start = max(start, end - _BACK)
    if not _PERIOD_MARK.search(text, start, end):
        return ""
    found = [one for one in _PERIOD.finditer(text, start, end) if not one["month"] or _is_of(text[one.end() : end])]
    return _months(found[-1]) if found else ""


def of_two_days(one: str, other: str) -> bool:
    """Whether all is counted up to two days: told with the month (``Count.up_to``), or by the day of a month alone."""
    if not (one and other):
        return False
    bare = one[-1] == other[-1] == "日" and ("月" in one) != ("月" in other)
    return one.rpartition("月")[2] != other.rpartition("月")[2] if bare else one != other


def of_two_rounds(one: Count, other: Count) -> bool:
    """Whether one is told of last year or round and the other of this one."""
    return bool(one.relative and other.relative and one.relative != other.relative)


def _relative(text: str, start: int, end: int) -> str:
    found = [one.lastgroup or "" for one in _RELATIVE.finditer(text, start, end)]
    return found[-1] if found else ""


def _up_to(text: str, start: int, end: int) -> str:
    found = list(_UP_TO.finditer(text, start, end))
    if not found:
        return ""
    month, day, hour_of = found[-1].groups()
    if hour_of:
        return hour_of
    return month + ("" if day is None or day in _LAST_DAYS else day)


def _is_of(between: str) -> bool:
    """Whether a figure is that of one month: what follows a clause or a sentence later only happened after it."""
    return not _SENTENCE_END.search(between) and (between.count("，") <= 1 or between.startswith("份"))


def _months(found: re.Match[str]) -> str:
    told = {name: int(parse(digits) or 0) for name, digits in found.groupdict().items() if digits and name != "half"}
    if found["half"]:
        return "1-6" if found["half"] == "上" else "7-12"
    if "first" in told:
        return f"{told['first']}-{told['last']}"
    if "quarter" in told:
        return f"{told['quarter'] * 3 - 2}-{told['quarter'] * 3}"
    if "month" in told:
        return f"{told['month']}-{told['month']}"
    return f"1-{told['months'] if 'months' in told else told['quarters'] * 3}"


@lru_cache(maxsize=256)
def _mode(told: str) -> tuple[bool, ...]:
    return tuple(words.search(told) is not None for words in _MODES)


def _noun(indicator: str, subject: str) -> str:
    """An indicator folded, without blanks, its subject and words that only say who has the things."""
    return _HAVING.sub("", _joined(indicator).removeprefix(subject))


@lru_cache(maxsize=1024)
def _joined(name: str) -> str:
    """A name folded, without blanks."""
    return _BLANKS.sub("", fold(name))


@lru_cache(maxsize=1024)
def step_of(quote: str, value: float) -> float:
    """The last printed place of a number in the scale of ``value``: 1000 for 14.3万, 0.001 for 12.5% (0.125).

    A bare number that ends in two zeros or more may be a round one: its step is its last digit that is not zero. A
    percentage is none: 100% is no less exact than 99%.
    """
    plain = "".join(fold(quote).split())
    found = _NUMBER.search(plain)
    if plain.endswith(_TENTHS):
        return 0.1
    if behind := _BEHIND_UNIT.search(plain):
        return 10.0 ** -len(behind["decimals"])
    if found is None:
        return 0.01 if plain.startswith(_OF_A_HUNDRED) else _round_place(value)
    digits, decimals, scale = found[1].replace(",", ""), found[2] or "", found[3]
    factor = 1.0
    for mark in scale:
        factor *= _MULTIPLIERS[mark]
    printed = float(f"{digits}.{decimals or 0}") * factor
    unit = value / printed if printed else 1.0
    step: float = factor * unit * 10.0 ** -len(decimals)
    if not (decimals or scale or plain.endswith(_PERCENT)):
        step = max(step, _round_place(printed) * unit)
    return float(f"{step:.{_PLACES}g}")  # 1e6 for 4.86亿, not 999999.9999999999


def _round_place(value: float) -> float:
    if value <= 0 or value != int(value):
        return 1.0 if value >= 1 else 0.01
    place = _zeros(value)
    return place if place >= 100 else 1.0


def _zeros(value: float) -> float:
    """The place of the last digit that is not zero: 10 for 30, 1 for 31."""
    whole, place = int(value), 1
    while whole and whole % (place * 10) == 0:
        place *= 10
    return float(place)


def bounds(figure: Figure, quote: str, step: float) -> tuple[float, float]:
    """The least and the most that a figure says with its bound words."""
    value = figure.value or 0.0
    if figure.value_high is not None:
        return value, figure.value_high
    match figure.approximation:
        case None:
            return value, value
        case Approximation.OVER:
            return value, value + max(step, _zeros(value)) if _LOOSE.search(quote) else value * 2
        case Approximation.AT_LEAST:
            return value, inf
        case Approximation.AT_MOST:
            return 0.0, value
        case Approximation.NEAR:
            return value * 0.85, value
        case Approximation.ABOUT:
            return value * 0.9 - step, value * 1.1 + step
        case Approximation.VAGUE:
            return value * 0.5, value * 10
