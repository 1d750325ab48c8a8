"""Which verdict holds for a finding, whatever the number of its row."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select, update

from archive_gui.store.anchors import Piece, evidence_from_json, same_evidence
from archive_gui.store.ledger_state import is_open
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import FindingItem, Judgement

_MANY = 500
"""Values in one statement."""


def latest(connection: Connection, anchors: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The last judgement under each anchor that has any, as columns."""
    wanted = sorted(set(anchors))
    found = {}
    for first in range(0, len(wanted), _MANY):
        last = (
            select(func.max(Judgement.id))
            .where(Judgement.anchor.in_(wanted[first : first + _MANY]))
            .group_by(Judgement.anchor)
        )
        for row in connection.execute(select(Judgement.__table__).where(Judgement.id.in_(last))):
            found[row.anchor] = row._asdict()
    return found


def bound_anchor(
    connection: Connection,
    kinds: Collection[str],
    anchor: str,
    pieces: Sequence[Piece],
    sources: Sequence[int],
    *,
    taken: Container[str] = frozenset(),
) -> tuple[str, str | None]:
    """The anchor under which a finding was judged before, or its own; and the verdict that holds.

    A judgement on a finding of one of the ``sources`` binds by its anchor, else by evidence that has moved a little;
    ``kinds`` are those of the finding: what it may have been before. ``taken`` anchors belong to other findings.
    """
    known = latest(connection, [anchor])
    if anchor in known:
        return anchor, str(known[anchor]["verdict"])
    for candidate in _judged(connection, kinds, sources):
        if candidate["anchor"] not in taken and same_evidence(evidence_from_json(candidate["evidence"]), pieces):
            last = latest(connection, [candidate["anchor"]])[candidate["anchor"]]
            return str(last["anchor"]), str(last["verdict"])
    return anchor, None


def settle(connection: Connection, findings: Mapping[int, tuple[str, str]]) -> None:
    """Open and close findings, given as number: (anchor, severity), as the last judgement on each says."""
    verdicts = latest(connection, (anchor for anchor, _ in findings.values()))
    wanted: dict[bool, list[int]] = {True: [], False: []}
    for number, (anchor, severity) in findings.items():
        row = verdicts.get(anchor)
        wanted[is_open(severity, None if row is None else str(row["verdict"]))].append(number)
    for state, numbers in wanted.items():
        for first in range(0, len(numbers), _MANY):
            chosen = FindingItem.id.in_(numbers[first : first + _MANY])
            connection.execute(update(FindingItem).where(chosen).values(open=state))


def _judged(connection: Connection, kinds: Collection[str], sources: Sequence[int]) -> list[dict[str, Any]]:
    """Judgements on findings of these kinds of these sources, the last ones first."""
    query = (
        select(Judgement.anchor, Judgement.evidence)
        .where(Judgement.kind.in_(kinds), Judgement.source_id.in_(listed(sources)))
        .order_by(Judgement.id.desc())
    )
    return [row._asdict() for row in connection.execute(query)]
