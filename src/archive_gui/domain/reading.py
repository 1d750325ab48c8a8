"""Reading text: what repair makes of captured text, in parts, with every change on record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from archive_gui.domain.findings import Finding
from archive_gui.domain.offsets import OffsetMap
from archive_gui.domain.spans import Ranges, Span

if TYPE_CHECKING:
    from archive_gui.domain.decisions import RepairDecisions


class PartKind(StrEnum):
    """What a part is to its article."""

    KICKER = "kicker"
    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    LEAD = "lead"
    EPIGRAPH = "epigraph"
    ATTRIBUTION = "attribution"
    SECTION_HEADING = "section_heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    PHOTO_CREDIT = "photo_credit"
    TABLE = "table"
    BOILERPLATE = "boilerplate"


class RepairKind(StrEnum):
    """What a repair does to the text."""

    JOIN = "join"
    REPLACE = "replace"
    MOVE = "move"
    SPLIT = "split"
    SET_ASIDE = "set_aside"
    MISREADING = "misreading"


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, heading, caption …: ``text[span]`` of the article's reading text."""

    id: str
    kind: PartKind
    span: Span


@dataclass(frozen=True, slots=True)
class ReadingText:
    """One article: its parts joined by single line feeds, and where each character comes from.

    Each line feed between parts is an anchor of the offset map; every other character has a captured range.
    """

    text: str
    parts: tuple[Part, ...]
    offsets: OffsetMap

    def part_text(self, part: Part) -> str:
        """The characters of ``part``."""
        return self.text[part.span.start : part.span.end]

    def of_kind(self, *kinds: PartKind) -> tuple[Part, ...]:
        """The parts of the kinds asked for, in reading order."""
        return tuple(part for part in self.parts if part.kind in kinds)


@dataclass(frozen=True, slots=True)
class Repair:
    """One change between captured and reading text.

    ``before`` is the captured text of ``source_ranges``, ``after`` what stands for it in the reading text. A repair
    that is not ``applied`` is a proposal. ``rule_version`` grows when the rule's behaviour changes.
    """

    id: str
    rule: str
    rule_version: int
    kind: RepairKind
    source_ranges: Ranges
    before: str
    after: str
    applied: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class SetAside:
    """Captured text that does not stand in any reading text, and the rule that says why."""

    rule: str
    source_ranges: Ranges
    text: str


@dataclass(frozen=True, slots=True)
class RepairedSource:
    """What repair makes of one source: its articles in reading order, and all that was done to get there.

    ``unmet`` is that share of the archivist's decisions which fits nothing any more; None where all could be followed.
    """

    articles: tuple[ReadingText, ...]
    repairs: tuple[Repair, ...]
    set_aside: tuple[SetAside, ...]
    findings: tuple[Finding, ...] = ()
    unmet: RepairDecisions | None = None
