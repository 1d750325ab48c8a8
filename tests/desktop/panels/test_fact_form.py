"""The form of a fact: what it shows, and what is typed into it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_gui.base import sentences  # noqa: F401 - registers the words behind message codes
from archive_gui.desktop.qmodels.fact_form import FIELDS, FormMistake, detail_of, empty_detail, shown
from archive_gui.desktop.qmodels.typed_dates import DateMistake, parse_duration, parse_period, parse_when
from archive_gui.domain.fact_checks import DETAILS, mistake
from archive_gui.domain.facts import (
    Approximation,
    AwardFact,
    Change,
    DateFact,
    DocumentFact,
    FactDetail,
    FactKind,
    Figure,
    OrganisationFact,
    PersonFact,
    PlaceFact,
    PlaceLevel,
    ProgrammeFact,
    QuotationFact,
)

SAMPLES: dict[FactKind, FactDetail] = {
    FactKind.FIGURE: Figure(0.1400000001, "%", 0.31, Approximation.OVER, "样例率", "样例县", "2014..2020"),
    FactKind.CHANGE: Change(36000, 1 / 3, "公里", "渠道", "样例县", "2015", "2019-12"),
    FactKind.DATE: DateFact("P2Y6M", "P1M", vague=True),
    FactKind.PLACE: PlaceFact(PlaceLevel.VILLAGE, "430822101203", "样例省样例县样例村"),
    FactKind.PERSON: PersonFact("第一书记", "样例局", "甲乙丙", ("甲书记", "老甲")),
    FactKind.ORGANISATION: OrganisationFact("样例县水利局"),
    FactKind.PROGRAMME: ProgrammeFact("slogan"),
    FactKind.DOCUMENT: DocumentFact("样例县水利局"),
    FactKind.QUOTATION: QuotationFact("甲乙丙", direct=False),
    FactKind.AWARD: AwardFact("样例村", "样例县"),
}


def figure(**typed: str) -> Figure:
    blank = shown(FactKind.FIGURE, empty_detail(FactKind.FIGURE))
    made = detail_of(FactKind.FIGURE, blank | typed, empty_detail(FactKind.FIGURE))
    assert isinstance(made, Figure)
    return made


@pytest.mark.parametrize("kind", list(FactKind))
def test_a_form_that_is_not_touched_keeps_what_is_stored(kind: FactKind) -> None:
    detail = SAMPLES[kind]
    assert detail_of(kind, shown(kind, detail), detail) == detail


@pytest.mark.parametrize("kind", list(FactKind))
def test_every_attribute_of_a_detail_has_a_field(kind: FactKind) -> None:
    # What else a name could mean is for the rules to say; choosing a code settles it.
    assert {field.name for field in FIELDS[kind]} == set(DETAILS[kind].__dataclass_fields__) - {"alternatives"}
    assert isinstance(empty_detail(kind), DETAILS[kind])
    assert mistake(kind, SAMPLES[kind]) is None


@pytest.mark.parametrize(
    ("typed", "unit", "value"),
    [
        ("143674", "名", 143674.0),
        ("143,674", "名", 143674.0),
        ("１４.3万", "人", 143000.0),
        ("三百零五", "户", 305.0),
        ("14", "%", 0.14),
        ("14%", "%", 0.14),
        ("36", "公里", 36000.0),
        ("七", "成", 0.7),
        ("-3.5", "度", -3.5),
        ("", "个", None),
    ],
)
def test_numbers_are_typed_as_they_are_printed(typed: str, unit: str, value: float | None) -> None:
    assert figure(value=typed, unit=unit).value == (pytest.approx(value) if value is not None else None)


def test_another_unit_counts_the_same_digits_anew() -> None:
    stored = Figure(0.14, "%")
    made = detail_of(FactKind.FIGURE, shown(FactKind.FIGURE, stored) | {"unit": "个"}, stored)
    assert made == Figure(14.0, "个")


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"value": "很多"}, "value"),
        ({"value": "3", "value_high": "x"}, "value_high"),
        ({"value": "5", "value_high": "3"}, "value_high"),
        ({"value_high": "3"}, "value"),
        ({"value": "3", "unit": "万人"}, "unit"),
        ({"value": "3", "as_of": "昨天"}, "as_of"),
        ({"value": "3", "as_of": "2020-13"}, "as_of"),
        ({"value": "", "unit": "", "indicator": ""}, "value"),
    ],
)
def test_what_cannot_be_kept_is_told_in_a_sentence_at_its_field(typed: dict[str, str], field: str) -> None:
    with pytest.raises(FormMistake) as told:
        figure(**typed)
    assert told.value.field == field
    assert told.value.words.endswith((".", "。"))


def test_wan_yuan_is_a_unit_after_a_number_only_where_it_is_one() -> None:
    assert figure(value="3", unit="亩").unit == "亩"
    with pytest.raises(FormMistake):
        figure(value="3", unit="亿亩")


def test_a_change_needs_an_end_and_a_code_needs_its_digits() -> None:
    empty = shown(FactKind.CHANGE, empty_detail(FactKind.CHANGE))
    with pytest.raises(FormMistake):
        detail_of(FactKind.CHANGE, empty, empty_detail(FactKind.CHANGE))
    place = SAMPLES[FactKind.PLACE]
    with pytest.raises(FormMistake) as told:
        detail_of(FactKind.PLACE, shown(FactKind.PLACE, place) | {"code": "43082"}, place)
    assert told.value.field == "code"


def test_a_code_that_is_set_leaves_no_alternatives() -> None:
    place = PlaceFact(PlaceLevel.TOWN, None, None, ("430822101", "430821101"))
    typed = shown(FactKind.PLACE, place)
    assert detail_of(FactKind.PLACE, typed, place) == place
    chosen = detail_of(FactKind.PLACE, typed | {"code": "430822101"}, place)
    assert chosen == PlaceFact(PlaceLevel.TOWN, "430822101", None, ())


def test_a_form_of_another_kind_begins_empty() -> None:
    typed = shown(FactKind.DOCUMENT, empty_detail(FactKind.DOCUMENT)) | {"issuer": "样例局"}
    assert detail_of(FactKind.DOCUMENT, typed, SAMPLES[FactKind.PERSON]) == DocumentFact("样例局")


def test_names_are_taken_apart_and_blank_words_are_none() -> None:
    person = SAMPLES[FactKind.PERSON]
    typed = shown(FactKind.PERSON, person) | {"also_called": "甲书记，老甲 小甲、老甲", "role": "  "}
    assert isinstance(person, PersonFact)
    assert detail_of(FactKind.PERSON, typed, person) == replace(
        person, role=None, also_called=("甲书记", "老甲", "小甲")
    )


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2020", "2020"),
        ("2020年10月", "2020-10"),
        ("2014–2020", "2014..2020"),
        ("2014年至2020年", "2014..2020"),
        ("2018..", "2018.."),
        ("..2020-03", "..2020-03"),
        ("2020-10-12 16:50", "2020-10-12T16:50"),
        ("2020年10月12日 8:05", "2020-10-12T08:05"),
        ("3个月", "P3M"),
        ("两年半", "P2Y6M"),
        ("45分钟", "PT45M"),
        ("P3M", "P3M"),
        ("", None),
    ],
)
def test_dates_periods_instants_and_durations_are_understood(typed: str, value: str | None) -> None:
    assert parse_when(typed) == value


@pytest.mark.parametrize("typed", ["改天", "2020..2014", "..", "2020-10-12 25:00", "2020-10 8:00", "2014–2016–2018"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(DateMistake):
        parse_when(typed)


def test_a_year_is_no_length_of_time() -> None:
    assert parse_duration("2020年") is None
    assert parse_duration("二〇二〇年") is None
    assert parse_duration("十天") == "P10D"
    assert parse_period("2020年") == "2020"
