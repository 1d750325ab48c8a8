"""A page while it is being repaired: its lines, then its blocks, and the record of what was done."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from archive_gui.domain.captured import CapturedText
from archive_gui.domain.reading import PartKind, RepairKind
from archive_gui.domain.spans import Ranges, Span, merge_adjacent
from archive_gui.repair.strands import Strand


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the blanks at its ends.

    ``gap`` counts the blank lines before it; ``indent`` is the width of the blanks it began with, in halves (a Han
    character has two); ``level`` is a heading's level (1 is the highest), 0 for other lines; ``mark`` says what a
    format told of the line (``heading``, ``item``, ``row``, ``quote``, ``caption``), empty when it told nothing;
    ``doubled`` tells that a second printing was taken out of it.
    """

    strand: Strand
    gap: int = 0
    indent: int = 0
    level: int = 0
    mark: str = ""
    doubled: bool = False

    @property
    def text(self) -> str:
        """The characters of the line."""
        return self.strand.text


@dataclass(frozen=True, slots=True)
class Block:
    """What will be one part: a paragraph, a heading, a caption. ``lines`` tells how many lines it was made of."""

    strand: Strand
    lines: int = 1
    gap: int = 0
    level: int = 0
    mark: str = ""
    kind: PartKind | None = None

    @property
    def text(self) -> str:
        """The characters of the block."""
        return self.strand.text

    def of_kind(self, kind: PartKind) -> Block:
        """The same block, known to be of ``kind``."""
        return replace(self, kind=kind)


@dataclass(frozen=True, slots=True)
class Entry:
    """A repair before it has an id; captured ranges stand in reading order."""

    rule: str
    version: int
    kind: RepairKind
    ranges: Ranges
    after: str
    confidence: float
    applied: bool


@dataclass(frozen=True, slots=True)
class Removal:
    """Captured text that leaves the reading text."""

    rule: str
    ranges: Ranges


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something applied or proposed that a person should look at; ``code`` names the message."""

    kind: str
    code: str
    ranges: Ranges
    confidence: float


@dataclass(slots=True)
class Log:
    """What the rules did, in the order in which they did it."""

    entries: list[Entry] = field(default_factory=list)
    removals: list[Removal] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pen:
    """A rule's hand on the log: everything written with it carries the rule's name and version.

    ``captured`` is the text all ranges refer to; rules look at it to see whether they have anything to do.
    """

    log: Log
    captured: CapturedText
    rule: str
    version: int

    def repaired(
        self, kind: RepairKind, ranges: Ranges, after: str, *, confidence: float = 1.0, applied: bool = True
    ) -> None:
        """Record a change; ``after`` is what now stands for ``ranges``."""
        self.log.entries.append(Entry(self.rule, self.version, kind, ranges, after, confidence, applied))

    def set_aside(self, ranges: Ranges, *, confidence: float = 1.0) -> None:
        """Record that ``ranges`` leave the reading text."""
        self.log.removals.append(Removal(self.rule, ranges))
        self.repaired(RepairKind.SET_ASIDE, ranges, "", confidence=confidence)

    def doubted(self, kind: str, code: str, ranges: Ranges, *, confidence: float) -> None:
        """Record a doubt for the archivist."""
        self.log.doubts.append(Doubt(kind, code, ranges, confidence))


def joined_ranges(*groups: Ranges) -> Ranges:
    """Several lists of ranges as one, touching ones merged."""
    return merge_adjacent(Span(*span) for group in groups for span in group)
