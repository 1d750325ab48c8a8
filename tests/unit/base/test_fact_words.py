"""What a fact says, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_gui.base.fact_words import (
    KIND_ORDER,
    as_of_text,
    detail_lines,
    iso_text,
    kind_name,
    label_text,
    tooltip_text,
    value_text,
)
from archive_gui.base.messages import choose_language
from archive_gui.domain.facts import (
    AwardFact,
    Change,
    DateFact,
    DocumentFact,
    Fact,
    FactDetail,
    FactKind,
    FactState,
    Figure,
    OrganisationFact,
    PersonFact,
    PlaceFact,
    PlaceLevel,
    ProgrammeFact,
    QuotationFact,
)
from archive_gui.domain.spans import Span


@pytest.fixture(autouse=True)
def _english() -> None:
    choose_language("en")


def fact(kind: FactKind, quote: str, detail: FactDetail, *, inferred: bool = False) -> Fact:
    return Fact("a1.f1", kind, quote, Span(0, len(quote)), (), detail, 0.9, "sample.rule", 2, inferred)


EVERY = (
    fact(FactKind.FIGURE, "26个", Figure(26, "个", indicator="车间", subject="样例县", as_of="2020")),
    fact(FactKind.CHANGE, "由3%降到1%", Change(0.03, 0.01, "%", "比率", None, "2015", "2019")),
    fact(FactKind.DATE, "去年6月", DateFact("2020-06"), inferred=True),
    fact(FactKind.PLACE, "样例县", PlaceFact(PlaceLevel.COUNTY, "999901", "样例省样例县")),
    fact(FactKind.PERSON, "甲某", PersonFact("书记", "样例村")),
    fact(FactKind.ORGANISATION, "样例局", OrganisationFact("样例县样例局")),
    fact(FactKind.PROGRAMME, "“样例行动”", ProgrammeFact("campaign")),
    fact(FactKind.DOCUMENT, "《样例志》", DocumentFact("样例局")),
    fact(FactKind.QUOTATION, "“好。”", QuotationFact("甲某")),
    fact(FactKind.AWARD, "先进", AwardFact("样例村", "样例县")),
)


def test_every_kind_has_a_name_and_an_order() -> None:
    assert set(KIND_ORDER) == set(FactKind)
    assert len({kind_name(kind) for kind in FactKind}) == len(FactKind)


@pytest.mark.parametrize("known", EVERY, ids=lambda known: known.kind)
def test_every_kind_is_told_in_full(known: Fact) -> None:
    words = tooltip_text(known)
    assert words.startswith(kind_name(known.kind))
    assert "sample.rule, version 2" in words
    assert value_text(known)
    assert all(label and value for label, value in detail_lines(known))


def test_rows_are_labelled_by_what_is_counted() -> None:
    assert label_text(EVERY[0]) == "车间"
    assert label_text(fact(FactKind.FIGURE, "2\n 6个", Figure(26, "个"))) == "26个"
    assert label_text(EVERY[3]) == "样例县"


def test_bare_numbers_of_a_table_are_labelled_with_whose_they_are() -> None:
    told = Figure(1203, "户", indicator="户数", subject="样镇")
    assert label_text(fact(FactKind.FIGURE, "1,203", told)) == "样镇 户数"
    assert label_text(fact(FactKind.FIGURE, "-1.5%", Figure(-0.015, "%", subject="样镇"))) == "样镇"
    assert label_text(fact(FactKind.FIGURE, "1203户", told)) == "户数"
    again = Figure(0.141, "%", indicator="全样镇装机容量", subject="全样镇")
    assert label_text(fact(FactKind.FIGURE, "14.1%", again)) == "全样镇装机容量"


def test_what_context_gave_is_said_to_be_inferred() -> None:
    assert "inferred" in tooltip_text(EVERY[2])
    assert "inferred" not in tooltip_text(EVERY[0])


def test_what_a_person_added_names_no_rule() -> None:
    assert "Rule" in tooltip_text(EVERY[0])
    assert "Rule" not in tooltip_text(replace(EVERY[0], state=FactState.ADDED))


def test_times_of_figures_and_changes() -> None:
    assert as_of_text(EVERY[0]) == "2020"
    assert as_of_text(EVERY[1]) == "2015 → 2019"
    assert as_of_text(fact(FactKind.CHANGE, "到1%", Change(None, 0.01, "%", to_as_of="2019"))) == "2019"
    assert as_of_text(EVERY[4]) == ""


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        ("2020-10-12", "2020-10-12"),
        ("2014..2020", "2014–2020"),
        ("2014-01..2020-12", "2014-01 – 2020-12"),
        ("2020-10-11..2020-10-20", "2020-10-11 – 20"),
        ("2020-02-04..2020-03-05", "2020-02-04 – 03-05"),
        ("2019-12-25..2020-01-10", "2019-12-25 – 2020-01-10"),
        ("2018..", "from 2018"),
        ("..2018", "until 2018"),
        ("2020-10-12T16:50", "2020-10-12 16:50"),
        ("P2Y", "2 years"),
        ("P1Y6M", "1 year 6 months"),
        ("PT30M", "30 minutes"),
        ("P3W", "3 weeks"),
        ("PXX", "PXX"),
    ],
)
def test_iso_values_in_words(value: str | None, words: str) -> None:
    assert iso_text(value) == words
