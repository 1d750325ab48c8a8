"""A page while it is being repaired: its lines, then its blocks, and the record of what was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from archive_gui.domain.captured import CapturedText
from archive_gui.domain.decisions import RepairAnchor
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.reading import PartKind, RepairKind
from archive_gui.domain.spans import Ranges, Span, merge_adjacent
from archive_gui.repair.decided.verdicts import Verdicts
from archive_gui.repair.strands import Strand

_SURE, _LIKELY = 0.85, 0.7
"""Confidences from which what was done is hardly doubted, and from which a suspicion is more than a chance."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the blanks at its ends.

    ``gap`` counts the blank lines before it; ``indent`` is the width of the blanks it began with, in halves (a Han
    character has two); ``level`` is a heading's level (1 is the highest), 0 for other lines; ``mark`` says what a
    format told of the line (``heading``, ``item``, ``row``, ``quote``, ``caption``, ``field``, ``strong`` for a short
    line set in bold or under a number of its own), empty when it told nothing; ``doubled`` tells that a second
    printing was taken out of it; ``kind`` is what a field's label called it. ``joint`` is the captured blank that
    stands for the line end before it, where it is read elsewhere than captured. ``ruled``: a line was drawn over it.
    """

    strand: Strand
    gap: int = 0
    indent: int = 0
    level: int = 0
    mark: str = ""
    doubled: bool = False
    kind: PartKind | None = None
    joint: Span | None = None
    ruled: bool = False

    @property
    def text(self) -> str:
        """The characters of the line."""
        return self.strand.text


@dataclass(frozen=True, slots=True)
class Block:
    """What will be one part: a paragraph, a heading, a caption. ``lines`` tells how many lines it was made of.

    ``ruled``: a line was drawn over it.
    """

    strand: Strand
    lines: int = 1
    gap: int = 0
    level: int = 0
    mark: str = ""
    kind: PartKind | None = None
    ruled: bool = False

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
    """Something applied or proposed that a person should look at; ``code`` and ``params`` are its message.

    ``places`` are its occurrences, at least one, each a list of ranges.
    """

    kind: FindingKind
    code: str
    places: tuple[Ranges, ...]
    severity: Severity
    params: dict[str, str | int] = field(default_factory=dict)


@dataclass(slots=True)
class Log:
    """What the rules did, in the order in which they did it.

    ``refused`` are the repairs that were not made; ``parted`` the gaps between lines that the archivist keeps open,
    ``kept`` the captured stretches that are put back in the end.
    """

    entries: list[Entry] = field(default_factory=list)
    removals: list[Removal] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    refused: set[RepairAnchor] = field(default_factory=set)
    parted: set[Span] = field(default_factory=set)
    kept: set[Span] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Pen:
    """A rule's hand on the log: everything written with it carries the rule's name and version.

    A rule asks with it before it changes anything: what the archivist declined is written down as a proposal and not
    done. ``captured`` is the text all ranges refer to, ``alphabet`` the characters in it; rules look at them to see
    whether they have anything to do.
    ``under`` is the rule that found a repair, where it goes by another name.
    """

    log: Log
    captured: CapturedText
    verdicts: Verdicts
    rule: str
    version: int
    alphabet: frozenset[str]
    under: str = ""

    def named(self, rule: str) -> Pen:
        """The pen of a sort of repairs that has a name of its own."""
        return replace(self, rule=rule, under=self.rule)

    def allows(self, kind: RepairKind, ranges: Ranges, *, proposed: bool = False) -> bool:
        """Whether a change may be made; ``proposed``: only if the archivist adopted it."""
        return self.verdicts.applies(self.rule, kind, ranges, proposed=proposed, under=self.under)

    def is_settled(self, kind: RepairKind, ranges: Ranges) -> bool:
        """Whether the archivist has decided about just this change."""
        return self.verdicts.settled(self.rule, kind, ranges)

    def note(self, kind: RepairKind, ranges: Ranges, after: str, *, confidence: float, applied: bool) -> None:
        """Record a change about which was asked before, or a proposal; the same refusal only once."""
        if not applied:
            anchor = RepairAnchor(self.rule, kind, ranges)
            if anchor in self.log.refused:
                return
            self.log.refused.add(anchor)
        self.log.entries.append(Entry(self.rule, self.version, kind, ranges, after, confidence, applied))

    def repaired(
        self, kind: RepairKind, ranges: Ranges, after: str, *, confidence: float = 1.0, applied: bool = True
    ) -> bool:
        """Record a change, ``after`` standing for ``ranges``, and tell whether it is to be made.

        ``applied``: what the rule would do by itself.
        """
        allowed = self.allows(kind, ranges, proposed=not applied)
        self.note(kind, ranges, after, confidence=confidence, applied=allowed)
        return allowed

    def granted(
        self, kind: RepairKind, places: Sequence[Ranges], after: Sequence[str], *, confidence: float = 1.0
    ) -> list[bool]:
        """Record one change of several places, and tell of each whether it is to be made.

        ``after[i]`` stands for ``places[i]``. Places that were declined form proposals of their own.
        """
        groups: dict[RepairAnchor | None, list[int]] = {}
        for at, ranges in enumerate(places):
            groups.setdefault(self.verdicts.refusal(self.rule, kind, ranges), []).append(at)
        answers = [False] * len(places)
        for refusal, members in groups.items():
            ranges = tuple(place for at in members for place in places[at])
            text = "".join(after[at] for at in members)
            if refusal is not None:
                self.note(kind, ranges, text, confidence=confidence, applied=False)
            elif self.repaired(kind, ranges, text, confidence=confidence):
                for at in members:
                    answers[at] = True
        return answers

    def joined(self, gaps: Sequence[Span], after: str, *, confidence: float) -> list[bool]:
        """Record joins over ``gaps`` as one change, and tell of each whether the archivist agrees.

        The rule joins all the same, so that the page's structure is found as if nothing had been declined; where the
        archivist disagrees the block is parted again at the end.
        """
        answers = self.granted(RepairKind.JOIN, [(gap,) for gap in gaps], [after] * len(gaps), confidence=confidence)
        self.log.parted.update(gap for gap, agreed in zip(gaps, answers, strict=True) if not agreed)
        return answers

    def taken_out(self, strand: Strand, spans: Sequence[Span], *, confidence: float = 1.0) -> Strand:
        """The strand without ``spans`` (sorted, apart), as far as the archivist agrees; recorded as one change."""
        if not spans:
            return strand
        places = strand.places(spans)
        answers = self.granted(RepairKind.REPLACE, places, [""] * len(spans), confidence=confidence)
        return strand.without(span for span, granted in zip(spans, answers, strict=True) if granted)

    def exchanged(self, strand: Strand, changes: Sequence[tuple[Span, str]]) -> Strand:
        """The strand with a character, or nothing, for each span (sorted, apart), as far as the archivist agrees.

        Recorded as one change.
        """
        places = strand.places(span for span, _ in changes)
        answers = self.granted(RepairKind.REPLACE, places, [after for _, after in changes])
        return strand.exchanged(change for change, granted in zip(changes, answers, strict=True) if granted)

    def single(self, strand: Strand, copies: Sequence[Span], *, confidence: float) -> Strand:
        """The strand without second ``copies`` (sorted, apart); recorded as one change.

        Copies that the archivist wants kept go as well, so that the page's structure is found without them, and are
        put back in the end.
        """
        places = strand.places(copies)
        answers = self.granted(RepairKind.REPLACE, places, [""] * len(copies), confidence=confidence)
        for ranges, agreed in zip(places, answers, strict=True):
            if not agreed:
                self.log.kept.update(ranges)
        return strand.without(copies)

    def set_aside(self, ranges: Ranges, *, confidence: float = 1.0, applied: bool = True) -> bool:
        """Record that ``ranges`` leave the reading text, and tell whether they may; ``applied`` False: if adopted."""
        allowed = self.repaired(RepairKind.SET_ASIDE, ranges, "", confidence=confidence, applied=applied)
        if allowed:
            self.log.removals.append(Removal(self.rule, ranges))
        return allowed

    def doubted(self, kind: FindingKind, code: str, ranges: Ranges, *, confidence: float) -> None:
        """Record a doubt about something done; the surer the rule, the less it is worth a look."""
        severity = Severity.LOW if confidence >= _SURE else Severity.MEDIUM
        self.log.doubts.append(Doubt(kind, code, (ranges,), severity))

    def suspected(
        self,
        kind: FindingKind,
        code: str,
        places: Sequence[Ranges],
        params: dict[str, str | int],
        *,
        confidence: float,
    ) -> None:
        """Record one doubt about the text itself, at all its occurrences; the surer, the more it is worth a look."""
        severity = Severity.MEDIUM if confidence >= _LIKELY else Severity.LOW
        self.log.doubts.append(Doubt(kind, code, tuple(places), severity, params))


def joined_ranges(*groups: Ranges) -> Ranges:
    """Several lists of ranges as one, touching ones merged."""
    return merge_adjacent(Span(*span) for group in groups for span in group)
