"""Times that passed from one date of an article to another: 2016年开工 … 三年零两个月后，2018年5月通车."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.dated import Day, calendar_day, days_of
from archive_gui.findings.evidence import Doubt, Material, of_facts, shown
from archive_gui.language.numerals import parse

_NUMBER = r"[\d一二两三四五六七八九十][\d一二两三四五六七八九十百]{0,3}"
_SPELL = (
    rf"(?P<spell>(?P<years>{_NUMBER})(?P<odd_years>多)?(?:周年|年)(?P<half>半)?(?:[零又加]?(?P<rest>{_NUMBER})个?月)?|"
    rf"(?P<months>{_NUMBER})(?P<odd_months>多)?个(?P<half_month>半)?月|"
    rf"(?P<weeks>{_NUMBER})个?(?:星期|周|礼拜)|(?P<days>{_NUMBER})(?P<odd_days>多)?个?(?:[天日](?![至到—])|昼夜))"
)
_GAP = r"(?:的(?:时间)?|[，,、]|——)?(?:[也即]?就是|即|直到|等到|到了|到|[（(])?(?:[，,])?"
_LATER = re.compile(
    rf"(?<![\d一二两三四五六七八九十第几约近前])(?:仅仅|整整|大约|仅|刚|才|又过了?|过了)?{_SPELL}"
    rf"(?:[之以]?后|过后){_GAP}$"
)
"""What leads to the later date: 三年后的, 投产两个月后，也就是."""

_NTH = re.compile(rf"(?:的|后的?|之后的?)?第(?P<nth>{_NUMBER})(?P<unit>天|个月|年)(?:头上)?{_GAP}$")
TOOK = re.compile(
    rf"(?P<took>历时|历经|耗时|用时|苦干|苦战|奋战|鏖战|大干|前前后后|连轴转|[一-鿿]了(?=整整)|[打干修建挖铺架盖]了|(?<=，)[走跑住忙学待守等练找种养查]了|用了(?=整整)|前后(?:一共|共)?[一-鿿]{{0,2}}|整整[一-鿿]?|足足|总共|一共|持续|经过)"
    rf"(?:了|共|近|整整|[一-鿿]了)?{_SPELL}"
)
"""苦干四年零两个月."""

_DEED = re.compile(r"([一-鿿]{2,8})(?:以后|之后|后|过后)?(?:的)?$")
_BEGUN = re.compile(
    r"^[^。；]{0,24}?(?:动工|开工|开建|奠基|破土|开始|启动|动手|开凿|开挖|进场|进驻|出发|开赴|动身|启程|打响|入住|住进|入院|住院|进组|开机|"
    r"报到|上岗|接手|接过|立项|来到|打下第一|挖下第一)|^(?:始建|开建|开工|动工)"
)
_DONE = re.compile(
    r"^[^。；]{0,24}?(?:通车|竣工|完工|建成|落成|投产|投用|通水|通电|完成|交付|结束|收工|收官|开通|贯通|打通|修通|开进|圆满|圆了|回到|返回|出院|"
    r"离开|撤离|凯旋|杀青|封顶|合龙|归来|全部到位)"
)
_EMPTY = frozenset({"以后", "之后", "仅仅", "不到", "就在", "到了"})
PLANNED = re.compile("计划|预计|拟|将[于在]|力争|确保|争取|工期|合同|规划|提前|要求|承诺")
_TOLD_OUT = re.compile(r"(?<!第)[\d零〇一二三四五六七八九十][年月日号]|[今去前转]年")
"""今天, 次日 and 第二年 are days of the article, not dates that it gives."""
_AGAIN = re.compile("^[^。；]{0,10}?[又再另]")
_PERIOD = re.compile("至今|到现在|如今|以来")
_BEHIND, _NEXT, _LEAD, _FAR = 30, 12, 26, 260
_TEN = 9
"""Days by which 二十多天 may go beyond twenty."""
_MONTH = 30.4
_ANY_YEAR = 2001
_NEAR_YEARS = {"": 0, "今": 0, "去": -1, "前": -2, "明": 1}
"""The years that are told by that of writing, counted from it."""


@dataclass(frozen=True, slots=True)
class Spell:
    """A time that passed, of ``least`` to ``most`` days; by the calendar's ``years`` where it is told in years."""

    span: Span
    least: float
    most: float
    years: tuple[float, float] | None = None


