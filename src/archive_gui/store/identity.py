"""What the archivist said of who is who: mentions of one name that are the same, and those that are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from archive_gui.domain.corrections import CorrectionAct
from archive_gui.domain.entities import EntityKind
from archive_gui.domain.spans import Ranges
from archive_gui.store.entity_listing import Told
from archive_gui.store.json_values import ranges_from_json
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import CorrectionRow, FactMention


@dataclass(frozen=True, slots=True)
class WhoSaid:
    """One step: the articles of all sides tell of the same, or, ``apart``, those of each side of another one."""

    apart: bool
    sides: tuple[frozenset[int], ...]


def said_of(connection: Connection, kind: EntityKind, told: Sequence[Told]) -> list[WhoSaid]:
    """What was said of these mentions and was not taken back, the latest first."""
    rows = _standing(connection, kind, sorted({one.source for one in told}))
    if not rows:
        return []
    spoken_of = {row.source_id for row in rows}
    places: dict[int, list[tuple[int, Ranges]]] = {}
    for article, source, ranges in _places(connection, [one for one in told if one.source in spoken_of]):
        places.setdefault(source, []).append((article, ranges))
    steps: dict[tuple[bool, str], tuple[int, dict[str, set[int]]]] = {}
    for row in rows:
        touched = _touched(ranges_from_json(row.places), places.get(row.source_id, ()))
        step = row.act == CorrectionAct.PART.value, row.into_thread
        _order, sides = steps.get(step, (0, {}))
        sides.setdefault(row.thread, set()).update(touched)
        steps[step] = row.id, sides
    latest = sorted(steps.items(), key=lambda step: step[1][0], reverse=True)
    return [WhoSaid(apart, tuple(map(frozenset, sides.values()))) for (apart, _shared), (_order, sides) in latest]


def sources_spoken_of(connection: Connection, kind: EntityKind) -> set[int]:
    """The sources in which something was said of who somebody is, though it may have been taken back."""
    row = CorrectionRow
    acts = [CorrectionAct.JOIN.value, CorrectionAct.PART.value]
    of_kind = func.json_extract(row.fact_after, "$.kind") == kind.fact_kind.value
    return set(connection.execute(select(row.source_id).where(row.act.in_(acts), of_kind).distinct()).scalars())


def _standing(connection: Connection, kind: EntityKind, sources: Sequence[int]) -> list[Any]:
    """The rows of joining and parting that no later act of their thread takes back, the oldest first."""
    row = CorrectionRow
    of_kind = func.json_extract(row.fact_after, "$.kind")
    acts = [act.value for act in (CorrectionAct.JOIN, CorrectionAct.PART, CorrectionAct.RESET)]
    query = (
        select(row.id, row.source_id, row.thread, row.act, row.into_thread, row.places, of_kind.label("kind"))
        .where(row.source_id.in_(listed(sources)), row.act.in_(acts))
        .order_by(row.id)
    )
    standing: dict[tuple[int, str], Any] = {}
    for said in connection.execute(query):
        standing.pop((said.source_id, said.thread), None)
        if said.act != CorrectionAct.RESET.value and said.kind == kind.fact_kind.value and said.into_thread:
            standing[said.source_id, said.thread] = said
    return list(standing.values())


def _places(connection: Connection, told: Sequence[Told]) -> list[tuple[int, int, Ranges]]:
    """Article, source and captured ranges of each mention."""
    sources = {one.fact: (one.article, one.source) for one in told}
    query = select(FactMention.id, FactMention.source_ranges).where(FactMention.id.in_(listed(sorted(sources))))
    return [(*sources[number], ranges_from_json(ranges)) for number, ranges in connection.execute(query)]


def _touched(said: Ranges, mentions: Sequence[tuple[int, Ranges]]) -> set[int]:
    """The articles whose mentions have captured characters in common with the places spoken of."""
    return {article for article, ranges in mentions if any(one.overlaps(other) for one in ranges for other in said)}
