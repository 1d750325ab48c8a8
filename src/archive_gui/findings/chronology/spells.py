"""Spells of time held against the dates they are told with: 历时三年 from 2016 to 2018, 十年前的2013年, 结婚20年."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.amounts import Amount, amounts_of
from archive_gui.findings.chronology.dated import Day, calendar_day, days_of, intervals_of, years_of_writing
from archive_gui.findings.evidence import Doubt, Material, of_facts, shown
from archive_gui.findings.spoken import spoken
from archive_gui.language.numerals import parse

_TOOK = re.compile(
    r"(?:历时|历经|经过|(?<![已曾])经|耗时|用时|用了|花了|花费|费时|为期|工期|周期|时限|持续|前后|时隔|相隔|长达|整整|苦战|奋战|鏖战|"
    r"[一总]共|共)(?:了|共|整整|为|长达)?$"
)
"""What makes a spell the time from one date to the other."""
_LATER = re.compile(r"^(?:的?(?:施工|建设|奋战|努力|苦战|攻坚|改造|筹备|调试|试运行)|[之以]?后)")
_SINCE_AHEAD = re.compile(r"[自从]$")
_SINCE_BEHIND = re.compile(r"^(?:[起开至]|以来|开始|到现在|到今)")
_SINCE = ("起", "以来", "至今")
_GONE_ON = re.compile(r"(?:连续|已经?|坚持|一干就是|一守就是|一晃|至今|整整|持续|足足|过去)(?:了|已经?|有|整整)*$")
_AGO = re.compile(r"(?P<years>[\d一二两三四五六七八九十][\d一二两三四五六七八九十]*)年(?:(?P<ago>之?前)|[之以]?后)")
_AGO_SAID = re.compile("年(?:之?前|[之以]?后)")
"""A part of it that most texts do not have, which is soon seen."""
_ALTOGETHER = re.compile(r"[（(，,]?(?:历时|为期|一?共计?|前后|持续|长达|连续)*")
_IS_LONG, _THEREOF = re.compile("(?:期|为期|历时|共)$"), re.compile("[，,（(]?[自从]?")
_TOLD_OUT = re.compile(r"[日号年\d]$")
_SAME = re.compile(r"的?[（(，,]?(?:[也即]?就是|即|也就是)?")
_THAT = re.compile(r"的[^。；]{2,24}[。，\n]+[^。，；]{0,4}?那是")
"""五年前的一场大病 … 那是2012年."""
_MONTHS = {"年": 12.0, "个月": 1.0}
_DEEDS = (
    "结婚 成家 成婚",
    "驻村 进村 到村任职",
    "从教 任教 教书 走上讲台",
    "从医 行医",
    "入党 党龄",
    "从警",
    "通车",
    "脱贫 摘帽",
    "回乡 返乡 回村 回到家乡 回到村 回家乡 还乡 (?<!没)(?:[就便又才]|跑|搬|转身|毅然)回来",
    "进城 打工 外出务工 闯荡",
    "创业",
    "当(?:上|选|了)?(?:村)?(?:支书|主任|书记)",
    "参军 入伍 军龄 当兵",
    "退休 离休",
    "养蜂 养牛 养猪 养羊 养鱼 养鸡 种茶 种橙 种桃 种药 种菇",
)
"""What lasts from the day it is done: a line for what comes to the same."""
_SORTS = tuple(re.compile("|".join(line.split())) for line in _DEEDS)
_COUNTED = re.compile(
    r"(?:建[校厂县社院党站]|成立|创办|创立|开业|通车|投产|办学|创刊)(?P<of>[\d一二三四五六七八九十百]+)周年|"
    r"今年(?:已?经?是|[已正]?是)[^，。；]{0,10}?第(?P<nth>[\d一二三四五六七八九十]+)(?:个年头|年(?!级))"
)
_FOUNDED = re.compile(r"创办|成立|始建|建于|创立|建校|建成|开业|通车|投产|创刊|建立|组建")
_PLANNED = re.compile(r"计划|预计|拟|将[于在]|力争|确保|争取")
_FULL_STOP = re.compile(r"[。！？\n]")
_WHOLLY = re.compile("整整|足足")
_ANY_YEAR = 2001
_ABOUT = 4
"""Months by which a spell told as a whole one may miss."""
_OF_A_HALF = 6
"""Months by which 一年半 may miss."""

_NEAR, _FAR = 4, 30


@dataclass(frozen=True, slots=True)
class _Told:
    """What one article tells: its dates and spells in order, and the year it was written in."""

    material: Material
    days: Sequence[Day]
    spells: list[Amount]
    written: int | None

    @property
    def text(self) -> str:
        """The reading text."""
        return self.material.reading.text


def spells(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about spells of time on a page."""
    written = years_of_writing(page)
    begun: dict[tuple[int, str], tuple[int, Day]] = {}
    read = []
    for material in page:
        found = [amount for amount in amounts_of(material) if amount.unit in {"年", "个月", "天"} and amount.exact]
        read.append(_Told(material, days_of(material), found, written[material.number]))
        for key, day in _begun(read[-1]).items():
            begun.setdefault(key, (material.number, day))
    for told in read:
        yield from _between(told)
        yield from _intervals(told)
        yield from _since(told)
        yield from _ago(told)
        yield from _lasting(told, begun)
        yield from _counted(told)


