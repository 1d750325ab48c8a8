"""Corrections of facts as rows, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select

from archive_gui.domain.corrections import Correction, CorrectionAct
from archive_gui.domain.facts import Fact
from archive_gui.store.fact_columns import fact_from_columns, fact_to_columns
from archive_gui.store.json_values import ranges_from_json, ranges_to_json
from archive_gui.store.numbers import Numbers
from archive_gui.store.recorder import Recorder
from archive_gui.store.tables import CorrectionRow


def corrections_of(connection: Connection, source_id: int) -> tuple[Correction, ...]:
    """All corrections of a source's facts, in order."""
    query = select(CorrectionRow.__table__).where(CorrectionRow.source_id == source_id).order_by(CorrectionRow.id)
    return tuple(map(_correction, map(dict, connection.execute(query).mappings())))


def acts_of(connection: Connection, source_id: int) -> dict[str, list[CorrectionAct]]:
    """The acts of each thread of a source, in order."""
    query = select(CorrectionRow.thread, CorrectionRow.act).where(CorrectionRow.source_id == source_id)
    found: dict[str, list[CorrectionAct]] = {}
    for thread, act in connection.execute(query.order_by(CorrectionRow.id)):
        found.setdefault(thread, []).append(CorrectionAct(act))
    return found


def correction_numbers(connection: Connection, source_id: int) -> tuple[int, ...]:
    """The numbers of all corrections of a source's facts, which tell one state from another."""
    query = select(CorrectionRow.id).where(CorrectionRow.source_id == source_id).order_by(CorrectionRow.id)
    return tuple(connection.execute(query).scalars())


def append_corrections(recorder: Recorder, numbers: Numbers, source_id: int, acts: Sequence[Correction]) -> None:
    """Write corrections down."""
    keys = [{"id": numbers.next(CorrectionRow), "uuid": str(uuid4()), "source_id": source_id} for _ in acts]
    recorder.insert(CorrectionRow, [own | _row(act) for own, act in zip(keys, acts, strict=True)])


def _row(act: Correction) -> dict[str, Any]:
    return {
        "thread": act.thread,
        "act": act.act.value,
        "fact_before": _to_json(act.before),
        "fact_after": _to_json(act.after),
        "context_before": act.context[0],
        "context_after": act.context[1],
        "names": list(act.names),
        "places": ranges_to_json(act.places),
        "into_thread": act.into,
        "note": act.note,
        "operator": act.operator,
        "at_utc": act.at_utc,
    }


def _correction(row: Mapping[str, Any]) -> Correction:
    return Correction(
        thread=row["thread"],
        act=CorrectionAct(row["act"]),
        before=_from_json(row["fact_before"]),
        after=_from_json(row["fact_after"]),
        operator=row["operator"],
        at_utc=row["at_utc"],
        note=row["note"],
        context=(row["context_before"], row["context_after"]),
        names=tuple(row["names"]),
        places=ranges_from_json(row["places"]),
        into=row["into_thread"],
    )


def _to_json(fact: Fact | None) -> dict[str, Any] | None:
    return None if fact is None else fact_to_columns(fact)


def _from_json(found: Mapping[str, Any] | None) -> Fact | None:
    return None if found is None else fact_from_columns(found)
