"""How long somebody has done what they do, held against the year in which they began.

2008年回村包下42亩田 and 种粮种了24年 in 2022; 2001年外出, 一干就是16年, back in 2013.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.facts import DateFact
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import Amount, amounts_of
from archive_gui.findings.chronology.ages import births_of
from archive_gui.findings.chronology.dated import Day, days_of, years_of_writing
from archive_gui.findings.evidence import Doubt, Material, clause, facts_with, of_facts, sentences, shown
from archive_gui.findings.names.confusion import are_one_name
from archive_gui.findings.spoken import Spoken, spoken
from archive_gui.language.numerals import parse
from archive_gui.language.units import UnitClass

_BEGAN = re.compile(
    r"上岗|到任|申请到|调来|到[一-鿿]{2,12}任|到[一-鿿]{2,4}村|退休|离休|上山|进山|进厂|入职|参加工作|担任|当上|当了|进村|驻村|接过|接替|调到|来到|派到|回[村乡到]|返乡|辞[了去]|开始|包下|承包|办起|创办|拜师|学会|学起|从[教医警]|参军"
)
"""What begins a time that a text counts to its own day."""

_DONE = re.compile(
    r"(?:[坚驻留]守|坚持|[干守做种养]|一[干待守做去走]就是)(?:了|有)?(?:整整)?$|(?<=[已经])整整$|在[村岗任][上里]?(?:整整|了)?$"
)
"""What leads to the years that somebody has done it."""

_ALONG = re.compile(r"^(?:里|间|来)(?=[，,、])")
_YEARS_ALONG = re.compile("(?P<years>[一二两三四五六七八九十0-9]{1,3})年(?:来|里|间)")
_CALLED = re.compile("(?<![一-鿿])老([一-鿿])(?=[说道讲笑感很])")
_OF_DOING = re.compile(r"(?:^|驻村|[从任执]教|行医|当兵|从警|护林|打工|种[一-鿿])(?:的|这|整整|近)?$")
"""驻村五年来，; 十四年里，: at the head of a clause, or behind what was done."""

_AT_A_STRETCH = re.compile(r"一[干待守做去走]就是$")
_BACK = re.compile(r"回|返|辞|退|转业|复员|离开")
_FROM_THEN = re.compile(r"从[那这]|从此|打那")
_NOT_PLAIN = re.compile(r"^[多余来半]|^左右|^之?前")
_OTHERS = re.compile(r"[父母]亲|爷爷|奶奶|妻子|丈夫|儿子|女儿|老伴|祖|前任|曾")
_LEAST, _MOST = 3, 60
_AHEAD, _NEXT = 30, 45
_LOOKED_AT = 40
"""Years and spells of one article that are looked at."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What one article tells of its people's years."""

    material: Material
    days: list[Day]
    spells: list[Amount]
    people: Spoken

    @property
    def text(self) -> str:
        """The reading text."""
        return self.material.reading.text


