"""Dates that cannot be as they stand: out of order, after the day of publication, or without a year anywhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from archive_gui.domain.description import Certainty
from archive_gui.domain.facts import DateFact, Fact
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.reading import PartKind
from archive_gui.findings.chronology.dated import Day, after, calendar_day, days_of
from archive_gui.findings.evidence import Doubt, Material, facts_with, of_facts, sentences, shown
from archive_gui.language.folds import fold
from archive_gui.language.numerals import parse

_NUMBER = r"[\d一二三四五六七八九十]{1,3}"
_DAYS = re.compile(
    rf"(?P<month>{_NUMBER})月(?P<first>{_NUMBER})[日号]?[至到—~-]+(?:(?P<until>{_NUMBER})月)?(?P<last>{_NUMBER})[日号]"
)
_UNTIL = ("截至", "截至到")
_MONTH = len("2020-01")
_REPORTED = re.compile(r"[，,]?[^。；]{0,16}?(?:获悉|了解到|公布|通报|发布|介绍|召开|讯|电)")
_COUNTED = re.compile(r"已|累计|共|完成|建成|达")
_REACH = 30
_AHEAD = 45
"""Days by which a report may lie after its page by mistake."""
_BESIDE = 12
"""Characters behind a date in which 已经 speaks of it."""

_PAST = re.compile(r"已经|已于|已在|曾于|曾经")
_COMING = re.compile(
    r"将|拟|计划|预计|力争|争取|目标|规划|要|为止|之前|以前|确保|届时|到期|起施行|起执行|实施|截止|期限|时间|受理|报名|征集|如|若|或|有望|可"
)
_NEEDS_NO_YEAR = frozenset({"date.decade", "date.century", "date.plan"})
"""Rules of dates that say their own time: 上世纪80年代 and “十四五”时期 are the same years whenever written."""

_DAY_OR_MONTH = re.compile(r"\d{4}-\d{2}")
# 12月9日, 去年6月: they need the year of writing.
_OF_THE_YEAR = re.compile(r"^[今去明前]年|月[\s\d]*[\d一二三四五六七八九十]\s*[日号號]")


def times(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about the dates of a page."""
    for material in page:
        yield from _reversed(material)
        yield from _reversed_within(material)
        yield from _too_late(material)
        yield from _counted_ahead(material)
    yield from _reported_late(page)
    yield from _without_year(page)


def _dates(material: Material) -> Iterator[tuple[Fact, str]]:
    for fact, detail in facts_with(material, DateFact):
        if detail.value:
            yield fact, detail.value


def _reversed(material: Material) -> Iterator[Doubt]:
    """2020年5月至2019年3月: an interval that ends before it begins."""
    for fact, value in _dates(material):
        start, dots, end = value.partition("..")
        length = min(len(start), len(end))
        # 11月至3月 may well go on into the next year; days of one month do not.
        of_one_year = not fact.inferred or (start[:_MONTH] == end[:_MONTH] and length > _MONTH)
        if dots and of_one_year and start[:4].isdigit() and start[:length] > end[:length]:
            params = {"interval": "".join(fact.quote.split()), "context": shown(material.reading.text, fact.span)}
            refs = of_facts([(material.number, fact)])
            yield Doubt(FindingKind.DATES_DISORDER, Severity.HIGH, "finding.interval_reversed", params, refs)


def _reversed_within(material: Material) -> Iterator[Doubt]:
    """5月10日至5月3日, of whatever year: in one month the last day is not before the first."""
    for fact, detail in facts_with(material, DateFact):
        if detail.value:
            continue
        found = _DAYS.fullmatch("".join(fold(fact.quote).split()))
        if found is None:
            continue
        months = parse(found["month"]), parse(found["until"] or found["month"])
        first, last = parse(found["first"]), parse(found["last"])
        if first is not None and last is not None and months[0] == months[1] and first > last:
            params = {"interval": "".join(fact.quote.split()), "context": shown(material.reading.text, fact.span)}
            refs = of_facts([(material.number, fact)])
            yield Doubt(FindingKind.DATES_DISORDER, Severity.HIGH, "finding.interval_reversed", params, refs)


def _too_late(material: Material) -> Iterator[Doubt]:
    """A thing told as done, or counted up to a day, after the article was printed."""
    printed = material.description.date
    if printed.value is None or printed.certainty is not Certainty.STATED:
        return
    text = material.reading.text
    breaks = sentences(material)
    for fact, value in _dates(material):
        length = min(len(value), len(printed.value))
        if (
            fact.inferred
            or ".." in value
            or not value[:1].isdigit()
            or len(value) < 7
            or value[:length] <= printed.value[:length]
        ):
            continue
        counted = text.endswith(_UNTIL, 0, fact.span.start)
        sentence = breaks.sentence(fact.span.start)
        start = max(sentence.start, fact.span.start - 20)
        end = min(sentence.end, fact.span.end + 30)
        told = counted or _PAST.search(text, fact.span.end, min(end, fact.span.end + _BESIDE))
        if told and not _COMING.search(text, start, end):
            params = {
                "date": "".join(fact.quote.split()),
                "published": printed.value,
                "context": shown(text, fact.span),
            }
            refs = (*of_facts([(material.number, fact)]), *material.date_line)
            severity = Severity.MEDIUM if counted else Severity.LOW
            yield Doubt(FindingKind.DATES_DISORDER, severity, "finding.after_publication", params, refs)


