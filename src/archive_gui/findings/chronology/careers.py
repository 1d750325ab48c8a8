"""How long a work took, or somebody did what they do, held against the ends that an article tells anywhere.

1995年走进学校 … 2015年退休 … 三十年的教学生涯; 3月动工 … 5月蓄水 … 前后用了五个月. Where the ends stand beside
it, ``lapses``, ``spells`` and ``tenures`` know more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.ages import births_of
from archive_gui.findings.chronology.dated import Day, days_of, last_year_told, years_of_writing
from archive_gui.findings.chronology.lapses import PLANNED, TOOK, spell_told
from archive_gui.findings.chronology.passages import Passage, passages_in
from archive_gui.findings.chronology.persons import Persons, people_of
from archive_gui.findings.evidence import Doubt, Material, folded, sentences, shown
from archive_gui.language.numerals import parse

_NUMBER = r"\d{1,2}|[二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_DONE = (
    "干|守|做|教|当|种|护|驻|养|修|跑|唱|开|走|管|带|坚守|坚持|扎根|从教|从医|行医|任教|执教|服务|工作|"
    "打工|漂泊|驻村|奔波|操劳|任职|担任"
)
_SPENT = re.compile(
    rf"(?:(?:{_DONE})(?:了|有|就是|满|已|过)*(?:整整|足足)?(?P<done>{_NUMBER})(?:个?年头?)(?![前后级代多以之的荣纪]|证书)|"
    rf"(?<![第\d一二三四五六七八九十])(?P<life>{_NUMBER})年(?:的)?(?:(?P<since>[教军警医党])龄|[一-鿿]{{2,4}}(?:生涯|岁月)|如一日))"
)
"""Years that somebody spent at something; those of which more may be meant (三十多年) are left out."""

_BEGAN = re.compile(
    r"上岗|到任|调[来到]|派到|任教|参加工作|担任|当[上了]|进[厂村山校]|走进|驻村|接过|接替|来到|回[村乡到]|返乡|包下|承包|办起|创办|拜师|"
    r"学[会起]|从[教医警]|参军|入[伍党职]|毕业|报到|站上|开始|扎根|挑起|接手|住[进到]|分[到配]|到了?[这那][里儿]"
)
_ENDED = re.compile(
    "退休|离休|卸任|离任|退下来|退役|退伍|复员|离开|病逝|去世|牺牲|辞|放下|交给|交棒|回[村乡到]|返乡|搬走|收官"
)
_SINCE = {
    "党": re.compile("入党|党旗|宣誓|举起[右左]?手|党组织"),
    "军": re.compile("参军|入伍|当兵|军装"),
    "教": re.compile("从教|任教|讲台|教书|师范[^，。]{0,6}毕业|代课"),
    "警": re.compile("从警|警服|入警"),
    "医": re.compile("从医|行医|卫校[^，。]{0,6}毕业|药箱"),
}
"""What begins the years of which somebody has so many."""

_OTHERS = re.compile("[父母]亲|爷爷|奶奶|妻子|丈夫|儿子|女儿|老伴|弟弟|哥哥|前任")
_OVER = re.compile("结束|告别|[一-鿿]过(?=[一二两三四五六七八九十0-9])")
"""做过八年生意, 结束了八年的军旅生涯: what was over by then."""
_NEAR = 3
_LEAST, _MOST, _SLACK = 3, 70, 1
_BEHIND = 36
_YEAR = 365
_ROUGHLY = 0.15
"""The share by which the time that a work took may miss beyond how widely it is told."""

_ENDS = {0: ((1, 1), (3, 4)), 1: ((0, 0), (2, 2)), 3: ((0, 0), (1, 1)), 4: ((1, 1), (2, 2)), 9: ((0, 0), (1, 1))}
"""The stages of ``courses`` between which a work, a road's closing, a journey, an illness or a course lasts."""


