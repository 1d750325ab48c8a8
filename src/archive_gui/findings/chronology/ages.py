"""Ages held against years of birth: 生于1950年 and 今年72岁 in an article of 2020."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive_gui.domain.facts import Fact, Figure, QuotationFact
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.chronology.dated import Day, days_of, last_year_told, years_of_writing
from archive_gui.findings.evidence import (
    Doubt,
    Material,
    Sentences,
    clause,
    facts_with,
    of_facts,
    once,
    sentences,
    shown,
)
from archive_gui.findings.spoken import spoken
from archive_gui.language.units import UnitClass, unit_class

_BORN_AHEAD = re.compile(r"(?:出生于?|生于|诞生于)[^，。；]{0,2}$|属[一-鿿][，,]$")
_BORN_BEHIND = re.compile(
    r"^[，,]?[^，。；的]{0,6}?(?:出生|生于|诞生|生(?=[，。；、人的）)]))|^的?[，,]?属[鼠牛虎兔龙蛇马羊猴鸡狗猪]"
)
_OF_A_THING = re.compile(r"出生(?:率|人口|缺陷|婴儿|地|证|的孩子)|诞生(?:地|了)")
_THEN = re.compile(
    r"时|那年|当年|的时候|[那当]时|岁就|岁便|岁起|岁开始|岁以|岁到|岁至|岁前|岁后|岁之|岁(?:参|入|下|进|拜|学|嫁|当|丧|起)|享年|终年|卒年|去世|逝世|牺牲"
)
"""An age of another time."""
_ONE_OF_MANY = re.compile(r"平均|最大|最小|以[上下内]|年龄[为在段]|至|周年")
_DIED = re.compile(r"享年|终年|卒年|时年|殁年")
KIN = re.compile(
    r"[儿孙]子|[女儿孙]女|女儿|儿媳|妻|丈夫|爱人|老伴|[父母]亲|爸|妈|爹|娘|[爷奶公婆叔姑舅姨伯]|[兄弟姐妹哥嫂]|孩子|"
    r"比[他她]|[大小]\d+岁|[大小][一二三四五六七八九十]+岁"
)
"""Kin, whose age is not that of the person named last."""
_BESIDE = 8
_OF_MINE = re.compile('[“"]?(?:别看)?(?:我|今年我|我今年|今年|我都|我已经|我快)(?:都|已经|已|快)?')
_APART, _FURTHEST = 2, 30
"""How far two ages told of one person lie apart: by a year as 周岁 and 虚岁, by far more as those of two people."""
_YOUNGEST, _OLDEST = -1, 2
"""How far an age may lie from the years lived: before the birthday a year less, 虚岁 a year or two more."""


@dataclass(frozen=True, slots=True)
class Birth:
    """When somebody was born, as an article tells it."""

    article: int
    fact: Fact
    year: int
    key: str | int
    """The person; the sentence's start where nobody is named, for what it tells is told of one person."""


