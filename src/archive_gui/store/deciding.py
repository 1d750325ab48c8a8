"""Acts of the archivist on sources as rows, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select

from archive_gui.domain.acts import Act, SourceAct
from archive_gui.domain.decisions import (
    BringBack,
    JoinArticles,
    JoinParts,
    MovePart,
    RepairAnchor,
    SetKind,
    SetPartAside,
    SplitArticle,
    SplitPart,
    StructureEdit,
)
from archive_gui.domain.reading import PartKind, RepairKind
from archive_gui.domain.spans import Ranges, Span
from archive_gui.store.anchors import QUOTE, quote_of
from archive_gui.store.history import Actor
from archive_gui.store.json_values import ranges_from_json, ranges_to_json
from archive_gui.store.numbers import Numbers
from archive_gui.store.recorder import Recorder
from archive_gui.store.tables import Decision

REPAIR, RULE, EVERYTHING, STRUCTURE = "repair", "rule", "everything", "structure"
_KINDS = (REPAIR, RULE, EVERYTHING, STRUCTURE)
_AROUND = 12
"""Characters before and after that are kept with what was decided on."""

_EDITS: dict[str, type[StructureEdit]] = {
    "set_kind": SetKind,
    "split_part": SplitPart,
    "join_parts": JoinParts,
    "move_part": MovePart,
    "split_article": SplitArticle,
    "join_articles": JoinArticles,
    "set_part_aside": SetPartAside,
    "bring_back": BringBack,
}
_NAMES = {kind: name for name, kind in _EDITS.items()}


def acts_of(connection: Connection, source_id: int) -> tuple[tuple[SourceAct, ...], tuple[int, ...]]:
    """All acts on a source that stand, in order, and their numbers, which tell one state from another."""
    query = (
        select(Decision.__table__)
        .where(Decision.source_id == source_id, Decision.anchor_kind.in_(_KINDS))
        .order_by(Decision.id)
    )
    rows = [dict(row) for row in connection.execute(query).mappings()]
    return tuple(map(_act, rows)), tuple(row["id"] for row in rows)


def append(
    recorder: Recorder, numbers: Numbers, actor: Actor, source_id: int, acts: Sequence[SourceAct], *, text: str
) -> None:
    """Write acts down; ``text`` is the captured text they are about."""
    recorder.insert(
        Decision,
        [
            {
                "id": numbers.next(Decision),
                "uuid": str(uuid4()),
                "source_id": source_id,
                "article_id": None,
                **_subject(act),
                **_quoted(text, _ranges(act)),
                "verdict": act.act.value,
                "note": None,
                "operator": actor.operator,
                "at_utc": actor.at_utc,
            }
            for act in acts
        ],
    )


def _subject(act: SourceAct) -> dict[str, Any]:
    if act.anchor is not None:
        return {
            "anchor_kind": REPAIR,
            "anchor_rule": act.anchor.rule,
            "correction": {"kind": act.anchor.kind.value},
        }
    if act.edit is not None:
        return {"anchor_kind": STRUCTURE, "anchor_rule": None, "correction": _edit_to_json(act.edit)}
    return {
        "anchor_kind": RULE if act.rule is not None else EVERYTHING,
        "anchor_rule": act.rule,
        "correction": None,
    }


def _act(row: Mapping[str, Any]) -> SourceAct:
    act = Act(row["verdict"])
    if row["anchor_kind"] == REPAIR:
        ranges = ranges_from_json(row["anchor_ranges"])
        return SourceAct(act, anchor=RepairAnchor(row["anchor_rule"], RepairKind(row["correction"]["kind"]), ranges))
    if row["anchor_kind"] == STRUCTURE:
        return SourceAct(act, edit=_edit_from_json(row["correction"]))
    return SourceAct(act, rule=row["anchor_rule"])


def _ranges(act: SourceAct) -> Ranges:
    """The captured text an act is about."""
    if act.anchor is not None:
        return act.anchor.source_ranges
    match act.edit:
        case BringBack(ranges):
            return ranges
        case SplitPart(at):
            return (Span(at, at + QUOTE),)
        case None:
            return ()
        case edit:
            return (Span(edit.part, edit.part + QUOTE),)


def _quoted(text: str, ranges: Ranges) -> dict[str, Any]:
    start, end = (ranges[0].start, ranges[-1].end) if ranges else (0, 0)
    return {
        "anchor_ranges": ranges_to_json(ranges),
        "anchor_quote": quote_of(text, ranges),
        "anchor_before": text[max(0, start - _AROUND) : start] if ranges else "",
        "anchor_after": text[end : end + _AROUND] if ranges else "",
    }


def _edit_to_json(edit: StructureEdit) -> dict[str, Any]:
    values: dict[str, Any] = {"edit": _NAMES[type(edit)]}
    match edit:
        case SetKind(part, kind):
            values |= {"part": part, "kind": kind.value}
        case SplitPart(at):
            values |= {"at": at}
        case MovePart(part, target, after):
            values |= {"part": part, "target": target, "after": after}
        case BringBack(ranges, kind):
            values |= {"ranges": ranges_to_json(ranges), "kind": kind.value}
        case JoinParts(part) | SplitArticle(part) | JoinArticles(part) | SetPartAside(part):
            values |= {"part": part}
    return values


def _edit_from_json(values: Mapping[str, Any]) -> StructureEdit:
    fields = {name: value for name, value in values.items() if name != "edit"}
    if "kind" in fields:
        fields["kind"] = PartKind(fields["kind"])
    if "ranges" in fields:
        fields["source_ranges"] = ranges_from_json(fields.pop("ranges"))
    return _EDITS[values["edit"]](**fields)