def _counted_ahead(material: Material) -> Iterator[Doubt]:
    """记者12月10日获悉，截至12月底已完成…: counted up to a day after the one on which it was reported."""
    text = material.reading.text
    days = days_of(material)
    told = next((at for at, day in enumerate(days) if day.day and _REPORTED.match(text, day.fact.span.end)), None)
    for day in days[told + 1 :] if told is not None else ():
        report, (start, end) = days[told or 0], day.fact.span
        counted = text.endswith(_UNTIL, 0, start) and _COUNTED.search(text, end, min(day.sentence.end, end + _REACH))
        # Two days without a year, told in one paragraph, are days of one year.
        alike = day.paragraph == report.paragraph and not (day.sure or report.sure) and day.near == report.near
        told_out = alike and day.fact.quote[0].isdigit() and report.fact.quote[0].isdigit()
        if counted and told_out and after(day, report) and not _COMING.search(text, start - 4, end + 4):
            params = {"date": day.fact.quote, "report": report.fact.quote, "context": shown(text, day.fact.span)}
            refs = of_facts(((material.number, report.fact), (material.number, day.fact)))
            yield Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.after_report", params, refs)


def _reported_late(page: Sequence[Material]) -> Iterator[Doubt]:
    """记者8月7日获悉 on a page of 6 August: a report of a day after the one on which it was printed."""
    late = [(material, day) for material in page for day in _late(material)]
    # Where reports of more than one day lie after it, the date is hardly that of the page.
    for material, day in late if len({day.value for _, day in late}) == 1 else ():
        if _REPORTED.match(material.reading.text, day.fact.span.end):
            params = {
                "date": "".join(day.fact.quote.split()),
                "published": material.description.date.value,
                "context": shown(material.reading.text, day.fact.span),
            }
            refs = (*of_facts([(material.number, day.fact)]), *material.date_line)
            yield Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.after_publication", params, refs)


def _late(material: Material) -> Iterator[Day]:
    """The days soon after the one of publication with which reports open."""
    printed = material.description.date
    if printed.certainty is not Certainty.STATED or len(printed.value or "") != len("2020-01-01"):
        return
    published = date.fromisoformat(printed.value or "")
    for day in days_of(material):
        told = calendar_day(day)
        # The year of a day in December is taken wrongly in January: what is months ahead is months ago.
        if told is not None and 0 < (told - published).days <= _AHEAD:
            end = min(day.sentence.end, day.fact.span.end + _REACH)
            text, (start, behind) = material.reading.text, day.fact.span
            opening = text[start - 1 : start] in {"）", ")", "讯", "电"} or _REPORTED.match(text, behind)
            if opening and not _COMING.search(text, day.sentence.start, end):
                yield day


def _without_year(page: Sequence[Material]) -> Iterator[Doubt]:
    """No article of the page says its year, yet its dates need one; one doubt for the whole page."""
    undated = [material for material in page if material.description.date.value is None]
    years: Counter[str] = Counter()
    refs: list[FindingRef] = []
    for material in undated:
        guessed = list(_guessed(material))
        years.update(value[:4] for _, value in guessed)
        if guessed:
            # A month or a day shows best what lacks its year: 12月9日 before 一年来.
            told = next((fact for fact, value in guessed if _DAY_OR_MONTH.match(value)), guessed[0][0])
            refs.append(FindingRef(material.number, told.id))
    if refs:
        params = {"year": years.most_common(1)[0][0], "count": years.total()}
        yield Doubt(FindingKind.DATE_UNKNOWN, Severity.MEDIUM, "finding.year_unknown", params, tuple(refs))
        return
    open_ended = [list(_open(material)) for material in undated]
    refs = [
        FindingRef(material.number, facts[0].id) for material, facts in zip(undated, open_ended, strict=True) if facts
    ]
    if refs:
        params = {"count": sum(map(len, open_ended))}
        yield Doubt(FindingKind.DATE_UNKNOWN, Severity.MEDIUM, "finding.year_missing", params, tuple(refs))


def _open(material: Material) -> Iterator[Fact]:
    """12月9日 or 今年 where nothing tells the year: without a value."""
    for fact, detail in facts_with(material, DateFact):
        if detail.value is None and _OF_THE_YEAR.search(fact.quote):
            yield fact


def _guessed(material: Material) -> Iterator[tuple[Fact, str]]:
    """Dates whose year the article's own time gave; not those that lean on a year said before (2012年 … 上年).

    That is a year in the title, or in the same paragraph.
    """
    breaks = sentences(material)
    titles = material.reading.of_kind(PartKind.KICKER, PartKind.TITLE, PartKind.SUBTITLE)
    years: set[int] = set()
    for fact, value in _dates(material):
        start = breaks.paragraph(fact.span.start).start
        if not fact.inferred and value[:4].isdigit():
            years.add(start)
            if any(part.span.covers(fact.span) for part in titles):
                return
        elif fact.inferred and value[:4].isdigit() and start not in years and fact.rule not in _NEEDS_NO_YEAR:
            yield fact, value