def ages(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about ages on a page, each held against the birth of the same person, or an age told of them before."""
    written = years_of_writing(page)
    last_told = last_year_told(page)
    yield from _told_twice(page, written)
    told = {material.number: births_of(material) for material in page}
    # Who is named in one article is the same one in another.
    everyone = [birth for number in sorted(told, reverse=True) for birth in reversed(told[number])]
    named: list[tuple[str | int, Birth]] = [(one.key, one) for one in everyone if isinstance(one.key, str)]
    for material in page:
        year = written[material.number] or last_told
        births: dict[str | int, Birth] = dict(named)
        breaks = sentences(material)
        for birth in reversed(told[material.number]):
            births[birth.key] = birth
            # 1964年生的他今年51岁: an age of nobody named is that of whose birth its sentence tells.
            births.setdefault(breaks.sentence(birth.fact.span.start).start, birth)
        if not births or year is None:
            continue
        born = {birth.fact.id for birth in told[material.number]}
        days = [day for day in days_of(material) if day.year and day.fact.id not in born]
        people, said = spoken(material), _Said(material)
        for fact in ages_of(material):
            who: str | int = (
                people.at(fact) or said.of_speaker(fact) or people.meant(fact, breaks.sentence(fact.span.start))
            )
            who = who or breaks.sentence(fact.span.start).start
            own = births.get(who)
            last = _death(fact, days, breaks)
            if own is not None and last is not None:
                yield from _judged(material.number, own, fact, last)
            elif own is not None and is_present(fact, breaks.text, people.at(fact)):
                yield from _judged(material.number, own, fact, _year(fact, days, breaks.text, year))


def _told_twice(page: Sequence[Material], written: Mapping[int, int | None]) -> Iterator[Doubt]:
    """72岁的田桂花 here and 75岁的田桂花 there: both of the time of writing."""
    first: dict[str, tuple[Material, Fact, int]] = {}
    told: set[str] = set()
    for material in page:
        people, text = spoken(material), material.reading.text
        said = _Said(material)
        days = [day for day in days_of(material) if day.year]
        for fact in ages_of(material):
            if not is_present(fact, text, people.beside(fact)) or text[slice(*clause(text, fact.span))].count("岁") > 1:
                continue
            name = people.beside(fact) or said.of_speaker(fact)
            figure = fact.detail
            if not name or name in told or not isinstance(figure, Figure) or figure.value is None:
                continue
            year = _year(fact, days, text, written[material.number] or 0)
            age = round(figure.value) - (year or 0)
            other, before, was = first.setdefault(name, (material, fact, age))
            if _APART <= abs(age - was) <= _FURTHEST:
                told.add(name)
                params = {"first": shown(other.reading.text, before.span), "second": shown(text, fact.span)}
                refs = of_facts(((other.number, before), (material.number, fact)))
                yield Doubt(FindingKind.FIGURES_DIFFER, Severity.MEDIUM, "finding.figures_differ_here", params, refs)


class _Said:
    """Who says what stands in quotation marks."""

    def __init__(self, material: Material) -> None:
        self._text = material.reading.text
        self._people = spoken(material)
        self._said = [
            (fact.span, quoted.speaker) for fact, quoted in facts_with(material, QuotationFact) if quoted.speaker
        ]

    def of_speaker(self, fact: Fact) -> str:
        """The speaker of words that tell their own age: 我今年72岁."""
        lead = self._text[clause(self._text, fact.span).start : fact.span.start]
        if not _OF_MINE.fullmatch(lead):
            return ""
        speaker = next((speaker for span, speaker in self._said if span.covers(fact.span)), "")
        # “今年我48岁，值！”说完，他又忙去了: of whom was spoken before.
        return speaker or (self._people.told_last(fact.span.start) if "我" in lead else "")


def _judged(article: int, birth: Birth, fact: Fact, year: int) -> Iterator[Doubt]:
    figure = fact.detail
    if not isinstance(figure, Figure) or figure.value is None or year <= birth.year:
        return  # the only year that a page tells may be that of the birth
    if not _YOUNGEST <= figure.value - (year - birth.year) <= _OLDEST:
        params = {
            "birth": "".join(birth.fact.quote.split()),
            "age": "".join(fact.quote.split()),
            "published": str(year),
        }
        refs = of_facts(((birth.article, birth.fact), (article, fact)))
        yield Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.age_and_birth", params, refs)


@once
def births_of(material: Material) -> tuple[Birth, ...]:
    """The births that an article tells with their year."""
    return tuple(_births(material))


def _births(material: Material) -> Iterator[Birth]:
    breaks = sentences(material)
    people = spoken(material)
    for day in days_of(material):
        ahead = breaks.text[max(0, day.fact.span.start - _BESIDE) : day.fact.span.start]
        behind = breaks.text[day.fact.span.end : day.fact.span.end + _BESIDE + 2]
        born = _BORN_AHEAD.search(ahead) or _BORN_BEHIND.search(behind)
        if day.sure and born and not _OF_A_THING.search(ahead + behind):
            # 1978年8月，某某出生在…: who stands between the day and the birth was born.
            first = (
                people.told_next(day.fact.span.end, day.fact.span.end + _BESIDE) if _BORN_BEHIND.search(behind) else ""
            )
            yield Birth(material.number, day.fact, day.year, first or people.at(day.fact) or day.sentence.start)


@once
def ages_of(material: Material) -> tuple[Fact, ...]:
    """The facts of an article that are one plain age, in order."""
    return tuple(
        fact
        for fact, figure in facts_with(material, Figure)
        if unit_class(figure.unit) is UnitClass.AGE
        and figure.value is not None
        and figure.value_high is None
        and figure.approximation is None
    )


def is_present(fact: Fact, text: str, name: str = "") -> bool:
    """Whether an age is that of now and of whom it is told; who has the ``name`` 何喜妹 is nobody's sister."""
    around = clause(text, fact.span)
    told, up_to = text[around.start : around.end], text[around.start : fact.span.end + 3]
    # 26岁的某某领着儿子 is no age of the son.
    whose = text[around.start : min(around.end, fact.span.end + 6)]
    if name:
        whose = whose.replace(name, "")
    return not (_ONE_OF_MANY.search(told) or KIN.search(whose) or _THEN.search(up_to))


def _death(fact: Fact, days: Sequence[Day], breaks: Sentences) -> int | None:
    """The year told last before the age at which somebody died, in its sentence."""
    start = clause(breaks.text, fact.span).start
    if not _DIED.search(breaks.text, start, fact.span.start):
        return None
    last = bisect_right(days, fact.span.start, key=lambda day: day.fact.span.start) - 1
    told = last >= 0 and days[last].sentence == breaks.sentence(fact.span.start)
    return days[last].year if told else None


def _year(fact: Fact, days: Sequence[Day], text: str, written: int) -> int:
    """The year that an age is of: that of writing, or one told right before it (2008年，23岁的他)."""
    last = bisect_right(days, fact.span.start, key=lambda day: day.fact.span.start) - 1
    near = last >= 0 and days[last].fact.span.end >= clause(text, fact.span).start - 1
    return days[last].year if near else written
