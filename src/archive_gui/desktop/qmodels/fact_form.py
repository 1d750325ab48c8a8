"""The form of a fact: which fields its kind has, what they show, and the detail that what is typed comes to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from enum import Enum, auto
from math import isfinite
from typing import Any

from archive_gui.base.fact_words import approximation_word, iso_text, place_level, programme_type
from archive_gui.base.figure_words import number_text, unit_scale
from archive_gui.base.messages import _, render
from archive_gui.desktop.qmodels.typed_dates import DateMistake, parse_duration, parse_period, parse_when
from archive_gui.domain.fact_checks import SUBKINDS
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
from archive_gui.language import numerals, units

Typed = str | bool
"""What a field holds: words, one of its choices, or yes and no."""

_CODE = re.compile(r"\d{2}|\d{3}|\d{4}|\d{6}|\d{9}|\d{12}")
_PERCENT = {"%": "％", "％": "%"}


class FieldKind(Enum):
    """How a field is filled in."""

    TEXT = auto()
    NUMBER = auto()
    DATE = auto()
    CHOICE = auto()
    FLAG = auto()
    CODE = auto()
    NAMES = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form; ``name`` is the attribute of the detail, ``choices`` are (value, words)."""

    name: str
    words: Callable[[], str]
    kind: FieldKind = FieldKind.TEXT
    choices: Callable[[], tuple[tuple[str, str], ...]] = lambda: ()


