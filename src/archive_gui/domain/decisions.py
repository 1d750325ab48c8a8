"""What the archivist decided about a source's repairs and structure; applied anew whenever the rules run again.

Everything is anchored in captured text, which never changes: a part is named by the captured offset of its first
character, a repair by its rule, kind and captured ranges.
"""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.domain.reading import PartKind, RepairKind
from archive_gui.domain.spans import Ranges


@dataclass(frozen=True, slots=True)
class RepairAnchor:
    """One repair or proposal, whatever its number is on the next run."""

    rule: str
    kind: RepairKind
    source_ranges: Ranges


@dataclass(frozen=True, slots=True)
class SetKind:
    """The part that begins at ``part`` is of ``kind``."""

    part: int
    kind: PartKind


@dataclass(frozen=True, slots=True)
class SplitPart:
    """A new part of the same kind begins at captured offset ``at``."""

    at: int


@dataclass(frozen=True, slots=True)
class JoinParts:
    """The part that begins at ``part`` goes on the part before it."""

    part: int


@dataclass(frozen=True, slots=True)
class MovePart:
    """The part that begins at ``part`` stands before the part that begins at ``target``, or ``after`` it."""

    part: int
    target: int
    after: bool = False


@dataclass(frozen=True, slots=True)
class SplitArticle:
    """A new article begins with the part that begins at ``part``."""

    part: int


@dataclass(frozen=True, slots=True)
class JoinArticles:
    """The article whose first part begins at ``part`` goes on the article before it."""

    part: int


@dataclass(frozen=True, slots=True)
class SetPartAside:
    """The part that begins at ``part`` leaves the reading text."""

    part: int


@dataclass(frozen=True, slots=True)
class BringBack:
    """Text that was set aside is a part again, of ``kind``, where it stands in captured text."""

    source_ranges: Ranges
    kind: PartKind = PartKind.PARAGRAPH


StructureEdit = SetKind | SplitPart | JoinParts | MovePart | SplitArticle | JoinArticles | SetPartAside | BringBack
"""One act of the archivist on the structure of a page."""


@dataclass(frozen=True, slots=True)
class RepairDecisions:
    """All decisions about one source, the edits in the order in which they were made.

    Repairs that are ``declined``, and all of ``declined_rules``, are not applied and stand in the log as proposals;
    proposals that are ``adopted`` are applied. A repair of several places (the joins of a paragraph) may be declined
    for some of them. An anchor or edit that fits nothing any more does nothing.
    """

    declined: frozenset[RepairAnchor] = frozenset()
    declined_rules: frozenset[str] = frozenset()
    adopted: frozenset[RepairAnchor] = frozenset()
    edits: tuple[StructureEdit, ...] = ()


ARCHIVIST = "archivist"
"""The rule's name under which the structure edits stand in the repair log."""

UNDECIDED = RepairDecisions()
"""Nothing was decided: the rules stand as they are."""
