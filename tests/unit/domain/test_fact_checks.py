"""What can be wrong with the details of a fact."""

from __future__ import annotations

import pytest
from tests.fixtures.store_samples import DETAILS

from archive_gui.base.messages import has_sentence
from archive_gui.domain.fact_checks import date_mistake, mistake
from archive_gui.domain.facts import (
    Change,
    DateFact,
    FactDetail,
    FactKind,
    Figure,
    OrganisationFact,
    PlaceFact,
    PlaceLevel,
    ProgrammeFact,
)


@pytest.mark.parametrize(("kind", "detail"), DETAILS)
def test_what_the_rules_find_is_right(kind: FactKind, detail: FactDetail) -> None:
    assert mistake(kind, detail) is None


@pytest.mark.parametrize(
    ("kind", "detail", "code"),
    [
        (FactKind.PERSON, OrganisationFact(), "fact.detail_of_other_kind"),
        (FactKind.FIGURE, Figure(float("nan"), "户"), "fact.number"),
        (FactKind.FIGURE, Figure(3.0, "户", value_high=2.0), "fact.range_order"),
        (FactKind.FIGURE, Figure(3.0, "户", as_of="去年"), "fact.date_form"),
        (FactKind.CHANGE, Change(1.0, float("inf"), "户"), "fact.number"),
        (FactKind.DATE, DateFact("2019-13"), "fact.date_form"),
        (FactKind.DATE, DateFact("2019..2018"), "fact.date_order"),
        (FactKind.PLACE, PlaceFact(PlaceLevel.TOWN, "43052"), "fact.code_form"),
        (FactKind.PROGRAMME, ProgrammeFact("plan"), "fact.subkind"),
        (FactKind.ORGANISATION, OrganisationFact("甲" * 201), "fact.text_form"),
        (FactKind.ORGANISATION, OrganisationFact("甲\n乙"), "fact.text_form"),
    ],
)
def test_what_cannot_be_is_told(kind: FactKind, detail: FactDetail, code: str) -> None:
    import archive_gui.base.sentences  # noqa: F401, PLC0415 - registers them

    found = mistake(kind, detail)
    assert found is not None
    assert found.code == code
    assert has_sentence(code)


@pytest.mark.parametrize(
    "value", ["2019", "2019-12", "2019-12-31", "2019-12-31T16:50", "2018..2019-06", "P2Y", "P1Y6M", "PT30M"]
)
def test_dates_of_every_form_are_right(value: str) -> None:
    assert date_mistake(value) is None


@pytest.mark.parametrize("value", ["", "19", "2019-1", "P", "P2", "2019-12-32", "2019..", "PT"])
def test_what_is_no_date_is_told(value: str) -> None:
    assert date_mistake(value) is not None