class FormMistake(ValueError):
    """What was typed cannot be kept; ``field`` says where, ``words`` why, in one sentence."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field
        self.words = words


def _levels() -> tuple[tuple[str, str], ...]:
    return tuple((level.value, place_level(level)) for level in PlaceLevel)


def _bounds() -> tuple[tuple[str, str], ...]:
    return (("", _("as stated")), *((bound.value, approximation_word(bound)) for bound in Approximation))


def _subkinds() -> tuple[tuple[str, str], ...]:
    return tuple((subkind, programme_type(subkind)) for subkind in SUBKINDS)


_INDICATOR = Field("indicator", lambda: _("Counted"))
_SUBJECT = Field("subject", lambda: _("Said of"))
_UNIT = Field("unit", lambda: _("Unit"))
FIELDS: dict[FactKind, tuple[Field, ...]] = {
    FactKind.FIGURE: (
        _INDICATOR,
        Field("value", lambda: _("Value"), FieldKind.NUMBER),
        Field("value_high", lambda: _("Up to"), FieldKind.NUMBER),
        _UNIT,
        Field("approximation", lambda: _("Bound"), FieldKind.CHOICE, _bounds),
        _SUBJECT,
        Field("as_of", lambda: _("As of"), FieldKind.DATE),
    ),
    FactKind.CHANGE: (
        _INDICATOR,
        Field("from_value", lambda: _("From value"), FieldKind.NUMBER),
        Field("to_value", lambda: _("To value"), FieldKind.NUMBER),
        _UNIT,
        _SUBJECT,
        Field("from_as_of", lambda: _("From, as of"), FieldKind.DATE),
        Field("to_as_of", lambda: _("To, as of"), FieldKind.DATE),
    ),
    FactKind.DATE: (
        Field("value", lambda: _("Date"), FieldKind.DATE),
        Field("frequency", lambda: _("Repeats every"), FieldKind.DATE),
        Field("vague", lambda: _("Vague"), FieldKind.FLAG),
    ),
    FactKind.PLACE: (
        Field("code", lambda: _("Code"), FieldKind.CODE),
        Field("full_name", lambda: _("Full name")),
        Field("level", lambda: _("Level"), FieldKind.CHOICE, _levels),
    ),
    FactKind.PERSON: (
        Field("full_name", lambda: _("Personal name")),
        Field("role", lambda: _("Role")),
        Field("affiliation", lambda: _("Affiliation")),
        Field("also_called", lambda: _("Also called"), FieldKind.NAMES),
    ),
    FactKind.ORGANISATION: (Field("full_name", lambda: _("Full name")),),
    FactKind.PROGRAMME: (Field("subkind", lambda: _("Type"), FieldKind.CHOICE, _subkinds),),
    FactKind.DOCUMENT: (Field("issuer", lambda: _("Issued by")),),
    FactKind.QUOTATION: (
        Field("speaker", lambda: _("Speaker")),
        Field("direct", lambda: _("Direct speech"), FieldKind.FLAG),
    ),
    FactKind.AWARD: (Field("subject", lambda: _("Awarded to")), Field("issuer", lambda: _("Awarded by"))),
}
_EMPTY: dict[FactKind, Callable[[], FactDetail]] = {
    FactKind.FIGURE: lambda: Figure(None, ""),
    FactKind.CHANGE: lambda: Change(None, None, ""),
    FactKind.DATE: lambda: DateFact(None),
    FactKind.PLACE: lambda: PlaceFact(PlaceLevel.SITE),
    FactKind.PERSON: PersonFact,
    FactKind.ORGANISATION: OrganisationFact,
    FactKind.PROGRAMME: lambda: ProgrammeFact(SUBKINDS[0]),
    FactKind.DOCUMENT: DocumentFact,
    FactKind.QUOTATION: lambda: QuotationFact(None),
    FactKind.AWARD: AwardFact,
}


def empty_detail(kind: FactKind) -> FactDetail:
    """A detail of this kind of which nothing is known."""
    return _EMPTY[kind]()


def shown(kind: FactKind, detail: FactDetail) -> dict[str, Typed]:
    """What the fields of the form show of a detail."""
    unit = str(getattr(detail, "unit", ""))
    return {field.name: _shown(field, getattr(detail, field.name), unit) for field in FIELDS[kind]}


def detail_of(kind: FactKind, typed: Mapping[str, Typed], before: FactDetail) -> FactDetail:
    """The detail that a form of this kind comes to; what was left as ``before`` showed it stays as it was stored.

    Raises:
        FormMistake: something typed cannot be kept.
    """
    same = type(before) is type(empty_detail(kind))
    base = before if same else empty_detail(kind)
    was = shown(kind, base)
    unit = _unit(str(typed["unit"])) if "unit" in typed else ""
    rescaled = unit_scale(unit) != unit_scale(str(getattr(base, "unit", "")))
    values: dict[str, Any] = {}
    for field in FIELDS[kind]:
        told = typed[field.name]
        if told == was[field.name] and not (rescaled and field.kind is FieldKind.NUMBER):
            continue
        values[field.name] = _value(field, told, unit)
    if "code" in values and isinstance(base, PlaceFact):
        values["alternatives"] = ()  # whoever sets a code has chosen among them
    made = replace(base, **values)
    _check(made)
    return made


def merged(detail: FactDetail, other: FactDetail) -> FactDetail:
    """``detail`` with what it does not say taken from ``other`` of the same kind."""
    gaps = {
        field.name: getattr(other, field.name)
        for field in fields(detail)
        if getattr(detail, field.name) in (None, "", ()) and type(other) is type(detail)
    }
    return replace(detail, **gaps)


def _shown(field: Field, value: Any, unit: str) -> Typed:
    match field.kind:
        case FieldKind.FLAG:
            return bool(value)
        case FieldKind.NUMBER:
            return "" if value is None else number_text(value / unit_scale(unit))
        case FieldKind.DATE:
            return iso_text(value)
        case FieldKind.NAMES:
            return "、".join(value)
        case _:
            return "" if value is None else str(value)


def _value(field: Field, told: Typed, unit: str) -> Any:
    if isinstance(told, bool):
        return told
    words = told.strip()
    match field.kind:
        case FieldKind.NUMBER:
            return _number(field.name, words, unit)
        case FieldKind.DATE:
            return _date(field.name, words)
        case FieldKind.NAMES:
            return tuple(dict.fromkeys(name for name in re.split(r"[、，,；;\s]+", words) if name))
        case FieldKind.CODE:
            return _code(words)
        case FieldKind.CHOICE:
            return _choice(field.name, words)
        case _:
            return unit if field.name == "unit" else words or None


def _choice(name: str, words: str) -> Any:
    if name == "level":
        return PlaceLevel(words)
    if name == "approximation":
        return Approximation(words) if words else None
    return words


def _number(name: str, words: str, unit: str) -> float | None:
    """The stored value of a typed number: 14 before % is 0.14."""
    if not words:
        return None
    plain = "".join(unicodedata.normalize("NFKC", words).split()).replace(",", "")
    sign = -1 if plain.startswith(("-", "−", "负")) else 1
    plain = plain.lstrip("-−负")
    stated = plain.endswith("%") and unit in _PERCENT
    number = numerals.parse(plain.removesuffix("%") if stated else plain)
    if number is None or not isfinite(float(number)):
        raise FormMistake(name, _("“{typed}” is no number; write it as 143674, 14.3万 or 三百.").format(typed=words))
    return float(sign * number * Decimal(str(unit_scale(unit))))


def _unit(words: str) -> str:
    unit = words.strip()
    if unit[:1] in {"万", "亿"} and units.find_unit(unit) is None:
        raise FormMistake("unit", _("Write 万 and 亿 behind the number and the unit alone: 52.61万, then 人."))
    return unit


def _date(name: str, words: str) -> str | None:
    try:
        if name == "value":
            return parse_when(words)
        if name != "frequency":
            return parse_period(words)
    except DateMistake as mistake:
        raise FormMistake(name, render(mistake.message)) from mistake
    found = parse_duration(words) if words else None
    if words and found is None:
        raise FormMistake(name, _("“{typed}” is no length of time; write it as 1年, 3个月 or P1Y.").format(typed=words))
    return found


def _code(words: str) -> str | None:
    plain = "".join(unicodedata.normalize("NFKC", words).split())
    if plain and not _CODE.fullmatch(plain):
        raise FormMistake("code", _("A division's code has 2, 4, 6, 9 or 12 digits; type a name to look it up."))
    return plain or None


def _check(detail: FactDetail) -> None:
    if isinstance(detail, Figure) and detail.value is None and not (detail.unit or detail.indicator):
        raise FormMistake("value", _("Say the number, or at least its unit or what is counted."))
    if isinstance(detail, Figure) and detail.value_high is not None:
        if detail.value is None:
            raise FormMistake("value", _("A range needs its lower end too."))
        if detail.value_high < detail.value:
            raise FormMistake("value_high", _("The upper end is smaller than the lower one."))
    if isinstance(detail, Change) and detail.from_value is None and detail.to_value is None:
        raise FormMistake("from_value", _("A change needs at least one of its two ends."))
