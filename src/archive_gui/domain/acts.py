"""Acts of the archivist on a source, one after the other, and the decisions they come to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from archive_gui.domain.decisions import RepairAnchor, RepairDecisions, StructureEdit


class Act(StrEnum):
    """What the archivist did; ``ALLOW…`` forgets what was declined or adopted, ``WITHDRAW`` an edit."""

    DECLINE = "decline"
    ADOPT = "adopt"
    ALLOW = "allow"
    DECLINE_RULE = "decline_rule"
    ALLOW_RULE = "allow_rule"
    DECLINE_EVERYTHING = "decline_everything"
    ALLOW_EVERYTHING = "allow_everything"
    EDIT = "edit"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class SourceAct:
    """One act, with the repair, the rule or the edit it is about."""

    act: Act
    anchor: RepairAnchor | None = None
    rule: str | None = None
    edit: StructureEdit | None = None


@dataclass(slots=True)
class _Standing:
    declined: set[RepairAnchor]
    rules: set[str]
    adopted: set[RepairAnchor]
    edits: list[StructureEdit]


def settled(acts: Iterable[SourceAct], rules: Iterable[str]) -> RepairDecisions:
    """What holds after all acts, in order; ``rules`` are the names that declining everything declines.

    Declining everything gives up what was adopted; structure edits are the archivist's own and stay.
    """
    known = frozenset(rules)
    standing = _Standing(set(), set(), set(), [])
    for act in acts:
        _take(standing, act, known)
    return RepairDecisions(
        frozenset(standing.declined), frozenset(standing.rules), frozenset(standing.adopted), tuple(standing.edits)
    )


def _take(standing: _Standing, act: SourceAct, known: frozenset[str]) -> None:
    if act.anchor is not None:
        _take_anchor(standing, act.act, act.anchor)
    elif act.edit is not None:
        if act.act is Act.EDIT:
            standing.edits.append(act.edit)
        elif act.edit in standing.edits:
            _remove_last(standing.edits, act.edit)
    elif act.rule is not None:
        if act.act is Act.DECLINE_RULE:
            standing.rules.add(act.rule)
        else:
            standing.rules.discard(act.rule)
    elif act.act is Act.DECLINE_EVERYTHING:
        standing.rules |= known
        standing.adopted.clear()
    else:
        standing.rules.clear()
        standing.declined.clear()


def _take_anchor(standing: _Standing, act: Act, anchor: RepairAnchor) -> None:
    standing.declined.discard(anchor)
    standing.adopted.discard(anchor)
    if act is Act.DECLINE:
        standing.declined.add(anchor)
    elif act is Act.ADOPT:
        standing.adopted.add(anchor)


def _remove_last(edits: list[StructureEdit], edit: StructureEdit) -> None:
    at = len(edits) - 1 - edits[::-1].index(edit)
    del edits[at]