def _plain(text: str, spell: Amount) -> bool:
    """Whether nothing behind a spell makes it another number or an ordinal: 三年多, 三年前."""
    return not re.match(
        r"[多余来半]|左右|以[上下]|之?[内前]|一[次届度遇]", text[spell.fact.span.end : spell.fact.span.end + _NEAR]
    )


def _between(told: _Told) -> Iterator[Doubt]:
    """2018年3月动工，经过10个月施工，今年5月建成; 2016年开工，2018年完工，历时三年."""
    text = told.text
    starts = [day.fact.span.start for day in told.days]
    for spell in told.spells:
        span = spell.fact.span
        lead = text[max(spell.sentence.start, span.start - _NEAR) : span.start]
        later = _LATER.match(text[span.end : span.end + _NEAR])
        if not (_TOOK.search(lead) or later) or not _plain(text, spell):
            continue
        if _PLANNED.search(
            text, max(spell.sentence.start, span.start - _FAR), min(spell.sentence.end, span.end + _FAR)
        ):
            continue
        at = bisect_left(starts, span.start)
        before = [day for day in told.days[max(0, at - 2) : at] if _in_one_breath(text, day, spell)]
        behind = [day for day in told.days[at : at + 1] if day.sentence == spell.sentence]
        ends = [*before[-1:], *behind] if behind else before
        if len(ends) == 2 and not _fits(spell, *ends, wholly=_WHOLLY.search(lead) is not None):
            yield _doubt(told, Severity.MEDIUM, spell, *ends)


def _in_one_breath(text: str, day: Day, spell: Amount) -> bool:
    """Whether a date stands in the sentence of a spell, or before it with no more than semicolons between them."""
    if day.sentence == spell.sentence:
        return True
    between = text[day.fact.span.end : spell.fact.span.start]
    opens = _TOOK.fullmatch(text[spell.sentence.start : spell.fact.span.start]) is not None
    if opens and day.paragraph == spell.paragraph and between.count("。") == 1:
        return len(between) <= _FAR  # 2017年9月开工。历时18个月，
    return len(between) <= _FAR + _FAR and not _FULL_STOP.search(between)


