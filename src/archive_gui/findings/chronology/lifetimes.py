"""Ages that somebody had in years which a page tells, held against one another.

1998年 … 刚满五十 and 今年82岁 in 2020; 生于1958年 and 五十五岁那年，也就是2015年; 十八岁进团, 唱了28年, 今年49岁.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.facts import Figure, PersonFact
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.ages import KIN, ages_of, births_of, is_present
from archive_gui.findings.chronology.dated import Day, days_of, last_year_told, years_of_writing
from archive_gui.findings.evidence import Doubt, Material, clause, facts_with, once, sentences, shown
from archive_gui.findings.spoken import NOBODY, spoken
from archive_gui.language.numerals import parse

_NUMBER = r"[0-9]{1,2}|[二三四五六七八九]?十[一二三四五六七八九]?"
_AGE = re.compile(rf"(?<![0-9一二三四五六七八九十第])(?P<age>{_NUMBER})(?:周岁|岁)(?P<behind>[^，。；]{{0,4}})")
_TURNED = re.compile(r"(?:刚满|年满|正好)(?P<age>[二三四五六七八九]十)(?=[，。岁；])")
_NOT_PLAIN = re.compile("平均|以[上下]|年龄|左右|[0-9十]多岁")
_THAT_YEAR = re.compile(r"^(?:岁|周岁)?(?:那年|时)?[，,（(]?(?:也?即|也就是|正是|是)?[，,]?$")
_THEN = re.compile("那年|那时|当时|那会儿")
_WHEN = re.compile("[^，。；]{1,14}时[，,][^，。；]{1,6}")
_NOW = re.compile("今年|现年|如今|年已|已经")
_SPENT = re.compile(
    r"(?:[干守做种养唱演教打跑当扫吹画织绣雕修卖开放走]|坚持)了(?:整整)?(?P<years>[二三四五六七八九]?十[一二三四五六七八九]?|[0-9]{1,2})(?:多)?年(?![前后代级])"
)
_BEGAN = re.compile(r"^(?:起|开始|就|便|那年|时|下|进|入|学|拜|当|参|上|跟|随|从)")
_WRITERS = frozenset({"记者", "通讯员", "作者", "摄影", "编辑"})
_SLACK = 2
_OTHER_PERSON = 30
_LEAD, _NEAR, _MOST = 10, 40, 12


@dataclass(frozen=True, slots=True)
class _Age:
    """The years in which somebody may have been born, and where the text says so."""

    material: Material
    person: str
    span: Span
    years: tuple[int, int]
    dated: bool
    """Whether it is the age of a year that the text tells, not of the day of writing."""


def lifetimes(page: Sequence[Material], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about people of a page whose ages in two years cannot both be."""
    if any(doubt.code == "finding.age_and_birth" for doubt in told):
        return
    of_years = {doubt.refs[0].article for doubt in told if doubt.code == "finding.spell_misfits"}
    written, last = years_of_writing(page), last_year_told(page)
    people = {name for material in page for name in _told_of(material)}
    only = next(iter(people)) if len(people) == 1 else ""
    found: dict[str, list[_Age]] = {}
    for material in page:
        for one in _ages(material, written[material.number] or last, only):
            found.setdefault(one.person, []).append(one)
        if material.number not in of_years:
            yield from _spent(material)
    for ages in found.values():
        for other in ages[1:_MOST]:
            one = ages[0]
            apart = max(one.years[0], other.years[0]) - min(one.years[1], other.years[1])
            if (one.dated or other.dated) and 0 < apart < _OTHER_PERSON:
                yield _doubt(one, other)
                break


@once
def _told_of(material: Material) -> frozenset[str]:
    """The people of an article, who wrote it left out."""
    people = facts_with(material, PersonFact)
    return frozenset("".join(fact.quote.split()) for fact, person in people if person.role not in _WRITERS)


