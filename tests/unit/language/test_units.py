"""Units and measure words."""

from __future__ import annotations

import re

import pytest

from archive_gui.language.units import UNITS, UnitClass, find_unit, unit_class


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("户", UnitClass.HOUSEHOLD),
        ("人", UnitClass.PERSON),
        ("名", UnitClass.PERSON),
        ("元", UnitClass.MONEY),
        ("亩", UnitClass.AREA),
        ("公里", UnitClass.LENGTH),
        ("%", UnitClass.RATIO),
        ("元/斤", UnitClass.RATE),
        ("元每平方米", UnitClass.RATE),
        (":1", UnitClass.RATIO),
        ("年", UnitClass.TIME),
        ("", UnitClass.NONE),
        ("不是单位", UnitClass.NONE),
    ],
)
def test_unit_counts_its_class(name: str, kind: UnitClass) -> None:
    assert unit_class(name) is kind


def test_households_never_meet_persons() -> None:
    assert unit_class("户") is not unit_class("人")


def test_only_kilometres_are_converted() -> None:
    assert {unit.name: (unit.factor, unit.base) for unit in UNITS if unit.factor != 1} == {
        "公里": (1000, "米"),
        "千米": (1000, "米"),
    }


def test_names_are_unique() -> None:
    names = [unit.name for unit in UNITS]
    assert sorted(set(names)) == sorted(names)


def test_patterns_of_what_may_not_follow_compile() -> None:
    for unit in UNITS:
        assert re.compile(unit.not_before).match("") is None or unit.not_before == ""


def test_after_person_no_population() -> None:
    person = find_unit("人")
    assert person is not None
    assert re.match(person.not_before, "口")
