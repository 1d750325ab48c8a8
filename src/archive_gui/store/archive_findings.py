"""Findings that rest on several sources: derived, outside the journal; what was judged is taken up again."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, delete, insert, select, update

from archive_gui.domain.captured import Message
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.store.anchors import Piece, anchor_of
from archive_gui.store.derived_rows import ARCHIVE, Row
from archive_gui.store.json_values import message_to_json, ranges_from_json
from archive_gui.store.ledger_state import is_open
from archive_gui.store.numbers import Numbers
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import FindingEvidence, FindingItem, Judgement
from archive_gui.store.verdicts import bound_anchor, latest

Stood = Mapping[str, Any]


class ArchiveFindings:
    """Puts findings found now in the place of those that stood on the same articles; ``finish`` drops the rest."""

    def __init__(
        self, connection: Connection, stood: Sequence[Stood], one_another: Collection[FindingKind] = ()
    ) -> None:
        """``stood``: findings that stood; ``one_another``: kinds that one finding has in turn as its texts change."""
        self._connection = connection
        self._one_another = [kind.value for kind in one_another]
        self._numbers = Numbers(connection)
        self._stood = {row["anchor"]: row for row in stood}
        self._kept: set[int] = set()
        self._taken: set[str] = set()

    def put(
        self, kind: FindingKind, severity: Severity, message: Message, local_id: str, refs: Sequence[tuple[str, Row]]
    ) -> None:
        """One finding; its evidence as the hash of the source's bytes and the columns that tell the place."""
        pieces = [Piece(sha256, ranges_from_json(ref["source_ranges"]), ref["quote"]) for sha256, ref in refs]
        sources = [ref["source_id"] for _, ref in refs]
        anchor, verdict = self._bound(kind.value, pieces, sources)
        row: Row = {
            "source_id": refs[0][1]["source_id"],
            "article_id": refs[0][1]["article_id"],
            "kind": kind.value,
            "severity": severity.value,
            "message": message_to_json(message),
            "open": is_open(severity.value, verdict),
            "anchor": anchor,
            "scope": ARCHIVE,
            "found": True,
            "number": 0,
            "local_id": local_id,
        }
        self._taken.add(anchor)
        number = self._write(anchor, row)
        rows = [{"finding_id": number, "number": place, **ref} for place, (_, ref) in enumerate(refs, 1)]
        self._connection.execute(insert(FindingEvidence), rows)
        self._kept.add(number)

    def finish(self) -> None:
        """What is found no more goes; what was judged stays in the ledger."""
        self._numbers.keep()
        gone = [row for row in self._stood.values() if row["id"] not in self._kept]
        anchors = [row["anchor"] for row in gone]
        query = select(Judgement.anchor).where(Judgement.anchor.in_(anchors))
        judged = set(self._connection.execute(query).scalars())
        remove(self._connection, [row["id"] for row in gone if row["anchor"] not in judged])
        lost = [row["id"] for row in gone if row["anchor"] in judged]
        statement = update(FindingItem).where(FindingItem.id.in_(listed(lost))).values(found=False)
        self._connection.execute(statement)

    def _bound(self, kind: str, pieces: Sequence[Piece], sources: Sequence[int]) -> tuple[str, str | None]:
        """The anchor of a finding and the verdict on it; one that stood as it is needs no other's."""
        anchor = anchor_of(kind, pieces)
        if anchor in self._stood:
            judged = latest(self._connection, [anchor]).get(anchor)
            return anchor, None if judged is None else str(judged["verdict"])
        kinds = self._one_another if kind in self._one_another else [kind]
        return bound_anchor(self._connection, kinds, anchor, pieces, sources, taken=self._taken)

    def _write(self, anchor: str, row: Row) -> int:
        known = self._stood.get(anchor)
        if known is None:
            number = self._numbers.next(FindingItem)
            self._connection.execute(insert(FindingItem).values(id=number, uuid=str(uuid4()), **row))
            return number
        number = int(known["id"])
        self._connection.execute(update(FindingItem).where(FindingItem.id == number).values(row))
        self._connection.execute(delete(FindingEvidence).where(FindingEvidence.finding_id == number))
        return number


def resting_on(connection: Connection, articles: Sequence[int], kinds: Collection[FindingKind]) -> list[dict[str, Any]]:
    """The findings of these kinds across articles that rest on any of these, as columns."""
    resting = select(FindingEvidence.finding_id).where(FindingEvidence.article_id.in_(listed(articles)))
    query = select(FindingItem.__table__).where(
        FindingItem.id.in_(resting), FindingItem.scope == ARCHIVE, FindingItem.kind.in_([kind.value for kind in kinds])
    )
    return [row._asdict() for row in connection.execute(query)]


def remove(connection: Connection, findings: Sequence[int]) -> None:
    """Take findings and their evidence out of the tables."""
    connection.execute(delete(FindingEvidence).where(FindingEvidence.finding_id.in_(listed(findings))))
    connection.execute(delete(FindingItem).where(FindingItem.id.in_(listed(findings))))
