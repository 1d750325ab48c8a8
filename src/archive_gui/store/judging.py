"""Verdicts on items of the ledger, appended; what is open follows them."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from sqlalchemy import Connection, select

from archive_gui.domain.ledger import Verdict
from archive_gui.store.anchors import Piece, evidence_to_json
from archive_gui.store.history import Actor
from archive_gui.store.json_values import ranges_from_json
from archive_gui.store.numbers import Numbers
from archive_gui.store.recorder import Recorder
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import FindingEvidence, FindingItem, Judgement, SourcePage
from archive_gui.store.verdicts import latest


def judge(recorder: Recorder, actor: Actor, items: Sequence[int], verdict: Verdict, note: str | None) -> int:
    """Append a verdict to each item, unless it has the same one with the same note; counts those that got it.

    ``note`` None: the one that stands stays.
    """
    connection = recorder.connection
    numbers = Numbers(connection)
    evidence = _evidence(connection, items)
    query = (
        select(FindingItem.id, FindingItem.source_id, FindingItem.kind, FindingItem.anchor)
        .where(FindingItem.id.in_(listed(items)))
        .order_by(FindingItem.id)
    )
    found = connection.execute(query).all()
    known = _last(connection, [anchor for _, _, _, anchor in found])
    noted = {anchor: known.get(anchor, ("", ""))[1] if note is None else note for _, _, _, anchor in found}
    rows = [
        {
            "id": numbers.next(Judgement),
            "uuid": str(uuid4()),
            "source_id": source,
            "kind": kind,
            "anchor": anchor,
            "evidence": evidence_to_json(evidence.get(number, [])),
            "verdict": verdict.value,
            "note": noted[anchor],
            "operator": actor.operator,
            "at_utc": actor.at_utc,
        }
        for number, source, kind, anchor in found
        if known.get(anchor) != (verdict.value, noted[anchor])
    ]
    recorder.insert(Judgement, rows)
    numbers.keep()
    return len(rows)


def _last(connection: Connection, anchors: Sequence[str]) -> dict[str, tuple[str, str]]:
    return {anchor: (row["verdict"], row["note"]) for anchor, row in latest(connection, anchors).items()}


def _evidence(connection: Connection, items: Sequence[int]) -> dict[int, list[Piece]]:
    query = (
        select(FindingEvidence.finding_id, SourcePage.sha256, FindingEvidence.source_ranges, FindingEvidence.quote)
        .join(SourcePage, SourcePage.id == FindingEvidence.source_id)
        .where(FindingEvidence.finding_id.in_(listed(items)))
        .order_by(FindingEvidence.finding_id, FindingEvidence.number)
    )
    found: dict[int, list[Piece]] = {}
    for number, sha256, ranges, quote in connection.execute(query):
        found.setdefault(number, []).append(Piece(sha256, ranges_from_json(ranges), quote))
    return found