def careers(page: Sequence[Material], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about how long something took, or somebody did it, none where one of its article was told already."""
    known = {doubt.refs[0].article for doubt in told if doubt.code in {"finding.spell_misfits", "finding.spell_since"}}
    written, last = years_of_writing(page), last_year_told(page)
    for material in page:
        if material.number not in known:
            yield from _careers(page, material, written[material.number] or last)
            yield from _works(page, material)


def _careers(page: Sequence[Material], material: Material, written: int | None) -> Iterator[Doubt]:
    text = folded(material)
    spent = list(_SPENT.finditer(text)) if len(text) == len(material.reading.text) else []
    if not spent:
        return
    people, first, others = Persons(page, material), _first_named(material), _beside_the_first(material)
    for found in spent:
        number = int(parse((found["done"] or found["life"]).replace("两", "二")) or 0)
        sentence = sentences(material).sentence(found.start())
        # “秦姐驻村四年”: somebody called so here is told of by name elsewhere
        called = people.whose(Span(*found.span()))
        person = called or first
        of_others = (sentence.start in others and not called) or _OTHERS.search(text, sentence.start, found.start())
        of_them = [
            one for one in page if (one is material and person == first) or (person and _first_named(one) == person)
        ]
        days = [(one, day) for one in of_them for day in _years_of_the_first(one)]
        ended = [(one, day) for one, day in days if _tells(folded(one), day, _ENDED)]
        ends = {day.year for _, day in ended} | ({written, written + 1} if written else set())
        if _OVER.search(text, max(0, found.start() - _NEAR), found.end()):
            continue
        if not _LEAST <= number <= _MOST or of_others or not ends:
            continue
        since = _SINCE.get(found["since"] or "")
        begun = [(one, day) for one, day in days if _tells(folded(one), day, since or _BEGAN)]
        years = {day.year for _, day in (begun if since else days)}
        # Where the only year that is told is that of the beginning, nobody tells the end.
        open_ended = not ended and written in {day.year for _, day in begun}
        if begun and not open_ended and not _is_explained(number, years, ends):
            start, end = found.span("done" if found["done"] else "life")
            refs = [begun[0], *([ended[-1]] if ended and not since else [])]
            yield _doubt(material, Span(start, end + 1), [(one, day.fact.span) for one, day in refs])
            return


def _years_of_the_first(material: Material) -> list[Day]:
    """The dates with their year of an article that are told of whom it names most, their birth left out."""
    if len(folded(material)) != len(material.reading.text):
        return []
    others, born = _beside_the_first(material), {birth.day.fact.id for birth in births_of(material)}
    days = [day for day in days_of(material) if day.sure]
    return [day for day in days if day.sentence.start not in others and day.fact.id not in born]


def _first_named(material: Material) -> str:
    """Whom an article names most."""
    first = Counter(name for _, name in people_of(material)).most_common(1)
    return first[0][0] if first else ""


def _beside_the_first(material: Material) -> frozenset[int]:
    """The sentences, by where they begin, that name somebody else than whom the article names most."""
    breaks, first = sentences(material), _first_named(material)
    return frozenset(breaks.sentence(span.start).start for span, name in people_of(material) if name != first)


def _tells(text: str, day: Day, words: re.Pattern[str]) -> bool:
    """Whether the words behind a day in its sentence say so of nobody else."""
    behind = text[day.fact.span.end : min(day.sentence.end, day.fact.span.end + _BEHIND)]
    return words.search(behind) is not None and not _OTHERS.search(behind)


def _is_explained(number: int, years: set[int], ends: set[int]) -> bool:
    """Whether any two years told lie so far apart, or any one and the end."""
    return any(abs(last - first - number) <= _SLACK for first in years for last in years | ends if last > first)


def _works(page: Sequence[Material], material: Material) -> Iterator[Doubt]:
    """What took so long, between the time of its end told beside it and that of its beginning."""
    text = folded(material)
    if len(text) != len(material.reading.text) or not (took := list(TOOK.finditer(text))):
        return
    for told in took:
        around = text[max(0, told.start() - _BEHIND) : told.end() + _BEHIND]
        spell = spell_told(told, 0, took=True)
        ends = _ends(page, material, Span(*told.span())) if spell is not None and not PLANNED.search(around) else None
        apart = _apart(*ends) if ends is not None else None
        if spell is None or ends is None or apart is None:
            continue
        wide = _ROUGHLY * spell.most
        if spell.most + wide < apart[0] or spell.least - wide > apart[1]:
            yield _doubt(material, spell.span, [(one.material, one.told.span) for one in ends])
            return


def _ends(page: Sequence[Material], material: Material, span: Span) -> tuple[Passage, Passage] | None:
    """The beginning and the end of what took so long.

    The end is told in the paragraph, or there is but one in the article; the beginning is the last one told before it,
    or the only one that the page tells of the thing.
    """
    passages = [one for one in passages_in(material) if not {"too", "plan"} & one.marks]
    paragraph = sentences(material).paragraph(span.start)
    for course, (first, last) in _ENDS.items():
        done = [one for one in passages if _is_at(one, course, last, first=True)]
        beside = [one for one in done if one.day.paragraph == paragraph and _lies_near(one.told.span, span)]
        if not (beside or len(done) == 1):
            continue
        end = min(beside, key=lambda one: abs(one.told.span.start - span.start)) if beside else done[0]
        begun = [one for one in passages if _is_at(one, course, first, first=False)]
        before = [one for one in begun if one.told.span < end.told.span]
        if not begun:
            elsewhere = [one for other in page if other is not material for one in passages_in(other)]
            before = [one for one in elsewhere if _is_at(one, course, first, first=False) and one.around & end.clause]
        if before and (begun or len(before) == 1):
            return before[-1], end
    return None


def _is_at(one: Passage, course: int, stages: tuple[int, int], *, first: bool) -> bool:
    """Whether the first or the last stage of a course that a passage tells is one of those."""
    told = one.stages.get(course)
    return told is not None and stages[0] <= told[0 if first else 1] <= stages[1]


def _lies_near(one: Span, other: Span) -> bool:
    return max(one.start, other.start) - min(one.end, other.end) <= 2 * _BEHIND


def _apart(begun: Passage, done: Passage) -> tuple[int, int] | None:
    """The fewest and the most days between two times; None where the text does not tell them."""
    first, last = begun.season, done.season
    if first is None or last is None or first.last < first.first or last.last < last.first:
        return None
    years = [one.when.year for one in (begun, done)]
    if all(years):
        turned = _YEAR * (years[1] - years[0])
    elif begun.when.year_known or done.when.year_known:
        return None
    else:
        turned = 0
    least, most = last.first - first.last + turned, last.last - first.first + turned
    return (least, most) if most >= 0 else None


def _doubt(material: Material, spell: Span, ends: Sequence[tuple[Material, Span]]) -> Doubt:
    params = {"spell": shown(material.reading.text, spell)}
    for name, (where, span) in (("first", ends[0]), ("second", ends[-1])):
        params[name] = shown(where.reading.text, span)
    told = sorted({(one.number, span): one for one, span in (*ends, (material, spell))}.items(), key=lambda one: one[0])
    refs = tuple(
        FindingRef(number, source_ranges=one.reading.offsets.source_ranges(span)) for (number, span), one in told
    )
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_misfits", params, refs)
