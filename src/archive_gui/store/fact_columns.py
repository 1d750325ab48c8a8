"""A fact as columns, and back: what its kind adds stands in columns of its own where it is asked for by SQL."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from archive_gui.domain.facts import (
    Approximation,
    AwardFact,
    Change,
    DateFact,
    DocumentFact,
    Fact,
    FactDecision,
    FactDetail,
    FactId,
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
from archive_gui.language.units import unit_class
from archive_gui.store.json_values import ranges_from_json, ranges_to_json
from archive_gui.store.keys import iso_bounds

_BY_KIND: tuple[str, ...] = (
    "value",
    "value_high",
    "unit",
    "unit_class",
    "approximation",
    "indicator",
    "subject",
    "as_of",
    "date_from",
    "date_to",
    "place_level",
    "place_code",
    "full_name",
)


def fact_to_columns(fact: Fact) -> dict[str, Any]:
    """Every column of a fact except its keys."""
    columns: dict[str, Any] = dict.fromkeys(_BY_KIND)
    columns |= {
        "local_id": fact.id,
        "kind": fact.kind.value,
        "quote": fact.quote,
        "span_start": fact.span.start,
        "span_end": fact.span.end,
        "source_ranges": ranges_to_json(fact.source_ranges),
        "confidence": fact.confidence,
        "rule": fact.rule,
        "rule_version": fact.rule_version,
        "inferred": fact.inferred,
        "state": fact.state.value,
        "decided": decided_to_json(fact.decided),
    }
    columns |= _detail_to_columns(fact.detail)
    return columns


def fact_from_columns(row: Mapping[str, Any]) -> Fact:
    """Read back what ``fact_to_columns`` wrote."""
    kind = FactKind(row["kind"])
    return Fact(
        id=row["local_id"],
        kind=kind,
        quote=row["quote"],
        span=Span(row["span_start"], row["span_end"]),
        source_ranges=ranges_from_json(row["source_ranges"]),
        detail=_DETAILS[kind](row, row["detail"]),
        confidence=row["confidence"],
        rule=row["rule"],
        rule_version=row["rule_version"],
        inferred=row["inferred"],
        state=FactState(row["state"]),
        decided=_decided_from_json(row["decided"]),
        number=FactId(row["id"]) if "id" in row else None,
    )


def decided_to_json(decided: FactDecision | None) -> list[str] | None:
    """``[thread, operator, moment, note]``."""
    if decided is None:
        return None
    return [decided.thread, decided.operator, decided.at_utc.isoformat(), decided.note]


def _decided_from_json(found: Sequence[str] | None) -> FactDecision | None:
    if found is None:
        return None
    thread, operator, moment, note = found
    return FactDecision(thread, operator, datetime.fromisoformat(moment), note)


def _detail_to_columns(detail: FactDetail) -> dict[str, Any]:
    match detail:
        case Figure():
            return _figure_to_columns(detail)
        case Change():
            return _change_to_columns(detail)
        case DateFact():
            first, last = iso_bounds(detail.value)
            rest = {"value": detail.value, "frequency": detail.frequency, "vague": detail.vague}
            return {"date_from": first, "date_to": last, "detail": rest}
        case PlaceFact():
            return {
                "place_level": detail.level.value,
                "place_code": detail.code,
                "full_name": detail.full_name,
                "detail": {"alternatives": list(detail.alternatives)} if detail.alternatives else {},
            }
        case OrganisationFact():
            return {"full_name": detail.full_name, "detail": {}}
        case AwardFact():
            return {"subject": detail.subject, "detail": {"issuer": detail.issuer}}
        case PersonFact():
            called = {"also_called": list(detail.also_called)}
            person: dict[str, Any] = {"role": detail.role, "affiliation": detail.affiliation, **called}
            return {"full_name": detail.full_name, "detail": person}
        case ProgrammeFact():
            return {"detail": {"subkind": detail.subkind}}
        case DocumentFact():
            return {"detail": {"issuer": detail.issuer}}
        case QuotationFact():
            return {"detail": {"speaker": detail.speaker, "direct": detail.direct}}


def _figure_to_columns(figure: Figure) -> dict[str, Any]:
    first, last = iso_bounds(figure.as_of)
    return {
        "value": figure.value,
        "value_high": figure.value_high,
        "unit": figure.unit,
        "unit_class": unit_class(figure.unit).value,
        "approximation": figure.approximation.value if figure.approximation else None,
        "indicator": figure.indicator,
        "subject": figure.subject,
        "as_of": figure.as_of,
        "date_from": first,
        "date_to": last,
        "detail": {},
    }


def _change_to_columns(change: Change) -> dict[str, Any]:
    first, last = iso_bounds(change.to_as_of)
    return {
        "value": change.to_value,
        "unit": change.unit,
        "unit_class": unit_class(change.unit).value,
        "indicator": change.indicator,
        "subject": change.subject,
        "as_of": change.to_as_of,
        "date_from": first,
        "date_to": last,
        "detail": {"from_value": change.from_value, "from_as_of": change.from_as_of},
    }


def _figure(row: Mapping[str, Any], rest: Mapping[str, Any]) -> Figure:  # noqa: ARG001
    return Figure(
        value=row["value"],
        unit=row["unit"],
        value_high=row["value_high"],
        approximation=Approximation(row["approximation"]) if row["approximation"] else None,
        indicator=row["indicator"],
        subject=row["subject"],
        as_of=row["as_of"],
    )


def _change(row: Mapping[str, Any], rest: Mapping[str, Any]) -> Change:
    return Change(
        from_value=rest["from_value"],
        to_value=row["value"],
        unit=row["unit"],
        indicator=row["indicator"],
        subject=row["subject"],
        from_as_of=rest["from_as_of"],
        to_as_of=row["as_of"],
    )


_DETAILS: dict[FactKind, Callable[[Mapping[str, Any], Mapping[str, Any]], FactDetail]] = {
    FactKind.FIGURE: _figure,
    FactKind.CHANGE: _change,
    FactKind.DATE: lambda _row, rest: DateFact(rest["value"], rest["frequency"], rest["vague"]),
    FactKind.PLACE: lambda row, rest: PlaceFact(
        PlaceLevel(row["place_level"]), row["place_code"], row["full_name"], tuple(rest.get("alternatives", ()))
    ),
    FactKind.PERSON: lambda row, rest: PersonFact(
        rest["role"], rest["affiliation"], row["full_name"], tuple(rest.get("also_called", ()))
    ),
    FactKind.ORGANISATION: lambda row, _rest: OrganisationFact(row["full_name"]),
    FactKind.PROGRAMME: lambda _row, rest: ProgrammeFact(rest["subkind"]),
    FactKind.DOCUMENT: lambda _row, rest: DocumentFact(rest["issuer"]),
    FactKind.QUOTATION: lambda _row, rest: QuotationFact(rest["speaker"], rest["direct"]),
    FactKind.AWARD: lambda row, rest: AwardFact(row["subject"], rest["issuer"]),
}