def tenures(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about the years that people of a page have done what they do."""
    written = years_of_writing(page)
    told = [
        _Told(
            one,
            [day for day in days_of(one) if day.sure][:_LOOKED_AT],
            sorted(_spells(one), key=lambda spell: spell.fact.span)[:_LOOKED_AT],
            spoken(one),
        )
        for one in page
    ]
    texts = {one.material.number: one.text for one in told}
    # A page that does not say its year was written in the last one that it names, or in the next.
    last = max((day.year for one in told for day in one.days), default=0)
    latest = {last, last + 1} if last else set()
    for one in told:
        for spell in one.spells:
            lead = one.text[max(spell.sentence.start, spell.fact.span.start - 12) : spell.fact.span.start]
            behind = one.text[spell.fact.span.end : spell.fact.span.end + 2]
            along = _ALONG.match(one.text[spell.fact.span.end :][:2]) or spell.fact.quote.endswith(("来", "里", "间"))
            opens = one.text[max(spell.clause.start, spell.fact.span.start - 4) : spell.fact.span.start]
            done = _DONE.search(lead) or (along and _OF_DOING.search(opens))
            if not _LEAST <= spell.value <= _MOST or not done or (_NOT_PLAIN.match(behind) and not along):
                continue
            if _OTHERS.search(one.text, spell.clause.start, spell.fact.span.start):
                continue  # 他的父亲干了30年
            years = {year} if (year := written[one.material.number]) else latest
            yield from _stretch(one, spell, lead)
            if years and not (_AT_A_STRETCH.search(lead) or _was_over(one, spell)):
                yield from _since(texts, told, one, spell, years)


def _spells(material: Material) -> Iterator[Amount]:
    """The years told as spells, 十四年里 and 五年来 among them."""
    yield from (spell for spell in amounts_of(material) if spell.unit == "年" and spell.exact)
    text, breaks = material.reading.text, sentences(material)
    for fact, _ in facts_with(material, DateFact):
        found = _YEARS_ALONG.fullmatch(fact.quote)
        value = parse(found["years"]) if found else None
        if value is not None:
            at = fact.span.start
            yield Amount(
                article=material.number,
                fact=fact,
                value=float(value),
                step=1.0,
                unit="年",
                printed="年",
                kind=UnitClass.TIME,
                exact=True,
                low=float(value),
                high=float(value),
                sentence=breaks.sentence(at),
                paragraph=breaks.paragraph(at),
                clause=clause(text, fact.span),
            )


def _called(told: Sequence[_Told], here: _Told, spell: Amount) -> str:
    """Whom the words around a spell call by the surname alone, of one person of the page: “干了6年。”老赵说."""
    start, end = spell.sentence
    found = {name[1] for name in _CALLED.finditer(here.text, start, min(len(here.text), end + _NEXT))}
    names = {name for one in told for name in one.people.names if name[:1] in found and len(name) > 1}
    return names.pop() if len(found) == 1 and len(names) == 1 else ""


def _since(
    texts: dict[int, str], told: Sequence[_Told], here: _Told, spell: Amount, written: set[int]
) -> Iterator[Doubt]:
    """A year in which the same person began, where no year of theirs goes with the spell."""
    person = here.people.at(spell.fact) or _called(told, here, spell) or here.people.told_last(spell.fact.span.start)
    started: list[Day] = []
    for one in told:
        born = {birth.day for birth in births_of(one.material)}
        for day in (day for day in one.days if day not in born):
            same = one is here and day.paragraph == spell.paragraph and day.fact.span < spell.fact.span
            behind = one.text[day.fact.span.end : min(day.sentence.end, day.fact.span.end + _AHEAD)]
            began = _BEGAN.search(behind) and not _OTHERS.search(behind)
            of_person = person and are_one_name(person, one.people.at(day.fact) or _named(one, day))
            if (same or of_person) and any(abs(year - day.year - spell.value) <= 1 for year in written):
                return
            if began and (
                of_person or (same and _FROM_THEN.search(here.text, day.fact.span.end, spell.fact.span.start))
            ):
                started.append(day)
    if len({day.year for day in started}) == 1 and min(written) > started[0].year:
        yield _doubt(texts, spell, started[0], min(written))


def _named(told: _Told, day: Day) -> str:
    """The person named behind a day in its sentence: 2013年，某某调到这里."""
    return told.people.told_next(day.fact.span.end, day.sentence.end)


def _was_over(told: _Told, spell: Amount) -> bool:
    """Whether a year behind a spell in its sentence tells that it was over by then: 干了12年，2009年转业."""
    behind = (day for day in told.days if day.sentence == spell.sentence and day.fact.span > spell.fact.span)
    ended = next(behind, None)
    return ended is not None and _BACK.search(told.text, ended.fact.span.end, ended.sentence.end) is not None


def _stretch(told: _Told, spell: Amount, lead: str) -> Iterator[Doubt]:
    """2001年去了外地，一干就是16年。2013年他辞工回来: the years from the one to the other."""
    if not _AT_A_STRETCH.search(lead):
        return
    before = [day for day in told.days if day.sentence == spell.sentence and day.fact.span < spell.fact.span]
    behind = [
        day
        for day in told.days
        if 0 < day.fact.span.start - spell.fact.span.end <= _NEXT and day.paragraph == spell.paragraph
    ]
    if not (before and behind):
        return
    begun, ended = before[-1], behind[0]
    back = _BACK.search(told.text, ended.fact.span.end, min(ended.sentence.end, ended.fact.span.end + _AHEAD))
    years = ended.year - begun.year
    if back and years > 0 and abs(years - spell.value) > 1:
        text = told.text
        params = {
            "spell": shown(text, spell.fact.span),
            "first": shown(text, begun.fact.span),
            "second": shown(text, ended.fact.span),
        }
        refs = of_facts((told.material.number, fact) for fact in (begun.fact, spell.fact, ended.fact))
        yield Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_misfits", params, refs)


def _doubt(texts: dict[int, str], spell: Amount, day: Day, written: int) -> Doubt:
    params = {
        "spell": shown(texts[spell.article], spell.fact.span),
        "first": shown(texts[day.article], day.fact.span),
        "year": str(written),
    }
    refs = of_facts(((day.article, day.fact), (spell.article, spell.fact)))
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_since", params, refs)