def _ages(material: Material, written: int | None, only: str) -> Iterator[_Age]:
    text, people, breaks = material.reading.text, spoken(material), sentences(material)
    for birth in births_of(material):
        who = birth.key if isinstance(birth.key, str) else _of_only(text, birth.fact.span, only)
        if who:
            yield _Age(material, who, birth.fact.span, (birth.year, birth.year), dated=False)
    days = [day for day in days_of(material) if day.sure]
    for fact in ages_of(material):
        if not isinstance(fact.detail, Figure):
            continue
        value, sentence = fact.detail.value or 0.0, breaks.sentence(fact.span.start)
        who = people.beside(fact) or people.at(fact) or people.meant(fact, sentence)
        who = who or _of_only(text, fact.span, only)
        if not who or _of_others(text, max(sentence.start, fact.span.start - _LEAD), fact.span.end + 4):
            continue
        year = _year_of(text, days, fact.span, breaks.paragraph(fact.span.start))
        if year:
            yield _Age(material, who, fact.span, (year - round(value) - 1, year - round(value) + 1), dated=True)
        elif written and is_present(fact, text) and not _BEGAN.match(text[fact.span.end : fact.span.end + 2]):
            yield _Age(material, who, fact.span, (written - round(value) - 1, written - round(value) + 1), dated=False)
    for found in _TURNED.finditer(text):
        year = _year_of(text, days, Span(*found.span()), breaks.paragraph(found.start()))
        age = parse(found["age"])
        who = people.told_last(found.start()) or only
        if year and age and who:
            yield _Age(material, who, Span(*found.span()), (year - int(age) - 1, year - int(age) + 1), dated=True)


def _of_only(text: str, span: Span, only: str) -> str:
    """The only person of a page, where a clause begins with what it tells of them."""
    return only if NOBODY.fullmatch(text, clause(text, span).start, span.start) else ""


def _of_others(text: str, start: int, end: int) -> bool:
    """Whether the words around an age tell of kin, or of many."""
    return KIN.search(text, start, end) is not None or _NOT_PLAIN.search(text, start, end) is not None


def _year_of(text: str, days: Sequence[Day], span: Span, paragraph: Span) -> int:
    """The year told with an age: 1979年，十九岁的; 2003年来到草原，那年他二十三岁; 五十五岁那年，也就是2015年."""
    for day in days:
        start, end = day.fact.span
        if paragraph.start <= end <= span.start <= end + _NEAR:
            between = text[end : span.start]
            then = _THEN.search(between) is not None and between.count("。") <= 1
            told = then or not between.strip("，,") or _WHEN.fullmatch(between) is not None
            if told and not _NOW.search(between):
                return day.year
        if paragraph.start <= span.end <= start <= span.end + _NEAR // 4 and _THAT_YEAR.match(text[span.end : start]):
            return day.year
    return 0


def _spent(material: Material) -> Iterator[Doubt]:
    """十八岁进团, 唱了二十八年, 今年四十九岁, all told in an article of one person."""
    text = material.reading.text
    spent = list(_SPENT.finditer(text)) if len(_told_of(material)) == 1 else []
    if len(spent) != 1:
        return
    years = float(parse(spent[0]["years"]) or 0)
    begun: list[re.Match[str]] = []
    now: list[re.Match[str]] = []
    for found in _AGE.finditer(text):
        if _of_others(text, max(0, found.start() - _LEAD), found.end()):
            continue
        if _BEGAN.match(found["behind"]):
            begun.append(found)
        elif _NOW.search(text, max(0, found.start() - 6), found.start()) or found["behind"].startswith("的"):
            now.append(found)
    for last in now[:1]:
        age = float(parse(last["age"]) or 0)
        starts = [float(parse(one["age"]) or 0) for one in begun]
        if starts and all(abs(start + years - age) > _SLACK for start in starts):
            ends = (begun[-1], spent[0], last)
            params = {
                "spell": spent[0][0],
                "first": begun[-1][0],
                "second": last[0],
            }
            ranges = [material.reading.offsets.source_ranges(Span(*one.span())) for one in ends]
            refs = tuple(FindingRef(material.number, source_ranges=one) for one in ranges)
            yield Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_misfits", params, refs)


def _doubt(one: _Age, other: _Age) -> Doubt:
    params = {name: shown(side.material.reading.text, side.span) for name, side in (("first", one), ("second", other))}
    refs = tuple(
        FindingRef(side.material.number, source_ranges=side.material.reading.offsets.source_ranges(side.span))
        for side in (one, other)
    )
    return Doubt(FindingKind.FIGURES_DIFFER, Severity.MEDIUM, "finding.figures_differ_here", params, refs)
