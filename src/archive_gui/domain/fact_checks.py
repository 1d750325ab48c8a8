"""What can be wrong with the details of a fact that somebody typed in."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import fields

from archive_gui.domain.captured import Message
from archive_gui.domain.facts import (
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
    ProgrammeFact,
    QuotationFact,
)

DETAILS: dict[FactKind, type[FactDetail]] = {
    FactKind.FIGURE: Figure,
    FactKind.CHANGE: Change,
    FactKind.DATE: DateFact,
    FactKind.PLACE: PlaceFact,
    FactKind.PERSON: PersonFact,
    FactKind.ORGANISATION: OrganisationFact,
    FactKind.PROGRAMME: ProgrammeFact,
    FactKind.DOCUMENT: DocumentFact,
    FactKind.QUOTATION: QuotationFact,
    FactKind.AWARD: AwardFact,
}
"""The details that each kind of fact has."""

SUBKINDS = ("policy", "mechanism", "campaign", "project", "platform", "slogan")
"""What a programme can be."""

CODE_DIGITS = frozenset({2, 3, 4, 6, 9, 12})
"""Digits of a division's code, by level (GB/T 2260, GB/T 10114; a country's number has three, ISO 3166-1)."""

MOST_CHARACTERS = 200
"""Of one field: more is no name, unit or role."""

_MOMENT = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?"
_DATE = re.compile(rf"{_MOMENT}(?:\.\.{_MOMENT})?\Z")
_DURATION = re.compile(r"P(?!\Z)(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?\Z")
_DATED = frozenset({"as_of", "from_as_of", "to_as_of"})


def mistake(kind: FactKind, detail: FactDetail) -> Message | None:
    """What is wrong with the details of a fact, in one sentence; None where nothing is."""
    if not isinstance(detail, DETAILS[kind]):
        return Message("fact.detail_of_other_kind")
    return next(iter((*_of_texts(detail), *_of_kind(detail))), None)


def date_mistake(value: str) -> Message | None:
    """What is wrong with a date: a year, month, day or minute in ISO 8601, an interval ``a..b``, a duration."""
    if not (_DATE.match(value) or _DURATION.match(value)):
        return Message("fact.date_form", {"value": value})
    first, dots, last = value.partition("..")
    return Message("fact.date_order", {"value": value}) if dots and last[: len(first)] < first[: len(last)] else None


def code_mistake(code: str) -> Message | None:
    """What is wrong with the form of a division's code."""
    if not (code.isascii() and code.isdigit() and len(code) in CODE_DIGITS):
        return Message("fact.code_form", {"value": code})
    return None


def _of_texts(detail: FactDetail) -> Iterator[Message]:
    for field in fields(detail):
        value = getattr(detail, field.name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str) and (len(text) > MOST_CHARACTERS or any(map(_is_control, text))):
                yield Message("fact.text_form", {"limit": MOST_CHARACTERS})
            if isinstance(text, str) and text and field.name in _DATED:
                wrong = date_mistake(text)
                if wrong is not None:
                    yield wrong


def _of_kind(detail: FactDetail) -> Iterator[Message]:
    match detail:
        case Figure(value=value, value_high=high):
            yield from _of_numbers(value, high)
            if value is not None and high is not None and high < value:
                yield Message("fact.range_order")
        case Change(from_value=first, to_value=last):
            yield from _of_numbers(first, last)
        case DateFact(value=date) if date:
            wrong = date_mistake(date)
            if wrong is not None:
                yield wrong
        case PlaceFact(code=code) if code:
            wrong = code_mistake(code)
            if wrong is not None:
                yield wrong
        case ProgrammeFact(subkind=subkind) if subkind not in SUBKINDS:
            yield Message("fact.subkind", {"value": subkind})
        case _:
            return


def _of_numbers(*values: float | None) -> Iterator[Message]:
    if any(value is not None and not math.isfinite(value) for value in values):
        yield Message("fact.number")


def _is_control(character: str) -> bool:
    return character < " " or "\x7f" <= character <= "\x9f" or "\ud800" <= character <= "\udfff"
