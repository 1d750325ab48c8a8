"""Facts as columns and back."""

from __future__ import annotations

import json

import pytest
from tests.fixtures.store_samples import DETAILS

from archive_gui.domain.facts import Change, DateFact, Fact, FactDetail, FactKind, Figure
from archive_gui.domain.spans import Span
from archive_gui.store.fact_columns import fact_from_columns, fact_to_columns
from archive_gui.store.tables import FactMention


def _fact(kind: FactKind, detail: FactDetail) -> Fact:
    ranges = (Span(5, 6), Span(9, 10))
    return Fact("a1.f1", kind, "引文", Span(3, 5), ranges, detail, 0.5, "sample", rule_version=4, inferred=True)


@pytest.mark.parametrize(("kind", "detail"), DETAILS)
def test_every_kind_of_fact_comes_back_whole(kind: FactKind, detail: FactDetail) -> None:
    columns = fact_to_columns(_fact(kind, detail))
    stored = {name: json.loads(json.dumps(value)) for name, value in columns.items()}
    assert fact_from_columns(stored) == _fact(kind, detail)


def test_every_kind_of_fact_is_tried() -> None:
    assert {kind for kind, _ in DETAILS} == set(FactKind)


@pytest.mark.parametrize(("kind", "detail"), DETAILS)
def test_all_facts_have_the_same_columns(kind: FactKind, detail: FactDetail) -> None:
    columns = set(fact_to_columns(_fact(kind, detail)))
    assert columns == set(FactMention.__table__.c.keys()) - {"id", "uuid", "article_id", "number"}


def test_what_can_be_compared_stands_in_columns() -> None:
    figure = fact_to_columns(_fact(FactKind.FIGURE, Figure(491.0, "户", indicator="贫困户", as_of="2019-06")))
    assert (figure["value"], figure["unit_class"], figure["indicator"]) == (491.0, "household", "贫困户")
    assert (figure["date_from"], figure["date_to"]) == ("2019-06-01", "2019-06-30")
    change = fact_to_columns(_fact(FactKind.CHANGE, Change(1.0, 2.0, "人", to_as_of="2019")))
    assert (change["value"], change["unit_class"], change["date_to"]) == (2.0, "person", "2019-12-31")
    date = fact_to_columns(_fact(FactKind.DATE, DateFact("2018..2019")))
    assert (date["date_from"], date["date_to"]) == ("2018-01-01", "2019-12-31")