def lapses(page: Sequence[Material], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about a time that is said to lie between two dates of an article and does not.

    Those about dates of which a doubt was ``told`` already are left out.
    """
    known = [set(doubt.refs) for doubt in told if doubt.kind is FindingKind.DATES_DISORDER]
    for doubt in _lapses(page):
        if not any(set(doubt.refs[:2]) <= refs for refs in known):
            yield doubt


def _lapses(page: Sequence[Material]) -> Iterator[Doubt]:
    for material in page:
        days = [day for day in days_of(material) if _TOLD_OUT.search(day.fact.quote)]
        for at, day in enumerate(days) if len(days) > 1 else ():
            yield from _later(material, days, at)
            yield from _took(material, days, at, day)


def _later(material: Material, days: Sequence[Day], at: int) -> Iterator[Doubt]:
    """投产两个月后，也就是2018年8月: counted from the date told with that deed, else from the one told last."""
    text, day = material.reading.text, days[at]
    start = max(day.sentence.start, day.fact.span.start - _LEAD)
    lead = text[start : day.fact.span.start]
    found, nth = _LATER.search(lead), False
    if found is None:
        found, nth = _NTH.search(lead), True
    if found is None or PLANNED.search(lead):
        return
    spell = _nth(found, start) if nth else spell_told(found, start)
    before = [one for one in days[:at] if one.fact.span.end <= start + found.start()]
    base = _base(text, before, day, lead[: found.start()])
    if nth and base is not None and base.paragraph == day.paragraph and found["unit"] == "年":
        return  # ``ordinal_years`` knows more of these
    if spell is not None and base is not None and not _fits(spell, base, day):
        yield _doubt(material, spell.span, base, day)


def _base(text: str, before: Sequence[Day], day: Day, lead: str) -> Day | None:
    """The date that a spell before ``day`` counts from."""
    near = [one for one in before if day.fact.span.start - one.fact.span.end <= _FAR]
    told = _DEED.search(lead)
    if told is not None:
        # 动工两年后: counted from the date that is told with 动工, wherever it stands.
        words = {told[1][at : at + 2] for at in range(len(told[1]) - 1)} - _EMPTY
        of_deed = [one for one in near if any(word in _around(text, one) for word in words)]
        return of_deed[-1] if of_deed else None
    last = near[-1] if near else None
    if last is None or last.paragraph == day.paragraph:
        return last
    # Another paragraph goes on from the date told before it only where no other one might be meant.
    return last if len(near) == 1 else None


def _around(text: str, day: Day) -> str:
    start, end = day.fact.span
    ahead = max(day.sentence.start, start - _BEHIND)
    behind = text[end : min(day.sentence.end, end + _BEHIND)]
    return text[ahead:start] + "|" + behind


def _took(material: Material, days: Sequence[Day], at: int, done: Day) -> Iterator[Doubt]:
    """2014年秋天动手。苦干四年零两个月，路终于通了，2017年6月 …: from the begin told last to the end told next."""
    text, end = material.reading.text, done.fact.span.end
    told = text[end : min(done.sentence.end, end + _BEHIND)]
    begun = days[at - 1] if at else None
    if begun is None or done.fact.span.start - begun.fact.span.end > _FAR:
        return
    opens = text[begun.fact.span.end : min(begun.sentence.end, begun.fact.span.end + _BEHIND)]
    closed = _DONE.match(told) or _DONE.match(text[begun.fact.span.end : done.fact.span.start][-_BEHIND:])
    opened = _BEGUN.match(opens)
    course = opened is not None and _DONE.match(opened[0]) is None and closed
    # 4月12日开钻，打了十九天，4月25日见水: in one sentence, day by day, whatever it is.
    beside = begun.sentence == done.sentence and bool(begun.day and done.day) and not _AGAIN.search(told)
    # 去年4月动了第一锹土，到今年3月水流到头，用了七个月: so are months, where the sentence tells no more.
    alone = [day for day in days if day.sentence == done.sentence] == [begun, done]
    months = alone and bool(begun.month and done.month) and begun.sure == done.sure
    if not (course or beside or months):
        return
    between = Span(begun.fact.span.end, done.fact.span.start)
    behind = done.sentence.end  # 最后一栋楼交付。前后只用了8个月
    spans = [Span(end, min(behind, end + (2 * _BEHIND if months else _BEHIND)))]
    if course or beside:
        spans = [between, *spans, Span(behind, min(done.paragraph.end, behind + _NEXT))]
    for start, stop in spans:
        for found in TOOK.finditer(text, start, stop):
            around = text[max(start, found.start() - _BEHIND) : min(stop, found.end() + _BEHIND)]
            spell = spell_told(found, 0, took=True)
            if spell is None or PLANNED.search(around) or _PERIOD.search(around):
                continue
            if not _fits(spell, begun, done):
                yield _doubt(material, spell.span, begun, done)
            return


def spell_told(found: re.Match[str], offset: int, *, took: bool = False) -> Spell | None:
    """What ``TOOK`` or the like found, as widely as it is told."""
    span = Span(offset + found.start("took" if took else "spell"), offset + found.end("spell"))
    odd = any(found[name] for name in ("odd_years", "odd_months", "odd_days"))
    if found["days"] or found["weeks"]:
        days = _number(found["days"]) or 7 * _number(found["weeks"])
        slack = 1.0 if found["days"] else 3.0
        return Spell(span, days - slack, days + slack + _TEN * odd)
    if found["months"]:
        months = _number(found["months"]) + 0.5 * bool(found["half_month"])
        slack = min(1, months / 3)
        return Spell(span, _MONTH * (months - slack), _MONTH * (months + slack + 1 + odd))
    years = _number(found["years"])
    if found["half"] or found["rest"]:
        months = 12 * years + (_number(found["rest"]) if found["rest"] else 6)
        slack = 4 if found["half"] else 2
        return Spell(span, _MONTH * (months - slack), _MONTH * (months + slack))
    # What took three years is often counted by the years that it touches.
    whole = (years - 1, years + 1) if took else (years, years + 1)
    least = 12 * years - (12 if took else 3)
    return Spell(span, _MONTH * least, _MONTH * (12 * years + 12), whole)


def _nth(found: re.Match[str], offset: int) -> Spell | None:
    """第六年: five or six years later."""
    number, span = _number(found["nth"]), Span(offset + found.start("nth") - 1, offset + found.end("unit"))
    if number <= 1:
        return None
    if found["unit"] == "年":
        return Spell(span, 365 * (number - 2) + _MONTH, 365 * (number + 1), (number - 1, number))
    size = 1.0 if found["unit"] == "天" else _MONTH
    return Spell(span, size * (number - 2) + (size == 1), size * (number + (size > 1)))


def _number(told: str | None) -> float:
    return float(parse(told.replace("两", "二")) or 0) if told else 0.0


def _fits(spell: Spell, one: Day, other: Day) -> bool:
    """Whether a spell may lie between two dates, each taken as widely as it is told."""
    if not (one.month and other.month):
        if not (one.year and other.year):
            return True
        years = other.year - one.year
        if spell.years is not None:
            return spell.years[0] <= years <= spell.years[1]
        return spell.least - 11 * _MONTH <= 365 * years <= spell.most + 11 * _MONTH
    first, last = _days(one, other)
    if first is None or last is None:
        # Of days that tell no year the one is taken to be of the other's.
        return True
    wide = 0.0 if one.day and other.day else _MONTH
    return spell.least - wide <= last - first <= spell.most + wide


def _days(one: Day, other: Day) -> tuple[int | None, int | None]:
    """Both dates as numbers of days; none where a year is needed and not told."""
    if not (one.sure or other.sure) and not (one.year and other.year):
        near = [_NEAR_YEARS.get(day.near) for day in (one, other)]
        if None in near or (one.near == "") != (other.near == ""):
            return None, None
        one, other = (replace(day, year=_ANY_YEAR + (told or 0)) for day, told in zip((one, other), near, strict=True))
    first, last = (calendar_day(replace(day, day=day.day or 1)) for day in (one, other))
    return (first.toordinal() if first else None, last.toordinal() if last else None)


def _doubt(material: Material, spell: Span, one: Day, other: Day) -> Doubt:
    text, number = material.reading.text, material.number
    params = {
        "spell": text[slice(*spell)],
        "first": shown(text, one.fact.span),
        "second": shown(text, other.fact.span),
    }
    ranges = material.reading.offsets.source_ranges(spell)
    refs = (*of_facts(((number, one.fact), (number, other.fact))), FindingRef(number, source_ranges=ranges))
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_misfits", params, refs)
