"""Dates that were stated take the place of those that were found, with the text they were stated of."""

from __future__ import annotations

import pytest

from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.offsets import OffsetMap, OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.said import NO_DATES, DatedText, StatedDates
from archive_gui.domain.spans import Span
from archive_gui.workflows.stated import as_stated

PAGE = PublicationDate("2019-05-04", Certainty.STATED)
OWN = PublicationDate("1998", Certainty.STATED)
UNKNOWN = PublicationDate()
FOUND = Description(title="样本", date=PublicationDate("2021", Certainty.INFERRED))


def offsets(start: int, end: int) -> OffsetMap:
    builder = OffsetMapBuilder()
    builder.copy(Span(start, end))
    return builder.build()


def reading(start: int, end: int) -> ReadingText:
    text = "样" * (end - start)
    return ReadingText(text, (Part("p1", PartKind.PARAGRAPH, Span(0, len(text))),), offsets(start, end))


def dates(*articles: ReadingText, stated: StatedDates) -> list[PublicationDate]:
    found = as_stated(articles, [FOUND] * len(articles), stated)
    assert {one.title for one in found} == {"样本"}
    return [one.date for one in found]


def test_where_nothing_was_said_dates_are_those_found() -> None:
    assert dates(reading(0, 9), reading(10, 20), stated=NO_DATES) == [FOUND.date] * 2


@pytest.mark.parametrize("said", [PAGE, UNKNOWN])
def test_what_is_said_of_the_page_is_said_of_all_its_articles(said: PublicationDate) -> None:
    assert dates(reading(0, 9), reading(10, 20), stated=StatedDates(said)) == [said] * 2


@pytest.mark.parametrize("own", [OWN, UNKNOWN])
def test_an_article_speaks_for_itself(own: PublicationDate) -> None:
    stated = StatedDates(PAGE, (DatedText(offsets(0, 9), None), DatedText(offsets(10, 20), own)))
    assert dates(reading(0, 9), reading(10, 20), stated=stated) == [PAGE, own]
    assert dates(reading(10, 20), reading(0, 9), stated=stated) == [own, PAGE]


def test_a_date_goes_with_the_text_that_was_split_off_and_not_to_text_that_is_new() -> None:
    stated = StatedDates(None, (DatedText(offsets(0, 9), None), DatedText(offsets(10, 30), OWN)))
    found = dates(reading(0, 9), reading(10, 24), reading(24, 30), reading(40, 50), stated=stated)
    assert found == [FOUND.date, OWN, OWN, FOUND.date]


def test_dates_are_told_apart_whatever_the_text() -> None:
    texts = (DatedText(offsets(0, 9), OWN), DatedText(offsets(9, 12), None))
    again = (DatedText(offsets(0, 5), OWN), DatedText(offsets(5, 12), None))
    assert StatedDates(PAGE, texts).told == StatedDates(PAGE, again).told == (PAGE, OWN, None)
    assert StatedDates(None, texts).told != StatedDates(PAGE, texts).told
    assert StatedDates(None).told != StatedDates(UNKNOWN).told