def _fits(spell: Amount, one: Day, other: Day, *, wholly: bool = False) -> bool:
    """Whether a spell may lie between two dates, each taken as widely as it is told; ``wholly``: 整整两年."""
    if spell.unit == "天":
        apart = _days(one, other)
        return apart is None or apart < 0 or abs(apart - spell.value) <= 1
    if not (one.sure or other.sure) and one.near == other.near == "":
        return True
    months = spell.value * _MONTHS[spell.unit]
    apart = (other.year - one.year) * 12 + (other.month or 0) - (one.month or 0)
    if not (one.year and other.year) or apart < 0:
        return True
    if spell.unit == "个月":
        if not (one.month and other.month):
            return True
        # The year of a date that says 今年 may be taken wrongly; its month is not.
        years = (0,) if one.sure and other.sure else range(-apart // 12, 10)
        return any(abs(apart + 12 * year - months) <= 1 for year in years)
    if not (one.sure and other.sure) and not (one.near or other.near):
        return True
    if one.month and other.month and spell.value % 1:
        return abs(apart - months) < _OF_A_HALF
    if one.month and other.month:
        return abs(apart - months) < (_ABOUT if wholly and one.sure and other.sure else 12)
    return abs(other.year - one.year - spell.value) <= 1


def _days(one: Day, other: Day) -> int | None:
    """The days from one date to the other; None where they are not told to the day."""
    if not (one.sure or other.sure) and all((one.month, one.day, other.month, other.day)):
        # Days that tell no year are of one, whatever year they are taken to be of.
        one, other = replace(one, year=_ANY_YEAR), replace(other, year=_ANY_YEAR)
    first, last = calendar_day(one), calendar_day(other)
    return (last - first).days if first and last else None


def _intervals(told: _Told) -> Iterator[Doubt]:
    """5月18日至5月24日，为期5天."""
    text = told.text
    starts = [spell.fact.span.start for spell in told.spells]
    for fact, first, last in intervals_of(told.material):
        if not first[:4].isdigit() or not last[:4].isdigit() or len(first) != len(last):
            continue
        at = bisect_left(starts, fact.span.end)
        spell = told.spells[at] if at < len(starts) else None
        ahead = told.spells[at - 1] if at else None
        if (
            ahead is not None
            and _IS_LONG.search(text[: ahead.fact.span.start][-_NEAR:])
            and (_THEREOF.fullmatch(text[ahead.fact.span.end : fact.span.start]) is not None)
        ):
            spell = ahead  # 培训期十五天，从5月6日到5月15日
        elif spell is None or not _ALTOGETHER.fullmatch(text[fact.span.end : min(starts[at], fact.span.end + _FAR)]):
            continue
        if not _TOLD_OUT.search("".join(fact.quote.split())):
            continue
        apart = _apart(first, last, spell.unit)
        if apart is not None and not 0 <= spell.value - apart <= 1 and _plain(text, spell):
            params = {"spell": shown(text, spell.fact.span), "first": "".join(fact.quote.split())}
            refs = of_facts(((told.material.number, fact), (told.material.number, spell.fact)))
            yield Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_and_interval", params, refs)


def _apart(first: str, last: str, unit: str) -> float | None:
    """The time between two ISO dates in a unit; None where they are not told as finely."""
    if unit == "天" and len(first) == len("2020-01-01"):
        return (date.fromisoformat(last) - date.fromisoformat(first)).days
    if unit == "年" and len(first) == len("2020"):
        return int(last) - int(first)
    return None


def _since(told: _Told) -> Iterator[Doubt]:
    """2016年以来，已连续五年 in an article of 2018."""
    if told.written is None:
        return
    text = told.text
    starts = [day.fact.span.start for day in told.days]
    for spell in told.spells:
        span = spell.fact.span
        lead = text[max(spell.sentence.start, span.start - _NEAR) : span.start]
        at = bisect_left(starts, span.start)
        day = told.days[at - 1] if at else None
        if spell.unit != "年" or day is None or not day.sure or day.sentence != spell.sentence:
            continue
        start, end = day.fact.span
        since = _SINCE_BEHIND.match(text[end : end + _NEAR]) is not None or day.fact.quote.endswith(_SINCE)
        since = since or _SINCE_AHEAD.search(text[max(0, start - 1) : start]) is not None
        gone_on = _GONE_ON.search(lead)
        if since and gone_on and _plain(text, spell) and spell.value > told.written - day.year + 1:
            yield _since_doubt(told, spell, day)


def _ago(told: _Told) -> Iterator[Doubt]:
    """十年前的2013年 in an article of 2019; 2012年 … 五年后的2019年."""
    text = told.text
    by_start = {day.fact.span.start: at for at, day in enumerate(told.days)}
    for found in _AGO.finditer(text) if _AGO_SAID.search(text) else ():
        gap = _SAME.match(text, found.end())
        at = by_start.get(gap.end()) if gap is not None and gap.end() > found.end() else None
        if at is None and found["ago"] and (that := _THAT.match(text, found.end())) is not None:
            at = by_start.get(that.end())
        years = parse(found["years"])
        day = told.days[at] if at is not None else None
        if at is None or years is None or day is None or not day.sure:
            continue
        before = next((one for one in reversed(told.days[max(0, at - 3) : at]) if one.sure), None)
        if found["ago"]:
            right, other = (told.written or day.year + int(years)) - int(years), None
        elif before is not None and before.paragraph == day.paragraph:
            right, other = before.year + int(years), before
        else:
            continue
        if abs(right - day.year) > 1:
            yield _ago_doubt(told, Span(*found.span()), day, other)


def _ago_doubt(told: _Told, spell: Span, day: Day, other: Day | None) -> Doubt:
    text, number = told.text, told.material.number
    ranges = told.material.reading.offsets.source_ranges(spell)
    facts = [day.fact, *([other.fact] if other is not None else [])]
    refs = (FindingRef(number, source_ranges=ranges), *of_facts((number, fact) for fact in facts))
    if other is None:
        params = {"spell": text[slice(*spell)], "first": day.fact.quote, "year": str(told.written)}
        return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_since", params, refs)
    params = {"spell": text[slice(*spell)], "first": other.fact.quote, "second": day.fact.quote}
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_misfits", params, refs)


def _begun(told: _Told) -> dict[tuple[int, str], Day]:
    """When the people of an article began what lasts, by its sort and their name."""
    begun: dict[tuple[int, str], Day] = {}
    people = spoken(told.material)
    for day, following in zip_longest(told.days, told.days[1:]):
        # A date leads what is told to the end of its sentence, or to where another date begins.
        end = following.fact.span.start if following else day.sentence.end
        told_of = told.text[day.fact.span.end : min(end, day.sentence.end, day.fact.span.end + _FAR)]
        for sort in _sorts(told_of) if day.sure else ():
            first = people.told_next(day.fact.span.end, day.fact.span.end + 2 * _NEAR)
            begun.setdefault((sort, people.at(day.fact)), day)
            begun.setdefault((sort, first), day)
    return begun


def _lasting(told: _Told, begun: Mapping[tuple[int, str], tuple[int, Day]]) -> Iterator[Doubt]:
    """1998年结婚 and 结婚30年 of one person on a page of 2019."""
    text = told.text
    if told.written is None:
        return
    people = spoken(told.material)
    own = _begun(told)
    for spell in told.spells:
        span = spell.fact.span
        beside = text[max(spell.clause.start, span.start - _NEAR) : span.end + _NEAR]
        plain = _plain(text, spell) or text.startswith("来", span.end)
        for sort in _sorts(beside) if spell.unit == "年" and plain else ():
            person = people.at(spell.fact) or people.told_next(span.end, spell.sentence.end)
            here = own.get((sort, person))
            number, since = begun.get((sort, person), (0, None)) if here is None else (told.material.number, here)
            # Where nobody is named, only what one sentence tells is surely told of one person.
            if (
                since is not None
                and (person or (here is not None and since.sentence == spell.sentence))
                and abs(told.written - since.year - spell.value) > 1
            ):
                yield _since_doubt(told, spell, since, number)


def _counted(told: _Told) -> Iterator[Doubt]:
    """学校创办于1936年，今年建校六十周年; 2016年到任，今年是第六个年头: years counted up to the one of writing."""
    starts = [day.fact.span.start for day in told.days]
    for found in _COUNTED.finditer(told.text) if told.written is not None else ():
        number = parse(found["of"] or found["nth"])
        at = bisect_left(starts, found.start())
        near = [day for day in told.days[max(0, at - 3) : at] if day.sure]
        if number is None or not near or told.written is None:
            continue
        day = near[-1]
        # 2025年是样会成立80周年: what is founded there is told by the anniversary alone.
        end = min(day.fact.span.end + 2 * _NEAR, found.start())
        around = told.text[day.fact.span.start - min(day.fact.span.start, _NEAR + 2) : end]
        if found["of"] and not _FOUNDED.search(around):
            continue
        if not told.text[day.fact.span.end : found.start()].count("。") and (
            abs(told.written - day.year - int(number) + bool(found["nth"])) > 1
        ):
            yield _ago_doubt(told, Span(*found.span()), day, None)


def _sorts(words: str) -> Iterator[int]:
    return (number for number, sort in enumerate(_SORTS) if sort.search(words))


def _doubt(told: _Told, severity: Severity, spell: Amount, one: Day, other: Day) -> Doubt:
    text = told.text
    params = {
        "spell": shown(text, spell.fact.span),
        "first": shown(text, one.fact.span),
        "second": shown(text, other.fact.span),
    }
    refs = of_facts((told.material.number, fact) for fact in (one.fact, spell.fact, other.fact))
    return Doubt(FindingKind.DATES_DISORDER, severity, "finding.spell_misfits", params, refs)


def _since_doubt(told: _Told, spell: Amount, day: Day, number: int = 0) -> Doubt:
    """The doubt about a spell and its beginning, which article ``number`` tells where it is another one."""
    text = told.text
    here = number in {0, told.material.number}
    params = {
        "spell": shown(text, spell.fact.span),
        "first": shown(text, day.fact.span) if here else "".join(day.fact.quote.split()),
        "year": str(told.written),
    }
    refs = of_facts(((number or told.material.number, day.fact), (told.material.number, spell.fact)))
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_since", params, refs)
